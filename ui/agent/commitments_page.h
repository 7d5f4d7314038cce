// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/due_picker.h"
#include "common/labels.h"
#include "desk/call_session.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace teller {

class OwnerPicker;

/// What was promised to the customer, or what is to be done for them: a line to add something, by when, and
/// below all that is open. A promise goes with the note, and until then its words and its day can be changed
/// in the same line: each change counts at once, Escape takes all of them back. A task is kept at once.
class CommitmentsPage final : public QWidget
{
    Q_OBJECT
public:
    enum class About { Promises, Tasks };

    CommitmentsPage(About about, const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// Null: nobody is shown. What was being typed goes with its session.
    void showSession(CallSession *session);
    void refresh();
    /// To the line in which something new is written.
    void focusEditor();
    /// How many are open, what goes with the note included.
    [[nodiscard]] int open() const { return m_open; }

Q_SIGNALS:
    /// Something was added: the agent goes on with the note.
    void added();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Line
    {
        QWidget *box = nullptr;
        ElidedLabel *what = nullptr;
        QLabel *when = nullptr;
        QPushButton *owner = nullptr;
        QPushButton *button = nullptr;
        std::function<void()> click;
        std::function<void()> ownerClick;
    };
    /// One thing that is open, or was settled in this session.
    struct Entry
    {
        QString what;
        QString when;
        Tone tone = Tone::Plain;
        QString button;
        std::function<void()> click;
        bool open = true;
        QString owner{}; ///< what the button says that changes whose it is; empty without one
        std::function<void(const QPushButton &)> ownerClick{};
    };
    void buildEditor();
    void showEditor();
    void add();
    void beginChange(const Promise &promise);
    void change();
    void undoChange();
    void endChange();
    [[nodiscard]] std::vector<Entry> promises();
    [[nodiscard]] std::vector<Entry> tasks();
    Line &line(size_t index);
    void handOver(const OpenTask &task, const QPushButton &button);

    static constexpr size_t mostLines = 30;

    const About m_about;
    const Theme &m_theme;
    const Clock &m_clock;
    /// What is typed and not yet entered: a session that comes back has it again.
    struct Begun
    {
        QString text;
        std::optional<DuePicker::Choice> due; ///< none: as made
    };
    [[nodiscard]] Begun begun() const;
    void setBegun(const Begun &begun);

    QPointer<CallSession> m_session;
    QHash<const CallSession *, Begun> m_begun; ///< of the sessions that are not shown
    std::optional<Promise> m_changing;         ///< the promise that is in the line, as it was before
    Instant m_changedDue;                      ///< when it is due by now
    Begun m_aside;                             ///< what was begun before that
    int m_open = 0;
    QVBoxLayout *m_layout = nullptr;
    QLineEdit *m_text = nullptr;
    QPushButton *m_add = nullptr;
    DuePicker *m_due = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_more = nullptr;
    OwnerPicker *m_picker = nullptr; ///< made when it is needed
    QWidget *m_list = nullptr;
    QVBoxLayout *m_listLayout = nullptr;
    std::vector<Line> m_lines;
};

} // namespace teller
