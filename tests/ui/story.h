// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fake_control.h"
#include "support/fake_outbox.h"
#include "support/fake_record.h"

#include "core/call_feed.h"

namespace teller::test {

/// A feed that says what a test tells it to.
class ScriptedFeed final : public CallFeed
{
    Q_OBJECT
public:
    explicit ScriptedFeed(QObject *parent = nullptr)
        : CallFeed(parent)
    {
        telephone.offer({});
        telephone.say({});
    }
    [[nodiscard]] QString name() const override { return QStringLiteral("test"); }
    [[nodiscard]] FeedState state() const override { return m_state; }
    void start() override {}
    void stop() override {}
    [[nodiscard]] CallControl *control() override { return &telephone; }

    /// It lets nobody do anything until a test says otherwise.
    FakeControl telephone;

    void setState(const FeedState &state)
    {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
    void say(CallEvent event) { Q_EMIT eventArrived(event); }

private:
    FeedState m_state{FeedState::Link::Up, std::nullopt};
};

/// The moment the story is told at: Friday 20 November 2026, 10:02 local time.
[[nodiscard]] Instant storyNow();
/// Elena Rivera, whose invoice 4471 was charged twice, with 212 interactions; Chen Wei; and two people who
/// share a telephone number, +49 30 5550 300.
void tellStory(FakeRecord &record, Instant now);
/// Elena chatted last night about her case: an exchange with its turns, newer than all others.
void chatLastNight(FakeRecord &record);
/// Elena waited twice today and was cut off once before she calls.
void hadAHardDay(FakeRecord &record, Instant now);
/// Three pairs that may be one person.
[[nodiscard]] std::vector<IdentityReview> reviewsOfTheStory(Instant now);

inline const QString elenaAccount = QStringLiteral("10044718");
inline const QString chenAccount = QStringLiteral("10051200");
inline const QString sharedNumber = QStringLiteral("+49305550300");
[[nodiscard]] CustomerId elenaId();
[[nodiscard]] CustomerId chenId();

/// A call from `number` to the billing queue, as the feed would offer it.
[[nodiscard]] CallEvent offered(const QString &call, const QString &number, const QString &account,
                                Instant at);
[[nodiscard]] CallEvent sameCall(const CallEvent &offer, CallEvent::Kind kind, Instant at);

} // namespace teller::test
