// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/day_picker.h"

#include "common/icons.h"
#include "common/labels.h"

#include <QCalendarWidget>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace teller {

DayPicker::DayPicker(const Theme &theme, QWidget *window)
    : Overlay(window)
    , m_theme(theme)
{
    setObjectName(u"dayPicker"_s);
    setAccessibleName(tr("Go to a day"));
    m_calendar = new QCalendarWidget(this);
    m_calendar->setObjectName(u"calendar"_s);
    m_calendar->setAccessibleName(tr("Go to a day"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    // Qt names the parts of its calendar for itself only.
    const auto name = [this](const QString &part, const QString &words) {
        if (auto *widget = m_calendar->findChild<QWidget *>(part))
            widget->setAccessibleName(words);
    };
    name(u"qt_calendar_prevmonth"_s, tr("Month before"));
    name(u"qt_calendar_nextmonth"_s, tr("Month after"));
    name(u"qt_calendar_monthbutton"_s, tr("Month"));
    name(u"qt_calendar_yearbutton"_s, tr("Year"));
    name(u"qt_calendar_yearedit"_s, tr("Year"));
    name(u"qt_calendar_calendarview"_s, tr("Days"));
    if (auto *bar = m_calendar->findChild<QWidget *>(u"qt_calendar_navigationbar"_s))
        bar->setProperty("ground", u"panel"_s);
    auto *column = new QVBoxLayout(this);
    tighten(column);
    const int edge = theme.px(6);
    column->setContentsMargins(edge, edge, edge, edge);
    column->addWidget(m_calendar);

    connect(m_calendar, &QCalendarWidget::currentPageChanged, this, &DayPicker::markDays);
    const auto choose = [this](QDate day) {
        if (!isVisible())
            return; // Enter says it twice
        dismiss();
        Q_EMIT chosen(day);
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    connect(m_calendar, &QCalendarWidget::activated, this, choose);
    connect(&theme, &Theme::changed, this, &DayPicker::dress);
    dress();
}

void DayPicker::open(const QWidget &anchor, QDate day, QDate today, DaysBetween daysBetween)
{
    m_daysBetween = std::move(daysBetween);
    m_calendar->setMaximumDate(today);
    m_calendar->setSelectedDate(day);
    m_calendar->setCurrentPage(m_calendar->selectedDate().year(), m_calendar->selectedDate().month());
    markDays();
    adjustSize();
    const QWidget &inside = *parentWidget();
    const QPoint below = anchor.mapTo(&inside, QPoint(0, anchor.height() + m_theme.px(4)));
    const int end = isRightToLeft() ? below.x() : below.x() + anchor.width() - width();
    move(std::clamp(end, 0, std::max(0, inside.width() - width())),
         std::clamp(below.y(), 0, std::max(0, inside.height() - height())));
    popUp(m_calendar);
}

void DayPicker::markDays()
{
    m_calendar->setDateTextFormat(QDate(), QTextCharFormat()); // of the month before
    if (!m_daysBetween)
        return;
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    strong.setForeground(m_theme.colours().accent);
    // The page begins and ends with days of its neighbours.
    const QDate first(m_calendar->yearShown(), m_calendar->monthShown(), 1);
    for (const QDate day : m_daysBetween(first.addDays(-14), first.addMonths(1).addDays(14)))
        m_calendar->setDateTextFormat(day, strong);
}

void DayPicker::dress()
{
    QTextCharFormat heading;
    heading.setForeground(m_theme.colours().faint);
    heading.setBackground(m_theme.colours().panel);
    m_calendar->setHeaderTextFormat(heading);
    QTextCharFormat plain;
    plain.setForeground(m_theme.colours().ink);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        m_calendar->setWeekdayTextFormat(Qt::DayOfWeek(day),
                                         plain); // no Sundays in red, which is for trouble
    // Qt draws its own pictures in colours that mean something here, and swaps them where lines begin at the
    // right.
    const auto draw = [this](const QString &part, const QString &icon) {
        if (auto *button = m_calendar->findChild<QToolButton *>(part))
            button->setIcon(tintedIcon(icon, m_theme.colours().dim, m_theme.colours().accent));
    };
    draw(u"qt_calendar_prevmonth"_s, isRightToLeft() ? u"right"_s : u"left"_s);
    draw(u"qt_calendar_nextmonth"_s, isRightToLeft() ? u"left"_s : u"right"_s);
    markDays();
}

} // namespace teller
