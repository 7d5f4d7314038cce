// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace teller {

/// Somebody whom no system knows yet, as an agent writes them down while they are on the line. What they say
/// is a claim: nothing of it is verified, and an account number makes nobody its holder.
struct NewCustomer
{
    CustomerId id; ///< made by the desk; the same one again changes nothing
    QString name;
    QString phone; ///< empty, or plainPhone()
    QString email; ///< empty, or trimmed
    QString accountNumber;
    QString language; ///< BCP 47, empty if not known
    CallId call;      ///< during which they were written down; null without one
    Instant at;

    /// What keeps it from being somebody.
    enum class Problem { NoName, Name, Phone, Email, Account };
    static constexpr qsizetype longestName = 200;
    static constexpr qsizetype longestEmail = 254; ///< RFC 5321 and its erratum 1690
    static constexpr qsizetype longestAccount = 64;

    friend bool operator==(const NewCustomer &, const NewCustomer &) = default;
};

/// The first thing that is wrong with it, if any.
[[nodiscard]] std::optional<NewCustomer::Problem> problemOf(const NewCustomer &customer);

/// A telephone number as somebody writes it ("+49 (30) 123-45"), its digits alone, with the plus it begins
/// with.
[[nodiscard]] QString plainPhone(const QString &written);

} // namespace teller

Q_DECLARE_METATYPE(teller::NewCustomer)
