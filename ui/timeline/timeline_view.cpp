// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_view.h"

#include "timeline/timeline_accessible.h"
#include "timeline/timeline_painter.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

/// The number of the local day that a moment falls on. Asking the calendar takes microseconds, too long for
/// each of 100,000 rows; the offset from UTC is asked for at both ends of a week instead, and within the week
/// only if it changes there.
class LocalDays
{
public:
    [[nodiscard]] qint64 dayOf(qint64 msecs)
    {
        if (msecs < m_start || msecs >= m_start + week || !m_known) {
            const auto start = floorTo(msecs, week) * week;
            const auto atEnd = m_known && m_start == start + week ? m_atStart : offsetAt(start + week);
            m_atStart = offsetAt(start);
            m_steady = m_atStart == atEnd;
            m_start = start;
            m_known = true;
        }
        return floorTo(msecs + (m_steady ? m_atStart : offsetAt(msecs)), day);
    }

private:
    static constexpr qint64 day = 86'400'000;
    static constexpr qint64 week = 7 * day;

    static qint64 floorTo(qint64 value, qint64 unit)
    {
        return value >= 0 ? value / unit : -((-value + unit - 1) / unit);
    }
    static qint64 offsetAt(qint64 msecs)
    {
        return qint64(QDateTime::fromMSecsSinceEpoch(msecs).offsetFromUtc()) * 1000;
    }

    bool m_known = false;
    bool m_steady = true;
    qint64 m_start = 0;
    qint64 m_atStart = 0;
};

} // namespace

TimelineView::TimelineView(const Theme &theme, TimelineModel &model, QWidget *parent)
    : QAbstractItemView(parent)
    , m_theme(theme)
    , m_model(model)
{
    installTimelineAccessibility();
    setObjectName(u"timeline"_s);
    setAccessibleName(tr("History"));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setTabKeyNavigation(false);
    setModel(&model);
    // After setModel(): the selection forgets itself on a reset, and only then can it be set again.
    connect(&model, &QAbstractItemModel::modelReset, this, &TimelineView::selectAgain);
    const auto open = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT opened(m_model.key(index.row()).id);
    };
    connect(this, &QAbstractItemView::activated, this, open);
    connect(this, &QAbstractItemView::clicked, this, open);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometries();
        viewport()->update();
    });
}

int TimelineView::rowHeight() const
{
    return m_theme.px(50);
}

int TimelineView::headingHeight() const
{
    return m_theme.px(30);
}

int TimelineView::headingsUpTo(int row) const
{
    return int(std::upper_bound(m_headings.begin(), m_headings.end(), row) - m_headings.begin());
}

bool TimelineView::hasHeading(int row) const
{
    return std::binary_search(m_headings.begin(), m_headings.end(), row);
}

int TimelineView::rowTop(int row) const
{
    return row * rowHeight() + headingsUpTo(row) * headingHeight();
}

int TimelineView::contentHeight() const
{
    return m_model.rowCount() * rowHeight() + int(m_headings.size()) * headingHeight();
}

int TimelineView::rowAtContent(int y) const
{
    // The last day whose heading starts at or above y, then the row within that day.
    int low = 0;
    int high = int(m_headings.size());
    while (low < high) {
        const int middle = (low + high) / 2;
        const int top = m_headings[size_t(middle)] * rowHeight() + middle * headingHeight();
        if (top <= y)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return 0;
    const int first = m_headings[size_t(low - 1)];
    const int within = y - rowTop(first);
    return std::min(first + std::max(0, within / rowHeight()), std::max(0, m_model.rowCount() - 1));
}

void TimelineView::findHeadings()
{
    m_headings.clear();
    m_headingsToday = m_model.today();
    const int rows = m_model.rowCount();
    LocalDays days;
    qint64 previous = 0;
    for (int row = 0; row < rows; ++row) {
        const auto day = days.dayOf(toMsecs(m_model.key(row).startedAt));
        if (row == 0 || day != previous)
            m_headings.push_back(row);
        previous = day;
    }
}

QRect TimelineView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_model.rowCount())
        return {};
    return {0, rowTop(index.row()) - verticalOffset(), viewport()->width(), rowHeight()};
}

QModelIndex TimelineView::indexAt(const QPoint &point) const
{
    const int y = point.y() + verticalOffset();
    if (y < 0 || y >= contentHeight() || !viewport()->rect().contains(point))
        return {};
    const int row = rowAtContent(y);
    return y >= rowTop(row) ? m_model.index(row) : QModelIndex(); // a heading is no row
}

void TimelineView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int row = index.row();
    const int top = rowTop(row) - (hasHeading(row) ? headingHeight() : 0);
    const int bottom = rowTop(row) + rowHeight();
    const int height = viewport()->height();
    auto *bar = verticalScrollBar();
    if (hint == PositionAtTop)
        bar->setValue(top);
    else if (hint == PositionAtBottom)
        bar->setValue(bottom - height);
    else if (hint == PositionAtCenter)
        bar->setValue((top + bottom - height) / 2);
    else if (top < bar->value())
        bar->setValue(top);
    else if (bottom > bar->value() + height)
        bar->setValue(bottom - height);
}

void TimelineView::keyboardSearch(const QString &search)
{
    Q_UNUSED(search) // Qt's would read all 100,000 rows
}

void TimelineView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                               const QList<int> &roles)
{
    Q_UNUSED(roles)
    const QRect changed(QPoint(0, visualRect(topLeft).top()),
                        QPoint(viewport()->width(), visualRect(bottomRight).bottom()));
    if (changed.intersects(viewport()->rect()))
        viewport()->update(changed);
}

