// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/mail_text.h"

#include <QRegularExpression>

#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

bool isAscii(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; });
}

/// Nothing if iconv does not know the charset. `wrong`: how many bytes are no characters of it.
std::optional<QString> converted(const QByteArray &bytes, const char *charset, qsizetype &wrong)
{
    iconv_t conversion = g_mime_iconv_open("UTF-8", charset);
    if (conversion == iconv_t(-1)) // NOLINT(performance-no-int-to-ptr): that is how iconv says no
        return std::nullopt;
    QByteArray utf8;
    std::array<char, 16 * 1024> out{};
    char *from = const_cast<char *>(bytes.constData()); // iconv's signature; it does not write there
    size_t left = size_t(bytes.size());
    wrong = 0;
    for (bool flushed = false; !flushed;) {
        char *to = out.data();
        size_t room = out.size();
        flushed = left == 0;
        const size_t result = flushed ? iconv(conversion, nullptr, nullptr, &to, &room)
                                      : iconv(conversion, &from, &left, &to, &room);
        const int failure = result == size_t(-1) ? errno : 0;
        utf8.append(out.data(), qsizetype(out.size() - room));
        if (failure == EILSEQ || failure == EINVAL) {
            utf8.append("\xef\xbf\xbd");
            ++wrong;
            if (flushed || left == 0)
                break;
            ++from;
            --left;
        } else if (failure != 0 && failure != E2BIG) {
            break;
        }
    }
    g_mime_iconv_close(conversion);
    return QString::fromUtf8(utf8);
}

/// Of the second half, which nobody writes: what iconv makes of bytes that a charset leaves free.
bool holdsControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'\x80' && c < u'\xa0'; });
}

/// ISO-2022-JP (RFC 1468) as EUC, for which there is a charset with the signs that NEC and IBM have added.
QByteArray asEuc(const QByteArray &bytes)
{
    QByteArray euc;
    bool pairs = false;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at);
        if (rest.startsWith("\x1b$B") || rest.startsWith("\x1b$@") || rest.startsWith("\x1b(B") ||
            rest.startsWith("\x1b(J"))
        {
            pairs = rest[1] == '$';
            at += 2;
        } else {
            euc.append(pairs && rest.front() > ' ' ? char(rest.front() | 0x80) : rest.front());
        }
    }
    return euc;
}

/// The text in the charset that programs mean by a name which stands for one with fewer characters (WHATWG
/// Encoding). Nothing if there is none, or if it is not in that either.
std::optional<QString> inWiderCharset(const QByteArray &bytes, const QByteArray &name)
{
    struct Meaning
    {
        QByteArrayView name;
        const char *wider;
    };
    static constexpr std::array meanings{
        Meaning{"shift_jis", "CP932"},      Meaning{"x-sjis", "CP932"},
        Meaning{"euc-kr", "CP949"},         Meaning{"ks_c_5601-1987", "CP949"},
        Meaning{"tis-620", "CP874"},        Meaning{"big5", "BIG5-HKSCS"},
        Meaning{"iso-8859-9", "CP1254"},    Meaning{"euc-jp", "EUC-JP-MS"},
        Meaning{"iso-2022-jp", "EUC-JP-MS"}};
    const auto *const found = std::find_if(meanings.begin(), meanings.end(),
                                           [&name](const Meaning &one) { return one.name == name; });
    if (found == meanings.end())
        return std::nullopt;
    qsizetype wrong = 0;
    std::optional<QString> text =
        converted(name == "iso-2022-jp" ? asEuc(bytes) : bytes, found->wider, wrong);
    return wrong == 0 ? text : std::nullopt;
}

} // namespace

