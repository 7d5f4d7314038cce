// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_contract.h"

#include "store/await.h"
#include "store/sample_company.h"

#include <QSet>

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;

using Outcome = Recognition::Outcome;
using MatchedBy = Recognition::MatchedBy;

namespace {

CallerKey byAccount(const QString &number, const QString &ani = {})
{
    return CallerKey{number, ani, std::nullopt};
}
CallerKey byNumber(const QString &ani)
{
    return CallerKey{{}, ani, std::nullopt};
}

QSet<QString> namesOf(const std::vector<CustomerSummary> &summaries)
{
    QSet<QString> names;
    for (const CustomerSummary &one : summaries)
        names.insert(one.name);
    return names;
}

std::vector<InteractionKey> keysOf(const std::vector<Interaction> &interactions)
{
    std::vector<InteractionKey> keys;
    for (const Interaction &one : interactions)
        keys.push_back({one.id, one.startedAt, one.channel});
    return keys;
}

bool newestFirst(const InteractionKey &a, const InteractionKey &b)
{
    return a.startedAt != b.startedAt ? a.startedAt > b.startedAt : a.id.text() > b.id.text();
}

const QSet<QString> theTwo{u"Bert Shared"_s, u"Berta Shared"_s};

} // namespace

std::unique_ptr<SqlRecord> RecordContract::openRecord() const
{
    auto record = std::make_unique<SqlRecord>(m_settings);
    QSignalSpy states(record.get(), &CustomerRecord::stateChanged);
    while (record->state().link == StoreState::Link::Opening) {
        if (!states.wait(30'000))
            break;
    }
    return record;
}

void RecordContract::initTestCase()
{
    m_owner = emptyDatabase();
    StoreAdmin admin(m_owner);
    auto created = admin.create();
    VERIFY_OK(created);
    auto put = admin.putDispositions(sample::dispositions());
    VERIFY_OK(put);
    const auto everybody = sample::everybody();
    size_t next = 0;
    auto loaded = admin.load([&]() -> std::optional<CustomerFile> {
        if (next == everybody.size())
            return std::nullopt;
        return everybody[next++];
    });
    VERIFY_OK(loaded);
    QCOMPARE(*loaded, qint64(everybody.size()));
    m_settings = signedIn(m_owner);
    m_record = openRecord();
    QCOMPARE(m_record->state().link, StoreState::Link::Ready);
    QCOMPARE(m_record->state().shared, m_settings.isShared());
    prepare(*m_record);
}

void RecordContract::cleanupTestCase()
{
    m_record.reset();
}

void RecordContract::knowsTheCallerByAccount_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("as stored") << u"4711 0815"_s;
    QTest::newRow("digits only") << u"47110815"_s;
    QTest::newRow("dashes, dots, a hash") << u" 47-11.08/15# "_s;
    QTest::newRow("other digits") << u"٤٧١١٠٨١٥"_s;
    QTest::newRow("a closed account is one too") << u"47110816"_s;
}

void RecordContract::knowsTheCallerByAccount()
{
    QFETCH(QString, number);
    // The calling number belongs to others: the account decides alone.
    auto result = await(m_record->recognise(byAccount(number, u"+49897654321"_s)));
    VERIFY_OK(result);
    QCOMPARE(result->outcome, Outcome::One);
    QCOMPARE(result->matchedBy, MatchedBy::Account);
    QCOMPARE(result->snapshot->customer, sample::ana().customer);
    QVERIFY(result->candidates.empty());
}

void RecordContract::aSharedAccountIsAChoice()
{
    auto result = await(m_record->recognise(byAccount(u"2222-3333"_s, u"+49301234567"_s)));
    VERIFY_OK(result);
    QCOMPARE(result->outcome, Outcome::Several);
    QCOMPARE(result->matchedBy, MatchedBy::Account);
    QVERIFY(!result->snapshot);
    QCOMPARE(namesOf(result->candidates), theTwo);
    // Whom we spoke to last comes first.
    const CustomerSummary &first = result->candidates.front();
    QCOMPARE(first.name, u"Bert Shared"_s);
    QCOMPARE(first.accountNumber, u"22223333"_s);
    QCOMPARE(first.matched, u"account"_s);
    QCOMPARE(first.lastInteraction, sample::bert().interactions.front().interaction.startedAt);
}

void RecordContract::anUnknownAccountOpensNobody()
{
    auto result = await(m_record->recognise(byAccount(u"99999999"_s, u"+49301234567"_s)));
    VERIFY_OK(result);
    QCOMPARE(result->outcome, Outcome::None);
    QVERIFY(!result->snapshot);
    QCOMPARE(result->candidates.size(), size_t(1));
    QCOMPARE(result->candidates.front().id, sample::ana().customer.id);
    QCOMPARE(result->candidates.front().matched, u"phone"_s);

    auto nobody = await(m_record->recognise(byAccount(u"99999999"_s)));
    VERIFY_OK(nobody);
    QCOMPARE(nobody->outcome, Outcome::None);
    QVERIFY(nobody->candidates.empty());
}

void RecordContract::knowsTheCallerByNumber_data()
{
    QTest::addColumn<QString>("ani");
    QTest::addColumn<bool>("known");
    QTest::newRow("E.164") << u"+49301234567"_s << true;
    QTest::newRow("written") << u"+49 (30) 123 45 67"_s << true;
    QTest::newRow("international prefix") << u"0049301234567"_s << true;
    QTest::newRow("no plus") << u"49301234567"_s << true;
    QTest::newRow("national") << u"0301234567"_s << true;
    QTest::newRow("sip") << u"sip:+49301234567@pbx.example;user=phone"_s << true;
    QTest::newRow("another country, same last digits") << u"+43301234567"_s << false;
    QTest::newRow("too short to point at anybody") << u"234567"_s << false;
    QTest::newRow("withheld") << u"anonymous"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void RecordContract::knowsTheCallerByNumber()
{
    QFETCH(QString, ani);
    QFETCH(bool, known);
    auto result = await(m_record->recognise(byNumber(ani)));
    VERIFY_OK(result);
    QCOMPARE(result->outcome, known ? Outcome::One : Outcome::None);
    QCOMPARE(result->matchedBy, known ? MatchedBy::Ani : MatchedBy::Nothing);
    if (known)
        QCOMPARE(result->snapshot->customer.id, sample::ana().customer.id);
}

void RecordContract::aSharedNumberIsAChoice()
{
    auto result = await(m_record->recognise(byNumber(u"089 7654321"_s)));
    VERIFY_OK(result);
    QCOMPARE(result->outcome, Outcome::Several);
    QCOMPARE(result->matchedBy, MatchedBy::Ani);
    QCOMPARE(namesOf(result->candidates), theTwo);
}

void RecordContract::aChosenCustomerDecidesAlone()
{
    CallerKey key = byAccount(u"47110815"_s, u"+49301234567"_s);
    key.customer = sample::berta().customer.id;
    auto result = await(m_record->recognise(key));
    VERIFY_OK(result);
    QCOMPARE(result->outcome, Outcome::One);
    QCOMPARE(result->matchedBy, MatchedBy::Person);
    QCOMPARE(result->snapshot->customer.name, u"Berta Shared"_s);

    key.customer = CustomerId::create();
    auto nobody = await(m_record->recognise(key));
    VERIFY_OK(nobody);
    QCOMPARE(nobody->outcome, Outcome::None);
}

void RecordContract::nothingKnownIsNobody()
{
    auto result = await(m_record->recognise(CallerKey()));
    VERIFY_OK(result);
    QCOMPARE(*result, Recognition());
}

void RecordContract::hostileNumbersAreHarmless_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("SQL") << u"' OR 1=1; DROP TABLE customers; --"_s;
    QTest::newRow("SQL with backslash") << u"\\'; DELETE FROM customers; --"_s;
    QTest::newRow("placeholders") << u"$1 ?1 :account ::text"_s;
    QTest::newRow("HTML") << u"<img src=x onerror=alert(1)>"_s;
    QTest::newRow("wild cards") << u"%_%"_s;
    QTest::newRow("10 kB") << QString(10'240, u'4');
    QTest::newRow("10 kB that begins right") << u"47110815"_s + QString(10'240, u' ') + u'1';
    QTest::newRow("NUL") << u"47110815"_s + QChar::Null + u"x"_s;
    QTest::newRow("half a character") << u"4711"_s + QChar(0xd800);
    QTest::newRow("only signs") << u"--- ..."_s;
    QTest::newRow("what stands for nobody") << u"?"_s;
}

void RecordContract::hostileNumbersAreHarmless()
{
    QFETCH(QString, number);
    auto asAccount = await(m_record->recognise(byAccount(number, u"+49301234567"_s)));
    VERIFY_OK(asAccount);
    QCOMPARE(asAccount->outcome, Outcome::None); // it was given, so the calling number only suggests
    QCOMPARE(asAccount->candidates.size(), size_t(1));
    auto asAni = await(m_record->recognise(byNumber(number)));
    VERIFY_OK(asAni);
    auto asSearch = await(m_record->search({.text = number}));
    VERIFY_OK(asSearch);

    auto still = await(m_record->recognise(byAccount(u"47110815"_s)));
    VERIFY_OK(still);
    QCOMPARE(still->outcome, Outcome::One);
}

void RecordContract::theSnapshotHoldsWhatIsOpen()
{
    const CustomerFile file = sample::ana();
    auto result = await(m_record->recognise(byAccount(u"47110815"_s)));
    VERIFY_OK(result);
    const CustomerSnapshot &s = *result->snapshot;
    QCOMPARE(s.customer, file.customer);
    QCOMPARE(s.accounts, file.accounts);
    QCOMPARE(s.parties, file.parties);
    QCOMPARE(s.identifiers, file.identifiers);
    QCOMPARE(s.interactions.size(), size_t(3));
    QCOMPARE(s.interactions[0], file.interactions[1].interaction); // call, mail, order: newest first
    QCOMPARE(s.interactions[1], file.interactions[0].interaction);
    QCOMPARE(s.interactions[2], file.interactions[2].interaction);
    QCOMPARE(s.cases, std::vector<Case>{file.cases[0]});
    QCOMPARE(s.promises, std::vector<Promise>{file.promises[0]});
    QCOMPARE(s.preferences, file.preferences);
    QCOMPARE(s.consents, file.consents);
    QCOMPARE(s.entitlements, (std::vector<Entitlement>{file.entitlements[2], file.entitlements[1]}));
    QCOMPARE(s.payments.size(), size_t(11)); // the newest ten, and the scheduled one
    QCOMPARE(s.payments.front(), file.payments[11]);
    QCOMPARE(s.payments.back(), file.payments[0]);
    QCOMPARE(s.outreach, std::vector<Outreach>{file.outreach[0].outreach});
    QCOMPARE(s.surveys, (std::vector<SurveyAnswer>{file.surveys[1], file.surveys[2]}));

    auto longHistory = await(m_record->recognise(byAccount(u"90000001"_s)));
    VERIFY_OK(longHistory);
    QCOMPARE(longHistory->snapshot->interactions.size(), size_t(CustomerSnapshot::firstPage));
}

void RecordContract::theSnapshotHoldsWhatWasClosedLately()
{
    const Instant now = SystemClock().now();
    CustomerFile file;
    file.customer.id = CustomerId::create();
    file.customer.name = u"Comes Again"_s;
    file.accounts = {{AccountId::create(), u"3000 4000"_s, u"shop"_s, u"open"_s, u"holder"_s, now}};
    const auto add = [&](const QString &number, const QString &status, int daysAgo) {
        const Instant at = instantFromMsecs(toMsecs(now - std::chrono::days(daysAgo)) - 60'000);
        file.cases.push_back({CaseId::create(), number, number, status, u"repair"_s, at, at, {}});
    };
    add(u"open"_s, u"open"_s, 100);
    for (int i = 1; i <= 25; ++i)
        add(u"closed-%1"_s.arg(i), u"closed"_s, i);
    add(u"long ago"_s, u"closed"_s, 59);
    StoreAdmin admin(m_owner);
    bool given = false;
    auto loaded = admin.load([&]() -> std::optional<CustomerFile> {
        return std::exchange(given, true) ? std::nullopt : std::optional(file);
    });
    VERIFY_OK(loaded);

    const auto look = [&](const QString &window, int days, const QStringList &closed) {
        if (!window.isNull()) {
            auto set = admin.setMeta(u"repeat_window"_s, window);
            VERIFY_OK(set);
        }
        auto result = await(m_record->recognise(byAccount(u"30004000"_s), {CallId(u"c-1"_s), false, {}}));
        VERIFY_OK(result);
        const CustomerSnapshot &s = *result->snapshot;
        QCOMPARE(s.repeatWindow, std::chrono::days(days));
        QCOMPARE(s.cases, std::vector<Case>{file.cases[0]});
        QStringList numbers;
        for (const Case &one : s.closedCases)
            numbers.append(one.number);
        QCOMPARE(numbers, closed);
    };
    QStringList newest; // no more than twenty
    for (int i = 1; i <= 20; ++i)
        newest.append(u"closed-%1"_s.arg(i));
    look({}, 30, newest);
    look(u"2"_s, 2, {u"closed-1"_s});
    look(u"not a number"_s, 30, newest); // written by nobody of ours: the pop does not fail for it
    look(u"99999999999"_s, 30, newest);
    look(u"30"_s, 30, newest);
}

void RecordContract::pagesAddUpToTheWholeTimeline()
{
    const CustomerId who = sample::id<CustomerId>("obrien");
    auto index = await(m_record->timelineIndex(who));
    VERIFY_OK(index);
    QCOMPARE(index->size(), size_t(sample::longHistory));
    QVERIFY(std::is_sorted(index->begin(), index->end(), newestFirst));

    std::vector<InteractionKey> walked;
    InteractionKey from = index->front();
    for (;;) {
        auto page = await(m_record->timelinePage(who, from, 101, std::nullopt));
        VERIFY_OK(page);
        std::vector<InteractionKey> keys = keysOf(*page);
        const bool last = keys.size() < 101;
        if (!last) { // the last one begins the next page
            from = keys.back();
            keys.pop_back();
        }
        walked.insert(walked.end(), keys.begin(), keys.end());
        if (last)
            break;
    }
    QCOMPARE(walked.size(), index->size());
    QVERIFY(walked == *index);

    auto first = await(m_record->recognise(byAccount(u"90000001"_s)));
    VERIFY_OK(first);
    const std::vector<InteractionKey> firstKeys = keysOf(first->snapshot->interactions);
    QVERIFY(std::equal(firstKeys.begin(), firstKeys.end(), index->begin()));
}

void RecordContract::pagesOfOneChannel()
{
    const CustomerId who = sample::id<CustomerId>("obrien");
    auto index = await(m_record->timelineIndex(who));
    VERIFY_OK(index);
    std::vector<InteractionKey> chats;
    for (const InteractionKey &key : *index) {
        if (key.channel == Channel::Chat)
            chats.push_back(key);
    }
    auto page = await(m_record->timelinePage(who, chats[5], 20, Channel::Chat));
    VERIFY_OK(page);
    QVERIFY(keysOf(*page) == std::vector<InteractionKey>(chats.begin() + 5, chats.begin() + 25));
}

void RecordContract::aDetailIsWhatWasLoaded()
{
    const CustomerFile file = sample::ana();
    for (const InteractionDetail &loaded : file.interactions) {
        auto detail = await(m_record->detail(file.customer.id, loaded.interaction.id));
        VERIFY_OK(detail);
        InteractionDetail listed = loaded;
        for (Document &document : listed.documents)
            document.content.clear();
        QCOMPARE(*detail, listed);
    }
}

void RecordContract::aDocumentIsWhatWasLoaded()
{
    const CustomerFile file = sample::ana();
    int looked = 0;
    for (const InteractionDetail &loaded : file.interactions) {
        for (size_t i = 0; i < loaded.documents.size(); ++i, ++looked) {
            auto document = await(m_record->document(file.customer.id, loaded.interaction.id, int(i)));
            VERIFY_OK(document);
            QCOMPARE(*document, loaded.documents[i]);
        }
        for (const int nowhere : {-1, int(loaded.documents.size())}) {
            auto none = await(m_record->document(file.customer.id, loaded.interaction.id, nowhere));
            QVERIFY(!none);
            QCOMPARE(none.error().code, Error::Code::NotFound);
        }
    }
    QCOMPARE(looked, 3);
}

void RecordContract::aMissingDetailIsNotFound()
{
    auto detail = await(m_record->detail(sample::ana().customer.id, InteractionId::create()));
    QVERIFY(!detail);
    QCOMPARE(detail.error().code, Error::Code::NotFound);
    // Somebody else's interaction is not found under this customer either.
    auto other = await(
        m_record->detail(sample::bert().customer.id, sample::ana().interactions.front().interaction.id));
    QVERIFY(!other);
    QCOMPARE(other.error().code, Error::Code::NotFound);
}

void RecordContract::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("matched");
    QTest::newRow("account") << u"4711 0815"_s << u"ana"_s << u"account"_s;
    QTest::newRow("beginning of an account") << u"5555"_s << u"chloe"_s << u"account"_s;
    QTest::newRow("phone") << u"+49 30 123 45 67"_s << u"ana"_s << u"phone"_s;
    QTest::newRow("last digits of a phone") << u"1234 567"_s << u"obrien"_s << u"phone"_s;
    QTest::newRow("e-mail") << u"ANA@example.org"_s << u"ana"_s << u"email"_s;
    QTest::newRow("beginning of an e-mail") << u"ana@ex"_s << u"ana"_s << u"email"_s;
    QTest::newRow("first name without accent") << u"chloe"_s << u"chloe"_s << u"name"_s;
    QTest::newRow("beginning of the second name") << u"ØSTER"_s << u"chloe"_s << u"name"_s;
    QTest::newRow("both, backwards") << u"nunez chl"_s << u"chloe"_s << u"name"_s;
    QTest::newRow("apostrophe") << u"o’brien"_s << u"obrien"_s << u"name"_s;
    QTest::newRow("umlaut") << u"Müller"_s << u"ana"_s << u"name"_s;
    QTest::newRow("inside a name") << u"rien"_s << u"obrien"_s << u"name"_s;
    QTest::newRow("nobody") << u"Zebedee"_s << QString() << QString();
    QTest::newRow("one word of two is wrong") << u"Chloé Müller"_s << QString() << QString();
    QTest::newRow("empty") << u"  "_s << QString() << QString();
}

void RecordContract::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, who);
    QFETCH(QString, matched);
    auto answer = await(m_record->search({.text = text, .messages = false}));
    VERIFY_OK(answer);
    const auto &hits = answer->customers;
    if (who.isEmpty()) {
        QVERIFY(hits.empty());
        return;
    }
    const auto id = sample::id<CustomerId>(who.toLatin1().constData());
    const auto hit =
        std::find_if(hits.begin(), hits.end(), [&](const CustomerSummary &one) { return one.id == id; });
    QVERIFY(hit != hits.end());
    QCOMPARE(hit->matched, matched);
    QVERIFY(!hit->accountNumber.isEmpty());
}

void RecordContract::dispositionsComeInTheirOrder()
{
    auto result = await(m_record->dispositions());
    VERIFY_OK(result);
    QCOMPARE(*result, sample::dispositions());
}

void RecordContract::queuesHaveTheirWrapUpCodes()
{
    StoreAdmin admin(m_owner);
    for (const QueueWrapUp &rule :
         {QueueWrapUp{u"Orders"_s, {u"zz.first"_s, u"aa.second"_s}, false}, QueueWrapUp{QString(), {}, true},
          QueueWrapUp{u"Orders"_s, {u"aa.second"_s}, true}})
    {
        auto put = admin.putQueueRule(rule);
        VERIFY_OK(put);
    }
    auto rules = await(m_record->companyRules());
    VERIFY_OK(rules);
    QCOMPARE(rules->wrapUps,
             (std::vector<QueueWrapUp>{{QString(), {}, true}, {u"Orders"_s, {u"aa.second"_s}, true}}));
    auto unknown = admin.putQueueRule({u"Orders"_s, {u"nowhere"_s}, false});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Error::Code::Rejected);
    for (const QString &queue : {u"Orders"_s, QString()}) {
        auto dropped = admin.dropQueueRule(queue);
        VERIFY_OK(dropped);
    }
    auto none = await(m_record->companyRules());
    VERIFY_OK(none);
    QVERIFY(none->wrapUps.empty());
}

