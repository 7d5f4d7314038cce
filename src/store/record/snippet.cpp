// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/snippet.h"

#include "core/search_words.h"

#include <algorithm>
#include <map>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype before = 50;
constexpr qsizetype length = 160;
constexpr qsizetype longestRead = 16'384;

/// Where the window with the most different terms begins: at one of the matches.
size_t bestBeginning(const std::vector<TermMatch> &matches, int &found)
{
    size_t best = 0;
    size_t end = 0;
    std::map<int, int> inside;
    for (size_t begin = 0; begin < matches.size(); ++begin) {
        while (end < matches.size() &&
               matches[end].range.from + matches[end].range.length - matches[begin].range.from <
                   length - before)
            ++inside[matches[end++].term];
        if (int(inside.size()) > found) {
            found = int(inside.size());
            best = begin;
        }
        if (end > begin) {
            if (--inside[matches[begin].term] == 0)
                inside.erase(matches[begin].term);
        } else {
            end = begin + 1;
        }
    }
    return best;
}

} // namespace

Snippet snippetOf(const QString &text, const std::vector<SearchTerm> &terms)
{
    QString line = firstOf(text, longestRead).toString();
    line.removeIf(&isUnseen);
    for (QChar &c : line) {
        if (c > u' ' && c < u'\x7f')
            continue;
        // One line; and nothing that turns the direction of what stands beside it.
        if (c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    const auto matches = termMatches(line, terms);
    Snippet snippet;
    qsizetype from = 0;
    if (!matches.empty()) {
        const size_t begin = bestBeginning(matches, snippet.found);
        from = std::max<qsizetype>(0, matches[begin].range.from - before);
        if (!matches[begin].exact)
            snippet.found = 0;
    }
    if (from > 0) { // at the beginning of a word, if one is near
        const qsizetype space = line.indexOf(u' ', from);
        if (space >= 0 && space < from + 20)
            from = space + 1;
        while (from < line.size() && (line.at(from).isLowSurrogate() || line.at(from).isMark()))
            ++from;
    }
    const QStringView part = firstOf(QStringView(line).mid(from), length);
    const QString head = from > 0 ? u"…"_s : QString();
    snippet.text = head + part.toString() + (from + part.size() < line.size() ? u"…"_s : QString());
    for (const auto &[one, term, exact] : matches) {
        const bool after =
            snippet.matches.empty() ||
            one.from - from + head.size() >= snippet.matches.back().from + snippet.matches.back().length;
        if (one.from >= from && one.from + one.length <= from + part.size() && after)
            snippet.matches.push_back({int(one.from - from + head.size()), int(one.length)});
    }
    return snippet;
}

} // namespace teller
