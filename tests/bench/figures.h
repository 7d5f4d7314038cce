// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench_store.h"
#include "core/result.h"
#include "report.h"

namespace teller::bench {

/// How long to measure.
struct Effort
{
    int pops = 300;
    int saves = 300;
    int starts = 15;
    int scrollFrames = 1'200;
    int desktops = 200;
    int desktopSeconds = 60;
    int mails = 20'000;
    int imports = 3;
    int fill = 300'000; ///< interactions
};

// Each adds its rows to the report.

/// From the telephone's bytes to the painted history, at both sizes of the store.
[[nodiscard]] Result<Unit> measurePops(const BenchStore &store, const Effort &effort, Report &report);
/// Opening the customers with the short and the long history.
[[nodiscard]] Result<Unit> measureOpening(const BenchStore &store, const Effort &effort, Report &report);
[[nodiscard]] Result<Unit> measureSaving(const BenchStore &store, const Effort &effort, Report &report);
[[nodiscard]] Result<Unit> measureScrolling(const BenchStore &store, const Effort &effort, Report &report);
/// The real program, started again and again; and its memory with the long history open.
[[nodiscard]] Result<Unit> measureStart(const BenchStore &store, const Effort &effort, Report &report);
[[nodiscard]] Result<Unit> measureMemory(const BenchStore &store, const Effort &effort, Report &report);
/// From saving a note at one desk until another has painted it.
[[nodiscard]] Result<Unit> measureSeeing(const BenchStore &store, const Effort &effort, Report &report);
/// Mail into a file and into PostgreSQL.
[[nodiscard]] Result<Unit> measureImport(const BenchStore &store, const Effort &effort, Report &report);
/// A company put into an empty store; and who of it is the same person.
[[nodiscard]] Result<Unit> measureFilling(const BenchStore &store, const Effort &effort, Report &report);
/// Words in messages, in the large store and the small one.
[[nodiscard]] Result<Unit> measureSearch(const BenchStore &store, const Effort &effort, Report &report);
/// Many desktops on one store.
[[nodiscard]] Result<Unit> measureDesktops(const BenchStore &store, const Effort &effort, Report &report);

} // namespace teller::bench
