// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/plain_company.h"

#include "exchange/demo/demo_random.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace teller {

using namespace Qt::StringLiterals;
using demo::mix;
using demo::Random;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 historyMs = 5 * 365 * dayMs;
constexpr int agents = 400;

/// A version 7 UUID (RFC 9562) whose moment and chance are given.
QUuid uuidAt(qint64 msecs, quint64 chance)
{
    const auto at = quint64(msecs);
    const auto byte = [chance](int shift) {
        return uchar(chance >> shift);
    };
    return {uint(at >> 16),
            ushort(at),
            ushort(0x7000 | ((chance >> 48) & 0x0fff)),
            uchar(0x80 | (byte(40) & 0x3f)),
            byte(0),
            byte(8),
            byte(16),
            byte(24),
            byte(32),
            byte(36),
            byte(44)};
}

/// What an interaction on a channel looks like.
struct Kind
{
    Channel channel;
    int percent; ///< how many interactions are of this kind
    Direction direction;
    bool withAgent; ///< who says in a sentence what it was about; machines write a subject alone
    QString queue;
    QString source;
    QStringList subjects;
    QStringList outcomes;
};

std::vector<Kind> kinds()
{
    const QString none;
    const QStringList resolved{u"resolved"_s, u"resolved"_s, u"passed on"_s, u"unanswered"_s};
    return {
        {Channel::Phone,
         24,
         Direction::Inbound,
         true,
         u"Service"_s,
         u"ami"_s,
         {u"Question about an invoice"_s, u"Delivery is late"_s, u"Wants to change the plan"_s,
          u"Device does not start"_s, u"Change of address"_s, u"Complaint about a technician"_s},
         resolved},
        {Channel::Email,
         18,
         Direction::Inbound,
         true,
         u"Post"_s,
         u"mailbox"_s,
         {u"Re: Your order"_s, u"Invoice paid twice"_s, u"Please confirm the cancellation"_s,
          u"Missing accessories"_s, u"Thank you"_s},
         resolved},
        {Channel::Chat,
         12,
         Direction::Inbound,
         true,
         u"Chat"_s,
         u"chat"_s,
         {u"Where is my parcel"_s, u"Password forgotten"_s, u"Which cable do I need"_s},
         resolved},
        {Channel::Sms,
         6,
         Direction::Outbound,
         false,
         none,
         u"sms"_s,
         {u"Your appointment tomorrow"_s, u"Your parcel is on its way"_s},
         {u"delivered"_s}},
        {Channel::Social,
         3,
         Direction::Inbound,
         true,
         u"Social"_s,
         u"social"_s,
         {u"Public complaint"_s, u"Praise"_s},
         resolved},
        {Channel::Web,
         12,
         Direction::Inbound,
         false,
         none,
         u"web"_s,
         {u"Read the help page on returns"_s, u"Looked at plans"_s, u"Signed in"_s},
         {u"visited"_s}},
        {Channel::Store,
         3,
         Direction::Inbound,
         true,
         none,
         u"shop"_s,
         {u"Bought accessories"_s, u"Device brought for repair"_s},
         resolved},
        {Channel::Mail,
         2,
         Direction::Outbound,
         false,
         none,
         u"letters"_s,
         {u"Contract sent"_s, u"Reminder sent"_s},
         {u"sent"_s}},
        {Channel::App,
         6,
         Direction::Inbound,
         false,
         none,
         u"app"_s,
         {u"Opened the bill"_s, u"Changed notification settings"_s},
         {u"visited"_s}},
        {Channel::Order,
         6,
         Direction::Inbound,
         false,
         none,
         u"shop"_s,
         {u"Order placed"_s, u"Order returned"_s},
         {u"delivered"_s, u"returned"_s}},
        {Channel::Billing,
         6,
         Direction::Outbound,
         false,
         none,
         u"billing"_s,
         {u"Invoice"_s, u"Payment received"_s},
         {u"paid"_s, u"open"_s}},
        {Channel::Note,
         2,
         Direction::Internal,
         true,
         none,
         u"teller"_s,
         {u"Note for the colleagues"_s},
         {u""_s}},
    };
}

