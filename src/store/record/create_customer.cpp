// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/create_customer.h"

#include "store/record/audit_chain.h"
#include "store/record/matching.h"
#include "store/record/record_rows.h"
#include "store/sql/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLanguage = 35; // RFC 5646, section 4.4.1
/// This many last digits are alike in every way of writing a number.
constexpr qsizetype sharedDigits = 9;

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// By what somebody else would be the same: a value that was not given finds nobody.
Values keysOf(const NewCustomer &customer)
{
    const QString account = accountKey(customer.accountNumber);
    const QString phone = phoneKey(customer.phone);
    const QString from = phone.first(std::min(sharedDigits, phone.size()));
    const QString email = customer.email.toLower();
    QString name;
    QString word;
    if (account.isEmpty() && phone.isEmpty() && email.isEmpty()) {
        name = foldedName(customer.name);
        const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
        const auto longest =
            std::max_element(words.begin(), words.end(),
                             [](const QString &a, const QString &b) { return a.size() < b.size(); });
        word = longest == words.end() ? QString() : *longest;
    }
    return {
        {"account"_L1, orNull(account)}, {"phone"_L1, orNull(phone)},
        {"phone_from"_L1, orNull(from)}, {"phone_to"_L1, phone.isEmpty() ? QVariant() : endOfPrefix(from)},
        {"email"_L1, orNull(email)},     {"name"_L1, orNull(name)},
        {"word"_L1, orNull(word)}};
}

Values valuesOf(const NewCustomer &customer)
{
    QStringList words = foldedName(customer.name).split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    QJsonArray rows;
    for (const QString &word : words)
        rows.append(QJsonArray{word});
    Values values = keysOf(customer);
    const Values more{{"customer"_L1, idValue(customer.id)},
                      {"full_name"_L1, customer.name},
                      {"search_name"_L1, foldedName(customer.name)},
                      {"rows"_L1, QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact))},
                      {"language"_L1, customer.language},
                      {"account_value"_L1, orNull(customer.accountNumber)},
                      {"phone_key"_L1, orNull(phoneKey(customer.phone))},
                      {"phone_value"_L1, orNull(customer.phone)},
                      {"email_value"_L1, orNull(customer.email)},
                      {"call"_L1, customer.call.text()},
                      {"at"_L1, toMsecs(customer.at)}};
    values.insert(values.end(), more.begin(), more.end());
    return values;
}

/// As the store keeps it.
NewCustomer fit(NewCustomer customer)
{
    customer.name = customer.name.simplified();
    customer.email = customer.email.trimmed().toLower();
    customer.accountNumber = customer.accountNumber.trimmed();
    customer.language = customer.language.left(longestLanguage).remove(QChar::Null);
    return customer;
}

/// Whether the id is in use, and by the same.
Result<std::optional<bool>> known(Connection &connection, const NewCustomer &customer)
{
    std::optional<bool> same;
    auto read =
        connection.run("new_customer"_L1, {{"customer"_L1, idValue(customer.id)}}, [&](const QSqlQuery &row) {
            same = row.value(0).toString() == customer.name && row.value(1).toString() == customer.language &&
                   row.value(2).toLongLong() == toMsecs(customer.at) &&
                   row.value(3).toString() == customer.phone && row.value(4).toString() == customer.email &&
                   row.value(5).toString() == customer.accountNumber;
        });
    if (!read)
        return read.error();
    return same;
}

// What the routine does, step by step, in a store that has none.
Result<Unit> createHere(Connection &connection, const NewCustomer &customer)
{
    auto there = known(connection, customer);
    if (!there)
        return there.error();
    if (*there)
        return **there ? Result<Unit>() : rejected(u"this customer exists with another content"_s);
    bool held = false;
    auto looked = connection.run("new_customer_holders"_L1, keysOf(customer),
                                 [&held](const QSqlQuery &) { held = true; });
    if (!looked)
        return looked.error();
    if (held)
        return rejected(u"somebody has what would be theirs"_s);
    const Values values = valuesOf(customer);
    for (const QLatin1StringView statement : {"new_customer_put"_L1, "new_customer_words"_L1,
                                              "new_customer_identifiers"_L1, "new_customer_claims"_L1})
    {
        if (auto done = connection.run(statement, values); !done)
            return done.error();
    }
    return appendAudit(connection, u"create"_s, customer.id, customer.call.isNull() ? u"desk"_s : u"call"_s,
                       customer.call, {});
}

} // namespace

Result<Unit> createCustomer(Connection &connection, const NewCustomer &customer)
{
    const NewCustomer one = fit(customer);
    if (one.id.isNull() || !isSet(one.at))
        return rejected(u"a new customer without an id or a moment"_s);
    if (problemOf(one) || accountKey(one.accountNumber) == "?"_L1)
        return rejected(u"a new customer without a name, or with something that cannot be one's"_s);
    if (connection.dialect().isPostgres()) {
        if (auto done = connection.run("call_create_customer"_L1, valuesOf(one)); !done)
            return done.error();
        return {};
    }
    return connection.inTransaction([&] { return createHere(connection, one); });
}

Result<std::vector<CustomerSummary>> holdersOf(Connection &connection, const NewCustomer &customer)
{
    std::vector<CustomerSummary> holders;
    const bool shared = connection.dialect().isPostgres();
    auto done =
        connection.run(shared ? "call_customer_holders"_L1 : "new_customer_holders"_L1, keysOf(fit(customer)),
                       [&holders](const QSqlQuery &row) { holders.push_back(summaryOf(row)); });
    if (!done)
        return done.error();
    return holders;
}

} // namespace teller
