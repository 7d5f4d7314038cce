// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_record.h"

#include <QObject>
#include <QTimer>

namespace teller {

/// Search as you type: the answer to the latest text wins, older ones are dropped.
class CustomerSearch final : public QObject
{
    Q_OBJECT
public:
    explicit CustomerSearch(CustomerRecord &record, QObject *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] const std::vector<CustomerSummary> &hits() const { return m_hits; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void ask();

    CustomerRecord &m_record;
    QString m_text;
    QTimer m_pause; ///< a short rest between keystrokes before the store is asked
    quint64 m_generation = 0;
    bool m_busy = false;
    std::vector<CustomerSummary> m_hits;
    std::optional<Error> m_error;
};

} // namespace teller
