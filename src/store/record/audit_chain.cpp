// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/audit_chain.h"

#include "store/sql/connection.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Who uses this machine: an embedded store knows no other name.
QString localUser()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return u"local"_s;
}

Result<Unit> appendHere(Connection &connection, AuditRow row)
{
    auto head = connection.run("audit_head"_L1, {{"chain"_L1, row.chain}}, [&row](const QSqlQuery &found) {
        row.seq = found.value(0).toLongLong();
        row.previous = found.value(1).toString();
    });
    if (!head)
        return head.error();
    ++row.seq;
    row.hash = auditHash(row);
    const Values values{{"chain"_L1, row.chain},
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
                        {"hash"_L1, row.hash}};
    if (auto done = connection.run("put_audit"_L1, values); !done)
        return done.error();
    auto moved = connection.run("put_audit_head"_L1, values);
    if (!moved)
        return moved.error();
    return {};
}

} // namespace

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
    return appendHere(connection, row);
}

} // namespace teller
