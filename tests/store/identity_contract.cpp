// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/identity_contract.h"

#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/imports/identity.h"
#include "store/record/identity_decisions.h"
#include "store/record/matching.h"
#include "store/sample_company.h"
#include "store/sql/migrations.h"

#include <QSqlRecord>

using namespace teller;
using namespace Qt::StringLiterals;

CustomerId IdentityContract::idOf(const char *who)
{
    return sample::id<CustomerId>(who);
}

InteractionId IdentityContract::rowOf(const char *what)
{
    return sample::id<InteractionId>(what);
}

std::vector<InteractionId> IdentityContract::idsOf(const std::vector<Interaction> &rows)
{
    std::vector<InteractionId> ids;
    for (const Interaction &row : rows)
        ids.push_back(row.id);
    return ids;
}

void IdentityContract::run(const QString &sql, const Values &values)
{
    auto done = m_connection->runText(sql, values);
    VERIFY_OK(done);
}

void IdentityContract::initTestCase()
{
    m_settings = emptyDatabase();
    StoreAdmin admin(m_settings);
    auto created = admin.create();
    VERIFY_OK(created);
    m_connection = std::make_unique<Connection>(m_settings);
    auto opened = m_connection->open();
    VERIFY_OK(opened);
}

void IdentityContract::init()
{
    run(u"UPDATE customers SET merged_into = NULL"_s);
    for (const QString &table :
         {u"identity_reviews"_s, u"merges"_s, u"account_claims"_s, u"account_holders"_s, u"accounts"_s,
          u"identifiers"_s, u"note_revisions"_s, u"promises"_s, u"interactions"_s, u"customer_words"_s,
          u"openings"_s, u"audit"_s, u"audit_heads"_s, u"customers"_s})
        run(u"DELETE FROM "_s + table);
    m_names.clear();
}

void IdentityContract::add(const char *who, const QString &system, const QString &name,
                           const QString &postcode)
{
    m_names.insert(idOf(who).text(), QString::fromLatin1(who));
    run(u"INSERT INTO customers (id, name, search_name, tier, language, address, since, yearly_minor, "
        "yearly_currency, postcode, kept_by, provisional) "
        "VALUES (CAST(:id AS {uuid}), :name, :search, '', '', '', 0, 0, '', :postcode, :system, :provisional)"_s,
        {{"id"_L1, idOf(who).text()},
         {"name"_L1, name.isNull() ? u""_s : name},
         {"search"_L1, name.isNull() ? u""_s : foldedName(name)},
         {"postcode"_L1, postcode.isNull() ? u""_s : postcode},
         {"system"_L1, system.isNull() ? u""_s : system},
         {"provisional"_L1, system.isEmpty() ? 1 : 0}});
}

void IdentityContract::hold(const char *who, const QString &number)
{
    const QString account = sample::id<AccountId>(number.toLatin1().constData()).text();
    run(u"INSERT INTO accounts (id, number, number_key, kind, status, opened_at) "
        "VALUES (CAST(:id AS {uuid}), :number, :key, '', 'open', 0) ON CONFLICT DO NOTHING"_s,
        {{"id"_L1, account}, {"number"_L1, number}, {"key"_L1, accountKey(number)}});
    run(u"INSERT INTO account_holders (customer_id, account_id, role) "
        "VALUES (CAST(:who AS {uuid}), CAST(:id AS {uuid}), 'holder') ON CONFLICT DO NOTHING"_s,
        {{"who"_L1, idOf(who).text()}, {"id"_L1, account}});
}

void IdentityContract::claim(const char *who, const QString &number)
{
    run(u"INSERT INTO account_claims (customer_id, number_key, number) "
        "VALUES (CAST(:who AS {uuid}), :key, :number) ON CONFLICT DO NOTHING"_s,
        {{"who"_L1, idOf(who).text()}, {"key"_L1, accountKey(number)}, {"number"_L1, number}});
}

