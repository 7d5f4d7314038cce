// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/focus_card.h"

#include "common/finding_text.h"
#include "common/style_sheet.h"
#include "common/wording.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int longestLine = 160;

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    // A word longer than the panel is cut, it does not widen the panel.
    label->setMinimumWidth(1);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

QString lineText(const ExchangeLine &line)
{
    const QString text = quoted(line.text, longestLine);
    if (line.speaker == Speaker::Other && line.name.isEmpty())
        return text;
    const QString who = line.name.isEmpty() ? speakerName(line.speaker) : quoted(line.name, 40);
    return FocusCard::tr("%1: %2").arg(who, text);
}

} // namespace

FocusCard::FocusCard(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setObjectName(u"focus"_s);
    auto *whole = new QVBoxLayout(this);
    tighten(whole);
    m_card = new Card(theme, this);
    m_card->setObjectName(u"focusCard"_s);
    whole->addWidget(m_card);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(theme.px(13), theme.px(8), theme.px(10), theme.px(8));
    inside->setSpacing(theme.px(3));
    m_title = wrapped(makeLabel(m_card, u"focusTitle"_s, TextSize::Body, u"plain"_s, true));
    m_show = makeButton(m_card, u"focusShow"_s, tr("Show"));
    m_show->setProperty("chip", true);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_session && m_session->lastExchange())
            Q_EMIT evidenceWanted(m_session->lastExchange()->id);
    });
    auto *top = new QHBoxLayout;
    tighten(top, theme.px(8));
    top->addWidget(m_title, 1);
    top->addWidget(m_show, 0, Qt::AlignTop);
    inside->addLayout(top);
    m_why = wrapped(makeLabel(m_card, u"focusWhy"_s, TextSize::Small, u"dim"_s));
    inside->addWidget(m_why);
    m_when = wrapped(makeLabel(m_card, u"focusLastExchange"_s, TextSize::Small, u"dim"_s, true));
    m_when->setContentsMargins(0, theme.px(4), 0, 0);
    inside->addWidget(m_when);
    for (size_t i = 1; i <= CallSession::mostLastLines; ++i) {
        m_lines.push_back(wrapped(makeLabel(m_card, u"focusLine%1"_s.arg(i), TextSize::Small)));
        inside->addWidget(m_lines.back());
    }
    m_tie = new QCheckBox(tr("This call belongs to it"), m_card);
    m_tie->setObjectName(u"tieToCase"_s);
    m_tie->setAccessibleName(m_tie->text());
    m_tie->setFont(theme.font(TextSize::Small));
    connect(&theme, &Theme::changed, this, [this] { m_tie->setFont(m_theme.font(TextSize::Small)); });
    connect(m_tie, &QCheckBox::toggled, this, [this](bool tied) {
        if (m_session && m_session->caseInFocus())
            m_session->tieToCase(tied ? m_session->caseInFocus()->id : CaseId());
    });
    inside->addWidget(m_tie);
    hide();
}

void FocusCard::showSession(CallSession &session)
{
    if (m_session != &session) {
        if (m_session)
            disconnect(m_session, nullptr, this, nullptr);
        m_session = &session;
        connect(m_session, &CallSession::caseChanged, this, &FocusCard::refresh);
        connect(m_session, &CallSession::stageChanged, this, &FocusCard::refresh);
    }
    refresh();
}

bool FocusCard::focusFirst()
{
    for (QWidget *one : {static_cast<QWidget *>(m_show), static_cast<QWidget *>(m_tie)}) {
        if (one->isVisible()) {
            one->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return false;
}

void FocusCard::refresh()
{
    const auto &findings = m_session->findings();
    const auto focus =
        std::find_if(findings.begin(), findings.end(), [](const Finding &one) { return one.inFocus; });
    setVisible(focus != findings.end());
    if (focus == findings.end())
        return;
    const FindingText text = findingText(*focus, m_clock.now());
    const Tone tone = toneOf(*focus);
    m_card->setTone(tone);
    m_card->setAccessibleName(tr("The case in focus: %1").arg(text.title));
    m_card->setAccessibleDescription(text.why);
    m_title->setText(breakable(text.title));
    setStyleWord(m_title, "tone", toneWord(tone));
    setTextOrHide(m_why, breakable(text.why));
    showLastExchange();
    showTie();
}

void FocusCard::showLastExchange()
{
    const auto &last = m_session->lastExchange();
    const auto &lines = m_session->lastLines();
    m_show->setVisible(last.has_value());
    m_show->setAccessibleName(tr("Show the last exchange about it"));
    setTextOrHide(m_when, last && !lines.empty() ? tr("%1, %2").arg(channelName(last->channel),
                                                                    shortWhen(last->startedAt, m_clock.now()))
                                                 : QString());
    for (size_t i = 0; i < m_lines.size(); ++i)
        setTextOrHide(m_lines[i], i < lines.size() ? breakable(lineText(lines[i])) : QString());
}

void FocusCard::showTie()
{
    const QSignalBlocker quiet(m_tie);
    m_tie->setVisible(m_session->hasCall());
    m_tie->setChecked(m_session->caseOfCall() == m_session->caseInFocus()->id);
    m_tie->setAccessibleDescription(m_session->caseInFocus()->number.isEmpty()
                                        ? QString()
                                        : tr("Case %1").arg(quoted(m_session->caseInFocus()->number, 30)));
}

} // namespace teller
