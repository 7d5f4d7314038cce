// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/known_fact_line.h"

#include "agent/row_key.h"
#include "common/finding_text.h"
#include "common/wording.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace teller {

KnownFactLine::KnownFactLine(const Theme &theme, const Clock &clock, int number, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
{
    setObjectName(u"knownFactLine%1"_s.arg(number));
    setProperty("factLine", u"true"_s);
    setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    tighten(row, theme.px(10));
    row->setContentsMargins(theme.px(5), theme.px(1), theme.px(5), theme.px(1));
    m_what = makeLabel(this, u"knownFact%1"_s.arg(number), TextSize::Small);
    m_what->setWordWrap(true);
    m_what->setMinimumWidth(1);
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_from = makeElided(this, u"knownFactFrom%1"_s.arg(number), TextSize::Small, u"dim"_s);
    m_from->setMaximumWidth(theme.px(130));
    row->addWidget(m_what, 1);
    row->addWidget(m_from, 0, Qt::AlignTop);
}

void KnownFactLine::showFact(const CallSession &session, const KnownFact &fact)
{
    m_fact = fact;
    const auto text = knownFactText(fact, m_clock.now());
    m_text = text.what;
    m_what->setText(breakable(text.what));
    m_what->setAccessibleName(text.what); // a screen reader would stumble over the marks
    const auto name = toldName(fact);
    const auto &from = text.again.isEmpty() ? text.from : text.again;
    m_from->setText(from);
    setStyleWord(m_from, "tone", text.again.isEmpty() ? u"dim"_s : u"failed"_s);
    setToolTip(text.again.isEmpty() ? QString() : toolTipText(text.from));
    m_counted = {};
    for (const auto &action : session.standing().notUndone) {
        if (action.kind == AgentAction::Kind::ToldAgain && action.about == name &&
            action.interaction == session.interaction())
        {
            m_counted = action.id;
            break;
        }
    }
    setAccessibleName(from.isEmpty() ? m_text : u"%1, %2"_s.arg(m_text, from));
}

void KnownFactLine::openMenu(const QPoint &at)
{
    delete m_menu;
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"knownFactMenu"_s);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    // What identifies the caller is no usual choice of theirs.
    if (m_fact.kind != KnownFact::Kind::Pin && m_fact.kind != KnownFact::Kind::AccountNumber &&
        m_fact.kind != KnownFact::Kind::Verified && m_fact.kind != KnownFact::Kind::Told)
    {
        connect(m_menu->addAction(tr("Use as usual: into the note")), &QAction::triggered, this,
                [this] { Q_EMIT copyWanted(tr("As usual: %1.").arg(m_text)); });
    }
    connect(m_menu->addAction(tr("The customer had to say it again")), &QAction::triggered, this, [this] {
        Q_EMIT deedWanted({AgentAction::Kind::ToldAgain, toldName(m_fact), {}});
    });
    if (!m_counted.isNull())
        connect(m_menu->addAction(tr("Take back: had to say it again")), &QAction::triggered, this,
                [this] { Q_EMIT undoWanted(m_counted); });
    m_menu->popup(at);
}

void KnownFactLine::keyPressEvent(QKeyEvent *event)
{
    switch (rowKey(*event)) {
    case RowKey::Previous:
        return Q_EMIT neighbourWanted(-1);
    case RowKey::Next:
        return Q_EMIT neighbourWanted(1);
    case RowKey::Act:
        return openMenu(mapToGlobal(QPoint(0, height())));
    case RowKey::None:
        break;
    }
    QFrame::keyPressEvent(event);
}

void KnownFactLine::contextMenuEvent(QContextMenuEvent *event)
{
    openMenu(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(QPoint(0, height()))
                                                            : event->globalPos());
}

void KnownFactLine::mouseDoubleClickEvent(QMouseEvent *event)
{
    Q_UNUSED(event)
    openMenu(mapToGlobal(QPoint(0, height())));
}

} // namespace teller
