// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/commitments_page.h"

#include "agent/owner_picker.h"
#include "common/finding_text.h"
#include "common/wording.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

bool isPromised(const std::vector<Promise> &promises, PromiseId id)
{
    return std::any_of(promises.begin(), promises.end(), [id](const Promise &one) { return one.id == id; });
}

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
    m_more = makeLabel(m_list, promise ? u"promisesMore"_s : u"tasksMore"_s, TextSize::Small, u"dim"_s);
    m_more->hide();
    m_listLayout->addWidget(m_more);
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

    m_due = new DuePicker(promise ? u"promise"_s : u"task"_s, m_theme, m_clock, this);
    m_due->setLabelWidth(begin->sizeHint().width());
    m_layout->addWidget(m_due);

    connect(m_due, &DuePicker::changed, this, [this] {
        m_changedDue = m_due->due();
        change();
    });
    connect(m_text, &QLineEdit::returnPressed, this, &CommitmentsPage::add);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_add->setEnabled(!text.trimmed().isEmpty());
        change();
    });
    connect(m_add, &QPushButton::clicked, this, &CommitmentsPage::add);
    m_add->setEnabled(false);
    showEditor();
}

/// What the line is for.
void CommitmentsPage::showEditor()
{
    const bool promise = m_about == About::Promises;
    m_add->setText(m_changing ? tr("Done") : promise ? tr("Promise") : tr("Add"));
    m_add->setAccessibleName(m_changing ? tr("Done changing the promise") : m_add->text());
}

void CommitmentsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_changing)
        undoChange();
    else
        QWidget::keyPressEvent(event);
}

CommitmentsPage::Begun CommitmentsPage::begun() const
{
    return {m_text->text(), m_due->choice()};
}

void CommitmentsPage::setBegun(const Begun &begun)
{
    m_text->setText(begun.text);
    if (begun.due)
        m_due->setChoice(*begun.due);
    else
        m_due->reset();
}

void CommitmentsPage::showSession(CallSession *session)
{
    if (session != m_session) {
        endChange();
        if (m_session)
            m_begun[m_session] = begun();
        if (session && !m_begun.contains(session))
            connect(session, &QObject::destroyed, this, [this, session] { m_begun.remove(session); });
        setBegun(m_begun.value(session));
    }
    m_session = session;
    refresh();
}

void CommitmentsPage::add()
{
    const auto text = m_text->text().trimmed();
    if (!m_session || text.isEmpty())
        return;
    if (m_changing) {
        endChange(); // it counts already
        refresh();
        Q_EMIT added();
        return;
    }
    if (m_about == About::Promises) {
        m_session->promise(text, m_due->due());
    } else if (m_session->act({AgentAction::Kind::Task, {}, text, m_session->me().id, m_due->due()}).isNull())
    {
        return; // nobody is recognised: what was typed stays
    }
    setBegun({});
    Q_EMIT added();
}

void CommitmentsPage::beginChange(const Promise &promise)
{
    endChange();
    m_aside = begun();
    m_text->setText(promise.text);
    m_due->setDue(promise.dueAt);
    m_changing = promise;
    m_changedDue = promise.dueAt;
    refresh();
    m_text->selectAll();
    focusEditor();
}

/// Each keystroke counts, as in the note: what stands in the line is what is kept and saved.
void CommitmentsPage::change()
{
    const auto text = m_text->text().trimmed();
    if (!m_changing || text.isEmpty())
        return;
    if (!m_session->note().changePromise(m_changing->id, text, m_changedDue))
        m_changing.reset(); // it is being saved as it was; what is typed now is a promise of its own
}

void CommitmentsPage::undoChange()
{
    const Promise before = *m_changing;
    endChange();
    m_session->note().changePromise(before.id, before.text, before.dueAt);
    refresh();
    focusEditor();
}

/// The line is for what was begun in it before.
void CommitmentsPage::endChange()
{
    if (!std::exchange(m_changing, std::nullopt))
        return;
    setBegun(std::exchange(m_aside, {}));
}

std::vector<CommitmentsPage::Entry> CommitmentsPage::promises()
{
    std::vector<Entry> out;
    const Instant now = m_clock.now();
    for (const auto &mine : m_session->note().promises()) {
        Entry entry{tr("I will “%1”").arg(quoted(mine.text, 200)),
                    tr("by %1 · goes with this note").arg(shortWhen(mine.dueAt, now)), Tone::Accent,
                    tr("Remove"), [this, id = mine.id] {
                        m_session->note().removePromise(id);
                    }};
        if (m_changing && m_changing->id == mine.id) {
            entry.owner = tr("Undo");
            entry.ownerClick = [this](const QPushButton &) {
                undoChange();
            };
        } else {
            entry.owner = tr("Change");
            entry.ownerClick = [this, mine](const QPushButton &) {
                beginChange(mine);
            };
        }
        out.push_back(std::move(entry));
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
                {quoted(promise.text, 200),
                 owner.isEmpty() ? due : tr("%1, %2", "whose it is, by when").arg(owner, due),
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
        const auto when = owner.isEmpty() || due.isEmpty()
                              ? owner + due
                              : tr("%1, %2", "whose it is, by when").arg(owner, due);
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
    m_due->refresh();
    if (m_changing && (!m_session || !isPromised(m_session->note().promises(), m_changing->id)))
        endChange(); // it was saved, or removed
    showEditor();
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
    const auto rest = int(entries.size() - shown);
    setTextOrHide(m_more, rest > 0 ? tr("and %n more", nullptr, rest) : QString());
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
        QWidget *above = m_lines.empty() ? m_due->lastField() : m_lines.back().button;
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
    m_due->refresh();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

} // namespace teller
