// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card_numbers.h"

#include <algorithm>
#include <array>
#include <vector>

namespace teller {

namespace {

constexpr qsizetype fewestDigits = 13;
constexpr qsizetype mostDigits = 19;
constexpr qsizetype shownDigits = 4;
constexpr QChar mask = u'•';

bool isSeparator(QChar c)
{
    static constexpr std::array separators{u' ', u'\u00a0', u'\u202f', u'-', u'\u2010', u'\u2011', u'\u2013'};
    return std::find(separators.begin(), separators.end(), c.unicode()) != separators.end();
}

bool isDigitOrMask(QChar c)
{
    return c == mask || (c.isDigit() && c.digitValue() >= 0);
}

bool checkDigitIsRight(const QString &text, const qsizetype *first, qsizetype count)
{
    int sum = 0;
    for (qsizetype i = 0; i < count; ++i) {
        int digit = text[first[count - 1 - i]].digitValue();
        if (i % 2 == 1)
            digit = digit > 4 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

/// Digits and masks that belong together, as their places in the text.
struct Run
{
    std::vector<qsizetype> places;
    std::vector<qsizetype> bounds; ///< indices into `places` where groups begin, and the end of the last one
};

void maskAllButLast(QString &text, const qsizetype *first, qsizetype count)
{
    for (qsizetype i = 0; i + shownDigits < count; ++i)
        text[first[i]] = mask;
}

/// Payment cards do (ISO/IEC 7812); every tenth other number of that length would pass for one.
bool beginsLikeACard(QChar c)
{
    return c.digitValue() >= 2 && c.digitValue() <= 6;
}

/// Groups of digits, as bounds from `from` to `to`: a number begins and ends with a group.
void maskDigits(QString &text, const Run &run, size_t from, size_t to)
{
    for (size_t group = from; group < to;) {
        const qsizetype start = run.bounds[group];
        const qsizetype *first = run.places.data() + start;
        size_t next = group + 1;
        if (beginsLikeACard(text[*first])) {
            // The longest first: a shorter number may be its beginning.
            size_t end =
                size_t(std::upper_bound(run.bounds.begin() + std::ptrdiff_t(group),
                                        run.bounds.begin() + std::ptrdiff_t(to) + 1, start + mostDigits) -
                       run.bounds.begin());
            while (--end > group && run.bounds[end] - start >= fewestDigits) {
                if (checkDigitIsRight(text, first, run.bounds[end] - start)) {
                    maskAllButLast(text, first, run.bounds[end] - start);
                    next = end;
                    break;
                }
            }
        }
        group = next;
    }
}

/// A number whose beginning was masked before its end was typed: it goes on to the end of the group in which
/// the fourth digit stands. Returns the bound where it ends.
size_t maskOnceMore(QString &text, const Run &run, size_t group)
{
    const qsizetype start = run.bounds[group];
    qsizetype digits = 0;
    qsizetype end = start;
    while (end < qsizetype(run.places.size()) && digits < shownDigits)
        digits = text[run.places[size_t(end++)]] == mask ? 0 : digits + 1;
    const auto bound = std::lower_bound(run.bounds.begin(), run.bounds.end(), end);
    if (*bound - start >= fewestDigits && *bound - start <= mostDigits)
        maskAllButLast(text, run.places.data() + start, *bound - start);
    return size_t(bound - run.bounds.begin());
}

void maskRun(QString &text, const Run &run)
{
    const size_t groups = run.bounds.size() - 1;
    const auto beginsMasked = [&](size_t group) {
        return text[run.places[size_t(run.bounds[group])]] == mask;
    };
    for (size_t group = 0; group < groups;) {
        if (beginsMasked(group)) {
            group = maskOnceMore(text, run, group);
            continue;
        }
        size_t end = group + 1;
        while (end < groups && !beginsMasked(end))
            ++end;
        maskDigits(text, run, group, end);
        group = end;
    }
}

} // namespace

QString withCardNumbersMasked(QString text)
{
    constexpr qsizetype mostSeparators = 2;
    constexpr size_t longestRun = 200; // a text of digits alone: looked at in pieces
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isDigitOrMask(text[at])) {
            ++at;
            continue;
        }
        const bool plus = at > 0 && text[at - 1] == u'+';
        Run run;
        qsizetype between = 1;
        while (at < text.size() && run.places.size() < longestRun) {
            if (isDigitOrMask(text[at])) {
                if (between > 0)
                    run.bounds.push_back(qsizetype(run.places.size()));
                run.places.push_back(at);
                between = 0;
            } else if (!isSeparator(text[at]) || ++between > mostSeparators) {
                break;
            }
            ++at;
        }
        run.bounds.push_back(qsizetype(run.places.size()));
        if (!plus && qsizetype(run.places.size()) >= fewestDigits)
            maskRun(text, run);
    }
    return text;
}

} // namespace teller
