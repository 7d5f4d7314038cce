// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/dialect.h"

#include "core/tls_trouble.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

// The main account of customer `cu`, and of all who are shown as them: open before closed, then the oldest.
constexpr auto summaryAccount =
    "coalesce((SELECT a.number FROM (SELECT cu.id AS profile UNION ALL "
    "SELECT m.id FROM customers m WHERE m.merged_into = cu.id) p "
    "JOIN account_holders h ON h.customer_id = p.profile JOIN accounts a ON a.id = h.account_id "
    "ORDER BY CASE WHEN a.status = 'open' THEN 0 ELSE 1 END, a.opened_at, a.number LIMIT 1), '')"_L1;
constexpr auto summaryLast =
    "coalesce((SELECT max((SELECT i.started_at FROM interactions i WHERE i.customer_id = p.profile "
    "ORDER BY i.started_at DESC, i.id DESC LIMIT 1)) FROM (SELECT cu.id AS profile UNION ALL "
    "SELECT m.id FROM customers m WHERE m.merged_into = cu.id) p), 0)"_L1;

// Numbers of orders `o` and cases `k` as they are compared: what the indexes of 0003_every_channel.sql are
// over.
constexpr auto orderKey =
    "upper(replace(replace(replace(replace(replace(o.number, ' ', ''), '-', ''), '.', ''), "
    "'/', ''), '_', '')) {binary}"_L1;
constexpr auto caseKey =
    "upper(replace(replace(replace(replace(replace(k.number, ' ', ''), '-', ''), '.', ''), "
    "'/', ''), '_', '')) {binary}"_L1;

struct Meaning
{
    Error::Code code;
    bool canRetry;
};

Meaning sqliteMeaning(int native)
{
    using Code = Error::Code;
    switch (native & 0xff) { // extended result codes keep the primary one in the low byte
    case 5:                  // SQLITE_BUSY
    case 6:                  // SQLITE_LOCKED
    case 15:                 // SQLITE_PROTOCOL: too long a fight for the write-ahead log
        return {Code::Unreachable, true};
    case 3:  // SQLITE_PERM
    case 23: // SQLITE_AUTH
        return {Code::NotPermitted, false};
    case 8:  // SQLITE_READONLY
    case 13: // SQLITE_FULL
        return {Code::Full, true};
    case 10: // SQLITE_IOERR
        return {Code::Full, true};
    case 11: // SQLITE_CORRUPT
        return {Code::Damaged, false};
    case 14: // SQLITE_CANTOPEN
        return {Code::NotFound, false};
    case 26: // SQLITE_NOTADB
        return {Code::NotAStore, false};
    case 19: // SQLITE_CONSTRAINT
    case 18: // SQLITE_TOOBIG
    case 20: // SQLITE_MISMATCH
        return {Code::Rejected, false};
    default:
        return {Code::Internal, false};
    }
}

Meaning postgresMeaning(const QString &state)
{
    using Code = Error::Code;
    // PostgreSQL manual, appendix A: the first two characters are the class.
    const auto is = [&](std::initializer_list<QLatin1StringView> states) {
        for (const QLatin1StringView one : states) {
            if (state.startsWith(one))
                return true;
        }
        return false;
    };
    if (is({"28"_L1}))
        return {Code::AuthFailed, false};
    if (is({"42501"_L1}))
        return {Code::NotPermitted, false};
    if (is({"3D000"_L1})) // no such database
        return {Code::NotFound, false};
    if (is({"42P01"_L1, "3F000"_L1, "42703"_L1})) // a table, schema or column is missing
        return {Code::NotAStore, false};
    if (is({"25006"_L1, "53100"_L1})) // read-only transaction, disk full
        return {Code::Full, true};
    if (is({"08"_L1, "57P"_L1, "53"_L1})) // connection, shutting down or starting up, out of resources
        return {Code::Unreachable, true};
    if (is({"40"_L1, "55P03"_L1, "57014"_L1})) // serialization, deadlock, lock or statement time-out
        return {Code::Unreachable, true};
    if (is({"22"_L1, "23"_L1, "44"_L1, "54"_L1, "P0001"_L1}))
        return {Code::Rejected, false};
    if (is({"XX001"_L1, "XX002"_L1}))
        return {Code::Damaged, false};
    return {Code::Internal, false};
}

/// libpq gives no SQLSTATE for a connection that was not made: only its text tells.
Meaning connectFailureMeaning(const QString &text)
{
    using Code = Error::Code;
    static const std::array<std::pair<QLatin1StringView, Meaning>, 12> signs{{
        {"password authentication failed"_L1, {Code::AuthFailed, false}},
        {"no password supplied"_L1, {Code::AuthFailed, false}},
        {"authentication failed"_L1, {Code::AuthFailed, false}},
        {"no pg_hba.conf entry"_L1, {Code::NotPermitted, false}},
        {"is not permitted to log in"_L1, {Code::NotPermitted, false}},
        {"permission denied for database"_L1, {Code::NotPermitted, false}},
        // Kerberos: no ticket, or one that has run out.
        {"GSSAPI"_L1, {Code::AuthFailed, false}},
        {"SSPI"_L1, {Code::AuthFailed, false}},
        {"certificate"_L1, {Code::TlsFailed, false}},
        {"SSL error"_L1, {Code::TlsFailed, false}},
        {"does not support SSL"_L1, {Code::TlsFailed, false}},
        {"received invalid response"_L1, {Code::ProtocolError, false}},
    }};
    for (const auto &[sign, meaning] : signs) {
        if (text.contains(sign))
            return meaning;
    }
    static const QRegularExpression badAddress(
        u"invalid (connection option|port number|integer value|URI query parameter|\\w+ value:)"_s);
    if (text.contains(badAddress))
        return {Code::Rejected, false};
    static const QRegularExpression missing(u"(role|database) \".*\" does not exist"_s);
    if (const auto match = missing.match(text); match.hasMatch())
        return {match.capturedView(1) == "role"_L1 ? Code::AuthFailed : Code::NotFound, false};
    return {Code::Unreachable, true};
}

