// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/phone/phone_number.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <set>
#include <string>

namespace teller {

namespace {

using namespace Qt::StringLiterals;
namespace library = i18n::phonenumbers;

/// Longer texts hold no number; the library would search them.
constexpr qsizetype longestWritten = 120;

/// The library's only instance. Its own log would go to standard output, and with it what it was asked.
library::PhoneNumberUtil &numbers()
{
    static library::PhoneNumberUtil &only = []() -> library::PhoneNumberUtil & {
        library::PhoneNumberUtil *made = library::PhoneNumberUtil::GetInstance();
        made->SetLogger(new library::NullLogger); // the library owns it
        return *made;
    }();
    return only;
}

Error notANumber(const QString &why)
{
    return rejected(why);
}

QString whyNot(library::PhoneNumberUtil::ErrorType error)
{
    using Util = library::PhoneNumberUtil;
    switch (error) {
    case Util::INVALID_COUNTRY_CODE_ERROR:
        return u"The telephone number has no country code, and no region says which is meant."_s;
    case Util::TOO_SHORT_AFTER_IDD:
    case Util::TOO_SHORT_NSN:
        return u"The telephone number is too short."_s;
    case Util::TOO_LONG_NSN:
        return u"The telephone number is too long."_s;
    default:
        return u"This is no telephone number."_s;
    }
}

QString whyImpossible(library::PhoneNumberUtil::ValidationResult result)
{
    using Util = library::PhoneNumberUtil;
    switch (result) {
    case Util::IS_POSSIBLE_LOCAL_ONLY:
        return u"The telephone number has no area code."_s;
    case Util::INVALID_COUNTRY_CODE:
        return u"No country has the telephone number's country code."_s;
    case Util::TOO_SHORT:
        return u"The telephone number is too short."_s;
    case Util::TOO_LONG:
        return u"The telephone number is too long."_s;
    default:
        return u"The telephone number has a length that its country does not use."_s;
    }
}

bool onlyZeros(const std::string &e164, int countryCode)
{
    const size_t from = 1 + std::to_string(countryCode).size();
    return e164.find_first_not_of('0', from) == std::string::npos;
}

void normalise(Identifier &identifier, const QString &region)
{
    identifier.value = identifier.value.trimmed();
    if (identifier.kind == "email"_L1) {
        identifier.value = identifier.value.toLower();
    } else if (identifier.kind == "phone"_L1) {
        const Result<PhoneNumber> number = phoneNumber(identifier.value, region);
        if (number)
            identifier.value = number->e164;
        if (!number || !number->inPlan || !number->extension.isEmpty())
            identifier.verified = false;
    }
}

} // namespace

Result<PhoneNumber> phoneNumber(const QString &written, const QString &region)
{
    using Util = library::PhoneNumberUtil;
    if (written.size() > longestWritten)
        return notANumber(u"The telephone number is too long."_s);
    library::PhoneNumber parsed;
    const std::string regionCode =
        region.isEmpty() ? std::string("ZZ") : region.toUpper().toStdString(); // ZZ: none
    const Util::ErrorType error = numbers().Parse(written.toStdString(), regionCode, &parsed);
    if (error != Util::NO_PARSING_ERROR)
        return notANumber(whyNot(error));
    const Util::ValidationResult possible = numbers().IsPossibleNumberWithReason(parsed);
    if (possible != Util::IS_POSSIBLE)
        return notANumber(whyImpossible(possible));
    PhoneNumber number;
    number.extension = QString::fromStdString(parsed.extension());
    parsed.clear_extension();
    std::string e164;
    numbers().Format(parsed, Util::E164, &e164);
    if (onlyZeros(e164, parsed.country_code())) // what forms are filled with
        return notANumber(u"The telephone number is nothing but zeros."_s);
    number.e164 = QString::fromStdString(e164);
    number.inPlan = numbers().IsValidNumber(parsed);
    return number;
}

QString normalisedPhone(const QString &written, const QString &region)
{
    const Result<PhoneNumber> number = phoneNumber(written, region);
    return number ? number->e164 : QString();
}

bool isPhoneRegion(const QString &region)
{
    std::set<std::string> known;
    numbers().GetSupportedRegions(&known);
    return known.contains(region.toUpper().toStdString());
}

void normaliseIdentifiers(PartyClaim &who, const QString &region)
{
    std::vector<Identifier> kept;
    for (Identifier &identifier : who.identifiers) {
        normalise(identifier, region);
        if (identifier.value.isEmpty())
            continue;
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const Identifier &other) {
            return other.kind == identifier.kind && other.value == identifier.value;
        });
        if (same == kept.end())
            kept.push_back(std::move(identifier));
        else
            same->verified = same->verified || identifier.verified;
    }
    who.identifiers = std::move(kept);
}

} // namespace teller
