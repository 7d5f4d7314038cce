// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"
#include "exchange/import_reader.h"

#include <QString>

#include <optional>

namespace teller {

/// The attachment that a text stands for: its name, empty if that was left out of the export too.
[[nodiscard]] std::optional<QString> attachmentIn(const QString &text);
/// The one that a message brings, as it is written: with or without words before or below its name.
[[nodiscard]] std::optional<QString> attachmentOf(const QString &written);

/// What an id is made of: the same whether the export left attachments out or not. Beside an attachment
/// stands, before or below it, what was written to it.
[[nodiscard]] QString textForId(const QString &text);

/// Whether the other files of the archive or folder are of the export, too. Somebody may write any name; of a
/// folder with other people's files only those count whose names the messenger makes.
[[nodiscard]] bool isOfExport(const QString &name, const ImportSettings &settings);

/// The attachment of that name with what the export holds of it, if that is not more than `room`.
[[nodiscard]] Document attachedDocument(const QString &name, const ImportSettings &settings, qint64 room);

} // namespace teller
