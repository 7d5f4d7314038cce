// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "store/admin/store_admin.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QFile>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualDays = 30;

QString moment(qint64 msecs)
{
    return msecs == 0 ? u"never"_s : QDateTime::fromMSecsSinceEpoch(msecs).toUTC().toString(Qt::ISODate);
}

int refused(const Error &error, const StoreSettings &settings)
{
    if (error.code == Error::Code::NotPermitted)
        return fail(
            u"This user may not read that part of the audit of the store %1: supervisors list their teams, "
            "administrators verify. (%2)"_s.arg(settings.displayName(), error.detail));
    return fail(sentence(error, settings));
}

/// Lines of: sequence number, hash, chain.
Result<AuditHeads> readHeads(const QString &path)
{
    const Error unreadable{Error::Code::Damaged, u"%1 is not a file of kept heads."_s.arg(path), false};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::NotFound, u"%1 cannot be read (%2)."_s.arg(path, file.errorString()),
                     false};
    AuditHeads heads;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const qint64 seq = line.section(u' ', 0, 0).toLongLong();
        const QString chain = line.section(u' ', 2);
        if (seq <= 0 || chain.isEmpty())
            return unreadable;
        heads[chain] = {seq, line.section(u' ', 1, 1)};
    }
    if (heads.empty())
        return unreadable;
    return heads;
}

bool writeHeads(const QString &path, const AuditHeads &heads)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (const auto &[chain, head] : heads) {
        if (head.seq > 0)
            file.write(u"%1 %2 %3\n"_s.arg(head.seq).arg(head.hash, chain).toUtf8());
    }
    return file.flush();
}

int verify(const QCommandLineParser &parser, const StoreSettings &settings)
{
    AuditHeads known;
    if (const QString path = parser.value(u"against"_s); !path.isEmpty()) {
        auto heads = readHeads(path);
        if (!heads)
            return fail(heads.error().detail);
        known = *heads;
    }
    auto report = StoreAdmin(settings).verifyAudit(known);
    if (!report)
        return refused(report.error(), settings);
    for (const AuditFault &fault : report->faults) {
        (void)fail(u"The audit is broken in chain %1 at row %2 (%3): %4."_s.arg(fault.chain)
                       .arg(fault.seq)
                       .arg(moment(fault.at), fault.what));
    }
    const QString chains = counted(qint64(report->heads.size()), "chain"_L1, "chains"_L1);
    if (!report->faults.empty())
        return fail(
            u"The audit of the store %1 was tampered with: %2 of %3 broken."_s.arg(settings.displayName())
                .arg(report->faults.size())
                .arg(chains + (report->faults.size() == 1 ? u" is"_s : u" are"_s)));
    say(u"%1: %2 in %3, unbroken."_s.arg(settings.displayName(), counted(report->rows, "row"_L1, "rows"_L1),
                                         chains));
    if (const QString path = parser.value(u"keep"_s); !path.isEmpty()) {
        if (!writeHeads(path, report->heads))
            return fail(u"The heads cannot be written to %1."_s.arg(path));
        say(u"The heads of the chains are in %1: keep it where nobody who may change the store can reach it."_s
                .arg(path));
    }
    return Done;
}

int list(const QCommandLineParser &parser, const StoreSettings &settings)
{
    QDate since = QDateTime::currentDateTimeUtc().date().addDays(-usualDays);
    if (parser.isSet(u"since"_s)) {
        since = QDate::fromString(parser.value(u"since"_s), Qt::ISODate);
        if (!since.isValid())
            return failUsage(u"--since takes a date, YYYY-MM-DD."_s);
    }
    AuditQuery query;
    query.since = since.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    query.agent = parser.value(u"agent"_s);
    query.reasons = parser.isSet(u"reasons"_s);
    if (parser.isSet(u"customer"_s)) {
        const auto customer = CustomerId::fromText(parser.value(u"customer"_s));
        if (customer.isNull())
            return failUsage(u"--customer takes the id of a customer."_s);
        query.customer = customer.text();
    }
    auto rows = StoreAdmin(settings).readAudit(query, [](const AuditRow &row) {
        QString line = u"%1  %2 %3 %4 by %5"_s.arg(moment(row.at))
                           .arg(row.agent, -16)
                           .arg(row.action, -7)
                           .arg(row.customer.isEmpty() ? u"-"_s : row.customer, row.ground);
        if (!row.reason.isEmpty())
            line += u": "_s + QString(row.reason).replace(u'\n', u' ');
        else if (!row.reasonDigest.isEmpty())
            line += u" (its words were erased)"_s;
        say(line);
    });
    if (!rows)
        return refused(rows.error(), settings);
    say(u"%1 since %2."_s.arg(counted(*rows, "row"_L1, "rows"_L1), since.toString(Qt::ISODate)));
    return Done;
}

} // namespace

int auditCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"since"_s, u"from which day on"_s, u"YYYY-MM-DD"_s},
                       {u"agent"_s, u"whose looks"_s, u"NAME"_s},
                       {u"customer"_s, u"looks at whom"_s, u"ID"_s},
                       {u"reasons"_s, u"only what was opened for a reason in words"_s},
                       {u"keep"_s, u"where to write the chains' heads"_s, u"FILE"_s},
                       {u"against"_s, u"heads that were kept"_s, u"FILE"_s}});
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    const QStringList words = parser.positionalArguments();
    if (words == QStringList{u"verify"_s})
        return verify(parser, *settings);
    if (words == QStringList{u"list"_s})
        return list(parser, *settings);
    return failUsage(u"audit knows verify and list."_s);
}

} // namespace teller
