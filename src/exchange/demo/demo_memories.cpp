// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_memories.h"

#include <algorithm>
#include <array>

namespace teller::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView joinedPromotion{"Double Data"};
constexpr QLatin1StringView boughtArticle{"Coffee machine Barista One"};
constexpr QLatin1StringView soldOutArticle{"Robot vacuum Whirl Auto"};

Instant daysFrom(const FileBuilder &builder, int days, int minute)
{
    return atMinute(later(builder.today, days * dayMs), minute);
}

const Article *articleNamed(QLatin1StringView name)
{
    return &*std::find_if(articles().begin(), articles().end(),
                          [name](const Article &one) { return name == QLatin1StringView(one.name); });
}

/// One that stood there before, with whatever date, goes.
void setPreference(CustomerFile &file, const Preference &preference)
{
    std::erase_if(file.preferences, [&](const Preference &known) { return known.key == preference.key; });
    file.preferences.push_back(preference);
}

void setConsent(CustomerFile &file, const Consent &consent)
{
    std::erase_if(file.consents, [&](const Consent &known) { return known.purpose == consent.purpose; });
    file.consents.push_back(consent);
}

/// Nothing else is about to be sent to them.
void dropPlans(CustomerFile &file)
{
    std::erase_if(file.outreach, [](const SentOutreach &one) { return !isSet(one.sentAt); });
}

// The one who joined a promotion that a campaign still offers.

void joinPromotion(FileBuilder &builder)
{
    builder.add(Channel::App, Direction::Inbound, lastDayOfYear(builder.today, 5, 3, 1092),
                u"Joined “%1” in the app"_s.arg(joinedPromotion),
                u"Twice the data for a year, no change of the price"_s, u"joined"_s);
}

void offerPromotionAgain(FileBuilder &builder)
{
    const QString about = u"promotion:"_s + joinedPromotion;
    dropPlans(builder.file);
    setPreference(builder.file, {about, u"joined"_s, u"app"_s, lastDayOfYear(builder.today, 5, 3, 1092)});
    builder.plan(Channel::Email, u"campaign"_s, u"%1: join before it ends"_s.arg(joinedPromotion), about,
                 daysFrom(builder, 2, 420));
}

// The one whose payment is on its way.

void schedulePayment(FileBuilder &builder, Life &life)
{
    if (life.invoices.empty())
        return;
    InvoiceFact &invoice = life.invoices.back();
    std::erase_if(builder.file.payments,
                  [&](const Payment &payment) { return payment.reference == invoice.number; });
    const Instant collected = daysFrom(builder, 3, 360);
    invoice.paidAt = {};
    builder.pay(invoice.number, u"scheduled"_s, invoice.method, collected, invoice.minor);
    Interaction &row = builder.file.interactions[invoice.row].interaction;
    row.subject = u"Invoice %1 · %2 · to be collected on %3"_s.arg(
        invoice.number, amountText(builder.money(invoice.minor)), dayText(collected, u"en"_s));
    row.outcome = u"scheduled"_s;
}

void remindNeedlessly(FileBuilder &builder, const Life &life)
{
    if (life.invoices.empty())
        return;
    const InvoiceFact &invoice = life.invoices.back();
    dropPlans(builder.file);
    builder.plan(Channel::Email, u"reminder"_s,
                 u"Your %1 invoice is due"_s.arg(monthText(invoice.at, u"en"_s)), invoice.number,
                 daysFrom(builder, 1, 480));
}

// The one who is offered what they have, and what nobody can have.

void advertiseNeedlessly(FileBuilder &builder)
{
    dropPlans(builder.file);
    builder.plan(Channel::Email, u"campaign"_s, u"Coffee like in the bar: Barista One"_s,
                 u"article:"_s + boughtArticle, daysFrom(builder, 2, 430));
    builder
        .plan(Channel::Email, u"campaign"_s, u"Whirl Auto: the floor does itself"_s,
              u"article:"_s + soldOutArticle, daysFrom(builder, 3, 430))
        .available = false;
}

