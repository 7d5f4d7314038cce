// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/spoken_times.h"

#include <algorithm>

namespace teller {

void SpokenTimes::add(int from, int length, const Span &span)
{
    if (length > 0 && (m_words.empty() || m_words.back().to <= from))
        m_words.push_back({from, from + length, span});
}

std::vector<SpokenTimes::Word>::const_iterator SpokenTimes::firstEndingBehind(int position) const
{
    return std::upper_bound(m_words.begin(), m_words.end(), position,
                            [](int at, const Word &word) { return at < word.to; });
}

std::optional<SpokenTimes::Span> SpokenTimes::at(int position) const
{
    const auto word = firstEndingBehind(position);
    if (word == m_words.end() || word->from > position)
        return std::nullopt;
    return word->span;
}

std::optional<SpokenTimes::Span> SpokenTimes::between(int from, int to) const
{
    std::optional<Span> whole;
    for (auto word = firstEndingBehind(from); word != m_words.end() && word->from < to; ++word) {
        if (!whole)
            whole = word->span;
        whole->startMs = std::min(whole->startMs, word->span.startMs);
        whole->endMs = std::max(whole->endMs, word->span.endMs);
    }
    return whole;
}

} // namespace teller
