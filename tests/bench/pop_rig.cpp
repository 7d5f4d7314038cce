// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop_rig.h"

#include "captures.h"
#include "clock.h"
#include "report.h"

#include <QPromise>
#include <QRegularExpression>

namespace teller::bench {

using namespace Qt::StringLiterals;

namespace {

const QByteArray newChannel = "Event: Newchannel\r\n";

/// A recorded plain call, cut where it is offered.
struct CallScript
{
    QByteArray before;   ///< up to the offering event
    QByteArray offering; ///< DialBegin
    QByteArray after;    ///< both hang up
    QByteArray channels; ///< as the telephone system lists them while it rings

    static const CallScript &recorded()
    {
        static const CallScript script = [] {
            CallScript read;
            for (const test::Recording &recording : test::loadRecordings()) {
                if (!recording.scenario.startsWith("s02"_L1) || recording.login != "desktop"_L1)
                    continue;
                for (const test::RecordedMessage &message : recording.messages) {
                    if (!message.bytes.startsWith("Event:"))
                        continue;
                    if (message.bytes.startsWith("Event: Hangup\r\n"))
                        read.after += message.bytes;
                    else if (read.offering.isEmpty() && message.bytes.startsWith("Event: DialBegin"))
                        read.offering = message.bytes;
                    else if (read.offering.isEmpty())
                        read.before += message.bytes;
                    if (read.offering.isEmpty() && message.bytes.startsWith(newChannel))
                        read.channels += "Event: Status\r\n" + message.bytes.sliced(newChannel.size());
                }
            }
            return read;
        }();
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

} // namespace

PopRig::PopRig(const StoreSettings &store)
    : m_record(store)
    , m_screen(m_record, AgentId(store.user))
{}

PopRig::~PopRig() = default;

Result<Unit> PopRig::start()
{
    const CallScript &script = CallScript::recorded();
    if (script.offering.isEmpty() || script.after.isEmpty())
        return failed(u"no recording of a plain call"_s);
    m_pbx.secret = "bench";
    if (!m_pbx.start())
        return failed(u"no port for the manager interface"_s);
    AmiSettings ami;
    ami.host = u"127.0.0.1"_s;
    ami.port = m_pbx.serverPort();
    ami.user = QString::fromUtf8(m_pbx.user);
    ami.secret = QString::fromUtf8(m_pbx.secret);
    ami.extension = m_screen.desk().me().extension;
    m_feed = std::make_unique<AmiFeed>(ami);
    m_screen.desk().addFeed(*m_feed);
    m_feed->start();
    const bool up = until([this] {
        return m_feed->state().link == FeedState::Link::Up &&
               m_record.state().link == StoreState::Link::Ready;
    });
    if (!up)
        return failed(u"the feed or the store did not come up"_s);
    m_screen.show();
    return {};
}

Result<PopRig::Pop> PopRig::ring(const QString &account, bool waitForIndex)
{
    const CallScript &script = CallScript::recorded();
    ++m_call;
    m_account = account;
    // The feed asks for the calls in progress two seconds after it has connected, and again half a minute
    // later: a call that is not in the list has ended.
    m_pbx.status = CallScript::forCall(script.channels, m_call, account);
    m_pbx.sendEvent(CallScript::forCall(script.before, m_call, account));
    letTimePass(20); // the preamble is none of the pop
    const QByteArray offering = CallScript::forCall(script.offering, m_call, account);
    m_pbx.sendEvent(offering);
    m_screen.start();
    Pop pop;
    pop.paintedMs = m_screen.paintedMs();
    if (pop.paintedMs < 0)
        return failed(u"a call was not shown"_s);
    if (waitForIndex) {
        const CallDesk &desk = m_screen.desk();
        if (!until([&desk] { return !desk.current() || desk.current()->history().complete(); }))
            return failed(u"a history did not become complete"_s);
        if (!desk.current())
            return failed(u"a call went while its history was read"_s);
        pop.indexMs = elapsedMs(m_screen.clock());
    }
    return pop;
}

Result<Unit> PopRig::hangUp()
{
    m_pbx.status.clear();
    m_pbx.sendEvent(CallScript::forCall(CallScript::recorded().after, m_call, m_account));
    if (!until([this] { return m_screen.desk().sessions().empty(); }))
        return failed(u"a call did not end"_s);
    return {};
}

Result<PopRig::Pop> PopRig::pop(const QString &account, bool waitForIndex)
{
    auto rung = ring(account, waitForIndex);
    if (!rung)
        return rung;
    if (auto ended = hangUp(); !ended)
        return ended.error();
    return rung;
}

/// Answers at once with what it was given.
class PaintingRig::ReadyRecord final : public CustomerRecord
{
public:
    Recognition recognition;

