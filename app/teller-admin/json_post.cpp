// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_post.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMs = 60'000;
constexpr int longestSilenceMs = 30'000;

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QString shown(const QUrl &address)
{
    return address.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
}

} // namespace

Result<QUrl> postAddress(const QString &text)
{
    const QUrl address(text, QUrl::StrictMode);
    if (!address.isValid() || address.host().isEmpty())
        return rejected(u"That is no address to post to."_s);
    if (address.scheme() == "https"_L1)
        return address;
    if (address.scheme() == "http"_L1 && isThisMachine(address.host()))
        return address;
    return rejected(
        u"%1 would be posted to in clear: it takes https, or http on this machine."_s.arg(shown(address)));
}

Result<Unit> postJson(const QUrl &address, const QByteArray &json)
{
    QNetworkAccessManager network;
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    // What was posted is about people: it goes to the address that was said, and to no other.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(longestSilenceMs);
    QNetworkReply *reply = network.post(request, json);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    // What it answers besides is of no interest, however much it is.
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply] { (void)reply->readAll(); });
    QTimer::singleShot(longestMs, reply, &QNetworkReply::abort);
    if (!reply->isFinished())
        loop.exec();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status < 300 && reply->error() == QNetworkReply::NoError)
        return {};
    if (status >= 300)
        return rejected(u"%1 answered %2."_s.arg(shown(address)).arg(status));
    const bool late = reply->error() == QNetworkReply::OperationCanceledError;
    if (reply->error() == QNetworkReply::SslHandshakeFailedError)
        return Error{Error::Code::TlsFailed, u"The certificate of %1 was not accepted."_s.arg(shown(address)),
                     false};
    return Error{Error::Code::Unreachable,
                 (late ? u"%1 did not answer in time."_s : u"%1 cannot be reached."_s).arg(shown(address)),
                 true};
}

} // namespace teller
