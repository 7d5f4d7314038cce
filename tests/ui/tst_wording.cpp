// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error_text.h"
#include "common/finding_text.h"
#include "common/icons.h"
#include "common/theme.h"
#include "common/wording.h"
#include "ui/story.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

class TestWording : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everyTextCanBeReadOnItsGround_data();
    void everyTextCanBeReadOnItsGround();
    void inHighContrastTheFocusCanBeSeen();
    void highContrastIsKeptAndApplied();
    void everyErrorHasItsSentence();
    void everyChannelHasAnIcon();
    void numbersAndTimes();
    void textFromOutsideIsTamed();
    void theBriefIsTwoSentencesAtMost();
    void findingsReadLikeSentences();
    void anAddressMayBeBroken();
    void anEveningThatGoesOnIsNotCalledToday();
};

void TestWording::everyTextCanBeReadOnItsGround_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    const auto add = [](const char *theme, const Colours &c) {
        const std::pair<const char *, QColor> grounds[] = {
            {"surface", c.surface}, {"panel", c.panel}, {"hover", c.hover}, {"selected", c.accentGround}};
        const std::pair<const char *, QColor> inks[] = {{"ink", c.ink}, {"dim", c.dim}, {"faint", c.faint}};
        for (const auto &[groundName, ground] : grounds) {
            for (const auto &[inkName, ink] : inks)
                QTest::addRow("%s: %s on %s", theme, inkName, groundName) << ink << ground;
        }
        for (const auto tone : {Tone::Accent, Tone::Failed, Tone::Careful, Tone::Good, Tone::Unusual}) {
            QTest::addRow("%s: tone %d on its own ground", theme, int(tone))
                << c.inkOf(tone) << c.groundOf(tone);
            QTest::addRow("%s: tone %d on a panel", theme, int(tone)) << c.inkOf(tone) << c.panel;
            QTest::addRow("%s: tone %d on the surface", theme, int(tone)) << c.inkOf(tone) << c.surface;
        }
        QTest::addRow("%s: rail icons", theme) << c.dim << c.rail;
        QTest::addRow("%s: primary button", theme) << c.onAccent << c.accent;
    };
    add("light", Theme::lightColours());
    add("dark", Theme::darkColours());
    add("high contrast, light", Theme::highContrastColours(false));
    add("high contrast, dark", Theme::highContrastColours(true));
}

void TestWording::inHighContrastTheFocusCanBeSeen()
{
    for (const bool dark : {false, true}) {
        const auto c = Theme::highContrastColours(dark);
        for (const QColor &ground : {c.panel, c.surface, c.hover, c.accentGround, c.rail}) {
            QVERIFY(contrast(c.line, ground) >= 3);
            QVERIFY(contrast(c.ring, ground) >= 7);
        }
        QVERIFY(contrast(c.ring, c.line) >= 3);       // against the frame that was there before
        QVERIFY(contrast(c.onAccent, c.accent) >= 7); // the ring of the main button lies in its colour
    }
}

void TestWording::highContrastIsKeptAndApplied()
{
    QCOMPARE(Theme::modeFromCode(Theme::modeCode(Theme::Mode::HighContrast)), Theme::Mode::HighContrast);
    Theme theme(Theme::Mode::HighContrast);
    QVERIFY(theme.isHighContrast());
    QCOMPARE(theme.colours().ink, Theme::highContrastColours(theme.isDark()).ink);
    QVERIFY(qApp->styleSheet().contains(u"border: 2px solid"_s));
    theme.setMode(Theme::Mode::Light);
    QVERIFY(!theme.isHighContrast());
    QVERIFY(!qApp->styleSheet().contains(u"border: 2px solid"_s));
}

void TestWording::everyTextCanBeReadOnItsGround()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    const auto ratio = contrast(ink, ground);
    const bool high = QByteArray(QTest::currentDataTag()).startsWith("high contrast");
    QVERIFY2(ratio >= (high ? 7 : 4.5), qPrintable(QString::number(ratio)));
}

