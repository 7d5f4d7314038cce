// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/text_lines.h"

#include <array>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 block = 64 * 1024;
/// What reading again may cost beyond the file's own size.
constexpr qint64 readAgainAlways = 1024 * 1024;

/// The WHATWG Encoding Standard's index for windows-1252, 0x80 to 0x9F; the rest is Latin-1.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(windows1252.at(c.unicode() - 0x80U));
    }
    return text;
}

} // namespace

std::optional<TextEncoding> textEncoding(const QString &name)
{
    const QString word = name.toLower();
    if (word == "utf-8"_L1)
        return TextEncoding::Utf8;
    if (word == "utf-16le"_L1)
        return TextEncoding::Utf16LE;
    if (word == "utf-16be"_L1)
        return TextEncoding::Utf16BE;
    if (word == "latin-1"_L1 || word == "iso-8859-1"_L1)
        return TextEncoding::Latin1;
    if (word == "windows-1252"_L1)
        return TextEncoding::Windows1252;
    return std::nullopt;
}

TextLines::TextLines(QIODevice &file, std::optional<TextEncoding> named, qint64 longest)
    : m_file(file)
    , m_named(named)
    , m_longest(qBound(qint64(1), longest, qint64(1) << 30))
{}

void TextLines::beginText(QByteArray &bytes)
{
    m_begun = true;
    m_encoding = m_named.value_or(TextEncoding::Utf8);
    qsizetype mark = 0;
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        m_encoding = TextEncoding::Utf8;
        mark = 3;
    } else if (bytes.startsWith("\xFF\xFE")) {
        m_encoding = TextEncoding::Utf16LE;
        mark = 2;
    } else if (bytes.startsWith("\xFE\xFF")) {
        m_encoding = TextEncoding::Utf16BE;
        mark = 2;
    }
    bytes.remove(0, mark);
    m_base = mark;
    m_sameBytes = m_encoding == TextEncoding::Utf8;
    if (m_encoding == TextEncoding::Utf16LE)
        m_decoder = QStringDecoder(QStringConverter::Utf16LE, QStringConverter::Flag::Default);
    else if (m_encoding == TextEncoding::Utf16BE)
        m_decoder = QStringDecoder(QStringConverter::Utf16BE, QStringConverter::Flag::Default);
}

void TextLines::append(QByteArrayView bytes)
{
    switch (m_encoding) {
    case TextEncoding::Utf8:
        m_buffer.append(bytes);
        break;
    case TextEncoding::Latin1:
        m_buffer.append(QString::fromLatin1(bytes).toUtf8());
        break;
    case TextEncoding::Windows1252:
        m_buffer.append(fromWindows1252(bytes).toUtf8());
        break;
    case TextEncoding::Utf16LE:
    case TextEncoding::Utf16BE: {
        const QString text = m_decoder.decode(bytes);
        m_buffer.append(text.toUtf8());
        break;
    }
    }
}

// False at the end of the file.
Result<bool> TextLines::fill()
{
    QByteArray bytes;
    // The mark is looked for in one piece, however little a device gives at a time.
    while (!m_ended && (bytes.isEmpty() || (!m_begun && bytes.size() < 3))) {
        const QByteArray more = m_file.read(block);
        if (more.isEmpty() && !m_file.waitForReadyRead(-1)) {
            if (!m_file.atEnd())
                return Error{Error::Code::Damaged, u"The file cannot be read any further."_s};
            m_ended = true;
        }
        bytes.append(more);
        m_bytesRead += more.size();
    }
    if (!m_begun)
        beginText(bytes);
    dropReleased();
    append(bytes);
    return !bytes.isEmpty() || !m_ended;
}

void TextLines::dropReleased()
{
    if (m_start == 0)
        return;
    m_buffer.remove(0, m_start);
    m_base += m_start;
    m_position -= m_start;
    m_lineStart -= m_start;
    m_start = 0;
}

Result<bool> TextLines::skipRestOfLine()
{
    // The beginning stays held, for the reject; the end of the line is looked for without keeping the rest.
    for (;;) {
        const qsizetype feed = m_buffer.indexOf('\n', m_position);
        if (feed >= 0) {
            m_buffer.remove(m_position, feed + 1 - m_position);
            m_base += feed + 1 - m_position;
            return true;
        }
        m_base += m_buffer.size() - m_position;
        m_buffer.truncate(m_position);
        const Result<bool> more = fill();
        if (!more)
            return more.error();
        if (!*more)
            return false;
    }
}

Result<TextLines::Status> TextLines::next()
{
    m_lineStart = m_position;
    qsizetype from = m_position;
    qsizetype feed = -1;
    while ((feed = m_buffer.indexOf('\n', from)) < 0 && m_buffer.size() - m_start <= m_longest) {
        const qsizetype unseen = m_buffer.size() - m_start;
        const Result<bool> more = fill();
        if (!more)
            return more.error();
        if (!*more)
            break;
        from = m_start + unseen;
    }
    const qsizetype end = feed >= 0 ? feed + 1 : m_buffer.size();
    if (end == m_position)
        return Status::End;
    if (end - m_start > m_longest && m_lineStart > m_start) {
        m_position = m_lineStart; // the line may be a record by itself
        return Status::TooLong;
    }
    ++m_number;
    if (end - m_start > m_longest) {
        m_position = m_start + m_longest;
        m_valid = true;
        const Result<bool> skipped = skipRestOfLine();
        if (!skipped)
            return skipped.error();
        return Status::TooLong;
    }
    m_position = end;
    m_valid = m_encoding != TextEncoding::Utf8 || line().isValidUtf8();
    if (!m_valid && !m_named) {
        return rejected(u"Line %1 is not UTF-8: name the file's `encoding` in the mapping."_s.arg(m_number));
    }
    return Status::Line;
}

QByteArrayView TextLines::line() const
{
    return QByteArrayView(m_buffer).sliced(m_lineStart, m_position - m_lineStart);
}

QByteArrayView TextLines::held() const
{
    return QByteArrayView(m_buffer).sliced(m_start, m_position - m_start);
}

void TextLines::release()
{
    m_start = m_position;
    m_lineStart = m_position;
    m_firstNumber = m_number;
    if (m_start > block && m_start > m_buffer.size() / 2) // so that each byte moves once or twice
        dropReleased();
}

void TextLines::readAgainFromSecondLine()
{
    const qsizetype feed = m_buffer.indexOf('\n', m_start);
    if (feed < 0 || feed + 1 >= m_position)
        return;
    const qint64 again = m_position - (feed + 1);
    if (m_readAgain + again > m_bytesRead + readAgainAlways)
        return;
    m_readAgain += again;
    m_position = feed + 1;
    m_number = m_firstNumber + 1;
}

} // namespace teller
