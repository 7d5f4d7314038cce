// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/money.h"
#include "store/admin/customer_rows.h"

namespace teller {

/// Gives a sink its rows; what a value is decides how it is written.
class RowWriter final
{
public:
    explicit RowWriter(RowSink &sink)
        : m_sink(sink)
    {}

    template <typename... Values>
    void row(CustomerTable table, const Values &...values)
    {
        m_sink.beginRow(size_t(table));
        (put(values), ...);
        m_sink.endRow();
    }

private:
    template <typename Tag>
    void put(const UuidId<Tag> &id)
    {
        m_sink.uuid(id.value());
    }
    template <typename Tag>
    void put(const TextId<Tag> &id)
    {
        put(id.text());
    }
    void put(const QString &text)
    {
        if (!text.contains(QChar::Null)) {
            m_sink.text(text);
            return;
        }
        QString clean = text;
        m_sink.text(clean.remove(QChar::Null));
    }
    void put(Instant instant) { m_sink.number(toMsecs(instant)); }
    void put(qint64 number) { m_sink.number(number); }
    void put(int number) { m_sink.number(number); }
    void put(bool yes) { m_sink.number(yes ? 1 : 0); }
    void put(const QByteArray &bytes) { m_sink.bytes(bytes); }
    void put(const Money &money)
    {
        m_sink.number(money.minor);
        put(money.currency);
    }

    RowSink &m_sink;
};

} // namespace teller
