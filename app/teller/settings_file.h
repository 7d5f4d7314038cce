// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/connection_settings.h"
#include "agent/key_map.h"
#include "common/theme.h"
#include "desk/note_templates.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace teller {

/// What is kept between two runs of the desktop, in an INI file of the data folder. Never the secret.
struct KeptSettings
{
    ConnectionSettings connection;
    Theme::Mode mode = Theme::Mode::System;
    QString language;    ///< BCP 47; empty for the system's
    QByteArray geometry; ///< of the window, as QWidget::saveGeometry() gives it; empty: it was never shown
    int noteHeight = 0;  ///< of the note, as somebody has made it; 0: nobody has
    KeyMap keys;
    /// How long a wrap-up may take; zero: without end. Set by hand: "wrapUpSeconds" of the section [desk].
    std::optional<std::chrono::seconds> wrapUpTime;
    bool pausesInWrapUp = false; ///< not ready while a call is wrapped up
    QStringList notReadyReasons; ///< the company's codes; empty: the usual ones
};

[[nodiscard]] KeptSettings readSettings(const QString &file);
// Both return at once; the file is written in another thread.
void writeConnection(const QString &file, const ConnectionSettings &connection);
/// Mode, language, window and keys: not the connection, which may be the command line's for this once.
void writeLook(const QString &file, const KeptSettings &settings);

/// What "note-templates.json" beside the settings offers in notes (desk/note_templates.h has the format);
/// nothing if there is no such file, or it cannot be read, which is logged.
[[nodiscard]] std::optional<std::vector<NoteTemplate>> readNoteTemplates(const QString &file);

} // namespace teller
