// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/html_text.h"

#include "core/outside_text.h"
#include "exchange/html/html_guard.h"
#include "exchange/html/text_writer.h"

#include <QByteArray>

#include <gumbo.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int maxDepth = 1000; // more than the guard lets through; the walk holds for itself
constexpr int maxQuotes = 20;
constexpr qsizetype longestUrl = 2000;

struct FreeOutput
{
    void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

QByteArrayView attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QByteArrayView(found->value) : QByteArrayView();
}

QString textAttribute(const GumboElement &element, const char *name, qsizetype limit)
{
    return outsideText(attribute(element, name), limit).simplified();
}

/// What of a style decides whether anybody sees the element.
class Style
{
public:
    explicit Style(const GumboElement &element)
        : m_style(attribute(element, "style").toByteArray().toLower())
    {
        m_style.removeIf([](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    }

    [[nodiscard]] bool hides() const
    {
        return has("display:none") || has("visibility:hidden") || has("mso-hide:all") ||
               (has("max-height:0") && has("overflow:hidden")) || is("opacity", "0");
    }
    /// Letters of no size: what lies inside may have its own size again.
    [[nodiscard]] bool setsSize() const { return has("font-size:"); }
    [[nodiscard]] bool hasNoSize() const { return is("font-size", "0") || is("font-size", "0px"); }

private:
    [[nodiscard]] bool has(const char *what) const { return m_style.contains(what); }
    [[nodiscard]] bool is(const QByteArray &property, const QByteArray &value) const
    {
        const QByteArray wanted = property + ':' + value;
        for (qsizetype at = m_style.indexOf(wanted); at >= 0; at = m_style.indexOf(wanted, at + 1)) {
            const qsizetype end = at + wanted.size();
            if (end == m_style.size() || m_style[end] == ';' || m_style[end] == '!')
                return true;
        }
        return false;
    }

    QByteArray m_style;
};

bool isQuote(const GumboElement &element)
{
    if (element.tag == GUMBO_TAG_BLOCKQUOTE &&
        attribute(element, "type").compare("cite", Qt::CaseInsensitive) == 0)
        return true;
    const QByteArrayView classes = attribute(element, "class");
    if (classes.isEmpty())
        return false;
    const QByteArray spaced = ' ' + classes.toByteArray().simplified() + ' ';
    // Gmail, Yahoo, Proton, Zoho.
    static constexpr std::array marks{" gmail_quote ", " yahoo_quoted ", " protonmail_quote ",
                                      " zmail_extra "};
    return std::any_of(marks.begin(), marks.end(), [&](const char *mark) { return spaced.contains(mark); });
}

bool hasNoText(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_META:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_MAP:
        return true;
    default:
        return false;
    }
}

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
        return true;
    default:
        return false;
    }
}

bool standsApart(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
        return true;
    default:
        return false;
    }
}

template <typename Do>
void forEachChild(const GumboElement &element, Do what)
{
    for (unsigned n = 0; n < element.children.length; ++n)
        what(*static_cast<const GumboNode *>(element.children.data[n]));
}

/// Where the walk is.
struct Place
{
    int depth = 0;
    int quotes = 0;
    int lists = 0;
    bool sizeless = false;
    bool preformatted = false;
};

class Walk
{
public:
    explicit Walk(TextWriter &writer)
        : m_writer(writer)
    {}

    void node(const GumboNode &node, const Place &place)
    {
        switch (node.type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA: {
            if (place.sizeless)
                return;
            const QString text = QString::fromUtf8(node.v.text.text);
            if (place.preformatted)
                m_writer.writeAsIs(text);
            else
                m_writer.write(text);
            return;
        }
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
            if (place.depth < maxDepth && !m_writer.full())
                element(node.v.element, place);
            return;
        default:
            return;
        }
    }

private:
    void children(const GumboElement &element, const Place &place)
    {
        forEachChild(element, [&](const GumboNode &child) { node(child, place); });
    }

    void element(const GumboElement &element, Place place)
    {
        const Style style(element);
        if (hasNoText(element.tag) || style.hides() || !attribute(element, "hidden").isNull())
            return;
        if (style.setsSize())
            place.sizeless = style.hasNoSize();
        ++place.depth;
        const bool apart = standsApart(element.tag);
        const bool quoted = isQuote(element) && place.quotes < maxQuotes;
        if (apart || quoted || isBlock(element.tag))
            m_writer.beginBlock(apart);
        if (quoted) {
            ++place.quotes;
            m_writer.indent(u"> "_s);
        }
        content(element, place);
        if (quoted)
            m_writer.outdent();
        if (apart || quoted || isBlock(element.tag))
            m_writer.beginBlock(apart);
    }

