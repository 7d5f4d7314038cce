// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/word_diff.h"

#include <algorithm>

namespace teller {

namespace {

using Words = std::vector<QStringView>;
constexpr size_t mostCells = 250'000;

/// Words, and what stands between them.
Words wordsOf(const QString &text)
{
    Words words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        const auto isWord = [&text](qsizetype i) {
            return text[i].isLetterOrNumber() || text[i].isMark() || text[i].isSurrogate();
        };
        if (isWord(at)) {
            while (end < text.size() && isWord(end))
                ++end;
        } else {
            ++end;
        }
        words.push_back(QStringView(text).mid(at, end - at));
        at = end;
    }
    return words;
}

class Parts final
{
public:
    void add(DiffPart::Kind kind, QStringView text)
    {
        if (m_parts.empty() || m_parts.back().kind != kind)
            m_parts.push_back({kind, {}});
        m_parts.back().text += text;
    }
    std::vector<DiffPart> take() { return std::move(m_parts); }

private:
    std::vector<DiffPart> m_parts;
};

/// How many words the rests have in common, from each pair of places on.
class Common final
{
public:
    Common(const Words &a, const Words &b)
        : m_width(b.size() + 1)
        , m_cells((a.size() + 1) * m_width, 0)
    {
        for (size_t i = a.size(); i-- > 0;) {
            for (size_t j = b.size(); j-- > 0;)
                cell(i, j) = a[i] == b[j] ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
        }
    }
    [[nodiscard]] int &cell(size_t i, size_t j) { return m_cells[i * m_width + j]; }

private:
    size_t m_width;
    std::vector<int> m_cells;
};

void diffMiddle(const Words &a, const Words &b, Parts &out)
{
    size_t i = 0;
    size_t j = 0;
    if ((a.size() + 1) * (b.size() + 1) <= mostCells) {
        Common common(a, b);
        while (i < a.size() && j < b.size()) {
            if (a[i] == b[j]) {
                out.add(DiffPart::Kind::Same, a[i++]);
                ++j;
            } else if (common.cell(i + 1, j) >= common.cell(i, j + 1)) {
                out.add(DiffPart::Kind::Removed, a[i++]);
            } else {
                out.add(DiffPart::Kind::Added, b[j++]);
            }
        }
    }
    while (i < a.size())
        out.add(DiffPart::Kind::Removed, a[i++]);
    while (j < b.size())
        out.add(DiffPart::Kind::Added, b[j++]);
}

} // namespace

std::vector<DiffPart> wordDiff(const QString &before, const QString &after)
{
    Words a = wordsOf(before);
    Words b = wordsOf(after);
    const auto firstOther = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto head = firstOther.first - a.begin();
    const auto rest = std::min(a.end() - firstOther.first, b.end() - firstOther.second);
    const auto lastOther = std::mismatch(a.rbegin(), a.rbegin() + rest, b.rbegin());
    const auto tail = lastOther.first - a.rbegin();
    Parts out;
    for (auto word = a.begin(); word != a.begin() + head; ++word)
        out.add(DiffPart::Kind::Same, *word);
    diffMiddle(Words(a.begin() + head, a.end() - tail), Words(b.begin() + head, b.end() - tail), out);
    for (auto word = a.end() - tail; word != a.end(); ++word)
        out.add(DiffPart::Kind::Same, *word);
    return out.take();
}

} // namespace teller
