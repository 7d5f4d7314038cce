// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage.h"

#include <QPushButton>

namespace teller::test {

namespace {

/// The next call rings while the note of the last one is not saved.
void shootNextCall(Theme &theme, QSize size, Camera &camera)
{
    Stage stage(theme, size);
    const auto call = stage.elenaTalks();
    stage.type(u"Double payment of invoice 4471 confirmed, refund of 89.80 € start"_s);
    stage.feed.say(sameCall(call, CallEvent::Kind::Ended, stage.clock.now()));
    stage.clock.advance(std::chrono::seconds(6));
    const auto next = offered(u"call-2"_s, u"+49305550200"_s, chenAccount, stage.clock.now());
    stage.feed.say(next);
    stage.clock.advance(std::chrono::seconds(3));
    settle(1300);
    camera.shoot(stage.window.get(), u"next-rings"_s);
    stage.feed.say(sameCall(next, CallEvent::Kind::Answered, stage.clock.now()));
    stage.clock.advance(std::chrono::seconds(5));
    settle(1300);
    camera.shoot(stage.window.get(), u"next-answered"_s);
}

/// Nobody but a number calls: of somebody who is known by it, and of nobody.
void shootNumberAlone(Theme &theme, QSize size, Camera &camera)
{
    {
        Stage stage(theme, size);
        const auto call = offered(u"call-1"_s, u"+49305550200"_s, {}, stage.clock.now());
        stage.feed.say(call);
        stage.feed.say(sameCall(call, CallEvent::Kind::Answered, stage.clock.now()));
        settle(300);
        camera.shoot(stage.window.get(), u"known-by-number"_s);
    }
    Stage stage(theme, size);
    const auto call = offered(u"call-1"_s, u"+34600000001"_s, {}, stage.clock.now());
    stage.feed.say(call);
    stage.feed.say(sameCall(call, CallEvent::Kind::Answered, stage.clock.now()));
    settle(300);
    camera.shoot(stage.window.get(), u"number-of-nobody"_s);
}

/// The store goes in mid-call, and the note is saved all the same.
void shootStoreAway(Theme &theme, QSize size, Camera &camera)
{
    Stage stage(theme, size);
    stage.elenaTalks();
    stage.type(u"Wants her money back before Monday"_s);
    const Error unreachable{Error::Code::Unreachable, {}, true};
    stage.record.setError(FakeRecord::Op::Save, unreachable);
    stage.record.setState({StoreState::Link::Away, unreachable, true});
    stage.clock.advance(std::chrono::seconds(20));
    settle(1300);
    camera.shoot(stage.window.get(), u"store-away"_s);
    stage.part<QPushButton>(u"saveButton"_s)->click();
    settle(300);
    camera.shoot(stage.window.get(), u"store-away-saved"_s);
}

} // namespace

void shootMoments(Theme &theme, QSize size, Camera &camera)
{
    shootNextCall(theme, size, camera);
    shootNumberAlone(theme, size, camera);
    shootStoreAway(theme, size, camera);
}

} // namespace teller::test
