// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/correct_note.h"

#include "core/note_text.h"
#include "store/sql/connection.h"

#include <functional>

namespace teller {

using namespace Qt::StringLiterals;

std::vector<QLatin1StringView> correctNoteStatements(bool shared)
{
    if (shared)
        return {"call_correct_note"_L1};
    return {"note_writers"_L1, "correct_note"_L1, "correct_summary"_L1};
}

Result<Unit> correctNote(Connection &connection, const NoteCorrection &correction)
{
    const NoteRevision &note = correction.note;
    if (correction.interaction.customer.isNull() || note.note.isNull() ||
        note.interaction != correction.interaction.id)
        return rejected(u"a note without an id or of another interaction"_s);
    const Values values{{"customer"_L1, idValue(correction.interaction.customer)},
                        {"interaction"_L1, idValue(note.interaction)},
                        {"note"_L1, idValue(note.note)},
                        {"agent"_L1, note.agent.text()},
                        {"agent_name"_L1, note.agentName},
                        {"written_at"_L1, toMsecs(note.writtenAt)},
                        {"text"_L1, note.text},
                        {"shared"_L1, note.shared ? 1 : 0},
                        {"summary"_L1, noteSummary(note.text)},
                        {"summary_before"_L1, noteSummary(correction.before)}};
    const auto run = [&](QLatin1StringView statement,
                         const std::function<void(const QSqlQuery &)> &reader = {}) {
        return connection.run(statement, values, reader);
    };
    if (connection.dialect().isPostgres()) {
        if (auto done = run("call_correct_note"_L1); !done)
            return done.error();
        return {};
    }
    return connection.inTransaction([&]() -> Result<Unit> {
        int revisions = 0;
        int ofOthers = 0;
        auto looked = run("note_writers"_L1, [&](const QSqlQuery &row) {
            revisions = row.value(0).toInt();
            ofOthers = row.value(1).toInt();
        });
        if (!looked)
            return looked.error();
        if (ofOthers > 0)
            return Error{Error::Code::NotPermitted, u"the note of another agent"_s, false};
        if (revisions == 0)
            return rejected(u"no such note"_s);
        auto added = run("correct_note"_L1);
        if (!added)
            return added.error();
        if (*added == 0)
            return {}; // it is there
        if (auto done = run("correct_summary"_L1); !done)
            return done.error();
        return {};
    });
}

} // namespace teller
