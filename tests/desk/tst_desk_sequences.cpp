// SPDX-License-Identifier: GPL-3.0-or-later
//
// Calls, an agent and a store in thousands of orders: whatever happens, each call is on the desk once, and
// each word that was written is in the store once at the end, in a note about somebody.
#include "desk/desk_fixture.h"
#include "support/test_effort.h"

#include <QDeadlineTimer>
#include <QSet>
#include <QTest>

#include <cstdio>
#include <memory>
#include <random>

using namespace teller;
using namespace teller::test;
using Stage = CallSession::Stage;
using Lookup = CallSession::Lookup;
using Reason = CallEvent::EndReason;

namespace {

const TestEffort days("TELLER_DESK_DAYS");

const QStringList accounts{u"20000001"_s, u"20000002"_s, u"20000003"_s, u"99999999"_s, {}};

/// One desk, which may be closed and opened again over the same disk, and what should be seen on it.
class Day
{
public:
    explicit Day(quint32 seed)
        : m_random(seed)
    {
        openDesk();
        for (int i = 0; i < 3; ++i)
            m_people.append(m_floor.addCustomer(u"Customer %1"_s.arg(i), accounts[i]));
    }

    [[nodiscard]] const QStringList &happened() const { return m_happened; }

    /// What goes wrong, or nothing.
    QString run(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            if (below(5) < 3)
                telephone();
            else
                agent();
            if (below(12) == 0)
                connectStore(below(2));
            if (below(30) == 0)
                linkBreaks();
            if (below(2))
                QCoreApplication::processEvents();
            if (const QString wrong = liveCallsAreShownOnce(); !wrong.isEmpty())
                return wrong;
        }
        return goHome();
    }

private:
    struct Call
    {
        bool answered = false;
        bool away = false;
    };

    /// For whoever has to find out what happened.
    void note(const QString &what) { m_happened.append(what); }

    void openDesk()
    {
        m_desk = std::make_unique<CallDesk>(m_floor.record, m_floor.drafts, m_floor.outbox, m_floor.clock,
                                            m_floor.agent);
        m_desk->addFeed(m_floor.feed);
    }

    int below(int n) { return int(m_random() % quint32(n)); }
    template <typename List>
    auto oneOf(const List &list)
    {
        return *std::next(list.begin(), below(int(list.size())));
    }

    void connectStore(bool there)
    {
        note(there ? u"store there"_s : u"store away"_s);
        const Error away{Error::Code::Unreachable, u"test"_s, true};
        for (const auto op : {FakeRecord::Op::Recognise, FakeRecord::Op::Save})
            m_floor.record.setError(op, there ? std::nullopt : std::optional(away));
        m_floor.record.setState(there ? StoreState{StoreState::Link::Ready, {}, false}
                                      : StoreState{StoreState::Link::Away, away, false});
    }

    void say(Kind kind, const QString &call, Reason reason = Reason::None, const QString &parent = {})
    {
        note(kindName(kind) + u' ' + call + (parent.isNull() ? QString() : u" from "_s + parent));
        m_floor.feed.say(kind, call, oneOf(accounts), {}, reason, parent);
    }

    /// Only what a telephone system's feed may say after what it said before.
    void telephone()
    {
        if (m_calls.empty() || (m_calls.size() < 3 && below(3) == 0)) {
            // Now and then one that was here before.
            const QString id =
                m_next > 0 && below(4) == 0 ? u"c%1"_s.arg(below(m_next)) : u"c%1"_s.arg(m_next++);
            if (m_calls.contains(id) || m_merged.contains(id))
                return;
            m_calls[id] = {};
            say(Kind::Offered, id);
            return;
        }
        const QString id = std::next(m_calls.begin(), below(int(m_calls.size())))->first;
        Call &call = m_calls[id];
        switch (below(8)) {
        case 0:
        case 1:
            if (!std::exchange(call.answered, true))
                say(Kind::Answered, id);
            break;
        case 2:
            if (!call.away)
                say(below(2) ? Kind::AccountCollected : Kind::Queued, id);
            break;
        case 3:
            if (call.answered && !call.away)
                say(below(2) ? Kind::Held : Kind::Resumed, id);
            break;
        case 4:
            if (call.answered && !std::exchange(call.away, true))
                say(Kind::Transferred, id);
            break;
        case 5:
            if (call.answered && !call.away) { // a colleague's question becomes the customer's call
                const QString to = u"c%1"_s.arg(m_next++);
                m_calls[to] = call;
                m_calls.erase(id);
                m_merged.insert(id);
                say(Kind::Transferred, to, Reason::None, id);
            }
            break;
        default:
            say(call.answered ? Kind::Ended : Kind::OfferWithdrawn, id,
                oneOf(QList<Reason>{Reason::Caller, Reason::NoAnswer, Reason::Abandoned}));
            m_calls.erase(id);
            break;
        }
    }

    void agent()
    {
        if (below(25) == 0) {
            beginAgain();
            return;
        }
        std::vector<CallSession *> open = m_desk->sessions();
        std::erase_if(open, [](const CallSession *session) { // they are about to go
            return session->stage() == Stage::Done;
        });
        if (open.empty()) {
            if (below(3) == 0)
                m_desk->open(oneOf(m_people));
            return;
        }
        m_desk->setCurrent(oneOf(open));
        CallSession &session = *m_desk->current();
        switch (below(9)) {
        case 0:
        case 1:
        case 2: {
            const QString word = u"word%1."_s.arg(++m_words);
            const QString text = session.note().text() + word;
            note(u"writes %1 for %2"_s.arg(word, session.call().id.text()));
            session.note().setText(text, int(text.size()));
            break;
        }
        case 3:
        case 4:
            note(u"saveNote of "_s + session.call().id.text());
            session.saveNote();
            break;
        case 5:
            if (!session.isLive()) {
                note(u"finishWrapUp of "_s + session.call().id.text());
                session.finishWrapUp();
            }
            break;
        case 6:
            note(u"close of "_s + session.call().id.text());
            m_desk->close(&session);
            break;
        case 7:
            if (session.note().promises().size() < 3) {
                const QString promised = u"promise%1."_s.arg(++m_promises);
                note(u"%1 for %2"_s.arg(promised, session.call().id.text()));
                session.promise(promised, m_floor.clock.now() + 24h);
            }
            break;
        default:
            note(u"choose of "_s + session.call().id.text());
            session.choose(oneOf(m_people));
            break;
        }
    }

