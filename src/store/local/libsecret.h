// SPDX-License-Identifier: GPL-3.0-or-later
//
// What this program calls of libsecret and of GLib's objects is defined in libsecret.cpp, which loads them
// with the first call (see LateLibrary).
#pragma once

// GLib has a member named "signals".
#undef signals
#include <libsecret/secret.h>

namespace teller {

/// Nothing of it may be called otherwise.
[[nodiscard]] bool hasLibsecret();
/// GLib's own, under names that nothing else in the program can mean.
void unrefObject(gpointer object);
/// One reference, which the caller unrefs; null, and an error, if there is none. GLib would end the program
/// together with its bus: not with this one.
[[nodiscard]] GDBusConnection *sessionBus(GError **error);

} // namespace teller
