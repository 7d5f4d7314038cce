// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

#include <memory>

namespace teller {

/// Drafts in a SQLite file on this machine (write-ahead log, every commit synced, readable by its owner
/// only). A file that cannot be read is renamed to "<name>.damaged-<time>", a fresh one is begun, and all()
/// says so once with Error::Code::Damaged, whose detail is the new name.
class LocalDraftBook final : public DraftBook
{
public:
    explicit LocalDraftBook(const QString &path);
    ~LocalDraftBook() override;

    [[nodiscard]] QFuture<Result<Unit>> keep(const Draft &draft) override;
    [[nodiscard]] QFuture<Result<Unit>> drop(NoteId note) override;
    [[nodiscard]] QFuture<Result<std::vector<Draft>>> all() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace teller
