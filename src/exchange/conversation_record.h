// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

#include <QJsonObject>
#include <QTimeZone>

#include <optional>

namespace teller {

/// What a reader found out about one conversation. What is left empty is filled in by conversationRecord().
struct Conversation
{
    /// Channel, moments, turns, facts. Turns may be in any order; texts are as the file has them.
    InteractionDetail detail;
    QString externalId;      ///< empty: a digest of the bytes, so that the same file is the same record
    QStringList formerIds;   ///< see ImportedRecord
    bool assumesUtc = false; ///< see ImportedRecord
    PartyClaim who;          ///< its account: that of the settings where the file names none
    QByteArray bytes;        ///< the original
    QString mediaType;
};

/// More than this in one conversation, and it is rejected: no conversation is that long.
inline constexpr qsizetype mostTurns = 50'000;
inline constexpr qsizetype mostFacts = 200;
/// A span of time that a conversation can hold; what lies outside is not known.
inline constexpr qint64 longestConversationMs = qint64(30) * 24 * 3600 * 1000;

/// The record of one conversation, or one sentence why there is none (too many turns, nothing said, no
/// moment). Orders the turns by offset or moment, those of the same moment as they stand in the file, and
/// leaves overlaps as they are; gives offsets and moments where only the other is known; ends the interaction
/// with its last turn; says who began it. When it began is, in this order: what the file says, a moment in
/// the file's name, the settings' `when`.
[[nodiscard]] Result<ImportedRecord> conversationRecord(Conversation conversation, const QString &readerName,
                                                        const ImportSettings &settings);

/// One turn with its text and name made fit to show: control characters out, white space folded.
[[nodiscard]] Turn spokenTurn(Speaker speaker, const QString &name, const QString &text);

/// `value` as milliseconds if a conversation can have it, else -1. Of seconds likewise.
[[nodiscard]] qint64 spanFromMs(double value);
[[nodiscard]] qint64 spanFromSeconds(double value);

/// Adds a fact unless its value is empty or there are too many; the value becomes one line.
void addFact(InteractionDetail &detail, const QString &name, const QString &value);

/// The moment that a file's name holds: year, month, day, hour, minute and maybe second in this order, with
/// any or no separators ("call-2023-12-31_21-41-05.vtt", "20231231T214105Z.json"); in UTC if it says so, with
/// a Z behind it or, as Zoom's recordings, "GMT" before it. A name with a day alone has none.
[[nodiscard]] Instant momentInName(const QString &fileName, const QTimeZone &zone);

/// The zone of the settings; UTC if they name none, an error if there is no such zone.
[[nodiscard]] Result<QTimeZone> zoneOf(const ImportSettings &settings);

/// RFC 3339; unset if it is none. Without an offset: in `zone`.
[[nodiscard]] Instant momentFrom(const QString &text, const QTimeZone &zone);

/// Whether the text of a moment, whose date has dashes, says its offset from UTC.
[[nodiscard]] bool saysOffset(QStringView moment);

/// The source of records: the settings', else the reader's name.
[[nodiscard]] QString sourceOf(const ImportSettings &settings, const QString &readerName);

} // namespace teller
