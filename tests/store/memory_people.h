// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"
#include "store/admin/store_admin.h"
#include "store/sample_company.h"

/// People for the tests of what agents decided.
namespace memory {

[[nodiscard]] inline teller::Instant daysAgo(int days)
{
    static const teller::Instant today =
        teller::instantFromMsecs(teller::toMsecs(teller::SystemClock().now()) / 1'000 * 1'000);
    return today - std::chrono::days(days);
}

/// Of whom nothing else is known.
[[nodiscard]] inline teller::CustomerFile person(const char *name)
{
    teller::CustomerFile file;
    file.customer.id = sample::id<teller::CustomerId>(name);
    file.customer.name = QString::fromLatin1(name);
    return file;
}

[[nodiscard]] inline teller::Result<teller::Unit> load(const teller::StoreSettings &settings,
                                                       const std::vector<teller::CustomerFile> &files)
{
    auto loaded = teller::StoreAdmin(settings).load(
        [&files, next = size_t(0)]() mutable -> std::optional<teller::CustomerFile> {
            return next < files.size() ? std::optional(files[next++]) : std::nullopt;
        });
    if (!loaded)
        return loaded.error();
    return {};
}

} // namespace memory
