// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

#include <memory>

namespace teller {

class Connection;
class LocalFile;

/// Drafts in the local file, sealed. all() says once with Error::Code::Damaged that the file was set aside
/// (detail: its new name) or that some drafts cannot be opened; asked again it gives the others.
class LocalDraftBook final : public DraftBook
{
public:
    explicit LocalDraftBook(std::shared_ptr<LocalFile> file);
    ~LocalDraftBook() override;

    [[nodiscard]] QFuture<Result<Unit>> keep(const Draft &draft) override;
    [[nodiscard]] QFuture<Result<Unit>> drop(NoteId note) override;
    [[nodiscard]] QFuture<Result<std::vector<Draft>>> all() override;

    /// For whoever works in the file's thread already.
    [[nodiscard]] static Result<Unit> keepIn(LocalFile &file, Connection &connection, const Draft &draft);

private:
    const std::shared_ptr<LocalFile> m_file;
    std::shared_ptr<bool> m_saidUnopenable; ///< touched in the file's thread only
};

} // namespace teller
