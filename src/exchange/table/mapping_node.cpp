// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/mapping_node.h"

// Compiled in here, without exceptions: the packaged library throws. And without what it takes for granted,
// which wrong text ("[;") belies: it would end the program in one build, and be promised to the optimiser in
// another.
#undef NDEBUG
#define TOML_ASSERT(expr) static_cast<void>(0)
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <string_view>
#include <tuple>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMapping = 1024 * 1024;
constexpr int mostNodes = 100'000;

/// The same TOML in ASCII: comments go, strings are written with escapes, and anything else that is not ASCII
/// is an error, as in TOML 1.0. toml++ 3.3 asks of such a character whether it is white space, which is
/// undefined behaviour there.
Result<QByteArray> inAscii(const QByteArray &toml)
{
    QByteArray out;
    out.reserve(toml.size());
    QByteArrayView within; // the quotes that end the string, "\n" in a comment, or nothing
    int line = 1;
    const auto refuse = [&](const QString &why) {
        return rejected(u"The mapping, line %1: %2."_s.arg(line).arg(why));
    };
    for (qsizetype at = 0, length = 1; at < toml.size(); at += length) {
        const QByteArrayView rest = QByteArrayView(toml).sliced(at);
        const bool literal = within.startsWith('\'');
        length = 1;
        if (uchar(rest[0]) >= 0x80) {
            length =
                std::find_if(rest.begin(), rest.end(), [](char c) { return uchar(c) < 0x80; }) - rest.begin();
            if (!QUtf8StringView(rest.first(length)).isValidUtf8())
                return refuse(u"this is not UTF-8"_s);
            if (within.isEmpty())
                return refuse(u"letters that are not ASCII must stand between quotes"_s);
            if (within[0] == '\n')
                continue;
            for (const char32_t c : QString::fromUtf8(rest.first(length)).toStdU32String())
                out += "\\U" + QByteArray::number(uint(c), 16).rightJustified(8, '0');
        } else if (within.isEmpty()) {
            for (const QByteArrayView opening : {"\"\"\"", "'''", "\"", "'", "#"}) {
                if (rest.startsWith(opening)) {
                    within = opening == "#" ? QByteArrayView("\n") : opening;
                    length = opening.size();
                    break;
                }
            }
            out += rest.first(length).toByteArray().replace('\'', '"');
        } else if (within[0] == '"' && rest[0] == '\\' && rest.size() > 1) {
            if (uchar(rest[1]) >= 0x80)
                return refuse(u"a backslash stands before a letter that it can not escape"_s);
            length = 2;
            out += rest.first(length);
        } else if (rest.startsWith(within)) {
            length = within.size();
            // A multi-line string may end in one or two quotes of its own before the three.
            for (; within.size() == 3 && length < 5 && length < rest.size() && rest[length] == within[0];
                 ++length)
                out += literal ? "'" : "\\\"";
            out += within.toByteArray().replace('\'', '"');
            within = {};
        } else {
            if (rest[0] == '\n' && within.size() == 1)
                within = {}; // a string that is not closed: toml++ says so
            if (literal && (rest[0] == '"' || rest[0] == '\\'))
                out += '\\';
            out += rest[0];
        }
        line += int(rest.first(length).count('\n'));
    }
    return out;
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

MappingNode nodeOf(const toml::node &from, int &left)
{
    MappingNode node;
    node.line = int(from.source().begin.line);
    node.column = int(from.source().begin.column);
    if (--left < 0)
        return node;
    if (const toml::table *table = from.as_table()) {
        node.type = MappingNode::Type::Table;
        for (const auto &[key, value] : *table) {
            node.members.push_back({text(key.str()), nodeOf(value, left)});
        }
        std::stable_sort(
            node.members.begin(), node.members.end(), [](const MappingMember &a, const MappingMember &b) {
                return std::tie(a.value.line, a.value.column) < std::tie(b.value.line, b.value.column);
            });
    } else if (const toml::array *array = from.as_array()) {
        node.type = MappingNode::Type::List;
        for (const toml::node &item : *array)
            node.items.push_back(nodeOf(item, left));
    } else if (const auto *string = from.as_string()) {
        node.type = MappingNode::Type::Text;
        node.text = text(string->get());
    } else if (const auto *number = from.as_integer()) {
        node.type = MappingNode::Type::Number;
        node.number = number->get();
    } else if (const auto *on = from.as_boolean()) {
        node.type = MappingNode::Type::Bool;
        node.on = on->get();
    } else {
        node.type = MappingNode::Type::Other;
    }
    return node;
}

} // namespace

const MappingNode *MappingNode::find(const QString &key) const
{
    const auto member =
        std::find_if(members.begin(), members.end(), [&](const auto &m) { return m.key == key; });
    return member == members.end() ? nullptr : &member->value;
}

Error mappingError(const MappingNode &node, const QString &why)
{
    return rejected(u"The mapping, line %1: %2."_s.arg(node.line).arg(why));
}

Result<MappingNode> readToml(const QByteArray &bytes)
{
    if (bytes.size() > longestMapping)
        return rejected(u"The mapping is larger than 1 MiB."_s);
    const Result<QByteArray> safe = inAscii(bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes);
    if (!safe.ok())
        return safe.error();
    const toml::parse_result parsed =
        toml::parse(std::string_view(safe.value().data(), size_t(safe.value().size())));
    if (!parsed) {
        MappingNode at;
        at.line = int(parsed.error().source().begin.line);
        return mappingError(at, u"this is not TOML"_s);
    }
    int left = mostNodes;
    MappingNode root = nodeOf(parsed.table(), left);
    if (left < 0)
        return rejected(u"The mapping has too many values."_s);
    return root;
}

} // namespace teller
