// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <vector>

namespace teller::demo {

/// What Lindenhof sells. Prices in minor units, the same figure in every currency.
struct Article
{
    const char *name;
    int price;
    const char *tag; ///< what matters ask for: "router", "phone", "big", "small", "part"
    int warrantyMonths;
};
struct Plan
{
    const char *name;
    int price; ///< a month
};
struct Agent
{
    const char *name; ///< as colleagues and customers see it
    const char *id;
};

[[nodiscard]] const std::vector<Article> &articles();
[[nodiscard]] const std::vector<Plan> &homePlans();
[[nodiscard]] const std::vector<Plan> &mobilePlans();
[[nodiscard]] const std::vector<Plan> &streamingPlans();
[[nodiscard]] const std::vector<Agent> &agents();
[[nodiscard]] const std::vector<const char *> &promotions();

} // namespace teller::demo
