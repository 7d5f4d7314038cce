// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/narrowing_list.h"

#include "common/labels.h"
#include "common/wording.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int valueRole = Qt::UserRole + 100; // the owner has roles of its own

} // namespace

NarrowingList::NarrowingList(const Theme &theme, const QString &name, QWidget *window)
    : Overlay(window)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(name + u"Popup"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8));
    all->setSpacing(theme.px(6));
    m_filter->setObjectName(name + u"Filter"_s);
    m_filter->setMaxLength(80);
    m_filter->installEventFilter(this);
    m_list->setObjectName(name + u"List"_s);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    all->addWidget(m_filter);
    all->addWidget(m_list, 1);
    m_nothing = wrapping(makeLabel(this, name + u"Nothing"_s, TextSize::Body, u"dim"_s));
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_nothing->setContentsMargins(theme.px(4), theme.px(4), theme.px(4), 0);
    m_nothing->hide();
    all->addWidget(m_nothing, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &NarrowingList::fill);
    connect(m_list, &QListWidget::itemClicked, this, &NarrowingList::chooseCurrent);
}

void NarrowingList::open(const QRect &place)
{
    m_filter->clear();
    fill();
    setGeometry(place);
    popUp(m_filter);
}

void NarrowingList::setValue(QListWidgetItem &item, const QString &value)
{
    item.setData(valueRole, value);
}

void NarrowingList::fill()
{
    m_list->clear();
    Q_EMIT narrowed(m_filter->text().split(u' ', Qt::SkipEmptyParts));
    if (m_list->currentRow() < 0)
        moveBy(1);
    const auto typed = m_filter->text().trimmed();
    const bool nothing = m_list->count() == 0 && !typed.isEmpty();
    m_nothing->setText(nothing ? m_nothingText.arg(quoted(typed, 40)) : QString());
    m_nothing->setVisible(nothing);
    m_list->setVisible(!nothing);
    m_filter->setAccessibleDescription(m_nothing->text()); // the one who types it hears it
}

void NarrowingList::moveBy(int step)
{
    int row = m_list->currentRow() + step;
    while (row >= 0 && row < m_list->count() && !m_list->item(row)->flags().testFlag(Qt::ItemIsEnabled))
        row += step;
    if (row >= 0 && row < m_list->count())
        m_list->setCurrentRow(row);
}

void NarrowingList::chooseCurrent()
{
    const auto *item = m_list->currentItem();
    if (!item || !item->flags().testFlag(Qt::ItemIsEnabled))
        return;
    const auto value = item->data(valueRole).toString();
    dismiss();
    Q_EMIT valueChosen(value);
}

bool NarrowingList::eventFilter(QObject *watched, QEvent *event)
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

bool hasEveryWord(const QString &whole, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(),
                       [&whole](const QString &word) { return whole.contains(word, Qt::CaseInsensitive); });
}

} // namespace teller
