// SPDX-License-Identifier: GPL-3.0-or-later
//
// Each of the demo company's stories is found by insight from the record alone, with its numbers, on any day
// and in any company.
#include "exchange/demo/demo_company.h"
#include "exchange/snapshot_of_file.h"
#include "insight/brief.h"
#include "insight/known_facts.h"
#include "insight/matters.h"
#include "insight/value.h"
#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/record/sql_record.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace teller;
using namespace Qt::StringLiterals;
using Kind = Finding::Kind;

namespace {

constexpr int fixedCustomers = 15;
constexpr size_t cardsOnTheScreen = 8;

const auto elena = u"10044718"_s;
const auto robert = u"20517346"_s;
const auto gerda = u"40127755"_s;
const auto whitmore = u"50834419"_s;
const auto layla = u"61390072"_s;
const auto brigitte = u"83915520"_s;
const auto daniel = u"12345678"_s;
const auto nuria = u"22345678"_s;
const auto hauke = u"32345678"_s;
const auto francesca = u"42345678"_s;
const auto wyatt = u"62345678"_s;
const auto elif = u"72345678"_s;

Instant at(QDate date, QTime time = QTime(10, 0))
{
    return instantFromMsecs(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch());
}
QDate dayOf(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(toMsecs(moment), Qt::UTC).date();
}
int daysBetween(Instant from, Instant to)
{
    return int(dayOf(from).daysTo(dayOf(to)));
}

} // namespace

class DemoStoriesTest final : public QObject
{
    Q_OBJECT
private:
    /// What is known of everybody who is called by one of their account numbers.
    QHash<QString, CustomerSnapshot> m_snapshots;
    CompanyRules m_rules;
    Instant m_now;

    [[nodiscard]] const CustomerSnapshot &snapshot(const QString &account) const
    {
        const auto it = m_snapshots.constFind(account);
        Q_ASSERT(it != m_snapshots.cend());
        return *it;
    }
    [[nodiscard]] std::vector<Finding> all(const QString &account) const
    {
        return findings(snapshot(account), m_now);
    }
    /// Those of a kind, as far as the screen has place for them.
    [[nodiscard]] std::vector<Finding> seen(const QString &account, Kind kind) const
    {
        std::vector<Finding> out = all(account);
        if (out.size() > cardsOnTheScreen)
            out.resize(cardsOnTheScreen);
        std::erase_if(out, [kind](const Finding &finding) { return finding.kind != kind; });
        return out;
    }
    [[nodiscard]] BriefFacts brief(const QString &account) const
    {
        return briefFacts(snapshot(account), all(account), effortLine(snapshot(account), {}, m_now), m_now);
    }

    void setUp(const DemoCompany &company)
    {
        m_now = company.settings().today;
        m_rules = company.rules();
        m_snapshots.clear();
        for (int i = 0; i < fixedCustomers; ++i) {
            const CustomerFile file = company.customer(i);
            m_snapshots.insert(file.accounts.front().number, snapshotOf(file, m_now));
        }
    }

    void whoAndWhatIsKnown()
    {
        const auto facts = knownFacts(snapshot(elena), elena, true, m_now);
        const auto fact = [&facts](KnownFact::Kind kind) {
            const auto it = std::find_if(facts.begin(), facts.end(),
                                         [kind](const KnownFact &one) { return one.kind == kind; });
            return it == facts.end() ? KnownFact() : *it;
        };
        QCOMPARE(fact(KnownFact::Kind::AccountNumber).source, u"ivr"_s);
        QCOMPARE(fact(KnownFact::Kind::Pin).source, u"ivr"_s);
        QCOMPARE(fact(KnownFact::Kind::Address).source, u"chat"_s);
        QCOMPARE(dayOf(fact(KnownFact::Kind::Address).since).month(), 3);
    }

