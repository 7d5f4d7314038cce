// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

/// How much a test tries: little, unless a variable of the environment says how much.
class TestEffort final
{
public:
    /// Before the test begins: Qt ends every test function after five minutes, and much takes hours.
    explicit TestEffort(const char *variable)
        : m_wanted(qEnvironmentVariableIntValue(variable))
    {
        if (m_wanted > 0 && !qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
            qputenv("QTEST_FUNCTION_TIMEOUT", "2147483647");
    }
    [[nodiscard]] int orElse(int usual) const { return m_wanted > 0 ? m_wanted : usual; }

private:
    const int m_wanted;
};
