// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/bulk_insert.h"

#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype charactersAStatement = 250'000;    ///< SQLite takes a million bytes
constexpr qsizetype bytesAStatement = 4 * 1024 * 1024; ///< bound to it

} // namespace

BulkInsert::BulkInsert()
    : m_statements(customerTables().size())
{}

void BulkInsert::beginRow(size_t table)
{
    auto &statements = m_statements[table];
    if (statements.empty() || statements.back().text.size() > charactersAStatement ||
        statements.back().weight > bytesAStatement)
    {
        const TableShape &shape = customerTables()[table];
        statements.push_back({u"INSERT INTO %1 (%2) VALUES ("_s.arg(shape.name, shape.columns), {}, 0});
        statements.back().text.reserve(charactersAStatement + charactersAStatement / 8);
    } else {
        statements.back().text += u",(";
    }
    m_statement = &statements.back();
    m_text = &m_statement->text;
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
    QStringView rest = value;
    for (qsizetype mark = rest.indexOf(u'\''); mark >= 0; mark = rest.indexOf(u'\'')) {
        *m_text += rest.first(mark + 1);
        *m_text += u'\'';
        rest = rest.sliced(mark + 1);
    }
    *m_text += rest;
    *m_text += u'\'';
}

void BulkInsert::number(qint64 value)
{
    next() += QString::number(value);
}

void BulkInsert::bytes(const QByteArray &value)
{
    next() += u'?';
    m_statement->values.push_back(value.isNull() ? QByteArray("") : value); // a null one would be NULL
    m_statement->weight += value.size();
}

void BulkInsert::endRow()
{
    *m_text += u')';
}

Result<Unit> BulkInsert::flush(Connection &connection)
{
    return flush(connection, std::vector<QString>(m_statements.size(), u"ON CONFLICT DO NOTHING"_s));
}

Result<Unit> BulkInsert::flush(Connection &connection, const std::vector<QString> &endings)
{
    for (size_t table = 0; table < m_statements.size(); ++table) {
        for (Statement &statement : m_statements[table]) {
            QSqlQuery query = connection.newQuery();
            query.setForwardOnly(true);
            statement.text += u' ' + endings[table];
            bool done = false;
            if (statement.values.empty()) {
                done = query.exec(statement.text);
            } else {
                done = query.prepare(statement.text);
                for (const QByteArray &value : statement.values)
                    query.addBindValue(value, QSql::In | QSql::Binary);
                done = done && query.exec();
            }
            if (!done)
                return connection.errorOf(query, statement.text.section(u' ', 0, 2));
        }
        m_statements[table].clear();
    }
    return {};
}

} // namespace teller
