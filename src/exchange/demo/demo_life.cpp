// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_life.h"

#include <algorithm>

namespace teller::demo {

using namespace Qt::StringLiterals;

namespace {

QDate dateOf(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMsecs(instant), Qt::UTC).date();
}

Instant startOf(QDate date)
{
    return instantFromMsecs(QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
}

} // namespace

QString townOf(const QString &city)
{
    QStringList words;
    for (const QString &word : city.section(u',', 0, 0).split(u' ', Qt::SkipEmptyParts)) {
        if (std::none_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
            words << word;
    }
    return words.join(u' ');
}

Life::Life(FileBuilder &builder, const ScriptBook &book, LifePlan lifePlan)
    : plan(std::move(lifePlan))
    , m_builder(builder)
    , m_book(book)
    , m_joined(someDay(std::max(1, plan.months * 30 + builder.random.below(25)), 480, 1150))
{}

Instant Life::someDay(int daysAgo, int firstMinute, int lastMinute)
{
    const Instant day = later(m_builder.today, -daysAgo * dayMs);
    const int second = m_builder.random.below(60);
    Instant at = later(atMinute(day, m_builder.random.range(firstMinute, lastMinute)), second * 1000);
    // Today has not been long yet: early events come from before now, or from yesterday.
    if (at >= later(m_builder.today, -2 * minuteMs))
        at = later(m_builder.today, -m_builder.random.range(20, 180) * minuteMs);
    return at;
}

void Life::introduce(Phrase &phrase) const
{
    const Person &who = m_builder.person;
    phrase.set(u"first"_s, who.given);
    phrase.set(u"family"_s, who.family);
    phrase.set(u"name"_s, who.name);
    phrase.set(u"city"_s, townOf(who.city));
    phrase.set(u"street"_s, who.street);
    phrase.set(u"address"_s, who.address());
    phrase.set(u"account"_s, who.account);
    phrase.set(u"account4"_s, who.account.right(4));
    phrase.set(u"phone4"_s, who.phone.right(4));
    phrase.set(u"email"_s, who.email.isEmpty() ? who.street : who.email);
    phrase.set(u"method"_s, plan.method);
    phrase.set(u"plan"_s, QString::fromUtf8(plan.home ? plan.home->name : "Home 100"));
    phrase.set(u"planprice"_s, amountText(m_builder.money(plan.home ? plan.home->price : 3990)));
    phrase.set(u"mobile"_s, QString::fromUtf8(plan.mobile ? plan.mobile->name : "Mobile M"));
    phrase.set(u"mobileprice"_s, amountText(m_builder.money(plan.mobile ? plan.mobile->price : 1490)));
    phrase.set(u"mobile4"_s, who.phone.right(4));
    phrase.set(u"extra"_s,
               plan.extras.empty() ? u"Film & Series"_s : QString::fromUtf8(plan.extras.front().name));
    phrase.set(u"moneyaccount"_s, payAccountNumber);
    phrase.set(u"since"_s, QString::number(dateOf(m_joined).year()));
    phrase.set(u"agent"_s, QString::fromUtf8(agents().front().name));
    phrase.set(u"employer"_s, plan.depositFrom);
}

bool Life::has(const QString &need) const
{
    if (need == "any"_L1)
        return true;
    if (need == "home"_L1)
        return plan.home != nullptr;
    if (need == "mobile"_L1)
        return plan.mobile != nullptr;
    if (need == "extra"_L1)
        return !plan.extras.empty();
    if (need == "money"_L1)
        return plan.payAccount;
    if (need == "email"_L1)
        return !m_builder.person.email.isEmpty();
    if (need == "invoice"_L1)
        return invoices.size() > 1;
    const QString tag = need.section(u':', 1);
    return std::any_of(purchases.begin(), purchases.end(), [&tag, this](const PurchaseFact &purchase) {
        return purchase.deliveredAt < later(m_builder.today, -dayMs) &&
               (tag.isEmpty() || tag == QLatin1StringView(purchase.article->tag));
    });
}

void Life::join()
{
    Random &random = m_builder.random;
    CustomerFile &file = m_builder.file;
    const Person &who = m_builder.person;
    file.customer.since = m_joined;
    const QString learntAt = random.chance(60) ? u"web"_s : u"store"_s;
    const QString kind = plan.mobile ? u"mobile"_s : plan.home ? u"home"_s : u"shop"_s;
    m_builder.openAccount(who.account, kind, who.sharesAccountWith >= 0 ? u"joint"_s : u"holder"_s, m_joined);
    file.identifiers.push_back({u"phone"_s, who.phone, true, learntAt, m_joined});
    if (!who.secondPhone.isEmpty())
        file.identifiers.push_back({u"phone"_s, who.secondPhone, false, learntAt, m_joined});
    if (!who.email.isEmpty())
        file.identifiers.push_back({u"email"_s, who.email, random.chance(85), learntAt, m_joined});
    mobileNumber = who.phone;
    Phrase phrase(random, m_book.pools, who.currency);
    introduce(phrase);
    phrase.now = m_joined;
    const bool inShop = learntAt == "store"_L1;
    InteractionDetail &first =
        m_builder.add(inShop ? Channel::Store : Channel::Web, Direction::Inbound, m_joined,
                      inShop ? phrase.make(u"Became a customer at the shop in {city}"_s)
                             : u"Became a customer on the web"_s,
                      phrase.make(u"{~joining}"_s), u"joined"_s);
    first.facts = {{u"account"_s, who.account}, {u"address"_s, who.address()}};
    if (inShop)
        first.interaction.agent = QString::fromUtf8(random.pick(agents()).name);
    if (plan.payAccount && m_joined < later(m_builder.today, -40 * dayMs)) {
        const Instant at = later(m_joined, random.range(2, 20) * dayMs);
        payAccountNumber = accountNumber(who.index, 2);
        m_builder.openAccount(payAccountNumber, u"savings"_s, u"holder"_s, at);
        m_builder.add(Channel::App, Direction::Inbound, at,
                      u"Opened Plus account %1 in the app"_s.arg(payAccountNumber),
                      phrase.make(u"{~plusaccount}"_s), u"opened"_s);
    }
}

void Life::order(Instant ordered, const std::vector<const Article *> &what, int each)
{
    Random &random = m_builder.random;
    const QString number = m_builder.nextOrderNumber();
    Order order{m_builder.makeId<OrderId>(ordered), number, u"placed"_s, ordered, m_builder.money(0), {}};
    QStringList parts;
    for (const Article *article : what) {
        const int quantity = each > 0 ? each : article->price < 2000 && random.chance(25) ? 2 : 1;
        order.lines.push_back(
            {QString::fromUtf8(article->name), quantity, m_builder.money(qint64(article->price) * quantity)});
        order.total.minor += qint64(article->price) * quantity;
        parts << (quantity > 1 ? u"%1 × %2"_s.arg(quantity).arg(QString::fromUtf8(article->name))
                               : QString::fromUtf8(article->name));
    }
    Phrase phrase(random, m_book.pools, m_builder.person.currency);
    introduce(phrase);
    phrase.set(u"order"_s, number);
    phrase.set(u"article"_s, QString::fromUtf8(what.front()->name));
    phrase.now = ordered;
    InteractionDetail &row = m_builder.add(Channel::Order, Direction::Inbound, ordered,
                                           u"Order %1 · %2"_s.arg(number, amountText(order.total)),
                                           parts.join(u" · "_s), u"placed"_s);
    row.lines = order.lines;
    row.facts = {{u"paid with"_s, plan.method}, {u"deliver to"_s, m_builder.person.address()}};
    const size_t rowIndex = m_builder.file.interactions.size() - 1;
    const Instant paid = later(ordered, random.range(1, 90) * minuteMs);
    if (paid < m_builder.today)
        m_builder.pay(number, u"paid"_s, plan.method, paid, order.total.minor);
    const int sentMinute = random.range(900, 1140);
    const Instant sent = atMinute(later(ordered, random.range(1, 2) * dayMs), sentMinute);
    const int deliveredMinute = random.range(500, 1080);
    const Instant delivered = atMinute(later(sent, random.range(1, 4) * dayMs), deliveredMinute);
    phrase.now = delivered;
    if (sent < m_builder.today) {
        order.status = u"shipped"_s;
        const bool byText = random.chance(50) || m_builder.person.email.isEmpty();
        const QString summary = phrase.make(u"{~dispatch}"_s);
        InteractionDetail &message =
            m_builder.add(byText ? Channel::Sms : Channel::Email, Direction::Outbound, sent,
                          phrase.make(u"{~dispatchtitle}"_s), summary, u"sent"_s);
        message.body = message.interaction.summary;
    }
    if (delivered < m_builder.today) {
        order.status = u"delivered"_s;
        m_builder.add(Channel::Order, Direction::Outbound, delivered,
                      u"Delivered: %1"_s.arg(QString::fromUtf8(what.front()->name)),
                      number + u" · "_s + phrase.make(u"{~delivered}"_s), u"delivered"_s);
        m_builder.file.interactions[rowIndex].interaction.outcome = u"delivered"_s;
        for (const Article *article : what) {
            purchases.push_back({number, article, ordered, delivered});
            const Instant ends = later(delivered, qint64(article->warrantyMonths) * 30 * dayMs + 10 * dayMs);
            if (article->warrantyMonths > 0)
                m_builder.entitle(u"warranty"_s, QString::fromUtf8(article->name), delivered, ends, false, 0);
        }
    } else {
        m_builder.file.interactions[rowIndex].interaction.outcome = order.status;
    }
    m_builder.file.orders.push_back(std::move(order));
}

void Life::writeOrders()
{
    Random &random = m_builder.random;
    const int days = int((toMsecs(m_builder.today) - toMsecs(m_joined)) / dayMs);
    for (int n = 0; n < plan.orders; ++n) {
        std::vector<const Article *> what;
        const int count = random.chance(70) ? 1 : random.range(2, 3);
        while (int(what.size()) < count) {
            const Article *article = &random.pick(articles());
            // The one of the designs has a router, whose warranty ends.
            if (m_builder.person.index == Elena && QLatin1StringView(article->tag) == "router"_L1)
                continue;
            if (std::find(what.begin(), what.end(), article) == what.end())
                what.push_back(article);
        }
        const int ago = plan.quietDays + random.below(std::max(1, days - plan.quietDays));
        const Instant atLeast = later(m_joined, random.range(4, 50) * minuteMs);
        order(std::max(someDay(ago, 400, 1330), atLeast), what);
    }
    std::sort(purchases.begin(), purchases.end(), [](const PurchaseFact &a, const PurchaseFact &b) {
        return std::tie(a.deliveredAt, a.number, a.article) < std::tie(b.deliveredAt, b.number, b.article);
    });
}

void Life::writeInvoices()
{
    Random &random = m_builder.random;
    std::vector<Plan> services;
    if (plan.home)
        services.push_back(*plan.home);
    if (plan.mobile)
        services.push_back(*plan.mobile);
    services.insert(services.end(), plan.extras.begin(), plan.extras.end());
    if (services.empty())
        return;
    for (const Plan &service : services) {
        const int daysToEnd = random.chance(12) ? random.range(2, 13) : random.range(20, 360);
        m_builder.entitle(u"subscription"_s, QString::fromUtf8(service.name), m_joined,
                          later(m_builder.today, daysToEnd * dayMs), random.chance(80), service.price);
    }
    const bool prompt = plan.promptPayer || random.chance(70);
    for (QDate date = dateOf(m_joined).addMonths(1);; date = date.addMonths(1)) {
        const Instant at =
            later(startOf(QDate(date.year(), date.month(), 2)), random.range(5, 50) * minuteMs);
        if (at >= later(m_builder.today, -hourMs))
            break;
        std::vector<LineItem> lines;
        QStringList parts;
        qint64 total = 0;
        const auto addLine = [&](const QString &what, qint64 minor) {
            lines.push_back({what, 1, m_builder.money(minor)});
            total += minor;
            // The list shows what is unusual; the lines themselves are in the detail.
            parts << u"%1 %2.%3"_s.arg(what, QString::number(minor / 100),
                                       QString::number(minor % 100).rightJustified(2, u'0'));
        };
        for (const Plan &service : services)
            addLine(QString::fromUtf8(service.name), service.price);
        if (plan.mobile && !plan.plainInvoices && random.chance(22)) {
            const int minor = random.range(60, 1450);
            addLine(random.chance(50) ? u"Calls abroad"_s : u"Data roaming"_s, minor);
        }
        if (plan.home && !plan.plainInvoices && random.chance(6))
            addLine(u"Technician’s visit"_s, 3900);
        const QString number = m_builder.nextInvoiceNumber();
        const int daysToPay = plan.promptPayer ? 1 : prompt ? random.range(1, 3) : random.range(4, 20);
        const Instant paid = later(at, daysToPay * dayMs + random.range(300, 1200) * minuteMs);
        InvoiceFact fact{number, at, total, plan.method, {}, m_builder.file.interactions.size()};
        QString state;
        QString word;
        if (paid < m_builder.today) {
            fact.paidAt = paid;
            m_builder.pay(number, u"paid"_s, plan.method, paid, total);
            state = u"paid (%1, %2)"_s.arg(plan.method, dayText(paid, u"en"_s));
            word = u"paid"_s;
            if (!prompt && random.chance(8)) {
                m_builder.pay(number, u"failed"_s, plan.method, later(at, 2 * dayMs), total);
                word = u"paid late"_s;
            }
        } else {
            m_builder.pay(number, u"scheduled"_s, plan.method, paid, total);
            state = u"to be collected on %1"_s.arg(dayText(paid, u"en"_s));
            word = u"scheduled"_s;
        }
        InteractionDetail &row =
            m_builder.add(Channel::Billing, Direction::Outbound, at,
                          u"Invoice %1 · %2 · %3"_s.arg(number, amountText(m_builder.money(total)), state),
                          parts.join(u" · "_s), word);
        row.lines = std::move(lines);
        invoices.push_back(std::move(fact));
    }
}

void Life::writeDeposits()
{
    if (plan.depositEvery == 0 || payAccountNumber.isEmpty())
        return;
    Random &random = m_builder.random;
    // A weekly deposit is pay: it comes on Fridays, wherever the calendar that looks at it hangs.
    const QDate today = dateOf(m_builder.today);
    int ago = std::max(1, plan.depositsEnded);
    if (plan.depositEvery == 7) {
        while (today.addDays(-ago).dayOfWeek() != Qt::Friday)
            ++ago;
    }
    const Account &account = m_builder.file.accounts.back();
    for (; ago < plan.depositDays; ago += plan.depositEvery) {
        const Instant at = atMinute(later(m_builder.today, -ago * dayMs), random.range(670, 686));
        if (at <= account.openedAt)
            break;
        const qint64 minor = plan.depositMinor + (random.chance(30) ? random.range(-60, 90) * 100 : 0);
        m_builder
            .add(Channel::Billing, Direction::Inbound, at,
                 u"Deposit %1 · %2"_s.arg(amountText(m_builder.money(minor)), plan.depositFrom),
                 u"Plus account %1 · credit transfer, %2"_s.arg(payAccountNumber, weekdayText(at, u"en"_s)),
                 u"received"_s)
            .facts = {
            {u"kind"_s, u"deposit"_s}, {u"account"_s, payAccountNumber}, {u"from"_s, plan.depositFrom}};
        m_builder.pay(u"deposit "_s + payAccountNumber, u"paid"_s, u"Transfer"_s, at, minor);
    }
}

} // namespace teller::demo
