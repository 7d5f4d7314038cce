// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/rtf_text.h"

#include "exchange/email/mail_text.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr qsizetype longestRtf = 16 * 1024 * 1024;
constexpr size_t deepest = 200;

// What every dictionary begins with.
constexpr char beginning[] =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    "\\fdecor "
    "MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
constexpr size_t beginningLength = sizeof(beginning) - 1;
static_assert(beginningLength == 207);

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads RTF word by word. Groups may hold what is no text (fonts, pictures), and what a reader who does not
/// know it passes over (\*).
class Reading final
{
public:
    explicit Reading(const QByteArray &rtf)
        : m_rtf(rtf)
    {}

    RtfText read()
    {
        while (m_at < m_rtf.size() && m_groups.size() < deepest) {
            const char c = m_rtf[m_at++];
            if (c == '{')
                m_groups.push_back(m_groups.back());
            else if (c == '}')
                endGroup();
            else if (c == '\\')
                control();
            else if (c != '\r' && c != '\n')
                byte(c);
        }
        flush();
        return {std::move(m_text), m_html};
    }

private:
    struct Group
    {
        bool passedOver = false;
        bool tag = false;         ///< its text is HTML
        int fallback = 1;         ///< how many signs stand for one that is given by its number
        bool forRtfAlone = false; ///< \htmlrtf: looks that the HTML says in its own way
    };

    [[nodiscard]] bool isHeard() const
    {
        return !m_groups.back().passedOver && !(m_html && m_groups.back().forRtfAlone);
    }
    void endGroup()
    {
        flush();
        if (m_groups.size() > 1)
            m_groups.pop_back();
    }
    void byte(char c)
    {
        if (m_skip > 0) {
            --m_skip;
            return;
        }
        if (isHeard())
            m_bytes.append(c);
    }
    void put(QChar c)
    {
        flush();
        if (isHeard())
            append(QString(c));
    }
    void append(const QString &text)
    {
        m_text += m_html && !m_groups.back().tag ? text.toHtmlEscaped() : text;
    }
    /// Bytes of one charset, which may take several for a character.
    void flush()
    {
        if (!m_bytes.isEmpty())
            append(decodedText(std::exchange(m_bytes, {}), m_charset).text);
    }

    void control()
    {
        if (m_at >= m_rtf.size())
            return;
        const char c = m_rtf[m_at];
        if (isLetter(c)) {
            word();
            return;
        }
        ++m_at;
        switch (c) {
        case '\'': {
            const QByteArray hex = m_rtf.mid(m_at, 2);
            m_at += hex.size();
            byte(char(hex.toInt(nullptr, 16)));
            break;
        }
        case '*':
            m_unknownMayBePassedOver = true;
            return;
        case '~':
            put(QChar::Nbsp);
            break;
        case '\n':
        case '\r':
            put(u'\n');
            break;
        case '\\':
        case '{':
        case '}':
            byte(c);
            break;
        default:
            break; // hyphens that are not seen
        }
        m_unknownMayBePassedOver = false;
    }

