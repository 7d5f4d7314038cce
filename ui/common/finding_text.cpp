// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/finding_text.h"

#include "common/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

struct FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(teller::FindingWords)
};

QString sinceText(Instant since, Instant now)
{
    if (!isSet(since))
        return {};
    const auto day = toLocalTime(since).date();
    const auto today = toLocalTime(now).date();
    if (day.daysTo(today) > 365)
        return FindingWords::tr("since %1").arg(day.year());
    return shortWhen(since, now);
}

QString withCapital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// "three days", "today".
QString inDays(int days)
{
    if (days <= 0)
        return FindingWords::tr("today");
    return days == 1 ? FindingWords::tr("tomorrow") : FindingWords::tr("in %1 days").arg(numberWord(days));
}

QString preferenceName(const QString &key)
{
    if (key == "channel"_L1)
        return FindingWords::tr("Prefers");
    if (key == "delivery"_L1)
        return FindingWords::tr("Delivery");
    if (key.startsWith("promotion:"_L1))
        return FindingWords::tr("Promotion “%1”").arg(quoted(key.mid(10), 60));
    return withCapital(oneLine(key, 60));
}

QString channelPhrase(const QString &value)
{
    const auto channel = channelFromCode(value);
    if (!channel)
        return quoted(value, 40);
    switch (*channel) {
    case Channel::Email:
        return FindingWords::tr("e-mail");
    case Channel::Phone:
        return FindingWords::tr("the phone");
    case Channel::Mail:
        return FindingWords::tr("letters");
    case Channel::Store:
        return FindingWords::tr("the shop");
    default:
        return channelName(*channel);
    }
}

/// "Customer for six years".
QString customerFor(Instant since, Instant now)
{
    if (!isSet(since))
        return {};
    const auto from = toLocalTime(since).date();
    const auto today = toLocalTime(now).date();
    auto months = (today.year() - from.year()) * 12 + today.month() - from.month();
    if (today.day() < from.day())
        --months;
    if (months < 1)
        return FindingWords::tr("New customer");
    if (months < 12)
        return months == 1 ? FindingWords::tr("Customer for a month")
                           : FindingWords::tr("Customer for %1 months").arg(numberWord(months));
    const auto years = months / 12;
    return years == 1 ? FindingWords::tr("Customer for a year")
                      : FindingWords::tr("Customer for %1 years").arg(numberWord(years));
}

/// "every Friday", "every other Friday", "every month, around day 28", "every nine days".
QString patternPhrase(const HabitPattern &pattern)
{
    const auto day = pattern.weekday == 0 ? QString() : QLocale().dayName(pattern.weekday);
    switch (pattern.every) {
    case HabitPattern::Every::Week:
        return day.isEmpty() ? FindingWords::tr("every week") : FindingWords::tr("every %1").arg(day);
    case HabitPattern::Every::Fortnight:
        return day.isEmpty() ? FindingWords::tr("every two weeks")
                             : FindingWords::tr("every other %1").arg(day);
    case HabitPattern::Every::Month:
        return FindingWords::tr("every month, around day %1").arg(pattern.dayOfMonth);
    case HabitPattern::Every::Days:
        break;
    }
    return FindingWords::tr("every %1 days").arg(numberWord(pattern.days));
}

QString rhythmName(const QString &what)
{
    if (what == "deposit"_L1)
        return FindingWords::tr("Deposit");
    if (what == "payment"_L1)
        return FindingWords::tr("Payment");
    const auto channel = channelFromCode(what);
    return channel ? channelName(*channel) : withCapital(quoted(what, 40));
}

FindingText habitText(const Finding &finding, Instant now)
{
    const auto name = rhythmName(finding.subject);
    const auto pattern = patternPhrase(finding.pattern);
    if (finding.kind == Finding::Kind::HabitToday)
        return {FindingWords::tr("%1 %2: that is today").arg(name, pattern),
                FindingWords::tr("%1: so often already: %2, last %3.")
                    .arg(name, QLocale().toString(finding.compared), shortWhen(finding.at, now))};
    return {FindingWords::tr("%1 %2, but none since %3").arg(name, pattern, shortWhen(finding.at, now)),
            FindingWords::tr("%1: so often before: %2; expected %3; missed: %4.")
                .arg(name, QLocale().toString(finding.compared), dayPhrase(finding.due, now),
                     numberWord(finding.count))};
}

