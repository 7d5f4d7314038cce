// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/customer_search.h"

#include <QWidget>

class QLineEdit;

namespace teller {

class CandidateList;
class MessageList;
class SearchFilters;

/// A line to type in and the customers who fit, as one goes on typing; for messages also what was said and
/// written, below them, with chips to narrow it down. Up, Down and Enter work from the line, over both
/// groups.
class SearchBox final : public QWidget
{
    Q_OBJECT
public:
    using Kind = CustomerSearch::Kind;

    /// The parts are named `<prefix>Edit`, `<prefix>Results`, `<prefix>Messages` and `<prefix>State`. `me`:
    /// whose own messages a chip shows; null without that chip.
    SearchBox(const Theme &theme, CustomerRecord &record, const Clock &clock, const QString &prefix,
              QWidget *parent = nullptr, Kind kind = Kind::Customers, const AgentId &me = {});

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    void clear();

Q_SIGNALS:
    void chosen(const teller::CustomerSummary &customer, Qt::KeyboardModifiers modifiers);
    void messageChosen(const teller::MessageHit &hit, const QString &words);
    void textChanged(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMessages(const Theme &theme, const Clock &clock, const QString &prefix, const AgentId &me);
    void showHits();
    void showMessages(bool asked);
    [[nodiscard]] QString stateText() const;
    void move(int rows);
    void chooseCurrent(Qt::KeyboardModifiers modifiers);
    void setInMessages(bool in);

    CustomerSearch m_search;
    QLineEdit *m_edit = nullptr;
    QLabel *m_state = nullptr;
    CandidateList *m_list = nullptr;
    QLabel *m_customersHead = nullptr; ///< null, as what follows, where only customers are searched
    QLabel *m_messagesHead = nullptr;
    MessageList *m_messages = nullptr;
    SearchFilters *m_filters = nullptr;
    bool m_inMessages = false; ///< the row that Enter chooses is a message
};

} // namespace teller
