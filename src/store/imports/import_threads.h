// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/imports/import_rows.h"

#include <utility>
#include <vector>

namespace teller {

class Connection;

/// Exchanges of one customer that answer each other have one thread, whichever came first. What answers may
/// name the exchange before it alone (an e-mail with In-Reply-To and no References), and that one the next,
/// so that where a thread begins is known when all of them are there: see ImportedRecord::threadName. What
/// answers itself in a circle, as only a broken program writes it, has one thread, too: one of the names.
///
/// What was there before is looked through from two days before the record on: an answer is not older.
///
/// Call both in the batch's transaction.
class ImportThreads final
{
public:
    using Written = std::pair<PreparedRecord *, CustomerId>;

    ImportThreads(Connection &connection, std::vector<Written> records);

    /// Before they are written: their threads, by what they answer among them and in the store.
    [[nodiscard]] Result<Unit> findThose();
    /// After: the threads of what was there before and answers one of them.
    [[nodiscard]] Result<Unit> handOn();

private:
    struct Place
    {
        CustomerId customer;
        QString source;
        QString name;

        friend bool operator==(const Place &, const Place &) = default;
        friend size_t qHash(const Place &place, size_t seed)
        {
            return qHashMulti(seed, place.customer.value(), place.source, place.name);
        }
    };
    using Threads = QHash<Place, QString>;

    [[nodiscard]] Result<Unit> readThreads();
    [[nodiscard]] QString beginningOf(Place place);

    Connection &m_connection;
    std::vector<Written> m_records;
    Threads m_said;   ///< by what the records say; none that says its own name
    Threads m_stored; ///< by what the store says, of what they name
    Threads m_found;  ///< where it begins
};

} // namespace teller
