// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "core/interaction.h"

#include <optional>
#include <vector>

namespace teller {

/// A wrap-up code that the company offers.
struct Disposition
{
    QString code;  ///< stable: "billing.double-charge"
    QString group; ///< "Billing"
    QString label; ///< "Double charge"

    friend bool operator==(const Disposition &, const Disposition &) = default;
};

/// What an agent leaves behind after talking to a customer. Saving the same one twice changes nothing: every
/// id in it was made by the desk, and a note revision is known by (note, revision).
struct WrapUp
{
    Interaction interaction; ///< created, or completed (ended, disposition, outcome, summary) if it exists
    std::optional<NoteRevision> note;
    std::vector<Promise> promises{}; ///< made in it

    friend bool operator==(const WrapUp &, const WrapUp &) = default;
};

/// A saved note, said anew by whoever wrote it. The store gives it the next free number: what others made of
/// the same revision meanwhile stays beside it. The same again (by agent, moment and text) changes nothing.
struct NoteCorrection
{
    Interaction interaction; ///< to which the note belongs, as it was read
    NoteRevision note;       ///< its number: of the revision that it was made from, plus one
    QString before;          ///< the text that it was made from

    friend bool operator==(const NoteCorrection &, const NoteCorrection &) = default;
};

} // namespace teller
