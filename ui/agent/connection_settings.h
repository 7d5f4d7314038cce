// SPDX-License-Identifier: GPL-3.0-or-later
//
// agent/ is the agent's window: the call, who is calling, what matters, the history and the note. It shows
// what the desk knows and tells the desk what the agent does; it decides nothing about calls or customers.
#pragma once

#include <QString>

namespace teller {

/// What a desktop needs to know to take calls. Kept and used by the program; the dialog only edits it.
struct ConnectionSettings
{
    QString storeUrl; ///< "sqlite:…" or "postgresql://…"
    bool useAsterisk = false;
    QString asteriskHost;
    int asteriskPort = 5038;
    bool tls = false;
    QString caFile; ///< empty: the system's certificates
    QString user;
    QString secret;
    QString extension;
    QString agentName;
    /// Agents may hang up, transfer and say whether they are ready, as far as the telephone system lets them.
    bool agentsControlCalls = true;

    friend bool operator==(const ConnectionSettings &, const ConnectionSettings &) = default;
};

} // namespace teller
