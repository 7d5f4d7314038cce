// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/known_fact_line.h"
#include "agent/matter_card.h"

#include <QPointer>
#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace teller {

class FocusCard;
class HandOverCard;
class OwnerPicker;

/// What matters now, as cards with the case in focus at the top, and what nobody may ask this customer again.
/// Cards and lines are kept and used again, so that a new customer only sets texts. The arrow keys walk
/// through both.
class MattersPanel final : public QScrollArea
{
    Q_OBJECT
public:
    MattersPanel(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void showSession(CallSession &session);
    /// To the first card, or the first line; false if there is neither.
    bool focusFirst();

Q_SIGNALS:
    /// The agent wants to see what a card rests on.
    void evidenceWanted(teller::InteractionId interaction);
    /// `finding` is null for what is about none.
    void deedWanted(const teller::Deed &deed, const teller::Finding *finding);
    void undoWanted(teller::AgentActionId action);
    /// A sentence for the note.
    void copyWanted(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    MatterCard &card(size_t index);
    KnownFactLine &line(size_t index);
    void showCards(const CallSession &session);
    void showFacts(const CallSession &session);
    void handOver(const OpenTask &task, const QWidget &from);
    void step(const QWidget *from, int by);
    void keepFocusNear(size_t card);

    static constexpr size_t mostCards = 10;
    static constexpr size_t mostFacts = 14;

    const Theme &m_theme;
    const Clock &m_clock;
    HandOverCard *m_handOver = nullptr;
    QPointer<CallSession> m_session;
    OwnerPicker *m_picker = nullptr; ///< made when it is needed
    FocusCard *m_focus = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_trouble = nullptr;
    QLabel *m_moreCards = nullptr;
    QLabel *m_factsHeading = nullptr;
    QFrame *m_factsBox = nullptr;
    QVBoxLayout *m_cardsLayout = nullptr;
    QVBoxLayout *m_factsLayout = nullptr;
    std::vector<MatterCard *> m_cards;
    std::vector<KnownFactLine *> m_lines;
};

} // namespace teller
