// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/channel_chips.h"

#include "common/labels.h"
#include "common/wording.h"

#include <QLocale>
#include <QMenu>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int gap = 6;

} // namespace

ChannelChips::ChannelChips(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"channelChips"_s);
    setAccessibleName(tr("Channels shown"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto chip = [this](const QString &name, std::optional<Channel> channel) {
        auto *button = makeButton(this, name, {});
        button->setCheckable(true);
        button->setProperty("chip", true);
        connect(button, &QPushButton::clicked, this, [this, channel] { choose(channel); });
        return button;
    };
    m_all = chip(u"chipAll"_s, std::nullopt);
    for (int i = 0; i < channelCount; ++i) {
        auto code = channelCode(Channel(i));
        code[0] = code[0].toUpper();
        m_chips.at(size_t(i)) = chip(u"chip"_s + code, Channel(i));
    }
    m_more = makeButton(this, u"chipMore"_s, tr("More"));
    m_more->setProperty("chip", true);
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"chipMenu"_s);
    m_menu->setAccessibleName(tr("More channels"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        fillMenu();
        popUpBelow(*m_menu, *m_more);
    });
    showCounts();
}

void ChannelChips::setHistory(History *history)
{
    if (m_history)
        disconnect(m_history, nullptr, this, nullptr);
    m_history = history;
    if (history) {
        connect(history, &History::countsChanged, this, &ChannelChips::showCounts);
        connect(history, &History::reset, this, &ChannelChips::showCounts);
    }
    showCounts();
}

void ChannelChips::choose(std::optional<Channel> channel)
{
    if (m_history)
        m_history->setFilter(channel);
    showCounts();
}

void ChannelChips::showCounts()
{
    const QLocale locale;
    const auto dress = [this, &locale](QPushButton *chip, const QString &word, int count,
                                       std::optional<Channel> channel) {
        const auto text = tr("%1 %2", "chip: channel, count").arg(word, locale.toString(count));
        if (chip->text() != text) {
            chip->setText(text);
            chip->setAccessibleName(tr("Show %1: %2", "channel, count").arg(word, locale.toString(count)));
        }
        chip->setChecked(m_history && m_history->filter() == channel);
    };
    dress(m_all, tr("All"), m_history ? m_history->count(std::nullopt) : 0, std::nullopt);
    for (int i = 0; i < channelCount; ++i) {
        const auto channel = Channel(i);
        dress(m_chips.at(size_t(i)), channelChip(channel), m_history ? m_history->count(channel) : 0,
              channel);
    }
    arrange();
}

void ChannelChips::arrange()
{
    m_hidden.clear();
    const int height = m_all->sizeHint().height();
    int x = 0;
    // A style sheet makes the chosen one bold without asking for more room, which some scripts need.
    const auto widthOf = [](const QPushButton *chip) {
        auto bold = chip->font();
        bold.setWeight(QFont::DemiBold);
        const int more = QFontMetrics(bold).horizontalAdvance(chip->text()) -
                         QFontMetrics(chip->font()).horizontalAdvance(chip->text());
        return chip->sizeHint().width() + (chip->isChecked() ? std::max(0, more) : 0);
    };
    const auto place = [this, &x, &widthOf, height](QPushButton *chip) {
        const int wide = widthOf(chip);
        chip->setGeometry(QStyle::visualRect(layoutDirection(), rect(), {x, 0, wide, height}));
        chip->show();
        x += wide + gap;
    };
    m_all->setVisible(m_history != nullptr);
    m_more->hide();
    if (m_history)
        place(m_all);
    int needed = x;
    for (int i = 0; i < channelCount; ++i) {
        if (m_history && m_history->count(Channel(i)) > 0)
            needed += widthOf(m_chips.at(size_t(i))) + gap;
    }
    const int room = needed - gap <= width() ? width() : width() - widthOf(m_more) - gap;
    for (int i = 0; i < channelCount; ++i) {
        auto *chip = m_chips.at(size_t(i));
        if (!m_history || m_history->count(Channel(i)) == 0) {
            chip->hide();
        } else if (!m_hidden.empty() || x + widthOf(chip) > room) {
            m_hidden.push_back(Channel(i));
            chip->hide();
        } else {
            place(chip);
        }
    }
    if (!m_hidden.empty()) {
        const bool chosen =
            m_history && m_history->filter() &&
            std::find(m_hidden.begin(), m_hidden.end(), *m_history->filter()) != m_hidden.end();
        m_more->setCheckable(chosen);
        m_more->setChecked(chosen);
        place(m_more);
    }
}

void ChannelChips::fillMenu()
{
    m_menu->clear();
    for (const auto channel : m_hidden) {
        auto *action = m_menu->addAction(m_chips.at(size_t(channel))->text());
        action->setCheckable(true);
        action->setChecked(m_history && m_history->filter() == channel);
        connect(action, &QAction::triggered, this, [this, channel] { choose(channel); });
    }
}

QSize ChannelChips::sizeHint() const
{
    return {400, m_all->sizeHint().height()};
}

QSize ChannelChips::minimumSizeHint() const
{
    return {120, m_all->sizeHint().height()};
}

void ChannelChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace teller
