// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/email/mime_parts.h"

namespace teller {

/// The parts of a message with those that lie within a file of it, where that is a wrapping alone: what was
/// signed so that only a program with S/MIME shows it (application/pkcs7-mime, signed-data; RFC 8551 3.5.2),
/// or is shown by Outlook alone (winmail.dat), one in the other. Signatures are not checked. Where what a
/// message says is encrypted (S/MIME, or PGP: RFC 3156) a sentence says so in its place, and the file stays.
[[nodiscard]] MimeParts openedParts(MimeParts parts, qint64 largestDocument);

} // namespace teller
