// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/matter_card.h"

#include "agent/due_moments.h"
#include "agent/row_key.h"
#include "common/finding_text.h"
#include "common/style_sheet.h"
#include "common/wording.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

using Kind = Finding::Kind;

QPushButton *smallButton(QWidget *parent, const QString &name)
{
    auto *button = makeElidedButton(parent, name, {});
    button->setProperty("small", true);
    return button;
}

} // namespace

MatterCard::MatterCard(const Theme &theme, const Clock &clock, int number, QWidget *parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setObjectName(u"findingCard%1"_s.arg(number));
    setFocusPolicy(Qt::StrongFocus);
    auto *inside = new QVBoxLayout(this);
    inside->setContentsMargins(theme.px(13), theme.px(8), theme.px(10), theme.px(8));
    inside->setSpacing(theme.px(2));
    m_titleLabel =
        wrapping(makeLabel(this, u"findingTitle%1"_s.arg(number), TextSize::Small, u"plain"_s, true));
    m_whyLabel = wrapping(makeLabel(this, u"findingWhy%1"_s.arg(number), TextSize::Small, u"dim"_s));
    m_whyLabel->installEventFilter(this);
    inside->addWidget(m_titleLabel);
    inside->addWidget(m_whyLabel);
    m_row = new QWidget(this);
    auto *row = new QHBoxLayout(m_row);
    tighten(row, theme.px(6));
    row->setContentsMargins(0, theme.px(3), 0, 0);
    // What was done may be long; the buttons stay on the card.
    m_said = makeElided(m_row, u"findingSaid%1"_s.arg(number), TextSize::Small, u"good"_s);
    m_undo = makeButton(m_row, u"findingUndo%1"_s.arg(number), tr("Undo"));
    m_undo->setProperty("link", true);
    m_first = smallButton(m_row, u"findingFirst%1"_s.arg(number));
    m_second = smallButton(m_row, u"findingSecond%1"_s.arg(number));
    m_more = smallButton(m_row, u"findingMore%1"_s.arg(number));
    m_more->setText(u"⋯"_s);
    row->addWidget(m_said);
    row->addWidget(m_undo);
    row->addWidget(m_first);
    row->addWidget(m_second);
    row->addWidget(m_more);
    row->addStretch(1);
    inside->addWidget(m_row);
    connect(m_first, &QPushButton::clicked, this, [this] { take(m_offers.at(0)); });
    connect(m_second, &QPushButton::clicked, this, [this] { take(m_offers.at(1)); });
    connect(m_more, &QPushButton::clicked, this,
            [this] { openMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoWanted(m_undoes); });
}

std::vector<MatterCard::Offer> MatterCard::offersFor(const Finding &finding)
{
    std::vector<Offer> out;
    const auto add = [&out](Offer offer, bool when = true) {
        if (when && std::find(out.begin(), out.end(), offer) == out.end())
            out.push_back(offer);
    };
    const bool shows = !finding.evidence.empty();
    const bool remedy = finding.remedy != Finding::Remedy::None;
    const bool taskless = !finding.task && finding.remedy != Finding::Remedy::BeginTask;
    switch (finding.kind) {
    case Kind::EntitlementEnding:
    case Kind::RenewalComing:
    case Kind::MoreThanNeeded:
        add(Offer::Tell);
        add(Offer::Remedy, remedy);
        break;
    case Kind::HabitBroken:
    case Kind::HabitToday:
    case Kind::ChannelLost:
        add(Offer::Remedy, remedy);
        add(Offer::Useful);
        add(Offer::Wrong);
        break;
    case Kind::PromiseBroken:
    case Kind::PromiseOpen:
        add(Offer::Remedy, remedy);
        add(Offer::Task, taskless);
        break;
    case Kind::OutreachMoot:
        add(Offer::Remedy, remedy);
        add(Offer::Wrong, remedy);
        break;
    case Kind::PaidTwice:
    case Kind::RefundDue:
        add(Offer::Remedy, remedy);
        add(Offer::Show, shows);
        add(Offer::Wrong);
        break;
    case Kind::RepeatedContact:
    case Kind::CaseReopened:
    case Kind::MatterRepeated:
    case Kind::CaseOpen:
    case Kind::ReviewInvitation:
        add(Offer::Remedy, remedy);
        add(Offer::Show, shows);
        add(Offer::Task, taskless);
        break;
    }
    add(Offer::HandOver, finding.task.has_value());
    add(Offer::Show, shows);
    add(Offer::Tell);
    add(Offer::Task, taskless);
    add(Offer::Useful);
    add(Offer::Wrong);
    add(Offer::Done);
    return out;
}

