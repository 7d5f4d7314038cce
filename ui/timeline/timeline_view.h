// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "core/ids.h"
#include "timeline/timeline_model.h"

#include <QAbstractItemView>

#include <vector>

namespace teller {

/// The history as a list with a heading for each day. Every row has the same height and so has every heading,
/// so where a row lies follows from how many headings stand above it: 100,000 rows open without asking any of
/// them for its size (QListView asks each). What is being read stays where it is when something new arrives
/// above it.
class TimelineView final : public QAbstractItemView
{
    Q_OBJECT
public:
    TimelineView(const Theme &theme, TimelineModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void reset() override;
    void keyboardSearch(const QString &search) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    void doItemsLayout() override;

    /// The row at the upper edge, -1 if there is none.
    [[nodiscard]] int topRow() const { return m_model.rowCount() > 0 ? rowAtContent(verticalOffset()) : -1; }
    /// What stands where there are no rows.
    void setEmptyText(const QString &text);
    /// Rows and headings painted since the view was made; a test counts them.
    [[nodiscard]] qint64 paintedRows() const { return m_paintedRows; }
    [[nodiscard]] TimelineModel &timeline() const { return m_model; }

Q_SIGNALS:
    /// Enter or a click on a row.
    void opened(teller::InteractionId interaction);

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int headingHeight() const;
    /// Headings at or above this row.
    [[nodiscard]] int headingsUpTo(int row) const;
    [[nodiscard]] bool hasHeading(int row) const;
    /// Top of the row itself, below its heading, in content coordinates.
    [[nodiscard]] int rowTop(int row) const;
    /// The row that covers this content coordinate; a heading counts as its day's first row.
    [[nodiscard]] int rowAtContent(int y) const;
    [[nodiscard]] int contentHeight() const;
    void findHeadings();
    void rememberPlace();
    void selectAgain();
    void setHovered(int row);

    const Theme &m_theme;
    TimelineModel &m_model;
    std::vector<int> m_headings; ///< first row of each day, ascending
    QDate m_headingsToday;
    QString m_emptyText;
    int m_hovered = -1;
    qint64 m_paintedRows = 0;
    // What is at the top now, to find it again when rows come or the history is reloaded.
    CustomerId m_placeCustomer;
    InteractionId m_placeRow;
    InteractionId m_placeCurrent;
    int m_placeOffset = 0;
    bool m_atTop = true;
};

} // namespace teller
