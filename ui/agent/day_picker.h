// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/overlay.h"
#include "common/theme.h"

#include <QDate>

#include <functional>
#include <vector>

class QCalendarWidget;

namespace teller {

/// A calendar to go to a day of a history; days on which something happened are strong.
class DayPicker final : public Overlay
{
    Q_OBJECT
public:
    /// Local days from the first to the last that have something.
    using DaysBetween = std::function<std::vector<QDate>(QDate first, QDate last)>;

    /// `window` is where it appears.
    DayPicker(const Theme &theme, QWidget *window);

    /// Below `anchor`, with `day` chosen; nothing later than `today` can be.
    void open(const QWidget &anchor, QDate day, QDate today, DaysBetween daysBetween);

Q_SIGNALS:
    void chosen(QDate day);

private:
    void markDays();
    void dress();

    const Theme &m_theme;
    QCalendarWidget *m_calendar = nullptr;
    DaysBetween m_daysBetween;
};

} // namespace teller
