// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/identity_rules.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

using Kind = IdentityKey::Kind;
using Hold = IdentityKey::Hold;

/// Sets that are joined and never parted.
class Groups final
{
public:
    explicit Groups(size_t size)
        : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), size_t(0));
    }
    [[nodiscard]] size_t of(size_t one)
    {
        while (m_parent[one] != one) {
            m_parent[one] = m_parent[m_parent[one]];
            one = m_parent[one];
        }
        return one;
    }
    void join(size_t one, size_t other) { m_parent[of(one)] = of(other); }

private:
    std::vector<size_t> m_parent;
};

struct Holder
{
    size_t profile;
    Hold hold;
};

using IndexPair = std::pair<size_t, size_t>;
IndexPair ordered(size_t a, size_t b)
{
    return a < b ? IndexPair(a, b) : IndexPair(b, a);
}

/// The facts by number, so that nothing below compares ids.
class Case final
{
public:
    explicit Case(const IdentityFacts &facts);

    void linkByKeys();
    void findContradictions();
    [[nodiscard]] IdentityOutcome outcome();
    [[nodiscard]] const std::vector<bool> &meanings() const { return m_meansOne; }

private:
    /// Whether systems keep it for one person at most.
    [[nodiscard]] bool meansOne(size_t key);
    [[nodiscard]] std::vector<size_t> linkingHolders(size_t key) const;
    [[nodiscard]] bool toldApart(size_t a, size_t b) const
    {
        return !m_different.empty() && m_different.contains(ordered(a, b));
    }
    [[nodiscard]] size_t betterRoot(size_t a, size_t b) const;
    void chooseRoots();
    [[nodiscard]] std::vector<IdentityLink> links();
    [[nodiscard]] std::vector<IdentityProposal> proposals();
    [[nodiscard]] std::set<IndexPair> pairsToScore() const;
    [[nodiscard]] IdentityProposal score(IndexPair pair);

    const IdentityFacts &m_facts;
    QHash<CustomerId, size_t> m_index;
    std::vector<std::vector<Holder>> m_holders; ///< of each key
    std::vector<std::vector<size_t>> m_keysOf;  ///< of each profile
    std::vector<bool> m_meansOne;               ///< of each key
    std::vector<bool> m_mergedAway;             ///< by a person
    std::set<IndexPair> m_different;
    Groups m_people;                   ///< joined by people
    Groups m_components;               ///< joined by people and by keys
    std::vector<bool> m_contradictory; ///< by component
    std::vector<size_t> m_root;        ///< of each profile
};

Case::Case(const IdentityFacts &facts)
    : m_facts(facts)
    , m_holders(facts.keys.size())
    , m_keysOf(facts.profiles.size())
    , m_meansOne(facts.keys.size())
    , m_mergedAway(facts.profiles.size())
    , m_people(facts.profiles.size())
    , m_components(facts.profiles.size())
    , m_contradictory(facts.profiles.size())
    , m_root(facts.profiles.size())
{
    m_index.reserve(qsizetype(facts.profiles.size()));
    for (size_t i = 0; i < facts.profiles.size(); ++i)
        m_index.insert(facts.profiles[i].id, i);
    for (const auto &[who, survivor] : facts.merged) {
        const auto a = m_index.constFind(who);
        const auto b = m_index.constFind(survivor);
        if (a == m_index.constEnd() || b == m_index.constEnd())
            continue;
        m_mergedAway[*a] = true;
        m_people.join(*a, *b);
        m_components.join(*a, *b);
    }
    for (const auto &[one, other] : facts.different) {
        const auto a = m_index.constFind(one);
        const auto b = m_index.constFind(other);
        if (a != m_index.constEnd() && b != m_index.constEnd())
            m_different.insert(ordered(*a, *b));
    }
    for (size_t key = 0; key < facts.keys.size(); ++key) {
        for (const IdentityKey::Holder &holder : facts.keys[key].holders) {
            const auto it = m_index.constFind(holder.customer);
            if (it == m_index.constEnd())
                continue;
            m_holders[key].push_back({*it, holder.hold});
            m_keysOf[*it].push_back(key);
        }
        m_meansOne[key] = meansOne(key);
    }
}