namespace {

NoteCorrection correctionOf(const WrapUp &wrapUp, const QString &text, int minute)
{
    NoteCorrection correction{wrapUp.interaction, *wrapUp.note, wrapUp.note->text};
    correction.note.revision = wrapUp.note->revision + 1;
    correction.note.text = text;
    correction.note.writtenAt = wrapUp.note->writtenAt + std::chrono::minutes(minute);
    return correction;
}

} // namespace

void RecordContract::aCorrectionIsARevision()
{
    WrapUp wrapUp = sample::freshWrapUp();
    wrapUp.note->text = u"First words\nand more"_s;
    wrapUp.interaction.summary = u"First words"_s;
    auto saved = await(m_record->save(wrapUp));
    VERIFY_OK(saved);
    const NoteCorrection correction = correctionOf(wrapUp, u"**Better** words"_s, 5);
    for (int i = 0; i < 2; ++i) { // the same again changes nothing
        auto corrected = await(m_record->correct(correction));
        VERIFY_OK(corrected);
    }
    auto detail = await(m_record->detail(wrapUp.interaction.customer, wrapUp.interaction.id));
    VERIFY_OK(detail);
    QCOMPARE(detail->notes.size(), size_t(1));
    QCOMPARE(detail->notes[0].text, u"**Better** words"_s);
    QCOMPARE(detail->notes[0].revision, 2);
    QCOMPARE(detail->earlierNotes.size(), size_t(1));
    QCOMPARE(detail->earlierNotes[0].text, wrapUp.note->text);
    QCOMPARE(detail->interaction.summary, u"Better words"_s);
}

