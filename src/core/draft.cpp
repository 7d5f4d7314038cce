// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draft.h"

namespace teller {

Draft draftFrom(const WrapUp &wrapUp)
{
    const Interaction &interaction = wrapUp.interaction;
    Draft draft;
    draft.interaction = interaction.id;
    draft.callId = interaction.callId;
    draft.customer = interaction.customer;
    draft.disposition = interaction.disposition;
    draft.startedAt = interaction.startedAt;
    draft.endedAt = interaction.endedAt;
    draft.queue = interaction.queue;
    draft.source = interaction.source;
    draft.promises = wrapUp.promises;
    draft.caseId = interaction.caseId;
    draft.outcome = interaction.outcome;
    if (wrapUp.note) {
        draft.note = wrapUp.note->note;
        draft.text = wrapUp.note->text;
        draft.shared = wrapUp.note->shared;
        draft.caret = int(draft.text.size());
        draft.lastRevision = wrapUp.note->revision;
        draft.changedAt = wrapUp.note->writtenAt;
    } else {
        draft.note = NoteId::create();
        draft.changedAt = interaction.endedAt;
    }
    return draft;
}

} // namespace teller
