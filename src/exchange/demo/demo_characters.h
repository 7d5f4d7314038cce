// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/demo/demo_life.h"

namespace teller::demo {

/// The scripts, parsed: what anybody may live through, and what only the fixed customers do.
struct Scripts
{
    ScriptBook everybody;
    ScriptBook characters;
};

/// What kind of life the person leads: written down for the fixed ones, drawn for all others.
[[nodiscard]] LifePlan planFor(const Person &person, Random &random);
/// What happened to the fixed customers and to nobody else; before the small moments are filled in.
void writeCharacter(FileBuilder &builder, Life &life, const Scripts &scripts);
/// The last touches, when everything else is there.
void finishCharacter(FileBuilder &builder, Life &life);

} // namespace teller::demo
