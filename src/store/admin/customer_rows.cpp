// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/customer_rows.h"

#include "store/record/matching.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

enum Table : size_t {
    Customers,
    CustomerWords,
    Accounts,
    AccountHolders,
    Parties,
    Identifiers,
    Cases,
    Interactions,
    Turns,
    Bodies,
    LineItems,
    Facts,
    NoteRevisions,
    Promises,
    Preferences,
    Consents,
    Entitlements,
    Orders,
    OrderLines,
    Payments,
    OutreachTable,
    Surveys
};

/// An account whose number nobody can enter is kept, under a key that nothing entered can equal.
QString storedAccountKey(const Account &account)
{
    const QString key = accountKey(account.number);
    return key.isEmpty() || key == "?"_L1 ? u'!' + account.id.text() : key;
}

/// Gives a sink its rows; what a value is decides how it is written.
class Writer final
{
public:
    explicit Writer(RowSink &sink)
        : m_sink(sink)
    {}

    template <typename... Values>
    void row(Table table, const Values &...values)
    {
        m_sink.beginRow(table);
        (put(values), ...);
        m_sink.endRow();
    }

private:
    template <typename Tag>
    void put(const UuidId<Tag> &id)
    {
        m_sink.uuid(id.value());
    }
    template <typename Tag>
    void put(const TextId<Tag> &id)
    {
        put(id.text());
    }
    void put(const QString &text)
    {
        if (!text.contains(QChar::Null)) {
            m_sink.text(text);
            return;
        }
        QString clean = text;
        m_sink.text(clean.remove(QChar::Null));
    }
    void put(Instant instant) { m_sink.number(toMsecs(instant)); }
    void put(qint64 number) { m_sink.number(number); }
    void put(int number) { m_sink.number(number); }
    void put(bool yes) { m_sink.number(yes ? 1 : 0); }
    void put(const Money &money)
    {
        m_sink.number(money.minor);
        put(money.currency);
    }

    RowSink &m_sink;
};

void writeInteraction(CustomerId customer, const InteractionDetail &detail, Writer &out)
{
    const Interaction &i = detail.interaction;
    out.row(Interactions, customer, i.id, channelCode(i.channel), directionCode(i.direction), i.startedAt,
            i.endedAt, i.subject, i.summary, i.outcome, i.agent, i.queue, i.disposition, i.caseId, i.callId,
            i.source, i.externalId, i.agentId);
    int ordinal = 0;
    for (const Turn &turn : detail.turns)
        out.row(Turns, customer, i.id, ++ordinal, speakerCode(turn.speaker), turn.name, turn.at,
                turn.offsetMs, turn.text);
    if (!detail.body.isEmpty())
        out.row(Bodies, customer, i.id, detail.body);
    ordinal = 0;
    for (const LineItem &line : detail.lines)
        out.row(LineItems, customer, i.id, ++ordinal, line.article, line.quantity, line.amount);
    ordinal = 0;
    for (const auto &[name, value] : detail.facts)
        out.row(Facts, customer, i.id, ++ordinal, name, value);
    for (const NoteRevision &note : detail.notes)
        out.row(NoteRevisions, customer, note.note, note.revision, i.id, note.agent, note.agentName,
                note.writtenAt, note.text);
}

} // namespace

const std::vector<TableShape> &customerTables()
{
    // In the order of the enumeration above.
    static const std::vector<TableShape> tables{
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
    };
    return tables;
}

void writeRows(const CustomerFile &file, RowSink &sink)
{
    Writer out(sink);
    const Customer &c = file.customer;
    const QString folded = foldedName(c.name);
    out.row(Customers, c.id, c.name, folded, c.tier, c.language, c.address, c.since, c.yearlyValue);
    QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    for (const QString &word : std::as_const(words))
        out.row(CustomerWords, word, c.id);
    for (const Account &a : file.accounts) {
        out.row(Accounts, a.id, a.number, storedAccountKey(a), a.kind, a.status, a.openedAt);
        out.row(AccountHolders, c.id, a.id, a.role);
    }
    for (const Party &p : file.parties)
        out.row(Parties, c.id, p.id, p.name, p.relation, p.mayDo);
    for (const Identifier &i : file.identifiers)
        out.row(Identifiers, c.id, i.kind, i.value, identifierKey(i), i.verified, i.source, i.since);
    for (const Case &k : file.cases)
        out.row(Cases, c.id, k.id, k.number, k.subject, k.status, k.category, k.openedAt, k.changedAt,
                k.owner);
    for (const InteractionDetail &detail : file.interactions)
        writeInteraction(c.id, detail, out);
    for (const Promise &p : file.promises)
        out.row(Promises, c.id, p.id, p.text, p.owner, p.madeAt, p.dueAt, p.keptAt, p.interaction, p.ownerId);
    for (const Preference &p : file.preferences)
        out.row(Preferences, c.id, p.key, p.value, p.source, p.since);
    for (const Consent &k : file.consents)
        out.row(Consents, c.id, k.purpose, k.given, k.source, k.since);
    for (const Entitlement &e : file.entitlements)
        out.row(Entitlements, c.id, e.id, e.kind, e.what, e.startsAt, e.endsAt, e.renews, e.price);
    for (const Order &o : file.orders) {
        out.row(Orders, c.id, o.id, o.number, o.status, o.placedAt, o.total);
        int ordinal = 0;
        for (const LineItem &l : o.lines)
            out.row(OrderLines, c.id, o.id, ++ordinal, l.article, l.quantity, l.amount);
    }
    for (const Payment &p : file.payments)
        out.row(Payments, c.id, p.id, p.reference, p.status, p.method, p.at, p.amount);
    for (const auto &[o, sentAt] : file.outreach) {
        out.row(OutreachTable, c.id, o.id, channelCode(o.channel), o.kind, o.subject, o.about, o.plannedAt,
                sentAt);
    }
    for (const SurveyAnswer &s : file.surveys)
        out.row(Surveys, c.id, s.survey, s.at, s.score, s.comment);
}

} // namespace teller
