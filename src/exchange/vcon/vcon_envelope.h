// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/vcon/vcon_keys.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace teller {

/// A vCon out of what it was delivered in.
struct OpenedVcon
{
    QJsonObject vcon;
    QString signature; ///< "checked", "not checked" for want of a certificate; empty if it has none
    bool encrypted = false;
};

/// Opens the signed form (JWS, RFC 7515) and the encrypted one (JWE, RFC 7516), general or flattened JSON,
/// one inside the other; anything else is handed back as it is. `bytes` and `object` are the same JSON. With
/// a trusted certificate a signature must hold; whether its certificates were valid is asked for the moment
/// at which the vCon says it was last changed, so that old vCons stay readable. The cryptography is
/// libjose's. An error: one sentence without anything from the vCon.
[[nodiscard]] Result<OpenedVcon> openVcon(const QByteArray &bytes, const QJsonObject &object,
                                          const VconKeys &keys);

} // namespace teller
