// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/term_texts.h"

namespace teller {

using namespace Qt::StringLiterals;

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
