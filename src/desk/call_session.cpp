// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/call_session.h"

#include "core/logging.h"
#include "core/note_text.h"
#include "core/when_done.h"
#include "desk/customers_on_screen.h"
#include "desk/not_read.h"
#include "desk/snapshot_cache.h"

#include <QPointer>

#include <algorithm>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

constexpr int retryDelayMs = 5'000;
constexpr int shortestSubscriberNumber = 6;

/// The same call at the same desk is the same interaction, also after a restart in mid-call.
InteractionId interactionIdFor(const QString &source, const CallId &call, const QString &extension)
{
    static const QUuid space(u"{6c4b8f5e-0d53-4d0f-9c43-5a1f3c1e7d21}"_s);
    return InteractionId::named(space, source + u'\n' + call.text() + u'\n' + extension);
}

} // namespace

CallerKey callerKey(const AccountClaim &account, const CallEvent::Ani &ani)
{
    const auto digits =
        std::count_if(ani.number.begin(), ani.number.end(), [](QChar c) { return c.isDigit(); });
    const bool usable = !ani.withheld && digits >= shortestSubscriberNumber;
    return {account.value, usable ? ani.number : QString(), std::nullopt};
}

CallSession::CallSession(CustomerRecord &record, DraftBook &drafts, Outbox &outbox, CustomersOnScreen &open,
                         const Clock &clock, const Agent &me, QObject *parent)
    : QObject(parent)
    , m_record(record)
    , m_outbox(outbox)
    , m_screen(open)
    , m_clock(clock)
    , m_me(me)
    , m_stageSince(clock.now())
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

std::optional<CustomerId> CallSession::customer() const
{
    return m_snapshot ? m_snapshot->customer.id : m_key.customer;
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

void CallSession::begin(const CallEvent &offered, SnapshotCache *cache)
{
    m_interaction = interactionIdFor(offered.source, offered.callId, m_me.extension);
    m_call.offeredAt = isSet(offered.occurredAt) ? offered.occurredAt : m_clock.now();
    m_call.source = offered.source;
    m_call.id = offered.callId;
    m_note->bind(m_interaction, m_call.id);
    setStage(Stage::Ringing);
    adoptClaim(offered);
    tellNote();
    lookUp(callerKey(m_call.account, m_call.ani), cache);
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
        lookUp({{}, {}, draft.customer});
    } else if (!m_snapshot && m_key == CallerKey{}) {
        lookUp({});
    }
}

