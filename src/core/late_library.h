// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLibrary>

namespace teller {

/// A library that is loaded when its first function is called, not with the program: a start waits for every
/// library that it names and for all that those bring along. Stays loaded. Any thread.
class LateLibrary final
{
public:
    /// As QLibrary: without prefix and suffix; `version` is the number behind it on Unix.
    LateLibrary(const QString &name, int version)
        : m_library(name, version)
    {
        m_library.load();
    }
    /// Calls of its functions crash unless it is.
    [[nodiscard]] bool isHere() const { return m_library.isLoaded(); }
    /// The function of that name; `Function` is its type as its header has it.
    template <typename Function>
    [[nodiscard]] Function *function(const char *name)
    {
        return reinterpret_cast<Function *>(m_library.resolve(name));
    }

private:
    QLibrary m_library;
};

} // namespace teller
