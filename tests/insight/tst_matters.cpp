// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/findings.h"
#include "insight/matters.h"

#include <QTest>

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

const Instant now = instantFromMsecs(1'795'000'000'000);

Case openCase(const QString &subject, Instant openedAt, const QString &category = u"billing"_s)
{
    return {CaseId::create(), u"N-"_s + subject, subject, u"open"_s, category, openedAt, openedAt, {}};
}

Case closedCase(const QString &subject, Instant openedAt, Instant closedAt,
                const QString &category = u"billing"_s)
{
    return {CaseId::create(), u"N-"_s + subject, subject, u"closed"_s, category, openedAt, closedAt, {}};
}

Interaction contact(CaseId about, Instant at, const QString &disposition = {})
{
    Interaction interaction;
    interaction.id = InteractionId::create();
    interaction.channel = Channel::Chat;
    interaction.startedAt = at;
    interaction.caseId = about;
    interaction.disposition = disposition;
    interaction.subject = u"contact"_s;
    return interaction;
}

std::optional<Finding> find(const CustomerSnapshot &snapshot, Finding::Kind kind)
{
    const auto all = findings(snapshot, now);
    const auto it = std::find_if(all.begin(), all.end(), [kind](const Finding &f) { return f.kind == kind; });
    return it == all.end() ? std::nullopt : std::optional(*it);
}

QString subjectInFocus(const CustomerSnapshot &snapshot)
{
    const auto found = caseInFocus(snapshot, now);
    return found ? found->subject : QString();
}

} // namespace

