// SPDX-License-Identifier: GPL-3.0-or-later
//
// exchange/vcon/ reads vCons, the IETF's container for conversations (draft-ietf-vcon-vcon-core, every form
// from 0.0.1 on): plain, signed and encrypted. Signatures and encryption are libjose's and OpenSSL's work;
// what a vCon points to elsewhere is named and never fetched.
#pragma once

#include "core/interaction.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace teller {

/// What a dialog, an analysis or an attachment of a vCon carries.
struct VconContent
{
    enum class Kind {
        None,     ///< nothing at all
        Text,     ///< `text`; `bytes` too where it was packed
        Json,     ///< `json`
        Bytes,    ///< `bytes`, or only their `size` where they are too many
        Elsewhere ///< `url`
    };
    Kind kind = Kind::None;
    QString mediaType; ///< lower case, without parameters: "text/plain"; empty if it does not say
    QString mediaTypeAsWritten;
    QString fileName; ///< without a folder
    QString text;
    QJsonValue json;
    QByteArray bytes;
    qint64 size = 0;
    QString url;
    QStringList hashes; ///< of what lies at `url`
};

/// The content of the object `holder`, decoded. An error: a sentence without anything from the vCon.
[[nodiscard]] Result<VconContent> vconContent(const QJsonObject &holder, qint64 largestDocument);

/// The content as a document; content larger than `largestDocument` is only named.
[[nodiscard]] Document vconDocument(const VconContent &content, qint64 largestDocument);

/// The text of a member, as one line of limited length; empty if it is none.
[[nodiscard]] QString vconWord(const QJsonObject &object, QLatin1StringView name);

/// A moment of a vCon: RFC 3339, or RFC 2822 as the oldest drafts had it. `timeZone`: IANA, for one without
/// an offset; empty: UTC. Unset where it is none.
[[nodiscard]] Instant vconInstant(const QJsonValue &value, const QByteArray &timeZone);

/// When this version of a vCon was made: updated, or else created. Unset if it does not say.
[[nodiscard]] Instant vconVersion(const QJsonObject &vcon);

} // namespace teller
