// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/call_bar.h"

#include "common/error_text.h"
#include "common/wording.h"

#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace teller {

using Stage = CallSession::Stage;

CallBar::CallBar(const Theme &theme, const Clock &clock, const QString &agentName, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setObjectName(u"callBar"_s);
    setAccessibleName(tr("Call"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("ground", u"panel"_s);
    setProperty("edge", u"bottom"_s);
    setFixedHeight(theme.px(44));

    auto *row = new QHBoxLayout(this);
    m_row = row;
    row->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    row->setSpacing(theme.px(14));
    m_state = new StatePill(theme, u"callStatePill"_s, this);
    m_state->setAccessibleDescription(tr("State of the call"));
    m_queue = makeElided(this, u"callQueue"_s);
    m_queue->setAccessibleDescription(tr("Queue"));
    m_queue->setMaximumWidth(theme.px(220));
    m_facts = makeElided(this, u"callFacts"_s, TextSize::Body, u"dim"_s);
    m_facts->setAccessibleDescription(tr("Number, waiting time, dialled number"));
    m_account = makeElided(this, u"callAccount"_s, TextSize::Body, u"dim"_s);
    m_account->setAccessibleDescription(tr("Account number entered by the caller"));
    m_verified = makePill(this, u"callVerified"_s, Tone::Good);
    row->addWidget(m_state);
    row->addWidget(m_queue);
    row->addWidget(m_facts, 0);
    row->addWidget(m_account);
    row->addWidget(m_verified);
    row->addStretch(1);
    m_missed = makeElided(this, u"missedCall"_s, TextSize::Body, u"careful"_s);
    m_missed->hide();
    row->addWidget(m_missed);
    for (int i = 0; i < mostButtons; ++i) {
        auto *button = makeElidedButton(this, u"otherCall%1"_s.arg(i + 1), {});
        button->setMaximumWidth(theme.px(230));
        button->hide();
        connect(button, &QPushButton::clicked, this, [this, i] {
            if (size_t(i) < m_others.size())
                Q_EMIT sessionChosen(m_others[size_t(i)]);
        });
        m_buttons.push_back(button);
        row->addWidget(button);
    }
    m_more = makeButton(this, u"otherCallsMore"_s, {});
    m_more->hide();
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"otherCallsMenu"_s);
    m_menu->setAccessibleName(tr("More calls"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_menu->clear();
        for (size_t i = mostButtons; i < m_others.size(); ++i) {
            auto *session = m_others[i];
            connect(m_menu->addAction(buttonSentence(titleOf(*session) + u' ' + stateOf(*session))),
                    &QAction::triggered, this, [this, session] {
                        if (std::find(m_others.begin(), m_others.end(), session) != m_others.end())
                            Q_EMIT sessionChosen(session);
                    });
        }
        popUpBelow(*m_menu, *m_more);
    });
    row->addWidget(m_more);
    m_waiting = makePill(this, u"notesWaiting"_s, Tone::Careful);
    m_waiting->hide();
    row->addWidget(m_waiting);
    m_refused = makeButton(this, u"notesRefused"_s, {});
    m_refused->setProperty("warn", u"failed"_s);
    m_refused->hide();
    connect(m_refused, &QPushButton::clicked, this, &CallBar::refusedClicked);
    row->addWidget(m_refused);
    m_telephone = makeButton(this, u"telephoneState"_s, {});
    m_store = makeButton(this, u"storeState"_s, {});
    for (auto *button : {m_telephone, m_store}) {
        button->setProperty("warn", u"careful"_s);
        button->hide();
        row->addWidget(button);
    }
    connect(m_telephone, &QPushButton::clicked, this, &CallBar::telephoneClicked);
    connect(m_store, &QPushButton::clicked, this, &CallBar::storeClicked);
    m_agent = makeElided(this, u"agentName"_s, TextSize::Body, u"dim"_s);
    m_agent->setAccessibleDescription(tr("Signed in as"));
    row->addWidget(m_agent);
    setAgentName(agentName);
    showSessions(nullptr, {});
    setKeys({});
}

void CallBar::setKeys(const KeyMap &keys)
{
    m_keys = keys;
    m_refused->setToolTip(keys.withKeys(tr("Open them, mend them and save again"), Command::Refused));
    showOthers();
}

void CallBar::setAgentName(const QString &name)
{
    m_agent->setText(oneLine(name, 40));
    m_agent->setToolTip(toolTipText(m_agent->text())); // a long one may be cut off
    m_agent->setMinimumWidth(std::min(m_agent->sizeHint().width(), m_theme.px(70)));
}

void CallBar::place(QWidget *controls, QWidget *waiting, QWidget *agentState)
{
    m_row->insertWidget(m_row->indexOf(m_missed) + 1, controls);
    m_row->insertWidget(m_row->indexOf(m_agent), waiting);
    m_row->addWidget(agentState);
}

void CallBar::showAgentState(const AgentState &state)
{
    m_notReady = state.kind == AgentState::Kind::NotReady && state.everywhere;
    showTimer();
}

void CallBar::showSessions(const CallSession *session, const std::vector<CallSession *> &all)
{
    m_session = session;
    m_others.clear();
    for (auto *one : all) {
        if (one != session && one->stage() != Stage::Done)
            m_others.push_back(one);
    }
    // Whoever rings or waits stands where one looks first.
    std::stable_sort(m_others.begin(), m_others.end(),
                     [](const CallSession *a, const CallSession *b) { return a->isLive() && !b->isLive(); });
    showCall();
    showOthers();
}

void CallBar::tick()
{
    showTimer();
    showOthers();
    if (!m_missed->isHidden() && toMsecs(m_clock.now()) - toMsecs(m_missedAt) > missedForMs)
        m_missed->hide();
}

QString CallBar::titleOf(const CallSession &session)
{
    if (const auto *snapshot = session.snapshot())
        return customerName(snapshot->customer.name, 60);
    if (!session.chosenName().isEmpty())
        return oneLine(session.chosenName(), 60);
    const auto &call = session.call();
    if (!call.ani.name.isEmpty())
        return oneLine(call.ani.name, 40);
    return call.ani.number.isEmpty() || call.ani.withheld ? tr("Unknown caller")
                                                          : telephoneText(call.ani.number);
}

QString CallBar::stateOf(const CallSession &session)
{
    const auto seconds = session.secondsInStage();
    switch (session.stage()) {
    case Stage::Browsing:
        return session.note().hasUnsaved() ? tr("note not saved") : QString();
    case Stage::Ringing:
        return tr("ringing %1").arg(duration(seconds));
    case Stage::Talking:
        return tr("on call %1").arg(duration(seconds));
    case Stage::OnHold:
        return tr("on hold %1").arg(duration(seconds));
    case Stage::WrapUp:
        return tr("wrap-up %1").arg(duration(seconds));
    case Stage::Done:
        return {};
    }
    return {};
}

void CallBar::showTimer()
{
    if (!m_session) {
        m_state->setState(m_notReady ? tr("Not ready") : tr("Ready"),
                          m_notReady ? Tone::Careful : Tone::Plain, false);
        return;
    }
    const auto time = timer(m_session->secondsInStage());
    switch (m_session->stage()) {
    case Stage::Browsing:
        m_state->setState(tr("No call"), Tone::Plain, false);
        break;
    case Stage::Ringing:
        m_state->setState(tr("Ringing %1").arg(duration(m_session->secondsInStage())), Tone::Accent, true);
        break;
    case Stage::Talking:
        m_state->setState(tr("On call %1").arg(time), Tone::Good, true);
        break;
    case Stage::OnHold:
        m_state->setState(tr("On hold %1").arg(time), Tone::Careful, true);
        break;
    case Stage::WrapUp:
        m_state->setState(tr("Wrap-up %1").arg(time), Tone::Unusual, false);
        break;
    case Stage::Done:
        m_state->setState(tr("Done"), Tone::Plain, false);
        break;
    }
}

void CallBar::showCall()
{
    showTimer();
    if (!m_session || !m_session->hasCall()) {
        for (auto *label : std::initializer_list<QLabel *>{m_queue, m_facts, m_account, m_verified})
            setTextOrHide(label, {});
        return;
    }
    const auto &call = m_session->call();
    setTextOrHide(m_queue, call.queue ? oneLine(call.queue->name, 60) : QString());
    QStringList facts;
    if (call.ani.withheld)
        facts << tr("number withheld");
    else if (!call.ani.number.isEmpty())
        facts << telephoneText(call.ani.number);
    if (call.queue && call.queue->waitedMs)
        facts << tr("waited %1").arg(duration(*call.queue->waitedMs / 1000));
    if (!call.dnis.isEmpty())
        facts << tr("dialled %1").arg(quoted(call.dnis, 40));
    setTextOrHide(m_facts, facts.join(u" · "_s));
    QString account;
    if (call.account.status == AccountClaim::Status::Invalid)
        account = call.account.value.isEmpty()
                      ? tr("entered no valid account")
                      : tr("entered, not valid: %1").arg(quoted(accountText(call.account.value), 40));
    else if (!call.account.value.isEmpty())
        account = tr("account entered: %1").arg(quoted(accountText(call.account.value), 40));
    else
        account = tr("no account entered");
    setTextOrHide(m_account, account);
    for (auto *label : std::initializer_list<QLabel *>{m_queue, m_facts, m_account})
        label->setToolTip(toolTipText(label->text())); // each may be cut off
    makeRoom();
    setTextOrHide(m_verified,
                  call.account.verified ? tr("PIN verified %1").arg(clockTime(call.offeredAt)) : QString());
}

/// Where there is hardly any room, what goes on and what was entered go before what the history shows, too.
void CallBar::makeRoom()
{
    const bool roomy = width() >= m_theme.px(720);
    for (auto *label : {m_queue, m_facts})
        label->setVisible(roomy && !label->text().isEmpty());
}

void CallBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void CallBar::showOthers()
{
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        auto *button = m_buttons[i];
        if (i >= m_others.size()) {
            button->hide();
            continue;
        }
        const auto &session = *m_others[i];
        const auto state = stateOf(session);
        const bool unsaved = session.stage() == Stage::WrapUp && session.note().hasUnsaved();
        const auto name = buttonSentence(unsaved ? u"✎ "_s + titleOf(session) : titleOf(session));
        const auto tail = state.isEmpty() ? QString() : u' ' + buttonText(state);
        const auto draft = tr("Its note is not saved yet; the draft is kept.");
        if (button->text() != name + tail) {
            button->setParts(name, tail); // a long name is cut, not what goes on
            const auto whole = state.isEmpty() ? titleOf(session) : titleOf(session) + u' ' + state;
            button->setAccessibleName(tr("Switch to %1").arg(whole));
            button->setAccessibleDescription(unsaved ? draft : QString());
        }
        const auto keys = m_keys.withKeys(tr("Switch"), Command::NextSession);
        button->setToolTip(unsaved ? keys + u'\n' + draft : keys);
        button->show();
    }
    const auto more = int(m_others.size()) - mostButtons;
    m_more->setVisible(more > 0);
    if (more > 0) {
        m_more->setText(tr("%1 more").arg(more));
        m_more->setAccessibleName(tr("More calls: %1").arg(more));
    }
}

