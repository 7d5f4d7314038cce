// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/sql/breaker.h"
#include "store/sql/dialect.h"
#include "store/sql/sql_text.h"
#include "store/sql/store_settings.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace teller {

/// A statement's values by parameter name. A text without NUL, a number, or an invalid QVariant for NULL.
using Values = std::vector<std::pair<QLatin1StringView, QVariant>>;

/// One connection to one database, to be used in the thread that made it.
///
/// Statements are named by their file in statements/. On SQLite a statement is prepared once and kept. On
/// PostgreSQL it is prepared once by PREPARE and run by EXECUTE with its values as literals in the simple
/// protocol: one round trip each, and the plan is kept. Behind a transaction pooler, where a session's
/// prepared statements do not last, the whole text goes with its literals: also one round trip, planned each
/// time.
class Connection final
{
public:
    enum class IfMissing { Fail, Create }; ///< a SQLite file that does not exist

    /// With a breaker another thread can end a call that hangs.
    explicit Connection(StoreSettings settings, std::shared_ptr<Breaker> breaker = {});
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Call it in the program's own thread before a connection is opened in another one: on Windows a
    /// program does not end once a thread that loaded a driver has gone. Elsewhere it does nothing, and a
    /// window need not wait for the driver.
    static void loadDriver(const StoreSettings &settings);
    [[nodiscard]] Result<Unit> open(IfMissing ifMissing = IfMissing::Fail);
    void close();
    /// What the driver knows without asking: false once it has noticed that the connection is gone.
    [[nodiscard]] bool isOpen() const;
    /// Reads whether the server has hung up, which costs no traffic and does not wait. Not for a connection
    /// that listens: the driver sees to that itself, and would not see what was read here.
    [[nodiscard]] bool stillOpen();
    [[nodiscard]] bool isReadOnly() const { return m_readOnly || m_writingForbidden; }
    /// Asks the server whether that has changed: a standby may have been promoted.
    [[nodiscard]] Result<Unit> askReadOnly();
    /// The database would take it, but the store is not ours to write to: why.
    void forbidWriting(const Error &reason) { m_writingForbidden = reason; }
    [[nodiscard]] const std::optional<Error> &writingForbidden() const { return m_writingForbidden; }
    [[nodiscard]] const Dialect &dialect() const { return m_dialect; }
    [[nodiscard]] const StoreSettings &settings() const { return m_settings; }
    [[nodiscard]] QSqlDriver *driver() const;
    /// For bulk work that keeps its own statement.
    [[nodiscard]] QSqlQuery newQuery() const { return QSqlQuery(m_database); }
    [[nodiscard]] Error errorOf(const QSqlQuery &query, const QString &during) const
    {
        return lastError(query.lastError(), during);
    }

    using RowReader = std::function<void(const QSqlQuery &row)>;
    /// Prepares ahead, so that the first run costs one round trip too.
    [[nodiscard]] Result<Unit> prepare(QLatin1StringView statement);
    /// How many rows of an answer are in memory at once, where a server gives them.
    enum class Rows {
        AllAtOnce,
        OneByOne ///< for answers that may be as long as a history
    };
    /// Runs a statement from statements/; the number of rows read, or changed if it reads none.
    [[nodiscard]] Result<qint64> run(QLatin1StringView statement, const Values &values = {},
                                     const RowReader &reader = {}, Rows rows = Rows::AllAtOnce);
    /// The same for its effect alone, in less time where that can be had (see prepared_call.h).
    [[nodiscard]] Result<qint64> call(QLatin1StringView statement, const Values &values);
    /// PostgreSQL alone: commits `first`, and then runs the statement, in one round trip. The server sees all
    /// of it as one string of the simple protocol, so that it knows that nothing can be answered before the
    /// commit.
    [[nodiscard]] Result<qint64> runAfterCommit(QLatin1StringView first, QLatin1StringView statement,
                                                const Values &values, const RowReader &reader = {});
    /// What that would send, for measuring what it costs without us.
    [[nodiscard]] Result<QString> commandAfterCommit(QLatin1StringView first, QLatin1StringView statement,
                                                     const Values &values);
    /// Runs a text that is not worth keeping; same tokens and parameters.
    [[nodiscard]] Result<qint64> runText(const QString &sql, const Values &values = {},
                                         const RowReader &reader = {});
    /// The same without tokens, parameters or a comment in sight.
    [[nodiscard]] Result<qint64> runRaw(const QString &sql, const RowReader &reader = {});

    /// Does `work` (returning a Result) in one transaction; rolled back if it fails.
    template <typename Work>
    auto inTransaction(Work work) -> decltype(work())
    {
        if (auto begun = runRaw(m_dialect.begin()); !begun)
            return begun.error();
        auto result = work();
        if (!result) {
            rollBack();
            return result;
        }
        if (auto done = runRaw(QStringLiteral("COMMIT")); !done) {
            rollBack();
            return done.error();
        }
        return result;
    }

    /// The value as a literal of this database.
    [[nodiscard]] QString literal(const QVariant &value) const;

private:
    [[nodiscard]] std::optional<bool> readOnlyByGreeting() const;
    struct Prepared
    {
        BoundSql sql;
        QString name;    ///< PostgreSQL: what PREPARE called it
        QSqlQuery query; ///< SQLite
    };

    Result<Prepared *> prepared(QLatin1StringView statement);
    [[nodiscard]] QString executionOf(const Prepared &known, const Values &values) const;
    [[nodiscard]] QString withLiterals(const BoundSql &sql, const Values &values) const;
    Result<qint64> read(QSqlQuery &query, const RowReader &reader);
    Result<qint64> runBound(QSqlQuery &query, const BoundSql &sql, const Values &values,
                            const RowReader &reader, const QString &during);
    Result<qint64> runWithLiterals(const BoundSql &sql, const Values &values, const RowReader &reader,
                                   const QString &during);
    void rollBack();
    Result<Unit> openSqlite(IfMissing ifMissing);
    Result<Unit> useWriteAheadLog();
    Result<Unit> openPostgres();
    Error lastError(const QSqlError &last, const QString &during) const;

    const StoreSettings m_settings;
    const Dialect m_dialect;
    const QString m_name; ///< Qt's name for the connection
    const std::shared_ptr<Breaker> m_breaker;
    QSqlDatabase m_database;
    std::map<QString, Prepared> m_prepared;
    bool m_readOnly = false;
    std::optional<Error> m_writingForbidden;
};

/// Makes the texts of this room (migrations, statements) readable; may be called again.
void initStoreResources();

/// For binding.
template <typename Id>
[[nodiscard]] QVariant idValue(const Id &id)
{
    return id.isNull() ? QVariant() : QVariant(id.text());
}

} // namespace teller