QStringList sentences()
{
    const QStringList begin{
        u"The customer asked for a date and"_s,    u"We looked into the matter and"_s,
        u"After checking the account the agent"_s, u"The parcel was traced; the customer"_s,
        u"Technical support was asked and"_s,      u"The invoice was compared with the order and"_s,
        u"Somebody else of the household"_s,       u"The amount was explained and the customer"_s};
    const QStringList end{u"promised to call back before the end of the week."_s,
                          u"was told that nothing else has to be done."_s,
                          u"sent the papers once more to the known address."_s,
                          u"agreed to wait for the replacement until Friday."_s,
                          u"wants to hear from us by e-mail only."_s,
                          u"was given a credit note for the difference."_s,
                          u"passed the matter on to the second level."_s,
                          u"will bring the device to the shop in the city."_s};
    QStringList all;
    for (const QString &one : begin) {
        for (const QString &two : end)
            all += one + u' ' + two;
    }
    return all;
}

/// Pronounceable, and many enough that a name does not stand for half the company.
QStringList names(const QStringList &first, const QStringList &middle, const QStringList &last)
{
    QStringList all;
    for (const QString &a : first) {
        for (const QString &b : middle) {
            for (const QString &c : last)
                all += a + b + c;
        }
    }
    return all;
}

std::vector<AgentId> signInNames()
{
    std::vector<AgentId> all;
    all.reserve(agents);
    for (int agent = 0; agent < agents; ++agent)
        all.emplace_back(u"agent%1"_s.arg(agent));
    return all;
}

} // namespace

class PlainCompany::Private
{
public:
    explicit Private(const PlainSettings &given)
        : settings(given)
        , longest(std::min(given.longest, given.interactions / 2))
        , hundred(given.customers > 1 ? std::min(given.hundred, given.interactions / 4) : 0)
    {
        for (const Kind &kind : kinds()) {
            for (int i = 0; i < kind.percent; ++i)
                byPercent.push_back(kind);
        }
    }

    [[nodiscard]] quint64 spread(int index, quint64 what) const
    {
        return mix(settings.seed ^ mix(quint64(index) * 64 + what));
    }
    /// Where a customer's share of the rest begins; the shares differ, their sum does not.
    [[nodiscard]] qint64 restBefore(int index) const
    {
        const qint64 sharers = settings.customers - 2;
        const qint64 rest = settings.interactions - longest - hundred;
        if (index <= 2 || sharers <= 0)
            return 0;
        if (index >= settings.customers)
            return rest;
        const qint64 even = rest * (index - 2) / sharers;
        const qint64 half = rest / sharers / 2;
        return half > 0 ? even + qint64(spread(index, 1) % quint64(half)) : even;
    }
    [[nodiscard]] qint64 interactionsOf(int index) const
    {
        if (settings.customers <= 2) // nobody to share the rest
            return index == 1 ? hundred : settings.interactions - hundred;
        if (index < 2)
            return index == 0 ? longest : hundred;
        return restBefore(index + 1) - restBefore(index);
    }

    [[nodiscard]] QString summary(Random &random) const;
    void addHistory(CustomerFile &file, int index, Random &random) const;
    void addStanding(CustomerFile &file, int index, Random &random) const;

