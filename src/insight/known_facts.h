// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"

#include <vector>

namespace teller {

/// What nobody may ask this customer again: it is already known.
struct KnownFact
{
    enum class Kind {
        AccountNumber,
        Pin,      ///< checked by the IVR in this call
        Verified, ///< no PIN in this call, but they proved before who they are; value: by what ("phone",
                  ///< "email")
        Address,
        Phone,
        Email,
        Language,
        Card,       ///< value: brand and last four, "Visa •• 4242"
        Preference, ///< how they want things ("delivery", "channel"), promotions they joined
        Told        ///< they had to say it again, and no other fact holds its value; name: what
    };
    Kind kind = Kind::Preference;
    QString name; ///< for Preference: its key; for Told: what was said
    QString value;
    QString source;     ///< where it was learnt: "ivr", "chat", "shop" …
    Instant since;      ///< unset if not known
    int timesTold = 0;  ///< how often the customer had to say it again
    Instant lastTold{}; ///< unset if never

    friend bool operator==(const KnownFact &, const KnownFact &) = default;
};

/// The name under which ToldAgain counts a fact: "account", "pin", "address", "phone", "email", "language",
/// "card", or the key of a preference.
[[nodiscard]] QString toldName(const KnownFact &fact);

/// `enteredAccount` is the number the caller gave the IVR for this call, empty if none; `pinVerified` says
/// that the IVR checked a PIN; `now` is when.
[[nodiscard]] std::vector<KnownFact> knownFacts(const CustomerSnapshot &snapshot,
                                                const QString &enteredAccount, bool pinVerified, Instant now);

/// "Visa •• 4242" from the method of a payment that names a brand and exactly four digits; empty for anything
/// else. One with more digits is refused, however they are written: it might be a whole number.
[[nodiscard]] QString cardOnFile(const QString &method);

} // namespace teller
