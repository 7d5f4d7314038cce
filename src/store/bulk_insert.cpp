// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bulk_insert.h"

#include "store/connection.h"
#include "store/matching.h"

#include <algorithm>
#include <array>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

struct Shape
{
    QLatin1StringView name;
    QLatin1StringView columns;
};

constexpr std::array<Shape, 22> shapes{{
    {"customers"_L1, "id,name,search_name,tier,language,address,since,yearly_minor,yearly_currency"_L1},
    {"customer_words"_L1, "word,customer_id"_L1},
    {"accounts"_L1, "id,number,number_key,kind,status,opened_at"_L1},
    {"account_holders"_L1, "customer_id,account_id,role"_L1},
    {"parties"_L1, "customer_id,id,name,relation,may_do"_L1},
    {"identifiers"_L1, "customer_id,kind,value,match_key,verified,source,since"_L1},
    {"cases"_L1, "customer_id,id,number,subject,status,category,opened_at,changed_at,owner"_L1},
    {"interactions"_L1,
     "customer_id,id,channel,direction,started_at,ended_at,subject,summary,outcome,agent,queue,"
     "disposition,case_id,call_id,source,external_id,agent_id"_L1},
    {"turns"_L1, "customer_id,interaction_id,ordinal,speaker,name,at,offset_ms,text"_L1},
    {"bodies"_L1, "customer_id,interaction_id,body"_L1},
    {"line_items"_L1, "customer_id,interaction_id,ordinal,article,quantity,minor,currency"_L1},
    {"facts"_L1, "customer_id,interaction_id,ordinal,name,value"_L1},
    {"note_revisions"_L1,
     "customer_id,note_id,revision,interaction_id,agent_id,agent_name,written_at,text"_L1},
    {"promises"_L1, "customer_id,id,text,owner,made_at,due_at,kept_at,interaction_id,owner_id"_L1},
    {"preferences"_L1, "customer_id,key,value,source,since"_L1},
    {"consents"_L1, "customer_id,purpose,given,source,since"_L1},
    {"entitlements"_L1, "customer_id,id,kind,what,starts_at,ends_at,renews,minor,currency"_L1},
    {"orders"_L1, "customer_id,id,number,status,placed_at,minor,currency"_L1},
    {"order_lines"_L1, "customer_id,order_id,ordinal,article,quantity,minor,currency"_L1},
    {"payments"_L1, "customer_id,id,reference,status,method,at,minor,currency"_L1},
    {"outreach"_L1, "customer_id,id,channel,kind,subject,about,planned_at,sent_at"_L1},
    {"surveys"_L1, "customer_id,survey,at,score,comment"_L1},
}};

constexpr size_t rowsAStatement = 500;

QString insertHead(const QString &table, const QStringList &columns)
{
    return u"INSERT INTO %1 (%2) VALUES "_s.arg(table, columns.join(u", "_s));
}
constexpr auto insertTail = " ON CONFLICT DO NOTHING"_L1;

Result<Unit> insertPrepared(Connection &connection, const QString &table, const QStringList &columns,
                            const std::vector<QVariantList> &rows)
{
    QSqlQuery query = connection.newQuery();
    const QStringList signs(columns.size(), u"?"_s);
    if (!query.prepare(insertHead(table, columns) + u'(' + signs.join(u", "_s) + u')' + insertTail))
        return connection.errorOf(query, u"prepare insert into "_s + table);
    for (const QVariantList &row : rows) {
        for (int i = 0; i < int(row.size()); ++i)
            query.bindValue(i, row.at(i));
        if (!query.exec())
            return connection.errorOf(query, u"insert into "_s + table);
    }
    return {};
}

Result<Unit> insertTogether(Connection &connection, const QString &table, const QStringList &columns,
                            const std::vector<QVariantList> &rows)
{
    for (size_t first = 0; first < rows.size(); first += rowsAStatement) {
        QString text = insertHead(table, columns);
        const size_t end = std::min(rows.size(), first + rowsAStatement);
        for (size_t i = first; i < end; ++i) {
            text += i == first ? u"(" : u",(";
            for (qsizetype column = 0; column < rows[i].size(); ++column) {
                if (column > 0)
                    text += u',';
                text += connection.literal(rows[i].at(column));
            }
            text += u')';
        }
        QSqlQuery query = connection.newQuery();
        if (!query.exec(text + insertTail))
            return connection.errorOf(query, u"insert into "_s + table);
    }
    return {};
}

/// Never NULL, never a NUL.
QVariant t(const QString &text)
{
    QString clean = text;
    clean.remove(QChar::Null);
    return clean.isNull() ? u""_s : clean;
}
QVariant ms(Instant instant)
{
    return toMsecs(instant);
}
QVariant yesNo(bool yes)
{
    return yes ? 1 : 0;
}

/// An account whose number nobody can enter is kept, under a key that nothing entered can equal.
QString storedAccountKey(const Account &account)
{
    const QString key = accountKey(account.number);
    return key.isEmpty() || key == "?"_L1 ? u'!' + account.id.text() : key;
}

} // namespace

BulkInsert::BulkInsert()
{
    for (const Shape &shape : shapes)
        m_tables.push_back({shape.name, QString(shape.columns).split(u','), {}});
}

QStringList BulkInsert::tables()
{
    QStringList names;
    for (const Shape &shape : shapes)
        names.append(shape.name);
    return names;
}

BulkInsert::Table &BulkInsert::table(QLatin1StringView name)
{
    const auto found =
        std::find_if(m_tables.begin(), m_tables.end(), [&](const Table &one) { return one.name == name; });
    Q_ASSERT(found != m_tables.end());
    return *found;
}

