// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/earlier_deliveries.h"

#include "store/sql/connection.h"

#include <QCryptographicHash>

#include <algorithm>
#include <functional>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

using Table = CustomerTable;

constexpr qsizetype idsAStatement = 500;

/// Literals of the rows of one table, a tuple each.
class Tuples final
{
public:
    explicit Tuples(const Connection &connection)
        : m_connection(connection)
    {}

    [[nodiscard]] QString uuid(const QString &id) const
    {
        return m_connection.dialect().isPostgres() ? m_connection.literal(id) + u"::uuid"_s
                                                   : m_connection.literal(id);
    }
    template <typename Id>
    [[nodiscard]] QString uuid(const Id &id) const
    {
        return uuid(id.text());
    }
    [[nodiscard]] QString text(const QString &value) const { return m_connection.literal(value); }
    void add(const QString &tuple) { m_tuples.append(u'(' + tuple + u')'); }

    /// Runs `sql` for all of them, a part at a time; %1 stands for VALUES (…), (…).
    [[nodiscard]] Result<Unit> run(Connection &connection, const QString &sql) const
    {
        for (qsizetype at = 0; at < m_tuples.size(); at += idsAStatement) {
            const QString values = u"VALUES "_s + m_tuples.mid(at, idsAStatement).join(u", "_s);
            if (auto done = connection.runRaw(QString(sql).replace("%1"_L1, values)); !done)
                return done.error();
        }
        return {};
    }

private:
    const Connection &m_connection;
    QStringList m_tuples;
};

bool says(const ChangedRecord &record, Table table, const QString &key)
{
    const auto &holds = record.now->holds;
    return std::any_of(holds.begin(), holds.end(),
                       [&](const HeldRow &row) { return row.table == table && row.key == key; });
}

/// The interactions that the record made before.
std::vector<QString> interactionsBefore(const ChangedRecord &record)
{
    std::vector<QString> ids;
    if (!record.before.interaction.isNull())
        ids.push_back(record.before.interaction.text());
    for (const HeldRow &row : heldFrom(record.before.holds)) {
        if (row.table == Table::Interactions)
            ids.push_back(row.key);
    }
    return ids;
}

bool saysInteraction(const ChangedRecord &record, const QString &id)
{
    return record.now->interaction.text() == id || says(record, Table::Interactions, id);
}

Result<Unit> runAll(Connection &connection, const std::vector<std::pair<const Tuples *, QString>> &steps)
{
    for (const auto &[tuples, sql] : steps) {
        if (auto done = tuples->run(connection, sql); !done)
            return done;
    }
    return {};
}

Result<Unit> takeBackInteractions(Connection &connection, const std::vector<ChangedRecord> &changed)
{
    Tuples all(connection);
    Tuples staying(connection);
    for (const ChangedRecord &record : changed) {
        for (const QString &id : interactionsBefore(record)) {
            const QString tuple = all.uuid(record.before.customer) + u',' + all.uuid(id);
            all.add(tuple);
            if (record.customer == record.before.customer && saysInteraction(record, id))
                staying.add(tuple);
        }
    }
    std::vector<std::pair<const Tuples *, QString>> steps;
    for (const QLatin1StringView table :
         {"turns"_L1, "bodies"_L1, "line_items"_L1, "facts"_L1, "documents"_L1})
        steps.emplace_back(&all,
                           u"DELETE FROM "_s + table + u" WHERE (customer_id, interaction_id) IN (%1)"_s);
    steps.emplace_back(&staying, u"UPDATE interactions SET ended_at = -1 WHERE (customer_id, id) IN (%1)"_s);
    return runAll(connection, steps);
}

