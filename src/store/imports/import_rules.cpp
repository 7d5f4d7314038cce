// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/import_rules.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// Of each column what is known; of two values the higher one. A name comes with the form in which it is
/// found; one that was only claimed has no such form, and is less than any that has.
constexpr auto mergeCustomers =
    "ON CONFLICT (id) DO UPDATE SET "
    "name = CASE WHEN (excluded.search_name <> '', excluded.name {binary}) > "
    "(customers.search_name <> '', customers.name {binary}) THEN excluded.name ELSE customers.name END, "
    "search_name = CASE WHEN (excluded.search_name <> '', excluded.name {binary}) > "
    "(customers.search_name <> '', customers.name {binary}) THEN excluded.search_name "
    "ELSE customers.search_name END, "
    "tier = CASE WHEN excluded.tier {binary} > customers.tier THEN excluded.tier ELSE customers.tier END, "
    "language = CASE WHEN excluded.language {binary} > customers.language THEN excluded.language "
    "ELSE customers.language END, "
    "address = CASE WHEN excluded.address {binary} > customers.address THEN excluded.address "
    "ELSE customers.address END, "
    "postcode = CASE WHEN excluded.postcode {binary} > customers.postcode THEN excluded.postcode "
    "ELSE customers.postcode END, "
    "kept_by = CASE WHEN excluded.kept_by {binary} > customers.kept_by THEN excluded.kept_by "
    "ELSE customers.kept_by END, "
    "since = CASE WHEN customers.since = 0 OR (excluded.since <> 0 AND excluded.since < customers.since) "
    "THEN excluded.since ELSE customers.since END, "
    "yearly_minor = CASE WHEN (excluded.yearly_currency {binary}, excluded.yearly_minor) > "
    "(customers.yearly_currency, customers.yearly_minor) THEN excluded.yearly_minor "
    "ELSE customers.yearly_minor END, "
    "yearly_currency = CASE WHEN excluded.yearly_currency {binary} > customers.yearly_currency "
    "THEN excluded.yearly_currency ELSE customers.yearly_currency END, "
    "provisional = CASE WHEN excluded.provisional < customers.provisional THEN excluded.provisional "
    "ELSE customers.provisional END"_L1;

QString compared(QString rank, QLatin1StringView prefix)
{
    return rank.replace(u'@', prefix);
}

} // namespace

const std::vector<RowRule> &rowRules()
{
    static const std::vector<RowRule> rules{
        {u"id"_s, u"@name"_s}, // merged by column: see above
        {u"word,customer_id"_s, u"@word"_s},
        {u"id"_s, u"@opened_at,@status,@number,@kind"_s},
        {u"customer_id,account_id"_s, u"@role"_s},
        {u"customer_id,id"_s, u"@name,@relation,@may_do"_s},
        {u"customer_id,kind,value"_s,
         u"@verified,CASE WHEN @since = 0 THEN 0 ELSE 9007199254740992 - @since END,"
         "@source"_s},
        {u"customer_id,number_key"_s, u"@number"_s},
        {u"customer_id,id"_s, u"@changed_at,@opened_at,@status,@subject,@number,@category,@owner"_s},
        {u"customer_id,id"_s,
         u"@ended_at,@started_at,@subject,@summary,@outcome,@agent,@queue,@channel,@direction,"
         "@disposition,@call_id,@source,@external_id,@agent_id,@thread,@language,@waited_ms"_s},
        {u"customer_id,interaction_id,ordinal"_s,
         u"@at,@text,@name,@speaker,@offset_ms,@duration_ms,@noise,@words"_s},
        {u"customer_id,interaction_id"_s, u"@body,@quoted"_s},
        {u"customer_id,interaction_id,ordinal"_s, u"@article,@quantity,@minor,@currency"_s},
        {u"customer_id,interaction_id,ordinal"_s, u"@name,@value"_s},
        {u"customer_id,interaction_id,ordinal"_s, u"@bytes,@name,@media_type,@content"_s},
        {u"customer_id,source,external_id"_s, QString()}, // the latest delivery counts
        {u"customer_id,note_id,revision"_s, u"@written_at,@text,@agent_name,@agent_id"_s},
        {u"customer_id,id"_s, u"@kept_at,@due_at,@made_at,@text,@owner,@owner_id"_s},
        {u"customer_id,key"_s, u"@since,@value,@source"_s},
        {u"customer_id,purpose"_s, u"@since,@given,@source"_s},
        {u"customer_id,id"_s, u"@ends_at,@starts_at,@kind,@what,@renews,@minor,@currency"_s},
        {u"customer_id,id"_s, u"@placed_at,@status,@number,@minor,@currency"_s},
        {u"customer_id,order_id,ordinal"_s, u"@article,@quantity,@minor,@currency"_s},
        {u"customer_id,id"_s, u"@at,@status,@reference,@method,@minor,@currency"_s},
        {u"customer_id,id"_s, u"@sent_at,@planned_at,@subject,@kind,@channel,@about,@available"_s},
        {u"customer_id,survey,at,record"_s, u"@score,@comment"_s},
    };
    return rules;
}

std::vector<QString> rowEndings(const Dialect &dialect)
{
    std::vector<QString> endings;
    for (size_t table = 0; table < customerTables().size(); ++table) {
        if (CustomerTable(table) == CustomerTable::Customers) {
            endings.push_back(dialect.translate(mergeCustomers));
            continue;
        }
        const RowRule &rule = rowRules()[table];
        const QStringList key = rule.key.split(u',');
        QStringList changes;
        for (const QString &column : customerTables()[table].columnNames()) {
            if (!key.contains(column))
                changes.append(column + u" = excluded."_s + column);
        }
        if (changes.isEmpty()) {
            endings.push_back(u"ON CONFLICT DO NOTHING"_s);
            continue;
        }
        QString ending = u"ON CONFLICT (%1) DO UPDATE SET %2"_s.arg(rule.key, changes.join(u", "_s));
        if (!rule.rank.isEmpty()) {
            const QByteArray mine = QByteArray(customerTables()[table].name.data()) + '.';
            ending += u" WHERE (%1) > (%2)"_s.arg(compared(rule.rank, "excluded."_L1),
                                                  compared(rule.rank, QLatin1StringView(mine)));
        }
        endings.push_back(ending);
    }
    return endings;
}

} // namespace teller
