// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace teller {

/// What the store wants to know before it lets anybody in.
struct SignInQuestion
{
    QString store; ///< for people, without a password
    QString user;
    bool refused = false;     ///< a password was tried and not accepted
    bool canRemember = false; ///< this computer has a key chain
};

struct SignIn
{
    QString user;
    QString password;
    bool remember = false; ///< in the key chain; never in a file

    friend bool operator==(const SignIn &, const SignIn &) = default;
};

} // namespace teller
