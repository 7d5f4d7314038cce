// SPDX-License-Identifier: GPL-3.0-or-later
//
// The conversation's part that finds out what is going on already, before deltas can be trusted.
#include "telephony/ami_session.h"

#include "core/logging.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

enum Part : int { Status = 1, Channels = 2, Queues = 4 };

constexpr qsizetype maxHeld = 16 * 1024 * 1024;
/// A telephone system that is still starting accepts logins up to a second before its lists are complete,
/// and a login without the right `system` is not told when they are.
constexpr std::chrono::milliseconds confirmAfter{2'000};
/// While not a single call event has been heard, we look whether there were calls that we should have heard.
constexpr std::chrono::milliseconds confirmSilence{30'000};

} // namespace

void AmiSession::beginResync(bool quiet)
{
    m_phase = Phase::Resync;
    m_resyncQuiet = quiet;
    m_resyncIncomplete = false;
    m_resyncId = "teller-sync" + QByteArray::number(++m_resyncSerial) + '-';
    m_resyncWaitsFor = Status | Channels | Queues;
    m_pingTimer.stop();
    m_deadline.start(m_settings.connectTimeout);
    m_tracker.beginResync();
    m_memberships.beginResync();

    QStringList variables{m_settings.names.account, m_settings.names.status, m_settings.names.verified,
                          m_settings.names.dnis};
    variables += m_settings.names.attributes;
    variables += m_settings.names.userToUser;
    variables.removeIf([](const QString &name) { // a header's name is no variable's name
        return name.isEmpty() || name.contains(u'-') || name.contains(u',');
    });
    send("Status", m_resyncId + "status", {{"Variables", variables.join(u',').toUtf8()}});
    send("CoreShowChannels", m_resyncId + "channels");
    send("QueueStatus", m_resyncId + "queues");
}

void AmiSession::handleResyncAnswer(const AmiMessage &message)
{
    const QByteArrayView suffix = message.first("ActionID").sliced(m_resyncId.size());
    const Part part = suffix == "status" ? Status : suffix == "channels" ? Channels : Queues;
    const QByteArrayView event = message.first("Event");
    if (event.isNull()) {
        if (message.first("Response") != "Error")
            return;
        const bool denied = message.first("Message").startsWith("Permission denied");
        if (part == Status && denied) {
            fail({Error::Code::NotPermitted, u"this login may not ask for the calls in progress (Status)"_s,
                  false});
            return;
        }
        // Queues may be unknown (module not loaded, or not yet) or not ours to see; calls work without them.
        qCInfo(lcTelephony) << "resync: no answer to" << suffix.toByteArray();
        m_resyncIncomplete = m_resyncIncomplete || !denied;
        resyncPartDone(part);
        return;
    }
    if (event == "StatusComplete" || event == "CoreShowChannelsComplete" || event == "QueueStatusComplete") {
        resyncPartDone(part);
        return;
    }
    take(message, now());
}

void AmiSession::resyncPartDone(int part)
{
    m_resyncWaitsFor &= ~quint32(part);
    if (m_resyncWaitsFor == 0)
        finishResync();
}

void AmiSession::finishResync()
{
    m_deadline.stop();
    const QList<CallId> before = m_tracker.liveCalls();
    m_tracker.finishResync(now(), m_resyncQuiet, m_out);
    m_memberships.finishResync();
    const bool first = !m_resyncQuiet;
    if (!first && !m_heardCallEvent && m_heldEnds.empty()) {
        for (const CallId &id : m_tracker.liveCalls()) {
            if (!before.contains(id)) {
                fail({Error::Code::NotPermitted,
                      u"there are calls, but this login hears of none (read=call)"_s, false});
                return;
            }
        }
    }
    m_phase = Phase::Up;
    m_failures = 0;
    if (first) {
        m_linkUp = true;
        CallEvent up;
        up.source = u"ami"_s;
        up.receivedAt = up.occurredAt = now();
        up.kind = CallEvent::Kind::LinkUp;
        up.extension = m_settings.extension;
        m_out.append(up);
    }
    applyHeld();
    armTracker();
    deliver();
    if (first)
        setState(FeedState::Link::Up);
    tellActions();
    m_pingTimer.start(m_settings.pingInterval);
    if (first || m_resyncIncomplete)
        m_confirmTimer.start(confirmAfter);
    else if (!m_heardCallEvent)
        m_confirmTimer.start(confirmSilence);
}

/// Kept as bytes, in the form in which they came: the message itself lives only until the next one.
void AmiSession::hold(const AmiMessage &message)
{
    if (m_held.size() > maxHeld) {
        m_held.clear();
        m_heldEnds.clear();
        if (++m_resyncRestarts > 3) {
            fail({Error::Code::Unreachable,
                  u"events arrive faster than the calls in progress can be listed"_s, true});
            return;
        }
        beginResync(m_resyncQuiet);
        return;
    }
    for (size_t i = 0; i < message.size(); ++i) {
        const AmiMessage::Header header = message.at(i);
        m_held += header.name;
        m_held += ": ";
        m_held += header.value;
        m_held += '\n';
    }
    m_held += '\n';
    m_heldEnds.emplace_back(m_held.size(), now());
}

void AmiSession::applyHeld()
{
    AmiParser parser;
    qsizetype begin = 0;
    for (const auto &[end, receivedAt] : m_heldEnds) {
        parser.append(QByteArrayView(m_held).sliced(begin, end - begin));
        begin = end;
        while (const AmiMessage *const message = parser.next()) {
            m_heardCallEvent = m_heardCallEvent || message->first("Privilege").startsWith("call");
            take(*message, receivedAt);
        }
    }
    m_held = QByteArray();
    m_heldEnds.clear();
}

} // namespace teller
