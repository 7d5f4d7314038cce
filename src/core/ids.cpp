// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ids.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace teller {

QUuid makeTimeOrderedUuid()
{
    // RFC 9562, 5.7: 48 bits of Unix milliseconds, version, 12 random bits, variant, 62 random bits.
    quint32 random[3];
    QRandomGenerator::system()->fillRange(random);
    const auto ms = quint64(QDateTime::currentMSecsSinceEpoch());
    const auto byte = [](quint32 word, int shift) {
        return uchar((word >> shift) & 0xff);
    };
    return QUuid(uint(ms >> 16), ushort(ms & 0xffff), ushort(0x7000 | (random[0] & 0x0fff)),
                 uchar(0x80 | (byte(random[0], 16) & 0x3f)), byte(random[0], 24), byte(random[1], 0),
                 byte(random[1], 8), byte(random[1], 16), byte(random[1], 24), byte(random[2], 0),
                 byte(random[2], 8));
}

} // namespace teller
