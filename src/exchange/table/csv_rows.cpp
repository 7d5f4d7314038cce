// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/csv_rows.h"

#include <csv.h>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

// libcsv drops "space" around fields: nothing is, but for the carriage return before a line feed.
int isSpace(unsigned char c)
{
    return c == CSV_CR ? 1 : 0;
}
int isTerminator(unsigned char c)
{
    return c == CSV_LF ? 1 : 0;
}

} // namespace

CsvRows::CsvRows(QIODevice &file, TableFormat format, QStringList wanted, qint64 longest)
    : m_lines(file, format.encoding, longest)
    , m_format(std::move(format))
    , m_wanted(std::move(wanted))
    , m_parser(std::make_unique<csv_parser>())
{
    csv_init(m_parser.get(), CSV_STRICT | CSV_STRICT_FINI);
    restart();
}

CsvRows::~CsvRows()
{
    csv_free(m_parser.get());
}

void CsvRows::restart()
{
    csv_free(m_parser.get()); // keeps the options
    csv_init(m_parser.get(), CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(m_parser.get(), static_cast<unsigned char>(m_format.delimiter));
    csv_set_quote(m_parser.get(), static_cast<unsigned char>(m_format.quote));
    csv_set_space_func(m_parser.get(), isSpace);
    csv_set_term_func(m_parser.get(), isTerminator);
}

void CsvRows::onField(void *text, size_t size, void *self)
{
    auto *rows = static_cast<CsvRows *>(self);
    if (rows->m_cells.size() >= TableRow::mostCells) {
        rows->m_tooMany = true;
        return;
    }
    rows->m_cells.push_back({rows->m_text.size(), qsizetype(size)});
    rows->m_text.append(static_cast<const char *>(text), qsizetype(size));
}

void CsvRows::onRow(int /*terminator*/, void *self)
{
    static_cast<CsvRows *>(self)->m_complete = true;
}

bool CsvRows::parse(QByteArrayView bytes)
{
    return csv_parse(m_parser.get(), bytes.data(), size_t(bytes.size()), onField, onRow, this) ==
           size_t(bytes.size());
}

QByteArrayView CsvRows::cell(size_t i) const
{
    return QByteArrayView(m_text).sliced(m_cells.at(i).from, m_cells.at(i).size);
}

/// Reads lines until a record is complete. What it was is held until the next call.
Result<CsvRows::Found> CsvRows::readRecord(QString &fault)
{
    fault.clear();
    m_lines.release();
    m_text.clear();
    m_cells.clear();
    m_tooMany = m_complete = m_misquoted = false;
    bool valid = true;
    const auto giveUp = [&](const QString &why) {
        fault = why;
        m_misquoted = !m_complete;
        restart();
        return Found::Fault;
    };
    for (;;) {
        const Result<TextLines::Status> status = m_lines.next();
        if (!status)
            return status.error();
        if (*status == TextLines::Status::TooLong)
            return giveUp(u"The row is too long, or a quotation mark is not closed."_s);
        if (*status == TextLines::Status::End) {
            if (m_lines.held().isEmpty())
                return Found::End;
            // The last line without a line feed, or one whose quotation mark is not closed.
            if (csv_fini(m_parser.get(), onField, onRow, this) != 0)
                return giveUp(u"A quotation mark is not closed."_s);
        } else {
            const QByteArrayView line = m_lines.line();
            if (m_lines.held().size() == line.size() && (line == "\n" || line == "\r\n")) {
                m_lines.release();
                continue;
            }
            if (line.contains('\0'))
                return giveUp(u"The row holds a NUL character."_s);
            valid = valid && m_lines.isValid();
            if (!parse(line))
                return giveUp(u"A quotation mark stands where none may."_s);
        }
        if (m_complete)
            break;
        if (*status == TextLines::Status::End)
            return Found::End;
    }
    if (!valid)
        return giveUp(u"The row is not UTF-8."_s);
    if (m_tooMany)
        return giveUp(u"The row has too many columns."_s);
    return Found::Row;
}

/// The end of a sentence about a line that is one column: it may be parted by something else.
QString CsvRows::onlyColumn() const
{
    const QString tried =
        m_format.delimiter == '\t' ? u"a tabulator"_s : u"'%1'"_s.arg(QChar::fromLatin1(m_format.delimiter));
    return u": it was parted at %1, which does not stand in it; `delimiter` in the mapping says what does."_s
        .arg(tried);
}

Result<Unit> CsvRows::begin()
{
    m_columns = m_format.columns;
    if (m_format.header) {
        QString fault;
        Result<Found> found = readRecord(fault);
        if (!found)
            return found.error();
        // For Excel: what parts the columns, in a line of its own before them.
        QByteArrayView line = m_lines.held();
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        if (line.size() == 5 && line.startsWith("sep=") && line.back() != m_format.quote) {
            m_format.delimiter = line.back();
            restart();
            found = readRecord(fault);
            if (!found)
                return found.error();
        }
        if (*found == Found::Fault)
            return rejected(u"The header cannot be read. "_s + fault);
        if (*found == Found::Row) {
            m_header = m_lines.held().toByteArray();
            m_columns.clear();
            for (size_t i = 0; i < m_cells.size(); ++i)
                m_columns.append(QString::fromUtf8(cell(i)).trimmed());
        }
    }
    for (const QString &name : m_wanted) {
        const qsizetype at = m_columns.indexOf(name);
        if (at < 0) {
            return rejected(u"The mapping names the column '%1', which the file does not have"_s.arg(name) +
                            (m_columns.size() == 1 ? onlyColumn() : u"."_s));
        }
        if (m_columns.indexOf(name, at + 1) >= 0) {
            return rejected(u"The mapping names the column '%1', which the file has twice."_s.arg(name));
        }
        m_where.push_back(size_t(at));
    }
    return Unit();
}

Result<bool> CsvRows::next(TableRow &row)
{
    const Result<Found> found = readRecord(row.fault);
    if (!found)
        return found.error();
    if (*found == Found::End)
        return false;
    row.ordinal = ++m_ordinal;
    row.line = m_lines.firstNumber();
    row.lastLine = m_lines.number();
    row.offset = m_lines.offset();
    row.end = m_lines.bytesRead();
    row.raw = m_lines.held();
    row.cells.clear();
    if (row.fault.isEmpty() && m_cells.size() != size_t(m_columns.size())) {
        row.fault =
            m_cells.size() == 1
                ? u"The row has only one column instead of %1"_s.arg(m_columns.size()) + onlyColumn()
                : u"The row has %1 columns instead of %2."_s.arg(m_cells.size()).arg(m_columns.size());
    }
    if (row.fault.isEmpty()) {
        for (const size_t i : m_where)
            row.cells.push_back(cell(i));
    } else if (m_misquoted) {
        m_lines.readAgainFromSecondLine();
    }
    return true;
}

QByteArray CsvRows::rewritten(const Rewrite &change) const
{
    QByteArray line;
    const auto quote = static_cast<unsigned char>(m_format.quote);
    for (size_t i = 0; i < m_cells.size() && i < size_t(m_columns.size()); ++i) {
        if (i > 0)
            line.append(m_format.delimiter);
        const QByteArray text = change(m_columns.at(qsizetype(i)), cell(i));
        if (quote == 0 ||
            !(text.contains(m_format.delimiter) || text.contains(m_format.quote) || text.contains('\n')))
        {
            line.append(text);
            continue;
        }
        QByteArray quoted(text.size() * 2 + 2, Qt::Uninitialized);
        quoted.resize(qsizetype(
            csv_write2(quoted.data(), size_t(quoted.size()), text.data(), size_t(text.size()), quote)));
        line.append(quoted);
    }
    return line + '\n';
}

} // namespace teller
