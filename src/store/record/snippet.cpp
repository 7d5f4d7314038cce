// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/snippet.h"

#include "store/sql/search_text.h"

#include <algorithm>
#include <map>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype before = 50;
constexpr qsizetype length = 160;
constexpr qsizetype longestRead = 16'384;
constexpr qsizetype fewestAlike = 4;
constexpr qsizetype longestEnding = 4;
constexpr size_t mostMatches = 200;

struct Match
{
    qsizetype from = 0;
    qsizetype length = 0;
    int term = 0;
    bool exact = true;
};

bool belongsToWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'\'' || c == u'’';
}

/// "Bestellungen" and "Bestellung" have a stem in common, as far as one can tell without their language.
bool beginAlike(QStringView a, QStringView b)
{
    qsizetype alike = 0;
    while (alike < std::min(a.size(), b.size()) && a.at(alike) == b.at(alike))
        ++alike;
    return alike >= fewestAlike && a.size() - alike <= longestEnding && b.size() - alike <= longestEnding;
}

class Finder final
{
public:
    Finder(const QString &text, const std::vector<SearchTerm> &terms)
        : m_text(text)
        , m_terms(terms)
    {
        for (qsizetype at = 0; at < m_text.size() && m_matches.size() < mostMatches;) {
            if (!belongsToWord(m_text.at(at))) {
                ++at;
                continue;
            }
            qsizetype end = at;
            while (end < m_text.size() && belongsToWord(m_text.at(end)))
                ++end;
            look(at, end);
            at = end;
        }
        const bool anyExact =
            std::any_of(m_matches.begin(), m_matches.end(), [](const Match &one) { return one.exact; });
        if (anyExact)
            std::erase_if(m_matches, [](const Match &one) { return !one.exact; });
    }

    [[nodiscard]] const std::vector<Match> &matches() const { return m_matches; }

private:
    /// One word of the text, or a run of words without spaces.
    void look(qsizetype from, qsizetype end)
    {
        const QStringView whole = QStringView(m_text).mid(from, std::min<qsizetype>(end - from, 2'000));
        const QString folded = searchWords(whole);
        const bool ascii = !folded.isEmpty() && folded.front() < u'\x80';
        if (!folded.contains(u' ') && (ascii || !isCjk(folded.toUcs4().value(0)))) {
            lookAtWord(from, end - from, folded);
            return;
        }
        const QString word = whole.toString();
        // CJK: sign by sign, as they are; a fold would not tell where in the text it came from.
        for (size_t i = 0; i < m_terms.size(); ++i) {
            const QString plain = plainOf(m_terms[i]);
            for (qsizetype at = word.indexOf(plain, 0, Qt::CaseInsensitive); at >= 0 && !plain.isEmpty();
                 at = word.indexOf(plain, at + plain.size(), Qt::CaseInsensitive))
            {
                if (m_matches.size() >= mostMatches)
                    return;
                m_matches.push_back({from + at, plain.size(), int(i), true});
            }
        }
        std::sort(m_matches.begin(), m_matches.end(),
                  [](const Match &a, const Match &b) { return a.from < b.from; });
    }

    void lookAtWord(qsizetype from, qsizetype size, const QString &folded)
    {
        for (size_t i = 0; i < m_terms.size(); ++i) {
            for (const QString &wanted : m_terms[i].words) {
                const bool same = folded == wanted || (m_terms[i].prefix && folded.startsWith(wanted));
                if (same || beginAlike(folded, wanted)) {
                    m_matches.push_back({from, size, int(i), same});
                    return;
                }
            }
        }
    }

    /// The run that the pairs were made of.
    static QString plainOf(const SearchTerm &term)
    {
        if (!term.cjk)
            return term.words.join(u' ');
        QString plain = term.words.value(0);
        for (qsizetype i = 1; i < term.words.size(); ++i) {
            const auto pair = term.words.at(i).toUcs4();
            if (pair.size() > 1)
                plain += QString::fromUcs4(reinterpret_cast<const char32_t *>(&pair.at(1)), 1);
        }
        return plain;
    }

    const QString &m_text;
    const std::vector<SearchTerm> &m_terms;
    std::vector<Match> m_matches;
};

/// Where the window with the most different terms begins: at one of the matches.
size_t bestBeginning(const std::vector<Match> &matches, int &found)
{
    size_t best = 0;
    size_t end = 0;
    std::map<int, int> inside;
    for (size_t begin = 0; begin < matches.size(); ++begin) {
        while (end < matches.size() &&
               matches[end].from + matches[end].length - matches[begin].from < length - before)
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
    for (QChar &c : line) {
        if (c > u' ' && c < u'\x7f')
            continue;
        // One line; and nothing that turns the direction of what stands beside it.
        if (c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    const Finder finder(line, terms);
    const auto &matches = finder.matches();
    Snippet snippet;
    qsizetype from = 0;
    if (!matches.empty()) {
        const size_t begin = bestBeginning(matches, snippet.found);
        from = std::max<qsizetype>(0, matches[begin].from - before);
        if (!matches[begin].exact)
            snippet.found = 0;
    }
    if (from > 0) { // at the beginning of a word, if one is near
        const qsizetype space = line.indexOf(u' ', from);
        if (space >= 0 && space < from + 20)
            from = space + 1;
        else if (line.at(from).isLowSurrogate())
            ++from;
    }
    const QStringView part = firstOf(QStringView(line).mid(from), length);
    const QString head = from > 0 ? u"…"_s : QString();
    snippet.text = head + part.toString() + (from + part.size() < line.size() ? u"…"_s : QString());
    for (const Match &one : matches) {
        const bool after =
            snippet.matches.empty() ||
            one.from - from + head.size() >= snippet.matches.back().from + snippet.matches.back().length;
        if (one.from >= from && one.from + one.length <= from + part.size() && after)
            snippet.matches.push_back({int(one.from - from + head.size()), int(one.length)});
    }
    return snippet;
}

} // namespace teller
