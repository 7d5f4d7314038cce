// SPDX-License-Identifier: GPL-3.0-or-later
//
// timeline/ shows what happened between a customer and the company: the history of all channels as a list
// that may be 100,000 rows long, and the detail of one interaction.
#pragma once

#include "desk/history.h"

#include <QAbstractListModel>

namespace teller {

/// A history as Qt's item views see it. Rows that are not loaded yet are there with `LoadedRole` false and
/// follow by dataChanged() once they are.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QUuid
        LoadedRole,
        ChannelRole,   ///< int(Channel)
        StartedAtRole, ///< milliseconds since the epoch, UTC
        TimeRole,      ///< "10:02"
        TitleRole,
        SummaryRole,
        WordRole, ///< the one word at the right
        LiveRole  ///< the call that is going on at this desk
    };

    explicit TimelineModel(const Clock &clock, QString myName, QObject *parent = nullptr);

    /// Null shows nothing. The history must be taken away here before it is deleted.
    void setHistory(History *history);
    [[nodiscard]] History *history() const { return m_history; }
    /// The interaction that goes on now, null if none.
    void setLive(InteractionId interaction, bool live);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Where a row stands; always known, unlike its texts.
    [[nodiscard]] InteractionKey key(int row) const { return m_history->key(row); }
    [[nodiscard]] QDate today() const { return toLocalTime(m_clock.now()).date(); }

private:
    [[nodiscard]] QString titleOf(const Interaction &interaction) const;
    [[nodiscard]] QString summaryOf(const Interaction &interaction) const;
    [[nodiscard]] QString wordOf(const Interaction &interaction) const;
    [[nodiscard]] QString spoken(int row, const Interaction *interaction) const;

    const Clock &m_clock;
    const QString m_myName;
    History *m_history = nullptr;
    int m_rows = 0;
    InteractionId m_liveInteraction;
    bool m_live = false;
};

} // namespace teller