void CallBar::showFeed(const FeedState &state)
{
    const auto word = feedWord(state);
    m_telephone->setText(word);
    m_telephone->setAccessibleName(word.isEmpty() ? tr("Telephone connected") : word);
    m_telephone->setAccessibleDescription(feedText(state));
    m_telephone->setToolTip(feedText(state));
    setStyleWord(m_telephone, "warn", state.link == FeedState::Link::Down ? u"failed"_s : u"careful"_s);
    m_telephone->setVisible(!word.isEmpty());
}

void CallBar::showStore(const StoreState &state)
{
    const auto word = storeWord(state);
    m_store->setText(word);
    m_store->setAccessibleName(word.isEmpty() ? tr("Store open") : word);
    m_store->setAccessibleDescription(storeText(state));
    if (state.link != StoreState::Link::Away)
        m_awaySince = {};
    else if (!isSet(m_awaySince))
        m_awaySince = m_clock.now();
    m_store->setToolTip(isSet(m_awaySince) ? tr("Since %1. %2").arg(clockTime(m_awaySince), storeText(state))
                                           : storeText(state));
    setStyleWord(m_store, "warn", state.link == StoreState::Link::Away ? u"failed"_s : u"careful"_s);
    m_store->setVisible(!word.isEmpty());
    m_storeReady = state.link == StoreState::Link::Ready;
    showOutbox(m_counts);
}

