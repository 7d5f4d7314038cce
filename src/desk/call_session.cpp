// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/call_session.h"

#include "core/logging.h"
#include "core/note_text.h"
#include "core/when_done.h"

#include <algorithm>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

constexpr int retryDelayMs = 5'000;

/// The same call at the same desk is the same interaction, also after a restart in mid-call.
InteractionId interactionIdFor(const QString &source, const CallId &call, const QString &part)
{
    static const QUuid space(u"{6c4b8f5e-0d53-4d0f-9c43-5a1f3c1e7d21}"_s);
    return InteractionId::named(space, source + u'\n' + call.text() + u'\n' + part);
}

} // namespace

CallSession::CallSession(CustomerRecord &record, DraftBook &drafts, Outbox &outbox, CustomersOnScreen &open,
                         const Clock &clock, const Agent &me, QObject *parent)
    : QObject(parent)
    , m_record(record)
    , m_outbox(outbox)
    , m_screen(open)
    , m_clock(clock)
    , m_me(me)
    , m_stageSince(clock.now())
    , m_part(me.extension)
    , m_decisions(std::make_unique<Decisions>(outbox, clock))
    , m_history(std::make_unique<History>(record))
    , m_note(std::make_unique<NoteInProgress>(outbox, drafts, clock))
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryDelayMs);
    connect(&m_retry, &QTimer::timeout, this, &CallSession::tryAgain);
    connect(m_note.get(), &NoteInProgress::savedHere, this, [this] {
        if (m_finishing)
            becomeDone();
    });
    connect(m_note.get(), &NoteInProgress::stateChanged, this, [this] {
        if (m_note->state() == NoteInProgress::State::Failed)
            m_retry.start();
    });
    hearOfDecisions();
    startSharing();
    hearOfNewCustomer();
}

CallSession::~CallSession()
{
    leaveCustomer();
}

bool CallSession::isLive() const
{
    return m_stage == Stage::Ringing || m_stage == Stage::Talking || m_stage == Stage::OnHold;
}

qint64 CallSession::secondsInStage() const
{
    const Instant since =
        m_stage == Stage::Talking && isSet(m_call.answeredAt) ? m_call.answeredAt : m_stageSince;
    return std::max<qint64>(0,
                            std::chrono::duration_cast<std::chrono::seconds>(m_clock.now() - since).count());
}

void CallSession::begin(const CallEvent &offered, SnapshotCache *cache, const QString &part)
{
    if (!part.isEmpty())
        m_part += u'/' + part;
    m_interaction = interactionIdFor(offered.source, offered.callId, m_part);
    m_call.offeredAt = isSet(offered.occurredAt) ? offered.occurredAt : m_clock.now();
    m_call.source = offered.source;
    m_call.id = offered.callId;
    m_note->bind(m_interaction, m_call.id);
    setStage(Stage::Ringing);
    adoptClaim(offered);
    tellNote();
    lookUp(callerKey(m_call.account, m_call.ani), cache);
}

bool CallSession::cameBackForAnother(const CallEvent &event) const
{
    const bool back = m_stage == Stage::WrapUp &&
                      (event.kind == CallEvent::Kind::Offered || event.kind == CallEvent::Kind::Answered);
    const QString &before = m_call.account.value;
    const QString &now = event.account.value;
    if (!back || !customer() || before.isEmpty() || now.isEmpty() || now == before)
        return false;
    return !m_snapshot || std::none_of(m_snapshot->accounts.begin(), m_snapshot->accounts.end(),
                                       [&now](const Account &one) { return one.number == now; });
}

void CallSession::beginBrowsing(CustomerId customer, const QString &name)
{
    m_interaction = InteractionId::create();
    m_note->bind(m_interaction, {});
    setStage(Stage::Browsing);
    tellNote();
    choose(customer, name);
}

void CallSession::resume(const Draft &draft)
{
    if (m_interaction.isNull()) {
        m_interaction = draft.interaction;
        m_call.id = draft.callId;
        m_call.source = hasCall() ? draft.source : QString();
        m_call.answeredAt = draft.startedAt;
        m_call.endedAt = draft.endedAt;
        m_call.offeredAt = draft.caller.offeredAt;
        m_call.ani = draft.caller.ani;
        m_call.account = draft.caller.account;
        if (!draft.queue.isEmpty()) {
            m_call.queue.emplace();
            m_call.queue->name = draft.queue;
        }
        setStage(draft.callId.isNull() ? Stage::Browsing : Stage::WrapUp);
    }
    m_note->restore(draft);
    m_caseOf = draft.customer;
    m_case = draft.caseId.value_or(CaseId());
    if (m_snapshot)
        weigh();
    m_note->bind(m_interaction, m_call.id);
    if (!draft.customer.isNull() && !m_snapshot) {
        m_chosenByPerson = true;
        m_knownFromDraft = true;
        lookUp({{}, {}, draft.customer});
    } else if (!m_snapshot && m_key == CallerKey{}) {
        lookUp(callerKey(m_call.account, m_call.ani));
    }
    tellNote();
}