/// What is wrong with the certificate, as far as libpq says.
QLatin1StringView tlsTrouble(const QString &text)
{
    if (text.contains("does not match host name"_L1))
        return tls_trouble::otherName;
    if (text.contains("certificate verify failed"_L1))
        return tls_trouble::notTrusted;
    if (text.contains("root certificate file"_L1))
        return tls_trouble::noAuthorities;
    if (text.contains("does not support SSL"_L1))
        return tls_trouble::notOffered;
    return {};
}

} // namespace

QString Dialect::translate(QString sql) const
{
    sql.replace("{summary_account}"_L1, summaryAccount);
    sql.replace("{summary_last}"_L1, summaryLast);
    sql.replace("{order_key}"_L1, orderKey);
    sql.replace("{case_key}"_L1, caseKey);
    // PostgreSQL asks an index for each value of an array; of a subquery it would guess how many rows it has.
    sql.replace("{of_profiles}"_L1, isPostgres() ? "= ANY(ARRAY(SELECT id FROM profiles))"_L1
                                                 : "IN (SELECT id FROM profiles)"_L1);
    sql.replace("{json_rows}"_L1,
                isPostgres() ? "json_array_elements(CAST(:rows AS json))"_L1 : "json_each(:rows)"_L1);
    sql.replace("{concat}"_L1, isPostgres() ? "string_agg"_L1 : "group_concat"_L1);
    sql.replace("{uuid}"_L1, isPostgres() ? "uuid"_L1 : "text"_L1);
    sql.replace("{bytes}"_L1, isPostgres() ? "bytea"_L1 : "blob"_L1);
    // Index order and prefix ranges by code point, whatever the locale of the database.
    sql.replace("{binary}"_L1, isPostgres() ? "COLLATE \"C\""_L1 : "COLLATE BINARY"_L1);
    sql.replace("{json_object}"_L1, isPostgres() ? "json_build_object"_L1 : "json_object"_L1);
    // What is searched: see 0003_every_channel.sql.
    sql.replace("{words}"_L1, isPostgres() ? "tsvector"_L1 : "text"_L1);
    sql.replace("{row_number}"_L1,
                isPostgres() ? "bigint GENERATED BY DEFAULT AS IDENTITY"_L1 : "integer PRIMARY KEY"_L1);
    sql.replace("{reversed}"_L1, isPostgres() ? "reverse"_L1 : "teller_reversed"_L1);
    return sql;
}

QString Dialect::ofThis(const QString &statement) const
{
    const QLatin1StringView own = isPostgres() ? "{postgres}"_L1 : "{sqlite}"_L1;
    const QLatin1StringView other = isPostgres() ? "{sqlite}"_L1 : "{postgres}"_L1;
    if (statement.startsWith(other))
        return {};
    return statement.startsWith(own) ? statement.mid(own.size()).trimmed() : statement;
}

QString Dialect::begin() const
{
    // SQLite: take the write lock now; a transaction that read first could not get it later.
    return isPostgres() ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s;
}

QString Dialect::tableExists() const
{
    return isPostgres() ? u"SELECT 1 WHERE to_regclass(CAST(:name AS text)) IS NOT NULL"_s
                        : u"SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = :name"_s;
}

QString Dialect::indexExists() const
{
    return isPostgres()
               ? u"SELECT 1 FROM pg_index WHERE indexrelid = to_regclass(CAST(:name AS text)) AND indisvalid"_s
               : u"SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = :name"_s;
}

Error Dialect::errorOf(const QSqlError &error, const QString &during, bool connecting) const
{
    const QString native = error.nativeErrorCode();
    if (!isPostgres()) {
        const Meaning meaning = sqliteMeaning(native.toInt());
        return Error{meaning.code, u"%1: SQLite %2"_s.arg(during, native), meaning.canRetry};
    }
    if (native.isEmpty()) {
        const Meaning meaning =
            connecting ? connectFailureMeaning(error.text()) : Meaning{Error::Code::Unreachable, true};
        const auto trouble = meaning.code == Error::Code::TlsFailed ? tlsTrouble(error.text())
                             : meaning.code == Error::Code::Rejected
                                 ? "the address has an option or a value that PostgreSQL does not know"_L1
                                 : QLatin1StringView();
        return Error{meaning.code, during + u": "_s + (trouble.isEmpty() ? "no connection"_L1 : trouble),
                     meaning.canRetry};
    }
    const Meaning meaning = postgresMeaning(native);
    return Error{meaning.code, u"%1: SQLSTATE %2"_s.arg(during, native), meaning.canRetry};
}

} // namespace teller
