// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_painter.h"

#include "common/icons.h"
#include "common/text_line.h"
#include "common/wording.h"
#include "timeline/timeline_model.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace teller {

namespace {

/// Lies within a row. Its rectangles are those of a row that reads from left to right.
class RowPainter
{
public:
    RowPainter(QPainter &painter, const QRect &row, Qt::LayoutDirection direction)
        : m_painter(painter)
        , m_row(row)
        , m_direction(direction)
    {}

    [[nodiscard]] QRect placed(const QRect &rect) const
    {
        return QStyle::visualRect(m_direction, m_row, rect);
    }
    void line(const QFont &font, const QColor &colour, const QRect &rect, Qt::Alignment alignment,
              const QString &text) const
    {
        m_painter.setFont(font);
        m_painter.setPen(colour);
        drawTextLine(m_painter, placed(rect), text, alignment, m_direction);
    }

private:
    QPainter &m_painter;
    QRect m_row;
    Qt::LayoutDirection m_direction;
};

} // namespace

int timelineTimeWidth(const Theme &theme)
{
    const QFontMetrics metrics(theme.font(TextSize::Small));
    int width = theme.px(44);
    for (const int hour : {10, 22}) { // four digits, before noon and after it
        const QDateTime at(QDate(2000, 1, 1), QTime(hour, 58));
        const QString time = clockTime(instantFromMsecs(at.toMSecsSinceEpoch()));
        width = std::max(width, metrics.horizontalAdvance(time) + 2);
    }
    return width;
}

void paintTimelineRow(QPainter &painter, const Theme &theme, const QRect &rect, const QModelIndex &index,
                      TimelineRowState state)
{
    const auto &c = theme.colours();
    const RowPainter row(painter, rect, state.direction);
    if (state.selected)
        painter.fillRect(rect, c.accentGround);
    else if (state.hovered)
        painter.fillRect(rect, c.hover);
    if (state.selected && theme.isHighContrast()) {
        painter.setPen(QPen(c.ring, theme.ringWidth()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
    if (state.focused)
        painter.fillRect(row.placed({rect.left(), rect.top(), theme.px(3), rect.height()}), c.accent);

    const int margin = theme.px(16);
    const int line = theme.px(19);
    const int top = rect.top() + (rect.height() - 2 * line) / 2;
    const auto small = theme.font(TextSize::Small);
    row.line(small, state.selected ? c.dim : c.faint, {rect.left() + margin, top, state.timeWidth, line},
             Qt::AlignLeft, index.data(TimelineModel::TimeRole).toString());

    const auto channel = Channel(index.data(TimelineModel::ChannelRole).toInt());
    const auto tone = channelTone(channel);
    const int tile = theme.px(22);
    const QRect tilePlace(rect.left() + margin + state.timeWidth + theme.px(16), top, tile, tile);
    const QRect tileRect = row.placed(tilePlace);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone == Tone::Plain ? c.line : c.groundOf(tone));
    painter.drawRoundedRect(tileRect, theme.px(6), theme.px(6));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int glyph = theme.px(14);
    const auto icon =
        iconPixmap(channelIcon(channel), c.inkOf(tone), glyph, painter.device()->devicePixelRatioF());
    painter.drawPixmap(tileRect.left() + (tile - glyph) / 2, tileRect.top() + (tile - glyph) / 2, icon);

    const int left = tilePlace.right() + theme.px(10);
    const int right = rect.right() - margin;
    if (!index.data(TimelineModel::LoadedRole).toBool()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.line);
        const int bar = theme.px(9);
        const int room = right - left;
        // Lengths differ a little so that a page of them looks like text to come, not like a grid.
        const int vary = index.row() * 37 % 90;
        painter.drawRect(
            row.placed({left, top + (line - bar) / 2, std::min(room, theme.px(160 + vary)), bar}));
        painter.drawRect(
            row.placed({left, top + line + (line - bar) / 2, std::min(room, theme.px(320 - vary)), bar}));
        return;
    }
    const auto word = index.data(TimelineModel::WordRole).toString();
    const int wordWidth =
        std::min(QFontMetrics(small).horizontalAdvance(word) + 2, std::max(0, (right - left) / 3));
    row.line(small, state.selected ? c.dim : c.faint, {right - wordWidth, top, wordWidth, line},
             Qt::AlignRight, word);
    row.line(theme.font(TextSize::Body, true), c.ink,
             {left, top, right - wordWidth - theme.px(12) - left, line}, Qt::AlignLeft,
             index.data(TimelineModel::TitleRole).toString());
    row.line(theme.font(TextSize::Body), c.dim,
             {left, top + line, right - wordWidth - theme.px(12) - left, line}, Qt::AlignLeft,
             index.data(TimelineModel::SummaryRole).toString());
}

void paintTimelineHeading(QPainter &painter, const Theme &theme, const QRect &rect,
                          const TimelineModel &model, int row, Qt::LayoutDirection direction)
{
    const auto day = toLocalTime(model.key(row).startedAt).date();
    painter.setFont(theme.font(TextSize::Caption, true));
    painter.setPen(theme.colours().faint);
    painter.drawText(rect.adjusted(theme.px(16), 0, -theme.px(16), -theme.px(4)),
                     int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignBottom,
                     QLocale().toUpper(dayHeading(day, model.today())));
}

} // namespace teller
