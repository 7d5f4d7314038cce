// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_feed.h"
#include "telephony/ami_control.h"
#include "telephony/ami_settings.h"

#include <QThread>

namespace teller {

class AmiSession;

/// The calls of one extension of an Asterisk (16 to 22), read from its manager interface.
///
/// The socket, the parser and the call tracker live in a thread of their own; what crosses to the owner's
/// thread are the events of MY calls and changes of state, each as a queued signal. After every connection
/// the feed resynchronises before it trusts what it hears: then come `Resync`, synthetic Offered / Answered /
/// Held events for calls in progress (a desk that already has them must not be surprised), `LinkUp`. When the
/// link is lost: `LinkDown`; calls stay as they are until the next `Resync` says which of them are still
/// alive.
///
/// Errors in FeedState: Unreachable (no such host, refused, silent, lost), AuthFailed (wrong user or secret,
/// canRetry false: tried again only every AmiSettings::refusedRetry), NotPermitted (signed in without the
/// rights to see calls; canRetry false, retried likewise), TlsFailed (certificate or host name; likewise),
/// ProtocolError (no Asterisk at this port, or an endless line).
class AmiFeed final : public CallFeed
{
    Q_OBJECT
public:
    explicit AmiFeed(AmiSettings settings, QObject *parent = nullptr);
    ~AmiFeed() override; ///< stops, and waits for the thread

    [[nodiscard]] QString name() const override;
    [[nodiscard]] FeedState state() const override { return m_state; }
    [[nodiscard]] const AmiSettings &settings() const { return m_settings; }
    void start() override;
    /// Link::Off at once; nothing of the old connection arrives afterwards.
    void stop() override;
    [[nodiscard]] CallControl *control() override { return &m_control; }
    /// Stops, and starts again with these if it was running.
    void setSettings(const AmiSettings &settings);

private:
    void setState(const FeedState &state);

    AmiSettings m_settings;
    FeedState m_state;
    AmiControl m_control;
    QThread m_thread;
    AmiSession *m_session = nullptr; ///< lives in m_thread
    quint64 m_run = 0;               ///< what an earlier session still had under way is dropped
};

} // namespace teller
