// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_view.h"
#include "ui/desk_on_screen.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;
using ActionKind = AgentAction::Kind;

namespace {

/// Elena is on the telephone and on the screen.
struct Call : Desk
{
    explicit Call(Theme &theme, const std::vector<Interaction> &before = {})
        : Desk(theme)
    {
        for (const Interaction &one : before)
            record.changeElsewhere(one);
        elenaTalks();
        if (!QTest::qWaitFor([this] { return text(u"customerName"_s) == u"Elena Rivera"_s; }))
            qFatal("Elena is not shown");
    }

    /// The number of the card or line whose text has these words; 0 if none that is shown.
    int numberOf(const QString &label, const QString &words) const
    {
        for (int i = 1; i < 20; ++i) {
            const auto *found = window->findChild<QLabel *>(label + QString::number(i));
            if (found && found->isVisible() && found->text().contains(words))
                return i;
        }
        return 0;
    }
    int card(const QString &words) const { return numberOf(u"findingTitle"_s, words); }
    int line(const QString &words) const { return numberOf(u"knownFact"_s, words); }
    QPushButton *button(const QString &which, int card) const
    {
        return part<QPushButton>(u"finding"_s + which + QString::number(card));
    }
    QString said(int card) const
    {
        const auto *label = part<QLabel>(u"findingSaid%1"_s.arg(card));
        return label->isVisible() ? label->text() : QString();
    }
    void pick(const QString &menu, const QString &words) const
    {
        auto *found = window->findChild<QMenu *>(menu);
        if (!found)
            qFatal("no menu is open");
        for (auto *action : found->actions()) {
            if (action->text().contains(words)) {
                action->trigger();
                found->close();
                return;
            }
        }
        qFatal("the menu has nothing like that");
    }
};

void click(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

} // namespace

class TestMatterCards : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aMessageIsStoppedWithOneClickAndBack();
    void anAnswerStandsInItsPlace();
    void theMenuHasEverythingElse();
    void theKeyboardReachesEveryCard();
    void aCaseAloneIsReachedByItsKey();
    void whyLeadsToTheHistory();
    void aRefundIsBegunAsATask();
    void aTaskIsHandedOver();
    void whatIsToldGoesIntoTheNote();
    void whatIsKnownIsUsedAsUsual();
    void aKnownAddressIsNotCutOff();
    void havingToSayItAgainIsCounted();
    void whatCouldNotBeKeptIsSaid();
    void answersStayWithTheirSession();
    void theStripSaysWhatToday();
};

void TestMatterCards::aMessageIsStoppedWithOneClickAndBack()
{
    Theme theme;
    Call d(theme);
    const int goldfish = d.card(u"Goldfish"_s);
    QVERIFY(goldfish > 0);
    QCOMPARE(d.button(u"First"_s, goldfish)->text(), u"Stop it"_s);
    click(d.button(u"First"_s, goldfish));
    const int stopped = d.numberOf(u"findingSaid"_s, u"Stopped"_s);
    QVERIFY(stopped > 0);
    QVERIFY(!d.button(u"First"_s, stopped)->isVisible());
    QTRY_COMPARE(d.record.decidedActions().size(), size_t(1));
    QCOMPARE(d.record.decidedActions()[0].kind, ActionKind::Stop);
    click(d.button(u"Undo"_s, stopped));
    QTRY_VERIFY(d.card(u"Goldfish"_s) > 0);
    QTRY_COMPARE(d.record.decidedActions().size(), size_t(2));
    QCOMPARE(d.record.decidedActions()[1].kind, ActionKind::Undo);
}

void TestMatterCards::anAnswerStandsInItsPlace()
{
    Theme theme;
    Call d(theme);
    const int goldfish = d.card(u"Goldfish"_s);
    const auto title = d.text(u"findingTitle%1"_s.arg(goldfish));
    QCOMPARE(d.button(u"Second"_s, goldfish)->text(), u"Wrong"_s);
    click(d.button(u"Second"_s, goldfish));
    QCOMPARE(d.card(u"Goldfish"_s), goldfish);
    QVERIFY(d.said(goldfish).contains(u"Marked as wrong"_s));
    QTRY_COMPARE(d.record.decidedActions().size(), size_t(1));
    QTRY_COMPARE(d.said(goldfish), u"✓ Marked as wrong"_s); // also when the store has told of it
    click(d.button(u"Undo"_s, goldfish));
    QCOMPARE(d.said(goldfish), QString());
    QCOMPARE(d.text(u"findingTitle%1"_s.arg(goldfish)), title);
}

