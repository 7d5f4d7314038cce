// SPDX-License-Identifier: GPL-3.0-or-later
//
// However much is imported, `teller-admin import` takes no more memory for it: mail streams through a pipe,
// as much as TELLER_IMPORT_MB says, else a size that fits into a run of all tests. And whatever a mail server
// lets through is kept whole.
#include "admin_process.h"
#include "both_stores.h"
#include "support/generated_mail.h"
#include "support/test_effort.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1'000'000;
constexpr qint64 mostMemory = 300 * megabyte;
constexpr qsizetype attachment = 60'000;

const TestEffort effort("TELLER_IMPORT_MB");

/// Of the largest of the processes that have ended.
qint64 mostMemoryOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return qint64(usage.ru_maxrss) * 1'024;
}

} // namespace

class ImportMemoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLargeStreamNeedsNoMoreMemoryThanASmallOne()
    {
        const qint64 wanted = effort.orElse(60) * megabyte;
        const QTemporaryDir folder;
        const QString store = folder.filePath(u"store.sqlite"_s);
        const auto made = admin::run({u"store"_s, u"create"_s, u"--store"_s, store});
        QVERIFY2(made.code == admin::done, made.text());

        QProcess program;
        program.start(QStringLiteral(TELLER_ADMIN),
                      {u"import"_s, u"-"_s, u"--own"_s, u"company.example"_s, u"--store"_s, store});
        QVERIFY(program.waitForStarted());
        GeneratedMail small(200);
        GeneratedMail large(200, attachment);
        quint32 number = 0;
        for (qint64 sent = 0; sent < wanted && program.state() == QProcess::Running; ++number) {
            // Mostly small ones, most of the bytes in large ones.
            const QByteArray message = number % 8 == 0 ? large.message(number) : small.message(number);
            sent += program.write(message);
            while (program.bytesToWrite() > megabyte && program.waitForBytesWritten(-1)) {
            }
        }
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished(-1));
        const QString said = QString::fromUtf8(program.readAllStandardOutput()).simplified();
        QVERIFY2(program.exitCode() == admin::done, program.readAllStandardError().constData());
        QVERIFY2(said.contains(u"new %1 "_s.arg(number)), qPrintable(said));
        const qint64 most = mostMemoryOfChildren();
        QVERIFY2(most < mostMemory, qPrintable(u"%1 MB"_s.arg(most / megabyte)));
    }

    void aLargeAttachmentIsKept_data() { BothStores::bothDatabases(); }
    void aLargeAttachmentIsKept()
    {
        QFETCH(const bool, shared);
        BothStores stores;
        const QString error = stores.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
        const QString url = stores.emptyDatabase(shared);
        const auto made = admin::run({u"store"_s, u"create"_s, u"--store"_s, url});
        QVERIFY2(made.code == admin::done, made.text());
        constexpr qsizetype photo = 20'000'000;
        const auto done =
            admin::run({u"import"_s, u"-"_s, u"--own"_s, u"company.example"_s, u"--store"_s, url},
                       GeneratedMail(1, photo).message(0));
        QVERIFY2(done.code == admin::done, done.text());
        // Noise does not pack: what is kept is as long as what came. The original has it as base64.
        for (const QString &table : {u"documents"_s, u"deliveries"_s}) {
            const QStringList kept = BothStores::rows(url, u"SELECT max(length(content)) FROM "_s + table);
            QVERIFY2(kept.value(0).toLongLong() >= photo, qPrintable(table + u": "_s + kept.value(0)));
        }
    }
};

QTEST_GUILESS_MAIN(ImportMemoryTest)
#include "tst_import_memory.moc"