void RecordContract::twoDesksCorrectTheSameNote()
{
    WrapUp wrapUp = sample::freshWrapUp();
    auto saved = await(m_record->save(wrapUp));
    VERIFY_OK(saved);
    const auto other = openRecord();
    prepare(*other);
    auto one = await(m_record->correct(correctionOf(wrapUp, u"from here"_s, 5)));
    VERIFY_OK(one);
    auto two = await(other->correct(correctionOf(wrapUp, u"from there"_s, 6)));
    VERIFY_OK(two);
    auto detail = await(m_record->detail(wrapUp.interaction.customer, wrapUp.interaction.id));
    VERIFY_OK(detail);
    QCOMPARE(detail->notes[0].text, u"from there"_s);
    QCOMPARE(detail->notes[0].revision, 3);
    QCOMPARE(detail->earlierNotes.size(), size_t(2));
    QCOMPARE(detail->earlierNotes[1].text, u"from here"_s);
}

void RecordContract::whetherANoteMayBeSharedIsKeptForEachRevision()
{
    WrapUp wrapUp = sample::freshWrapUp();
    auto first = await(m_record->save(wrapUp));
    VERIFY_OK(first);
    NoteCorrection open = correctionOf(wrapUp, wrapUp.note->text, 5);
    open.note.shared = true;
    auto corrected = await(m_record->correct(open));
    VERIFY_OK(corrected);
    auto detail = await(m_record->detail(wrapUp.interaction.customer, wrapUp.interaction.id));
    VERIFY_OK(detail);
    QVERIFY(detail->notes[0].shared);
    QVERIFY(!detail->earlierNotes[0].shared);
    // Whether it may be shared is part of what a revision says.
    wrapUp.note->shared = true;
    auto other = await(m_record->save(wrapUp));
    QVERIFY(!other);
    QCOMPARE(other.error().code, Error::Code::Rejected);
}

