// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/connection_settings.h"
#include "common/theme.h"

#include <QString>

namespace teller {

/// What is kept between two runs of the desktop, in an INI file of the data folder. Never the secret.
struct KeptSettings
{
    ConnectionSettings connection;
    Theme::Mode mode = Theme::Mode::System;
    QString language; ///< BCP 47; empty for the system's
};

[[nodiscard]] KeptSettings readSettings(const QString &file);
/// Returns at once; the file is written in another thread.
void writeSettings(const QString &file, const KeptSettings &settings);

} // namespace teller
