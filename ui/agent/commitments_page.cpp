// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/commitments_page.h"

#include "agent/owner_picker.h"
#include "common/finding_text.h"
#include "common/wording.h"

#include <QButtonGroup>
#include <QDateTimeEdit>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

enum Due { TodayNoon, Today, NextWorkingDay, Friday, OtherDay };

QString ticked(const QString &text)
{
    return u"✓ "_s + text;
}

} // namespace

CommitmentsPage::CommitmentsPage(About about, const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_about(about)
    , m_theme(theme)
    , m_clock(clock)
{
    const bool promise = about == About::Promises;
    setObjectName(promise ? u"promisesPage"_s : u"tasksPage"_s);
    setAccessibleName(promise ? tr("Promises") : tr("Tasks"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(4));
    m_layout->setSpacing(theme.px(6));
    buildEditor();

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_list = new QWidget;
    m_list->setObjectName(promise ? u"promiseList"_s : u"taskList"_s);
    m_list->setProperty("ground", u"panel"_s);
    m_listLayout = new QVBoxLayout(m_list);
    tighten(m_listLayout, theme.px(2));
    m_nothing =
        makeLabel(m_list, promise ? u"promisesNothing"_s : u"tasksNothing"_s, TextSize::Small, u"faint"_s);
    m_listLayout->addWidget(m_nothing);
    m_listLayout->addStretch(1);
    scroll->setWidget(m_list);
    m_layout->addWidget(scroll, 1);
}

void CommitmentsPage::buildEditor()
{
    const bool promise = m_about == About::Promises;
    const auto name = [promise](const QString &part) {
        return (promise ? u"promise"_s : u"task"_s) + part;
    };
    auto *row = new QHBoxLayout;
    tighten(row, m_theme.px(8));
    auto *begin = makeLabel(this, name(u"Begin"_s), TextSize::Note);
    begin->setText(promise ? tr("I will") : tr("To do"));
    m_text = new QLineEdit(this);
    m_text->setObjectName(name(u"Text"_s));
    m_text->setAccessibleName(promise ? tr("What you promise") : tr("What is to be done"));
    m_text->setPlaceholderText(promise ? tr("call back about the refund")
                                       : tr("check the refund with billing"));
    m_text->setMaxLength(300);
    m_add = makeButton(this, name(u"Add"_s), promise ? tr("Promise") : tr("Add"));
    row->addWidget(begin);
    row->addWidget(m_text, 1);
    row->addWidget(m_add);
    m_layout->addLayout(row);

    auto *dues = new QHBoxLayout;
    tighten(dues, m_theme.px(6));
    m_by = makeLabel(this, name(u"By"_s), TextSize::Note);
    m_by->setText(tr("by"));
    m_by->setMinimumWidth(begin->sizeHint().width());
    dues->addWidget(m_by);
    dues->addSpacing(m_theme.px(2));
    m_dues = new QButtonGroup(this);
    const std::pair<Due, QString> choices[] = {
        {TodayNoon, {}}, {Today, {}}, {NextWorkingDay, {}}, {Friday, {}}, {OtherDay, tr("Another day")}};
    for (const auto &[due, text] : choices) {
        auto *chip = makeButton(this, name(u"Due%1"_s.arg(int(due))), text);
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::ClickFocus); // Tab goes to the chosen one, arrows to the others
        m_dues->addButton(chip, due);
        dues->addWidget(chip);
    }
    m_dues->button(NextWorkingDay)->setChecked(true);
    m_dues->checkedButton()->setFocusPolicy(Qt::StrongFocus);
    m_date = new QDateTimeEdit(this);
    m_date->setObjectName(name(u"Date"_s));
    m_date->setAccessibleName(tr("By when"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat) + u' ' + clockFormat());
    m_date->hide();
    dues->addWidget(m_date);
    dues->addStretch(1);
    m_layout->addLayout(dues);

    connect(m_dues, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        m_dues->button(id)->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
        if (id != OtherDay)
            return;
        m_date->setVisible(on);
        showDues();
    });
    connect(m_text, &QLineEdit::returnPressed, this, &CommitmentsPage::add);
    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &CommitmentsPage::add);
    m_add->setEnabled(false);
}

void CommitmentsPage::showDues()
{
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
    fitDues();
}

/// Days that have no room beside each other would lie upon each other: the way to a calendar then says "…",
/// and the last day is found in it.
void CommitmentsPage::fitDues()
{
    auto *other = m_dues->button(OtherDay);
    const auto words = tr("Another day");
    const auto widthOf = [this](const QString &text) {
        return QFontMetrics(m_theme.font(TextSize::Small, true)).horizontalAdvance(text) + m_theme.px(26);
    };
    const auto margins = m_layout->contentsMargins();
    int room = width() - margins.left() - margins.right() - m_by->minimumWidth() - m_theme.px(8);
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

void CommitmentsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showDues();
}

Instant CommitmentsPage::chosenDue() const
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

