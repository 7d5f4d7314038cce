// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/history.h"

#include "core/clock.h"
#include "core/when_done.h"

#include <algorithm>

namespace teller {

namespace {

/// Newest first.
bool before(const InteractionKey &a, const InteractionKey &b)
{
    return a.startedAt != b.startedAt ? a.startedAt > b.startedAt : b.id < a.id;
}

Instant dawnOf(QDate day)
{
    return instantFromMsecs(day.startOfDay().toMSecsSinceEpoch());
}

using Keys = std::vector<InteractionKey>::const_iterator;
/// The newest that is older than `moment`.
Keys firstBefore(Keys begin, Keys end, Instant moment)
{
    return std::lower_bound(begin, end, moment,
                            [](const InteractionKey &key, Instant at) { return key.startedAt >= at; });
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
        const bool gap = int(firstPage.size()) >= CustomerSnapshot::firstPage &&
                         !std::binary_search(m_all.begin(), m_all.end(), keyOf(firstPage.back()), before);
        for (const Interaction &interaction : firstPage)
            put(interaction);
        if (!m_complete || gap || more)
            m_indexSoon.start();
        return;
    }
    clear();
    m_customer = customer;
    m_profiles = std::move(ids);
    for (const Interaction &interaction : firstPage) {
        m_all.push_back(keyOf(interaction));
        m_loaded.insert(interaction.id, interaction);
        m_loadOrder.push_back(interaction.id);
        ++m_counts.at(size_t(interaction.channel));
    }
    std::sort(m_all.begin(), m_all.end(), before);
    // A short page is the whole history: nothing more to ask for.
    m_complete = int(firstPage.size()) < CustomerSnapshot::firstPage;
    rebuildRows();
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
    m_all.clear();
    m_counts.fill(0);
    m_loaded.clear();
    m_loadOrder.clear();
    m_pending.clear();
    m_error.reset();
    if (!m_findText.isEmpty()) {
        m_findText.clear();
        endFind();
        Q_EMIT findChanged();
    }
    rebuildRows();
}

void History::find(const QString &text)
{
    const QString wanted = text.simplified();
    if (wanted == m_findText)
        return;
    m_findText = wanted;
    if (wanted.isEmpty()) {
        endFind();
        rebuildRows();
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
        rebuildRows();
        Q_EMIT findChanged();
    });
}

int History::rowOfDay(QDate day) const
{
    const auto row = firstBefore(m_rows.begin(), m_rows.end(), dawnOf(day.addDays(1)));
    return int(row - m_rows.begin()) - (row == m_rows.end() ? 1 : 0);
}

std::vector<QDate> History::days(QDate first, QDate last) const
{
    std::vector<QDate> days;
    const Instant begin = dawnOf(first);
    auto row = firstBefore(m_all.begin(), m_all.end(), dawnOf(last.addDays(1)));
    while (row != m_all.end() && row->startedAt >= begin) {
        days.push_back(toLocalTime(row->startedAt).date());
        row = firstBefore(row, m_all.end(), dawnOf(days.back()));
    }
    return days;
}

const Interaction *History::row(int row)
{
    const InteractionKey &wanted = key(row);
    if (m_found) { // found rows lie far apart: pages would bring the wrong ones
        const auto &found = (*m_found)->interactions;
        const auto at = std::find_if(found.begin(), found.end(),
                                     [&](const Interaction &one) { return one.id == wanted.id; });
        return at == found.end() ? nullptr : &*at;
    }
    const auto it = m_loaded.constFind(wanted.id);
    if (it != m_loaded.constEnd())
        return &*it;
    fetchPage(row);
    return nullptr;
}

int History::rowOf(InteractionId id) const
{
    const auto it =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const InteractionKey &k) { return k.id == id; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
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
    rebuildRows();
}

void History::put(const Interaction &interaction)
{
    if (std::find(m_profiles.begin(), m_profiles.end(), interaction.customer) == m_profiles.end())
        return;
    const InteractionKey key = keyOf(interaction);
    if (m_found && *m_found) {
        for (Interaction &found : (*m_found)->interactions) {
            if (found.id == interaction.id)
                found = interaction;
        }
    }
    const bool known = m_loaded.contains(interaction.id);
    m_loaded.insert(interaction.id, interaction);
    if (!known)
        m_loadOrder.push_back(interaction.id);

    const auto place = std::lower_bound(m_all.begin(), m_all.end(), key, before);
    const bool inIndex = place != m_all.end() && place->id == key.id;
    if (inIndex) {
        if (const int shown = rowOf(key.id); shown >= 0)
            Q_EMIT rowsLoaded(shown, shown);
        return;
    }
    m_all.insert(place, key);
    ++m_counts.at(size_t(key.channel));
    if (!m_found && (!m_filter || *m_filter == key.channel)) {
        const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), key, before);
        const int at = int(row - m_rows.begin());
        Q_EMIT aboutToInsert(at);
        m_rows.insert(row, key);
        Q_EMIT inserted(at);
    }
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
                 // What was put here while the index was under way is not lost.
                 std::vector<InteractionKey> merged;
                 merged.reserve(result->size() + 8);
                 if (!std::is_sorted(result->begin(), result->end(), before))
                     std::sort(result->begin(), result->end(), before);
                 std::set_union(result->begin(), result->end(), m_all.begin(), m_all.end(),
                                std::back_inserter(merged), before);
                 m_all = std::move(merged);
                 m_counts.fill(0);
                 for (const InteractionKey &k : m_all)
                     ++m_counts.at(size_t(k.channel));
                 m_complete = true;
                 m_error.reset();
                 rebuildRows();
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

void History::rebuildRows()
{
    m_rows.clear();
    if (m_found) {
        if (*m_found) {
            for (const Interaction &one : (*m_found)->interactions) {
                if (!m_filter || *m_filter == one.channel)
                    m_rows.push_back(keyOf(one));
            }
        }
    } else if (!m_filter) {
        m_rows = m_all;
    } else {
        std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_rows),
                     [this](const InteractionKey &k) { return k.channel == *m_filter; });
    }
    Q_EMIT reset();
}

} // namespace teller