    /// The program ends as it does when its window is closed, and is started again: the telephone tells it of
    /// the calls that go on.
    void beginAgain()
    {
        QCoreApplication::processEvents();
        note(u"begin again"_s);
        m_desk.reset();
        openDesk();
        m_desk->restoreDrafts();
        QCoreApplication::processEvents();
        tellLiveCalls();
    }

    /// Calls end while nobody hears of it.
    void linkBreaks()
    {
        note(u"the link breaks"_s);
        std::erase_if(m_calls, [this](const auto &) { return below(3) == 0; });
        tellLiveCalls();
    }

    void tellLiveCalls()
    {
        std::erase_if(m_calls, [](const auto &call) { return call.second.away; });
        QList<CallId> live;
        for (const auto &[id, call] : m_calls)
            live.append(CallId(id));
        m_floor.feed.resync(live);
        for (const auto &[id, call] : m_calls) {
            say(Kind::Offered, id);
            if (call.answered)
                say(Kind::Answered, id);
        }
    }

    QString liveCallsAreShownOnce()
    {
        QStringList shown;
        for (const CallSession *session : m_desk->sessions()) {
            if (session->isLive())
                shown.append(session->call().id.text());
        }
        QStringList there;
        for (const auto &[id, call] : m_calls) {
            if (!call.away)
                there.append(id);
        }
        shown.sort();
        there.sort();
        return shown == there ? QString() : u"shown: %1, there: %2"_s.arg(shown.join(u' '), there.join(u' '));
    }

    /// Every call ends, the store is there, and the agent puts away what is open.
    QString goHome()
    {
        connectStore(true);
        for (const auto &[id, call] : std::exchange(m_calls, {}))
            say(call.answered ? Kind::Ended : Kind::OfferWithdrawn, id, Reason::Caller);
        const auto putAway = [this] {
            for (CallSession *session : m_desk->sessions()) {
                if (session->lookup() != Lookup::One && session->lookup() != Lookup::Pending)
                    session->choose(m_people[0]);
                else if (session->stage() == Stage::Browsing && !session->note().hasUnsaved())
                    m_desk->close(session);
                else
                    session->finishWrapUp();
            }
            // Drafts of the program before come a moment after its start.
            return m_desk->sessions().empty() && m_floor.outbox.counts().waiting == 0 &&
                   m_floor.drafts.drafts().empty();
        };
        for (const QDeadlineTimer limit(30s); !putAway();) {
            if (limit.hasExpired()) {
                for (const CallSession *session : m_desk->sessions())
                    note(u"left: %1, stage %2"_s.arg(session->call().id.text()).arg(int(session->stage())));
                for (const auto &[id, draft] : m_floor.drafts.drafts())
                    note(u"left: a draft of %1, \"%2\""_s.arg(draft.callId.text(), draft.text));
                return u"the desk does not become free, or a draft is left behind"_s;
            }
            QCoreApplication::processEvents();
        }

        std::map<NoteId, NoteRevision> notes; // the newest of each
        for (const WrapUp &saved : m_floor.record.saved()) {
            if (!saved.note)
                continue;
            const auto known = notes.try_emplace(saved.note->note, *saved.note).first;
            if (saved.note->revision > known->second.revision)
                known->second = *saved.note;
        }
        std::map<PromiseId, QString> promises;
        for (const WrapUp &saved : m_floor.record.saved()) {
            for (const Promise &promise : saved.promises)
                promises[promise.id] = promise.text;
        }
        QString all;
        for (const auto &[id, note] : notes)
            all += note.text;
        for (const auto &[id, text] : promises)
            all += text;
        for (int i = 1; i <= m_words; ++i) {
            if (const auto times = all.count(u"word%1."_s.arg(i)); times != 1)
                return u"word %1 of %2 is there %3 times"_s.arg(i).arg(m_words).arg(times);
        }
        for (int i = 1; i <= m_promises; ++i) {
            if (const auto times = all.count(u"promise%1."_s.arg(i)); times != 1)
                return u"promise %1 of %2 is there %3 times"_s.arg(i).arg(m_promises).arg(times);
        }
        return {};
    }

    std::mt19937 m_random;
    DeskFloor m_floor;
    std::unique_ptr<CallDesk> m_desk;
    QList<CustomerId> m_people;
    std::map<QString, Call> m_calls;
    QSet<QString> m_merged; ///< became another call: they never come back
    QStringList m_happened;
    int m_next = 0;
    int m_words = 0;
    int m_promises = 0;
};

} // namespace

class TestDeskSequences final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCallIsShownOnceAndEveryWordIsKeptOnce()
    {
        for (int seed = 1; seed <= days.orElse(400); ++seed) {
            Day day{quint32(seed)};
            const QString wrong = day.run(60);
            if (!wrong.isEmpty()) {
                std::fputs(qPrintable(day.happened().join(u'\n') + u'\n'), stderr); // more than QtTest prints
                QFAIL(qPrintable(u"seed %1: %2"_s.arg(QString::number(seed), wrong)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDeskSequences)
#include "tst_desk_sequences.moc"
