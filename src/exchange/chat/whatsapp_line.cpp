// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/chat/whatsapp_line.h"

#include <QRegularExpression>

#include <vector>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array orders{DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd};
constexpr qsizetype longestHead = 60;
constexpr qsizetype longestSender = 100;

bool isMark(QChar c)
{
    return c == u'\u200e' || c == u'\u200f' || c == u'\u202a' || c == u'\u202c' || c == u'\ufeff';
}

QStringView withoutMarks(QStringView text)
{
    while (!text.isEmpty() && isMark(text.front()))
        text = text.sliced(1);
    return text;
}

/// That messages are encrypted, in the languages in which chats' files are known.
bool isNotice(QStringView text)
{
    static const QRegularExpression pattern(
        uR"(end-to-end encrypted|Ende-zu-Ende-verschlüsselt|de bout en bout|de extremo a extremo|de ponta a ponta|crittografat[aei] end-to-end)"_s);
    return pattern.match(text.left(500).toString()).hasMatch();
}

/// Whether a half of the day is its second; in the languages whose telephones write it.
bool isAfternoon(QStringView half)
{
    return half.front().toLower() == u'p' || half == u"下午" || half == u"오후" || half == u"午後" ||
           half == u"م";
}

std::optional<QTime> timeOf(const QRegularExpressionMatch &match)
{
    int hour = match.capturedView(7).toInt();
    const QStringView before = match.capturedView(6);
    const QStringView behind = match.capturedView(10);
    if (!before.isEmpty() && !behind.isEmpty())
        return std::nullopt;
    if (const QStringView half = before.isEmpty() ? behind : before; !half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (isAfternoon(half) ? 12 : 0);
    }
    const QTime time(hour, match.capturedView(8).toInt(), match.capturedView(9).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// The beginning of a line in one spelling, and where in the line its characters stand: telephones put narrow
/// and no-break spaces into times, and where one reads from right to left, marks and digits of their own.
struct Head
{
    QString text;
    std::vector<qsizetype> places;
};

Head headOf(QStringView line)
{
    Head head;
    for (qsizetype at = 0; at < line.size() && head.text.size() < longestHead; ++at) {
        QChar c = line.at(at);
        if (isMark(c))
            continue;
        if (c == u'\u202f' || c == u'\u00a0')
            c = u' ';
        else if (c == u'،')
            c = u',';
        else if (c.isDigit())
            c = QChar(u'0' + c.digitValue());
        head.text += c;
        head.places.push_back(at);
    }
    return head;
}

} // namespace

std::optional<DateOrder> dateOrderFromCode(const QString &code)
{
    const QString word = code.trimmed().toLower();
    if (word == "dmy"_L1)
        return DateOrder::Dmy;
    if (word == "mdy"_L1)
        return DateOrder::Mdy;
    if (word == "ymd"_L1)
        return DateOrder::Ymd;
    return std::nullopt;
}

QDate WrittenDate::in(DateOrder order) const
{
    const size_t year = order == DateOrder::Ymd ? 0 : 2;
    const size_t month = order == DateOrder::Mdy ? 0 : 1;
    const size_t day = order == DateOrder::Dmy ? 0 : order == DateOrder::Mdy ? 1 : 2;
    const bool fits = (digits[year] == 2 || digits[year] == 4) && digits[month] <= 2 && digits[day] <= 2;
    const bool shortYearFirst = order == DateOrder::Ymd && digits[year] == 2 && separator != u'-' && !spaced;
    if (!fits || shortYearFirst || (separator == u'.' && order == DateOrder::Mdy))
        return {};
    const int full = digits[year] == 2 ? 2000 + parts[year] : parts[year];
    return full < 2009 ? QDate() : QDate(full, parts[month], parts[day]); // when the messenger came out
}

std::optional<WhatsappLine> whatsappLine(QStringView line)
{
    const auto [head, places] = headOf(line);
    // Half of the day: behind the time, or before it as in Korea, in China and on some phones elsewhere. A
    // short word may stand between day and time: "31/12/2023 à 21:41", "31.12.2023 klo 21.41".
    static const auto halfBehind = uR"(([AaPp])(?:\. ?[Mm]\.|[Mm])|([صم]))"_s;
    static const auto halfBefore = uR"((?|([AaPp])(?:\. ?[Mm]\.|[Mm])|(上午|下午|오전|오후|午前|午後)))"_s;
    static const QRegularExpression pattern(
        uR"(\A\[?(\d{1,4})([./-])( ?)(\d{1,2})\2 ?(\d{1,4})\.?,? +(?:(?:à|klo|г\.,) )?(?:)"_s + halfBefore +
        uR"( *)?(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?: *(?|)"_s + halfBehind + uR"())?(\] ?| [-–] ))"_s);
    const QRegularExpressionMatch match = pattern.match(head);
    const bool bracket = head.startsWith(u'[');
    if (!match.hasMatch() || bracket != match.capturedView(11).startsWith(u']'))
        return std::nullopt;
    WhatsappLine found;
    found.date.separator = match.capturedView(2).front();
    found.date.spaced = !match.capturedView(3).isEmpty();
    for (const auto &[part, group] : {std::pair(0, 1), std::pair(1, 4), std::pair(2, 5)}) {
        found.date.parts.at(size_t(part)) = match.capturedView(group).toInt();
        found.date.digits.at(size_t(part)) = int(match.capturedView(group).size());
    }
    const std::optional<QTime> time = timeOf(match);
    if (!time)
        return std::nullopt;
    found.time = *time;

    const QStringView rest = line.sliced(places.at(size_t(match.capturedEnd() - 1)) + 1);
    const qsizetype colon = rest.first(qMin(rest.size(), longestSender)).indexOf(u':');
    const bool named = colon > 0 && (colon + 1 == rest.size() || rest.at(colon + 1).isSpace());
    if (named) {
        QStringView sender = withoutMarks(rest.first(colon)).trimmed();
        if (sender.startsWith(u'~')) // not in the phone's address book: the name that they chose
            sender = sender.sliced(1).trimmed();
        found.sender = sender.toString();
    }
    const QStringView text = named ? rest.sliced(colon + 1).trimmed() : rest.trimmed();
    // The messenger's own words stand under the chat's name on an iPhone: the other side's, or the group's.
    found.marked = !text.isEmpty() && isMark(text.front());
    if (found.marked && isNotice(text)) {
        found.chat = found.sender;
        if (text.contains("end-to-end encrypted"_L1)) // in other languages the name belongs to ids by now
            found.sender.clear();
    }
    found.text = withoutMarks(text).toString();
    return found;
}

void DateOrderFinder::note(const WrittenDate &date)
{
    for (size_t i = 0; i < orders.size(); ++i) {
        Candidate &candidate = m_candidates.at(i);
        const QDate day = date.in(orders.at(i));
        candidate.possible = candidate.possible && day.isValid();
        if (!candidate.possible)
            continue;
        if (candidate.latest.isValid() && day.addDays(1) < candidate.latest)
            candidate.forward = false;
        candidate.latest = std::max(candidate.latest, day);
        candidate.days = qHashMulti(candidate.days, day.toJulianDay());
    }
}

Result<DateOrder> DateOrderFinder::order() const
{
    std::vector<size_t> fitting;
    std::vector<size_t> possible;
    for (size_t i = 0; i < orders.size(); ++i) {
        const Candidate &candidate = m_candidates.at(i);
        if (candidate.possible)
            (candidate.forward ? fitting : possible).push_back(i);
    }
    if (fitting.empty()) // a phone's clock was wrong
        fitting = possible;
    if (fitting.empty())
        return rejected(u"Its dates make no days in any one order of day, month and year."_s);
    for (const size_t other : fitting) {
        if (m_candidates.at(other).days != m_candidates.at(fitting.front()).days)
            return Error{
                Error::Code::Rejected,
                u"Its dates can be read in more than one way; the setting dateOrder (dmy, mdy or ymd) "
                "says which is meant."_s,
                false};
    }
    return orders.at(fitting.front());
}

} // namespace teller
