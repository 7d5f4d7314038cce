// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/disposition_picker.h"

#include "common/text_line.h"
#include "common/wording.h"
#include "desk/wrap_up_choice.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int codeRole = Qt::UserRole + 1;
constexpr int keyRole = Qt::UserRole + 2;

/// The key of an item stands at the far end of its line.
class KeyDelegate final : public QStyledItemDelegate
{
public:
    KeyDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const auto key = index.data(keyRole).toString();
        if (key.isEmpty())
            return;
        painter->save();
        painter->setFont(m_theme.font(TextSize::Small));
        painter->setPen(m_theme.colours().faint);
        drawTextLine(*painter, option.rect.adjusted(m_theme.px(8), 0, -m_theme.px(8), 0), key,
                     Qt::AlignRight | Qt::AlignVCenter, option.direction);
        painter->restore();
    }

private:
    const Theme &m_theme;
};

} // namespace

DispositionPicker::DispositionPicker(const Theme &theme, QWidget *window, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_popup(new Overlay(window))
{
    setObjectName(u"dispositionBox"_s);
    setAutoDefault(false);
    m_popup->setObjectName(u"dispositionPopup"_s);
    m_popup->setAccessibleName(tr("Choose a disposition"));
    auto *all = new QVBoxLayout(m_popup);
    all->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8));
    all->setSpacing(theme.px(6));
    m_filter = new QLineEdit(m_popup);
    m_filter->setObjectName(u"dispositionFilter"_s);
    m_filter->setAccessibleName(tr("Type to narrow down the dispositions"));
    m_filter->setPlaceholderText(tr("What was it about?"));
    m_filter->setMaxLength(80);
    m_filter->installEventFilter(this);
    m_list = new QListWidget(m_popup);
    m_list->setObjectName(u"dispositionList"_s);
    m_list->setAccessibleName(tr("Dispositions"));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new KeyDelegate(theme, m_list));
    all->addWidget(m_filter);
    all->addWidget(m_list, 1);
    connect(this, &QPushButton::clicked, this, &DispositionPicker::openList);
    connect(m_filter, &QLineEdit::textChanged, this, &DispositionPicker::fill);
    connect(m_list, &QListWidget::itemClicked, this, &DispositionPicker::chooseCurrent);
    showChoice();
}

void DispositionPicker::setDispositions(const std::vector<Disposition> &offered,
                                        const std::vector<Disposition> &all)
{
    if (offered == m_dispositions && all == m_all)
        return;
    m_dispositions = offered;
    m_all = all;
    showChoice();
}

void DispositionPicker::setKeys(const KeyMap &keys)
{
    m_keys = keys;
    showChoice();
}

void DispositionPicker::setCode(const QString &code)
{
    m_code = code;
    if (m_popup->isVisible()) // chosen by its key
        m_popup->dismiss();
    showChoice();
}

void DispositionPicker::showChoice()
{
    auto words = m_code.isEmpty() ? tr("Disposition") : quoted(m_code, 60);
    for (const auto &one : m_all) {
        if (!m_code.isEmpty() && one.code == m_code)
            words = one.group.isEmpty() ? quoted(one.label, 60)
                                        : tr("%1 › %2").arg(quoted(one.group, 40), quoted(one.label, 60));
    }
    setText(buttonText(words) + u" ▾"_s);
    setAccessibleName(m_code.isEmpty() ? tr("Disposition: none chosen") : tr("Disposition: %1").arg(words));
    setEnabled(!m_dispositions.empty());
    setToolTip(m_dispositions.empty() ? tr("The store offers no dispositions")
                                      : m_keys.withKeys(tr("Choose"), Command::Disposition));
}

void DispositionPicker::openList()
{
    m_filter->clear();
    fill({});
    auto *window = m_popup->parentWidget();
    const int width = m_theme.px(320);
    const int height = std::min(m_theme.px(340), window->height() / 2);
    const auto above = mapTo(window, QPoint(0, 0));
    const int x = isRightToLeft() ? above.x() + QPushButton::width() - width : above.x();
    m_popup->setGeometry(x, std::max(0, above.y() - height - m_theme.px(6)), width, height);
    m_popup->popUp(m_filter);
}

void DispositionPicker::fill(const QString &filter)
{
    m_list->clear();
    const auto words = filter.split(u' ', Qt::SkipEmptyParts);
    QString group;
    bool first = true;
    size_t number = 0;
    for (const auto &one : m_dispositions) {
        ++number;
        const auto whole = one.group + u' ' + one.label + u' ' + one.code;
        const bool fits = std::all_of(words.cbegin(), words.cend(), [&whole](const QString &word) {
            return whole.contains(word, Qt::CaseInsensitive);
        });
        if (!fits)
            continue;
        if (first || one.group != group) {
            group = one.group;
            auto *heading = new QListWidgetItem(QLocale().toUpper(oneLine(group, 60)), m_list);
            heading->setFlags(Qt::NoItemFlags);
            heading->setFont(m_theme.font(TextSize::Caption, true));
            heading->setForeground(m_theme.colours().faint);
        }
        first = false;
        auto *item = new QListWidgetItem(oneLine(one.label, 100), m_list);
        item->setData(codeRole, one.code);
        const auto spoken = tr("%1 › %2").arg(oneLine(one.group, 60), oneLine(one.label, 100));
        if (number <= mostWrapUpKeys) {
            const auto key = QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + int(number)));
            item->setData(keyRole, key.toString(QKeySequence::NativeText));
        }
        const auto keyName = item->data(keyRole).toString();
        item->setData(Qt::AccessibleTextRole, keyName.isEmpty() ? spoken : spoken + u", "_s + keyName);
        if (one.code == m_code)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0)
        moveBy(1);
}

void DispositionPicker::moveBy(int step)
{
    int row = m_list->currentRow() + step;
    while (row >= 0 && row < m_list->count() && !m_list->item(row)->flags().testFlag(Qt::ItemIsEnabled))
        row += step;
    if (row >= 0 && row < m_list->count())
        m_list->setCurrentRow(row);
}

void DispositionPicker::chooseCurrent()
{
    const auto *item = m_list->currentItem();
    if (!item || !item->flags().testFlag(Qt::ItemIsEnabled))
        return;
    setCode(item->data(codeRole).toString());
    Q_EMIT chosen(m_code);
}

bool DispositionPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QPushButton::eventFilter(watched, event);
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
        return QPushButton::eventFilter(watched, event);
    }
}

} // namespace teller
