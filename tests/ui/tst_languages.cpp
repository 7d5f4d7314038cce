// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/main_window.h"
#include "agent/settings_dialog.h"
#include "common/data_words.h"
#include "common/labels.h"
#include "common/language.h"
#include "common/outcome_text.h"
#include "common/text_line.h"
#include "common/wording.h"
#include "timeline/detail_pane.h"
#include "timeline/timeline_view.h"
#include "ui/story.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

namespace {

const QString sources = QStringLiteral(TELLER_SOURCE_DIR);
const QString folder = sources + u"/resources/languages/"_s;

struct Message
{
    QString context;
    QString source;
    QString type; ///< "unfinished", "vanished" or "obsolete"; empty if the translation is good
    bool plural = false;
    QStringList translations; ///< one, or every plural form
};

QString nameOf(const Message &message)
{
    return message.context + u": "_s + message.source;
}

QString fileOf(const QString &language)
{
    return u"teller_%1.ts"_s.arg(language);
}

/// Qt Linguist's format, https://doc.qt.io/qt-6/linguist-ts-file-format.html
std::vector<Message> messagesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a file of translations is not there");
    std::vector<Message> all;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            all.push_back({context, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, {}});
        } else if (xml.name() == "source"_L1) {
            all.back().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            all.back().type = xml.attributes().value("type"_L1).toString();
            if (!all.back().plural)
                all.back().translations = {xml.readElementText()};
        } else if (xml.name() == "numerusform"_L1) {
            all.back().translations << xml.readElementText();
        }
    }
    if (xml.hasError())
        qFatal("a file of translations is no XML");
    return all;
}

/// "%1", "%2", …, sorted; "%n" with them where it is wanted.
QStringList placeHolders(const QString &text, bool withNumber)
{
    static const QRegularExpression pattern(u"%(?:L?\\d+|n)"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto one = it.next().captured();
        if (withNumber || one != "%n"_L1)
            found << one;
    }
    found.sort();
    return found;
}

/// A window as it stands when nobody calls, in the language spoken.
struct Desk
{
    explicit Desk(Theme &theme)
        : clock(storyNow())
        , desk(record, drafts, outbox, clock, Agent{AgentId(u"amal"_s), u"Amal K."_s, u"1001"_s})
    {
        tellStory(record, clock.now());
        desk.addFeed(feed);
        record.setState({StoreState::Link::Ready, std::nullopt, false});
        window = std::make_unique<MainWindow>(desk, theme);
        window->setConnectionSettings({});
        window->resize(1366, 768);
        window->show();
        if (!QTest::qWaitForWindowExposed(window.get()))
            qFatal("the window does not appear");
    }
    CallEvent elenaTalks()
    {
        const auto event = offered(u"call-1"_s, u"+49305550127"_s, elenaAccount, clock.now());
        feed.say(event);
        feed.say(sameCall(event, CallEvent::Kind::Answered, clock.now()));
        return event;
    }
    template <typename T>
    T *part(const QString &name) const
    {
        auto *found = window->findChild<T *>(name);
        if (!found)
            qFatal("no part named %s", qPrintable(name));
        return found;
    }
    QString text(const QString &label) const { return part<QLabel>(label)->text(); }
    /// Where a part lies in the window.
    QRect place(const QString &name) const
    {
        const auto *widget = part<QWidget>(name);
        return {widget->mapTo(window.get(), QPoint(0, 0)), widget->size()};
    }

    FakeClock clock;
    FakeRecord record;
    FakeDraftBook drafts;
    FakeOutbox outbox{record, drafts};
    ScriptedFeed feed;
    CallDesk desk;
    std::unique_ptr<MainWindow> window;
};

/// The columns of the picture that hold ink, first and last.
std::pair<int, int> inkOf(const QImage &picture)
{
    int first = picture.width();
    int last = -1;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (qGray(picture.pixel(x, y)) < 200) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
        }
    }
    return {first, last};
}

} // namespace

class TestLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMessageIsTranslated_data();
    void everyMessageIsTranslated();
    void aTranslationSaysWithWhatTheSourceSays_data() { everyMessageIsTranslated_data(); }
    void aTranslationSaysWithWhatTheSourceSays();
    void whatTheSourcesSayNowIsTranslated();

    void germanIsSpoken();
    void spanishIsSpoken();
    void arabicReadsFromRightToLeft();
    void anUnknownLanguageIsEnglish();
    void aLineLiesWhereTheProgramsLinesBegin();
    void whatIsPressedCanBeReadInASmallWindow_data();
    void whatIsPressedCanBeReadInASmallWindow();

