// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_accessible.h"

#include "timeline/timeline_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

/// One row. It outlives the row it stands for only until the rows move.
class RowAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    RowAccessible(TimelineView *view, int row)
        : m_view(view)
        , m_row(row)
    {}

    [[nodiscard]] bool isValid() const override { return m_view && m_row < m_view->timeline().rowCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override
    {
        return m_view ? m_view->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        Q_UNUSED(index)
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        Q_UNUSED(x)
        Q_UNUSED(y)
        return nullptr;
    }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        Q_UNUSED(child)
        return -1;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid())
            return {};
        return index().data(Qt::AccessibleTextRole).toString();
    }
    void setText(QAccessible::Text kind, const QString &text) override
    {
        Q_UNUSED(kind)
        Q_UNUSED(text)
    }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const auto rect = m_view->visualRect(index());
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.selected = m_view->selectionModel()->isRowSelected(m_row, QModelIndex());
        state.focused = m_view->hasFocus() && m_view->currentIndex().row() == m_row;
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(index()));
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &action) override
    {
        if (action != pressAction() || !isValid())
            return;
        m_view->setCurrentIndex(index());
        Q_EMIT m_view->activated(index());
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &action) const override
    {
        Q_UNUSED(action)
        return {};
    }
    [[nodiscard]] int row() const { return m_row; }

private:
    [[nodiscard]] QModelIndex index() const { return m_view->timeline().index(m_row); }

    QPointer<TimelineView> m_view;
    const int m_row;
};

class ListAccessible final : public QAccessibleWidget
{
public:
    explicit ListAccessible(TimelineView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {}
    ~ListAccessible() override { forgetRows(); }

    [[nodiscard]] int childCount() const override { return m_view ? m_view->timeline().rowCount() : 0; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_rows.constFind(index);
        if (known != m_rows.cend())
            return QAccessible::accessibleInterface(*known);
        auto *row = new RowAccessible(m_view, index);
        m_rows.insert(index, QAccessible::registerAccessibleInterface(row));
        return row;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *row = dynamic_cast<const RowAccessible *>(child);
        return row ? row->row() : -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        if (!m_view)
            return nullptr;
        const auto index = m_view->indexAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? child(index.row()) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const int row = m_view && m_view->hasFocus() ? m_view->currentIndex().row() : -1;
        return row >= 0 ? child(row) : nullptr;
    }
    void forgetRows()
    {
        for (const auto id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
        m_rows.clear();
    }

private:
    QPointer<TimelineView> m_view;
    mutable QHash<int, QAccessible::Id> m_rows; ///< only the rows that somebody asked for
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    if (className == "teller::TimelineView"_L1)
        return new ListAccessible(static_cast<TimelineView *>(object));
    return nullptr;
}

ListAccessible *listOf(TimelineView *view)
{
    return QAccessible::isActive()
               ? dynamic_cast<ListAccessible *>(QAccessible::queryAccessibleInterface(view))
               : nullptr;
}

} // namespace

void installTimelineAccessibility()
{
    QAccessible::installFactory(makeAccessible); // Qt keeps one of each
}

void timelineRowsMoved(TimelineView *view)
{
    auto *list = listOf(view);
    if (!list)
        return;
    list->forgetRows();
    QAccessibleTableModelChangeEvent event(view, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&event);
}

void timelineCurrentMoved(TimelineView *view, int row)
{
    if (!view->hasFocus() || !listOf(view))
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

} // namespace teller
