// SPDX-License-Identifier: GPL-3.0-or-later
//
// Somebody calls whom nobody knows, and is written down: once, with the note that was begun.
#include "desk/desk_fixture.h"
#include "desk/new_customer_check.h"

#include <QSignalSpy>
#include <QTest>

using namespace teller;
using namespace teller::test;
using Lookup = CallSession::Lookup;
using Op = FakeRecord::Op;

namespace {

NewCustomer nora()
{
    NewCustomer customer;
    customer.name = u"Nora Neu"_s;
    customer.phone = u"+49305550001"_s;
    customer.language = u"de"_s;
    return customer;
}

const StoreState away{StoreState::Link::Away, Error{Error::Code::Unreachable, {}, true}, true};
const StoreState ready{StoreState::Link::Ready, std::nullopt, true};

} // namespace

class TestNewCustomer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNoteGoesToTheNewCustomer()
    {
        DeskFixture f;
        f.feed.say(Kind::Offered, u"c1"_s, {}, u"+49305550001"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::None);
        f.current()->note().setText(u"Wants to join"_s, 3);
        QVERIFY(f.current()->createCustomer(nora()));
        QCOMPARE(f.shownName(), u"Nora Neu"_s); // at once
        QCOMPARE(f.current()->lookup(), Lookup::One);
        QVERIFY(!f.current()->createCustomer(nora())); // one call, one customer
        QTRY_COMPARE(f.record.created().size(), size_t(1));
        const NewCustomer &made = f.record.created().front();
        QCOMPARE(made.call, CallId(u"c1"_s));
        QCOMPARE(made.at, f.clock.now());
        QVERIFY(f.current()->saveNote());
        QTRY_COMPARE(f.record.saved().size(), size_t(1));
        QCOMPARE(f.record.saved().front().interaction.customer, made.id);
        QCOMPARE(f.record.saved().front().note->text, u"Wants to join"_s);
        // The store has them: from now on what it knows is shown.
        QTRY_VERIFY(!f.record.keysAsked().empty() && f.record.keysAsked().back().customer == made.id);
    }
    void itGoesOnWhileTheStoreIsAway()
    {
        DeskFixture f;
        f.feed.say(Kind::Offered, u"c1"_s, {}, u"+49305550001"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::None);
        f.record.setError(Op::Create, Error{Error::Code::Unreachable, {}, true});
        f.record.setState(away);
        QVERIFY(f.current()->createCustomer(nora()));
        f.current()->note().setText(u"Wants to join"_s, 3);
        QVERIFY(f.current()->saveNote());
        QTRY_COMPARE(f.current()->note().state(), NoteInProgress::State::SavedHere);
        QCOMPARE(f.shownName(), u"Nora Neu"_s);
        QVERIFY(f.record.created().empty());
        f.record.setError(Op::Create, std::nullopt);
        f.record.setState(ready);
        QTRY_COMPARE(f.record.saved().size(), size_t(1));
        QCOMPARE(f.record.created().size(), size_t(1)); // before the note
        QCOMPARE(f.record.saved().front().interaction.customer, f.record.created().front().id);
        QCOMPARE(f.shownName(), u"Nora Neu"_s);
    }
    void whoIsThereAlreadyIsNotAddedAgain()
    {
        DeskFixture f;
        f.feed.say(Kind::Offered, u"c1"_s, {}, u"+49305550001"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::None);
        f.current()->note().setText(u"Wants to join"_s, 3);
        // A colleague was faster.
        const CustomerId first = f.addCustomer(u"Nora N."_s, u"20000001"_s, u"+49305550001"_s);
        QVERIFY(f.current()->createCustomer(nora()));
        QTRY_VERIFY(f.current()->notNew());
        QCOMPARE(f.current()->lookup(), Lookup::None);
        QVERIFY(!f.current()->snapshot());
        QCOMPARE(f.current()->notNew()->customer.name, u"Nora Neu"_s);
        QCOMPARE(f.current()->notNew()->error.code, Error::Code::Rejected);
        QCOMPARE(f.current()->note().text(), u"Wants to join"_s);
        QTRY_COMPARE(f.outbox.counts(),
                     Outbox::Counts()); // nothing is left that somebody would have to look after
        f.current()->choose(first);
        QTRY_COMPARE(f.shownName(), u"Nora N."_s);
        QVERIFY(!f.current()->notNew());
        QVERIFY(f.current()->saveNote());
        QTRY_COMPARE(f.record.saved().size(), size_t(1));
        QCOMPARE(f.record.saved().front().interaction.customer, first);
    }
    void whatNobodyTookIsSaid()
    {
        DeskFixture f;
        f.feed.say(Kind::Offered, u"c1"_s, {}, u"+49305550001"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::None);
        f.outbox.setError(Error{Error::Code::Full, {}, true});
        QVERIFY(f.current()->createCustomer(nora()));
        QTRY_VERIFY(f.current()->notNew());
        QCOMPARE(f.current()->notNew()->error.code, Error::Code::Full);
        QVERIFY(!f.current()->snapshot());
        f.outbox.setError(std::nullopt);
        QVERIFY(f.current()->createCustomer(f.current()->notNew()->customer));
        QTRY_COMPARE(f.record.created().size(), size_t(1));
    }
    void whatCannotBeIsNotTried()
    {
        DeskFixture f;
        f.feed.say(Kind::Offered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::None);
        QVERIFY(!f.current()->createCustomer({}));
        NewCustomer wrong = nora();
        wrong.email = u"nora at home"_s;
        QVERIFY(!f.current()->createCustomer(wrong));
        QCOMPARE(f.current()->lookup(), Lookup::None);
    }
    void anAnswerAboutSomethingElseIsDropped()
    {
        DeskFixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s, u"+49301111111"_s);
        NewCustomerCheck check(f.record);
        f.record.hold(Op::Holders);
        NewCustomer customer;
        customer.phone = u"+49301111111"_s;
        check.setCustomer(customer);
        QVERIFY(!check.settled());
        QTRY_COMPARE(f.record.waiting(Op::Holders), 1);
        customer.phone = u"+49302222222"_s;
        check.setCustomer(customer);
        QTRY_COMPARE(f.record.waiting(Op::Holders), 2);
        QVERIFY(f.record.releaseNewest(Op::Holders));
        QTRY_VERIFY(check.settled());
        f.record.release(Op::Holders);
        QCoreApplication::processEvents();
        QVERIFY(check.exact().empty());
    }
    void whoHasTheNumberAndWhoHasTheName()
    {
        DeskFixture f;
        const CustomerId ana = f.addCustomer(u"Ana Alt"_s, u"20000001"_s, u"+49301111111"_s);
        const CustomerId other = f.addCustomer(u"Ana Anders"_s, u"20000002"_s);
        NewCustomerCheck check(f.record);
        NewCustomer customer;
        customer.name = u"Ana"_s;
        customer.phone = u"+49301111111"_s;
        check.setCustomer(customer);
        QTRY_VERIFY(check.settled());
        QCOMPARE(check.exact().size(), size_t(1));
        QCOMPARE(check.exact().front().id, ana);
        QCOMPARE(check.similar().size(), size_t(1));
        QCOMPARE(check.similar().front().id, other);
    }
};

QTEST_GUILESS_MAIN(TestNewCustomer)
#include "tst_new_customer.moc"
