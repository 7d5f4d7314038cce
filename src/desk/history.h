// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_record.h"

#include <QDate>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <array>
#include <optional>
#include <vector>

namespace teller {

/// A customer's history, newest first, as a list that may be 100,000 long: where every row stands is known
/// (an exact scroll bar), the rows themselves are fetched by page when somebody looks at them.
class History final : public QObject
{
    Q_OBJECT
public:
    explicit History(CustomerRecord &record, QObject *parent = nullptr);

    /// Starts over with the first page at hand; the index is fetched behind it. Same customer: what is
    /// already loaded is kept and only what is new is added. `profiles`: who else is the same person.
    void show(CustomerId customer, const std::vector<Interaction> &firstPage,
              const std::vector<Profile> &profiles = {});
    void clear();
    /// Rows may have come anywhere in the history: asks where every one stands. What is shown stays in its
    /// place.
    void readAgain();
    [[nodiscard]] CustomerId customer() const { return m_customer; }

    [[nodiscard]] int size() const { return int(isNarrowed() ? m_passed.size() : m_all.size()); }
    [[nodiscard]] InteractionKey key(int row) const;
    /// Null while it is not loaded; asking starts the fetch of its page, and rowsLoaded() follows.
    [[nodiscard]] const Interaction *row(int row);
    [[nodiscard]] int rowOf(InteractionId id) const; ///< -1 if it is not shown
    /// False until the index is there: until then counts and size are those of the first page.
    [[nodiscard]] bool complete() const { return m_complete; }
    [[nodiscard]] int count(std::optional<Channel> channel) const; ///< of all rows, whatever the filter

    /// How many interactions, this one included, belong to the same conversation by their source's word;
    /// nothing where that is not known, because it names none or not all rows are loaded.
    [[nodiscard]] std::optional<int> threadSize(const Interaction &interaction) const;

    [[nodiscard]] std::optional<Channel> filter() const { return m_filter; }
    void setFilter(std::optional<Channel> channel);
    /// Shows only rows that have these words, once the store has found them; all of them again for an empty
    /// text. findChanged() follows, and again when the answer is here.
    void find(const QString &text);
    [[nodiscard]] const QString &findText() const { return m_findText; }
    /// What the store has found; nothing while it is being asked, or where nothing is looked for.
    [[nodiscard]] const std::optional<Result<HistoryFind>> &findResult() const { return m_found; }
    /// The newest row of this local day, or of the next older one that has any; the oldest row if there is
    /// none, -1 without rows.
    [[nodiscard]] int rowOfDay(QDate day) const;
    /// Local days from the first to the last that have rows, whatever the filter, newest first.
    [[nodiscard]] std::vector<QDate> days(QDate first, QDate last) const;

    /// A fetch failed; the rows stay empty until they are asked for again.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Adds or replaces one interaction, in its place.
    void put(const Interaction &interaction);

Q_SIGNALS:
    void reset(); ///< all rows changed
    void aboutToInsert(int row);
    void inserted(int row);
    void rowsLoaded(int first, int last);
    void countsChanged();
    void failed();
    void findChanged();

private:
    void fetchIndex();
    void fetchPage(int row);
    void applyFilter();
    void askForWords();
    void endFind();
    [[nodiscard]] bool isNarrowed() const { return m_filter || m_found; }
    [[nodiscard]] const std::vector<Interaction> &found() const; ///< empty if the store could not be asked
    void takeAll(const std::vector<InteractionKey> &keys);       ///< in order
    [[nodiscard]] InteractionKey keyAt(size_t place) const
    {
        return {m_all[place].id, m_all[place].startedAt, Channel(m_channels[place])};
    }

    static constexpr int pageSize = 100;
    static constexpr int keptRows = 5'000; ///< loaded rows kept in memory before the oldest pages go

    CustomerRecord &m_record;
    QTimer m_indexSoon;
    CustomerId m_customer;
    std::vector<CustomerId> m_profiles; ///< whose rows belong to this history: the customer's, and others'
    quint64 m_generation = 0;
    bool m_complete = false;
    std::optional<Channel> m_filter;
    /// Where a row stands. The channels are apart, because together they would take a quarter more.
    struct Place
    {
        InteractionId id;
        Instant startedAt;
    };
    std::vector<Place> m_all;       ///< every row, newest first
    std::vector<quint8> m_channels; ///< of each
    /// Where isNarrowed(): places in m_all, or in what was found, of the rows that are let through.
    std::vector<int> m_passed;
    std::array<int, channelCount> m_counts{};
    QHash<InteractionId, Interaction> m_loaded;
    std::vector<InteractionId> m_loadOrder;
    QHash<InteractionId, bool> m_pending; ///< first row of each page under way
    std::optional<Error> m_error;
    QString m_findText;
    QTimer m_findSoon; ///< a short rest between keystrokes before the store is asked
    quint64 m_findGeneration = 0;
    QFuture<Result<HistoryFind>> m_findAsked;
    std::optional<Result<HistoryFind>> m_found;
};

} // namespace teller
