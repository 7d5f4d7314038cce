// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_painter.h"

#include "common/icons.h"
#include "common/wording.h"
#include "timeline/timeline_model.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace teller {

namespace {

void drawLine(QPainter &painter, const QFont &font, const QColor &colour, const QRect &rect, int alignment,
              const QString &text)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetrics metrics(font);
    painter.drawText(rect, alignment | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void paintTimelineRow(QPainter &painter, const Theme &theme, const QRect &rect, const QModelIndex &index,
                      TimelineRowState state)
{
    const auto &c = theme.colours();
    if (state.selected)
        painter.fillRect(rect, c.accentGround);
    else if (state.hovered)
        painter.fillRect(rect, c.hover);
    if (state.focused)
        painter.fillRect(QRect(rect.left(), rect.top(), theme.px(3), rect.height()), c.accent);

    const int margin = theme.px(16);
    const int line = theme.px(19);
    const int top = rect.top() + (rect.height() - 2 * line) / 2;
    const auto small = theme.font(TextSize::Small);
    const auto time = index.data(TimelineModel::TimeRole).toString();
    const int timeWidth = std::max(theme.px(44), QFontMetrics(small).horizontalAdvance(time));
    drawLine(painter, small, state.selected ? c.dim : c.faint, {rect.left() + margin, top, timeWidth, line},
             Qt::AlignLeft, time);

    const auto channel = Channel(index.data(TimelineModel::ChannelRole).toInt());
    const auto tone = channelTone(channel);
    const int tile = theme.px(22);
    const QRect tileRect(rect.left() + margin + timeWidth + theme.px(16), top, tile, tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone == Tone::Plain ? c.line : c.groundOf(tone));
    painter.drawRoundedRect(tileRect, theme.px(6), theme.px(6));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int glyph = theme.px(14);
    const auto icon =
        iconPixmap(channelIcon(channel), c.inkOf(tone), glyph, painter.device()->devicePixelRatioF());
    painter.drawPixmap(tileRect.left() + (tile - glyph) / 2, tileRect.top() + (tile - glyph) / 2, icon);

    const int left = tileRect.right() + theme.px(10);
    const int right = rect.right() - margin;
    if (!index.data(TimelineModel::LoadedRole).toBool()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.line);
        const int bar = theme.px(9);
        const int room = right - left;
        // Lengths differ a little so that a page of them looks like text to come, not like a grid.
        const int vary = index.row() * 37 % 90;
        painter.drawRect(left, top + (line - bar) / 2, std::min(room, theme.px(160 + vary)), bar);
        painter.drawRect(left, top + line + (line - bar) / 2, std::min(room, theme.px(320 - vary)), bar);
        return;
    }
    const auto word = index.data(TimelineModel::WordRole).toString();
    const int wordWidth =
        std::min(QFontMetrics(small).horizontalAdvance(word) + 2, std::max(0, (right - left) / 3));
    drawLine(painter, small, state.selected ? c.dim : c.faint, {right - wordWidth, top, wordWidth, line},
             Qt::AlignRight, word);
    drawLine(painter, theme.font(TextSize::Body, true), c.ink,
             {left, top, right - wordWidth - theme.px(12) - left, line}, Qt::AlignLeft,
             index.data(TimelineModel::TitleRole).toString());
    drawLine(painter, theme.font(TextSize::Body), c.dim,
             {left, top + line, right - wordWidth - theme.px(12) - left, line}, Qt::AlignLeft,
             index.data(TimelineModel::SummaryRole).toString());
}

void paintTimelineHeading(QPainter &painter, const Theme &theme, const QRect &rect,
                          const TimelineModel &model, int row)
{
    const auto day = toLocalTime(model.key(row).startedAt).date();
    painter.setFont(theme.font(TextSize::Caption, true));
    painter.setPen(theme.colours().faint);
    painter.drawText(rect.adjusted(theme.px(16), 0, -theme.px(16), -theme.px(4)),
                     Qt::AlignLeft | Qt::AlignBottom, QLocale().toUpper(dayHeading(day, model.today())));
}

} // namespace teller
