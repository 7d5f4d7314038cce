// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <vector>

namespace teller {

// The texts of statements/ and routines/. "{statement name}" in one stands for the text of another: it is
// written once, wherever it runs.

/// A statement's text without comments, with the dialect's words still in braces.
[[nodiscard]] Result<QString> statementText(const QString &name);

/// The table that a statement writes, empty if it writes none.
[[nodiscard]] QString changedTable(const QString &statement);

/// The files of routines/ in their order. Parameters of the statements in them have become the variables of
/// the routines (":name" is "in_name"). "{counted name}" stands for a statement file with several statements,
/// each of which gives a row: the table it writes, and how many rows it changed.
[[nodiscard]] Result<std::vector<QString>> routineTexts();

} // namespace teller
