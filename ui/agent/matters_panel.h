// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/call_session.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace teller {

class FocusCard;

/// What matters now, as cards with the case in focus at the top, and what nobody may ask this customer again.
/// Cards and lines are kept and used again, so that a new customer only sets texts.
class MattersPanel final : public QScrollArea
{
    Q_OBJECT
public:
    MattersPanel(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void showSession(CallSession &session);

Q_SIGNALS:
    /// The agent wants to see what a card rests on.
    void evidenceWanted(teller::InteractionId interaction);

private:
    struct CardParts
    {
        Card *card = nullptr;
        QLabel *title = nullptr;
        QLabel *why = nullptr;
        QPushButton *show = nullptr;
        InteractionId evidence;
    };
    struct FactLine
    {
        QWidget *line = nullptr;
        QLabel *what = nullptr;
        QLabel *from = nullptr;
    };
    CardParts &card(size_t index);
    FactLine &line(size_t index);
    void showFindings(const std::vector<Finding> &findings);
    void showFacts(const std::vector<KnownFact> &facts);

    static constexpr size_t mostCards = 8;
    static constexpr size_t mostFacts = 14;

    const Theme &m_theme;
    const Clock &m_clock;
    FocusCard *m_focus = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_moreCards = nullptr;
    QLabel *m_factsHeading = nullptr;
    QFrame *m_factsBox = nullptr;
    QVBoxLayout *m_cardsLayout = nullptr;
    QVBoxLayout *m_factsLayout = nullptr;
    std::vector<CardParts> m_cards;
    std::vector<FactLine> m_lines;
};

} // namespace teller
