// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/customer_rights.h"

#include "store/record/audit_chain.h"
#include "store/record/matching.h"
#include "store/record/packed_content.h"
#include "store/record/record_rows.h"
#include "store/sql/connection.h"
#include "store/sql/sql_text.h"
#include "store/sql/statement_texts.h"

#include <algorithm>
#include <map>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

using Counts = std::vector<std::pair<QString, qint64>>;

Result<Unit> exists(Connection &connection, CustomerId customer)
{
    auto rows = connection.runText(u"SELECT 1 FROM customers WHERE id = CAST(:customer AS {uuid})"_s,
                                   {{"customer"_L1, idValue(customer)}});
    if (!rows)
        return rows.error();
    if (*rows == 0)
        return Error{Error::Code::NotFound, u"no such customer"_s, false};
    return {};
}

void count(Counts &counts, const QString &table, qint64 rows)
{
    if (rows == 0)
        return;
    const auto known =
        std::find_if(counts.begin(), counts.end(), [&](const auto &one) { return one.first == table; });
    if (known == counts.end())
        counts.emplace_back(table, rows);
    else
        known->second += rows;
}

Result<Unit> runCounted(Connection &connection, const QString &script, const Values &values, Counts &counts)
{
    for (const QString &statement : splitStatements(script)) {
        auto done = connection.runText(statement, values);
        if (!done)
            return done.error();
        count(counts, changedTable(statement), *done);
    }
    return {};
}

// Of a file: what is removed is overwritten, too.

Result<Unit> overwriteWhatGoes(Connection &connection)
{
    if (auto set = connection.runRaw(u"PRAGMA secure_delete = ON"_s); !set)
        return set.error();
    return {};
}

/// The index of words only marks what was removed until its parts are merged.
Result<Unit> mergeWords(Connection &connection)
{
    auto merged = connection.runRaw(u"INSERT INTO passage_words (passage_words) VALUES ('optimize')"_s);
    if (!merged)
        return merged.error();
    return {};
}

/// Old pages stand in the log until it is begun anew.
Result<Unit> beginLogAnew(Connection &connection)
{
    if (auto emptied = connection.runRaw(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !emptied)
        return emptied.error();
    return {};
}

/// On PostgreSQL the routine does the same statements, and writes the audit.
Result<Counts> eraseByRoutine(Connection &connection, CustomerId customer, const QString &reason)
{
    Counts counts;
    auto done = connection.runText(
        u"SELECT what, changed FROM teller_erase(CAST(:customer AS uuid), :reason)"_s,
        {{"customer"_L1, idValue(customer)}, {"reason"_L1, reason}},
        [&](const QSqlQuery &row) { count(counts, row.value(0).toString(), row.value(1).toLongLong()); });
    if (!done)
        return done.error();
    return counts;
}

Result<Counts> eraseHere(Connection &connection, CustomerId customer, const QString &reason)
{
    auto script = statementText(u"erase_customer"_s);
    if (!script)
        return script.error();
    std::vector<CustomerId> profiles;
    auto read = connection.runText(
        u"SELECT id FROM customers WHERE coalesce(merged_into, id) = "
        "(SELECT coalesce(merged_into, id) FROM customers WHERE id = CAST(:customer AS {uuid}))"_s,
        {{"customer"_L1, idValue(customer)}},
        [&](const QSqlQuery &row) { profiles.push_back(CustomerId::fromText(row.value(0).toString())); });
    if (!read)
        return read.error();
    Counts counts;
    for (const CustomerId profile : profiles) {
        if (auto done = runCounted(connection, *script, {{"customer"_L1, idValue(profile)}}, counts); !done)
            return done.error();
        if (auto noted = appendAudit(connection, u"erase"_s, profile, u"admin"_s, {}, reason); !noted)
            return noted.error();
    }
    if (auto merged = mergeWords(connection); !merged)
        return merged.error();
    return counts;
}

constexpr int interactionsAtOnce = 1'000;

/// Behind which interaction to go on.
struct Place
{
    QString customer = QUuid().toString(QUuid::WithoutBraces);
    QString interaction = customer;
};

struct ExpiredRows
{
    QString rows; ///< for expire_words.sql
    int count = 0;
};

/// The next ones, and moves on behind them.
Result<ExpiredRows> nextExpired(Connection &connection, Instant before, Place &place)
{
    ExpiredRows next;
    QStringList rows;
    auto read = connection.run("expire_next"_L1,
                               {{"customer"_L1, place.customer},
                                {"interaction"_L1, place.interaction},
                                {"before"_L1, toMsecs(before)},
                                {"limit"_L1, interactionsAtOnce}},
                               [&](const QSqlQuery &row) {
                                   place = {row.value(0).toString(), row.value(1).toString()};
                                   rows += u"[\"%1\",\"%2\"]"_s.arg(place.customer, place.interaction);
                               });
    if (!read)
        return read.error();
    next.rows = u'[' + rows.join(u',') + u']';
    next.count = int(rows.size());
    return next;
}

/// Fills in what the documents that were listed hold.
Result<Unit> readContents(Connection &connection, CustomerFile &file)
{
    std::map<InteractionId, std::vector<Document> *> lists;
    for (InteractionDetail &detail : file.interactions)
        lists[detail.interaction.id] = &detail.documents;
    lists[InteractionId()] = &file.originals;
    std::map<InteractionId, size_t> next;
    Result<Unit> outcome;
    auto done = connection.run("document_contents"_L1, {{"customer"_L1, idValue(file.customer.id)}},
                               [&](const QSqlQuery &row) {
                                   const auto id = InteractionId::fromText(row.value(0).toString());
                                   const auto list = lists.find(id);
                                   const size_t at = next[id]++;
                                   if (list == lists.end() || at >= list->second->size())
                                       return; // came in between: not listed
                                   Document &document = (*list->second)[at];
                                   auto content = unpackedContent(row.value(1).toByteArray(), document.bytes);
                                   if (content)
                                       document.content = std::move(*content);
                                   else
                                       outcome = content.error();
                               });
    if (!done)
        return done.error();
    return outcome;
}

} // namespace

