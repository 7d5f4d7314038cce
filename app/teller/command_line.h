// SPDX-License-Identifier: GPL-3.0-or-later
//
// app/ holds the programs. Each main() parses its command line, builds the objects and hands them to each
// other; this is the only place that knows every concrete class.
#pragma once

#include "telephony/local_call.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace teller {

/// What the command line of `teller` asks for. Options that were not given are empty.
struct CommandLine
{
    enum class Action { OpenDesktop, ReportCall, ShowHelp, ShowVersion };
    enum class Look { FollowSystem, Light, Dark };

    Action action = Action::OpenDesktop;
    QString help; ///< with ShowHelp

    std::optional<LocalCall> call; ///< ReportCall, or a teller: URL for the desktop to open with

    QString store;
    QString asterisk;
    QString asteriskCa;
    QString extension;
    QString agentName;
    QString dataDir;
    bool demo = false;
    QString screenshots; ///< with demo: write pictures there and end
    Look look = Look::FollowSystem;
    QString language; ///< BCP 47
    QSize geometry;

    /// `arguments` begin with the program's name. The error's detail is the sentence for the person who
    /// typed.
    [[nodiscard]] static Result<CommandLine> parse(const QStringList &arguments);
};

} // namespace teller
