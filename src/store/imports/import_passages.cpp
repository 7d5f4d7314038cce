// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/import_passages.h"

#include "store/sql/connection.h"

#include <QSet>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

// OFFSET 0 keeps everything a look into an index for each interaction, whatever is believed of tables that
// have just grown.
constexpr auto missing =
    "SELECT i.customer_id, i.id, t.place, t.part, t.text, i.started_at, "
    "coalesce(nullif(i.language, ''), i.customers_language), i.agent_id, i.channel, i.queue "
    "FROM json_array_elements(CAST(:rows AS json)) w CROSS JOIN LATERAL ("
    "SELECT i.*, c.language AS customers_language FROM interactions i JOIN customers c ON c.id = "
    "i.customer_id "
    "WHERE i.customer_id = CAST(w.value ->> 0 AS uuid) AND i.id = CAST(w.value ->> 1 AS uuid) OFFSET 0) i "
    "CROSS JOIN LATERAL (SELECT t.place, t.part, t.text FROM passage_texts t "
    "WHERE t.customer_id = i.customer_id AND t.interaction_id = i.id AND t.place <> 'note' "
    "AND NOT EXISTS (SELECT 1 FROM passages p WHERE p.customer_id = i.customer_id "
    "AND p.interaction_id = i.id AND p.place = t.place AND p.part = t.part LIMIT 1 OFFSET 0) OFFSET 0) t"_L1;

constexpr auto known =
    "SELECT w.n FROM json_array_elements(CAST(:rows AS json)) WITH ORDINALITY w (value, n) "
    "WHERE EXISTS (SELECT 1 FROM interactions i WHERE i.customer_id = CAST(w.value ->> 0 AS uuid) "
    "AND i.id = CAST(w.value ->> 1 AS uuid) LIMIT 1 OFFSET 0)"_L1;

constexpr auto languagesSpoken =
    "SELECT c.id, c.language FROM json_array_elements_text(CAST(:rows AS json)) w (id) "
    "CROSS JOIN LATERAL (SELECT c.id, c.language FROM customers c WHERE c.id = CAST(w.id AS uuid) "
    "AND c.language <> '' OFFSET 0) c"_L1;

QString rowsOf(const QStringList &rows)
{
    return u'[' + rows.join(u',') + u']';
}

QString rowOf(CustomerId customer, InteractionId interaction)
{
    return "[\""_L1 + customer.text() + "\",\""_L1 + interaction.text() + "\"]"_L1;
}

} // namespace

Result<Unit> ImportPassages::makeOf(const std::vector<Written> &coming)
{
    m_rows = {}; // waits for those of a transaction that came to nothing
    m_others.clear();
    if (coming.empty())
        return {};
    if (auto set = m_connection.runRaw(u"SET LOCAL teller.passages = 'later'"_s); !set)
        return set.error();
    const auto fresh = partOthers(coming);
    if (!fresh)
        return fresh.error();
    const auto languages = languagesOf(*fresh);
    if (!languages)
        return languages.error();
    // Notes are made by their trigger: an agent may write one at the same time.
    for (const Written &one : *fresh)
        m_copy.addTexts(one.customer, languages->value(one.customer), *one.detail);
    auto rows = m_copy.takeBeside();
    if (!rows)
        return rows.error();
    m_rows = std::move(*rows);
    return {};
}

Result<std::vector<ImportPassages::Written>> ImportPassages::partOthers(std::vector<Written> coming)
{
    const auto key = [](const Written &one) {
        return Key(one.customer, one.detail->interaction.id);
    };
    std::stable_sort(coming.begin(), coming.end(),
                     [&](const Written &a, const Written &b) { return key(a) < key(b); });
    QStringList keys;
    for (const Written &one : coming)
        keys += rowOf(one.customer, one.detail->interaction.id);
    std::vector<bool> there(coming.size());
    auto read = m_connection.runText(known, {{"rows"_L1, rowsOf(keys)}}, [&](const QSqlQuery &row) {
        there[row.value(0).toULongLong() - 1] = true;
    });
    if (!read)
        return read.error();
    std::vector<Written> fresh;
    for (size_t i = 0; i < coming.size(); ++i) {
        const bool again = (i > 0 && key(coming[i - 1]) == key(coming[i])) ||
                           (i + 1 < coming.size() && key(coming[i + 1]) == key(coming[i]));
        if (there[i] || again)
            m_others.push_back(key(coming[i]));
        else
            fresh.push_back(coming[i]);
    }
    m_others.erase(std::unique(m_others.begin(), m_others.end()), m_others.end());
    return fresh;
}

Result<QHash<CustomerId, QString>> ImportPassages::languagesOf(const std::vector<Written> &interactions)
{
    QSet<QString> customers;
    for (const Written &one : interactions) {
        if (one.detail->interaction.language.isEmpty())
            customers.insert(u'"' + one.customer.text() + u'"');
    }
    QHash<CustomerId, QString> found;
    auto read = m_connection.runText(
        languagesSpoken, {{"rows"_L1, rowsOf(customers.values())}}, [&](const QSqlQuery &row) {
            found.insert(CustomerId::fromText(row.value(0).toString()), row.value(1).toString());
        });
    if (!read)
        return read.error();
    return found;
}

Result<Unit> ImportPassages::putMissing()
{
    if (!m_rows.valid())
        return {};
    const QByteArray rows = m_rows.get();
    if (auto back = m_connection.runRaw(u"SET LOCAL teller.passages = ''"_s); !back)
        return back.error();
    if (auto sent = PassageCopy::send(m_connection, rows, false); !sent)
        return sent;
    return putOthers();
}

Result<Unit> ImportPassages::putOthers()
{
    if (m_others.empty())
        return {};
    QStringList keys;
    for (const auto &[customer, interaction] : m_others)
        keys += rowOf(customer, interaction);
    auto read = m_connection.runText(missing, {{"rows"_L1, rowsOf(keys)}}, [this](const QSqlQuery &row) {
        m_copy.add({CustomerId::fromText(row.value(0).toString()),
                    InteractionId::fromText(row.value(1).toString()), row.value(2).toString(),
                    row.value(3).toString(), row.value(4).toString(),
                    instantFromMsecs(row.value(5).toLongLong()), row.value(6).toString(),
                    row.value(7).toString(), row.value(8).toString(), row.value(9).toString()});
    });
    auto rows = m_copy.take(); // in any case: what was read before a failure must not come again
    if (!read)
        return read.error();
    if (!rows)
        return rows.error();
    return PassageCopy::send(m_connection, *rows, false);
}

} // namespace teller
