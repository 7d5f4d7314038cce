// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_contract.h"

#include "store/await.h"
#include "store/sample_company.h"

#include <QFile>
#include <QTemporaryDir>

using namespace teller;
using namespace Qt::StringLiterals;

/// The contract on SQLite, and what can go wrong with a file.
class SqliteRecordTest final : public RecordContract
{
    Q_OBJECT
    StoreSettings emptyDatabase() override { return fileNamed(u"store.sqlite"_s); }

    StoreSettings fileNamed(const QString &name) { return StoreSettings::sqliteFile(m_dir.filePath(name)); }
    static StoreState stateOf(const StoreSettings &settings)
    {
        SqlRecord record(settings);
        QSignalSpy states(&record, &CustomerRecord::stateChanged);
        while (record.state().link == StoreState::Link::Opening && states.wait(30'000)) {
        }
        return record.state();
    }

private Q_SLOTS:
    void aMissingFileIsNotFoundAndNotMade()
    {
        const StoreSettings missing = fileNamed(u"nowhere.sqlite"_s);
        const StoreState state = stateOf(missing);
        QCOMPARE(state.link, StoreState::Link::Away);
        QCOMPARE(state.error->code, Error::Code::NotFound);
        QVERIFY(!QFile::exists(missing.path));
    }

    void anotherFileIsNotAStore_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("Dear diary,\n").repeated(200);
        QTest::newRow("empty") << QByteArray();
    }

    void anotherFileIsNotAStore()
    {
        QFETCH(QByteArray, content);
        const StoreSettings settings = fileNamed(u"other.sqlite"_s);
        QFile file(settings.path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        const StoreState state = stateOf(settings);
        QCOMPARE(state.link, StoreState::Link::Away);
        QCOMPARE(state.error->code, Error::Code::NotAStore);
        SqlRecord record(settings);
        auto answer = await(record.recognise({}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, Error::Code::NotAStore);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

#ifdef Q_OS_UNIX
    void aNewStoreIsForItsOwnerOnly()
    {
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile(settings().path).permissions() & others));
    }
#endif

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(SqliteRecordTest)
#include "sqlite_record_test.moc"
