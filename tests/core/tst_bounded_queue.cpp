// SPDX-License-Identifier: GPL-3.0-or-later
//
// What waits between two threads is bounded, in number and in weight, and nothing is lost on the way.
#include "core/bounded_queue.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

using namespace teller;

namespace {

/// Counts how many there are at once.
class Counted final
{
public:
    explicit Counted(std::atomic<int> &now, std::atomic<int> &most)
        : m_now(now)
    {
        const int there = ++m_now;
        for (int known = most; there > known && !most.compare_exchange_weak(known, there);) {
        }
    }
    ~Counted() { --m_now; }
    Q_DISABLE_COPY_MOVE(Counted)

private:
    std::atomic<int> &m_now;
};
using Thing = std::unique_ptr<Counted>;

} // namespace

class TestBoundedQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryIsBounded_data()
    {
        QTest::addColumn<int>("weight");
        QTest::addColumn<bool>("together");
        QTest::addColumn<int>("most"); ///< made, waiting and being used at once
        for (const bool together : {false, true}) {
            const char *how = together ? "together" : "one by one";
            QTest::addRow("heavier than all, %s", how) << 1'000 << together << 1;
            QTest::addRow("heavy, %s", how) << 150 << together << 2;
            QTest::addRow("light, %s", how) << 1 << together << (together ? 13 : 8);
        }
    }
    void memoryIsBounded()
    {
        QFETCH(const int, weight);
        QFETCH(const bool, together);
        QFETCH(const int, most);
        constexpr int count = 40;
        std::atomic<int> now = 0;
        std::atomic<int> highest = 0;
        BoundedQueue<Thing> queue(6, 100);
        std::thread maker([&] {
            for (int i = 0; i < count; ++i) {
                if (!queue.put(std::make_unique<Counted>(now, highest), weight))
                    break;
            }
            queue.end();
        });
        int used = 0;
        const auto use = [&used](const Thing & /*thing*/) {
            // It is slow, so that the maker would run ahead if nothing held it.
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            ++used;
        };
        if (together) {
            for (auto some = queue.takeAll(); !some.empty(); some = queue.takeAll()) {
                for (const Thing &thing : some)
                    use(thing);
                some.clear();
            }
        } else {
            for (auto thing = queue.take(); thing; thing = queue.take()) {
                use(*thing);
                thing->reset();
            }
        }
        maker.join();
        QCOMPARE(used, count);
        QCOMPARE(now, 0);
        QVERIFY2(highest <= most, qPrintable(QString::number(highest)));
    }

    void whoeverMakesHearsThatNobodyWantsMore()
    {
        BoundedQueue<int> queue(6, 100);
        std::thread user([&queue] {
            (void)queue.take();
            queue.close();
        });
        int put = 0;
        while (queue.put(put, 200)) // waits for room, and must not wait for ever
            ++put;
        user.join();
        QVERIFY(put <= 2);
        QVERIFY(!queue.put(put));
        QCOMPARE(queue.takeAll(), std::vector<int>());
    }
};

QTEST_GUILESS_MAIN(TestBoundedQueue)
#include "tst_bounded_queue.moc"
