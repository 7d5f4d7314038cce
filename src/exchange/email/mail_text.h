// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace teller {

struct DecodedText
{
    QString text;
    /// What the charset that was named made of it, where it was written in one that has more characters.
    std::optional<QString> asNamed;
};

/// Text in the charset that its part names (RFC 2045; any that iconv knows), or in the one that programs mean
/// by that name. Without one, with an unknown one and where the text is not in it: UTF-8 if it is that, else
/// Windows-1252. Never fails: what is no character becomes U+FFFD.
[[nodiscard]] DecodedText decodedText(const QByteArray &bytes, const QByteArray &charset);

/// A message in whose header every encoded word (RFC 2047) that only a wider charset can read says so in
/// UTF-8.
[[nodiscard]] QByteArray withReadableHeader(const QByteArray &message);

/// The charset that an HTML document names for itself, empty if it names none.
[[nodiscard]] QByteArray charsetOfHtml(const QByteArray &html);

/// The lines of format=flowed (RFC 3676) put together to paragraphs. `deleteSpace`: DelSp=yes.
[[nodiscard]] QString unflowed(const QString &text, bool deleteSpace);

} // namespace teller
