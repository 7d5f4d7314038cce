// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/evidence.h"

#include <algorithm>

namespace teller {

std::vector<InteractionId> evidenceAt(const CustomerSnapshot &snapshot, Channel channel,
                                      const std::vector<Instant> &moments, size_t most)
{
    std::vector<std::pair<Instant, InteractionId>> found;
    for (const Interaction &interaction : snapshot.interactions) {
        if (interaction.channel == channel &&
            std::find(moments.begin(), moments.end(), interaction.startedAt) != moments.end())
            found.emplace_back(interaction.startedAt, interaction.id);
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    std::vector<InteractionId> out;
    for (size_t i = 0; i < std::min(found.size(), most); ++i)
        out.push_back(found[i].second);
    return out;
}

qint64 dayOf(Instant moment)
{
    return toLocalTime(moment).date().toJulianDay();
}

} // namespace teller
