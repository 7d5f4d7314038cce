// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/due_picker.h"

#include "agent/due_moments.h"
#include "common/labels.h"
#include "common/wording.h"

#include <QButtonGroup>
#include <QDateTimeEdit>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLocale>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

enum Due { TodayNoon, Today, NextWorkingDay, Friday, OtherDay };

} // namespace

DuePicker::DuePicker(const QString &name, const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    auto *dues = new QHBoxLayout(this);
    tighten(dues, m_theme.px(6));
    m_by = makeLabel(this, name + u"By"_s, TextSize::Note);
    m_by->setText(tr("by"));
    dues->addWidget(m_by);
    dues->addSpacing(m_theme.px(2));
    m_dues = new QButtonGroup(this);
    const std::pair<Due, QString> choices[] = {
        {TodayNoon, {}}, {Today, {}}, {NextWorkingDay, {}}, {Friday, {}}, {OtherDay, tr("Another day")}};
    for (const auto &[due, text] : choices) {
        auto *chip = makeButton(this, u"%1Due%2"_s.arg(name).arg(int(due)), text);
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::ClickFocus); // Tab goes to the chosen one, arrows to the others
        m_dues->addButton(chip, due);
        dues->addWidget(chip);
    }
    m_dues->button(NextWorkingDay)->setChecked(true);
    m_dues->checkedButton()->setFocusPolicy(Qt::StrongFocus);
    m_date = new QDateTimeEdit(this);
    m_date->setObjectName(name + u"Date"_s);
    m_date->setAccessibleName(tr("By when"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat) + u' ' + clockFormat());
    m_date->hide();
    dues->addWidget(m_date);
    dues->addStretch(1);
    connect(m_dues, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        m_dues->button(id)->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
        if (id == OtherDay) {
            m_date->setVisible(on);
            refresh();
        }
        if (on)
            tellChange();
    });
    connect(m_date, &QDateTimeEdit::dateTimeChanged, this, &DuePicker::tellChange);
}

void DuePicker::tellChange()
{
    if (!m_setting)
        Q_EMIT changed();
}

DuePicker::Choice DuePicker::choice() const
{
    return {m_dues->checkedId(), m_date->dateTime()};
}

void DuePicker::setChoice(const Choice &choice)
{
    const QScopedValueRollback guard(m_setting, true);
    m_dues->button(choice.due)->setChecked(true);
    m_date->setDateTime(choice.date);
}

void DuePicker::reset()
{
    const QScopedValueRollback guard(m_setting, true);
    m_dues->button(NextWorkingDay)->setChecked(true);
}

Instant DuePicker::due() const
{
    const DueMoments moments(m_clock.now());
    switch (m_dues->checkedId()) {
    case TodayNoon:
        return isSet(moments.todayNoon) ? moments.todayNoon : moments.nextWorkingDay;
    case Today:
        return isSet(moments.today) ? moments.today : moments.nextWorkingDay;
    case Friday:
        return moments.friday;
    case OtherDay:
        return instantFromMsecs(m_date->dateTime().toMSecsSinceEpoch());
    default:
        return moments.nextWorkingDay;
    }
}

void DuePicker::setDue(Instant due)
{
    const QScopedValueRollback guard(m_setting, true);
    const DueMoments moments(m_clock.now());
    const std::pair<Due, Instant> named[] = {{NextWorkingDay, moments.nextWorkingDay},
                                             {Today, moments.today},
                                             {TodayNoon, moments.todayNoon},
                                             {Friday, moments.friday}};
    const auto *const it = std::find_if(std::begin(named), std::end(named),
                                        [due](const auto &one) { return one.second == due; });
    m_dues->button(it == std::end(named) ? OtherDay : it->first)->setChecked(true);
    if (it != std::end(named))
        return;
    const QDateTime day = toLocalTime(due);
    m_date->setMinimumDateTime(std::min(day, toLocalTime(m_clock.now()))); // it may have passed
    m_date->setDateTime(day);
}

void DuePicker::refresh()
{
    const QScopedValueRollback guard(m_setting, true);
    const DueMoments moments(m_clock.now());
    const auto show = [this](Due due, Instant at, const QString &day) {
        auto *chip = m_dues->button(due);
        chip->setVisible(isSet(at));
        const auto text = u"%1 %2"_s.arg(day, clockTime(at));
        chip->setText(text);
        // The chosen one is bolder, and no wider.
        chip->setMinimumWidth(QFontMetrics(m_theme.font(TextSize::Small, true)).horizontalAdvance(text) +
                              m_theme.px(26));
        chip->setAccessibleName(tr("by %1").arg(text));
    };
    show(TodayNoon, moments.todayNoon, tr("Today"));
    show(Today, moments.today, tr("Today"));
    const QDate today = toLocalTime(m_clock.now()).date();
    const QDate next = toLocalTime(moments.nextWorkingDay).date();
    show(NextWorkingDay, moments.nextWorkingDay,
         next == today.addDays(1) ? tr("Tomorrow") : QLocale().standaloneDayName(next.dayOfWeek()));
    // A Friday of the week after is not what "Friday" means.
    const QDate friday = toLocalTime(moments.friday).date();
    show(Friday, moments.friday,
         friday < today.addDays(7) ? QLocale().standaloneDayName(Qt::Friday) : dayHeading(friday, today));
    if (m_date->isHidden()) {
        m_date->setMinimumDateTime(toLocalTime(m_clock.now()));
        m_date->setDateTime(toLocalTime(moments.nextWorkingDay));
    }
    if (m_dues->checkedButton()->isHidden() && m_dues->checkedId() != OtherDay)
        m_dues->button(NextWorkingDay)->setChecked(true);
    fit();
}

/// Days that have no room beside each other would lie upon each other: the way to a calendar then says "…",
/// and the last day is found in it.
void DuePicker::fit()
{
    auto *other = m_dues->button(OtherDay);
    const auto words = tr("Another day");
    const auto widthOf = [this](const QString &text) {
        return QFontMetrics(m_theme.font(TextSize::Small, true)).horizontalAdvance(text) + m_theme.px(26);
    };
    int room = width() - m_by->minimumWidth() - m_theme.px(8);
    for (const auto *chip : m_dues->buttons()) {
        if (chip != other && !chip->isHidden())
            room -= chip->minimumWidth() + m_theme.px(6);
    }
    if (!m_date->isHidden())
        room -= m_date->sizeHint().width() + m_theme.px(6);
    const bool fits = widthOf(words) <= room;
    other->setText(fits ? words : u"…"_s);
    other->setMinimumWidth(widthOf(other->text()));
    other->setAccessibleName(words);
    other->setToolTip(fits ? QString() : words);
    if (widthOf(other->text()) > room && m_dues->checkedId() != Friday)
        m_dues->button(Friday)->hide();
}

void DuePicker::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void DuePicker::setLabelWidth(int width)
{
    m_by->setMinimumWidth(width);
}

QWidget *DuePicker::lastField() const
{
    return m_date;
}

} // namespace teller
