// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/owner_picker.h"

#include "common/wording.h"
#include "core/note_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int ownerRole = Qt::UserRole + 1;

} // namespace

OwnerPicker::OwnerPicker(const Theme &theme, QWidget *window)
    : Overlay(window)
    , m_theme(theme)
{
    setObjectName(u"ownerPopup"_s);
    setAccessibleName(tr("Hand the task over"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8));
    all->setSpacing(theme.px(6));
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"ownerFilter"_s);
    m_filter->setAccessibleName(tr("Type to narrow down colleagues and teams"));
    m_filter->setPlaceholderText(tr("To whom?"));
    m_filter->setMaxLength(80);
    m_filter->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"ownerList"_s);
    m_list->setAccessibleName(tr("Colleagues and teams"));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    all->addWidget(m_filter);
    all->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &OwnerPicker::fill);
    connect(m_list, &QListWidget::itemClicked, this, &OwnerPicker::chooseCurrent);
}

void OwnerPicker::open(const QWidget &button, AgentActionId task, const std::vector<Colleague> &colleagues,
                       const AgentId &now, const AgentId &me)
{
    m_task = task;
    m_owners.clear();
    if (now != me)
        m_owners.push_back({me, tr("you")});
    std::set<std::pair<QString, QString>> teams; // name and id, by name
    const auto names = unmistakableNames(colleagues);
    for (size_t i = 0; i < colleagues.size(); ++i) {
        const Colleague &one = colleagues[i];
        if (one.id != now && one.id != me)
            m_owners.push_back({one.id, quoted(names[i], 80)});
        if (!one.team.isEmpty() && teamOwner(one.team) != now)
            teams.emplace(one.teamName, one.team);
    }
    for (const auto &[name, id] : teams)
        m_owners.push_back({teamOwner(id), tr("Team %1").arg(quoted(name, 60))});
    if (!now.isNull())
        m_owners.push_back({{}, tr("Nobody yet")});
    m_filter->clear();
    fill({});
    auto *window = parentWidget();
    const int width = std::min(m_theme.px(280), window->width());
    const int height = std::min(m_theme.px(280), window->height() / 2);
    const auto at = button.mapTo(window, QPoint(0, 0));
    const int x = std::clamp(isRightToLeft() ? at.x() : at.x() + button.width() - width, 0,
                             std::max(0, window->width() - width));
    const bool above = at.y() > height;
    setGeometry(x, above ? at.y() - height - m_theme.px(4) : at.y() + button.height() + m_theme.px(4), width,
                height);
    popUp(m_filter);
}

void OwnerPicker::fill(const QString &filter)
{
    m_list->clear();
    const auto words = filter.split(u' ', Qt::SkipEmptyParts);
    for (const Owner &one : m_owners) {
        const auto whole = one.words + u' ' + one.id.text();
        const bool fits = std::all_of(words.cbegin(), words.cend(), [&whole](const QString &word) {
            return whole.contains(word, Qt::CaseInsensitive);
        });
        if (fits)
            (new QListWidgetItem(one.words, m_list))->setData(ownerRole, one.id.text());
    }
    m_list->setCurrentRow(0);
}

void OwnerPicker::moveBy(int step)
{
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
}

void OwnerPicker::chooseCurrent()
{
    const auto *item = m_list->currentItem();
    if (!item)
        return;
    const AgentId owner(item->data(ownerRole).toString());
    const AgentActionId task = m_task;
    dismiss();
    Q_EMIT chosen(task, owner);
}

bool OwnerPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        chooseCurrent();
        return true;
    default:
        return Overlay::eventFilter(watched, event);
    }
}

} // namespace teller