    void word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_rtf.size() && isLetter(m_rtf[m_at]))
            ++m_at;
        const QByteArrayView name = QByteArrayView(m_rtf).sliced(begin, m_at - begin);
        const qsizetype number = m_at;
        if (m_at < m_rtf.size() && m_rtf[m_at] == '-')
            ++m_at;
        while (m_at < m_rtf.size() && isDigit(m_rtf[m_at]) && m_at - number < 11)
            ++m_at;
        const bool numbered = m_at > number;
        const int value = m_rtf.mid(number, m_at - number).toInt();
        if (m_at < m_rtf.size() && m_rtf[m_at] == ' ')
            ++m_at;
        apply(name, numbered, value);
        m_unknownMayBePassedOver = false;
    }

    void apply(QByteArrayView name, bool numbered, int value)
    {
        static constexpr std::array<QByteArrayView, 12> noText{
            "fonttbl", "colortbl", "stylesheet", "info",         "pict",    "object",
            "header",  "footer",   "listtable",  "nonesttables", "filetbl", "revtbl"};
        Group &group = m_groups.back();
        if (name == "htmltag") {
            flush();
            group.tag = true;
        } else if (m_unknownMayBePassedOver || std::find(noText.begin(), noText.end(), name) != noText.end())
        {
            flush();
            group.passedOver = true;
        } else if (name == "par" || name == "line") {
            put(u'\n');
        } else if (name == "tab" || name == "cell") {
            put(u'\t');
        } else if (name == "row") {
            put(u'\n');
        } else if (name == "u") {
            put(QChar(char16_t(value)));
            m_skip = group.fallback;
        } else if (name == "uc") {
            group.fallback = std::clamp(value, 0, 8);
        } else if (name == "bin") {
            m_at = std::min(m_rtf.size(), m_at + std::max(0, value));
        } else if (name == "ansicpg" && value > 0) {
            m_charset = "cp" + QByteArray::number(value);
        } else if (name == "fromhtml") {
            m_html = true;
        } else if (name == "htmlrtf") {
            flush();
            group.forRtfAlone = !numbered || value != 0;
        } else {
            sign(name);
        }
    }

    void sign(QByteArrayView name)
    {
        struct Sign
        {
            QByteArrayView name;
            char16_t sign;
        };
        static constexpr std::array signs{
            Sign{"lquote", u'‘'}, Sign{"rquote", u'’'}, Sign{"ldblquote", u'“'}, Sign{"rdblquote", u'”'},
            Sign{"endash", u'–'}, Sign{"emdash", u'—'}, Sign{"bullet", u'•'}};
        for (const Sign &one : signs) {
            if (one.name == name)
                put(one.sign);
        }
    }

    const QByteArray &m_rtf;
    qsizetype m_at = 0;
    std::vector<Group> m_groups{Group()};
    QString m_text;
    QByteArray m_bytes;
    QByteArray m_charset = "windows-1252";
    int m_skip = 0;
    bool m_html = false;
    bool m_unknownMayBePassedOver = false;
};

} // namespace

QByteArray unpackedRtf(const QByteArray &packed)
{
    constexpr qsizetype headLength = 16;
    constexpr quint32 compressed = 0x75465a4c;
    constexpr quint32 asItIs = 0x414c454d;
    if (packed.size() < headLength)
        return {};
    const qsizetype size =
        std::min<qsizetype>(qFromLittleEndian<quint32>(packed.constData() + 4), longestRtf);
    const auto type = qFromLittleEndian<quint32>(packed.constData() + 8);
    if (type == asItIs)
        return packed.mid(headLength, size);
    if (type != compressed)
        return {};
    std::array<char, 4096> dictionary{};
    std::copy_n(std::begin(beginning), beginningLength, dictionary.begin());
    size_t to = beginningLength;
    QByteArray rtf;
    const auto put = [&](char c) {
        rtf.append(c);
        dictionary[to] = c;
        to = (to + 1) % dictionary.size();
    };
    for (qsizetype at = headLength; at < packed.size() && rtf.size() < size;) {
        const uint flags = uchar(packed[at++]);
        for (int bit = 0; bit < 8 && at < packed.size() && rtf.size() < size; ++bit) {
            if ((flags & (1U << bit)) == 0) {
                put(packed[at++]);
                continue;
            }
            if (at + 2 > packed.size())
                return rtf;
            const uint reference = qFromBigEndian<quint16>(packed.constData() + at);
            at += 2;
            size_t from = reference >> 4U;
            if (from == to)
                return rtf; // the end
            for (uint left = (reference & 0xfU) + 2; left > 0; --left) {
                put(dictionary[from]);
                from = (from + 1) % dictionary.size();
            }
        }
    }
    return rtf;
}

RtfText rtfText(const QByteArray &rtf)
{
    return Reading(rtf).read();
}

} // namespace teller
