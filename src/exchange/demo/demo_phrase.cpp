// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_phrase.h"

#include <array>

namespace teller::demo {

using namespace Qt::StringLiterals;

namespace {

using Names12 = std::array<const char *, 12>;
using Names7 = std::array<const char *, 7>;

// Written down, because QLocale's tables change with the version of Qt.
constexpr Names12 months{"January", "February", "March",     "April",   "May",      "June",
                         "July",    "August",   "September", "October", "November", "December"};
constexpr Names12 monthsDe{"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                           "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
constexpr Names12 monthsEs{"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                           "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
constexpr Names7 weekdays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr Names7 weekdaysDe{"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"};
constexpr Names7 weekdaysEs{"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"};

QDate dateOf(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMsecs(instant), Qt::UTC).date();
}

} // namespace

QString amountText(const Money &money)
{
    const qint64 whole = money.minor / 100;
    QString text = QString::number(whole % 1000);
    if (whole >= 1000)
        text = QString::number(whole / 1000) + u',' + text.rightJustified(3, u'0');
    text += u'.' + QString::number(money.minor % 100).rightJustified(2, u'0');
    if (money.currency == "GBP"_L1)
        return u"£"_s + text;
    if (money.currency == "USD"_L1)
        return u"$"_s + text;
    return text + u"\u00a0€"_s;
}

QString monthText(Instant day, const QString &language)
{
    const Names12 &names = language == "de"_L1 ? monthsDe : language == "es"_L1 ? monthsEs : months;
    return QString::fromUtf8(names[size_t(dateOf(day).month() - 1)]);
}

QString dayText(Instant day, const QString &language)
{
    const QString number = QString::number(dateOf(day).day());
    if (language == "de"_L1)
        return number + u". "_s + monthText(day, language);
    if (language == "es"_L1)
        return number + u" de "_s + monthText(day, language);
    return number + u' ' + monthText(day, language);
}

QString weekdayText(Instant day, const QString &language)
{
    const Names7 &names = language == "de"_L1 ? weekdaysDe : language == "es"_L1 ? weekdaysEs : weekdays;
    return QString::fromUtf8(names[size_t(dateOf(day).dayOfWeek() - 1)]);
}

QString twoDaysText(Instant first, Instant second)
{
    const QString language = u"en"_s;
    if (dateOf(first).month() != dateOf(second).month())
        return dayText(first, language) + u" and "_s + dayText(second, language);
    return QString::number(dateOf(first).day()) + u" and "_s + dayText(second, language);
}

QString lengthText(qint64 ms)
{
    return QString::number(ms / 60'000) + u':' + QString::number(ms / 1000 % 60).rightJustified(2, u'0');
}

Phrase::Phrase(Random &random, const QHash<QString, QStringList> &pools, QString currency)
    : m_random(random)
    , m_pools(pools)
    , m_currency(std::move(currency))
{}

QString Phrase::make(const QString &text)
{
    return choose(text);
}

QString Phrase::choose(QStringView text)
{
    QString result;
    result.reserve(text.size() * 2);
    qsizetype i = 0;
    while (i < text.size()) {
        const QChar c = text[i];
        if (c == u'{') {
            const qsizetype end = text.indexOf(u'}', i);
            if (end < 0)
                break;
            result += fill(text.mid(i + 1, end - i - 1).toString());
            i = end + 1;
        } else if (c == u'[' || c == u'<') {
            const QChar close = c == u'[' ? u']' : u'>';
            std::vector<QStringView> options;
            int depth = 0;
            qsizetype from = i + 1;
            qsizetype at = i;
            for (; at < text.size(); ++at) {
                if (text[at] == c)
                    ++depth;
                else if (text[at] == u'|' && depth == 1) {
                    options.push_back(text.mid(from, at - from));
                    from = at + 1;
                } else if (text[at] == close && --depth == 0)
                    break;
            }
            options.push_back(text.mid(from, at - from));
            result += choose(c == u'[' ? m_random.pick(options) : options[size_t(m_paired) % options.size()]);
            i = at + 1;
        } else {
            result += c;
            ++i;
        }
    }
    return result;
}

QString Phrase::fill(const QString &name)
{
    if (const auto found = m_values.constFind(name); found != m_values.constEnd())
        return *found;
    if (name.startsWith(u'~')) {
        const QString own = name.mid(1) + u'.' + language;
        const QStringList pool = m_pools.value(m_pools.contains(own) ? own : name.mid(1));
        if (!pool.isEmpty())
            return choose(m_random.pick(pool));
    }
    if (name.startsWith(u'#')) {
        return QString::number(m_random.range(name.mid(1).section(u".."_s, 0, 0).toInt(),
                                              name.mid(1).section(u".."_s, 1, 1).toInt()));
    }
    if (name.startsWith("money:"_L1))
        return amountText({name.mid(6).toLongLong(), m_currency});
    using DayNamer = QString (*)(Instant, const QString &);
    const std::pair<QLatin1StringView, DayNamer> dated[] = {
        {"day"_L1, dayText}, {"weekday"_L1, weekdayText}, {"month"_L1, monthText}};
    for (const auto &[prefix, namer] : dated) {
        bool ok = false;
        const int days = name.startsWith(prefix) ? name.mid(prefix.size()).toInt(&ok) : 0;
        if (ok)
            return namer(now + std::chrono::days(days), language);
    }
    return u'{' + name + u'}';
}

} // namespace teller::demo
