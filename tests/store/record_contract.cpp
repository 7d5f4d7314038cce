// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_contract.h"

#include "store/await.h"
#include "store/sample_company.h"

using namespace teller;
using namespace Qt::StringLiterals;

CallerKey RecordContract::byAccount(const QString &number, const QString &ani)
{
    return CallerKey{number, ani, std::nullopt};
}

std::unique_ptr<SqlRecord> RecordContract::openRecord() const
{
    auto record = std::make_unique<SqlRecord>(m_settings);
    QSignalSpy states(record.get(), &CustomerRecord::stateChanged);
    while (record->state().link == StoreState::Link::Opening) {
        if (!states.wait(30'000))
            break;
    }
    return record;
}

void RecordContract::initTestCase()
{
    m_owner = emptyDatabase();
    StoreAdmin admin(m_owner);
    auto created = admin.create();
    VERIFY_OK(created);
    auto put = admin.putDispositions(sample::dispositions());
    VERIFY_OK(put);
    const auto everybody = sample::everybody();
    size_t next = 0;
    auto loaded = admin.load([&]() -> std::optional<CustomerFile> {
        if (next == everybody.size())
            return std::nullopt;
        return everybody[next++];
    });
    VERIFY_OK(loaded);
    QCOMPARE(*loaded, qint64(everybody.size()));
    m_settings = signedIn(m_owner);
    m_record = openRecord();
    QCOMPARE(m_record->state().link, StoreState::Link::Ready);
    QCOMPARE(m_record->state().shared, m_settings.isShared());
    prepare(*m_record);
}

void RecordContract::cleanupTestCase()
{
    m_record.reset();
}

void RecordContract::loadingAgainChangesNothing()
{
    StoreAdmin admin(m_owner);
    auto before = admin.check();
    VERIFY_OK(before);
    const auto everybody = sample::everybody();
    size_t next = 0;
    std::vector<qint64> heard;
    auto loaded = admin.load(
        [&]() -> std::optional<CustomerFile> {
            if (next == everybody.size())
                return std::nullopt;
            return everybody[next++];
        },
        [&](qint64 done) { heard.push_back(done); });
    VERIFY_OK(loaded);
    QCOMPARE(heard, std::vector<qint64>{qint64(everybody.size())});
    auto after = admin.check();
    VERIFY_OK(after);
    QCOMPARE(after->counts, before->counts);
}

void RecordContract::checkFindsNothingAmiss()
{
    StoreAdmin admin(m_owner);
    auto report = admin.check();
    VERIFY_OK(report);
    QCOMPARE(report->version, report->neededVersion);
    QVERIFY2(report->defects.empty(),
             report->defects.empty() ? "" : report->defects.front().toUtf8().constData());
    qint64 customers = -1;
    for (const auto &[table, rows] : report->counts) {
        if (table == u"customers"_s)
            customers = rows;
    }
    QCOMPARE(customers, qint64(sample::everybody().size()));
    auto id = admin.meta(u"store_id"_s);
    VERIFY_OK(id);
    QVERIFY(!QUuid::fromString(*id).isNull());
}

void RecordContract::closingFinishesWhatIsQueued()
{
    auto record = openRecord();
    QList<QFuture<Result<std::vector<InteractionKey>>>> asked;
    const auto who = sample::id<CustomerId>("obrien");
    for (int i = 0; i < 50; ++i)
        asked.append(record->timelineIndex(who));
    record.reset();
    int cancelled = 0;
    for (const auto &one : asked) {
        QVERIFY(one.isFinished());
        QCOMPARE(one.resultCount(), 1);
        const auto result = one.result();
        if (!result) {
            QCOMPARE(result.error().code, Error::Code::Cancelled);
            ++cancelled;
        }
    }
    QVERIFY(cancelled > 0);
}
