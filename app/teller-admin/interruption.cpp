// SPDX-License-Identifier: GPL-3.0-or-later
#include "interruption.h"

#include <csignal>

namespace teller {

namespace {

volatile std::sig_atomic_t noted = 0;

extern "C" void note(int signal)
{
    noted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

Interruption::Interruption()
{
    noted = 0;
    std::signal(SIGINT, &note);
    std::signal(SIGTERM, &note);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Interruption::asked()
{
    return noted != 0;
}

} // namespace teller
