// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/main_window.h"
#include "common/theme.h"
#include "desk/call_desk.h"
#include "store/local/local_draft_book.h"
#include "store/local/local_file.h"
#include "store/local/local_outbox.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace teller::bench {

/// A desk and its window, which tells when it has painted the customer of the current call.
class DeskOnScreen final : public QObject
{
    Q_OBJECT
public:
    DeskOnScreen(CustomerRecord &record, const AgentId &agent);
    ~DeskOnScreen() override;

    [[nodiscard]] CallDesk &desk() { return m_desk; }
    [[nodiscard]] MainWindow &window() { return m_window; }
    void show();

    /// From now on the first frame counts that is painted while this is so for the session in front.
    void start(std::function<bool(CallSession &)> shown)
    {
        m_shown = std::move(shown);
        m_paintedMs = -1;
        m_clock.start();
    }
    /// The first frame that shows a recognised customer.
    void start()
    {
        start([](CallSession &session) { return session.lookup() == CallSession::Lookup::One; });
    }
    [[nodiscard]] const QElapsedTimer &clock() const { return m_clock; }
    /// Milliseconds after start() at which that frame was painted and flushed; waits for it. -1: it did not
    /// come.
    [[nodiscard]] double paintedMs();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QTemporaryDir m_folder;
    const SystemClock m_systemClock;
    Theme m_theme;
    const std::shared_ptr<LocalFile> m_local;
    LocalDraftBook m_drafts;
    LocalOutbox m_outbox;
    CallDesk m_desk;
    MainWindow m_window;
    QElapsedTimer m_clock;
    std::function<bool(CallSession &)> m_shown;
    double m_paintedMs = -1;
    bool m_inside = false;
};

} // namespace teller::bench
