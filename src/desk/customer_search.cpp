// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/customer_search.h"

#include "core/when_done.h"

namespace teller {

CustomerSearch::CustomerSearch(CustomerRecord &record, QObject *parent)
    : QObject(parent)
    , m_record(record)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(80);
    connect(&m_pause, &QTimer::timeout, this, &CustomerSearch::ask);
}

void CustomerSearch::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text)
        return;
    m_text = wanted;
    ++m_generation;
    m_error.reset();
    if (m_text.isEmpty()) {
        m_pause.stop();
        m_busy = false;
        m_hits.clear();
    } else {
        m_busy = true;
        m_pause.start();
    }
    Q_EMIT changed();
}

void CustomerSearch::ask()
{
    const quint64 generation = ++m_generation;
    whenDone(this, m_record.search(m_text), [this, generation](Result<std::vector<CustomerSummary>> result) {
        if (generation != m_generation)
            return;
        m_busy = false;
        m_hits.clear();
        if (result)
            m_hits = std::move(*result);
        else
            m_error = result.error();
        Q_EMIT changed();
    });
}

} // namespace teller
