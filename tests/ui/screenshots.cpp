// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes a picture of every state of the agent's window, in light and dark, at two sizes, or in another
// language (de, es, ar), in light at the smaller sizes:
//   teller_screenshots FOLDER [LANGUAGE]
// The window is the real one; what it shows comes from a record in memory.
#include "agent/settings_dialog.h"
#include "common/language.h"
#include "timeline/detail_pane.h"
#include "timeline/timeline_view.h"
#include "ui/stage.h"

#include <QApplication>
#include <QFontInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QTextEdit>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

namespace {

const auto noteText =
    u"Double payment of invoice 4471 confirmed. Started the refund of 89.80 € to the card ending "
    "in 4242, told her it arrives within three days, and apologised for the missed call"_s;

void shootCalls(Theme &theme, QSize size, Camera &camera)
{
    Stage stage(theme, size);
    camera.shoot(stage.window.get(), u"empty"_s);
    hadAHardDay(stage.record, stage.clock.now());
    const auto call = stage.elenaTalks();
    stage.clock.advance(std::chrono::seconds(128));
    auto chen = offered(u"call-2"_s, u"+49 30 5550 200"_s, chenAccount, stage.clock.now());
    stage.feed.say(chen);
    settle();
    stage.clock.advance(std::chrono::seconds(6));
    stage.type(noteText);
    stage.desk.current()->note().setDisposition(u"billing.double-charge"_s);
    settle(1300);
    camera.shoot(stage.window.get(), u"call"_s);
    stage.part<QLineEdit>(u"findInHistory"_s)->setFocus();
    stage.part<QLineEdit>(u"findInHistory"_s)->setText(u"invoice"_s);
    settle(300);
    camera.shoot(stage.window.get(), u"find"_s);
    stage.part<QLineEdit>(u"findInHistory"_s)->setText(u"on wednesday"_s);
    settle(300);
    auto *found = stage.part<TimelineView>(u"timeline"_s);
    Q_EMIT found->activated(found->timeline().index(0));
    settle(300);
    camera.shoot(stage.window.get(), u"found"_s);
    stage.part<DetailPane>(u"detailPane"_s)->close();
    press(stage.part<QLineEdit>(u"findInHistory"_s), Qt::Key_Escape);
    stage.part<QPushButton>(u"goToDay"_s)->click();
    settle();
    camera.shoot(stage.window.get(), u"days"_s);
    press(stage.part<QWidget>(u"calendar"_s), Qt::Key_Escape);
    stage.part<QWidget>(u"noteEdit"_s)->setFocus();

    stage.part<QPushButton>(u"findingFirst3"_s)->click();
    stage.part<QPushButton>(u"findingSecond4"_s)->click();
    stage.part<QWidget>(u"findingCard1"_s)->setFocus();
    settle(300);
    camera.shoot(stage.window.get(), u"decided"_s);
    stage.part<QPushButton>(u"promisesTab"_s)->click();
    stage.part<QLineEdit>(u"promiseText"_s)->setText(u"call back once the refund has arrived"_s);
    settle(300);
    camera.shoot(stage.window.get(), u"promise"_s);
    stage.part<QPushButton>(u"promiseAdd"_s)->click();
    stage.part<QPushButton>(u"promisesTab"_s)->click();
    stage.part<QLineEdit>(u"promiseText"_s)->setText(u"return 89.80 € to the card"_s);
    stage.part<QPushButton>(u"promiseDue3"_s)->click();
    stage.part<QPushButton>(u"promiseAdd"_s)->click();
    stage.part<QPushButton>(u"promisesTab"_s)->click();
    settle(300);
    camera.shoot(stage.window.get(), u"promises"_s);
    stage.part<QPushButton>(u"tasksTab"_s)->click();
    settle(300);
    camera.shoot(stage.window.get(), u"tasks"_s);
    stage.part<QPushButton>(u"taskOwner1"_s)->click();
    settle(300);
    camera.shoot(stage.window.get(), u"hand-over"_s);
    press(stage.part<QWidget>(u"ownerFilter"_s), Qt::Key_Escape);
    stage.part<QPushButton>(u"reviewsTab"_s)->click();
    settle();
    camera.shoot(stage.window.get(), u"reviews"_s);
    stage.part<QPushButton>(u"noteTab"_s)->click();

    stage.part<QPushButton>(u"dispositionBox"_s)->click();
    camera.shoot(stage.window.get(), u"disposition"_s);
    press(stage.part<QWidget>(u"dispositionFilter"_s), Qt::Key_Escape);

    auto *timeline = stage.part<TimelineView>(u"timeline"_s);
    const auto open = [&](int row) {
        timeline->setCurrentIndex(timeline->timeline().index(row));
        Q_EMIT timeline->activated(timeline->currentIndex());
        do
            settle();
        while (!stage.part<QTextEdit>(u"detailText"_s)->isVisible()); // it comes from the record
    };
    for (const int row : {5, 3, 7, 6}) {
        open(row);
        camera.shoot(stage.window.get(), u"detail-%1"_s.arg(row));
    }
    open(5);
    auto *said = stage.part<QTextEdit>(u"detailText"_s);
    said->moveCursor(QTextCursor::End);
    said->find(u"plan with that money"_s, QTextDocument::FindBackward);
    camera.shoot(stage.window.get(), u"detail-selected"_s);
    open(3);
    stage.part<QPushButton>(u"detailQuoted"_s)->click();
    camera.shoot(stage.window.get(), u"detail-quoted"_s);
    stage.part<QPushButton>(u"documentText2"_s)->click();
    settle();
    camera.shoot(stage.window.get(), u"detail-as-text"_s);
    stage.part<QPushButton>(u"documentBack"_s)->click();
    stage.part<DetailPane>(u"detailPane"_s)->close();
    stage.window->openSearch();
    stage.part<QLineEdit>(u"searchEdit"_s)->setText(u"nowak"_s);
    settle(500);
    camera.shoot(stage.window.get(), u"search"_s);
    stage.part<QLineEdit>(u"searchEdit"_s)->setText(u"elena"_s);
    settle(500);
    camera.shoot(stage.window.get(), u"search-messages"_s);
    stage.part<QLineEdit>(u"searchEdit"_s)->setText(u"invoice"_s);
    stage.part<QPushButton>(u"searchChannel_email"_s)->click();
    settle(500);
    camera.shoot(stage.window.get(), u"search-filtered"_s);
    stage.part<QLineEdit>(u"searchEdit"_s)->setText(u"zeppelin"_s);
    settle(500);
    camera.shoot(stage.window.get(), u"search-nothing"_s);
    press(stage.part<QLineEdit>(u"searchEdit"_s), Qt::Key_Escape);
    stage.feed.say(sameCall(chen, CallEvent::Kind::OfferWithdrawn, stage.clock.now()));
    stage.feed.say(sameCall(call, CallEvent::Kind::Ended, stage.clock.now()));
    stage.clock.advance(std::chrono::seconds(35));
    settle(1200);
    camera.shoot(stage.window.get(), u"wrapup"_s);
    stage.record.setError(FakeRecord::Op::Save, Error{Error::Code::Unreachable, {}, true});
    stage.record.setState({StoreState::Link::Away, Error{Error::Code::Unreachable, {}, true}, true});
    stage.feed.setState({FeedState::Link::Down, Error{Error::Code::Unreachable, {}, true}});
    stage.part<QPushButton>(u"saveButton"_s)->click();
    settle(300);
    camera.shoot(stage.window.get(), u"offline"_s);
}

void shootOneStory(Theme &theme, QSize size, Camera &camera)
{
    Stage stage(theme, size);
    chatLastNight(stage.record);
    stage.elenaTalks();
    settle(300);
    camera.shoot(stage.window.get(), u"story"_s);
}

/// A call that a colleague handed over, and that is handed on.
void shootHandOver(Theme &theme, QSize size, Camera &camera)
{
    Stage stage(theme, size);
    stage.feed.telephone.offer({true, true, true, true});
    stage.feed.telephone.say({AgentState::Kind::NotReady, u"lunch"_s, true, stage.clock.now()});
    stage.clock.advance(std::chrono::seconds(184));
    settle(1100);
    camera.shoot(stage.window.get(), u"not-ready"_s);
    stage.feed.telephone.say({AgentState::Kind::Ready, {}, true, {}});
    Interaction theirs;
    theirs.id = InteractionId::create();
    theirs.customer = elenaId();
    theirs.startedAt = stage.clock.now() - std::chrono::minutes(4);
    theirs.callId = CallId(u"call-1"_s);
    theirs.source = stage.feed.name();
    theirs.agent = u"Anna Abel"_s;
    theirs.summary = u"Invoice 4471 was paid twice, on the 3rd and on the 4th."_s;
    std::ignore = stage.record.save(WrapUp{
        theirs,
        NoteRevision{NoteId::create(), theirs.id, 1, AgentId(u"anna"_s), theirs.agent,
                     stage.clock.now() - std::chrono::seconds(20),
                     theirs.summary + u"\nShe has the bank's receipt at hand. I could not start the refund: "
                                      "that needs billing."_s},
        {}});
    AgentAction deed;
    deed.customer = elenaId();
    deed.interaction = theirs.id;
    deed.agent = AgentId(u"anna"_s);
    deed.agentName = theirs.agent;
    deed.at = stage.clock.now() - std::chrono::seconds(30);
    deed.id = AgentActionId::create();
    deed.kind = AgentAction::Kind::ToldAgain;
    deed.about = u"account"_s;
    std::ignore = stage.record.save(deed);
    deed.id = AgentActionId::create();
    deed.kind = AgentAction::Kind::HandedOver;
    deed.about = u"1001"_s;
    deed.text = u"the refund needs billing"_s;
    std::ignore = stage.record.save(deed);
    stage.elenaTalks();
    stage.clock.advance(std::chrono::seconds(42));
    settle(1300);
    camera.shoot(stage.window.get(), u"handed-over"_s);
    stage.part<QPushButton>(u"callTransfer"_s)->click();
    stage.part<QLineEdit>(u"transferTarget"_s)->setText(u"1002@other"_s);
    stage.part<QLineEdit>(u"transferWhy"_s)->setText(u"wants another contract"_s);
    stage.part<QPushButton>(u"transferNow"_s)->click();
    camera.shoot(stage.window.get(), u"transfer"_s);
}

void shootOutcomes(Theme &theme, QSize size, Camera &camera)
{
    {
        Stage stage(theme, size);
        stage.feed.say(offered(u"call-3"_s, sharedNumber, {}, stage.clock.now()));
        settle();
        camera.shoot(stage.window.get(), u"chooser"_s);
    }
    {
        Stage stage(theme, size);
        auto event = offered(u"call-4"_s, sharedNumber, u"10049999"_s, stage.clock.now());
        stage.feed.say(event);
        stage.feed.say(sameCall(event, CallEvent::Kind::Answered, stage.clock.now()));
        settle();
        camera.shoot(stage.window.get(), u"none"_s);
        stage.part<QLineEdit>(u"callerSearchEdit"_s)->setText(u"riv"_s);
        settle(500);
        camera.shoot(stage.window.get(), u"none-search"_s);
    }
    {
        Stage stage(theme, size);
        auto event = offered(u"call-8"_s, u"+49 30 5550 999"_s, {}, stage.clock.now());
        stage.feed.say(event);
        stage.feed.say(sameCall(event, CallEvent::Kind::Answered, stage.clock.now()));
        settle();
        auto *button = stage.part<QPushButton>(u"newCustomerButton"_s);
        for (int i = 0; i < 100 && !button->isVisible(); ++i)
            settle(); // the answer of the look-up may take its time
        button->click();
        stage.part<QLineEdit>(u"newCustomerName"_s)->setText(u"Elena Riv"_s);
        settle(500);
        camera.shoot(stage.window.get(), u"new-customer"_s);
        stage.part<QLineEdit>(u"newCustomerPhone"_s)->setText(u"+49 30 5550 127"_s);
        settle(500);
        camera.shoot(stage.window.get(), u"new-customer-known"_s);
    }
    {
        Stage stage(theme, size);
        stage.record.hold(FakeRecord::Op::Recognise);
        stage.feed.say(offered(u"call-5"_s, u"+49 30 5550 127"_s, elenaAccount, stage.clock.now()));
        settle();
        camera.shoot(stage.window.get(), u"pending"_s);
    }
    {
        Stage stage(theme, size);
        stage.record.setError(FakeRecord::Op::Recognise, Error{Error::Code::Unreachable, {}, true});
        stage.record.setState({StoreState::Link::Away, Error{Error::Code::Unreachable, {}, true}, true});
        stage.feed.say(offered(u"call-6"_s, u"+49 30 5550 127"_s, elenaAccount, stage.clock.now()));
        settle();
        camera.shoot(stage.window.get(), u"failed"_s);
    }
    {
        Stage stage(theme, size);
        stage.feed.setState({FeedState::Link::Down, Error{Error::Code::AuthFailed, {}, false}});
        settle();
        camera.shoot(stage.window.get(), u"empty-down"_s);
        stage.window->openSettings();
        settle();
        auto *dialog = stage.part<SettingsDialog>(u"settingsDialog"_s);
        stage.part<QLineEdit>(u"settingsStore"_s)->setText(u"mysql://x"_s);
        stage.part<QPushButton>(u"settingsAccept"_s)->click();
        camera.shoot(dialog, u"settings"_s);
        dialog->close();
        stage.window->openShortcuts();
        settle();
        camera.shoot(stage.part<QWidget>(u"shortcutsDialog"_s), u"shortcuts"_s);
    }
    {
        Stage stage(theme, size);
        CustomerSnapshot hostile;
        hostile.customer.id = CustomerId::create();
        hostile.customer.name =
            u"<b>Robert</b>'); DROP TABLE \U0001F600 \u202e محمد "_s + QString(10'000, u'x');
        hostile.customer.tier = u"<i>gold</i>"_s;
        hostile.accounts = {{AccountId::create(), u"10099999"_s, {}, {}, {}, {}}};
        hostile.cases = {
            {CaseId::create(), u"<1>"_s, QString(10'000, u'y'), u"open"_s, {}, {}, stage.clock.now()}};
        hostile.promises = {{PromiseId::create(),
                             u"<script>alert(1)</script> محمد وعد "_s + QString(200, u'z'),
                             u"<u>me</u>"_s,
                             {},
                             stage.clock.now() - std::chrono::hours(30),
                             {},
                             {}}};
        auto rows = manyInteractions(hostile.customer.id, 60, stage.clock.now());
        rows[0].subject = u"<img src=x onerror=alert(1)> & &amp; "_s + QString(10'000, u'w');
        rows[1].summary = u"\u202edesrever  مرحبا بالعالم \n line two \t tab"_s;
        rows[1].outcome = QString(300, u'o');
        stage.record.addCustomer(hostile, rows);
        stage.feed.say(offered(u"call-7"_s, u"<b>+49</b>"_s, u"10099999"_s, stage.clock.now()));
        settle();
        camera.shoot(stage.window.get(), u"hostile"_s);
    }
}

/// Notes with marks, what a queue asks for, versions of a note, and who is named.
void shootNotes(Theme &theme, QSize size, Camera &camera)
{
    Stage stage(theme, size);
    CompanyRules rules;
    rules.wrapUps = {
        {u"Billing queue"_s,
         {u"billing.double-charge"_s, u"billing.refund"_s, u"billing.question"_s, u"tariff.cancel"_s},
         true}};
    stage.record.setCompanyRules(rules);
    stage.record.setColleagues({{AgentId(u"anna"_s), u"Anna Weber"_s}, {AgentId(u"lea"_s), u"Lea Brandt"_s}});
    stage.record.setMentions({{AgentActionId::create(), chenId(), u"Chen Wei"_s, InteractionId::create(),
                               u"Anna Weber"_s, stage.clock.now() - std::chrono::minutes(20)},
                              {AgentActionId::create(), elenaId(), u"Elena Rivera"_s, InteractionId::create(),
                               u"Lea Brandt"_s, stage.clock.now() - std::chrono::hours(26)}});
    OpenWork late;
    late.promised = true;
    late.customer = elenaId();
    late.customerName = u"Elena Rivera"_s;
    late.dueAt = stage.clock.now() - std::chrono::hours(20);
    late.text = u"Call back about the second charge, and say by when the money is there again"_s;
    OpenWork soon = late;
    soon.dueAt = stage.clock.now() + std::chrono::hours(3);
    soon.customerName = u"Chen Wei"_s;
    soon.text = u"Ask the depot for a router"_s;
    OpenWork some = soon;
    some.promised = false;
    some.ownerId = teamOwner(u"billing"_s);
    some.dueAt = {};
    stage.record.setOpenWork({late, soon, some, some, some, some, some});
    stage.record.setState({StoreState::Link::Away, std::nullopt, true});
    stage.record.setState({StoreState::Link::Ready, std::nullopt, true});
    camera.shoot(stage.window.get(), u"mentions"_s);
    InteractionDetail earlier;
    earlier.interaction.id = InteractionId::create();
    earlier.interaction.customer = elenaId();
    earlier.interaction.channel = Channel::Phone;
    earlier.interaction.startedAt = stage.clock.now() - std::chrono::hours(20);
    earlier.interaction.subject = u"Call about invoice 4471"_s;
    earlier.interaction.agent = u"Amal K."_s;
    const NoteId note = NoteId::create();
    const auto said = [&](int revision, const QString &text, bool shared) {
        return NoteRevision{note,         earlier.interaction.id,
                            revision,     AgentId(u"amal"_s),
                            u"Amal K."_s, earlier.interaction.startedAt + std::chrono::minutes(revision * 10),
                            text,         shared};
    };
    earlier.earlierNotes = {said(1, u"She was charged twice for October."_s, false)};
    earlier.notes = {
        said(2,
             u"She was charged **twice for November**.\n\nWhat comes next:\n- the back office checks\n"
             "- refund of **89.80 €** to the card\n\n1. call her on Friday\n2. close the case"_s,
             true)};
    stage.record.addDetail(earlier);
    stage.record.changeElsewhere(earlier.interaction);
    const auto call = stage.elenaTalks();
    stage.type(u"Confirmed: **paid twice**, on 3 and 4 November.\n\n- refund of **89.80 €** started\n"
               "- @Anna Weber looks at the reminder\n"_s);
    stage.part<QPushButton>(u"dispositionBox"_s)->click();
    camera.shoot(stage.window.get(), u"queue-dispositions"_s);
    press(stage.part<QWidget>(u"dispositionFilter"_s), Qt::Key_Escape);
    auto *timeline = stage.part<TimelineView>(u"timeline"_s);
    timeline->setCurrentIndex(timeline->timeline().index(2));
    Q_EMIT timeline->activated(timeline->currentIndex());
    settle();
    camera.shoot(stage.window.get(), u"note-read"_s);
    if (auto *versions = stage.part<QPushButton>(u"detailVersions"_s); versions->isVisible()) {
        versions->click();
        camera.shoot(stage.window.get(), u"note-versions"_s);
        stage.part<QPushButton>(u"noteVersionsBack"_s)->click();
        stage.part<QPushButton>(u"detailEditNote"_s)->click();
        stage.part<QPlainTextEdit>(u"savedNoteEdit"_s)->insertPlainText(u"\n3. write to her"_s);
        camera.shoot(stage.window.get(), u"note-edit"_s);
        stage.part<QPushButton>(u"savedNoteSave"_s)->click();
        settle(300);
        camera.shoot(stage.window.get(), u"note-saved"_s);
    }
    stage.part<DetailPane>(u"detailPane"_s)->close();
    stage.part<QPushButton>(u"noteShared"_s)->click();
    stage.feed.say(sameCall(call, CallEvent::Kind::Ended, stage.clock.now()));
    settle();
    stage.part<QPushButton>(u"doneButton"_s)->click();
    settle(300);
    camera.shoot(stage.window.get(), u"disposition-required"_s);
}

/// What only a store for many desks brings.
void shootSharedStore(Theme &theme, QSize size, Camera &camera)
{
    {
        Stage stage(theme, size);
        stage.window->askSignIn({u"postgresql://amal@db.example.com/teller"_s, u"amal"_s, true, true});
        camera.shoot(stage.window.get(), u"sign-in"_s);
    }
    {
        Stage stage(theme, size);
        stage.record.needReason(chenId());
        stage.window->openSearch();
        stage.part<QLineEdit>(u"searchEdit"_s)->setText(u"chen"_s);
        settle(500);
        press(stage.part<QWidget>(u"searchEdit"_s), Qt::Key_Return);
        settle();
        camera.shoot(stage.window.get(), u"reason"_s);
    }
    {
        Stage stage(theme, size);
        stage.elenaTalks();
        settle();
        const CustomerId elena = stage.desk.current()->snapshot()->customer.id;
        stage.record.setViewers(
            elena, {{AgentId(u"lea"_s), u"Lea Brandt"_s, stage.clock.now() - std::chrono::minutes(4)},
                    {AgentId(u"bo"_s), u"Bo Sand"_s, stage.clock.now() - std::chrono::seconds(20)}});
        stage.type(noteText);
        stage.record.setError(FakeRecord::Op::Save, Error{Error::Code::Rejected, {}, false});
        stage.part<QPushButton>(u"saveButton"_s)->click();
        settle(300);
        camera.shoot(stage.window.get(), u"refused"_s);
    }
    {
        Stage stage(theme, size);
        std::vector<ReasonGiven> reasons;
        for (int i = 0; i < 12; ++i) {
            reasons.push_back(
                {stage.clock.now() - std::chrono::hours(7 * i), AgentId(u"amal"_s), u"Amal Haddad"_s,
                 CustomerId::create(), i == 3 ? QString() : u"Customer Number %1"_s.arg(i),
                 i % 3 == 0 ? u"She wrote to me that her parcel went to the neighbour, and asked "
                              "whether I could look where it is"_s
                            : u"Letter of 3 March"_s});
        }
        stage.record.setReasonsGiven(reasons);
        stage.window->openReasons();
        settle(500);
        camera.shoot(stage.part<QWidget>(u"reasonsDialog"_s), u"reasons"_s);
    }
    {
        Stage stage(theme, size);
        stage.record.setIdentityReviews(reviewsOfTheStory(stage.clock.now()));
        stage.window->openIdentities();
        settle(500);
        camera.shoot(stage.part<QWidget>(u"identityDialog"_s), u"identities"_s);
        stage.part<QPushButton>(u"identitySame"_s)->click();
        settle(300);
        camera.shoot(stage.part<QWidget>(u"identityDialog"_s), u"identities-decided"_s);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    if (argc != 2 && argc != 3) {
        QTextStream(stderr) << "usage: teller_screenshots FOLDER [LANGUAGE]\n";
        return 2;
    }
    QDir folder(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(u"."_s)) {
        QTextStream(stderr) << "the folder cannot be made\n";
        return 1;
    }
    if (argc == 3)
        speak(app, QString::fromLocal8Bit(argv[2]));
    else
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Germany));
    const auto usual = QApplication::font();
    Theme theme;
    const auto shootMost = [&](QSize size, const QString &name) {
        theme.setMode(Theme::Mode::Light);
        Camera camera(folder, name);
        shootCalls(theme, size, camera);
        shootOutcomes(theme, size, camera);
        shootNotes(theme, size, camera);
        shootSharedStore(theme, size, camera);
        shootMoments(theme, size, camera);
    };
    // With text at 150 and 200 %.
    const auto shootLarge = [&folder, usual] {
        for (const int percent : {150, 200}) {
            auto font = usual;
            font.setPixelSize(QFontInfo(usual).pixelSize() * percent / 100);
            QApplication::setFont(font);
            Theme large(Theme::Mode::Light);
            Camera camera(folder, u"large-%1"_s.arg(percent));
            const QSize size(1366, 768);
            shootCalls(large, size, camera);
            shootOutcomes(large, size, camera);
            shootMoments(large, size, camera);
        }
    };
    const QSize small(960, 516); // what a full HD screen has at 200 %, below a title bar
    if (argc == 3) {
        const QString language = QString::fromLocal8Bit(argv[2]);
        shootMost(QSize(1366, 768), language);
        shootMost(small, u"small-"_s + language);
        shootLarge();
        return 0;
    }
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
            Camera camera(folder, u"%1-%2"_s.arg(Theme::modeCode(mode)).arg(size.width()));
            shootCalls(theme, size, camera);
            shootOneStory(theme, size, camera);
            shootHandOver(theme, size, camera);
            shootOutcomes(theme, size, camera);
            shootNotes(theme, size, camera);
            shootSharedStore(theme, size, camera);
            shootMoments(theme, size, camera);
        }
    }
    shootMost(small, u"small"_s);
    theme.setMode(Theme::Mode::HighContrast);
    const QSize size(1366, 768);
    Camera camera(folder, Theme::modeCode(theme.mode()));
    shootCalls(theme, size, camera);
    shootOutcomes(theme, size, camera);
    shootLarge();
    return 0;
}
