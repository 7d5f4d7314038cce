// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/sql_text.h"

#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

class SqlTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("nothing") << u" \n"_s << QStringList();
        QTest::newRow("only comments") << u"-- a; b\n/* c; */ ;;"_s << QStringList();
        QTest::newRow("two") << u"A;\nB ;"_s << QStringList{u"A"_s, u"B"_s};
        QTest::newRow("last without semicolon") << u"A; B"_s << QStringList{u"A"_s, u"B"_s};
        QTest::newRow("semicolon in quotes")
            << u"A ';' B; C \";\" D"_s << QStringList{u"A ';' B"_s, u"C \";\" D"_s};
        QTest::newRow("doubled quote") << u"A 'it''s; so'; B"_s << QStringList{u"A 'it''s; so'"_s, u"B"_s};
        QTest::newRow("comment with a quote")
            << u"A -- don't; stop\n B; C"_s << QStringList{u"A \n B"_s, u"C"_s};
        QTest::newRow("comment signs in quotes")
            << u"A '--' B; C '/*' D"_s << QStringList{u"A '--' B"_s, u"C '/*' D"_s};
        QTest::newRow("open quote") << u"A ';"_s << QStringList{u"A ';"_s};
        QTest::newRow("open comment") << u"A; /* B;"_s << QStringList{u"A"_s};
    }
    void splits()
    {
        QFETCH(QString, script);
        QFETCH(QStringList, statements);
        QCOMPARE(splitStatements(script), statements);
    }

    void numbersParameters()
    {
        const BoundSql bound =
            bindParameters(u"a = :one AND b = :two OR c = :one"_s, ParameterStyle::Numbers);
        QCOMPARE(bound.text, u"a = $1 AND b = $2 OR c = $1"_s);
        QCOMPARE(bound.names, (QStringList{u"one"_s, u"two"_s}));
    }
    void placesParameters()
    {
        const BoundSql bound = bindParameters(u"a = :one AND b = :two OR c = :one"_s, ParameterStyle::Places);
        QCOMPARE(bound.text, u"a = ? AND b = ? OR c = ?"_s);
        QCOMPARE(bound.names, (QStringList{u"one"_s, u"two"_s, u"one"_s}));
    }
    void leavesCastsAndQuotesAlone()
    {
        const QString text = u"a::text = ':no' AND \":nor\" = 1"_s;
        QCOMPARE(bindParameters(text, ParameterStyle::Numbers).text, text);
        QVERIFY(bindParameters(text, ParameterStyle::Numbers).names.isEmpty());
    }
};

QTEST_APPLESS_MAIN(SqlTextTest)
#include "sql_text_test.moc"
