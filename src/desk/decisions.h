// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "core/outbox.h"
#include "insight/finding.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace teller {

/// What somebody at the desk wants done about a customer; the rest of an AgentAction the desk knows.
struct Deed
{
    AgentAction::Kind kind = AgentAction::Kind::Useful;
    QString about;
    QString text;
    AgentId owner{};
    Instant dueAt{};

    friend bool operator==(const Deed &, const Deed &) = default;
};

/// What was decided during one session about one customer. It counts at once; the outbox carries it to the
/// store. What the outbox cannot take, or the store refuses, counts no longer, and failed() says so.
class Decisions final : public QObject
{
    Q_OBJECT
public:
    Decisions(Outbox &outbox, const Clock &clock, QObject *parent = nullptr);

    /// `who` has the customer, the interaction and the agent; the rest of it is not looked at.
    AgentActionId put(const AgentAction &who, const Deed &deed);
    /// Adds to the snapshot what the store has not told us of yet.
    void applyTo(CustomerSnapshot &snapshot) const;
    /// In the order in which they were decided, taken back ones too.
    [[nodiscard]] const std::vector<AgentAction> &all() const { return m_all; }
    [[nodiscard]] const AgentAction *find(AgentActionId id) const;

Q_SIGNALS:
    /// An action no longer counts.
    void failed(teller::AgentActionId id, const teller::Error &error);

private:
    void fail(AgentActionId id, const Error &error);

    Outbox &m_outbox;
    const Clock &m_clock;
    std::vector<AgentAction> m_all;
    std::map<OutboxEntryId, AgentActionId> m_onTheWay;
};

} // namespace teller
