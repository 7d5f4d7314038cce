// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_model.h"

#include "common/outcome_text.h"
#include "common/wording.h"

using namespace Qt::StringLiterals;

namespace teller {

TimelineModel::TimelineModel(const Clock &clock, QString myName, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
    , m_myName(std::move(myName))
{}

void TimelineModel::setHistory(History *history)
{
    if (history == m_history)
        return;
    beginResetModel();
    if (m_history)
        disconnect(m_history, nullptr, this, nullptr);
    m_history = history;
    m_rows = history ? history->size() : 0;
    if (history) {
        connect(history, &History::reset, this, [this] {
            beginResetModel();
            m_rows = m_history->size();
            endResetModel();
        });
        connect(history, &History::aboutToInsert, this,
                [this](int row) { beginInsertRows(QModelIndex(), row, row); });
        connect(history, &History::inserted, this, [this] {
            m_rows = m_history->size();
            endInsertRows();
        });
        connect(history, &History::rowsLoaded, this,
                [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last)); });
    }
    endResetModel();
}

void TimelineModel::setLive(InteractionId interaction, bool live)
{
    if (interaction == m_liveInteraction && live == m_live)
        return;
    m_liveInteraction = interaction;
    m_live = live;
    const int row = m_history ? m_history->rowOf(interaction) : -1;
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {
        {Qt::DisplayRole, "display"}, {IdRole, "id"},     {LoadedRole, "loaded"}, {ChannelRole, "channel"},
        {StartedAtRole, "since"},     {TimeRole, "time"}, {TitleRole, "title"},   {SummaryRole, "summary"},
        {WordRole, "word"},           {LiveRole, "live"}};
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const auto &place = m_history->key(row);
    switch (role) {
    case IdRole:
        return place.id.value();
    case ChannelRole:
        return int(place.channel);
    case StartedAtRole:
        return toMsecs(place.startedAt);
    case TimeRole:
        return clockTime(place.startedAt);
    case LiveRole:
        return m_live && place.id == m_liveInteraction;
    case Qt::DisplayRole:
    case LoadedRole:
    case TitleRole:
    case SummaryRole:
    case WordRole:
    case Qt::AccessibleTextRole:
        break;
    default:
        return {};
    }
    const Interaction *interaction = m_history->row(row); // asks for it where it is missing
    if (role == LoadedRole)
        return interaction != nullptr;
    if (role == Qt::AccessibleTextRole)
        return spoken(row, interaction);
    if (!interaction)
        return QString();
    if (role == SummaryRole)
        return summaryOf(*interaction);
    if (role == WordRole)
        return wordOf(*interaction);
    return titleOf(*interaction);
}

QString TimelineModel::titleOf(const Interaction &interaction) const
{
    const bool mine = interaction.id == m_liveInteraction;
    if (mine && m_live && interaction.channel == Channel::Phone)
        return tr("Call in progress");
    if (!interaction.subject.trimmed().isEmpty())
        return oneLine(interaction.subject);
    auto title = channelName(interaction.channel);
    if (interaction.channel == Channel::Phone && isSet(interaction.endedAt)) {
        const auto length = (toMsecs(interaction.endedAt) - toMsecs(interaction.startedAt)) / 1000;
        title = tr("Call %1").arg(duration(length));
    }
    if (!interaction.agent.isEmpty() && interaction.agent != m_myName)
        title = tr("%1 with %2").arg(title, quoted(interaction.agent, 60));
    return title;
}

QString TimelineModel::summaryOf(const Interaction &interaction) const
{
    // A call has nothing to sum up until something is written about it; its queue says more than a gap.
    return oneLine(interaction.summary.trimmed().isEmpty() ? interaction.queue : interaction.summary);
}

QString TimelineModel::wordOf(const Interaction &interaction) const
{
    if (!interaction.outcome.trimmed().isEmpty())
        return outcomeText(interaction.outcome);
    if (!interaction.agent.isEmpty())
        return interaction.agent == m_myName ? tr("you") : oneLine(interaction.agent, 60);
    switch (interaction.channel) {
    case Channel::Phone: // how long says more than that it was a call
        if (isSet(interaction.endedAt) && !interaction.subject.trimmed().isEmpty())
            return duration((toMsecs(interaction.endedAt) - toMsecs(interaction.startedAt)) / 1000);
        break;
    case Channel::Email:
    case Channel::Mail:
    case Channel::Sms:
        if (interaction.direction == Direction::Inbound)
            return tr("received");
        if (interaction.direction == Direction::Outbound)
            return tr("sent");
        break;
    default:
        break;
    }
    return channelName(interaction.channel);
}

QString TimelineModel::spoken(int row, const Interaction *interaction) const
{
    const auto &place = m_history->key(row);
    const auto when =
        tr("%1 %2", "day, time")
            .arg(dayHeading(toLocalTime(place.startedAt).date(), today()), clockTime(place.startedAt));
    if (!interaction)
        return tr("%1, %2, not loaded yet").arg(when, channelName(place.channel));
    QStringList parts{when, channelName(place.channel), titleOf(*interaction)};
    if (!interaction->summary.isEmpty())
        parts << oneLine(interaction->summary);
    if (const auto word = wordOf(*interaction); word != channelName(interaction->channel))
        parts << word;
    return parts.join(u", "_s);
}

} // namespace teller