void CallSession::apply(const CallEvent &event)
{
    using Kind = CallEvent::Kind;
    // Where a caller who left me waits now, and what they enter there, is of their next conversation. Should
    // it come back here, it is offered with all of that.
    if (!isLive() && (event.kind == Kind::Queued || event.kind == Kind::AccountCollected))
        return;
    const Instant at = isSet(event.occurredAt) ? event.occurredAt : m_clock.now();
    switch (event.kind) {
    case Kind::Offered:
        if (!isLive())
            setStage(Stage::Ringing);
        break;
    case Kind::Answered:
        if (!isSet(m_call.answeredAt))
            m_call.answeredAt = at;
        m_handedOver.reset();
        m_call.endedAt = {};
        m_call.endReason = CallEvent::EndReason::None;
        if (m_stage != Stage::OnHold)
            setStage(Stage::Talking);
        break;
    case Kind::Held:
        m_call.heldAt = at;
        setStage(Stage::OnHold);
        break;
    case Kind::Resumed:
        m_call.heldAt = {};
        m_consulting = false;
        if (m_stage == Stage::OnHold)
            setStage(Stage::Talking);
        break;
    case Kind::OfferWithdrawn:
    case Kind::Ended:
        end(event.endReason, at);
        break;
    case Kind::Transferred:
        if (event.parentCallId.isNull() || event.parentCallId == event.callId) {
            end(CallEvent::EndReason::Transfer, at);
            handOver(event);
        }
        break;
    case Kind::TransferStarted:
        m_consulting = true;
        saveNote(); // the colleague who is asked may look already
        break;
    case Kind::CallStarted:
    case Kind::AccountCollected:
    case Kind::Queued:
    case Kind::AgentStateChanged:
    case Kind::LinkUp:
    case Kind::LinkDown:
    case Kind::Resync:
        break;
    }
    // The call may go on under the id of the caller's call after an attended transfer. The interaction stays.
    if (!event.callId.isNull() && event.callId != m_call.id) {
        m_call.id = event.callId;
        m_note->bind(m_interaction, m_call.id);
        if (m_snapshot)
            findHandOvers();
    }
    const CallerKey before = m_key;
    adoptClaim(event);
    const CallerKey after = callerKey(m_call.account, m_call.ani);
    if (!m_chosenByPerson && after != before)
        lookUp(after);
    showCallInHistory();
    tellNote();
    Q_EMIT callChanged();
}

void CallSession::adoptClaim(const CallEvent &event)
{
    if (m_call.source.isEmpty())
        m_call.source = event.source; // a restored draft knows its call, not who told us of it
    if (!event.ani.number.isEmpty() || event.ani.withheld)
        m_call.ani = event.ani;
    if (!event.dnis.isEmpty())
        m_call.dnis = event.dnis;
    if (event.queue)
        m_call.queue = event.queue;
    // An event without an account says nothing about it, unless it says that there is none.
    if (!event.account.value.isEmpty() ||
        (m_call.account.value.isEmpty() && event.account.status != AccountClaim::Status::None))
        m_call.account = event.account;
    m_call.attributes.insert(event.attributes);
}

void CallSession::end(CallEvent::EndReason reason, Instant at)
{
    if (!isLive())
        return;
    m_call.endedAt = at;
    m_call.heldAt = {};
    m_call.endReason = reason;
    // Nobody spoke and nothing was written, promised or chosen: there is nothing to wrap up.
    if (m_stage == Stage::Ringing && m_note->isBlank() && !m_note->hasUnsaved()) {
        writeAbandoned();
        becomeDone();
    } else {
        setStage(Stage::WrapUp);
    }
}

