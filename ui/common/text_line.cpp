// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text_line.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace teller {

void drawTextLine(QPainter &painter, const QRect &rect, const QString &text, Qt::Alignment alignment,
                  Qt::LayoutDirection layout)
{
    const QFontMetrics metrics(painter.font(), painter.device());
    const int direction = text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    // Where letters join, elidedText() may shorten what horizontalAdvance() says has room.
    const QString line = metrics.horizontalAdvance(text) <= rect.width()
                             ? text
                             : metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect,
                     int(QStyle::visualAlignment(layout, alignment)) | Qt::AlignVCenter | Qt::TextSingleLine |
                         direction,
                     line);
}

} // namespace teller
