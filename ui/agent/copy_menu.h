// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/call_session.h"

#include <QPoint>

#include <optional>

class QWidget;

namespace teller {

/// Offers what a caller or customer is known by, for other programs, in a menu of `parent`, below it or where
/// the mouse is: name, accounts, telephones, addresses, open cases; of somebody who is not known, what the
/// call tells. Whatever is chosen lies on the clipboard as the store has it, on one line: a telephone number
/// without gaps.
void openCopyMenu(const CallSession &session, QWidget &parent, std::optional<QPoint> mouse = {});

} // namespace teller
