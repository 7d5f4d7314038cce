// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/search_filters.h"

#include "common/wording.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

SearchFilters::SearchFilters(const Theme &theme, const Clock &clock, const AgentId &me, const QString &prefix,
                             QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_me(me)
{
    auto *all = new QHBoxLayout(this);
    tighten(all, theme.px(4));
    for (const Channel channel : {Channel::Phone, Channel::Email, Channel::Chat, Channel::Note}) {
        const QString name = channelChip(channel);
        auto *chip = addChip(prefix + u"Channel_"_s + channelCode(channel), name,
                             tr("Only: %1", "channels").arg(name));
        m_channels.push_back({chip, channel});
        all->addWidget(chip);
    }
    all->addSpacing(theme.px(8));
    for (const auto &[days, text] : {std::pair{7, tr("7 days")}, {30, tr("30 days")}, {365, tr("A year")}}) {
        auto *chip = addChip(prefix + u"Age_%1"_s.arg(days), text, tr("Not older than: %1").arg(text));
        m_ages.push_back({chip, days});
        all->addWidget(chip);
    }
    if (!m_me.isNull()) {
        all->addSpacing(theme.px(8));
        m_mine = addChip(prefix + u"Mine"_s, tr("Mine"), tr("Only what I served"));
        all->addWidget(m_mine);
    }
    all->addStretch(1);
}

QPushButton *SearchFilters::addChip(const QString &name, const QString &text, const QString &accessibleName)
{
    auto *chip = makeButton(this, name, text);
    chip->setProperty("chip", true);
    chip->setCheckable(true);
    chip->setAccessibleName(accessibleName);
    connect(chip, &QPushButton::clicked, this, [this, chip](bool down) {
        // Of how long ago only one can hold; of the channels any number.
        const bool age = std::any_of(m_ages.begin(), m_ages.end(),
                                     [chip](const AgeChip &one) { return one.button == chip; });
        if (down && age) {
            for (const AgeChip &one : m_ages)
                one.button->setChecked(one.button == chip);
        }
        Q_EMIT changed();
    });
    return chip;
}

SearchQuery SearchFilters::filter() const
{
    SearchQuery filter;
    for (const ChannelChip &one : m_channels) {
        if (one.button->isChecked())
            filter.channels.push_back(one.channel);
    }
    for (const AgeChip &one : m_ages) {
        if (one.button->isChecked())
            filter.from = m_clock.now() - std::chrono::hours(24 * one.days);
    }
    if (m_mine && m_mine->isChecked())
        filter.agent = m_me;
    return filter;
}

bool SearchFilters::isSet() const
{
    const auto buttons = findChildren<QPushButton *>();
    return std::any_of(buttons.begin(), buttons.end(),
                       [](const QPushButton *one) { return one->isChecked(); });
}

void SearchFilters::clear()
{
    for (QPushButton *one : findChildren<QPushButton *>())
        one->setChecked(false);
}

} // namespace teller
