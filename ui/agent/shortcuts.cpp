// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/shortcuts.h"

#include "common/labels.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace teller {

ShortcutsDialog::ShortcutsDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setAccessibleName(tr("Keys"));
    setWindowTitle(tr("Keys"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    all->setSpacing(theme.px(14));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(24));
    grid->setVerticalSpacing(theme.px(6));
    const std::pair<QString, QString> keys[] = {
        {tr("Ctrl+K"), tr("Search for a customer")},
        {tr("Ctrl+Enter"), tr("Save the note")},
        {tr("Ctrl+Shift+Enter"), tr("Save and end the wrap-up")},
        {tr("Ctrl+D"), tr("Choose the disposition")},
        {tr("Alt+1 … Alt+9"), tr("Choose one of the queue's first nine dispositions")},
        {tr("Ctrl+B"), tr("In the note: bold")},
        {tr("Ctrl+Shift+L"), tr("In the note: a list")},
        {tr("Ctrl+N"), tr("To the note")},
        {tr("Ctrl+H"), tr("To the history")},
        {tr("Ctrl+M"), tr("To what matters now")},
        {tr("F6"), tr("Note, history, what matters now: to the next of them")},
        {tr("↑ ↓ Enter Menu"), tr("At a card: next one, do what it offers, everything else it offers")},
        {tr("Ctrl+Z"), tr("At a card: take back what was decided")},
        {tr("Ctrl+P"), tr("Promise something")},
        {tr("Ctrl+T"), tr("Tasks")},
        {tr("/ @"), tr("In the note: templates, colleagues")},
        {tr("Ctrl+Shift+M"), tr("One more minute for the wrap-up")},
        {tr("↑ ↓ Page Up Page Down Home End"), tr("Move in the history")},
        {tr("Enter"), tr("Open what is selected")},
        {tr("Esc"), tr("Close what was opened")},
        {tr("Ctrl+Tab"), tr("Next call or customer")},
        {tr("Ctrl+W"), tr("Close this customer")},
        {tr("Ctrl+Shift+R"), tr("Open the notes that could not be saved")},
        {tr("Ctrl+,"), tr("Settings")},
        {tr("F1"), tr("This list")},
    };
    int row = 0;
    for (const auto &[key, does] : keys) {
        auto *name = makeLabel(this, u"key%1"_s.arg(row + 1), TextSize::Body, {}, true);
        name->setText(key);
        auto *text = makeLabel(this, u"keyText%1"_s.arg(row + 1), TextSize::Body, u"dim"_s);
        text->setText(does);
        grid->addWidget(name, row, 0);
        grid->addWidget(text, row, 1);
        ++row;
    }
    all->addLayout(grid);
    auto *shut = makeButton(this, u"shortcutsClose"_s, tr("Close"));
    shut->setProperty("primary", true);
    shut->setDefault(true);
    connect(shut, &QPushButton::clicked, this, &QDialog::accept);
    all->addWidget(shut, 0, Qt::AlignRight);
}

} // namespace teller
