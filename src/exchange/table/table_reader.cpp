// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/table_reader.h"

#include "core/card_numbers.h"
#include "exchange/table/mapping_file.h"
#include "exchange/table/table_records.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QString unpackedName(const QString &fileName)
{
    for (const QLatin1StringView ending : {".gz"_L1, ".xz"_L1, ".zst"_L1, ".bz2"_L1}) {
        if (fileName.endsWith(ending, Qt::CaseInsensitive))
            return fileName.chopped(ending.size());
    }
    return fileName;
}

/// Only the tables that this file needs are read.
Result<std::vector<LookupTable>> readLookups(const MappingFile &mapping, const FileMapping &file,
                                             const ImportSettings &settings)
{
    std::vector<bool> needed(mapping.lookups.size(), false);
    for (const JoinMapping &join : file.joins)
        needed[join.lookup] = true;
    for (const RecordMapping &record : file.records) {
        if (!record.lines)
            continue;
        needed[record.lines->lookup] = true;
        for (const JoinMapping &join : record.lines->joins)
            needed[join.lookup] = true;
    }
    std::vector<LookupTable> tables;
    for (size_t i = 0; i < needed.size(); ++i) {
        const LookupMapping &lookup = mapping.lookups[i];
        if (!needed[i]) {
            tables.emplace_back();
            continue;
        }
        const auto content = settings.files.find(u"lookup:"_s + lookup.name);
        if (content == settings.files.end()) {
            return Error{Error::Code::NotFound,
                         u"The mapping looks things up in '%1', which is not here."_s.arg(lookup.fileName)};
        }
        Result<LookupTable> table = LookupTable::read(content->second, lookup, file.nothing);
        if (!table)
            return table.error();
        tables.push_back(std::move(*table));
    }
    return tables;
}

QByteArray masked(QByteArrayView text)
{
    const QString whole = QString::fromUtf8(text);
    const qsizetype shown = whole.size() > 4 ? 4 : 0;
    return (QString(whole.size() - shown, u'•') + whole.right(shown)).toUtf8();
}

/// The columns that a payment's method is made of: places in `wanted`.
std::vector<size_t> cardColumns(const FileMapping &file)
{
    std::vector<size_t> columns;
    for (const RecordMapping &record : file.records) {
        const auto method = record.fields.find(u"method"_s);
        if (method == record.fields.end())
            continue;
        std::vector<CellRef> cells = method->second.text.cells();
        if (const auto &otherwise = method->second.otherwise; otherwise) {
            const std::vector<CellRef> more = otherwise->cells();
            cells.insert(cells.end(), more.begin(), more.end());
        }
        for (const auto &[written, meant] : method->second.values) {
            const std::vector<CellRef> more = meant.cells();
            cells.insert(cells.end(), more.begin(), more.end());
        }
        for (const CellRef &cell : cells) {
            if (cell.join < 0 && cell.column != CellRef::rowNumber)
                columns.push_back(size_t(cell.column));
        }
    }
    return columns;
}

bool holdsCard(QByteArrayView text)
{
    const QString whole = QString::fromUtf8(text);
    return withCardNumbersMasked(whole) != whole;
}

/// One file on its way through the mapping.
class Passage final
{
public:
    Passage(const FileMapping &file, const std::vector<LookupTable> &lookups, const ImportSettings &settings,
            QString source, TableRows &rows, ImportSink &sink)
        : m_file(file)
        , m_lookups(lookups)
        , m_settings(settings)
        , m_source(std::move(source))
        , m_rows(rows)
        , m_sink(sink)
        , m_header(rows.header())
        , m_cards(cardColumns(file))
    {
        if ((hidesSomething() || !m_cards.empty()) && !m_header.isEmpty() && !m_header.endsWith('\n'))
            m_header.append('\n');
    }

