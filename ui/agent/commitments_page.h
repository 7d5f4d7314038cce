// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/due_moments.h"
#include "common/labels.h"
#include "desk/call_session.h"

#include <QDateTime>
#include <QHash>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QButtonGroup;
class QDateTimeEdit;
class QLineEdit;
class QVBoxLayout;

namespace teller {

class OwnerPicker;

/// What was promised to the customer, or what is to be done for them: a line to add something, by when, and
/// below all that is open. A promise goes with the note; a task is kept at once.
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
    void resizeEvent(QResizeEvent *event) override;

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
    void add();
    void showDues();
    void fitDues();
    [[nodiscard]] Instant chosenDue() const;
    [[nodiscard]] std::vector<Entry> promises() const;
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
        int due = 0;
        QDateTime date;
    };

    QPointer<CallSession> m_session;
    QHash<const CallSession *, Begun> m_begun; ///< of the sessions that are not shown
    int m_open = 0;
    QVBoxLayout *m_layout = nullptr;
    QLineEdit *m_text = nullptr;
    QPushButton *m_add = nullptr;
    QLabel *m_by = nullptr;
    QButtonGroup *m_dues = nullptr;
    QDateTimeEdit *m_date = nullptr;
    QLabel *m_nothing = nullptr;
    OwnerPicker *m_picker = nullptr; ///< made when it is needed
    QWidget *m_list = nullptr;
    QVBoxLayout *m_listLayout = nullptr;
    std::vector<Line> m_lines;
};

} // namespace teller