Result<CustomerFile> exportCustomer(Connection &connection, CustomerId customer, const QString &reason)
{
    return connection.inTransaction([&]() -> Result<CustomerFile> {
        // Before anything is read: whoever may not do it is told so, and not that there is nobody.
        if (auto noted = appendAudit(connection, u"export"_s, customer, u"admin"_s, {}, reason); !noted)
            return noted.error();
        FileReader reader;
        auto done = connection.run("export_customer"_L1, {{"customer"_L1, idValue(customer)}},
                                   [&](const QSqlQuery &row) { reader.read(row); });
        if (!done)
            return done.error();
        auto file = reader.finish();
        if (!file)
            return file;
        if (auto read = readContents(connection, *file); !read)
            return read.error();
        return file;
    });
}

Result<Counts> eraseCustomer(Connection &connection, CustomerId customer, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return rejected(u"an erasure needs a reason"_s);
    const bool shared = connection.dialect().isPostgres();
    if (auto set = shared ? Result<Unit>() : overwriteWhatGoes(connection); !set)
        return set.error();
    auto counts = connection.inTransaction([&]() -> Result<Counts> {
        auto done =
            shared ? eraseByRoutine(connection, customer, reason) : eraseHere(connection, customer, reason);
        if (!done)
            return done;
        if (auto there = exists(connection, customer); !there)
            return there.error();
        return done;
    });
    if (auto begun = counts && !shared ? beginLogAnew(connection) : Result<Unit>(); !begun)
        return begun.error();
    return counts;
}

Result<Expiry> expireWords(Connection &connection, Instant before, const QString &reason,
                           const std::function<bool(qint64)> &progress)
{
    if (reason.trimmed().isEmpty())
        return rejected(u"a removal needs a reason"_s);
    const auto words = statementText(u"expire_words"_s);
    const auto beside = statementText(u"expire_beside"_s);
    if (!words || !beside)
        return words ? beside.error() : words.error();
    const bool shared = connection.dialect().isPostgres();
    if (auto set = shared ? Result<Unit>() : overwriteWhatGoes(connection); !set)
        return set.error();
    Expiry expiry;
    auto begun = connection.inTransaction([&]() -> Result<Unit> {
        if (auto noted = appendAudit(connection, u"expire"_s, {}, u"admin"_s, {}, reason); !noted)
            return noted;
        return runCounted(connection, *beside, {{"before"_L1, toMsecs(before)}}, expiry.rows);
    });
    if (!begun)
        return begun.error();
    Place place;
    for (bool more = true; more && progress(expiry.interactions);) {
        auto done = connection.inTransaction([&]() -> Result<Unit> {
            const auto next = nextExpired(connection, before, place);
            if (!next)
                return next.error();
            more = next->count == interactionsAtOnce;
            expiry.interactions += next->count;
            return next->count == 0 ? Result<Unit>()
                                    : runCounted(connection, *words, {{"rows"_L1, next->rows}}, expiry.rows);
        });
        if (!done)
            return done.error();
    }
    if (shared)
        return expiry;
    if (auto merged = mergeWords(connection); !merged)
        return merged.error();
    if (auto begunAnew = beginLogAnew(connection); !begunAnew)
        return begunAnew.error();
    return expiry;
}

Result<qint64> countExpired(Connection &connection, Instant before)
{
    qint64 interactions = 0;
    Place place;
    for (;;) {
        const auto next = nextExpired(connection, before, place);
        if (!next)
            return next.error();
        interactions += next->count;
        if (next->count < interactionsAtOnce)
            return interactions;
    }
}

Result<std::vector<CustomerId>> holdersOf(Connection &connection, const QString &accountNumber)
{
    if (connection.dialect().isPostgres()) {
        // To anybody else there would seem to be nobody.
        bool all = false;
        auto asked = connection.runRaw(
            u"SELECT pg_has_role(session_user, 'teller_admin', 'MEMBER') OR NOT row_security_active('accounts')"_s,
            [&all](const QSqlQuery &row) { all = row.value(0).toBool(); });
        if (!asked)
            return asked.error();
        if (!all)
            return Error{Error::Code::NotPermitted, u"only administrators see whose an account is"_s, false};
    }
    std::vector<CustomerId> holders;
    auto done =
        connection.runText(u"SELECT DISTINCT h.customer_id FROM accounts a "
                           "JOIN account_holders h ON h.account_id = a.id WHERE a.number_key = :key"_s,
                           {{"key"_L1, accountKey(accountNumber)}}, [&](const QSqlQuery &row) {
                               holders.push_back(CustomerId::fromText(row.value(0).toString()));
                           });
    if (!done)
        return done.error();
    return holders;
}

} // namespace teller
