// SPDX-License-Identifier: GPL-3.0-or-later
//
// Linked into every program for Windows with --wrap=main. When main() has returned, everything of ours has
// been put away; what is left is the unloading of DLLs, and that can hang for ever: winpthreads may be left
// with a lock that a thread held as it ended, and libstdc++ wants that lock as it goes (seen under wine 8
// with GCC 12).
#include <cstdio>

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

extern "C" int __real_main(int argc, char **argv);

extern "C" int __wrap_main(int argc, char **argv)
{
    const int code = __real_main(argc, argv);
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(code));
    return code;
}
