// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/overlay.h"
#include "agent/sign_in.h"
#include "common/labels.h"

class QCheckBox;
class QLineEdit;

namespace teller {

/// Asks for the user and password of the shared store, above the window: calls go on beneath, and Esc puts
/// it away.
class SignInPanel final : public Overlay
{
    Q_OBJECT
public:
    SignInPanel(const Theme &theme, QWidget *window);

    void ask(const SignInQuestion &question);

Q_SIGNALS:
    void given(const teller::SignIn &signIn);

private:
    void submit();

    const Theme &m_theme;
    QLabel *m_why = nullptr;
    QLabel *m_store = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_remember = nullptr;
    QLabel *m_notKept = nullptr;
};

} // namespace teller
