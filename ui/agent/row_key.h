// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>

namespace teller {

/// What a key means at a card or a line of what matters now: they are walked through alike.
enum class RowKey { None, Previous, Next, Act };

[[nodiscard]] inline RowKey rowKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
        return RowKey::Previous;
    case Qt::Key_Down:
        return RowKey::Next;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: // with a modifier it is a short cut of the window
        return event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier) ? RowKey::None
                                                                                               : RowKey::Act;
    default:
        return RowKey::None;
    }
}

} // namespace teller