class TestMatters final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCaseThatChangedLastIsInFocus()
    {
        CustomerSnapshot snapshot;
        QCOMPARE(subjectInFocus(snapshot), QString());
        snapshot.cases = {openCase(u"router"_s, now - days(3)), openCase(u"invoice"_s, now - days(20))};
        QCOMPARE(subjectInFocus(snapshot), u"router"_s);
        // A chat about the other one yesterday is a change of it.
        snapshot.interactions = {contact(snapshot.cases[1].id, now - days(1))};
        QCOMPARE(subjectInFocus(snapshot), u"invoice"_s);
    }
    void aCaseThatHasRestedIsNotInFocus()
    {
        CustomerSnapshot snapshot;
        snapshot.cases = {openCase(u"router"_s, now - days(31))};
        QCOMPARE(subjectInFocus(snapshot), QString());
        QVERIFY(!find(snapshot, Finding::Kind::CaseOpen)->inFocus);
        snapshot.cases[0].changedAt = now - days(30);
        QCOMPARE(subjectInFocus(snapshot), u"router"_s);
    }
    void theCaseInFocusComesBeforeABrokenPromise()
    {
        CustomerSnapshot snapshot;
        Promise promise;
        promise.dueAt = now - 1h;
        snapshot.promises = {promise};
        snapshot.cases = {openCase(u"router"_s, now - days(40)), openCase(u"invoice"_s, now - days(2))};
        const auto all = findings(snapshot, now);
        QCOMPARE(all.size(), size_t(3));
        QCOMPARE(all[0].subject, u"invoice"_s);
        QVERIFY(all[0].inFocus);
        QCOMPARE(all[0].matter, snapshot.cases[1].id);
        QCOMPARE(all[1].kind, Finding::Kind::PromiseBroken);
        QCOMPARE(all[2].subject, u"router"_s);
    }
    void theLastExchangeOfACaseIsItsNewest()
    {
        CustomerSnapshot snapshot;
        snapshot.cases = {openCase(u"invoice"_s, now - days(2))};
        const CaseId id = snapshot.cases[0].id;
        snapshot.interactions = {contact({}, now - 1h), contact(id, now - 2h), contact(id, now - 3h)};
        QVERIFY(lastExchangeOf(snapshot, id) == snapshot.interactions[1]);
        QVERIFY(!lastExchangeOf(snapshot, {}));
    }
    void aCaseOfTheSameCategoryAfterAClosedOneIsReopened()
    {
        CustomerSnapshot snapshot;
        snapshot.closedCases = {closedCase(u"first"_s, now - days(20), now - days(10))};
        QVERIFY(!find(snapshot, Finding::Kind::CaseReopened));
        snapshot.cases = {openCase(u"second"_s, now - days(4), u"delivery"_s)};
        QVERIFY(!find(snapshot, Finding::Kind::CaseReopened));

        snapshot.cases[0].category = u"billing"_s;
        const auto reopened = find(snapshot, Finding::Kind::CaseReopened);
        QVERIFY(reopened);
        QCOMPARE(reopened->subject, u"first"_s);
        QCOMPARE(reopened->detail, u"N-first"_s);
        QCOMPARE(reopened->at, now - days(10));
        QVERIFY(!find(snapshot, Finding::Kind::MatterRepeated)); // said once
    }
    void aContactOfTheSameCategoryAfterAClosedCaseReopensIt_data()
    {
        QTest::addColumn<bool>("aboutTheCase");
        QTest::newRow("by its disposition") << false;
        QTest::newRow("by the case itself") << true;
    }
    void aContactOfTheSameCategoryAfterAClosedCaseReopensIt()
    {
        QFETCH(bool, aboutTheCase);
        CustomerSnapshot snapshot;
        snapshot.closedCases = {closedCase(u"first"_s, now - days(20), now - days(10))};
        const CaseId about = aboutTheCase ? snapshot.closedCases[0].id : CaseId();
        snapshot.interactions = {contact(about, now - days(2), aboutTheCase ? QString() : u"billing"_s)};
        const auto reopened = find(snapshot, Finding::Kind::CaseReopened);
        QVERIFY(reopened);
        QCOMPARE(reopened->evidence.front(), snapshot.interactions[0].id);
        // What was said before it was closed is part of it.
        snapshot.interactions[0].startedAt = now - days(11);
        QVERIFY(!find(snapshot, Finding::Kind::CaseReopened));
    }
    void theWindowDecidesWhatIsReopened()
    {
        CustomerSnapshot snapshot;
        snapshot.closedCases = {closedCase(u"first"_s, now - days(90), now - days(40))};
        snapshot.cases = {openCase(u"second"_s, now - days(4))};
        QVERIFY(!find(snapshot, Finding::Kind::CaseReopened));
        snapshot.repeatWindow = days(60);
        QVERIFY(find(snapshot, Finding::Kind::CaseReopened));
    }
    void severalOfOneCategoryAreARepetition()
    {
        CustomerSnapshot snapshot;
        snapshot.cases = {openCase(u"newer"_s, now - days(2)), openCase(u"older"_s, now - days(12))};
        snapshot.interactions = {contact({}, now - days(6), u"billing"_s),
                                 contact({}, now - days(7), u"delivery"_s),
                                 contact(snapshot.cases[0].id, now - days(1)), // part of that case
                                 contact({}, now - days(33), u"billing"_s)};
        const auto repeated = find(snapshot, Finding::Kind::MatterRepeated);
        QVERIFY(repeated);
        QCOMPARE(repeated->count, 3);
        QCOMPARE(repeated->subject, u"newer"_s);
        QCOMPARE(repeated->at, now - days(12));
        snapshot.repeatWindow = days(40);
        QCOMPARE(find(snapshot, Finding::Kind::MatterRepeated)->count, 4);
        snapshot.repeatWindow = days(3);
        QVERIFY(!find(snapshot, Finding::Kind::MatterRepeated));
    }
    void whatWeSentIsNoRepetition()
    {
        CustomerSnapshot snapshot;
        snapshot.interactions = {contact({}, now - days(1), u"billing"_s),
                                 contact({}, now - days(2), u"billing"_s)};
        QVERIFY(find(snapshot, Finding::Kind::MatterRepeated));
        snapshot.interactions[0].direction = Direction::Outbound;
        QVERIFY(!find(snapshot, Finding::Kind::MatterRepeated));
    }
    void withoutACategoryNothingIsTheSame()
    {
        CustomerSnapshot snapshot;
        snapshot.closedCases = {closedCase(u"first"_s, now - days(20), now - days(10), {})};
        snapshot.cases = {openCase(u"second"_s, now - days(4), {})};
        snapshot.interactions = {contact({}, now - days(1)), contact({}, now - days(2))};
        QVERIFY(!find(snapshot, Finding::Kind::CaseReopened));
        QVERIFY(!find(snapshot, Finding::Kind::MatterRepeated));
    }
    void theLastLinesOfAConversation()
    {
        InteractionDetail detail;
        for (const QString &text : {u"one"_s, u"two\n lines"_s, u" "_s, u"three"_s, u"music"_s})
            detail.turns.push_back({Speaker::Customer, u"Elena"_s, {}, -1, text});
        detail.turns.back().noise = true;
        const auto lines = lastLines(detail, 2);
        QCOMPARE(lines.size(), size_t(2));
        QCOMPARE(lines[0].text, u"two lines"_s);
        QCOMPARE(lines[1], (ExchangeLine{Speaker::Customer, u"Elena"_s, u"three"_s}));
        QVERIFY(lastLines(detail, 0).empty());
    }
    void whatIsNoConversationSaysWhereItStands()
    {
        InteractionDetail detail;
        detail.interaction.summary = u"in short"_s;
        QCOMPARE(lastLines(detail, 3).front().text, u"in short"_s);
        NoteRevision note;
        note.agentName = u"Jonas"_s;
        note.text = u"will call"_s;
        detail.notes = {note};
        QCOMPARE(lastLines(detail, 3),
                 (std::vector{ExchangeLine{Speaker::Agent, u"Jonas"_s, u"will call"_s}}));
        detail.body = QString(10'000, u'x');
        const auto lines = lastLines(detail, 3);
        QCOMPARE(lines.size(), size_t(1));
        QCOMPARE(lines[0].speaker, Speaker::Customer);
        QVERIFY(lines[0].text.size() <= 400);
    }
};

QTEST_GUILESS_MAIN(TestMatters)
#include "tst_matters.moc"
