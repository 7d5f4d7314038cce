// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/wrap_up_codes.h"

#include "store/sql/connection.h"

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

Result<Unit> put(Connection &connection, const Disposition &one, int ordinal)
{
    auto done = connection.run(
        "put_disposition"_L1,
        {{"code"_L1, one.code}, {"group"_L1, one.group}, {"label"_L1, one.label}, {"ordinal"_L1, ordinal}});
    if (!done)
        return done.error();
    return {};
}

/// How many rows that changed.
Result<qint64> change(Connection &connection, const QString &sql, QLatin1StringView name,
                      const QString &value)
{
    return connection.runText(sql, {{name, value}});
}

} // namespace

Result<Unit> putWrapUpCodes(Connection &connection, const std::vector<Disposition> &dispositions)
{
    return connection.inTransaction([&]() -> Result<Unit> {
        int ordinal = 0;
        for (const Disposition &one : dispositions) {
            if (auto done = put(connection, one, ++ordinal); !done)
                return done;
        }
        return {};
    });
}

Result<Unit> putWrapUpCode(Connection &connection, const Disposition &disposition)
{
    if (disposition.code.isEmpty() || disposition.label.isEmpty())
        return rejected(u"a disposition has a code and a label"_s);
    return connection.inTransaction([&]() -> Result<Unit> {
        int ordinal = 1;
        auto read = connection.runText(
            u"SELECT coalesce((SELECT ordinal FROM dispositions WHERE code = :code), "
            "(SELECT coalesce(max(ordinal), 0) + 1 FROM dispositions))"_s,
            {{"code"_L1, disposition.code}}, [&](const QSqlQuery &row) { ordinal = row.value(0).toInt(); });
        if (!read)
            return read.error();
        return put(connection, disposition, ordinal);
    });
}

Result<Unit> dropWrapUpCode(Connection &connection, const QString &code)
{
    return connection.inTransaction([&]() -> Result<Unit> {
        auto queues =
            change(connection, u"DELETE FROM queue_dispositions WHERE code = :code"_s, "code"_L1, code);
        if (!queues)
            return queues.error();
        auto done = change(connection, u"DELETE FROM dispositions WHERE code = :code"_s, "code"_L1, code);
        if (!done)
            return done.error();
        if (*done == 0)
            return Error{Error::Code::NotFound, u"no such disposition"_s, false};
        return {};
    });
}

Result<Unit> putQueueWrapUp(Connection &connection, const QueueWrapUp &rule)
{
    auto known = wrapUpCodes(connection);
    if (!known)
        return known.error();
    for (const QString &code : rule.codes) {
        if (std::none_of(known->begin(), known->end(),
                         [&](const Disposition &one) { return one.code == code; }))
            return rejected(u"there is no disposition "_s + code);
    }
    return connection.inTransaction([&]() -> Result<Unit> {
        auto cleared = change(connection, u"DELETE FROM queue_dispositions WHERE queue = :queue"_s,
                              "queue"_L1, rule.queue);
        if (!cleared)
            return cleared.error();
        auto done = connection.run("put_queue_wrap_up"_L1,
                                   {{"queue"_L1, rule.queue}, {"required"_L1, rule.required ? 1 : 0}});
        if (!done)
            return done.error();
        int ordinal = 0;
        for (const QString &code : rule.codes) {
            auto added =
                connection.run("put_queue_disposition"_L1,
                               {{"queue"_L1, rule.queue}, {"code"_L1, code}, {"ordinal"_L1, ++ordinal}});
            if (!added)
                return added.error();
        }
        return {};
    });
}

Result<Unit> dropQueueWrapUp(Connection &connection, const QString &queue)
{
    return connection.inTransaction([&]() -> Result<Unit> {
        auto codes =
            change(connection, u"DELETE FROM queue_dispositions WHERE queue = :queue"_s, "queue"_L1, queue);
        if (!codes)
            return codes.error();
        auto done =
            change(connection, u"DELETE FROM queue_wrap_ups WHERE queue = :queue"_s, "queue"_L1, queue);
        if (!done)
            return done.error();
        if (*done == 0)
            return Error{Error::Code::NotFound, u"no such queue"_s, false};
        return {};
    });
}

Result<std::vector<Disposition>> wrapUpCodes(Connection &connection)
{
    std::vector<Disposition> all;
    auto done = connection.run("dispositions"_L1, {}, [&](const QSqlQuery &row) {
        all.push_back({row.value(0).toString(), row.value(1).toString(), row.value(2).toString()});
    });
    if (!done)
        return done.error();
    return all;
}

} // namespace teller