DecodedText decodedText(const QByteArray &bytes, const QByteArray &charset)
{
    const QByteArray name = charset.trimmed().toLower();
    const bool plain =
        name.isEmpty() || name == "us-ascii" || name == "ascii" || name == "utf-8" || name == "utf8";
    constexpr qsizetype longestName = 60;
    qsizetype wrong = 0;
    std::optional<QString> text;
    if (!plain && name.size() <= longestName) {
        // What says Latin-1 is Windows-1252 in truth, as browsers know (WHATWG Encoding).
        const bool latin = name == "iso-8859-1" || name == "latin1";
        text = converted(bytes, latin ? "WINDOWS-1252" : g_mime_charset_iconv_name(name.constData()), wrong);
        if (text && wrong == 0 && !holdsControls(*text))
            return {*text, {}};
    }
    if (!isAscii(bytes) || plain || !text) {
        if (bytes.isValidUtf8())
            return {QString::fromUtf8(bytes), wrong == 0 ? text : std::nullopt};
    }
    if (text) {
        if (std::optional<QString> meant = inWiderCharset(bytes, name))
            return {*meant, text};
        return {*text, {}};
    }
    // A few broken characters are broken UTF-8; without any whole one it was another charset.
    const QString asUtf8 = QString::fromUtf8(bytes);
    if (name.startsWith("utf"_ba)) {
        const auto whole = std::count_if(asUtf8.begin(), asUtf8.end(), [](QChar c) {
            return c.unicode() > 0x7f && c != QChar::ReplacementCharacter;
        });
        if (whole > asUtf8.count(QChar(QChar::ReplacementCharacter)))
            return {asUtf8, {}};
    }
    return {converted(bytes, "WINDOWS-1252", wrong).value_or(QString::fromLatin1(bytes)), {}};
}

QByteArray withReadableHeader(const QByteArray &message)
{
    constexpr qsizetype farEnough = 256 * 1024;
    static const QRegularExpression word(uR"(=\?([\w-]{2,40})\?([BbQq])\?([^?\s]{1,400})\?=)"_s);
    QByteArrayView start = QByteArrayView(message).first(std::min(message.size(), farEnough));
    for (const QByteArrayView end : {QByteArrayView("\n\n"), QByteArrayView("\n\r\n")}) {
        if (const qsizetype at = start.indexOf(end); at >= 0)
            start = start.first(at);
    }
    if (!start.contains("=?"))
        return message;
    const QString header = QString::fromLatin1(start);
    QByteArray readable;
    qsizetype done = 0;
    for (auto words = word.globalMatch(header); words.hasNext();) {
        const QRegularExpressionMatch one = words.next();
        const QByteArray written = one.captured(3).toLatin1();
        const bool base64 = one.capturedView(2).compare(u'b', Qt::CaseInsensitive) == 0;
        const QByteArray bytes = base64 ? QByteArray::fromBase64(written)
                                        : QByteArray(written).replace('_', ' ').percentDecoded('=');
        const DecodedText decoded = decodedText(bytes, one.captured(1).toLatin1());
        if (!decoded.asNamed)
            continue;
        readable += message.sliced(done, one.capturedStart() - done) + "=?utf-8?b?" +
                    decoded.text.toUtf8().toBase64() + "?=";
        done = one.capturedEnd();
    }
    return done == 0 ? message : readable + message.sliced(done);
}

QByteArray charsetOfHtml(const QByteArray &html)
{
    static const QRegularExpression shape(uR"(<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_:.-]{2,40}))"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype farEnough = 4096;
    return shape.match(QString::fromLatin1(html.left(farEnough))).captured(1).toLatin1();
}

QString unflowed(const QString &text, bool deleteSpace)
{
    QString result;
    result.reserve(text.size());
    qsizetype openQuotes = -1; // of the paragraph that goes on, -1 for none
    for (QStringView line : QStringView(text).tokenize(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        qsizetype quotes = 0;
        while (quotes < line.size() && line[quotes] == u'>')
            ++quotes;
        QStringView content = line.sliced(quotes);
        if (content.startsWith(u' '))
            content = content.sliced(1);
        const bool signature = content == u"-- ";
        const bool flows = content.endsWith(u' ') && !signature;
        if (openQuotes != quotes || signature) {
            if (!result.isEmpty())
                result += u'\n';
            for (qsizetype n = 0; n < quotes; ++n)
                result += u'>';
            if (quotes > 0 && !content.isEmpty())
                result += u' ';
        }
        result += flows && deleteSpace ? content.chopped(1) : content;
        if (flows) {
            openQuotes = quotes;
        } else {
            openQuotes = -1;
        }
    }
    return result;
}

} // namespace teller
