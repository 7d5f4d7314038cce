// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/call_session.h"

#include <QPoint>

#include <optional>
#include <vector>

class QWidget;

namespace teller {

/// One thing by which a caller or customer is known.
struct CopyText
{
    QString kind;   ///< "Account"
    QString shown;  ///< as people read it, one line
    QString copied; ///< as other programs want it: a number without gaps
};

/// What of a session is carried over into other programs: name, accounts, telephones, addresses, open cases;
/// of somebody who is not known, what the call tells.
[[nodiscard]] std::vector<CopyText> copyTexts(const CallSession &session);

/// Offers them in a menu of `parent`, below it or where the mouse is; whatever is chosen lies on the
/// clipboard.
void openCopyMenu(const CallSession &session, QWidget &parent, std::optional<QPoint> mouse = {});

} // namespace teller
