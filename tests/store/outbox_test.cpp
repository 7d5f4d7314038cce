// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outbox_rig.h"
#include "store/record/sql_record.h"

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class OutboxTest final : public OutboxRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { freshFolder(); }

    void whatIsPutReachesTheStoreAndLeavesNothing()
    {
        auto store = storeWithAna();
        VERIFY_OK(store);
        SqlRecord record(*store);
        const WrapUp wrapUp = note(sample::ana().customer.id, u"the parcel came open"_s);
        {
            Run run(m_path, record, m_clock);
            Draft draft;
            draft.note = wrapUp.note->note;
            draft.interaction = wrapUp.interaction.id;
            draft.text = wrapUp.note->text;
            auto kept = await(run.drafts.keep(draft));
            VERIFY_OK(kept);
            QSignalSpy delivered(&run.outbox, &Outbox::delivered);
            auto put = await(run.outbox.put(wrapUp));
            VERIFY_OK(put);
            auto drafts = await(run.drafts.all());
            VERIFY_OK(drafts);
            QVERIFY(drafts->empty());
            QTRY_COMPARE_WITH_TIMEOUT(delivered.size(), 1, longest);
            QCOMPARE(delivered.front().front().value<OutboxEntryId>(), *put);
            QCOMPARE(run.outbox.counts(), Outbox::Counts{});
        }
        auto detail = await(record.detail(wrapUp.interaction.customer, wrapUp.interaction.id));
        VERIFY_OK(detail);
        QCOMPARE(detail->notes.size(), size_t(1));
        QCOMPARE(detail->notes.front().text, wrapUp.note->text);
        Run again(m_path, record, m_clock);
        auto entries = await(again.outbox.entries());
        VERIFY_OK(entries);
        QVERIFY(entries->empty());
    }

    void aNoteTakesItsOwnDraftAndNoOther()
    {
        FakeRecord record;
        record.setState(away);
        Run run(m_path, record, m_clock);
        const WrapUp wrapUp = note(sample::ana().customer.id, u"went on under another id"_s);
        Draft moved; // kept before the call got that id
        moved.note = wrapUp.note->note;
        moved.interaction = InteractionId::create();
        moved.text = wrapUp.note->text;
        Draft other; // of the call that had that id before
        other.note = NoteId::create();
        other.interaction = wrapUp.interaction.id;
        other.text = u"not saved yet"_s;
        for (const Draft &draft : {moved, other}) {
            auto kept = await(run.drafts.keep(draft));
            VERIFY_OK(kept);
        }
        auto put = await(run.outbox.put(wrapUp));
        VERIFY_OK(put);
        auto drafts = await(run.drafts.all());
        VERIFY_OK(drafts);
        QCOMPARE(drafts->size(), size_t(1));
        QCOMPARE(drafts->front().note, other.note);
    }

    void everyFieldSurvivesTheWait()
    {
        FakeRecord record;
        record.setState(away);
        WrapUp wrapUp = sample::freshWrapUp();
        wrapUp.interaction.agentId = amal;
        wrapUp.interaction.queue = u"Billing"_s;
        wrapUp.interaction.caseId = CaseId::create();
        for (const QString &text : {u"call back"_s, u"send the form"_s})
            wrapUp.promises.push_back(Promise{PromiseId::create(),
                                              text,
                                              u"Amal K."_s,
                                              today,
                                              today + 24h,
                                              {},
                                              wrapUp.interaction.id,
                                              AgentId(u"amal"_s)});
        Review review{ReviewId::create(),
                      CustomerId::create(),
                      InteractionId::create(),
                      AgentId(u"lee"_s),
                      u"Lee"_s,
                      today,
                      77,
                      u"kind \"words\""_s};
        wrapUp.interaction.waitedMs = 42'000;
        AgentAction action{AgentActionId::create(),
                           CustomerId::create(),
                           wrapUp.interaction.id,
                           AgentAction::Kind::Task,
                           u"payment-failed:1"_s,
                           u"send the form again"_s,
                           AgentId(u"lee"_s),
                           today + 48h,
                           AgentId(u"amal"_s),
                           u"Amal K."_s,
                           today};
        const NewCustomer somebody{CustomerId::create(),  u"Nora"_s, u"+4930555"_s,
                                   u"nora@example.org"_s, u"77-1"_s, u"de"_s,
                                   CallId(u"1.2"_s),      today};
        {
            Run run(m_path, record, m_clock);
            auto first = await(run.outbox.put(wrapUp));
            VERIFY_OK(first);
            auto second = await(run.outbox.put(review));
            VERIFY_OK(second);
            auto third = await(run.outbox.put(action));
            VERIFY_OK(third);
            auto fourth = await(run.outbox.put(somebody));
            VERIFY_OK(fourth);
        }
        Run run(m_path, record, m_clock);
        auto entries = await(run.outbox.entries());
        VERIFY_OK(entries);
        QCOMPARE(entries->size(), size_t(4));
        QVERIFY(std::get<WrapUp>(entries->at(0).what) == wrapUp);
        QVERIFY(std::get<Review>(entries->at(1).what) == review);
        QVERIFY(std::get<AgentAction>(entries->at(2).what) == action);
        QVERIFY(std::get<NewCustomer>(entries->at(3).what) == somebody);
        QCOMPARE(entries->at(0).keptAt, today);
        QVERIFY(!entries->at(0).refused);
    }

    void theOrderIsTheOneInWhichItWasWritten()
    {
        // For each customer, over a restart and with a clock that jumps backwards.
        FakeRecord record;
        record.setState(away);
        const CustomerId ana = CustomerId::create();
        const CustomerId ben = CustomerId::create();
        const QStringList written{u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s, u"six"_s};
        for (int half = 0; half < 2; ++half) {
            Run run(m_path, record, m_clock);
            for (const QString &text : written.mid(half * 3, 3)) {
                auto put = await(run.outbox.put(note(ana, text)));
                VERIFY_OK(put);
                auto other = await(run.outbox.put(note(ben, text)));
                VERIFY_OK(other);
                m_clock.advance(-1h);
            }
            QTRY_COMPARE(run.outbox.counts().waiting, (half + 1) * 6);
        }
        Run run(m_path, record, m_clock);
        QTRY_COMPARE(run.outbox.counts().waiting, 12);
        QCOMPARE(record.calls(FakeRecord::Op::Save), 0); // nobody asks a store that is away
        record.setState(ready);
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts(), Outbox::Counts{}, longest);
        QCOMPARE(record.saved().size(), size_t(12));
        for (const CustomerId customer : {ana, ben}) {
            std::vector<WrapUp> mine;
            for (const WrapUp &one : record.saved()) {
                if (one.interaction.customer == customer)
                    mine.push_back(one);
            }
            QCOMPARE(texts(mine), written);
        }
    }

    void oneCustomerIsWrittenOneAfterAnother()
    {
        FakeRecord record;
        record.hold(FakeRecord::Op::Save);
        Run run(m_path, record, m_clock);
        const CustomerId ana = CustomerId::create();
        for (const QString &text : {u"first"_s, u"second"_s}) {
            auto put = await(run.outbox.put(note(ana, text)));
            VERIFY_OK(put);
        }
        auto other = await(run.outbox.put(note(CustomerId::create(), u"of somebody else"_s)));
        VERIFY_OK(other);
        QTRY_COMPARE(record.waiting(FakeRecord::Op::Save), 2); // hers, once, and the other's
        record.release(FakeRecord::Op::Save);
        QTRY_COMPARE(run.outbox.counts(), Outbox::Counts{});
        QCOMPARE(texts(record.saved()), QStringList({u"first"_s, u"of somebody else"_s, u"second"_s}));
    }

    void whatFailsForTheMomentIsTriedAgain()
    {
        FakeRecord record;
        record.setError(FakeRecord::Op::Save, Error{Error::Code::Full, {}, true});
        Run run(m_path, record, m_clock);
        auto put = await(run.outbox.put(note(CustomerId::create(), u"later"_s)));
        VERIFY_OK(put);
        QTRY_VERIFY(record.calls(FakeRecord::Op::Save) >= 2); // by itself, the store's state saying nothing
        QCOMPARE(run.outbox.counts().waiting, 1);
        record.setError(FakeRecord::Op::Save, std::nullopt);
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts(), Outbox::Counts{}, longest);
    }

    void aStoreThatLetsNobodyInRefusesNoNote()
    {
        // A wrong password is not the note's fault.
        FakeRecord record;
        record.setError(FakeRecord::Op::Save, Error{Error::Code::AuthFailed, {}, false});
        Run run(m_path, record, m_clock);
        auto put = await(run.outbox.put(note(CustomerId::create(), u"later"_s)));
        VERIFY_OK(put);
        QTRY_VERIFY(record.calls(FakeRecord::Op::Save) >= 1);
        record.setState(
            {StoreState::Link::Away, Error{Error::Code::NotPermitted, u"no entry"_s, false}, true});
        record.setError(FakeRecord::Op::Save, Error{Error::Code::NotPermitted, {}, false});
        QCoreApplication::processEvents();
        QCOMPARE(run.outbox.counts(), (Outbox::Counts{1, 0, 0}));
        record.setError(FakeRecord::Op::Save, std::nullopt);
        record.setState(ready);
        QTRY_COMPARE(run.outbox.counts(), Outbox::Counts{});
    }

    void whatIsRefusedStaysAndHoldsUpNothing()
    {
        FakeRecord record;
        record.setError(FakeRecord::Op::Save, Error{Error::Code::Rejected, u"a constraint"_s, false});
        const CustomerId ana = CustomerId::create();
        WrapUp bad = note(ana, u"too long for the column"_s);
        for (const QString &text : {u"call back"_s, u"send the form"_s}) {
            Promise &promise = bad.promises.emplace_back();
            promise.id = PromiseId::create();
            promise.text = text;
        }
        OutboxEntryId id;
        {
            Run run(m_path, record, m_clock);
            QSignalSpy refused(&run.outbox, &Outbox::refused);
            auto put = await(run.outbox.put(bad));
            VERIFY_OK(put);
            id = *put;
            QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, longest);
            QCOMPARE(refused.front().at(1).value<Error>().code, Error::Code::Rejected);
            QCOMPARE(run.outbox.counts(), (Outbox::Counts{0, 1, 0}));
            record.setError(FakeRecord::Op::Save, std::nullopt);
            auto next = await(run.outbox.put(note(ana, u"a good one"_s)));
            VERIFY_OK(next);
            QTRY_COMPARE_WITH_TIMEOUT(texts(record.saved()), QStringList{u"a good one"_s}, longest);
            QTRY_COMPARE(run.outbox.counts(), (Outbox::Counts{0, 1, 0}));
            auto settled = await(run.outbox.entries()); // behind the delivered one's removal
            VERIFY_OK(settled);
        }
        // After a restart it is still refused, with its reason, and nobody tries again.
        Run run(m_path, record, m_clock);
        QTRY_COMPARE(run.outbox.counts(), (Outbox::Counts{0, 1, 0}));
        auto entries = await(run.outbox.entries());
        VERIFY_OK(entries);
        QCOMPARE(entries->size(), size_t(1));
        QCOMPARE(entries->front().id, id);
        QCOMPARE(entries->front().refused->code, Error::Code::Rejected);
        QCOMPARE(entries->front().refused->detail, u"a constraint"_s);
        QCOMPARE(record.saved().size(), size_t(1));

        // Taken back it is a draft, and a draft only.
        auto back = await(run.outbox.takeBack(id));
        VERIFY_OK(back);
        QCOMPARE(run.outbox.counts(), Outbox::Counts{});
        auto drafts = await(run.drafts.all());
        VERIFY_OK(drafts);
        QCOMPARE(drafts->size(), size_t(1));
        const Draft &draft = drafts->front();
        QCOMPARE(draft.note, bad.note->note);
        QCOMPARE(draft.text, bad.note->text);
        QCOMPARE(draft.interaction, bad.interaction.id);
        QCOMPARE(draft.customer, ana);
        QCOMPARE(draft.lastRevision, 1);
        QCOMPARE(draft.startedAt, today);
        QVERIFY(draft.promises == bad.promises);
        auto twice = await(run.outbox.takeBack(id));
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, Error::Code::NotFound);
    }

    void aNewerDraftOfARefusedNoteKeepsItsText()
    {
        FakeRecord record;
        record.setError(FakeRecord::Op::Save, Error{Error::Code::Rejected, {}, false});
        Run run(m_path, record, m_clock);
        WrapUp wrapUp = note(CustomerId::create(), u"refused"_s);
        wrapUp.note->revision = 4;
        auto put = await(run.outbox.put(wrapUp));
        VERIFY_OK(put);
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts().refused, 1, longest);
        Draft newer;
        newer.note = wrapUp.note->note;
        newer.interaction = wrapUp.interaction.id;
        newer.text = u"refused, and written on"_s;
        auto kept = await(run.drafts.keep(newer));
        VERIFY_OK(kept);
        auto back = await(run.outbox.takeBack(*put));
        VERIFY_OK(back);
        auto drafts = await(run.drafts.all());
        VERIFY_OK(drafts);
        newer.lastRevision = 4;
        QCOMPARE(*drafts, std::vector<Draft>{newer});
    }

    void aMendedNoteTakesTheRefusedOnesPlace()
    {
        FakeRecord record;
        record.setError(FakeRecord::Op::Save, Error{Error::Code::Rejected, {}, false});
        Run run(m_path, record, m_clock);
        WrapUp wrapUp = note(CustomerId::create(), u"refused"_s);
        auto put = await(run.outbox.put(wrapUp));
        VERIFY_OK(put);
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts().refused, 1, longest);
        record.setError(FakeRecord::Op::Save, std::nullopt);
        wrapUp.note->revision = 2;
        wrapUp.note->text = u"mended"_s;
        auto again = await(run.outbox.put(wrapUp));
        VERIFY_OK(again);
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts(), Outbox::Counts{}, longest);
        auto entries = await(run.outbox.entries());
        VERIFY_OK(entries);
        QTRY_COMPARE(texts(record.saved()), QStringList{u"mended"_s});
    }

    void eachEntryGoesOnlyToItsOwnStoreAndByItsOwnAgent()
    {
        FakeRecord record;
        record.setState(away);
        {
            Run run(m_path, record, m_clock, nullptr, u"postgresql://amal@one/teller"_s);
            auto put = await(run.outbox.put(note(CustomerId::create(), u"for one"_s)));
            VERIFY_OK(put);
        }
        record.setState(ready);
        for (const auto &[store, agent] : {std::pair(u"postgresql://amal@two/teller"_s, amal),
                                           std::pair(u"postgresql://amal@one/teller"_s, AgentId(u"lee"_s))})
        {
            Run run(m_path, record, m_clock, nullptr, store, agent);
            QTRY_COMPARE(run.outbox.counts(), (Outbox::Counts{0, 0, 1}));
            auto entries = await(run.outbox.entries());
            VERIFY_OK(entries);
            QVERIFY(entries->empty());
            QVERIFY(record.saved().empty());
        }
        Run run(m_path, record, m_clock, nullptr, u"postgresql://amal@one/teller"_s);
        QTRY_COMPARE(texts(record.saved()), QStringList{u"for one"_s});
    }

    void theSameNotePutTwiceIsInTheStoreOnce()
    {
        auto store = storeWithAna();
        VERIFY_OK(store);
        SqlRecord record(*store);
        const WrapUp wrapUp = note(sample::ana().customer.id, u"said twice"_s);
        Run run(m_path, record, m_clock);
        for (int i = 0; i < 2; ++i) {
            auto put = await(run.outbox.put(wrapUp));
            VERIFY_OK(put);
        }
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts(), Outbox::Counts{}, longest);
        auto detail = await(record.detail(wrapUp.interaction.customer, wrapUp.interaction.id));
        VERIFY_OK(detail);
        QCOMPARE(detail->notes.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