void TestWording::everyErrorHasItsSentence()
{
    for (const auto where : {Trouble::Store, Trouble::Telephone, Trouble::ThisComputer}) {
        for (int code = 0; code <= int(Error::Code::Internal); ++code) {
            const auto text = errorText(Error{Error::Code(code), u"secret detail 0815"_s, false}, where);
            QVERIFY2(text.size() > 30 && text.endsWith(u'.'), qPrintable(text));
            QVERIFY(!text.contains(u"0815"_s)); // the detail is for the log
        }
    }
    QVERIFY(feedText({FeedState::Link::Up, std::nullopt}).isEmpty());
    QVERIFY(!feedText({FeedState::Link::Down, std::nullopt}).isEmpty());
    QVERIFY(!storeText({StoreState::Link::ReadOnly, std::nullopt, false}).isEmpty());
    const Error newer{Error::Code::WrongVersion, {}, true};
    QVERIFY(storeText({StoreState::Link::ReadOnly, newer, false}).contains(u"newer"_s));
    // A database that is not there is no customer that is not there.
    const Error absent{Error::Code::NotFound, {}, false};
    QVERIFY(
        storeText({StoreState::Link::Away, absent, true}).contains(u"no customer store at this address"_s));
    const Error mistyped{Error::Code::Rejected, {}, false};
    QVERIFY(storeText({StoreState::Link::Away, mistyped, true}).contains(u"address is not understood"_s));
}

void TestWording::everyChannelHasAnIcon()
{
    Theme theme; // brings the resources
    for (int i = 0; i < channelCount; ++i) {
        const auto pixmap = iconPixmap(channelIcon(Channel(i)), Qt::red, 16, 1.0);
        QVERIFY(!pixmap.isNull());
        const auto image = pixmap.toImage();
        bool drawn = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                drawn = drawn || (image.pixelColor(x, y).alpha() > 128 && image.pixelColor(x, y).red() > 200);
        }
        QVERIFY2(drawn, qPrintable(channelCode(Channel(i))));
    }
}

void TestWording::numbersAndTimes()
{
    QCOMPARE(accountText(u"10044718"_s), u"1004 4718"_s);
    QCOMPARE(accountText(u"12345"_s), u"12345"_s);
    QCOMPARE(accountText(u"1004-4718"_s), u"1004-4718"_s);
    QCOMPARE(telephoneText(u"+34600000001"_s), u"+34 600 000 001"_s);
    QCOMPARE(telephoneText(u"+14155550123"_s), u"+1 415 555 0123"_s);
    QCOMPARE(telephoneText(u"+351211234567"_s), u"+351 211 234 567"_s);
    QCOMPARE(telephoneText(u"0305550127"_s), u"030 555 0127"_s);
    QCOMPARE(telephoneText(u"+49 30 5550 127"_s), u"+49 30 5550 127"_s); // as somebody wrote it
    QCOMPARE(telephoneText(u"1002"_s), u"1002"_s);                       // a colleague's extension
    QCOMPARE(telephoneText(u"<b>+49</b>"_s), u"<b>+49</b>"_s);
    QCOMPARE(timer(134), u"02:14"_s);
    QCOMPARE(timer(3734), u"1:02:14"_s);
    QCOMPARE(duration(6), u"0:06"_s);
    QCOMPARE(duration(-5), u"0:00"_s);
    QCOMPARE(moneyText({8980, u"EUR"_s}), u"€89.80"_s);
    QCOMPARE(moneyText({1200, u"JPY"_s}).remove(QChar::Nbsp), u"JPY1,200"_s);
    QVERIFY(moneyText({5, {}}).isEmpty());
    QCOMPARE(roundMoneyText({412000, u"EUR"_s}), u"€4,120"_s);
    const QDate today(2026, 11, 20);
    QCOMPARE(dayHeading(today, today), u"Today"_s);
    QCOMPARE(dayHeading(today.addDays(-1), today), u"Yesterday"_s);
    QCOMPARE(dayHeading(today.addDays(-2), today), u"Wednesday 18 November"_s);
    QCOMPARE(dayHeading(QDate(2026, 11, 2), today), u"2 November"_s);
    QCOMPARE(dayHeading(QDate(2024, 11, 2), today), u"2 November 2024"_s);
    QCOMPARE(initials(u"Elena Rivera"_s), u"ER"_s);
    QCOMPARE(initials(u"  cher "_s), u"C"_s);
    QVERIFY(initials(u"   "_s).isEmpty());
    QCOMPARE(languageName(u"es"_s), u"Spanish"_s);
    QCOMPARE(ordinalWord(3), u"Third"_s);
}

