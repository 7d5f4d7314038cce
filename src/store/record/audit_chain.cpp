// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/audit_chain.h"

#include "store/sql/connection.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Each at the end of the chain, in their order.
Result<Unit> appendHere(Connection &connection, std::vector<AuditRow> rows)
{
    if (rows.empty())
        return {};
    qint64 seq = 0;
    QString hash;
    auto head =
        connection.run("audit_head"_L1, {{"chain"_L1, rows.front().chain}}, [&](const QSqlQuery &found) {
            seq = found.value(0).toLongLong();
            hash = found.value(1).toString();
        });
    if (!head)
        return head.error();
    for (AuditRow &row : rows) {
        row.seq = ++seq;
        row.previous = hash;
        row.hash = hash = auditHash(row);
        auto done = connection.run(
            "put_audit"_L1, {{"chain"_L1, row.chain},
                             {"seq"_L1, row.seq},
                             {"at"_L1, row.at},
                             {"agent"_L1, row.agent},
                             {"action"_L1, row.action},
                             {"customer"_L1, row.customer.isEmpty() ? QVariant() : QVariant(row.customer)},
                             {"ground"_L1, row.ground},
                             {"call"_L1, row.call},
                             {"reason"_L1, row.reason},
                             {"reason_digest"_L1, row.reasonDigest},
                             {"previous"_L1, row.previous},
                             {"hash"_L1, row.hash}});
        if (!done)
            return done.error();
    }
    auto moved = connection.run("put_audit_head"_L1,
                                {{"chain"_L1, rows.front().chain}, {"seq"_L1, seq}, {"hash"_L1, hash}});
    if (!moved)
        return moved.error();
    return {};
}

} // namespace

QString localUser()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return u"local"_s;
}

QString auditReasonDigest(const QString &reason)
{
    return reason.isEmpty() ? QString() : sha256(reason.toUtf8());
}

QString auditHash(const AuditRow &row)
{
    QByteArray canonical;
    for (const QString &field : {row.previous, row.chain, QString::number(row.seq), QString::number(row.at),
                                 row.agent, row.action, row.customer, row.ground, row.call, row.reasonDigest})
    {
        const QByteArray bytes = field.toUtf8();
        canonical += QByteArray::number(bytes.size()) + ':' + bytes + ',';
    }
    return sha256(canonical);
}

Result<Unit> appendAudit(Connection &connection, const QString &action, CustomerId customer,
                         const QString &ground, const CallId &call, const QString &reason)
{
    if (connection.dialect().isPostgres()) {
        auto done = connection.runText(
            u"SELECT teller_audit(:action, CAST(:customer AS {uuid}), :ground, :call, :reason)"_s,
            {{"action"_L1, action},
             {"customer"_L1, idValue(customer)},
             {"ground"_L1, ground},
             {"call"_L1, call.text()},
             {"reason"_L1, reason}});
        if (!done)
            return done.error();
        return {};
    }
    AuditRow row;
    row.chain = row.agent = localUser();
    row.at = QDateTime::currentMSecsSinceEpoch();
    row.action = action;
    row.customer = customer.isNull() ? QString() : customer.text();
    row.ground = ground;
    row.call = call.text();
    row.reason = reason;
    row.call.remove(QChar::Null); // as the store keeps them
    row.reason.remove(QChar::Null);
    row.reasonDigest = auditReasonDigest(row.reason);
    if (action == "erase"_L1)
    { // never before what it removes, whatever the clock says: by that it is believed
        auto latest = connection.runText(
            u"SELECT max(at) FROM audit WHERE customer_id = :customer"_s, {{"customer"_L1, row.customer}},
            [&row](const QSqlQuery &found) { row.at = qMax(row.at, found.value(0).toLongLong()); });
        if (!latest)
            return latest.error();
    }
    return appendHere(connection, {row});
}

Result<Unit> appendAudits(Connection &connection, const std::vector<AuditEntry> &entries)
{
    if (entries.empty())
        return {};
    if (connection.dialect().isPostgres()) {
        QJsonArray rows;
        for (const AuditEntry &one : entries)
            rows.append(QJsonArray{one.action, one.customer.text(), one.ground});
        auto done = connection.runText(
            u"SELECT teller_audit_links(:rows)"_s,
            {{"rows"_L1, QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact))}});
        if (!done)
            return done.error();
        return {};
    }
    std::vector<AuditRow> rows;
    for (const AuditEntry &one : entries) {
        AuditRow row;
        row.chain = row.agent = localUser();
        row.at = QDateTime::currentMSecsSinceEpoch();
        row.action = one.action;
        row.customer = one.customer.text();
        row.ground = one.ground;
        rows.push_back(row);
    }
    return appendHere(connection, std::move(rows));
}

} // namespace teller
