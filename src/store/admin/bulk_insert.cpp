// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/bulk_insert.h"

#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype charactersAStatement = 100'000; ///< SQLite takes a million bytes

} // namespace

BulkInsert::BulkInsert()
    : m_statements(customerTables().size())
{}

void BulkInsert::beginRow(size_t table)
{
    auto &statements = m_statements[table];
    if (statements.empty() || statements.back().size() > charactersAStatement) {
        const TableShape &shape = customerTables()[table];
        statements.push_back(u"INSERT INTO %1 (%2) VALUES ("_s.arg(shape.name, shape.columns));
        statements.back().reserve(charactersAStatement + charactersAStatement / 8);
    } else {
        statements.back() += u",(";
    }
    m_text = &statements.back();
    m_first = true;
}

QString &BulkInsert::next()
{
    if (!m_first)
        *m_text += u',';
    m_first = false;
    return *m_text;
}

void BulkInsert::uuid(const QUuid &value)
{
    if (value.isNull())
        next() += u"NULL";
    else
        next() += u'\'' + value.toString(QUuid::WithoutBraces) + u'\'';
}

void BulkInsert::text(const QString &value)
{
    // In both databases a quotation mark is written twice and nothing else means anything.
    next() += u'\'';
    for (const QChar c : value) {
        if (c == u'\'')
            *m_text += c;
        *m_text += c;
    }
    *m_text += u'\'';
}

void BulkInsert::number(qint64 value)
{
    next() += QString::number(value);
}

void BulkInsert::endRow()
{
    *m_text += u')';
}

Result<Unit> BulkInsert::flush(Connection &connection)
{
    for (auto &statements : m_statements) {
        for (QString &statement : statements) {
            QSqlQuery query = connection.newQuery();
            if (!query.exec(statement + u" ON CONFLICT DO NOTHING"_s))
                return connection.errorOf(query, statement.section(u' ', 0, 2));
        }
        statements.clear();
    }
    return {};
}

} // namespace teller
