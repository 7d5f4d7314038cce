// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace teller {

/// Whether somebody watches standard error.
[[nodiscard]] bool errorIsTerminal();

/// One line on standard error: how far, how fast, how long still. Redrawn where somebody watches, else
/// written anew now and then.
class ProgressLine final
{
public:
    ProgressLine() { m_clock.start(); }
    /// Whether a line would be shown now: making its text may be spared.
    [[nodiscard]] bool due() const;
    /// `last`: nothing follows, so it is shown in any case.
    void show(const QString &line, bool last = false);
    /// Makes room for another line; nothing if none was drawn.
    void end();
    [[nodiscard]] double seconds() const { return double(m_clock.elapsed()) / 1'000; }

private:
    const bool m_terminal = errorIsTerminal();
    QElapsedTimer m_clock;
    qint64 m_saidAt = 0;
    qsizetype m_width = 0;
};

} // namespace teller
