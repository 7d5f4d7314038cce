// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress_line.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace teller {

namespace {

constexpr qint64 saySometimesMs = 5'000; ///< where nobody sees a line being redrawn
constexpr qint64 redrawMs = 200;

void print(const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stderr);
    std::fflush(stderr);
}

} // namespace

bool errorIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

bool ProgressLine::due() const
{
    return m_clock.elapsed() - m_saidAt >= (m_terminal ? redrawMs : saySometimesMs);
}

void ProgressLine::show(const QString &line, bool last)
{
    if (!last && !due())
        return;
    m_saidAt = m_clock.elapsed();
    if (m_terminal)
        print(u'\r' + line.leftJustified(m_width));
    else
        print(line + u'\n');
    m_width = line.size();
    if (last)
        end();
}

void ProgressLine::end()
{
    if (m_terminal && m_width > 0)
        print(QStringLiteral("\n"));
    m_width = 0;
}

} // namespace teller
