// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QByteArrayView>
#include <QString>

namespace teller {

/// How many of the fields that mail has (From, Date, Received, …; RFC 5322 3.6) the header at the beginning
/// of `text` names, each once. Nothing where the first line is no field.
[[nodiscard]] int mailFields(QByteArrayView text);

/// A line that separates the messages of an mbox (RFC 4155): "From ", who, and a date with weekday, month,
/// time and year. Text that begins with "From " is none.
[[nodiscard]] bool isMboxLine(QByteArrayView line);

/// Whether `head`, the beginning of a file, is mail: a message, or an mbox.
[[nodiscard]] bool looksLikeMail(QByteArrayView head);
/// Without an empty line, a byte order mark, in front.
[[nodiscard]] QByteArrayView withoutBlankBeginning(QByteArrayView head);

/// A message of a Maildir, by its name: "1204680122.27c448.host:2,RS".
[[nodiscard]] bool isMaildirName(const QString &fileName);
/// When such a message was delivered, as its name says. Unset if it does not.
[[nodiscard]] Instant maildirMoment(const QString &fileName);

} // namespace teller
