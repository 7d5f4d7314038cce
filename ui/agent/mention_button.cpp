// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/mention_button.h"

#include "agent/mention_list.h"
#include "common/wording.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace teller {

MentionButton::MentionButton(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(u"mentions"_s);
    setToolTip(tr("Notes in which colleagues mention you"));
    connect(this, &QPushButton::clicked, this, &MentionButton::openList);
    hide();
}

void MentionButton::showMentions(const std::vector<Mention> &mentions, Instant now)
{
    m_mentions = mentions;
    m_now = now;
    refresh();
}

void MentionButton::setListed(bool listed)
{
    m_listed = listed;
    refresh();
}

void MentionButton::refresh()
{
    const int count = int(m_mentions.size());
    setText(u"@ %1"_s.arg(count));
    setAccessibleName(tr("%n note(s) mention you", nullptr, count));
    setVisible(count > 0 && !m_listed);
}

void MentionButton::openList()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"mentionsMenu"_s);
    menu->setAccessibleName(toolTip());
    for (const Mention &one : m_mentions)
        connect(menu->addAction(buttonText(mentionText(one, m_now))), &QAction::triggered, this,
                [this, one] { Q_EMIT mentionWanted(one); });
    popUpBelow(*menu, *this);
}

} // namespace teller
