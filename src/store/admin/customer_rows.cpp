// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/customer_rows.h"

#include "store/admin/row_writer.h"
#include "store/record/matching.h"
#include "store/record/packed_content.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// An account whose number nobody can enter is kept, under a key that nothing entered can equal.
QString storedAccountKey(const Account &account)
{
    const QString key = accountKey(account.number);
    return key.isEmpty() || key == "?"_L1 ? u'!' + account.id.text() : key;
}

using Table = CustomerTable;

void writeInteraction(CustomerId customer, const InteractionDetail &detail, RowWriter &out)
{
    const Interaction &i = detail.interaction;
    out.row(Table::Interactions, customer, i.id, channelCode(i.channel), directionCode(i.direction),
            i.startedAt, i.endedAt, i.subject, i.summary, i.outcome, i.agent, i.queue, i.disposition,
            i.caseId, i.callId, i.source, i.externalId, i.agentId, i.thread, i.language, i.waitedMs);
    int ordinal = 0;
    for (const Turn &turn : detail.turns)
        out.row(Table::Turns, customer, i.id, ++ordinal, speakerCode(turn.speaker), turn.name, turn.at,
                turn.offsetMs, turn.text, turn.durationMs, turn.noise, turnWords(turn.words));
    if (!detail.body.isEmpty() || !detail.quoted.isEmpty())
        out.row(Table::Bodies, customer, i.id, detail.body, detail.quoted);
    ordinal = 0;
    for (const LineItem &line : detail.lines)
        out.row(Table::LineItems, customer, i.id, ++ordinal, line.article, line.quantity, line.amount);
    ordinal = 0;
    for (const auto &[name, value] : detail.facts)
        out.row(Table::Facts, customer, i.id, ++ordinal, name, value);
    ordinal = 0;
    for (const Document &d : detail.documents) {
        const QByteArray content = packedContent(d.content);
        const qint64 size = d.content.isEmpty() ? d.bytes : d.content.size();
        if (d.role == Document::Role::Attachment)
            out.row(Table::Documents, customer, i.id, ++ordinal, d.name, d.mediaType, size, content);
        else // without a digest: whatever is delivered under this id is news
            out.row(Table::Deliveries, customer, i.source, i.externalId, QString(), Instant(), i.id, d.name,
                    d.mediaType, size, content, QString());
    }
    for (const NoteRevision &note : detail.notes)
        out.row(Table::NoteRevisions, customer, note.note, note.revision, i.id, note.agent, note.agentName,
                note.writtenAt, note.text, note.shared);
}

} // namespace

const std::vector<TableShape> &customerTables()
{
    // In the order of the enumeration above.
    static const std::vector<TableShape> tables{
        {"customers"_L1, "id,name,search_name,tier,language,address,since,yearly_minor,yearly_currency,"
                         "postcode,kept_by,provisional"_L1},
        {"customer_words"_L1, "word,customer_id"_L1},
        {"accounts"_L1, "id,number,number_key,kind,status,opened_at"_L1},
        {"account_holders"_L1, "customer_id,account_id,role"_L1},
        {"parties"_L1, "customer_id,id,name,relation,may_do"_L1},
        {"identifiers"_L1, "customer_id,kind,value,match_key,verified,source,since"_L1},
        {"account_claims"_L1, "customer_id,number_key,number"_L1},
        {"cases"_L1, "customer_id,id,number,subject,status,category,opened_at,changed_at,owner"_L1},
        {"interactions"_L1,
         "customer_id,id,channel,direction,started_at,ended_at,subject,summary,outcome,agent,queue,"
         "disposition,case_id,call_id,source,external_id,agent_id,thread,language,waited_ms"_L1},
        {"turns"_L1,
         "customer_id,interaction_id,ordinal,speaker,name,at,offset_ms,text,duration_ms,noise,words"_L1},
        {"bodies"_L1, "customer_id,interaction_id,body,quoted"_L1},
        {"line_items"_L1, "customer_id,interaction_id,ordinal,article,quantity,minor,currency"_L1},
        {"facts"_L1, "customer_id,interaction_id,ordinal,name,value"_L1},
        {"documents"_L1, "customer_id,interaction_id,ordinal,name,media_type,bytes,content"_L1},
        {"deliveries"_L1,
         "customer_id,source,external_id,digest,received_at,interaction_id,name,media_type,bytes,"
         "content,holds"_L1},
        {"note_revisions"_L1,
         "customer_id,note_id,revision,interaction_id,agent_id,agent_name,written_at,text,shared"_L1},
        {"promises"_L1, "customer_id,id,text,owner,made_at,due_at,kept_at,interaction_id,owner_id"_L1},
        {"preferences"_L1, "customer_id,key,value,source,since"_L1},
        {"consents"_L1, "customer_id,purpose,given,source,since"_L1},
        {"entitlements"_L1, "customer_id,id,kind,what,starts_at,ends_at,renews,minor,currency"_L1},
        {"orders"_L1, "customer_id,id,number,status,placed_at,minor,currency"_L1},
        {"order_lines"_L1, "customer_id,order_id,ordinal,article,quantity,minor,currency"_L1},
        {"payments"_L1, "customer_id,id,reference,status,method,at,minor,currency"_L1},
        {"outreach"_L1, "customer_id,id,channel,kind,subject,about,planned_at,sent_at,available"_L1},
        {"surveys"_L1, "customer_id,survey,at,score,comment,record"_L1},
    };
    return tables;
}

