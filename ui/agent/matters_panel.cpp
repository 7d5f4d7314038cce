// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/matters_panel.h"

#include "agent/focus_card.h"
#include "agent/hand_over_card.h"
#include "agent/owner_picker.h"
#include "common/error_text.h"

#include <QApplication>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

MattersPanel::MattersPanel(const Theme &theme, const Clock &clock, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setObjectName(u"mattersPanel"_s);
    setAccessibleName(tr("What matters now"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setObjectName(u"mattersContent"_s);
    content->setProperty("ground", u"surface"_s);
    auto *all = new QVBoxLayout(content);
    all->setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12));
    all->setSpacing(theme.px(8));
    const auto heading = [&](const QString &name, const QString &text) {
        auto *label = makeLabel(content, name, TextSize::Caption);
        label->setText(QLocale().toUpper(text));
        label->setContentsMargins(theme.px(4), theme.px(2), theme.px(4), theme.px(2));
        return label;
    };
    all->addWidget(heading(u"mattersHeading"_s, tr("What matters now")));
    m_nothing = wrapping(makeLabel(content, u"mattersNothing"_s, TextSize::Body, u"dim"_s));
    m_nothing->setContentsMargins(theme.px(4), 0, theme.px(4), theme.px(4));
    m_handOver = new HandOverCard(theme, clock, content);
    connect(m_handOver, &HandOverCard::evidenceWanted, this, &MattersPanel::evidenceWanted);
    all->addWidget(m_handOver);
    all->addWidget(m_nothing);
    m_focus = new FocusCard(theme, clock, content);
    connect(m_focus, &FocusCard::evidenceWanted, this, &MattersPanel::evidenceWanted);
    all->addWidget(m_focus);
    m_trouble = wrapping(makeLabel(content, u"mattersTrouble"_s, TextSize::Small, u"failed"_s));
    m_trouble->setContentsMargins(theme.px(4), 0, theme.px(4), theme.px(4));
    m_trouble->hide();
    all->addWidget(m_trouble);
    m_cardsLayout = new QVBoxLayout;
    tighten(m_cardsLayout, theme.px(8));
    all->addLayout(m_cardsLayout);
    m_moreCards = makeLabel(content, u"mattersMore"_s, TextSize::Small, u"dim"_s);
    m_moreCards->hide();
    all->addWidget(m_moreCards);
    m_factsHeading = heading(u"doNotAskHeading"_s, tr("Do not ask"));
    all->addWidget(m_factsHeading);
    m_factsBox = new QFrame(content);
    m_factsBox->setObjectName(u"doNotAsk"_s);
    m_factsBox->setAccessibleName(tr("Do not ask: we already know"));
    m_factsBox->setProperty("box", u"true"_s);
    m_factsLayout = new QVBoxLayout(m_factsBox);
    m_factsLayout->setContentsMargins(theme.px(5), theme.px(5), theme.px(5), theme.px(5));
    m_factsLayout->setSpacing(theme.px(1));
    all->addWidget(m_factsBox);
    all->addStretch(1);
    setWidget(content);
}

MatterCard &MattersPanel::card(size_t index)
{
    while (m_cards.size() <= index) {
        const auto at = m_cards.size();
        auto *made = new MatterCard(m_theme, m_clock, int(at) + 1, widget());
        connect(made, &MatterCard::evidenceWanted, this, &MattersPanel::evidenceWanted);
        connect(made, &MatterCard::copyWanted, this, &MattersPanel::copyWanted);
        connect(made, &MatterCard::neighbourWanted, this, [this, made](int by) { step(made, by); });
        connect(made, &MatterCard::handOverWanted, this,
                [this, made](const OpenTask &task) { handOver(task, *made); });
        connect(made, &MatterCard::deedWanted, this, [this, at](const Deed &deed, const Finding &finding) {
            const bool here =
                m_cards[at]->isAncestorOf(QApplication::focusWidget()) || m_cards[at]->hasFocus();
            Q_EMIT deedWanted(deed, &finding);
            if (here)
                keepFocusNear(at);
        });
        connect(made, &MatterCard::undoWanted, this, [this, at](AgentActionId action) {
            const bool here =
                m_cards[at]->isAncestorOf(QApplication::focusWidget()) || m_cards[at]->hasFocus();
            Q_EMIT undoWanted(action);
            if (here)
                keepFocusNear(at);
        });
        m_cardsLayout->addWidget(made);
        m_cards.push_back(made);
    }
    return *m_cards[index];
}

