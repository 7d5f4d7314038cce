// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "desk_on_screen.h"
#include "fake_ami.h"
#include "store/record/sql_record.h"
#include "telephony/ami_feed.h"

#include <memory>

namespace teller::bench {

/// A whole desktop from the telephone to the screen, on a store, with a telephone system to make it ring.
class PopRig final
{
public:
    explicit PopRig(const StoreSettings &store);
    ~PopRig();
    [[nodiscard]] Result<Unit> start();

    struct Pop
    {
        double paintedMs = -1; ///< from the last byte of the event on the socket
        double indexMs = -1;   ///< until the whole history has its place; only if it was waited for
    };
    /// A caller with this account rings, is shown and hangs up.
    [[nodiscard]] Result<Pop> pop(const QString &account, bool waitForIndex = false);
    /// The same without hanging up: the customer stays on the screen.
    [[nodiscard]] Result<Pop> ring(const QString &account, bool waitForIndex);
    [[nodiscard]] Result<Unit> hangUp();

    [[nodiscard]] SqlRecord &record() { return m_record; }
    [[nodiscard]] DeskOnScreen &screen() { return m_screen; }

private:
    SqlRecord m_record;
    DeskOnScreen m_screen;
    test::FakeAmi m_pbx;
    std::unique_ptr<AmiFeed> m_feed;
    int m_call = 0;
    QString m_account;
};

/// The same window with nothing in front of it: no telephone, no store, no other thread.
class PaintingRig final
{
public:
    PaintingRig();
    ~PaintingRig();
    void start() { m_screen.show(); }
    /// Milliseconds to show what is already in memory.
    [[nodiscard]] Result<double> paint(const Recognition &recognition);

private:
    class ReadyRecord;
    class DirectFeed;
    std::unique_ptr<ReadyRecord> m_record;
    std::unique_ptr<DirectFeed> m_feed;
    DeskOnScreen m_screen;
    int m_call = 0;
};

} // namespace teller::bench
