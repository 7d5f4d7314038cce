// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/key_map.h"
#include "common/labels.h"
#include "core/call_feed.h"
#include "core/customer_record.h"
#include "core/outbox.h"
#include "desk/call_session.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QMenu;

namespace teller {

/// The first line to look at: the state of the call and how long, where it came in, who else is waiting, and
/// what is wrong with the lines if anything is.
class CallBar final : public QWidget
{
    Q_OBJECT
public:
    CallBar(const Theme &theme, const Clock &clock, const QString &agentName, QWidget *parent = nullptr);

    /// `session` is in front; `all` are all that are open. Null: nobody is.
    void showSessions(const CallSession *session, const std::vector<CallSession *> &all);
    /// Only what changes with the clock.
    void tick();
    void showFeed(const FeedState &state);
    void showStore(const StoreState &state);
    /// What is written and not in the store: worth a word while the store is away, or has refused it.
    void showOutbox(const Outbox::Counts &counts);
    void showMissed(const CallFacts &call);
    /// Which keys the tool tips name.
    void setKeys(const KeyMap &keys);
    void setAgentName(const QString &name);
    /// Puts what can be done with the call before the other calls, what waits for the agent before their
    /// name, and the agent's state at the end.
    void place(QWidget *controls, QWidget *waiting, QWidget *agentState);
    /// What is shown while there is no call.
    void showAgentState(const AgentState &state);

Q_SIGNALS:
    void sessionChosen(teller::CallSession *session);
    // Somebody wants to know more about a broken line.
    void telephoneClicked();
    void storeClicked();
    void refusedClicked(); ///< somebody wants to mend the notes that could not be saved

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCall();
    void showTimer();
    void showOthers();
    void makeRoom();
    [[nodiscard]] static QString titleOf(const CallSession &session);
    [[nodiscard]] static QString stateOf(const CallSession &session);

    static constexpr int mostButtons = 2;
    static constexpr qint64 missedForMs = 120'000;

    const Theme &m_theme;
    const Clock &m_clock;
    const CallSession *m_session = nullptr;
    std::vector<CallSession *> m_others;
    StatePill *m_state = nullptr;
    ElidedLabel *m_queue = nullptr;
    ElidedLabel *m_facts = nullptr;
    QLabel *m_account = nullptr;
    QLabel *m_verified = nullptr;
    ElidedLabel *m_missed = nullptr;
    Instant m_missedAt;
    std::vector<ElidedButton *> m_buttons;
    QPushButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    QPushButton *m_telephone = nullptr;
    QPushButton *m_store = nullptr;
    QLabel *m_waiting = nullptr;
    QPushButton *m_refused = nullptr;
    Outbox::Counts m_counts;
    bool m_storeReady = false;
    Instant m_awaySince;
    ElidedLabel *m_agent = nullptr;
    QHBoxLayout *m_row = nullptr;
    bool m_notReady = false;
    KeyMap m_keys;
};

} // namespace teller
