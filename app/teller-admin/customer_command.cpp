// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "exchange/customer_json.h"
#include "exchange/vcon_writer.h"
#include "interruption.h"
#include "store/admin/store_admin.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

int refused(const Error &error, const StoreSettings &settings)
{
    if (error.code == Error::Code::NotFound && !error.detail.contains("file"_L1) &&
        !error.detail.contains("connect"_L1))
        return fail(u"There is no such customer in the store %1."_s.arg(settings.displayName()));
    if (error.code == Error::Code::NotPermitted)
        return fail(u"Only an administrator of the store %1 may do that (%2)."_s.arg(settings.displayName(),
                                                                                     error.detail));
    return fail(sentence(error, settings));
}

/// The customer who is meant; nothing if that was said to be wrong.
std::optional<CustomerId> chosenCustomer(const QCommandLineParser &parser, StoreAdmin &admin,
                                         const StoreSettings &settings, int &code)
{
    const bool byId = parser.isSet(u"customer"_s);
    if (byId == parser.isSet(u"account"_s)) {
        code = failUsage(u"Say which customer: --customer ID or --account NUMBER."_s);
        return std::nullopt;
    }
    if (byId) {
        const auto id = CustomerId::fromText(parser.value(u"customer"_s));
        if (!id.isNull())
            return id;
        code = failUsage(u"--customer takes the id of a customer."_s);
        return std::nullopt;
    }
    auto holders = admin.holdersOf(parser.value(u"account"_s));
    if (!holders)
        code = refused(holders.error(), settings);
    else if (holders->empty())
        code = fail(u"No customer of the store %1 has that account."_s.arg(settings.displayName()));
    else if (holders->size() == 1)
        return holders->front();
    else {
        QStringList ids;
        for (const CustomerId &one : *holders)
            ids.append(one.text());
        code = fail(
            u"Several customers hold that account; choose one with --customer: %1"_s.arg(ids.join(u", "_s)));
    }
    return std::nullopt;
}

/// None if what was said is none.
std::optional<Audience> audienceOf(const QCommandLineParser &parser)
{
    const QString word = parser.isSet(u"internal"_s) ? u"colleagues"_s : parser.value(u"for"_s);
    if (word == "customer"_L1)
        return Audience::Customer;
    if (word == "person"_L1)
        return Audience::Person;
    return word == "colleagues"_L1 ? std::optional(Audience::Internal) : std::nullopt;
}

QByteArray textOf(const CustomerFile &file, bool vcon, Audience audience)
{
    if (!vcon)
        return QJsonDocument(customerJson(file, audience)).toJson();
    const Instant now = SystemClock().now();
    QByteArray lines = QJsonDocument(personVcon(file, audience, now)).toJson(QJsonDocument::Compact) + '\n';
    for (const InteractionDetail &detail : file.interactions) {
        if (const QJsonObject one = vconOf(file, detail, audience, now); !one.isEmpty())
            lines += QJsonDocument(one).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

int exportOne(const QCommandLineParser &parser, const StoreSettings &settings)
{
    const QString format = parser.value(u"format"_s);
    if (format != "json"_L1 && format != "vcon"_L1)
        return failUsage(u"--format takes json or vcon."_s);
    const auto audience = audienceOf(parser);
    if (!audience)
        return failUsage(u"--for takes customer, person or colleagues."_s);
    const QString path = parser.value(u"out"_s);
    if (path.isEmpty())
        return failUsage(u"--out takes a file, or - for standard output."_s);
    StoreAdmin admin(settings);
    int code = Failed;
    const auto customer = chosenCustomer(parser, admin, settings, code);
    if (!customer)
        return code;
    const Interruption interruption; // a file without anything in it would be in the way of the next one
    // Before the store is asked, because asking is an export: nobody else may read the file.
    QFile file(path);
    const bool toFile = path != "-"_L1;
    if (toFile ? !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
               : !file.open(stdout, QIODevice::WriteOnly))
        return fail(u"%1 cannot be made (%2)."_s.arg(path, file.errorString()));
    auto whole = admin.exportCustomer(*customer, parser.value(u"reason"_s));
    if (!whole) {
        if (toFile)
            file.remove();
        return refused(whole.error(), settings);
    }
    if (Interruption::asked()) {
        if (toFile)
            file.remove();
        return fail(u"Interrupted: nothing was written; that it was asked for is in the audit."_s);
    }
    const QByteArray text = textOf(*whole, format == "vcon"_L1, *audience);
    if (file.write(text) != text.size() || !file.flush()) {
        if (toFile)
            file.remove();
        return fail(u"%1 cannot be written (%2)."_s.arg(path, file.errorString()));
    }
    if (toFile)
        say(u"%1 in %2."_s.arg(counted(qint64(whole->interactions.size()),
                                       "interaction of the customer is"_L1,
                                       "interactions of the customer are"_L1),
                               path));
    return Done;
}

int erase(const QCommandLineParser &parser, const StoreSettings &settings)
{
    const QString reason = parser.value(u"reason"_s).trimmed();
    if (reason.isEmpty())
        return failUsage(u"An erasure needs --reason, in words: it stays in the audit."_s);
    StoreAdmin admin(settings);
    int code = Failed;
    const auto customer = chosenCustomer(parser, admin, settings, code);
    if (!customer)
        return code;
    auto counts = admin.eraseCustomer(*customer, reason);
    if (!counts)
        return refused(counts.error(), settings);
    if (counts->empty()) {
        say(u"There was nothing left to erase of this customer."_s);
        return Done;
    }
    say(u"Removed or emptied:"_s);
    for (const auto &[table, rows] : *counts)
        say(u"  %1 %2"_s.arg(table, -18).arg(rows, 12));
    return Done;
}

} // namespace

int customerCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"customer"_s, u"which customer"_s, u"ID"_s},
                       {u"account"_s, u"whose account"_s, u"NUMBER"_s},
                       {u"format"_s, u"json or vcon"_s, u"FORMAT"_s, u"json"_s},
                       {u"out"_s, u"where to"_s, u"FILE"_s},
                       {u"for"_s, u"customer, person or colleagues"_s, u"WHOM"_s, u"customer"_s},
                       {u"internal"_s, u"the same as --for colleagues"_s},
                       {u"reason"_s, u"why"_s, u"TEXT"_s}});
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    const QStringList words = parser.positionalArguments();
    if (words == QStringList{u"export"_s})
        return exportOne(parser, *settings);
    if (words == QStringList{u"erase"_s})
        return erase(parser, *settings);
    return failUsage(u"customer knows export and erase."_s);
}

} // namespace teller