/// A caller who gave up while it rang here leaves a contact behind, though nobody has anything to say of it.
void CallSession::writeAbandoned()
{
    if (!m_snapshot || outcomeOfCall() != outcomeAbandoned)
        return;
    const auto &before = m_snapshot->interactions;
    const bool spokeToSomebody = std::any_of(before.begin(), before.end(), [this](const Interaction &one) {
        return one.callId == m_call.id && one.source == m_call.source && one.outcome != outcomeAbandoned;
    });
    if (spokeToSomebody)
        return; // it rang here after a colleague had talked to them
    Interaction given = interactionNow();
    // It may have rung at several desks: for all of them it is the same one.
    given.id = interactionIdFor(m_call.source, m_call.id, {});
    given.externalId = m_call.id.text();
    given.agent.clear();
    if (given.waitedMs >= 0)
        given.waitedMs += std::max<qint64>(0, (m_call.endedAt - m_call.offeredAt).count());
    whenDone(&m_outbox, m_outbox.put(WrapUp{given, std::nullopt, {}}), [](const Result<OutboxEntryId> &kept) {
        if (!kept)
            qCWarning(lcDesk) << "an abandoned call could not be kept:" << codeName(kept.error().code);
    });
}

void CallSession::endUnseen(CallEvent::EndReason reason)
{
    end(reason, m_clock.now());
    tellNote();
    Q_EMIT callChanged();
}

void CallSession::showCallInHistory()
{
    if (hasCall() && m_snapshot && m_stage != Stage::Done)
        m_history->put(interactionNow());
}

void CallSession::tellNote()
{
    m_note->setFacts(interactionNow(), {m_call.ani, m_call.account, m_call.offeredAt});
}

bool CallSession::saveNote()
{
    if (!m_snapshot)
        return false;
    const Interaction interaction = interactionNow();
    m_note->save(interaction, m_me.id, m_me.name);
    m_history->put(interaction);
    return true;
}

bool CallSession::finishWrapUp()
{
    if (isLive())
        end(CallEvent::EndReason::Agent, m_clock.now());
    if (m_stage == Stage::Done)
        return true;
    const bool worthSaving = hasCall() || m_note->hasUnsaved();
    if (m_snapshot && worthSaving) {
        m_finishing = true;
        return saveNote();
    }
    if (m_note->hasUnsaved())
        return false;
    becomeDone();
    return true;
}

void CallSession::becomeDone()
{
    m_finishing = false;
    setStage(Stage::Done);
    Q_EMIT finished();
}

void CallSession::setStage(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    m_stageSince = m_clock.now();
    if (isLive())
        m_finishing = false; // it came back while its wrap-up was on the way to the disk
    startWrapUpTime();
    Q_EMIT stageChanged();
}

/// What the call's own end says; what an agent says goes before it.
QString CallSession::outcomeOfCall() const
{
    using Reason = CallEvent::EndReason;
    if (!hasCall() || !isSet(m_call.endedAt))
        return {};
    const Reason reason = m_call.endReason;
    if (!isSet(m_call.answeredAt))
        return reason == Reason::Abandoned ? QString(outcomeAbandoned) : QString();
    return reason == Reason::Failed || reason == Reason::LinkLost ? QString(outcomeCutOff) : QString();
}

Interaction CallSession::interactionNow() const
{
    Interaction interaction;
    interaction.id = m_interaction;
    interaction.customer = m_snapshot ? m_snapshot->customer.id : CustomerId();
    interaction.channel = hasCall() ? Channel::Phone : Channel::Note;
    interaction.direction = hasCall() ? Direction::Inbound : Direction::Internal;
    interaction.startedAt = isSet(m_call.answeredAt)  ? m_call.answeredAt
                            : isSet(m_call.offeredAt) ? m_call.offeredAt
                                                      : m_stageSince;
    interaction.endedAt = hasCall() ? m_call.endedAt : interaction.startedAt;
    interaction.summary = noteSummary(m_note->text());
    interaction.agent = m_me.name;
    interaction.queue = m_call.queue ? m_call.queue->name : QString();
    interaction.disposition = m_note->disposition();
    interaction.caseId = caseOfCall();
    interaction.outcome = m_note->outcome().isEmpty() ? outcomeOfCall() : m_note->outcome();
    interaction.waitedMs = m_call.queue ? m_call.queue->waitedMs.value_or(-1) : -1;
    interaction.callId = m_call.id;
    interaction.source = hasCall() ? m_call.source : u"desk"_s;
    interaction.externalId = hasCall() ? m_call.id.text() + u'/' + m_part : m_interaction.text();
    return interaction;
}

} // namespace teller
