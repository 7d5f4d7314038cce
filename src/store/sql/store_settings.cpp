// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/store_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

Error malformed(const QString &why)
{
    return rejected(u"store address: "_s + why);
}

bool isLocalHost(QStringView host)
{
    return host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') || host == "localhost"_L1 ||
           host == "::1"_L1 ||
           (host.startsWith("127."_L1) && std::all_of(host.begin(), host.end(), [](QChar c) {
                return c == u'.' || (c >= u'0' && c <= u'9');
            }));
}

/// libpq's "5432,5433".
bool isPortList(QStringView ports)
{
    return std::all_of(ports.begin(), ports.end(),
                       [](QChar c) { return c == u',' || (c >= u'0' && c <= u'9'); });
}

bool areLocal(const QString &list)
{
    const auto hosts = QStringView(list).split(u',');
    return std::all_of(hosts.begin(), hosts.end(), [](QStringView one) { return isLocalHost(one); });
}

/// "a:5432,[::1]:5433" as libpq's two lists.
bool readDirect(const QString &value, StoreSettings &settings)
{
    QStringList hosts;
    QStringList ports;
    for (const QString &one : value.split(u',')) {
        const qsizetype colon = one.lastIndexOf(u':');
        const bool hasPort = colon >= 0 && !one.endsWith(u']');
        QString host = hasPort ? one.left(colon) : one;
        if (host.startsWith(u'[') && host.endsWith(u']'))
            host = host.mid(1, host.size() - 2);
        if (host.isEmpty())
            return false;
        hosts.append(host);
        ports.append(hasPort ? one.mid(colon + 1) : u"5432"_s);
    }
    settings.directHost = hosts.join(u',');
    settings.directPort = ports.join(u',');
    return isPortList(settings.directPort);
}

void demandCertificate(StoreSettings &settings)
{
    if (!settings.isLocal() && !settings.options.contains(u"sslmode"_s))
        settings.options.insert(u"sslmode"_s, u"verify-full"_s);
}

QString fileFromUrl(const QString &url)
{
    // sqlite:///abs/path, and on Windows sqlite:///C:/path; a relative sqlite:path is taken too.
    QString path = url.mid("sqlite:"_L1.size());
    if (path.startsWith("//"_L1))
        path = path.mid(2);
    path = QUrl::fromPercentEncoding(path.toUtf8());
    const bool drive = path.size() > 2 && path.at(0) == u'/' && path.at(1).isLetter() && path.at(2) == u':';
    return drive ? path.mid(1) : path;
}

Result<StoreSettings> postgresFromUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return malformed(u"not a valid URL"_s); // QUrl's own message would repeat the password
    StoreSettings settings;
    settings.backend = StoreSettings::Backend::PostgreSql;
    settings.host = url.host(QUrl::FullyDecoded);
    if (url.port() != -1)
        settings.port = QString::number(url.port());
    settings.user = url.userName(QUrl::FullyDecoded);
    settings.password = url.password(QUrl::FullyDecoded);
    settings.database = url.path(QUrl::FullyDecoded).mid(1);

    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        // Qt joins connection options with ';': a ';' inside one would begin another.
        if (name.isEmpty() || name.contains(u';') || name.contains(u'=') || value.contains(u';'))
            return malformed(u"an option that cannot be passed on"_s);
        if (name == "host"_L1)
            settings.host = value;
        else if (name == "port"_L1 && isPortList(value))
            settings.port = value;
        else if (name == "port"_L1)
            return malformed(u"a port that is no number"_s);
        else if (name == "user"_L1)
            settings.user = value;
        else if (name == "password"_L1)
            settings.password = value;
        else if (name == "dbname"_L1)
            settings.database = value;
        else if (name == "pooler"_L1)
            settings.transactionPooler = value == "transaction"_L1;
        else if (name == "direct"_L1 && !readDirect(value, settings))
            return malformed(u"a direct address that is not host:port"_s);
        else if (name != "direct"_L1)
            settings.options.insert(name, value);
    }
    if (settings.database.isEmpty())
        return malformed(u"no database named"_s);
    demandCertificate(settings);
    return settings;
}

} // namespace

Result<StoreSettings> StoreSettings::fromUrl(const QString &url)
{
    const QString text = url.trimmed();
    if (text.isEmpty())
        return malformed(u"empty"_s);
    if (text.startsWith("postgresql://"_L1) || text.startsWith("postgres://"_L1))
        return postgresFromUrl(text);
    if (text.startsWith("sqlite:"_L1)) {
        const QString file = fileFromUrl(text);
        if (file.isEmpty())
            return malformed(u"no file named"_s);
        return sqliteFile(file);
    }
    // "C:\store" is a path, "http://…" is not.
    if (text.contains("://"_L1))
        return malformed(u"unknown scheme"_s);
    return sqliteFile(text);
}

StoreSettings StoreSettings::sqliteFile(const QString &path)
{
    StoreSettings settings;
    settings.backend = Backend::Sqlite;
    settings.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    return settings;
}

StoreSettings StoreSettings::personal()
{
    return sqliteFile(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                      u"/teller.sqlite"_s);
}

bool StoreSettings::isLocal() const
{
    if (backend == Backend::Sqlite)
        return true;
    if (host.isEmpty() && (options.contains(u"service"_s) || qEnvironmentVariableIsSet("PGSERVICE")))
        return false; // a file of libpq's says where
    const auto orElse = [](const QString &said, const char *variable) {
        return said.isEmpty() ? qEnvironmentVariable(variable) : said;
    };
    return areLocal(orElse(host, "PGHOST")) && areLocal(orElse(options.value(u"hostaddr"_s), "PGHOSTADDR"));
}

std::optional<StoreSettings> StoreSettings::listening() const
{
    if (!isShared() || (transactionPooler && directHost.isEmpty()))
        return std::nullopt;
    StoreSettings settings = *this;
    if (directHost.isEmpty())
        return settings;
    settings.transactionPooler = false;
    settings.host = directHost;
    settings.port = directPort;
    settings.options.remove(u"hostaddr"_s); // the pooler's
    demandCertificate(settings);
    return settings;
}

QString StoreSettings::displayName() const
{
    if (backend == Backend::Sqlite)
        return path;
    QString name = u"postgresql://"_s;
    if (!user.isEmpty())
        name += user + u'@';
    name += host;
    if (!port.isEmpty())
        name += u':' + port;
    return name + u'/' + database;
}

} // namespace teller