    void messagesThatAreMoot()
    {
        auto moot = seen(nuria, Kind::OutreachMoot);
        QCOMPARE(moot.size(), size_t(1));
        QCOMPARE(moot[0].detail, u"joined"_s);
        QCOMPARE(moot[0].reference, u"promotion:Double Data"_s);
        QCOMPARE(dayOf(moot[0].since).day(), 3);
        QCOMPARE(dayOf(moot[0].since).month(), 5);
        QCOMPARE(moot[0].remedy, Finding::Remedy::StopMessage);

        moot = seen(hauke, Kind::OutreachMoot);
        QCOMPARE(moot.size(), size_t(1));
        QCOMPARE(moot[0].detail, u"scheduled"_s);
        QCOMPARE(daysBetween(m_now, moot[0].since), 3);
        QCOMPARE(daysBetween(m_now, moot[0].at), 1);

        moot = seen(francesca, Kind::OutreachMoot);
        QCOMPARE(moot.size(), size_t(2));
        QCOMPARE(moot[0].detail, u"bought"_s);
        QCOMPARE(moot[0].reference, u"article:Coffee machine Barista One"_s);
        QCOMPARE(daysBetween(moot[0].since, m_now), 9);
        QCOMPARE(moot[1].detail, u"not available"_s);
    }

    void theHabitThatBroke()
    {
        const auto broken = seen(robert, Kind::HabitBroken);
        QCOMPARE(broken.size(), size_t(1));
        QCOMPARE(broken[0].subject, u"deposit"_s);
        QCOMPARE(broken[0].pattern.every, HabitPattern::Every::Week);
        QCOMPARE(broken[0].pattern.weekday, int(Qt::Friday));
        QVERIFY(broken[0].compared >= 95);
        const int silent = daysBetween(broken[0].at, m_now);
        QVERIFY2(silent >= 21 && silent <= 29, qPrintable(QString::number(silent)));
        const auto facts = brief(robert).situation;
        QVERIFY(!facts.empty());
        QCOMPARE(facts[0].kind, BriefFact::Kind::HabitBroken);
    }

