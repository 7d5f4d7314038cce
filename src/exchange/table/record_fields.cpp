// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/record_fields.h"

#include "core/outside_text.h"

#include <limits>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 500;
constexpr qsizetype longestText = 1024 * 1024;
constexpr size_t mostLines = 10'000;

} // namespace

void RecordFields::fail(const QString &name, const QString &why)
{
    if (!m_error)
        m_error = rejected(u"Field '%1': %2"_s.arg(name, why));
}

const ValueMapping *RecordFields::field(QLatin1StringView key) const
{
    const auto found = m_mapping.fields.find(key);
    return found == m_mapping.fields.end() ? nullptr : &found->second;
}

QString RecordFields::lineOf(const QString &name, const ValueMapping &value, qsizetype limit)
{
    const Result<QString> text = m_row.text(value);
    if (!text) {
        fail(name, text.error().detail);
        return {};
    }
    return outsideText(text->left(limit * 4).simplified(), limit);
}

QString RecordFields::line(QLatin1StringView key, const QString &otherwise)
{
    const ValueMapping *value = field(key);
    const QString text = value ? lineOf(key, *value, longestLine) : QString();
    return text.isEmpty() ? otherwise : text;
}

QString RecordFields::filled(QLatin1StringView key)
{
    const QString text = line(key);
    if (text.isEmpty())
        fail(key, u"It is empty."_s);
    return text;
}

QString RecordFields::paragraphs(QLatin1StringView key)
{
    const ValueMapping *value = field(key);
    if (!value)
        return {};
    const Result<QString> text = m_row.text(*value);
    if (!text) {
        fail(key, text.error().detail);
        return {};
    }
    if (text->size() > longestText) {
        fail(key, u"The text is too long."_s);
        return {};
    }
    return outsideParagraphs(*text);
}

Instant RecordFields::moment(QLatin1StringView key)
{
    const ValueMapping *value = field(key);
    if (!value)
        return {};
    const Result<WrittenMoment> moment = m_row.moment(*value);
    if (!moment) {
        fail(key, moment.error().detail);
        return {};
    }
    m_assumesZone |= moment->assumesZone;
    return moment->at;
}

Instant RecordFields::filledMoment(QLatin1StringView key)
{
    const Instant at = moment(key);
    if (!isSet(at))
        fail(key, u"It is empty."_s);
    return at;
}

QString RecordFields::currency()
{
    return line("currency"_L1, m_row.file().currency).toUpper(); // some write eur
}

Money RecordFields::money(QLatin1StringView key)
{
    const ValueMapping *value = field(key);
    if (!value)
        return {};
    const Result<Money> money = m_row.money(*value, currency());
    if (!money) {
        fail(key, money.error().detail);
        return {};
    }
    return *money;
}

qint64 RecordFields::number(QLatin1StringView key, qint64 otherwise, qint64 least, qint64 most)
{
    const ValueMapping *value = field(key);
    if (!value)
        return otherwise;
    const Result<std::optional<qint64>> number = m_row.number(*value);
    if (!number) {
        fail(key, number.error().detail);
        return otherwise;
    }
    const qint64 n = number->value_or(otherwise);
    if (n < least || n > most)
        fail(key, u"It is less than %1 or more than %2."_s.arg(least).arg(most));
    return n;
}

bool RecordFields::yes(QLatin1StringView key)
{
    const ValueMapping *value = field(key);
    if (!value)
        return false;
    const Result<bool> yes = m_row.yes(*value);
    if (!yes) {
        fail(key, yes.error().detail);
        return false;
    }
    return *yes;
}