void CommitmentsPage::showSession(CallSession *session)
{
    if (session != m_session) {
        if (m_session)
            m_begun[m_session] = {m_text->text(), m_dues->checkedId(), m_date->dateTime()};
        if (session && !m_begun.contains(session))
            connect(session, &QObject::destroyed, this, [this, session] { m_begun.remove(session); });
        const Begun begun = m_begun.value(session, {{}, NextWorkingDay, m_date->dateTime()});
        m_text->setText(begun.text);
        m_dues->button(begun.due)->setChecked(true);
        m_date->setDateTime(begun.date);
    }
    m_session = session;
    refresh();
}

void CommitmentsPage::add()
{
    const auto text = m_text->text().trimmed();
    if (!m_session || text.isEmpty())
        return;
    if (m_about == About::Promises) {
        m_session->promise(text, chosenDue());
    } else if (m_session->act({AgentAction::Kind::Task, {}, text, m_session->me().id, chosenDue()}).isNull())
    {
        return; // nobody is recognised: what was typed stays
    }
    m_text->clear();
    m_dues->button(NextWorkingDay)->setChecked(true);
    Q_EMIT added();
}

std::vector<CommitmentsPage::Entry> CommitmentsPage::promises() const
{
    std::vector<Entry> out;
    const Instant now = m_clock.now();
    for (const auto &mine : m_session->note().promises()) {
        out.push_back({tr("I will “%1”").arg(quoted(mine.text, 200)),
                       tr("by %1 · goes with this note").arg(shortWhen(mine.dueAt, now)), Tone::Accent,
                       tr("Remove"), [this, id = mine.id] {
                           m_session->note().removePromise(id);
                       }});
    }
    const auto *snapshot = m_session->snapshot();
    if (!snapshot)
        return out;
    const auto &stands = m_session->standing();
    for (const auto &promise : snapshot->promises) {
        const bool settled = isSet(promise.keptAt) || stands.keptPromises.contains(promise.id.text());
        AgentActionId kept;
        for (const auto &action : stands.notUndone) {
            if (action.kind == AgentAction::Kind::PromiseKept && action.about == promise.id.text())
                kept = action.id;
        }
        const auto owner = promise.owner.isEmpty() ? QString() : quoted(promise.owner, 40);
        const auto due = tr("due %1").arg(dayPhrase(promise.dueAt, now));
        if (settled && !kept.isNull()) {
            out.push_back({quoted(promise.text, 200), ticked(tr("kept")), Tone::Good, tr("Undo"),
                           [this, kept] { m_session->undo(kept); }, false});
        } else if (!settled) {
            out.push_back(
                {quoted(promise.text, 200), owner.isEmpty() ? due : u"%1, %2"_s.arg(owner, due),
                 promise.dueAt < now ? Tone::Failed : Tone::Plain, tr("Kept"), [this, id = promise.id] {
                     const auto &all = m_session->findings();
                     const auto it = std::find_if(all.begin(), all.end(), [&id](const Finding &finding) {
                         return finding.remedy == Finding::Remedy::KeepPromise && finding.target == id.text();
                     });
                     const auto finding =
                         it == all.end() ? std::optional<Finding>() : std::optional<Finding>(*it);
                     m_session->act({AgentAction::Kind::PromiseKept, id.text(), {}},
                                    finding ? &*finding : nullptr);
                 }});
        }
    }
    return out;
}

std::vector<CommitmentsPage::Entry> CommitmentsPage::tasks()
{
    std::vector<Entry> out;
    const auto *snapshot = m_session->snapshot();
    if (!snapshot)
        return out;
    const Instant now = m_clock.now();
    const auto &stands = m_session->standing();
    for (const auto &task : stands.tasks) {
        const auto owner = task.owner == m_session->me().id ? tr("you")
                           : task.owner.isNull()            ? QString()
                                                            : ownerText(task);
        const auto due = isSet(task.dueAt) ? tr("due %1").arg(dayPhrase(task.dueAt, now)) : QString();
        const auto when = owner.isEmpty() || due.isEmpty() ? owner + due : u"%1, %2"_s.arg(owner, due);
        const bool late = isSet(task.dueAt) && task.dueAt < now;
        Entry entry{quoted(task.text, 200), when, late ? Tone::Failed : Tone::Plain, tr("Done"),
                    [this, id = task.id] {
                        m_session->act({AgentAction::Kind::TaskDone, id.text(), {}});
                    }};
        // What was handed over here just now can be taken back; what others did is theirs.
        const bool mine = std::any_of(
            stands.notUndone.begin(), stands.notUndone.end(), [this, &task](const AgentAction &action) {
                return action.id == task.handOver && action.agent == m_session->me().id &&
                       action.interaction == m_session->interaction();
            });
        if (mine) {
            entry.owner = tr("Undo");
            entry.ownerClick = [this, id = task.handOver](const QPushButton &) {
                m_session->undo(id);
            };
        } else if (m_session->hasColleagues()) {
            entry.owner = tr("Hand over");
            entry.ownerClick = [this, task](const QPushButton &button) {
                handOver(task, button);
            };
        }
        out.push_back(std::move(entry));
    }
    for (const auto &action : stands.notUndone) {
        if (action.kind != AgentAction::Kind::TaskDone || action.interaction != m_session->interaction())
            continue;
        const auto it =
            std::find_if(snapshot->actions.begin(), snapshot->actions.end(),
                         [&action](const AgentAction &task) { return task.id.text() == action.about; });
        out.push_back({it == snapshot->actions.end() ? QString() : quoted(it->text, 200), ticked(tr("done")),
                       Tone::Good, tr("Undo"), [this, id = action.id] { m_session->undo(id); }, false});
    }
    return out;
}

