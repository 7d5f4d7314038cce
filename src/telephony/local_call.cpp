// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/local_call.h"

#include "telephony/call_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QString stateWord(LocalCall::State state)
{
    switch (state) {
    case LocalCall::State::Ringing:
        break;
    case LocalCall::State::Answered:
        return u"answered"_s;
    case LocalCall::State::Ended:
        return u"ended"_s;
    }
    return u"ringing"_s;
}

} // namespace

LocalCall cleaned(LocalCall call)
{
    const AccountClaim claim =
        accountClaim(call.account, call.accountInvalid ? u"invalid"_s : QString(), false);
    call.account = claim.value;
    call.accountInvalid = claim.status == AccountClaim::Status::Invalid;
    call.ani = outsideText(call.ani.trimmed(), LocalCall::maxText);
    call.name = outsideText(call.name.trimmed(), LocalCall::maxText);
    call.callId = outsideText(call.callId.trimmed(), LocalCall::maxText);
    return call;
}

Result<LocalCall::State> localCallState(const QString &word)
{
    for (const LocalCall::State state :
         {LocalCall::State::Ringing, LocalCall::State::Answered, LocalCall::State::Ended})
    {
        if (word == stateWord(state))
            return state;
    }
    return rejected(u"state must be ringing, answered or ended"_s);
}

Result<LocalCall> parseCallUrl(const QString &text)
{
    if (text.size() > LocalCall::maxLine)
        return rejected(u"the URL is too long"_s);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return rejected(u"this is not a URL"_s);
    if (url.scheme() != u"teller"_s)
        return rejected(u"the URL must begin with teller://"_s);
    const bool hasPath = !url.path().isEmpty() && url.path() != u"/"_s;
    if (url.host() != u"call"_s || hasPath || !url.userInfo().isEmpty() || url.port() != -1)
        return rejected(u"the only URL understood is teller://call?…"_s);
    LocalCall call;
    // A "+" is meant as one: numbers are written +44…, and forms are not what makes these URLs.
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key == u"account"_s) {
            call.account = value;
        } else if (key == u"ani"_s) {
            call.ani = value;
        } else if (key == u"name"_s) {
            call.name = value;
        } else if (key == u"call-id"_s) {
            call.callId = value;
        } else if (key == u"state"_s) {
            const Result<LocalCall::State> state = localCallState(value);
            if (!state)
                return state.error();
            call.state = *state;
        }
    }
    return cleaned(call);
}

QByteArray toJsonLine(const LocalCall &call)
{
    const QJsonObject object{{u"account"_s, call.account},
                             {u"ani"_s, call.ani},
                             {u"name"_s, call.name},
                             {u"callId"_s, call.callId},
                             {u"state"_s, stateWord(call.state)},
                             {u"invalid"_s, call.accountInvalid}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<LocalCall> parseCallLine(const QByteArray &line)
{
    if (line.size() > LocalCall::maxLine)
        return rejected(u"the line is too long"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject())
        return rejected(u"the line is no JSON object"_s);
    const QJsonObject object = document.object();
    LocalCall call;
    const struct
    {
        QLatin1StringView key;
        QString *target;
    } fields[] = {{"account"_L1, &call.account},
                  {"ani"_L1, &call.ani},
                  {"name"_L1, &call.name},
                  {"callId"_L1, &call.callId}};
    for (const auto &field : fields) {
        const QJsonValue value = object.value(field.key);
        if (value.isString())
            *field.target = value.toString();
        else if (!value.isUndefined() && !value.isNull())
            return rejected(u"%1 must be a text"_s.arg(field.key));
    }
    if (const QJsonValue state = object.value("state"_L1); !state.isUndefined()) {
        const Result<LocalCall::State> parsed = localCallState(state.toString());
        if (!parsed)
            return parsed.error();
        call.state = *parsed;
    }
    call.accountInvalid = object.value("invalid"_L1).toBool();
    return cleaned(call);
}

} // namespace teller
