// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/key_map.h"

#include <array>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr std::array<QLatin1StringView, commandCount> codes{
    "search"_L1,   "save-note"_L1,       "finish-note"_L1,  "disposition"_L1,    "note"_L1,
    "history"_L1,  "find-in-history"_L1, "go-to-day"_L1,    "matters"_L1,        "next-part"_L1,
    "promises"_L1, "tasks"_L1,           "new-customer"_L1, "more-time"_L1,      "transfer"_L1,
    "hang-up"_L1,  "agent-state"_L1,     "next-session"_L1, "close-customer"_L1, "copy"_L1,
    "refused"_L1,  "settings"_L1,        "keys"_L1};

/// What a line or a note does with keys of its own; they would never arrive here.
bool isForTyping(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    const auto modifiers = first.keyboardModifiers();
    const int key = first.key();
    if (key >= Qt::Key_F1 && key <= Qt::Key_F35)
        return false;
    if (!(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return true; // letters, Enter, Esc, the arrows
    if (modifiers == Qt::AltModifier && key >= Qt::Key_1 && key <= Qt::Key_9)
        return true; // dispositions
    if (keys == QKeySequence(Qt::CTRL | Qt::Key_B) || keys == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L))
        return true; // bold, a list
    for (const auto standard :
         {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::Undo, QKeySequence::Redo,
          QKeySequence::SelectAll, QKeySequence::MoveToNextWord, QKeySequence::MoveToPreviousWord,
          QKeySequence::MoveToStartOfDocument, QKeySequence::MoveToEndOfDocument,
          QKeySequence::SelectNextWord, QKeySequence::SelectPreviousWord, QKeySequence::DeleteStartOfWord,
          QKeySequence::DeleteEndOfWord})
    {
        if (QKeySequence::keyBindings(standard).contains(QKeySequence(first)))
            return true;
    }
    return false;
}

QString native(QKeyCombination chord)
{
    return QKeySequence(chord).toString(QKeySequence::NativeText);
}

/// "Return" stands on few keyboards, and both keys do the same.
QKeyCombination asOnTheKeyboard(QKeyCombination chord)
{
    return chord.key() == Qt::Key_Return ? QKeyCombination(chord.keyboardModifiers(), Qt::Key_Enter) : chord;
}

} // namespace

std::vector<Command> KeyMap::commands()
{
    std::vector<Command> all;
    all.reserve(commandCount);
    for (int i = 0; i < commandCount; ++i)
        all.push_back(Command(i));
    return all;
}

QString KeyMap::code(Command command)
{
    return codes.at(size_t(command));
}

std::optional<Command> KeyMap::commandFromCode(const QString &code)
{
    for (size_t i = 0; i < codes.size(); ++i) {
        if (codes.at(i) == code)
            return Command(i);
    }
    return std::nullopt;
}

QString KeyMap::text(Command command)
{
    switch (command) {
    case Command::Search:
        return tr("Search for a customer");
    case Command::SaveNote:
        return tr("Save the note");
    case Command::FinishNote:
        return tr("Save and end the wrap-up");
    case Command::Disposition:
        return tr("Choose the disposition");
    case Command::Note:
        return tr("To the note");
    case Command::History:
        return tr("To the history");
    case Command::FindInHistory:
        return tr("Find words in this history");
    case Command::GoToDay:
        return tr("Go to a day of the history");
    case Command::Matters:
        return tr("To what matters now");
    case Command::NextPart:
        return tr("Note, history, what matters now: to the next of them");
    case Command::Promises:
        return tr("Promise something");
    case Command::Tasks:
        return tr("Tasks");
    case Command::NewCustomer:
        return tr("Write down a caller whom nobody knows");
    case Command::MoreTime:
        return tr("One more minute for the wrap-up");
    case Command::Transfer:
        return tr("Transfer the call");
    case Command::HangUp:
        return tr("Hang up");
    case Command::AgentState:
        return tr("Ready for calls, or why not");
    case Command::NextSession:
        return tr("Next call or customer");
    case Command::CloseCustomer:
        return tr("Close this customer");
    case Command::Copy:
        return tr("Copy a number or an address of the customer");
    case Command::Refused:
        return tr("Open the notes that could not be saved");
    case Command::Settings:
        return tr("Settings");
    case Command::Keys:
        return tr("This list");
    }
    return {};
}