    const PlainSettings settings;
    const qint64 longest;
    const qint64 hundred;
    std::vector<Kind> byPercent;
    const QStringList summaries = sentences();
    const QStringList firstNames =
        names({u"Am"_s, u"Bel"_s, u"Cor"_s, u"Dar"_s, u"El"_s, u"Fen"_s, u"Hal"_s, u"Jor"_s}, {u""_s},
              {u"a"_s, u"in"_s, u"iel"_s, u"ett"_s, u"ina"_s, u"ius"_s, u"on"_s, u"ira"_s});
    const QStringList lastNames =
        names({u"Ash"_s, u"Berg"_s, u"Cald"_s, u"Dorn"_s, u"Eis"_s, u"Falk"_s, u"Gar"_s, u"Hol"_s, u"Ker"_s,
               u"Lind"_s, u"Mor"_s, u"Nor"_s, u"Ost"_s, u"Ro"_s, u"Thor"_s, u"Wes"_s},
              {u"a"_s, u"e"_s, u"en"_s, u"er"_s, u"i"_s, u"o"_s, u"in"_s, u"u"_s},
              {u"berg"_s, u"dal"_s, u"feld"_s, u"gard"_s, u"holm"_s, u"mann"_s, u"sen"_s, u"well"_s});
    const std::vector<AgentId> agentIds = signInNames();
    const QStringList agentNames =
        names({u"Kim "_s, u"Lou "_s, u"Max "_s, u"Noa "_s}, {u"A"_s, u"E"_s, u"O"_s, u"U"_s},
              {u"bram"_s, u"dler"_s, u"kens"_s, u"lden"_s, u"rsted"_s});
};

/// Every tenth holds a word of its own kind: that few others have, or hardly any.
QString PlainCompany::Private::summary(Random &random) const
{
    const QString &sentence = random.pick(summaries);
    switch (random.below(20)) {
    case 0:
        return sentence + u" The device is a "_s + random.pick(lastNames) + u'.';
    case 1:
        return sentence + u" Reference "_s + QString::number(1'000'000 + random.below(1'000'000)) + u'.';
    default:
        return sentence;
    }
}