bool Case::meansOne(size_t key)
{
    const IdentityKey &it = m_facts.keys[key];
    if (it.common || it.kind == Kind::Place || m_holders[key].size() > size_t(IdentityRules::common))
        return false;
    bool held = false;
    std::map<QString, size_t> keepers; // whom each system keeps it for
    for (const Holder &holder : m_holders[key]) {
        const IdentityProfile &profile = m_facts.profiles[holder.profile];
        held = held || holder.hold == Hold::Firm;
        if (profile.provisional || (it.kind == Kind::Account && holder.hold == Hold::Weak))
            continue;
        const size_t person = m_people.of(holder.profile);
        const auto [known, fresh] = keepers.emplace(profile.system, person);
        if (!fresh && known->second != person)
            return false;
    }
    return it.kind == Kind::Identifier || held;
}

std::vector<size_t> Case::linkingHolders(size_t key) const
{
    std::vector<size_t> linking;
    for (const Holder &holder : m_holders[key]) {
        if (m_facts.keys[key].kind == Kind::Account || holder.hold == Hold::Firm)
            linking.push_back(holder.profile);
    }
    return linking;
}

void Case::linkByKeys()
{
    for (size_t key = 0; key < m_holders.size(); ++key) {
        if (!m_meansOne[key])
            continue;
        const auto linking = linkingHolders(key);
        for (size_t i = 1; i < linking.size(); ++i) {
            // Without anybody told apart, the first stands for all the others.
            const size_t with = m_different.empty() ? 1 : i;
            for (size_t j = 0; j < with; ++j) {
                if (!toldApart(linking[i], linking[j]))
                    m_components.join(linking[i], linking[j]);
            }
        }
    }
}

void Case::findContradictions()
{
    std::map<std::pair<size_t, QString>, size_t> keepers; // (component, system): whom it keeps
    for (size_t i = 0; i < m_facts.profiles.size(); ++i) {
        if (m_facts.profiles[i].provisional)
            continue;
        const size_t component = m_components.of(i);
        const auto [known, fresh] =
            keepers.emplace(std::pair(component, m_facts.profiles[i].system), m_people.of(i));
        if (!fresh && known->second != m_people.of(i))
            m_contradictory[component] = true;
    }
    for (const auto &[a, b] : m_different) {
        if (m_components.of(a) == m_components.of(b) && m_people.of(a) != m_people.of(b))
            m_contradictory[m_components.of(a)] = true;
    }
}

size_t Case::betterRoot(size_t a, size_t b) const
{
    // merge_settle.sql orders in the same way.
    const auto rank = [this](size_t i) {
        const IdentityProfile &p = m_facts.profiles[i];
        return std::tuple(bool(m_mergedAway[i]), p.provisional, p.name.isEmpty(), p.since == 0, p.since,
                          p.id);
    };
    return rank(b) < rank(a) ? b : a;
}

void Case::chooseRoots()
{
    const size_t none = m_root.size();
    std::vector<size_t> rootOf(m_root.size(), none);
    const auto whole = [this](size_t i) {
        const size_t component = m_components.of(i);
        return m_contradictory[component] ? m_people.of(i) : component;
    };
    // A component and a group of people may have the same number only where they are the same.
    for (size_t i = 0; i < m_root.size(); ++i) {
        size_t &root = rootOf[whole(i)];
        root = root == none ? i : betterRoot(root, i);
    }
    for (size_t i = 0; i < m_root.size(); ++i)
        m_root[i] = rootOf[whole(i)];
}

QString joined(QStringList words)
{
    words.sort();
    words.removeDuplicates();
    return words.join(u' ');
}

