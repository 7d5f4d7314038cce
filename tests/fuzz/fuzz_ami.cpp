// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes at all through the parser and the call tracker: nothing crashes, memory stays bounded, and what
// comes out is a sequence that a desk can follow.
#include "telephony/ami_call_tracker.h"
#include "telephony/ami_parser.h"

#include <QSet>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

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

private:
    void take(const CallEvent &event)
    {
        using Kind = CallEvent::Kind;
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
            m_open.remove(event.callId); // or a caller who only waited
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
    require(tracker.liveCalls().size() <= AmiCallTracker::maxCalls, "too many calls");
    return 0;
}