QStringList nameWords(const QString &foldedName)
{
    QStringList words = foldedName.split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

QString turnWords(const std::vector<WordTiming> &words)
{
    QString text;
    for (const WordTiming &w : words) {
        if (!text.isEmpty())
            text += u' ';
        text += u"%1,%2,%3,%4"_s.arg(w.from).arg(w.length).arg(w.startMs).arg(w.endMs);
    }
    return text;
}

void writeRows(const CustomerFile &file, RowSink &sink)
{
    RowWriter out(sink);
    const Customer &c = file.customer;
    const QString folded = foldedName(c.name);
    out.row(Table::Customers, c.id, c.name, folded, c.tier, c.language, c.address, c.since, c.yearlyValue,
            file.postcode, QString(), false);
    for (const QString &word : nameWords(folded))
        out.row(Table::CustomerWords, word, c.id);
    writeFacts(file, sink);
}

void writeFacts(const CustomerFile &file, RowSink &sink)
{
    RowWriter out(sink);
    const Customer &c = file.customer;
    for (const Account &a : file.accounts) {
        out.row(Table::Accounts, a.id, a.number, storedAccountKey(a), a.kind, a.status, a.openedAt);
        out.row(Table::AccountHolders, c.id, a.id, a.role);
    }
    for (const Party &p : file.parties)
        out.row(Table::Parties, c.id, p.id, p.name, p.relation, p.mayDo);
    for (const Identifier &i : file.identifiers)
        out.row(Table::Identifiers, c.id, i.kind, i.value, identifierKey(i), i.verified, i.source, i.since);
    for (const QString &number : file.accountClaims)
        out.row(Table::AccountClaims, c.id, accountKey(number), number);
    for (const Case &k : file.cases)
        out.row(Table::Cases, c.id, k.id, k.number, k.subject, k.status, k.category, k.openedAt, k.changedAt,
                k.owner);
    for (const InteractionDetail &detail : file.interactions)
        writeInteraction(c.id, detail, out);
    for (const Promise &p : file.promises)
        out.row(Table::Promises, c.id, p.id, p.text, p.owner, p.madeAt, p.dueAt, p.keptAt, p.interaction,
                p.ownerId);
    for (const Preference &p : file.preferences)
        out.row(Table::Preferences, c.id, p.key, p.value, p.source, p.since);
    for (const Consent &k : file.consents)
        out.row(Table::Consents, c.id, k.purpose, k.given, k.source, k.since);
    for (const Entitlement &e : file.entitlements)
        out.row(Table::Entitlements, c.id, e.id, e.kind, e.what, e.startsAt, e.endsAt, e.renews, e.price);
    for (const Order &o : file.orders) {
        out.row(Table::Orders, c.id, o.id, o.number, o.status, o.placedAt, o.total);
        int ordinal = 0;
        for (const LineItem &l : o.lines)
            out.row(Table::OrderLines, c.id, o.id, ++ordinal, l.article, l.quantity, l.amount);
    }
    for (const Payment &p : file.payments)
        out.row(Table::Payments, c.id, p.id, p.reference, p.status, p.method, p.at, p.amount);
    for (const auto &[o, sentAt] : file.outreach) {
        out.row(Table::Outreach, c.id, o.id, channelCode(o.channel), o.kind, o.subject, o.about, o.plannedAt,
                sentAt, o.available);
    }
    for (const SurveyAnswer &s : file.surveys)
        out.row(Table::Surveys, c.id, s.survey, s.at, s.score, s.comment, s.record);
}

} // namespace teller
