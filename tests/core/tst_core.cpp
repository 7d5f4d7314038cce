// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ids.h"
#include "core/import_record.h"
#include "core/interaction.h"
#include "core/outside_text.h"
#include "core/result.h"
#include "core/text_hash.h"
#include "core/when_done.h"

#include <QPromise>
#include <QSet>
#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

class TestCore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idsAreDistinctAndTimeOrdered()
    {
        QSet<NoteId> seen;
        for (int i = 0; i < 10'000; ++i)
            seen.insert(NoteId::create());
        QCOMPARE(seen.size(), 10'000);
        const NoteId early = NoteId::create();
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > now);
        const NoteId late = NoteId::create();
        QVERIFY(early < late);
        QVERIFY(early.text() < late.text());
        QCOMPARE(early.text().at(14), u'7');
        QCOMPARE(early.value().variant(), QUuid::DCE);
    }
    void idsSurviveText()
    {
        const CustomerId id = CustomerId::create();
        QCOMPARE(CustomerId::fromText(id.text()), id);
        QVERIFY(CustomerId::fromText(u"'; drop table customer"_s).isNull());
    }
    void whatWasImportedHasTheSameIdAgain()
    {
        const auto id = importedId<OrderId>(u"crm"_s, "order"_L1, u"4711"_s);
        QCOMPARE(id.text(), u"76850958-534a-513a-a022-7230bb38c66e"_s);
        QVERIFY(importedUuid(u"crm"_s, "order"_L1, u"4711"_s) == id.value());
        QVERIFY(importedUuid(u"crm"_s, "case"_L1, u"4711"_s) != id.value());
        QVERIFY(importedUuid(u"shop"_s, "order"_L1, u"4711"_s) != id.value());
        QVERIFY(importedUuid(u"a"_s, "bc"_L1, u"d"_s) != importedUuid(u"ab"_s, "c"_L1, u"d"_s));
    }
    void outsideTextIsCleaned()
    {
        QCOMPARE(outsideText(u"a\tb\r\nc\u202Ed\u0007e"_s, 10), u"abcde"_s);
        QCOMPARE(outsideText(u"\U0001F600\U0001F600"_s, 3), u"\U0001F600"_s); // never half a character
        QCOMPARE(outsideParagraphs(u"\r\n\n one \r\ntwo\t\rthree\u2028\n\n\n\nfour\n \n"_s),
                 u" one\ntwo\nthree\n\nfour"_s);
        QCOMPARE(outsideParagraphs(u"a\u202Eb\u200Dc\u0007d"_s), u"ab\u200Dcd"_s);
        QCOMPARE(firstLine(u"  one\n\n two "_s), u"one two"_s);
        QCOMPARE(firstLine(u"a longer sentence that is cut"_s, 20), u"a longer sentence\u2026"_s);
        QCOMPARE(firstLine(QString(50, u'x'), 20).size(), 20);
        QVERIFY(firstLine(QString(100'000, u' ') + u"late"_s, 20).size() <= 20);
    }
    void codesSurvive()
    {
        for (int i = 0; i < channelCount; ++i)
            QCOMPARE(channelFromCode(channelCode(Channel(i))), Channel(i));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(directionFromCode(directionCode(Direction(i))), Direction(i));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(speakerFromCode(speakerCode(Speaker(i))), Speaker(i));
        QVERIFY(!channelFromCode(u"fax"));
    }
    void anAnswerReachesItsContext()
    {
        QObject context;
        QPromise<Result<int>> promise;
        promise.start();
        int got = 0;
        whenDone(&context, promise.future(), [&got](const Result<int> &result) { got = *result; });
        promise.addResult(Result<int>(7));
        promise.finish();
        QTRY_COMPARE(got, 7);
    }
    void anAnswerToNobodyIsDropped()
    {
        auto context = std::make_unique<QObject>();
        QPromise<Result<int>> promise;
        promise.start();
        bool called = false;
        whenDone(context.get(), promise.future(), [&called](const Result<int> &) { called = true; });
        context.reset();
        promise.addResult(Result<int>(7));
        promise.finish();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }
    void aWorkerThatWentAwayIsAnError()
    {
        QObject context;
        std::optional<Error> error;
        {
            QPromise<Result<int>> promise;
            promise.start();
            whenDone(&context, promise.future(),
                     [&error](const Result<int> &result) { error = result.error(); });
        }
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->code, Error::Code::Cancelled);
    }
    void textsAreFoundByWhatTheySay()
    {
        TextMap<int> numbers;
        const QString letters = u"abcdefghij\u00e4\u4e2d"_s;
        for (int length = 0; length <= letters.size(); ++length)
            numbers.emplace(letters.first(length), length);
        numbers.emplace(u"a"_s + QChar::Null, 100); // nothing is behind it but nothing
        const QString around = u"<"_s + letters + u">"_s;
        for (int length = 0; length <= letters.size(); ++length) {
            const auto found = numbers.find(QStringView(around).mid(1, length));
            QVERIFY(found != numbers.end());
            QCOMPARE(found->second, length);
        }
        QCOMPARE(numbers.find(QString())->second, 0);
        QCOMPARE(numbers.find(u"a"_s + QChar::Null)->second, 100);
        QVERIFY(numbers.find(QStringView(around).first(3)) == numbers.end());
    }
    void textsThatAreAlikeFallApart()
    {
        QSet<size_t> seen;
        for (int i = 0; i < 100'000; ++i)
            seen.insert(TextHash()(u"customer number "_s + QString::number(i)) & 0xffff'ffffU);
        QVERIFY2(seen.size() > 99'950, qPrintable(QString::number(seen.size()))); // by chance one or two meet
    }
};

QTEST_GUILESS_MAIN(TestCore)
#include "tst_core.moc"
