// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/message_list.h"

#include "common/text_line.h"
#include "common/wording.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

class MessagePainter final : public QStyledItemDelegate
{
public:
    MessagePainter(const Theme &theme, const MessageModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_model(model)
    {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const override
    {
        return {option.rect.width(), m_theme.px(50)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const MessageHit &hit = m_model.hits()[size_t(index.row())];
        const auto &c = m_theme.colours();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? c.accentGround : c.hover);
            painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), m_theme.px(6), m_theme.px(6));
        }
        const int line = m_theme.px(19);
        const int top = option.rect.top() + (option.rect.height() - 2 * line) / 2;
        const int left = option.rect.left() + m_theme.px(12);
        const int right = option.rect.right() - m_theme.px(12);

        const auto small = m_theme.font(TextSize::Small);
        const QFontMetrics smallMetrics(small);
        const QString head =
            smallMetrics.elidedText(m_model.headOf(hit), Qt::ElideRight, (right - left) * 2 / 3);
        const int headWidth = smallMetrics.horizontalAdvance(head) + 2;
        painter->setFont(small);
        painter->setPen(selected ? c.dim : c.faint);
        const auto placed = [&option](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        drawTextLine(*painter, placed({right - headWidth, top, headWidth, line}), head, Qt::AlignLeft,
                     option.direction);

        const auto strong = m_theme.font(TextSize::Body, true);
        const int room = std::max(0, right - headWidth - m_theme.px(16) - left);
        painter->setFont(strong);
        painter->setPen(c.ink);
        drawTextLine(*painter, placed({left, top, room, line}), customerName(hit.customerName), Qt::AlignLeft,
                     option.direction);

        paintSnippet(*painter, hit, placed({left, top + line, right - left, line}), option.direction, c.dim,
                     c.ink);
        painter->restore();
    }

private:
    /// Plain text with ranges: whatever is in it, it is drawn and never interpreted. It ends in "…" where
    /// there is no room.
    void paintSnippet(QPainter &painter, const MessageHit &hit, const QRect &rect,
                      Qt::LayoutDirection direction, const QColor &plain, const QColor &marked) const
    {
        const QFont font = m_theme.font(TextSize::Body);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAnywhere);
        option.setTextDirection(hit.snippet.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        QTextLayout layout(hit.snippet, font);
        layout.setTextOption(option);
        layout.setFormats(formatsOf(hit, marked));
        QTextLine line = layOut(layout, rect.width());
        if (!line.isValid())
            return;
        if (line.textLength() < hit.snippet.size()) {
            const QChar more(u'…');
            line = layOut(layout, rect.width() - QFontMetrics(font).horizontalAdvance(more));
            const QString shown = hit.snippet.left(line.isValid() ? line.textLength() : 0) + more;
            layout.setText(shown);
            option.setWrapMode(QTextOption::NoWrap);
            layout.setTextOption(option);
            line = layOut(layout, rect.width());
        }
        painter.setPen(plain);
        painter.setClipRect(rect);
        layout.draw(&painter,
                    QPointF(snippetLeft(rect, line.naturalTextWidth(), direction, option.textDirection()),
                            rect.top() + (rect.height() - line.height()) / 2));
        painter.setClipping(false);
    }

    static QList<QTextLayout::FormatRange> formatsOf(const MessageHit &hit, const QColor &marked)
    {
        QList<QTextLayout::FormatRange> formats;
        for (const TextRange &one : hit.matches) {
            QTextLayout::FormatRange format;
            format.start = one.from;
            format.length = one.length;
            format.format.setFontWeight(QFont::DemiBold);
            format.format.setForeground(marked);
            formats.append(format);
        }
        return formats;
    }

    /// The first line, as much as has room in it.
    static QTextLine layOut(QTextLayout &layout, qreal width)
    {
        layout.beginLayout();
        QTextLine line = layout.createLine();
        if (line.isValid())
            line.setLineWidth(std::max<qreal>(0, width));
        layout.endLayout();
        return line;
    }

    /// Where a snippet begins; of one that is too long, its own beginning is seen.
    static qreal snippetLeft(const QRect &rect, qreal width, Qt::LayoutDirection layout,
                             Qt::LayoutDirection words)
    {
        const auto side = width > rect.width() ? words : layout;
        return side == Qt::RightToLeft ? rect.right() + 1 - width : rect.left();
    }

    const Theme &m_theme;
    const MessageModel &m_model;
};

} // namespace

MessageModel::MessageModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{}

void MessageModel::setHits(std::vector<MessageHit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QString MessageModel::headOf(const MessageHit &hit) const
{
    QStringList parts{channelName(hit.interaction.channel)};
    if (hit.place == MessageHit::Place::Note)
        parts << tr("note");
    parts << shortWhen(hit.interaction.startedAt, m_clock.now());
    if (!hit.agent.isEmpty())
        parts << quoted(hit.agent, 40);
    return parts.join(u" · "_s);
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &hit = m_hits[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return hit.snippet;
    case Qt::AccessibleTextRole:
        return QStringList{customerName(hit.customerName), headOf(hit), oneLine(hit.snippet)}.join(u", "_s);
    default:
        return {};
    }
}

MessageList::MessageList(const Theme &theme, const Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_model(new MessageModel(clock, this))
{
    setModel(m_model);
    setItemDelegate(new MessagePainter(theme, *m_model, this));
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

void MessageList::setHits(std::vector<MessageHit> hits)
{
    if (hits != m_model->hits())
        m_model->setHits(std::move(hits));
}

void MessageList::choose(int row)
{
    if (row < 0 || row >= count())
        return;
    const MessageHit hit =
        m_model->hits()[size_t(row)]; // a copy: the list may change under whoever hears of it
    Q_EMIT chosen(hit);
}

void MessageList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex().row());
    else
        QListView::keyPressEvent(event);
}

} // namespace teller
