// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exact_amount.h"

#include <QStringList>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// What fits into qint64 with room for rounding.
constexpr qsizetype mostDigits = 18;

struct Decimal
{
    bool negative = false;
    QString whole;
    QString places;
};

bool onlyDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// "1,234,567": the first group has one to three digits, every other three.
bool groupedWell(QStringView whole, QChar thousands)
{
    const QList<QStringView> groups = whole.split(thousands);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const qsizetype size = groups.at(i).size();
        if (i == 0 ? size < 1 || size > 3 : size != 3)
            return false;
    }
    return true;
}

Result<Decimal> decimalOf(QStringView written, const AmountStyle &style)
{
    const Error none = rejected(u"An amount is no number."_s);
    Decimal decimal;
    QStringView text = written.trimmed();
    if (text.size() > 60)
        return none;
    if (text.startsWith(u'(') && text.endsWith(u')')) {
        decimal.negative = true;
        text = text.sliced(1, text.size() - 2).trimmed();
    } else if (text.startsWith(u'-') || text.startsWith(u'\u2212')) {
        decimal.negative = true;
        text = text.sliced(1).trimmed();
    } else if (text.endsWith(u'-')) {
        decimal.negative = true;
        text = text.chopped(1).trimmed();
    } else if (text.startsWith(u'+')) {
        text = text.sliced(1).trimmed();
    }
    const qsizetype point = text.indexOf(style.decimal);
    const QStringView whole = point < 0 ? text : text.first(point);
    decimal.places = point < 0 ? QString() : text.sliced(point + 1).toString();
    decimal.whole = whole.toString();
    if (!style.thousands.isNull() && whole.contains(style.thousands)) {
        if (!groupedWell(whole, style.thousands))
            return none;
        decimal.whole.remove(style.thousands);
    }
    if ((decimal.whole.isEmpty() && decimal.places.isEmpty()) || !onlyDigits(decimal.whole) ||
        !onlyDigits(decimal.places))
        return none;
    while (decimal.whole.size() > 1 && decimal.whole.startsWith(u'0'))
        decimal.whole.remove(0, 1);
    while (decimal.places.endsWith(u'0'))
        decimal.places.chop(1);
    return decimal;
}

/// Whether what is cut off, `rest` not empty and without zeros at its end, rounds the digit before it up.
bool roundsUp(QStringView rest, bool odd, AmountStyle::Rounding rounding)
{
    if (rest.front() != u'5' || rest.size() > 1)
        return rest.front() >= u'5';
    return rounding == AmountStyle::Rounding::HalfUp || odd;
}

} // namespace

int currencyPlaces(const QString &currency)
{
    static const QStringList none{u"BIF"_s, u"CLP"_s, u"DJF"_s, u"GNF"_s, u"ISK"_s, u"JPY"_s,
                                  u"KMF"_s, u"KRW"_s, u"PYG"_s, u"RWF"_s, u"UGX"_s, u"UYI"_s,
                                  u"VND"_s, u"VUV"_s, u"XAF"_s, u"XOF"_s, u"XPF"_s};
    static const QStringList three{u"BHD"_s, u"IQD"_s, u"JOD"_s, u"KWD"_s, u"LYD"_s, u"OMR"_s, u"TND"_s};
    static const QStringList four{u"CLF"_s, u"UYW"_s};
    if (currency.size() != 3 ||
        !std::all_of(currency.begin(), currency.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; }))
        return -1;
    if (none.contains(currency))
        return 0;
    if (three.contains(currency))
        return 3;
    return four.contains(currency) ? 4 : 2;
}

Result<Money> exactAmount(QStringView written, const QString &currency, const AmountStyle &style)
{
    const int places = currencyPlaces(currency);
    if (places < 0)
        return rejected(u"An amount's currency is no code of ISO 4217."_s);
    const Result<Decimal> decimal = decimalOf(written, style);
    if (!decimal)
        return decimal.error();
    const QString kept = decimal->places.left(places).leftJustified(places, u'0');
    const QStringView rest = QStringView(decimal->places).sliced(qMin(places, decimal->places.size()));
    const QString digits = decimal->whole + kept;
    if (digits.size() > mostDigits)
        return rejected(u"An amount is too large."_s);
    qint64 minor = digits.toLongLong();
    if (!rest.isEmpty()) {
        if (style.rounding == AmountStyle::Rounding::None)
            return rejected(
                u"An amount has more places than its currency: the mapping must name the `rounding`."_s);
        minor += roundsUp(rest, minor % 2 != 0, style.rounding) ? 1 : 0;
    }
    return Money{decimal->negative ? -minor : minor, currency};
}

Result<qint64> wholeNumber(QStringView written, const AmountStyle &style)
{
    const Result<Decimal> decimal = decimalOf(written, style);
    if (!decimal)
        return rejected(u"A number is none."_s);
    if (!decimal->places.isEmpty() || decimal->whole.size() > mostDigits)
        return rejected(u"A number is not whole, or too large."_s);
    const qint64 value = decimal->whole.toLongLong();
    return decimal->negative ? -value : value;
}

} // namespace teller
