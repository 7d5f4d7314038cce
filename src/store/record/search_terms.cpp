// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/search_terms.h"

#include "store/sql/search_text.h"

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSearch = 200;
constexpr size_t mostTerms = 8;
constexpr qsizetype fewestTyped = 3;

bool isCjkWord(QStringView word)
{
    return isCjk(word.toUcs4().value(0));
}

/// The words as terms; a run of CJK is one, without the sign at its end that only serves the index.
std::vector<SearchTerm> termsOf(QStringView text)
{
    std::vector<SearchTerm> terms;
    const QStringList words = searchWords(text).split(u' ', Qt::SkipEmptyParts);
    bool inRun = false;
    for (const QString &word : words) {
        const bool cjk = isCjkWord(word);
        const bool single = cjk && word.toUcs4().size() == 1;
        if (!cjk) {
            terms.push_back({{word}, false, false});
        } else if (single) {
            if (!inRun)
                terms.push_back({{word}, true, true}); // the beginning of any pair
        } else if (inRun) {
            terms.back().words.append(word);
        } else {
            terms.push_back({{word}, false, true});
        }
        inRun = cjk && !single;
    }
    return terms;
}

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
            std::none_of(more.begin(), more.end(), [](const SearchTerm &one) { return one.cjk; }))
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
    if (!asked.isEmpty() && asked.back().isLetterOrNumber() && !last.cjk && last.words.size() == 1 &&
        last.words.constFirst().size() >= fewestTyped)
        last.prefix = true;
    if (terms.size() > mostTerms)
        terms.resize(mostTerms);
    return terms;
}

QString postgresTerms(const std::vector<SearchTerm> &terms)
{
    QStringList lines;
    for (const SearchTerm &term : terms)
        lines += term.words.join(u' ') + (term.prefix ? u"*"_s : QString());
    return lines.join(u'\n');
}

QString fts5Terms(const std::vector<SearchTerm> &terms)
{
    QStringList parts;
    for (const SearchTerm &term : terms)
        parts += u'"' + term.words.join(u' ') + u'"' + (term.prefix ? u"*"_s : QString());
    return parts.join(u" AND "_s);
}

} // namespace teller
