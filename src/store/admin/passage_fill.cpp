// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/passage_fill.h"

#include "store/admin/passage_copy.h"
#include "store/sql/connection.h"
#include "store/sql/loose_schema.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t batchesAhead = 4;

Error unwanted()
{
    return {Error::Code::Cancelled, u"the passages are not wanted"_s, false};
}

} // namespace

PassageFill::PassageFill(const StoreSettings &settings)
    : m_rows(batchesAhead)
    , m_thread([this, settings] { run(settings); })
{}

PassageFill::~PassageFill()
{
    m_unwanted = !m_decided;
    m_rows.close();
    if (!m_decided)
        m_keep.set_value(false);
    m_thread.join();
}

Result<Unit> PassageFill::build()
{
    m_rows.end();
    return m_filled.get_future().get();
}

Result<Unit> PassageFill::commit()
{
    m_decided = true;
    m_keep.set_value(true);
    return m_done.get_future().get();
}

void PassageFill::run(const StoreSettings &settings)
{
    Connection connection(settings);
    bool said = false;
    auto done = connection.open();
    if (done) {
        done = connection.inTransaction([&]() -> Result<Unit> {
            const auto filled = fill(connection);
            m_rows.close(); // whoever brings more hears that it has failed
            m_filled.set_value(filled);
            said = true;
            if (!filled)
                return filled;
            return m_keep.get_future().get() ? Result<Unit>() : unwanted();
        });
    }
    m_rows.close();
    if (!said)
        m_filled.set_value(done);
    m_done.set_value(done);
}

Result<Unit> PassageFill::fill(Connection &connection)
{
    auto schema = LooseSchema::takeApart(connection, {u"passages"_s});
    if (!schema)
        return schema.error();
    m_toBuild = schema->size();
    if (auto emptied = connection.runRaw(u"TRUNCATE passages"_s); !emptied)
        return emptied.error();
    while (const auto rows = m_rows.take()) {
        if (auto sent = PassageCopy::send(connection, *rows, true); !sent)
            return sent;
    }
    if (m_unwanted)
        return unwanted();
    auto built = schema->putTogether(connection, [this](int done, int) {
        m_built = done;
        return !m_unwanted;
    });
    if (!built)
        return built;
    m_built = schema->size();
    if (auto analysed = connection.runRaw(u"ANALYZE passages"_s); !analysed)
        return analysed.error();
    return {};
}

} // namespace teller
