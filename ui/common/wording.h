// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/interaction.h"
#include "core/money.h"

#include <QDate>
#include <QString>

namespace teller {

/// Text from outside made fit for one line: control characters and line breaks become spaces, marks that
/// reorder what stands around them go, and there are at most `most` characters. Never changes what is kept.
[[nodiscard]] QString oneLine(const QString &text, int most = 300);
/// The same for several lines: breaks stay.
[[nodiscard]] QString plainText(const QString &text, int most = 20'000);
/// oneLine() for use inside a sentence of ours: text of another direction is isolated so that it cannot
/// reorder it.
[[nodiscard]] QString quoted(const QString &text, int most = 120);
/// oneLine() for who somebody is; of whom no name is known, that is said.
[[nodiscard]] QString customerName(const QString &name, int most = 200);
/// oneLine() for a sentence of ours that has such text in it already.
[[nodiscard]] QString oneSentence(const QString &text, int most = 300);

/// The same text, but a long word may be broken after its signs, and a very long one anywhere: an address
/// wraps, where it would be cut off.
/// For showing alone: the places are marked by characters that nobody sees.
[[nodiscard]] QString breakable(const QString &text);
[[nodiscard]] QString clockTime(Instant at);            ///< "10:02", "10:02 AM" where the locale says so
[[nodiscard]] QString clockTimeWithSeconds(Instant at); ///< "10:04:31", "10:04:31 AM"
/// In which QDateTimeEdit and the like show the time of a clock as clockTime() does.
[[nodiscard]] QString clockFormat();
/// "Today", "Yesterday", "Wednesday 18 November" within a week, "2 November", "2 November 2024".
[[nodiscard]] QString dayHeading(QDate day, QDate today);
/// "10:02" today, "yesterday 17:48", "tomorrow 12:00", "3 March", "3 March 2024".
[[nodiscard]] QString shortWhen(Instant at, Instant now);
/// "today", "tomorrow", "yesterday", "on Friday" within a week either way, "on 3 March".
[[nodiscard]] QString dayPhrase(Instant at, Instant now);
/// "0:06", "12:20", "1:02:14".
[[nodiscard]] QString duration(qint64 seconds);
/// Two digits at least: "02:14".
[[nodiscard]] QString timer(qint64 seconds);
/// Without the minor units, for amounts where they say nothing: "€4,120".
[[nodiscard]] QString roundMoneyText(const Money &money);
[[nodiscard]] QString moneyText(const Money &money); ///< by the locale: "€4,120.00"; empty without currency
/// "1004 4718"; what is no plain number of six digits or more stays as it is.
[[nodiscard]] QString accountText(const QString &number);
/// "+34 600 000 001": a telephone number that comes without gaps is read, and said, in groups. What has gaps,
/// or is no number, stays as it is.
[[nodiscard]] QString telephoneText(const QString &number);
[[nodiscard]] QString initials(const QString &name);
[[nodiscard]] QString languageName(const QString &bcp47); ///< "Spanish", in the language spoken
[[nodiscard]] QString numberWord(int number);             ///< "six" up to twelve, then digits
[[nodiscard]] QString ordinalWord(int number);            ///< "third" up to twelfth, then "13th"

[[nodiscard]] QString channelName(Channel channel);      ///< one of them: "Call"
[[nodiscard]] QString channelChip(Channel channel);      ///< many: "Calls"
[[nodiscard]] QString sourceName(const QString &source); ///< "IVR", "chat"; a word that is not ours stays
[[nodiscard]] QString speakerName(Speaker speaker);      ///< "Customer"

} // namespace teller
