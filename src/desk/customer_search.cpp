// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/customer_search.h"

#include "core/when_done.h"

namespace teller {

CustomerSearch::CustomerSearch(CustomerRecord &record, Kind kind, QObject *parent)
    : QObject(parent)
    , m_record(record)
{
    m_query.messages = kind == Kind::Messages;
    m_pause.setSingleShot(true);
    m_pause.setInterval(80);
    connect(&m_pause, &QTimer::timeout, this, &CustomerSearch::ask);
    connect(&record, &CustomerRecord::stateChanged, this, [this](const StoreState &state) {
        const bool back = state.link == StoreState::Link::Ready || state.link == StoreState::Link::ReadOnly;
        if (back && m_error) // nobody has to type it once more
            questionChanged();
    });
}

CustomerSearch::~CustomerSearch()
{
    m_asked.cancel();
}

void CustomerSearch::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_query.text)
        return;
    m_query.text = wanted;
    questionChanged();
}

void CustomerSearch::setFilter(const SearchQuery &filter)
{
    SearchQuery wanted = filter;
    wanted.text = m_query.text;
    wanted.messages = m_query.messages;
    if (wanted == m_query)
        return;
    m_query = wanted;
    questionChanged();
}

void CustomerSearch::questionChanged()
{
    ++m_generation;
    m_asked.cancel(); // nobody waits for it any more
    m_error.reset();
    if (m_query.text.isEmpty()) {
        m_pause.stop();
        m_busy = false;
        m_hits = {};
    } else {
        m_busy = true;
        m_pause.start();
    }
    Q_EMIT changed();
}

void CustomerSearch::ask()
{
    const quint64 generation = ++m_generation;
    m_asked = m_record.search(m_query);
    whenDone(this, m_asked, [this, generation](Result<SearchHits> result) {
        if (generation != m_generation)
            return;
        m_busy = false;
        m_hits = {};
        if (result)
            m_hits = std::move(*result);
        else
            m_error = result.error();
        Q_EMIT changed();
    });
}

} // namespace teller
