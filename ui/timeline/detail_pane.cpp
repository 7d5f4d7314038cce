// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/detail_pane.h"

#include "common/error_text.h"
#include "common/icons.h"
#include "common/wording.h"
#include "core/when_done.h"
#include "timeline/detail_document.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace teller {

DetailPane::DetailPane(const Theme &theme, CustomerRecord &record, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_record(record)
    , m_clock(clock)
{
    setObjectName(u"detailPane"_s);
    setAccessibleName(tr("Detail of the interaction"));
    setProperty("ground", u"panel"_s);
    setMinimumWidth(theme.px(280));

    auto *all = new QVBoxLayout(this);
    tighten(all);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme.px(16), theme.px(12), theme.px(10), theme.px(10));
    head->setSpacing(theme.px(10));
    m_icon = makeLabel(this, u"detailIcon"_s);
    auto *lines = new QVBoxLayout;
    tighten(lines, theme.px(2));
    m_title = makeElided(this, u"detailTitle"_s, TextSize::Body, {}, true);
    m_title->setAccessibleDescription(tr("Interaction"));
    m_meta = makeLabel(this, u"detailMeta"_s, TextSize::Small, u"dim"_s);
    m_meta->setWordWrap(true);
    lines->addWidget(m_title);
    lines->addWidget(m_meta);
    auto *shut = makeButton(this, u"detailClose"_s, {});
    shut->setAccessibleName(tr("Close detail"));
    shut->setToolTip(tr("Close (Esc)"));
    shut->setProperty("quiet", true);
    connect(shut, &QPushButton::clicked, this, &DetailPane::close);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(lines, 1);
    head->addWidget(shut, 0, Qt::AlignTop);
    all->addLayout(head);

    m_state = makeLabel(this, u"detailState"_s, TextSize::Body, u"dim"_s);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    m_retry = makeButton(this, u"detailRetry"_s, tr("Try again"));
    connect(m_retry, &QPushButton::clicked, this, &DetailPane::fetch);
    all->addWidget(m_state);
    all->addWidget(m_retry, 0, Qt::AlignHCenter);

    m_text = new QTextEdit(this);
    m_text->setObjectName(u"detailText"_s);
    m_text->setAccessibleName(tr("What was said and written"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setUndoRedoEnabled(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(theme.px(16));
    all->addWidget(m_text, 1);

    const auto recolour = [this, shut] {
        shut->setIcon(tintedIcon(u"close"_s, m_theme.colours().dim, m_theme.colours().dim));
        if (m_detail)
            showDetail();
    };
    connect(&theme, &Theme::changed, this, recolour);
    recolour();
}

void DetailPane::open(CustomerId customer, InteractionId interaction, const Interaction *known)
{
    if (interaction == m_interaction && isVisible()) {
        m_text->setFocus();
        return;
    }
    m_customer = customer;
    m_interaction = interaction;
    m_detail.reset();
    m_text->clear();
    if (known)
        showHeader(*known);
    else
        m_title->clear();
    show();
    fetch();
}

void DetailPane::close()
{
    if (m_interaction.isNull())
        return;
    ++m_generation;
    m_interaction = {};
    m_detail.reset();
    m_text->clear(); // nothing of this customer stays behind for the next one
    m_title->clear();
    m_meta->clear();
    hide();
    Q_EMIT closed();
}

void DetailPane::fetch()
{
    const auto generation = ++m_generation;
    m_retry->hide();
    m_text->hide();
    m_state->setText(tr("Loading…"));
    m_state->show();
    whenDone(this, m_record.detail(m_customer, m_interaction),
             [this, generation](Result<InteractionDetail> result) {
                 if (generation != m_generation)
                     return; // something else is open by now
                 if (!result) {
                     m_state->setText(errorText(result.error(), Trouble::Store));
                     m_retry->setVisible(true);
                     return;
                 }
                 m_detail = std::move(*result);
                 showDetail();
             });
}

void DetailPane::showHeader(const Interaction &interaction)
{
    const auto &c = m_theme.colours();
    m_icon->setPixmap(iconPixmap(channelIcon(interaction.channel), c.inkOf(channelTone(interaction.channel)),
                                 m_theme.px(18), devicePixelRatioF()));
    m_icon->setAccessibleName(channelName(interaction.channel));
    m_title->setText(interaction.subject.trimmed().isEmpty() ? channelName(interaction.channel)
                                                             : oneLine(interaction.subject));
    const auto local = toLocalTime(interaction.startedAt);
    QStringList meta{tr("%1 %2", "day, time")
                         .arg(dayHeading(local.date(), toLocalTime(m_clock.now()).date()),
                              clockTime(interaction.startedAt))};
    if (isSet(interaction.endedAt) && interaction.endedAt > interaction.startedAt)
        meta << duration((toMsecs(interaction.endedAt) - toMsecs(interaction.startedAt)) / 1000);
    if (!interaction.agent.isEmpty())
        meta << tr("with %1").arg(quoted(interaction.agent, 60));
    if (!interaction.queue.isEmpty())
        meta << quoted(interaction.queue, 60);
    if (!interaction.outcome.isEmpty())
        meta << quoted(interaction.outcome, 60);
    m_meta->setText(meta.join(u" · "_s));
}

void DetailPane::showDetail()
{
    showHeader(m_detail->interaction);
    m_text->clear();
    fillDetailDocument(*m_text->document(), *m_detail, m_theme, m_clock.now());
    m_text->moveCursor(QTextCursor::Start);
    m_text->verticalScrollBar()->setValue(0);
    m_state->hide();
    m_text->show();
}

void DetailPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace teller
