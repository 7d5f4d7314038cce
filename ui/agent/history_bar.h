// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/key_map.h"
#include "common/theme.h"
#include "core/clock.h"

#include <QLabel>
#include <QPointer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace teller {

class ChannelChips;
class DayPicker;
class History;

/// Above the history: which channels it shows, what is looked for in it, and the way to a day.
class HistoryBar final : public QWidget
{
    Q_OBJECT
public:
    /// What pops up belongs to `window`.
    HistoryBar(const Theme &theme, const Clock &clock, QWidget *window, QWidget *parent = nullptr);

    /// Null: nothing to show. The history must be taken away here before it is deleted.
    void setHistory(History *history);
    void setKeys(const KeyMap &keys);
    void setState(const QString &text); ///< what could not be loaded; empty for nothing
    void focusFind();
    [[nodiscard]] bool isTyping() const; ///< somebody is in the middle of what to look for
    /// `day`: what is at the top of the history now.
    void openDays(QDate day);

Q_SIGNALS:
    void listWanted(); ///< the next key belongs to what was found
    void daysWanted(); ///< openDays(), please
    void dayChosen(QDate day);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFind();

    const Theme &m_theme;
    const Clock &m_clock;
    QWidget *m_window;
    QPointer<History> m_history;
    ChannelChips *m_chips = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_found = nullptr;
    QLineEdit *m_find = nullptr;
    QPushButton *m_day = nullptr;
    DayPicker *m_days = nullptr;
};

} // namespace teller
