// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_note.h"

#include "core/clock.h"

namespace teller::bench {

using namespace Qt::StringLiterals;

namespace {

const auto noteText = u"The customer called about the invoice of last month. It was paid twice; the second "
                      "payment goes back to the same account within five days."_s;

} // namespace

WrapUp benchWrapUp(CustomerId customer, const AgentId &agent, int number)
{
    WrapUp wrapUp;
    Interaction &i = wrapUp.interaction;
    i.id = InteractionId::create();
    i.customer = customer;
    i.channel = Channel::Phone;
    i.direction = Direction::Inbound;
    i.startedAt = SystemClock().now();
    i.endedAt = i.startedAt;
    i.agent = u"Bench"_s;
    i.agentId = agent;
    i.callId = CallId(u"bench-%1"_s.arg(number));
    i.source = u"bench"_s;
    NoteRevision note;
    note.note = NoteId::create();
    note.interaction = i.id;
    note.agent = agent;
    note.agentName = i.agent;
    note.writtenAt = i.startedAt;
    note.text = noteText;
    wrapUp.note = note;
    return wrapUp;
}

Result<Unit> prepareBareNote(BareLibpq &bare)
{
    const auto prepared =
        bare.run("PREPARE bare_note AS INSERT INTO note_revisions (customer_id, note_id, revision, "
                 "interaction_id, agent_id, agent_name, written_at, text) "
                 "VALUES ($1, $2, 1, $3, 'bench', 'Bench', $4, $5)");
    if (!prepared)
        return prepared.error();
    return {};
}

QByteArray bareNote(CustomerId customer, InteractionId interaction)
{
    return u"EXECUTE bare_note ('%1', '%2', '%3', %4, '%5')"_s
        .arg(customer.text(), NoteId::create().text(), interaction.text())
        .arg(toMsecs(SystemClock().now()))
        .arg(noteText)
        .toUtf8();
}

} // namespace teller::bench
