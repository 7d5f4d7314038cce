// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "core/outside_text.h"
#include "exchange/exact_amount.h"
#include "store/admin/store_admin.h"

#include <QCommandLineParser>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

int failed(const Error &error, const StoreSettings &settings)
{
    if (error.code == Error::Code::NotPermitted)
        return fail(u"Only the owner of the store %1 may change its tiers. (%2)"_s.arg(settings.displayName(),
                                                                                       error.detail));
    return fail(sentence(error, settings));
}

/// "1500.00 EUR"
QString written(const Money &money)
{
    if (money.currency.isEmpty())
        return u"nothing"_s;
    const int places = qMax(0, currencyPlaces(money.currency));
    QString digits = QString::number(money.minor).rightJustified(places + 1, u'0');
    if (places > 0)
        digits.insert(digits.size() - places, u'.');
    return digits + u' ' + money.currency;
}

int list(const StoreSettings &settings)
{
    auto rules = StoreAdmin(settings).companyRules();
    if (!rules)
        return failed(rules.error(), settings);
    if (rules->tiers.empty()) {
        say(u"There are no tiers."_s);
        return Done;
    }
    say(u"%1 %2 %3 %4"_s.arg(u"tier"_s, -16)
            .arg(u"from, in a year"_s, 18)
            .arg(u"goodwill"_s, 18)
            .arg(u"guidance"_s));
    for (const ValueTier &one : rules->tiers)
        say(u"%1 %2 %3 %4"_s.arg(one.name, -16)
                .arg(written(one.from), 18)
                .arg(written(one.goodwill), 18)
                .arg(one.guidance));
    return Done;
}

int set(const StoreSettings &settings, const QStringList &words)
{
    const QString currency = words.at(3).toUpper();
    const auto from = exactAmount(words.at(1), currency, {});
    const auto goodwill = exactAmount(words.at(2), currency, {});
    if (!from || !goodwill)
        return failUsage((from ? goodwill : from).error().detail);
    ValueTier tier{firstLine(words.at(0), 60), *from, goodwill->minor == 0 ? Money() : *goodwill,
                   firstLine(words.value(4), 500)};
    if (tier.name.isEmpty() || from->minor < 0 || goodwill->minor < 0)
        return failUsage(u"A tier has a name, and amounts that are not less than nothing."_s);
    if (auto done = StoreAdmin(settings).putTier(tier); !done)
        return failed(done.error(), settings);
    say(u"The tier %1 begins at %2; goodwill without asking: %3."_s.arg(tier.name, written(tier.from),
                                                                        written(tier.goodwill)));
    return Done;
}

int remove(const StoreSettings &settings, const QString &name)
{
    if (auto done = StoreAdmin(settings).dropTier(name); !done) {
        if (done.error().code == Error::Code::NotFound && done.error().detail == "no such tier"_L1)
            return fail(u"There is no tier %1 in the store %2."_s.arg(name, settings.displayName()));
        return failed(done.error(), settings);
    }
    say(u"The tier %1 is gone."_s.arg(name));
    return Done;
}

} // namespace

int tiersCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    const QStringList words = parser.positionalArguments();
    const QString verb = words.value(0);
    if (verb == "list"_L1 && words.size() == 1)
        return list(*settings);
    if (verb == "set"_L1 && (words.size() == 5 || words.size() == 6))
        return set(*settings, words.mid(1));
    if (verb == "remove"_L1 && words.size() == 2)
        return remove(*settings, words.at(1));
    return failUsage(u"tiers knows: list, set NAME FROM GOODWILL CURRENCY [\"GUIDANCE\"], remove NAME."_s);
}

} // namespace teller
