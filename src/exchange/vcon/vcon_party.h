// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "exchange/import_reader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace teller {

struct VconDialog;

/// One party of a vCon, in the words of the contact-centre extension where it has them.
struct VconParty
{
    QString name;
    QString role; ///< lower case, as written: "agent", "customer"; empty if it does not say
    Speaker speaker = Speaker::Other;
    bool roleKnown = false;              ///< `speaker` follows from `role`
    bool own = false;                    ///< an address or number of the company
    std::vector<Identifier> identifiers; ///< without the company's own
    QString account;
    QString uuid;
    QString queue; ///< "queue", "skill" or "dept" of an agent
    QString postcode;
};

/// The parties of a vCon. Never throws anything away: a dialog names a party by its place in the list.
[[nodiscard]] std::vector<VconParty> vconParties(const QJsonArray &parties, const ImportSettings &settings);

/// The customer's place among the parties: who has that role; else, with parties that are agents or of the
/// company, somebody who is neither; else whoever began. Of several it is the first in the dialogs, which are
/// in order and name parties that are there: a list of parties may be in any. The others then know on whose
/// side they speak. -1: nobody is.
[[nodiscard]] int chooseCustomer(std::vector<VconParty> &parties,
                                 const std::vector<const VconDialog *> &dialogs);

/// Whether a member of that name holds an account number: "account", "account_number", "accountNo",
/// "account-id". What only begins so ("account_type", "account_manager") is many people's.
[[nodiscard]] bool isVconAccountName(const QString &name);
/// The value of the first such member, in the object or in its members "meta", "metadata", "attributes",
/// "extensions".
[[nodiscard]] QString vconAccount(const QJsonObject &object);

/// Whose voice a word means: "Agent", "caller", "IVR", a name of a party. Other if nobody's.
[[nodiscard]] Speaker speakerOfRole(const QString &role, bool *known = nullptr);

} // namespace teller
