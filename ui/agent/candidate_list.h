// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "core/customer.h"

#include <QAbstractListModel>
#include <QListView>

#include <vector>

namespace teller {

/// Customers to choose from, with what tells them apart.
class CandidateModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { NameRole = Qt::UserRole + 1, TierRole, DetailRole, LastRole };

    explicit CandidateModel(const Clock &clock, QObject *parent = nullptr);
    void setCandidates(std::vector<CustomerSummary> candidates);
    [[nodiscard]] const std::vector<CustomerSummary> &candidates() const { return m_candidates; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const Clock &m_clock;
    std::vector<CustomerSummary> m_candidates;
};

/// The list itself: two lines a customer; Enter or a click chooses.
class CandidateList final : public QListView
{
    Q_OBJECT
public:
    CandidateList(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);
    void setCandidates(std::vector<CustomerSummary> candidates);
    [[nodiscard]] int count() const { return m_model->rowCount(); }
    void chooseCurrent(Qt::KeyboardModifiers modifiers);
    void move(int rows);

Q_SIGNALS:
    void chosen(const teller::CustomerSummary &customer, Qt::KeyboardModifiers modifiers);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int row, Qt::KeyboardModifiers modifiers);

    CandidateModel *m_model = nullptr;
};

} // namespace teller
