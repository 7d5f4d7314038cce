// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_record.h"
#include "core/result.h"

#include <QString>

namespace teller {

/// A telephone number as the world writes it (ITU-T E.164): "+4930123456".
struct PhoneNumber
{
    QString e164;
    QString extension; ///< digits behind the switchboard's number; empty for most
    /// The numbering plan knows the range. Plans change every month, so that a number may be in use although
    /// this library has not heard of it: what is possible is kept, but nothing rests on it.
    bool inPlan = false;

    friend bool operator==(const PhoneNumber &, const PhoneNumber &) = default;
};

/// Reads a number as people write it: "(030) 12 34 56 ext. 7", "+49 30 123456", "tel:+49-30-123456".
/// `region`: ISO 3166, upper case ("DE"), where a number without country code belongs; empty: such numbers
/// are refused. The error (Rejected) says why it is none, without repeating it. May be called from several
/// threads at once.
[[nodiscard]] Result<PhoneNumber> phoneNumber(const QString &written, const QString &region);

/// E.164 without the extension, empty if it is no number.
[[nodiscard]] QString normalisedPhone(const QString &written, const QString &region);

/// Whether `region` is one that phoneNumber() can use.
[[nodiscard]] bool isPhoneRegion(const QString &region);

/// Makes what identifies somebody comparable: telephone numbers become E.164, e-mail addresses lower case;
/// what has become equal is kept once, verified if one of them was. A number that is none stays as written.
/// That one, one that the numbering plan does not know and one with an extension (it is the switchboard's)
/// are never verified, so that nobody is taken for somebody else because of them.
void normaliseIdentifiers(PartyClaim &who, const QString &region);

} // namespace teller
