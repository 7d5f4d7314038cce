// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is saved is there once, whole, and in its revisions.
#include "store/await.h"
#include "store/record_contract.h"
#include "store/sample_company.h"

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;

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
    WrapUp wrapUp = sample::freshWrapUp();
    Promise second = wrapUp.promises.front();
    second.id = PromiseId::create();
    second.text = u"Return what was paid twice"_s;
    second.dueAt += std::chrono::hours(24);
    wrapUp.promises.push_back(second);
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
    const auto &open = snapshot->snapshot->promises;
    for (const Promise &promise : stored.promises)
        QCOMPARE(std::count(open.begin(), open.end(), promise), 1);
}

void RecordContract::savesEveryTextAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored");
    const auto row = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << text;
    };
    row("quotes", u"it's \"all\" '' there"_s);
    row("backslashes", u"C:\\new\\table \\' \\x41 E'\\\\'"_s);
    row("like parameters", u"$1 :text ? %1"_s);
    row("lines", u"one\ntwo\r\n\tthree"_s);
    row("other alphabets", u"\u0645\u0631\u062d\u0628\u0627, \u00fc\u00df, \U0001f642"_s);
    row("long", QString(100'000, u'x'));
    QTest::newRow("NUL") << u"a"_s + QChar::Null + u"b"_s << u"ab"_s; // PostgreSQL keeps none
}

void RecordContract::savesEveryTextAsItIs()
{
    QFETCH(QString, text);
    QFETCH(QString, stored);
    WrapUp wrapUp = sample::freshWrapUp();
    wrapUp.note->text = text;
    for (int i = 0; i < 2; ++i) { // the same again is known as the same
        auto saved = await(m_record->save(wrapUp));
        VERIFY_OK(saved);
    }
    auto detail = await(m_record->detail(wrapUp.interaction.customer, wrapUp.interaction.id));
    VERIFY_OK(detail);
    QCOMPARE(detail->notes.size(), 1);
    QCOMPARE(detail->notes.front().text, stored);
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
    later.promises[0].keptAt = started + std::chrono::minutes(4);
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
        QVERIFY(open.id != wrapUp.promises[0].id);
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
    wrapUp.promises.push_back(wrapUp.promises.front());
    wrapUp.promises.back().id = PromiseId::create();
    wrapUp.promises.back().interaction = InteractionId::create(); // refers to nothing, and is written last
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