void BulkInsert::add(const CustomerFile &file)
{
    const Customer &c = file.customer;
    const QVariant id = idValue(c.id);
    const QString folded = foldedName(c.name);
    table("customers"_L1)
        .rows.push_back({id, t(c.name), t(folded), t(c.tier), t(c.language), t(c.address), ms(c.since),
                         c.yearlyValue.minor, t(c.yearlyValue.currency)});
    for (const QString &word : folded.split(u' ', Qt::SkipEmptyParts))
        table("customer_words"_L1).rows.push_back({word, id});
    for (const Account &a : file.accounts) {
        table("accounts"_L1)
            .rows.push_back(
                {idValue(a.id), t(a.number), t(storedAccountKey(a)), t(a.kind), t(a.status), ms(a.openedAt)});
        table("account_holders"_L1).rows.push_back({id, idValue(a.id), t(a.role)});
    }
    for (const Party &p : file.parties)
        table("parties"_L1).rows.push_back({id, idValue(p.id), t(p.name), t(p.relation), t(p.mayDo)});
    for (const Identifier &i : file.identifiers) {
        table("identifiers"_L1)
            .rows.push_back({id, t(i.kind), t(i.value), t(identifierKey(i)), yesNo(i.verified), t(i.source),
                             ms(i.since)});
    }
    for (const Case &k : file.cases) {
        table("cases"_L1)
            .rows.push_back({id, idValue(k.id), t(k.number), t(k.subject), t(k.status), t(k.category),
                             ms(k.openedAt), ms(k.changedAt), t(k.owner.text())});
    }
    for (const InteractionDetail &detail : file.interactions)
        addInteraction(id, detail);
    for (const Promise &p : file.promises) {
        table("promises"_L1)
            .rows.push_back({id, idValue(p.id), t(p.text), t(p.owner), ms(p.madeAt), ms(p.dueAt),
                             ms(p.keptAt), idValue(p.interaction), t(p.ownerId.text())});
    }
    for (const Preference &p : file.preferences)
        table("preferences"_L1).rows.push_back({id, t(p.key), t(p.value), t(p.source), ms(p.since)});
    for (const Consent &k : file.consents)
        table("consents"_L1).rows.push_back({id, t(k.purpose), yesNo(k.given), t(k.source), ms(k.since)});
    for (const Entitlement &e : file.entitlements) {
        table("entitlements"_L1)
            .rows.push_back({id, idValue(e.id), t(e.kind), t(e.what), ms(e.startsAt), ms(e.endsAt),
                             yesNo(e.renews), e.price.minor, t(e.price.currency)});
    }
    for (const Order &o : file.orders) {
        table("orders"_L1)
            .rows.push_back({id, idValue(o.id), t(o.number), t(o.status), ms(o.placedAt), o.total.minor,
                             t(o.total.currency)});
        int ordinal = 0;
        for (const LineItem &l : o.lines) {
            table("order_lines"_L1)
                .rows.push_back({id, idValue(o.id), ++ordinal, t(l.article), l.quantity, l.amount.minor,
                                 t(l.amount.currency)});
        }
    }
    for (const Payment &p : file.payments) {
        table("payments"_L1)
            .rows.push_back({id, idValue(p.id), t(p.reference), t(p.status), t(p.method), ms(p.at),
                             p.amount.minor, t(p.amount.currency)});
    }
    for (const auto &[o, sentAt] : file.outreach) {
        table("outreach"_L1)
            .rows.push_back({id, idValue(o.id), channelCode(o.channel), t(o.kind), t(o.subject), t(o.about),
                             ms(o.plannedAt), ms(sentAt)});
    }
    for (const SurveyAnswer &s : file.surveys)
        table("surveys"_L1).rows.push_back({id, t(s.survey), ms(s.at), s.score, t(s.comment)});
}

void BulkInsert::addInteraction(const QVariant &customer, const InteractionDetail &detail)
{
    const Interaction &i = detail.interaction;
    const QVariant id = idValue(i.id);
    table("interactions"_L1)
        .rows.push_back({customer, id, channelCode(i.channel), directionCode(i.direction), ms(i.startedAt),
                         ms(i.endedAt), t(i.subject), t(i.summary), t(i.outcome), t(i.agent), t(i.queue),
                         t(i.disposition), idValue(i.caseId), t(i.callId.text()), t(i.source),
                         t(i.externalId), t(i.agentId.text())});
    int ordinal = 0;
    for (const Turn &turn : detail.turns) {
        table("turns"_L1)
            .rows.push_back({customer, id, ++ordinal, speakerCode(turn.speaker), t(turn.name), ms(turn.at),
                             turn.offsetMs, t(turn.text)});
    }
    if (!detail.body.isEmpty())
        table("bodies"_L1).rows.push_back({customer, id, t(detail.body)});
    ordinal = 0;
    for (const LineItem &line : detail.lines) {
        table("line_items"_L1)
            .rows.push_back({customer, id, ++ordinal, t(line.article), line.quantity, line.amount.minor,
                             t(line.amount.currency)});
    }
    ordinal = 0;
    for (const auto &[name, value] : detail.facts)
        table("facts"_L1).rows.push_back({customer, id, ++ordinal, t(name), t(value)});
    for (const NoteRevision &note : detail.notes) {
        table("note_revisions"_L1)
            .rows.push_back({customer, idValue(note.note), note.revision, id, t(note.agent.text()),
                             t(note.agentName), ms(note.writtenAt), t(note.text)});
    }
}

Result<Unit> BulkInsert::flush(Connection &connection)
{
    const auto insert = connection.dialect().isPostgres() ? insertTogether : insertPrepared;
    for (Table &one : m_tables) {
        if (one.rows.empty())
            continue;
        if (auto done = insert(connection, one.name, one.columns, one.rows); !done)
            return done;
        one.rows.clear();
    }
    return {};
}

} // namespace teller