    [[nodiscard]] StoreState state() const override { return {StoreState::Link::Ready, {}, false}; }
    [[nodiscard]] QFuture<Result<Recognition>> recognise(const CallerKey &, const AccessClaim & = {}) override
    {
        return ready<Recognition>(recognition);
    }
    void close(CustomerId) override {}
    [[nodiscard]] QFuture<Result<std::vector<Viewer>>> viewers(CustomerId) override
    {
        return ready<std::vector<Viewer>>({});
    }
    // Never needed for the first frame.
    [[nodiscard]] QFuture<Result<std::vector<InteractionKey>>> timelineIndex(CustomerId) override
    {
        return {};
    }
    [[nodiscard]] QFuture<Result<std::vector<Interaction>>> timelinePage(CustomerId, InteractionKey, int,
                                                                         std::optional<Channel>) override
    {
        return {};
    }
    [[nodiscard]] QFuture<Result<InteractionDetail>> detail(CustomerId, InteractionId) override { return {}; }
    [[nodiscard]] QFuture<Result<Document>> document(CustomerId, InteractionId, int) override { return {}; }
    [[nodiscard]] QFuture<Result<SearchHits>> search(const SearchQuery &) override { return {}; }
    [[nodiscard]] QFuture<Result<std::vector<Disposition>>> dispositions() override
    {
        return ready<std::vector<Disposition>>({});
    }
    [[nodiscard]] QFuture<Result<Unit>> save(const WrapUp &) override { return ready<Unit>({}); }
    [[nodiscard]] QFuture<Result<Unit>> save(const Review &) override { return ready<Unit>({}); }
    [[nodiscard]] QFuture<Result<Unit>> save(const AgentAction &) override { return ready<Unit>({}); }
    [[nodiscard]] QFuture<Result<Unit>> save(const NewCustomer &) override { return ready<Unit>({}); }

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

class PaintingRig::DirectFeed final : public CallFeed
{
public:
    [[nodiscard]] QString name() const override { return u"direct"_s; }
    [[nodiscard]] FeedState state() const override { return {FeedState::Link::Up, {}}; }
    void start() override {}
    void stop() override {}
    void say(CallEvent::Kind kind, int call)
    {
        CallEvent event;
        event.source = name();
        event.kind = kind;
        event.callId = CallId(QString::number(call));
        event.account = {u"12345678"_s, AccountClaim::Status::Collected, false};
        event.endReason = CallEvent::EndReason::Caller;
        Q_EMIT eventArrived(event);
    }
};

PaintingRig::PaintingRig()
    : m_record(std::make_unique<ReadyRecord>())
    , m_feed(std::make_unique<DirectFeed>())
    , m_screen(*m_record, AgentId(u"bench"_s))
{
    m_screen.desk().addFeed(*m_feed);
}

PaintingRig::~PaintingRig() = default;

Result<double> PaintingRig::paint(const Recognition &recognition)
{
    m_record->recognition = recognition;
    ++m_call;
    m_screen.start();
    m_feed->say(CallEvent::Kind::Offered, m_call);
    const double painted = m_screen.paintedMs();
    if (painted < 0)
        return failed(u"the floor was not painted"_s);
    m_feed->say(CallEvent::Kind::OfferWithdrawn, m_call);
    if (!until([this] { return m_screen.desk().sessions().empty(); }))
        return failed(u"the floor's call did not end"_s);
    return painted;
}

} // namespace teller::bench
