// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/teller/teller_reader.h"

#include "exchange/customer_from_json.h"
#include "exchange/json_records.h"
#include "exchange/record_loops.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

ImportedRecord recordOf(CustomerFile file, const ImportSettings &settings, const QByteArray &bytes)
{
    ImportedRecord record =
        customerRecord(std::move(file), settings.source.isEmpty() ? u"teller"_s : settings.source);
    record.original.mediaType = u"application/json"_s;
    record.original.bytes = bytes.size();
    if (bytes.size() <= settings.largestDocument)
        record.original.content = bytes;
    return record;
}

} // namespace

QString TellerReader::name() const
{
    return u"teller"_s;
}

bool TellerReader::sniff(const QByteArray &head, const QString &) const
{
    // Keys are written in alphabetical order: "format" stands behind the accounts and before all the history.
    return beginsWithJsonObject(head) && head.contains("\"teller-customer\"");
}

Result<Unit> TellerReader::read(QIODevice &file, const ImportSettings &settings, ImportSink &sink) const
{
    return readJsonValues(
        file, settings, sink,
        [&settings](const QJsonObject &object, const QByteArray &bytes) -> Result<ImportedRecord> {
            Result<CustomerFile> customer = customerFromJson(object);
            if (!customer)
                return customer.error();
            return recordOf(std::move(*customer), settings, bytes);
        });
}

} // namespace teller
