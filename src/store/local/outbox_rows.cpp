// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/outbox_rows.h"

#include "store/local/local_draft_book.h"
#include "store/local/local_file.h"
#include "store/sql/connection.h"

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

Error::Code codeFromName(const QString &name)
{
    for (int code = 0; code < int(Error::Code::Internal); ++code) {
        if (codeName(Error::Code(code)) == name)
            return Error::Code(code);
    }
    return Error::Code::Internal;
}

OutboxRows::Row rowOf(LocalFile &file, const QSqlQuery &row)
{
    OutboxRows::Row result;
    result.number = row.value(0).toLongLong();
    const QString id = row.value(1).toString();
    result.entry.id = OutboxEntryId::fromText(id);
    result.entry.keptAt = instantFromMsecs(row.value(2).toLongLong());
    if (const QString code = row.value(5).toString(); !code.isEmpty())
        result.entry.refused = Error{codeFromName(code), row.value(6).toString(), false};
    auto payload = file.open({row.value(3).toString(), row.value(4).toByteArray()}, id);
    auto what = payload ? writtenFrom(*payload) : Result<Written>(payload.error());
    if (what) {
        result.entry.what = *what;
    } else {
        result.readable = false;
        result.entry.refused = what.error();
    }
    return result;
}

NoteId noteOf(const Written &what)
{
    const auto wrapUp = wrapUpOf(what);
    return wrapUp && wrapUp->note ? wrapUp->note->note : NoteId();
}

Values ownerOf(const OutboxRows &rows)
{
    return {{"store"_L1, rows.store}, {"agent"_L1, rows.agent}};
}

/// What was saved is no draft any more.
Result<Unit> dropDraftOf(Connection &connection, const Written &what)
{
    const auto *wrapUp = std::get_if<WrapUp>(&what);
    const auto *correction = std::get_if<NoteCorrection>(&what);
    const NoteRevision *note = correction               ? &correction->note
                               : wrapUp && wrapUp->note ? &*wrapUp->note
                                                        : nullptr;
    if (!note)
        return {};
    auto dropped = connection.run("draft_drop"_L1, {{"note"_L1, idValue(note->note)}});
    return dropped ? Result<Unit>() : Result<Unit>(dropped.error());
}

} // namespace

Result<OutboxRows::Contents> OutboxRows::read(Connection &connection) const
{
    Contents contents;
    auto done = connection.run("outbox_all"_L1, ownerOf(*this),
                               [&](const QSqlQuery &row) { contents.rows.push_back(rowOf(*file, row)); });
    if (!done)
        return done.error();
    auto counted = connection.run("outbox_elsewhere"_L1, ownerOf(*this),
                                  [&](const QSqlQuery &row) { contents.elsewhere = row.value(0).toInt(); });
    if (!counted)
        return counted.error();
    return contents;
}

Result<OutboxRows::Kept> OutboxRows::put(Connection &connection, OutboxEntryId id, const Written &what,
                                         Instant now) const
{
    auto sealed = file->seal(payloadOf(what), id.text());
    if (!sealed)
        return sealed.error();
    return connection.inTransaction([&]() -> Result<Kept> {
        Kept kept;
        const NoteId note = noteOf(what);
        Values ofNote = ownerOf(*this);
        ofNote.emplace_back("note"_L1, idValue(note));
        auto found = connection.run("outbox_refused_of_note"_L1, ofNote, [&](const QSqlQuery &row) {
            kept.replaced.push_back(OutboxEntryId::fromText(row.value(0).toString()));
        });
        if (!found)
            return found.error();
        for (const OutboxEntryId old : kept.replaced) {
            if (auto dropped = connection.run("outbox_drop"_L1, {{"id"_L1, idValue(old)}}); !dropped)
                return dropped.error();
        }
        Values row = ofNote;
        row.emplace_back("id"_L1, idValue(id));
        row.emplace_back("kept_at"_L1, toMsecs(now));
        row.emplace_back("key_name"_L1, sealed->keyName);
        row.emplace_back("sealed"_L1, sealed->bytes);
        if (auto done = connection.run("outbox_put"_L1, row); !done)
            return done.error();
        auto numbered = connection.run("outbox_last_number"_L1, {{"id"_L1, idValue(id)}},
                                       [&](const QSqlQuery &r) { kept.number = r.value(0).toLongLong(); });
        if (!numbered)
            return numbered.error();
        if (auto dropped = dropDraftOf(connection, what); !dropped)
            return dropped.error();
        return kept;
    });
}

Result<Unit> OutboxRows::forget(Connection &connection, OutboxEntryId id) const
{
    return connection.inTransaction([&]() -> Result<Unit> {
        std::optional<Row> row;
        Values one = ownerOf(*this);
        one.emplace_back("id"_L1, idValue(id));
        auto found = connection.run("outbox_one"_L1, one, [&](const QSqlQuery &r) { row = rowOf(*file, r); });
        if (!found)
            return found.error();
        if (!row)
            return Error{Error::Code::NotFound, u"no such entry"_s, false};
        if (!row->readable || !row->entry.refused || !std::holds_alternative<NewCustomer>(row->entry.what))
            return rejected(u"not an entry that may be forgotten"_s);
        if (auto dropped = connection.run("outbox_drop"_L1, {{"id"_L1, idValue(id)}}); !dropped)
            return dropped.error();
        return {};
    });
}

Result<Unit> OutboxRows::makeDraft(Connection &connection, OutboxEntryId id) const
{
    return connection.inTransaction([&]() -> Result<Unit> {
        std::optional<Row> row;
        Values one = ownerOf(*this);
        one.emplace_back("id"_L1, idValue(id));
        auto found = connection.run("outbox_one"_L1, one, [&](const QSqlQuery &r) { row = rowOf(*file, r); });
        if (!found)
            return found.error();
        if (!row)
            return Error{Error::Code::NotFound, u"no such entry"_s, false};
        if (!row->readable)
            return *row->entry.refused;
        const auto wrapUp = wrapUpOf(row->entry.what);
        if (!wrapUp || !row->entry.refused)
            return rejected(u"not an entry that can be edited"_s);
        Draft draft = draftFrom(*wrapUp);
        auto looked =
            connection.run("draft_of_note"_L1, {{"note"_L1, idValue(draft.note)}}, [&](const QSqlQuery &r) {
                auto payload =
                    file->open({r.value(0).toString(), r.value(1).toByteArray()}, draft.note.text());
                auto newer = payload ? draftFrom(*payload) : Result<Draft>(payload.error());
                if (!newer)
                    return;
                newer->lastRevision = std::max(newer->lastRevision, draft.lastRevision);
                draft = *newer;
            });
        if (!looked)
            return looked.error();
        if (auto kept = LocalDraftBook::keepIn(*file, connection, draft); !kept)
            return kept;
        if (auto dropped = connection.run("outbox_drop"_L1, {{"id"_L1, idValue(id)}}); !dropped)
            return dropped.error();
        return {};
    });
}

} // namespace teller
