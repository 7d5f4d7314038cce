// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "core/search.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace teller {

/// What narrows a search of messages down, as chips: the channels, how long ago, and whether it was one's
/// own. With none of them down everything goes through.
class SearchFilters final : public QWidget
{
    Q_OBJECT
public:
    /// `me`: whose "Mine" is; null leaves that chip away.
    SearchFilters(const Theme &theme, const Clock &clock, const AgentId &me, const QString &prefix,
                  QWidget *parent = nullptr);

    /// The filter as the chips stand, without a text.
    [[nodiscard]] SearchQuery filter() const;
    [[nodiscard]] bool isSet() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    QPushButton *addChip(const QString &name, const QString &text, const QString &accessibleName);

    struct ChannelChip
    {
        QPushButton *button = nullptr;
        Channel channel = Channel::Phone;
    };
    struct AgeChip
    {
        QPushButton *button = nullptr;
        int days = 0;
    };

    const Clock &m_clock;
    const AgentId m_me;
    std::vector<ChannelChip> m_channels;
    std::vector<AgeChip> m_ages;
    QPushButton *m_mine = nullptr;
};

} // namespace teller
