// SPDX-License-Identifier: GPL-3.0-or-later
//
// What matters about the customer, and what the agent decides about it.
#include "desk/call_session.h"

#include "core/card_numbers.h"
#include "core/when_done.h"
#include "desk/not_read.h"

#include <algorithm>

namespace teller {

namespace {

constexpr qsizetype longestDeed = 500;

/// One line, without numbers of payment cards.
QString fit(const QString &text)
{
    return withCardNumbersMasked(text.simplified().left(longestDeed));
}

} // namespace

void CallSession::hearOfDecisions()
{
    connect(m_decisions.get(), &Decisions::failed, this, [this](AgentActionId id, const Error &error) {
        m_deedError = error;
        if (m_snapshot) {
            std::erase_if(m_snapshot->actions, [id](const AgentAction &action) { return action.id == id; });
            weigh();
        }
        Q_EMIT mattersChanged();
    });
    connect(m_note.get(), &NoteInProgress::promised, this, [this](const Promise &promise) {
        m_promised.push_back(promise);
        if (!m_snapshot)
            return;
        applyDecisions();
        weigh();
        Q_EMIT mattersChanged();
    });
    connect(m_note.get(), &NoteInProgress::promiseRefused, this, [this](PromiseId id) {
        const auto isIt = [id](const Promise &promise) {
            return promise.id == id;
        };
        std::erase_if(m_promised, isIt);
        if (!m_snapshot)
            return;
        std::erase_if(m_snapshot->promises, isIt);
        weigh();
        Q_EMIT mattersChanged();
    });
    m_wrapUpTick.setInterval(1000);
    connect(&m_wrapUpTick, &QTimer::timeout, this, &CallSession::checkWrapUpTime);
}

void CallSession::applyDecisions()
{
    m_decisions->applyTo(*m_snapshot);
    auto &promises = m_snapshot->promises;
    for (const Promise &made : m_promised) {
        const bool known = std::any_of(promises.begin(), promises.end(),
                                       [&made](const Promise &promise) { return promise.id == made.id; });
        if (!known) {
            promises.insert(
                std::upper_bound(promises.begin(), promises.end(), made,
                                 [](const Promise &a, const Promise &b) { return a.dueAt < b.dueAt; }),
                made);
        }
    }
}

void CallSession::weigh()
{
    const Instant now = m_clock.now();
    m_standing = teller::standing(m_snapshot->actions);
    // The call that goes on is none of the contacts before it, also once it has been saved.
    CustomerSnapshot before = *m_snapshot;
    std::erase_if(before.interactions, [this](const Interaction &one) { return one.id == m_interaction; });
    m_findings = teller::findings(before, now);
    for (OpenTask &task : m_standing.tasks)
        nameOwner(task);
    for (Finding &finding : m_findings) {
        if (finding.task)
            nameOwner(*finding.task);
    }
    findFocus(before);
    const bool punchedIn = m_call.account.status == AccountClaim::Status::Collected &&
                           m_matchedBy == Recognition::MatchedBy::Account;
    m_knownFacts =
        teller::knownFacts(*m_snapshot, punchedIn ? m_call.account.value : QString(), m_call.account.verified,
                           isSet(m_call.offeredAt) ? m_call.offeredAt : now);
    const auto waited = m_call.queue ? m_call.queue->waitedMs : std::nullopt;
    m_effort =
        effortLine(before, {m_interaction, waited.value_or(-1), m_focus ? m_focus->id : CaseId()}, now);
    m_receipts.clear();
    for (const Receipt &receipt : m_answered) {
        const auto &stands = m_standing.notUndone;
        const bool counts = std::any_of(stands.begin(), stands.end(), [&receipt](const AgentAction &action) {
            return action.id == receipt.action.id;
        });
        const bool told =
            std::any_of(m_findings.begin(), m_findings.end(),
                        [&receipt](const Finding &finding) { return finding.key == receipt.finding.key; });
        if (counts && !told)
            m_receipts.push_back(receipt);
    }
    std::stable_sort(m_receipts.begin(), m_receipts.end(),
                     [](const Receipt &a, const Receipt &b) { return a.place < b.place; });
}

void CallSession::nameOwner(OpenTask &task) const
{
    const auto owner = std::find_if(m_colleagues.begin(), m_colleagues.end(), [&task](const Colleague &one) {
        return one.id == task.owner || (!one.team.isEmpty() && teamOwner(one.team) == task.owner);
    });
    if (owner != m_colleagues.end())
        task.ownerName = owner->id == task.owner ? owner->name : owner->teamName;
}

void CallSession::findFocus(const CustomerSnapshot &before)
{
    m_focus = teller::caseInFocus(before, m_clock.now());
    if (m_caseOf != before.customer.id) {
        m_caseOf = before.customer.id;
        m_case = {};
        if (m_note->decidedCase())
            m_note->setCase(std::nullopt);
    }
    // What comes into focus later does not take the call away from the case that the agent sees it tied to.
    if (m_focus && m_case.isNull() && !m_note->decidedCase())
        m_case = m_focus->id;
    const auto last = m_focus ? lastExchangeOf(before, m_focus->id) : std::nullopt;
    if (last != m_lastExchange) {
        if (!last || !m_lastExchange || last->id != m_lastExchange->id)
            m_lastLines.clear();
        m_lastExchange = last;
        fetchLastLines();
    }
}

void CallSession::fetchLastLines()
{
    if (!m_lastExchange)
        return;
    whenDone(this, m_record.detail(m_snapshot->customer.id, m_lastExchange->id),
             [this, about = m_lastExchange](const Result<InteractionDetail> &result) {
                 if (about != m_lastExchange)
                     return; // something newer is under way
                 if (!result) {
                     m_lastExchange.reset(); // asked for again with the next snapshot
                     sayNotRead("the last lines", result.error());
                     return;
                 }
                 m_lastLines = teller::lastLines(*result, mostLastLines);
                 Q_EMIT caseChanged();
             });
}

CaseId CallSession::caseOfCall() const
{
    return hasCall() && m_snapshot ? m_case : CaseId();
}

void CallSession::tieToCase(CaseId about)
{
    if (!hasCall() || !m_snapshot || about == m_case)
        return;
    m_case = about;
    m_note->setCase(about);
    showCallInHistory();
    Q_EMIT caseChanged();
}

void CallSession::setCompanyRules(const CompanyRules &rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules; // what is shown of the customer's value follows from them
    if (m_snapshot)
        Q_EMIT mattersChanged();
}

void CallSession::setColleagues(const std::vector<Colleague> &colleagues)
{
    m_colleagues = colleagues;
    m_note->setColleagues(colleagues);
    if (!m_snapshot)
        return;
    weigh();
    Q_EMIT mattersChanged();
}

bool CallSession::hasColleagues() const
{
    return std::any_of(m_colleagues.begin(), m_colleagues.end(),
                       [this](const Colleague &one) { return one.id != m_me.id; });
}

AgentActionId CallSession::act(const Deed &deed, const Finding *answered)
{
    if (!m_snapshot)
        return {};
    AgentAction who;
    who.customer = m_snapshot->customer.id;
    who.interaction = m_interaction;
    who.agent = m_me.id;
    who.agentName = m_me.name;
    Deed fitting = deed;
    fitting.text = fit(deed.text);
    Receipt receipt;
    if (answered) {
        receipt.finding = *answered;
        const auto it =
            std::find_if(m_findings.begin(), m_findings.end(),
                         [answered](const Finding &finding) { return finding.key == answered->key; });
        receipt.place = size_t(it - m_findings.begin());
    }
    m_deedError.reset();
    const AgentActionId id = m_decisions->put(who, fitting);
    if (answered) {
        receipt.action = *m_decisions->find(id);
        m_answered.push_back(std::move(receipt));
    }
    applyDecisions();
    weigh();
    Q_EMIT mattersChanged();
    return id;
}

void CallSession::undo(AgentActionId action)
{
    act({AgentAction::Kind::Undo, action.text(), {}});
}

void CallSession::promise(const QString &text, Instant dueAt)
{
    m_note->addPromise(
        Promise{PromiseId::create(), fit(text), m_me.name, m_clock.now(), dueAt, {}, m_interaction, m_me.id});
}

void CallSession::startWrapUpTime()
{
    const bool timed = wrapUpIsTimed();
    m_wrapUpEnds = timed ? m_clock.now() + m_wrapUpTime : Instant();
    if (timed)
        m_wrapUpTick.start();
    else
        m_wrapUpTick.stop();
}

std::chrono::seconds CallSession::wrapUpLeft() const
{
    if (!wrapUpIsTimed() || !isSet(m_wrapUpEnds))
        return {};
    return std::max(std::chrono::ceil<std::chrono::seconds>(m_wrapUpEnds - m_clock.now()),
                    std::chrono::seconds(0));
}

void CallSession::extendWrapUp(std::chrono::seconds by)
{
    if (!wrapUpIsTimed())
        return;
    m_wrapUpEnds = std::max(m_wrapUpEnds, m_clock.now()) + by;
    m_wrapUpTick.start();
    Q_EMIT wrapUpTimeChanged();
}

void CallSession::checkWrapUpTime()
{
    if (wrapUpLeft().count() == 0) {
        m_wrapUpTick.stop();
        m_wrapUpEnds = {};
        // What is written must not depend on anybody coming back to it. Nothing is closed: somebody may be
        // in the middle of a word.
        if (m_note->hasUnsaved() && !m_note->isBlank())
            saveNote();
    }
    Q_EMIT wrapUpTimeChanged();
}

} // namespace teller