void MatterCard::showFinding(const CallSession &session, const Finding &finding)
{
    if (finding.key != m_finding.key)
        m_nextEvidence = 0;
    m_finding = finding;
    m_me = session.me().id;
    const auto text = findingText(finding, m_clock.now());
    const auto tone = toneOf(finding);
    setTone(tone);
    m_title = text.title;
    m_why = text.why;
    m_titleLabel->setText(breakable(text.title));
    setStyleWord(m_titleLabel, "tone", toneWord(tone));
    setTextOrHide(m_whyLabel, breakable(text.why));
    const bool shows = !finding.evidence.empty();
    m_whyLabel->setCursor(shows ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_whyLabel->setToolTip(shows ? tr("Click to see in the history what this rests on") : QString());
    setAccessibleName(text.title);
    setAccessibleDescription(text.why);
    m_offers = offersFor(finding);
    if (!session.hasColleagues())
        std::erase(m_offers, Offer::HandOver);

    // What somebody did about it says more than what could be done.
    const auto &stands = session.standing().notUndone;
    const auto decided = [&stands](auto isIt) -> const AgentAction * {
        const auto it = std::find_if(stands.begin(), stands.end(), isIt);
        return it == stands.end() ? nullptr : &*it;
    };
    const auto *useful = decided([&finding](const AgentAction &action) {
        return action.kind == AgentAction::Kind::Useful && action.about == finding.key;
    });
    if (!finding.settledBy.isNull()) {
        const auto *stop =
            decided([&finding](const AgentAction &action) { return action.id == finding.settledBy; });
        const bool other = stop && stop->agent != m_me;
        showSaid(other ? tr("Stopped by %1").arg(quoted(stop->agentName, 40))
                       : deedText(AgentAction::Kind::Stop),
                 finding.settledBy);
    } else if (finding.task) {
        const auto *begun =
            decided([&finding](const AgentAction &action) { return action.id == finding.task->id; });
        // What others began is theirs to take back.
        const auto *given =
            decided([&finding](const AgentAction &action) { return action.id == finding.task->handOver; });
        const auto *last = given ? given : begun;
        showSaid(openTaskText(*finding.task, m_me, m_clock.now()),
                 last && last->agent == m_me ? last->id : AgentActionId());
    } else if (useful && m_offers.front() == Offer::Useful) {
        showSaid(deedText(AgentAction::Kind::Useful), useful->id);
    } else {
        showOffers(m_offers);
    }
}

void MatterCard::showReceipt(const CallSession::Receipt &receipt)
{
    m_finding = receipt.finding;
    const auto text = findingText(receipt.finding, m_clock.now());
    m_title = text.title;
    m_why.clear();
    setTone(Tone::Plain);
    m_titleLabel->setText(breakable(text.title));
    setStyleWord(m_titleLabel, "tone", u"dim"_s);
    setTextOrHide(m_whyLabel, {});
    setAccessibleName(text.title);
    m_offers.clear();
    showSaid(deedText(receipt.action.kind), receipt.action.id);
}

void MatterCard::showSaid(const QString &words, AgentActionId undo)
{
    m_undoes = undo;
    m_said->setText(u"✓ "_s + words);
    m_said->setAccessibleName(words);
    m_said->setToolTip(toolTipText(words));
    setAccessibleDescription(m_why.isEmpty() ? words : u"%1 %2"_s.arg(m_why, words));
    m_undo->setAccessibleName(tr("Undo: %1").arg(m_title));
    m_said->show();
    m_undo->setVisible(!undo.isNull());
    m_first->hide();
    m_second->hide();
    m_more->setVisible(!m_offers.empty());
    m_more->setAccessibleName(tr("More about: %1").arg(m_title));
    m_row->show();
}

void MatterCard::showOffers(const std::vector<Offer> &offers)
{
    m_undoes = {};
    m_said->hide();
    m_undo->hide();
    setButton(m_first, 0);
    setButton(m_second, 1);
    m_more->setVisible(!offers.empty());
    m_more->setAccessibleName(tr("More about: %1").arg(m_title));
    m_row->setVisible(!offers.empty());
}

void MatterCard::setButton(QPushButton *button, size_t index)
{
    const bool there = index < m_offers.size() && m_offers[index] != Offer::Done;
    button->setVisible(there);
    if (!there)
        return;
    const auto text = offerText(m_offers[index]);
    button->setText(text);
    button->setAccessibleName(u"%1: %2"_s.arg(text, m_title));
}

QString MatterCard::offerText(Offer offer) const
{
    switch (offer) {
    case Offer::Remedy:
        return remedyText(m_finding);
    case Offer::Show:
        return m_finding.kind == Kind::PaidTwice || m_finding.kind == Kind::RefundDue ? tr("Show payments")
                                                                                      : tr("Show");
    case Offer::Task:
        return tr("Make a task");
    case Offer::HandOver:
        return tr("Hand over");
    case Offer::Tell:
        return tr("Tell the customer");
    case Offer::Useful:
        return tr("Useful");
    case Offer::Wrong:
        return tr("Wrong");
    case Offer::Done:
        return tr("Done");
    }
    return {};
}

Deed MatterCard::taskFor() const
{
    return {AgentAction::Kind::Task, m_finding.key, taskText(m_finding, m_clock.now()), m_me,
            DueMoments(m_clock.now()).nextWorkingDay};
}

void MatterCard::take(Offer offer)
{
    using Deeds = AgentAction::Kind;
    const auto answer = [this](Deeds kind, const QString &about) {
        const Finding finding = m_finding; // this card may show another one before the signal has been heard
        Q_EMIT deedWanted({kind, about, {}}, finding);
    };
    switch (offer) {
    case Offer::Remedy:
        switch (m_finding.remedy) {
        case Finding::Remedy::None:
            return;
        case Finding::Remedy::StopMessage:
            return answer(Deeds::Stop, m_finding.target);
        case Finding::Remedy::KeepPromise:
            return answer(Deeds::PromiseKept, m_finding.target);
        case Finding::Remedy::Invite:
            return answer(Deeds::Invite, m_finding.target);
        case Finding::Remedy::BeginTask:
            break;
        }
        [[fallthrough]];
    case Offer::Task: {
        const Finding finding = m_finding;
        Q_EMIT deedWanted(taskFor(), finding);
        return;
    }
    case Offer::HandOver:
        if (m_finding.task) {
            const OpenTask task = *m_finding.task;
            Q_EMIT handOverWanted(task);
        }
        return;
    case Offer::Show:
        return showEvidence();
    case Offer::Tell:
        Q_EMIT copyWanted(m_why.isEmpty() ? tr("Told the customer: %1.").arg(m_title)
                                          : tr("Told the customer: %1. %2").arg(m_title, m_why));
        return;
    case Offer::Useful:
        return answer(Deeds::Useful, m_finding.key);
    case Offer::Wrong:
        return answer(Deeds::Wrong, m_finding.key);
    case Offer::Done:
        return answer(Deeds::Done, m_finding.key);
    }
}

void MatterCard::showEvidence()
{
    if (m_finding.evidence.empty())
        return;
    // One after another: the list shows one at a time.
    const auto evidence = m_finding.evidence[m_nextEvidence % m_finding.evidence.size()];
    ++m_nextEvidence;
    Q_EMIT evidenceWanted(evidence);
}

void MatterCard::openMenu(const QPoint &at)
{
    if (m_offers.empty())
        return;
    delete m_menu;
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"findingMenu"_s);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto offer : m_offers) {
        auto *action = m_menu->addAction(buttonText(offerText(offer)));
        connect(action, &QAction::triggered, this, [this, offer] { take(offer); });
        if (offer == Offer::Useful)
            m_menu->insertSeparator(action);
    }
    m_menu->popup(at);
}

void MatterCard::keyPressEvent(QKeyEvent *event)
{
    switch (rowKey(*event)) {
    case RowKey::Previous:
        return Q_EMIT neighbourWanted(-1);
    case RowKey::Next:
        return Q_EMIT neighbourWanted(1);
    case RowKey::Act:
        if (m_first->isVisibleTo(this))
            m_first->click();
        return;
    case RowKey::None:
        if (event->matches(QKeySequence::Undo) && !m_undoes.isNull()) {
            m_undo->click();
            return;
        }
        break;
    }
    Card::keyPressEvent(event);
}

void MatterCard::contextMenuEvent(QContextMenuEvent *event)
{
    openMenu(event->reason() == QContextMenuEvent::Keyboard ? m_more->mapToGlobal(QPoint(0, m_more->height()))
                                                            : event->globalPos());
}

void MatterCard::focusInEvent(QFocusEvent *event)
{
    Card::focusInEvent(event);
    update();
}

void MatterCard::focusOutEvent(QFocusEvent *event)
{
    Card::focusOutEvent(event);
    update();
}

bool MatterCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_whyLabel && event->type() == QEvent::MouseButtonRelease)
        showEvidence();
    return Card::eventFilter(watched, event);
}

} // namespace teller
