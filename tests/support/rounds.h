// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

/// How often a test tries what goes wrong at random: seldom, unless a variable of the environment says how
/// often.
class Rounds final
{
public:
    /// Before the test begins: Qt ends every test function after five minutes, and many rounds take hours.
    explicit Rounds(const char *variable)
        : m_wanted(qEnvironmentVariableIntValue(variable))
    {
        if (m_wanted > 0 && !qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
            qputenv("QTEST_FUNCTION_TIMEOUT", "2147483647");
    }
    [[nodiscard]] int orElse(int usual) const { return m_wanted > 0 ? m_wanted : usual; }

private:
    const int m_wanted;
};
