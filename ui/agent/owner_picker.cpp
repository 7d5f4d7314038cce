// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/owner_picker.h"

#include "common/wording.h"
#include "core/note_text.h"

#include <QLineEdit>
#include <QListWidget>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace teller {

OwnerPicker::OwnerPicker(const Theme &theme, QWidget *window)
    : NarrowingList(theme, u"owner"_s, window)
    , m_theme(theme)
{
    setAccessibleName(tr("Hand the task over"));
    filter().setAccessibleName(tr("Type to narrow down colleagues and teams"));
    filter().setPlaceholderText(tr("To whom?"));
    list().setAccessibleName(tr("Colleagues and teams"));
    setNothingText(tr("No colleague and no team matches “%1”."));
    connect(this, &NarrowingList::narrowed, this, &OwnerPicker::fill);
    connect(this, &NarrowingList::valueChosen, this,
            [this](const QString &owner) { Q_EMIT chosen(m_task, AgentId(owner)); });
}

void OwnerPicker::offer(const QWidget &button, AgentActionId task, const std::vector<Colleague> &colleagues,
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
    auto *window = parentWidget();
    const int width = std::min(m_theme.px(280), window->width());
    const int height = std::min(m_theme.px(280), window->height() / 2);
    const auto at = button.mapTo(window, QPoint(0, 0));
    const int x = std::clamp(isRightToLeft() ? at.x() : at.x() + button.width() - width, 0,
                             std::max(0, window->width() - width));
    const bool above = at.y() > height;
    open(QRect(x, above ? at.y() - height - m_theme.px(4) : at.y() + button.height() + m_theme.px(4), width,
               height));
}

void OwnerPicker::fill(const QStringList &words)
{
    for (const Owner &one : m_owners) {
        if (hasEveryWord(one.words + u' ' + one.id.text(), words))
            setValue(*new QListWidgetItem(one.words, &list()), one.id.text());
    }
}

} // namespace teller
