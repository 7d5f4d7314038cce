// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes at all as a file of vCons: nothing crashes, everything is taken or rejected with a reason, and
// what is taken is of limited size and makes sense.
#include "exchange/import_catch.h"
#include "exchange/vcon/vcon_reader.h"
#include "exchange/vcon_seals.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace teller;

namespace {

constexpr qint64 largestDocument = 2'000;

void require(bool condition, const char *what)
{
    if (!condition) {
        std::fprintf(stderr, "%s\n", what);
        std::abort();
    }
}

ImportSettings settingsOf(uint8_t choice)
{
    static const test::Sealer sealer(test::Sealer::Kind::Ec);
    static const QByteArray certificate = sealer.certificatePem();
    static const QByteArray key = sealer.keyPem();
    ImportSettings settings;
    settings.largestDocument = largestDocument;
    settings.largestRecord = 20'000;
    settings.own = QStringList{QStringLiteral("shop.example"), QStringLiteral("+12015550199")};
    if (choice & 1)
        settings.files[QStringLiteral("certificate")] = certificate;
    if (choice & 2)
        settings.files[QStringLiteral("key")] = key;
    return settings;
}

void check(const ImportedRecord &record)
{
    require(record.externalId.size() == 36, "a record without uuid");
    require(record.original.content.size() <= largestDocument, "an original that is too large");
    if (record.keepsCustomers) {
        require(record.part.interactions.empty(), "a person with interactions");
        return;
    }
    require(record.part.interactions.size() == 1, "not one interaction");
    const InteractionDetail &detail = record.part.interactions.front();
    const Interaction &i = detail.interaction;
    require(isSet(i.startedAt), "never started");
    require(i.agent.size() <= 500 && i.subject.size() <= 1'000 && !i.subject.contains(u'\n'),
            "a line is none");
    require(detail.facts.size() <= 500, "too many facts");
    for (const Document &document : detail.documents)
        require(document.content.size() <= largestDocument, "a document that is too large");
    for (const Turn &turn : detail.turns) {
        require(!turn.text.isEmpty(), "nothing was said");
        for (const WordTiming &word : turn.words)
            require(word.from >= 0 && word.length > 0 && word.from + word.length <= turn.text.size(),
                    "a word that is not in its text");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const VconReader reader;
    (void)reader.sniff(bytes, QStringLiteral("a.json"));
    const test::ImportCatch caught(reader, bytes, settingsOf(data[0]));
    for (const ImportedRecord &record : caught.records)
        check(record);
    for (const test::ImportCatch::Reject &reject : caught.rejects)
        require(reject.reason.endsWith(u'.') && !reject.place.where.isEmpty(), "rejected without a reason");
    return 0;
}