void TimelineView::reset()
{
    const auto customer = m_model.history() ? m_model.history()->customer() : CustomerId();
    const bool sameCustomer = !customer.isNull() && customer == m_placeCustomer;
    const auto placeRow = m_placeRow;
    const auto placeCurrent = m_placeCurrent;
    const int offset = m_placeOffset;
    const bool atTop = m_atTop;
    m_hovered = -1;
    QAbstractItemView::reset();
    findHeadings();
    updateGeometries();
    const int row = sameCustomer && !atTop ? m_model.history()->rowOf(placeRow) : -1;
    verticalScrollBar()->setValue(row >= 0 ? rowTop(row) - offset : 0);
    m_placeCustomer = customer;
    m_placeCurrent = sameCustomer ? placeCurrent : InteractionId();
    rememberPlace();
    timelineRowsMoved(this);
    viewport()->update();
}

void TimelineView::selectAgain()
{
    const int row =
        m_placeCurrent.isNull() || !m_model.history() ? -1 : m_model.history()->rowOf(m_placeCurrent);
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
}

void TimelineView::doItemsLayout()
{
    updateGeometries();
    QAbstractItemView::doItemsLayout();
}

void TimelineView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    findHeadings();
    updateGeometries();
    if (!m_atTop) {
        const int row = m_model.history()->rowOf(m_placeRow);
        if (row >= 0)
            verticalScrollBar()->setValue(rowTop(row) - m_placeOffset);
    }
    QAbstractItemView::rowsInserted(parent, start, end);
    rememberPlace();
    timelineRowsMoved(this);
    viewport()->update();
}

void TimelineView::rememberPlace()
{
    m_atTop = verticalOffset() == 0;
    if (m_model.rowCount() == 0) {
        m_placeRow = {};
        return;
    }
    const int row = rowAtContent(verticalOffset());
    m_placeRow = m_model.key(row).id;
    m_placeOffset = rowTop(row) - verticalOffset();
}

QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    Q_UNUSED(modifiers)
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return {};
    const auto current = currentIndex();
    const int row = current.isValid() ? current.row() : -1;
    const int page = std::max(1, viewport()->height() / rowHeight() - 1);
    int to = row;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        to = row < 0 ? 0 : row - 1;
        break;
    case MoveDown:
    case MoveNext:
        to = row + 1;
        break;
    case MovePageUp:
        to = row - page;
        break;
    case MovePageDown:
        to = row + page;
        break;
    case MoveHome:
        to = 0;
        break;
    case MoveEnd:
        to = last;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return m_model.index(std::clamp(to, 0, last));
}

int TimelineView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool TimelineView::isIndexHidden(const QModelIndex &index) const
{
    Q_UNUSED(index)
    return false;
}

void TimelineView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    selectionModel()->select(indexAt(rect.topLeft()), command);
}

QRegion TimelineView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const auto &range : selection) {
        if (range.isValid())
            region +=
                QRect(visualRect(range.topLeft()).topLeft(), visualRect(range.bottomRight()).bottomRight());
    }
    return region;
}

void TimelineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    m_placeCurrent = current.isValid() ? m_model.key(current.row()).id : InteractionId();
    viewport()->update();
    if (current.isValid())
        timelineCurrentMoved(this, current.row());
}

void TimelineView::updateGeometries()
{
    auto *bar = verticalScrollBar();
    bar->setSingleStep(rowHeight());
    bar->setPageStep(viewport()->height());
    bar->setRange(0, std::max(0, contentHeight() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    QAbstractItemView::scrollContentsBy(dx, dy);
    rememberPlace();
    viewport()->update();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    // Touch pads say pixels; a wheel's notch moves three lines of text, as elsewhere.
    const int pixels = event->pixelDelta().isNull() ? event->angleDelta().y() * m_theme.px(60) / 120
                                                    : event->pixelDelta().y();
    verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels);
    event->accept();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const auto index = indexAt(event->position().toPoint());
    setHovered(index.isValid() ? index.row() : -1);
    QAbstractItemView::mouseMoveEvent(event);
}

void TimelineView::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QAbstractItemView::leaveEvent(event);
}

void TimelineView::setHovered(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

void TimelineView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.colours().surface);
    const int rows = m_model.rowCount();
    if (rows == 0) {
        painter.setPen(m_theme.colours().faint);
        painter.setFont(m_theme.font(TextSize::Body));
        painter.drawText(viewport()->rect().adjusted(0, m_theme.px(32), 0, 0),
                         Qt::AlignHCenter | Qt::AlignTop, m_emptyText);
        return;
    }
    if (m_model.today() != m_headingsToday)
        m_headingsToday = m_model.today(); // headings are worded while painting; midnight needs nothing more
    const int offset = verticalOffset();
    const int width = viewport()->width();
    const int timeWidth = timelineTimeWidth(m_theme);
    int row = rowAtContent(offset + std::max(0, event->rect().top()));
    for (; row < rows; ++row) {
        const QRect rect(0, rowTop(row) - offset, width, rowHeight());
        if (hasHeading(row)) {
            const QRect heading(0, rect.top() - headingHeight(), width, headingHeight());
            if (heading.top() > event->rect().bottom())
                break;
            paintTimelineHeading(painter, m_theme, heading, m_model, row, layoutDirection());
        }
        if (rect.top() > event->rect().bottom())
            break;
        TimelineRowState state;
        state.selected = selectionModel()->isRowSelected(row, QModelIndex());
        state.hovered = row == m_hovered;
        state.focused = state.selected && hasFocus();
        state.timeWidth = timeWidth;
        state.direction = layoutDirection();
        paintTimelineRow(painter, m_theme, rect, m_model.index(row), state);
        ++m_paintedRows;
    }
}

} // namespace teller
