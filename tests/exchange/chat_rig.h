// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_catch.h"

#include <QDateTime>

namespace teller::test {

using namespace Qt::StringLiterals;

inline QString moment(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMsecs(instant), Qt::UTC).toString(u"yyyy-MM-dd hh:mm:ss"_s);
}

/// "customer Jane 2023-12-31 21:41:00 Hello"
inline QStringList told(const InteractionDetail &detail)
{
    QStringList all;
    for (const Turn &turn : detail.turns)
        all.append(u"%1 %2 %3 %4"_s.arg(speakerCode(turn.speaker), turn.name, moment(turn.at), turn.text));
    return all;
}

} // namespace teller::test
