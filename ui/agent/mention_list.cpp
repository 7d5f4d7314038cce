// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/mention_list.h"

#include "common/wording.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace teller {

QString mentionText(const Mention &mention, Instant now)
{
    const auto by = mention.by.isEmpty() ? MentionList::tr("A colleague") : quoted(mention.by, 40);
    const auto who =
        mention.customerName.isEmpty() ? MentionList::tr("a customer") : quoted(mention.customerName, 60);
    return MentionList::tr("%1 mentioned you about %2").arg(by, who) + u" · "_s + shortWhen(mention.at, now);
}

MentionList::MentionList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"mentionList"_s);
    setAccessibleName(tr("Notes in which colleagues mention you"));
    m_lines = new QVBoxLayout(this);
    tighten(m_lines, theme.px(4));
    m_more = makeLabel(this, u"mentionMore"_s, TextSize::Small, u"faint"_s);
    m_more->setAlignment(Qt::AlignCenter);
    m_lines->addWidget(m_more);
    hide();
}

void MentionList::showMentions(const std::vector<Mention> &mentions, Instant now)
{
    for (auto *button : m_buttons) {
        button->hide(); // one of them may be what was just pressed
        button->deleteLater();
    }
    m_buttons.clear();
    for (size_t i = 0; i < mentions.size() && i < mostShown; ++i) {
        const Mention &one = mentions[i];
        auto *button = makeButton(this, u"mention%1"_s.arg(i + 1), buttonText(mentionText(one, now)));
        button->setToolTip(tr("Open the customer"));
        connect(button, &QPushButton::clicked, this, [this, one] { Q_EMIT mentionWanted(one); });
        m_lines->insertWidget(int(i), button, 0, Qt::AlignHCenter);
        m_buttons.push_back(button);
    }
    const auto rest = mentions.size() > mostShown ? int(mentions.size() - mostShown) : 0;
    setTextOrHide(m_more, rest > 0 ? tr("and %n more", nullptr, rest) : QString());
    setVisible(!mentions.empty());
}

} // namespace teller
