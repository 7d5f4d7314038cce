// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"

namespace teller {

/// Did the customer come to us, and did somebody (or something) have to answer? Visits of web pages, orders
/// and bookings are no contacts.
[[nodiscard]] bool isContact(const Interaction &interaction);

} // namespace teller