/// What the rows of a table are taken back by.
QString tupleOf(const Tuples &tuples, CustomerId customer, const HeldRow &row)
{
    const QString who = tuples.uuid(customer) + u',';
    switch (row.table) {
    case Table::Identifiers: {
        const qsizetype space = row.key.indexOf(u' ');
        return who + tuples.text(row.key.left(space)) + u',' + tuples.text(row.key.mid(space + 1));
    }
    case Table::Surveys: {
        const SurveyAnswer one = surveyFrom(row.key);
        return who + tuples.text(one.survey) + u',' + QString::number(toMsecs(one.at)) + u',' +
               tuples.text(one.record);
    }
    case Table::Preferences:
    case Table::Consents:
        return who + tuples.text(row.key);
    default:
        return who + tuples.uuid(row.key);
    }
}

using OnDelivery = std::function<void(const QString &externalId, const QSqlQuery &row)>;

/// Those of the ids that lie in the store so.
Result<Unit> readDeliveries(Connection &connection, const QString &source, const QStringList &ids,
                            const OnDelivery &onRow)
{
    for (qsizetype at = 0; at < ids.size(); at += idsAStatement) {
        QStringList literals;
        for (const QString &id : ids.mid(at, idsAStatement))
            literals.append(connection.literal(id));
        const QString sql = u"SELECT external_id, CAST(customer_id AS text), digest, "
                            "CAST(interaction_id AS text), holds FROM deliveries "
                            "WHERE source = "_s +
                            connection.literal(source) + u" AND external_id IN ("_s + literals.join(u',') +
                            u") ORDER BY received_at"_s;
        auto read =
            connection.runRaw(sql, [&](const QSqlQuery &row) { onRow(row.value(0).toString(), row); });
        if (!read)
            return read.error();
    }
    return {};
}

Result<bool> hasErased(Connection &connection, const QString &source)
{
    bool some = false;
    auto read = connection.runRaw(u"SELECT 1 FROM deliveries WHERE source = "_s + connection.literal(source) +
                                      u" AND external_id >= 'erased ' AND external_id < 'erased!' LIMIT 1"_s,
                                  [&](const QSqlQuery &) { some = true; });
    if (!read)
        return read.error();
    return some;
}

/// As erase_customer.sql leaves it.
QString erasedId(const QString &source, const QString &externalId)
{
    const QByteArray known = (source + u' ' + externalId).toUtf8();
    return u"erased "_s +
           QString::fromLatin1(QCryptographicHash::hash(known, QCryptographicHash::Sha256).toHex());
}

} // namespace

Result<EarlierDeliveries> findDeliveries(Connection &connection,
                                         const std::map<QString, QStringList> &externalIds)
{
    EarlierDeliveries found;
    for (const auto &[source, ids] : externalIds) {
        const QString key = source + QChar(0);
        auto read = readDeliveries(connection, source, ids, [&](const QString &id, const QSqlQuery &row) {
            found.insert(key + id,
                         {CustomerId::fromText(row.value(1).toString()), row.value(2).toString(),
                          InteractionId::fromText(row.value(3).toString()), row.value(4).toString()});
        });
        if (!read)
            return read.error();
        const auto some = hasErased(connection, source);
        if (!some)
            return some.error();
        if (!*some)
            continue;
        QHash<QString, QString> missing;
        for (const QString &id : ids) {
            if (!found.contains(key + id))
                missing.insert(erasedId(source, id), id);
        }
        read = readDeliveries(connection, source, missing.keys(), [&](const QString &id, const QSqlQuery &) {
            found.insert(key + missing.value(id), {{}, {}, {}, {}, true});
        });
        if (!read)
            return read.error();
    }
    return found;
}