/// What the customer can do before something of theirs ends or renews.
QString endingAdvice(const Finding &finding, Instant now)
{
    const auto until = shortWhen(finding.at, now);
    if (finding.kind == Finding::Kind::RenewalComing) {
        return finding.amount.currency.isEmpty()
                   ? FindingWords::tr("It can be changed or ended until %1.").arg(until)
                   : FindingWords::tr("It can be changed or ended until %1; it then costs %2.")
                         .arg(until, moneyText(finding.amount));
    }
    if (finding.detail == "warranty"_L1)
        return FindingWords::tr("What is broken can be claimed until %1.").arg(until);
    return FindingWords::tr("It can be extended until %1.").arg(until);
}

QString endingWhy(const Finding &finding, Instant now)
{
    const auto advice = endingAdvice(finding, now);
    return finding.detail.isEmpty() ? advice
                                    : FindingWords::tr("%1. %2").arg(quoted(finding.subject), advice);
}

/// Of its kind, or of itself where none is known.
QString entitlementName(const Finding &finding)
{
    if (finding.detail == "warranty"_L1)
        return FindingWords::tr("Warranty");
    if (finding.detail == "subscription"_L1)
        return FindingWords::tr("Subscription");
    if (finding.detail == "plan"_L1)
        return FindingWords::tr("Plan");
    return withCapital(quoted(finding.detail.isEmpty() ? finding.subject : finding.detail, 40));
}

QString alreadyText(const Finding &finding)
{
    if (finding.detail == "paid"_L1)
        return FindingWords::tr("What it asks for has been paid.");
    if (finding.detail == "scheduled"_L1)
        return FindingWords::tr("The payment is already scheduled.");
    if (finding.detail == "joined"_L1)
        return FindingWords::tr("The customer has already joined.");
    if (finding.detail == "bought"_L1)
        return FindingWords::tr("The customer has just bought it.");
    if (finding.detail == "not available"_L1)
        return FindingWords::tr("What it offers cannot be had now.");
    return quoted(finding.detail);
}

QString lostChannelPhrase(const QString &code)
{
    const auto channel = channelFromCode(code);
    return channel ? channelName(*channel) : quoted(code, 40);
}

} // namespace