    void content(const GumboElement &element, Place &place)
    {
        switch (element.tag) {
        case GUMBO_TAG_BR:
            m_writer.breakLine();
            return;
        case GUMBO_TAG_HR:
            m_writer.beginBlock(false);
            m_writer.write(u"----------");
            m_writer.beginBlock(false);
            return;
        case GUMBO_TAG_IMG:
            image(element);
            return;
        case GUMBO_TAG_A:
            link(element, place);
            return;
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
            list(element, place);
            return;
        case GUMBO_TAG_TR:
            row(element, place);
            return;
        case GUMBO_TAG_PRE:
            place.preformatted = true;
            break;
        case GUMBO_TAG_BLOCKQUOTE:
            if (!isQuote(element) && place.quotes < maxQuotes) {
                ++place.quotes;
                m_writer.indent(u"    "_s);
                children(element, place);
                m_writer.outdent();
                return;
            }
            break;
        default:
            break;
        }
        children(element, place);
    }

    void image(const GumboElement &element)
    {
        const QString description = textAttribute(element, "alt", 200);
        if (!description.isEmpty())
            m_writer.write(u'[' + description + u']');
    }

    void link(const GumboElement &element, const Place &place)
    {
        const qsizetype before = m_writer.size();
        children(element, place);
        const QString text = m_writer.since(before).toString().simplified();
        QString url = textAttribute(element, "href", longestUrl + 1);
        // What a person can follow; "javascript:" and the like is for programs.
        static constexpr std::array schemes{"https://"_L1, "http://"_L1, "mailto:"_L1, "tel:"_L1};
        const auto scheme = std::find_if(schemes.begin(), schemes.end(), [&](QLatin1StringView known) {
            return url.startsWith(known, Qt::CaseInsensitive);
        });
        if (scheme == schemes.end() || url.size() > longestUrl || text.isEmpty() || place.sizeless)
            return;
        if (!scheme->endsWith("//"_L1))
            url = url.sliced(scheme->size()).section(u'?', 0, 0);
        const auto bare = [](QString address) {
            for (const QLatin1StringView start : {"https://"_L1, "http://"_L1, "www."_L1}) {
                if (address.startsWith(start, Qt::CaseInsensitive))
                    address.remove(0, start.size());
            }
            while (address.endsWith(u'/'))
                address.chop(1);
            return address.toLower();
        };
        if (!url.isEmpty() && bare(url) != bare(text))
            m_writer.write(u" ("_s + url.replace(u' ', "%20"_L1) + u')');
    }

    void list(const GumboElement &element, Place &place)
    {
        const bool numbered = element.tag == GUMBO_TAG_OL;
        int number = numbered && !attribute(element, "start").isEmpty()
                         ? attribute(element, "start").toByteArray().toInt()
                         : 1;
        if (++place.lists > maxQuotes) {
            children(element, place);
            return;
        }
        forEachChild(element, [&](const GumboNode &child) {
            if (child.type != GUMBO_NODE_ELEMENT || child.v.element.tag != GUMBO_TAG_LI) {
                node(child, place);
                return;
            }
            const QString mark = numbered ? QString::number(number) + u". "_s : u"- "_s;
            number = number < 1'000'000 ? number + 1 : 1;
            m_writer.beginBlock(false);
            m_writer.indent(QString(mark.size(), u' '), mark);
            node(child, place);
            m_writer.outdent();
        });
    }

    // Most tables of messages are layout: then each cell is a block. Cells of plain text are a row.
    void row(const GumboElement &element, Place &place)
    {
        bool blocks = false;
        forEachChild(element, [&](const GumboNode &cell) {
            if (cell.type == GUMBO_NODE_ELEMENT)
                blocks = blocks || holdsBlock(cell.v.element, 0);
        });
        forEachChild(element, [&](const GumboNode &cell) {
            if (blocks)
                m_writer.beginBlock(false);
            else
                m_writer.separateCells();
            node(cell, place);
        });
    }

    [[nodiscard]] static bool holdsBlock(const GumboElement &element, int depth)
    {
        constexpr int farEnough = 20;
        bool found = false;
        for (unsigned n = 0; n < element.children.length && !found; ++n) {
            const auto &child = *static_cast<const GumboNode *>(element.children.data[n]);
            if (child.type != GUMBO_NODE_ELEMENT)
                continue;
            const GumboTag tag = child.v.element.tag;
            found = isBlock(tag) || standsApart(tag) || tag == GUMBO_TAG_BR ||
                    (depth < farEnough && holdsBlock(child.v.element, depth + 1));
        }
        return found;
    }

    TextWriter &m_writer;
};

} // namespace

QString htmlText(const QString &html, qsizetype limit)
{
    const QByteArray tamed = tamedHtml(html.toUtf8());
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0; // nobody reads them, and each takes memory
    const std::unique_ptr<GumboOutput, FreeOutput> output(
        gumbo_parse_with_options(&options, tamed.constData(), size_t(tamed.size())));
    if (!output)
        return {};
    TextWriter writer(limit);
    Walk(writer).node(*output->root, {});
    return outsideParagraphs(writer.text());
}

} // namespace teller
