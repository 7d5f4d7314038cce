// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/finding.h"

namespace teller {

/// The channel that a consent is about: "marketing e-mail", "email" …, "sms", "texts", "app", "push",
/// "social", "marketing calls", "phone", "post", "mail". Nothing for purposes that are no channel ("call
/// recording").
[[nodiscard]] std::optional<Channel> channelOfPurpose(const QString &purpose);

/// Channels on which the customer no longer wants to hear from us, though we wrote to them there before: with
/// the last message before consent went. Of several rows for one purpose the newest counts. Silent where the
/// day is not known, or where no message was sent there before it.
[[nodiscard]] std::vector<Finding> lostChannels(const CustomerSnapshot &snapshot, Instant now);

} // namespace teller
