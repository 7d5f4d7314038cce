// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "store/sql/store_settings.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace teller {

/// An agent as the register knows them: a role of the PostgreSQL server and a row of the store.
struct AgentEntry
{
    AgentId id;        ///< the role's name, which they sign in with
    QString name;      ///< what colleagues are shown
    QString team;      ///< id of the team, empty for none
    QStringList leads; ///< ids of the teams they supervise
    bool supervisor = false;
    bool admin = false;
    bool maySignIn = false; ///< false once removed: what they wrote keeps their name
};

struct TeamEntry
{
    QString id;
    QString name;
    int agents = 0; ///< who may sign in
    QStringList leads;
};

/// What an administrator says about somebody. What is not said stays as it is.
struct AgentWish
{
    AgentId id;
    std::optional<QString> name;
    std::optional<QString> team;     ///< made if it does not exist
    QStringList supervises;          ///< teams to add to those they lead; makes a supervisor of them
    bool admin = false;              ///< in addition to what they are
    std::optional<QString> password; ///< sent to the server as a SCRAM verifier, never in clear
};

/// Who may sign in to a shared store, and as what. Each call is one transaction and blocks, in the thread
/// that made the object. Needs a role that may create roles and owns the store; NotPermitted otherwise,
/// Rejected for a store in a file, which has no agents.
class AgentRegister final
{
public:
    explicit AgentRegister(StoreSettings settings);
    ~AgentRegister();

    /// Whether the server lets somebody of that name sign in: this store's agent, or another program.
    [[nodiscard]] Result<bool> hasLogin(const AgentId &id);
    /// Makes the role if it is missing, lets it sign in, and notes what was wished.
    [[nodiscard]] Result<Unit> put(const AgentWish &wish);
    /// Takes every right away, and the password; the rows stay, because history names them. NotFound if there
    /// is no such agent.
    [[nodiscard]] Result<Unit> remove(const AgentId &id);
    [[nodiscard]] Result<std::vector<AgentEntry>> agents();
    [[nodiscard]] Result<std::vector<TeamEntry>> teams();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace teller