std::vector<IdentityLink> Case::links()
{
    // Every person's group but that of the root is tied to the root once, by its best member.
    std::map<size_t, size_t> ties; // group: its best member
    for (size_t i = 0; i < m_root.size(); ++i) {
        const size_t group = m_people.of(i);
        if (group == m_people.of(m_root[i]))
            continue;
        const auto [known, fresh] = ties.emplace(group, i);
        if (!fresh)
            known->second = betterRoot(known->second, i);
    }
    std::map<size_t, std::pair<bool, QStringList>> why; // group: whether by account, and evidence
    for (size_t i = 0; i < m_root.size(); ++i) {
        const auto tie = ties.find(m_people.of(i));
        if (tie == ties.end())
            continue;
        auto &[byAccount, words] = why[tie->first];
        for (const size_t key : m_keysOf[i]) {
            const auto linking = m_meansOne[key] ? linkingHolders(key) : std::vector<size_t>();
            if (std::find(linking.begin(), linking.end(), i) == linking.end() ||
                std::none_of(linking.begin(), linking.end(), [&](size_t other) {
                    return m_people.of(other) != tie->first && m_root[other] == m_root[i];
                }))
                continue;
            const IdentityKey &it = m_facts.keys[key];
            byAccount = byAccount || it.kind == Kind::Account;
            words.append(it.kind == Kind::Account ? u"account"_s : it.what);
        }
    }
    std::vector<IdentityLink> links;
    links.reserve(ties.size());
    for (const auto &[group, member] : ties) {
        links.push_back({m_facts.profiles[member].id, m_facts.profiles[m_root[member]].id,
                         why[group].first ? u"account"_s : u"identifier"_s, joined(why[group].second)});
    }
    std::sort(links.begin(), links.end(),
              [](const IdentityLink &a, const IdentityLink &b) { return a.customer < b.customer; });
    return links;
}

std::set<IndexPair> Case::pairsToScore() const
{
    std::set<IndexPair> pairs;
    for (size_t key = 0; key < m_holders.size(); ++key) {
        const auto &holders = m_holders[key];
        if (m_facts.keys[key].common || holders.size() > size_t(IdentityRules::common))
            continue;
        const bool all = holders.size() <= size_t(IdentityRules::rare);
        if (!all && !m_meansOne[key])
            continue;
        for (size_t i = 1; i < holders.size(); ++i) {
            for (size_t j = 0; j < i; ++j) {
                // Of many, only whom a system keeps with each of the others.
                if (all || !m_facts.profiles[holders[i].profile].provisional ||
                    !m_facts.profiles[holders[j].profile].provisional)
                    pairs.insert(ordered(holders[i].profile, holders[j].profile));
            }
        }
    }
    return pairs;
}

IdentityProposal Case::score(IndexPair pair)
{
    const IdentityProfile &a = m_facts.profiles[pair.first];
    const IdentityProfile &b = m_facts.profiles[pair.second];
    const bool sameSystem = !a.provisional && !b.provisional && a.system == b.system;
    std::map<QString, std::pair<int, QString>> best; // of each kind of key: weight and word
    const auto note = [&best](const QString &kind, int weight, const QString &word) {
        auto &known = best[kind];
        if (weight > known.first)
            known = {weight, word};
    };
    for (const size_t key : m_keysOf[pair.first]) {
        const auto holdOf = [&](size_t profile) {
            return std::find_if(m_holders[key].begin(), m_holders[key].end(),
                                [profile](const Holder &one) { return one.profile == profile; });
        };
        const auto other = holdOf(pair.second);
        if (other == m_holders[key].end())
            continue;
        const IdentityKey &it = m_facts.keys[key];
        const bool firm = other->hold == Hold::Firm && holdOf(pair.first)->hold == Hold::Firm;
        if (it.common || (!m_meansOne[key] && m_holders[key].size() > size_t(IdentityRules::rare)))
            continue;
        if (it.kind == Kind::Account) {
            if (sameSystem && firm)
                return {}; // joint holders: their own system says that they are two
            note(u"account"_s, m_meansOne[key] ? IdentityRules::accountWeight : IdentityRules::sharedWeight,
                 m_meansOne[key] ? u"account"_s : u"account-shared"_s);
        } else if (it.kind == Kind::Identifier) {
            if (!m_meansOne[key])
                note(it.what, IdentityRules::sharedWeight, it.what + u"-shared"_s);
            else if (firm)
                note(it.what, IdentityRules::verifiedWeight, it.what);
            else
                note(it.what, IdentityRules::unverifiedWeight, it.what + u"-unverified"_s);
        }
    }
    int total = 0;
    QStringList words;
    for (const auto &[kind, found] : best) {
        total += found.first;
        words.append(found.second);
    }
    if (!a.name.isEmpty() && a.name == b.name) {
        total += IdentityRules::sameNameWeight;
        words.append(u"name"_s);
    } else if (IdentityRules::areSimilar(a.name, b.name)) {
        total += IdentityRules::similarNameWeight;
        words.append(u"similar-name"_s);
    }
    if (!a.postcode.isEmpty() && a.postcode == b.postcode && !a.name.isEmpty() && !b.name.isEmpty()) {
        total += IdentityRules::postcodeWeight;
        words.append(u"postcode"_s);
    }
    const size_t component = m_components.of(pair.first);
    if (component == m_components.of(pair.second) && m_contradictory[component])
        words.append(u"contradiction"_s);
    return {pairOf(a.id, b.id), std::min(total, 100), joined(words)};
}

