// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a life that has no date of its own on the timeline: moments in between, and what is known of
// the customer.
#include "exchange/demo/demo_life.h"

#include <algorithm>

namespace teller::demo {

using namespace Qt::StringLiterals;

bool Life::writeMoment(const Moment &moment, Instant at)
{
    if (!has(moment.needs) || at <= m_joined || at >= m_builder.today)
        return false;
    Random &random = m_builder.random;
    Phrase phrase(random, m_book.pools, m_builder.person.currency);
    introduce(phrase);
    phrase.now = at;
    const Agent &agent = random.pick(agents());
    phrase.set(u"agent"_s, QString::fromUtf8(agent.name));
    phrase.set(u"other"_s, QString::fromUtf8(random.pick(articles()).name));
    std::vector<const PurchaseFact *> owned;
    for (const PurchaseFact &purchase : purchases) {
        if (purchase.deliveredAt < at)
            owned.push_back(&purchase);
    }
    if (owned.empty() && moment.needs.startsWith("order"_L1))
        return false;
    if (!owned.empty()) {
        const PurchaseFact *purchase = random.pick(owned);
        phrase.set(u"article"_s, QString::fromUtf8(purchase->article->name));
        phrase.set(u"order"_s, purchase->number);
    }
    const auto invoice = std::find_if(invoices.rbegin(), invoices.rend(),
                                      [at](const InvoiceFact &fact) { return fact.at < at; });
    if (moment.needs == "invoice"_L1 && invoice == invoices.rend())
        return false;
    if (invoice != invoices.rend()) {
        phrase.set(u"invoice"_s, invoice->number);
        phrase.set(u"amount"_s, amountText(m_builder.money(invoice->minor)));
    }
    phrase.pairUp();
    const QString subject = phrase.make(moment.subject);
    const QString summary = phrase.make(moment.summary);
    // The same words twice on one timeline would look made up.
    if (!m_builder.isNew(subject + u'\n' + summary) || !m_builder.isNew(summary))
        return false;
    InteractionDetail &row =
        m_builder.add(moment.channel, moment.direction, at, subject, summary, phrase.make(moment.outcome));
    if (moment.channel == Channel::Store || moment.channel == Channel::Phone)
        row.interaction.agent = QString::fromUtf8(agent.name);
    if (moment.channel == Channel::Store || moment.channel == Channel::Phone) {
        row.interaction.endedAt =
            std::min(later(at, random.range(3, 24) * minuteMs), later(m_builder.today, -1000));
    } else if (moment.channel == Channel::Email || moment.channel == Channel::Mail) {
        const bool inbound = moment.direction == Direction::Inbound;
        const QString hello = phrase.make(inbound ? u"{~hello}"_s : u"Dear {name},"_s);
        const QString regards = phrase.make(inbound ? u"{~regards}"_s : u"{~companyregards}"_s);
        row.body = hello + u"\n\n"_s + summary + u"\n\n"_s + regards;
        if (inbound)
            row.body += u'\n' + m_builder.person.name;
        row.facts = {{inbound ? u"from"_s : u"to"_s, m_builder.person.email}};
    } else if (moment.channel == Channel::Sms || moment.channel == Channel::Social) {
        row.body = summary;
    }
    return true;
}

void Life::writeMoments(int target)
{
    Random &random = m_builder.random;
    const int days = std::max(1, int((toMsecs(m_builder.today) - toMsecs(m_joined)) / dayMs));
    std::vector<int> used(m_book.moments.size());
    for (int tries = 0; tries < target * 9 && int(m_builder.file.interactions.size()) < target; ++tries) {
        const int which = random.below(int(m_book.moments.size()));
        const Moment &moment = m_book.moments[size_t(which)];
        const bool newWays = moment.channel == Channel::App || moment.channel == Channel::Social ||
                             moment.channel == Channel::Chat;
        if ((newWays && m_builder.person.index == Elderly) ||
            (moment.channel == Channel::Email && m_builder.person.email.isEmpty()) ||
            used[size_t(which)] > 1 + target / 70)
            continue;
        // Every eighth lies in the last two weeks: what people remember is what was lately.
        const int ago = random.chance(12) ? random.below(std::min(days, 14)) : random.below(days);
        const bool office = moment.channel == Channel::Phone || moment.channel == Channel::Store;
        if (writeMoment(moment, office ? someDay(ago, 485, 1135) : someDay(ago)))
            ++used[size_t(which)];
    }
}

void Life::writeMoments(Channel channel, int target)
{
    Random &random = m_builder.random;
    const int days = std::max(1, int((toMsecs(m_builder.today) - toMsecs(m_joined)) / dayMs));
    const auto count = [&] {
        return std::count_if(m_builder.file.interactions.begin(), m_builder.file.interactions.end(),
                             [&](const InteractionDetail &d) { return d.interaction.channel == channel; });
    };
    for (int tries = 0; tries < 20'000 && count() < target; ++tries) {
        const Moment &moment = random.pick(m_book.moments);
        if (moment.channel == channel)
            writeMoment(moment, someDay(random.range(6, std::max(7, days - 1)), 485, 1135));
    }
}

void Life::writeStanding()
{
    Random &random = m_builder.random;
    const Person &who = m_builder.person;
    CustomerFile &file = m_builder.file;
    const auto sinceThen = [&] {
        const int days = std::max(1, int((toMsecs(m_builder.today) - toMsecs(m_joined)) / dayMs));
        return std::max(m_joined, someDay(random.below(days)));
    };
    m_builder.knowAbout(u"language"_s, who.language, random.chance(50) ? u"web"_s : u"phone"_s, m_joined);
    m_builder.knowAbout(u"address"_s, who.address(), random.chance(50) ? u"web"_s : u"order"_s, m_joined);
    if (random.chance(55)) {
        const Instant at = sinceThen();
        m_builder.knowAbout(u"channel"_s,
                            who.email.isEmpty() ? u"phone"_s
                            : random.chance(60) ? u"email"_s
                            : random.chance(50) ? u"chat"_s
                                                : u"phone"_s,
                            u"chat"_s, at);
    }
    Phrase phrase(random, m_book.pools, who.currency);
    introduce(phrase);
    if (random.chance(40)) {
        const Instant at = sinceThen();
        m_builder.knowAbout(u"delivery"_s, phrase.make(u"{~deliverywish}"_s), u"order"_s, at);
    }
    if (random.chance(15)) {
        const Instant at = sinceThen();
        m_builder.knowAbout(u"calling"_s, phrase.make(u"{~callingwish}"_s), u"phone"_s, at);
    }
    m_builder.consent(u"call recording"_s, random.chance(82), u"phone"_s, m_joined);
    if (!who.email.isEmpty()) {
        m_builder.consent(u"marketing e-mail"_s, random.chance(60), u"web"_s, m_joined);
        if (random.chance(14))
            m_builder.consent(u"marketing e-mail"_s, false, u"email"_s, sinceThen());
    }
    if (random.chance(45)) {
        const Instant at = sinceThen();
        m_builder.consent(u"marketing calls"_s, random.chance(25), u"store"_s, at);
    }

    qint64 yearly = 0;
    for (const Payment &payment : file.payments) {
        if (payment.status == "paid"_L1 && payment.at > later(m_builder.today, -365 * dayMs) &&
            !payment.reference.startsWith("deposit"_L1))
            yearly += payment.amount.minor;
    }
    if (yearly > 0)
        file.customer.yearlyValue = m_builder.money(yearly);
    file.customer.tier = yearly > 160'000 ? u"gold"_s : yearly > 75'000 ? u"silver"_s : QString();
    writeMessages();
    writeSurveys();
    for (Account &account : file.accounts) {
        if (account.status == "open"_L1 && file.accounts.size() > 1 && account.number != who.account &&
            plan.depositEvery == 0 && random.chance(20))
            account.status = u"closed"_s;
    }
}

void Life::writeMessages()
{
    Random &random = m_builder.random;
    const bool canMail = !m_builder.person.email.isEmpty();
    const Channel channel = canMail ? Channel::Email : Channel::Sms;
    const auto soon = [&] {
        return later(m_builder.today, random.range(4, 90) * hourMs);
    };
    if (!invoices.empty() && random.chance(9)) {
        const InvoiceFact &last = invoices.back();
        m_builder.plan(channel, u"reminder"_s, u"Your %1 invoice is due"_s.arg(monthText(last.at, u"en"_s)),
                       last.number, soon());
    }
    for (const char *promotion : promotions()) {
        const QString name = QString::fromUtf8(promotion);
        const bool joinedIt = random.chance(9);
        if (joinedIt) {
            const Instant at = std::max(m_joined, someDay(random.range(3, 60)));
            m_builder.knowAbout(u"promotion:"_s + name, u"joined"_s, random.chance(50) ? u"app"_s : u"web"_s,
                                at);
        }
        if (random.chance(joinedIt ? 30 : 3)) {
            m_builder.plan(channel, u"campaign"_s, u"%1: join before it ends"_s.arg(name),
                           u"promotion:"_s + name, soon());
        } else if (random.chance(6)) {
            m_builder.plan(channel, u"campaign"_s, u"%1 is back"_s.arg(name), u"promotion:"_s + name,
                           std::max(m_joined, someDay(random.range(10, 200))));
            m_builder.file.outreach.back().sentAt = m_builder.file.outreach.back().outreach.plannedAt;
        }
    }
    for (const Entitlement &entitlement : m_builder.file.entitlements) {
        const Instant notice = later(entitlement.endsAt, -7 * dayMs);
        if (entitlement.renews && notice > m_builder.today && notice < later(m_builder.today, 8 * dayMs)) {
            m_builder.plan(channel, u"renewal"_s, u"%1 renews soon"_s.arg(entitlement.what), entitlement.what,
                           notice);
        }
    }
}

void Life::writeSurveys()
{
    Random &random = m_builder.random;
    const std::array kinds{"csat"_L1, "nps"_L1, "ces"_L1};
    for (const QLatin1StringView kind : kinds) {
        if (!random.chance(22))
            continue;
        const bool happy = random.chance(68);
        const int most = kind == "csat"_L1 ? 5 : kind == "nps"_L1 ? 10 : 7;
        const int score = happy ? random.range(most - most / 4, most) : random.range(1, most / 2);
        Phrase phrase(random, m_book.pools, m_builder.person.currency);
        introduce(phrase);
        const Instant at = someDay(random.range(1, std::max(2, plan.months * 28)));
        if (at <= m_joined)
            continue;
        phrase.now = at;
        m_builder.file.surveys.push_back(
            {kind, score,
             random.chance(60) ? phrase.make(happy ? u"{~happy}"_s : u"{~unhappy}"_s) : QString(), at});
    }
}

} // namespace teller::demo
