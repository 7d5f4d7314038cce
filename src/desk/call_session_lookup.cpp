// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who the session is about: recognised, chosen, or opened for a reason; and what others change about them.
#include "desk/call_session.h"

#include "core/when_done.h"
#include "desk/customers_on_screen.h"
#include "desk/not_read.h"
#include "desk/snapshot_cache.h"

#include <QPointer>

#include <algorithm>

namespace teller {

namespace {

constexpr int shortestSubscriberNumber = 6;

} // namespace

CallerKey callerKey(const AccountClaim &account, const CallEvent::Ani &ani)
{
    const auto digits =
        std::count_if(ani.number.begin(), ani.number.end(), [](QChar c) { return c.isDigit(); });
    const bool usable = !ani.withheld && digits >= shortestSubscriberNumber;
    return {account.value, usable ? ani.number : QString(), std::nullopt};
}

std::optional<CustomerId> CallSession::customer() const
{
    return m_snapshot ? m_snapshot->customer.id : m_key.customer;
}

void CallSession::choose(CustomerId customer, const QString &name)
{
    m_chosenByPerson = true;
    m_knownFromDraft = false;
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
    m_knownFromDraft = false;
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
    if (m_knownFromDraft && recognition.snapshot) {
        // Nobody has chosen them at this desk now. The account that came with the call still speaks for
        // itself.
        const auto &accounts = recognition.snapshot->accounts;
        const bool theirs = std::any_of(accounts.begin(), accounts.end(), [this](const Account &one) {
            return one.number == m_call.account.value;
        });
        m_matchedBy = theirs ? Recognition::MatchedBy::Account : Recognition::MatchedBy::Nothing;
    }
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

bool CallSession::isOf(const Draft &draft) const
{
    if (m_note->id() == draft.note)
        return true;
    if (draft.callId.isNull() || m_call.id != draft.callId || !m_note->isNew())
        return false;
    const bool sameCustomer = customer() == draft.customer || isAbout(draft.customer);
    return sameCustomer || draft.customer.isNull() || !customer();
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

} // namespace teller
