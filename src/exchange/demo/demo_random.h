// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace teller::demo {

/// One step of splitmix64 (Steele, Lea, Flood 2014): spreads a number over 64 bits.
[[nodiscard]] constexpr quint64 mix(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// xoshiro256** (Blackman, Vigna 2018) with integer draws only: the same everywhere, which the distributions
/// of the standard library do not promise. Two draws among the arguments of one call come in the order that
/// the compiler likes: draw one of them before.
class Random final
{
public:
    explicit Random(quint64 seed)
    {
        for (quint64 &word : m_state)
            word = seed = mix(seed);
    }
    [[nodiscard]] quint64 next()
    {
        const quint64 result = rotate(m_state[1] * 5, 7) * 9;
        const quint64 t = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= t;
        m_state[3] = rotate(m_state[3], 45);
        return result;
    }
    /// 0 ≤ result < n; 0 for n < 1.
    [[nodiscard]] int below(int n) { return n < 1 ? 0 : int(((next() >> 32) * quint64(n)) >> 32); }
    /// Both ends included.
    [[nodiscard]] int range(int low, int high) { return low + below(high - low + 1); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template <typename List>
    [[nodiscard]] const auto &pick(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(int(list.size())))];
    }

private:
    static constexpr quint64 rotate(quint64 x, int k) { return (x << k) | (x >> (64 - k)); }
    std::array<quint64, 4> m_state{};
};

} // namespace teller::demo
