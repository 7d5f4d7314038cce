// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QStringView>

#include <cstring>
#include <functional>
#include <unordered_map>

namespace teller {

/// Hashes texts where millions are looked up: Qt 6.4's own takes ten times as long on processors with
/// AVX-512, where its mixture of old and new instructions stalls. A chain of multiplications folded in half,
/// with a secret of each process, so that nobody outside can make texts that fall together.
struct TextHash
{
    using is_transparent = void;

    [[nodiscard]] size_t operator()(QStringView text) const noexcept
    {
        static const quint64 secret = QRandomGenerator::system()->generate64() | 1U;
        const auto *bytes = reinterpret_cast<const char *>(text.utf16());
        size_t left = size_t(text.size()) * sizeof(char16_t);
        quint64 hash = folded(secret ^ left, 0x9e3779b97f4a7c15U);
        for (; left > sizeof(quint64); left -= sizeof(quint64), bytes += sizeof(quint64))
            hash = folded(hash ^ firstOf(bytes, sizeof(quint64)), secret);
        return size_t(folded(hash ^ firstOf(bytes, left), secret));
    }

private:
    /// Both halves of the product, each of which depends on all of both numbers.
    [[nodiscard]] static quint64 folded(quint64 a, quint64 b) noexcept
    {
        __extension__ using Product = unsigned __int128;
        const Product product = Product(a) * b;
        return quint64(product) ^ quint64(product >> 64U);
    }
    [[nodiscard]] static quint64 firstOf(const char *bytes, size_t count) noexcept
    {
        quint64 value = 0;
        if (count > 0) // a null string is nowhere
            std::memcpy(&value, bytes, count);
        return value;
    }
};

/// A QStringView finds what lies under a QString.
template <typename Value>
using TextMap = std::unordered_map<QString, Value, TextHash, std::equal_to<>>;

} // namespace teller
