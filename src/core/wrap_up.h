// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "core/interaction.h"

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
    std::optional<Promise> promise;

    friend bool operator==(const WrapUp &, const WrapUp &) = default;
};

} // namespace teller
