// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"
#include "exchange/demo/demo_people.h"
#include "exchange/demo/demo_random.h"

#include <QSet>

namespace teller::demo {

inline constexpr qint64 minuteMs = 60'000;
inline constexpr qint64 hourMs = 60 * minuteMs;
inline constexpr qint64 dayMs = 24 * hourMs;

[[nodiscard]] inline Instant later(Instant instant, qint64 ms)
{
    return instant + std::chrono::milliseconds(ms);
}
/// That day at that minute (UTC).
[[nodiscard]] Instant atMinute(Instant day, int minuteOfDay);
/// What ends on a day ends with its last minute (UTC).
[[nodiscard]] inline Instant endOfDay(Instant day)
{
    return atMinute(day, 24 * 60 - 1);
}

/// Fills one CustomerFile: makes ids that are the same every time, and keeps what stories refer to.
class FileBuilder final
{
public:
    FileBuilder(const Person &person, quint64 seed, Instant today);

    template <typename Id>
    [[nodiscard]] Id makeId(Instant at)
    {
        return Id(makeUuid(at));
    }
    /// The reference holds until the next add().
    InteractionDetail &add(Channel channel, Direction direction, Instant at, const QString &subject,
                           const QString &summary, const QString &outcome = {});
    void pay(const QString &reference, const QString &status, const QString &method, Instant at,
             qint64 minor);
    void knowAbout(const QString &key, const QString &value, const QString &source, Instant since);
    void consent(const QString &purpose, bool given, const QString &source, Instant since);
    Account &openAccount(const QString &number, const QString &kind, const QString &role, Instant at);
    void entitle(const QString &kind, const QString &what, Instant from, Instant until, bool renews,
                 qint64 minor);
    Outreach &plan(Channel channel, const QString &kind, const QString &subject, const QString &about,
                   Instant at);

    [[nodiscard]] Money money(qint64 minor) const { return {minor, person.currency}; }
    /// The numbers of the nth invoice, order or case of this customer: unique in the company.
    [[nodiscard]] QString nextInvoiceNumber();
    [[nodiscard]] QString nextOrderNumber();
    [[nodiscard]] QString nextCaseNumber();
    /// True the first time a text is shown to this customer.
    [[nodiscard]] bool isNew(const QString &text);

    const Person person;
    const Instant today;
    Random random;
    CustomerFile file;

private:
    [[nodiscard]] QUuid makeUuid(Instant at);

    quint64 m_idSeed;
    quint64 m_ids = 0;
    int m_rows = 0;
    quint64 m_invoices = 0;
    quint64 m_orders = 0;
    quint64 m_cases = 0;
    QSet<quint64> m_shown;
};

} // namespace teller::demo
