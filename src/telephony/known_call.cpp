// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/known_call.h"

#include <algorithm>
#include <vector>

namespace teller {

namespace {
/// Two sources that disagree at the same moment are ranked; one that speaks this much later brings news.
constexpr std::chrono::milliseconds news{500};
} // namespace

bool AccountClaims::add(Source source, const AccountClaim &claim, Instant at)
{
    if (claim.value.isEmpty()) {
        // "Nothing entered" and "entered wrongly" say something only as long as no number is known.
        if (!m_best.value.isEmpty() || claim.status == m_best.status ||
            claim.status != AccountClaim::Status::Invalid)
            return false;
        m_best = claim;
        return true;
    }
    QString &said = m_said[size_t(source)];
    const bool repeats = said == claim.value;
    said = claim.value;
    if (claim.value == m_best.value) {
        if (source < m_source)
            return false;
        const bool changed = claim != m_best;
        m_best = claim;
        m_source = source;
        return changed;
    }
    if (!m_best.value.isEmpty()) {
        const bool overruled = repeats && source != m_source; // it said so before, and lost
        if (overruled || (source < m_source && at - m_at < news))
            return false;
    }
    m_best = claim;
    m_source = source;
    m_at = at;
    return true;
}

KnownCall &KnownCalls::touch(const QByteArray &id)
{
    auto it = m_calls.find(id);
    if (it == m_calls.end()) {
        if (m_calls.size() >= limit)
            forgetOldest();
        it = m_calls.insert(id, {});
    }
    it->touched = ++m_clock;
    return *it;
}

KnownCall *KnownCalls::find(const QByteArray &id)
{
    const auto it = m_calls.find(id);
    return it == m_calls.end() ? nullptr : &*it;
}

const KnownCall *KnownCalls::find(const QByteArray &id) const
{
    const auto it = m_calls.constFind(id);
    return it == m_calls.cend() ? nullptr : &*it;
}

void KnownCalls::forgetOldest()
{
    // A quarter at a time, so that a flood of calls does not sort the table with each of them.
    std::vector<std::pair<quint64, QByteArray>> byAge;
    byAge.reserve(size_t(m_calls.size()));
    for (auto it = m_calls.cbegin(); it != m_calls.cend(); ++it) {
        if (!m_keep(it.key()))
            byAge.emplace_back(it->touched, it.key());
    }
    const size_t count = std::min(byAge.size(), size_t(limit / 4));
    std::nth_element(byAge.begin(), byAge.begin() + std::ptrdiff_t(count), byAge.end());
    for (size_t i = 0; i < count; ++i)
        m_calls.remove(byAge[i].second);
}

} // namespace teller
