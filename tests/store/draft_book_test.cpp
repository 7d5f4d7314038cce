// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/local_draft_book.h"
#include "store/local/local_file.h"
#include "store/local/local_payload.h"

#include "store/await.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

Draft draft(int number)
{
    Draft d;
    d.note = NoteId::create();
    d.interaction = InteractionId::create();
    d.callId = CallId(u"17.%1"_s.arg(number));
    d.customer = CustomerId::create();
    d.text = u"Line one\nline \"two\" — it's %1"_s.arg(number);
    d.caret = 7;
    d.disposition = u"billing"_s;
    d.lastRevision = number;
    d.changedAt = instantFromMsecs(1'700'000'000'000 + number);
    return d;
}

} // namespace

class DraftBookTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"deep/inside/drafts.sqlite"_s);
    }

    void draftsOutliveTheProgram()
    {
        Draft first = draft(1);
        Draft second = draft(2);
        Draft nobody = draft(3);
        first.caseId = CaseId::create();
        second.caseId = CaseId(); // the agent said: none, which is not the same as nothing said
        nobody.customer = {};
        nobody.callId = {};
        first.caller = {{u"+49 30 5550 127"_s, u"E. Rivera"_s, false},
                        {u"10044718"_s, AccountClaim::Status::Collected, true},
                        first.changedAt};
        second.caller.ani.withheld = true;
        {
            LocalDraftBook book(std::make_shared<LocalFile>(m_path));
            for (const Draft &one : {second, first, nobody}) {
                auto kept = await(book.keep(one));
                VERIFY_OK(kept);
            }
            first.text += u" and more"_s;
            auto again = await(book.keep(first));
            VERIFY_OK(again);
        }
        LocalDraftBook book(std::make_shared<LocalFile>(m_path));
        auto all = await(book.all());
        VERIFY_OK(all);
        QCOMPARE(*all, (std::vector<Draft>{first, second, nobody}));
        auto dropped = await(book.drop(second.note));
        VERIFY_OK(dropped);
        auto twice = await(book.drop(second.note));
        VERIFY_OK(twice);
        auto rest = await(book.all());
        VERIFY_OK(rest);
        QCOMPARE(*rest, (std::vector<Draft>{first, nobody}));
    }

    void promisesOutliveTheProgram()
    {
        Draft one = draft(1);
        for (int i = 0; i < 2; ++i)
            one.promises.push_back({PromiseId::create(),
                                    u"promise %1"_s.arg(i),
                                    u"Amal K."_s,
                                    one.changedAt,
                                    one.changedAt + std::chrono::hours(24 * (i + 1)),
                                    {},
                                    one.interaction,
                                    AgentId(u"amal"_s)});
        {
            LocalDraftBook book(std::make_shared<LocalFile>(m_path));
            auto kept = await(book.keep(one));
            VERIFY_OK(kept);
        }
        LocalDraftBook book(std::make_shared<LocalFile>(m_path));
        auto all = await(book.all());
        VERIFY_OK(all);
        QCOMPARE(*all, std::vector<Draft>{one});
    }

    void whatWasWrittenWithOnePromiseIsReadable()
    {
        // As it was written while a note could carry one promise.
        const QByteArray promise =
            R"("promise":{"id":"0193b9d2-5b40-7c11-8a52-0c6f1f3f0a11","text":"call back","owner":"Amal K.",)"
            R"("ownerId":"amal","madeAt":1700000000000,"dueAt":1700086400000,)"
            R"("interaction":"0193b9d2-5b40-7c11-8a52-0c6f1f3f0a12"})";
        const auto draft =
            draftFrom(R"({"note":"0193b9d2-5b40-7c11-8a52-0c6f1f3f0a13","text":"x",)" + promise + '}');
        VERIFY_OK(draft);
        QCOMPARE(draft->promises.size(), size_t(1));
        QCOMPARE(draft->promises[0].text, u"call back"_s);
        QCOMPARE(toMsecs(draft->promises[0].dueAt), 1'700'086'400'000);
        const auto written = writtenFrom(
            R"({"interaction":{"id":"0193b9d2-5b40-7c11-8a52-0c6f1f3f0a12","channel":"phone","direction":"in"},)" +
            promise + '}');
        VERIFY_OK(written);
        QCOMPARE(std::get<WrapUp>(*written).promises, draft->promises);
    }

    void whatWasKeptIsReadableWhileTheBookIsOpen()
    {
        // A second reader stands for the program that starts after a crash: nothing was closed.
        LocalDraftBook book(std::make_shared<LocalFile>(m_path));
        const Draft one = draft(1);
        auto kept = await(book.keep(one));
        VERIFY_OK(kept);
        LocalDraftBook other(std::make_shared<LocalFile>(m_path));
        auto all = await(other.all());
        VERIFY_OK(all);
        QCOMPARE(*all, std::vector<Draft>{one});
    }

    void programsThatBeginAtOnceShareOneFile()
    {
        for (int round = 0; round < 20; ++round) {
            const QString path = m_dir->filePath(u"round %1/drafts.sqlite"_s.arg(round));
            std::vector<std::unique_ptr<LocalDraftBook>> books;
            std::vector<QFuture<Result<Unit>>> keeping;
            std::vector<Draft> written;
            for (int program = 0; program < 6; ++program) {
                written.push_back(draft(program));
                books.push_back(std::make_unique<LocalDraftBook>(std::make_shared<LocalFile>(path)));
                keeping.push_back(books.back()->keep(written.back()));
            }
            for (const QFuture<Result<Unit>> &one : keeping) {
                auto kept = await(one);
                VERIFY_OK(kept);
            }
            LocalDraftBook next(std::make_shared<LocalFile>(path));
            auto all = await(next.all()); // with one key: each can be opened
            VERIFY_OK(all);
            for (const Draft &one : written)
                QCOMPARE(std::count(all->begin(), all->end(), one), 1);
        }
    }

    void aDamagedFileIsSetAside_data()
    {
        QTest::addColumn<bool>("wasADraftBook");
        QTest::newRow("a book with a hole in it") << true;
        QTest::newRow("no database at all") << false;
    }
    void aDamagedFileIsSetAside()
    {
        QFETCH(bool, wasADraftBook);
        QByteArray content = QByteArray("not a database ").repeated(500);
        std::vector<Draft> written;
        if (wasADraftBook) {
            {
                LocalDraftBook book(std::make_shared<LocalFile>(m_path));
                for (int i = 0; i < 200; ++i) {
                    written.push_back(draft(i));
                    auto kept = await(book.keep(written.back()));
                    VERIFY_OK(kept);
                }
            }
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.size() > 16'384);
            file.seek(file.size() / 8'192 * 4'096);
            file.write(QByteArray(8'192, char(0xa5)));
            file.close();
            QVERIFY(file.open(QIODevice::ReadOnly));
            content = file.readAll();
        } else {
            QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }

        LocalDraftBook book(std::make_shared<LocalFile>(m_path));
        const Draft fresh = draft(7);
        auto kept = await(book.keep(fresh));
        VERIFY_OK(kept);
        auto told = await(book.all());
        QVERIFY(!told);
        QCOMPARE(told.error().code, Error::Code::Damaged);
        QFile aside(told.error().detail);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        auto all = await(book.all()); // said once
        VERIFY_OK(all);
        // What the hole left is there, as it was written.
        std::vector<Draft> found = *all;
        QCOMPARE(std::erase(found, fresh), size_t(1));
        QVERIFY(found.size() < written.size() || !wasADraftBook);
        QVERIFY(found.size() > written.size() / 2 || !wasADraftBook);
        for (const Draft &one : found)
            QCOMPARE(std::count(written.begin(), written.end(), one), 1);
    }

    void aPlaceThatCannotBeWrittenIsReported()
    {
        QVERIFY(QDir().mkpath(m_path)); // a folder stands where the file should be
        LocalDraftBook book(std::make_shared<LocalFile>(m_path));
        auto kept = await(book.keep(draft(1)));
        QVERIFY(!kept);
        auto all = await(book.all());
        QVERIFY(!all);
    }

#ifdef Q_OS_UNIX
    void onlyItsOwnerMayReadIt()
    {
        LocalDraftBook book(std::make_shared<LocalFile>(m_path));
        auto kept = await(book.keep(draft(1)));
        VERIFY_OK(kept);
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const auto files = QDir(QFileInfo(m_path).absolutePath()).entryInfoList(QDir::Files);
        QVERIFY(files.size() >= 2); // the log as well
        for (const QFileInfo &file : files)
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    }
#endif

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(DraftBookTest)
#include "draft_book_test.moc"