std::vector<IdentityProposal> Case::proposals()
{
    // Whom a person told apart, as whom they are shown: others of the two are not asked about either.
    std::set<IndexPair> apart;
    for (const auto &[a, b] : m_different)
        apart.insert(ordered(m_root[a], m_root[b]));
    std::vector<IdentityProposal> proposals;
    for (const IndexPair &pair : pairsToScore()) {
        const size_t one = m_root[pair.first];
        const size_t other = m_root[pair.second];
        // Those whom a person merged stay in the queue, where they are not shown: they may be parted again.
        if ((one == other && m_people.of(pair.first) != m_people.of(pair.second)) ||
            apart.contains(ordered(one, other)) || toldApart(pair.first, pair.second))
            continue;
        if (const IdentityProposal found = score(pair); found.score >= IdentityRules::worthAsking)
            proposals.push_back(found);
    }
    std::sort(proposals.begin(), proposals.end(),
              [](const IdentityProposal &a, const IdentityProposal &b) { return a.pair < b.pair; });
    return proposals;
}

IdentityOutcome Case::outcome()
{
    chooseRoots();
    IdentityOutcome outcome;
    outcome.links = links();
    outcome.proposals = proposals();
    for (const size_t root : m_root)
        outcome.shownAs.push_back(m_facts.profiles[root].id);
    return outcome;
}

/// How many letters must change to make one of the other; `most` + 1 if it is more than that.
int distance(const QString &one, const QString &other, int most)
{
    if (std::abs(one.size() - other.size()) > most)
        return most + 1;
    std::vector<int> row(size_t(other.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < other.size(); ++j) {
            const int above = row[size_t(j) + 1];
            row[size_t(j) + 1] =
                std::min({above + 1, row[size_t(j)] + 1, diagonal + (one[i] == other[j] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

CustomerPair pairOf(CustomerId a, CustomerId b)
{
    return a < b ? CustomerPair(a, b) : CustomerPair(b, a);
}

IdentityOutcome IdentityRules::apply(const IdentityFacts &facts)
{
    Case it(facts);
    it.linkByKeys();
    it.findContradictions();
    return it.outcome();
}

std::vector<bool> IdentityRules::namesOnePerson(const IdentityFacts &facts)
{
    return Case(facts).meanings();
}

bool IdentityRules::areSimilar(const QString &one, const QString &other)
{
    constexpr qsizetype longest = 200; // a name that is longer is no name
    if (one.isEmpty() || other.isEmpty() || one.size() > longest || other.size() > longest)
        return false;
    const auto sorted = [](const QString &name) {
        QStringList words = name.split(u' ', Qt::SkipEmptyParts);
        words.sort();
        return words.join(u' ');
    };
    const QString a = sorted(one);
    const QString b = sorted(other);
    const int most = int(std::min(a.size(), b.size())) / 8 + 1;
    return std::min(a.size(), b.size()) >= 4 && distance(a, b, most) <= most;
}

} // namespace teller
