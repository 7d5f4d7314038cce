// SPDX-License-Identifier: GPL-3.0-or-later
//
// telephony/ is the door through which calls enter: feeds that listen to a telephone system (Asterisk's
// manager interface), to a second start of this program, or to a script for the demo, and turn what they hear
// into protocol-neutral CallEvents. It knows nothing of customers, stores or screens.
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace teller {

/// What the dialplan calls things. The defaults are the ones of the dialplan example in the manual.
struct AmiNames
{
    QString account = QStringLiteral("ACCOUNT");
    QString status = QStringLiteral("ACCOUNT_STATUS");     ///< collected | none | invalid | unverified
    QString verified = QStringLiteral("ACCOUNT_VERIFIED"); ///< 1, yes or true: the IVR checked a PIN
    QString dnis = QStringLiteral("TELLER_DNIS");
    QStringList attributes; ///< further channel variables that travel with the call as attached data

    QString userEvent = QStringLiteral("TellerAccount"); ///< the UserEvent that announces an account …
    QString accountField = QStringLiteral("Account");    ///< … and its fields
    QString statusField = QStringLiteral("AccountStatus");
    QString verifiedField = QStringLiteral("AccountVerified");
    QString dnisField = QStringLiteral("Dnis");

    /// Variables and headers that may hold User-to-User data (RFC 7433) or the bare account number.
    QStringList userToUser{QStringLiteral("UUI"), QStringLiteral("User-to-User"),
                           QStringLiteral("X-Teller-Account")};

    friend bool operator==(const AmiNames &, const AmiNames &) = default;
};

/// How to reach an Asterisk manager interface, and as which agent's telephone.
struct AmiSettings
{
    using Ms = std::chrono::milliseconds;

    QString host;
    quint16 port = 5038;
    bool tls = false;
    QString caCertificateFile; ///< PEM; empty: the system's certificate authorities
    QString user;
    QString secret;
    /// The secret may be sent as it is over an unencrypted link if the server refuses the challenge login.
    bool plainLoginAllowed = false;
    QString extension; ///< mine: "1001"
    AmiNames names;
    bool controlAllowed = true; ///< false: only listens, whatever the login may do

    Ms connectTimeout{10'000};
    Ms pingInterval{5'000};
    Ms pingTimeout{4'000};
    Ms controlTimeout{8'000}; ///< for the answer to what an agent asked for
    Ms backoffFirst{500};     ///< doubles with each failure, with jitter
    Ms backoffLast{30'000};
    Ms refusedRetry{60'000}; ///< after a refused login, missing right or certificate: no hammering

    /// `ami://user:secret@host:5038` or `amis://…:5039` (TLS). Only the user's name and the host are
    /// required; the parts are percent-decoded. Query: `ca=FILE`, `plain=1`, `extension=1001`. The error's
    /// detail names what is wrong and never holds the secret.
    [[nodiscard]] static Result<AmiSettings> fromUrl(const QString &url);

    friend bool operator==(const AmiSettings &, const AmiSettings &) = default;
};

} // namespace teller
