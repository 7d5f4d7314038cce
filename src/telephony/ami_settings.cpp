// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/ami_settings.h"

#include <QUrl>
#include <QUrlQuery>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

Error badAddress(const QString &why)
{
    return rejected(u"telephone system address: "_s + why);
}

bool isTrue(const QString &value)
{
    return value == u"1"_s || value == u"yes"_s || value == u"true"_s;
}

} // namespace

Result<AmiSettings> AmiSettings::fromUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid())
        return badAddress(u"it is not a URL; write ami://user@host or amis://user@host"_s);
    AmiSettings settings;
    if (url.scheme() == u"amis"_s)
        settings.tls = true;
    else if (url.scheme() != u"ami"_s)
        return badAddress(u"it must begin with ami:// or amis:// (TLS)"_s);
    settings.host = url.host(QUrl::FullyDecoded);
    settings.port = quint16(url.port(settings.tls ? 5039 : 5038));
    settings.user = url.userName(QUrl::FullyDecoded);
    settings.secret = url.password(QUrl::FullyDecoded);
    if (settings.host.isEmpty())
        return badAddress(u"the host is missing"_s);
    if (settings.port == 0)
        return badAddress(u"port 0 cannot be used"_s);
    if (settings.user.isEmpty())
        return badAddress(u"the user is missing: ami://USER@host"_s);
    if (!url.path().isEmpty() && url.path() != u"/"_s)
        return badAddress(u"there is something after the host that does not belong there"_s);
    const auto hasLineBreak = [](const QString &value) {
        for (const QChar c : value) {
            if (c.unicode() < 0x20)
                return true;
        }
        return false;
    };
    if (hasLineBreak(settings.user) || hasLineBreak(settings.secret))
        return badAddress(u"user and secret must not hold control characters"_s);

    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key == u"ca"_s)
            settings.caCertificateFile = value;
        else if (key == u"plain"_s)
            settings.plainLoginAllowed = isTrue(value);
        else if (key == u"extension"_s)
            settings.extension = value;
        else
            return badAddress(u"unknown option "_s + key);
    }
    return settings;
}

} // namespace teller