void RecordContract::savesOnce()
{
    const WrapUp wrapUp = sample::freshWrapUp();
    const CustomerId who = wrapUp.interaction.customer;
    auto before = await(m_record->timelineIndex(who));
    VERIFY_OK(before);
    for (int i = 0; i < 3; ++i) {
        auto saved = await(m_record->save(wrapUp));
        VERIFY_OK(saved);
    }
    auto after = await(m_record->timelineIndex(who));
    VERIFY_OK(after);
    QCOMPARE(after->size(), before->size() + 1);

    auto detail = await(m_record->detail(who, wrapUp.interaction.id));
    VERIFY_OK(detail);
    const WrapUp stored = asStored(wrapUp);
    QCOMPARE(detail->interaction, stored.interaction);
    QCOMPARE(detail->notes, std::vector<NoteRevision>{*stored.note});
    auto snapshot = await(m_record->recognise(byAccount(u"47110815"_s)));
    VERIFY_OK(snapshot);
    QCOMPARE(
        std::count(snapshot->snapshot->promises.begin(), snapshot->snapshot->promises.end(), *stored.promise),
        1);
}

void RecordContract::aLaterSaveCompletes()
{
    WrapUp wrapUp = sample::freshWrapUp();
    const Instant started = wrapUp.interaction.startedAt;
    auto first = await(m_record->save(wrapUp));
    VERIFY_OK(first);

    WrapUp later = wrapUp;
    later.interaction.endedAt = started + std::chrono::minutes(3);
    later.interaction.disposition = u"zz.first"_s;
    later.interaction.outcome = u"resolved"_s;
    later.interaction.summary = u"It works"_s;
    later.note->revision = 2;
    later.note->text = u"Said it works, twice"_s;
    later.promise->keptAt = started + std::chrono::minutes(4);
    auto second = await(m_record->save(later));
    VERIFY_OK(second);
    // The first one arrives again, late: what is known since stays known.
    auto again = await(m_record->save(wrapUp));
    VERIFY_OK(again);

    auto detail = await(m_record->detail(wrapUp.interaction.customer, wrapUp.interaction.id));
    VERIFY_OK(detail);
    const WrapUp stored = asStored(later);
    QCOMPARE(detail->interaction, stored.interaction);
    QCOMPARE(detail->notes, std::vector<NoteRevision>{*stored.note});
    auto snapshot = await(m_record->recognise(byAccount(u"47110815"_s)));
    VERIFY_OK(snapshot);
    for (const Promise &open : snapshot->snapshot->promises)
        QVERIFY(open.id != wrapUp.promise->id);
}