void CallBar::showOutbox(const Outbox::Counts &counts)
{
    m_counts = counts;
    // While the store is there, whatever waits is gone before it can be read.
    QString waiting;
    if (!m_storeReady && counts.waiting > 0)
        waiting = counts.waiting == 1 ? tr("1 note waits for the store")
                                      : tr("%1 notes wait for the store").arg(counts.waiting);
    setPill(m_waiting, waiting, Tone::Careful);
    m_waiting->setVisible(!waiting.isEmpty());
    m_waiting->setToolTip(
        tr("They are kept on this computer and sent by themselves when the store is back."));
    const auto refused = counts.refused == 1 ? tr("1 note could not be saved")
                                             : tr("%1 notes could not be saved").arg(counts.refused);
    m_refused->setText(refused);
    m_refused->setAccessibleName(refused);
    m_refused->setVisible(counts.refused > 0);
}

void CallBar::showMissed(const CallFacts &call)
{
    m_missedAt = m_clock.now();
    const auto who = !call.ani.name.isEmpty()     ? quoted(call.ani.name, 40)
                     : !call.ani.number.isEmpty() ? telephoneText(call.ani.number)
                                                  : tr("unknown caller");
    setTextOrHide(m_missed, tr("Missed %1: %2").arg(clockTime(m_missedAt), who));
}

} // namespace teller
