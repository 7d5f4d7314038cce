// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

class TestCommandLine final : public QObject
{
    Q_OBJECT

    static Result<CommandLine> parse(QStringList arguments)
    {
        arguments.prepend(u"teller"_s);
        return CommandLine::parse(arguments);
    }

private Q_SLOTS:
    void connectsToAStoreAndATelephone()
    {
        const auto line =
            parse({u"--store"_s, u"sqlite:///tmp/x.sqlite"_s, u"--asterisk"_s, u"amis://desk@pbx:5039"_s,
                   u"--extension"_s, u"1001"_s, u"--geometry"_s, u"1366x768"_s, u"--dark"_s});
        QVERIFY(line);
        QCOMPARE(line->action, CommandLine::Action::OpenDesktop);
        QCOMPARE(line->store, u"sqlite:///tmp/x.sqlite"_s);
        QCOMPARE(line->asterisk, u"amis://desk@pbx:5039"_s);
        QCOMPARE(line->extension, u"1001"_s);
        QCOMPARE(line->geometry, QSize(1366, 768));
        QCOMPARE(line->look, CommandLine::Look::Dark);
    }
    void reportsACall()
    {
        const auto line = parse({u"call"_s, u"--account"_s, u"10044718"_s, u"--state"_s, u"answered"_s});
        QVERIFY(line);
        QCOMPARE(line->action, CommandLine::Action::ReportCall);
        QCOMPARE(line->call->account, u"10044718"_s);
        QCOMPARE(line->call->state, LocalCall::State::Answered);
    }
    void opensWithAUrl()
    {
        const auto line = parse({u"teller://call?account=10044718&ani=%2B34600000001"_s});
        QVERIFY(line);
        QCOMPARE(line->action, CommandLine::Action::OpenDesktop);
        QCOMPARE(line->call->account, u"10044718"_s);
        QCOMPARE(line->call->ani, u"+34600000001"_s);
    }
    void aCallIsOnlyText()
    {
        const auto line = parse({u"call"_s, u"--account"_s, u"$(reboot) <b>x</b>"_s, u"--name"_s, u"a\nb"_s});
        QVERIFY(line);
        QVERIFY(!line->call->name.contains(u'\n'));
    }
    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"--wallboard"_s};
        QTest::newRow("a store without a name") << QStringList{u"--store"_s, QString()};
        QTest::newRow("light and dark") << QStringList{u"--light"_s, u"--dark"_s};
        QTest::newRow("no size") << QStringList{u"--geometry"_s, u"wide"_s};
        QTest::newRow("another scheme") << QStringList{u"https://example.com"_s};
        QTest::newRow("two URLs") << QStringList{u"teller://call?account=1"_s, u"teller://call?account=2"_s};
        QTest::newRow("a call without anything") << QStringList{u"call"_s};
        QTest::newRow("an unknown state")
            << QStringList{u"call"_s, u"--account"_s, u"1"_s, u"--state"_s, u"gone"_s};
        QTest::newRow("a stray word") << QStringList{u"call"_s, u"10044718"_s};
        QTest::newRow("pictures without demo") << QStringList{u"--screenshots"_s, u"x"_s};
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(const QStringList, arguments);
        const auto line = parse(arguments);
        QVERIFY(!line);
        QVERIFY(!line.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
