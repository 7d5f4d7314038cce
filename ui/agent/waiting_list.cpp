// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/waiting_list.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

void popUpLines(const std::vector<WaitingLine> &lines, QPushButton &button, const QString &name)
{
    auto *menu = new QMenu(&button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(button.objectName() + u"Menu"_s);
    menu->setAccessibleName(name);
    for (const WaitingLine &one : lines)
        QObject::connect(menu->addAction(buttonText(one.text) + buttonText(one.tail)), &QAction::triggered,
                         &button, one.open);
    popUpBelow(*menu, button);
}

WaitingList::WaitingList(const Theme &theme, const QString &word, const QString &name, bool heading,
                         QWidget *parent)
    : QWidget(parent)
    , m_word(word)
{
    setObjectName(word + u"List"_s);
    setAccessibleName(name);
    m_lines = new QVBoxLayout(this);
    tighten(m_lines, theme.px(4));
    m_heading = makeLabel(this, word + u"Heading"_s, TextSize::Small, u"faint"_s);
    m_heading->setAlignment(Qt::AlignCenter);
    setTextOrHide(m_heading, heading ? name : QString());
    m_lines->addWidget(m_heading);
    m_more = makeButton(this, word + u"More"_s, {});
    m_more->setProperty("link", true);
    m_more->setAccessibleName(name);
    connect(m_more, &QPushButton::clicked, this, [this] { popUpLines(m_shown, *m_more, accessibleName()); });
    m_lines->addWidget(m_more, 0, Qt::AlignHCenter);
    setFixedWidth(theme.px(520));
    hide();
}

void WaitingList::showLines(std::vector<WaitingLine> lines)
{
    if (lines == m_shown)
        return;
    m_shown = std::move(lines);
    const size_t count = std::min(m_shown.size(), mostShown);
    while (m_buttons.size() < count)
        addButton();
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        ElidedButton *button = m_buttons[i];
        button->setVisible(i < count);
        if (i >= count)
            continue;
        button->setParts(buttonText(m_shown[i].text), buttonText(m_shown[i].tail));
        setStyleWord(button, "line", m_shown[i].late ? u"late"_s : u"true"_s);
    }
    const int rest = int(m_shown.size() - count);
    m_more->setText(buttonText(tr("and %n more", nullptr, rest)));
    m_more->setVisible(rest > 0);
    setVisible(!m_shown.empty());
}

void WaitingList::addButton()
{
    const size_t i = m_buttons.size();
    auto *button = new ElidedButton(this);
    button->setObjectName(m_word + QString::number(i + 1));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setToolTip(tr("Open the customer"));
    connect(button, &QPushButton::clicked, this, [this, i] {
        const auto open = m_shown[i].open; // which may change what is shown
        open();
    });
    m_lines->insertWidget(int(i) + 1, button);
    setTabOrder(i == 0 ? static_cast<QWidget *>(m_heading) : m_buttons.back(), button);
    setTabOrder(button, m_more);
    m_buttons.push_back(button);
}

} // namespace teller
