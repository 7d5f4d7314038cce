// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include <QCommandLineParser>

#include <cstdio>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// Much of it is what others wrote, and a terminal obeys it: a reason could wipe lines of the audit out.
QString withoutControls(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != u'\n')
            c = QChar::ReplacementCharacter;
    }
    return text;
}

void print(std::FILE *file, const QString &line)
{
    std::fputs((withoutControls(line) + u'\n').toLocal8Bit().constData(), file);
    std::fflush(file);
}

} // namespace

void say(const QString &line)
{
    print(stdout, line);
}

int fail(const QString &line)
{
    print(stderr, u"teller-admin: "_s + line);
    return Failed;
}

int failUsage(const QString &line)
{
    print(stderr, u"teller-admin: "_s + line);
    return Usage;
}

QString counted(qint64 number, QLatin1StringView one, QLatin1StringView several)
{
    return QString::number(number) + u' ' + (number == 1 ? one : several);
}

QString sentence(const Error &error, const StoreSettings &settings)
{
    const auto text = [&]() -> QString {
        switch (error.code) {
        case Error::Code::Unreachable:
            return u"The store %1 cannot be reached."_s;
        case Error::Code::AuthFailed:
            return u"The store %1 does not accept this user or password."_s;
        case Error::Code::NotPermitted:
            return u"This user may not do that in the store %1."_s;
        case Error::Code::TlsFailed:
            return u"The certificate or host name of the store %1 was not accepted."_s;
        case Error::Code::WrongVersion:
            return u"The store %1 has a version that this program cannot use."_s;
        case Error::Code::NotAStore:
            return u"%1 exists but is not a Teller store."_s;
        case Error::Code::NotFound:
            return settings.isShared() ? u"The database of %1 does not exist."_s
                                       : u"There is no store at %1; `teller-admin store create` makes one."_s;
        case Error::Code::Full:
            return u"The disk of the store %1 is full or read-only."_s;
        case Error::Code::Damaged:
            return u"The store %1 is damaged."_s;
        case Error::Code::Rejected:
            return u"The store %1 refused this."_s;
        case Error::Code::ProtocolError:
            return u"What answers at %1 is not a PostgreSQL server."_s;
        case Error::Code::Cancelled:
        case Error::Code::Internal:
            break;
        }
        return u"Something went wrong with the store %1."_s;
    }();
    return text.arg(settings.displayName()) + u" ("_s + error.detail + u')';
}

std::optional<StoreSettings> parse(QCommandLineParser &parser, const QStringList &arguments)
{
    parser.addOption({u"store"_s, u"which store"_s, u"URL"_s});
    if (!parser.parse(arguments)) {
        (void)failUsage(parser.errorText());
        return std::nullopt;
    }
    if (!parser.isSet(u"store"_s))
        return StoreSettings::personal();
    const QString url = parser.value(u"store"_s);
    if (url.trimmed().isEmpty()) { // mostly a variable of a shell that was never set: not the personal store
        (void)failUsage(u"--store names no store; without --store it is the file of the person who is signed "
                        "in."_s);
        return std::nullopt;
    }
    auto settings = StoreSettings::fromUrl(url);
    if (!settings) {
        (void)failUsage(u"The address of the store is not understood (%1)."_s.arg(settings.error().detail));
        return std::nullopt;
    }
    return *settings;
}

} // namespace teller
