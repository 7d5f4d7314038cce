// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/company_rules.h"
#include "core/wrap_up.h"

#include <vector>

namespace teller {

/// What the wrap-up of a call may choose from.
struct WrapUpChoice
{
    std::vector<Disposition> offered; ///< in the order of their keys
    bool required = false;            ///< never while nothing is offered

    friend bool operator==(const WrapUpChoice &, const WrapUpChoice &) = default;
};

/// As many of `offered` have a key of their own.
inline constexpr size_t mostWrapUpKeys = 9;

/// Of all dispositions those that calls of the queue are offered, in the order of the queue's rule; without
/// one by group, as the store has them. An empty name stands for a call that came through no queue.
[[nodiscard]] WrapUpChoice wrapUpChoice(const std::vector<Disposition> &all, const CompanyRules &rules,
                                        const QString &queue);

} // namespace teller
