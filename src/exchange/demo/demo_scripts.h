// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace teller::demo {

// What people say and do, in the form that parseScripts() reads.
extern const char *const billingScript;
extern const char *const deliveryScript;
extern const char *const technicalScript;
extern const char *const mobileScript;
extern const char *const accountScript;
extern const char *const peopleScript;
extern const char *const germanScript;
extern const char *const spanishScript;
extern const char *const phraseScript;
extern const char *const momentScript;
/// Matters of the fixed customers only; not drawn for others.
extern const char *const characterScript;

} // namespace teller::demo
