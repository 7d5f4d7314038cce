// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace teller::test {

namespace {

const QUuid space(u"{0d5a7c9e-3f3e-4a55-9b0e-6a1d2b7c8e90}"_s);

Instant local(int year, int month, int day, int hour, int minute)
{
    return instantFromMsecs(QDateTime(QDate(year, month, day), QTime(hour, minute)).toMSecsSinceEpoch());
}

Interaction row(CustomerId customer, const QString &name, Channel channel, Instant at, const QString &subject,
                const QString &summary, const QString &outcome)
{
    Interaction out;
    out.id = InteractionId::named(space, name);
    out.customer = customer;
    out.channel = channel;
    out.startedAt = at;
    out.subject = subject;
    out.summary = summary;
    out.outcome = outcome;
    out.source = u"test"_s;
    out.externalId = name;
    return out;
}

/// The years before: what a customer of a telephone and shop company does.
void addYears(std::vector<Interaction> &rows, CustomerId customer)
{
    struct Kind
    {
        Channel channel;
        QStringView subject;
        QStringView summary;
        QStringView outcome;
    };
    static const Kind kinds[] = {
        {Channel::Billing, u"Invoice paid · 89.80 €", u"Home 49.90 · Mobile 24.90 · Device cover 15.00",
         u"paid"},
        {Channel::Email, u"E-mail to Elena: “Your invoice is ready”", u"Opened the next morning", u"sent"},
        {Channel::Order, u"Ordered a phone case and a charger", u"Delivered to Calle Mayor 5", u"delivered"},
        {Channel::Phone, u"Asked about roaming in Portugal",
         u"Explained the day pass; she booked it in the app", u"resolved"},
        {Channel::Billing, u"Invoice paid · 74.80 €", u"Home 49.90 · Mobile 24.90", u"paid"},
        {Channel::Web, u"Compared the Home tariffs", u"shop › home › compare › left", u"web"},
        {Channel::Chat, u"Router offline after a storm",
         u"Restarted it from here; line was back in ten minutes", u"resolved"},
        {Channel::Email, u"E-mail from Elena: “Factura en español”",
         u"Would like invoices in Spanish from now on", u"answered"},
        {Channel::Store, u"Visited the shop in Madrid, Gran Vía", u"Had the screen protector replaced",
         u"served"},
        {Channel::Social, u"Praised the shop on Mastodon", u"“They fixed it while I had a coffee.”",
         u"thanked"}};
    auto at = local(2026, 11, 1, 9, 30);
    for (int i = 0; i < 206; ++i) {
        const auto &kind = kinds[size_t(i % 10)];
        at -= std::chrono::hours(24 * (5 + i % 13)) + std::chrono::minutes(37 * (i % 11));
        rows.push_back(row(customer, u"year-%1"_s.arg(i), kind.channel, at, kind.subject.toString(),
                           kind.summary.toString(), kind.outcome.toString()));
    }
}

void addElena(FakeRecord &record)
{
    const auto id = elenaId();
    CustomerSnapshot s;
    s.customer = {id,
                  u"Elena Rivera"_s,
                  u"gold"_s,
                  u"es"_s,
                  u"Calle Mayor 5, 28013 Madrid"_s,
                  local(2020, 5, 4, 9, 0),
                  Money{412000, u"EUR"_s}};
    s.accounts = {{AccountId::named(space, u"a1"_s), elenaAccount, u"home"_s, u"open"_s, u"holder"_s,
                   local(2020, 5, 4, 9, 0)}};
    s.identifiers = {{u"phone"_s, u"+49305550127"_s, true, u"shop"_s, local(2020, 5, 4, 9, 0)},
                     {u"email"_s, u"elena.rivera@example.com"_s, true, u"web"_s, local(2021, 3, 1, 9, 0)}};
    s.parties = {{PartyId::named(space, u"p1"_s), u"Tomás Rivera"_s, u"spouse"_s, u"ask only"_s}};
    const auto matter = CaseId::named(space, u"8812"_s);
    s.cases = {{matter, u"8812"_s, u"Invoice 4471 charged twice"_s, u"open"_s, u"billing"_s,
                local(2026, 11, 18, 14, 12), local(2026, 11, 19, 17, 48)}};

    std::vector<Interaction> rows;
    auto mail = row(id, u"mail"_s, Channel::Email, local(2026, 11, 19, 17, 48),
                    u"E-mail from Elena: “Still waiting for your call”"_s,
                    u"Hello, on Wednesday I was promised that someone would call me about the double charge. "
                    "Nobody has called yet."_s,
                    u"unanswered"_s);
    mail.caseId = matter;
    mail.language = u"en"_s;
    rows.push_back(mail);
    rows.push_back(row(id, u"web"_s, Channel::Web, local(2026, 11, 19, 9, 15),
                       u"Looked at “Dispute a charge” three times, did not finish"_s,
                       u"my.account › invoices › 4471 › dispute › left at upload"_s, u"web"_s));
    auto call =
        row(id, u"call"_s, Channel::Phone, local(2026, 11, 18, 14, 31), u"Charged twice for November"_s,
            u"“She was charged twice for November. Back office will check; promised a call back by Friday "
            "noon.”"_s,
            u"promise broken"_s);
    call.endedAt = call.startedAt + std::chrono::seconds(740);
    call.agent = u"Jonas P."_s;
    call.queue = u"Billing"_s;
    call.caseId = matter;
    rows.push_back(call);
    auto chat =
        row(id, u"chat"_s, Channel::Chat, local(2026, 11, 18, 14, 12),
            u"Chat with the assistant, handed over to the phone"_s,
            u"Elena: I already gave you the invoice number. · Assistant: Could you please give me the "
            "invoice number?"_s,
            u"told us again ×2"_s);
    chat.caseId = matter;
    rows.push_back(chat);
    auto invoice = row(id, u"invoice"_s, Channel::Billing, local(2026, 11, 2, 0, 10),
                       u"Invoice 4471 · 89.80 € · paid twice (card •• 4242, 3 and 4 November)"_s,
                       u"Home 49.90 · Mobile 24.90 · Device cover 15.00"_s, u"89.80 € too much"_s);
    rows.push_back(invoice);
    addYears(rows, id);

    s.promises = {{PromiseId::named(space, u"pr"_s),
                   u"call back about the double charge"_s,
                   u"Jonas P."_s,
                   local(2026, 11, 18, 14, 43),
                   local(2026, 11, 20, 9, 30),
                   {},
                   call.id}};
    s.preferences = {
        {u"channel"_s, u"email"_s, u"chat"_s, local(2024, 2, 1, 9, 0)},
        {u"language"_s, u"es"_s, u"email"_s, local(2021, 6, 3, 9, 0)},
        {u"address"_s, u"Calle Mayor 5, 28013 Madrid"_s, u"chat"_s, local(2026, 3, 3, 9, 0)},
        {u"invoice number"_s, u"4471, told us three times"_s, u"chat"_s, local(2026, 11, 18, 14, 12)}};
    s.entitlements = {{EntitlementId::named(space, u"e1"_s),
                       u"warranty"_s,
                       u"Router Homebox 3"_s,
                       local(2024, 12, 10, 9, 0),
                       local(2026, 12, 10, 12, 0),
                       false,
                       {}},
                      {EntitlementId::named(space, u"e2"_s), u"subscription"_s, u"Home + Mobile"_s,
                       local(2020, 5, 4, 9, 0), local(2027, 5, 4, 9, 0), true, Money{7480, u"EUR"_s}}};
    s.payments = {{PaymentId::named(space, u"pay1"_s), u"4471"_s, u"paid"_s, u"Visa •• 4242"_s,
                   local(2026, 11, 3, 8, 0), Money{8980, u"EUR"_s}},
                  {PaymentId::named(space, u"pay2"_s), u"4471"_s, u"paid"_s, u"Visa •• 4242"_s,
                   local(2026, 11, 4, 8, 0), Money{8980, u"EUR"_s}}};
    s.outreach = {{OutreachId::named(space, u"o1"_s), Channel::Email, u"reminder"_s,
                   u"Your November invoice is due"_s, u"4471"_s, local(2026, 11, 20, 20, 0)}};
    record.addCustomer(s, rows);

    InteractionDetail detail;
    detail.interaction = call;
    const auto said = [](Speaker speaker, const QString &name, qint64 from, qint64 length,
                         const QString &text) {
        return Turn{speaker, name, {}, from, text, length, false, {}};
    };
    const auto heard = [](qint64 from, qint64 length, const QString &text) {
        return Turn{Speaker::Other, {}, {}, from, text, length, true, {}};
    };
    const auto jonas = u"Jonas P."_s;
    const auto elena = u"Elena Rivera"_s;
    detail.turns = {
        said(Speaker::Agent, jonas, 2000, 5000,
             u"Good afternoon, this is Jonas. May I have your account number?"_s),
        said(Speaker::Customer, elena, 6200, 9000,
             u"I have just typed it in, and I gave it to your assistant ten minutes ago as well. "
             "1004 4718."_s),
        heard(15'500, 5200, u"<typing>"_s),
        said(Speaker::Agent, jonas, 21'000, 5000, u"I am sorry about that. What can I do for you?"_s),
        said(Speaker::Customer, elena, 27'000, 9000,
             u"Invoice 4471 went off my card twice, on the third and on the fourth of November."_s),
        said(Speaker::Customer, elena, 37'000, 3000, u"89 euros 80 each time."_s),
        heard(40'500, 900, u"[noise]"_s),
        said(Speaker::Agent, jonas, 44'000, 14'000,
             u"I can see two payments. The back office has to check this. Somebody will call you by Friday "
             "noon."_s),
        said(Speaker::Customer, elena, 56'000, 6000,
             u"By Friday noon. Please do, I need to plan with that money."_s)};
    qint64 spoken = detail.turns.back().offsetMs;
    const auto &last = detail.turns.back().text;
    for (qsizetype from = 0; from < last.size();) {
        auto to = last.indexOf(u' ', from);
        to = to < 0 ? last.size() : to;
        detail.turns.back().words.push_back({int(from), int(to - from), spoken, spoken + 400});
        spoken += 450;
        from = to + 1;
    }
    detail.notes = {
        {NoteId::named(space, u"n1"_s), call.id, 2, AgentId(u"jonas"_s), u"Jonas P."_s,
         local(2026, 11, 18, 14, 44),
         u"She was charged twice for November. Back office will check; promised a call back by Friday "
         "noon."_s}};
    detail.facts = {{u"line"_s, u"Billing, waited 3:05"_s}, {u"recording"_s, u"none"_s}};
    detail.documents = {{Document::Role::Original, u"call-2026-11-18.vcon"_s, u"application/vcon+json"_s, 27,
                         "{\"vcon\": \"0.3.0\", \"a\": 1}\n"}};
    record.addDetail(detail);
    InteractionDetail mailDetail;
    mailDetail.interaction = mail;
    mailDetail.body =
        u"Hello,\n\non Wednesday I was promised that someone would call me about the double charge. "
        "Nobody has called yet. Please tell me when I get my money back.\n\nElena Rivera"_s;
    mailDetail.facts = {{u"from"_s, u"elena.rivera@example.com"_s}, {u"to"_s, u"service@example.com"_s}};
    mailDetail.quoted = u"On Wednesday 18 November 2026 at 14:50, Jonas P. wrote:\n> Dear Elena,\n> the back "
                        "office checks the two payments of invoice 4471.\n> Somebody will call you by "
                        "Friday noon.\n>\n> Jonas P."_s;
    mailDetail.documents = {
        {Document::Role::Attachment, u"Statement November.pdf"_s, u"application/pdf"_s, 5, "%PDF-"},
        {Document::Role::Attachment, u"both payments.csv"_s, u"text/csv"_s, 66,
         "date;amount;reference\n2026-11-03;89.80;4471\n2026-11-04;89.80;4471\n"},
        {Document::Role::Original, u"elena.eml"_s, u"message/rfc822"_s, 0, {}}};
    mailDetail.documents.front().content.append(QByteArray(182'000, '\0'));
    mailDetail.documents.back().content =
        "From: Elena Rivera <elena.rivera@example.com>\r\nTo: service@example.com\r\nSubject: Still waiting "
        "for your call\r\nDate: Thu, 19 Nov 2026 17:48:00 +0100\r\n\r\nHello,\r\n\r\non Wednesday I was "
        "promised that someone would call me about the double charge. Nobody has called yet.\r\n";
    for (Document &document : mailDetail.documents)
        document.bytes = document.content.size();
    record.addDetail(mailDetail);
    InteractionDetail chatDetail;
    chatDetail.interaction = chat;
    const auto typed = [&chat](Speaker speaker, const QString &name, int minutes, const QString &text) {
        return Turn{speaker, name, chat.startedAt + std::chrono::minutes(minutes), -1, text, -1, false, {}};
    };
    chatDetail.turns = {
        typed(Speaker::Bot, u"Assistant"_s, 0, u"Hello, I am the assistant. What is it about?"_s),
        typed(Speaker::Customer, elena, 1, u"Invoice 4471 was charged twice."_s),
        typed(Speaker::Bot, u"Assistant"_s, 1, u"Could you please give me the invoice number?"_s),
        typed(Speaker::Customer, elena, 2, u"I already gave you the invoice number."_s),
        typed(Speaker::System, {}, 3, u"Handed over to the phone."_s),
        typed(Speaker::Customer, elena, 60 * 24, u"Nobody has called me. ¿Hay alguien?"_s)};
    record.addDetail(chatDetail);
    InteractionDetail invoiceDetail;
    invoiceDetail.interaction = invoice;
    invoiceDetail.lines = {{u"Home 250"_s, 1, {4990, u"EUR"_s}},
                           {u"Mobile M"_s, 1, {2490, u"EUR"_s}},
                           {u"Device cover"_s, 2, {1500, u"EUR"_s}}};
    invoiceDetail.facts = {{u"invoice"_s, u"4471"_s}, {u"method"_s, u"Visa •• 4242"_s}};
    record.addDetail(invoiceDetail);
}

void addOther(FakeRecord &record, CustomerId id, const QString &name, const QString &tier,
              const QString &account, const QString &phone, const QString &address, Instant last)
{
    CustomerSnapshot s;
    s.customer = {id, name, tier, u"en"_s, address, local(2023, 1, 9, 9, 0), {}};
    s.accounts = {{AccountId::named(space, account), account, u"home"_s, u"open"_s, u"holder"_s,
                   local(2023, 1, 9, 9, 0)}};
    s.identifiers = {{u"phone"_s, phone, true, u"shop"_s, local(2023, 1, 9, 9, 0)}};
    record.addCustomer(s, {row(id, account + u"-1"_s, Channel::Phone, last, u"Asked about an invoice"_s,
                               u"Explained the new tariff"_s, u"resolved"_s)});
}

} // namespace

Instant storyNow()
{
    return local(2026, 11, 20, 10, 2);
}

CustomerId elenaId()
{
    return CustomerId::named(space, u"elena"_s);
}

CustomerId chenId()
{
    return CustomerId::named(space, u"chen"_s);
}

void tellStory(FakeRecord &record, Instant now)
{
    addElena(record);
    CompanyRules rules;
    rules.tiers = {{u"gold"_s, Money{300000, u"EUR"_s}, Money{4000, u"EUR"_s},
                    u"Take the time it takes; offer the credit before it is asked for."_s},
                   {u"silver"_s, Money{100000, u"EUR"_s}, Money{1500, u"EUR"_s}, {}}};
    record.setCompanyRules(rules);
    addOther(record, chenId(), u"Chen Wei"_s, {}, chenAccount, u"+49305550200"_s,
             u"Torstraße 12, 10119 Berlin"_s, now - std::chrono::hours(24 * 40));
    addOther(record, CustomerId::named(space, u"marta"_s), u"Marta Nowak"_s, u"silver"_s, u"10060001"_s,
             sharedNumber, u"Lindenallee 8, 14050 Berlin"_s, now - std::chrono::hours(30));
    addOther(record, CustomerId::named(space, u"piotr"_s), u"Piotr Nowak"_s, {}, u"10060002"_s, sharedNumber,
             u"Lindenallee 8, 14050 Berlin"_s, now - std::chrono::hours(24 * 400));
    record.setDispositions({{u"billing.double-charge"_s, u"Billing"_s, u"Double charge"_s},
                            {u"billing.question"_s, u"Billing"_s, u"Question about an invoice"_s},
                            {u"billing.refund"_s, u"Billing"_s, u"Refund"_s},
                            {u"delivery.late"_s, u"Delivery"_s, u"Late"_s},
                            {u"delivery.damaged"_s, u"Delivery"_s, u"Damaged"_s},
                            {u"tariff.change"_s, u"Tariff"_s, u"Change"_s},
                            {u"tariff.cancel"_s, u"Tariff"_s, u"Cancellation"_s}});
}

void chatLastNight(FakeRecord &record)
{
    const auto began = local(2026, 11, 19, 19, 24);
    InteractionDetail chat;
    chat.interaction =
        row(elenaId(), u"chat-last-night"_s, Channel::Chat, began, u"Chat: “When do I get my money back?”"_s,
            u"Lea: I have asked the back office again. Someone calls you tomorrow morning."_s, u"open"_s);
    chat.interaction.endedAt = began + std::chrono::minutes(11);
    chat.interaction.caseId = CaseId::named(space, u"8812"_s);
    chat.turns = {
        {Speaker::Customer, u"Elena Rivera"_s, began, 0, u"Hello, it is about invoice 4471 again."_s},
        {Speaker::Agent, u"Lea Brandt"_s, began, 60'000,
         u"Good evening. I see that you were promised a call, and that nobody has called. I am sorry."_s},
        {Speaker::Customer, u"Elena Rivera"_s, began, 180'000,
         u"89.80 € twice. When do I get my money back? I have to pay the rent on Monday."_s},
        {Speaker::Agent, u"Lea Brandt"_s, began, 420'000,
         u"I have asked the back office again, and marked it as urgent. Someone calls you tomorrow morning."_s},
        {Speaker::Customer, u"Elena Rivera"_s, began, 600'000, u"Then I call you myself at ten."_s}};
    record.addDetail(chat);
    record.changeElsewhere(chat.interaction);
}

CallEvent offered(const QString &call, const QString &number, const QString &account, Instant at)
{
    CallEvent event;
    event.source = u"test"_s;
    event.kind = CallEvent::Kind::Offered;
    event.receivedAt = at;
    event.occurredAt = at;
    event.callId = CallId(call);
    event.extension = u"1001"_s;
    event.ani.number = number;
    event.dnis = u"0800 4471"_s;
    event.queue = CallEvent::Queue{u"Billing queue"_s, std::nullopt, 100'000};
    if (!account.isEmpty())
        event.account = {account, AccountClaim::Status::Collected, false};
    return event;
}

CallEvent sameCall(const CallEvent &offer, CallEvent::Kind kind, Instant at)
{
    auto event = offer;
    event.kind = kind;
    event.receivedAt = at;
    event.occurredAt = at;
    return event;
}

void hadAHardDay(FakeRecord &record, Instant now)
{
    auto gaveUp = row(elenaId(), u"gave-up"_s, Channel::Phone, now - std::chrono::minutes(63),
                      u"Called the billing queue"_s, u"Nobody answered"_s, outcomeAbandoned);
    gaveUp.endedAt = gaveUp.startedAt + std::chrono::minutes(9);
    gaveUp.waitedMs = 9 * 60'000;
    record.changeElsewhere(gaveUp);
    auto cutOff =
        row(elenaId(), u"cut-off"_s, Channel::Phone, now - std::chrono::minutes(40), u"Call with Jonas P."_s,
            u"The line broke off while she was put through"_s, outcomeCutOff);
    cutOff.endedAt = cutOff.startedAt + std::chrono::minutes(4);
    cutOff.waitedMs = 5 * 60'000;
    cutOff.agent = u"Jonas P."_s;
    record.changeElsewhere(cutOff);
}

std::vector<IdentityReview> reviewsOfTheStory(Instant now)
{
    const auto side = [&](const QString &name, const QString &keptBy, bool provisional) {
        ReviewedProfile it;
        it.profile = {CustomerId::create(), name, keptBy, provisional};
        it.lastInteraction = now - std::chrono::hours(30);
        return it;
    };
    IdentityReview first{side(u"Elena Rivera"_s, u"crm"_s, false),
                         side(u"Elena <b>Riviera</b>"_s, u"shop"_s, false),
                         60,
                         {u"phone-unverified"_s, u"similar-name"_s},
                         now};
    first.one.address = u"Calle Mayor 12, 28013 Madrid"_s;
    first.one.postcode = first.other.postcode = u"28013"_s;
    first.one.accounts = {u"4471 0815"_s};
    first.one.identifiers = {{u"phone"_s, u"+34 91 555 01 27"_s, true, u"crm"_s, now},
                             {u"email"_s, u"elena@rivera.example"_s, true, u"crm"_s, now}};
    first.other.address = u"C/ Mayor 12, Madrid"_s;
    first.other.identifiers = {{u"phone"_s, u"+34 91 555 01 27"_s, false, u"shop"_s, now}};
    IdentityReview second{side(u"Jan Nowak"_s, u"crm"_s, false),
                          side({}, {}, true),
                          70,
                          {u"account"_s, u"contradiction"_s},
                          now};
    second.one.accounts = {u"2222 3333"_s};
    second.other.claims = {u"22223333"_s};
    second.other.identifiers = {{u"email"_s, u"j.nowak@mail.example"_s, true, u"email"_s, now}};
    IdentityReview third{side(u"Chen Wei"_s, u"crm"_s, false),
                         side(u"Chen Wei"_s, u"shop"_s, false),
                         50,
                         {u"name"_s, u"postcode"_s},
                         now};
    third.one.postcode = third.other.postcode = u"10115"_s;
    return {first, second, third};
}

} // namespace teller::test
