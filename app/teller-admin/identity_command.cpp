// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "store/admin/store_admin.h"
#include "store/imports/identity.h"

#include <QCommandLineParser>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

int refused(const Error &error, const StoreSettings &settings)
{
    // What a server says of it is a number: the sentence for whoever typed it is ours.
    const bool words = !error.detail.isEmpty() && !error.detail.contains("SQLSTATE"_L1);
    if (error.code == Error::Code::Rejected)
        return fail(u"The store %1 did not do that (%2)."_s.arg(
            settings.displayName(),
            words ? error.detail : u"there is no such pair or merge, or it was decided already"_s));
    if (error.code == Error::Code::NotPermitted)
        return fail(u"Only a supervisor or an administrator of the store %1 may do that."_s.arg(
            settings.displayName()));
    return fail(sentence(error, settings));
}

std::optional<std::pair<CustomerId, CustomerId>> twoOf(const QStringList &words)
{
    if (words.size() != 2)
        return std::nullopt;
    const auto one = CustomerId::fromText(words[0]);
    const auto other = CustomerId::fromText(words[1]);
    if (one.isNull() || other.isNull() || one == other)
        return std::nullopt;
    return std::pair(one, other);
}

int list(StoreAdmin &admin, const StoreSettings &settings)
{
    auto reviews = admin.identityReviews();
    if (!reviews)
        return refused(reviews.error(), settings);
    if (reviews->empty())
        say(u"There is nothing to decide."_s);
    for (const IdentityReview &one : *reviews)
        say(u"%1 %2 %3  %4"_s.arg(one.one.profile.id.text(), one.other.profile.id.text(),
                                  QString::number(one.score).rightJustified(3), one.evidence.join(u", "_s)));
    return Done;
}

void saySide(const ReviewedProfile &side)
{
    say(u"%1  %2"_s.arg(side.profile.id.text(), side.profile.provisional        ? u"no system's customer"_s
                                                : side.profile.keptBy.isEmpty() ? u"customer"_s
                                                                                : side.profile.keptBy));
    const auto line = [](const QString &what, const QString &value) {
        if (!value.isEmpty())
            say(u"  %1 %2"_s.arg(what, -14).arg(value.simplified()));
    };
    line(u"name"_s, side.profile.name);
    line(u"address"_s, side.address);
    line(u"postcode"_s, side.postcode);
    for (const QString &number : side.accounts)
        line(u"account"_s, number);
    for (const QString &number : side.claims)
        line(u"gave account"_s, number);
    for (const Identifier &one : side.identifiers)
        line(one.kind, one.verified ? one.value : one.value + u" (not verified)"_s);
}

int show(StoreAdmin &admin, const StoreSettings &settings, const std::pair<CustomerId, CustomerId> &pair)
{
    auto reviews = admin.identityReviews(pair);
    if (!reviews)
        return refused(reviews.error(), settings);
    if (reviews->empty())
        return fail(u"These two do not wait for a decision."_s);
    const IdentityReview &review = reviews->front();
    say(u"%1 of 100: %2"_s.arg(review.score).arg(review.evidence.join(u", "_s)));
    saySide(review.one);
    saySide(review.other);
    return Done;
}

/// What follows from a decision by the rules, where this user may write it; else it comes with the next
/// import.
int follow(const StoreSettings &settings)
{
    auto done = resolveAllIdentities(settings);
    if (!done && done.error().code != Error::Code::NotPermitted)
        return refused(done.error(), settings);
    return Done;
}

int decide(StoreAdmin &admin, const StoreSettings &settings, const std::pair<CustomerId, CustomerId> &pair,
           IdentityDecision decision)
{
    if (auto done = admin.decideIdentity(pair.first, pair.second, decision); !done)
        return refused(done.error(), settings);
    say(decision == IdentityDecision::Same        ? u"They are one person from now on."_s
        : decision == IdentityDecision::Different ? u"They are two people, and nobody is asked again."_s
                                                  : u"The decision was taken back."_s);
    return follow(settings);
}

int review(const QStringList &words, const StoreSettings &settings)
{
    StoreAdmin admin(settings);
    const QString what = words.value(0);
    if (what == "list"_L1 && words.size() == 1)
        return list(admin, settings);
    const auto pair = twoOf(words.mid(1));
    if (pair && what == "show"_L1)
        return show(admin, settings, *pair);
    if (pair && what == "same"_L1)
        return decide(admin, settings, *pair, IdentityDecision::Same);
    if (pair && what == "different"_L1)
        return decide(admin, settings, *pair, IdentityDecision::Different);
    if (pair && what == "reopen"_L1)
        return decide(admin, settings, *pair, IdentityDecision::Undecided);
    return failUsage(
        u"identity review knows list, and show, same, different and reopen with the ids of two."_s);
}

int merge(const QStringList &words, const QString &reason, const StoreSettings &settings)
{
    const auto pair = twoOf(words);
    if (!pair)
        return failUsage(
            u"identity merge takes the ids of two customers: who is shown, after that as whom."_s);
    StoreAdmin admin(settings);
    auto merged = admin.mergeCustomers(pair->first, pair->second, reason);
    if (!merged)
        return refused(merged.error(), settings);
    say(u"They are one person from now on; `teller-admin identity unmerge %1` takes it back."_s.arg(
        merged->text()));
    return follow(settings);
}

int merges(const QStringList &words, const StoreSettings &settings)
{
    const auto customer = CustomerId::fromText(words.value(0));
    if (words.size() != 1 || customer.isNull())
        return failUsage(u"identity merges takes the id of a customer."_s);
    StoreAdmin admin(settings);
    auto found = admin.merges(customer);
    if (!found)
        return refused(found.error(), settings);
    if (found->empty())
        say(u"Nobody else is shown as this customer."_s);
    for (const Merge &one : *found)
        say(u"%1  %2 as %3  %4 %5"_s.arg(one.id.text(), one.customer.text(), one.survivor.text(),
                                         one.mergedBy.isNull() ? one.rule : one.mergedBy.text(),
                                         one.evidence.join(u", "_s)));
    return Done;
}

int unmerge(const QStringList &words, const QString &reason, const StoreSettings &settings)
{
    const auto id = MergeId::fromText(words.value(0));
    if (words.size() != 1 || id.isNull())
        return failUsage(u"identity unmerge takes the id of a merge; `identity merges` names them."_s);
    StoreAdmin admin(settings);
    if (auto done = admin.unmergeCustomers(id, reason); !done)
        return refused(done.error(), settings);
    say(u"They are parted again, each with what is theirs."_s);
    return follow(settings);
}

int resolve(const StoreSettings &settings)
{
    auto seen = resolveAllIdentities(settings);
    if (!seen)
        return refused(seen.error(), settings);
    say(counted(*seen, "customer was"_L1, "customers were"_L1) + u" compared with all others."_s);
    return Done;
}

} // namespace

int identityCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"reason"_s, u"why"_s, u"TEXT"_s});
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    const QStringList words = parser.positionalArguments();
    const QString what = words.value(0);
    const QString reason = parser.value(u"reason"_s);
    if (what == "review"_L1)
        return review(words.mid(1), *settings);
    if (what == "merge"_L1)
        return merge(words.mid(1), reason, *settings);
    if (what == "merges"_L1)
        return merges(words.mid(1), *settings);
    if (what == "unmerge"_L1)
        return unmerge(words.mid(1), reason, *settings);
    if (what == "resolve"_L1 && words.size() == 1)
        return resolve(*settings);
    return failUsage(u"identity knows review, merge, merges, unmerge and resolve."_s);
}

} // namespace teller
