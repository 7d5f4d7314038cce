// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/routines.h"

#include "store/sql/connection.h"
#include "store/sql/lock_patience.h"
#include "store/sql/statement_texts.h"

#include <QCryptographicHash>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

// Any number that no other program would pick, and not the one of the migrations.
constexpr auto advisoryLock = "128017222854003"_L1;
constexpr auto versionKey = "routines"_L1;
constexpr auto checksumKey = "routines_checksum"_L1;

/// Asked once for a connection, which waits for it: not worth preparing.
Result<QString> metaValue(Connection &connection, QLatin1StringView key)
{
    QString value;
    auto read = connection.runText(u"SELECT value FROM meta WHERE key = :key"_s, {{"key"_L1, QString(key)}},
                                   [&](const QSqlQuery &row) { value = row.value(0).toString(); });
    if (!read)
        return read.error();
    return value;
}

/// The name of the schema that the store lies in, quoted.
Result<QString> schemaName(Connection &connection)
{
    QString name;
    auto read = connection.runRaw(u"SELECT quote_ident(current_schema())"_s,
                                  [&](const QSqlQuery &row) { name = row.value(0).toString(); });
    if (!read)
        return read.error();
    return name;
}

struct Wanted
{
    std::vector<QString> texts;
    QString checksum;
};

/// What this program would make of the routines in the connection's schema.
Result<Wanted> wantedRoutines(Connection &connection)
{
    auto texts = routineTexts();
    if (!texts)
        return texts.error();
    auto schema = schemaName(connection);
    if (!schema)
        return schema.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (QString &text : *texts) {
        text = connection.dialect().translate(text);
        text.replace("{schema}"_L1, *schema);
        hash.addData(text.toUtf8());
    }
    return Wanted{*texts, QString::fromLatin1(hash.result().toHex())};
}

Result<Unit> checkRoles(Connection &connection)
{
    QString missing;
    auto read = connection.runRaw(
        u"SELECT string_agg(wanted, ', ') FROM unnest(ARRAY['teller_agent', 'teller_supervisor', "
        u"'teller_admin']) wanted "
        "WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) "
        "AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole))"_s,
        [&](const QSqlQuery &row) { missing = row.value(0).toString(); });
    if (!read)
        return read.error();
    if (!missing.isEmpty())
        return Error{
            Error::Code::NotPermitted,
            u"the roles %1 are missing, and the owner of the store may not create roles"_s.arg(missing),
            false};
    return {};
}

/// Whether nobody but the owner makes temporary tables, or whoever is signed in cannot see to it. What is
/// revoked in the database itself stands in no dump of what is in it: a store that was restored may be open.
Result<bool> isClosed(Connection &connection)
{
    bool closed = false;
    auto read = connection.runRaw(
        u"SELECT NOT has_database_privilege('public', oid, 'TEMPORARY') OR NOT pg_has_role(datdba, 'MEMBER') "
        "FROM pg_database WHERE datname = current_database()"_s,
        [&closed](const QSqlQuery &row) { closed = row.value(0).toBool(); });
    if (!read)
        return read.error();
    return closed;
}

} // namespace

Result<bool> Routines::apply(Connection &connection)
{
    if (!connection.dialect().isPostgres())
        return false;
    auto wanted = wantedRoutines(connection);
    if (!wanted)
        return wanted.error();
    const auto &[texts, checksum] = *wanted;
    return connection.inTransaction([&, checksum = checksum, texts = texts]() -> Result<bool> {
        if (auto alone = connection.runRaw(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(advisoryLock)); !alone)
            return alone.error();
        auto there = metaValue(connection, checksumKey);
        if (!there)
            return there.error();
        auto closed = isClosed(connection);
        if (!closed)
            return closed.error();
        if (*there == checksum && *closed)
            return false;
        if (auto limited = limitLockWait(connection); !limited)
            return limited.error();
        // Of the triggers that go with their functions the server would tell one by one.
        if (auto calm = connection.runRaw(u"SET LOCAL client_min_messages = warning"_s); !calm)
            return calm.error();
        if (auto roles = checkRoles(connection); !roles)
            return roles.error();
        for (size_t file = 0; file < texts.size(); ++file) {
            const QStringList statements = splitStatements(texts[file]);
            for (qsizetype i = 0; i < statements.size(); ++i) {
                if (auto done = connection.runRaw(statements.at(i)); !done) {
                    Error error = lockWaitError(done.error());
                    error.detail.prepend(u"routines file %1, statement %2: "_s.arg(file + 1).arg(i + 1));
                    return error;
                }
            }
        }
        for (const auto &[key, value] :
             {std::pair{versionKey, QString::number(version)}, std::pair{checksumKey, checksum}})
        {
            auto noted = connection.run("set_meta"_L1, {{"key"_L1, QString(key)}, {"value"_L1, value}});
            if (!noted)
                return noted.error();
        }
        return true;
    });
}

Result<Unit> Routines::verify(Connection &connection)
{
    if (!connection.dialect().isPostgres())
        return {};
    auto there = metaValue(connection, versionKey);
    if (!there)
        return there.error();
    if (there->toInt() < version)
        return Error{Error::Code::WrongVersion, u"routines %1, needed %2"_s.arg(there->toInt()).arg(version),
                     false};
    return {};
}

Result<std::vector<QString>> Routines::defects(Connection &connection)
{
    std::vector<QString> found;
    if (!connection.dialect().isPostgres())
        return found;
    auto wanted = wantedRoutines(connection);
    if (!wanted)
        return wanted.error();
    auto there = metaValue(connection, checksumKey);
    if (!there)
        return there.error();
    if (*there != wanted->checksum)
        found.push_back(u"the routines are not this program's: migrate"_s);
    auto closed = isClosed(connection);
    if (!closed)
        return closed.error();
    if (!*closed)
        found.push_back(u"everybody may make temporary tables in the database: migrate"_s);
    auto open = connection.runRaw(
        u"SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relrowsecurity "
        "AND relnamespace = to_regnamespace(quote_ident(current_schema())) ORDER BY 1"_s,
        [&found](const QSqlQuery &row) {
            found.push_back(u"row level security is off on the table %1"_s.arg(row.value(0).toString()));
        });
    if (!open)
        return open.error();
    return found;
}

} // namespace teller
