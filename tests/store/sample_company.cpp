// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sample_company.h"

namespace sample {

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

Instant day(int number)
{
    return instantFromMsecs(1'700'000'000'000 + qint64(number) * 86'400'000);
}

Interaction interaction(const char *name, CustomerId customer, Channel channel, int onDay)
{
    Interaction i;
    i.id = id<InteractionId>(name);
    i.customer = customer;
    i.channel = channel;
    i.startedAt = day(onDay);
    i.endedAt = day(onDay) + std::chrono::minutes(5);
    i.subject = u"About "_s + QString::fromLatin1(name);
    i.source = u"sample"_s;
    i.externalId = QString::fromLatin1(name);
    return i;
}

CustomerFile person(const char *key, const QString &name)
{
    CustomerFile file;
    file.customer.id = id<CustomerId>(key);
    file.customer.name = name;
    file.customer.tier = u"gold"_s;
    file.customer.language = u"de"_s;
    file.customer.address = u"1 Some Street"_s;
    file.customer.since = day(0);
    return file;
}

} // namespace

CustomerFile ana()
{
    CustomerFile file = person("ana", u"Ana Müller <b>\"'; DROP TABLE customers; --"_s);
    const CustomerId who = file.customer.id;
    file.customer.yearlyValue = Money{9'007'199'254'740'993, u"EUR"_s}; // more than a double holds exactly
    file.accounts = {
        {id<AccountId>("ana-1"), u"4711 0815"_s, u"shop"_s, u"open"_s, u"holder"_s, day(1)},
        {id<AccountId>("ana-2"), u"4711 0816"_s, u"savings"_s, u"closed"_s, u"holder"_s, day(2)}};
    file.parties = {{id<PartyId>("ana-spouse"), u"Paul"_s, u"spouse"_s, u"ask only"_s}};
    file.identifiers = {{u"email"_s, u"ana@example.org"_s, true, u"shop"_s, day(1)},
                        {u"phone"_s, u"+49301234567"_s, true, u"ivr"_s, day(2)}};

    InteractionDetail call;
    call.interaction = interaction("ana-call", who, Channel::Phone, 10);
    call.interaction.agent = u"Kim"_s;
    call.interaction.agentId = AgentId(u"kim"_s);
    call.interaction.callId = CallId(u"1700.1"_s);
    call.interaction.caseId = id<CaseId>("ana-case");
    call.turns = {{Speaker::Agent, u"Kim"_s, day(10), 0, u"Good morning"_s},
                  {Speaker::Customer, {}, {}, -1, u"It is broken — \"again\""_s},
                  {Speaker::Other, {}, {}, 61'000, u"music"_s, 5'000, true},
                  {Speaker::Agent,
                   u"Kim"_s,
                   {},
                   66'000,
                   u"One moment"_s,
                   800,
                   false,
                   {{0, 3, 66'000, 66'300}, {4, 6, 66'350, 66'800}}}};
    call.facts = {{u"ivr"_s, u"PIN checked"_s}, {u"from"_s, u"+49301234567"_s}};
    call.notes = {{id<NoteId>("ana-note"), call.interaction.id, 1, AgentId(u"kim"_s), u"Kim"_s, day(10),
                   u"Will call back"_s}};
    InteractionDetail mail;
    mail.interaction = interaction("ana-mail", who, Channel::Email, 9);
    mail.interaction.thread = u"<1@example.org>"_s;
    mail.interaction.language = u"en"_s;
    mail.body = u"Dear shop,\n\nwhere is it?\n"_s;
    mail.quoted = u"> It is on its way.\n"_s;
    mail.documents = {
        {Document::Role::Attachment, u"photo.jpg"_s, u"image/jpeg"_s, 5, QByteArray("\xff\xd8\0'?", 5)},
        {Document::Role::Attachment, u"film.mp4"_s, u"video/mp4"_s, 9'000'000'000, {}},
        {Document::Role::Original, u"mail.eml"_s, u"message/rfc822"_s, 21, "Subject: Where is it?"}};
    InteractionDetail order;
    order.interaction = interaction("ana-order", who, Channel::Order, 8);
    order.lines = {{u"Kettle"_s, 2, Money{5998, u"EUR"_s}}, {u"Shipping"_s, 1, Money{0, u"EUR"_s}}};
    file.interactions = {mail, call, order};

    file.cases = {
        {id<CaseId>("ana-case"), u"C-1"_s, u"Kettle"_s, u"open"_s, u"repair"_s, day(9), day(10),
         AgentId(u"kim"_s)},
        {id<CaseId>("ana-old-case"), u"C-0"_s, u"Toaster"_s, u"closed"_s, u"repair"_s, day(1), day(2)}};
    file.promises = {{id<PromiseId>("ana-promise"),
                      u"Call back"_s,
                      u"Kim"_s,
                      day(10),
                      day(12),
                      {},
                      call.interaction.id,
                      AgentId(u"kim"_s)},
                     {id<PromiseId>("ana-kept"), u"Send a box"_s, u"Kim"_s, day(9), day(10), day(10), {}}};
    file.preferences = {{u"channel"_s, u"email"_s, u"chat"_s, day(3)}};
    file.consents = {{u"marketing e-mail"_s, false, u"web"_s, day(3)}};
    file.entitlements = {
        {id<EntitlementId>("ana-ended"), u"warranty"_s, u"Toaster"_s, day(1), day(2), false, {}},
        {id<EntitlementId>("ana-endless"), u"plan"_s, u"Care"_s, day(1), {}, true, Money{990, u"EUR"_s}},
        {id<EntitlementId>("ana-warranty"), u"warranty"_s, u"Kettle"_s, day(8), day(100'000), false, {}}};
    file.orders = {{id<OrderId>("ana-order"),
                    u"O-1"_s,
                    u"delivered"_s,
                    day(8),
                    Money{5998, u"EUR"_s},
                    {{u"Kettle"_s, 2, Money{5998, u"EUR"_s}}}}};
    for (int i = 0; i < 12; ++i) {
        const auto name = "ana-payment-" + std::to_string(i);
        file.payments.push_back({id<PaymentId>(name.c_str()), u"R-%1"_s.arg(i),
                                 i == 0 ? u"scheduled"_s : u"paid"_s, u"Visa •• 4242"_s, day(20 + i),
                                 Money{100 + i, u"EUR"_s}});
    }
    file.outreach = {
        {{id<OutreachId>("ana-reminder"), Channel::Sms, u"reminder"_s, u"Pay"_s, u"R-0"_s, day(30)}, {}},
        {{id<OutreachId>("ana-sent"), Channel::Email, u"campaign"_s, u"Buy"_s, u"Kettle"_s, day(5)}, day(5)}};
    file.surveys = {
        {u"csat"_s, 2, u"slow"_s, day(4)}, {u"csat"_s, 4, u"better"_s, day(11)}, {u"nps"_s, 7, {}, day(4)}};
    file.postcode = u"10115"_s;
    file.accountClaims = {u"4711-9999"_s};
    return file;
}

CustomerFile bert()
{
    CustomerFile file = person("bert", u"Bert Shared"_s);
    file.accounts = {{id<AccountId>("shared"), u"22223333"_s, u"shop"_s, u"open"_s, u"holder"_s, day(1)}};
    file.identifiers = {{u"phone"_s, u"+49897654321"_s, false, u"shop"_s, day(1)}};
    InteractionDetail visit;
    visit.interaction = interaction("bert-visit", file.customer.id, Channel::Store, 7);
    file.interactions = {visit};
    return file;
}

CustomerFile berta()
{
    CustomerFile file = person("berta", u"Berta Shared"_s);
    file.accounts = {{id<AccountId>("shared"), u"22223333"_s, u"shop"_s, u"open"_s, u"joint"_s, day(1)}};
    file.identifiers = {{u"phone"_s, u"+49897654321"_s, false, u"shop"_s, day(1)}};
    return file;
}

CustomerFile chloe()
{
    CustomerFile file = person("chloe", u"Chloé Østergård-Nuñez"_s);
    file.accounts = {{id<AccountId>("chloe"), u"5555-01-ab"_s, u"mobile"_s, u"open"_s, u"holder"_s, day(1)}};
    return file;
}

CustomerFile obrien()
{
    CustomerFile file = person("obrien", u"Pat O'Brien"_s);
    file.accounts = {{id<AccountId>("obrien"), u"90000001"_s, u"shop"_s, u"open"_s, u"holder"_s, day(1)}};
    file.identifiers = {{u"phone"_s, u"+15551234567"_s, true, u"shop"_s, day(1)}};
    for (int i = 0; i < longHistory; ++i) {
        InteractionDetail one;
        const auto name = "obrien-" + std::to_string(i);
        // Many share a moment, so that the id has to decide.
        one.interaction = interaction(name.c_str(), file.customer.id, Channel(i % channelCount), i / 7);
        file.interactions.push_back(one);
    }
    return file;
}

std::vector<CustomerFile> everybody()
{
    return {ana(), bert(), berta(), chloe(), obrien()};
}

std::vector<Disposition> dispositions()
{
    return {{u"zz.first"_s, u"Orders"_s, u"Late"_s}, {u"aa.second"_s, u"Billing"_s, u"Double charge"_s}};
}

WrapUp freshWrapUp()
{
    WrapUp wrapUp;
    wrapUp.interaction = interaction("template", ana().customer.id, Channel::Phone, 40);
    wrapUp.interaction.id = InteractionId::create();
    wrapUp.interaction.externalId.clear();
    wrapUp.interaction.agent = u"Kim"_s;
    wrapUp.interaction.agentId = AgentId(u"kim"_s);
    wrapUp.interaction.endedAt = {};
    wrapUp.interaction.callId = CallId(u"1800.7"_s);
    wrapUp.interaction.waitedMs = 12'000;
    wrapUp.note = NoteRevision{NoteId::create(),
                               wrapUp.interaction.id,
                               1,
                               AgentId(u"kim"_s),
                               u"Kim"_s,
                               day(40),
                               u"Said: 'it works' \\ — ☎ \"done\""_s};
    wrapUp.promises.push_back(Promise{PromiseId::create(),
                                      u"Send a form"_s,
                                      u"Kim"_s,
                                      day(40),
                                      day(41),
                                      {},
                                      wrapUp.interaction.id,
                                      AgentId(u"kim"_s)});
    return wrapUp;
}

} // namespace sample
