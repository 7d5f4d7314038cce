// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QModelIndex>
#include <QRect>

class QPainter;

namespace teller {

class TimelineModel;

struct TimelineRowState
{
    bool selected = false;
    bool hovered = false;
    bool focused = false;
    int timeWidth = 0;                               ///< timelineTimeWidth(): the same in all rows
    Qt::LayoutDirection direction = Qt::LeftToRight; ///< of the list, not of the words
};

/// How wide the column of the times is, in pixels.
[[nodiscard]] int timelineTimeWidth(const Theme &theme);
/// One row: time, channel on a tinted tile, one bold line, one quiet line, one word at the end. A row that
/// is not loaded yet is two grey bars. Everything is mirrored where the list reads from right to left.
void paintTimelineRow(QPainter &painter, const Theme &theme, const QRect &rect, const QModelIndex &index,
                      TimelineRowState state);
/// The heading above the first row of a day.
void paintTimelineHeading(QPainter &painter, const Theme &theme, const QRect &rect,
                          const TimelineModel &model, int row, Qt::LayoutDirection direction);

} // namespace teller
