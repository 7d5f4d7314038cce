// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/mentions.h"

#include "core/note_text.h"

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

std::vector<AgentAction> mentionActions(CustomerId customer, const NoteRevision &note,
                                        const std::vector<Colleague> &colleagues)
{
    static const QUuid space(u"{0b6d7f52-3a52-4f0e-8a53-91c6f2a4d6b3}"_s);
    std::vector<AgentAction> out;
    for (const Colleague &one : mentionedIn(note.text, colleagues)) {
        if (one.id == note.agent || one.id.isNull())
            continue;
        AgentAction action;
        action.id = AgentActionId::named(space, note.note.text() + u'\n' + one.id.text());
        action.customer = customer;
        action.interaction = note.interaction;
        action.kind = AgentAction::Kind::Mention;
        action.about = note.note.text();
        action.ownerId = one.id;
        action.agent = note.agent;
        action.agentName = note.agentName;
        action.at = note.writtenAt;
        out.push_back(action);
    }
    return out;
}

std::vector<AgentAction> mentionActions(CustomerId customer, const NoteRevision &note,
                                        const NoteRevision &before, const std::vector<Colleague> &colleagues)
{
    const auto told = mentionedIn(before.text, colleagues);
    std::vector<AgentAction> out = mentionActions(customer, note, colleagues);
    std::erase_if(out, [&told](const AgentAction &action) {
        return std::any_of(told.begin(), told.end(),
                           [&action](const Colleague &one) { return one.id == action.ownerId; });
    });
    return out;
}

} // namespace teller