// The practice whose waiting room has a coffee machine: two kits every two months, and then two dozen.
void orderTooMuch(FileBuilder &builder, Life &life)
{
    const Article *kit = articleNamed("Descaling kit for Barista One"_L1);
    constexpr int every = 61;
    for (int n = 7; n > 0; --n)
        life.order(daysFrom(builder, -n * every, 630), {kit}, 2);
    life.order(daysFrom(builder, -2, 545), {kit}, 24);
}

// Money that is due back, and nobody has asked for.
void oweRefund(FileBuilder &builder, Life &life)
{
    life.order(daysFrom(builder, -24, 610), {articleNamed("Door seal for Brook 7 kg"_L1)}, 1);
    Order &order = builder.file.orders.back();
    order.status = u"returned"_s;
    const QString amount = amountText(order.total);
    InteractionDetail &visit = builder.add(
        Channel::Store, Direction::Inbound, daysFrom(builder, -10, 645),
        u"Door seal brought back to the shop in Kiel"_s,
        order.number + u" · did not fit, unopened; the money goes back to the account"_s, u"returned"_s);
    visit.interaction.agent = u"Hanne L."_s;
    visit.interaction.endedAt = later(visit.interaction.startedAt, 9 * minuteMs);
    const Instant due = daysFrom(builder, -9, 385);
    builder.add(Channel::Billing, Direction::Outbound, due,
                u"Refund %1 · %2 · due"_s.arg(order.number, amount),
                u"The door seal is back in the warehouse"_s, u"refund due"_s);
    builder.pay(order.number, u"refund due"_s, life.plan.method, due, order.total.minor);
}

// Who is asked for a review is chosen by the id of the case alone; this is one of those that are.
void askForReview(FileBuilder &builder)
{
    const CaseId chosen = CaseId::fromText(u"01919e50-2c40-7b1d-9a4e-6c61796c6103");
    if (builder.file.cases.empty())
        return;
    Case &closed = builder.file.cases.back();
    for (InteractionDetail &detail : builder.file.interactions) {
        if (detail.interaction.caseId == closed.id)
            detail.interaction.caseId = chosen;
    }
    closed.id = chosen;
}

// The one who wants everything as always.
void knowTheUsual(FileBuilder &builder, const Life &life)
{
    CustomerFile &file = builder.file;
    setPreference(file, {u"address"_s, builder.person.address(), u"phone"_s, daysFrom(builder, -611, 640)});
    setPreference(file, {u"delivery"_s, u"With Mme Perrin on the ground floor, mornings"_s, u"order"_s,
                         daysFrom(builder, -402, 700)});
    setPreference(file, {u"language"_s, builder.person.language, u"store"_s, life.joined()});
    setPreference(file, {u"channel"_s, u"phone"_s, u"phone"_s, daysFrom(builder, -611, 640)});
    dropPlans(file);
    for (Entitlement &entitlement : file.entitlements) {
        if (entitlement.kind == "subscription"_L1 && life.plan.home &&
            entitlement.what == QLatin1StringView(life.plan.home->name))
        {
            entitlement.endsAt = endOfDay(later(builder.today, 7 * dayMs));
            entitlement.renews = true;
        }
    }
}