private:
    static QApplication &app() { return *qobject_cast<QApplication *>(QCoreApplication::instance()); }
};

void TestLanguages::everyMessageIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    for (const auto &language : languages())
        QTest::addRow("%s", qPrintable(language)) << language;
}

void TestLanguages::everyMessageIsTranslated()
{
    QFETCH(QString, language);
    const auto all = messagesIn(folder + fileOf(language));
    QVERIFY(!all.empty());
    QStringList bad;
    for (const auto &message : all) {
        const bool empty = message.translations.isEmpty() ||
                           std::any_of(message.translations.begin(), message.translations.end(),
                                       [](const QString &text) { return text.isEmpty(); });
        if (!message.type.isEmpty() || empty || message.context.isEmpty())
            bad << nameOf(message);
    }
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
}

void TestLanguages::aTranslationSaysWithWhatTheSourceSays()
{
    QFETCH(QString, language);
    QStringList bad;
    for (const auto &message : messagesIn(folder + fileOf(language))) {
        for (const auto &text : message.translations) {
            // "One customer fits" need not say the number; whatever else is filled in stands in every form.
            const bool same =
                placeHolders(text, !message.plural) == placeHolders(message.source, !message.plural) &&
                text.count("%n"_L1) <= message.source.count("%n"_L1) &&
                text.count(u'&') == message.source.count(u'&') &&
                text.startsWith(u' ') == message.source.startsWith(u' ') &&
                text.endsWith(u' ') == message.source.endsWith(u' ');
            if (!same)
                bad << nameOf(message) + u" / "_s + text;
        }
    }
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
}

