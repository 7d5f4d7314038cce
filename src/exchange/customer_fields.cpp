// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/customer_fields.h"

#include <limits>

namespace teller {

using namespace Qt::StringLiterals;

QString CustomerFields::text(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isString())
        note(key, u"is not text"_s);
    return value.toString();
}

bool CustomerFields::yes(QLatin1StringView key, bool missing) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isBool())
        note(key, u"is neither true nor false"_s);
    return value.toBool(missing);
}

qint64 CustomerFields::number(QLatin1StringView key, qint64 missing, qint64 least, qint64 most) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return missing;
    // A number that is not whole, or too large, gives whichever default was asked for.
    const qint64 number = value.toInteger(0);
    if (!value.isDouble() || number != value.toInteger(1) || number < least || number > most)
        note(key, u"is not a number that can stand there"_s);
    return number;
}

int CustomerFields::count(QLatin1StringView key, int missing) const
{
    return int(number(key, missing, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

Instant CustomerFields::at(QLatin1StringView key) const
{
    const QString written = text(key);
    if (written.isEmpty())
        return {};
    const QDateTime moment = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime) {
        note(key, u"is no RFC 3339 moment"_s);
        return {};
    }
    return instantFromMsecs(moment.toMSecsSinceEpoch());
}

Money CustomerFields::money(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return {};
    if (!value.isObject()) {
        note(key, u"is no amount"_s);
        return {};
    }
    const QJsonObject object = value.toObject();
    const CustomerFields amount(object, placeOf(key, -1), m_trouble);
    return {
        amount.number("minor"_L1, 0, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()),
        amount.text("currency"_L1)};
}

QJsonArray CustomerFields::array(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isArray())
        note(key, u"is no list"_s);
    return value.toArray();
}

QString CustomerFields::placeOf(QLatin1StringView what, qsizetype index) const
{
    const QString within = m_where.isEmpty() ? QString() : m_where + u", "_s;
    return index < 0 ? within + what : u"%1%2 %3"_s.arg(within, what).arg(index + 1);
}

void CustomerFields::note(QLatin1StringView key, const QString &what) const
{
    const QString within = m_where.isEmpty() ? QString() : m_where + u": "_s;
    m_trouble.note(u"%1\"%2\" %3."_s.arg(within, key, what));
}

} // namespace teller
