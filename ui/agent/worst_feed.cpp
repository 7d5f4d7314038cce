// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/worst_feed.h"

using namespace Qt::StringLiterals;

namespace teller {

FeedState worstFeed(const std::vector<CallFeed *> &feeds)
{
    FeedState shown;
    const auto weight = [](FeedState::Link link) {
        switch (link) {
        case FeedState::Link::Off:
            return 0;
        case FeedState::Link::Up:
            return 1;
        case FeedState::Link::Connecting:
            return 2;
        case FeedState::Link::Down:
            return 3;
        }
        return 0;
    };
    for (const auto *feed : feeds) {
        // That other programs may report calls is no telephone; it is only worth a word when it fails.
        if (feed->name() == "local"_L1 && feed->state().link == FeedState::Link::Up)
            continue;
        if (const auto state = feed->state(); weight(state.link) > weight(shown.link))
            shown = state;
    }
    return shown;
}

} // namespace teller
