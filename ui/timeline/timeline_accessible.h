// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace teller {

class TimelineView;

/// Makes the timeline a list with named rows for screen readers (Qt knows its own views by name, not ours).
/// Called by the view; doing it again changes nothing.
void installTimelineAccessibility();
/// Rows came, went or changed place.
void timelineRowsMoved(TimelineView *view);
/// The current row is another one.
void timelineCurrentMoved(TimelineView *view, int row);

} // namespace teller