void RecordContract::aCallBelongsToTheCaseThatWasSaidLast()
{
    WrapUp wrapUp = sample::freshWrapUp();
    wrapUp.interaction.caseId = sample::id<CaseId>("ana-case");
    const auto caseNow = [&] {
        auto detail = await(m_record->detail(wrapUp.interaction.customer, wrapUp.interaction.id));
        return detail ? detail->interaction.caseId : CaseId::create();
    };
    auto tied = await(m_record->save(wrapUp));
    VERIFY_OK(tied);
    QCOMPARE(caseNow(), sample::id<CaseId>("ana-case"));
    wrapUp.interaction.caseId = {};
    auto parted = await(m_record->save(wrapUp));
    VERIFY_OK(parted);
    QVERIFY(caseNow().isNull());
}

void RecordContract::aCaseOfAnotherProfileIsTakenToo()
{
    WrapUp wrapUp = sample::freshWrapUp();
    wrapUp.interaction.caseId = CaseId::create();
    auto saved = await(m_record->save(wrapUp));
    VERIFY_OK(saved);
    auto snapshot = await(m_record->recognise(byAccount(u"47110815"_s)));
    VERIFY_OK(snapshot);
    const auto &rows = snapshot->snapshot->interactions;
    QVERIFY(std::any_of(rows.begin(), rows.end(),
                        [&](const Interaction &one) { return one.caseId == wrapUp.interaction.caseId; }));
    for (const auto *cases : {&snapshot->snapshot->cases, &snapshot->snapshot->closedCases}) {
        for (const Case &one : *cases)
            QVERIFY(one.id != wrapUp.interaction.caseId);
    }
}

