// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

#include <QBuffer>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace teller::fuzz {

inline void require(bool condition, const char *what)
{
    if (!condition) {
        std::fprintf(stderr, "%s\n", what);
        std::abort();
    }
}

/// Takes what a reader finds, and holds every record against what the store relies on.
class Judge final : public ImportSink
{
public:
    bool take(ImportedRecord record, const RecordPlace &place) override
    {
        (void)place;
        require(!record.source.isEmpty() && !record.externalId.isEmpty(), "a record without an id");
        for (const InteractionDetail &detail : record.part.interactions) {
            require(!detail.interaction.id.isNull(), "an interaction without an id");
            require(isSet(detail.interaction.startedAt), "an interaction without a moment");
            for (const Turn &turn : detail.turns)
                judge(turn);
        }
        return true;
    }
    bool reject(const QString &reason, const RecordPlace &place, const QByteArray &bytes) override
    {
        (void)place;
        require(!reason.isEmpty(), "a reject without a reason");
        require(bytes.size() <= largest, "a reject above the largest record");
        return true;
    }

    static constexpr qint64 largest = 20'000;

private:
    static void judge(const Turn &turn)
    {
        require(turn.offsetMs >= -1 && turn.durationMs >= -1, "a span of time below nothing");
        for (const WordTiming &word : turn.words) {
            require(word.from >= 0 && word.length >= 0 && word.from + word.length <= turn.text.size(),
                    "a word outside its text");
        }
    }
};

/// Any bytes through one reader, with a small largest record, so that its bounds are reached too.
inline void feed(const ImportReader &reader, const QByteArray &bytes)
{
    (void)reader.sniff(bytes.left(65'536), QStringLiteral("2024-01-02 03.04.05.txt"));
    ImportSettings settings;
    settings.when = instantFromMsecs(1'700'000'000'000);
    settings.largestRecord = Judge::largest;
    settings.files[QStringLiteral("agents")] = "Acme\n";
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    require(buffer.open(QIODevice::ReadOnly), "no buffer");
    Judge judge;
    (void)reader.read(buffer, settings, judge); // an error is an answer too
}

} // namespace teller::fuzz
