// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace teller {

/// Paints one line in the painter's font and pen; it ends in "…" where there is no room. The words read in
/// their own direction, whatever language the program speaks; `alignment` is meant for a program that reads
/// from left to right, and mirrored where `layout` does not.
void drawTextLine(QPainter &painter, const QRect &rect, const QString &text, Qt::Alignment alignment,
                  Qt::LayoutDirection layout);

} // namespace teller
