// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/lookup_table.h"

#include "exchange/table/row_values.h"

#include <QBuffer>

#include <algorithm>
#include <numeric>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 256LL * 1024 * 1024;
constexpr size_t mostRows = 5'000'000;
constexpr size_t mostCells = 50'000'000;
constexpr qint64 longestRow = 1024 * 1024;

Error refused(const QString &name, const QString &why)
{
    return rejected(u"The lookup '%1': %2"_s.arg(name, why));
}

} // namespace

Result<LookupTable> LookupTable::read(const QByteArray &content, const LookupMapping &mapping,
                                      const QStringList &nothing)
{
    if (content.size() > largest)
        return refused(mapping.name, u"the file is larger than 256 MiB."_s);
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    const Result<std::unique_ptr<TableRows>> rows =
        TableRows::open(buffer, mapping.format, mapping.wanted, longestRow);
    if (!rows)
        return refused(mapping.name, rows.error().detail);
    LookupTable table;
    table.m_width = size_t(mapping.wanted.size()) + 1;
    TableRow row;
    for (;;) {
        const Result<bool> more = (*rows)->next(row);
        if (!more)
            return refused(mapping.name, more.error().detail);
        if (!*more)
            break;
        if (!row.fault.isEmpty())
            return refused(mapping.name, u"line %1: %2"_s.arg(row.line).arg(row.fault));
        const FileCells cells(row, nothing);
        const auto keep = [&](QByteArrayView text) {
            table.m_text.append(text);
            table.m_ends.push_back(quint32(table.m_text.size()));
        };
        keep(mapping.key.evaluate(cells).trimmed().toUtf8());
        for (const QByteArrayView cell : row.cells)
            keep(cell);
        if (table.m_text.size() > largest || table.m_ends.size() / table.m_width > mostRows ||
            table.m_ends.size() > mostCells)
            return refused(mapping.name, u"the table is too large to be kept in memory."_s);
    }
    table.sortByKey();
    return table;
}

void LookupTable::sortByKey()
{
    m_sorted.resize(m_ends.size() / m_width);
    std::iota(m_sorted.begin(), m_sorted.end(), 0U);
    std::stable_sort(m_sorted.begin(), m_sorted.end(), [this](quint32 a, quint32 b) {
        return text(size_t(a) * m_width).compare(text(size_t(b) * m_width)) < 0;
    });
}

QByteArrayView LookupTable::text(size_t cell) const
{
    const qsizetype begin = cell == 0 ? 0 : qsizetype(m_ends.at(cell - 1));
    return QByteArrayView(m_text).sliced(begin, qsizetype(m_ends.at(cell)) - begin);
}

QByteArrayView LookupTable::cell(quint32 row, int column) const
{
    return text(size_t(row) * m_width + 1 + size_t(column));
}

std::span<const quint32> LookupTable::find(const QString &key) const
{
    const QByteArray wanted = key.trimmed().toUtf8();
    const auto begin =
        std::lower_bound(m_sorted.begin(), m_sorted.end(), wanted, [this](quint32 row, const QByteArray &k) {
            return text(size_t(row) * m_width).compare(k) < 0;
        });
    const auto end =
        std::upper_bound(begin, m_sorted.end(), wanted, [this](const QByteArray &k, quint32 row) {
            return text(size_t(row) * m_width).compare(k) > 0;
        });
    return {begin, end};
}

} // namespace teller
