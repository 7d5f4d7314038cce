// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/html_guard.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace teller {

namespace {

using namespace std::string_view_literals;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

template <size_t n>
bool isOneOf(std::string_view name, const std::array<std::string_view, n> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Their content is no HTML, or nothing that a reader of the text would miss.
constexpr std::array rawText{"script"sv, "style"sv,   "title"sv,    "iframe"sv,
                             "xmp"sv,    "noembed"sv, "noframes"sv, "noscript"sv};
// Their own rules (active formatting elements, foreign content, forms, frames) matter to no text.
constexpr std::array madeSpan{"b"sv,      "big"sv,     "code"sv,   "em"sv,     "font"sv,
                              "i"sv,      "nobr"sv,    "s"sv,      "small"sv,  "strike"sv,
                              "strong"sv, "tt"sv,      "u"sv,      "svg"sv,    "math"sv,
                              "button"sv, "marquee"sv, "applet"sv, "object"sv, "template"sv};
constexpr std::array madeDiv{"form"sv, "textarea"sv, "plaintext"sv, "listing"sv, "frameset"sv, "select"sv};
constexpr std::array noContent{"area"sv,   "base"sv,   "br"sv,      "col"sv,      "embed"sv,
                               "hr"sv,     "img"sv,    "input"sv,   "link"sv,     "meta"sv,
                               "param"sv,  "source"sv, "track"sv,   "wbr"sv,      "frame"sv,
                               "keygen"sv, "image"sv,  "isindex"sv, "basefont"sv, "bgsound"sv};
// The next of them ends it, or the end of what it is in does: they nest no deeper than that.
constexpr std::array endsItself{"p"sv,    "li"sv,   "td"sv,       "th"sv,      "tr"sv,
                                "dt"sv,   "dd"sv,   "tbody"sv,    "thead"sv,   "tfoot"sv,
                                "rp"sv,   "rt"sv,   "colgroup"sv, "caption"sv, "html"sv,
                                "head"sv, "body"sv, "a"sv,        "option"sv,  "optgroup"sv};

class Tamer
{
public:
    Tamer(QByteArrayView html, const HtmlLimits &limits)
        : m_html(html.data(), size_t(html.size()))
        , m_limits(limits)
    {}

    QByteArray tame()
    {
        while (m_at < m_html.size() && m_out.size() < m_limits.bytes) {
            const size_t next = m_html.find('<', m_at);
            append(m_html.substr(m_at, next - m_at));
            m_at = next;
            if (m_at == std::string_view::npos)
                break;
            markup();
        }
        return m_out;
    }

private:
    void append(std::string_view text)
    {
        m_out.append(text.data(), std::min(qsizetype(text.size()), m_limits.bytes - m_out.size()));
    }

    [[nodiscard]] char charAt(size_t at) const { return at < m_html.size() ? m_html[at] : '\0'; }

    void markup()
    {
        const char next = charAt(m_at + 1);
        if (next == '!' || next == '?') {
            comment();
        } else if (next == '/') {
            if (isLetter(charAt(m_at + 2)))
                tag(true);
            else
                skipPast(">", m_at + 2); // a bogus comment
        } else if (isLetter(next)) {
            tag(false);
        } else {
            append("&lt;");
            ++m_at;
        }
    }

    void skipPast(std::string_view end, size_t from)
    {
        const size_t found = m_html.find(end, from);
        m_at = found == std::string_view::npos ? m_html.size() : found + end.size();
    }

    void comment()
    {
        if (m_html.substr(m_at, 4) != "<!--") {
            skipPast(">", m_at + 2); // a document type, a processing instruction, Outlook's <![endif]>
        } else if (charAt(m_at + 4) == '>') {
            m_at += 5;
        } else {
            skipPast("-->", m_at + 4);
        }
    }

    // Where the tag ends: after its '>', which inside a quoted value is none.
    [[nodiscard]] size_t endOfTag(size_t at) const
    {
        bool afterEquals = false;
        for (; at < m_html.size(); ++at) {
            const char c = m_html[at];
            if (c == '>')
                return at + 1;
            if (afterEquals && (c == '"' || c == '\'')) {
                at = m_html.find(c, at + 1);
                if (at == std::string_view::npos)
                    break;
            }
            afterEquals = c == '=' || (afterEquals && isBlank(c));
        }
        return std::string_view::npos;
    }

    void tag(bool closes)
    {
        const size_t nameAt = m_at + (closes ? 2 : 1);
        size_t nameEnd = nameAt;
        while (nameEnd < m_html.size() && !isBlank(m_html[nameEnd]) && m_html[nameEnd] != '/' &&
               m_html[nameEnd] != '>')
            ++nameEnd;
        const size_t end = endOfTag(nameEnd);
        if (end == std::string_view::npos) { // never closed: a parser would see no element
            m_at = m_html.size();
            return;
        }
        std::string name(m_html.substr(nameAt, std::min<size_t>(nameEnd - nameAt, 40)));
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
        const std::string_view attributes = m_html.substr(nameEnd, end - 1 - nameEnd);
        m_at = end;
        if (isOneOf(name, rawText)) {
            if (!closes)
                skipRawText(name);
            return;
        }
        if (isOneOf(name, madeSpan))
            name = "span";
        else if (isOneOf(name, madeDiv))
            name = "div";
        if (closes ? closeElement(name) : openElement(name))
            writeTag(name, closes, attributes);
    }

    void skipRawText(std::string_view name)
    {
        while (m_at < m_html.size()) {
            const size_t end = m_html.find("</", m_at);
            if (end == std::string_view::npos) {
                m_at = m_html.size();
                return;
            }
            m_at = end + 2;
            const std::string_view found = m_html.substr(m_at, name.size());
            const bool same = std::equal(found.begin(), found.end(), name.begin(), name.end(),
                                         [](char a, char b) { return (isLetter(a) ? (a | 0x20) : a) == b; });
            if (same && !isLetter(charAt(m_at + name.size()))) {
                skipPast(">", m_at);
                return;
            }
        }
    }

    [[nodiscard]] bool openElement(const std::string &name)
    {
        if (++m_tags > m_limits.tags)
            return false;
        if (isOneOf(name, noContent) || isOneOf(name, endsItself))
            return true;
        if (qsizetype(m_open.size()) >= m_limits.depth)
            return false;
        m_open.push_back(name);
        return true;
    }

    [[nodiscard]] bool closeElement(const std::string &name)
    {
        if (++m_tags > m_limits.tags)
            return false;
        if (isOneOf(name, endsItself) || name == "br")
            return true;
        // An end tag does not reach out of a table: else what it seems to close would stay open.
        for (size_t n = m_open.size(); n-- > 0;) {
            if (m_open[n] == name) {
                m_open.resize(n);
                return true;
            }
            if (m_open[n] == "table")
                return false;
        }
        return false;
    }

    void writeTag(std::string_view name, bool closes, std::string_view attributes)
    {
        if (qsizetype(name.size() + attributes.size()) + 3 > m_limits.bytes - m_out.size())
            return;
        m_out.append(closes ? "</" : "<").append(name.data(), qsizetype(name.size()));
        if (!closes && qsizetype(attributes.size()) <= m_limits.tagBytes)
            m_out.append(attributes.data(), qsizetype(attributes.size()));
        m_out.append('>');
    }

    const std::string_view m_html;
    const HtmlLimits m_limits;
    size_t m_at = 0;
    QByteArray m_out;
    qsizetype m_tags = 0;
    std::vector<std::string> m_open;
};

} // namespace

QByteArray tamedHtml(QByteArrayView html, const HtmlLimits &limits)
{
    return Tamer(html, limits).tame();
}

} // namespace teller
