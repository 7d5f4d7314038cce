// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes at all through the parser and the call tracker: nothing crashes, memory stays bounded, and what
// comes out is a sequence that a desk can follow.
#include "telephony/ami_call_tracker.h"
#include "telephony/ami_parser.h"

#include <QSet>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace teller;

namespace {

void require(bool condition, const char *what)
{
    if (!condition) {
        std::fprintf(stderr, "%s\n", what);
        std::abort();
    }
}

/// A call is offered once before it is answered or ends, and everything in it is of limited length.
class Desk
{
public:
    void take(QList<CallEvent> &events)
    {
        for (const CallEvent &event : std::as_const(events))
            take(event);
        events.clear();
    }
    [[nodiscard]] const QSet<CallId> &open() const { return m_open; }

private:
    void take(const CallEvent &event)
    {
        using Kind = CallEvent::Kind;
        using Reason = CallEvent::EndReason;
        require(event.account.value.size() <= 64, "account too long");
        require(event.ani.name.size() <= 128 && event.ani.number.size() <= 128, "caller too long");
        require(event.callId.text().size() <= 200, "call id too long");
        switch (event.kind) {
        case Kind::Offered:
            require(m_resynced.remove(event.callId) || !m_open.contains(event.callId), "offered twice");
            m_open.insert(event.callId);
            break;
        case Kind::Transferred:
            if (!event.parentCallId.isNull()) {
                require(m_open.remove(event.parentCallId), "moved from a call that was not open");
                m_open.insert(event.callId);
            }
            require(m_open.contains(event.callId), "transferred without a call");
            break;
        case Kind::Answered:
        case Kind::Held:
        case Kind::Resumed:
        case Kind::TransferStarted:
        case Kind::OfferWithdrawn:
            require(m_open.contains(event.callId), "event without a call");
            if (event.kind == Kind::OfferWithdrawn)
                m_open.remove(event.callId);
            break;
        case Kind::Ended:
            if (m_open.remove(event.callId)) {
                require(event.endReason != Reason::Abandoned && event.endReason != Reason::Elsewhere,
                        "ended as if it had only waited");
            }
            break;
        case Kind::Resync:
            m_open = m_resynced = QSet<CallId>(event.liveCalls.cbegin(), event.liveCalls.cend());
            break;
        default:
            break;
        }
    }

    QSet<CallId> m_open;
    QSet<CallId> m_resynced;
};

} // namespace

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maxSize);

/// Half of the time whole messages are dropped, doubled, moved, or told of another channel or call of the
/// same input: what a tracker gets wrong is the order of right messages, which changing bytes hardly ever
/// finds.
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize, unsigned int seed)
{
    std::minstd_rand random(seed);
    const auto below = [&random](qsizetype n) {
        return qsizetype(random()) % n;
    };
    if (size < 3 || below(2) == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    QList<QByteArray> messages;
    const QByteArray all(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));
    for (qsizetype from = 0; from < all.size();) {
        const qsizetype end = all.indexOf("\r\n\r\n", from);
        const qsizetype next = end < 0 ? all.size() : end + 4;
        messages.append(all.sliced(from, next - from));
        from = next;
    }
    const auto lineOf = [](const QByteArray &message, const QByteArray &key) {
        const qsizetype from = message.indexOf("\r\n" + key + ": ");
        const qsizetype end = from < 0 ? -1 : message.indexOf("\r\n", from + 2);
        return end < 0 ? QByteArray() : message.sliced(from, end - from);
    };
    for (qsizetype changes = 1 + below(4); changes > 0 && !messages.isEmpty(); --changes) {
        const qsizetype at = below(messages.size());
        const qsizetype other = below(messages.size());
        switch (below(4)) {
        case 0:
            messages.removeAt(at);
            break;
        case 1:
            messages.insert(other, messages[at]);
            break;
        case 2:
            messages.move(at, other);
            break;
        default:
            for (const char *key : {"Channel", "DestChannel", "Uniqueid", "DestUniqueid", "Linkedid",
                                    "DestLinkedid", "BridgeUniqueid"})
            {
                const QByteArray mine = lineOf(messages[at], key);
                const QByteArray theirs = lineOf(messages[other], key);
                if (!mine.isEmpty() && !theirs.isEmpty() && below(3) > 0)
                    messages[at].replace(mine, theirs);
            }
            break;
        }
    }
    const QByteArray joined = messages.join().left(qsizetype(maxSize) - 2);
    if (below(8) == 0)
        data[0] = uint8_t(below(256));
    if (below(8) == 0)
        data[1] = uint8_t(below(256));
    std::copy(joined.begin(), joined.end(), data + 2);
    return size_t(joined.size()) + 2;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const qsizetype piece = 1 + data[0];
    const int resyncEvery = data[1];
    const QByteArrayView bytes(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));

    AmiParser parser({2000, 20'000, 200});
    AmiCallTracker tracker(QStringLiteral("1001"), AmiNames());
    Desk desk;
    QList<CallEvent> out;
    Instant now = instantFromMsecs(1'000'000);
    int count = 0;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        parser.append(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        while (const AmiMessage *message = parser.next()) {
            require(message->size() > 0, "empty message");
            now += std::chrono::milliseconds(message->size() % 40);
            if (resyncEvery && ++count % resyncEvery == 0) {
                tracker.beginResync();
                tracker.apply(*message, now, out);
                tracker.finishResync(now, false, out);
            }
            tracker.apply(*message, now, out);
            desk.take(out);
        }
        require(parser.buffered() <= 20'000 + 2 * 256 || parser.error(), "parser holds too much");
    }
    tracker.advance(now + std::chrono::hours(1), out);
    desk.take(out);
    const QList<CallId> live = tracker.liveCalls();
    require(live.size() <= AmiCallTracker::maxCalls, "too many calls");
    require(desk.open() == QSet<CallId>(live.cbegin(), live.cend()),
            "the desk shows other calls than there are");
    return 0;
}