FindingText findingText(const Finding &finding, Instant now)
{
    const auto subject = quoted(finding.subject);
    switch (finding.kind) {
    case Finding::Kind::PromiseBroken:
        return {FindingWords::tr("We did not keep a promise"),
                finding.detail.isEmpty()
                    ? FindingWords::tr("“%1”, due %2.").arg(subject, dayPhrase(finding.at, now))
                    : FindingWords::tr("%3 promised “%1”, due %2.")
                          .arg(subject, dayPhrase(finding.at, now), quoted(finding.detail, 40))};
    case Finding::Kind::PromiseOpen:
        return {FindingWords::tr("We promised something, due %1").arg(dayPhrase(finding.at, now)),
                FindingWords::tr("“%1”").arg(subject)};
    case Finding::Kind::RepeatedContact:
        return {
            FindingWords::tr("%1 contact in a week about the same").arg(ordinalWord(finding.count + 1)),
            finding.detail.isEmpty()
                ? FindingWords::tr("“%1” is still open.").arg(subject)
                : FindingWords::tr("Case %1, “%2”, is still open.").arg(quoted(finding.detail, 30), subject)};
    case Finding::Kind::CaseReopened:
        return {FindingWords::tr("What we had closed came back"),
                finding.detail.isEmpty()
                    ? FindingWords::tr("“%1” was closed %2.").arg(subject, dayPhrase(finding.at, now))
                    : FindingWords::tr("Case %1, “%2”, was closed %3.")
                          .arg(quoted(finding.detail, 30), subject, dayPhrase(finding.at, now))};
    case Finding::Kind::MatterRepeated:
        return {FindingWords::tr("%1 time with the same kind of matter").arg(ordinalWord(finding.count)),
                finding.subject.isEmpty()
                    ? FindingWords::tr("The first was %1.").arg(shortWhen(finding.at, now))
                    : FindingWords::tr("The first was %1, the last is “%2”.")
                          .arg(shortWhen(finding.at, now), subject)};
    case Finding::Kind::PaidTwice:
        return {FindingWords::tr("Paid twice: %1 too much").arg(moneyText(finding.amount)),
                FindingWords::tr("“%1”, since %2; nobody has started the refund.")
                    .arg(subject, shortWhen(finding.since, now))};
    case Finding::Kind::RefundDue:
        return {FindingWords::tr("We owe %1 since %2")
                    .arg(moneyText(finding.amount), shortWhen(finding.since, now)),
                FindingWords::tr("“%1”: the refund is due.").arg(subject)};
    case Finding::Kind::OutreachMoot:
        if (!finding.settledBy.isNull())
            return {FindingWords::tr("A message we no longer need was stopped"),
                    FindingWords::tr("“%1”, %2. %3")
                        .arg(subject, shortWhen(finding.at, now), alreadyText(finding))};
        return {FindingWords::tr("Goldfish: a message we no longer need goes out %1")
                    .arg(dayPhrase(finding.at, now)),
                FindingWords::tr("“%1”, %2. %3").arg(subject, clockTime(finding.at), alreadyText(finding))};
    case Finding::Kind::HabitBroken:
    case Finding::Kind::HabitToday:
        return habitText(finding, now);
    case Finding::Kind::MoreThanNeeded:
        return {FindingWords::tr("May be more than needed: %1 ordered").arg(numberWord(finding.count)),
                FindingWords::tr("“%1”: at most %2 within %3 days before.")
                    .arg(subject, numberWord(finding.compared), numberWord(finding.days))};
    case Finding::Kind::ChannelLost:
        return {FindingWords::tr("%1: not wanted any more since %2")
                    .arg(lostChannelPhrase(finding.reference), shortWhen(finding.since, now)),
                FindingWords::tr("The last message before that was “%1”, sent %2.")
                    .arg(subject, shortWhen(finding.at, now))};
    case Finding::Kind::ReviewInvitation:
        return {FindingWords::tr("May be asked for an honest review"),
                FindingWords::tr("“%1”, closed %2.").arg(subject, shortWhen(finding.at, now))};
    case Finding::Kind::EntitlementEnding:
        return {FindingWords::tr("%1 ends %2").arg(entitlementName(finding), inDays(finding.count)),
                endingWhy(finding, now)};
    case Finding::Kind::RenewalComing:
        return {
            FindingWords::tr("%1 renews by itself %2").arg(entitlementName(finding), inDays(finding.count)),
            endingWhy(finding, now)};
    case Finding::Kind::CaseOpen:
        return {finding.detail.isEmpty() ? FindingWords::tr("Open case")
                                         : FindingWords::tr("Open case %1").arg(quoted(finding.detail, 30)),
                FindingWords::tr("“%1”, last change %2.").arg(subject, shortWhen(finding.at, now))};
    }
    return {};
}

