// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QKeySequence>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace teller {

/// What a key does wherever one is in the window.
enum class Command {
    Search,
    SaveNote,
    FinishNote,
    Disposition,
    Note,
    History,
    FindInHistory,
    GoToDay,
    Matters,
    NextPart,
    Promises,
    Tasks,
    NewCustomer,
    MoreTime,
    Transfer,
    HangUp,
    AgentState,
    NextSession,
    CloseCustomer,
    Copy,
    Refused,
    Settings,
    Keys
};
inline constexpr int commandCount = int(Command::Keys) + 1;

/// Which keys do what: as the program was made, where nobody has chosen others.
class KeyMap final
{
    Q_DECLARE_TR_FUNCTIONS(teller::KeyMap)
public:
    [[nodiscard]] static std::vector<Command> commands();
    /// The stable word for a command in settings ("search", "save-note", …).
    [[nodiscard]] static QString code(Command command);
    [[nodiscard]] static std::optional<Command> commandFromCode(const QString &code);
    [[nodiscard]] static QString text(Command command);
    [[nodiscard]] static QKeySequence usual(Command command);

    [[nodiscard]] QKeySequence keys(Command command) const;
    /// Its keys as they are written ("Ctrl+Enter"); empty if it has none.
    [[nodiscard]] QString name(Command command) const;
    /// "Search (Ctrl+K)", for tool tips; the text alone where the command has no keys.
    [[nodiscard]] QString withKeys(const QString &text, Command command) const;
    /// "Save  Ctrl ↵", for buttons, where there is little room.
    [[nodiscard]] QString withKeySigns(const QString &text, Command command) const;
    [[nodiscard]] bool isUsual(Command command) const { return keys(command) == usual(command); }
    /// Nobody is asked whether the keys are free: see takenBy(). Empty keys: the command has none.
    void setKeys(Command command, const QKeySequence &keys);
    /// What the keys do already, besides `command`: a command's text, or what they mean wherever one types.
    [[nodiscard]] std::optional<QString> takenBy(const QKeySequence &keys, Command command) const;
    /// Only what differs from the usual, as it is kept in settings: portable text by code.
    [[nodiscard]] QMap<QString, QString> chosen() const;
    /// What does not make sense, or is taken twice, stays as usual.
    [[nodiscard]] static KeyMap fromChosen(const QMap<QString, QString> &chosen);

    friend bool operator==(const KeyMap &, const KeyMap &) = default;

private:
    QMap<Command, QKeySequence> m_chosen;
};

} // namespace teller
Q_DECLARE_METATYPE(teller::KeyMap)
