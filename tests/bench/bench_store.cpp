// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_store.h"

#include "exchange/demo/demo_random.h"
#include "exchange/demo/plain_company.h"
#include "report.h"
#include "store/admin/store_admin.h"
#include "store/sql/connection.h"

#include <QElapsedTimer>
#include <QUuid>

#include <cstdio>

namespace teller::bench {

using namespace Qt::StringLiterals;

namespace {

Result<FilledStore> filledBefore(const QString &url)
{
    const auto settings = StoreSettings::fromUrl(url);
    if (!settings)
        return settings.error();
    if (!settings->isShared())
        return failed(u"the figures are of PostgreSQL; a store is given as postgresql://…"_s);
    Connection connection(*settings);
    if (auto opened = connection.open(); !opened)
        return opened.error();
    FilledStore store{*settings};
    auto counted =
        connection.runRaw(u"SELECT (SELECT count(*) FROM customers), (SELECT count(*) FROM interactions)"_s,
                          [&](const QSqlQuery &row) {
                              store.customers = row.value(0).toInt();
                              store.interactions = row.value(1).toLongLong();
                          });
    if (!counted)
        return counted.error();
    return store;
}

} // namespace

QString FilledStore::someAccount(quint64 number) const
{
    // The first two customers are the long and the short one.
    return PlainCompany::accountNumber(2 + int(demo::mix(number) % quint64(qMax(1, customers - 2))));
}

Result<Unit> BenchStore::start()
{
    // As a server of this size would be set up; nothing that makes a commit less safe.
    for (const auto &[name, value] :
         {std::pair(u"max_connections"_s, QString::number(m_sizes.desktops * 4 + 60)),
          {u"shared_buffers"_s, u"1GB"_s},
          {u"max_wal_size"_s, u"8GB"_s},
          {u"wal_level"_s, u"minimal"_s},
          {u"max_wal_senders"_s, u"0"_s}})
        m_server.setOption(name, value);
    if (const QString error = m_server.start(); !error.isEmpty())
        return failed(error);
    const auto settings = StoreSettings::fromUrl(m_server.url(u"postgres"_s));
    if (!settings)
        return settings.error();
    m_serverSettings = *settings;
    return {};
}

Result<Unit> BenchStore::fillBoth()
{
    auto large = fill(u"large"_s, m_sizes.customers, m_sizes.interactions);
    if (!large)
        return large.error();
    m_large = *large;
    auto small = fill(u"small"_s, m_sizes.smallCustomers, m_sizes.smallInteractions);
    if (!small)
        return small.error();
    m_small = *small;
    if (auto added = addAgents(); !added)
        return added;
    // What the filling left to be written is written before anything is measured.
    if (const QString error = m_server.run(u"large"_s, u"CHECKPOINT"_s); !error.isEmpty())
        return failed(error);
    return {};
}

Result<FilledStore> BenchStore::fill(const QString &database, int customers, qint64 interactions)
{
    if (const QString error = m_server.createDatabase(database); !error.isEmpty())
        return failed(error);
    const auto settings = StoreSettings::fromUrl(m_server.url(database));
    if (!settings)
        return settings.error();
    StoreAdmin admin(*settings);
    if (auto made = admin.create(); !made)
        return made.error();
    PlainSettings plain;
    plain.customers = customers;
    plain.interactions = interactions;
    plain.today = SystemClock().now();
    const PlainCompany company(plain);
    QElapsedTimer clock;
    clock.start();
    int next = 0;
    const auto filled = admin.fill(
        [&]() -> std::optional<CustomerFile> {
            if (next == company.size())
                return std::nullopt;
            return company.customer(next++);
        },
        [](const FillProgress &) { return true; });
    if (!filled)
        return filled.error();
    const double seconds = double(clock.elapsed()) / 1'000;
    const QString line =
        u"Filled %1 customers and %2 interactions in %3 s, indexes included: %4 interactions a second."_s
            .arg(filled->customers)
            .arg(filled->interactions)
            .arg(seconds, 0, 'f', 1)
            .arg(qint64(double(filled->interactions) / seconds));
    std::fprintf(stderr, "%s\n", qPrintable(line));
    if (m_fillReport.isEmpty())
        m_fillReport = line;
    return FilledStore{*settings, customers, interactions};
}

Result<Unit> BenchStore::addAgents()
{
    if (m_server.ask(u"large"_s, u"SELECT count(*) FROM pg_roles WHERE rolname = 'teller_agent'"_s) != "1"_L1)
        return {}; // a store without rights: everybody is the owner
    m_agentPassword = QUuid::createUuid().toString(QUuid::WithoutBraces);
    // Roles belong to the server, the rows about them to each store.
    const QString roles = u"DO $$ BEGIN FOR i IN 0..%1 LOOP EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L "
                          u"IN ROLE teller_agent', "
                          "'agent' || i, '%2'); END LOOP; END $$"_s.arg(m_sizes.desktops)
                              .arg(m_agentPassword);
    const QString rows =
        u"INSERT INTO agents (id, name, team) "
        "SELECT 'agent' || i, 'Agent ' || i, '' FROM generate_series(0, %1) i"_s.arg(m_sizes.desktops);
    for (const auto &[database, sql] : {std::pair(u"large"_s, roles), {u"large"_s, rows}, {u"small"_s, rows}})
    {
        if (const QString error = m_server.run(database, sql); !error.isEmpty())
            return failed(error);
    }
    return {};
}

Result<Unit> BenchStore::fillTenth()
{
    auto tenth =
        fill(u"tenth"_s, qMax(3, m_sizes.customers / 10), qMax<qint64>(1, m_sizes.interactions / 10));
    if (!tenth)
        return tenth.error();
    m_tenth = *tenth;
    if (const QString error = m_server.run(u"tenth"_s, u"CHECKPOINT"_s); !error.isEmpty())
        return failed(error);
    return {};
}

Result<Unit> BenchStore::use(const QString &url)
{
    auto store = filledBefore(url);
    if (!store)
        return store.error();
    m_large = *store;
    return {};
}

Result<Unit> BenchStore::useAsTenth(const QString &url)
{
    auto store = filledBefore(url);
    if (!store)
        return store.error();
    m_tenth = *store;
    return {};
}

StoreSettings BenchStore::asAgent(const FilledStore &store, int agent) const
{
    StoreSettings settings = store.owner;
    if (!m_agentPassword.isEmpty()) {
        settings.user = u"agent%1"_s.arg(agent);
        settings.password = m_agentPassword;
    }
    return settings;
}

} // namespace teller::bench
