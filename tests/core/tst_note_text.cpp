// SPDX-License-Identifier: GPL-3.0-or-later
//
// The marks of a note: what they mean, and what is left of a text without them.
#include "core/note_text.h"

#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

class TestNoteText final : public QObject
{
    Q_OBJECT

    static QStringList boldOf(const QString &line)
    {
        QStringList words;
        for (const NoteSpan &span : noteLine(line).bold)
            words << line.mid(span.from, span.length);
        return words;
    }

private Q_SLOTS:
    void boldStandsBetweenItsMarks_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("bold");
        QTest::newRow("a word") << u"Refund of **89.80 €** today"_s << QStringList{u"89.80 €"_s};
        QTest::newRow("two") << u"**a** and **b c**"_s << QStringList{u"a"_s, u"b c"_s};
        QTest::newRow("in an item") << u"- **a** b"_s << QStringList{u"a"_s};
        QTest::newRow("not closed") << u"5 ** 3 and **open"_s << QStringList();
        QTest::newRow("space within") << u"** a ** and 2 ** 3 ** 4"_s << QStringList();
        QTest::newRow("nothing within") << u"****"_s << QStringList();
        QTest::newRow("stars alone") << u"********"_s << QStringList();
        QTest::newRow("one star") << u"*a* and **b**"_s << QStringList{u"b"_s};
    }
    void boldStandsBetweenItsMarks()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, bold);
        QCOMPARE(boldOf(line), bold);
    }

    void itemsBeginTheirLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("marker");
        using Kind = NoteLine::Kind;
        QTest::newRow("bullet") << u"- one"_s << int(Kind::Bullet) << 2;
        QTest::newRow("number") << u"12. twelve"_s << int(Kind::Numbered) << 4;
        QTest::newRow("a year") << u"2024. was good"_s << int(Kind::Text) << 0;
        QTest::newRow("minus") << u"-5 degrees"_s << int(Kind::Text) << 0;
        QTest::newRow("an amount") << u"1.50 EUR"_s << int(Kind::Text) << 0;
        QTest::newRow("within") << u"so - that"_s << int(Kind::Text) << 0;
        QTest::newRow("empty") << QString() << int(Kind::Text) << 0;
    }
    void itemsBeginTheirLines()
    {
        QFETCH(QString, line);
        QFETCH(int, kind);
        QFETCH(int, marker);
        QCOMPARE(int(noteLine(line).kind), kind);
        QCOMPARE(int(noteLine(line).marker), marker);
    }

    void whatIsReadHasNoMarks()
    {
        QCOMPARE(withoutNoteMarks(u"**Paid** twice\n- **3** and 4\n\n2 ** 3"_s),
                 u"Paid twice\n- 3 and 4\n\n2 ** 3"_s);
        QCOMPARE(withoutNoteMarks(u"as it was"_s), u"as it was"_s);
        QCOMPARE(noteSummary(u"\n- **Paid**  twice\nmore"_s), u"Paid twice"_s);
        QCOMPARE(noteSummary(u"1. call\n2. write"_s), u"1. call"_s);
        QCOMPARE(noteSummary(QString(300, u'x')).size(), 200);
    }

    void aLongLineCostsNoMoreThanItsLength()
    {
        // Would take minutes if each mark looked for its partner to the end of the line.
        const QString stars = u"** a "_s.repeated(200'000);
        QVERIFY(noteLine(stars).bold.size() <= 1);
        QCOMPARE(withoutNoteMarks(u"**a**"_s.repeated(100'000)).size(), 100'000);
    }

    void colleaguesAreFoundByTheirWholeName()
    {
        const std::vector<Colleague> all{{AgentId(u"anna"_s), u"Anna"_s},
                                         {AgentId(u"anna2"_s), u"Anna Weber"_s},
                                         {AgentId(u"bo"_s), u"Bo Li"_s}};
        const auto ids = [&all](const QString &text) {
            QStringList out;
            for (const Colleague &one : mentionedIn(text, all))
                out << one.id.text();
            return out;
        };
        QCOMPARE(ids(u"@Anna Weber please, and (@bo li)"_s), (QStringList{u"anna2"_s, u"bo"_s}));
        QCOMPARE(ids(u"@Anna: please"_s), QStringList{u"anna"_s});
        QCOMPARE(ids(u"@Annabelle, and write to mail@Anna"_s), QStringList());
        const QString line = u"so @Bo Li, do"_s;
        QCOMPARE(mentionSpans(line, all), (std::vector<NoteSpan>{{3, 6}}));
    }

    void colleaguesOfOneNameAreToldApart()
    {
        const std::vector<Colleague> all{
            {AgentId(u"anna"_s), u"Anna Weber"_s, u"b"_s, u"Billing"_s},
            {AgentId(u"anna2"_s), u"Anna Weber"_s, u"s"_s, u"Sales"_s},
            {AgentId(u"bo"_s), u"Bo Li"_s, u"b"_s, u"Billing"_s},
            {AgentId(u"bo2"_s), u"bo li"_s, u"b"_s, u"Billing"_s},
            {AgentId(u"cem"_s), u"Cem"_s, u"b"_s, u"Billing"_s},
        };
        const auto names = unmistakableNames(all);
        QCOMPARE(names, (std::vector<QString>{u"Anna Weber (Billing)"_s, u"Anna Weber (Sales)"_s,
                                              u"Bo Li (bo)"_s, u"bo li (bo2)"_s, u"Cem"_s}));
        // Whoever is named so is meant, and nobody else.
        for (size_t i = 0; i < all.size(); ++i) {
            const QString text = u"So @%1, please"_s.arg(names[i]);
            QCOMPARE(mentionedIn(text, all), (std::vector<Colleague>{all[i]}));
            QCOMPARE(mentionSpans(text, all), (std::vector<NoteSpan>{{3, names[i].size() + 1}}));
        }
        QCOMPARE(mentionedIn(u"@anna weber (SALES)"_s, all), (std::vector<Colleague>{all[1]}));
        QCOMPARE(mentionedIn(u"@Cem (is this right?)"_s, all), (std::vector<Colleague>{all[4]}));
        // Which of them, the text does not say: nobody, and it does not stand out.
        for (const QString &text :
             {u"@Anna Weber, please"_s, u"@Bo Li (Billing)"_s, u"@Anna Weber (Repairs)"_s}) {
            QVERIFY(mentionedIn(text, all).empty());
            QVERIFY(mentionSpans(text, all).empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestNoteText)
#include "tst_note_text.moc"
