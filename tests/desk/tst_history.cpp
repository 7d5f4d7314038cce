// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/history.h"
#include "support/fake_record.h"

#include <QSignalSpy>
#include <QTest>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Op = FakeRecord::Op;

class TestHistory final : public QObject
{
    Q_OBJECT

    const Instant m_newest = instantFromMsecs(1'795'000'000'000);

    static std::vector<Interaction> firstPage(const std::vector<Interaction> &all)
    {
        return {all.begin(),
                all.begin() + std::min<qptrdiff>(CustomerSnapshot::firstPage, qptrdiff(all.size()))};
    }
    CustomerId addTo(FakeRecord &record, int count)
    {
        CustomerSnapshot snapshot;
        snapshot.customer.id = CustomerId::create();
        m_all = manyInteractions(snapshot.customer.id, count, m_newest);
        record.addCustomer(snapshot, m_all);
        return snapshot.customer.id;
    }
    std::vector<Interaction> m_all;

private Q_SLOTS:
    void aShortHistoryIsThereAtOnce()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 12);
        history.show(customer, firstPage(m_all));
        QVERIFY(history.complete());
        QCOMPARE(history.size(), 12);
        QCOMPARE(record.calls(Op::Index), 0);
        QCOMPARE(history.row(3)->id, m_all[3].id);
    }
    void aLongHistoryIsExactOnceTheIndexIsThere()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 5'000);
        history.show(customer, firstPage(m_all));
        QCOMPARE(history.size(), CustomerSnapshot::firstPage);
        QVERIFY(history.row(0));
        QTRY_VERIFY(history.complete());
        QCOMPARE(history.size(), 5'000);
        int sum = 0;
        for (int channel = 0; channel < channelCount; ++channel)
            sum += history.count(Channel(channel));
        QCOMPARE(sum, 5'000);
    }
    void rowsComeByThePageWhenLookedAt()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 5'000);
        history.show(customer, firstPage(m_all));
        QTRY_VERIFY(history.complete());
        QVERIFY(!history.row(4'321));
        for (int row = 4'300; row < 4'400; ++row)
            QVERIFY(!history.row(row)); // a page is asked for once, however often its rows are painted
        QCOMPARE(record.calls(Op::Page), 1);
        QTRY_VERIFY(history.row(4'321));
        QCOMPARE(history.row(4'321)->id, m_all[4'321].id);
    }
    void everyRowIsRightFromEndToEnd()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 7'000);
        history.show(customer, firstPage(m_all)); // more than it keeps in memory
        QTRY_VERIFY(history.complete());
        for (int row = 0; row < history.size(); ++row) {
            QTRY_VERIFY(history.row(row));
            QCOMPARE(history.row(row)->id, m_all[size_t(row)].id);
        }
        QTRY_VERIFY(history.row(60));
    }
    void aFilterShowsOneChannel()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 3'000);
        history.show(customer, firstPage(m_all));
        QTRY_VERIFY(history.complete());
        history.setFilter(Channel::Email);
        QCOMPARE(history.size(), history.count(Channel::Email));
        QVERIFY(history.size() > 0);
        for (int row = 0; row < history.size(); ++row) {
            QTRY_VERIFY(history.row(row));
            QCOMPARE(history.row(row)->channel, Channel::Email);
        }
        history.setFilter(std::nullopt);
        QCOMPARE(history.size(), 3'000);
    }
    void somethingNewGoesToItsPlace()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 3'000);
        history.show(customer, firstPage(m_all));
        Interaction fresh;
        fresh.id = InteractionId::create();
        fresh.customer = customer;
        fresh.channel = Channel::Note;
        fresh.startedAt = m_newest + 1min;
        QSignalSpy inserted(&history, &History::inserted);
        history.put(fresh); // before the index has arrived
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted.front().front().toInt(), 0);
        QTRY_VERIFY(history.complete());
        QCOMPARE(history.size(), 3'001);
        QCOMPARE(history.key(0).id, fresh.id);

        fresh.summary = u"completed"_s;
        history.put(fresh);
        QCOMPARE(history.size(), 3'001);
        QCOMPARE(history.row(0)->summary, u"completed"_s);
    }
    void aFilterStaysRightWhileSomethingNewComes()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 3'000);
        history.show(customer, firstPage(m_all));
        QTRY_VERIFY(history.complete());
        history.setFilter(Channel::Email);
        std::vector<InteractionId> emails;
        for (int row = 0; row < history.size(); ++row)
            emails.push_back(history.key(row).id);
        QSignalSpy announced(&history, &History::aboutToInsert);
        QSignalSpy inserted(&history, &History::inserted);

        Interaction fresh = m_all[1'500];
        fresh.id = InteractionId::create();
        fresh.channel = Channel::Note; // none of those that are shown
        history.put(fresh);
        QCOMPARE(inserted.count(), 0);
        QCOMPARE(history.rowOf(fresh.id), -1);
        QCOMPARE(history.size(), int(emails.size()));
        for (int row = 0; row < history.size(); ++row)
            QCOMPARE(history.key(row).id, emails[size_t(row)]);

        Interaction email = fresh;
        email.id = InteractionId::create();
        email.channel = Channel::Email;
        history.put(email);
        QCOMPARE(announced.count(), 1);
        QCOMPARE(inserted.count(), 1);
        const int at = inserted.front().front().toInt();
        QCOMPARE(announced.front().front().toInt(), at);
        QVERIFY(at > 0 && at < history.size() - 1);
        QCOMPARE(history.rowOf(email.id), at);
        emails.insert(emails.begin() + at, email.id);
        QCOMPARE(history.size(), int(emails.size()));
        QCOMPARE(history.count(Channel::Email), history.size());
        for (int row = 0; row < history.size(); ++row)
            QCOMPARE(history.key(row).id, emails[size_t(row)]);

        history.setFilter(std::nullopt);
        QCOMPARE(history.size(), 3'002);
        QVERIFY(history.rowOf(fresh.id) > 0);
        QVERIFY(history.rowOf(email.id) > 0);
        for (int row = 1; row < history.size(); ++row)
            QVERIFY(history.key(row - 1).startedAt >= history.key(row).startedAt);
    }
    void whatAnImportBringsGoesToItsPlace()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 3'000);
        history.show(customer, firstPage(m_all));
        QTRY_VERIFY(history.complete());
        const Interaction *read = nullptr;
        QTRY_VERIFY((read = history.row(2'500)));
        const InteractionId reading = read->id;
        // Long before the first page.
        auto more = m_all;
        more.push_back(m_all[2'000]);
        more.back().id = InteractionId::create();
        CustomerSnapshot snapshot;
        snapshot.customer.id = customer;
        record.addCustomer(snapshot, more);
        history.readAgain();
        QTRY_COMPARE(history.size(), 3'001);
        QCOMPARE(history.rowOf(reading), 2'501);
        QVERIFY(history.row(2'501)); // what was loaded is kept
    }
    void anotherProfileOfThePersonAddsItsRows()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 12);
        history.show(customer, m_all);
        history.setFilter(m_all[3].channel);
        QSignalSpy emptied(&history, &History::reset);
        auto page = m_all;
        page[0].id = InteractionId::create();
        page[0].customer = CustomerId::create();
        page[0].channel = m_all[3].channel;
        const int before = history.size();
        history.show(customer, page, {{page[0].customer, {}, u"chat"_s, true}});
        QCOMPARE(history.size(), before + 1);
        QVERIFY(history.filter().has_value());
        QVERIFY(history.rowOf(m_all[3].id) >= 0);
        QCOMPARE(emptied.count(), 0); // nobody's place in the list is lost
        // It turned out to be somebody else: its row goes.
        history.show(customer, m_all);
        QCOMPARE(history.count(std::nullopt), 12);
    }
    void whatBelongsToAnotherCustomerIsRefused()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 5);
        history.show(customer, firstPage(m_all));
        Interaction foreign = m_all.front();
        foreign.id = InteractionId::create();
        foreign.customer = CustomerId::create();
        history.put(foreign);
        QCOMPARE(history.size(), 5);
    }
    void aLateIndexOfThePreviousCustomerIsDropped()
    {
        FakeRecord record;
        History history(record);
        const CustomerId first = addTo(record, 3'000);
        record.hold(Op::Index);
        history.show(first, firstPage(m_all));
        QTRY_COMPARE(record.waiting(Op::Index), 1);
        const CustomerId second = addTo(record, 7);
        history.show(second, firstPage(m_all));
        record.release(Op::Index);
        QCoreApplication::processEvents();
        QCOMPARE(history.size(), 7);
        QCOMPARE(history.customer(), second);
    }
    void findingShowsOnlyWhatHasTheWords()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 3'000);
        history.show(customer, firstPage(m_all));
        QTRY_VERIFY(history.complete());
        history.find(u" interaction  2999 "_s);
        QCOMPARE(history.size(), 3'000); // until there is an answer
        QTRY_COMPARE(history.size(), 1);
        QVERIFY(history.row(0)); // at once, however old it is
        QCOMPARE(history.row(0)->id, m_all[2'998].id);
        QCOMPARE(history.count(std::nullopt), 3'000);

        history.setFilter(Channel((2'998 + 1) % channelCount)); // another one
        QCOMPARE(history.size(), 0);
        history.setFilter(std::nullopt);

        Interaction fresh = m_all.front();
        fresh.id = InteractionId::create();
        history.put(fresh); // has nothing to do with what is looked for
        QCOMPARE(history.size(), 1);
        history.find({});
        QCOMPARE(history.size(), 3'001);
        QVERIFY(!history.findResult());
    }
    void onlyTheLastWordsAreAskedFor()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 300);
        history.show(customer, firstPage(m_all));
        QTRY_VERIFY(history.complete());
        record.hold(Op::Find);
        history.find(u"Interaction 1"_s);
        QTRY_COMPARE(record.waiting(Op::Find), 1);
        history.find(u"Interaction 17"_s);
        history.find(u"Interaction 170"_s);
        QTRY_COMPARE(record.waiting(Op::Find), 2); // nobody asks while the next key comes
        record.releaseNewest(Op::Find);
        QTRY_COMPARE(history.size(), 1);
        record.release(Op::Find); // the older answer comes late
        QCoreApplication::processEvents();
        QCOMPARE(history.size(), 1);
        history.find(u"x"_s);
        history.show(CustomerId::create(), {}); // somebody else: nothing is looked for
        QCOMPARE(history.findText(), QString());
    }
    void aFindThatFailsShowsNothingAndSaysSo()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 12);
        history.show(customer, m_all);
        record.setError(Op::Find, Error{Error::Code::Unreachable, {}, true});
        history.find(u"interaction"_s);
        QTRY_VERIFY(history.findResult());
        QVERIFY(!history.findResult()->ok());
        QCOMPARE(history.size(), 0);
        history.find({});
        QCOMPARE(history.size(), 12);
    }
    void aDayIsFound()
    {
        FakeRecord record;
        History history(record);
        const auto at = [](QDate day, int hour) {
            return instantFromMsecs(day.startOfDay().addSecs(hour * 3600).toMSecsSinceEpoch());
        };
        const QDate day(2026, 3, 3);
        const CustomerId customer = addTo(record, 5);
        m_all[0].startedAt = at(day.addDays(40), 9);
        m_all[1].startedAt = at(day, 23);
        m_all[2].startedAt = at(day, 0);
        m_all[3].startedAt = at(day.addDays(-1), 23);
        m_all[4].startedAt = at(day.addYears(-1), 12);
        history.show(customer, m_all);
        QCOMPARE(history.rowOfDay(day), 1);
        QCOMPARE(history.rowOfDay(day.addDays(39)), 1); // nothing then: what came before
        QCOMPARE(history.rowOfDay(day.addDays(-1)), 3);
        QCOMPARE(history.rowOfDay(day.addDays(400)), 0);
        QCOMPARE(history.rowOfDay(day.addYears(-9)), 4);
        QCOMPARE(history.days(day.addDays(-1), day.addDays(10)), (std::vector<QDate>{day, day.addDays(-1)}));
        QCOMPARE(history.days(day.addDays(1), day.addDays(39)), std::vector<QDate>());
        history.clear();
        QCOMPARE(history.rowOfDay(day), -1);
    }
    void aFailedPageIsAskedForAgain()
    {
        FakeRecord record;
        History history(record);
        const CustomerId customer = addTo(record, 3'000);
        history.show(customer, firstPage(m_all));
        QTRY_VERIFY(history.complete());
        record.setError(Op::Page, Error{Error::Code::Unreachable, {}, true});
        QSignalSpy failed(&history, &History::failed);
        QVERIFY(!history.row(2'000));
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(history.error().has_value());
        record.setError(Op::Page, std::nullopt);
        QTRY_VERIFY(history.row(2'000));
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
