// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "exchange/customer_json.h"
#include "json_post.h"
#include "store/admin/store_admin.h"

#include <QCommandLineParser>
#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const StoppedOutreach &one)
{
    return {{u"outreach"_s, one.outreach},
            {u"channel"_s, one.channel},
            {u"subject"_s, one.subject},
            {u"about"_s, one.about},
            {u"stopped_at"_s, rfc3339(one.stoppedAt)},
            {u"stopped_by"_s, one.stoppedBy}};
}

int refused(const Error &error, const StoreSettings &settings)
{
    if (error.code == Error::Code::NotPermitted)
        return fail(u"Only an administrator of the store %1 may export that. (%2)"_s.arg(
            settings.displayName(), error.detail));
    return fail(sentence(error, settings));
}

int toFile(const QString &path, const StoreSettings &settings, Instant since)
{
    // Before the store is asked, because asking is an export: nobody else may read the file.
    QFile file(path);
    const bool named = path != "-"_L1;
    if (named ? !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
              : !file.open(stdout, QIODevice::WriteOnly))
        return fail(u"%1 cannot be made (%2)."_s.arg(path, file.errorString()));
    auto stopped = StoreAdmin(settings).stoppedOutreach(since);
    if (!stopped) {
        if (named)
            file.remove();
        return refused(stopped.error(), settings);
    }
    QByteArray lines;
    for (const StoppedOutreach &one : *stopped)
        lines += QJsonDocument(jsonOf(one)).toJson(QJsonDocument::Compact) + '\n';
    if (file.write(lines) != lines.size() || !file.flush()) {
        if (named)
            file.remove();
        return fail(u"%1 cannot be written (%2)."_s.arg(path, file.errorString()));
    }
    if (named)
        say(u"%1 in %2."_s.arg(
            counted(qint64(stopped->size()), "stopped message is"_L1, "stopped messages are"_L1), path));
    return Done;
}

int toAddress(const QString &text, const StoreSettings &settings, Instant since)
{
    const auto address = postAddress(text);
    if (!address)
        return failUsage(address.error().detail);
    auto stopped = StoreAdmin(settings).stoppedOutreach(since);
    if (!stopped)
        return refused(stopped.error(), settings);
    QJsonArray all;
    for (const StoppedOutreach &one : *stopped)
        all.append(jsonOf(one));
    if (auto posted = postJson(*address, QJsonDocument(all).toJson(QJsonDocument::Compact)); !posted)
        return fail(posted.error().detail);
    say(counted(qint64(stopped->size()), "stopped message was"_L1, "stopped messages were"_L1) +
        u" posted."_s);
    return Done;
}

} // namespace

int outreachCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"since"_s, u"stopped on this day or later"_s, u"YYYY-MM-DD"_s});
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    const QStringList words = parser.positionalArguments();
    if (words.value(0) != "export"_L1 || words.size() != 2)
        return failUsage(u"outreach knows: export FILE|-|ADDRESS."_s);
    Instant since;
    if (parser.isSet(u"since"_s)) {
        const QDate day = QDate::fromString(parser.value(u"since"_s), Qt::ISODate);
        if (!day.isValid())
            return failUsage(u"--since takes a day like 2026-11-25."_s);
        since = instantFromMsecs(day.startOfDay().toMSecsSinceEpoch());
    }
    const QString &where = words.at(1);
    return where.contains("://"_L1) ? toAddress(where, *settings, since) : toFile(where, *settings, since);
}

} // namespace teller
