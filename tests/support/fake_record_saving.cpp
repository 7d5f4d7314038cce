// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is saved into the record in memory, and what of it can be read again.
#include "support/fake_answer.h"
#include "support/fake_record.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller::test {

QFuture<Result<Unit>> FakeRecord::decide(CustomerId one, CustomerId other, IdentityDecision decision)
{
    const auto isPair = [&](const IdentityReview &review) {
        return review.one.profile.id == one && review.other.profile.id == other;
    };
    if (decision == IdentityDecision::Undecided) {
        const auto made = std::find_if(m_decided.begin(), m_decided.end(),
                                       [&](const DecidedPair &it) { return isPair(it.first); });
        if (made == m_decided.end())
            return answer<Unit>(Op::Identities, Error{Error::Code::Rejected, {}, false});
        m_identities->push_back(made->first);
        m_decided.erase(made);
        return answer<Unit>(Op::Identities, Unit());
    }
    const auto waiting = std::find_if(m_identities->begin(), m_identities->end(), isPair);
    if (waiting == m_identities->end())
        return answer<Unit>(Op::Identities, Error{Error::Code::Rejected, {}, false});
    m_decided.emplace_back(*waiting, decision);
    m_identities->erase(waiting);
    return answer<Unit>(Op::Identities, Unit());
}

QFuture<Result<Unit>> FakeRecord::save(const Review &)
{
    return answer<Unit>(Op::Save, Unit{});
}

/// What a store makes of an action, as far as the next snapshot shows it. The same again changes nothing.
void FakeRecord::act(Person &person, const AgentAction &action)
{
    std::vector<AgentAction> &actions = person.snapshot.actions;
    std::vector<Promise> &open = person.snapshot.promises;
    const auto withId = [&actions](const QString &id) {
        return std::find_if(actions.begin(), actions.end(),
                            [&id](const AgentAction &other) { return other.id.text() == id; });
    };
    if (withId(action.id.text()) != actions.end())
        return;
    if (action.kind == AgentAction::Kind::PromiseKept) {
        const auto kept = std::find_if(open.begin(), open.end(), [&action](const Promise &promise) {
            return promise.id.text() == action.about;
        });
        if (kept != open.end()) {
            person.kept.push_back(*kept);
            open.erase(kept);
        }
    } else if (const auto undone = withId(action.about); action.kind == AgentAction::Kind::Undo &&
                                                         undone != actions.end() &&
                                                         undone->kind == AgentAction::Kind::PromiseKept)
    {
        const auto kept = std::find_if(person.kept.begin(), person.kept.end(), [&](const Promise &promise) {
            return promise.id.text() == undone->about;
        });
        if (kept != person.kept.end()) {
            open.push_back(*kept);
            std::sort(open.begin(), open.end(),
                      [](const Promise &a, const Promise &b) { return a.dueAt < b.dueAt; });
            person.kept.erase(kept);
        }
    }
    actions.insert(actions.begin(), action);
}

QFuture<Result<Unit>> FakeRecord::save(const AgentAction &action)
{
    if (!m_errors.contains(Op::Save)) {
        m_actions.push_back(action);
        if (const auto it = m_people.find(action.customer); it != m_people.end())
            act(it->second, action);
        QTimer::singleShot(m_delayMs, this,
                           [this, customer = action.customer] { Q_EMIT actionsChanged(customer); });
    }
    return answer<Unit>(Op::Save, Unit{});
}

std::vector<CustomerSummary> FakeRecord::holdersOf(const NewCustomer &customer) const
{
    std::vector<CustomerSummary> holders;
    for (const auto &[id, person] : m_people) {
        for (const Account &account : person.snapshot.accounts) {
            if (!customer.accountNumber.isEmpty() && account.number == customer.accountNumber)
                holders.push_back(summaryOf(person, u"account"_s));
        }
        for (const Identifier &one : person.snapshot.identifiers) {
            if (!one.value.isEmpty() && (one.kind == "phone"_L1 ? one.value == customer.phone
                                                                : one.value == customer.email.toLower()))
                holders.push_back(summaryOf(person, one.kind));
        }
    }
    return holders;
}

QFuture<Result<std::vector<CustomerSummary>>> FakeRecord::holders(const NewCustomer &customer)
{
    return answer<std::vector<CustomerSummary>>(Op::Holders, holdersOf(customer));
}

QFuture<Result<Unit>> FakeRecord::save(const NewCustomer &customer)
{
    if (!m_errors.contains(Op::Create)) {
        if (!m_people.contains(customer.id) && !holdersOf(customer).empty())
            return answer<Unit>(Op::Create, Error{Error::Code::Rejected, {}, false});
        m_created.push_back(customer);
        CustomerSnapshot snapshot;
        snapshot.customer.id = customer.id;
        snapshot.customer.name = customer.name;
        snapshot.customer.language = customer.language;
        snapshot.customer.since = customer.at;
        if (!customer.email.isEmpty())
            snapshot.identifiers.push_back({u"email"_s, customer.email, false, u"phone"_s, customer.at});
        if (!customer.phone.isEmpty())
            snapshot.identifiers.push_back({u"phone"_s, customer.phone, false, u"phone"_s, customer.at});
        addCustomer(std::move(snapshot));
    }
    return answer<Unit>(Op::Create, Unit{});
}

/// The next revision, as a store makes it; what it said before comes along with the detail.
QFuture<Result<Unit>> FakeRecord::correct(const NoteCorrection &correction)
{
    if (m_errors.contains(Op::Save))
        return answer<Unit>(Op::Save, Unit{});
    m_corrections.push_back(correction);
    const InteractionId id = correction.interaction.id;
    InteractionDetail &detail = m_details[id];
    for (NoteRevision &note : detail.notes) {
        if (note.note != correction.note.note)
            continue;
        detail.earlierNotes.push_back(note);
        const int next = note.revision + 1;
        note = correction.note;
        note.revision = next;
    }
    QTimer::singleShot(m_delayMs, this, [this, customer = correction.interaction.customer, id] {
        Q_EMIT interactionChanged(customer, id);
    });
    return answer<Unit>(Op::Save, Unit{});
}

QFuture<Result<Unit>> FakeRecord::save(const WrapUp &wrapUp)
{
    if (!m_errors.contains(Op::Save)) {
        m_saved.push_back(wrapUp);
        if (wrapUp.note)
            m_notes[{wrapUp.note->note, wrapUp.note->revision}] = *wrapUp.note;
        put(wrapUp.interaction);
        QTimer::singleShot(m_delayMs, this,
                           [this, customer = wrapUp.interaction.customer, id = wrapUp.interaction.id] {
                               Q_EMIT interactionChanged(customer, id);
                           });
    }
    return answer<Unit>(Op::Save, Unit{});
}

} // namespace teller::test
