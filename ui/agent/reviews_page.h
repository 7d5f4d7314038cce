// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/call_session.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QVBoxLayout;

namespace teller {

/// What the customer said when they were asked for a review: a line to write it down, and below every one,
/// good and bad alike, with the average and how many it is of. Nobody is chosen by what they will say.
class ReviewsPage final : public QWidget
{
    Q_OBJECT
public:
    ReviewsPage(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// Null: nobody is shown.
    void showSession(CallSession *session);
    void refresh();
    void focusEditor();

private:
    struct Line
    {
        QWidget *box = nullptr;
        QLabel *stars = nullptr;
        ElidedLabel *words = nullptr;
        QLabel *when = nullptr;
        QPushButton *undo = nullptr;
        AgentActionId review;
    };
    void buildEditor(QVBoxLayout *all);
    void invite();
    void add();
    Line &line(size_t index);

    static constexpr size_t mostLines = 30;

    const Theme &m_theme;
    const Clock &m_clock;
    QPointer<CallSession> m_session;
    QHash<const CallSession *, QString> m_begun; ///< words not yet written down, of the sessions not shown
    QButtonGroup *m_stars = nullptr;
    QLineEdit *m_words = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_invite = nullptr;
    QLabel *m_invited = nullptr;
    QLabel *m_average = nullptr;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_listLayout = nullptr;
    std::vector<Line> m_lines;
};

} // namespace teller