KnownFactLine &MattersPanel::line(size_t index)
{
    while (m_lines.size() <= index) {
        auto *made = new KnownFactLine(m_theme, m_clock, int(m_lines.size()) + 1, m_factsBox);
        connect(made, &KnownFactLine::copyWanted, this, &MattersPanel::copyWanted);
        connect(made, &KnownFactLine::neighbourWanted, this, [this, made](int by) { step(made, by); });
        connect(made, &KnownFactLine::deedWanted, this,
                [this](const Deed &deed) { Q_EMIT deedWanted(deed, nullptr); });
        connect(made, &KnownFactLine::undoWanted, this, &MattersPanel::undoWanted);
        m_factsLayout->addWidget(made);
        m_lines.push_back(made);
    }
    return *m_lines[index];
}

void MattersPanel::showSession(CallSession &session)
{
    m_handOver->showSession(session);
    m_session = &session;
    m_focus->showSession(session);
    showCards(session);
    showFacts(session);
    if (session.snapshot())
        m_nothing->setText(tr("Nothing open: no promise, no case, no message that is due."));
    else
        m_nothing->setText(tr("This appears once the customer is known."));
    m_nothing->setVisible(session.findings().empty() && session.receipts().empty());
    setTextOrHide(
        m_trouble,
        session.deedError()
            ? tr("What you decided was not kept: %1").arg(errorText(*session.deedError(), Trouble::Store))
            : QString());
}

void MattersPanel::showCards(const CallSession &session)
{
    // What was answered keeps its place, so that nothing jumps away from under the pointer. The case in focus
    // has a card of its own.
    const auto &findings = session.findings();
    const auto &receipts = session.receipts();
    const size_t inFocus = !findings.empty() && findings.front().inFocus ? 1 : 0;
    const auto all = findings.size() - inFocus + receipts.size();
    const auto shown = std::min(all, mostCards);
    size_t nextFinding = inFocus;
    size_t nextReceipt = 0;
    for (size_t i = 0; i < shown; ++i) {
        const bool answered = nextReceipt < receipts.size() &&
                              (receipts[nextReceipt].place <= i + inFocus || nextFinding == findings.size());
        if (answered)
            card(i).showReceipt(receipts[nextReceipt++]);
        else
            card(i).showFinding(session, findings[nextFinding++]);
        card(i).show();
    }
    for (size_t i = shown; i < m_cards.size(); ++i)
        m_cards[i]->hide();
    const auto rest = int(all - shown);
    setTextOrHide(m_moreCards, rest > 0 ? tr("and %n more", nullptr, rest) : QString());
}

void MattersPanel::showFacts(const CallSession &session)
{
    const auto &facts = session.knownFacts();
    const auto shown = std::min(facts.size(), mostFacts);
    for (size_t i = 0; i < shown; ++i) {
        line(i).showFact(session, facts[i]);
        line(i).show();
    }
    for (size_t i = shown; i < m_lines.size(); ++i)
        m_lines[i]->hide();
    m_factsHeading->setVisible(shown > 0);
    m_factsBox->setVisible(shown > 0);
}

void MattersPanel::handOver(const OpenTask &task, const QWidget &from)
{
    if (!m_session)
        return;
    if (!m_picker) {
        m_picker = new OwnerPicker(m_theme, window());
        connect(m_picker, &OwnerPicker::chosen, this, [this](AgentActionId id, const AgentId &owner) {
            Q_EMIT deedWanted({AgentAction::Kind::TaskGiven, id.text(), {}, owner}, nullptr);
        });
    }
    m_picker->offer(from, task.id, m_session->colleagues(), task.owner, m_session->me().id);
}

/// Nobody scrolls sideways here: one row that is too wide takes no edge off all the cards.
void MattersPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    widget()->setMaximumWidth(viewport()->width());
}

bool MattersPanel::focusFirst()
{
    const auto focus = [this](QWidget *one) {
        if (!one || one->isHidden())
            return false;
        one->setFocus(Qt::ShortcutFocusReason);
        ensureWidgetVisible(one);
        return true;
    };
    return focus(m_cards.empty() ? nullptr : m_cards.front()) || m_focus->focusFirst() ||
           focus(m_lines.empty() ? nullptr : m_lines.front());
}

void MattersPanel::step(const QWidget *from, int by)
{
    std::vector<QWidget *> all;
    for (auto *one : m_cards)
        all.push_back(one);
    for (auto *one : m_lines)
        all.push_back(one);
    std::erase_if(all, [](const QWidget *one) { return one->isHidden(); });
    const auto at = std::find(all.begin(), all.end(), from) - all.begin() + by;
    if (at < 0 || at >= std::ptrdiff_t(all.size()))
        return;
    all[size_t(at)]->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(all[size_t(at)]);
}

/// The button that had the focus may be gone: what stands in its place has it now.
void MattersPanel::keepFocusNear(size_t index)
{
    const bool there = index < m_cards.size() && !m_cards[index]->isHidden();
    const auto *focus = QApplication::focusWidget();
    if (there && focus && m_cards[index]->isAncestorOf(focus) && focus->isVisible())
        return;
    if (there)
        m_cards[index]->setFocus(Qt::OtherFocusReason);
    else
        focusFirst();
}

} // namespace teller
