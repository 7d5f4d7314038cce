// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/matters_panel.h"

#include "agent/focus_card.h"
#include "common/finding_text.h"
#include "common/style_sheet.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

QLabel *wrapping(QLabel *label)
{
    label->setWordWrap(true);
    // A word longer than the panel is cut, it does not widen the panel.
    label->setMinimumWidth(1);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

} // namespace

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
    all->addWidget(m_nothing);
    m_focus = new FocusCard(theme, clock, content);
    connect(m_focus, &FocusCard::evidenceWanted, this, &MattersPanel::evidenceWanted);
    all->addWidget(m_focus);
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
    m_factsLayout->setContentsMargins(theme.px(10), theme.px(6), theme.px(10), theme.px(6));
    m_factsLayout->setSpacing(theme.px(4));
    all->addWidget(m_factsBox);
    all->addStretch(1);
    setWidget(content);
}

MattersPanel::CardParts &MattersPanel::card(size_t index)
{
    while (m_cards.size() <= index) {
        const auto number = m_cards.size() + 1;
        CardParts parts;
        parts.card = new Card(m_theme, widget());
        parts.card->setObjectName(u"findingCard%1"_s.arg(number));
        auto *inside = new QVBoxLayout(parts.card);
        inside->setContentsMargins(m_theme.px(13), m_theme.px(8), m_theme.px(10), m_theme.px(8));
        inside->setSpacing(m_theme.px(2));
        parts.title = wrapping(
            makeLabel(parts.card, u"findingTitle%1"_s.arg(number), TextSize::Small, u"plain"_s, true));
        parts.why = wrapping(makeLabel(parts.card, u"findingWhy%1"_s.arg(number), TextSize::Small, u"dim"_s));
        parts.show = makeButton(parts.card, u"findingShow%1"_s.arg(number), tr("Show"));
        parts.show->setProperty("chip", true);
        auto *top = new QHBoxLayout;
        tighten(top, m_theme.px(8));
        top->addWidget(parts.title, 1);
        top->addWidget(parts.show, 0, Qt::AlignTop);
        inside->addLayout(top);
        inside->addWidget(parts.why);
        const auto at = m_cards.size();
        connect(parts.show, &QPushButton::clicked, this,
                [this, at] { Q_EMIT evidenceWanted(m_cards[at].evidence); });
        m_cardsLayout->addWidget(parts.card);
        m_cards.push_back(parts);
    }
    return m_cards[index];
}

MattersPanel::FactLine &MattersPanel::line(size_t index)
{
    while (m_lines.size() <= index) {
        const auto number = m_lines.size() + 1;
        FactLine parts;
        parts.line = new QWidget(m_factsBox);
        auto *row = new QHBoxLayout(parts.line);
        tighten(row, m_theme.px(10));
        parts.what = wrapping(makeLabel(parts.line, u"knownFact%1"_s.arg(number), TextSize::Small));
        parts.from = makeElided(parts.line, u"knownFactFrom%1"_s.arg(number), TextSize::Small, u"dim"_s);
        parts.from->setMaximumWidth(m_theme.px(130));
        row->addWidget(parts.what, 1);
        row->addWidget(parts.from, 0, Qt::AlignTop);
        m_factsLayout->addWidget(parts.line);
        m_lines.push_back(parts);
    }
    return m_lines[index];
}

void MattersPanel::showSession(CallSession &session)
{
    m_focus->showSession(session);
    std::vector<Finding> others = session.findings();
    std::erase_if(others, [](const Finding &finding) { return finding.inFocus; });
    showFindings(others);
    showFacts(session.knownFacts());
    if (session.snapshot())
        m_nothing->setText(tr("Nothing open: no promise, no case, no message that is due."));
    else
        m_nothing->setText(tr("This appears once the customer is known."));
    m_nothing->setVisible(session.findings().empty());
}

void MattersPanel::showFindings(const std::vector<Finding> &findings)
{
    const auto shown = std::min(findings.size(), mostCards);
    for (size_t i = 0; i < shown; ++i) {
        const auto &finding = findings[i];
        auto &parts = card(i);
        const auto text = findingText(finding, m_clock.now());
        const auto tone = toneOf(finding.tone);
        parts.card->setTone(tone);
        parts.title->setText(text.title);
        setStyleWord(parts.title, "tone", toneWord(tone));
        setTextOrHide(parts.why, text.why);
        parts.evidence = finding.evidence.empty() ? InteractionId() : finding.evidence.front();
        parts.show->setVisible(!parts.evidence.isNull());
        parts.show->setAccessibleName(tr("Show what this rests on: %1").arg(text.title));
        parts.card->setAccessibleName(text.title);
        parts.card->setAccessibleDescription(text.why);
        parts.card->show();
    }
    for (size_t i = shown; i < m_cards.size(); ++i)
        m_cards[i].card->hide();
    const auto rest = int(findings.size() - shown);
    setTextOrHide(m_moreCards, rest > 0 ? tr("and %n more", nullptr, rest) : QString());
}

void MattersPanel::showFacts(const std::vector<KnownFact> &facts)
{
    const auto shown = std::min(facts.size(), mostFacts);
    for (size_t i = 0; i < shown; ++i) {
        auto &parts = line(i);
        const auto text = knownFactText(facts[i], m_clock.now());
        parts.what->setText(text.what);
        parts.from->setText(text.from);
        parts.line->show();
    }
    for (size_t i = shown; i < m_lines.size(); ++i)
        m_lines[i].line->hide();
    m_factsHeading->setVisible(shown > 0);
    m_factsBox->setVisible(shown > 0);
}

} // namespace teller
