// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is delivered again: the same, another version of it, or the same under another name.
#include "store/await.h"
#include "store/import_contract.h"
#include "store/imported_records.h"
#include "store/imports/record_import.h"

using namespace teller;
using namespace Qt::StringLiterals;
using imported::countsOf;
using imported::exchange;
using imported::put;

void ImportContract::theSameRecordTwiceInABatchIsItsLastVersion()
{
    ImportedRecord first = exchange(u"x1"_s);
    ImportedRecord second = first;
    second.part.interactions.front().turns.resize(1);
    QCOMPARE(put(settings(), {first, exchange(u"x2"_s), second, second}), u"2 1 1 0"_s);
    QCOMPARE(count(u"turns"_s), 3);
    QCOMPARE(count(u"deliveries"_s), 2);
}

void ImportContract::anOlderVersionThatComesLateChangesNothing()
{
    const auto version = [](int changed, const QString &subject) {
        ImportedRecord record = exchange(u"x1"_s);
        record.changedAt = changed > 0 ? imported::moment(changed) : Instant();
        record.part.interactions.front().interaction.subject = subject;
        return record;
    };
    const QString subject = u"SELECT subject FROM interactions"_s;
    QCOMPARE(put(settings(), {version(2, u"second"_s)}), u"1 0 0 0"_s);
    QCOMPARE(put(settings(), {version(1, u"first"_s)}), u"0 0 1 0"_s);
    QCOMPARE(one(subject), u"second"_s);
    QCOMPARE(put(settings(), {version(3, u"third"_s), version(1, u"first"_s)}), u"0 1 1 0"_s);
    QCOMPARE(one(subject), u"third"_s);
    // Of the same moment, or of none, the last one counts.
    QCOMPARE(put(settings(), {version(3, u"third, understood anew"_s)}), u"0 1 0 0"_s);
    QCOMPARE(put(settings(), {version(0, u"of some time"_s)}), u"0 1 0 0"_s);
    QCOMPARE(one(subject), u"of some time"_s);

    RecordImport import(settings());
    auto opened = import.open();
    VERIFY_OK(opened);
    QCOMPARE(countsOf(import.look({version(5, u"fifth"_s), version(4, u"fourth"_s)})), u"0 1 1 0"_s);
}

void ImportContract::whatWasTakenUnderAFormerIdStaysUnderIt()
{
    const auto again = [](const QString &id, const QString &former) {
        ImportedRecord record = exchange(former);
        record.externalId = id;
        record.formerIds = {former};
        Interaction &spine = record.part.interactions.front().interaction;
        spine.externalId = id;
        spine.id = importedId<InteractionId>(record.source, "interaction"_L1, id);
        return record;
    };
    ImportedRecord changed = again(u"new 1"_s, u"old 1"_s);
    changed.part.interactions.front().turns.resize(1);
    ImportedRecord gone = again(u"new 1"_s, u"old 1"_s);
    gone.formerIds.clear();

    QCOMPARE(put(settings(), {exchange(u"old 1"_s)}), u"1 0 0 0"_s);
    QCOMPARE(put(settings(), {again(u"new 1"_s, u"old 1"_s)}), u"0 0 1 0"_s);
    RecordImport looking(settings());
    auto opened = looking.open();
    VERIFY_OK(opened);
    QCOMPARE(countsOf(looking.look({again(u"new 1"_s, u"old 1"_s), changed})), u"0 1 1 0"_s);
    // Twice in a batch, and beside what was never called otherwise.
    QCOMPARE(put(settings(), {changed, again(u"new 2"_s, u"old 2"_s), exchange(u"old 1"_s), changed}),
             u"1 3 0 0"_s);
    QCOMPARE(one(u"SELECT external_id FROM deliveries WHERE external_id LIKE '%1'"_s), u"old 1"_s);
    QCOMPARE(one(u"SELECT external_id FROM interactions WHERE external_id LIKE '%1'"_s), u"old 1"_s);
    QCOMPARE(count(u"turns"_s), 3);
    // What came under the new id stays under that.
    QCOMPARE(put(settings(), {again(u"new 2"_s, u"old 2"_s)}), u"0 0 1 0"_s);
    QCOMPARE(one(u"SELECT external_id FROM deliveries WHERE external_id LIKE '%2'"_s), u"new 2"_s);
    // It may have been called otherwise twice.
    ImportedRecord renamed = again(u"newer 3"_s, u"old 3"_s);
    renamed.formerIds = {u"newer 3"_s, u"new 3"_s, u"old 3"_s};
    QCOMPARE(put(settings(), {exchange(u"old 3"_s)}), u"1 0 0 0"_s);
    QCOMPARE(put(settings(), {renamed, exchange(u"old 3"_s)}), u"0 0 2 0"_s);
    QCOMPARE(one(u"SELECT external_id FROM deliveries WHERE external_id LIKE '%3'"_s), u"old 3"_s);
    QCOMPARE(put(settings(), {gone}), u"1 0 0 0"_s);
    QCOMPARE(put(settings(), {changed}), u"0 1 0 0"_s);
    QCOMPARE(count(u"deliveries"_s), 4);
}

void ImportContract::answersOfOneMomentAreToldApart()
{
    const auto answer = [](const QString &id, int score, int day = 1) {
        ImportedRecord record;
        record.source = u"survey system"_s;
        record.externalId = id;
        record.who.source = u"crm"_s;
        record.who.externalId = u"1"_s;
        record.part.surveys = {{u"csat: how was it"_s, score, u"said"_s, imported::moment(day)}};
        return record;
    };
    const QString scores =
        u"SELECT CAST(min(score) AS text) || ' ' || max(score) || ' of ' || count(*) FROM surveys"_s;
    QCOMPARE(put(settings(), {answer(u"a"_s, 1), answer(u"b"_s, 5)}), u"2 0 0 0"_s);
    QCOMPARE(one(scores), u"1 5 of 2"_s);
    QCOMPARE(put(settings(), {answer(u"b"_s, 5), answer(u"a"_s, 2)}), u"0 1 1 0"_s);
    QCOMPARE(one(scores), u"2 5 of 2"_s);
    QCOMPARE(put(settings(), {answer(u"b"_s, 5, 2)}), u"0 1 0 0"_s);
    QCOMPARE(one(scores), u"2 5 of 2"_s);

    // As a store of version 5 has them: one for a moment, and deliveries that name no record.
    const QString at = QString::number(toMsecs(imported::moment(1)));
    QCOMPARE(put(settings(), {answer(u"b"_s, 5)}), u"0 1 0 0"_s);
    runSql(u"DELETE FROM surveys WHERE score = 2"_s);
    runSql(u"UPDATE surveys SET record = ''"_s);
    runSql(u"UPDATE deliveries SET digest = 'of version 5', holds = 'scsat%3A%20how%20was%20it%20"_s + at +
           u'\'');
    QCOMPARE(put(settings(), {answer(u"a"_s, 2), answer(u"b"_s, 5)}), u"0 2 0 0"_s);
    QCOMPARE(one(scores), u"2 5 of 2"_s);
}
