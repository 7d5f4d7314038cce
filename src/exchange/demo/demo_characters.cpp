// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_characters.h"

#include "exchange/demo/demo_memories.h"
#include "exchange/demo/demo_story.h"

#include <algorithm>

namespace teller::demo {

using namespace Qt::StringLiterals;

namespace {

QString cardOf(Random &random)
{
    static constexpr std::array brands{"Visa", "Mastercard", "card", "direct debit", "Maestro"};
    return u"%1 •• %2"_s.arg(QString::fromLatin1(random.pick(brands))).arg(random.range(1000, 9999));
}

LifePlan drawnPlan(const Person &person, Random &random)
{
    LifePlan plan;
    plan.method = cardOf(random);
    const int size = random.below(100);
    plan.target = size < 5    ? random.range(3, 6)
                  : size < 60 ? random.range(20, 60)
                  : size < 88 ? random.range(60, 120)
                  : size < 97 ? random.range(120, 220)
                              : random.range(220, 410);
    const int t = plan.target;
    plan.months = t < 7 ? random.range(0, 2) : std::min(120, random.range(t / 6, t / 3 + 8));
    if (t >= 7) {
        if (random.chance(62))
            plan.home = &random.pick(homePlans());
        if (random.chance(58))
            plan.mobile = &random.pick(mobilePlans());
        if (random.chance(30))
            plan.extras.push_back(random.pick(streamingPlans()));
        if (random.chance(28))
            plan.extras.push_back({random.chance(50) ? "Device cover" : "Device cover for two", 750});
        plan.payAccount = random.chance(26);
    }
    plan.orders = t < 7 ? 1 : random.range(1, 2 + t / 18);
    plan.cases = t < 7 ? random.below(2) : random.range(2, 2 + t / 14);
    plan.recentCase = random.chance(20);
    if (plan.payAccount && random.chance(60)) {
        static constexpr std::array senders{"Nordwerk Payroll", "City of Linden", "Harbour Clinic",
                                            "Brandt & Sons",    "Pension office", "Meridian Schools",
                                            "Freight United",   "own account"};
        static constexpr std::array rhythms{7, 14, 30, 30, 30};
        plan.depositEvery = random.pick(rhythms);
        plan.depositMinor = random.range(8, 29) * 100 * plan.depositEvery;
        plan.depositDays = std::min(plan.months * 30, plan.depositEvery == 7 ? t * 3 / 2 : 900);
        plan.depositsEnded = random.chance(8) ? 3 * plan.depositEvery + 2 : 0;
        plan.depositFrom = QString::fromLatin1(random.pick(senders));
    }
    if (person.index == JointSecond)
        plan.payAccount = false;
    return plan;
}

const Matter *characterMatter(const Scripts &scripts, QLatin1StringView code)
{
    for (const Matter &matter : scripts.characters.matters) {
        if (matter.code == code)
            return &matter;
    }
    return nullptr;
}

void tellCharacter(FileBuilder &builder, Life &life, const Scripts &scripts, QLatin1StringView code,
                   int daysAgo, int minute)
{
    if (const Matter *matter = characterMatter(scripts, code)) {
        Story story(builder, life, scripts.everybody, *matter);
        story.tellAt(atMinute(later(builder.today, -daysAgo * dayMs), minute));
    }
}

void moveTo(InteractionDetail &detail, Instant at)
{
    const auto by = at - detail.interaction.startedAt;
    detail.interaction.startedAt += by;
    if (isSet(detail.interaction.endedAt))
        detail.interaction.endedAt += by;
    for (Turn &turn : detail.turns)
        turn.at += by;
    for (NoteRevision &note : detail.notes)
        note.writtenAt += by;
}

// Invoice 4471: paid on the 3rd and on the 4th. Told so that the dates are those of the screen designs on
// 21 November 2026, and keep their order on any other day.
void writeElena(FileBuilder &builder, Life &life, const Scripts &scripts)
{
    const Instant today = builder.today;
    InvoiceFact *invoice = nullptr;
    for (InvoiceFact &fact : life.invoices) {
        if (later(fact.at, 9 * dayMs) < later(today, -dayMs))
            invoice = &fact;
    }
    if (!invoice)
        return;
    for (Payment &payment : builder.file.payments) {
        if (payment.reference == invoice->number) {
            payment.reference = u"4471"_s;
            payment.at = invoice->paidAt = atMinute(later(invoice->at, dayMs), 372);
        }
    }
    const Instant again = atMinute(later(invoice->at, 2 * dayMs), 375);
    invoice->number = u"4471"_s;
    builder.pay(invoice->number, u"paid"_s, invoice->method, again, invoice->minor);
    const QString amount = amountText(builder.money(invoice->minor));

    if (const Matter *outage = characterMatter(scripts, "elena.outage"_L1))
        Story(builder, life, scripts.everybody, *outage).tellAt(atMinute(later(today, -41 * dayMs), 560));
    const Matter *matter = characterMatter(scripts, "elena.double"_L1);
    if (!matter)
        return;
    Story story(builder, life, scripts.everybody, *matter);
    story.about(*invoice);
    story.set(u"callday"_s, weekdayText(later(today, -3 * dayMs), u"en"_s));
    story.tellAt(atMinute(later(today, -6 * dayMs), 665));
    Case &double_ = builder.file.cases.back();
    double_.number = u"8812"_s;
    InteractionDetail &row = builder.file.interactions[invoice->row];
    row.interaction.subject = u"Invoice 4471 · %1 · paid twice (%2, %3)"_s.arg(
        amount, invoice->method, twoDaysText(invoice->paidAt, again));
    row.interaction.outcome = amount + u" too much"_s;
    row.interaction.caseId = double_.id;
    moveTo(row, atMinute(row.interaction.startedAt, 10));

    // The hours of the designs; a day that has not come so far keeps the ones of the day before.
    const auto when = [&](int daysAgo, int minute) {
        return atMinute(later(today, -daysAgo * dayMs), minute);
    };
    for (InteractionDetail &detail : builder.file.interactions) {
        Interaction &one = detail.interaction;
        if (one.caseId != double_.id || one.channel == Channel::Billing)
            continue;
        if (one.channel == Channel::Chat) {
            moveTo(detail, when(3, 852));
            one.subject =
                u"Chat %1 messages with the assistant, handed over to the phone"_s.arg(detail.turns.size());
            one.agent.clear();
        } else if (one.channel == Channel::Email) {
            moveTo(detail, when(1, 1068));
        } else if (one.channel == Channel::Web && one.subject.contains("Dispute"_L1)) {
            moveTo(detail, when(1, 555));
        } else if (one.channel == Channel::Phone && one.agent == "Jonas P."_L1 &&
                   one.outcome.startsWith("promise"_L1))
        {
            moveTo(detail, when(3, 871));
            one.endedAt = later(one.startedAt, 740'000);
            one.subject = u"Call 12:20 with Jonas P. · not resolved"_s;
            for (Promise &promise : builder.file.promises) {
                if (promise.interaction == one.id) {
                    promise.madeAt = one.endedAt;
                    promise.dueAt = when(1, 720);
                }
            }
        }
        double_.changedAt = std::max(double_.changedAt, one.startedAt);
    }
    double_.changedAt = when(1, 1068);
    builder.plan(Channel::Email, u"reminder"_s,
                 u"Your %1 invoice is due"_s.arg(monthText(invoice->at, u"en"_s)), u"4471"_s,
                 std::max(atMinute(today, 1200), later(today, 40 * minuteMs)));
}

} // namespace

LifePlan planFor(const Person &person, Random &random)
{
    LifePlan plan = drawnPlan(person, random);
    switch (person.index) {
    case Elena:
        plan = {};
        plan.months = 76;
        plan.home = &homePlans()[2];
        plan.mobile = &mobilePlans()[2];
        plan.extras = {{"Device cover", 1500}};
        plan.promptPayer = plan.plainInvoices = true;
        plan.method = u"card •• 4242"_s;
        plan.orders = 12;
        plan.target = 0;
        plan.cases = 8;
        break;
    case Robert:
        plan.months = 30;
        plan.home = &homePlans()[1];
        plan.mobile = nullptr;
        plan.payAccount = true;
        plan.depositEvery = 7;
        plan.depositMinor = 118'400;
        plan.depositDays = 735;
        plan.depositsEnded = 22;
        plan.depositFrom = u"Hartwell Freight payroll"_s;
        plan.target = 190;
        plan.cases = 2;
        plan.orders = 4;
        plan.recentCase = false;
        break;
    case JointFirst:
    case JointSecond:
        plan.months = 40;
        plan.home = person.index == JointFirst ? &homePlans()[2] : nullptr;
        plan.mobile = &mobilePlans()[1];
        plan.target = 70;
        plan.cases = 2;
        break;
    case Elderly:
        plan.months = 96;
        plan.home = &homePlans()[0];
        plan.mobile = nullptr;
        plan.extras.clear();
        plan.orders = 0; // hers are written down
        plan.target = 140;
        plan.cases = 3;
        break;
    case Business:
        plan.months = 50;
        plan.home = &homePlans()[3];
        plan.mobile = &mobilePlans()[3];
        plan.target = 115;
        plan.cases = 4;
        break;
    case Arabic:
        plan.months = 22;
        plan.home = &homePlans()[2];
        plan.mobile = &mobilePlans()[2];
        plan.target = 60;
        plan.cases = 1;
        break;
    case BrandNew:
        plan = {};
        plan.months = 0;
        plan.orders = 0;
        plan.cases = 0;
        plan.target = 2;
        plan.method = u"Visa •• 3391"_s;
        break;
    case Heavy:
        plan.months = 110;
        plan.home = &homePlans()[3];
        plan.mobile = &mobilePlans()[3];
        plan.payAccount = true;
        plan.depositEvery = 30;
        plan.depositMinor = 84'000;
        plan.depositDays = 1500;
        plan.depositsEnded = 0;
        plan.depositFrom = u"Caisse de retraite"_s;
        plan.orders = 38;
        plan.target = 400;
        plan.cases = 14;
        plan.method = u"Visa •• 7315"_s;
        break;
    default:
        if (person.index < FirstOrdinary) {
            plan.home = &homePlans()[1];
            plan.target = std::clamp(plan.target, 35, 130);
            plan.months = std::max(plan.months, 14);
            plan.cases = std::max(plan.cases, 2);
        }
        break;
    }
    // What is told of them is not drowned by what happens to anybody.
    if (person.index < FirstOrdinary && person.index != Elena && person.index != BrandNew) {
        plan.quietDays = 75;
        plan.recentCase = false;
    }
    return plan;
}

void writeCharacter(FileBuilder &builder, Life &life, const Scripts &scripts)
{
    const auto article = [](QLatin1StringView name) {
        return &*std::find_if(articles().begin(), articles().end(),
                              [name](const Article &one) { return name == QLatin1StringView(one.name); });
    };
    CustomerFile &file = builder.file;
    switch (builder.person.index) {
    case Elena:
        life.order(life.someDay(715), {article("Router Linde 5 Pro"_L1)});
        writeElena(builder, life, scripts);
        break;
    case Robert:
        tellCharacter(builder, life, scripts, "robert.bonus"_L1, 204, 850);
        break;
    case JointFirst:
        tellCharacter(builder, life, scripts, "joint.card"_L1, 33, 640);
        break;
    case Elderly:
        life.order(life.someDay(1980), {article("Washing machine Brook 7 kg"_L1)});
        life.order(life.someDay(260), {article("Large-button telephone Sereno"_L1)});
        tellCharacter(builder, life, scripts, "gerda.daughter"_L1, 240, 640);
        file.parties.push_back({builder.makeId<PartyId>(life.someDay(230)), u"Maren Hinrichsen"_s,
                                u"daughter"_s, u"everything"_s});
        break;
    case Business:
        file.parties.push_back(
            {builder.makeId<PartyId>(life.someDay(180)), u"Joan Barlow"_s, u"accountant"_s, u"ask only"_s});
        tellCharacter(builder, life, scripts, "whitmore.lines"_L1, 48, 530);
        break;
    case Arabic:
        life.order(life.someDay(300), {article("Router Linde 5 Pro"_L1)});
        tellCharacter(builder, life, scripts, "layla.router"_L1, 12, 1110);
        break;
    case Mover:
        tellCharacter(builder, life, scripts, "daniel.moving"_L1, 1, 1040);
        break;
    case BrandNew:
        builder
            .add(
                Channel::Email, Direction::Outbound, later(builder.today, -3 * hourMs),
                u"E-mail to Tomasz: “Welcome to Lindenhof”"_s,
                u"Your account 72204816 is ready. Keep the number at hand when you call, then we know you at once."_s,
                u"opened"_s)
            .body =
            u"Dear Tomasz Krawczyk,\n\nyour account 72204816 is ready. Keep the number at hand when you "
            u"call, then we know you at once.\n\nYour Lindenhof team"_s;
        break;
    default:
        break;
    }
    beginMemories(builder, life);
}

void finishCharacter(FileBuilder &builder, Life &life)
{
    CustomerFile &file = builder.file;
    finishMemories(builder, life);
    if (builder.person.index == BrandNew) {
        // Nobody has asked or told them anything so far.
        file.surveys.clear();
        file.outreach.clear();
        std::erase_if(file.preferences, [](const Preference &known) {
            return known.key != "language"_L1 && known.key != "address"_L1;
        });
    }
    if (builder.person.index != Elena)
        return;
    file.customer.tier = u"gold"_s;
    file.customer.yearlyValue = builder.money(412'000);
    builder.knowAbout(u"channel"_s, u"email"_s, u"phone"_s, later(builder.today, -1500 * dayMs));
    for (Preference &known : file.preferences) {
        if (known.key == "address"_L1) {
            known = {u"address"_s, builder.person.address(), u"chat"_s,
                     lastDayOfYear(builder.today, 3, 3, 852)};
        } else if (known.key == "channel"_L1) {
            known.value = u"email"_s;
        }
    }
    // Wishes that were drawn and would not fit her.
    std::erase_if(file.preferences, [](const Preference &known) {
        return known.key == "calling"_L1 || known.key == "delivery"_L1 || known.key == "payment"_L1;
    });
    // She pays at once, but has stopped reading what we send.
    std::stable_sort(file.interactions.begin(), file.interactions.end(), [](const auto &x, const auto &y) {
        return x.interaction.startedAt > y.interaction.startedAt;
    });
    int unread = 6;
    for (InteractionDetail &detail : file.interactions) {
        if (detail.interaction.channel == Channel::Email &&
            detail.interaction.direction == Direction::Outbound && unread-- > 0)
            detail.interaction.outcome = u"not opened"_s;
    }
    for (Entitlement &entitlement : file.entitlements) {
        if (entitlement.kind == "warranty"_L1 && entitlement.what == "Router Linde 5 Pro"_L1)
            entitlement.endsAt = endOfDay(later(builder.today, 20 * dayMs));
    }
}

} // namespace teller::demo