void IdentityContract::know(const char *who, const QString &value, bool verified, const QString &kind)
{
    run(u"INSERT INTO identifiers (customer_id, kind, value, match_key, verified, source, since) "
        "VALUES (CAST(:who AS {uuid}), :kind, :value, :value, :verified, 'test', 0) ON CONFLICT DO NOTHING"_s,
        {{"who"_L1, idOf(who).text()},
         {"kind"_L1, kind},
         {"value"_L1, value},
         {"verified"_L1, verified ? 1 : 0}});
}

void IdentityContract::talk(const char *who, const char *what, qint64 at, const QString &channel)
{
    run(u"INSERT INTO interactions (customer_id, id, channel, direction, started_at, ended_at, subject, "
        u"summary, "
        "outcome, agent, queue, disposition, call_id, source, external_id) "
        "VALUES (CAST(:who AS {uuid}), CAST(:id AS {uuid}), :channel, 'inbound', :at, 0, 'words', '', '', "
        "'', '', "
        "'', '', 'test', '')"_s,
        {{"who"_L1, idOf(who).text()},
         {"id"_L1, rowOf(what).text()},
         {"at"_L1, at},
         {"channel"_L1, channel}});
}

void IdentityContract::resolve(const QStringList &whom)
{
    std::vector<CustomerId> ids;
    for (const QString &who : whom)
        ids.push_back(idOf(who.toLatin1().constData()));
    auto done = m_connection->inTransaction([&] { return resolveIdentities(*m_connection, ids); });
    VERIFY_OK(done);
}

void IdentityContract::resolveEverybody()
{
    auto done = resolveAllIdentities(*m_connection);
    VERIFY_OK(done);
}

MergeId IdentityContract::merge(const char *who, const char *as)
{
    auto merged = mergeCustomers(*m_connection, idOf(who), idOf(as), u"They told me"_s);
    if (!merged) {
        QTest::qFail(why(merged).constData(), __FILE__, __LINE__);
        return {};
    }
    return *merged;
}

void IdentityContract::unmerge(MergeId id)
{
    auto parted = unmergeCustomers(*m_connection, id, u"They are not"_s);
    VERIFY_OK(parted);
}

QStringList IdentityContract::shown()
{
    QStringList rows;
    auto read =
        m_connection->runText(u"SELECT id, merged_into FROM customers WHERE merged_into IS NOT NULL"_s, {},
                              [&](const QSqlQuery &row) {
                                  rows.append(m_names.value(row.value(0).toString()) + u'>' +
                                              m_names.value(row.value(1).toString()));
                              });
    if (!read)
        return {u"unreadable"_s};
    rows.sort();
    return rows;
}

QStringList IdentityContract::asked()
{
    QStringList rows;
    auto read = m_connection->runText(
        u"SELECT customer_id, candidate, score, evidence FROM identity_reviews WHERE decision = ''"_s, {},
        [&](const QSqlQuery &row) {
            QStringList names{m_names.value(row.value(0).toString()), m_names.value(row.value(1).toString())};
            names.sort();
            rows.append(names.join(u' ') + u' ' + row.value(2).toString() + u' ' + row.value(3).toString());
        });
    if (!read)
        return {u"unreadable"_s};
    rows.sort();
    return rows;
}

QStringList IdentityContract::dump()
{
    QStringList rows;
    for (const QString &table : Migrations::ofStore().namesOf(u"TABLE"_s)) {
        if (table == "merges"_L1 || table.startsWith("audit"_L1))
            continue;
        auto read = m_connection->runRaw(u"SELECT * FROM "_s + table, [&](const QSqlQuery &row) {
            QStringList values{table};
            for (int i = 0; i < row.record().count(); ++i)
                values.append(row.value(i).toString());
            rows.append(values.join(u'|'));
        });
        if (!read)
            rows.append(table + u" is unreadable"_s);
    }
    rows.sort();
    return rows;
}

std::unique_ptr<SqlRecord> IdentityContract::openRecord() const
{
    auto record = std::make_unique<SqlRecord>(m_settings);
    QSignalSpy states(record.get(), &CustomerRecord::stateChanged);
    while (record->state().link == StoreState::Link::Opening && states.wait(30'000)) {
    }
    return record;
}
