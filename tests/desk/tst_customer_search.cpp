// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/customer_search.h"

#include "support/fake_record.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

/// Answers when the test says so.
class SlowRecord final : public CustomerRecord
{
public:
    struct Asked
    {
        SearchQuery query;
        QPromise<Result<SearchHits>> promise;

        void answer(const QString &name)
        {
            CustomerSummary one;
            one.name = name;
            promise.addResult(Result<SearchHits>(SearchHits{{one}, {}}));
            promise.finish();
        }
        void fail()
        {
            promise.addResult(Result<SearchHits>(Error{Error::Code::Unreachable, {}, true}));
            promise.finish();
        }
    };
    std::deque<Asked> asked;

    QFuture<Result<SearchHits>> search(const SearchQuery &query) override
    {
        asked.push_back({query, {}});
        asked.back().promise.start();
        return asked.back().promise.future();
    }

    StoreState state() const override { return {}; }
    QFuture<Result<Recognition>> recognise(const CallerKey &, const AccessClaim &) override { return {}; }
    void close(CustomerId) override {}
    QFuture<Result<std::vector<Viewer>>> viewers(CustomerId) override { return {}; }
    QFuture<Result<std::vector<InteractionKey>>> timelineIndex(CustomerId) override { return {}; }
    QFuture<Result<std::vector<Interaction>>> timelinePage(CustomerId, InteractionKey, int,
                                                           std::optional<Channel>) override
    {
        return {};
    }
    QFuture<Result<InteractionDetail>> detail(CustomerId, InteractionId) override { return {}; }
    QFuture<Result<Document>> document(CustomerId, InteractionId, int) override { return {}; }
    QFuture<Result<std::vector<Disposition>>> dispositions() override { return {}; }
    QFuture<Result<Unit>> save(const WrapUp &) override { return {}; }
    QFuture<Result<Unit>> save(const Review &) override { return {}; }
    QFuture<Result<Unit>> save(const AgentAction &) override { return {}; }
    QFuture<Result<Unit>> save(const NewCustomer &) override { return {}; }
};

} // namespace

class TestCustomerSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnceAfterAPause()
    {
        SlowRecord record;
        CustomerSearch search(record, CustomerSearch::Kind::Messages);
        for (const QString &text : {u"m"_s, u"mu"_s, u"mul"_s})
            search.setText(text);
        QVERIFY(search.busy());
        QTRY_COMPARE(record.asked.size(), size_t(1));
        QCOMPARE(record.asked.front().query.text, u"mul"_s);
        QVERIFY(record.asked.front().query.messages);
        record.asked.front().answer(u"Ana Müller"_s);
        QTRY_VERIFY(!search.busy());
        QCOMPARE(search.hits().front().name, u"Ana Müller"_s);
    }

    void whatCouldNotBeAnsweredIsAskedAgainOnceTheStoreIsBack()
    {
        SlowRecord record;
        CustomerSearch search(record);
        search.setText(u"mul"_s);
        QTRY_COMPARE(record.asked.size(), size_t(1));
        record.asked.back().fail();
        QTRY_VERIFY(search.error());
        Q_EMIT record.stateChanged({StoreState::Link::Away, std::nullopt, true});
        QVERIFY(search.error() && !search.busy());
        Q_EMIT record.stateChanged({StoreState::Link::Ready, std::nullopt, true});
        QVERIFY(!search.error() && search.busy());
        QTRY_COMPARE(record.asked.size(), size_t(2));
        QCOMPARE(record.asked.back().query.text, u"mul"_s);
        record.asked.back().answer(u"Ana Müller"_s);
        QTRY_COMPARE(search.hits().size(), size_t(1));
        // A store that says once more that it is there interrupts nobody.
        Q_EMIT record.stateChanged({StoreState::Link::Ready, std::nullopt, true});
        QVERIFY(!search.busy());
        QCOMPARE(search.hits().size(), size_t(1));
    }

    void anOlderAnswerIsDroppedAndItsSearchCancelled()
    {
        SlowRecord record;
        CustomerSearch search(record);
        search.setText(u"mul"_s);
        QTRY_COMPARE(record.asked.size(), size_t(1));
        QVERIFY(!record.asked[0].query.messages);
        search.setText(u"mull"_s);
        QVERIFY(record.asked[0].promise.isCanceled());
        QTRY_COMPARE(record.asked.size(), size_t(2));
        record.asked[1].answer(u"newer"_s);
        QTRY_VERIFY(!search.busy());
        record.asked[0].answer(u"older"_s); // comes late, to nobody
        QCoreApplication::processEvents();
        QCOMPARE(search.hits().front().name, u"newer"_s);
    }

    void anotherFilterIsAnotherQuestion()
    {
        SlowRecord record;
        CustomerSearch search(record, CustomerSearch::Kind::Messages);
        search.setText(u"kettle"_s);
        QTRY_COMPARE(record.asked.size(), size_t(1));
        SearchQuery filter;
        filter.channels = {Channel::Phone};
        search.setFilter(filter);
        QVERIFY(record.asked[0].promise.isCanceled());
        QTRY_COMPARE(record.asked.size(), size_t(2));
        QCOMPARE(record.asked[1].query.text, u"kettle"_s);
        QCOMPARE(record.asked[1].query.channels, std::vector{Channel::Phone});
        search.setFilter(filter); // the same again
        QVERIFY(!record.asked[1].promise.isCanceled());
    }

    void aFailureIsSaidAndForgotten()
    {
        SlowRecord record;
        CustomerSearch search(record);
        search.setText(u"mul"_s);
        QTRY_COMPARE(record.asked.size(), size_t(1));
        record.asked[0].fail();
        QTRY_VERIFY(search.error());
        search.setText(QString());
        QVERIFY(!search.error());
        QVERIFY(!search.busy());
        QVERIFY(search.hits().empty());
    }
};

QTEST_GUILESS_MAIN(TestCustomerSearch)
#include "tst_customer_search.moc"
