// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/migrations.h"

#include "store/sql/connection.h"
#include "store/sql/lock_patience.h"
#include "store/sql/statistics.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

// Any number that no other program would pick: "teller" in ASCII.
constexpr auto advisoryLock = "128017222854002"_L1;

constexpr auto versionTable = "CREATE TABLE IF NOT EXISTS schema_version ("
                              "version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, "
                              "applied_at bigint NOT NULL)"_L1;

/// Against a second administrator, until the transaction ends: behind a pooler the next one may have another
/// session. SQLite's BEGIN IMMEDIATE needs none.
Result<Unit> waitForOthers(Connection &connection)
{
    if (!connection.dialect().isPostgres())
        return {};
    auto alone = connection.runRaw(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(advisoryLock));
    if (!alone)
        return alone.error();
    return {};
}

Error wrongVersion(const QString &detail)
{
    return Error{Error::Code::WrongVersion, detail, false};
}

} // namespace

Migration Migration::make(int version, const QString &name, const QString &text)
{
    // A checkout may have changed the line ends, which changes nothing in the schema.
    QString canonical = text;
    canonical.replace("\r\n"_L1, "\n"_L1);
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256);
    return Migration{version, name, canonical, QString::fromLatin1(hash.toHex())};
}

Migrations::Migrations(std::vector<Migration> steps)
    : m_steps(std::move(steps))
{
    std::sort(m_steps.begin(), m_steps.end(),
              [](const Migration &a, const Migration &b) { return a.version < b.version; });
}

Migrations Migrations::fromFolder(const QString &folder)
{
    std::vector<Migration> steps;
    const QDir dir(folder);
    const QStringList files = dir.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &fileName : files) {
        QFile file(dir.filePath(fileName));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("an embedded migration cannot be read");
        const QString base = fileName.chopped(4);
        steps.push_back(Migration::make(base.section(u'_', 0, 0).toInt(), base.section(u'_', 1),
                                        QString::fromUtf8(file.readAll())));
    }
    Q_ASSERT(!steps.empty());
    return Migrations(std::move(steps));
}

Migrations Migrations::ofStore()
{
    initStoreResources();
    return fromFolder(u":/store/migrations"_s);
}

Migrations Migrations::ofDrafts()
{
    initStoreResources();
    return fromFolder(u":/store/drafts"_s);
}

int Migrations::newest() const
{
    return m_steps.empty() ? 0 : m_steps.back().version;
}

QStringList Migrations::namesOf(const QString &what) const
{
    const QRegularExpression creation(u"^CREATE (?:UNIQUE )?%1 (\\w+)"_s.arg(what));
    QStringList names;
    for (const Migration &step : m_steps) {
        for (const QString &statement : splitStatements(step.text)) {
            if (const auto match = creation.match(statement); match.hasMatch())
                names.append(match.captured(1));
        }
    }
    names.removeDuplicates(); // a later step may make one anew, with other columns
    return names;
}

Result<int> Migrations::versionOf(Connection &connection) const
{
    const Error notAStore{Error::Code::NotAStore, u"the database holds no version of ours"_s, false};
    auto there = connection.runText(connection.dialect().tableExists(), {{"name"_L1, u"schema_version"_s}});
    if (!there)
        return there.error();
    if (*there == 0)
        return notAStore;
    int version = 0;
    bool ours = false;
    auto read = connection.runRaw(u"SELECT version, checksum FROM schema_version ORDER BY version"_s,
                                  [&](const QSqlQuery &row) {
                                      version = row.value(0).toInt();
                                      ours = true;
                                  });
    if (!read)
        return read.error().code == Error::Code::Internal ? notAStore : read.error();
    if (!ours)
        return notAStore;
    return version;
}

Result<Unit> Migrations::verify(Connection &connection) const
{
    auto version = versionOf(connection);
    if (!version)
        return version.error();
    if (*version != newest())
        return wrongVersion(u"version %1, needed %2"_s.arg(*version).arg(newest()));
    return {};
}

Result<Unit> Migrations::fit(Connection &connection) const
{
    auto version = versionOf(connection);
    if (!version)
        return version.error();
    if (*version == newest())
        return {};
    const Error refusal = wrongVersion(u"version %1, needed %2"_s.arg(*version).arg(newest()));
    if (*version < newest())
        return refusal;
    int readableFrom = 0;
    auto read = connection.runRaw(u"SELECT value FROM meta WHERE key = 'readable_from'"_s,
                                  [&](const QSqlQuery &row) { readableFrom = row.value(0).toInt(); });
    if (!read || readableFrom <= 0 || readableFrom > newest())
        return refusal;
    // Somebody brings this program up to date, and what was written meanwhile is delivered.
    connection.forbidWriting(Error{Error::Code::WrongVersion, refusal.detail + u": only to be read"_s, true});
    return {};
}

