// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/findings.h"
#include "insight/known_facts.h"

#include <QTest>

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant now = instantFromMsecs(1'795'000'000'000);

std::optional<Finding> find(const std::vector<Finding> &all, Finding::Kind kind)
{
    const auto it = std::find_if(all.begin(), all.end(), [kind](const Finding &f) { return f.kind == kind; });
    return it == all.end() ? std::nullopt : std::optional(*it);
}

Interaction contact(CaseId matter, Instant at, Channel channel = Channel::Phone)
{
    Interaction interaction;
    interaction.id = InteractionId::create();
    interaction.channel = channel;
    interaction.startedAt = at;
    interaction.caseId = matter;
    return interaction;
}

} // namespace

class TestFindings final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingKnownIsSilent()
    {
        QVERIFY(findings({}, now).empty());
        QVERIFY(knownFacts({}, {}, false, now).empty());
    }
    void aPromiseIsBrokenOnceItIsDue()
    {
        CustomerSnapshot snapshot;
        Promise promise;
        promise.text = u"Call back about invoice 4471"_s;
        promise.dueAt = now - 1h;
        promise.interaction = InteractionId::create();
        snapshot.promises = {promise};
        const auto broken = find(findings(snapshot, now), Finding::Kind::PromiseBroken);
        QVERIFY(broken);
        QCOMPARE(broken->tone, Finding::Tone::Failed);
        QCOMPARE(broken->evidence, std::vector{promise.interaction});

        QVERIFY(find(findings(snapshot, now - 2h), Finding::Kind::PromiseOpen));
        snapshot.promises[0].keptAt = now - 90min;
        QVERIFY(findings(snapshot, now).empty());
    }
    void contactsAboutOneCaseWithinAWeekAreCounted()
    {
        CustomerSnapshot snapshot;
        Case matter;
        matter.id = CaseId::create();
        matter.subject = u"Invoice 4471 charged twice"_s;
        snapshot.cases = {matter};
        const CaseId other = CaseId::create();
        snapshot.interactions = {contact(matter.id, now - 24h), contact(matter.id, now - 48h, Channel::Email),
                                 contact(matter.id, now - 24h * 8), contact(other, now - 2h),
                                 contact(matter.id, now - 3h, Channel::Web)};
        auto repeated = find(findings(snapshot, now), Finding::Kind::RepeatedContact);
        QVERIFY(repeated);
        QCOMPARE(repeated->count, 2);

        snapshot.interactions.erase(snapshot.interactions.begin());
        QVERIFY(!find(findings(snapshot, now), Finding::Kind::RepeatedContact));
        QVERIFY(find(findings(snapshot, now), Finding::Kind::CaseOpen));
    }
    void aMessageIsMootOnlyByAStructuredFact()
    {
        CustomerSnapshot snapshot;
        Outreach reminder;
        reminder.subject = u"Your November invoice is due"_s;
        reminder.about = u"invoice 4471"_s;
        reminder.plannedAt = now + 10h;
        snapshot.outreach = {reminder};
        QVERIFY(findings(snapshot, now).empty());

        Payment payment;
        payment.reference = u"invoice 4471"_s;
        payment.status = u"failed"_s;
        snapshot.payments = {payment};
        QVERIFY(findings(snapshot, now).empty());

        snapshot.payments[0].status = u"scheduled"_s;
        const auto moot = find(findings(snapshot, now), Finding::Kind::OutreachMoot);
        QVERIFY(moot);
        QCOMPARE(moot->detail, u"scheduled"_s);

        snapshot.outreach[0].about = u"promotion:summer"_s;
        QVERIFY(findings(snapshot, now).empty());
        snapshot.preferences = {{u"promotion:summer"_s, u"joined"_s, u"web"_s, now - 24h}};
        QVERIFY(find(findings(snapshot, now), Finding::Kind::OutreachMoot));
    }
    void endingsAreToldInTime()
    {
        CustomerSnapshot snapshot;
        Entitlement warranty;
        warranty.kind = u"warranty"_s;
        warranty.what = u"Router"_s;
        warranty.endsAt = now + 24h * 20 + 1h;
        snapshot.entitlements = {warranty};
        const auto ending = find(findings(snapshot, now), Finding::Kind::EntitlementEnding);
        QVERIFY(ending);
        QCOMPARE(ending->count, 20);
        snapshot.entitlements[0].endsAt = now + 24h * 40;
        QVERIFY(findings(snapshot, now).empty());
        snapshot.entitlements[0].renews = true;
        snapshot.entitlements[0].endsAt = now + 24h * 7;
        QVERIFY(find(findings(snapshot, now), Finding::Kind::RenewalComing));
    }
    void whereWeFailedComesFirst()
    {
        CustomerSnapshot snapshot;
        Entitlement warranty;
        warranty.endsAt = now + 24h;
        snapshot.entitlements = {warranty};
        Promise promise;
        promise.dueAt = now - 1h;
        snapshot.promises = {promise};
        const auto all = findings(snapshot, now);
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all.front().kind, Finding::Kind::PromiseBroken);
    }
    void whatIsKnownIsNotAskedAgain()
    {
        CustomerSnapshot snapshot;
        snapshot.customer.language = u"es"_s;
        snapshot.customer.address = u"Calle Mayor 5, 28013 Madrid"_s;
        snapshot.preferences = {{u"address"_s, u"Calle Mayor 5, 28013 Madrid"_s, u"chat"_s, now - 24h}};
        snapshot.identifiers = {{u"phone"_s, u"+34600000001"_s, true, u"shop"_s, now},
                                {u"email"_s, u"e@example.com"_s, false, u"web"_s, now}};
        const auto facts = knownFacts(snapshot, u"10044718"_s, true, now);
        const auto has = [&facts](KnownFact::Kind kind) {
            return std::count_if(facts.begin(), facts.end(),
                                 [kind](const KnownFact &f) { return f.kind == kind; });
        };
        QCOMPARE(has(KnownFact::Kind::AccountNumber), 1);
        QCOMPARE(has(KnownFact::Kind::Pin), 1);
        QCOMPARE(has(KnownFact::Kind::Address), 1);
        QCOMPARE(has(KnownFact::Kind::Phone), 1);
        QCOMPARE(has(KnownFact::Kind::Email), 0); // not verified: it may be asked
        QCOMPARE(has(KnownFact::Kind::Language), 1);
        const auto address = std::find_if(facts.begin(), facts.end(), [](const KnownFact &f) {
            return f.kind == KnownFact::Kind::Address;
        });
        QCOMPARE(address->source, u"chat"_s);
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
