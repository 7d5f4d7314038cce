// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card_numbers.h"

#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

// The numbers are the ones that payment companies publish for tests.
class TestCardNumbers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheLastFourDigitsStay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("without spaces") << u"card 4242424242424242."_s << u"card ••••••••••••4242."_s;
        QTest::newRow("in fours") << u"5555 5555 5555 4444"_s << u"•••• •••• •••• 4444"_s;
        QTest::newRow("with dashes") << u"6011-1111-1111-1117 ok"_s << u"••••-••••-••••-1117 ok"_s;
        QTest::newRow("fifteen digits") << u"3782 822463 10005"_s << u"•••• •••••• •0005"_s;
        QTest::newRow("thirteen digits") << u"4222222222222"_s << u"•••••••••2222"_s;
        QTest::newRow("with an amount behind")
            << u"4242 4242 4242 4242 89.80"_s << u"•••• •••• •••• 4242 89.80"_s;
        QTest::newRow("two of them") << u"4242424242424242 5555555555554444"_s
                                     << u"••••••••••••4242 ••••••••••••4444"_s;
        QTest::newRow("no-break spaces")
            << u"4242\u00a04242\u00a04242\u00a04242"_s << u"••••\u00a0••••\u00a0••••\u00a04242"_s;
        QTest::newRow("other digits") << u"٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢"_s << u"••••••••••••٤٢٤٢"_s;
    }
    void onlyTheLastFourDigitsStay()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        QCOMPARE(withCardNumbersMasked(text), kept);
        QCOMPARE(withCardNumbersMasked(kept), kept);
    }
    void otherNumbersStay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a wrong check digit") << u"4242 4242 4242 4241"_s;
        QTest::newRow("an account") << u"account 1004 4718, invoice 4471"_s;
        QTest::newRow("a telephone number") << u"+4242424242424242"_s;
        QTest::newRow("zeros") << u"0000000000000000"_s;
        QTest::newRow("too long") << QString(40, u'4');
        QTest::newRow("lines of their own") << u"4242\n4242\n4242\n4242"_s;
        QTest::newRow("a list of bullets") << u"• 4471 paid twice\n• 89.80 back"_s;
    }
    void otherNumbersStay()
    {
        QFETCH(QString, text);
        QCOMPARE(withCardNumbersMasked(text), text);
    }
    void typedDigitByDigitNoMoreThanFourStayAtTheEnd()
    {
        // 4222222222222 is a whole number of thirteen digits on the way to one of sixteen.
        QString text;
        for (const QChar c : u"4222222222222004"_s)
            text = withCardNumbersMasked(text + c);
        QCOMPARE(text, u"••••••••••••2004"_s);
    }
    void aTextOfDigitsIsNoTrap()
    {
        const QString text = u"1 "_s.repeated(500'000);
        QCOMPARE(withCardNumbersMasked(text).size(), text.size());
    }
};

QTEST_APPLESS_MAIN(TestCardNumbers)
#include "tst_card_numbers.moc"
