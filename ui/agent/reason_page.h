// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/call_session.h"

#include <QWidget>

class QLineEdit;

namespace teller {

/// Stands in the record's place while the store opens the customer only for a reason: says why, and asks for
/// it.
class ReasonPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ReasonPage(const Theme &theme, QWidget *parent = nullptr);

    void showSession(const CallSession &session);
    /// Where the next key belongs.
    [[nodiscard]] QWidget *firstField() const;

Q_SIGNALS:
    void reasonGiven(const QString &reason); ///< long enough
    void backWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();

    InteractionId m_interaction;
    std::optional<CustomerId> m_customer;
    QLabel *m_title = nullptr;
    QLineEdit *m_edit = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace teller
