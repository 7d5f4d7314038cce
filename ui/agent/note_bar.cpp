// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/note_bar.h"

#include "common/error_text.h"
#include "common/wording.h"

#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

using Stage = CallSession::Stage;

const std::vector<std::pair<QString, QString>> &NoteBar::outcomes()
{
    static const std::vector<std::pair<QString, QString>> all{{u"resolved"_s, tr("Resolved")},
                                                              {u"not resolved"_s, tr("Not resolved")},
                                                              {u"follow-up"_s, tr("Follow-up")},
                                                              {u"handed over"_s, tr("Handed over")}};
    return all;
}

NoteBar::NoteBar(const Theme &theme, const Clock &clock, QWidget *window, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setObjectName(u"noteBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("ground", u"panel"_s);
    setProperty("edge", u"top"_s);
    setFixedHeight(theme.px(44));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    row->setSpacing(theme.px(8));
    m_disposition = new DispositionPicker(theme, window, this);
    m_outcome = makeElidedButton(this, u"outcomeButton"_s, {});
    m_promise = makeElidedButton(this, u"promiseButton"_s, {});
    m_promise->setMaximumWidth(theme.px(200));
    m_state = makeElided(this, u"noteState"_s, TextSize::Small, u"faint"_s);
    m_state->setAccessibleDescription(tr("State of the note"));
    m_timer = makeElided(this, u"wrapUpLeft"_s, TextSize::Small, u"dim"_s);
    m_timer->setAccessibleDescription(tr("Time left for the wrap-up"));
    m_moreTime = makeButton(this, u"wrapUpMore"_s, tr("+1 min"));
    m_moreTime->setProperty("link", true);
    m_moreTime->setAccessibleName(tr("One more minute for the wrap-up"));
    m_mend = makeElidedButton(this, u"mendButton"_s, tr("Edit and save again"));
    m_save = makeButton(this, u"saveButton"_s, {});
    m_save->setAccessibleName(tr("Save the note"));
    m_done = makeElidedButton(this, u"doneButton"_s, tr("Done"));
    row->addWidget(m_disposition);
    row->addWidget(m_outcome);
    row->addWidget(m_promise);
    row->addWidget(m_state, 1);
    row->addWidget(m_timer);
    row->addWidget(m_moreTime);
    row->addWidget(m_mend);
    row->addWidget(m_save);
    row->addWidget(m_done);
    connect(m_disposition, &DispositionPicker::chosen, this, &NoteBar::dispositionChosen);
    connect(m_outcome, &QPushButton::clicked, this, &NoteBar::openOutcomes);
    connect(m_promise, &QPushButton::clicked, this, &NoteBar::promiseWanted);
    connect(m_moreTime, &QPushButton::clicked, this, &NoteBar::moreTimeWanted);
    connect(m_mend, &QPushButton::clicked, this, &NoteBar::mendWanted);
    connect(m_save, &QPushButton::clicked, this, &NoteBar::saveWanted);
    connect(m_done, &QPushButton::clicked, this, &NoteBar::finishWanted);
    setKeys({});
}

void NoteBar::setKeys(const KeyMap &keys)
{
    m_keys = keys;
    m_disposition->setKeys(keys);
    m_moreTime->setToolTip(keys.withKeys(tr("One more minute"), Command::MoreTime));
    m_save->setToolTip(keys.withKeys(tr("Save"), Command::SaveNote));
    m_done->setToolTip(keys.withKeys(tr("Save and end the wrap-up"), Command::FinishNote));
}

void NoteBar::setDispositions(const std::vector<Disposition> &offered, const std::vector<Disposition> &all)
{
    m_disposition->setDispositions(offered, all);
}

void NoteBar::openDispositions()
{
    if (m_disposition->isEnabled())
        m_disposition->click();
}

void NoteBar::openOutcomes()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"outcomeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &[code, text] : outcomes())
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, code = code] { Q_EMIT outcomeChosen(code); });
    menu->addSeparator();
    connect(menu->addAction(tr("Not said")), &QAction::triggered, this, [this] { Q_EMIT outcomeChosen({}); });
    menu->popup(m_outcome->mapToGlobal(QPoint(0, m_outcome->height())));
}

void NoteBar::showSession(const CallSession *session, const QString &hint)
{
    showState(session, hint);
    showButtons(session);
    fitState();
}

