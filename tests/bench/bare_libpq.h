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
    /// Sends a command, reads every value of the answer; milliseconds.
    [[nodiscard]] Result<double> run(const QByteArray &command);
    /// Blocks until a notification has arrived; false if none does.
    [[nodiscard]] bool hears();

private:
    Connection m_connection;
    const QString m_desk = QUuid::createUuid().toString(QUuid::WithoutBraces);
    int m_calls = 0;
    qsizetype m_bytesRead = 0; ///< so that reading is not left out as being of no use
};

} // namespace teller::bench
