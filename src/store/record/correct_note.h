// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/wrap_up.h"

#include <QLatin1StringView>

#include <vector>

namespace teller {

class Connection;

[[nodiscard]] std::vector<QLatin1StringView> correctNoteStatements(bool shared);
/// Adds the next revision of a note, in one transaction; the same again changes nothing. What lists show for
/// the note follows, where it came from the note. NotPermitted if somebody else wrote in it, Rejected if
/// there is no such note. On PostgreSQL that is one call of a routine, which writes in the name of whoever is
/// signed in.
[[nodiscard]] Result<Unit> correctNote(Connection &connection, const NoteCorrection &correction);

} // namespace teller
