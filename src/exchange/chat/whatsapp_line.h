// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <QTime>

#include <array>
#include <optional>

namespace teller {

enum class DateOrder { Dmy, Mdy, Ymd };

/// "dmy", "mdy" or "ymd".
[[nodiscard]] std::optional<DateOrder> dateOrderFromCode(const QString &code);

/// A day as a phone wrote it; what its numbers mean depends on the phone's language.
struct WrittenDate
{
    std::array<int, 3> parts{};
    std::array<int, 3> digits{}; ///< how many each has
    QChar separator;
    bool spaced = false; ///< "23. 12. 31."

    /// Invalid if the numbers make no day in this order. Two digits of a year are of this century.
    [[nodiscard]] QDate in(DateOrder order) const;
};

/// The first line of a message.
struct WhatsappLine
{
    WrittenDate date;
    QTime time;
    QString sender; ///< empty: the messenger itself speaks
    QString text;
    /// On an iPhone: what the chat is called, in the notice of the messenger that it begins with.
    QString chat;
    bool marked = false; ///< its text begins with a mark: on an iPhone, attachments and what nobody wrote
};

/// What a line of an export says, if a message begins there: "12/31/23, 9:41 PM - Name: text" (Android) or
/// "[31.12.23, 21:41:05] Name: text" (iPhone), the half of the day before or behind the time ("下午9:41"),
/// with the spaces and marks that phones put between and the digits and words of their language. Nothing for
/// the further lines of a message.
[[nodiscard]] std::optional<WhatsappLine> whatsappLine(QStringView line);

/// Finds out in which order the dates of a file are written. An order counts if every date makes a day in it
/// and none lies more than a day before one above it: exports run forward. What no
/// language writes does not count: months first with dots, and two digits of a year before slashes or dots
/// without spaces.
class DateOrderFinder final
{
public:
    void note(const WrittenDate &date);
    /// An error (a sentence) if none fits, or several that mean different days.
    [[nodiscard]] Result<DateOrder> order() const;

private:
    struct Candidate
    {
        bool possible = true;
        bool forward = true;
        QDate latest;
        size_t days = 0; ///< a hash of all of them: equal if two orders mean the same days
    };
    std::array<Candidate, 3> m_candidates;
};

} // namespace teller
