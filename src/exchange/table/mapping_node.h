// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace teller {

struct MappingMember;

/// A TOML value with the line it stands in, free of the library that parsed it. Members are in the file's
/// order.
struct MappingNode
{
    enum class Type { Text, Number, Bool, List, Table, Other };
    Type type = Type::Table;
    QString text;
    qint64 number = 0;
    bool on = false;
    std::vector<MappingNode> items;
    std::vector<MappingMember> members;
    int line = 0;
    int column = 0;

    [[nodiscard]] const MappingNode *find(const QString &key) const;
};

struct MappingMember
{
    QString key;
    MappingNode value;
};

/// At most 1 MiB and 100,000 values. The error (Rejected) says which line is no TOML.
[[nodiscard]] Result<MappingNode> readToml(const QByteArray &bytes);

/// The error of a mapping: "The mapping, line 7: <why>."
[[nodiscard]] Error mappingError(const MappingNode &node, const QString &why);

} // namespace teller
