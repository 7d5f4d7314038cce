// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/row_values.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QString unlessNothing(QByteArrayView cell, const QStringList &nothing)
{
    QString text = QString::fromUtf8(cell);
    return nothing.contains(text) ? QString() : text;
}

} // namespace

QString FileCells::cell(const CellRef &ref) const
{
    if (ref.column == CellRef::rowNumber)
        return QString::number(m_row.ordinal);
    return unlessNothing(m_row.cells.at(size_t(ref.column)), m_nothing);
}

QString LookupCells::cell(const CellRef &ref) const
{
    if (ref.column == CellRef::rowNumber)
        return QString::number(m_row + 1);
    return unlessNothing(m_table.cell(m_row, ref.column), m_nothing);
}

RowValues::RowValues(const CellSource &own, const std::vector<LookupTable> &lookups, const FileMapping &file)
    : m_own(own)
    , m_lookups(lookups)
    , m_file(file)
{}

Result<Unit> RowValues::join(const std::vector<JoinMapping> &joins)
{
    for (const JoinMapping &join : joins) {
        Joined joined;
        joined.table = &m_lookups.at(join.lookup);
        const QString key = join.key.evaluate(*this);
        const std::span<const quint32> rows =
            key.isEmpty() ? std::span<const quint32>() : joined.table->find(key);
        if (!rows.empty())
            joined.row = rows.front();
        else if (join.required)
            return rejected(u"The lookup '%1' has no row for it."_s.arg(join.as));
        m_joined.push_back(joined);
    }
    return Unit();
}

QString RowValues::cell(const CellRef &ref) const
{
    if (ref.join < 0)
        return m_own.cell(ref);
    const Joined &joined = m_joined.at(size_t(ref.join));
    if (!joined.row)
        return {};
    return LookupCells(*joined.table, *joined.row, m_file.nothing).cell(ref);
}

Result<QString> RowValues::text(const ValueMapping &value) const
{
    QString text = value.text.evaluate(*this).trimmed();
    if (!value.hasValues)
        return text;
    const auto word = value.values.find(text);
    if (word != value.values.end())
        return word->second.evaluate(*this).trimmed();
    if (value.otherwise)
        return value.otherwise->evaluate(*this).trimmed();
    if (text.isEmpty())
        return text;
    return rejected(u"The value is not among the mapping's `values`."_s);
}

Result<WrittenMoment> RowValues::moment(const ValueMapping &value) const
{
    const Result<QString> written = text(value);
    if (!written)
        return written.error();
    if (written->isEmpty())
        return WrittenMoment();
    return writtenMoment(*written, value.moment ? *value.moment : m_file.moment);
}

Result<Money> RowValues::money(const ValueMapping &value, const QString &currency) const
{
    const Result<QString> written = text(value);
    if (!written)
        return written.error();
    if (written->isEmpty())
        return Money();
    return exactAmount(*written, currency, m_file.amount);
}

Result<std::optional<qint64>> RowValues::number(const ValueMapping &value) const
{
    const Result<QString> written = text(value);
    if (!written)
        return written.error();
    if (written->isEmpty())
        return std::optional<qint64>();
    const Result<qint64> number = wholeNumber(*written, m_file.amount);
    if (!number)
        return number.error();
    return std::optional(*number);
}

Result<bool> RowValues::yes(const ValueMapping &value) const
{
    const Result<QString> written = text(value);
    if (!written)
        return written.error();
    const QString word = written->toLower();
    static const QStringList yesWords{u"true"_s, u"yes"_s, u"y"_s, u"t"_s, u"1"_s};
    static const QStringList noWords{QString(), u"false"_s, u"no"_s, u"n"_s, u"f"_s, u"0"_s};
    if (yesWords.contains(word))
        return true;
    if (noWords.contains(word))
        return false;
    return rejected(u"The value is neither yes nor no."_s);
}

Result<QString> RowValues::id(const std::vector<ValueMapping> &values) const
{
    QStringList parts;
    for (const ValueMapping &value : values) {
        const Result<QString> part = text(value);
        if (!part)
            return part.error();
        if (part->isEmpty())
            return rejected(u"The id is empty."_s);
        parts.append(*part);
    }
    const QString id = parts.join(u'/');
    if (id.isEmpty() || id.size() > 200)
        return rejected(u"The id is empty, or longer than 200 characters."_s);
    return id;
}

} // namespace teller
