// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/known_facts.h"

#include "insight/actions.h"

#include <algorithm>

namespace teller {

namespace {

using namespace Qt::StringLiterals;
using Kind = KnownFact::Kind;

constexpr qsizetype longestBrand = 30;

const Preference *preferenceOf(const CustomerSnapshot &snapshot, QLatin1StringView key)
{
    const auto it = std::find_if(snapshot.preferences.begin(), snapshot.preferences.end(),
                                 [key](const Preference &p) { return p.key == key; });
    return it == snapshot.preferences.end() ? nullptr : &*it;
}

KnownFact factFrom(Kind kind, const Preference *preference, const QString &otherwise)
{
    if (preference)
        return {kind, {}, preference->value, preference->source, preference->since};
    return {kind, {}, otherwise, {}, {}};
}

/// The channels on which somebody can prove who they are by answering from the address itself.
bool provesIdentity(const Identifier &identifier)
{
    return identifier.verified && isSet(identifier.since) &&
           (identifier.source == "ivr"_L1 || identifier.source == "chat"_L1 ||
            identifier.source == "phone"_L1 || identifier.source == "app"_L1 ||
            identifier.source == "web"_L1 || identifier.source == "store"_L1);
}

void addVerified(const CustomerSnapshot &snapshot, Instant now, std::vector<KnownFact> &out)
{
    const Identifier *newest = nullptr;
    for (const Identifier &identifier : snapshot.identifiers) {
        if (provesIdentity(identifier) && identifier.since <= now &&
            (!newest ||
             std::pair(newest->since, newest->value) < std::pair(identifier.since, identifier.value)))
            newest = &identifier;
    }
    if (newest)
        out.push_back({Kind::Verified, {}, newest->kind, newest->source, newest->since});
}

void addIdentifiers(const CustomerSnapshot &snapshot, std::vector<KnownFact> &out)
{
    for (const Identifier &identifier : snapshot.identifiers) {
        if (!identifier.verified)
            continue;
        if (identifier.kind == "phone"_L1)
            out.push_back({Kind::Phone, {}, identifier.value, identifier.source, identifier.since});
        else if (identifier.kind == "email"_L1)
            out.push_back({Kind::Email, {}, identifier.value, identifier.source, identifier.since});
    }
}

void addCard(const CustomerSnapshot &snapshot, std::vector<KnownFact> &out)
{
    KnownFact card{Kind::Card, {}, {}, u"billing"_s, {}};
    for (const Payment &payment : snapshot.payments) {
        const QString method = cardOnFile(payment.method);
        if (!method.isEmpty() && payment.status != "failed"_L1 &&
            (card.value.isEmpty() || std::pair(card.since, card.value) < std::pair(payment.at, method)))
        {
            card.value = method;
            card.since = payment.at;
        }
    }
    out.push_back(std::move(card));
}

void addToldAgain(const CustomerSnapshot &snapshot, std::vector<KnownFact> &facts)
{
    for (const ToldAgain &told : standing(snapshot.actions).toldAgain) {
        bool known = false;
        for (KnownFact &fact : facts) {
            if (toldName(fact) != told.what)
                continue;
            fact.timesTold = told.times;
            fact.lastTold = told.last;
            known = true;
        }
        if (!known)
            facts.push_back({Kind::Told, told.what, {}, {}, {}, told.times, told.last});
    }
}

} // namespace

QString toldName(const KnownFact &fact)
{
    switch (fact.kind) {
    case Kind::AccountNumber:
        return u"account"_s;
    case Kind::Pin:
        return u"pin"_s;
    case Kind::Verified:
        return {};
    case Kind::Address:
        return u"address"_s;
    case Kind::Phone:
        return u"phone"_s;
    case Kind::Email:
        return u"email"_s;
    case Kind::Language:
        return u"language"_s;
    case Kind::Card:
        return u"card"_s;
    case Kind::Preference:
    case Kind::Told:
        return fact.name;
    }
    return {};
}

QString cardOnFile(const QString &method)
{
    QString digits;
    QString brand;
    for (const char32_t c : method.toUcs4()) {
        const bool isAscii = c >= U'0' && c <= U'9';
        if (QChar::isDigit(c) && !isAscii)
            return {};
        if (isAscii)
            digits += QChar(char16_t(c));
        else if (digits.isEmpty() && (QChar::isLetter(c) || c == U' '))
            brand += QString::fromUcs4(&c, 1);
    }
    brand = brand.simplified();
    if (digits.size() != 4 || !method.trimmed().endsWith(digits) || brand.isEmpty() ||
        brand.size() > longestBrand)
        return {};
    return u"%1 •• %2"_s.arg(brand, digits);
}

std::vector<KnownFact> knownFacts(const CustomerSnapshot &snapshot, const QString &enteredAccount,
                                  bool pinVerified, Instant now)
{
    std::vector<KnownFact> out;
    out.push_back({Kind::AccountNumber, {}, enteredAccount, u"ivr"_s, now});
    if (!pinVerified)
        addVerified(snapshot, now, out);
    out.push_back(factFrom(Kind::Address, preferenceOf(snapshot, "address"_L1), snapshot.customer.address));
    addIdentifiers(snapshot, out);
    out.push_back(
        factFrom(Kind::Language, preferenceOf(snapshot, "language"_L1), snapshot.customer.language));
    addCard(snapshot, out);
    for (const Preference &other : snapshot.preferences) {
        if (other.key != "address"_L1 && other.key != "language"_L1)
            out.push_back({Kind::Preference, other.key, other.value, other.source, other.since});
    }
    std::erase_if(out, [](const KnownFact &fact) { return fact.value.isEmpty(); });
    if (pinVerified) {
        const auto afterAccount = out.begin() + (enteredAccount.isEmpty() ? 0 : 1);
        out.insert(afterAccount, {Kind::Pin, {}, {}, u"ivr"_s, now});
    }
    addToldAgain(snapshot, out);
    return out;
}

} // namespace teller
