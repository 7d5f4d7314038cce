// SPDX-License-Identifier: GPL-3.0-or-later
//
// The case that a call is about: in focus by itself, kept with the call unless the agent says otherwise.
#include "desk/desk_fixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace teller;
using namespace teller::test;
using Lookup = CallSession::Lookup;
using Op = FakeRecord::Op;

namespace {

struct Matter
{
    DeskFixture f;
    Case invoice{CaseId::create(), u"8812"_s, u"Charged twice"_s, u"open"_s, u"billing"_s, {}, {}, {}};
    Interaction chat;
    CustomerSnapshot elena;

    Matter()
    {
        invoice.openedAt = invoice.changedAt = f.clock.now() - 48h;
        elena.customer.id = CustomerId::create();
        elena.customer.name = u"Elena Rivera"_s;
        elena.accounts = {{AccountId::create(), u"10044718"_s, {}, {}, {}, {}}};
        elena.cases = {invoice};
        chat.id = InteractionId::create();
        chat.customer = elena.customer.id;
        chat.channel = Channel::Chat;
        chat.startedAt = f.clock.now() - 24h;
        chat.caseId = invoice.id;
        f.record.addCustomer(elena, {chat});
        InteractionDetail detail;
        detail.interaction = chat;
        for (const QString &text : {u"one"_s, u"two"_s, u"three"_s, u"four"_s})
            detail.turns.push_back({Speaker::Customer, u"Elena"_s, {}, -1, text});
        f.record.addDetail(detail);
    }
    CallSession &call(const QString &id = u"c1"_s)
    {
        f.feed.say(Kind::Offered, id, u"10044718"_s);
        f.feed.say(Kind::Answered, id);
        return *f.current();
    }
    [[nodiscard]] CaseId savedCase() const { return f.record.saved().back().interaction.caseId; }
};

} // namespace

