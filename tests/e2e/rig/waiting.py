# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for things to become true, with a limit."""
import time


class NotInTime(AssertionError):
    """What was waited for did not come about."""


def until(condition, what, seconds=30.0, pause=0.05):
    """Returns the first true value of condition(); raises NotInTime, naming `what` (words, or a function that finds them
    then), when the limit is reached."""
    limit = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > limit:
            raise NotInTime(f"not within {seconds:g} s: {what() if callable(what) else what}")
        time.sleep(pause)
