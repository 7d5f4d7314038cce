// SPDX-License-Identifier: GPL-3.0-or-later
#include "captures.h"

#include <QFile>
#include <QMap>

namespace teller::test {

using namespace Qt::StringLiterals;

QByteArray Recording::bytes() const
{
    QByteArray all = banner;
    for (const RecordedMessage &message : messages)
        all += message.bytes;
    return all;
}

QList<Recording> loadRecordings(int asterisk)
{
    QFile file(QStringLiteral(TELLER_SOURCE_DIR "/tests/telephony/captures-%1.z").arg(asterisk));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray data = qUncompress(file.readAll());
    QList<Recording> recordings;
    qsizetype at = 0;
    const auto line = [&data, &at] {
        const qsizetype end = data.indexOf('\n', at);
        const QList<QByteArray> words = data.mid(at, end - at).split(' ');
        at = end + 1;
        return words;
    };
    const auto take = [&data, &at](qsizetype size) {
        at += size;
        return data.mid(at - size, size);
    };
    while (at < data.size()) {
        const QList<QByteArray> head = line();
        Recording recording;
        recording.scenario = QString::fromUtf8(head.value(1));
        recording.login = QString::fromUtf8(head.value(2));
        recording.banner = take(head.value(3).toLongLong());
        for (qsizetype i = head.value(4).toLongLong(); i > 0; --i) {
            const QList<QByteArray> message = line();
            recording.messages.append({message.value(0).toLongLong(), take(message.value(1).toLongLong())});
        }
        recordings.append(recording);
    }
    return recordings;
}

namespace {

QString accountText(const AccountClaim &account)
{
    static const char *const names[] = {"none", "collected", "invalid", "unverified"};
    QString text = u"account=%1/%2"_s.arg(account.value, QLatin1StringView(names[int(account.status)]));
    return account.verified ? text + u"/verified"_s : text;
}

QString aniText(const CallEvent::Ani &ani)
{
    if (ani.withheld)
        return u"ani=withheld \"%1\""_s.arg(ani.name);
    return u"ani=%1 \"%2\""_s.arg(ani.number, ani.name);
}

QString transferText(const CallEvent::Transfer &transfer)
{
    return u" %1 to %2"_s.arg(transfer.kind == CallEvent::Transfer::Kind::Blind ? u"blind"_s : u"attended"_s,
                              transfer.target);
}

} // namespace

QString dump(const CallEvent &event)
{
    QString text = kindName(event.kind) + u' ' + event.callId.text();
    if (!event.parentCallId.isNull())
        text += u" was "_s + event.parentCallId.text();
    text += u' ' + accountText(event.account) + u' ' + aniText(event.ani);
    if (!event.dnis.isEmpty())
        text += u" dnis="_s + event.dnis;
    if (event.queue) {
        text += u" queue="_s + event.queue->name;
        if (event.queue->position)
            text += u" position=%1"_s.arg(*event.queue->position);
        if (event.queue->waitedMs)
            text += u" waited=%1s"_s.arg(*event.queue->waitedMs / 1000);
    }
    if (event.transfer)
        text += transferText(*event.transfer);
    if (event.endReason != CallEvent::EndReason::None)
        text += u" because "_s + endReasonName(event.endReason);
    if (event.kind == CallEvent::Kind::Resync) {
        text += u" live:"_s;
        for (const CallId &id : event.liveCalls)
            text += u' ' + id.text();
    }
    return text;
}

QStringList dump(const QList<CallEvent> &events)
{
    QStringList lines;
    for (const CallEvent &event : events)
        lines.append(dump(event));
    return lines;
}

QStringList folded(const QList<CallEvent> &events)
{
    struct Call
    {
        QStringList happened;
        AccountClaim account;
        CallEvent::Ani ani;
        QString queue;
    };
    QMap<CallId, Call> calls;
    for (const CallEvent &event : events) {
        if (!event.parentCallId.isNull() && event.kind == CallEvent::Kind::Transferred)
            calls[event.callId] = calls.take(event.parentCallId);
        Call &call = calls[event.callId];
        call.account = event.account;
        call.ani = event.ani;
        if (event.queue)
            call.queue = event.queue->name;
        if (event.kind == CallEvent::Kind::Queued || event.kind == CallEvent::Kind::AccountCollected)
            continue;
        QString what = kindName(event.kind);
        if (!event.parentCallId.isNull())
            what += u" from "_s + event.parentCallId.text();
        if (event.transfer)
            what += transferText(*event.transfer);
        if (event.endReason != CallEvent::EndReason::None)
            what += u" because "_s + endReasonName(event.endReason);
        call.happened.append(what);
    }
    QStringList lines;
    for (auto call = calls.cbegin(); call != calls.cend(); ++call) {
        lines.append(u"%1 %2 %3 queue=%4: %5"_s.arg(call.key().text(), accountText(call->account),
                                                    aniText(call->ani), call->queue,
                                                    call->happened.join(u", "_s)));
    }
    return lines;
}

} // namespace teller::test
