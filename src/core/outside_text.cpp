// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outside_text.h"

#include "core/code_point.h"

#include <algorithm>

namespace teller {

namespace {

bool showable(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional overrides, zero-width characters
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

/// The printable ASCII that a text begins with: most of it, mostly, and nothing in it needs to be looked at.
QStringView plainBeginning(QStringView text)
{
    const auto *const end =
        std::find_if(text.begin(), text.end(), [](QChar c) { return c < u' ' || c > u'~'; });
    return text.first(end - text.begin());
}

void append(QString &text, char32_t c)
{
    if (QChar::requiresSurrogates(c)) {
        text.append(QChar(QChar::highSurrogate(c)));
        text.append(QChar(QChar::lowSurrogate(c)));
    } else {
        text.append(QChar(char16_t(c)));
    }
}

/// The next code point; where text is broken, the sign for that.
char32_t nextShown(QStringView text, qsizetype &at)
{
    const char32_t c = nextCodePoint(text, at);
    return QChar::isSurrogate(c) ? char32_t(QChar::ReplacementCharacter) : c;
}

constexpr char32_t zeroWidthNonJoiner = 0x200c;
constexpr char32_t zeroWidthJoiner = 0x200d;

} // namespace

QString outsideText(const QString &text, qsizetype limit)
{
    QString result;
    // A hostile megabyte is not walked to its end: nothing after a few times the limit can matter.
    const QStringView part = QStringView(text).first(qMin(text.size(), limit * 4));
    for (qsizetype at = 0; at < part.size();) {
        if (const QStringView plain = plainBeginning(part.sliced(at)); !plain.isEmpty()) {
            result += plain.first(std::min(plain.size(), limit - result.size()));
            at += plain.size();
            if (result.size() == limit)
                break;
            continue;
        }
        const char32_t c = nextShown(part, at);
        if (!showable(c))
            continue;
        const qsizetype width = QChar::requiresSurrogates(c) ? 2 : 1;
        if (result.size() + width > limit)
            break;
        append(result, c);
    }
    return result;
}

QString outsideText(QByteArrayView utf8, qsizetype limit)
{
    return outsideText(QString::fromUtf8(utf8.first(qMin(utf8.size(), limit * 16))), limit);
}

QString outsideParagraphs(const QString &text)
{
    QString result;
    result.reserve(text.size());
    int lineEnds = 2; // in a row so far; the text does not begin with an empty line
    const auto endLine = [&] {
        while (result.endsWith(u' ') || result.endsWith(u'\t'))
            result.chop(1);
        if (++lineEnds <= 2)
            result.append(u'\n');
    };
    char32_t previous = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (const QStringView plain = plainBeginning(QStringView(text).sliced(at)); !plain.isEmpty()) {
            result += plain;
            at += plain.size();
            if (std::any_of(plain.begin(), plain.end(), [](QChar one) { return one != u' '; }))
                lineEnds = 0;
            previous = ' ';
            continue;
        }
        const char32_t c = nextShown(text, at);
        if (c == '\r' || c == '\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            if (c != '\n' || previous != '\r')
                endLine();
        } else if (c == '\t' || c == zeroWidthJoiner || c == zeroWidthNonJoiner || showable(c)) {
            append(result, c);
            if (c != '\t')
                lineEnds = 0;
        }
        previous = c;
    }
    while (!result.isEmpty() && result.back().isSpace())
        result.chop(1);
    return result;
}

QString firstLine(const QString &text, qsizetype limit)
{
    // Enough of it to fill the line, whatever white space there is to fold.
    const QString folded = outsideText(text.left(limit * 8).simplified(), limit * 8);
    if (folded.size() <= limit && text.size() <= limit * 8)
        return folded;
    QString cut = folded.left(limit - 1);
    if (!cut.isEmpty() && cut.back().isHighSurrogate())
        cut.chop(1);
    const qsizetype space = cut.lastIndexOf(u' ');
    if (space > limit / 2)
        cut.truncate(space);
    return cut + QChar(0x2026);
}

} // namespace teller
