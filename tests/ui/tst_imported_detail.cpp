// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was imported into a store, as an agent sees it: the pane over a real SQLite store.
#include "common/wording.h"
#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/imports/record_import.h"
#include "store/record/sql_record.h"
#include "support/fake_record.h"
#include "timeline/detail_pane.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

namespace {

const Instant now = instantFromMsecs(1'795'000'000'000);

InteractionDetail begun(Channel channel, const QString &id)
{
    InteractionDetail detail;
    auto &i = detail.interaction;
    i.id = importedId<InteractionId>(u"test"_s, "interaction"_L1, id);
    i.channel = channel;
    i.startedAt = now - std::chrono::hours(48);
    i.source = u"test"_s;
    i.externalId = id;
    i.subject = u"About the router"_s;
    i.language = u"de-AT"_s;
    return detail;
}

QByteArray everyByte()
{
    QByteArray bytes;
    for (int i = 0; i < 70'000; ++i)
        bytes.append(char(i * 7 + i / 256));
    return bytes;
}

InteractionDetail mail(const QString &id = u"mail"_s)
{
    auto detail = begun(Channel::Email, id);
    detail.interaction.thread = u"<first@example.com>"_s;
    detail.body = u"The router blinks red."_s;
    detail.quoted = u"On Monday you wrote:\n> Please try <b>again</b>."_s;
    detail.facts = {{u"from"_s, u"Ana <ana@example.com>"_s}, {u"list-id"_s, u"x"_s}};
    const auto bytes = everyByte();
    detail.documents = {
        {Document::Role::Attachment, u"../../.ssh/red light.jpg"_s, u"image/jpeg"_s, bytes.size(), bytes},
        {Document::Role::Attachment, u"page.html"_s, u"text/html"_s, 19, "<b>bold</b> & more\n"},
        {Document::Role::Attachment, u"film.mp4"_s, u"video/mp4"_s, 9'000'000'000, {}},
        {Document::Role::Attachment, u"blob"_s, u"application/octet-stream"_s, 3, QByteArray("a\0b", 3)},
        {Document::Role::Attachment, u"named only.ogg"_s, u"audio/ogg"_s, 0, {}}};
    return detail;
}

InteractionDetail call()
{
    auto detail = begun(Channel::Phone, u"call"_s);
    detail.turns = {{Speaker::Agent, u"Kim"_s, {}, 1000, u"Good morning."_s, 2000, false, {}},
                    {Speaker::Other, {}, {}, 3500, u"<silence>"_s, 12'000, true, {}},
                    {Speaker::Customer,
                     u"Ana"_s,
                     {},
                     16'000,
                     u"It blinks red"_s,
                     3000,
                     false,
                     {{0, 2, 16'000, 16'200}, {3, 6, 16'250, 17'000}, {10, 3, 17'100, 18'900}}},
                    {Speaker::Agent, u"Kim"_s, {}, 18'000, u"Red?"_s, 700, false, {}},
                    {Speaker::Agent, u"Kim"_s, {}, 20'000, u"I see."_s, 900, false, {}},
                    {Speaker::Customer, u"Ana"_s, {}, 20'800, u"Yes."_s, 900, false, {}}};
    return detail;
}

InteractionDetail chat()
{
    auto detail = begun(Channel::Chat, u"chat"_s);
    const auto at = detail.interaction.startedAt;
    detail.turns = {
        {Speaker::Customer, u"Ana"_s, at, 0, u"Hello?"_s, -1, false, {}},
        {Speaker::Agent, u"Kim"_s, at + std::chrono::hours(24), -1, u"Good day"_s, -1, false, {}}};
    return detail;
}

InteractionDetail endless()
{
    auto detail = begun(Channel::Phone, u"endless"_s);
    for (int i = 0; i < 4000; ++i)
        detail.turns.push_back({i % 2 ? Speaker::Agent : Speaker::Customer,
                                {},
                                {},
                                qint64(i) * 1000,
                                u"Turn %1."_s.arg(i),
                                900,
                                false,
                                {}});
    return detail;
}

} // namespace

class TestImportedDetail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyFileIsNamed();
    void inALowWindowTheTextHasRoom();
    void anAttachmentIsSavedByteForByte();
    void theOriginalIsSavedAndRead();
    void aFileThatCannotBeWrittenSaysWhatToDo();
    void markupIsShownAsItIsWritten();
    void whatHoldsNoTextSaysSo();
    void aLongFileShowsItsBeginning();
    void aFileThatWasTooLargeSaysSo();
    void aFileIsNotMistakenForAnother();
    void filesAreReachedWithTheKeyboard();
    void quotedTextIsFoldedAway();
    void theConversationAndTheLanguageAreNamed();
    void aCallReadsAsATranscript();
    void wordsTellWhenTheyWereSpoken();
    void aChatReadsByDay();
    void anEndlessCallIsShownInParts();
    void nothingStaysBehind();

private:
    void open(const InteractionDetail &detail, const DetailContext &context = {u"es"_s, {}});
    void put(InteractionDetail detail, const QByteArray &original = "the original\n");
    [[nodiscard]] QString text() const
    {
        return m_pane->findChild<QTextEdit *>(u"detailText"_s)->toPlainText();
    }
    template <typename T = QPushButton>
    [[nodiscard]] T *part(const QString &name) const
    {
        return m_pane->findChild<T *>(name);
    }
    [[nodiscard]] QString state() const { return part<QLabel>(u"documentState"_s)->text(); }
    /// Presses "Save as…" and chooses that path.
    void saveAs(int index, const QString &path);
    [[nodiscard]] static QByteArray contentOf(const QString &path);

    Theme m_theme;
    FakeClock m_clock{now};
    QTemporaryDir m_dir;
    StoreSettings m_settings = StoreSettings::sqliteFile(m_dir.filePath(u"store.sqlite"_s));
    CustomerId m_customer = importedId<CustomerId>(u"test"_s, "customer"_L1, u"ana"_s);
    std::unique_ptr<SqlRecord> m_record;
    std::unique_ptr<DetailPane> m_pane;
};

void TestImportedDetail::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QVERIFY(m_dir.isValid());
    const auto created = StoreAdmin(m_settings).create();
    VERIFY_OK(created);
    put(mail(), "Subject: Red\r\n\r\nThe router blinks \xf6.\r\n");
    put(mail(u"mail 2"_s));
    put(call());
    put(chat());
    put(endless());
}

void TestImportedDetail::put(InteractionDetail detail, const QByteArray &original)
{
    ImportedRecord record;
    record.source = u"test"_s;
    record.externalId = detail.interaction.externalId;
    record.who.externalId = u"ana"_s;
    record.original = {Document::Role::Original, record.externalId + u".eml"_s, u"message/rfc822"_s,
                       original.size(), original};
    record.part.interactions.push_back(std::move(detail));
    RecordImport import(m_settings);
    const auto opened = import.open();
    VERIFY_OK(opened);
    const auto counts = import.put({record});
    VERIFY_OK(counts);
    QVERIFY2(counts->refused.empty(), "the store refused a record");
}

void TestImportedDetail::init()
{
    m_record = std::make_unique<SqlRecord>(m_settings);
    m_pane = std::make_unique<DetailPane>(m_theme, *m_record, m_clock);
    m_pane->resize(m_theme.px(520), m_theme.px(640));
}

void TestImportedDetail::cleanup()
{
    m_pane.reset();
    m_record.reset();
}

void TestImportedDetail::open(const InteractionDetail &detail, const DetailContext &context)
{
    m_pane->open(m_customer, detail.interaction.id, nullptr, context);
    m_pane->activateWindow();
    QTRY_VERIFY_WITH_TIMEOUT(part<QTextEdit>(u"detailText"_s)->isVisible(), 30'000);
}

void TestImportedDetail::saveAs(int index, const QString &path)
{
    part(u"documentSave%1"_s.arg(index))->click();
    auto *dialog = m_pane->findChild<QFileDialog *>(u"documentDialog"_s);
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name);
    name->setText(path);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
}

QByteArray TestImportedDetail::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestImportedDetail::everyFileIsNamed()
{
    open(mail());
    const auto name = [this](int i) {
        return part<QLabel>(u"documentName%1"_s.arg(i))->text();
    };
    const auto words = [this](int i) {
        return part<QLabel>(u"documentWords%1"_s.arg(i))->text();
    };
    QCOMPARE(name(1), u"page.html"_s);
    QCOMPARE(words(0), u"Picture · 68 kB"_s);
    QCOMPARE(words(1), u"Web page · 19 bytes"_s);
    QCOMPARE(words(3), u"File · 3 bytes"_s);
    QCOMPARE(words(4), u"Sound recording · only named, not delivered"_s);
    QVERIFY(!part(u"documentSave4"_s)); // nothing to be had of it
    QCOMPARE(name(5), u"mail.eml"_s);
    QCOMPARE(words(5), u"Original · E-mail message · 38 bytes"_s);
}

void TestImportedDetail::inALowWindowTheTextHasRoom()
{
    open(mail());
    const auto *meta = part<QLabel>(u"detailMeta"_s);
    const auto *text = part<QTextEdit>(u"detailText"_s);
    const int line = meta->fontMetrics().height();
    m_pane->setMinimumSize(1, 1); // squeezed as the window squeezes it
    for (const int height : {190, 640}) {
        m_pane->resize(m_theme.px(220), m_theme.px(height));
        const int lines = meta->wordWrap() ? meta->heightForWidth(meta->width()) / line : 1;
        QTRY_VERIFY2(meta->height() >= lines * line, qPrintable(QString::number(meta->height())));
        QTRY_VERIFY2(text->viewport()->height() >= 2 * line,
                     qPrintable(QString::number(text->viewport()->height())));
        QVERIFY(meta->toolTip().contains(meta->text())); // what "…" left out
    }
}

void TestImportedDetail::anAttachmentIsSavedByteForByte()
{
    open(mail());
    part(u"documentSave0"_s)->click();
    auto *dialog = m_pane->findChild<QFileDialog *>(u"documentDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"red light.jpg"_s); // no path of theirs
    delete dialog;
    const auto path = m_dir.filePath(u"light.jpg"_s);
    saveAs(0, path);
    QTRY_VERIFY(state().startsWith(u"Saved as "_s));
    QVERIFY(contentOf(path) == everyByte());
}

void TestImportedDetail::theOriginalIsSavedAndRead()
{
    open(mail());
    const auto path = m_dir.filePath(u"original.eml"_s);
    saveAs(5, path);
    QTRY_VERIFY(state().startsWith(u"Saved as "_s));
    QCOMPARE(contentOf(path), QByteArray("Subject: Red\r\n\r\nThe router blinks \xf6.\r\n"));
    part(u"documentText5"_s)->click();
    QTRY_VERIFY(part<QPlainTextEdit>(u"documentTextEdit"_s)->isVisible());
    QCOMPARE(part<QPlainTextEdit>(u"documentTextEdit"_s)->toPlainText(),
             u"Subject: Red\n\nThe router blinks ö.\n"_s);
}

void TestImportedDetail::aFileThatCannotBeWrittenSaysWhatToDo()
{
    open(mail());
    const auto folder = m_dir.filePath(u"a folder"_s);
    QVERIFY(QDir().mkpath(folder));
    part(u"documentSave0"_s)->click();
    auto *dialog = m_pane->findChild<QFileDialog *>(u"documentDialog"_s);
    Q_EMIT dialog->fileSelected(folder + u"/gone/light.jpg"_s);
    delete dialog;
    QTRY_COMPARE(state(), u"The file could not be saved: the folder is not there. Choose another."_s);
    part(u"documentSave0"_s)->click();
    dialog = m_pane->findChild<QFileDialog *>(u"documentDialog"_s);
    Q_EMIT dialog->fileSelected(folder);
    delete dialog;
    QTRY_VERIFY(state().contains(u"you may not write there"_s));
}

void TestImportedDetail::markupIsShownAsItIsWritten()
{
    open(mail());
    part(u"documentText1"_s)->click();
    auto *edit = part<QPlainTextEdit>(u"documentTextEdit"_s);
    QTRY_COMPARE(edit->toPlainText(), u"<b>bold</b> & more\n"_s);
    QVERIFY(!part<QTextEdit>(u"detailText"_s)->isVisible());
    QVERIFY(!part<QLabel>(u"documentTextPart"_s)->isVisible()); // all of it is there
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(part<QTextEdit>(u"detailText"_s)->isVisible());
    QVERIFY(edit->toPlainText().isEmpty());
    QVERIFY(m_pane->isVisible());
}

void TestImportedDetail::whatHoldsNoTextSaysSo()
{
    open(mail());
    QVERIFY(!part(u"documentText0"_s)); // a picture
    part(u"documentText3"_s)->click();
    QTRY_COMPARE(state(), u"This file holds no text. It can only be saved."_s);
    QVERIFY(part<QTextEdit>(u"detailText"_s)->isVisible());
}

void TestImportedDetail::aLongFileShowsItsBeginning()
{
    auto detail = begun(Channel::Email, u"long"_s);
    detail.documents = {{Document::Role::Attachment, u"long.json"_s, u"application/json"_s, 3'000'000,
                         QByteArray(3'000'000, 'x')}};
    put(detail);
    open(detail);
    part(u"documentText0"_s)->click();
    auto *edit = part<QPlainTextEdit>(u"documentTextEdit"_s);
    QTRY_VERIFY(edit->toPlainText().size() > 1000);
    QVERIFY(edit->toPlainText().size() < 300'000);
    QVERIFY(part<QLabel>(u"documentTextPart"_s)->text().contains(u"Save the file"_s));
}

void TestImportedDetail::aFileThatWasTooLargeSaysSo()
{
    open(mail());
    const auto path = m_dir.filePath(u"film.mp4"_s);
    saveAs(2, path);
    QTRY_VERIFY(state().contains(u"was not kept"_s));
    QVERIFY(!QFile::exists(path));
}

void TestImportedDetail::aFileIsNotMistakenForAnother()
{
    auto detail = begun(Channel::Email, u"changing"_s);
    detail.documents = {{Document::Role::Attachment, u"one.txt"_s, u"text/plain"_s, 3, "one"}};
    put(detail);
    open(detail);
    detail.documents = {{Document::Role::Attachment, u"two.txt"_s, u"text/plain"_s, 4, "four"}};
    put(detail); // delivered anew while it is on the screen
    part(u"documentText0"_s)->click();
    QTRY_VERIFY(state().contains(u"no longer has this file"_s));
}

void TestImportedDetail::filesAreReachedWithTheKeyboard()
{
    open(mail());
    part<QTextEdit>(u"detailText"_s)->setFocus();
    QStringList reached;
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(m_pane->focusWidget(), Qt::Key_Tab);
        const auto *focus = m_pane->focusWidget();
        reached << QAccessible::queryAccessibleInterface(m_pane->focusWidget())->text(QAccessible::Name);
        const auto *area = part<QWidget>(u"documentArea"_s);
        if (area->isAncestorOf(focus)) { // and seen
            const QRect seen(area->mapToGlobal(QPoint()), area->size());
            QVERIFY2(seen.contains(QRect(focus->mapToGlobal(QPoint()), focus->size())),
                     qPrintable(reached.back()));
        }
    }
    QVERIFY(reached.contains(u"Show quoted text"_s));
    QVERIFY(reached.contains(u"Show page.html as text"_s));
    QVERIFY(reached.contains(u"Save mail.eml as"_s));
}

void TestImportedDetail::quotedTextIsFoldedAway()
{
    open(mail());
    QVERIFY(text().startsWith(u"From  Ana <ana@example.com>\nThe router blinks red."_s));
    QVERIFY(!text().contains(u"try"_s));
    auto *fold = part(u"detailQuoted"_s);
    QCOMPARE(fold->text(), u"Show quoted text"_s);
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(text().contains(u"> Please try <b>again</b>."_s));
    QCOMPARE(fold->text(), u"Hide quoted text"_s);
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(!text().contains(u"try"_s));
    open(call());
    QVERIFY(!fold->isVisible());
}

void TestImportedDetail::theConversationAndTheLanguageAreNamed()
{
    auto recognised = await(m_record->recognise({{}, {}, m_customer}));
    VERIFY_OK(recognised);
    QVERIFY(recognised->snapshot);
    History history(*m_record);
    history.show(m_customer, recognised->snapshot->interactions);
    QVERIFY(history.complete());
    const auto meta = [this] {
        return part<QLabel>(u"detailMeta"_s)->text();
    };
    open(mail(), {u"es"_s, &history});
    QVERIFY2(meta().contains(u"in German · part of a conversation of two messages"_s), qPrintable(meta()));
    open(call(), {u"de"_s, &history}); // their own language, no conversation
    QVERIFY(!meta().contains(u"German"_s));
    QVERIFY(!meta().contains(u"conversation"_s));
}

void TestImportedDetail::aCallReadsAsATranscript()
{
    open(call());
    QCOMPARE(text(), u"CONVERSATION\n"
                     "0:01\tAgent · Kim\nGood morning.\n"
                     "0:03\t[silence] 12 s\n"
                     "0:16\tCustomer · Ana\nIt blinks red\n"
                     "0:18\tAgent · Kim   at the same time\nRed?\n"
                     "0:20\tI see.\n"
                     "0:20\tCustomer · Ana\nYes."_s); // a tenth of a second is no overlap
    const auto *document = part<QTextEdit>(u"detailText"_s)->document();
    const auto formatOf = [document](const QString &words) {
        return document->find(words).charFormat();
    };
    QVERIFY(formatOf(u"[silence]"_s).fontItalic());
    QVERIFY(!formatOf(u"blinks"_s).fontItalic());
    QVERIFY(formatOf(u"Agent"_s).foreground() != formatOf(u"Customer"_s).foreground());
}

void TestImportedDetail::wordsTellWhenTheyWereSpoken()
{
    open(call());
    auto *edit = part<QTextEdit>(u"detailText"_s);
    auto *time = part<QLabel>(u"detailTime"_s);
    QVERIFY(!time->isVisible());
    edit->setTextCursor(edit->document()->find(u"blinks red"_s));
    QVERIFY(time->isVisible());
    QCOMPARE(time->text(), u"Spoken 0:16.2 to 0:18.9"_s);
    edit->setTextCursor(edit->document()->find(u"Good"_s)); // nobody knows
    QVERIFY(!time->isVisible());
    auto cursor = edit->document()->find(u"blinks"_s);
    cursor.setPosition(cursor.selectionStart() + 2);
    const QPoint at = edit->cursorRect(cursor).center() + QPoint(2, 0);
    QHelpEvent help(QEvent::ToolTip, at, edit->viewport()->mapToGlobal(at));
    QApplication::sendEvent(edit->viewport(), &help);
    QTRY_COMPARE(QToolTip::text(), u"0:16.2"_s);
}

void TestImportedDetail::aChatReadsByDay()
{
    open(chat());
    const auto when = clockTime(chat().interaction.startedAt);
    QCOMPARE(text(),
             u"CONVERSATION\nCustomer · Ana   %1\nHello?\nYESTERDAY\nAgent · Kim   %1\nGood day"_s.arg(when));
}

void TestImportedDetail::anEndlessCallIsShownInParts()
{
    open(endless());
    QVERIFY(text().contains(u"Turn 1499."_s));
    QVERIFY(!text().contains(u"Turn 1500."_s));
    auto *more = part(u"detailMore"_s);
    QCOMPARE(more->text(), u"Show more of the conversation (2,500 turns)"_s);
    more->click();
    QVERIFY(text().contains(u"Turn 2999."_s));
    more->click();
    QVERIFY(text().contains(u"Turn 3999."_s));
    QVERIFY(!more->isVisible());
}

void TestImportedDetail::nothingStaysBehind()
{
    open(mail());
    part(u"detailQuoted"_s)->click();
    part(u"documentText1"_s)->click();
    auto *edit = part<QPlainTextEdit>(u"documentTextEdit"_s);
    QTRY_VERIFY(!edit->toPlainText().isEmpty());
    part(u"documentSave0"_s)->click();
    m_pane->close();
    QVERIFY(edit->toPlainText().isEmpty());
    QVERIFY(!m_pane->findChild<QFileDialog *>());
    QVERIFY(!part<QLabel>(u"documentName0"_s));
    open(mail());
    QVERIFY(!text().contains(u"try"_s)); // folded again
    QVERIFY(!edit->isVisible());
}

QTEST_MAIN(TestImportedDetail)
#include "tst_imported_detail.moc"
