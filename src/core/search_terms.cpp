// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search_terms.h"

#include "core/search_words.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <utility>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSearch = 200;
constexpr size_t mostTerms = 8;
constexpr qsizetype fewestTyped = 3;
constexpr qsizetype fewestAlike = 4;
constexpr qsizetype longestEnding = 4;
constexpr size_t mostMatches = 200;

bool isOfRun(QStringView word)
{
    return isUnspaced(word.toUcs4().value(0));
}

/// The words as terms; a run without spaces is one, without the sign at its end that only serves the
/// index.
std::vector<SearchTerm> termsOf(QStringView text)
{
    std::vector<SearchTerm> terms;
    const QStringList words = searchWords(text).split(u' ', Qt::SkipEmptyParts);
    bool inRun = false;
    for (const QString &word : words) {
        const bool unspaced = isOfRun(word);
        const bool single = unspaced && word.toUcs4().size() == 1;
        if (!unspaced) {
            terms.push_back({{word}, false, false});
        } else if (single) {
            if (!inRun)
                terms.push_back({{word}, true, true}); // the beginning of any pair
        } else if (inRun) {
            terms.back().words.append(word);
        } else {
            terms.push_back({{word}, false, true});
        }
        inRun = unspaced && !single;
    }
    return terms;
}

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

/// A run of words without spaces as it is searched, and where each sign of that stands: a sign is what people
/// take for one, with the marks around it.
struct FoldedRun
{
    explicit FoldedRun(QStringView run)
    {
        QTextBoundaryFinder signs(QTextBoundaryFinder::Grapheme, run.data(), run.size());
        for (qsizetype at = 0; at < run.size();) {
            const qsizetype next = signs.toNextBoundary();
            const qsizetype end = next > at ? next : run.size();
            text += foldedText(run.sliced(at, end - at)).normalized(QString::NormalizationForm_C);
            places.resize(size_t(text.size()), {int(at), int(end - at)});
            at = end;
        }
    }

    QString text;
    std::vector<TextRange> places; ///< for each of its units
};

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
            std::any_of(m_matches.begin(), m_matches.end(), [](const TermMatch &one) { return one.exact; });
        if (anyExact)
            std::erase_if(m_matches, [](const TermMatch &one) { return !one.exact; });
    }

    [[nodiscard]] std::vector<TermMatch> take() { return std::move(m_matches); }

private:
    /// One word of the text, or a run of words without spaces.
    void look(qsizetype from, qsizetype end)
    {
        const QStringView whole = QStringView(m_text).mid(from, std::min<qsizetype>(end - from, 2'000));
        const QString folded = searchWords(whole);
        const bool ascii = !folded.isEmpty() && folded.front() < u'\x80';
        if (!folded.contains(u' ') && (ascii || !isOfRun(folded))) {
            lookAtWord(from, end - from, folded);
            return;
        }
        const FoldedRun run(whole);
        for (size_t i = 0; i < m_terms.size(); ++i) {
            const QString plain = plainOf(m_terms[i]);
            for (qsizetype at = run.text.indexOf(plain); at >= 0 && !plain.isEmpty();
                 at = run.text.indexOf(plain, at + plain.size()))
            {
                if (m_matches.size() >= mostMatches)
                    return;
                const TextRange first = run.places[size_t(at)];
                const TextRange last = run.places[size_t(at + plain.size() - 1)];
                m_matches.push_back(
                    {{int(from) + first.from, last.from + last.length - first.from}, int(i), true});
            }
        }
        std::sort(m_matches.begin(), m_matches.end(),
                  [](const TermMatch &a, const TermMatch &b) { return a.range.from < b.range.from; });
    }

    void lookAtWord(qsizetype from, qsizetype size, const QString &folded)
    {
        for (size_t i = 0; i < m_terms.size(); ++i) {
            for (const QString &wanted : m_terms[i].words) {
                const bool same = folded == wanted || (m_terms[i].prefix && folded.startsWith(wanted));
                if (same || beginAlike(folded, wanted)) {
                    m_matches.push_back({{int(from), int(size)}, int(i), same});
                    return;
                }
            }
        }
    }

    /// The run that the pairs were made of.
    static QString plainOf(const SearchTerm &term)
    {
        if (!term.unspaced)
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
    std::vector<TermMatch> m_matches;
};

} // namespace

std::vector<SearchTerm> searchTerms(const QString &text)
{
    QString asked = firstOf(text, longestSearch).toString();
    asked.remove(QChar::Null);
    for (const QChar quote : {u'“', u'”', u'„', u'«', u'»'})
        asked.replace(quote, u'"');
    std::vector<SearchTerm> terms;
    const QStringList pieces = asked.split(u'"');
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        auto more = termsOf(pieces.at(i));
        const bool quotedTogether = i % 2 == 1 && i + 1 < pieces.size();
        if (quotedTogether && more.size() > 1 &&
            std::none_of(more.begin(), more.end(), [](const SearchTerm &one) { return one.unspaced; }))
        {
            SearchTerm phrase;
            for (const SearchTerm &one : more)
                phrase.words += one.words;
            more = {phrase};
        }
        terms.insert(terms.end(), more.begin(), more.end());
    }
    if (terms.empty())
        return terms;
    SearchTerm &last = terms.back();
    // A vowel may be a mark, as in Hindi and Thai.
    const bool withinWord = !asked.isEmpty() && (asked.back().isLetterOrNumber() || asked.back().isMark());
    if (withinWord && !last.unspaced && last.words.size() == 1 &&
        last.words.constFirst().size() >= fewestTyped)
        last.prefix = true;
    if (terms.size() > mostTerms)
        terms.resize(mostTerms);
    return terms;
}

std::vector<TermMatch> termMatches(const QString &text, const std::vector<SearchTerm> &terms)
{
    return Finder(text, terms).take();
}

} // namespace teller
