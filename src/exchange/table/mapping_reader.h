// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table/mapping_file.h"
#include "exchange/table/mapping_node.h"

#include <functional>
#include <set>

namespace teller {

/// Takes a table of a mapping apart, key by key. The first thing that is wrong is kept; what was not asked
/// for is wrong too, so that a slip of the pen is heard of.
class MappingReader final
{
public:
    explicit MappingReader(const MappingNode &table, std::optional<Error> &error);

    [[nodiscard]] bool has(const QString &key) const { return m_table.find(key); }
    /// Null if it is absent or not of that type; the latter is wrong.
    [[nodiscard]] const MappingNode *take(const QString &key, MappingNode::Type type);
    [[nodiscard]] const MappingNode *take(const QString &key);
    [[nodiscard]] QString text(const QString &key, const QString &otherwise = {});
    /// A text, or a list of texts.
    [[nodiscard]] std::optional<QStringList> texts(const QString &key);
    [[nodiscard]] bool flag(const QString &key, bool otherwise);
    /// Wrong if it is absent.
    void require(const QString &key);
    /// Everything that has not been asked for is wrong.
    void finish();

    void fail(const MappingNode &node, const QString &why);
    [[nodiscard]] const MappingNode &table() const { return m_table; }

private:
    const MappingNode &m_table;
    std::optional<Error> &m_error;
    std::set<QString> m_taken;
};

/// How files, dates and amounts are written: keys that the mapping, a file and (some) a value may have. What
/// is absent stays as it was.
void readFormat(MappingReader &table, TableFormat &format);
void readMomentStyle(MappingReader &table, MomentStyle &style);
void readAmountStyle(MappingReader &table, AmountStyle &style);
[[nodiscard]] MomentStyle momentStyleIn(const QByteArray &timeZone);

} // namespace teller
