// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_event.h"

#include <QByteArray>
#include <QHash>

#include <array>
#include <functional>
#include <optional>

namespace teller {

/// What was said about a call's account number, and by whom; the best of it counts.
class AccountClaims
{
public:
    /// From the weakest to the strongest.
    enum class Source { UserToUser, UserEvent, CallerVariable, AgentVariable, TransfereeVariable };

    /// True if best() changed. A stronger source wins; a weaker one only if it changes its mind later on (the
    /// dialplan asked again), not if it repeats what is already overruled. Nothing said changes nothing.
    bool add(Source source, const AccountClaim &claim, Instant at);
    [[nodiscard]] const AccountClaim &best() const { return m_best; }

private:
    AccountClaim m_best;
    Source m_source = Source::UserToUser;
    Instant m_at;
    std::array<QString, 5> m_said;
};

/// What is known of any call in the telephone system, mine or not, before it rings anywhere.
struct KnownCall
{
    AccountClaims claims;
    CallEvent::Ani ani; ///< of the channel that began the call
    QString dnis;
    std::optional<CallEvent::Queue> queue; ///< it waits there now
    Instant queuedAt;
    QMap<QString, QString> attributes;
    bool callerHungUp = false;      ///< asked for the end
    int callerCause = 0;            ///< with which its channel ended
    bool callerGone = false;        ///< is no longer there, whoever asked
    bool answeredElsewhere = false; ///< since it last rang here
    bool waiting = false;           ///< announced by a Queued event, and not offered to me since
    bool abandoned = false;
    std::optional<Instant> waitEndsAt; ///< left the queue: closed then, unless it turns out to ring here
    quint64 touched = 0;

    /// It is at my telephone: nobody waits any more, and only my own leg's end is an end for me.
    void reachMe()
    {
        waiting = answeredElsewhere = false;
        waitEndsAt.reset();
    }
};

/// The calls by their id, bounded: what was not heard of for the longest time is forgotten first.
class KnownCalls
{
public:
    static constexpr qsizetype limit = 2048;

    /// `keep` says which calls must not be forgotten.
    explicit KnownCalls(std::function<bool(const QByteArray &)> keep)
        : m_keep(std::move(keep))
    {}
    KnownCall &touch(const QByteArray &id);
    [[nodiscard]] KnownCall *find(const QByteArray &id);
    [[nodiscard]] const KnownCall *find(const QByteArray &id) const;
    [[nodiscard]] QHash<QByteArray, KnownCall> &all() { return m_calls; }
    void clear() { m_calls.clear(); }

private:
    void forgetOldest();

    QHash<QByteArray, KnownCall> m_calls;
    std::function<bool(const QByteArray &)> m_keep;
    quint64 m_clock = 0;
};

} // namespace teller
