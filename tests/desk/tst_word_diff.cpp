// SPDX-License-Identifier: GPL-3.0-or-later
//
// What became of a text, word by word.
#include "desk/word_diff.h"

#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;
using Kind = DiffPart::Kind;

class TestWordDiff final : public QObject
{
    Q_OBJECT

    static QString without(const std::vector<DiffPart> &parts, Kind kind)
    {
        QString text;
        for (const DiffPart &part : parts)
            text += part.kind == kind ? QString() : part.text;
        return text;
    }

private Q_SLOTS:
    void aWordIsReplaced()
    {
        QCOMPARE(wordDiff(u"She paid twice."_s, u"She paid three times."_s),
                 (std::vector<DiffPart>{{Kind::Same, u"She paid "_s},
                                        {Kind::Removed, u"twice"_s},
                                        {Kind::Added, u"three times"_s},
                                        {Kind::Same, u"."_s}}));
    }
    void bothTextsAreInIt_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("same") << u"a b"_s << u"a b"_s;
        QTest::newRow("from nothing") << QString() << u"a b"_s;
        QTest::newRow("to nothing") << u"a b"_s << QString();
        QTest::newRow("words move") << u"a b c d e"_s << u"d e a b c"_s;
        QTest::newRow("repeated") << u"a a a"_s << u"a a"_s;
        QTest::newRow("lines") << u"one\ntwo\n"_s << u"one\n\n2 two"_s;
        QTest::newRow("other scripts") << u"مرحبا 😀 世界"_s << u"مرحبا 世界 👍🏽"_s;
        QTest::newRow("far too many") << u"x y "_s.repeated(20'000) << u"z "_s.repeated(20'000);
    }
    void bothTextsAreInIt()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto parts = wordDiff(before, after);
        QCOMPARE(without(parts, Kind::Added), before);
        QCOMPARE(without(parts, Kind::Removed), after);
        if (before == after)
            QCOMPARE(parts.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_word_diff.moc"
