// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/save_agent_action.h"

#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// As the store keeps a text.
QString kept(QString text)
{
    return text.remove(QChar::Null);
}

Result<Unit> compare(Connection &connection, const Values &values, const AgentAction &action)
{
    bool same = false;
    auto read = connection.run("agent_action"_L1, values, [&](const QSqlQuery &row) {
        // A note may be saved often, and names somebody once.
        const bool mention = action.kind == AgentAction::Kind::Mention;
        if (mention && row.value(1).toString() == agentActionCode(action.kind)) {
            same = row.value(2).toString() == kept(action.about) &&
                   row.value(4).toString() == kept(action.ownerId.text()) &&
                   row.value(6).toString() == kept(action.agent.text());
            return;
        }
        same = InteractionId::fromText(row.value(0).toString()) == action.interaction &&
               row.value(1).toString() == agentActionCode(action.kind) &&
               row.value(2).toString() == kept(action.about) &&
               row.value(3).toString() == kept(action.text) &&
               row.value(4).toString() == kept(action.ownerId.text()) &&
               row.value(5).toLongLong() == toMsecs(action.dueAt) &&
               row.value(6).toString() == kept(action.agent.text()) &&
               row.value(7).toLongLong() == toMsecs(action.at);
    });
    if (!read)
        return read.error();
    if (!same)
        return rejected(u"this action exists with another content"_s);
    return {};
}

/// What an action changes beyond itself.
Result<Unit> follow(Connection &connection, const Values &values, AgentAction::Kind kind)
{
    const bool kept = kind == AgentAction::Kind::PromiseKept;
    if (!kept && kind != AgentAction::Kind::Undo)
        return {};
    auto done = connection.run(kept ? "promise_keep"_L1 : "promise_reopen"_L1, values);
    if (!done)
        return done.error();
    return {};
}

} // namespace

QString agentActionChannel()
{
    return u"teller_actions"_s;
}

std::vector<QLatin1StringView> agentActionStatements(bool shared)
{
    if (shared)
        return {"call_save_agent_action"_L1};
    return {"save_agent_action"_L1, "agent_action"_L1, "promise_keep"_L1, "promise_reopen"_L1};
}

Result<Unit> saveAgentAction(Connection &connection, const AgentAction &action)
{
    if (action.id.isNull() || action.customer.isNull() || !isSet(action.at))
        return rejected(u"an action without an id, a customer or a moment"_s);
    const Values values{{"customer"_L1, idValue(action.customer)},
                        {"id"_L1, idValue(action.id)},
                        {"interaction"_L1, idValue(action.interaction)},
                        {"kind"_L1, agentActionCode(action.kind)},
                        {"about"_L1, action.about},
                        {"text"_L1, action.text},
                        {"owner"_L1, action.ownerId.text()},
                        {"due_at"_L1, toMsecs(action.dueAt)},
                        {"agent"_L1, action.agent.text()},
                        {"agent_name"_L1, action.agentName},
                        {"at"_L1, toMsecs(action.at)}};
    if (connection.dialect().isPostgres()) {
        if (auto done = connection.call("call_save_agent_action"_L1, values); !done)
            return done.error();
        return {};
    }
    return connection.inTransaction([&]() -> Result<Unit> {
        auto added = connection.run("save_agent_action"_L1, values);
        if (!added)
            return added.error();
        return *added > 0 ? follow(connection, values, action.kind) : compare(connection, values, action);
    });
}

} // namespace teller