void TestMatterCards::theMenuHasEverythingElse()
{
    Theme theme;
    Call d(theme);
    const int warranty = d.card(u"Warranty"_s);
    QVERIFY(warranty > 0);
    click(d.button(u"More"_s, warranty));
    d.pick(u"findingMenu"_s, u"Done"_s);
    QCOMPARE(d.said(warranty), u"✓ Done"_s);
    QTRY_COMPARE(d.record.decidedActions().size(), size_t(1));
    QCOMPARE(d.record.decidedActions()[0].kind, ActionKind::Done);
}

void TestMatterCards::theKeyboardReachesEveryCard()
{
    Theme theme;
    Call d(theme);
    QTest::keyClick(d.note(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(d.part<QWidget>(u"findingCard1"_s)->hasFocus());
    const int goldfish = d.card(u"Goldfish"_s);
    for (int i = 1; i < goldfish; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    auto *card = d.part<QWidget>(u"findingCard%1"_s.arg(goldfish));
    QVERIFY(card->hasFocus());
    QVERIFY(!card->accessibleName().isEmpty());
    QTest::keyClick(d.button(u"Second"_s, goldfish), Qt::Key_Space); // "Wrong": it stays in its place
    QCOMPARE(d.said(goldfish), u"✓ Marked as wrong"_s);
    QVERIFY(card->hasFocus() || card->isAncestorOf(QApplication::focusWidget()));
    card->setFocus();
    QTest::keyClick(card, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.said(goldfish), QString());
    QTest::keyClick(card, Qt::Key_Return); // does what the first button does
    QTRY_VERIFY(d.numberOf(u"findingSaid"_s, u"Stopped"_s) > 0);

    // On from the last card to what is known, and round through the parts of the window.
    auto *line = d.part<QWidget>(u"knownFactLine1"_s);
    for (int i = 0; i < 12 && !line->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(line->hasFocus());
    QTest::keyClick(line, Qt::Key_F6);
    QVERIFY(d.note()->hasFocus());
    QTest::keyClick(d.note(), Qt::Key_F6);
    QVERIFY(d.part<QWidget>(u"timeline"_s)->hasFocus());
    QTest::keyClick(d.part<QWidget>(u"timeline"_s), Qt::Key_F6);
    QVERIFY(d.part<QWidget>(u"findingCard1"_s)->hasFocus());
}

/// The case in focus has no card among the others: what can be done with it is reached all the same.
void TestMatterCards::aCaseAloneIsReachedByItsKey()
{
    Theme theme;
    Desk d(theme);
    CustomerSnapshot one;
    one.customer.id = CustomerId::create();
    one.customer.name = u"Ada Solo"_s;
    one.accounts = {{AccountId::create(), u"10087777"_s, {}, {}, {}, {}}};
    one.cases = {{CaseId::create(),
                  u"8812"_s,
                  u"Router blinks"_s,
                  u"open"_s,
                  {},
                  d.clock.now() - std::chrono::hours(3),
                  d.clock.now() - std::chrono::hours(2)}};
    d.record.addCustomer(one);
    d.then(d.ring(u"c1"_s, u"+49301111"_s, u"10087777"_s), CallEvent::Kind::Answered);
    QTRY_VERIFY(d.window->findChild<QWidget *>(u"tieToCase"_s));
    QTRY_VERIFY(d.part<QWidget>(u"tieToCase"_s)->isVisible());
    QTRY_VERIFY(d.note()->hasFocus());
    QTest::keyClick(d.note(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(d.part<QWidget>(u"tieToCase"_s)->hasFocus());
}

void TestMatterCards::whyLeadsToTheHistory()
{
    Theme theme;
    std::vector<Interaction> letters;
    for (const int days : {2, 3}) {
        Interaction letter;
        letter.id = InteractionId::create();
        letter.customer = elenaId();
        letter.channel = Channel::Mail;
        letter.startedAt = storyNow() - std::chrono::days(days);
        letter.subject = u"A letter"_s;
        letter.disposition = u"delivery.late"_s;
        letters.push_back(letter);
    }
    Call d(theme, letters);
    auto *timeline = d.part<TimelineView>(u"timeline"_s);
    QTRY_COMPARE(timeline->model()->rowCount(), 214);
    const int again = d.card(u"the same kind of matter"_s);
    QVERIFY(again > 0);
    auto *why = d.part<QLabel>(u"findingWhy%1"_s.arg(again));
    click(why);
    QVERIFY(d.part<QWidget>(u"detailPane"_s)->isVisible());
    const auto first = timeline->currentIndex().row();
    click(why); // it rests on more than one
    QVERIFY(timeline->currentIndex().row() != first);
}

void TestMatterCards::aRefundIsBegunAsATask()
{
    Theme theme;
    Call d(theme);
    const int owed = d.card(u"€89.80"_s);
    QVERIFY(owed > 0);
    QCOMPARE(d.button(u"First"_s, owed)->text(), u"Start refund"_s);
    click(d.button(u"First"_s, owed));
    const int begun = d.numberOf(u"findingSaid"_s, u"Your task, due"_s);
    QVERIFY(begun > 0);
    QTRY_COMPARE(d.record.decidedActions().size(), size_t(1));
    const auto task = d.record.decidedActions()[0];
    QCOMPARE(task.kind, ActionKind::Task);
    QCOMPARE(task.ownerId, AgentId(u"amal"_s));
    QVERIFY(task.text.contains(u"4471"_s));
    QVERIFY(isSet(task.dueAt));
    QCOMPARE(d.part<QPushButton>(u"tasksTab"_s)->text(), u"Tasks 1"_s);
    click(d.part<QPushButton>(u"tasksTab"_s));
    click(d.part<QPushButton>(u"taskButton1"_s));
    QCOMPARE(d.part<QPushButton>(u"tasksTab"_s)->text(), u"Tasks"_s);
    QVERIFY(d.text(u"taskWhen1"_s).contains(u"done"_s));
    click(d.part<QPushButton>(u"taskButton1"_s)); // Undo
    QCOMPARE(d.part<QPushButton>(u"tasksTab"_s)->text(), u"Tasks 1"_s);
    QVERIFY(!d.part<QPushButton>(u"taskOwner1"_s)->isVisible()); // there is nobody to hand it over to
}

void TestMatterCards::aTaskIsHandedOver()
{
    Theme theme;
    Call d(theme);
    d.record.setColleagues({{AgentId(u"amal"_s), u"Amal K."_s},
                            {AgentId(u"jonas"_s), u"Jonas F."_s, u"billing"_s, u"Billing"_s}});
    d.record.setState({StoreState::Link::Ready, std::nullopt, true}); // asked for whenever the store is there
    QTRY_VERIFY(d.desk.current()->hasColleagues());
    const int owed = d.card(u"€89.80"_s);
    click(d.button(u"First"_s, owed));
    const int begun = d.numberOf(u"findingSaid"_s, u"Your task, due"_s);
    QVERIFY(begun > 0);
    click(d.part<QPushButton>(u"tasksTab"_s));
    auto *owner = d.part<QPushButton>(u"taskOwner1"_s);
    QCOMPARE(owner->text(), u"Hand over"_s);
    click(owner);
    auto *filter = d.part<QLineEdit>(u"ownerFilter"_s);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"jon"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(d.record.decidedActions().size(), size_t(2));
    const auto given = d.record.decidedActions()[1];
    QCOMPARE(given.kind, ActionKind::TaskGiven);
    QCOMPARE(given.about, d.record.decidedActions()[0].id.text());
    QCOMPARE(given.ownerId, AgentId(u"jonas"_s));
    QVERIFY(d.text(u"taskWhen1"_s).contains(u"Jonas F."_s));
    QVERIFY(d.numberOf(u"findingSaid"_s, u"Task of Jonas F."_s) > 0); // the card says it, too
    QCOMPARE(owner->text(), u"Undo"_s);
    click(owner);
    QVERIFY(d.text(u"taskWhen1"_s).contains(u"you"_s));
    QCOMPARE(owner->text(), u"Hand over"_s);
    click(owner); // to a team, too
    auto *list = d.part<QListWidget>(u"ownerList"_s);
    QStringList offered;
    for (int row = 0; row < list->count(); ++row)
        offered << list->item(row)->text();
    QCOMPARE(offered, (QStringList{u"Jonas F."_s, u"Team Billing"_s, u"Nobody yet"_s}));
    QTest::keyClicks(filter, u"team"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(d.record.decidedActions().size(), size_t(4));
    QCOMPARE(d.record.decidedActions()[3].ownerId, teamOwner(u"billing"_s));
    QVERIFY(d.text(u"taskWhen1"_s).contains(u"Billing"_s));
}

void TestMatterCards::whatIsToldGoesIntoTheNote()
{
    Theme theme;
    Call d(theme);
    QTest::keyClicks(d.note(), u"Refund started."_s);
    const int warranty = d.card(u"Warranty"_s);
    QCOMPARE(d.button(u"First"_s, warranty)->text(), u"Tell the customer"_s);
    click(d.button(u"First"_s, warranty));
    const auto note = d.note()->toPlainText();
    QVERIFY2(note.startsWith(u"Refund started.\nTold the customer: Warranty ends"_s), qPrintable(note));
    QVERIFY(d.note()->hasFocus());
    QTest::keyClick(d.note(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.note()->toPlainText(), u"Refund started."_s);
}

void TestMatterCards::aKnownAddressIsNotCutOff()
{
    Theme theme;
    Call d(theme);
    const int mail = d.line(u"@"_s);
    QVERIFY(mail > 0);
    const auto *what = d.part<QLabel>(u"knownFact%1"_s.arg(mail));
    QVERIFY(what->accessibleName().contains(u"elena.rivera@example.com"_s));
    // Narrower than the address: it goes on below instead.
    const QRect narrow(0, 0, what->fontMetrics().horizontalAdvance(u"elena.rivera@exam"_s), 1000);
    const QRect needed = what->fontMetrics().boundingRect(narrow, Qt::TextWordWrap, what->text());
    QVERIFY(needed.width() <= narrow.width());
}

void TestMatterCards::whatIsKnownIsUsedAsUsual()
{
    Theme theme;
    Call d(theme);
    const int address = d.line(u"Address"_s);
    QVERIFY(address > 0);
    QTest::keyClick(d.part<QWidget>(u"knownFactLine%1"_s.arg(address)), Qt::Key_Return);
    d.pick(u"knownFactMenu"_s, u"as usual"_s);
    QCOMPARE(d.note()->toPlainText(), u"As usual: Address: Calle Mayor 5, 28013 Madrid."_s);
}

void TestMatterCards::havingToSayItAgainIsCounted()
{
    Theme theme;
    Call d(theme);
    const int address = d.line(u"Address"_s);
    auto *line = d.part<QWidget>(u"knownFactLine%1"_s.arg(address));
    QTest::keyClick(line, Qt::Key_Return);
    d.pick(u"knownFactMenu"_s, u"say it again"_s);
    QTRY_COMPARE(d.record.decidedActions().size(), size_t(1));
    QCOMPARE(d.record.decidedActions()[0].kind, ActionKind::ToldAgain);
    QCOMPARE(d.record.decidedActions()[0].about, u"address"_s);
    const auto from = [&] {
        return d.text(u"knownFactFrom%1"_s.arg(d.line(u"Address"_s)));
    };
    QCOMPARE(from(), u"told us 2 times"_s);
    QTest::keyClick(d.part<QWidget>(u"knownFactLine%1"_s.arg(d.line(u"Address"_s))), Qt::Key_Return);
    d.pick(u"knownFactMenu"_s, u"Take back"_s);
    QVERIFY(!from().contains(u"told us"_s));
}

void TestMatterCards::whatCouldNotBeKeptIsSaid()
{
    Theme theme;
    Call d(theme);
    d.outbox.setError(Error{Error::Code::Full, {}, true});
    click(d.button(u"First"_s, d.card(u"Goldfish"_s)));
    QTRY_VERIFY(d.part<QLabel>(u"mattersTrouble"_s)->isVisible());
    QVERIFY(d.card(u"Goldfish"_s) > 0); // it still goes out, and the card still offers to stop it
    d.outbox.setError(std::nullopt);
    click(d.button(u"First"_s, d.card(u"Goldfish"_s)));
    QVERIFY(!d.part<QLabel>(u"mattersTrouble"_s)->isVisible());
}

void TestMatterCards::answersStayWithTheirSession()
{
    Theme theme;
    Call d(theme);
    const int goldfish = d.card(u"Goldfish"_s);
    click(d.button(u"Second"_s, goldfish));
    auto *elena = d.desk.current();
    d.desk.open(chenId());
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QCOMPARE(d.numberOf(u"findingSaid"_s, u"Marked"_s), 0);
    d.desk.setCurrent(elena);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QCOMPARE(d.said(goldfish), u"✓ Marked as wrong"_s);
}

void TestMatterCards::theStripSaysWhatToday()
{
    Theme theme;
    Desk d(theme);
    hadAHardDay(d.record, d.clock.now());
    auto event = offered(u"c1"_s, u"+49305550127"_s, elenaAccount, d.clock.now());
    event.account.verified = true;
    d.feed.say(event);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    const auto effort = d.text(u"effort"_s);
    QVERIFY2(effort.startsWith(u"Today: "_s) && effort.contains(u"cut off once"_s) &&
                 effort.contains(u"third contact"_s),
             qPrintable(effort));
    QCOMPARE(d.text(u"recognisedBy"_s), u"by account and PIN, 10:02"_s);
    QStringList facts;
    for (int i = 1; i <= 4; ++i)
        facts << d.text(u"factName%1"_s.arg(i)) + u": "_s + d.text(u"factValue%1"_s.arg(i));
    QVERIFY2(facts.contains(u"You may give: up to €40 without asking"_s), qPrintable(facts.join(u'\n')));
    QVERIFY(facts.contains(u"Value: €4,120 a year"_s));
}

QTEST_MAIN(TestMatterCards)
#include "tst_matter_cards.moc"
