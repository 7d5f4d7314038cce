// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_event.h"
#include "telephony/ami_channel.h"
#include "telephony/ami_parser.h"
#include "telephony/ami_settings.h"
#include "telephony/known_call.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace teller {

struct ClaimParts;

/// Turns the events of an Asterisk into the calls of one extension. Pure: no socket, no clock; time is what
/// it is told. Not thread-safe.
///
/// Asterisk's order is not fixed within a few milliseconds, so events are collected as facts and never
/// believed to come in order: something is reported as soon as the first fact proves it (a call is offered
/// with the first of AgentCalled, DialBegin, Ringing), and what later facts add is sent after it (Queued and
/// AccountCollected for a call that already rings). Only the end of a call and the end of a hold wait
/// `settleTime`, because what is heard within it decides why. So for events that arrive in a different order
/// within 5 ms, the sequence of what happens to each call (Offered, Answered, Held, Resumed, Transferred,
/// OfferWithdrawn, Ended, with reasons and targets) is the same, and so are its final account, number, name
/// and queue; how many Queued and AccountCollected events it takes to get there may differ.
///
/// A call is one Linkedid. Several telephones of the extension, and the Local channels before them, are one
/// call. Calls that the extension makes itself are not reported, except that a consultation made during a
/// call is that call's TransferStarted. The party who is called by a consultation sees it as Offered with
/// its own id, and after the transfer as Transferred with the caller's id and `parentCallId`.
class AmiCallTracker
{
public:
    static constexpr std::chrono::milliseconds settleTime{30};
    static constexpr qsizetype maxLegs = 256;
    static constexpr qsizetype maxCalls = 64; ///< at one extension; the oldest ends with LinkLost

    AmiCallTracker(const QString &extension, const AmiNames &names);

    /// `receivedAt` must not go backwards.
    void apply(const AmiMessage &message, Instant receivedAt, QList<CallEvent> &out);
    /// What has settled by now. To be called at nextDeadline() if no message arrives before.
    void advance(Instant now, QList<CallEvent> &out);
    [[nodiscard]] std::optional<Instant> nextDeadline() const;

    /// Between these two, the answers to Status, CoreShowChannels and QueueStatus go to apply(); they replace
    /// everything known. Other events must wait until after finishResync(). That reports a Resync with the
    /// live calls and then each of them (Offered, Answered, Held); if `quiet`, those that were not known yet.
    void beginResync();
    void finishResync(Instant at, bool quiet, QList<CallEvent> &out);
    /// My calls, as far as they are open.
    [[nodiscard]] QList<CallId> liveCalls() const;
    /// The channel of my telephone in an answered call: what an action names. Empty if there is none.
    [[nodiscard]] QByteArray telephoneOf(const CallId &call) const;

private:
    struct Leg ///< a channel of mine
    {
        QByteArray name;
        QByteArray linkedId;
        QList<QByteArray> formerLinkedIds; ///< a late event must not turn the call back into an older one
        QByteArray callerId;               ///< the channel that dials it
        bool local = false;
        bool incoming = false;
        bool outgoing = false;
        bool up = false;
        bool over = false;
        bool closed = false; ///< its call has been reported as over: nothing brings it back
        bool hangupRequested = false;
        bool consultReported = false;
        int cause = 0;
        QByteArray dialStatus;
        QByteArray completeReason; ///< AgentComplete: agent, caller, transfer
        CallEvent::Ani ani;        ///< its connected line: who is calling
        std::optional<CallEvent::Queue> queue;
        quint64 serial = 0;
    };
    struct Call ///< a call at my extension
    {
        QList<QByteArray> legs;
        QByteArray parent;
        bool answered = false;
        bool held = false;
        bool away = false; ///< transferred away
        std::optional<Instant> closesAt;
        std::optional<Instant> resumesAt;
        CallEvent::Ani ani;
        AccountClaim account; ///< as last reported
        std::optional<CallEvent::Queue> queue;
        quint64 serial = 0;
    };
    struct Channel ///< as an event mentions it
    {
        QByteArrayView name;
        QByteArray id;
        QByteArray linkedId;
        bool local = false;
        bool mine = false;
    };
    struct Snapshot
    {
        struct Entry
        {
            QByteArray queue;
            std::optional<int> position;
            std::optional<qint64> waitedMs;
        };
        QSet<QByteArray> channels;
        QSet<QByteArray> calls;
        QSet<QByteArray> queues;
        QHash<QByteArray, QByteArray> linkedIds; ///< by channel id
        QHash<QByteArray, QByteArray> queueOf;   ///< by call id: whose caller is in the Queue application
        QHash<QByteArray, Entry> waiting;        ///< by channel id
    };
    enum class Topic : quint8;
    struct Context;

