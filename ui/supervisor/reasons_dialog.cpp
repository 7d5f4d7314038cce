// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervisor/reasons_dialog.h"

#include "common/error_text.h"
#include "common/wording.h"
#include "core/when_done.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace teller {

ReasonsDialog::ReasonsDialog(const Theme &theme, CustomerRecord &record, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
{
    setObjectName(u"reasonsDialog"_s);
    setAccessibleName(tr("Opened with a reason"));
    setWindowTitle(tr("Opened with a reason"));
    resize(theme.px(860), theme.px(480));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    all->setSpacing(theme.px(10));
    auto *text = makeLabel(this, u"reasonsText"_s, TextSize::Body, u"dim"_s);
    text->setText(tr("Customers whom somebody of your teams opened without a call, case or task with them."));
    text->setWordWrap(true);
    m_state = makeLabel(this, u"reasonsState"_s, TextSize::Body, u"dim"_s);
    m_state->setWordWrap(true);
    m_table = new QTableWidget(0, 4, this);
    m_table->setObjectName(u"reasonsTable"_s);
    m_table->setAccessibleName(tr("Reasons"));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("Customer"), tr("Reason")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(
        QHeaderView::ResizeToContents); // whatever the width becomes
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (const auto &[column, width] : {std::pair{0, 150}, {1, 150}, {2, 180}})
        m_table->setColumnWidth(column, theme.px(width));
    auto *shut = makeButton(this, u"reasonsClose"_s, tr("Close"));
    shut->setProperty("primary", true);
    shut->setDefault(true);
    connect(shut, &QPushButton::clicked, this, &QDialog::accept);
    all->addWidget(text);
    all->addWidget(m_state);
    all->addWidget(m_table, 1);
    all->addWidget(shut, 0, Qt::AlignRight);

    setTextOrHide(m_state, tr("Reading…"));
    whenDone(this, record.reasonsGiven(), [this](const Result<std::vector<ReasonGiven>> &reasons) {
        if (reasons)
            show(*reasons);
        else
            setTextOrHide(m_state, errorText(reasons.error(), Trouble::Store));
    });
}

void ReasonsDialog::show(const std::vector<ReasonGiven> &reasons)
{
    setTextOrHide(m_state, reasons.empty() ? tr("Nobody has.") : QString());
    m_table->setRowCount(int(reasons.size()));
    const auto now = m_clock.now();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto &one = reasons[size_t(row)];
        const auto day = shortWhen(one.at, now);
        const auto time = clockTime(one.at);
        const std::array texts{
            day.contains(time) ? day : tr("%1, %2").arg(day, time),
            oneLine(one.agentName.isEmpty() ? one.agent.text() : one.agentName, 100),
            one.customerName.isEmpty() ? tr("erased") : oneLine(one.customerName, 200),
            one.reason.isEmpty() ? tr("erased") : oneLine(one.reason, 600),
        };
        for (size_t column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setToolTip(toolTipText(texts.at(column)));
            item->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
            m_table->setItem(row, int(column), item);
        }
    }
    if (!reasons.empty())
        m_table->setCurrentCell(0, 0);
}

} // namespace teller