void CallSession::apply(const CallEvent &event)
{
    using Kind = CallEvent::Kind;
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
    // Nobody spoke and nothing was written: there is nothing to wrap up.
    if (m_stage == Stage::Ringing && m_note->isBlank()) {
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
    whenDone(&m_outbox, m_outbox.put(WrapUp{given, std::nullopt, std::nullopt}),
             [](const Result<OutboxEntryId> &kept) {
                 if (!kept)
                     qCWarning(lcDesk)
                         << "an abandoned call could not be kept:" << codeName(kept.error().code);
             });
}

void CallSession::endUnseen(CallEvent::EndReason reason)
{
    end(reason, m_clock.now());
    tellNote();
    Q_EMIT callChanged();
}

void CallSession::choose(CustomerId customer, const QString &name)
{
    m_chosenByPerson = true;
    m_chosenName = name;
    m_reason.clear();
    m_notNew.reset();
    lookUp({{}, {}, customer});
}

void CallSession::retryLookup()
{
    lookUp(m_key);
}

void CallSession::unchoose()
{
    m_chosenByPerson = false;
    m_chosenName.clear();
    m_reason.clear();
    lookUp(callerKey(m_call.account, m_call.ani));
}

bool CallSession::openWithReason(const QString &reason)
{
    const QString words = reason.trimmed();
    if (m_lookup != Lookup::NeedsReason || words.size() < shortestReason)
        return false;
    m_reason = words.left(longestReason);
    lookUp(m_key);
    return true;
}

void CallSession::lookUp(const CallerKey &key, SnapshotCache *cache)
{
    m_key = key;
    ++m_generation;
    if (key == CallerKey{}) {
        adopt({});
        return;
    }
    if (cache) {
        if (std::optional<Recognition> ahead = cache->take(m_call.id, key)) {
            const bool one = ahead->snapshot.has_value();
            adopt(std::move(*ahead));
            if (one)
                confirmFetchedAhead();
            return;
        }
    }
    if (m_lookup != Lookup::Pending) {
        m_lookup = Lookup::Pending;
        Q_EMIT lookupChanged();
    }
    ask(key, m_reason, [this](Result<Recognition> result) {
        if (result)
            adopt(std::move(*result));
        else
            refuse(result.error());
    });
}

void CallSession::ask(const CallerKey &key, const QString &reason,
                      std::function<void(Result<Recognition>)> answered)
{
    // From its answer on the store counts the customer as open here, whether anybody still waits for it or
    // not.
    whenDone(&m_screen, m_record.recognise(key, {m_call.id, false, reason}),
             [self = QPointer<CallSession>(this), generation = m_generation, open = &m_screen,
              answered = std::move(answered)](Result<Recognition> result) {
                 if (self && generation == self->m_generation)
                     answered(std::move(result));
                 else if (result)
                     open->answeredTooLate(*result);
             });
}

void CallSession::refuse(const Error &error)
{
    m_lookupError = error;
    m_candidates.clear();
    forgetCustomer();
    if (m_key.customer)
        m_note->setCustomer(*m_key.customer); // what is being written is still about whom a person chose
    // Refused in spite of a reason: the sign-in itself lacks the right, and other words will not help.
    const bool wordsHelp = error.code == Error::Code::NotPermitted && m_key.customer && m_reason.isEmpty();
    m_lookup = wordsHelp ? Lookup::NeedsReason : Lookup::Failed;
    if (error.canRetry)
        m_retry.start();
    Q_EMIT lookupChanged();
}

void CallSession::adopt(Recognition recognition)
{
    m_lookupError.reset();
    m_matchedBy = recognition.matchedBy;
    m_candidates = std::move(recognition.candidates);
    if (recognition.outcome == Recognition::Outcome::One && recognition.snapshot) {
        m_lookup = Lookup::One;
        takeSnapshot(*recognition.snapshot);
    } else {
        m_lookup = recognition.outcome == Recognition::Outcome::Several ? Lookup::Several : Lookup::None;
        forgetCustomer();
    }
    Q_EMIT lookupChanged();
}

void CallSession::forgetCustomer()
{
    leaveCustomer();
    m_snapshot.reset();
    m_findings.clear();
    m_standing = {};
    m_answered.clear();
    m_receipts.clear();
    m_promised.clear();
    m_knownFacts.clear();
    m_effort = {};
    m_focus.reset();
    m_lastExchange.reset();
    m_lastLines.clear();
    m_handOvers.clear();
    m_handOverNotes.clear();
    m_history->clear();
    m_note->setCustomer({});
}

void CallSession::leaveCustomer()
{
    if (m_snapshot)
        m_screen.leave(m_snapshot->customer.id);
}

void CallSession::takeSnapshot(const CustomerSnapshot &snapshot)
{
    if (!m_snapshot || m_snapshot->customer.id != snapshot.customer.id) {
        m_screen.enter(snapshot.customer.id);
        leaveCustomer();
        m_answered.clear();
        m_promised.clear();
        m_handOvers.clear();
        m_handOverNotes.clear();
    }
    m_snapshot = snapshot;
    applyDecisions();
    weigh();
    m_note->setCustomer(m_snapshot->customer.id);
    m_history->show(m_snapshot->customer.id, m_snapshot->interactions, m_snapshot->profiles);
    showCallInHistory();
    findHandOvers();
    writeHandOver(); // the call may have left before anybody knew whose it was
}

void CallSession::confirmFetchedAhead()
{
    // Now somebody looks, by the right of this call; the store writes that down, and knows what has changed
    // since.
    ask(m_key, {}, [this](Result<Recognition> result) {
        if (result)
            adopt(std::move(*result));
    });
}

void CallSession::refreshSnapshot()
{
    if (!m_snapshot)
        return;
    const CallerKey key{{}, {}, m_snapshot->customer.id};
    const auto take = [this](const Result<Recognition> &result) {
        // What is on the screen stays on the screen if this fails; the store's state says why.
        if (!result || !result->snapshot)
            return;
        takeSnapshot(*result->snapshot);
        Q_EMIT lookupChanged();
    };
    // The reason again only if the store has been away for so long that it forgot: each time is recorded.
    ask(key, {}, [this, key, take](const Result<Recognition> &result) {
        if (!result && result.error().code == Error::Code::NotPermitted && !m_reason.isEmpty())
            ask(key, m_reason, take);
        else
            take(result);
    });
}

void CallSession::viewersChangedInStore()
{
    if (!m_snapshot)
        return;
    whenDone(this, m_record.viewers(m_snapshot->customer.id),
             [this, generation = m_generation](Result<std::vector<Viewer>> result) {
                 if (generation != m_generation || !result || !m_snapshot || m_snapshot->viewers == *result)
                     return;
                 m_snapshot->viewers = std::move(*result);
                 Q_EMIT viewersChanged();
             });
}

void CallSession::interactionChangedInStore(InteractionId interaction)
{
    if (!m_snapshot)
        return;
    const CustomerId customer = m_snapshot->customer.id;
    whenDone(this, m_record.detail(customer, interaction), [this](const Result<InteractionDetail> &result) {
        if (result) {
            m_history->put(result->interaction);
            takeHandOverNote(*result);
        } else
            sayNotRead("a changed interaction", result.error());
    });
    refreshSnapshot();
}

bool CallSession::isAbout(CustomerId customer) const
{
    if (!m_snapshot)
        return false;
    const auto &profiles = m_snapshot->profiles;
    return m_snapshot->customer.id == customer ||
           std::any_of(profiles.begin(), profiles.end(),
                       [customer](const Profile &profile) { return profile.id == customer; });
}

void CallSession::changesMissed()
{
    if (m_snapshot) {
        for (const HandOver &one : m_handOvers)
            fetchHandOverNote(one.from);
    }
    refreshSnapshot();
}

void CallSession::recordsImported()
{
    m_history->readAgain();
    refreshSnapshot();
}

void CallSession::showCallInHistory()
{
    if (hasCall() && m_snapshot && m_stage != Stage::Done)
        m_history->put(interactionNow());
}

void CallSession::tellNote()
{
    m_note->setFacts(interactionNow());
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

bool CallSession::skipWrapUp()
{
    return m_note->isBlank() && finishWrapUp();
}

void CallSession::storeCameBack()
{
    refreshSnapshot(); // what others did meanwhile was told to nobody
    tryAgain();
}

void CallSession::tryAgain()
{
    m_retry.stop();
    if (m_lookup == Lookup::Failed)
        retryLookup();
    if (m_note->saveWanted() && m_note->state() == NoteInProgress::State::Failed)
        saveNote();
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
    interaction.externalId = hasCall() ? m_call.id.text() + u'/' + m_me.extension : m_interaction.text();
    return interaction;
}

} // namespace teller
