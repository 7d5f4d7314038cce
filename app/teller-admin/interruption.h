// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace teller {

/// While one of these lives, the first Ctrl-C or SIGTERM is only noted; the next one ends the program as
/// ever.
class Interruption final
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;
    [[nodiscard]] static bool asked();
};

} // namespace teller
