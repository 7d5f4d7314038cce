// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/written_moment.h"

#include <optional>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

// Outside these years a date is a slip of the pen, or a word for "never".
constexpr int firstYear = 1850;
constexpr int lastYear = 2199;

/// Spreadsheets and browsers put no-break spaces before "AM", which look like the one that a mapping has.
QString withPlainSpaces(QString text)
{
    return text.replace(QChar(0x202f), u' ').replace(QChar(QChar::Nbsp), u' ');
}

bool hasTwoDigitYear(const QString &format)
{
    return format.contains("yy"_L1) && !format.contains("yyyy"_L1);
}

std::optional<QDateTime> momentOf(const QString &text, const QString &format, const MomentStyle &style)
{
    if (format.startsWith("unix"_L1)) {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        constexpr qint64 farthest = 100'000'000'000; // seconds; the year is looked at by the caller
        const qint64 scale = format == "unix"_L1 ? 1'000 : 1;
        if (!ok || qAbs(number) > farthest * 1'000 / scale)
            return std::nullopt;
        return QDateTime::fromMSecsSinceEpoch(number * scale, QTimeZone::utc());
    }
    QDateTime moment = format == "iso"_L1 ? QDateTime::fromString(text, Qt::ISODateWithMs)
                                          : QDateTime::fromString(text, withPlainSpaces(format));
    if (!moment.isValid())
        return std::nullopt;
    if (hasTwoDigitYear(format)) {
        int year = moment.date().year() % 100 + style.twoDigitYearsFrom / 100 * 100;
        if (year < style.twoDigitYearsFrom)
            year += 100;
        moment = moment.addYears(year - moment.date().year());
    }
    return moment;
}

} // namespace

QString whyNoMomentFormat(const QString &format, int twoDigitYearsFrom)
{
    if (format == "iso"_L1 || format == "unix"_L1 || format == "unix ms"_L1)
        return {};
    if (format.size() > 60)
        return u"the date format is too long"_s;
    if (!format.contains("yy"_L1) || !format.contains(u'M') || !format.contains(u'd'))
        return u"a date format needs a year (yyyy), a month (MM) and a day (dd)"_s;
    if (hasTwoDigitYear(format) && twoDigitYearsFrom == 0)
        return u"a format with two-digit years needs `two_digit_years_from`"_s;
    return {};
}

Result<WrittenMoment> writtenMoment(const QString &written, const MomentStyle &style)
{
    const QString text = withPlainSpaces(written).trimmed();
    if (text.size() > 80)
        return rejected(u"A date is not written as the mapping says."_s);
    for (const QString &format : style.formats) {
        std::optional<QDateTime> moment = momentOf(text, format, style);
        if (!moment)
            continue;
        const bool bare = moment->timeSpec() == Qt::LocalTime; // no offset was written
        if (bare)
            moment = QDateTime(moment->date(), moment->time(), style.zone);
        if (!moment->isValid())
            return rejected(u"A date lies in the hour by which clocks are put forward in its time zone."_s);
        const int year = moment->date().year();
        if (year < firstYear || year > lastYear)
            return rejected(u"A date lies outside the years 1850 to 2199."_s);
        return WrittenMoment{instantFromMsecs(moment->toMSecsSinceEpoch()), bare && !style.zoneGiven};
    }
    return rejected(u"A date is not written as the mapping says."_s);
}

} // namespace teller
