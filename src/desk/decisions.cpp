// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/decisions.h"

#include "core/logging.h"
#include "core/when_done.h"

#include <algorithm>

namespace teller {

Decisions::Decisions(Outbox &outbox, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_clock(clock)
{
    connect(&outbox, &Outbox::delivered, this, [this](OutboxEntryId entry) { m_onTheWay.erase(entry); });
    connect(&outbox, &Outbox::refused, this, [this](OutboxEntryId entry, const Error &error) {
        if (const auto it = m_onTheWay.find(entry); it != m_onTheWay.end())
            fail(it->second, error);
    });
}

AgentActionId Decisions::put(const AgentAction &who, const Deed &deed)
{
    AgentAction action = who;
    action.id = AgentActionId::create();
    action.kind = deed.kind;
    action.about = deed.about;
    action.text = deed.text;
    action.ownerId = deed.owner;
    action.dueAt = deed.dueAt;
    action.at = m_clock.now();
    // They are read in the order of their moments, and an Undo comes after what it takes back.
    if (!m_all.empty())
        action.at = std::max(action.at, m_all.back().at + std::chrono::milliseconds(1));
    m_all.push_back(action);
    whenDone(this, m_outbox.put(action), [this, id = action.id](const Result<OutboxEntryId> &result) {
        if (result)
            m_onTheWay[*result] = id;
        else
            fail(id, result.error());
    });
    return action.id;
}

void Decisions::fail(AgentActionId id, const Error &error)
{
    qCWarning(lcDesk) << "what an agent decided could not be kept:" << codeName(error.code);
    std::erase_if(m_all, [id](const AgentAction &action) { return action.id == id; });
    std::erase_if(m_onTheWay, [id](const auto &one) { return one.second == id; });
    Q_EMIT failed(id, error);
}

void Decisions::applyTo(CustomerSnapshot &snapshot) const
{
    for (const AgentAction &action : m_all) {
        const bool known = action.customer != snapshot.customer.id ||
                           std::any_of(snapshot.actions.begin(), snapshot.actions.end(),
                                       [&action](const AgentAction &other) { return other.id == action.id; });
        if (!known)
            snapshot.actions.insert(snapshot.actions.begin(), action);
    }
}

const AgentAction *Decisions::find(AgentActionId id) const
{
    const auto it =
        std::find_if(m_all.begin(), m_all.end(), [id](const AgentAction &action) { return action.id == id; });
    return it == m_all.end() ? nullptr : &*it;
}

} // namespace teller
