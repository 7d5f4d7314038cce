// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"
#include "exchange/speaker_roles.h"

namespace teller {

/// What somebody said within a caption's cue. Subtitle formats share this: a time, an end, a text, maybe a
/// name.
struct Cue
{
    qint64 startMs = -1;
    qint64 endMs = -1;
    QString name; ///< as a voice tag gives it
    QString text;
};

/// "hh:mm:ss.mmm", hours optional, the fraction after '.' or ',' of one to three digits; -1 if it is none.
[[nodiscard]] qint64 cueTime(QStringView text);

/// "time --> time", settings behind it ignored. False if the line is none.
[[nodiscard]] bool readCueTimes(QStringView line, Cue &cue);

/// Turns from cues. Where no cue has a voice tag, names are looked for in the texts ("Name: text"): a prefix
/// is a name if it is a role word or opens two cues or more; "Remember: call back" in one of them is not.
[[nodiscard]] std::vector<Turn> turnsFromCues(std::vector<Cue> cues, const SpeakerRoles &roles);

} // namespace teller
