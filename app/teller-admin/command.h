// SPDX-License-Identifier: GPL-3.0-or-later
//
// teller-admin looks after a store from the command line. Each command is one function; it says on standard
// error in one sentence what went wrong, and its result is the exit code.
#pragma once

#include "core/result.h"
#include "store/sql/store_settings.h"

#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace teller {

enum ExitCode { Done = 0, Failed = 1, Usage = 2, Refused = 3 }; ///< Refused: done, but not for every record

/// `arguments` begins with the word that chose the command.
[[nodiscard]] int storeCommand(const QStringList &arguments);
[[nodiscard]] int fillCommand(const QStringList &arguments);   ///< `store fill`
[[nodiscard]] int expireCommand(const QStringList &arguments); ///< `store expire`
[[nodiscard]] int demoCommand(const QStringList &arguments);
[[nodiscard]] int agentCommand(const QStringList &arguments);
[[nodiscard]] int teamCommand(const QStringList &arguments);
[[nodiscard]] int auditCommand(const QStringList &arguments);
[[nodiscard]] int customerCommand(const QStringList &arguments);
[[nodiscard]] int dispositionsCommand(const QStringList &arguments);
[[nodiscard]] int identityCommand(const QStringList &arguments);
[[nodiscard]] int importCommand(const QStringList &arguments);
[[nodiscard]] int outreachCommand(const QStringList &arguments);
[[nodiscard]] int tasksCommand(const QStringList &arguments);
[[nodiscard]] int tiersCommand(const QStringList &arguments);

/// One line to standard output, or to standard error.
void say(const QString &line);
[[nodiscard]] int fail(const QString &line);
[[nodiscard]] int failUsage(const QString &line);
/// "1 file", "2 files": the words for one, and for none or several.
[[nodiscard]] QString counted(qint64 number, QLatin1StringView one, QLatin1StringView several);
/// The sentence for an error, about the store that was meant.
[[nodiscard]] QString sentence(const Error &error, const StoreSettings &settings);
/// Reads the arguments, --store among them, which every command knows: the store that it names, or that of
/// the person at this machine. None if something is not understood; that has then been said, and the exit
/// code is Usage.
[[nodiscard]] std::optional<StoreSettings> parse(QCommandLineParser &parser, const QStringList &arguments);

} // namespace teller
