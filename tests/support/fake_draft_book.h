// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

#include <map>

namespace teller::test {

/// Drafts in memory, by note.
class FakeDraftBook final : public DraftBook
{
public:
    [[nodiscard]] QFuture<Result<Unit>> keep(const Draft &draft) override;
    [[nodiscard]] QFuture<Result<Unit>> drop(NoteId note) override;
    [[nodiscard]] QFuture<Result<std::vector<Draft>>> all() override;

    /// keep() and drop() fail like this until told otherwise.
    void setError(std::optional<Error> error) { m_error = std::move(error); }
    [[nodiscard]] const std::map<NoteId, Draft> &drafts() const { return m_drafts; }
    void put(const Draft &draft) { m_drafts[draft.note] = draft; }
    void take(NoteId note) { m_drafts.erase(note); }
    [[nodiscard]] int keeps() const { return m_keeps; }

private:
    std::map<NoteId, Draft> m_drafts;
    std::optional<Error> m_error;
    int m_keeps = 0;
};

} // namespace teller::test
