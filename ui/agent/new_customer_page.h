// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/call_session.h"
#include "desk/new_customer_check.h"

#include <QWidget>

#include <deque>
#include <optional>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace teller {

class CandidateList;

/// Writes down a caller whom nobody knows, and shows beside it who that may already be. Who has exactly the
/// same number or address is not added a second time: they are offered to be opened.
class NewCustomerPage final : public QWidget
{
    Q_OBJECT
public:
    NewCustomerPage(const Theme &theme, CustomerRecord &record, const Clock &clock,
                    QWidget *parent = nullptr);

    /// What was typed for the session is still there; what is known of the call is filled in.
    void begin(const CallSession &session);
    /// The store took nobody: what was typed, and why.
    void showRefused(const CallSession &session, const CallSession::NotNew &refused);
    [[nodiscard]] QWidget *firstField() const;

Q_SIGNALS:
    void given(const teller::NewCustomer &customer);
    /// Somebody who is there already.
    void chosen(const teller::CustomerSummary &customer);
    void backWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *addLine(QGridLayout *grid, const QString &label, const QString &name, int longest);
    void fill(const NewCustomer &customer);
    [[nodiscard]] NewCustomer entered() const;
    void keep();
    void check();
    void showKnown();
    void submit();
    void complain(const QString &text, QWidget *field);

    /// Of the sessions that were here lately: nothing that was typed is lost by a call that comes between.
    struct Kept
    {
        InteractionId interaction;
        NewCustomer customer;
    };
    static constexpr size_t mostKept = 20;

    NewCustomerCheck m_check;
    InteractionId m_interaction;
    std::deque<Kept> m_kept;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_account = nullptr;
    QComboBox *m_language = nullptr;
    QLabel *m_phoneHint = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_known = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_create = nullptr;
    QLabel *m_likeTitle = nullptr;
    QLabel *m_likeNobody = nullptr;
    CandidateList *m_like = nullptr;
    std::optional<CustomerSummary> m_holder; ///< who has exactly what was typed
    bool m_filling = false;
    bool m_wanted = false; ///< to be created as soon as the check says that nobody has it
};

} // namespace teller