QKeySequence KeyMap::usual(Command command)
{
    switch (command) {
    case Command::Search:
        return Qt::CTRL | Qt::Key_K;
    case Command::SaveNote:
        return Qt::CTRL | Qt::Key_Return;
    case Command::FinishNote:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_Return;
    case Command::Disposition:
        return Qt::CTRL | Qt::Key_D;
    case Command::Note:
        return Qt::CTRL | Qt::Key_N;
    case Command::History:
        return Qt::CTRL | Qt::Key_H;
    case Command::FindInHistory:
        return Qt::CTRL | Qt::Key_F;
    case Command::GoToDay:
        return Qt::CTRL | Qt::Key_G;
    case Command::Matters:
        return Qt::CTRL | Qt::Key_M;
    case Command::NextPart:
        return Qt::Key_F6;
    case Command::Promises:
        return Qt::CTRL | Qt::Key_P;
    case Command::Tasks:
        return Qt::CTRL | Qt::Key_T;
    case Command::NewCustomer:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_N;
    case Command::MoreTime:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_M;
    case Command::Transfer:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_T;
    case Command::HangUp:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_H;
    case Command::AgentState:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_A;
    case Command::NextSession:
        return Qt::CTRL | Qt::Key_Tab;
    case Command::CloseCustomer:
        return Qt::CTRL | Qt::Key_W;
    case Command::Copy:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_C;
    case Command::Refused:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_R;
    case Command::Settings:
        return Qt::CTRL | Qt::Key_Comma;
    case Command::Keys:
        return Qt::Key_F1;
    }
    return {};
}

QKeySequence KeyMap::keys(Command command) const
{
    const auto it = m_chosen.constFind(command);
    return it == m_chosen.cend() ? usual(command) : *it;
}

QString KeyMap::name(Command command) const
{
    const QKeySequence keys = this->keys(command);
    return keys.isEmpty() ? QString() : native(asOnTheKeyboard(keys[0]));
}

QString KeyMap::withKeys(const QString &text, Command command) const
{
    const QString keys = name(command);
    return keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys);
}

QString KeyMap::withKeySigns(const QString &text, Command command) const
{
    const QKeySequence keys = this->keys(command);
    if (keys.isEmpty())
        return text;
    const QKeyCombination chord = asOnTheKeyboard(keys[0]);
    const QString key = native(QKeyCombination(chord.key()));
    const QString shift = native(Qt::SHIFT | Qt::Key_F1).chopped(2); // with the "+" behind it
    QString modifiers = native(chord).chopped(key.size());
    modifiers.replace(shift, u"⇧+"_s).replace(u'+', u' ');
    return u"%1  %2%3"_s.arg(text, modifiers, chord.key() == Qt::Key_Enter ? u"↵"_s : key);
}

void KeyMap::setKeys(Command command, const QKeySequence &keys)
{
    if (keys == usual(command))
        m_chosen.remove(command);
    else
        m_chosen.insert(command, keys);
}

std::optional<QString> KeyMap::takenBy(const QKeySequence &keys, Command command) const
{
    if (keys.isEmpty())
        return std::nullopt;
    for (const Command other : commands()) {
        const QKeySequence theirs = this->keys(other);
        // The beginning of one that has several keys would be taken, too.
        if (other != command && !theirs.isEmpty() &&
            (theirs.matches(keys) != QKeySequence::NoMatch || keys.matches(theirs) != QKeySequence::NoMatch))
            return text(other);
    }
    if (isForTyping(keys))
        return tr("writing and moving in a text");
    return std::nullopt;
}

QMap<QString, QString> KeyMap::chosen() const
{
    QMap<QString, QString> out;
    for (auto it = m_chosen.cbegin(); it != m_chosen.cend(); ++it)
        out.insert(code(it.key()), it->toString(QKeySequence::PortableText));
    return out;
}

KeyMap KeyMap::fromChosen(const QMap<QString, QString> &chosen)
{
    KeyMap map;
    for (auto it = chosen.cbegin(); it != chosen.cend(); ++it) {
        const auto command = commandFromCode(it.key());
        if (!command || it->size() > 100)
            continue;
        const auto keys = QKeySequence::fromString(*it, QKeySequence::PortableText);
        const bool sense = it->isEmpty() || (!keys.isEmpty() && keys[0].key() != Qt::Key_unknown);
        if (sense)
            map.m_chosen.insert(*command, keys);
    }
    // Two that have changed places are no clash; what clashes once all are known stays as usual.
    for (const Command command : commands()) {
        if (map.m_chosen.contains(command) && map.takenBy(map.keys(command), command))
            map.m_chosen.remove(command);
    }
    return map;
}

} // namespace teller
