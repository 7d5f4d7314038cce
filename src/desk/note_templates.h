// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace teller {

/// A text that an agent would otherwise write again and again.
struct NoteTemplate
{
    QString name; ///< one line: what one types to find it
    QString text; ///< with placeholders: {customer.name}, {account.number}, {agent.name}, {today}

    friend bool operator==(const NoteTemplate &, const NoteTemplate &) = default;
};

/// Reads `{"templates": [{"name": "Refund", "text": "Refund for {customer.name} …"}]}`. At most 200, names of
/// at most 80 characters, texts of at most 5,000, a file of at most one megabyte. An error (Rejected) says in
/// `detail` what is not right, and never what is in the file.
[[nodiscard]] Result<std::vector<NoteTemplate>> noteTemplatesFrom(const QByteArray &json);

/// `text` with its placeholders filled, each once: what is in a value is never taken for a placeholder.
/// Placeholders without a value stay as they are.
[[nodiscard]] QString filledTemplate(const QString &text, const QHash<QString, QString> &values);

} // namespace teller