// Waited long, was cut off in the middle of it, and will call again.
void cutOff(FileBuilder &builder)
{
    constexpr qint64 waited = 14 * minuteMs;
    const Instant began = later(builder.today, -46 * minuteMs);
    InteractionDetail &call = builder.add(
        Channel::Phone, Direction::Inbound, began, u"Call 4:10 with Duncan M. · the line was lost"_s,
        u"Router without any light since the storm; the line was lost before the test was over"_s,
        outcomeCutOff);
    call.interaction.waitedMs = waited;
    call.interaction.endedAt = later(began, waited + 250'000);
    call.interaction.agent = u"Duncan M."_s;
    call.interaction.queue = u"Technical"_s;
}

// One channel after the other lost, each after a message.

struct LostChannel
{
    Channel channel;
    const char *message;
    const char *about;
    int sentDaysAgo;
    int hoursUntil;
    const char *purpose;
    const char *source;
    Channel whereSaid;
    const char *whatHappened;
};

constexpr std::array<LostChannel, 4> lostChannels{{
    {Channel::Email, "Winter Warm-up: five heaters in five mails", "promotion:Winter Warm-up", 52, 2,
     "marketing e-mail", "email", Channel::Web, "Unsubscribed from all offers by e-mail"},
    {Channel::App, "Your offer of the hour", "promotion:Trade-in Week", 38, 1, "app", "app", Channel::App,
     "Deleted the app"},
    {Channel::Phone, "Call about Trade-in Week", "promotion:Trade-in Week", 24, 3, "marketing calls", "phone",
     Channel::Phone, "Blocked our number"},
    {Channel::Social, "Tag three friends and win", "promotion:Friends and Neighbours", 11, 5, "social media",
     "social", Channel::Social, "No longer follows us"},
}};

void writeLostChannels(FileBuilder &builder)
{
    for (const LostChannel &lost : lostChannels) {
        const Instant sent = daysFrom(builder, -lost.sentDaysAgo, 605);
        builder.add(lost.channel, Direction::Outbound, sent, QString::fromUtf8(lost.message),
                    u"To everybody who had agreed"_s, u"sent"_s);
        // Blocking is something that happens to a call of ours.
        const Direction direction =
            lost.whereSaid == Channel::Phone ? Direction::Outbound : Direction::Inbound;
        builder.add(lost.whereSaid, direction, later(sent, lost.hoursUntil * hourMs),
                    QString::fromUtf8(lost.whatHappened),
                    u"After “%1”"_s.arg(QString::fromUtf8(lost.message)), u"lost"_s);
    }
}

void loseChannels(FileBuilder &builder)
{
    CustomerFile &file = builder.file;
    file.outreach.clear();
    for (const LostChannel &lost : lostChannels) {
        const Instant sent = daysFrom(builder, -lost.sentDaysAgo, 605);
        builder.plan(lost.channel, u"campaign"_s, QString::fromUtf8(lost.message),
                     QString::fromUtf8(lost.about), sent);
        file.outreach.back().sentAt = sent;
        setConsent(file, {QString::fromUtf8(lost.purpose), false, QString::fromUtf8(lost.source),
                          later(sent, lost.hoursUntil * hourMs)});
    }
}

} // namespace

Instant lastDayOfYear(Instant today, int month, int day, int minute)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(toMsecs(today), Qt::UTC).date();
    const QDate thisYear(date.year(), month, day);
    const QDate last = thisYear < date ? thisYear : thisYear.addYears(-1);
    return atMinute(instantFromMsecs(QDateTime(last, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()), minute);
}

void beginMemories(FileBuilder &builder, Life &life)
{
    switch (builder.person.index) {
    case Elderly:
        oweRefund(builder, life);
        break;
    case Business:
        orderTooMuch(builder, life);
        break;
    case Arabic:
        askForReview(builder);
        break;
    case Joined:
        joinPromotion(builder);
        break;
    case Scheduled:
        schedulePayment(builder, life);
        break;
    case JustBought:
        life.order(daysFrom(builder, -9, 1150), {articleNamed(boughtArticle)}, 1);
        break;
    case CutOff:
        cutOff(builder);
        break;
    case Unsubscribed:
        writeLostChannels(builder);
        break;
    default:
        break;
    }
}

void finishMemories(FileBuilder &builder, const Life &life)
{
    switch (builder.person.index) {
    case Arabic:
        setConsent(builder.file, {u"marketing e-mail"_s, true, u"web"_s, life.joined()});
        break;
    case Heavy:
        knowTheUsual(builder, life);
        break;
    case Joined:
        offerPromotionAgain(builder);
        break;
    case Scheduled:
        remindNeedlessly(builder, life);
        break;
    case JustBought:
        advertiseNeedlessly(builder);
        break;
    case Unsubscribed:
        loseChannels(builder);
        break;
    default:
        break;
    }
}

} // namespace teller::demo