class TestCaseOfCall final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCallBelongsToTheCaseInFocus()
    {
        Matter m;
        CallSession &session = m.call();
        QTRY_COMPARE(session.lookup(), Lookup::One);
        QCOMPARE(session.caseInFocus()->id, m.invoice.id);
        QCOMPARE(session.caseOfCall(), m.invoice.id);
        QCOMPARE(session.history().row(0)->caseId, m.invoice.id);
        session.note().setText(u"Refund started"_s, 0);
        QVERIFY(session.finishWrapUp());
        QTRY_COMPARE(m.f.record.saved().size(), size_t(1));
        QCOMPARE(m.savedCase(), m.invoice.id);
    }
    void itsLastLinesAreAtHand()
    {
        Matter m;
        CallSession &session = m.call();
        QSignalSpy changed(&session, &CallSession::caseChanged);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(session.lastExchange()->id, m.chat.id);
        QStringList lines;
        for (const ExchangeLine &line : session.lastLines())
            lines.append(line.text);
        QCOMPARE(lines, QStringList({u"two"_s, u"three"_s, u"four"_s}));
        // The call itself, once it is saved, is not the exchange before it, nor another contact.
        const auto before = session.findings();
        session.note().setText(u"Refund started"_s, 0);
        session.saveNote();
        QTRY_COMPARE(m.f.record.saved().size(), size_t(1));
        session.changesMissed();
        const int asked = m.f.record.calls(Op::Recognise);
        session.changesMissed();
        QTRY_COMPARE(m.f.record.calls(Op::Recognise), asked + 1);
        QCoreApplication::processEvents();
        QCOMPARE(session.lastExchange()->id, m.chat.id);
        QCOMPARE(session.findings(), before);
    }
    void aQuestionThatWasGivenUpIsNoTrouble()
    {
        QTest::failOnWarning(QRegularExpression(u"could not be read"_s));
        Matter m;
        m.f.record.setError(Op::Detail, Error{Error::Code::Cancelled, {}, true});
        CallSession &session = m.call();
        QTRY_COMPARE(session.lookup(), Lookup::One);
        QTRY_VERIFY(!session.lastExchange()); // answered
        m.f.record.setError(Op::Detail, std::nullopt);
        session.changesMissed();
        QTRY_COMPARE(session.lastLines().size(), size_t(3)); // asked again
    }
    void anotherExchangeBringsItsOwnLines()
    {
        Matter m;
        CallSession &session = m.call();
        QTRY_COMPARE(session.lastLines().size(), size_t(3));
        Interaction mail = m.chat;
        mail.id = InteractionId::create();
        mail.channel = Channel::Email;
        mail.startedAt = m.f.clock.now() - 1h;
        InteractionDetail detail;
        detail.interaction = mail;
        detail.body = u"Still waiting"_s;
        m.f.record.addDetail(detail);
        m.f.record.addCustomer(m.elena, {mail, m.chat});
        Q_EMIT m.f.record.recordsImported(m.elena.customer.id);
        QTRY_COMPARE(session.lastLines().size(), size_t(1));
        QCOMPARE(session.lastLines().front().text, u"Still waiting"_s);
        QCOMPARE(session.history().size(), 3); // with the call that goes on
    }
    void theAgentPartsTheCallFromTheCase()
    {
        Matter m;
        CallSession &session = m.call();
        QTRY_COMPARE(session.lookup(), Lookup::One);
        session.note().setText(u"About something else"_s, 0);
        QVERIFY(session.saveNote());
        QTRY_COMPARE(session.note().state(), NoteInProgress::State::Saved);
        session.tieToCase({});
        QVERIFY(session.note().hasUnsaved()); // what was saved says something else
        QVERIFY(session.history().row(0)->caseId.isNull());
        session.changesMissed();
        QVERIFY(session.finishWrapUp());
        QTRY_COMPARE(m.f.record.saved().size(), size_t(2));
        QVERIFY(m.savedCase().isNull());
    }
    void whatTheAgentDecidedOutlivesAnImport()
    {
        Matter m;
        CallSession &session = m.call();
        QTRY_COMPARE(session.caseOfCall(), m.invoice.id);
        // A newer case comes into focus: the call stays where the agent sees it.
        Case router{CaseId::create(), u"9000"_s, u"Router"_s, u"open"_s, u"technical"_s, {}, {}, {}};
        router.openedAt = router.changedAt = m.f.clock.now() - 1h;
        m.elena.cases = {router, m.invoice};
        m.f.record.addCustomer(m.elena, {m.chat});
        Q_EMIT m.f.record.recordsImported(m.elena.customer.id);
        QTRY_COMPARE(session.caseInFocus()->id, router.id);
        QCOMPARE(session.caseOfCall(), m.invoice.id);
        session.tieToCase(router.id);
        QCOMPARE(session.caseOfCall(), router.id);
    }
    void aRestartKeepsWhatWasDecided()
    {
        Matter m;
        {
            CallSession &session = m.call();
            QTRY_COMPARE(session.lookup(), Lookup::One);
            session.tieToCase({});
            session.note().setText(u"Half a sentence"_s, 0);
            QTRY_VERIFY(!m.f.drafts.drafts().empty());
        }
        FakeOutbox outbox{m.f.record, m.f.drafts};
        CallDesk desk{m.f.record, m.f.drafts, outbox, m.f.clock,
                      Agent{AgentId(u"amal"_s), u"Amal K."_s, u"1001"_s}};
        desk.restoreDrafts();
        QTRY_VERIFY(desk.current());
        QTRY_COMPARE(desk.current()->lookup(), Lookup::One);
        QCOMPARE(desk.current()->caseInFocus()->id, m.invoice.id);
        QVERIFY(desk.current()->caseOfCall().isNull());
    }
    void anotherCustomerHasOtherCases()
    {
        Matter m;
        const CustomerId ben = m.f.addCustomer(u"Ben"_s, u"20000002"_s);
        CallSession &session = m.call();
        QTRY_COMPARE(session.caseOfCall(), m.invoice.id);
        session.choose(ben);
        QTRY_COMPARE(m.f.shownName(), u"Ben"_s);
        QVERIFY(!session.caseInFocus());
        QVERIFY(session.caseOfCall().isNull());
        QVERIFY(session.lastLines().empty());
        session.unchoose();
        QTRY_COMPARE(session.caseOfCall(), m.invoice.id);
    }
    void aLookWithoutACallBelongsToNoCase()
    {
        Matter m;
        m.f.desk.open(m.elena.customer.id);
        QTRY_COMPARE(m.f.shownName(), u"Elena Rivera"_s);
        QCOMPARE(m.f.current()->caseInFocus()->id, m.invoice.id);
        QVERIFY(m.f.current()->caseOfCall().isNull());
    }
};

QTEST_GUILESS_MAIN(TestCaseOfCall)
#include "tst_case_of_call.moc"
