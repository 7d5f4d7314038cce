// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/await.h"
#include "store/import_contract.h"
#include "store/imported_records.h"
#include "store/imports/record_import.h"
#include "store/sql/connection.h"

#include <QRegularExpression>

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

/// A mail of a customer, which says that it goes back to `thread`.
ImportedRecord mail(const QString &name, const QString &thread, const QString &customer = u"1"_s)
{
    ImportedRecord record = imported::exchange(name + u" 0123456789abcdef"_s);
    record.who.externalId = customer;
    record.threadName = name;
    Interaction &spine = record.part.interactions.front().interaction;
    spine.thread = thread;
    spine.subject = name;
    return record;
}

/// "a: a", the thread behind each subject that begins so.
QStringList threadsOf(const StoreSettings &settings, const QString &beginning = {})
{
    QStringList rows;
    Connection connection(settings);
    if (!connection.open())
        return {u"not open"_s};
    auto read = connection.runRaw(
        u"SELECT subject, thread FROM interactions WHERE subject LIKE '%1%' ORDER BY subject, thread"_s.arg(
            beginning),
        [&](const QSqlQuery &row) {
            rows.append(row.value(0).toString() + u": "_s + row.value(1).toString());
        });
    return read ? rows : QStringList{read.error().detail};
}

} // namespace

void ImportContract::answersHaveTheThreadOfWhatTheyAnswer()
{
    using Pairs = std::vector<std::pair<QString, QString>>; // names, with what they say and with their thread
    struct Case
    {
        Pairs said;
        Pairs found; ///< empty: one thread for all, whichever
    };
    const std::vector<Case> cases{
        // b answers a, and so on, each naming the one before it alone.
        {{{u"a"_s, u"a"_s}, {u"b"_s, u"a"_s}, {u"c"_s, u"b"_s}, {u"d"_s, u"c"_s}},
         {{u"a"_s, u"a"_s}, {u"b"_s, u"a"_s}, {u"c"_s, u"a"_s}, {u"d"_s, u"a"_s}}},
        // The first never came; two answer the same.
        {{{u"b"_s, u"a"_s}, {u"c"_s, u"b"_s}, {u"d"_s, u"b"_s}, {u"e"_s, u"d"_s}},
         {{u"b"_s, u"a"_s}, {u"c"_s, u"a"_s}, {u"d"_s, u"a"_s}, {u"e"_s, u"a"_s}}},
        // One whose name begins like another's, and one with a name that SQL would stumble over.
        {{{u"a"_s, u"a"_s}, {u"a1"_s, u"a1"_s}, {u"it's %1 :x"_s, u"a"_s}, {u"z"_s, u"it's %1 :x"_s}},
         {{u"a"_s, u"a"_s}, {u"a1"_s, u"a1"_s}, {u"it's %1 :x"_s, u"a"_s}, {u"z"_s, u"a"_s}}},
        // In a circle, which only a hostile or a broken program writes.
        {{{u"b"_s, u"c"_s}, {u"c"_s, u"d"_s}, {u"d"_s, u"b"_s}, {u"e"_s, u"d"_s}}, {}},
    };
    RecordImport import(settings());
    auto opened = import.open();
    VERIFY_OK(opened);
    int rounds = 0;
    for (const Case &one : cases) {
        std::vector<size_t> order{0, 1, 2, 3};
        do {
            for (const size_t batch : {size_t(1), size_t(2), size_t(4)}) {
                if (batch == 4 && !std::is_sorted(order.begin(), order.end()))
                    continue;
                // Each round has a customer and names of its own.
                const QString round = QString::number(++rounds) + u'/';
                std::vector<ImportedRecord> mails;
                for (const size_t place : order)
                    mails.push_back(
                        mail(round + one.said[place].first, round + one.said[place].second, round));
                for (size_t at = 0; at < mails.size(); at += batch) {
                    auto done =
                        import.put({mails.begin() + ptrdiff_t(at), mails.begin() + ptrdiff_t(at + batch)});
                    VERIFY_OK(done);
                    QCOMPARE(done->added, qint64(batch));
                }
                QStringList threads = threadsOf(settings(), round);
                if (one.found.empty()) {
                    threads.replaceInStrings(QRegularExpression(u"^.*: "_s), QString());
                    QCOMPARE(threads.size(), 4);
                    QCOMPARE(threads.removeDuplicates(), 3);
                    continue;
                }
                QStringList expected;
                for (const auto &[name, thread] : one.found)
                    expected.append(round + name + u": "_s + round + thread);
                QCOMPARE(threads, expected);
                if (batch == 4) {
                    auto again = import.put(mails);
                    VERIFY_OK(again);
                    QCOMPARE(again->unchanged, qint64(4));
                    QCOMPARE(threadsOf(settings(), round), expected);
                }
            }
        } while (std::next_permutation(order.begin(), order.end()));
    }
}

void ImportContract::anAnswerOfSomebodyElseChangesNoThread()
{
    RecordImport import(settings());
    auto opened = import.open();
    VERIFY_OK(opened);
    ImportedRecord elsewhere = mail(u"b"_s, u"x"_s);
    elsewhere.source = u"another system"_s;
    elsewhere.externalId += u" elsewhere"_s;
    ImportedRecord unnamed = mail(u"n"_s, u"b"_s);
    unnamed.threadName.clear();
    for (const ImportedRecord &one :
         {mail(u"c"_s, u"b"_s), unnamed, elsewhere, mail(u"b"_s, u"y"_s, u"2"_s), mail(u"d"_s, u"b"_s)})
    {
        auto done = import.put({one});
        VERIFY_OK(done);
    }
    QCOMPARE(threadsOf(settings()), QStringList({u"b: x"_s, u"b: y"_s, u"c: b"_s, u"d: b"_s, u"n: b"_s}));
}
