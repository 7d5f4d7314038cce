// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/connection.h"

#include "core/logging.h"
#include "store/sql/libpq.h"
#include "store/sql/prepared_call.h"
#include "store/sql/sqlite_functions.h"
#include "store/sql/statement_texts.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlField>
#include <QThread>
#include <QUuid>

static void initEmbeddedTexts() // outside of any namespace, as the macro demands
{
    Q_INIT_RESOURCE(teller_store); // a static library's resources are not linked in by themselves
}

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int sqliteBusyMs = 5000;

/// PostgreSQL keeps no NUL in a text, and a NULL text would not equal ''.
QVariant cleaned(const QVariant &value)
{
    if (value.typeId() != QMetaType::QString)
        return value;
    QString text = value.toString();
    if (text.isNull())
        return u""_s;
    text.remove(QChar::Null);
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

QVariant valueFor(const Values &values, const QString &name)
{
    for (const auto &[key, value] : values) {
        if (name == key)
            return cleaned(value);
    }
    Q_ASSERT_X(false, "Connection", "a parameter without a value");
    return {};
}

/// An empty file that only its owner may read; SQLite gives its log the same permissions. Another program may
/// make it at the same moment.
Result<Unit> makePrivateFile(const QString &path)
{
    QFile file(path);
    if (QDir().mkpath(QFileInfo(path).absolutePath()) &&
        (file.open(QIODevice::ReadWrite | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
         QFile::exists(path)))
        return {};
    return Error{Error::Code::NotPermitted, u"the file cannot be made: "_s + file.errorString(), false};
}

QString driverName(bool postgres)
{
    return postgres ? u"QPSQL"_s : u"QSQLITE"_s;
}

} // namespace

void initStoreResources()
{
    initEmbeddedTexts();
}

Connection::Connection(StoreSettings settings, std::shared_ptr<Breaker> breaker)
    : m_settings(std::move(settings))
    , m_dialect(m_settings.backend)
    , m_name(u"teller-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_breaker(std::move(breaker))
{
    initStoreResources();
}

Connection::~Connection()
{
    close();
}

void Connection::loadDriver([[maybe_unused]] const StoreSettings &settings)
{
#ifdef Q_OS_WIN
    const QString name = u"teller-load-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase::addDatabase(driverName(settings.isShared()), name);
    QSqlDatabase::removeDatabase(name);
#endif
}

Result<Unit> Connection::open(IfMissing ifMissing)
{
    close();
    const QString driver = driverName(m_dialect.isPostgres());
    m_database = QSqlDatabase::addDatabase(driver, m_name);
    if (!m_database.isValid()) {
        close();
        return Error{Error::Code::Internal, u"the database driver %1 is missing"_s.arg(driver), false};
    }
    if (m_breaker)
        m_breaker->connecting(m_database.driver());
    auto opened = m_dialect.isPostgres() ? openPostgres() : openSqlite(ifMissing);
    if (!opened)
        close();
    return opened;
}

Result<Unit> Connection::openSqlite(IfMissing ifMissing)
{
    const QFileInfo file(m_settings.path);
    if (ifMissing == IfMissing::Fail && !file.exists())
        return Error{Error::Code::NotFound, u"the store file does not exist"_s, false};
    if (ifMissing == IfMissing::Create && !file.exists()) {
        if (auto made = makePrivateFile(m_settings.path); !made)
            return made;
    }
    m_readOnly = file.exists() && !file.isWritable();
    m_database.setDatabaseName(m_settings.path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(sqliteBusyMs);
    if (m_readOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return m_dialect.errorOf(m_database.lastError(), u"open"_s, true);
    if (auto added = addSqliteFunctions(driver()); !added)
        return added;
    if (m_breaker)
        m_breaker->connected();
    // The mode lasts in the file: other programs' are left alone.
    if (ifMissing == IfMissing::Create && !m_readOnly) {
        auto ours = runRaw(u"SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM sqlite_schema) "
                           "OR EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'schema_version')"_s);
        if (!ours)
            return ours.error();
        if (auto set = *ours > 0 ? useWriteAheadLog() : Result<Unit>(); !set)
            return set;
    }
    for (const auto &pragma :
         {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA cache_size = -16000"_s})
    {
        if (auto done = runRaw(pragma); !done)
            return done.error();
    }
    return {};
}

Result<Unit> Connection::useWriteAheadLog()
{
    // Of two programs that change it at once SQLite refuses one without waiting, whatever the time-out says.
    const QDeadlineTimer patience(sqliteBusyMs);
    for (;;) {
        auto set = runRaw(u"PRAGMA journal_mode = WAL"_s);
        if (set)
            return {};
        if (set.error().code != Error::Code::Unreachable || patience.hasExpired()) // not just busy
            return set.error();
        QThread::msleep(5);
    }
}

Result<Unit> Connection::openPostgres()
{
    // A peer that vanished without a word is noticed within half a minute, not within hours.
    QMap<QString, QString> options{
        {u"connect_timeout"_s, u"5"_s},      {u"keepalives_idle"_s, u"10"_s},
        {u"keepalives_interval"_s, u"5"_s},  {u"keepalives_count"_s, u"3"_s},
        {u"tcp_user_timeout"_s, u"20000"_s}, {u"application_name"_s, u"teller"_s},
    };
    // Else libpq looks for Kerberos' tickets first, for each connection, and where it finds some it encrypts
    // with them instead of asking the server for its certificate. Who signs in with them does so through TLS
    // as well.
    if (!qEnvironmentVariableIsSet("PGGSSENCMODE"))
        options.insert(u"gssencmode"_s, u"disable"_s);
    for (auto it = m_settings.options.begin(); it != m_settings.options.end(); ++it)
        options.insert(it.key(), it.value());
    QStringList texts;
    for (auto it = options.begin(); it != options.end(); ++it) {
        QString value = it.value();
        value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
        texts.append(u"%1='%2'"_s.arg(it.key(), value));
    }
    // The driver takes one number for a port, libpq a list: the list goes with the options, which come last.
    if (!m_settings.port.isEmpty())
        texts.append(u"port='%1'"_s.arg(m_settings.port));
    m_database.setConnectOptions(texts.join(u';'));
    m_database.setHostName(m_settings.host);
    m_database.setDatabaseName(m_settings.database);
    m_database.setUserName(m_settings.user);
    m_database.setPassword(m_settings.password);
    if (!m_database.open())
        return m_dialect.errorOf(m_database.lastError(), u"connect"_s, true);
    if (m_breaker)
        m_breaker->connected();
    if (const auto greeted = readOnlyByGreeting())
        m_readOnly = *greeted;
    else if (auto asked = askReadOnly(); !asked)
        return asked;
    if (!m_settings.transactionPooler) {
        // Else the first five runs of every prepared statement are planned anew: several milliseconds for a
        // pop.
        if (auto set = runRaw(u"SET plan_cache_mode = force_generic_plan"_s); !set)
            return set.error();
    }
    return {};
}

/// Servers tell with their greeting, since PostgreSQL 14; what a pooler passes on may be out of date.
std::optional<bool> Connection::readOnlyByGreeting() const
{
    PGconn *const pg = m_settings.transactionPooler ? nullptr : libpqHandle(driver());
    if (!pg)
        return std::nullopt;
    const char *const standby = PQparameterStatus(pg, "in_hot_standby");
    const char *const usually = PQparameterStatus(pg, "default_transaction_read_only");
    if (!standby || !usually)
        return std::nullopt;
    return QByteArrayView(standby) == "on" || QByteArrayView(usually) == "on";
}

Result<Unit> Connection::askReadOnly()
{
    if (!m_dialect.isPostgres())
        return {};
    auto asked = runRaw(u"SELECT current_setting('transaction_read_only')"_s,
                        [this](const QSqlQuery &row) { m_readOnly = row.value(0).toString() == "on"_L1; });
    if (!asked)
        return asked.error();
    return {};
}

void Connection::close()
{
    m_prepared.clear();
    if (m_breaker)
        m_breaker->release();
    if (m_database.isValid()) {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    m_readOnly = false;
    m_writingForbidden.reset();
}

bool Connection::isOpen() const
{
    return m_database.isValid() && m_database.driver()->isOpen();
}

bool Connection::stillOpen()
{
    if (PGconn *connection = isOpen() ? libpqHandle(driver()) : nullptr)
        PQconsumeInput(connection);
    return isOpen();
}

QSqlDriver *Connection::driver() const
{
    return m_database.driver();
}

Error Connection::lastError(const QSqlError &last, const QString &during) const
{
    Error error = m_dialect.errorOf(last, during);
    if (m_dialect.isPostgres() && !isOpen() && error.code != Error::Code::Unreachable)
        error = Error{Error::Code::Unreachable, error.detail, true};
    return error;
}

QString Connection::literal(const QVariant &value) const
{
    const QVariant clean = cleaned(value);
    QSqlField field(u""_s, clean.metaType());
    field.setValue(clean);
    return m_database.driver()->formatValue(field);
}

Result<Connection::Prepared *> Connection::prepared(QLatin1StringView statement)
{
    if (auto it = m_prepared.find(statement); it != m_prepared.end())
        return &it->second;
    auto text = statementText(statement);
    if (!text)
        return text.error();
    Prepared fresh;
    fresh.sql = bindParameters(m_dialect.translate(*text), m_dialect.parameterStyle());
    fresh.name = u"teller_"_s + statement;
    if (m_dialect.isPostgres()) {
        if (!m_settings.transactionPooler) {
            auto done = runRaw(u"PREPARE %1 AS %2"_s.arg(fresh.name, fresh.sql.text));
            if (!done)
                return Error{done.error().code, u"prepare %1: "_s.arg(statement) + done.error().detail,
                             done.error().canRetry};
        }
    } else {
        fresh.query = QSqlQuery(m_database);
        fresh.query.setForwardOnly(true);
        if (!fresh.query.prepare(fresh.sql.text))
            return lastError(fresh.query.lastError(), u"prepare "_s + statement);
    }
    return &m_prepared.insert_or_assign(QString(statement), std::move(fresh)).first->second;
}

Result<Unit> Connection::prepare(QLatin1StringView statement)
{
    auto done = prepared(statement);
    if (!done)
        return done.error();
    return {};
}

Result<qint64> Connection::run(QLatin1StringView statement, const Values &values, const RowReader &reader,
                               Rows rows)
{
    auto found = prepared(statement);
    if (!found)
        return found.error();
    Prepared &known = **found;
    if (m_dialect.isPostgres() && m_settings.transactionPooler)
        return runWithLiterals(known.sql, values, reader, statement);
    if (m_dialect.isPostgres()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(rows == Rows::OneByOne);
        if (!query.exec(executionOf(known, values)))
            return lastError(query.lastError(), statement);
        return read(query, reader);
    }
    return runBound(known.query, known.sql, values, reader, statement);
}

Result<qint64> Connection::call(QLatin1StringView statement, const Values &values)
{
    PGconn *const pg = m_settings.transactionPooler ? nullptr : libpqHandle(driver());
    if (!pg || !driver()->subscribedToNotifications().isEmpty())
        return run(statement, values);
    auto found = prepared(statement);
    if (!found)
        return found.error();
    const Prepared &known = **found;
    std::vector<QVariant> parameters;
    parameters.reserve(size_t(known.sql.names.size()));
    for (const QString &name : known.sql.names)
        parameters.push_back(valueFor(values, name));
    const CallOutcome outcome = callPrepared(pg, known.name, parameters);
    if (outcome.error.isValid())
        return lastError(outcome.error, statement);
    return outcome.rows;
}

QString Connection::executionOf(const Prepared &known, const Values &values) const
{
    QString call = u"EXECUTE "_s + known.name;
    for (qsizetype i = 0; i < known.sql.names.size(); ++i)
        call += (i == 0 ? u" ("_s : u", "_s) + literal(valueFor(values, known.sql.names.at(i)));
    if (!known.sql.names.isEmpty())
        call += u')';
    return call;
}

Result<QString> Connection::commandAfterCommit(QLatin1StringView first, QLatin1StringView statement,
                                               const Values &values)
{
    auto text = statementText(first);
    if (!text)
        return text.error();
    auto found = prepared(statement);
    if (!found)
        return found.error();
    const BoundSql before = bindParameters(m_dialect.translate(*text), m_dialect.parameterStyle());
    return u"BEGIN; "_s + withLiterals(before, values) + u"; COMMIT; "_s +
           (m_settings.transactionPooler ? withLiterals((*found)->sql, values)
                                         : executionOf(**found, values));
}

Result<qint64> Connection::runAfterCommit(QLatin1StringView first, QLatin1StringView statement,
                                          const Values &values, const RowReader &reader)
{
    const auto command = commandAfterCommit(first, statement, values);
    if (!command)
        return command.error();
    constexpr int committed = 3; // BEGIN, the first statement and COMMIT have answered
    QSqlQuery query(m_database);
    if (!query.exec(*command))
        return lastError(query.lastError(), statement);
    for (int answers = 1; answers <= committed; ++answers) {
        if (query.nextResult())
            continue;
        const Error failed = lastError(query.lastError(), answers < committed ? first : statement);
        query.finish();
        if (answers < committed)
            rollBack();
        return failed;
    }
    return read(query, reader);
}

Result<qint64> Connection::runBound(QSqlQuery &query, const BoundSql &sql, const Values &values,
                                    const RowReader &reader, const QString &during)
{
    for (qsizetype i = 0; i < sql.names.size(); ++i)
        query.bindValue(int(i), valueFor(values, sql.names.at(i)));
    if (!query.exec()) {
        const Error error = lastError(query.lastError(), during);
        query.finish();
        return error;
    }
    return read(query, reader);
}

Result<qint64> Connection::runText(const QString &sql, const Values &values, const RowReader &reader)
{
    const BoundSql bound =
        bindParameters(withoutComments(m_dialect.translate(sql)), m_dialect.parameterStyle());
    const QString during = bound.text.section(u' ', 0, 1);
    if (m_dialect.isPostgres())
        return runWithLiterals(bound, values, reader, during);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(bound.text))
        return lastError(query.lastError(), during);
    return runBound(query, bound, values, reader, during);
}

QString Connection::withLiterals(const BoundSql &sql, const Values &values) const
{
    // Every text of ours is free of quoted parameter signs, so the signs are where the values go.
    QString text;
    const QChar sign = u'$';
    for (qsizetype at = 0; at < sql.text.size(); ++at) {
        if (sql.text.at(at) != sign || at + 1 >= sql.text.size() || !sql.text.at(at + 1).isDigit()) {
            text += sql.text.at(at);
            continue;
        }
        qsizetype end = at + 1;
        while (end < sql.text.size() && sql.text.at(end).isDigit())
            ++end;
        const int number = QStringView(sql.text).mid(at + 1, end - at - 1).toInt();
        text += literal(valueFor(values, sql.names.at(number - 1)));
        at = end - 1;
    }
    return text;
}

Result<qint64> Connection::runWithLiterals(const BoundSql &sql, const Values &values, const RowReader &reader,
                                           const QString &during)
{
    QSqlQuery query(m_database);
    if (!query.exec(withLiterals(sql, values)))
        return lastError(query.lastError(), during);
    return read(query, reader);
}

Result<qint64> Connection::runRaw(const QString &sql, const RowReader &reader)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(!m_dialect.isPostgres());
    if (!query.exec(sql))
        return lastError(query.lastError(), sql.section(u' ', 0, 1));
    return read(query, reader);
}

Result<qint64> Connection::read(QSqlQuery &query, const RowReader &reader)
{
    if (!query.isSelect()) {
        const qint64 changed = query.numRowsAffected();
        query.finish();
        return changed;
    }
    qint64 rows = 0;
    while (query.next()) {
        ++rows;
        if (reader)
            reader(query);
    }
    const QSqlError error = query.lastError();
    if (error.isValid()) {
        const Error mapped = lastError(error, u"read"_s);
        query.finish();
        return mapped;
    }
    query.finish();
    return rows;
}

void Connection::rollBack()
{
    if (!isOpen())
        return;
    // The failure that led here is the one to report; this one only goes to the log.
    if (auto done = runRaw(u"ROLLBACK"_s); !done)
        qCWarning(lcStore) << "roll back:" << done.error().detail;
}

} // namespace teller