void TestLanguages::whatTheSourcesSayNowIsTranslated()
{
#ifdef TELLER_LUPDATE
    const QTemporaryDir copies;
    QVERIFY(copies.isValid());
    QStringList translated;
    for (const auto &language : languages()) {
        const auto copy = copies.filePath(fileOf(language));
        QVERIFY(QFile::copy(folder + fileOf(language), copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        if (language != "en"_L1)
            translated << copy;
    }
    const QStringList where{
        u"-locations"_s, u"none"_s, u"ui"_s, u"app/teller"_s, u"src/exchange/demo/demo_stories.cpp"_s,
        u"-ts"_s};
    for (const auto &arguments : {where + translated, QStringList{u"-pluralonly"_s} + where +
                                                          QStringList{copies.filePath(fileOf(u"en"_s))}})
    {
        QProcess lupdate;
        lupdate.setWorkingDirectory(sources);
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(TELLER_LUPDATE), arguments);
        QVERIFY2(lupdate.waitForFinished(100'000), qPrintable(lupdate.errorString()));
        QVERIFY2(lupdate.exitStatus() == QProcess::NormalExit && lupdate.exitCode() == 0,
                 lupdate.readAll().constData());
    }
    QStringList bad;
    for (const auto &language : languages()) {
        for (const auto &message : messagesIn(copies.filePath(fileOf(language)))) {
            if (!message.type.isEmpty())
                bad << language + u", "_s + message.type + u", "_s + nameOf(message);
        }
    }
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
#else
    QSKIP("lupdate is not installed, so nobody can say whether every text of the sources is translated.");
#endif
}

void TestLanguages::germanIsSpoken()
{
    speak(app(), u"de"_s);
    Theme theme;
    Desk d(theme);
    QCOMPARE(d.text(u"emptyTitle"_s), u"Bereit für Anrufe"_s);
    QCOMPARE(d.part<QPushButton>(u"emptySettings"_s)->text(), u"Einstellungen  Strg ,"_s);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    QCOMPARE(dayHeading(QDate(2026, 11, 18), QDate(2026, 11, 20)), u"Mittwoch, 18. November"_s);
    QCOMPARE(languageName(u"es"_s), u"Spanisch"_s);
    QCOMPARE(sourceName(u"web"_s), u"Website"_s);
    QCOMPARE(sourceName(u"order"_s), u"Bestellung"_s);
    QCOMPARE(sourceName(u"SAP 4711"_s), u"SAP 4711"_s); // a name of theirs
    QCOMPARE(tierName(u"Silver"_s), u"Silber"_s);
    QCOMPARE(tierName(u"Zirkel der Freunde"_s), u"Zirkel der Freunde"_s);
    QCOMPARE(addressFieldName(u"from"_s), u"von"_s);
    QCOMPARE(addressFieldName(u"x-loop"_s), u"x-loop"_s);
    QCOMPARE(outcomeText(u"unanswered"_s), u"unbeantwortet"_s);
    QCOMPARE(outcomeText(u"order"_s), u"Bestellung"_s);
    QCOMPARE(outcomeText(u"web"_s), u"Web"_s);
    QCOMPARE(outcomeText(u"ging zum Nachbarn"_s), u"ging zum Nachbarn"_s);
    d.elenaTalks();
    QTRY_VERIFY(d.window->findChild<QLabel *>(u"brief"_s));
    QTRY_VERIFY2(d.text(u"brief"_s).contains(u"spricht Spanisch"_s), qPrintable(d.text(u"brief"_s)));
    const SettingsDialog dialog(theme, {});
    QCOMPARE(dialog.windowTitle(), u"Einstellungen"_s);
    QCOMPARE(dialog.findChild<QPushButton *>(u"settingsAccept"_s)->text(), u"Übernehmen"_s);
}

void TestLanguages::spanishIsSpoken()
{
    speak(app(), u"es"_s);
    Theme theme;
    const Desk d(theme);
    QCOMPARE(d.text(u"emptyTitle"_s), u"Listo para recibir llamadas"_s);
    QCOMPARE(dayHeading(QDate(2025, 3, 3), QDate(2026, 11, 20)), u"3 de marzo de 2025"_s);
}

void TestLanguages::arabicReadsFromRightToLeft()
{
    speak(app(), u"ar"_s);
    Theme theme;
    Desk d(theme);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    QCOMPARE(d.text(u"emptyTitle"_s), u"جاهز لاستقبال المكالمات"_s);
    QCOMPARE(QLocale().toString(14), u"14"_s); // in the digits of account and telephone numbers
    QVERIFY(d.place(u"rail"_s).left() > d.window->width() / 2);
    d.elenaTalks();
    QTRY_VERIFY(d.window->findChild<QWidget *>(u"chipAll"_s));
    QTRY_VERIFY(d.part<QWidget>(u"chipAll"_s)->isVisible());
    QTRY_VERIFY(d.place(u"chipAll"_s).left() > d.place(u"chipPhone"_s).left());
    QVERIFY(d.place(u"chipAll"_s).right() > d.place(u"timeline"_s).center().x());
    // Numbers in groups and names of other scripts keep their order within an Arabic sentence.
    QCOMPARE(accountText(u"10044718"_s), u"\u20681004 4718\u2069"_s);
    QCOMPARE(quoted(u"Elena"_s), u"\u2068Elena\u2069"_s);
    QTest::keyClick(d.part<QPlainTextEdit>(u"noteEdit"_s), Qt::Key_C,
                    Qt::ControlModifier | Qt::ShiftModifier);
    auto *menu = d.window->findChild<QMenu *>(u"copyMenu"_s);
    QVERIFY(menu);
    QStringList offered;
    for (const auto *action : menu->actions())
        offered << action->text().section(u'\t', 1);
    QVERIFY2(offered.contains(u"\u20681004 4718\u2069"_s), qPrintable(offered.join(u'|')));
    QVERIFY2(offered.contains(u"\u2068+49 305 550 127\u2069"_s), qPrintable(offered.join(u'|')));
    menu->close();
}

void TestLanguages::anUnknownLanguageIsEnglish()
{
    speak(app(), u"xx"_s);
    Theme theme;
    const Desk d(theme);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    QCOMPARE(d.text(u"emptyTitle"_s), u"Ready for calls"_s);
    QCOMPARE(languageName(u"es"_s), u"Spanish"_s);
}

void TestLanguages::whatIsPressedCanBeReadInASmallWindow_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("letters"); // in hundredths of what the font has
    for (const char *language : {"en", "de", "es", "ar"}) {
        QTest::newRow(language) << QString::fromLatin1(language) << 100;
        QTest::addRow("%s, in wide letters", language) << QString::fromLatin1(language) << 110;
    }
}

void TestLanguages::whatIsPressedCanBeReadInASmallWindow()
{
    QFETCH(const QString, language);
    QFETCH(const int, letters);
    speak(app(), language);
    auto font = app().font();
    const auto giveBack = qScopeGuard([font] { app().setFont(font); });
    font.setLetterSpacing(QFont::PercentageSpacing, letters);
    app().setFont(font);
    Theme theme;
    Desk d(theme);
    const QSize small(960, 516); // what a full HD screen has at 200 %, below a title bar
    d.window->resize(small);
    const auto cut = [&d] {
        QStringList all;
        for (const auto *button : d.window->findChildren<QPushButton *>()) {
            const bool elided = qobject_cast<const ElidedButton *>(button);
            const QSize least = elided ? button->minimumSizeHint() : button->sizeHint();
            // What lies in a list that is scrolled may be above or below; nothing is scrolled sideways.
            const QRect seen = button->visibleRegion().boundingRect();
            const bool beside = !seen.isEmpty() && seen.width() < button->width();
            if (button->isVisible() && !button->text().isEmpty() &&
                (button->width() < least.width() || button->height() < least.height() || beside))
                all << button->objectName() + u": "_s + button->text();
        }
        return all.join(u", "_s);
    };
    const auto call = d.elenaTalks();
    QTRY_VERIFY(d.window->findChild<QLabel *>(u"brief"_s));
    for (const auto &tab : {u"noteTab"_s, u"promisesTab"_s, u"tasksTab"_s, u"reviewsTab"_s}) {
        d.part<QPushButton>(tab)->click();
        QTRY_VERIFY2(cut().isEmpty(), qPrintable(tab + u": "_s + cut()));
    }
    d.part<QPushButton>(u"noteTab"_s)->click();
    auto *timeline = d.part<TimelineView>(u"timeline"_s);
    const auto mails = [timeline] {
        return timeline->model()->match(timeline->timeline().index(0), Qt::DisplayRole, u"Still waiting"_s, 1,
                                        Qt::MatchContains);
    };
    QTRY_COMPARE(mails().size(), 1);
    timeline->setCurrentIndex(mails()[0]);
    Q_EMIT timeline->activated(timeline->currentIndex());
    QTRY_VERIFY(d.window->findChild<QPushButton *>(u"documentText1"_s));
    QTRY_VERIFY2(cut().isEmpty(), qPrintable(cut()));
    d.part<DetailPane>(u"detailPane"_s)->close();
    QTest::keyClicks(d.part<QPlainTextEdit>(u"noteEdit"_s), u"So"_s);
    // That nothing is lost can be read, too; what offers to promise something gives way.
    const auto isRead = [&d] {
        const auto *state = d.part<ElidedLabel>(u"noteState"_s);
        return !state->text().isEmpty() && !state->shorter().isEmpty() &&
               state->fontMetrics().horizontalAdvance(state->painted()) <= state->width();
    };
    QTRY_VERIFY(isRead()); // "draft kept"
    d.part<QPushButton>(u"saveButton"_s)->click();
    QTRY_VERIFY(isRead() && d.drafts.drafts().empty()); // "saved"
    QTest::keyClicks(d.part<QPlainTextEdit>(u"noteEdit"_s), u"So"_s);
    QTRY_VERIFY(isRead());
    d.feed.say(sameCall(call, CallEvent::Kind::Ended, d.clock.now()));
    QTRY_VERIFY(d.part<QPushButton>(u"doneButton"_s)->isVisible());
    QTRY_VERIFY2(cut().isEmpty(), qPrintable(cut()));
    QTRY_VERIFY(isRead());
    // Nor does anything lie upon anything else when the store refuses the note.
    d.record.setError(FakeRecord::Op::Save, Error{Error::Code::Rejected, {}, false});
    d.part<QPushButton>(u"saveButton"_s)->click();
    QTRY_VERIFY(d.part<QPushButton>(u"mendButton"_s)->isVisible());
    const auto apart = [&d] {
        const auto parts =
            d.part<QWidget>(u"noteBar"_s)->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (const auto *one : parts) {
            for (const auto *other : parts) {
                if (one != other && one->isVisible() && other->isVisible() &&
                    one->geometry().intersects(other->geometry()))
                    return false;
            }
        }
        return true;
    };
    QTRY_VERIFY(apart());
    QCOMPARE(d.window->size(), small);
    const SettingsDialog dialog(theme, {});
    QVERIFY(dialog.minimumSizeHint().height() < small.height());
}

void TestLanguages::aLineLiesWhereTheProgramsLinesBegin()
{
    const auto painted = [](const QString &text, Qt::LayoutDirection layout) {
        QImage picture(400, 40, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setPen(Qt::black);
        drawTextLine(painter, picture.rect(), text, Qt::AlignLeft, layout);
        painter.end();
        return inkOf(picture);
    };
    for (const auto &text : {u"invoice"_s, u"فاتورة"_s}) {
        const auto [first, last] = painted(text, Qt::LeftToRight);
        QVERIFY2(first < 20 && last < 200 && last > first, qPrintable(text));
        const auto [mirroredFirst, mirroredLast] = painted(text, Qt::RightToLeft);
        QVERIFY2(mirroredFirst > 200 && mirroredLast > 380, qPrintable(text));
    }
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