void CommitmentsPage::refresh()
{
    setEnabled(m_session);
    showDues();
    std::vector<Entry> entries;
    if (m_session)
        entries = m_about == About::Promises ? promises() : tasks();
    m_open =
        int(std::count_if(entries.begin(), entries.end(), [](const Entry &entry) { return entry.open; }));
    const auto shown = std::min(entries.size(), mostLines);
    for (size_t i = 0; i < shown; ++i) {
        auto &it = line(i);
        const auto &entry = entries[i];
        it.what->setText(entry.what);
        it.what->setToolTip(toolTipText(entry.what));
        it.when->setText(entry.when);
        const auto tone = entry.tone == Tone::Failed   ? u"failed"_s
                          : entry.tone == Tone::Good   ? u"good"_s
                          : entry.tone == Tone::Accent ? u"accent"_s
                                                       : u"dim"_s;
        setStyleWord(it.when, "tone", tone);
        it.button->setText(entry.button);
        it.button->setAccessibleName(u"%1: %2"_s.arg(entry.button, entry.what));
        it.click = entry.click;
        it.owner->setVisible(!entry.owner.isEmpty());
        it.owner->setText(entry.owner);
        it.owner->setAccessibleName(u"%1: %2"_s.arg(entry.owner, entry.what));
        it.ownerClick =
            entry.ownerClick
                ? std::function<void()>([click = entry.ownerClick, button = it.owner] { click(*button); })
                : std::function<void()>();
        it.box->show();
    }
    for (size_t i = shown; i < m_lines.size(); ++i) {
        m_lines[i].box->hide();
        m_lines[i].click = {};
        m_lines[i].ownerClick = {};
    }
    const bool promise = m_about == About::Promises;
    setTextOrHide(m_nothing, shown > 0 ? QString()
                             : promise ? tr("Nothing is promised to this customer.")
                                       : tr("Nothing is to be done for this customer."));
}

CommitmentsPage::Line &CommitmentsPage::line(size_t index)
{
    const auto kind = m_about == About::Promises ? u"promise"_s : u"task"_s;
    while (m_lines.size() <= index) {
        const auto at = m_lines.size();
        const auto number = QString::number(at + 1);
        Line made;
        made.box = new QWidget(m_list);
        auto *row = new QHBoxLayout(made.box);
        tighten(row, m_theme.px(10));
        made.what = makeElided(made.box, kind + u"What"_s + number);
        made.when = makeLabel(made.box, kind + u"When"_s + number, TextSize::Small, u"dim"_s);
        made.owner = makeButton(made.box, kind + u"Owner"_s + number, {});
        made.owner->setProperty("link", true);
        made.button = makeButton(made.box, kind + u"Button"_s + number, {});
        made.button->setProperty("small", true);
        row->addWidget(made.what);
        row->addWidget(made.when);
        row->addStretch(1);
        row->addWidget(made.owner);
        row->addWidget(made.button);
        // Made when there is something to show: behind the line above, not behind all of the window.
        QWidget *above = m_lines.empty() ? static_cast<QWidget *>(m_date) : m_lines.back().button;
        setTabOrder(above, made.owner);
        setTabOrder(made.owner, made.button);
        connect(made.owner, &QPushButton::clicked, this, [this, at] {
            const auto click = m_lines[at].ownerClick;
            if (click)
                click();
        });
        connect(made.button, &QPushButton::clicked, this, [this, at] {
            // A copy: what it does shows this line anew.
            const auto click = m_lines[at].click;
            if (click)
                click();
        });
        m_listLayout->insertWidget(int(at), made.box);
        m_lines.push_back(std::move(made));
    }
    return m_lines[index];
}

void CommitmentsPage::handOver(const OpenTask &task, const QPushButton &button)
{
    if (!m_picker) {
        m_picker = new OwnerPicker(m_theme, window());
        connect(m_picker, &OwnerPicker::chosen, this, [this](AgentActionId id, const AgentId &owner) {
            if (m_session)
                m_session->act({AgentAction::Kind::TaskGiven, id.text(), {}, owner});
        });
    }
    m_picker->offer(button, task.id, m_session->colleagues(), task.owner, m_session->me().id);
}

void CommitmentsPage::focusEditor()
{
    showDues();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

} // namespace teller
