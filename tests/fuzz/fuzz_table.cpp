// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes at all as a table with a mapping that is right, and as a mapping: nothing crashes, what comes out
// can be stored, and a reject has a reason.
#include "exchange/table/table_reader.h"

#include <QBuffer>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

void require(bool condition, const char *what)
{
    if (!condition) {
        std::fprintf(stderr, "%s\n", what);
        std::abort();
    }
}

const char *const mapping = R"(source = "fuzz"
default_currency = "EUR"
null = ["NULL"]
[lookup.l]
file = "l.csv"
key = "id"
[[file]]
name = "a.csv"
join = [ { lookup = "l", key = "id" } ]
mask = "v"
[[file.record]]
kind = "orders"
id = "{id}[/{l.v}]"
customer = "id"
at = "at"
total = "v"
lines = { lookup = "l", key = "id", article = "v" }
[[file]]
name = "b.csv"
encoding = "windows-1252"
delimiter = ";"
thousands = ","
rounding = "half even"
dates = ["dd.MM.yy", "unix ms", "iso"]
two_digit_years_from = 1950
time_zone = "Europe/Berlin"
[[file.record]]
kind = "payments"
id = "{#}"
email = "id"
reference = "id"
at = "at"
amount = "v"
[[file]]
name = "c.jsonl"
format = "json lines"
drop = "x.y"
[[file.record]]
kind = "social_mentions"
id = "id"
handle = "x.y"
text = "v"
at = "at"
)";

class Sink final : public ImportSink
{
public:
    bool take(ImportedRecord record, const RecordPlace &place) override
    {
        require(!record.externalId.isEmpty() && record.externalId.size() <= 300, "no id, or a long one");
        require(!record.source.isEmpty(), "no source");
        require(!place.where.isEmpty(), "nowhere");
        require(!record.who.sameAs.isEmpty() || !record.who.externalId.isEmpty() ||
                    !record.who.account.isEmpty() || !record.who.identifiers.empty(),
                "nobody's");
        for (const InteractionDetail &detail : record.part.interactions) {
            require(!detail.interaction.id.isNull(), "an interaction without an id");
            require(detail.interaction.subject.size() <= 700, "a long subject");
            require(!detail.interaction.subject.contains(u'\n'), "a subject of two lines");
        }
        for (const Payment &payment : record.part.payments)
            require(payment.amount.currency.size() == 3, "an amount without a currency");
        return ++m_taken < 10'000;
    }
    bool reject(const QString &reason, const RecordPlace & /*place*/, const QByteArray &bytes) override
    {
        require(!reason.isEmpty(), "no reason");
        require(bytes.size() <= 20'000, "a long reject");
        return ++m_taken < 10'000;
    }

private:
    int m_taken = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const int what = data[0] % 5;
    ImportSettings settings;
    settings.largestRecord = 4'000;
    settings.fileName = what == 1 ? u"b.csv"_s : what == 2 ? u"c.jsonl"_s : u"a.csv"_s;
    settings.files[u"mapping"_s] = what == 3 ? bytes : QByteArray(mapping);
    settings.files[u"lookup:l"_s] = what == 4 ? bytes : QByteArray("id,v\n1,a\n1,b\n");
    QBuffer buffer;
    buffer.setData(what < 3 ? bytes : QByteArray("id,v,at\n1,2.50,2026-03-01\n2,x,y\n"));
    buffer.open(QIODevice::ReadOnly);
    Sink sink;
    const TableReader reader;
    const Result<Unit> read = reader.read(buffer, settings, sink);
    require(read.ok() || !read.error().detail.isEmpty(), "an error without a reason");
    return 0;
}
