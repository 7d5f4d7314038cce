// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/shortcuts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

QString native(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Theme &theme, const KeyMap &keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(keys)
{
    setObjectName(u"shortcutsDialog"_s);
    setAccessibleName(tr("Keys"));
    setWindowTitle(tr("Keys"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(24), theme.px(20), theme.px(16), theme.px(16));
    all->setSpacing(theme.px(10));
    auto *hint = wrapping(makeLabel(this, u"keysHint"_s, TextSize::Body, u"dim"_s));
    hint->setText(tr("Choose a line and press other keys to change what they do."));
    all->addWidget(hint);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setObjectName(u"keysContent"_s);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, theme.px(12), 0);
    grid->setHorizontalSpacing(theme.px(16));
    grid->setVerticalSpacing(theme.px(4));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Command command : KeyMap::commands()) {
        const QString code = KeyMap::code(command);
        auto *edit = new QKeySequenceEdit(content);
        edit->setObjectName(u"keys-"_s + code);
        edit->setAccessibleName(KeyMap::text(command));
        edit->setFixedWidth(theme.px(170));
        // Keys are written from left to right in every language.
        edit->setLayoutDirection(Qt::LeftToRight);
        auto *text = makeLabel(content, u"keysText-"_s + code);
        text->setText(KeyMap::text(command));
        auto *reset = makeButton(content, u"keysReset-"_s + code, tr("Reset"));
        reset->setProperty("link", true);
        reset->setAccessibleName(tr("Reset: %1").arg(KeyMap::text(command)));
        grid->addWidget(edit, row, 0);
        grid->addWidget(text, row, 1);
        grid->addWidget(reset, row, 2);
        ++row;
        const size_t at = m_lines.size();
        m_lines.push_back({command, edit, reset});
        connect(edit, &QKeySequenceEdit::editingFinished, this, [this, at] { take(at); });
        connect(reset, &QPushButton::clicked, this, [this, at] {
            m_lines[at].edit->setKeySequence(KeyMap::usual(m_lines[at].command));
            take(at);
        });
    }
    // These belong to where one is, and to everybody's habits.
    const std::pair<QString, QString> others[] = {
        {tr("Alt+1 … Alt+9"), tr("Choose one of the queue's first nine dispositions")},
        {tr("Ctrl+B"), tr("In the note: bold")},
        {tr("Ctrl+Shift+L"), tr("In the note: a list")},
        {tr("↑ ↓ Enter Menu"), tr("At a card: next one, do what it offers, everything else it offers")},
        {tr("Ctrl+Z"), tr("At a card: take back what was decided")},
        {tr("/ @"), tr("In the note: templates, colleagues")},
        {tr("↑ ↓ Page Up Page Down Home End"), tr("Move in the history")},
        {tr("Enter"), tr("Open what is selected")},
        {tr("Esc"), tr("Close what was opened")},
    };
    for (const auto &[key, does] : others) {
        auto *name = wrapping(makeLabel(content, u"key%1"_s.arg(row + 1), TextSize::Body, {}, true));
        name->setText(key);
        auto *text = wrapping(makeLabel(content, u"keyText%1"_s.arg(row + 1), TextSize::Body, u"dim"_s));
        text->setText(does);
        grid->addWidget(name, row, 0);
        grid->addWidget(text, row, 1, 1, 2);
        ++row;
    }
    scroll->setWidget(content);
    all->addWidget(scroll, 1);
    m_problem = wrapping(makeLabel(this, u"keysProblem"_s, TextSize::Body, u"failed"_s));
    m_problem->setMinimumHeight(theme.px(20)); // always there, so that nothing moves when it speaks
    all->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    tighten(buttons, theme.px(8));
    m_resetAll = makeButton(this, u"keysResetAll"_s, tr("Reset all"));
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_keys = {};
        m_problem->clear();
        showAll();
        Q_EMIT keysChosen(m_keys);
    });
    auto *shut = makeButton(this, u"shortcutsClose"_s, tr("Close"));
    shut->setProperty("primary", true);
    shut->setDefault(true);
    connect(shut, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(m_resetAll);
    buttons->addStretch(1);
    buttons->addWidget(shut);
    all->addLayout(buttons);
    showAll();
    shut->setFocus(); // nobody changes a key who only came to look
    const int room = parent ? parent->window()->height() : theme.px(700);
    resize(
        std::max(theme.px(600), sizeHint().width()),
        std::min(content->sizeHint().height() + theme.px(170), std::max(theme.px(420), room - theme.px(40))));
}

void ShortcutsDialog::showAll()
{
    for (Line &line : m_lines)
        showLine(line);
}

void ShortcutsDialog::showLine(Line &line)
{
    m_showing = true;
    line.edit->setKeySequence(m_keys.keys(line.command));
    line.reset->setVisible(!m_keys.isUsual(line.command));
    m_resetAll->setEnabled(m_keys != KeyMap());
    m_showing = false;
}

void ShortcutsDialog::take(size_t index)
{
    Line &line = m_lines.at(index);
    if (m_showing)
        return;
    // One chord: whoever has to press several in a row has too much to remember in a call.
    const QKeySequence pressed = line.edit->keySequence();
    const QKeySequence keys = pressed.isEmpty() ? pressed : QKeySequence(pressed[0]);
    if (const auto other = m_keys.takenBy(keys, line.command)) {
        m_problem->setText(tr("%1 is taken: %2.").arg(native(keys), *other));
        showLine(line);
        return;
    }
    m_problem->clear();
    const bool changed = keys != m_keys.keys(line.command);
    m_keys.setKeys(line.command, keys);
    showLine(line);
    if (changed)
        Q_EMIT keysChosen(m_keys);
}

} // namespace teller