void PlainCompany::Private::addStanding(CustomerFile &file, int index, Random &random) const
{
    const qint64 today = toMsecs(settings.today);
    const auto before = [&](int days) {
        return instantFromMsecs(today - days * dayMs - random.below(int(dayMs)));
    };
    const auto after = [&](int days) {
        return instantFromMsecs(today + days * dayMs);
    };
    const auto id = [&](Instant at) {
        return uuidAt(toMsecs(at), random.next());
    };
    const Instant since = file.customer.since;
    file.accounts.push_back({AccountId(id(since)), accountNumber(index), u"mobile"_s,
                             random.chance(96) ? u"open"_s : u"closed"_s, u"holder"_s, since});
    // A country code that is given to nobody, and a domain that never will be.
    file.identifiers.push_back(
        {u"phone"_s, u"+999"_s + QString::number(100'000'000 + index), true, u"ivr"_s, since});
    if (random.chance(70))
        file.identifiers.push_back(
            {u"email"_s, u"c%1@mail.example"_s.arg(index), random.chance(50), u"web"_s, since});
    if (random.chance(30)) {
        const Instant opened = before(random.range(1, 90));
        file.cases.push_back({CaseId(id(opened)), u"C-%1"_s.arg(100'000 + index),
                              random.pick(byPercent).subjects.first(),
                              random.chance(60) ? u"open"_s : u"closed"_s, u"service"_s, opened, before(0)});
    }
    if (random.chance(50)) {
        const Instant starts = before(random.range(30, 700));
        file.entitlements.push_back({EntitlementId(id(starts)), u"plan"_s, u"Comfort plan"_s, starts,
                                     after(random.range(-60, 700)), random.chance(50),
                                     Money{random.range(990, 4'990), u"EUR"_s}});
    }
    if (random.chance(25))
        file.preferences.push_back({u"channel"_s, random.pick(byPercent).source, u"web"_s, since});
    if (random.chance(25))
        file.consents.push_back({u"marketing e-mail"_s, random.chance(50), u"web"_s, since});
    if (random.chance(25)) {
        const Instant at = before(random.range(1, 60));
        file.payments.push_back({PaymentId(id(at)), u"INV-%1"_s.arg(index),
                                 random.chance(90) ? u"paid"_s : u"failed"_s, u"Visa •• 4242"_s, at,
                                 Money{random.range(990, 19'990), u"EUR"_s}});
    }
}

void PlainCompany::Private::addHistory(CustomerFile &file, int index, Random &random) const
{
    const qint64 count = interactionsOf(index);
    const qint64 begin = toMsecs(settings.today) - historyMs;
    file.interactions.resize(size_t(count));
    for (qint64 at = 0; at < count; ++at) {
        const Kind &kind = random.pick(byPercent);
        InteractionDetail &detail = file.interactions[size_t(at)];
        Interaction &i = detail.interaction;
        // Each has a slot of its own, so that they come in order.
        const qint64 slot = (historyMs - dayMs) / count;
        const qint64 started = begin + at * slot + qint64(random.next() % quint64(slot));
        i.id = InteractionId(uuidAt(started, random.next()));
        i.customer = file.customer.id;
        i.channel = kind.channel;
        i.direction = kind.direction;
        i.startedAt = instantFromMsecs(started);
        i.subject = random.pick(kind.subjects);
        if (kind.withAgent)
            i.summary = summary(random);
        i.outcome = random.pick(kind.outcomes);
        i.queue = kind.queue;
        i.source = kind.source;
        if (kind.withAgent) {
            const int agent = random.below(agents);
            i.agent = agentNames.at(agent % agentNames.size());
            i.agentId = agentIds[size_t(agent)];
            i.endedAt = instantFromMsecs(started + random.range(30'000, 1'500'000));
        }
        if (kind.channel == Channel::Phone)
            i.callId = CallId(u"pbx-%1.%2"_s.arg(started / 1'000).arg(random.below(100'000)));
        else if (kind.channel == Channel::Order)
            i.externalId = u"O-%1-%2"_s.arg(index).arg(at);
        if (!file.cases.empty() && random.chance(5))
            i.caseId = file.cases.front().id;
        if (kind.withAgent && random.chance(5)) {
            const NoteId note(uuidAt(started, random.next()));
            detail.notes.push_back({note, i.id, 1, i.agentId, i.agent, i.endedAt, random.pick(summaries)});
        }
    }
}

PlainCompany::PlainCompany(const PlainSettings &settings)
    : d(std::make_unique<const Private>(settings))
{}

PlainCompany::~PlainCompany() = default;

int PlainCompany::size() const
{
    return d->settings.customers;
}

QString PlainCompany::accountNumber(int index)
{
    return QString::number(10'000'000 + index);
}

CustomerId PlainCompany::customerId(int index) const
{
    // One after the other in time, so that keys are made in the order in which the rows lie.
    return CustomerId(uuidAt(toMsecs(d->settings.today) - historyMs + index, d->spread(index, 2)));
}

CustomerFile PlainCompany::customer(int index) const
{
    Random random(d->spread(index, 3));
    CustomerFile file;
    Customer &c = file.customer;
    c.id = customerId(index);
    c.name = random.pick(d->firstNames);
    c.name += u' ' + random.pick(d->lastNames);
    if (index < 2)
        c.name = index == 0 ? u"Longa Historia"_s : u"Brevis Historia"_s;
    c.tier = random.chance(20) ? u"gold"_s : QString();
    c.language = random.chance(80) ? u"en"_s : u"es"_s;
    c.address = u"%1 High Street, Northfield"_s.arg(random.range(1, 999));
    c.since = instantFromMsecs(toMsecs(d->settings.today) - historyMs);
    c.yearlyValue = Money{random.range(10'000, 900'000), u"EUR"_s};
    d->addStanding(file, index, random);
    d->addHistory(file, index, random);
    if (!file.interactions.empty() && random.chance(15)) {
        const Interaction &last = file.interactions.back().interaction;
        file.promises.push_back({PromiseId(uuidAt(toMsecs(last.startedAt), random.next())),
                                 u"Call back about the open question"_s, u"Service"_s, last.startedAt,
                                 instantFromMsecs(toMsecs(d->settings.today) + random.range(-5, 10) * dayMs),
                                 Instant(), last.id});
    }
    return file;
}

} // namespace teller
