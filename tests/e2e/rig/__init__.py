# SPDX-License-Identifier: GPL-3.0-or-later
"""The rig of the end-to-end tests: a real telephone system, callers, agents' phones, stores and desktops, all on the
loopback of a network namespace of their own."""
