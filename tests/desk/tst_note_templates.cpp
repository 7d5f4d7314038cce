// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/note_templates.h"

#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

class TestNoteTemplates final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileIsRead()
    {
        const auto read = noteTemplatesFrom(
            "{\"templates\": [{\"name\": \" Refund\\n\", \"text\": \"Refund for {customer.name}\"},"
            "{\"name\": \"Two\", \"text\": \"2\"}]}");
        QVERIFY(read.ok());
        QCOMPARE(read->size(), size_t(2));
        QCOMPARE((*read)[0], (NoteTemplate{u"Refund"_s, u"Refund for {customer.name}"_s}));
    }
    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("why");
        QTest::newRow("no JSON") << QByteArray("hello") << u"not a JSON object"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"not a JSON object"_s;
        QTest::newRow("nothing in it") << QByteArray("{}") << u"no list"_s;
        QTest::newRow("no text") << QByteArray("{\"templates\": [{\"name\": \"a\"}]}") << u"template 1"_s;
        QTest::newRow("a text too long") << QByteArray("{\"templates\": [{\"name\": \"a\", \"text\": \"") +
                                                QByteArray(6'000, 'x') + "\"}]}"
                                         << u"template 1"_s;
        QTest::newRow("too many") << QByteArray("{\"templates\": [") + QByteArray("{},").repeated(300) +
                                         "{}]}"
                                  << u"more than 200"_s;
        QTest::newRow("too large") << QByteArray(1'000'001, ' ') << u"larger than"_s;
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, why);
        const auto read = noteTemplatesFrom(json);
        QVERIFY(!read.ok());
        QVERIFY2(read.error().detail.contains(why), qPrintable(read.error().detail));
    }
    void placeholdersAreFilledOnce()
    {
        const QHash<QString, QString> values{{u"customer.name"_s, u"{agent.name}"_s},
                                             {u"agent.name"_s, u"Amal"_s}};
        QCOMPARE(
            filledTemplate(u"{agent.name} to {customer.name}: {unknown}, {, }, {{agent.name}}"_s, values),
            u"Amal to {agent.name}: {unknown}, {, }, {Amal}"_s);
        QCOMPARE(filledTemplate(u"nothing"_s, values), u"nothing"_s);
        QCOMPARE(filledTemplate({}, values), QString());
    }
    void bracesAreNoTrap()
    {
        const QString text(1'000'000, u'{');
        QCOMPARE(filledTemplate(text, {}), text);
    }
};

QTEST_APPLESS_MAIN(TestNoteTemplates)
#include "tst_note_templates.moc"
