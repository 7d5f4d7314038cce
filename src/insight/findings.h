// SPDX-License-Identifier: GPL-3.0-or-later
//
// insight/ says what a customer's record means: pure functions over core nouns, without input, output or a
// clock of their own. A finding rests on structured facts alone; where the fact is missing it stays silent.
#pragma once

#include "core/customer.h"

#include <vector>

namespace teller {

/// One thing that matters now. The sentence is made in ui/ from the kind and these values.
struct Finding
{
    enum class Kind {
        PromiseBroken,   ///< subject: what we promised; at: when it was due
        PromiseOpen,     ///< subject: what we promised; at: when it is due
        RepeatedContact, ///< subject: the case; count: contacts about it within seven days, now not included
        OutreachMoot,    ///< subject: the message; detail: what already happened; at: when it goes out
        EntitlementEnding, ///< subject: what; count: days left; detail: "warranty", "subscription" …
        RenewalComing,     ///< the same for one that renews by itself
        CaseOpen           ///< subject: the case; detail: its number; at: last change
    };
    /// Colours carry meaning: we failed, careful, good to know.
    enum class Tone { Failed, Careful, Info };

    Kind kind = Kind::CaseOpen;
    Tone tone = Tone::Info;
    QString subject;
    QString detail;
    int count = 0;
    Instant at;
    std::vector<InteractionId> evidence; ///< the interactions it rests on

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// What nobody may ask this customer again: it is already known.
struct KnownFact
{
    enum class Kind { AccountNumber, Pin, Address, Phone, Email, Language, Preference };
    Kind kind = Kind::Preference;
    QString name; ///< for Preference: its key
    QString value;
    QString source; ///< where it was learnt: "ivr", "chat", "shop" …
    Instant since;  ///< unset if not known

    friend bool operator==(const KnownFact &, const KnownFact &) = default;
};

/// The most important first.
[[nodiscard]] std::vector<Finding> findings(const CustomerSnapshot &snapshot, Instant now);

/// `enteredAccount` is the number the caller gave the IVR for this call, empty if none; `pinVerified` says
/// that the IVR checked a PIN; `now` is when.
[[nodiscard]] std::vector<KnownFact> knownFacts(const CustomerSnapshot &snapshot,
                                                const QString &enteredAccount, bool pinVerified, Instant now);

} // namespace teller
