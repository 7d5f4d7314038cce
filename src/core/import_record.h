// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace teller {

/// Who took part on the customer's side, as far as the source says. A claim: whose history it belongs to is
/// decided by the rules of identity resolution, never by the reader of a format.
struct PartyClaim
{
    QString source;     ///< the system that knows them by `externalId`; empty: that of the record
    QString externalId; ///< their number in that system ("crm" customer 11000), empty if it keeps none
    QString account;    ///< an account number, as written
    std::vector<Identifier> identifiers; ///< telephone numbers, e-mail addresses, handles; normalised
    QString name;
    QString postcode;
    /// The record belongs to whoever this record of the same source belongs to (an order line to its order):
    /// then the rest is empty.
    QString sameAs;

    friend bool operator==(const PartyClaim &, const PartyClaim &) = default;
};

/// One record of another system, read: an exchange, or facts about somebody, and what it was read from.
struct ImportedRecord
{
    QString source;     ///< the system: "crm", "email", "chat"
    QString externalId; ///< its id there; deliveries of the same (source, externalId) are the same record
    /// What earlier versions of Teller called it, the last one first: where the store has it under one of
    /// these, it keeps that.
    QStringList formerIds;
    /// By which the `thread` of what answers it names it (a Message-ID); empty where nothing is answered by
    /// name. Its id is that, or begins with that and a blank. Its own `thread` is that if nothing came before
    /// it, else the name of what did: the first of all, as far as it is known here.
    QString threadName;
    bool idTellsContent = false; ///< another original under the same id is a copy, not a change
    Instant changedAt; ///< this version, as the source says: an older one that comes later changes nothing
    PartyClaim who;
    /// What it says. The customer's id is null; so is that of every row whose `customer` it would be. All
    /// other ids are made by importedId(), so that the same record makes the same rows again. The exception
    /// is Teller's own JSON ("teller"): it gives every id, the customer's too, and these are kept.
    /// `customer.name` and the like are filled only by a system that keeps customers.
    CustomerFile part;
    bool keepsCustomers = false; ///< the record is that system's own record of the customer
    // What whoever imports it is told at the end.
    bool assumesUtc = false;     ///< a moment of it names no time zone, and nobody said which one is meant
    bool lacksSignature = false; ///< signatures were to be checked, and it has none
    Document original;           ///< what it was read from: the message, the JSON, the row of the table

    friend bool operator==(const ImportedRecord &, const ImportedRecord &) = default;
};

/// The id of what (source, kind, externalId) names: always the same, on every machine. `kind`: "interaction",
/// "order", "case", …
[[nodiscard]] QUuid importedUuid(const QString &source, QLatin1StringView kind, const QString &externalId);
template <typename Id>
[[nodiscard]] Id importedId(const QString &source, QLatin1StringView kind, const QString &externalId)
{
    return Id(importedUuid(source, kind, externalId));
}

} // namespace teller
