// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/call_session.h"

#include <QMenu>
#include <QPointer>

#include <vector>

class QHBoxLayout;

namespace teller {

/// One thing that matters now: what, why, at most two buttons and a menu with everything else that can be
/// done about it. What was done stands there in words, with a way back. Made once and used again.
/// Keys: Enter does what the first button does, the menu key opens the menu, Ctrl+Z takes back.
class MatterCard final : public Card
{
    Q_OBJECT
public:
    MatterCard(const Theme &theme, const Clock &clock, int number, QWidget *parent = nullptr);

    void showFinding(const CallSession &session, const Finding &finding);
    void showReceipt(const CallSession::Receipt &receipt);

    /// What can be done about the finding; the first two have buttons.
    enum class Offer { Remedy, Show, Task, HandOver, Tell, Useful, Wrong, Done };
    [[nodiscard]] static std::vector<Offer> offersFor(const Finding &finding);

Q_SIGNALS:
    void deedWanted(const teller::Deed &deed, const teller::Finding &finding);
    void undoWanted(teller::AgentActionId action);
    /// Somebody else is to do it.
    void handOverWanted(const teller::OpenTask &task);
    /// The agent wants to see what it rests on.
    void evidenceWanted(teller::InteractionId interaction);
    /// A sentence for the note.
    void copyWanted(const QString &text);
    /// An arrow key: -1 up, 1 down.
    void neighbourWanted(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showOffers(const std::vector<Offer> &offers);
    void showSaid(const QString &words, AgentActionId undo);
    void setButton(QPushButton *button, size_t index);
    void take(Offer offer);
    void showEvidence();
    void openMenu(const QPoint &at);
    [[nodiscard]] QString offerText(Offer offer) const;
    [[nodiscard]] Deed taskFor() const;

    const Theme &m_theme;
    const Clock &m_clock;
    Finding m_finding;
    QString m_title;
    QString m_why;
    AgentId m_me;
    std::vector<Offer> m_offers;
    AgentActionId m_undoes;
    size_t m_nextEvidence = 0;
    QLabel *m_titleLabel = nullptr;
    QLabel *m_whyLabel = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_first = nullptr;
    QPushButton *m_second = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_undo = nullptr;
    QWidget *m_row = nullptr;
    QPointer<QMenu> m_menu;
};

} // namespace teller