void RecordContract::anotherTextForARevisionIsRejected()
{
    WrapUp wrapUp = sample::freshWrapUp();
    auto first = await(m_record->save(wrapUp));
    VERIFY_OK(first);
    WrapUp other = wrapUp;
    other.note->text = u"Something else"_s;
    auto second = await(m_record->save(other));
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Rejected);
    QVERIFY(!second.error().canRetry);
    auto detail = await(m_record->detail(wrapUp.interaction.customer, wrapUp.interaction.id));
    VERIFY_OK(detail);
    QCOMPARE(detail->notes.front().text, wrapUp.note->text);
}

void RecordContract::anUnknownCustomerIsRejected()
{
    WrapUp wrapUp = sample::freshWrapUp();
    wrapUp.interaction.customer = CustomerId::create();
    auto saved = await(m_record->save(wrapUp));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::Rejected);
    QVERIFY(!saved.error().canRetry);
    wrapUp.interaction.customer = {};
    auto nobody = await(m_record->save(wrapUp));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, Error::Code::Rejected);
}

void RecordContract::aHalfBadWrapUpLeavesNothing()
{
    WrapUp wrapUp = sample::freshWrapUp();
    wrapUp.promise->interaction = InteractionId::create(); // refers to nothing, and is written last
    auto saved = await(m_record->save(wrapUp));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::Rejected);
    QVERIFY(!saved.error().detail.contains(u"Send a form"_s));
    auto detail = await(m_record->detail(wrapUp.interaction.customer, wrapUp.interaction.id));
    QVERIFY(!detail);
    QCOMPARE(detail.error().code, Error::Code::NotFound);
}