void NoteBar::showButtons(const CallSession *session)
{
    showWrapUpTime(session);
    m_outcome->setEnabled(session);
    m_promise->setEnabled(session);
    if (!session) {
        m_disposition->setCode({});
        m_outcome->setParts(tr("Outcome"), u" ▾"_s);
        m_outcome->setAccessibleName(tr("Outcome"));
        m_offersPromise = true;
        m_promise->setAccessibleName(tr("Promise something"));
        m_save->setEnabled(false);
        showSave(true);
        m_mend->hide();
        m_done->hide();
        return;
    }
    const auto &note = session->note();
    if (m_disposition->code() != note.disposition())
        m_disposition->setCode(note.disposition());
    const auto &all = outcomes();
    const auto chosen = std::find_if(all.begin(), all.end(),
                                     [&note](const auto &one) { return one.first == note.outcome(); });
    const auto outcome = chosen == all.end() ? oneLine(note.outcome(), 30) : chosen->second;
    m_outcome->setParts(outcome.isEmpty() ? tr("Outcome") : buttonText(outcome), u" ▾"_s);
    m_outcome->setAccessibleName(outcome.isEmpty() ? tr("Outcome") : tr("Outcome: %1").arg(outcome));
    showPromise(*session);
    m_mend->setVisible(note.state() == NoteInProgress::State::Refused);
    const bool saving = note.state() == NoteInProgress::State::Saving;
    m_save->setEnabled(note.hasUnsaved() && !saving);
    const auto stage = session->stage();
    m_done->setVisible(stage == Stage::WrapUp || stage == Stage::Browsing);
    m_done->setEnabled(!saving);
    const bool blank =
        note.isBlank() && note.disposition().isEmpty() && note.outcome().isEmpty() && note.promises().empty();
    m_doneNamesKeys = stage != Stage::Browsing && !blank;
    if (m_doneNamesKeys)
        m_done->setText(doneText());
    else if (stage == Stage::Browsing)
        m_done->setText(blank || !note.hasUnsaved() ? tr("Close") : tr("Save and close"));
    else
        m_done->setText(tr("Done without a note"));
    m_done->setAccessibleName(stage == Stage::WrapUp ? tr("End the wrap-up") : tr("Close this customer"));
    // One button leads: saving while the call goes on, finishing once it is over.
    setStyleWord(m_done, "primary", stage == Stage::WrapUp);
    setStyleWord(m_save, "primary", stage != Stage::WrapUp);
    showSave(stage != Stage::WrapUp);
}

/// What is left when everything beside it is as narrow as it gets.
int NoteBar::roomForState() const
{
    const auto margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right();
    for (int i = 0; i < layout()->count(); ++i) {
        const auto *beside = layout()->itemAt(i)->widget();
        if (beside != m_state && !beside->isHidden())
            room -= std::max(beside->minimumWidth(), beside->minimumSizeHint().width()) + layout()->spacing();
    }
    return room;
}

/// Whether the note is safe, and why it is not, matters more than what the buttons beside it offer: those are
/// cut before it is.
void NoteBar::fitState()
{
    constexpr int longestReason = 240;
    m_done->setMinimumWidth(std::min(m_done->sizeHint().width(), m_theme.px(112)));
    const int wanted = m_failed ? std::min(m_state->sizeHint().width(), m_theme.px(longestReason))
                                : m_state->fontMetrics().horizontalAdvance(m_state->shorter()) + 2;
    if (m_offersPromise) {
        m_promise->setParts(tr("+ I will … by …"), {});
        if (roomForState() < wanted)
            m_promise->setParts(u"+"_s, {});
    }
    // A short word is not worth cutting, if there is a choice.
    m_outcome->setMinimumWidth(std::min(m_outcome->sizeHint().width(), m_theme.px(112)));
    if (roomForState() < wanted)
        m_outcome->setMinimumWidth(0);
    m_state->setMinimumWidth(std::clamp(roomForState(), 0, wanted));
}

void NoteBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_doneNamesKeys)
        m_done->setText(doneText());
    fitState();
}

void NoteBar::showSave(bool leads)
{
    // There is no room for the keys of two.
    m_save->setText(leads ? m_keys.withKeySigns(tr("Save"), Command::SaveNote) : tr("Save"));
}

QString NoteBar::doneText() const
{
    return width() < m_theme.px(720) ? tr("Done") : m_keys.withKeySigns(tr("Done"), Command::FinishNote);
}

