// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/local_draft_book.h"

#include "core/logging.h"
#include "store/local/local_file.h"
#include "store/local/local_payload.h"
#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

LocalDraftBook::LocalDraftBook(std::shared_ptr<LocalFile> file)
    : m_file(std::move(file))
    , m_saidUnopenable(std::make_shared<bool>(false))
{}

LocalDraftBook::~LocalDraftBook() = default;

// The file outlives its thread's work, so the work may point to it.

QFuture<Result<Unit>> LocalDraftBook::keep(const Draft &draft)
{
    return m_file->executor().run([file = m_file.get(), draft](Connection &connection) -> Result<Unit> {
        if (draft.note.isNull())
            return rejected(u"a draft without an id"_s);
        return keepIn(*file, connection, draft);
    });
}

Result<Unit> LocalDraftBook::keepIn(LocalFile &file, Connection &connection, const Draft &draft)
{
    auto sealed = file.seal(payloadOf(draft), draft.note.text());
    if (!sealed)
        return sealed.error();
    auto done = connection.run("draft_keep"_L1, {{"note"_L1, idValue(draft.note)},
                                                 {"interaction"_L1, idValue(draft.interaction)},
                                                 {"changed_at"_L1, toMsecs(draft.changedAt)},
                                                 {"key_name"_L1, sealed->keyName},
                                                 {"sealed"_L1, sealed->bytes}});
    if (!done)
        return done.error();
    return {};
}

QFuture<Result<Unit>> LocalDraftBook::drop(NoteId note)
{
    return m_file->executor().run([note](Connection &connection) -> Result<Unit> {
        auto done = connection.run("draft_drop"_L1, {{"note"_L1, idValue(note)}});
        if (!done)
            return done.error();
        return {};
    });
}

QFuture<Result<std::vector<Draft>>> LocalDraftBook::all()
{
    return m_file->executor().run(
        [file = m_file.get(), said = m_saidUnopenable](Connection &connection) -> Result<std::vector<Draft>> {
            if (const auto damage = file->takeDamage())
                return *damage;
            std::vector<Draft> drafts;
            std::optional<Error> unopenable;
            auto done = connection.run("drafts_all"_L1, {}, [&](const QSqlQuery &row) {
                auto payload = file->open({row.value(1).toString(), row.value(2).toByteArray()},
                                          row.value(0).toString());
                auto draft = payload ? draftFrom(*payload) : Result<Draft>(payload.error());
                if (draft)
                    drafts.push_back(*draft);
                else
                    unopenable = draft.error();
            });
            if (!done)
                return done.error();
            if (unopenable && !std::exchange(*said, true))
                return *unopenable;
            return drafts;
        });
}

} // namespace teller
