// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/memory_contract.h"

#include "store/await.h"
#include "store/memory_people.h"

#include <algorithm>
#include <string>

using namespace teller;
using namespace Qt::StringLiterals;
using Kind = AgentAction::Kind;
using memory::daysAgo;
using memory::load;
using memory::person;
using sample::id;

namespace {

Money euro(qint64 minor)
{
    return {minor, u"EUR"_s};
}

std::string numbered(const char *name, int number)
{
    return name + std::to_string(number);
}

void visit(CustomerFile &file, Channel channel, Direction direction, Instant at)
{
    InteractionDetail detail;
    detail.interaction.id = InteractionId::create();
    detail.interaction.customer = file.customer.id;
    detail.interaction.channel = channel;
    detail.interaction.direction = direction;
    detail.interaction.startedAt = at;
    file.interactions.push_back(detail);
}

/// One who did much: the older, the higher the number.
CustomerFile mara()
{
    CustomerFile file = person("mara");
    for (int i = 0; i < 35; ++i) {
        file.outreach.push_back({{id<OutreachId>(numbered("mara-sent-", i).c_str()), Channel::Email,
                                  u"campaign"_s, u"Number %1"_s.arg(i), u"article:Bell"_s, daysAgo(10 + i)},
                                 daysAgo(10 + i)});
    }
    Outreach planned{id<OutreachId>("mara-planned"),
                     Channel::Sms,
                     u"campaign"_s,
                     u"Bells!"_s,
                     u"article:Bell"_s,
                     daysAgo(-3)};
    planned.available = false;
    file.outreach.push_back({planned, {}});
    for (int i = 0; i < 3; ++i) {
        Order order{id<OrderId>(numbered("mara-order-", i).c_str()),
                    u"O-%1"_s.arg(i),
                    u"delivered"_s,
                    daysAgo(20 + i),
                    euro(1'000),
                    {}};
        order.lines = {{u"Bell"_s, 2, euro(600)}, {u"Lamp %1"_s.arg(i), 1, euro(400)}};
        file.orders.push_back(order);
    }
    const auto pay = [&file](const std::string &name, const QString &reference, const QString &status,
                             Instant at, const Money &amount) {
        file.payments.push_back(
            {id<PaymentId>(("mara-" + name).c_str()), reference, status, u"Visa"_s, at, amount});
    };
    for (int i = 0; i < 14; ++i) // one a month and a half: this year, and the one before
        pay(numbered("paid-", i), u"R-%1"_s.arg(i), u"paid"_s, daysAgo(5 + 44 * i), euro(100));
    pay("dollars", u"R-100"_s, u"paid"_s, daysAgo(400), {7, u"USD"_s});
    pay("long-ago", u"R-101"_s, u"paid"_s, daysAgo(365 * 6), euro(99'999));
    pay("failed", u"R-102"_s, u"failed"_s, daysAgo(50), euro(5'000));
    pay("due-back", u"R-103"_s, u"refund due"_s, daysAgo(700), euro(250));
    for (int i = 0; i < 4; ++i)
        pay(numbered("deposit-", i), u"deposit %1"_s.arg(i), u"paid"_s, daysAgo(1 + 7 * i), euro(50'000));
    for (int i = 0; i < Rhythm::mostMoments + 5; ++i)
        visit(file, Channel::Store, Direction::Inbound, daysAgo(3 + i));
    visit(file, Channel::Web, Direction::Inbound, daysAgo(8));
    visit(file, Channel::Web, Direction::Inbound, daysAgo(365 * 4)); // longer ago than habits are
    visit(file, Channel::App, Direction::Outbound, daysAgo(9));      // we did that, not she
    InteractionDetail call;
    call.interaction.id = id<InteractionId>("mara-call");
    call.interaction.customer = file.customer.id;
    call.interaction.startedAt = daysAgo(1);
    call.interaction.waitedMs = 93'000;
    file.interactions.push_back(call);
    return file;
}

CustomerFile olaf()
{
    CustomerFile file = person("olaf");
    file.orders = {{id<OrderId>("olaf-1"), u"P-1"_s, u"delivered"_s, daysAgo(3), euro(700), {}},
                   {id<OrderId>("olaf-2"), u"P-2"_s, u"placed"_s, daysAgo(1), euro(50), {}},
                   {id<OrderId>("olaf-3"), u"P-3"_s, u"returned"_s, daysAgo(30), euro(10'000), {}},
                   {id<OrderId>("olaf-4"), u"P-4"_s, u"delivered"_s, daysAgo(800), euro(20), {}}};
    return file;
}

const Rhythm *rhythmOf(const CustomerSnapshot &snapshot, const QString &what)
{
    const auto found = std::find_if(snapshot.rhythms.begin(), snapshot.rhythms.end(),
                                    [&](const Rhythm &one) { return one.what == what; });
    return found == snapshot.rhythms.end() ? nullptr : &*found;
}

} // namespace

std::unique_ptr<SqlRecord> MemoryContract::open(const StoreSettings &settings)
{
    auto record = std::make_unique<SqlRecord>(settings);
    QSignalSpy states(record.get(), &CustomerRecord::stateChanged);
    while (record->state().link == StoreState::Link::Opening && states.wait(30'000)) {
    }
    return record;
}

CustomerSnapshot MemoryContract::snapshotOf(SqlRecord &record, CustomerId customer)
{
    auto result = await(record.recognise({{}, {}, customer}, {{}, false, u"the tests"_s}));
    if (!result || !result->snapshot) {
        qWarning("no snapshot: %s", why(result).constData());
        return {};
    }
    return *result->snapshot;
}

AgentAction MemoryContract::action(CustomerId customer, Kind kind, const QString &about)
{
    AgentAction one;
    one.id = AgentActionId::create();
    one.customer = customer;
    one.kind = kind;
    one.about = about;
    one.agent = AgentId(m_settings.isShared() ? m_settings.user : u"kim"_s);
    one.agentName = u"Kim"_s;
    one.at = daysAgo(0) + std::chrono::milliseconds(++m_moments);
    return one;
}

CustomerId MemoryContract::somebody(const char *name)
{
    CustomerFile file = person(name);
    InteractionDetail call;
    call.interaction.id = id<InteractionId>((std::string(name) + "-call").c_str());
    call.interaction.customer = file.customer.id;
    call.interaction.startedAt = daysAgo(1);
    file.interactions.push_back(call);
    file.promises = {{id<PromiseId>((std::string(name) + "-promise").c_str()), u"Call back"_s, u"Kim"_s,
                      daysAgo(1), daysAgo(-2), Instant(), call.interaction.id, AgentId(u"kim"_s)}};
    file.outreach = {{{id<OutreachId>((std::string(name) + "-planned").c_str()), Channel::Email,
                       u"campaign"_s, u"Buy"_s, u"promotion:spring"_s, daysAgo(-1)},
                      Instant()}};
    if (auto loaded = load(m_settings, {file}); !loaded)
        qWarning("not loaded: %s", why(loaded).constData());
    return file.customer.id;
}

void MemoryContract::initTestCase()
{
    m_settings = emptyDatabase();
    auto created = StoreAdmin(m_settings).create();
    VERIFY_OK(created);
    auto loaded = load(m_settings, {mara(), olaf()});
    VERIFY_OK(loaded);
    m_record = open(m_settings);
    QCOMPARE(m_record->state().link, StoreState::Link::Ready);
}

void MemoryContract::cleanupTestCase()
{
    m_record.reset();
}

void MemoryContract::theFirstPageKnowsWhatWasSentBoughtAndPaid()
{
    const CustomerFile file = mara();
    const CustomerSnapshot s = snapshotOf(record(), file.customer.id);
    QCOMPARE(s.interactions.front().waitedMs, 93'000);
    QCOMPARE(s.interactions.at(1).waitedMs, -1);
    QCOMPARE(s.outreach, std::vector<Outreach>{file.outreach.back().outreach});
    QVERIFY(!s.outreach.front().available);
    QCOMPARE(s.sent, std::vector<SentOutreach>(file.outreach.begin(), file.outreach.begin() + 30));

    std::vector<Purchase> bought;
    for (const Order &order : file.orders) {
        for (const LineItem &line : order.lines)
            bought.push_back({line.article, line.quantity, order.placedAt, order.number, order.status});
    }
    QCOMPARE(s.purchases, bought);

    const auto due = std::find_if(s.payments.begin(), s.payments.end(),
                                  [](const Payment &one) { return one.status == u"refund due"_s; });
    QVERIFY(due != s.payments.end()); // although ten newer ones are shown
    QCOMPARE(due->amount, euro(250));
    QCOMPARE(s.payments.size(), size_t(11));

    // 9 of the 14 lie within 365 days, 5 before that; deposits and what failed are not spent.
    const std::vector<YearSpend> spent{{0, euro(900)}, {1, euro(500)}, {1, {7, u"USD"_s}}};
    QCOMPARE(s.spend, spent);

    // Page and detail say the same of a call.
    auto page = await(record().timelinePage(
        file.customer.id, {{}, instantFromMsecs(5'000'000'000'000), Channel::Phone}, 5, Channel::Phone));
    VERIFY_OK(page);
    QCOMPARE(page->front().waitedMs, 93'000);
    auto detail = await(record().detail(file.customer.id, id<InteractionId>("mara-call")));
    VERIFY_OK(detail);
    QCOMPARE(detail->interaction.waitedMs, 93'000);
}

void MemoryContract::habitsAreReadFromTheNewest()
{
    const CustomerSnapshot s = snapshotOf(record(), id<CustomerId>("mara"));
    const Rhythm *store = rhythmOf(s, u"store"_s);
    QVERIFY(store);
    QCOMPARE(store->at.size(), size_t(Rhythm::mostMoments));
    QCOMPARE(store->at.front(), daysAgo(3));
    QCOMPARE(store->at.back(), daysAgo(3 + Rhythm::mostMoments - 1));
    const Rhythm *web = rhythmOf(s, u"web"_s);
    QVERIFY(web);
    QCOMPARE(web->at, std::vector<Instant>{daysAgo(8)});
    QVERIFY(!rhythmOf(s, u"app"_s));
    QVERIFY(!rhythmOf(s, u"phone"_s));
    const Rhythm *deposit = rhythmOf(s, u"deposit"_s);
    QVERIFY(deposit);
    QCOMPARE(deposit->at, (std::vector<Instant>{daysAgo(1), daysAgo(8), daysAgo(15), daysAgo(22)}));
    const Rhythm *payment = rhythmOf(s, u"payment"_s);
    QVERIFY(payment);
    QCOMPARE(payment->at.size(), size_t(15)); // what was paid six years ago is no habit
    QCOMPARE(payment->at.front(), daysAgo(5));
}

void MemoryContract::whoNeverPaidHasSpentWhatTheyOrdered()
{
    const CustomerSnapshot s = snapshotOf(record(), id<CustomerId>("olaf"));
    const std::vector<YearSpend> spent{{0, euro(750)}, {2, euro(20)}};
    QCOMPARE(s.spend, spent); // what went back was not bought
}

void MemoryContract::anActionIsKeptOnce()
{
    const CustomerId who = somebody("once");
    AgentAction task = action(who, Kind::Task, u"payment-failed:R-1"_s);
    task.interaction = InteractionId::create(); // it comes later, or never
    task.text = u"Write to \"the bank\"; it's urgent"_s;
    task.ownerId = AgentId(u"lee"_s);
    task.dueAt = daysAgo(-3);
    for (int i = 0; i < 2; ++i) {
        auto saved = await(record().save(task));
        VERIFY_OK(saved);
        QCOMPARE(snapshotOf(record(), who).actions, std::vector<AgentAction>{task});
    }
    const AgentAction useful = action(who, Kind::Useful, u"habit:store"_s);
    auto saved = await(record().save(useful));
    VERIFY_OK(saved);
    QCOMPARE(snapshotOf(record(), who).actions, (std::vector<AgentAction>{useful, task})); // newest first
}

void MemoryContract::anActionUnderAUsedIdIsRejected()
{
    const CustomerId who = somebody("used");
    const AgentAction first = action(who, Kind::Wrong, u"habit:web"_s);
    auto saved = await(record().save(first));
    VERIFY_OK(saved);
    AgentAction other = first;
    other.kind = Kind::Done;
    AgentAction later = first;
    later.at += std::chrono::seconds(1);
    for (const AgentAction &one : {other, later}) {
        auto refused = await(record().save(one));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Rejected);
        QVERIFY(!refused.error().canRetry);
    }
    QCOMPARE(snapshotOf(record(), who).actions, std::vector<AgentAction>{first});
    // Nor one about nobody.
    auto nobody = await(record().save(action(CustomerId::create(), Kind::Useful, u"x"_s)));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, Error::Code::Rejected);
    AgentAction nameless = first;
    nameless.id = {};
    auto unnamed = await(record().save(nameless));
    QVERIFY(!unnamed);
    QCOMPARE(unnamed.error().code, Error::Code::Rejected);
}

void MemoryContract::anActionIsHeard()
{
    const CustomerId who = somebody("heard");
    QSignalSpy heard(&record(), &CustomerRecord::actionsChanged);
    auto saved = await(record().save(action(who, Kind::ToldAgain, u"account"_s)));
    VERIFY_OK(saved);
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard[0][0].value<CustomerId>(), who);
}

void MemoryContract::aPromiseIsKeptUntilThatIsUndone()
{
    const CustomerId who = somebody("kept");
    const CustomerId other = somebody("not-kept");
    const std::vector<Promise> open = snapshotOf(record(), who).promises;
    QCOMPARE(open.size(), size_t(1));
    const AgentAction kept = action(who, Kind::PromiseKept, open.front().id.text());
    auto saved = await(record().save(kept));
    VERIFY_OK(saved);
    QVERIFY(snapshotOf(record(), who).promises.empty());
    auto file = StoreAdmin(m_settings).exportCustomer(who, u"test"_s);
    VERIFY_OK(file);
    QCOMPARE(file->promises.front().keptAt, kept.at);
    // Another's promise is out of its reach.
    const AgentAction strange = action(who, Kind::PromiseKept, id<PromiseId>("not-kept-promise").text());
    saved = await(record().save(strange));
    VERIFY_OK(saved);
    QCOMPARE(snapshotOf(record(), other).promises.size(), size_t(1));

    auto undone = await(record().save(action(who, Kind::Undo, kept.id.text())));
    VERIFY_OK(undone);
    QCOMPARE(snapshotOf(record(), who).promises, open);
}

void MemoryContract::aPromiseThatTwoKeptStaysKeptForTheOther()
{
    const CustomerId who = somebody("twice");
    const QString promise = id<PromiseId>("twice-promise").text();
    const AgentAction first = action(who, Kind::PromiseKept, promise);
    const AgentAction second = action(who, Kind::PromiseKept, promise);
    const AgentAction undo = action(who, Kind::Undo, first.id.text());
    for (const AgentAction &one : {first, second, undo}) {
        auto saved = await(record().save(one));
        VERIFY_OK(saved);
    }
    QVERIFY(snapshotOf(record(), who).promises.empty());
    auto saved = await(record().save(action(who, Kind::Undo, second.id.text())));
    VERIFY_OK(saved);
    QCOMPARE(snapshotOf(record(), who).promises.size(), size_t(1));
}

void MemoryContract::whatBelongsToAnotherProfileIsDecidedToo()
{
    const CustomerId shown = somebody("shown");
    const CustomerId hidden = somebody("hidden");
    auto merged = StoreAdmin(m_settings).mergeCustomers(hidden, shown, u"test"_s);
    VERIFY_OK(merged);
    QCOMPARE(snapshotOf(record(), shown).promises.size(), size_t(2));
    const AgentAction kept = action(shown, Kind::PromiseKept, id<PromiseId>("hidden-promise").text());
    auto saved = await(record().save(kept));
    VERIFY_OK(saved);
    const CustomerSnapshot after = snapshotOf(record(), shown);
    QCOMPARE(after.promises.size(), size_t(1));
    QCOMPARE(after.promises.front().id, id<PromiseId>("shown-promise"));
    // A task of the one is done by an action of the other.
    const AgentAction task = action(hidden, Kind::Task, {});
    const AgentAction done = action(shown, Kind::TaskDone, task.id.text());
    for (const AgentAction &one : {task, done}) {
        auto put = await(record().save(one));
        VERIFY_OK(put);
    }
    const AgentAction stop = action(shown, Kind::Stop, id<OutreachId>("hidden-planned").text());
    auto stopping = await(record().save(stop));
    VERIFY_OK(stopping);
    auto stopped = StoreAdmin(m_settings).stoppedOutreach(stop.at);
    VERIFY_OK(stopped);
    QCOMPARE(stopped->size(), size_t(1));
    QCOMPARE(stopped->front().subject, u"Buy"_s);
    auto work = StoreAdmin(m_settings).openWork({});
    VERIFY_OK(work);
    QVERIFY(std::none_of(work->begin(), work->end(),
                         [&](const OpenWork &one) { return one.id == task.id.text(); }));
}

void MemoryContract::theCompanyRules()
{
    auto none = await(record().companyRules());
    VERIFY_OK(none);
    QCOMPARE(*none, CompanyRules());
    StoreAdmin admin(m_settings);
    const ValueTier silver{u"silver"_s, euro(50'000), {}, {}};
    const ValueTier gold{u"gold"_s, euro(200'000), euro(5'000), u"Ask nobody; it's yours to give."_s};
    for (const ValueTier &one : {ValueTier{u"gold"_s, euro(1), euro(1), {}}, silver, gold}) {
        auto put = admin.putTier(one);
        VERIFY_OK(put);
    }
    auto rules = await(record().companyRules());
    VERIFY_OK(rules);
    const CompanyRules expected{{gold, silver}};
    QCOMPARE(*rules, expected);
    auto dropped = admin.dropTier(u"gold"_s);
    VERIFY_OK(dropped);
    QCOMPARE(admin.dropTier(u"gold"_s).error().code, Error::Code::NotFound);
    QCOMPARE(admin.putTier({u"odd"_s, euro(1), {1, u"USD"_s}, {}}).error().code, Error::Code::Rejected);
    rules = await(record().companyRules());
    VERIFY_OK(rules);
    const CompanyRules left{{silver}};
    QCOMPARE(*rules, left);
}

void MemoryContract::stoppedMessagesAreExported()
{
    const CustomerId who = somebody("stopper");
    const CustomerId other = somebody("other-stopper");
    const QString planned = id<OutreachId>("stopper-planned").text();
    const AgentAction stop = action(who, Kind::Stop, planned);
    const AgentAction again = action(who, Kind::Stop, planned);
    const AgentAction regretted = action(other, Kind::Stop, id<OutreachId>("other-stopper-planned").text());
    const AgentAction gone = action(other, Kind::Stop, OutreachId::create().text());
    const AgentAction undo = action(other, Kind::Undo, regretted.id.text());
    // Nobody's row takes back what was decided about somebody else.
    const AgentAction meddling = action(other, Kind::Undo, stop.id.text());
    for (const AgentAction &one : {stop, again, regretted, gone, undo, meddling}) {
        auto saved = await(record().save(one));
        VERIFY_OK(saved);
    }
    StoreAdmin admin(m_settings);
    const auto exportsNoted = [&admin] {
        int noted = 0;
        auto audit = admin.readAudit({}, [&noted](const AuditRow &row) {
            noted += row.action == u"export"_s && row.reason == u"stopped messages"_s ? 1 : 0;
        });
        return audit ? noted : -1;
    };
    const int before = exportsNoted();
    auto stopped = admin.stoppedOutreach(stop.at);
    VERIFY_OK(stopped);
    QCOMPARE(stopped->size(), size_t(2));
    const StoppedOutreach &one = stopped->front();
    QCOMPARE(one.outreach, planned);
    QCOMPARE(one.channel, u"email"_s);
    QCOMPARE(one.subject, u"Buy"_s);
    QCOMPARE(one.about, u"promotion:spring"_s);
    QCOMPARE(one.stoppedAt, stop.at);
    QCOMPARE(one.stoppedBy, u"Kim"_s);
    QCOMPARE(stopped->back().outreach, gone.about);
    QCOMPARE(stopped->back().subject, QString());
    auto later = admin.stoppedOutreach(gone.at + std::chrono::milliseconds(1));
    VERIFY_OK(later);
    QVERIFY(later->empty());
    QCOMPARE(exportsNoted(), before + 2);
}

void MemoryContract::exportHoldsActionsAndErasureTheirTexts()
{
    const CustomerId who = somebody("erased");
    AgentAction task = action(who, Kind::Task, u"payment-failed:SECRET-1"_s);
    task.text = u"a SECRET word"_s;
    const AgentAction stop = action(who, Kind::Stop, id<OutreachId>("erased-planned").text());
    for (const AgentAction &one : {task, stop}) {
        auto saved = await(record().save(one));
        VERIFY_OK(saved);
    }
    StoreAdmin admin(m_settings);
    auto file = admin.exportCustomer(who, u"test"_s);
    VERIFY_OK(file);
    QCOMPARE(file->actions, (std::vector<AgentAction>{task, stop}));
    auto erased = admin.eraseCustomer(who, u"test"_s);
    VERIFY_OK(erased);
    auto again = admin.eraseCustomer(who, u"test"_s);
    VERIFY_OK(again);
    QVERIFY(again->empty());
    auto left = admin.exportCustomer(who, u"test"_s);
    VERIFY_OK(left);
    task.text.clear();
    task.about.clear();
    QCOMPARE(left->actions, (std::vector<AgentAction>{task, stop})); // that it was decided stays
}
