// SPDX-License-Identifier: GPL-3.0-or-later
//
// Somebody calls whom no system knows, and the agent writes them down.
#include "desk/call_session.h"

#include "core/logging.h"
#include "core/when_done.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// What the screen needs until the store has them.
CustomerSnapshot snapshotOf(const NewCustomer &customer)
{
    CustomerSnapshot snapshot;
    snapshot.customer.id = customer.id;
    snapshot.customer.name = customer.name;
    snapshot.customer.language = customer.language;
    snapshot.customer.since = customer.at;
    if (!customer.email.isEmpty())
        snapshot.identifiers.push_back({u"email"_s, customer.email, false, u"phone"_s, customer.at});
    if (!customer.phone.isEmpty())
        snapshot.identifiers.push_back({u"phone"_s, customer.phone, false, u"phone"_s, customer.at});
    return snapshot;
}

} // namespace

void CallSession::hearOfNewCustomer()
{
    connect(&m_outbox, &Outbox::delivered, this, [this](OutboxEntryId entry) {
        if (entry != m_newEntry)
            return;
        m_newEntry = {};
        m_new.reset();
        refreshSnapshot(); // from now on the store has them, and counts them as open here
    });
    connect(&m_outbox, &Outbox::refused, this, [this](OutboxEntryId entry, const Error &error) {
        if (entry != m_newEntry)
            return;
        m_newEntry = {};
        whenDone(this, m_outbox.forget(entry), [](const Result<Unit> &result) {
            if (!result)
                qCWarning(lcDesk) << "a refused customer stays in the outbox:"
                                  << codeName(result.error().code);
        });
        loseNewCustomer(error);
    });
}

bool CallSession::createCustomer(const NewCustomer &fields)
{
    if (m_snapshot || m_new || m_stage == Stage::Done || problemOf(fields))
        return false;
    NewCustomer customer = fields;
    customer.id = CustomerId::create();
    customer.call = m_call.id;
    customer.at = m_clock.now();
    m_new = customer;
    m_notNew.reset();
    whenDone(this, m_outbox.put(customer), [this](const Result<OutboxEntryId> &result) {
        if (result)
            m_newEntry = *result;
        else
            loseNewCustomer(result.error());
    });
    // The agent goes on at once: the outbox keeps the order, so that whatever is said about them comes after
    // them.
    m_chosenByPerson = true;
    m_chosenName = customer.name;
    m_reason.clear();
    m_key = {{}, {}, customer.id};
    ++m_generation;
    m_retry.stop();
    Recognition recognition;
    recognition.outcome = Recognition::Outcome::One;
    recognition.matchedBy = Recognition::MatchedBy::Person;
    recognition.snapshot = snapshotOf(customer);
    adopt(std::move(recognition));
    return true;
}

void CallSession::loseNewCustomer(const Error &error)
{
    if (!m_new)
        return;
    const NewCustomer lost = *m_new;
    m_new.reset();
    if (!m_snapshot || m_snapshot->customer.id != lost.id)
        return; // the agent has chosen somebody else meanwhile
    m_notNew = NotNew{lost, error};
    m_chosenByPerson = false;
    m_chosenName.clear();
    m_key = callerKey(m_call.account, m_call.ani);
    ++m_generation;
    adopt({}); // who it is, is open again; what is being written stays
}

} // namespace teller