    static Topic topicOf(QByteArrayView event);
    [[nodiscard]] Channel channelIn(const AmiMessage &message, QByteArrayView prefix) const;
    Channel absorb(Context &context, QByteArrayView prefix);
    void absorbVariable(KnownCall &known, QByteArrayView name, QByteArrayView value, ClaimParts &parts);
    void absorbClaim(Context &context, const QByteArray &callId, KnownCall &known,
                     AccountClaims::Source source, const ClaimParts &parts);
    Leg &legFor(Context &context, const Channel &channel);
    void reparent(Context &context, const QByteArray &legId, Leg &leg, const QByteArray &linkedId);

    void handleNewstate(Context &context);
    void handleDial(Context &context, bool begin);
    void handleAgent(Context &context, Topic topic);
    void completeByMember(const AmiMessage &message);
    void handleQueue(Context &context, Topic topic);
    void handleHangup(Context &context, bool request);
    void handleHold(Context &context, bool hold);
    void handleTransfer(Context &context, bool attended);
    void handleUserEvent(Context &context);
    void handleVarSet(Context &context);
    void handleMembership(const AmiMessage &message, bool removed);
    void recordChannel(Context &context);
    void recordQueue(Context &context, Topic topic);
    void resyncWaiting(const QHash<QByteArray, Snapshot::Entry> &waiting, const QSet<QByteArray> &liveCalls,
                       Instant at, QList<CallEvent> &out);
    void leaveQueue(Context &context, const QByteArray &callId, KnownCall &known);

    void offer(Context &context, const QByteArray &legId, Leg &leg);
    void answer(Context &context, const QByteArray &legId, Leg &leg);
    void markOver(Context &context, Leg &leg);
    void consult(Context &context, Leg &leg, const Channel &target);
    void transferAway(Context &context, const QByteArray &legId, const CallEvent::Transfer &transfer);
    void close(const QByteArray &callId, Instant at, QList<CallEvent> &out);
    void closeWaiting(const QByteArray &callId, KnownCall &known, Instant at, QList<CallEvent> &out);
    [[nodiscard]] CallEvent::EndReason withdrawalReason(const Call &call, const KnownCall *known) const;
    [[nodiscard]] CallEvent::EndReason endReason(const Call &call, const KnownCall *known) const;
    void setQueue(Context &context, const QByteArray &callId, const CallEvent::Queue &queue);
    [[nodiscard]] CallEvent event(CallEvent::Kind kind, const QByteArray &callId, const Call &call,
                                  Instant at, Instant occurredAt) const;
    [[nodiscard]] CallEvent waitingEvent(CallEvent::Kind kind, const QByteArray &callId,
                                         const KnownCall &known, Instant at, Instant occurredAt) const;
    void limitMemory(Instant at, QList<CallEvent> &out);

    const QString m_extension;
    const QByteArray m_extensionUtf8;
    const AmiNames m_names;
    const QByteArray m_account, m_status, m_verified, m_dnis;
    QList<QByteArray> m_attributes, m_userToUser;

    KnownCalls m_known;
    QHash<QByteArray, Leg> m_legs;
    QHash<QByteArray, Call> m_calls;
    QSet<QByteArray> m_myQueues;
    QList<QByteArray> m_leaving; ///< calls that left a queue, until it is settled why
    std::optional<Snapshot> m_snapshot;
    quint64 m_serial = 0;
};

} // namespace teller
