// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search_words.h"

#include "core/code_point.h"

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 40'000;

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// What an ASCII character becomes; NUL for nothing.
constexpr char foldedAscii(char16_t c)
{
    const char16_t lower = c >= u'A' && c <= u'Z' ? c | 0x20 : c;
    if ((lower >= u'a' && lower <= u'z') || (lower >= u'0' && lower <= u'9'))
        return char(lower);
    return lower == u'\'' ? '\0' : ' '; // O'Brien is one word
}

/// foldedText() of ASCII alone, which most texts are: the same, many times as fast. `to` has room for all of
/// it; where it ends.
template <typename Character>
Character *foldAscii(const Character *from, const Character *end, Character *const to)
{
    Character *at = to;
    for (; from != end; ++from) {
        const char made = foldedAscii(char16_t(*from));
        if (made != '\0' && (made != ' ' || (at != to && at[-1] != Character(' '))))
            *at++ = Character(made);
    }
    return at != to && at[-1] == Character(' ') ? at - 1 : at;
}

QString foldedAsciiText(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    auto *const begin = reinterpret_cast<char16_t *>(folded.data());
    folded.truncate(foldAscii(text.utf16(), text.utf16() + text.size(), begin) - begin);
    return folded;
}

/// Adds what a text without ASCII becomes. Texts can be parted before and behind ASCII, with which nothing
/// comes apart or together here: marks are left out.
void appendFolded(QString &folded, QStringView text)
{
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : apart) {
        if (c.isMark())
            continue;
        switch (c.unicode()) { // letters that do not come apart into a base and an accent
        case u'ø':
            folded += u'o';
            break;
        case u'ł':
            folded += u'l';
            break;
        case u'đ':
        case u'ð':
            folded += u'd';
            break;
        case u'þ':
            folded += u"th"_s;
            break;
        case u'æ':
            folded += u"ae"_s;
            break;
        case u'œ':
            folded += u"oe"_s;
            break;
        case u'ı':
            folded += u'i';
            break;
        case u'ß':
            folded += u"ss"_s;
            break;
        case u'\'':
        case u'’':
            break;
        default:
            folded += c.isLetterOrNumber() || c.isSurrogate() ? c : QChar(u' ');
        }
    }
}

/// Halves of characters and what is no letter (emoji) part words too.
QString withoutPictures(const QString &folded)
{
    if (std::none_of(folded.begin(), folded.end(), [](QChar c) { return c.isSurrogate(); }))
        return folded;
    QString clean;
    clean.reserve(folded.size());
    for (qsizetype at = 0; at < folded.size();) {
        const qsizetype begin = at;
        const char32_t point = nextCodePoint(folded, at);
        const bool half = at - begin == 1 && folded.at(begin).isSurrogate();
        if (!half && (point < 0x10000 || QChar::isLetterOrNumber(point)))
            clean += QStringView(folded).mid(begin, at - begin);
        else
            clean += u' ';
    }
    return clean.simplified();
}

/// Signs that stand for the rest of a name, or for the word before them once more (Thai, Lao, Khmer). They
/// count as letters, but PostgreSQL's parser of words does not take all of them for some.
bool standsForWord(QChar c)
{
    return c == u'\u0e2f' || c == u'\u0e46' || c == u'\u0ec6' || c == u'\u17d7' || c == u'\u17dc';
}

/// One folded word, with what has no spaces in it parted into pairs.
void appendPairs(QString &words, QStringView word)
{
    bool before = false;
    for (qsizetype at = 0; at < word.size();) {
        const qsizetype begin = at;
        const bool unspaced = isUnspaced(nextCodePoint(word, at));
        const qsizetype end = at;
        if (unspaced || before)
            words += u' ';
        words += word.mid(begin, end - begin);
        if (unspaced && end < word.size()) {
            qsizetype behind = end;
            if (isUnspaced(nextCodePoint(word, behind)))
                words += word.mid(end, behind - end);
        }
        before = unspaced;
    }
}

} // namespace

bool isCjk(char32_t c)
{
    return (c >= 0x3040 && c <= 0x30ff && c != 0x30fb) || (c >= 0x3400 && c <= 0x4dbf) ||
           (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0x20000 && c <= 0x2fa1f);
}

bool isUnspaced(char32_t c)
{
    return (c >= 0xe01 && c <= 0xe45 && c != 0xe2f) || (c >= 0xe81 && c <= 0xec4) ||
           (c >= 0xedc && c <= 0xedf) || (c >= 0x1000 && c <= 0x103f) || (c >= 0x1050 && c <= 0x108f) ||
           (c >= 0x109a && c <= 0x109d) || (c >= 0x1780 && c <= 0x17b3) || isCjk(c);
}

bool isUnseen(QChar c)
{
    return c == u'\u00ad' || c == u'\u200b' || c == u'\u2060' || c == u'\ufeff';
}

QString foldedText(QStringView text)
{
    if (isAscii(text))
        return foldedAsciiText(text);
    QString folded;
    folded.reserve(text.size() + text.size() / 8);
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at).unicode() < 0x80) {
            if (const char made = foldedAscii(text.at(at).unicode()); made != '\0')
                folded += QLatin1Char(made);
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && text.at(end).unicode() >= 0x80)
            ++end;
        appendFolded(folded, text.sliced(at, end - at));
        at = end;
    }
    return folded.simplified();
}

QString searchWords(QStringView text)
{
    const QStringView counts = firstOf(text, longestText);
    if (isAscii(counts))
        return foldedAsciiText(counts);
    QString seen = counts.toString();
    seen.removeIf(&isUnseen);
    std::replace_if(seen.begin(), seen.end(), &standsForWord, QChar(u' '));
    const QString apart = foldedText(seen);
    if (isAscii(apart))
        return apart;
    const QString folded = apart.normalized(QString::NormalizationForm_C); // Hangul whole again
    const QString clean = withoutPictures(folded);
    QString words;
    words.reserve(clean.size());
    bool plain = true;
    for (qsizetype at = 0; at < clean.size() && plain;)
        plain = !isUnspaced(nextCodePoint(clean, at));
    if (plain)
        return clean;
    for (const QStringView word : QStringView(clean).split(u' ')) {
        words += u' ';
        appendPairs(words, word);
    }
    return words.simplified();
}

QByteArray searchWords(QByteArrayView utf8)
{
    const bool plain = std::all_of(utf8.begin(), utf8.end(), [](char c) { return uchar(c) < 0x80; });
    if (!plain)
        return searchWords(QString::fromUtf8(utf8)).toUtf8();
    const QByteArrayView counts = utf8.first(std::min(utf8.size(), longestText));
    QByteArray folded(counts.size(), Qt::Uninitialized);
    char *const begin = folded.data();
    folded.truncate(foldAscii(counts.data(), counts.data() + counts.size(), begin) - begin);
    return folded;
}

QString reversedWord(QStringView word)
{
    auto points = word.toUcs4();
    std::reverse(points.begin(), points.end());
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
}

QStringView firstOf(QStringView text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    return text.first(most > 0 && text.at(most - 1).isHighSurrogate() ? most - 1 : most);
}

} // namespace teller