Result<Unit> takeBack(Connection &connection, const std::vector<ChangedRecord> &changed)
{
    if (changed.empty())
        return {};
    if (auto done = takeBackInteractions(connection, changed); !done)
        return done;
    std::map<Table, Tuples> gone;
    Tuples casesStaying(connection);
    Tuples accountsStaying(connection);
    Tuples customers(connection);
    for (const ChangedRecord &record : changed) {
        for (const HeldRow &row : heldFrom(record.before.holds)) {
            Tuples &tuples = gone.try_emplace(row.table, connection).first->second;
            if (row.table == Table::Accounts && says(record, row.table, row.key))
                accountsStaying.add(tuples.uuid(row.key));
            if (row.table == Table::Cases) {
                if (record.customer == record.before.customer && says(record, row.table, row.key))
                    casesStaying.add(tupleOf(tuples, record.before.customer, row));
                continue;
            }
            tuples.add(tupleOf(tuples, record.before.customer, row));
        }
        if (record.now->ownsCustomer)
            customers.add(customers.uuid(record.customer));
    }
    static const std::vector<std::pair<Table, QString>> removals{
        {Table::Accounts, u"DELETE FROM account_holders WHERE (customer_id, account_id) IN (%1)"_s},
        {Table::Parties, u"DELETE FROM parties WHERE (customer_id, id) IN (%1)"_s},
        {Table::Identifiers, u"DELETE FROM identifiers WHERE (customer_id, kind, value) IN (%1)"_s},
        {Table::Promises, u"DELETE FROM promises WHERE (customer_id, id) IN (%1)"_s},
        {Table::Preferences, u"DELETE FROM preferences WHERE (customer_id, key) IN (%1)"_s},
        {Table::Consents, u"DELETE FROM consents WHERE (customer_id, purpose) IN (%1)"_s},
        {Table::Entitlements, u"DELETE FROM entitlements WHERE (customer_id, id) IN (%1)"_s},
        {Table::Orders, u"DELETE FROM order_lines WHERE (customer_id, order_id) IN (%1)"_s},
        {Table::Orders, u"DELETE FROM orders WHERE (customer_id, id) IN (%1)"_s},
        {Table::Payments, u"DELETE FROM payments WHERE (customer_id, id) IN (%1)"_s},
        {Table::Outreach, u"DELETE FROM outreach WHERE (customer_id, id) IN (%1)"_s},
        {Table::Surveys, u"DELETE FROM surveys WHERE (customer_id, survey, at, record) IN (%1)"_s}};
    std::vector<std::pair<const Tuples *, QString>> steps;
    for (const auto &[table, sql] : removals) {
        if (const auto it = gone.find(table); it != gone.end())
            steps.emplace_back(&it->second, sql);
    }
    steps.emplace_back(&casesStaying, u"UPDATE cases SET changed_at = -1 WHERE (customer_id, id) IN (%1)"_s);
    steps.emplace_back(&accountsStaying, u"UPDATE accounts SET opened_at = -1 WHERE id IN (%1)"_s);
    steps.emplace_back(&customers,
                       u"UPDATE customers SET name = '', search_name = '', tier = '', language = '', "
                       "address = '', postcode = '', since = 0, yearly_minor = 0, yearly_currency = '' "
                       "WHERE id IN (%1)"_s);
    steps.emplace_back(&customers, u"DELETE FROM customer_words WHERE customer_id IN (%1)"_s);
    return runAll(connection, steps);
}

