// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace teller {

/// Large blocks go back to the system when they are freed, and the threads share the heaps that
/// small ones are cut from. Call it before there is a second thread.
///
/// glibc learns from the first large block that is freed (mallopt(3), M_MMAP_THRESHOLD) and keeps all that
/// are no larger for later, in each thread: after a history of 100,000 rows as much again as the rows take,
/// for as long as the program runs. And each of the threads, which mostly wait, has a heap of its own.
/// Elsewhere it does nothing.
void giveBackFreedMemory();

} // namespace teller