    void whatEndsAndWhatRenews()
    {
        const auto ending = seen(elena, Kind::EntitlementEnding);
        const auto router = std::find_if(ending.begin(), ending.end(), [](const Finding &finding) {
            return finding.subject == "Router Linde 5 Pro"_L1;
        });
        QVERIFY(router != ending.end());
        QCOMPARE(router->detail, u"warranty"_s);
        QCOMPARE(router->count, 20);
        const auto renewing = seen(brigitte, Kind::RenewalComing);
        const auto home = std::find_if(renewing.begin(), renewing.end(), [](const Finding &finding) {
            return finding.subject == "Home 1000"_L1;
        });
        QVERIFY(home != renewing.end());
        QCOMPARE(home->count, 7);
        QCOMPARE(home->amount, (Money{6'490, u"EUR"_s}));
    }

    void moreThanWasEverNeeded()
    {
        const auto much = seen(whitmore, Kind::MoreThanNeeded);
        QCOMPARE(much.size(), size_t(1));
        QCOMPARE(much[0].subject, u"Descaling kit for Barista One"_s);
        QCOMPARE(much[0].count, 24);
        QCOMPARE(much[0].compared, 2);
        QCOMPARE(much[0].days, 61);
        QCOMPARE(daysBetween(much[0].at, m_now), 2);
    }

    void whatWeOwe()
    {
        const auto owed = seen(gerda, Kind::RefundDue);
        QCOMPARE(owed.size(), size_t(1));
        QCOMPARE(owed[0].amount, (Money{2'490, u"EUR"_s}));
        QCOMPARE(daysBetween(owed[0].since, m_now), 9);
        QCOMPARE(owed[0].remedy, Finding::Remedy::BeginTask);
        QVERIFY(!owed[0].evidence.empty());
        const auto facts = brief(gerda).situation;
        QVERIFY(!facts.empty());
        QCOMPARE(facts[0].kind, BriefFact::Kind::RefundDue);
    }

    void anInvitation()
    {
        const auto invitation = seen(layla, Kind::ReviewInvitation);
        QCOMPARE(invitation.size(), size_t(1));
        QCOMPARE(invitation[0].subject, u"الموجّه يفصل كل مساء"_s);
        QVERIFY(daysBetween(invitation[0].at, m_now) <= 10);
        QCOMPARE(invitation[0].remedy, Finding::Remedy::Invite);
    }

    void toldAgainAndAgain()
    {
        const auto repeated = seen(elena, Kind::RepeatedContact);
        QCOMPARE(repeated.size(), size_t(1));
        QCOMPARE(repeated[0].detail, u"8812"_s);
        QCOMPARE(repeated[0].count, 4);
        QVERIFY(repeated[0].inFocus);
        QCOMPARE(seen(elena, Kind::PromiseBroken).size(), size_t(1));
        QCOMPARE(seen(elena, Kind::PaidTwice).size(), size_t(1));
        const auto facts = brief(elena).situation;
        QCOMPARE(facts.size(), BriefFacts::mostOfSituation);
        QCOMPARE(facts[0].kind, BriefFact::Kind::RepeatedContact);
        QCOMPARE(facts[1].kind, BriefFact::Kind::PromiseBroken);
    }

    void theChatOfYesterday()
    {
        const auto focus = caseInFocus(snapshot(daniel), m_now);
        QVERIFY(focus.has_value());
        QCOMPARE(focus->subject, u"Line of Daniel Hargreaves moves to Montgomery Road"_s);
        const auto last = lastExchangeOf(snapshot(daniel), focus->id);
        QVERIFY(last.has_value());
        QCOMPARE(last->channel, Channel::Chat);
        QCOMPARE(daysBetween(last->startedAt, m_now), 1);
        const auto first = all(daniel);
        QVERIFY(!first.empty());
        QVERIFY(first[0].inFocus);
    }

    void everythingAsUsual()
    {
        const auto facts = knownFacts(snapshot(brigitte), brigitte, false, m_now);
        const auto value = [&facts](KnownFact::Kind kind, const QString &name = {}) {
            const auto it = std::find_if(facts.begin(), facts.end(), [&](const KnownFact &one) {
                return one.kind == kind && one.name == name;
            });
            return it == facts.end() || it->source.isEmpty() || !isSet(it->since) ? QString() : it->value;
        };
        QCOMPARE(value(KnownFact::Kind::Address), u"9 quai de la Loire, 44000 Nantes"_s);
        QCOMPARE(value(KnownFact::Kind::Language), u"fr"_s);
        QCOMPARE(value(KnownFact::Kind::Card), u"Visa •• 7315"_s);
        QCOMPARE(value(KnownFact::Kind::Preference, u"delivery"_s),
                 u"With Mme Perrin on the ground floor, mornings"_s);
        QCOMPARE(value(KnownFact::Kind::Preference, u"channel"_s), u"phone"_s);
    }

    void differentValueDifferentNeeds()
    {
        const CustomerValue one = customerValue(snapshot(elena), m_rules, m_now);
        const CustomerValue other = customerValue(snapshot(gerda), m_rules, m_now);
        QCOMPARE(one.tier, u"gold"_s);
        QCOMPARE(one.perYear, (Money{412'000, u"EUR"_s}));
        QCOMPARE(one.goodwill, (Money{5'000, u"EUR"_s}));
        QCOMPARE(other.tier, u"standard"_s);
        QVERIFY(other.perYear.minor > 0 && other.perYear.minor < 75'000);
        QCOMPARE(other.goodwill, (Money{1'000, u"EUR"_s}));
        QVERIFY(!one.guidance.isEmpty() && !other.guidance.isEmpty() && one.guidance != other.guidance);
        QVERIFY(one.uses.contains(u"Mobile L"_s) && !other.uses.contains(u"Mobile L"_s));
        QVERIFY(one.lifetime.minor > other.lifetime.minor);
    }

    void channelsThatWereLost()
    {
        const auto lost = seen(elif, Kind::ChannelLost);
        QCOMPARE(lost.size(), size_t(4));
        QStringList channels;
        for (const Finding &finding : lost) {
            channels << finding.reference;
            QVERIFY(finding.at < finding.since && finding.since - finding.at < std::chrono::hours(6));
            QVERIFY(!finding.subject.isEmpty());
        }
        QCOMPARE(channels, (QStringList{u"social"_s, u"phone"_s, u"app"_s, u"email"_s}));
    }

    void theWaitAndTheLostLine()
    {
        const EffortLine effort = effortLine(snapshot(wyatt), {}, m_now);
        QCOMPARE(effort.waitedMs, qint64(14 * 60'000));
        QCOMPARE(effort.cutOff, 1);
        QVERIFY(effort.contactsToday >= 1);
        const auto facts = brief(wyatt).situation;
        QCOMPARE(facts.size(), size_t(2));
        QCOMPARE(facts[0].kind, BriefFact::Kind::CutOff);
        QCOMPARE(facts[1].kind, BriefFact::Kind::Waited);
    }

    /// Whether all of it is found; the failure has then been reported.
    [[nodiscard]] bool everyStoryIsFound()
    {
        for (const auto &story :
             {&DemoStoriesTest::whoAndWhatIsKnown, &DemoStoriesTest::messagesThatAreMoot,
              &DemoStoriesTest::theHabitThatBroke, &DemoStoriesTest::whatEndsAndWhatRenews,
              &DemoStoriesTest::moreThanWasEverNeeded, &DemoStoriesTest::whatWeOwe,
              &DemoStoriesTest::anInvitation, &DemoStoriesTest::toldAgainAndAgain,
              &DemoStoriesTest::theChatOfYesterday, &DemoStoriesTest::everythingAsUsual,
              &DemoStoriesTest::differentValueDifferentNeeds, &DemoStoriesTest::channelsThatWereLost,
              &DemoStoriesTest::theWaitAndTheLostLine})
        {
            (this->*story)();
            if (QTest::currentTestFailed())
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void onAnyDay_data()
    {
        QTest::addColumn<QDate>("today");
        for (const QDate &day :
             {QDate(2026, 11, 21), QDate(2026, 11, 25), QDate(2026, 12, 31), QDate(2027, 1, 1),
              QDate(2027, 2, 2), QDate(2027, 3, 3), QDate(2027, 3, 28), QDate(2027, 5, 3), QDate(2027, 5, 4),
              QDate(2027, 6, 15), QDate(2027, 8, 27), QDate(2027, 10, 31), QDate(2028, 2, 29)})
            QTest::newRow(qPrintable(day.toString(Qt::ISODate))) << day;
    }
    void onAnyDay()
    {
        QFETCH(const QDate, today);
        DemoSettings settings;
        settings.today = at(today);
        setUp(DemoCompany(settings));
        QVERIFY(everyStoryIsFound());
    }

    void inAnyCompany()
    {
        for (quint64 seed = 1; seed <= 6; ++seed) {
            DemoSettings settings;
            settings.seed = seed;
            settings.customers = fixedCustomers;
            setUp(DemoCompany(settings));
            if (!everyStoryIsFound())
                QFAIL(qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void inARealStore()
    {
        QTemporaryDir folder;
        const StoreSettings place =
            StoreSettings::fromUrl(u"sqlite://"_s + folder.filePath(u"store.sqlite"_s)).value();
        DemoSettings settings;
        settings.customers = fixedCustomers;
        settings.today = instantFromMsecs(toMsecs(SystemClock().now()) / 1'000 * 1'000);
        const DemoCompany company(settings);
        StoreAdmin admin(place);
        VERIFY_OK(admin.create());
        int next = 0;
        VERIFY_OK(admin.load([&]() -> std::optional<CustomerFile> {
            return next < company.size() ? std::optional(company.customer(next++)) : std::nullopt;
        }));
        for (const ValueTier &tier : company.rules().tiers)
            VERIFY_OK(admin.putTier(tier));

        SqlRecord record(place);
        QSignalSpy states(&record, &CustomerRecord::stateChanged);
        while (record.state().link == StoreState::Link::Opening && states.wait(30'000)) {
        }
        auto rules = await(record.companyRules());
        VERIFY_OK(rules);
        QCOMPARE(*rules, company.rules());
        m_rules = *rules;
        m_now = settings.today;
        m_snapshots.clear();
        for (const DemoStory &story : company.stories()) {
            const DemoCaller &caller = story.caller;
            auto answer = await(record.recognise({caller.account, caller.ani, std::nullopt}));
            VERIFY_OK(answer);
            QVERIFY2(answer->snapshot.has_value(), story.title);
            QCOMPARE(answer->snapshot->customer.name, caller.name);
            m_snapshots.insert(caller.account, *answer->snapshot);
        }
        QVERIFY(everyStoryIsFound());
    }

    void everyStoryHasACaller()
    {
        const DemoCompany company{DemoSettings()};
        const auto stories = company.stories();
        QStringList titles;
        for (const DemoStory &story : stories) {
            QVERIFY(!titles.contains(QLatin1StringView(story.title)));
            titles << QString::fromLatin1(story.title);
            QVERIFY(!story.caller.account.isEmpty() && !story.caller.ani.isEmpty());
        }
        QCOMPARE(titles.size(), 17); // the pair of different value are two
        DemoSettings small;
        small.customers = 2;
        QVERIFY(DemoCompany(small).stories().size() < stories.size());
    }
};

QTEST_MAIN(DemoStoriesTest)
#include "tst_demo_stories.moc"