namespace {

/// What refers to an interaction, and by which columns each row is known beside the customer.
Result<Unit> carryOver(Connection &connection, const ChangedRecord &record, const QString &id)
{
    const Tuples tuples(connection);
    const QString from = tuples.uuid(record.before.customer);
    const QString to = tuples.uuid(record.customer);
    const QString interaction = tuples.uuid(id);
    struct Kind
    {
        QString table;
        QString columns;
    };
    static const std::vector<Kind> kinds{
        {u"note_revisions"_s,
         u"note_id, revision, interaction_id, agent_id, agent_name, written_at, text, shared"_s},
        {u"reviews"_s, u"id, interaction_id, reviewer, reviewer_name, written_at, score, text"_s},
        {u"promises"_s, u"id, text, owner, made_at, due_at, kept_at, interaction_id, owner_id"_s}};
    for (const Kind &kind : kinds) {
        const QString rows =
            u"FROM %1 WHERE customer_id = %2 AND interaction_id = %3"_s.arg(kind.table, from, interaction);
        for (const QString &sql :
             {u"INSERT INTO %1 (customer_id, %2) SELECT %3, %2 %4 ON CONFLICT DO NOTHING"_s.arg(
                  kind.table, kind.columns, to, rows),
              u"DELETE "_s + rows})
        {
            if (auto done = connection.runRaw(sql); !done)
                return done.error();
        }
    }
    return {};
}

/// Takes away what a customer is found by who was made of what somebody gave, and has nothing any more.
QString unlessTheyHoldAnything(QLatin1StringView table)
{
    QString sql =
        u"DELETE FROM %2 WHERE customer_id IN (%1) AND EXISTS (SELECT 1 FROM customers c WHERE c.id = "
        "%2.customer_id AND c.provisional = 1) AND NOT EXISTS (SELECT 1 FROM agent_actions a WHERE "
        "a.customer_id = %2.customer_id)"_s;
    for (const TableShape &other : customerTables()) {
        const bool names = other.name == "customer_words"_L1 || other.name == "account_claims"_L1 ||
                           other.name == "identifiers"_L1;
        if (!names && other.columnNames().contains(u"customer_id"_s))
            sql += u" AND NOT EXISTS (SELECT 1 FROM "_s + other.name +
                   u" x WHERE x.customer_id = %2.customer_id)"_s;
    }
    return sql.replace("%2"_L1, table);
}

} // namespace

Result<Unit> clearAway(Connection &connection, const std::vector<ChangedRecord> &changed)
{
    Tuples interactions(connection);
    Tuples cases(connection);
    Tuples deliveries(connection);
    Tuples accounts(connection);
    Tuples left(connection);
    for (const ChangedRecord &record : changed) {
        const bool moved = record.customer != record.before.customer;
        if (moved)
            left.add(left.uuid(record.before.customer));
        for (const QString &id : interactionsBefore(record)) {
            const bool said = saysInteraction(record, id);
            if (said && !moved)
                continue;
            if (said) {
                if (auto done = carryOver(connection, record, id); !done)
                    return done;
            }
            interactions.add(interactions.uuid(record.before.customer) + u',' + interactions.uuid(id));
        }
        for (const HeldRow &row : heldFrom(record.before.holds)) {
            if (row.table == Table::Cases && (moved || !says(record, row.table, row.key)))
                cases.add(tupleOf(cases, record.before.customer, row));
            if (row.table == Table::Accounts && !says(record, row.table, row.key))
                accounts.add(accounts.uuid(row.key));
        }
        if (moved) {
            deliveries.add(deliveries.uuid(record.before.customer) + u',' +
                           deliveries.text(record.now->record.source) + u',' +
                           deliveries.text(record.now->record.externalId));
        }
    }
    return runAll(
        connection,
        {{&deliveries, u"DELETE FROM deliveries WHERE (customer_id, source, external_id) IN (%1)"_s},
         {&interactions, u"DELETE FROM interactions WHERE (customer_id, id) IN (%1) "
                         "AND NOT EXISTS (SELECT 1 FROM note_revisions n WHERE n.customer_id = "
                         "interactions.customer_id AND n.interaction_id = interactions.id) "
                         "AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.customer_id = "
                         "interactions.customer_id AND r.interaction_id = interactions.id) "
                         "AND NOT EXISTS (SELECT 1 FROM promises p WHERE p.customer_id = "
                         "interactions.customer_id AND p.interaction_id = interactions.id)"_s},
         {&cases, u"DELETE FROM cases WHERE (customer_id, id) IN (%1) AND NOT EXISTS (SELECT 1 FROM "
                  "interactions i WHERE i.customer_id = cases.customer_id AND i.case_id = cases.id)"_s},
         {&accounts, u"DELETE FROM accounts WHERE id IN (%1) AND NOT EXISTS (SELECT 1 FROM account_holders h "
                     "WHERE h.account_id = accounts.id)"_s},
         {&left, unlessTheyHoldAnything("customer_words"_L1)},
         {&left, unlessTheyHoldAnything("account_claims"_L1)},
         {&left, unlessTheyHoldAnything("identifiers"_L1)}});
}

} // namespace teller