void RecordContract::aReviewIsAddedOnce()
{
    const WrapUp wrapUp = sample::freshWrapUp();
    auto done = await(m_record->save(wrapUp));
    VERIFY_OK(done);
    Review review{ReviewId::create(),
                  wrapUp.interaction.customer,
                  wrapUp.interaction.id,
                  AgentId(m_settings.user),
                  u"Nora"_s,
                  wrapUp.interaction.startedAt,
                  85,
                  u"Kind — \"and\" quick"_s};
    auto first = await(m_record->save(review));
    if (!mayReview()) {
        QVERIFY(!first);
        QCOMPARE(first.error().code, Error::Code::NotPermitted);
        QVERIFY(!first.error().canRetry);
        return;
    }
    VERIFY_OK(first);
    QSignalSpy heard(m_record.get(), &CustomerRecord::interactionChanged);
    auto again = await(m_record->save(review));
    VERIFY_OK(again);
    QTRY_VERIFY(!heard.isEmpty());
    auto detail = await(m_record->detail(review.customer, review.interaction));
    VERIFY_OK(detail);
    QCOMPARE(detail->reviews, std::vector<Review>{review});

    Review other = review;
    other.text = u"Something else"_s;
    auto refused = await(m_record->save(other));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Rejected);
    other = review;
    other.id = ReviewId::create();
    other.score = 101;
    auto tooMuch = await(m_record->save(other));
    QVERIFY(!tooMuch);
    QCOMPARE(tooMuch.error().code, Error::Code::Rejected);
    other.score = 50;
    other.interaction = InteractionId::create();
    auto ofNothing = await(m_record->save(other));
    QVERIFY(!ofNothing);
    QCOMPARE(ofNothing.error().code, Error::Code::Rejected);
}

