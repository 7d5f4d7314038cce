// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/import_passages.h"

#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

// Notes are made by their trigger: an agent may write one at the same time. OFFSET 0 keeps everything a look
// into an index for each interaction, whatever is believed of tables that have just grown.
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

} // namespace

Result<Unit> ImportPassages::leaveForLater()
{
    auto set = m_connection.runRaw(u"SET LOCAL teller.passages = 'later'"_s);
    if (!set)
        return set.error();
    return {};
}

Result<Unit> ImportPassages::makeMissing(const std::vector<std::pair<CustomerId, InteractionId>> &written)
{
    if (auto back = m_connection.runRaw(u"SET LOCAL teller.passages = ''"_s); !back)
        return back.error();
    if (written.empty())
        return {};
    QString list;
    for (const auto &[customer, interaction] : written)
        list += (list.isEmpty() ? "[[\""_L1 : ",[\""_L1) + customer.text() + "\",\""_L1 + interaction.text() +
                "\"]"_L1;
    auto read =
        m_connection.runText(missing, {{"rows"_L1, QString(list + u']')}}, [this](const QSqlQuery &row) {
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
