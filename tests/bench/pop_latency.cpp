// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pop against its floor. Measured: from the last byte of the event that offers the call, written to the
// socket of a manager interface, to the end of the first frame that shows the caller's history. The floor, in
// the same run and for the same callers: the same statement on the same connection, plus painting the same
// window from an answer that is already in memory; no telephone, no waiting for threads.
#include "agent/main_window.h"
#include "captures.h"
#include "common/theme.h"
#include "desk/call_desk.h"
#include "exchange/demo_company.h"
#include "fake_ami.h"
#include "store/local_draft_book.h"
#include "store/local_file.h"
#include "store/local_outbox.h"
#include "store/sql_record.h"
#include "store/store_admin.h"
#include "telephony/ami_feed.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 10'000;

/// Answers at once with what it was given.
class ReadyRecord final : public CustomerRecord
{
    Q_OBJECT
public:
    using CustomerRecord::CustomerRecord;
    Recognition recognition;

    [[nodiscard]] StoreState state() const override { return {StoreState::Link::Ready, {}, false}; }
    [[nodiscard]] QFuture<Result<Recognition>> recognise(const CallerKey &, const AccessClaim & = {}) override
    {
        return ready<Recognition>(recognition);
    }
    void close(CustomerId) override {}
    [[nodiscard]] QFuture<Result<std::vector<Viewer>>> viewers(CustomerId) override { return {}; }
    [[nodiscard]] QFuture<Result<std::vector<InteractionKey>>> timelineIndex(CustomerId) override
    {
        return {}; // never needed for the first frame
    }
    [[nodiscard]] QFuture<Result<std::vector<Interaction>>> timelinePage(CustomerId, InteractionKey, int,
                                                                         std::optional<Channel>) override
    {
        return {};
    }
    [[nodiscard]] QFuture<Result<InteractionDetail>> detail(CustomerId, InteractionId) override { return {}; }
    [[nodiscard]] QFuture<Result<std::vector<CustomerSummary>>> search(const QString &) override
    {
        return {};
    }
    [[nodiscard]] QFuture<Result<std::vector<Disposition>>> dispositions() override
    {
        return ready<std::vector<Disposition>>({});
    }
    [[nodiscard]] QFuture<Result<Unit>> save(const WrapUp &) override { return ready<Unit>({}); }
    [[nodiscard]] QFuture<Result<Unit>> save(const Review &) override { return ready<Unit>({}); }

private:
    template <typename T>
    static QFuture<Result<T>> ready(T value)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(Result<T>(std::move(value)));
        promise.finish();
        return promise.future();
    }
};

class DirectFeed final : public CallFeed
{
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override { return u"direct"_s; }
    [[nodiscard]] FeedState state() const override { return {FeedState::Link::Up, {}}; }
    void start() override {}
    void stop() override {}
    void say(CallEvent::Kind kind, int call, const QString &account)
    {
        CallEvent event;
        event.source = name();
        event.kind = kind;
        event.callId = CallId(QString::number(call));
        event.account = {account, AccountClaim::Status::Collected, false};
        event.endReason = CallEvent::EndReason::Caller;
        Q_EMIT eventArrived(event);
    }
};

/// Notes the end of the first frame in which the desk's current session shows its customer.
class FirstFrame final : public QObject
{
    Q_OBJECT
public:
    FirstFrame(MainWindow &window, CallDesk &desk)
        : m_window(window)
        , m_desk(desk)
    {
        window.installEventFilter(this);
    }
    void arm(QElapsedTimer &clock)
    {
        m_clock = &clock;
        m_paintedAt = -1;
    }
    [[nodiscard]] qint64 paintedAt() const { return m_paintedAt; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched != &m_window || event->type() != QEvent::UpdateRequest || m_inside)
            return false;
        m_inside = true;
        QCoreApplication::sendEvent(&m_window, event); // paints and flushes
        m_inside = false;
        const CallSession *session = m_desk.current();
        if (m_clock && m_paintedAt < 0 && session && session->lookup() == CallSession::Lookup::One)
            m_paintedAt = m_clock->nsecsElapsed();
        return true;
    }

private:
    MainWindow &m_window;
    CallDesk &m_desk;
    QElapsedTimer *m_clock = nullptr;
    qint64 m_paintedAt = -1;
    bool m_inside = false;
};

