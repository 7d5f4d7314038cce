// SPDX-License-Identifier: GPL-3.0-or-later
//
// Telephone numbers as people and systems write them become comparable, or are refused with a reason that
// does not repeat them.
#include "exchange/phone/phone_number.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

struct Example
{
    QString region;
    QString international; ///< with country code
    QString national;      ///< as dialled within the region, where that differs by a prefix alone
};

/// The example numbers of every country in libphonenumber's own tables.
std::vector<Example> examples(const QByteArray &metadata)
{
    std::vector<Example> found;
    QXmlStreamReader xml(metadata);
    QString region;
    QString countryCode;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "territory"_L1) {
            region = xml.attributes().value("id"_L1).toString();
            countryCode = xml.attributes().value("countryCode"_L1).toString();
        } else if (xml.name() == "noInternationalDialling"_L1) {
            xml.skipCurrentElement(); // such numbers cannot be reached with a country code
        } else if (xml.name() == "exampleNumber"_L1) {
            const QString number = xml.readElementText().trimmed();
            found.push_back({region, u'+' + countryCode + number, number});
        }
    }
    return found;
}

} // namespace

class TestPhoneNumber final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleWriteBecomesOneNumber_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("e164");
        QTest::addColumn<QString>("extension");

        QTest::newRow("national") << u"030 123456"_s << u"DE"_s << u"+4930123456"_s << QString();
        QTest::newRow("zero in brackets")
            << u"+49 (0)30 123456"_s << u"DE"_s << u"+4930123456"_s << QString();
        QTest::newRow("international prefix")
            << u"0049 30/123456"_s << u"DE"_s << u"+4930123456"_s << QString();
        QTest::newRow("prefix of another country")
            << u"011 49 30 123456"_s << u"US"_s << u"+4930123456"_s << QString();
        QTest::newRow("no region needed")
            << u"+44 20 7031 3000"_s << QString() << u"+442070313000"_s << QString();
        QTest::newRow("lower case region") << u"212-555-0187"_s << u"us"_s << u"+12125550187"_s << QString();
        QTest::newRow("extension") << u"(212) 555-0187 ext. 42"_s << u"US"_s << u"+12125550187"_s << u"42"_s;
        QTest::newRow("RFC 3966") << u"tel:+1-212-555-0187;ext=42"_s << QString() << u"+12125550187"_s
                                  << u"42"_s;
        QTest::newRow("words") << u"1800 FLOWERS"_s << u"US"_s << u"+18003569377"_s << QString();
        QTest::newRow("full width") << u"＋４９３０１２３４５６"_s << QString() << u"+4930123456"_s
                                    << QString();
        QTest::newRow("Arabic digits") << u"+٤٩٣٠١٢٣٤٥٦"_s << QString() << u"+4930123456"_s << QString();
        QTest::newRow("Italy keeps its zero")
            << u"02 3661 8300"_s << u"IT"_s << u"+390236618300"_s << QString();
    }
    void whatPeopleWriteBecomesOneNumber()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, region);
        const Result<PhoneNumber> number = phoneNumber(written, region);
        QVERIFY2(number.ok(), number.ok() ? "" : qPrintable(number.error().detail));
        QTEST(number->e164, "e164");
        QTEST(number->extension, "extension");
        QCOMPARE(normalisedPhone(written, region), number->e164);
    }

    void whatIsNoNumberIsRefusedWithoutBeingRepeated_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("why");

        QTest::newRow("nothing") << QString() << u"DE"_s << u"no telephone number"_s;
        QTest::newRow("a name") << u"Petra"_s << u"DE"_s << u"no telephone number"_s;
        QTest::newRow("no country") << u"030 123456"_s << QString() << u"no country code"_s;
        QTest::newRow("a country that is none") << u"030 123456"_s << u"XX"_s << u"no country code"_s;
        QTest::newRow("emergency call") << u"112"_s << u"DE"_s << u"no area code"_s;
        QTest::newRow("no area code") << u"555-0187"_s << u"US"_s << u"no area code"_s;
        QTest::newRow("too long") << u"+1 212 555 0187 0187"_s << u"US"_s << u"too long"_s;
        QTest::newRow("zeros") << u"000-000-0000"_s << u"US"_s << u"zeros"_s;
        QTest::newRow("a flood") << QString(100'000, u'1') << u"US"_s << u"too long"_s;
    }
    void whatIsNoNumberIsRefusedWithoutBeingRepeated()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, region);
        QFETCH(const QString, why);
        const Result<PhoneNumber> number = phoneNumber(written, region);
        QVERIFY(!number.ok());
        QVERIFY2(number.error().detail.contains(why), qPrintable(number.error().detail));
        QVERIFY(written.isEmpty() || !number.error().detail.contains(written));
        QVERIFY(normalisedPhone(written, region).isEmpty());
    }

    void everyCountrysExampleIsTheSameFromAbroadAndAtHome()
    {
        const QString path =
            QStringLiteral(TELLER_SOURCE_DIR "/../shared/data/phone/PhoneNumberMetadata.xml.gz");
        if (!QFileInfo::exists(path))
            QSKIP("The numbering plans are not beside the source; this test reads their example numbers.");
        QProcess gzip;
        gzip.start(u"gzip"_s, {u"-dc"_s, path});
        QVERIFY(gzip.waitForFinished());
        const std::vector<Example> all = examples(gzip.readAllStandardOutput());
        QVERIFY(all.size() > 1'000);
        int fromAbroad = 0;
        int atHome = 0;
        for (const Example &example : all) {
            const Result<PhoneNumber> abroad = phoneNumber(example.international, QString());
            if (!abroad.ok() || !abroad->inPlan)
                continue;
            fromAbroad += abroad->e164 == example.international;
            if (isPhoneRegion(example.region))
                atHome += normalisedPhone(example.national, example.region) == abroad->e164;
        }
        // A few cannot be reached from abroad (Canada's 310), or are no longer written so (Mexico's 1).
        QVERIFY2(fromAbroad > int(all.size()) * 98 / 100, qPrintable(QString::number(fromAbroad)));
        // Some plans need a prefix at home that the tables' examples leave out.
        QVERIFY2(atHome > int(all.size()) * 9 / 10, qPrintable(QString::number(atHome)));
    }

    void identifiersBecomeComparable()
    {
        PartyClaim who;
        who.identifiers = {{u"email"_s, u"  Petra.Klein@Example.ORG "_s, true, u"crm"_s, {}},
                           {u"phone"_s, u"(0151) 234 567 89"_s, false, u"crm"_s, {}},
                           {u"phone"_s, u"+49 151 23456789"_s, true, u"crm"_s, {}},
                           {u"phone"_s, u"ask at reception"_s, true, u"crm"_s, {}},
                           {u"phone"_s, u"+49 30 123456 ext. 12"_s, true, u"crm"_s, {}},
                           {u"handle"_s, u"@Petra"_s, true, u"crm"_s, {}},
                           {u"email"_s, u"   "_s, true, u"crm"_s, {}}};
        normaliseIdentifiers(who, u"DE"_s);
        const std::vector<Identifier> expected{
            {u"email"_s, u"petra.klein@example.org"_s, true, u"crm"_s, {}},
            {u"phone"_s, u"+4915123456789"_s, true, u"crm"_s, {}}, // said twice, checked once
            {u"phone"_s, u"ask at reception"_s, false, u"crm"_s, {}},
            {u"phone"_s, u"+4930123456"_s, false, u"crm"_s, {}}, // the switchboard's
            {u"handle"_s, u"@Petra"_s, true, u"crm"_s, {}}};
        QCOMPARE(who.identifiers.size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(who.identifiers[i].value, expected[i].value);
            QCOMPARE(who.identifiers[i].verified, expected[i].verified);
        }
    }

    void aNumberOutsideThePlanIsKeptAndNeverVerified()
    {
        PartyClaim who;
        who.identifiers = {{u"phone"_s, u"697-555-0142"_s, true, u"crm"_s, {}}}; // no area has this code
        normaliseIdentifiers(who, u"US"_s);
        QCOMPARE(who.identifiers.front().value, u"+16975550142"_s);
        QVERIFY(!who.identifiers.front().verified);
    }
};

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "tst_phone_number.moc"
