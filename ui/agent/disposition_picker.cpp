// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/disposition_picker.h"

#include "common/text_line.h"
#include "common/wording.h"
#include "desk/wrap_up_choice.h"

#include <QKeySequence>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int keyRole = Qt::UserRole + 1;

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
    : ElidedButton(parent)
    , m_theme(theme)
    , m_popup(new NarrowingList(theme, u"disposition"_s, window))
{
    setObjectName(u"dispositionBox"_s);
    m_popup->setAccessibleName(tr("Choose a disposition"));
    m_popup->filter().setAccessibleName(tr("Type to narrow down the dispositions"));
    m_popup->filter().setPlaceholderText(tr("What was it about?"));
    m_popup->list().setAccessibleName(tr("Dispositions"));
    m_popup->setNothingText(tr("No disposition matches “%1”."));
    m_popup->list().setItemDelegate(new KeyDelegate(theme, m_popup));
    connect(this, &QPushButton::clicked, this, &DispositionPicker::openList);
    connect(m_popup, &NarrowingList::narrowed, this, &DispositionPicker::fill);
    connect(m_popup, &NarrowingList::valueChosen, this, [this](const QString &code) {
        setCode(code);
        Q_EMIT chosen(m_code);
    });
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
    setParts(buttonText(words), u" ▾"_s);
    setAccessibleName(m_code.isEmpty() ? tr("Disposition: none chosen") : tr("Disposition: %1").arg(words));
    setEnabled(!m_dispositions.empty());
    setToolTip(m_dispositions.empty() ? tr("The store offers no dispositions")
                                      : m_keys.withKeys(tr("Choose"), Command::Disposition));
}

void DispositionPicker::openList()
{
    auto *window = m_popup->parentWidget();
    const int width = m_theme.px(320);
    const int height = std::min(m_theme.px(340), window->height() / 2);
    const auto above = mapTo(window, QPoint(0, 0));
    const int x = isRightToLeft() ? above.x() + QPushButton::width() - width : above.x();
    m_popup->open(QRect(x, std::max(0, above.y() - height - m_theme.px(6)), width, height));
}

void DispositionPicker::fill(const QStringList &words)
{
    auto &list = m_popup->list();
    QString group;
    bool first = true;
    size_t number = 0;
    for (const auto &one : m_dispositions) {
        ++number;
        if (!hasEveryWord(one.group + u' ' + one.label + u' ' + one.code, words))
            continue;
        if (first || one.group != group) {
            group = one.group;
            auto *heading = new QListWidgetItem(QLocale().toUpper(oneLine(group, 60)), &list);
            heading->setFlags(Qt::NoItemFlags);
            heading->setFont(m_theme.font(TextSize::Caption, true));
            heading->setForeground(m_theme.colours().faint);
        }
        first = false;
        auto *item = new QListWidgetItem(oneLine(one.label, 100), &list);
        NarrowingList::setValue(*item, one.code);
        const auto spoken = tr("%1 › %2").arg(oneLine(one.group, 60), oneLine(one.label, 100));
        if (number <= mostWrapUpKeys) {
            const auto key = QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + int(number)));
            item->setData(keyRole, key.toString(QKeySequence::NativeText));
        }
        const auto keyName = item->data(keyRole).toString();
        item->setData(Qt::AccessibleTextRole, keyName.isEmpty() ? spoken : spoken + u", "_s + keyName);
        if (one.code == m_code)
            list.setCurrentItem(item);
    }
}

} // namespace teller
