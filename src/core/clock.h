// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace teller {

/// A moment, in UTC, to the millisecond. The epoch itself means "never" / "not known".
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] inline Instant instantFromMsecs(qint64 msecsSinceEpoch)
{
    return Instant(std::chrono::milliseconds(msecsSinceEpoch));
}
[[nodiscard]] inline qint64 toMsecs(Instant instant)
{
    return qint64(instant.time_since_epoch().count());
}
[[nodiscard]] inline bool isSet(Instant instant)
{
    return toMsecs(instant) != 0;
}
/// Local time, for painting only.
[[nodiscard]] inline QDateTime toLocalTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMsecs(instant));
}

/// Where "now" comes from, so that tests and the demo can set it.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override
    {
        return instantFromMsecs(QDateTime::currentMSecsSinceEpoch());
    }
};

} // namespace teller
