// SPDX-License-Identifier: GPL-3.0-or-later
//
// desk/ is what people do: take calls, read a customer's history, write a note, look somebody up. It knows
// neither widgets nor SQL nor sockets: it speaks to CallFeed, CustomerRecord, DraftBook and Outbox (all
// declared in core/), so that it can be tested without a screen, a server or a telephone.
#pragma once

#include "core/call_feed.h"
#include "core/customer_record.h"
#include "core/draft.h"
#include "core/outbox.h"
#include "desk/agent_presence.h"
#include "desk/call_session.h"
#include "desk/customers_on_screen.h"
#include "desk/snapshot_cache.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace teller {

/// One agent's desk: the sessions that are open, and which of them is in front.
/// A call gets exactly one session, whatever happens to it; an event never closes a session that holds
/// something unsaved, and never takes the front from somebody who is talking or typing.
class CallDesk final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive the desk.
    CallDesk(CustomerRecord &record, DraftBook &drafts, Outbox &outbox, const Clock &clock, Agent me,
             QObject *parent = nullptr);
    ~CallDesk() override;

    [[nodiscard]] const Agent &me() const { return m_me; }
    [[nodiscard]] CustomerRecord &record() const { return m_record; }
    /// What was saved at this desk and how much of it the store does not have.
    [[nodiscard]] Outbox &outbox() const { return m_outbox; }
    [[nodiscard]] DraftBook &drafts() const { return m_drafts; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Listens to a feed from now on. The desk does not own it, start it or stop it.
    void addFeed(CallFeed &feed);
    /// The feed's events no longer count; its calls stay open for wrap-up.
    void removeFeed(CallFeed &feed);
    [[nodiscard]] const std::vector<CallFeed *> &feeds() const { return m_feeds; }

    /// In the order in which they were opened.
    [[nodiscard]] std::vector<CallSession *> sessions() const;
    [[nodiscard]] CallSession *current() const { return m_current; }
    void setCurrent(CallSession *session);
    /// Looks at a customer without a call (from a search). One who is already open comes to the front.
    CallSession *open(CustomerId customer, const QString &name = {});
    /// False, and nothing happens, while the call goes on or something is unsaved.
    bool close(CallSession *session);
    /// Brings back what was being written when the program last ended, each as a session of its own.
    void restoreDrafts();
    /// Brings back every note that the store refused, each as a session in which it can be mended and saved
    /// again; the first of them to the front.
    void reopenRefused();

    /// What can be done with the session's call at this moment; nothing where its feed only listens.
    [[nodiscard]] CallControl::Actions offered(const CallSession &session) const;
    [[nodiscard]] QFuture<Result<Unit>> hangUp(CallSession &session);
    /// What is written so far goes to the store first, so that whoever takes the call can read it. `why` is
    /// for them; it may be empty.
    [[nodiscard]] QFuture<Result<Unit>> transfer(CallSession &session, const CallEvent::Transfer &transfer,
                                                 const QString &why);
    /// Whether the agent is ready for calls.
    [[nodiscard]] AgentPresence &presence() { return m_presence; }

    /// How long wrap-ups may take before what is written is saved by itself; zero: they have no end.
    void setWrapUpTime(std::chrono::seconds time);
    static constexpr std::chrono::seconds usualWrapUpTime{120};

    /// The wrap-up codes the store offers; empty until they have arrived.
    [[nodiscard]] const std::vector<Disposition> &dispositions() const { return m_dispositions; }

    /// Who can be named in a note and be given a task; empty until they have arrived.
    [[nodiscard]] const std::vector<Colleague> &colleagues() const { return m_colleagues; }
    /// Notes in which colleagues name this agent, newest first, as far as they were not looked at.
    [[nodiscard]] const std::vector<Mention> &mentions() const { return m_mentions; }
    /// Opens the customer, and once that worked, the mention counts as seen.
    CallSession *openMention(const Mention &mention);
    /// What this agent promised, and what they or their team are to do, earliest due first.
    [[nodiscard]] const std::vector<OpenWork> &openWork() const { return m_work; }

Q_SIGNALS:
    void colleaguesChanged();
    void mentionsChanged();
    void openWorkChanged();
    void sessionOpened(teller::CallSession *session);
    /// The session is about to be deleted.
    void sessionClosed(teller::CallSession *session);
    void currentChanged(teller::CallSession *session);
    void dispositionsChanged();
    void feedStateChanged(teller::CallFeed *feed);
    void controlChanged(); ///< offered() may say something else
    void storeStateChanged(const teller::StoreState &state);
    /// A call that never became a conversation went by (withdrawn, abandoned) and its session was closed.
    void callMissed(const teller::CallFacts &call);
    /// Something that was written on this machine could not be read; it is still on the disk. Damaged: the
    /// rest of it is brought back.
    void draftsUnreadable(const teller::Error &error);

private:
    void handleEvent(const CallEvent &event);
    void handleResync(const CallEvent &event);
    void handleStoreState(const StoreState &state);
    void fetchDispositions();
    void fetchCompanyRules();
    void fetchColleagues();
    void fetchMentions();
    void fetchOpenWork();
    void bringBackDrafts(bool toTheFront, bool onceMore = true);
    void bringBackRefused(bool onceMore);
    CallSession *sessionFor(const CallEvent &event) const;
    [[nodiscard]] CallControl *controlOf(const CallSession &session) const;
    void countWrapUps();
    CallSession *addSession();
    void remove(CallSession *session);
    void bringForward(CallSession *session);

    CustomerRecord &m_record;
    DraftBook &m_drafts;
    Outbox &m_outbox;
    const Clock &m_clock;
    const Agent m_me;
    SnapshotCache m_cache;
    CustomersOnScreen m_screen;
    AgentPresence m_presence;
    std::vector<CallFeed *> m_feeds;
    std::vector<std::unique_ptr<CallSession>> m_sessions;
    CallSession *m_current = nullptr;
    std::vector<Disposition> m_dispositions;
    CompanyRules m_rules;
    std::vector<Colleague> m_colleagues;
    std::vector<Mention> m_mentions;
    std::vector<AgentActionId> m_seen; ///< mentions; the store may not know it yet
    std::vector<OpenWork> m_work;
    // However much is decided elsewhere, what waits here is not asked for at each.
    QTimer m_mentionsSoon;
    QTimer m_workSoon;
    std::chrono::seconds m_wrapUpTime = usualWrapUpTime;
};

} // namespace teller
