// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "store/sql/connection.h"

#include <QUuid>

namespace teller::bench {

/// A session like the record's own, with nothing in between but libpq: what an exchange with the database
/// costs at least.
class BareLibpq final
{
public:
    explicit BareLibpq(const StoreSettings &settings)
        : m_connection(settings)
    {}
    [[nodiscard]] Result<Unit> open() { return m_connection.open(); }
    /// The command by which the record asks for a caller.
    [[nodiscard]] Result<QByteArray> recogniseCommand(const QString &account);
    enum class Answer { Something, MaybeNothing };
    /// Sends a command, reads every value of the answer; milliseconds. A floor that does less than what is
    /// measured beside it would be none: who expects something gets an error for an empty answer.
    [[nodiscard]] Result<double> run(const QByteArray &command, Answer expected = Answer::Something);
    /// Blocks until a notification has arrived; false if none does.
    [[nodiscard]] bool hears();

private:
    Connection m_connection;
    const QString m_desk = QUuid::createUuid().toString(QUuid::WithoutBraces);
    int m_calls = 0;
};

} // namespace teller::bench