void RecordContract::ownSavesAreHeard()
{
    QSignalSpy heard(m_record.get(), &CustomerRecord::interactionChanged);
    const WrapUp wrapUp = sample::freshWrapUp();
    auto saved = await(m_record->save(wrapUp));
    VERIFY_OK(saved);
    // What earlier saves said may come in between.
    const auto isHeard = [&] {
        return std::any_of(heard.begin(), heard.end(), [&](const QVariantList &one) {
            return one.at(0).value<CustomerId>() == wrapUp.interaction.customer &&
                   one.at(1).value<InteractionId>() == wrapUp.interaction.id;
        });
    };
    QTRY_VERIFY(isHeard());
}

void RecordContract::loadingAgainChangesNothing()
{
    StoreAdmin admin(m_owner);
    auto before = admin.check();
    VERIFY_OK(before);
    const auto everybody = sample::everybody();
    size_t next = 0;
    std::vector<qint64> heard;
    auto loaded = admin.load(
        [&]() -> std::optional<CustomerFile> {
            if (next == everybody.size())
                return std::nullopt;
            return everybody[next++];
        },
        [&](qint64 done) { heard.push_back(done); });
    VERIFY_OK(loaded);
    QCOMPARE(heard, std::vector<qint64>{qint64(everybody.size())});
    auto after = admin.check();
    VERIFY_OK(after);
    QCOMPARE(after->counts, before->counts);
}

void RecordContract::checkFindsNothingAmiss()
{
    StoreAdmin admin(m_owner);
    auto report = admin.check();
    VERIFY_OK(report);
    QCOMPARE(report->version, report->neededVersion);
    QVERIFY2(report->defects.empty(),
             report->defects.empty() ? "" : report->defects.front().toUtf8().constData());
    qint64 customers = -1;
    for (const auto &[table, rows] : report->counts) {
        if (table == u"customers"_s)
            customers = rows;
    }
    QCOMPARE(customers, qint64(sample::everybody().size()));
    auto id = admin.meta(u"store_id"_s);
    VERIFY_OK(id);
    QVERIFY(!QUuid::fromString(*id).isNull());
}

void RecordContract::closingFinishesWhatIsQueued()
{
    auto record = openRecord();
    QList<QFuture<Result<std::vector<InteractionKey>>>> asked;
    const auto who = sample::id<CustomerId>("obrien");
    for (int i = 0; i < 50; ++i)
        asked.append(record->timelineIndex(who));
    record.reset();
    int cancelled = 0;
    for (const auto &one : asked) {
        QVERIFY(one.isFinished());
        QCOMPARE(one.resultCount(), 1);
        const auto result = one.result();
        if (!result) {
            QCOMPARE(result.error().code, Error::Code::Cancelled);
            ++cancelled;
        }
    }
    QVERIFY(cancelled > 0);
}
