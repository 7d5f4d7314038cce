// SPDX-License-Identifier: GPL-3.0-or-later
//
// What each kind of event says: here facts are collected; what follows from them is in ami_call_tracker.cpp.
#include "telephony/ami_call_tracker.h"
#include "telephony/ami_call_tracker_p.h"
#include "telephony/call_text.h"

#include <array>
#include <cstring>

namespace teller {

namespace {

/// "Dest" + "Uniqueid", without allocating.
class FieldName
{
public:
    FieldName(QByteArrayView prefix, QByteArrayView name)
        : m_size(prefix.size() + name.size())
    {
        Q_ASSERT(m_size <= qsizetype(m_text.size()));
        std::memcpy(m_text.data(), prefix.data(), size_t(prefix.size()));
        std::memcpy(m_text.data() + prefix.size(), name.data(), size_t(name.size()));
    }
    operator QByteArrayView() const { return {m_text.data(), m_size}; } // NOLINT(google-explicit-constructor)

private:
    std::array<char, 64> m_text{};
    qsizetype m_size;
};

bool isTrue(QByteArrayView value)
{
    const QByteArray word = value.first(qMin<qsizetype>(value.size(), 8)).trimmed().toByteArray().toLower();
    return word == "1" || word == "yes" || word == "true" || word == "y";
}

/// "__UUI", "PJSIP_HEADER(add,User-to-User)" and "X-Y" by the name that matters.
QByteArrayView bareName(QByteArrayView name)
{
    while (name.startsWith('_'))
        name = name.sliced(1);
    if (name.endsWith(')')) {
        const qsizetype comma = name.lastIndexOf(',');
        const qsizetype open = name.indexOf('(');
        const qsizetype from = qMax(comma, open) + 1;
        if (from > 0)
            name = name.sliced(from, name.size() - 1 - from).trimmed();
    }
    return name;
}

bool sameNameNoCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

bool isNumber(const CallEvent::Ani &ani)
{
    return ani != CallEvent::Ani();
}

} // namespace

Instant occurredAt(const AmiMessage &message, Instant receivedAt)
{
    const QByteArrayView stamp = message.first("Timestamp");
    const qsizetype dot = stamp.indexOf('.');
    const QByteArrayView whole = dot < 0 ? stamp : stamp.first(dot);
    if (whole.isEmpty() || whole.size() > 12)
        return receivedAt;
    qint64 msecs = 0;
    for (const char c : whole) {
        if (c < '0' || c > '9')
            return receivedAt;
        msecs = msecs * 10 + (c - '0');
    }
    msecs *= 1000;
    qint64 unit = 100;
    for (qsizetype i = dot + 1; dot >= 0 && i < stamp.size() && unit > 0; ++i, unit /= 10) {
        if (stamp[i] < '0' || stamp[i] > '9')
            return receivedAt;
        msecs += unit * (stamp[i] - '0');
    }
    return instantFromMsecs(msecs);
}

AmiCallTracker::Channel AmiCallTracker::channelIn(const AmiMessage &message, QByteArrayView prefix) const
{
    constexpr qsizetype maxId = 200; // Asterisk's own limit is 150
    Channel channel;
    channel.name = message.first(FieldName(prefix, "Channel"));
    const QByteArrayView id = message.first(FieldName(prefix, "Uniqueid"));
    const QByteArrayView linked = message.first(FieldName(prefix, "Linkedid"));
    channel.id = id.first(qMin(id.size(), maxId)).toByteArray();
    channel.linkedId = linked.first(qMin(linked.size(), maxId)).toByteArray();
    const AmiChannelName parsed = AmiChannelName::parse(channel.name);
    channel.local = parsed.local;
    channel.mine = parsed.belongsTo(m_extensionUtf8) && !channel.id.isEmpty();
    return channel;
}

void AmiCallTracker::absorbVariable(KnownCall &known, QByteArrayView name, QByteArrayView value,
                                    ClaimParts &parts)
{
    const QByteArrayView bare = bareName(name);
    if (bare == m_account) {
        parts.value = value;
        parts.said = true;
    } else if (bare == m_status) {
        parts.status = value;
        parts.said = true;
    } else if (bare == m_verified) {
        parts.verified = isTrue(value);
    } else if (bare == m_dnis && !m_dnis.isEmpty()) {
        if (!value.isEmpty())
            known.dnis = outsideText(value, maxOutsideText);
    }
    for (const QByteArray &wanted : m_attributes) {
        if (bare == wanted && !value.isEmpty())
            known.attributes.insert(QString::fromUtf8(wanted), outsideText(value, maxOutsideText * 4));
    }
    if (value.isEmpty())
        return;
    for (const QByteArray &wanted : m_userToUser) {
        if (sameNameNoCase(bare, wanted))
            parts.userToUser = userToUserText(value.first(qMin<qsizetype>(value.size(), 4096)));
    }
    // SIPADDHEADER01 = "User-to-User: 04…;encoding=hex" (chan_sip)
    if (bare.startsWith("SIPADDHEADER")) {
        const qsizetype colon = value.indexOf(':');
        for (const QByteArray &wanted : m_userToUser) {
            if (colon > 0 && sameNameNoCase(value.first(colon).trimmed(), wanted))
                parts.userToUser = userToUserText(value.sliced(colon + 1).trimmed());
        }
    }
}

void AmiCallTracker::absorbClaim(Context &context, const QByteArray &callId, KnownCall &known,
                                 AccountClaims::Source source, const ClaimParts &parts)
{
    using Source = AccountClaims::Source;
    bool changed = false;
    if (!parts.userToUser.isEmpty())
        changed |=
            known.claims.add(Source::UserToUser, accountClaim(parts.userToUser, {}, false), context.at);
    if (parts.said) {
        const AccountClaim claim = accountClaim(
            QString::fromUtf8(parts.value.first(qMin<qsizetype>(parts.value.size(), maxAccountText * 32))),
            QString::fromLatin1(parts.status), parts.verified);
        changed |= known.claims.add(source, claim, context.at);
    }
    if (!changed)
        return;
    const auto it = m_calls.find(callId);
    if (it != m_calls.end() && it->account != known.claims.best() && !it->away) {
        it->account = known.claims.best();
        context.out.append(
            event(CallEvent::Kind::AccountCollected, callId, *it, context.at, context.occurred));
    } else if (it == m_calls.end() && known.waiting) {
        context.out.append(
            waitingEvent(CallEvent::Kind::AccountCollected, callId, known, context.at, context.occurred));
    }
}

/// Everything that an event says about one of the channels it mentions.
AmiCallTracker::Channel AmiCallTracker::absorb(Context &context, QByteArrayView prefix)
{
    using Source = AccountClaims::Source;
    const AmiMessage &message = context.message;
    Channel channel = channelIn(message, prefix);
    if (channel.id.isEmpty() || channel.linkedId.isEmpty())
        return channel;
    const bool root = channel.id == channel.linkedId;
    if (channel.mine) {
        Leg &leg = legFor(context, channel);
        channel.linkedId = leg.linkedId; // a late event may still carry the former one
        if (!isNumber(leg.ani)) {
            leg.ani = callerNumber(message.first(FieldName(prefix, "ConnectedLineNum")),
                                   message.first(FieldName(prefix, "ConnectedLineName")));
        }
    }
    KnownCall &known = m_known.touch(channel.linkedId);
    if (root) {
        const CallEvent::Ani ani = callerNumber(message.first(FieldName(prefix, "CallerIDNum")),
                                                message.first(FieldName(prefix, "CallerIDName")));
        if (isNumber(ani))
            known.ani = ani;
    }
    ClaimParts parts;
    const FieldName variables(prefix, "ChanVariable");
    for (size_t i = 0; i < message.size(); ++i) {
        const AmiMessage::Header header = message.at(i);
        if (!(header.name == variables) && !(prefix.isEmpty() && header.name == "Variable"))
            continue;
        // "(null)" is how Asterisk says in answers to Status that a variable is not set.
        if (const qsizetype equals = header.value.indexOf('=');
            equals > 0 && header.value.sliced(equals + 1) != "(null)")
            absorbVariable(known, header.value.first(equals), header.value.sliced(equals + 1), parts);
    }
    Source source = channel.mine && !channel.local ? Source::AgentVariable : Source::CallerVariable;
    if (prefix == "Transferee")
        source = Source::TransfereeVariable;
    else if (!root && !channel.mine && !known.claims.best().value.isEmpty())
        parts = {}; // another agent's channel holds a copy that may be older
    absorbClaim(context, channel.linkedId, known, source, parts);
    return channel;
}

void AmiCallTracker::handleNewstate(Context &context)
{
    const Channel channel = absorb(context, "");
    const QByteArrayView event = context.message.first("Event");
    const QByteArrayView state = context.message.first("ChannelState");
    if (event == "Newchannel" && channel.id == channel.linkedId && !channel.id.isEmpty()) {
        KnownCall &known = m_known.touch(channel.linkedId);
        const QByteArrayView dialled = context.message.first("Exten");
        if (known.dnis.isEmpty() && dialled != "s")
            known.dnis = outsideText(dialled, maxOutsideText);
    }
    if (!channel.mine)
        return;
    Leg &leg = m_legs[channel.id];
    // The numbers of enum ast_channel_state: 4 is a channel that dials ("Ring"), 5 one that rings.
    if (state == "4" && !leg.incoming && !leg.local)
        leg.outgoing = true;
    if (state == "5")
        offer(context, channel.id, leg);
    if (event == "BridgeEnter" || state == "6")
        answer(context, channel.id, leg);
}

void AmiCallTracker::handleDial(Context &context, bool begin)
{
    const Channel caller = absorb(context, "");
    const Channel target = absorb(context, "Dest");
    const QByteArrayView status = context.message.first("DialStatus");
    if (caller.mine && !caller.local) {
        Leg &leg = m_legs[caller.id];
        if (!leg.incoming && begin)
            consult(context, leg, target);
    }
    if (target.mine) {
        Leg &leg = m_legs[target.id];
        if (!caller.id.isEmpty())
            leg.callerId = caller.id;
        offer(context, target.id, leg);
        if (begin)
            return;
        if (status == "ANSWER") {
            answer(context, target.id, leg);
        } else if (!leg.up) {
            if (leg.dialStatus.isEmpty() || leg.dialStatus == "CANCEL")
                leg.dialStatus = status.first(qMin<qsizetype>(status.size(), 20)).toByteArray();
            markOver(context, leg);
        }
    } else if (!begin && status == "ANSWER" && !target.local && !target.linkedId.isEmpty()) {
        m_known.touch(target.linkedId).answeredElsewhere = true;
    }
}

void AmiCallTracker::handleAgent(Context &context, Topic topic)
{
    const Channel caller = absorb(context, "");
    const Channel target = absorb(context, "Dest");
    CallEvent::Queue queue;
    queue.name = outsideText(context.message.first("Queue"), maxOutsideText);
    KnownCall *const known = caller.linkedId.isEmpty() ? nullptr : &m_known.touch(caller.linkedId);
    if (known && known->queue && known->queue->name == queue.name)
        queue.position = known->queue->position;
    if (known && topic == Topic::AgentConnect) {
        bool valid = false;
        const qint64 seconds = context.message.first("HoldTime").toByteArray().toLongLong(&valid);
        if (valid)
            queue.waitedMs = seconds * 1000;
        known->queue.reset(); // the next telephone that rings for this call is not rung by the queue
        known->queuedAt = {};
        if (!target.mine) {
            known->answeredElsewhere = true;
            leaveQueue(context, caller.linkedId, *known);
        }
    }
    if (topic == Topic::AgentComplete && target.id.isEmpty())
        completeByMember(context.message);
    if (!target.mine)
        return;
    Leg &leg = m_legs[target.id];
    if (!queue.name.isEmpty() && !leg.queue)
        leg.queue = queue;
    offer(context, target.id, leg);
    if (leg.queue && topic != Topic::AgentComplete)
        setQueue(context, leg.linkedId, *leg.queue);
    if (topic == Topic::AgentConnect) {
        answer(context, target.id, leg);
    } else if (topic == Topic::AgentComplete) {
        leg.completeReason = context.message.first("Reason").toByteArray().left(20).toLower();
    } else if (topic == Topic::AgentRingNoAnswer) {
        leg.dialStatus = "NOANSWER";
        markOver(context, leg);
    }
}

void AmiCallTracker::completeByMember(const AmiMessage &message)
{
    // Asterisk 22 may tell how a call ended after its channels are gone: then only the member and the queue
    // are named. That is enough if just one call of this telephone and queue is waiting for its reason.
    if (!AmiChannelName::parse(message.first("Interface")).belongsTo(m_extensionUtf8))
        return;
    const QString queue = outsideText(message.first("Queue"), maxOutsideText);
    Leg *only = nullptr;
    for (Leg &leg : m_legs) {
        const auto call = m_calls.constFind(leg.linkedId);
        if (!leg.queue || leg.queue->name != queue || call == m_calls.cend() || !call->closesAt)
            continue;
        if (only)
            return;
        only = &leg;
    }
    if (only)
        only->completeReason = message.first("Reason").toByteArray().left(20).toLower();
}

void AmiCallTracker::handleQueue(Context &context, Topic topic)
{
    const Channel channel = absorb(context, "");
    if (channel.linkedId.isEmpty())
        return;
    KnownCall &known = m_known.touch(channel.linkedId);
    if (topic != Topic::QueueCallerJoin) {
        known.abandoned |= topic == Topic::QueueCallerAbandon;
        known.callerGone |= topic == Topic::QueueCallerAbandon;
        leaveQueue(context, channel.linkedId, known);
        if (topic == Topic::QueueCallerLeave && !m_calls.contains(channel.linkedId) && !known.waiting)
            known.queue.reset();
        return;
    }
    const QByteArray name = context.message.first("Queue").toByteArray().left(maxOutsideText);
    CallEvent::Queue queue;
    queue.name = outsideText(QByteArrayView(name), maxOutsideText);
    bool valid = false;
    const int position = context.message.first("Position").toByteArray().toInt(&valid);
    if (valid)
        queue.position = position;
    known.queue = queue;
    known.queuedAt = context.occurred;
    known.abandoned = known.answeredElsewhere = false;
    known.waitEndsAt.reset();
    if (const auto call = m_calls.constFind(channel.linkedId); call != m_calls.cend()) {
        if (!call->answered)
            setQueue(context, channel.linkedId, queue); // heard of its ringing first
        return;                                         // what is at my desk does not wait for it
    }
    if (!m_myQueues.contains(name) || known.waiting)
        return;
    known.waiting = true;
    context.out.append(
        waitingEvent(CallEvent::Kind::Queued, channel.linkedId, known, context.at, context.occurred));
    if (!known.claims.best().value.isEmpty()) {
        context.out.append(waitingEvent(CallEvent::Kind::AccountCollected, channel.linkedId, known,
                                        context.at, context.occurred));
    }
}

void AmiCallTracker::leaveQueue(Context &context, const QByteArray &callId, KnownCall &known)
{
    if (!known.waiting || known.waitEndsAt)
        return;
    known.waitEndsAt = context.at + settleTime;
    m_leaving.append(callId);
}

void AmiCallTracker::handleHangup(Context &context, bool request)
{
    const Channel channel = absorb(context, "");
    if (channel.linkedId.isEmpty())
        return;
    if (!channel.mine) {
        if (channel.local)
            return;
        bool caller = channel.id == channel.linkedId;
        if (const auto call = m_calls.constFind(channel.linkedId); call != m_calls.cend()) {
            for (const QByteArray &id : call->legs)
                caller |= m_legs.value(id).callerId == channel.id;
        }
        if (!caller)
            return;
        KnownCall &known = m_known.touch(channel.linkedId);
        known.callerGone = true;
        known.callerHungUp |= request;
        if (!request)
            known.callerCause = context.message.first("Cause").toByteArray().toInt();
        leaveQueue(context, channel.linkedId, known);
        return;
    }
    Leg &leg = m_legs[channel.id];
    const int cause = context.message.first("Cause").toByteArray().toInt();
    if (cause != 0)
        leg.cause = cause;
    if (request) {
        leg.hangupRequested = true;
        return;
    }
    markOver(context, leg);
    // Its facts stay for a while: the DialBegin of a call that was refused at once may come after this.
    leg.over = true;
}

void AmiCallTracker::handleHold(Context &context, bool hold)
{
    const Channel channel = absorb(context, "");
    if (!channel.mine)
        return;
    const auto it = m_calls.find(channel.linkedId);
    if (it == m_calls.end() || !it->legs.contains(channel.id) || it->away || it->closesAt)
        return;
    if (!hold) {
        // A transfer ends the hold as well, and is not a return to the caller.
        if (it->held && !it->resumesAt)
            it->resumesAt = context.at + settleTime;
        return;
    }
    it->resumesAt.reset();
    if (it->held)
        return;
    it->held = true;
    context.out.append(event(CallEvent::Kind::Held, it.key(), *it, context.at, context.occurred));
}

void AmiCallTracker::handleTransfer(Context &context, bool attended)
{
    const AmiMessage &message = context.message;
    if (message.first("Result") != "Success")
        return;
    if (!attended) {
        absorb(context, "Transferee");
        const Channel from = absorb(context, "Transferer");
        if (from.mine) {
            transferAway(
                context, from.id,
                {CallEvent::Transfer::Kind::Blind, outsideText(message.first("Extension"), maxOutsideText)});
        }
        return;
    }
    const Channel transferee = absorb(context, "Transferee");
    Channel target = channelIn(message, "TransferTarget");
    const QString targetNumber = callerNumber(message.first("TransferTargetCallerIDNum"), {}).number;
    for (const QByteArrayView prefix : {QByteArrayView("OrigTransferer"), QByteArrayView("SecondTransferer")})
    {
        const Channel from = absorb(context, prefix);
        if (from.mine)
            transferAway(context, from.id, {CallEvent::Transfer::Kind::Attended, targetNumber});
    }
    if (!target.mine || transferee.linkedId.isEmpty())
        return;
    // The one who was consulted now talks to the caller, whichever Linkedid the channel still shows here.
    if (!m_legs.contains(target.id))
        legFor(context, target);
    Leg &leg = m_legs[target.id];
    if (transferee.linkedId != leg.linkedId)
        reparent(context, target.id, leg, transferee.linkedId);
}

void AmiCallTracker::handleUserEvent(Context &context)
{
    const AmiMessage &message = context.message;
    const Channel channel = absorb(context, "");
    const QByteArray callId = channel.linkedId;
    if (callId.isEmpty() || QString::fromUtf8(message.first("UserEvent")) != m_names.userEvent)
        return;
    KnownCall &known = m_known.touch(callId);
    ClaimParts parts;
    const auto field = [&message](const QString &name) {
        return name.isEmpty() ? QByteArrayView() : message.last(name.toUtf8());
    };
    parts.value = field(m_names.accountField);
    parts.status = field(m_names.statusField);
    parts.verified = isTrue(field(m_names.verifiedField));
    parts.said = !parts.value.isNull() || !parts.status.isNull();
    if (const QByteArrayView dnis = field(m_names.dnisField); !dnis.isEmpty())
        known.dnis = outsideText(dnis, maxOutsideText);
    for (const QByteArray &wanted : m_userToUser) {
        if (const QByteArrayView value = message.last(wanted); !value.isEmpty())
            parts.userToUser = userToUserText(value.first(qMin<qsizetype>(value.size(), 4096)));
    }
    absorbClaim(context, callId, known, AccountClaims::Source::UserEvent, parts);
}

void AmiCallTracker::handleVarSet(Context &context)
{
    const Channel channel = channelIn(context.message, "");
    if (channel.linkedId.isEmpty())
        return;
    KnownCall *const known = m_known.find(channel.linkedId);
    if (!known)
        return;
    ClaimParts parts;
    absorbVariable(*known, context.message.first("Variable"), context.message.first("Value"), parts);
    const bool root = channel.id == channel.linkedId;
    if (!root && !channel.mine && !known->claims.best().value.isEmpty())
        return;
    if (parts.value.isEmpty())
        parts.said = false; // the status alone comes with the next event
    absorbClaim(context, channel.linkedId, *known,
                channel.mine ? AccountClaims::Source::AgentVariable : AccountClaims::Source::CallerVariable,
                parts);
}

void AmiCallTracker::handleMembership(const AmiMessage &message, bool removed)
{
    const bool mine = AmiChannelName::parse(message.first("Interface")).belongsTo(m_extensionUtf8) ||
                      AmiChannelName::parse(message.first("StateInterface")).belongsTo(m_extensionUtf8);
    const QByteArray queue = message.first("Queue").toByteArray().left(maxOutsideText);
    if (!mine || queue.isEmpty())
        return;
    if (removed)
        m_myQueues.remove(queue);
    else if (m_myQueues.size() < 500)
        m_myQueues.insert(queue);
}

} // namespace teller
