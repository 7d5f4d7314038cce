// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "store/sql/connection.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <map>
#include <set>

namespace teller {

class Executor;

/// Who is meant by the values of recogniseValues(), and what is known of them. Where rights count, one who
/// is found is opened first, and that is written down, in the same round trip.
[[nodiscard]] Result<qint64> recognise(Connection &connection, const Values &values,
                                       const Connection::RowReader &reader = {});
/// What is worth preparing for it.
[[nodiscard]] QLatin1StringView recogniseStatement(const StoreSettings &settings);

/// The customers on this desk's screen, and by what claim.
///
/// On a shared store it keeps them open: the store forgets what is not renewed. One that the store has
/// forgotten meanwhile (this machine slept, the server crashed) is opened anew by the same claim. On an
/// embedded store, where rights mean nothing, it writes the audit, behind the pop and not in it.
///
/// Lives in the thread of the record; its statements run in the executor given.
class OpenCustomers final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds defaultBeat{30'000}; ///< a third of what the store waits

    OpenCustomers(Executor &executor, bool shared, std::chrono::milliseconds beat = defaultBeat,
                  QObject *parent = nullptr);

    /// This desk, among all that look at the store.
    [[nodiscard]] const QString &desk() const { return m_desk; }
    /// The store has said who that is.
    void recognised(const CallerKey &key, const AccessClaim &claim, CustomerId customer,
                    Recognition::MatchedBy matchedBy);
    void close(CustomerId customer);

    [[nodiscard]] static std::vector<QLatin1StringView> statements(bool shared);

Q_SIGNALS:
    /// The others who look at the customer are not the same as at the last beat.
    void viewersChanged(teller::CustomerId customer);

private:
    struct Claimed
    {
        CallerKey key;
        AccessClaim claim;
        QString viewers; ///< as the store described them at the last beat
    };

    void beat();
    void heard(const std::map<CustomerId, QString> &viewers, const std::set<CustomerId> &asked);
    void openAnew(const Claimed &claimed);
    void audit(const AccessClaim &claim, CustomerId customer, Recognition::MatchedBy matchedBy);

    Executor &m_executor;
    const bool m_shared;
    const QString m_desk;
    std::map<CustomerId, Claimed> m_open;
    std::set<std::pair<CustomerId, QString>> m_fetched; ///< for callers who wait: audited once a call
    QTimer m_timer;
};

} // namespace teller
