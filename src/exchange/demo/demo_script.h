// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"

#include <QHash>
#include <QStringList>

#include <utility>
#include <vector>

namespace teller::demo {

/// One line of a conversation as it is written in a script. `who`: C customer, A agent, B bot, S system,
/// O somebody else; '@' stands for a block of lines that many conversations share (text is its name).
struct ScriptLine
{
    QChar who;
    QString text;
    bool optional = false;
};
using ScriptTalk = std::vector<ScriptLine>;

/// One interaction of a story, with its texts still unexpanded.
struct ScriptStep
{
    Channel channel = Channel::Phone;
    Direction direction = Direction::Inbound;
    qint64 gapMs = 0; ///< after the step before
    bool wholeDays = true;
    int percent = 100; ///< how often it happens at all
    bool withAgent = false;
    QString agentId; ///< a certain one; empty: whoever is on duty
    QString queue;
    QString subject;
    QString summary;
    QString outcome;
    QString note;
    QString body;
    QString promise; ///< "text | due days | kept days", "… | broken" or "… | open"
    QStringList effects;
    std::vector<std::pair<QString, QString>> facts;
    ScriptTalk talk;
};

/// A kind of matter that customers have, told over several steps.
struct Matter
{
    QString code;        ///< its name
    QString disposition; ///< "billing.double-charge": the name, unless another is given
    QString label;
    QString language = QStringLiteral("en"); ///< only for customers of that language, unless English
    QString needs = QStringLiteral("any");   ///< "invoice", "order", "order:router", "home", "mobile", …
    int weight = 6;
    bool staysOpen = false; ///< even when every step has been played
    int firstDay = 1;       ///< how long after the thing it is about
    int lastDay = 12;
    QString caseSubject;
    std::vector<std::pair<QString, QString>> lets; ///< names bound once for the whole case
    std::vector<ScriptStep> steps;
};

/// One interaction outside any case.
struct Moment
{
    Channel channel = Channel::Web;
    Direction direction = Direction::Inbound;
    QString needs;
    QString subject;
    QString summary;
    QString outcome;
};

struct ScriptBook
{
    std::vector<Matter> matters;
    std::vector<Moment> moments;
    QHash<QString, std::vector<ScriptTalk>> blocks; ///< shared talk, by name and language ("hello.de")
    QHash<QString, QStringList> pools;              ///< lists of phrases: {~name} takes one
    QStringList defects; ///< lines that could not be understood; empty unless a script has a slip
};

/// The scripts are UTF-8 text in the files demo_scripts_*.cpp; their form:
///   === code key=value …      a matter; then `label:`, `case:`, `let name: a|b`
///   --- channel in|out +2d …  a step; then `subject:`, `outcome:`, `note:`, … and lines `C: …`, `A: …`
///   === moments               then lines `channel in|out needs :: subject :: summary :: outcome`
///   === block name            then lines of talk; `--` begins another version
///   === pool name             then one phrase a line
/// In texts {name} is a value, [a|b] one of several, {~pool} one of a pool, `?` before a line of talk: may
/// be left out.
[[nodiscard]] ScriptBook parseScripts(const std::vector<const char *> &scripts);

} // namespace teller::demo