void TestWording::textFromOutsideIsTamed()
{
    QCOMPARE(oneLine(u"a\nb\tc\r\u2028d"_s), u"a b c  d"_s);
    QCOMPARE(oneLine(u"x\u202ey\u2066z"_s), u"xyz"_s);
    QCOMPARE(oneLine(QString(10'000, u'x')).size(), 301);
    const auto cut = oneLine(QString(299, u'x') + u"\U0001F600\U0001F600"_s);
    QVERIFY(!cut.at(cut.size() - 2).isHighSurrogate()); // no half of a character
    QCOMPARE(oneLine(u"<b>&amp;</b>"_s), u"<b>&amp;</b>"_s);
    QVERIFY(quoted(u"محمد"_s).startsWith(QChar(0x2068)));
    QCOMPARE(oneSentence(u"x\u202e \u2068محمد\u2069\ny"_s), u"x \u2068محمد\u2069 y"_s);
    QCOMPARE(quoted(u"Elena"_s), u"Elena"_s);
    QCOMPARE(plainText(u"a\r\nb"_s), u"a\nb"_s);
}

void TestWording::theBriefIsTwoSentencesAtMost()
{
    FakeRecord record;
    tellStory(record, storyNow());
    CallerKey key;
    key.customer = elenaId();
    auto future = record.recognise(key);
    QTRY_VERIFY(future.isFinished());
    const auto snapshot = *future.result()->snapshot;
    const auto brief = briefFor(snapshot, findings(snapshot, storyNow()), {}, storyNow());
    QCOMPARE(brief.urgent,
             u"Fourth contact this week about “Invoice 4471 charged twice”; we promised “call back about "
             "the double charge”, due today, and did not keep it."_s);
    QCOMPARE(brief.person, u"Customer for six years, prefers e-mail, speaks Spanish."_s);
    const auto nobody = briefFor({}, {}, {}, storyNow());
    QVERIFY(nobody.urgent.isEmpty() && nobody.person.isEmpty());
}

void TestWording::findingsReadLikeSentences()
{
    for (int kind = 0; kind < Finding::kindCount; ++kind) {
        Finding finding;
        finding.kind = Finding::Kind(kind);
        finding.subject = u"<b>it</b>"_s;
        finding.detail = u"paid"_s;
        finding.count = 20;
        finding.at = storyNow();
        const auto text = findingText(finding, storyNow());
        QVERIFY(!text.title.isEmpty());
        QVERIFY2(text.why.contains(u"<b>it</b>"_s), qPrintable(text.why));
    }
}

void TestWording::anAddressMayBeBroken()
{
    const QString text = u"writes from katharina.albrecht@example.org, Unterhaltungselektronik, a-b"_s;
    const QString shown = breakable(text);
    QVERIFY(shown.contains(u"katharina.\u200balbrecht@\u200bexample.\u200borg, "_s));
    QVERIFY(shown.endsWith(u"Unterhaltungselektronik, a-b"_s)); // a word of letters goes to the next line
    QCOMPARE(QString(shown).remove(QChar(0x200b)), text);
    QVERIFY(breakable(u"katharina.ölbrecht@example.org"_s).contains(u".\u200böl"_s));
    const QString run(70, u'ü');
    for (const auto &part : breakable(run).split(QChar(0x200b)))
        QVERIFY(part.size() <= 30);
    QCOMPARE(breakable(run).remove(QChar(0x200b)), run);
}

void TestWording::anEveningThatGoesOnIsNotCalledToday()
{
    const auto local = [](int day, int hour, int minute) {
        return instantFromMsecs(QDateTime(QDate(2026, 3, day), QTime(hour, minute)).toMSecsSinceEpoch());
    };
    EffortLine effort;
    effort.contactsToday = 1;
    effort.cutOff = 1;
    effort.since = local(10, 23, 32);
    QCOMPARE(effortText(effort, local(10, 23, 59)), u"Today: cut off once, second contact"_s);
    QCOMPARE(effortText(effort, local(11, 0, 10)), u"Since 23:32: cut off once, second contact"_s);
    effort = {};
    effort.toldAgain = 1; // by itself it has no beginning
    QCOMPARE(effortText(effort, local(11, 0, 10)), u"Today: told us things again 1×"_s);
}

QTEST_MAIN(TestWording)
#include "tst_wording.moc"
