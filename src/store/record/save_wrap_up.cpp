// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/save_wrap_up.h"

#include "store/sql/connection.h"

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

Values interactionValues(const Interaction &i)
{
    return {{"customer"_L1, idValue(i.customer)},
            {"id"_L1, idValue(i.id)},
            {"channel"_L1, channelCode(i.channel)},
            {"direction"_L1, directionCode(i.direction)},
            {"started_at"_L1, toMsecs(i.startedAt)},
            {"ended_at"_L1, toMsecs(i.endedAt)},
            {"subject"_L1, i.subject},
            {"summary"_L1, i.summary},
            {"outcome"_L1, i.outcome},
            {"agent"_L1, i.agent},
            {"queue"_L1, i.queue},
            {"disposition"_L1, i.disposition},
            {"case"_L1, idValue(i.caseId)},
            {"call"_L1, i.callId.text()},
            {"source"_L1, i.source},
            {"external"_L1, i.externalId},
            {"agent_id"_L1, i.agentId.text()},
            {"waited_ms"_L1, i.waitedMs}};
}

Result<Unit> saveInteraction(Connection &connection, const Interaction &i)
{
    if (!i.caseId.isNull()) {
        auto there = connection.run("save_case_of_interaction"_L1,
                                    {{"customer"_L1, idValue(i.customer)}, {"case"_L1, idValue(i.caseId)}});
        if (!there)
            return there.error();
    }
    auto done = connection.run("save_interaction"_L1, interactionValues(i));
    if (!done)
        return done.error();
    return {};
}

Result<Unit> saveNote(Connection &connection, CustomerId customer, const NoteRevision &note)
{
    auto done = connection.run("save_note"_L1, {{"customer"_L1, idValue(customer)},
                                                {"note"_L1, idValue(note.note)},
                                                {"revision"_L1, note.revision},
                                                {"interaction"_L1, idValue(note.interaction)},
                                                {"agent"_L1, note.agent.text()},
                                                {"agent_name"_L1, note.agentName},
                                                {"written_at"_L1, toMsecs(note.writtenAt)},
                                                {"text"_L1, note.text},
                                                {"shared"_L1, note.shared ? 1 : 0}});
    if (!done)
        return done.error();
    if (*done > 0)
        return {};
    // The revision is there already. That is fine only if it says the same: a text is never quietly dropped.
    QString expected = note.text;
    expected.remove(QChar::Null);
    bool same = false;
    auto read = connection.run(
        "note_revision"_L1,
        {{"customer"_L1, idValue(customer)}, {"note"_L1, idValue(note.note)}, {"revision"_L1, note.revision}},
        [&](const QSqlQuery &row) {
            same = row.value(0).toString() == note.interaction.text() &&
                   row.value(1).toString() == expected && row.value(2).toBool() == note.shared;
        });
    if (!read)
        return read.error();
    if (!same)
        return rejected(u"this revision of the note exists with another text"_s);
    return {};
}

Result<Unit> savePromise(Connection &connection, CustomerId customer, const Promise &promise)
{
    auto done = connection.run("save_promise"_L1, {{"customer"_L1, idValue(customer)},
                                                   {"id"_L1, idValue(promise.id)},
                                                   {"text"_L1, promise.text},
                                                   {"owner"_L1, promise.owner},
                                                   {"made_at"_L1, toMsecs(promise.madeAt)},
                                                   {"due_at"_L1, toMsecs(promise.dueAt)},
                                                   {"kept_at"_L1, toMsecs(promise.keptAt)},
                                                   {"interaction"_L1, idValue(promise.interaction)},
                                                   {"owner_id"_L1, promise.ownerId.text()}});
    if (!done)
        return done.error();
    return {};
}

Result<Unit> callRoutine(Connection &connection, const WrapUp &wrapUp, const NoteRevision &note,
                         const Promise &promise)
{
    Values values = interactionValues(wrapUp.interaction);
    const Values more{{"note"_L1, idValue(note.note)},
                      {"note_revision"_L1, note.revision},
                      {"note_agent_name"_L1, note.agentName},
                      {"note_written_at"_L1, toMsecs(note.writtenAt)},
                      {"note_text"_L1, note.text},
                      {"note_shared"_L1, note.shared ? 1 : 0},
                      {"promise"_L1, idValue(promise.id)},
                      {"promise_text"_L1, promise.text},
                      {"promise_owner"_L1, promise.owner},
                      {"promise_made_at"_L1, toMsecs(promise.madeAt)},
                      {"promise_due_at"_L1, toMsecs(promise.dueAt)},
                      {"promise_kept_at"_L1, toMsecs(promise.keptAt)},
                      {"promise_interaction"_L1, idValue(promise.interaction)}};
    values.insert(values.end(), more.begin(), more.end());
    if (auto done = connection.call("call_save_wrap_up"_L1, values); !done)
        return done.error();
    return {};
}

/// The routine takes one promise, as it did before a note could carry more, so that desks of any version get
/// along with one store. The same interaction again changes nothing; a wrap-up with one promise or none is
/// one round trip.
Result<Unit> callRoutine(Connection &connection, const WrapUp &wrapUp)
{
    const std::vector<Promise> &promises = wrapUp.promises;
    const NoteRevision note = wrapUp.note.value_or(NoteRevision());
    if (promises.size() <= 1)
        return callRoutine(connection, wrapUp, note, promises.empty() ? Promise() : promises.front());
    return connection.inTransaction([&]() -> Result<Unit> {
        for (size_t i = 0; i < promises.size(); ++i) {
            auto done = callRoutine(connection, wrapUp, i == 0 ? note : NoteRevision(), promises[i]);
            if (!done)
                return done;
        }
        return {};
    });
}

} // namespace

std::vector<QLatin1StringView> WrapUpSaver::statements(bool shared)
{
    if (shared)
        return {"call_save_wrap_up"_L1};
    return {"save_case_of_interaction"_L1, "save_interaction"_L1, "save_note"_L1, "note_revision"_L1,
            "save_promise"_L1};
}

QString WrapUpSaver::channel()
{
    return u"teller_changes"_s;
}

Result<Unit> WrapUpSaver::save(Connection &connection, const WrapUp &wrapUp)
{
    const Interaction &interaction = wrapUp.interaction;
    if (interaction.customer.isNull() || interaction.id.isNull())
        return rejected(u"an interaction without an id or without a customer"_s);
    if (wrapUp.note && (wrapUp.note->note.isNull() || wrapUp.note->interaction != interaction.id))
        return rejected(u"a note without an id or of another interaction"_s);
    const auto nameless = [](const Promise &promise) {
        return promise.id.isNull();
    };
    if (std::any_of(wrapUp.promises.begin(), wrapUp.promises.end(), nameless))
        return rejected(u"a promise without an id"_s);
    if (connection.dialect().isPostgres())
        return callRoutine(connection, wrapUp);
    return connection.inTransaction([&]() -> Result<Unit> {
        if (auto done = saveInteraction(connection, interaction); !done)
            return done;
        if (wrapUp.note) {
            if (auto done = saveNote(connection, interaction.customer, *wrapUp.note); !done)
                return done;
        }
        for (const Promise &promise : wrapUp.promises) {
            if (auto done = savePromise(connection, interaction.customer, promise); !done)
                return done;
        }
        return {};
    });
}

} // namespace teller