/// A recorded plain call, cut where it is offered.
struct CallScript
{
    QByteArray before;   ///< up to the offering event
    QByteArray offering; ///< DialBegin
    QByteArray after;    ///< both hang up

    static CallScript load()
    {
        CallScript script;
        for (const Recording &recording : loadRecordings()) {
            if (!recording.scenario.startsWith("s02"_L1) || recording.login != "desktop"_L1)
                continue;
            for (const RecordedMessage &message : recording.messages) {
                if (!message.bytes.startsWith("Event:"))
                    continue;
                if (message.bytes.startsWith("Event: Hangup\r\n"))
                    script.after += message.bytes;
                else if (script.offering.isEmpty() && message.bytes.startsWith("Event: DialBegin"))
                    script.offering = message.bytes;
                else if (script.offering.isEmpty())
                    script.before += message.bytes;
            }
        }
        return script;
    }
    static QByteArray forCall(const QByteArray &bytes, int call, const QString &account)
    {
        static const QRegularExpression epoch(u"teller-pbx-\\d+"_s);
        QString text = QString::fromUtf8(bytes);
        text.replace(epoch, u"teller-pbx-%1"_s.arg(1'900'000'000 + call));
        text.replace(u"12345678"_s, account);
        return text.toUtf8();
    }
};

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

std::vector<QString> accountsOf(const DemoCompany &company, int count)
{
    std::vector<QString> accounts;
    for (int i = 20; i < company.size() && int(accounts.size()) < count; ++i) {
        const CustomerFile file = company.customer(i);
        if (!file.accounts.empty() && file.accounts.front().role == "holder"_L1)
            accounts.push_back(file.accounts.front().number);
    }
    return accounts;
}

/// QTest's own waiting sleeps ten milliseconds at a time, which is longer than a pop.
bool until(const std::function<bool()> &condition)
{
    QTimer patience;
    patience.setSingleShot(true);
    patience.start(patienceMs);
    while (!condition() && patience.isActive())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return condition();
}

int fail(const char *why)
{
    std::fprintf(stderr, "%s\n", why);
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions(
        {{u"calls"_s, u"How many calls."_s, u"n"_s, u"200"_s},
         {u"customers"_s, u"How many customers the demo company has."_s, u"n"_s, u"400"_s},
         {u"store"_s, u"A store that holds the demo company; without it a SQLite one is made."_s, u"url"_s},
         {u"json"_s, u"Write the figures here."_s, u"file"_s}});
    options.process(app);
    const int calls = options.value(u"calls"_s).toInt();

    const QTemporaryDir folder;
    DemoSettings demo;
    demo.customers = options.value(u"customers"_s).toInt();
    const DemoCompany company(demo);
    StoreSettings settings = StoreSettings::sqliteFile(folder.filePath(u"bench.sqlite"_s));
    if (options.isSet(u"store"_s)) {
        const Result<StoreSettings> given = StoreSettings::fromUrl(options.value(u"store"_s));
        if (!given)
            return fail("the store is not understood");
        settings = *given;
    } else {
        StoreAdmin admin(settings);
        int next = 0;
        if (!admin.create() || !admin.load([&]() -> std::optional<CustomerFile> {
                return next < company.size() ? std::optional(company.customer(next++)) : std::nullopt;
            }))
            return fail("the store could not be filled");
    }
    const std::vector<QString> accounts = accountsOf(company, calls);
    const CallScript script = CallScript::load();
    if (accounts.empty() || script.offering.isEmpty() || script.after.isEmpty())
        return fail("no accounts or no recording of a plain call");

    const SystemClock clock;
    const Agent agent{AgentId(u"bench"_s), u"Bench"_s, u"1001"_s};
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    const QSize size(1440, 900);

    // The real thing.
    FakeAmi pbx;
    pbx.secret = "bench";
    if (!pbx.start())
        return fail("no port for the manager interface");
    SqlRecord record(settings);
    const auto local = std::make_shared<LocalFile>(folder.filePath(u"drafts.sqlite"_s));
    LocalDraftBook drafts(local);
    LocalOutbox outbox(local, record, settings.displayName(), agent.id, clock);
    CallDesk desk(record, drafts, outbox, clock, agent);
    AmiSettings ami;
    ami.host = u"127.0.0.1"_s;
    ami.port = pbx.serverPort();
    ami.user = QString::fromUtf8(pbx.user);
    ami.secret = QString::fromUtf8(pbx.secret);
    ami.extension = agent.extension;
    AmiFeed feed(ami);
    desk.addFeed(feed);
    MainWindow window(desk, theme);
    window.resize(size);
    window.show();
    FirstFrame frame(window, desk);
    feed.start();
    if (!until([&] {
            return feed.state().link == FeedState::Link::Up && record.state().link == StoreState::Link::Ready;
        }))
        return fail("the feed or the store did not come up");

    // The floor.
    ReadyRecord ready;
    LocalOutbox floorOutbox(local, ready, u"floor"_s, agent.id, clock);
    CallDesk floorDesk(ready, drafts, floorOutbox, clock, agent);
    DirectFeed direct;
    floorDesk.addFeed(direct);
    MainWindow floorWindow(floorDesk, theme);
    floorWindow.resize(size);
    floorWindow.show();
    FirstFrame floorFrame(floorWindow, floorDesk);

    std::vector<double> pops;
    std::vector<double> statements;
    std::vector<double> paintings;
    std::vector<double> floors;
    for (int call = -5; call < calls; ++call) { // five to warm up
        const QString account = accounts[size_t(call + 5) % accounts.size()];
        QElapsedTimer timer;

        pbx.sendEvent(CallScript::forCall(script.before, call + 5, account));
        QTest::qWait(20); // the preamble is none of the pop
        frame.arm(timer);
        pbx.sendEvent(CallScript::forCall(script.offering, call + 5, account));
        timer.start();
        if (!until([&] { return frame.paintedAt() >= 0; }))
            return fail("a call was not shown");
        const double pop = double(frame.paintedAt()) / 1e6;
        pbx.sendEvent(CallScript::forCall(script.after, call + 5, account));
        if (!until([&] { return desk.sessions().empty(); }))
            return fail("a call did not end");

        timer.start();
        QFuture<Result<Recognition>> answer = record.recognise({account, {}, {}});
        answer.waitForFinished();
        const double statement = double(timer.nsecsElapsed()) / 1e6;
        if (!answer.result() || !answer.result()->snapshot)
            return fail("a customer was not recognised");
        ready.recognition = *answer.result();
        floorFrame.arm(timer);
        timer.start();
        direct.say(CallEvent::Kind::Offered, call + 5, account);
        if (!until([&] { return floorFrame.paintedAt() >= 0; }))
            return fail("the floor was not painted");
        const double painting = double(floorFrame.paintedAt()) / 1e6;
        direct.say(CallEvent::Kind::OfferWithdrawn, call + 5, account);
        if (!until([&] { return floorDesk.sessions().empty(); }))
            return fail("the floor's call did not end");

        if (call >= 0) {
            pops.push_back(pop);
            statements.push_back(statement);
            paintings.push_back(painting);
            floors.push_back(statement + painting);
        }
    }

    std::printf("%d calls, %d customers, %s\n", calls, company.size(),
                settings.isShared() ? "PostgreSQL" : "SQLite");
    std::printf("%-52s %9s %9s\n", "milliseconds", "p50", "p99");
    QJsonObject json{{u"benchmark"_s, u"pop_latency"_s}, {u"calls"_s, calls}};
    const auto row = [&json](const char *name, const char *key, const std::vector<double> &values) {
        const double p50 = percentile(values, 0.50);
        const double p99 = percentile(values, 0.99);
        std::printf("%-52s %9.2f %9.2f\n", name, p50, p99);
        json.insert(QString::fromLatin1(key), QJsonObject{{u"p50Ms"_s, p50}, {u"p99Ms"_s, p99}});
    };
    row("last byte on the socket -> history painted", "pop", pops);
    row("floor: the statement", "statement", statements);
    row("floor: painting what is in memory", "painting", paintings);
    row("floor: both", "floor", floors);
    const double ratio50 = percentile(pops, 0.50) / percentile(floors, 0.50);
    const double ratio99 = percentile(pops, 0.99) / percentile(floors, 0.99);
    std::printf("%-52s %9.2f %9.2f\n", "ratio", ratio50, ratio99);
    json.insert(u"ratioP50"_s, ratio50);
    json.insert(u"ratioP99"_s, ratio99);
    if (options.isSet(u"json"_s)) {
        QFile file(options.value(u"json"_s));
        const QByteArray bytes = QJsonDocument(json).toJson();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return fail("the figures could not be written");
    }
    return 0;
}

#include "pop_latency.moc"