    /// False when the sink has had enough.
    bool take(const TableRow &row)
    {
        const RecordPlace place{row.offset, row.end, where(row)};
        if (!row.fault.isEmpty())
            return m_sink.reject(row.fault, place, hidesSomething() ? QByteArray() : cut(row.raw));
        const FileCells cells(row, m_file.nothing);
        RowValues values(cells, m_lookups, m_file);
        const Result<Unit> joined = values.join(m_file.joins);
        if (!joined)
            return m_sink.reject(joined.error().detail, place, cut(shown(row)));
        QStringList ids;
        for (const RecordMapping &mapping : m_file.records) {
            if (!isWanted(mapping, values))
                continue;
            Result<ImportedRecord> record = recordOf(mapping, values, m_source);
            if (record && ids.contains(record->externalId))
                record = rejected(u"Another record of the row has the same id and would be replaced."_s);
            if (record)
                ids.append(record->externalId);
            bool goOn = false;
            if (record) {
                record->original = original(row);
                goOn = m_sink.take(std::move(*record), place);
            } else {
                const QString reason = u"As %1: %2"_s.arg(mapping.kind->name, record.error().detail);
                goOn = m_sink.reject(reason, place, cut(shown(row)));
            }
            if (!goOn)
                return false;
        }
        return true;
    }

private:
    static QString where(const TableRow &row)
    {
        return row.line == row.lastLine ? u"line %1"_s.arg(row.line)
                                        : u"lines %1 to %2"_s.arg(row.line).arg(row.lastLine);
    }
    [[nodiscard]] bool hidesSomething() const { return !m_file.mask.isEmpty() || !m_file.drop.isEmpty(); }
    /// The row without what must not be kept.
    [[nodiscard]] QByteArray shown(const TableRow &row) const
    {
        QStringList cards;
        for (const size_t column : m_cards) {
            if (holdsCard(row.cells.at(column)))
                cards.append(m_file.wanted.at(qsizetype(column)));
        }
        if (!hidesSomething() && cards.isEmpty())
            return row.raw.toByteArray();
        return m_rows.rewritten([&](const QString &column, QByteArrayView text) {
            if (m_file.drop.contains(column))
                return QByteArray();
            if (m_file.mask.contains(column))
                return masked(text);
            return cards.contains(column) ? withCardNumbersMasked(QString::fromUtf8(text)).toUtf8()
                                          : text.toByteArray();
        });
    }
    [[nodiscard]] QByteArray cut(QByteArrayView bytes) const
    {
        return bytes.first(qMin(bytes.size(), qsizetype(m_settings.largestRecord))).toByteArray();
    }
    [[nodiscard]] Document original(const TableRow &row) const
    {
        Document document;
        document.name = m_settings.fileName;
        document.mediaType = m_file.format.jsonLines ? u"application/json"_s : u"text/csv"_s;
        document.content = m_header + shown(row);
        document.bytes = document.content.size();
        if (document.bytes > m_settings.largestDocument)
            document.content.clear();
        return document;
    }

    const FileMapping &m_file;
    const std::vector<LookupTable> &m_lookups;
    const ImportSettings &m_settings;
    const QString m_source;
    TableRows &m_rows;
    ImportSink &m_sink;
    QByteArray m_header;
    const std::vector<size_t> m_cards;
};

} // namespace

QString TableReader::name() const
{
    return u"table"_s;
}

bool TableReader::sniff(const QByteArray &head, const QString &fileName) const
{
    const QString name = unpackedName(fileName);
    for (const QLatin1StringView ending : {".csv"_L1, ".tsv"_L1, ".jsonl"_L1, ".ndjson"_L1}) {
        if (name.endsWith(ending, Qt::CaseInsensitive))
            return !head.isEmpty();
    }
    return false;
}

Result<Unit> TableReader::read(QIODevice &file, const ImportSettings &settings, ImportSink &sink) const
{
    const auto toml = settings.files.find(u"mapping"_s);
    if (toml == settings.files.end())
        return Error{Error::Code::NotFound, u"A table needs a mapping that says what its columns mean."_s};
    const Result<MappingFile> mapping = readMapping(toml->second, settings.timeZone);
    if (!mapping)
        return mapping.error();
    const FileMapping *part = mapping->fileNamed(unpackedName(settings.fileName));
    if (!part)
        return Error{Error::Code::NotFound, u"The mapping says nothing of a file of this name."_s};
    const Result<std::vector<LookupTable>> lookups = readLookups(*mapping, *part, settings);
    if (!lookups)
        return lookups.error();
    const Result<std::unique_ptr<TableRows>> rows =
        TableRows::open(file, part->format, part->wanted, settings.largestRecord);
    if (!rows)
        return rows.error();
    Passage passage(*part, *lookups, settings, settings.source.isEmpty() ? mapping->source : settings.source,
                    **rows, sink);
    TableRow row;
    for (;;) {
        const Result<bool> more = (*rows)->next(row);
        if (!more)
            return more.error();
        if (!*more || !passage.take(row))
            return Unit();
    }
}

Result<std::vector<TableReader::NeededFile>> TableReader::neededFiles(const ImportSettings &settings) const
{
    const auto mapping = settings.files.find(u"mapping"_s);
    return mapping == settings.files.end() ? Result<std::vector<NeededFile>>(std::vector<NeededFile>())
                                           : siblingFiles(mapping->second);
}

bool TableReader::concerns(const QString &fileName, const ImportSettings &settings) const
{
    const auto mapping = settings.files.find(u"mapping"_s);
    if (mapping == settings.files.end())
        return false;
    // A mapping that cannot be understood is said to be wrong when the file is read.
    const auto covered = covers(mapping->second, fileName);
    return !covered || *covered;
}

Result<std::vector<TableReader::NeededFile>> TableReader::siblingFiles(const QByteArray &mapping)
{
    const Result<MappingFile> read = readMapping(mapping, {});
    if (!read)
        return read.error();
    std::vector<NeededFile> files;
    for (const LookupMapping &lookup : read->lookups)
        files.push_back({u"lookup:"_s + lookup.name, lookup.fileName});
    return files;
}

Result<bool> TableReader::covers(const QByteArray &mapping, const QString &fileName)
{
    const Result<MappingFile> read = readMapping(mapping, {});
    if (!read)
        return read.error();
    return read->fileNamed(unpackedName(fileName)) != nullptr;
}

} // namespace teller
