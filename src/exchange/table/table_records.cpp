// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/table_records.h"

namespace teller {

using namespace Qt::StringLiterals;

bool isWanted(const RecordMapping &mapping, const RowValues &row)
{
    if (!mapping.only)
        return true;
    const bool among = mapping.only->words.contains(mapping.only->value.evaluate(row).trimmed());
    return among != mapping.only->except;
}

Result<ImportedRecord> recordOf(const RecordMapping &mapping, const RowValues &row, const QString &source)
{
    const Result<QString> id = row.id(mapping.id);
    if (!id)
        return id.error();
    ImportedRecord record;
    record.source = source;
    record.externalId = mapping.kind->prefix + u' ' + *id;
    RecordFields fields(mapping, row);
    record.who = fields.who(source, *id);
    if (!addFacts(record, mapping.kind->kind, *id, fields))
        addExchange(record, mapping.kind->kind, *id, fields);
    if (fields.error())
        return *fields.error();
    record.assumesUtc = fields.assumesZone();
    return record;
}

} // namespace teller
