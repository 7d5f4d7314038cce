// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/call_desk.h"

#include "core/logging.h"
#include "core/when_done.h"
#include "desk/not_read.h"

#include <algorithm>

namespace teller {

namespace {

constexpr int mentionsPauseMs = 5'000;
constexpr int workPauseMs = 60'000; // it costs the store more

bool isReadable(const StoreState &state)
{
    return state.link == StoreState::Link::Ready || state.link == StoreState::Link::ReadOnly;
}

/// One that is Done goes with the next turn of the event loop, and a call that rings again at once must not
/// go with it.
bool isOfCall(const CallSession &session, const CallId &id, const QString &source)
{
    return !id.isNull() && session.call().id == id && session.stage() != CallSession::Stage::Done &&
           (session.call().source == source || session.call().source.isEmpty());
}

} // namespace

CallDesk::CallDesk(CustomerRecord &record, DraftBook &drafts, Outbox &outbox, const Clock &clock, Agent me,
                   QObject *parent)
    : QObject(parent)
    , m_record(record)
    , m_drafts(drafts)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_me(std::move(me))
    , m_cache(record)
    , m_screen(record)
{
    connect(&record, &CustomerRecord::stateChanged, this, &CallDesk::handleStoreState);
    connect(&record, &CustomerRecord::interactionChanged, this,
            [this](CustomerId customer, InteractionId interaction) {
                for (const auto &session : m_sessions) {
                    if (session->snapshot() && session->snapshot()->customer.id == customer)
                        session->interactionChangedInStore(interaction);
                }
            });
    connect(&record, &CustomerRecord::changesMissed, this, [this] {
        for (const auto &session : m_sessions)
            session->changesMissed();
    });
    connect(&record, &CustomerRecord::identityChanged, this, [this](CustomerId customer) {
        for (const auto &session : m_sessions) {
            if (session->isAbout(customer))
                session->changesMissed();
        }
    });
    connect(&record, &CustomerRecord::recordsImported, this, [this](CustomerId customer) {
        for (const auto &session : m_sessions) {
            if (session->isAbout(customer))
                session->recordsImported();
        }
    });
    connect(&record, &CustomerRecord::actionsChanged, this, [this](CustomerId customer) {
        for (const auto &session : m_sessions) {
            if (session->isAbout(customer))
                session->changesMissed();
        }
        for (QTimer *soon : {&m_mentionsSoon, &m_workSoon}) {
            if (!soon->isActive())
                soon->start();
        }
    });
    connect(&record, &CustomerRecord::viewersChanged, this, [this](CustomerId customer) {
        for (const auto &session : m_sessions) {
            if (session->customer() == customer)
                session->viewersChangedInStore();
        }
    });
    for (QTimer *soon : {&m_mentionsSoon, &m_workSoon})
        soon->setSingleShot(true);
    m_mentionsSoon.setInterval(mentionsPauseMs);
    m_workSoon.setInterval(workPauseMs);
    connect(&m_mentionsSoon, &QTimer::timeout, this, &CallDesk::fetchMentions);
    connect(&m_workSoon, &QTimer::timeout, this, &CallDesk::fetchOpenWork);
    connect(&outbox, &Outbox::countsChanged, this, [this] {
        if (m_outbox.counts().waiting == 0 && isReadable(m_record.state()))
            fetchOpenWork(); // what was promised or done here is in the store
    });
    if (isReadable(record.state())) {
        fetchDispositions();
        fetchCompanyRules();
        fetchColleagues();
        fetchMentions();
        fetchOpenWork();
    }
}

CallDesk::~CallDesk() = default;

void CallDesk::addFeed(CallFeed &feed)
{
    m_feeds.push_back(&feed);
    if (CallControl *control = feed.control()) {
        m_presence.addControl(*control);
        connect(control, &CallControl::actionsChanged, this, &CallDesk::controlChanged);
    }
    connect(&feed, &CallFeed::eventArrived, this, &CallDesk::handleEvent);
    connect(&feed, &CallFeed::stateChanged, this, [this, &feed] { Q_EMIT feedStateChanged(&feed); });
    Q_EMIT feedStateChanged(&feed);
}

void CallDesk::removeFeed(CallFeed &feed)
{
    disconnect(&feed, nullptr, this, nullptr);
    if (CallControl *control = feed.control()) {
        m_presence.removeControl(*control);
        disconnect(control, nullptr, this, nullptr);
    }
    std::erase(m_feeds, &feed);
    for (CallSession *session : sessions()) {
        if (session->isLive() && session->call().source == feed.name())
            session->endUnseen(CallEvent::EndReason::None);
    }
}

std::vector<CallSession *> CallDesk::sessions() const
{
    std::vector<CallSession *> all;
    all.reserve(m_sessions.size());
    for (const auto &session : m_sessions)
        all.push_back(session.get());
    return all;
}

void CallDesk::setCurrent(CallSession *session)
{
    if (session == m_current)
        return;
    m_current = session;
    Q_EMIT currentChanged(session);
}

CallSession *CallDesk::open(CustomerId customer, const QString &name)
{
    for (const auto &session : m_sessions) {
        if (session->customer() == customer) {
            setCurrent(session.get());
            return session.get();
        }
    }
    CallSession *session = addSession();
    session->beginBrowsing(customer, name);
    Q_EMIT sessionOpened(session);
    setCurrent(session);
    return session;
}

bool CallDesk::close(CallSession *session)
{
    if (session->isLive() || session->note().hasUnsaved() || session->note().saveWanted())
        return false;
    remove(session);
    return true;
}

void CallDesk::restoreDrafts()
{
    bringBackDrafts(false);
}

void CallDesk::bringBackDrafts(bool toTheFront, bool onceMore)
{
    whenDone(this, m_drafts.all(), [this, toTheFront, onceMore](const Result<std::vector<Draft>> &drafts) {
        if (!drafts) {
            Q_EMIT draftsUnreadable(drafts.error());
            if (drafts.error().code == Error::Code::Damaged && onceMore)
                bringBackDrafts(toTheFront, false); // damage is said once; what could be read is there
            return;
        }
        // The newest first: of two drafts of a call the newer one is what is being talked about.
        const std::vector<Draft> newestFirst(drafts->rbegin(), drafts->rend());
        std::vector<const Draft *> alone;
        for (const Draft &draft : newestFirst) {
            const auto same = std::find_if(m_sessions.begin(), m_sessions.end(), [&](const auto &session) {
                return session->stage() != CallSession::Stage::Done && session->isOf(draft);
            });
            if (same == m_sessions.end())
                alone.push_back(&draft);
            else if ((*same)->note().id() != draft.note)
                (*same)->resume(draft);
        }
        std::reverse(alone.begin(), alone.end());
        CallSession *first = nullptr;
        for (const Draft *draft : alone) {
            CallSession *session = addSession();
            session->resume(*draft);
            Q_EMIT sessionOpened(session);
            if (!first)
                first = session;
        }
        if (first && (toTheFront || !m_current))
            setCurrent(first);
    });
}

void CallDesk::reopenRefused()
{
    bringBackRefused(true);
}

void CallDesk::bringBackRefused(bool onceMore)
{
    whenDone(this, m_outbox.entries(), [this, onceMore](const Result<std::vector<OutboxEntry>> &entries) {
        if (!entries) {
            Q_EMIT draftsUnreadable(entries.error());
            if (entries.error().code == Error::Code::Damaged && onceMore)
                bringBackRefused(false);
            return;
        }
        for (const OutboxEntry &entry : *entries) {
            // Nobody has them on the screen any more: whoever has their number is found by it.
            if (entry.refused && std::holds_alternative<NewCustomer>(entry.what)) {
                whenDone(this, m_outbox.forget(entry.id), [](const Result<Unit> &forgotten) {
                    if (!forgotten) // it is tried again with the next look at what was refused
                        qCWarning(lcDesk)
                            << "a refused customer stays in the outbox:" << codeName(forgotten.error().code);
                });
                continue;
            }
            const auto wrapUp = wrapUpOf(entry.what);
            if (!entry.refused || !wrapUp || wrapUp->interaction.id.isNull())
                continue;
            const auto open = std::find_if(m_sessions.begin(), m_sessions.end(), [&](const auto &session) {
                return wrapUp->note && session->note().id() == wrapUp->note->note;
            });
            if (open != m_sessions.end()) {
                setCurrent(open->get()); // it is being worked on
                continue;
            }
            whenDone(this, m_outbox.takeBack(entry.id), [this](const Result<Unit> &result) {
                if (result)
                    bringBackDrafts(true);
                else
                    Q_EMIT draftsUnreadable(result.error());
            });
        }
    });
}

CallSession *CallDesk::sessionFor(const CallEvent &event) const
{
    // One that goes on before any other; else the newest one, for a call that was transferred away may come
    // back while its first segment is wrapped up.
    const auto newest = [this](auto fits) -> CallSession * {
        const auto it = std::find_if(m_sessions.rbegin(), m_sessions.rend(),
                                     [&fits](const auto &session) { return fits(*session); });
        return it == m_sessions.rend() ? nullptr : it->get();
    };
    const auto find = [&](const CallId &id) {
        CallSession *const live = newest([&](const CallSession &session) {
            return isOfCall(session, id, event.source) && session.isLive();
        });
        return live ? live : newest([&](const CallSession &session) {
            return isOfCall(session, id, event.source) && !session.cameBackForAnother(event);
        });
    };
    CallSession *session = find(event.callId);
    return session ? session : find(event.parentCallId);
}

void CallDesk::handleEvent(const CallEvent &event)
{
    using Kind = CallEvent::Kind;
    if (event.kind == Kind::Resync) {
        handleResync(event);
        return;
    }
    if (CallSession *session = sessionFor(event)) {
        session->apply(event);
        if (event.kind == Kind::Answered)
            bringForward(session);
        return;
    }
    switch (event.kind) {
    case Kind::AccountCollected:
    case Kind::Queued:
        if (!event.account.value.isEmpty())
            m_cache.prefetch(event.callId, callerKey(event.account, event.ani));
        break;
    case Kind::Offered:
    case Kind::Answered: {
        const bool back = std::any_of(m_sessions.begin(), m_sessions.end(), [&event](const auto &session) {
            return isOfCall(*session, event.callId, event.source);
        });
        CallSession *session = addSession();
        session->begin(event, &m_cache, back ? event.account.value : QString());
        if (event.kind == Kind::Answered)
            session->apply(event);
        Q_EMIT sessionOpened(session);
        bringForward(session);
        break;
    }
    case Kind::Ended:
    case Kind::OfferWithdrawn:
        m_cache.forget(event.callId);
        break;
    default:
        break;
    }
}

void CallDesk::handleResync(const CallEvent &event)
{
    for (CallSession *session : sessions()) {
        if (session->isLive() && session->call().source == event.source &&
            !event.liveCalls.contains(session->call().id))
            session->endUnseen(CallEvent::EndReason::LinkLost);
    }
}

void CallDesk::handleStoreState(const StoreState &state)
{
    if (isReadable(state)) {
        if (m_dispositions.empty())
            fetchDispositions();
        fetchCompanyRules();
        fetchColleagues();
        fetchMentions();
        fetchOpenWork();
        for (CallSession *session : sessions())
            session->storeCameBack();
    }
    Q_EMIT storeStateChanged(state);
}

void CallDesk::setWrapUpTime(std::chrono::seconds time)
{
    m_wrapUpTime = time;
    for (const auto &session : m_sessions)
        session->setWrapUpTime(time);
}

void CallDesk::fetchCompanyRules()
{
    whenDone(this, m_record.companyRules(), [this](const Result<CompanyRules> &result) {
        if (!result) {
            sayNotRead("the company's rules", result.error());
            return; // asked for again when the store is back
        }
        if (*result == m_rules)
            return;
        m_rules = *result;
        for (const auto &session : m_sessions)
            session->setCompanyRules(m_rules);
    });
}

void CallDesk::fetchColleagues()
{
    whenDone(this, m_record.colleagues(), [this](Result<std::vector<Colleague>> result) {
        if (!result) {
            sayNotRead("who the colleagues are", result.error());
            return; // asked for again when the store is back
        }
        if (*result == m_colleagues)
            return;
        m_colleagues = std::move(*result);
        for (const auto &session : m_sessions)
            session->setColleagues(m_colleagues);
        Q_EMIT colleaguesChanged();
    });
}

void CallDesk::fetchMentions()
{
    whenDone(this, m_record.mentions(m_me.id), [this](Result<std::vector<Mention>> result) {
        if (!result) { // what is known stays
            sayNotRead("mentions", result.error());
            return;
        }
        std::erase_if(*result, [this](const Mention &one) {
            return std::find(m_seen.begin(), m_seen.end(), one.id) != m_seen.end();
        });
        if (*result == m_mentions)
            return;
        m_mentions = std::move(*result);
        Q_EMIT mentionsChanged();
    });
}

void CallDesk::fetchOpenWork()
{
    whenDone(this, m_record.openWork(m_me.id), [this](Result<std::vector<OpenWork>> result) {
        if (!result) { // what is known stays
            sayNotRead("open work", result.error());
            return;
        }
        if (*result == m_work)
            return;
        m_work = std::move(*result);
        Q_EMIT openWorkChanged();
    });
}

CallSession *CallDesk::openMention(const Mention &mention)
{
    CallSession *session = open(mention.customer, mention.customerName);
    const auto see = [this, mention, session] {
        if (!session->snapshot() || std::find(m_seen.begin(), m_seen.end(), mention.id) != m_seen.end())
            return;
        m_seen.push_back(mention.id);
        AgentAction seen;
        seen.id = AgentActionId::create();
        seen.customer = session->snapshot()->customer.id;
        seen.kind = AgentAction::Kind::Done;
        seen.about = mention.id.text();
        seen.agent = m_me.id;
        seen.agentName = m_me.name;
        seen.at = m_clock.now();
        whenDone(this, m_outbox.put(seen), [](const Result<OutboxEntryId> &result) {
            if (!result) // it is listed once more
                qCWarning(lcDesk) << "a mention stays unread:" << codeName(result.error().code);
        });
        std::erase_if(m_mentions, [&mention](const Mention &one) { return one.id == mention.id; });
        Q_EMIT mentionsChanged();
    };
    connect(session, &CallSession::lookupChanged, this, see);
    see();
    return session;
}

void CallDesk::fetchDispositions()
{
    whenDone(this, m_record.dispositions(), [this](Result<std::vector<Disposition>> result) {
        if (!result) {
            sayNotRead("dispositions", result.error());
            return; // asked for again when the store is back
        }
        m_dispositions = std::move(*result);
        Q_EMIT dispositionsChanged();
    });
}

CallSession *CallDesk::addSession()
{
    m_sessions.push_back(
        std::make_unique<CallSession>(m_record, m_drafts, m_outbox, m_screen, m_clock, m_me));
    CallSession *raw = m_sessions.back().get();
    raw->setWrapUpTime(m_wrapUpTime);
    raw->setCompanyRules(m_rules);
    connect(raw, &CallSession::stageChanged, this, &CallDesk::countWrapUps);
    raw->setColleagues(m_colleagues);
    // Queued: the session is still inside its own function when it finishes.
    connect(
        raw, &CallSession::finished, this,
        [this, raw] {
            const CallFacts &call = raw->call();
            if (isSet(call.offeredAt) && !isSet(call.answeredAt) && isSet(call.endedAt) &&
                call.endReason != CallEvent::EndReason::Agent)
                Q_EMIT callMissed(call);
            remove(raw);
        },
        Qt::QueuedConnection);
    return raw;
}

void CallDesk::remove(CallSession *session)
{
    const auto it = std::find_if(m_sessions.begin(), m_sessions.end(),
                                 [session](const auto &owned) { return owned.get() == session; });
    if (it == m_sessions.end())
        return;
    const std::unique_ptr<CallSession> dying = std::move(*it);
    m_sessions.erase(it);
    countWrapUps();
    if (m_current == session) {
        // A call that goes on comes first, then what was opened last.
        CallSession *next = m_sessions.empty() ? nullptr : m_sessions.back().get();
        for (const auto &other : m_sessions) {
            if (other->isLive())
                next = other.get();
        }
        setCurrent(next);
    }
    Q_EMIT sessionClosed(session);
}

void CallDesk::bringForward(CallSession *session)
{
    using Stage = CallSession::Stage;
    const auto yields = [session](const CallSession &front) {
        switch (front.stage()) {
        case Stage::Talking:
            return false;
        case Stage::Ringing: // two phones ringing: the one that is answered comes to the front
        case Stage::OnHold:
        case Stage::WrapUp: // an unfinished note keeps the front until its writer takes the next call
            return session->stage() != Stage::Ringing;
        case Stage::Browsing:
            return session->stage() != Stage::Ringing || !front.note().hasUnsaved();
        case Stage::Done:
            return true;
        }
        return true;
    };
    if (!m_current || yields(*m_current))
        setCurrent(session);
}

} // namespace teller
