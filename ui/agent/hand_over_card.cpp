// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/hand_over_card.h"

#include "common/wording.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int longestNote = 1'200;

/// What toldName() names, in the middle of a sentence.
QString toldNameText(const QString &name)
{
    if (name == "account"_L1)
        return HandOverCard::tr("account number");
    if (name == "pin"_L1)
        return HandOverCard::tr("PIN");
    if (name == "address"_L1)
        return HandOverCard::tr("address");
    if (name == "phone"_L1)
        return HandOverCard::tr("telephone number");
    if (name == "email"_L1)
        return HandOverCard::tr("e-mail address");
    if (name == "language"_L1)
        return HandOverCard::tr("language");
    if (name == "card"_L1)
        return HandOverCard::tr("card");
    return quoted(name, 60);
}

} // namespace

HandOverCard::HandOverCard(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setObjectName(u"handOver"_s);
    auto *whole = new QVBoxLayout(this);
    tighten(whole);
    m_card = new Card(theme, this);
    m_card->setObjectName(u"handOverCard"_s);
    m_card->setAccessibleName(tr("Handed over"));
    m_card->setTone(Tone::Accent);
    whole->addWidget(m_card);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(theme.px(13), theme.px(8), theme.px(10), theme.px(8));
    inside->setSpacing(theme.px(10));
    hide();
}

HandOverCard::Part &HandOverCard::part(size_t index)
{
    while (m_parts.size() <= index) {
        const auto number = QString::number(m_parts.size() + 1);
        auto made = std::make_unique<Part>();
        made->box = new QWidget(m_card);
        made->box->setObjectName(u"handOverPart"_s + number);
        auto *column = new QVBoxLayout(made->box);
        tighten(column, m_theme.px(3));
        made->title =
            wrapping(makeLabel(made->box, u"handOverTitle"_s + number, TextSize::Body, u"accent"_s, true));
        made->show = makeButton(made->box, u"handOverShow"_s + number, tr("Show"));
        made->show->setProperty("chip", true);
        connect(made->show, &QPushButton::clicked, this,
                [this, raw = made.get()] { Q_EMIT evidenceWanted(raw->from); });
        auto *top = new QHBoxLayout;
        tighten(top, m_theme.px(8));
        top->addWidget(made->title, 1);
        top->addWidget(made->show, 0, Qt::AlignTop);
        column->addLayout(top);
        made->why = wrapping(makeLabel(made->box, u"handOverWhy"_s + number, TextSize::Body));
        made->note = wrapping(makeLabel(made->box, u"handOverNote"_s + number, TextSize::Body));
        made->note->setAccessibleDescription(tr("The note of whoever had the call before"));
        made->when = wrapping(makeLabel(made->box, u"handOverWhen"_s + number, TextSize::Small, u"dim"_s));
        made->again =
            wrapping(makeLabel(made->box, u"handOverAgain"_s + number, TextSize::Small, u"failed"_s));
        for (auto *label : {made->why, made->note, made->when, made->again})
            column->addWidget(label);
        m_card->layout()->addWidget(made->box);
        m_parts.push_back(std::move(made));
    }
    return *m_parts[index];
}

void HandOverCard::showSession(CallSession &session)
{
    if (m_session != &session) {
        if (m_session)
            disconnect(m_session, nullptr, this, nullptr);
        m_session = &session;
        connect(m_session, &CallSession::handOverChanged, this, &HandOverCard::refresh);
    }
    refresh();
}

void HandOverCard::refresh()
{
    const auto &all = m_session->handOvers();
    setVisible(!all.empty());
    for (size_t i = 0; i < all.size(); ++i) {
        showPart(part(i), all[i]);
        part(i).box->show();
    }
    for (size_t i = all.size(); i < m_parts.size(); ++i)
        m_parts[i]->box->hide();
    m_card->setAccessibleDescription(all.empty() ? QString() : m_parts.front()->title->text());
}

void HandOverCard::showPart(Part &part, const HandOver &handOver)
{
    const auto who = quoted(handOver.by, 60);
    part.from = handOver.from;
    part.title->setText(handOver.sameCall ? tr("Handed over by %1").arg(who)
                                          : tr("%1 had this customer on the line a moment ago").arg(who));
    part.show->setAccessibleName(tr("Show the call with %1").arg(who));
    setTextOrHide(part.why,
                  handOver.why.isEmpty() ? QString() : tr("Why: %1").arg(quoted(handOver.why, 200)));
    const auto note = m_session->handOverNote(handOver.from);
    setTextOrHide(part.note, note ? plainText(note->text.trimmed(), longestNote) : QString());
    part.when->setText(note ? tr("Written %1").arg(clockTimeWithSeconds(note->writtenAt))
                            : tr("Nothing written yet; it appears here."));
    QStringList again;
    for (const QString &name : handOver.toldAgain)
        again << toldNameText(name);
    setTextOrHide(part.again,
                  again.isEmpty() ? QString() : tr("Had to say again: %1").arg(again.join(tr(", "))));
}

} // namespace teller
