// SPDX-License-Identifier: GPL-3.0-or-later
//
// A desk over a record in memory, with a telephone that says what the test tells it to.
#pragma once

#include "desk/call_desk.h"
#include "support/fake_control.h"
#include "support/fake_outbox.h"
#include "support/fake_record.h"

namespace teller::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = CallEvent::Kind;

class FakeFeed final : public CallFeed
{
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override { return u"fake"_s; }
    [[nodiscard]] FeedState state() const override { return {FeedState::Link::Up, {}}; }
    void start() override {}
    void stop() override {}
    [[nodiscard]] CallControl *control() override { return &telephone; }

    FakeControl telephone;

    void say(Kind kind, const QString &call, const QString &account = {}, const QString &ani = {},
             CallEvent::EndReason reason = CallEvent::EndReason::None, const QString &parent = {})
    {
        CallEvent event;
        event.source = name();
        event.kind = kind;
        event.callId = CallId(call);
        event.parentCallId = CallId(parent);
        event.extension = u"1001"_s;
        event.account.value = account;
        event.account.status =
            account.isEmpty() ? AccountClaim::Status::None : AccountClaim::Status::Collected;
        event.ani.number = ani;
        event.endReason = reason;
        Q_EMIT eventArrived(event);
    }
    void resync(const QList<CallId> &live)
    {
        CallEvent event;
        event.source = name();
        event.kind = Kind::Resync;
        event.liveCalls = live;
        Q_EMIT eventArrived(event);
    }
};

/// What a desk stands on: it may be closed, and another opened over the same.
struct DeskFloor
{
    FakeRecord record;
    FakeDraftBook drafts;
    FakeOutbox outbox{record, drafts};
    FakeClock clock{instantFromMsecs(1'795'000'000'000)};
    FakeFeed feed;
    const Agent agent{AgentId(u"amal"_s), u"Amal K."_s, u"1001"_s};

    CustomerId addCustomer(const QString &name, const QString &account, const QString &phone = {})
    {
        CustomerSnapshot snapshot;
        snapshot.customer.id = CustomerId::create();
        snapshot.customer.name = name;
        Account owned;
        owned.id = AccountId::create();
        owned.number = account;
        snapshot.accounts = {owned};
        if (!phone.isEmpty())
            snapshot.identifiers = {{u"phone"_s, phone, true, u"shop"_s, clock.now()}};
        record.addCustomer(snapshot, manyInteractions(snapshot.customer.id, 5, clock.now() - 24h));
        return snapshot.customer.id;
    }
};

struct DeskFixture : DeskFloor
{
    CallDesk desk{record, drafts, outbox, clock, agent};

    DeskFixture() { desk.addFeed(feed); }

    [[nodiscard]] CallSession *current() const { return desk.current(); }
    [[nodiscard]] QString shownName() const
    {
        return current() && current()->snapshot() ? current()->snapshot()->customer.name : QString();
    }
};

} // namespace teller::test
