// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/sql/store_settings.h"
#include "support/postgres_server.h"

#include <QString>

#include <optional>

namespace teller::bench {

struct Sizes
{
    int customers = 1'000'000;
    qint64 interactions = 10'000'000;
    int smallCustomers = 1'000;
    qint64 smallInteractions = 10'000;
    int desktops = 200;
};

/// One filled store.
struct FilledStore
{
    StoreSettings owner;
    int customers = 0;
    qint64 interactions = 0;
    /// Some customer whom nothing distinguishes; the same numbers in the same order every time.
    [[nodiscard]] QString someAccount(quint64 number) const;
};

/// The stores that the figures are measured on: PostgreSQL, filled by the program itself, in a server of the
/// benchmark's own; or, for the large one, a store that is there already.
class BenchStore final
{
public:
    explicit BenchStore(const Sizes &sizes)
        : m_sizes(sizes)
    {}
    /// Starts the server, which is enough for what makes a store of its own.
    [[nodiscard]] Result<Unit> start();
    [[nodiscard]] Result<Unit> fillBoth();
    /// Also a store a tenth as large as the large one: to see what grows.
    [[nodiscard]] Result<Unit> fillTenth();
    [[nodiscard]] Result<Unit> use(const QString &url);
    [[nodiscard]] Result<Unit> useAsTenth(const QString &url);

    /// The server that the benchmark started, at a database that is no store; null if there is none.
    [[nodiscard]] const StoreSettings *server() const
    {
        return m_serverSettings ? &*m_serverSettings : nullptr;
    }
    [[nodiscard]] const FilledStore &large() const { return m_large; }
    [[nodiscard]] const FilledStore *small() const { return m_small ? &*m_small : nullptr; }
    [[nodiscard]] const FilledStore *tenth() const { return m_tenth ? &*m_tenth : nullptr; }
    /// Signed in as one of the agents; as the owner where the store is not the benchmark's own.
    [[nodiscard]] StoreSettings asAgent(const FilledStore &store, int agent = 0) const;
    [[nodiscard]] const QString &fillReport() const { return m_fillReport; }

private:
    [[nodiscard]] Result<FilledStore> fill(const QString &database, int customers, qint64 interactions);
    [[nodiscard]] Result<Unit> addAgents();

    const Sizes m_sizes;
    PostgresServer m_server;
    std::optional<StoreSettings> m_serverSettings;
    FilledStore m_large;
    std::optional<FilledStore> m_small;
    std::optional<FilledStore> m_tenth;
    QString m_agentPassword;
    QString m_fillReport;
};

} // namespace teller::bench
