// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/customer_search.h"

#include <QWidget>

class QLineEdit;

namespace teller {

class CandidateList;

/// A line to type in and the customers who fit, as one goes on typing. Up, Down and Enter work from the line.
class SearchBox final : public QWidget
{
    Q_OBJECT
public:
    /// The parts are named `<prefix>Edit`, `<prefix>Results` and `<prefix>State`.
    SearchBox(const Theme &theme, CustomerRecord &record, const Clock &clock, const QString &prefix,
              QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    void clear();

Q_SIGNALS:
    void chosen(const teller::CustomerSummary &customer, Qt::KeyboardModifiers modifiers);
    void textChanged(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showHits();

    CustomerSearch m_search;
    QLineEdit *m_edit = nullptr;
    QLabel *m_state = nullptr;
    CandidateList *m_list = nullptr;
};

} // namespace teller