PartyClaim RecordFields::who(const QString &source, const QString &id)
{
    PartyClaim who;
    if (m_mapping.sameAsKind) {
        const Result<QString> same = m_row.id(m_mapping.sameAsId);
        if (!same) {
            fail(u"same_as"_s, same.error().detail);
            return who;
        }
        who.sameAs = m_mapping.sameAsKind->prefix + u' ' + *same;
        return who;
    }
    const auto optional = [&](const QString &name, const std::optional<ValueMapping> &value) {
        return value ? lineOf(name, *value, 200) : QString();
    };
    if (m_mapping.kind->kind == RecordKind::Customers) {
        who.externalId = id;
    } else {
        who.externalId = optional(u"customer"_s, m_mapping.customer);
        if (!who.externalId.isEmpty())
            who.source = m_mapping.customerSource;
    }
    who.account = optional(u"account"_s, m_mapping.account);
    who.name = optional(u"name"_s, m_mapping.name);
    who.postcode = optional(u"postcode"_s, m_mapping.postcode);
    bool verified = false;
    if (m_mapping.verified) {
        const Result<bool> yes = m_row.yes(*m_mapping.verified);
        if (!yes)
            fail(u"verified"_s, yes.error().detail);
        else
            verified = *yes;
    }
    for (const auto &[kind, value] : m_mapping.identifiers) {
        const QString text = lineOf(kind, value, 320); // the longest e-mail address (RFC 3696, erratum 1690)
        if (!text.isEmpty())
            who.identifiers.push_back({kind, text, verified, source, {}});
    }
    if (who.externalId.isEmpty() && who.account.isEmpty() && who.identifiers.empty())
        fail(u"customer"_s, u"Nothing says whose it is."_s);
    return who;
}

std::optional<LineItem> RecordFields::lineItem(const LinesMapping &mapping, const LookupTable &table,
                                               quint32 row, const QString &currency)
{
    const LookupCells cells(table, row, m_row.file().nothing);
    RowValues values(cells, m_row.lookups(), m_row.file());
    const Result<Unit> joined = values.join(mapping.joins);
    if (!joined) {
        fail(u"lines"_s, joined.error().detail);
        return std::nullopt;
    }
    LineItem item;
    const Result<QString> article = values.text(mapping.article);
    const Result<std::optional<qint64>> quantity =
        mapping.quantity ? values.number(*mapping.quantity) : Result(std::optional<qint64>(1));
    const Result<Money> amount = mapping.amount ? values.money(*mapping.amount, currency) : Result(Money());
    if (!article || article->isEmpty()) {
        fail(u"lines"_s, article ? u"An article is empty."_s : article.error().detail);
    } else if (!quantity || quantity->value_or(1) < std::numeric_limits<int>::min() ||
               quantity->value_or(1) > std::numeric_limits<int>::max())
    {
        fail(u"lines"_s, quantity ? u"A quantity is too large."_s : quantity.error().detail);
    } else if (!amount) {
        fail(u"lines"_s, amount.error().detail);
    } else {
        item.article = outsideText(article->left(longestLine * 4).simplified(), longestLine);
        item.quantity = int(quantity->value_or(1));
        item.amount = *amount;
        return item;
    }
    return std::nullopt;
}

std::vector<LineItem> RecordFields::lines()
{
    std::vector<LineItem> items;
    if (!m_mapping.lines)
        return items;
    const LinesMapping &mapping = *m_mapping.lines;
    const LookupTable &table = m_row.lookups().at(mapping.lookup);
    const std::span<const quint32> rows = table.find(mapping.key.evaluate(m_row));
    if (rows.size() > mostLines) {
        fail(u"lines"_s, u"There are more than 10,000 lines."_s);
        return items;
    }
    const QString inCurrency = currency();
    for (const quint32 row : rows) {
        std::optional<LineItem> item = lineItem(mapping, table, row, inCurrency);
        if (!item)
            break;
        items.push_back(std::move(*item));
    }
    return items;
}

std::vector<std::pair<QString, QString>> RecordFields::facts()
{
    std::vector<std::pair<QString, QString>> facts;
    for (const auto &[name, value] : m_mapping.facts) {
        const QString text = lineOf(name, value, 2'000);
        if (!text.isEmpty())
            facts.emplace_back(name, text);
    }
    return facts;
}

QString plainAmount(const Money &money)
{
    const int places = currencyPlaces(money.currency);
    if (places < 0)
        return {};
    QString digits = QString::number(qAbs(money.minor)).rightJustified(places + 1, u'0');
    if (places > 0)
        digits.insert(digits.size() - places, u'.');
    return (money.minor < 0 ? u"-"_s : QString()) + digits + u' ' + money.currency;
}

} // namespace teller
