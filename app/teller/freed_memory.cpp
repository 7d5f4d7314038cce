// SPDX-License-Identifier: GPL-3.0-or-later
#include "freed_memory.h"

#include <cstdlib> // says whether it is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace teller {

void giveBackFreedMemory()
{
#ifdef __GLIBC__
    // What glibc begins with; being told, it does not learn.
    (void)mallopt(M_MMAP_THRESHOLD, 128 * 1024);
    (void)mallopt(M_ARENA_MAX, 4); // of two, the window's thread waits while another takes from its heap
#endif
}

} // namespace teller
