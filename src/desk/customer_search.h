// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_record.h"

#include <QObject>
#include <QTimer>

namespace teller {

/// Search as you type: the answer to the latest question wins, older ones are dropped, and those that the
/// store has not begun are cancelled.
class CustomerSearch final : public QObject
{
    Q_OBJECT
public:
    /// Messages: what was said and written, too. Not where a caller is to be found.
    enum class Kind { Customers, Messages };

    explicit CustomerSearch(CustomerRecord &record, Kind kind = Kind::Customers, QObject *parent = nullptr);
    ~CustomerSearch() override;

    void setText(const QString &text);
    /// Narrows the messages down; the text and the kind in it do not count.
    void setFilter(const SearchQuery &filter);
    [[nodiscard]] const QString &text() const { return m_query.text; }
    [[nodiscard]] const SearchQuery &query() const { return m_query; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] const std::vector<CustomerSummary> &hits() const { return m_hits.customers; }
    [[nodiscard]] const std::vector<MessageHit> &messages() const { return m_hits.messages; }
    /// Why there is no answer. What was asked is asked again once the store is back.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void questionChanged();
    void ask();

    CustomerRecord &m_record;
    SearchQuery m_query;
    QTimer m_pause; ///< a short rest between keystrokes before the store is asked
    quint64 m_generation = 0;
    bool m_busy = false;
    QFuture<Result<SearchHits>> m_asked;
    SearchHits m_hits;
    std::optional<Error> m_error;
};

} // namespace teller
