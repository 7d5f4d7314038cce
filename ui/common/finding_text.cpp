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

const Preference *preferenceOf(const CustomerSnapshot &snapshot, QLatin1StringView key)
{
    const auto it = std::find_if(snapshot.preferences.begin(), snapshot.preferences.end(),
                                 [key](const Preference &p) { return p.key == key; });
    return it == snapshot.preferences.end() ? nullptr : &*it;
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

} // namespace

Tone toneOf(Finding::Tone tone)
{
    switch (tone) {
    case Finding::Tone::Failed:
        return Tone::Failed;
    case Finding::Tone::Careful:
        return Tone::Careful;
    case Finding::Tone::Info:
        return Tone::Accent;
    }
    return Tone::Plain;
}

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
    case Finding::Kind::OutreachMoot: {
        QString already;
        if (finding.detail == "paid"_L1)
            already = FindingWords::tr("What it asks for has been paid.");
        else if (finding.detail == "scheduled"_L1)
            already = FindingWords::tr("The payment is already scheduled.");
        else if (finding.detail == "joined"_L1)
            already = FindingWords::tr("The customer has already joined.");
        else
            already = quoted(finding.detail);
        return {FindingWords::tr("A message we no longer need goes out %1").arg(dayPhrase(finding.at, now)),
                FindingWords::tr("“%1”, %2. %3").arg(subject, clockTime(finding.at), already)};
    }
    case Finding::Kind::EntitlementEnding:
        return {FindingWords::tr("%1 ends %2")
                    .arg(withCapital(finding.detail.isEmpty() ? subject : quoted(finding.detail, 40)),
                         inDays(finding.count)),
                finding.detail.isEmpty() ? QString() : FindingWords::tr("%1.").arg(subject)};
    case Finding::Kind::RenewalComing:
        return {FindingWords::tr("%1 renews by itself %2")
                    .arg(withCapital(finding.detail.isEmpty() ? subject : quoted(finding.detail, 40)),
                         inDays(finding.count)),
                finding.detail.isEmpty() ? QString() : FindingWords::tr("%1.").arg(subject)};
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
        text.what = FindingWords::tr("Phone: %1").arg(value);
        break;
    case KnownFact::Kind::Email:
        text.what = FindingWords::tr("E-mail: %1").arg(value);
        break;
    case KnownFact::Kind::Language:
        text.what = FindingWords::tr("Language: %1").arg(quoted(languageName(fact.value), 60));
        break;
    case KnownFact::Kind::Preference:
        text.what = u"%1: %2"_s.arg(preferenceName(fact.name),
                                    fact.name == "channel"_L1 ? channelPhrase(fact.value) : value);
        break;
    }
    const auto source = sourceName(fact.source);
    const auto since = sinceText(fact.since, now);
    text.from = source.isEmpty() || since.isEmpty() ? source + since : u"%1, %2"_s.arg(source, since);
    return text;
}

Brief briefFor(const CustomerSnapshot &snapshot, const std::vector<Finding> &findings, Instant now)
{
    Brief brief;
    const auto first = [&findings](Finding::Kind kind) {
        const auto it = std::find_if(findings.begin(), findings.end(),
                                     [kind](const Finding &f) { return f.kind == kind; });
        return it == findings.end() ? nullptr : &*it;
    };
    const auto *repeated = first(Finding::Kind::RepeatedContact);
    const auto *broken = first(Finding::Kind::PromiseBroken);
    const auto repeatedText = repeated
                                  ? FindingWords::tr("%1 contact this week about “%2”")
                                        .arg(ordinalWord(repeated->count + 1), quoted(repeated->subject, 70))
                                  : QString();
    if (repeated && broken) {
        brief.urgent = FindingWords::tr("%1; we promised “%2”, due %3, and did not keep it.")
                           .arg(repeatedText, quoted(broken->subject, 70), dayPhrase(broken->at, now));
    } else if (repeated) {
        brief.urgent = FindingWords::tr("%1.").arg(repeatedText);
    } else if (broken) {
        brief.urgent = FindingWords::tr("We promised “%1”, due %2, and did not keep it.")
                           .arg(quoted(broken->subject, 90), dayPhrase(broken->at, now));
    }

    QStringList parts;
    if (const auto years = customerFor(snapshot.customer.since, now); !years.isEmpty())
        parts << years;
    if (const auto *channel = preferenceOf(snapshot, "channel"_L1))
        parts << FindingWords::tr("prefers %1").arg(channelPhrase(channel->value));
    const auto *language = preferenceOf(snapshot, "language"_L1);
    const auto code = language ? language->value : snapshot.customer.language;
    if (!code.isEmpty() && QLocale(code).language() != QLocale().language())
        parts << FindingWords::tr("speaks %1").arg(quoted(languageName(code), 40));
    if (!parts.isEmpty())
        brief.person = FindingWords::tr("%1.").arg(withCapital(parts.join(FindingWords::tr(", "))));
    return brief;
}

} // namespace teller
