// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/mapping_node.h"

// Compiled in here, without exceptions: the packaged library throws.
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
    return {Error::Code::Rejected, u"The mapping, line %1: %2."_s.arg(node.line).arg(why)};
}

Result<MappingNode> readToml(const QByteArray &bytes)
{
    if (bytes.size() > longestMapping)
        return Error{Error::Code::Rejected, u"The mapping is larger than 1 MiB."_s};
    const toml::parse_result parsed = toml::parse(std::string_view(bytes.data(), size_t(bytes.size())));
    if (!parsed) {
        MappingNode at;
        at.line = int(parsed.error().source().begin.line);
        return mappingError(at, u"this is not TOML"_s);
    }
    int left = mostNodes;
    MappingNode root = nodeOf(parsed.table(), left);
    if (left < 0)
        return Error{Error::Code::Rejected, u"The mapping has too many values."_s};
    return root;
}

} // namespace teller
