// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/history.h"

#include "core/clock.h"
#include "core/when_done.h"

#include <algorithm>

namespace teller {

namespace {

template <typename Key>
bool newestFirst(const Key &a, const Key &b)
{
    return a.startedAt != b.startedAt ? a.startedAt > b.startedAt : b.id < a.id;
}

Instant dawnOf(QDate day)
{
    return instantFromMsecs(day.startOfDay().toMSecsSinceEpoch());
}

InteractionKey keyOf(const Interaction &interaction)
{
    return {interaction.id, interaction.startedAt, interaction.channel};
}

} // namespace

History::History(CustomerRecord &record, QObject *parent)
    : QObject(parent)
    , m_record(record)
{
    // The first page is painted first: painting is asked for by posted events, which go before a timer. The
    // index of a long history would keep the processor and the store busy meanwhile.
    m_indexSoon.setSingleShot(true);
    m_indexSoon.setInterval(0);
    connect(&m_indexSoon, &QTimer::timeout, this, &History::fetchIndex);
    m_findSoon.setSingleShot(true);
    m_findSoon.setInterval(120);
    connect(&m_findSoon, &QTimer::timeout, this, &History::askForWords);
}

void History::show(CustomerId customer, const std::vector<Interaction> &firstPage,
                   const std::vector<Profile> &profiles)
{
    std::vector<CustomerId> ids{customer};
    for (const Profile &profile : profiles)
        ids.push_back(profile.id);
    // Another person's rows went: nothing of what is loaded can be kept.
    const bool keepsAll = std::all_of(m_profiles.begin(), m_profiles.end(), [&ids](CustomerId one) {
        return std::find(ids.begin(), ids.end(), one) != ids.end();
    });
    if (customer == m_customer && keepsAll) {
        const bool more = ids.size() > m_profiles.size();
        m_profiles = std::move(ids);
        // When the last of a whole page is new, more may have been added than the page shows.
        const bool gap =
            int(firstPage.size()) >= CustomerSnapshot::firstPage &&
            !std::binary_search(m_all.begin(), m_all.end(),
                                Place{firstPage.back().id, firstPage.back().startedAt}, newestFirst<Place>);
        for (const Interaction &interaction : firstPage)
            put(interaction);
        if (!m_complete || gap || more)
            m_indexSoon.start();
        return;
    }
    clear();
    m_customer = customer;
    m_profiles = std::move(ids);
    std::vector<InteractionKey> keys;
    for (const Interaction &interaction : firstPage) {
        keys.push_back(keyOf(interaction));
        m_loaded.insert(interaction.id, interaction);
        m_loadOrder.push_back(interaction.id);
    }
    std::sort(keys.begin(), keys.end(), newestFirst<InteractionKey>);
    takeAll(keys);
    // A short page is the whole history: nothing more to ask for.
    m_complete = int(firstPage.size()) < CustomerSnapshot::firstPage;
    applyFilter();
    Q_EMIT countsChanged();
    if (!m_complete)
        m_indexSoon.start();
}

void History::readAgain()
{
    if (!m_customer.isNull())
        m_indexSoon.start();
}

void History::clear()
{
    ++m_generation;
    m_indexSoon.stop();
    m_customer = {};
    m_profiles.clear();
    m_complete = false;
    m_filter.reset();
    takeAll({});
    m_loaded.clear();
    m_loadOrder.clear();
    m_pending.clear();
    m_error.reset();
    if (!m_findText.isEmpty()) {
        m_findText.clear();
        endFind();
        Q_EMIT findChanged();
    }
    applyFilter();
}

void History::find(const QString &text)
{
    const QString wanted = text.simplified();
    if (wanted == m_findText)
        return;
    m_findText = wanted;
    if (wanted.isEmpty()) {
        endFind();
        applyFilter();
    } else {
        m_findSoon.start(); // what was found before stays until there is something better
    }
    Q_EMIT findChanged();
}

void History::endFind()
{
    ++m_findGeneration;
    m_findSoon.stop();
    m_findAsked.cancel();
    m_found.reset();
}

void History::askForWords()
{
    const quint64 generation = ++m_findGeneration;
    m_findAsked.cancel(); // nobody waits for it any more
    m_findAsked = m_record.find(m_customer, m_findText);
    whenDone(this, m_findAsked, [this, generation](Result<HistoryFind> result) {
        if (generation != m_findGeneration)
            return; // other words are looked for by now
        m_found = std::move(result);
        applyFilter();
        Q_EMIT findChanged();
    });
}

const std::vector<Interaction> &History::found() const
{
    static const std::vector<Interaction> none;
    return m_found && *m_found ? (*m_found)->interactions : none;
}

int History::rowOfDay(QDate day) const
{
    const Instant end = dawnOf(day.addDays(1));
    int low = 0;
    int high = size();
    while (low < high) {
        const int middle = (low + high) / 2;
        if (key(middle).startedAt >= end)
            low = middle + 1;
        else
            high = middle;
    }
    return low == size() ? low - 1 : low;
}

std::vector<QDate> History::days(QDate first, QDate last) const
{
    const auto before = [this](auto from, Instant moment) {
        return std::lower_bound(from, m_all.end(), moment,
                                [](const Place &one, Instant at) { return one.startedAt >= at; });
    };
    std::vector<QDate> days;
    const Instant begin = dawnOf(first);
    auto row = before(m_all.begin(), dawnOf(last.addDays(1)));
    while (row != m_all.end() && row->startedAt >= begin) {
        days.push_back(toLocalTime(row->startedAt).date());
        row = before(row, dawnOf(days.back()));
    }
    return days;
}

InteractionKey History::key(int row) const
{
    const size_t place = isNarrowed() ? size_t(m_passed[size_t(row)]) : size_t(row);
    return m_found ? keyOf(found()[place]) : keyAt(place);
}

const Interaction *History::row(int row)
{
    if (m_found) // these lie far apart: pages would bring the wrong ones
        return &found()[size_t(m_passed[size_t(row)])];
    const InteractionKey wanted = key(row);
    const auto it = m_loaded.constFind(wanted.id);
    if (it != m_loaded.constEnd())
        return &*it;
    fetchPage(row);
    return nullptr;
}

int History::rowOf(InteractionId id) const
{
    const auto placeIn = [id](const auto &rows) {
        const auto it =
            std::find_if(rows.begin(), rows.end(), [id](const auto &one) { return one.id == id; });
        return it == rows.end() ? -1 : int(it - rows.begin());
    };
    const int place = m_found ? placeIn(found()) : placeIn(m_all);
    if (!isNarrowed() || place < 0)
        return place;
    const auto row = std::lower_bound(m_passed.begin(), m_passed.end(), place);
    return row == m_passed.end() || *row != place ? -1 : int(row - m_passed.begin());
}

int History::count(std::optional<Channel> channel) const
{
    return channel ? m_counts.at(size_t(*channel)) : int(m_all.size());
}

std::optional<int> History::threadSize(const Interaction &interaction) const
{
    if (interaction.thread.isEmpty() || !m_complete || size_t(m_loaded.size()) < m_all.size())
        return std::nullopt;
    return int(std::count_if(m_loaded.cbegin(), m_loaded.cend(), [&](const Interaction &one) {
        return one.thread == interaction.thread && one.source == interaction.source;
    }));
}

void History::setFilter(std::optional<Channel> channel)
{
    if (channel == m_filter)
        return;
    m_filter = channel;
    m_pending.clear();
    applyFilter();
}

void History::put(const Interaction &interaction)
{
    if (std::find(m_profiles.begin(), m_profiles.end(), interaction.customer) == m_profiles.end())
        return;
    const InteractionKey key = keyOf(interaction);
    if (m_found && *m_found) {
        for (Interaction &one : (*m_found)->interactions) {
            if (one.id == interaction.id)
                one = interaction;
        }
    }
    const bool known = m_loaded.contains(interaction.id);
    m_loaded.insert(interaction.id, interaction);
    if (!known)
        m_loadOrder.push_back(interaction.id);

    const Place stands{key.id, key.startedAt};
    const auto place = std::lower_bound(m_all.begin(), m_all.end(), stands, newestFirst<Place>);
    const bool inIndex = place != m_all.end() && place->id == key.id;
    if (inIndex) {
        if (const int shown = rowOf(key.id); shown >= 0)
            Q_EMIT rowsLoaded(shown, shown);
        return;
    }
    const int at = int(place - m_all.begin());
    const bool placesChange = m_filter && !m_found;
    const auto passed = std::lower_bound(m_passed.begin(), m_passed.end(), at);
    const bool shown = !m_found && (!m_filter || *m_filter == key.channel);
    const int row = m_filter ? int(passed - m_passed.begin()) : at;
    if (shown)
        Q_EMIT aboutToInsert(row);
    m_all.insert(place, stands);
    m_channels.insert(m_channels.begin() + at, quint8(key.channel));
    ++m_counts.at(size_t(key.channel));
    if (placesChange) {
        std::for_each(passed, m_passed.end(), [](int &one) { ++one; });
        if (shown)
            m_passed.insert(passed, at);
    }
    if (shown)
        Q_EMIT inserted(row);
    Q_EMIT countsChanged();
}

void History::fetchIndex()
{
    const quint64 generation = ++m_generation;
    whenDone(this, m_record.timelineIndex(m_customer),
             [this, generation](Result<std::vector<InteractionKey>> result) {
                 if (generation != m_generation)
                     return; // another customer is shown by now
                 if (!result) {
                     m_error = result.error();
                     Q_EMIT failed();
                     return;
                 }
                 if (!std::is_sorted(result->begin(), result->end(), newestFirst<InteractionKey>))
                     std::sort(result->begin(), result->end(), newestFirst<InteractionKey>);
                 // What was put here while the index was under way is not lost.
                 std::vector<InteractionKey> here;
                 for (size_t place = 0; place < m_all.size(); ++place)
                     here.push_back(keyAt(place));
                 std::vector<InteractionKey> merged;
                 merged.reserve(result->size() + 8);
                 std::set_union(result->begin(), result->end(), here.begin(), here.end(),
                                std::back_inserter(merged), newestFirst<InteractionKey>);
                 takeAll(merged);
                 m_complete = true;
                 m_error.reset();
                 applyFilter();
                 Q_EMIT countsChanged();
             });
}

void History::fetchPage(int row)
{
    const int first = row - row % pageSize;
    const InteractionKey from = key(first);
    if (m_pending.contains(from.id))
        return;
    m_pending.insert(from.id, true);
    whenDone(this, m_record.timelinePage(m_customer, from, pageSize, m_filter),
             [this, from, customer = m_customer](Result<std::vector<Interaction>> result) {
                 if (customer != m_customer)
                     return;
                 m_pending.remove(from.id);
                 if (!result) {
                     m_error = result.error();
                     Q_EMIT failed();
                     return;
                 }
                 for (const Interaction &interaction : *result) {
                     if (!m_loaded.contains(interaction.id))
                         m_loadOrder.push_back(interaction.id);
                     m_loaded.insert(interaction.id, interaction);
                 }
                 if (m_loadOrder.size() > keptRows) {
                     const auto surplus = m_loadOrder.begin() + (qptrdiff(m_loadOrder.size()) - keptRows);
                     std::for_each(m_loadOrder.begin(), surplus,
                                   [this](InteractionId id) { m_loaded.remove(id); });
                     m_loadOrder.erase(m_loadOrder.begin(), surplus);
                 }
                 const int at = rowOf(from.id);
                 if (at >= 0)
                     Q_EMIT rowsLoaded(at, std::min(at + pageSize, size()) - 1);
             });
}

void History::takeAll(const std::vector<InteractionKey> &keys)
{
    std::vector<Place> places;
    std::vector<quint8> channels;
    places.reserve(keys.size());
    channels.reserve(keys.size());
    m_counts.fill(0);
    for (const InteractionKey &key : keys) {
        places.push_back({key.id, key.startedAt});
        channels.push_back(quint8(key.channel));
        ++m_counts.at(size_t(key.channel));
    }
    m_all = std::move(places);
    m_channels = std::move(channels);
}

void History::applyFilter()
{
    m_passed.clear();
    const auto pass = [this](size_t rows, const auto &channelOf) {
        for (size_t place = 0; place < rows; ++place) {
            if (!m_filter || channelOf(place) == *m_filter)
                m_passed.push_back(int(place));
        }
    };
    if (m_found)
        pass(found().size(), [this](size_t place) { return found()[place].channel; });
    else if (m_filter)
        pass(m_all.size(), [this](size_t place) { return Channel(m_channels[place]); });
    Q_EMIT reset();
}

} // namespace teller