KnownFactText knownFactText(const KnownFact &fact, Instant now)
{
    KnownFactText text;
    const auto value = quoted(fact.value, 160);
    switch (fact.kind) {
    case KnownFact::Kind::AccountNumber:
        text.what = FindingWords::tr("Account %1").arg(quoted(accountText(fact.value), 60));
        break;
    case KnownFact::Kind::Pin:
        text.what = FindingWords::tr("PIN, checked");
        break;
    case KnownFact::Kind::Address:
        text.what = FindingWords::tr("Address: %1").arg(value);
        break;
    case KnownFact::Kind::Phone:
        text.what = FindingWords::tr("Phone: %1").arg(telephoneText(fact.value));
        break;
    case KnownFact::Kind::Email:
        text.what = FindingWords::tr("E-mail: %1").arg(value);
        break;
    case KnownFact::Kind::Language:
        text.what = FindingWords::tr("Language: %1").arg(quoted(languageName(fact.value), 60));
        break;
    case KnownFact::Kind::Verified:
        text.what = FindingWords::tr("Identity: verified");
        break;
    case KnownFact::Kind::Card:
        text.what = FindingWords::tr("Card: %1").arg(value);
        break;
    case KnownFact::Kind::Told:
        text.what = withCapital(quoted(fact.name, 60));
        break;
    case KnownFact::Kind::Preference:
        text.what = u"%1: %2"_s.arg(preferenceName(fact.name),
                                    fact.name == "channel"_L1 ? channelPhrase(fact.value) : value);
        break;
    }
    const auto source = sourceName(fact.source);
    const auto since = sinceText(fact.since, now);
    text.from = source.isEmpty() || since.isEmpty() ? source + since : u"%1, %2"_s.arg(source, since);
    // The first time nobody counts: they told us once more than they told us again.
    if (fact.timesTold > 0)
        text.again = FindingWords::tr("told us %n times", nullptr, fact.timesTold + 1);
    return text;
}

namespace {

/// A clause of the first sentence, without its end.
QString clauseOf(const BriefFact &fact, Instant now)
{
    switch (fact.kind) {
    case BriefFact::Kind::RepeatedContact:
        return FindingWords::tr("%1 contact this week about “%2”")
            .arg(ordinalWord(fact.count), quoted(fact.subject, 70));
    case BriefFact::Kind::PromiseBroken:
        return FindingWords::tr("we promised “%1”, due %2, and did not keep it")
            .arg(quoted(fact.subject, 70), dayPhrase(fact.at, now));
    case BriefFact::Kind::CutOff:
        return FindingWords::tr("was cut off today");
    case BriefFact::Kind::PaidTwice:
        return FindingWords::tr("paid “%1” twice, %2 too much")
            .arg(quoted(fact.subject, 40), moneyText(fact.amount));
    case BriefFact::Kind::RefundDue:
        return FindingWords::tr("we owe %1 since %2").arg(moneyText(fact.amount), shortWhen(fact.at, now));
    case BriefFact::Kind::Waited:
        return FindingWords::tr("waited %1 minutes today").arg(numberWord(int(fact.waitedMs / 60'000)));
    case BriefFact::Kind::HabitBroken:
        return FindingWords::tr("%1 %2, but none since %3")
            .arg(rhythmName(fact.subject), patternPhrase(fact.pattern), shortWhen(fact.at, now));
    case BriefFact::Kind::CustomerFor:
        return customerFor(fact.at, now);
    case BriefFact::Kind::Prefers:
        return FindingWords::tr("prefers %1").arg(channelPhrase(fact.subject));
    case BriefFact::Kind::Speaks:
        return QLocale(fact.subject).language() == QLocale().language()
                   ? QString()
                   : FindingWords::tr("speaks %1").arg(quoted(languageName(fact.subject), 40));
    }
    return {};
}

QString sentenceOf(const std::vector<BriefFact> &facts, const QString &between, Instant now)
{
    QStringList clauses;
    for (const auto &fact : facts) {
        if (const auto clause = clauseOf(fact, now); !clause.isEmpty())
            clauses << clause;
    }
    return clauses.isEmpty() ? QString() : FindingWords::tr("%1.").arg(withCapital(clauses.join(between)));
}

} // namespace

Brief briefFor(const CustomerSnapshot &snapshot, const std::vector<Finding> &findings,
               const EffortLine &effort, Instant now)
{
    const auto facts = briefFacts(snapshot, findings, effort, now);
    return {sentenceOf(facts.situation, FindingWords::tr("; "), now),
            sentenceOf(facts.person, FindingWords::tr(", "), now)};
}

} // namespace teller