void NoteBar::showPromise(const CallSession &session)
{
    const auto &promises = session.note().promises();
    m_offersPromise = promises.empty();
    if (m_offersPromise) {
        m_promise->setAccessibleName(tr("Promise something"));
        m_promise->setToolTip(m_keys.withKeys(tr("Promise something"), Command::Promises));
        return;
    }
    const auto now = m_clock.now();
    QStringList all;
    for (const auto &one : promises)
        all.append(tr("I will “%1” by %2").arg(quoted(one.text, 200), shortWhen(one.dueAt, now)));
    const auto whole = all.join(u'\n');
    // By when must be read, whatever is cut off; of several, when the first of them is due.
    const auto &next = *std::min_element(promises.begin(), promises.end(),
                                         [](const auto &a, const auto &b) { return a.dueAt < b.dueAt; });
    const auto when = shortWhen(next.dueAt, now);
    if (promises.size() == 1)
        m_promise->setParts(buttonText(next.text), u' ' + buttonText(tr("by %1").arg(when)));
    else
        m_promise->setParts(buttonText(tr("%n promise(s)", nullptr, int(promises.size())) + u" · "_s + when),
                            {});
    m_promise->setAccessibleName(whole);
    m_promise->setToolTip(toolTipText(whole));
}

void NoteBar::showWrapUpTime(const CallSession *session)
{
    const bool timed = session && session->wrapUpIsTimed();
    m_moreTime->setVisible(timed);
    if (!timed) {
        setTextOrHide(m_timer, {});
        return;
    }
    const auto left = session->wrapUpLeft().count();
    setTextOrHide(m_timer, left > 0 ? tr("%1 left").arg(duration(left)) : tr("time is over"));
    m_timer->setShorter(left > 0 ? duration(left) : QString());
    m_timer->setMinimumWidth(
        m_timer->fontMetrics().horizontalAdvance(left > 0 ? m_timer->shorter() : m_timer->text()) + 2);
    constexpr qint64 soon = 15;
    setStyleWord(m_timer, "tone", left > soon ? u"dim"_s : u"careful"_s);
}

void NoteBar::say(const QString &text, Tone tone, const QString &shorter)
{
    if (m_state->text() != text)
        m_state->setText(text);
    m_state->setShorter(shorter);
    m_failed = tone == Tone::Failed;
    m_state->setToolTip(toolTipText(text));
    const auto word = tone == Tone::Plain    ? u"faint"_s
                      : tone == Tone::Good   ? u"good"_s
                      : tone == Tone::Failed ? u"failed"_s
                                             : u"careful"_s;
    setStyleWord(m_state, "tone", word);
}

void NoteBar::showState(const CallSession *session, const QString &hint)
{
    if (!session) {
        say({}, Tone::Plain);
        return;
    }
    const auto &note = session->note();
    if (!hint.isEmpty()) {
        say(hint, Tone::Careful);
        return;
    }
    if (note.keepError() && note.hasUnsaved()) {
        say(errorText(*note.keepError(), Trouble::ThisComputer), Tone::Failed);
        return;
    }
    const bool failed =
        note.state() == NoteInProgress::State::Refused || note.state() == NoteInProgress::State::Failed;
    if (!m_saysAllIsWell && !failed) {
        say({}, Tone::Plain);
        return;
    }
    const auto at = clockTimeWithSeconds(note.stateSince());
    const auto minute = clockTime(note.stateSince());
    switch (note.state()) {
    case NoteInProgress::State::Empty:
        say({}, Tone::Plain);
        break;
    case NoteInProgress::State::Writing:
        say(tr("writing…"), Tone::Plain);
        break;
    case NoteInProgress::State::Kept:
        say(tr("draft kept %1").arg(at), Tone::Good,
            tr("draft %1", "kept at that time, where there is little room").arg(minute));
        break;
    case NoteInProgress::State::Saving:
        say(tr("saving…"), Tone::Plain);
        break;
    case NoteInProgress::State::SavedHere:
        say(tr("saved here, %1").arg(at), Tone::Good, tr("saved here, %1").arg(minute));
        break;
    case NoteInProgress::State::Saved:
        say(tr("saved %1").arg(at), Tone::Good, tr("saved %1").arg(minute));
        break;
    case NoteInProgress::State::Refused: {
        const auto why = note.error() ? errorText(*note.error(), Trouble::Store) : QString();
        say(tr("could not be saved: %1").arg(why), Tone::Failed);
        break;
    }
    case NoteInProgress::State::Failed: {
        const auto why = note.error() ? errorText(*note.error(), Trouble::ThisComputer) : QString();
        say(tr("could not be saved: %1").arg(why), Tone::Failed);
        break;
    }
    }
}

} // namespace teller
