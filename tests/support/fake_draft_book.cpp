// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_draft_book.h"

#include "support/fake_answer.h"

#include <algorithm>

namespace teller::test {

namespace {

/// Finished at once: whoever closes a note waits for its draft without running an event loop.
QFuture<Result<Unit>> ready(Result<Unit> value)
{
    QPromise<Result<Unit>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<Result<Unit>> FakeDraftBook::keep(const Draft &draft)
{
    ++m_keeps;
    if (m_error)
        return ready(*m_error);
    m_drafts[draft.note] = draft;
    return ready(Unit{});
}

QFuture<Result<Unit>> FakeDraftBook::drop(NoteId note)
{
    if (m_error)
        return ready(*m_error);
    m_drafts.erase(note);
    return ready(Unit{});
}

QFuture<Result<std::vector<Draft>>> FakeDraftBook::all()
{
    std::vector<Draft> drafts;
    for (const auto &[note, draft] : m_drafts)
        drafts.push_back(draft);
    std::stable_sort(drafts.begin(), drafts.end(),
                     [](const Draft &a, const Draft &b) { return a.changedAt < b.changedAt; });
    return soon<std::vector<Draft>>(std::move(drafts));
}

} // namespace teller::test