Migrations Migrations::upTo(int version) const
{
    std::vector<Migration> steps;
    std::copy_if(m_steps.begin(), m_steps.end(), std::back_inserter(steps),
                 [&](const Migration &step) { return step.version <= version; });
    return Migrations(std::move(steps));
}

Result<Unit> Migrations::makeVersionTable(Connection &connection) const
{
    // Not even an empty version table is put into a database that holds something else.
    auto there = connection.runText(connection.dialect().tableExists(), {{"name"_L1, u"schema_version"_s}});
    if (!there)
        return there.error();
    if (*there > 0)
        return {};
    if (connection.dialect().isPostgres()) {
        QString encoding;
        auto read = connection.runRaw(u"SELECT current_setting('server_encoding')"_s,
                                      [&](const QSqlQuery &row) { encoding = row.value(0).toString(); });
        if (!read)
            return read.error();
        if (encoding != "UTF8"_L1)
            return rejected(u"the database is encoded in %1; a store takes one in UTF8"_s.arg(encoding));
    }
    const QString foreign =
        connection.dialect().isPostgres()
            ? u"SELECT 1 FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = to_regnamespace(quote_ident(current_schema()))"_s
            : u"SELECT 1 FROM sqlite_schema"_s;
    auto others = connection.runRaw(foreign);
    if (!others)
        return others.error();
    if (*others > 0)
        return Error{Error::Code::NotAStore, u"the database holds another program's tables"_s, false};
    auto made = connection.runRaw(versionTable);
    if (!made)
        return made.error();
    return {};
}

Result<int> Migrations::checkedVersion(Connection &connection) const
{
    int version = 0;
    QString changed;
    auto read = connection.runRaw(
        u"SELECT version, checksum FROM schema_version ORDER BY version"_s, [&](const QSqlQuery &row) {
            version = row.value(0).toInt();
            const auto step = std::find_if(m_steps.begin(), m_steps.end(),
                                           [&](const Migration &one) { return one.version == version; });
            if (step != m_steps.end() && step->checksum != row.value(1).toString() && changed.isEmpty())
                changed = u"step %1 is not the one that this program knows"_s.arg(version);
        });
    if (!read)
        return read.error();
    if (!changed.isEmpty())
        return wrongVersion(changed);
    if (version > newest())
        return wrongVersion(u"version %1 is newer than this program's %2"_s.arg(version).arg(newest()));
    return version;
}

Result<bool> Migrations::applyNext(Connection &connection, std::vector<int> &applied) const
{
    return connection.inTransaction([&]() -> Result<bool> {
        if (auto alone = waitForOthers(connection); !alone)
            return alone.error();
        if (auto table = makeVersionTable(connection); !table)
            return table.error();
        auto version = checkedVersion(connection);
        if (!version)
            return version.error();
        const auto next = std::find_if(m_steps.begin(), m_steps.end(),
                                       [&](const Migration &one) { return one.version > *version; });
        if (next == m_steps.end())
            return false;
        if (auto limited = limitLockWait(connection); !limited)
            return limited.error();
        const QStringList statements = splitStatements(connection.dialect().translate(next->text));
        for (qsizetype i = 0; i < statements.size(); ++i) {
            const QString statement = connection.dialect().ofThis(statements.at(i));
            if (statement.isEmpty())
                continue;
            if (auto done = connection.runRaw(statement); !done) {
                Error error = lockWaitError(done.error());
                error.detail.prepend(u"version %1, statement %2: "_s.arg(next->version).arg(i + 1));
                return error;
            }
        }
        auto row = connection.runText(
            u"INSERT INTO schema_version (version, name, checksum, applied_at) VALUES (:version, :name, :checksum, :now)"_s,
            {{"version"_L1, next->version},
             {"name"_L1, next->name},
             {"checksum"_L1, next->checksum},
             {"now"_L1, QDateTime::currentMSecsSinceEpoch()}});
        if (!row)
            return row.error();
        applied.push_back(next->version);
        return true;
    });
}

Result<std::vector<int>> Migrations::apply(Connection &connection) const
{
    std::vector<int> applied;
    for (;;) {
        auto more = applyNext(connection, applied);
        if (!more)
            return more.error();
        if (!*more)
            return applied;
    }
}

Result<Unit> Migrations::analyse(Connection &connection) const
{
    // On PostgreSQL the others are the server's, which warns of each that an owner of a database may not look
    // at.
    return refreshStatistics(connection, namesOf(u"TABLE"_s));
}

} // namespace teller
