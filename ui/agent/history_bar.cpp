// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/history_bar.h"

#include "agent/day_picker.h"
#include "common/icons.h"
#include "common/labels.h"
#include "desk/history.h"
#include "timeline/channel_chips.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace teller {

HistoryBar::HistoryBar(const Theme &theme, const Clock &clock, QWidget *window, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_window(window)
{
    setObjectName(u"historyBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("ground", u"panel"_s);
    setProperty("edge", u"bottom"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6));
    row->setSpacing(theme.px(8));
    m_chips = new ChannelChips(this);
    row->addWidget(m_chips, 1);
    m_state = makeElided(this, u"historyState"_s, TextSize::Small, u"failed"_s);
    m_state->hide();
    row->addWidget(m_state);
    m_found = makeLabel(this, u"foundCount"_s, TextSize::Small, u"dim"_s);
    m_found->hide();
    row->addWidget(m_found);
    m_find = new QLineEdit(this);
    m_find->setObjectName(u"findInHistory"_s);
    m_find->setMaxLength(200);
    m_find->setClearButtonEnabled(true);
    if (auto *clear = m_find->findChild<QToolButton *>()) { // Qt leaves it without a name
        clear->setObjectName(u"findClear"_s);
        clear->setAccessibleName(tr("Show the whole history again"));
    }
    m_find->setFixedWidth(theme.px(184));
    m_find->setAccessibleName(tr("Find in this history"));
    m_find->setPlaceholderText(tr("Find in this history"));
    m_find->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_history)
            m_history->find(text);
    });
    row->addWidget(m_find);
    m_day = makeButton(this, u"goToDay"_s, {});
    m_day->setProperty("quiet", true);
    m_day->setAccessibleName(tr("Go to a day"));
    m_day->setFixedWidth(theme.px(32));
    const auto dress = [this] {
        m_day->setIcon(tintedIcon(u"calendar"_s, m_theme.colours().dim, m_theme.colours().accent));
        m_day->setIconSize(QSize(m_theme.px(18), m_theme.px(18)));
    };
    dress();
    connect(&theme, &Theme::changed, this, dress);
    connect(m_day, &QPushButton::clicked, this, &HistoryBar::daysWanted);
    row->addWidget(m_day);
    setKeys(KeyMap());
}

void HistoryBar::setHistory(History *history)
{
    m_chips->setHistory(history);
    if (history != m_history) {
        if (m_days)
            m_days->dismiss();
        if (m_history)
            disconnect(m_history, nullptr, this, nullptr);
        m_history = history;
        if (history)
            connect(history, &History::findChanged, this, &HistoryBar::showFind);
    }
    showFind();
}

void HistoryBar::setKeys(const KeyMap &keys)
{
    m_find->setToolTip(keys.withKeys(tr("Find in this history"), Command::FindInHistory));
    m_day->setToolTip(keys.withKeys(tr("Go to a day"), Command::GoToDay));
}

void HistoryBar::setState(const QString &text)
{
    setTextOrHide(m_state, text);
}

void HistoryBar::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

bool HistoryBar::isTyping() const
{
    return m_find->hasFocus() && !m_find->text().isEmpty();
}

void HistoryBar::openDays(QDate day)
{
    if (!m_history || m_history->size() == 0)
        return;
    if (!m_days) { // a calendar takes its time, which no call should wait for
        m_days = new DayPicker(m_theme, m_window);
        connect(m_days, &DayPicker::chosen, this, &HistoryBar::dayChosen);
    }
    m_days->open(*m_day, day, toLocalTime(m_clock.now()).date(), [this](QDate first, QDate last) {
        return m_history ? m_history->days(first, last) : std::vector<QDate>();
    });
}

void HistoryBar::showFind()
{
    const QString wanted = m_history ? m_history->findText() : QString();
    if (m_find->text().simplified() != wanted)
        m_find->setText(wanted); // another customer: nothing is looked for
    QString count;
    if (m_history && m_history->findResult() && *m_history->findResult()) {
        const HistoryFind &found = **m_history->findResult();
        const QString number = QLocale().toString(qlonglong(found.interactions.size()));
        count = found.more ? tr("the newest %1").arg(number) : tr("%1 found").arg(number);
    }
    setTextOrHide(m_found, count);
}

bool HistoryBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            m_find->clear();
            Q_EMIT listWanted();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Down:
            Q_EMIT listWanted();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace teller
