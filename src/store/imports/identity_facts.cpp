// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/identity_facts.h"

#include "store/sql/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QString rowsOf(const std::vector<CustomerId> &ids)
{
    QString text = u"["_s;
    for (const CustomerId &id : ids)
        text += (text.size() > 1 ? ",[\""_L1 : "[\""_L1) + id.text() + "\"]"_L1;
    return text + u']';
}

CustomerId idAt(const QSqlQuery &row, int column)
{
    return CustomerId::fromText(row.value(column).toString());
}

} // namespace

QString identityRows(const QJsonArray &rows)
{
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

std::vector<CustomerId> IdentityNeighbourhood::unknown(const QSet<CustomerId> &ids) const
{
    std::vector<CustomerId> rest;
    for (const CustomerId &id : ids) {
        if (!m_known.contains(id))
            rest.push_back(id);
    }
    return rest;
}

Result<Unit> IdentityNeighbourhood::readProfiles(Connection &connection, const std::vector<CustomerId> &ids)
{
    std::vector<CustomerId> fresh;
    for (const CustomerId &id : ids) {
        if (!m_known.contains(id))
            fresh.push_back(id);
    }
    if (fresh.empty())
        return {};
    auto done =
        connection.run("identity_profiles"_L1, {{"rows"_L1, rowsOf(fresh)}}, [this](const QSqlQuery &row) {
            const IdentityProfile profile{idAt(row, 0),
                                          row.value(1).toString(),
                                          row.value(2).toInt() != 0,
                                          row.value(3).toString(),
                                          row.value(4).toString(),
                                          row.value(5).toLongLong()};
            if (m_known.contains(profile.id))
                return;
            m_known.insert(profile.id);
            const CustomerId shown = idAt(row, 6);
            m_shownAs.push_back(shown.isNull() ? profile.id : shown);
            m_facts.profiles.push_back(profile);
        });
    if (!done)
        return done.error();
    return {};
}

Result<Unit> IdentityNeighbourhood::readTies(Connection &connection, const std::vector<CustomerId> &ids)
{
    std::vector<CustomerId> fresh;
    for (const CustomerId &id : ids) {
        if (!m_tied.contains(id)) {
            m_tied.insert(id);
            fresh.push_back(id);
        }
    }
    if (fresh.empty())
        return {};
    auto done =
        connection.run("identity_ties"_L1, {{"rows"_L1, rowsOf(fresh)}}, [this](const QSqlQuery &row) {
            const Tie tie{row.value(0).toString(), idAt(row, 1), idAt(row, 2), row.value(3).toString()};
            if (m_ties.emplace(tie.id, tie).second && tie.rule == "person"_L1)
                m_facts.merged.emplace_back(tie.customer, tie.survivor);
        });
    if (!done)
        return done.error();
    return {};
}

Result<Unit> IdentityNeighbourhood::readOpinions(Connection &connection, const std::vector<CustomerId> &ids)
{
    auto done =
        connection.run("identity_opinions"_L1, {{"rows"_L1, rowsOf(ids)}}, [this](const QSqlQuery &row) {
            const CustomerPair pair(idAt(row, 0), idAt(row, 1));
            const Opinion opinion{row.value(2).toInt(), row.value(3).toString(), row.value(4).toString()};
            if (m_opinions.emplace(pair, opinion).second && opinion.decision == "different"_L1)
                m_facts.different.push_back(pair);
        });
    if (!done)
        return done.error();
    return {};
}

Result<std::vector<size_t>> IdentityNeighbourhood::readKeys(Connection &connection,
                                                            const std::vector<CustomerId> &ids)
{
    std::vector<size_t> fresh;
    auto done = connection.run("identity_keys"_L1, {{"rows"_L1, rowsOf(ids)}}, [&](const QSqlQuery &row) {
        const int kind = row.value(0).toInt();
        const QString what = row.value(1).toString();
        const KeyName name(kind, {what, row.value(2).toString()});
        auto known = m_keys.find(name);
        if (known == m_keys.end()) {
            known = m_keys.insert(name, m_names.size());
            fresh.push_back(m_names.size());
            m_names.push_back(name);
            m_touchedHolders.push_back(0);
            m_facts.keys.push_back({IdentityKey::Kind(kind), kind == 1 ? what : QString(), {}, false});
        }
        if (m_touched.contains(idAt(row, 3)))
            ++m_touchedHolders[*known];
    });
    if (!done)
        return done.error();
    return fresh;
}

Result<Unit> IdentityNeighbourhood::readHolders(Connection &connection, const std::vector<size_t> &keys,
                                                bool first)
{
    static constexpr std::array statements{"identity_holders_account"_L1, "identity_holders_identifier"_L1,
                                           "identity_holders_place"_L1};
    std::array<QJsonArray, 3> rows;
    int most = 0;
    for (const size_t key : keys) {
        const auto &[kind, name] = m_names[key];
        rows.at(size_t(kind)).append(QJsonArray{qint64(key), name.first, name.second});
        most = std::max(most, m_touchedHolders[key]);
    }
    // One more than may be, and those who came just now: so many had it before that nothing has changed.
    most = IdentityRules::common + 1 + (first ? most : 0);
    for (size_t kind = 0; kind < rows.size(); ++kind) {
        if (rows.at(kind).isEmpty())
            continue;
        auto done = connection.run(
            statements.at(kind), {{"rows"_L1, identityRows(rows.at(kind))}, {"most"_L1, most}},
            [this](const QSqlQuery &row) {
                auto &holders = m_facts.keys[size_t(row.value(0).toInt())].holders;
                const QString list = row.value(1).toString();
                for (const QStringView one : QStringView(list).split(u',', Qt::SkipEmptyParts)) {
                    const IdentityKey::Holder holder{CustomerId::fromText(one.chopped(1)),
                                                     one.endsWith(u'1') ? IdentityKey::Hold::Firm
                                                                        : IdentityKey::Hold::Weak};
                    const auto known = std::find_if(holders.begin(), holders.end(), [&](const auto &it) {
                        return it.customer == holder.customer;
                    });
                    if (known == holders.end())
                        holders.push_back(holder);
                    else if (holder.hold == IdentityKey::Hold::Firm)
                        known->hold = holder.hold;
                }
            });
        if (!done)
            return done.error();
    }
    for (const size_t key : keys) {
        IdentityKey &it = m_facts.keys[key];
        it.common = it.holders.size() > size_t(IdentityRules::common);
        if (it.holders.size() > size_t(IdentityRules::common) + size_t(first ? m_touchedHolders[key] : 0))
            it.holders.clear();
        // The same, whatever the order in which a database gives them.
        std::sort(it.holders.begin(), it.holders.end(),
                  [](const auto &a, const auto &b) { return a.customer < b.customer; });
    }
    return {};
}

Result<Unit> IdentityNeighbourhood::knowHolders(Connection &connection, const std::vector<size_t> &keys)
{
    QSet<CustomerId> ids;
    for (const size_t key : keys) {
        for (const IdentityKey::Holder &holder : m_facts.keys[key].holders)
            ids.insert(holder.customer);
    }
    // Whoever people merged them with counts, too: two who are one are not two.
    for (auto fresh = unknown(ids); !fresh.empty(); fresh = unknown(ids)) {
        if (auto done = readProfiles(connection, fresh); !done)
            return done;
        if (auto done = readTies(connection, fresh); !done)
            return done;
        ids.clear();
        for (const auto &[customer, survivor] : m_facts.merged)
            ids += QSet<CustomerId>{customer, survivor};
    }
    return {};
}

std::vector<CustomerId> IdentityNeighbourhood::reached(const std::vector<size_t> &keys, bool first)
{
    QSet<CustomerId> ids;
    const std::vector<bool> meansOne = IdentityRules::namesOnePerson(m_facts);
    for (const size_t key : keys) {
        const IdentityKey &it = m_facts.keys[key];
        for (const IdentityKey::Holder &holder : it.holders) {
            // What somebody brought may change what a key means for all who have it.
            const bool changed = first && m_touchedHolders[key] > 0;
            const bool linked = meansOne[key] && (it.kind == IdentityKey::Kind::Account ||
                                                  holder.hold == IdentityKey::Hold::Firm);
            if (changed || linked)
                ids.insert(holder.customer);
        }
    }
    for (const auto &[id, tie] : m_ties) {
        if (m_inside.contains(tie.customer) || m_inside.contains(tie.survivor))
            ids += QSet<CustomerId>{tie.customer, tie.survivor};
    }
    ids -= m_inside;
    return {ids.begin(), ids.end()};
}

Result<Unit> IdentityNeighbourhood::read(Connection &connection, const std::vector<CustomerId> &touched)
{
    m_touched = QSet<CustomerId>(touched.begin(), touched.end());
    std::vector<CustomerId> ring(m_touched.begin(), m_touched.end());
    for (bool first = true; !ring.empty(); first = false) {
        for (const CustomerId &id : ring)
            m_inside.insert(id);
        if (auto done = readProfiles(connection, ring); !done)
            return done;
        if (auto done = readTies(connection, ring); !done)
            return done;
        if (auto done = readOpinions(connection, ring); !done)
            return done;
        auto keys = readKeys(connection, ring);
        if (!keys)
            return keys.error();
        if (auto done = readHolders(connection, *keys, first); !done)
            return done;
        if (auto done = knowHolders(connection, *keys); !done)
            return done;
        ring = reached(*keys, first);
    }
    return {};
}

} // namespace teller
