// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/imports/identity_rules.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <map>
#include <set>
#include <vector>

class QJsonArray;

namespace teller {

class Connection;

/// What a statement over :rows is asked.
[[nodiscard]] QString identityRows(const QJsonArray &rows);

/// Everything on which it depends who some customers are, read from a store: whoever could be linked with
/// them by a chain of keys, and whoever has something in common with them. A batch costs a few statements a
/// link of the longest chain, whatever its size.
class IdentityNeighbourhood final
{
public:
    /// A merge that stands.
    struct Tie
    {
        QString id;
        CustomerId customer;
        CustomerId survivor;
        QString rule;
        friend bool operator==(const Tie &, const Tie &) = default;
    };
    /// A row of the reviews.
    struct Opinion
    {
        int score = 0;
        QString evidence;
        QString decision;
        friend bool operator==(const Opinion &, const Opinion &) = default;
    };

    [[nodiscard]] Result<Unit> read(Connection &connection, const std::vector<CustomerId> &touched);

    [[nodiscard]] const IdentityFacts &facts() const { return m_facts; }
    /// Their links are decided by these facts alone; the others are only known for what they share.
    [[nodiscard]] bool isInside(CustomerId customer) const { return m_inside.contains(customer); }
    [[nodiscard]] bool isTouched(CustomerId customer) const { return m_touched.contains(customer); }
    /// As whom the store shows each profile of the facts, itself if nobody else.
    [[nodiscard]] const std::vector<CustomerId> &shownAs() const { return m_shownAs; }
    [[nodiscard]] const std::map<QString, Tie> &ties() const { return m_ties; }
    [[nodiscard]] const std::map<CustomerPair, Opinion> &opinions() const { return m_opinions; }

private:
    using KeyName = std::pair<int, std::pair<QString, QString>>; ///< kind, (what, key)

    Result<Unit> readProfiles(Connection &connection, const std::vector<CustomerId> &ids);
    Result<Unit> readTies(Connection &connection, const std::vector<CustomerId> &ids);
    Result<Unit> readOpinions(Connection &connection, const std::vector<CustomerId> &ids);
    Result<std::vector<size_t>> readKeys(Connection &connection, const std::vector<CustomerId> &ids);
    Result<Unit> readHolders(Connection &connection, const std::vector<size_t> &keys, bool first);
    Result<Unit> knowHolders(Connection &connection, const std::vector<size_t> &keys);
    [[nodiscard]] std::vector<CustomerId> reached(const std::vector<size_t> &keys, bool first);
    [[nodiscard]] std::vector<CustomerId> unknown(const QSet<CustomerId> &ids) const;

    IdentityFacts m_facts;
    std::vector<CustomerId> m_shownAs;
    QSet<CustomerId> m_known; ///< profiles of the facts
    QSet<CustomerId> m_tied;  ///< whose ties were read
    QSet<CustomerId> m_inside;
    QSet<CustomerId> m_touched;
    std::map<QString, Tie> m_ties;
    std::map<CustomerPair, Opinion> m_opinions;
    QHash<KeyName, size_t> m_keys;
    std::vector<KeyName> m_names;      ///< of each key
    std::vector<int> m_touchedHolders; ///< of each key
};

} // namespace teller
