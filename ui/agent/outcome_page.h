// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/call_session.h"

#include <QPointer>
#include <QWidget>

class QStackedLayout;

namespace teller {

class CandidateList;
class NewCustomerPage;
class SearchBox;

/// What stands in the timeline's place while nobody is recognised: a chooser where several customers fit, a
/// search where none does, what went wrong where the look-up failed, and a calm outline while it is under
/// way. From the chooser and the search the caller can be written down as somebody new.
class OutcomePage final : public QWidget
{
    Q_OBJECT
public:
    OutcomePage(const Theme &theme, CustomerRecord &record, const Clock &clock, QWidget *parent = nullptr);

    void showSession(const CallSession &session);
    /// Where the next key belongs: the chooser, the search line, or the button that tries again.
    [[nodiscard]] QWidget *firstField() const;
    /// Nothing happens where the caller is known, or not yet looked up.
    void beginNewCustomer();

Q_SIGNALS:
    void chosen(const teller::CustomerSummary &customer);
    void customerGiven(const teller::NewCustomer &customer);
    void retryWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool mayBeNew() const;
    NewCustomerPage &newCustomer();
    void endNewCustomer();

    const Theme &m_theme;
    CustomerRecord &m_record;
    const Clock &m_clock;
    QPointer<const CallSession> m_session;
    QStackedLayout *m_stack = nullptr;
    QWidget *m_outcome = nullptr;
    CustomerId m_refusedShown;
    NewCustomerPage *m_new = nullptr; ///< made when it is needed
    QPushButton *m_newButton = nullptr;
    CallSession::Lookup m_lookup = CallSession::Lookup::Pending;
    InteractionId m_interaction;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_retry = nullptr;
    CandidateList *m_chooser = nullptr;
    QLabel *m_suggestionsTitle = nullptr;
    SearchBox *m_search = nullptr;
};

} // namespace teller
