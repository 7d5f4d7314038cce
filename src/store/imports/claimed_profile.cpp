// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/claimed_profile.h"

#include "store/record/matching.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// Of the strongest kind that there is; empty if there is none. A telephone may be a household's or an
/// office's: of those who give a name with it, each is somebody.
QString strongestIdentifier(const std::vector<Identifier> &identifiers, const QString &name)
{
    for (const QLatin1StringView kind : {"email"_L1, "phone"_L1, "handle"_L1}) {
        QString least;
        for (const Identifier &one : identifiers) {
            const QString key = one.kind == kind ? identifierKey(one) : QString();
            if (!key.isEmpty() && (least.isEmpty() || key < least))
                least = key;
        }
        if (!least.isEmpty() && kind == "phone"_L1 && !name.isEmpty())
            return kind + u' ' + least + u' ' + foldedName(name);
        if (!least.isEmpty())
            return kind + u' ' + least;
    }
    return {};
}

} // namespace

ClaimedProfile profileOf(const ImportedRecord &record)
{
    const PartyClaim &who = record.who;
    if (!record.part.customer.id.isNull())
        return {record.part.customer.id, {}, false};
    if (!who.sameAs.isEmpty())
        return {};
    if (!who.externalId.isEmpty()) {
        const QString system = who.source.isEmpty() ? record.source : who.source;
        return {importedId<CustomerId>(system, "customer"_L1, who.externalId), system, false};
    }
    if (record.keepsCustomers) // by the record's own number, where the claim has none
        return {importedId<CustomerId>(record.source, "customer"_L1, record.externalId), record.source,
                false};
    if (const QString account = accountKey(who.account); !account.isEmpty() && account != "?"_L1)
        return {importedId<CustomerId>({}, "account"_L1, account), {}, true};
    if (const QString identifier = strongestIdentifier(who.identifiers, who.name); !identifier.isEmpty())
        return {importedId<CustomerId>({}, "identifier"_L1, identifier), {}, true};
    return {importedId<CustomerId>(record.source, "somebody"_L1, record.externalId), {}, true};
}

} // namespace teller
