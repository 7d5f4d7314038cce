// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/ami_channel.h"

namespace teller {

namespace {

bool isHex(QByteArrayView text)
{
    for (const char c : text) {
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!hex)
            return false;
    }
    return !text.isEmpty();
}

} // namespace

AmiChannelName AmiChannelName::parse(QByteArrayView name)
{
    AmiChannelName result;
    const qsizetype slash = name.indexOf('/');
    if (slash <= 0)
        return result;
    result.technology = name.first(slash);
    result.local = qstrnicmp(result.technology.data(), result.technology.size(), "Local", 5) == 0;
    QByteArrayView rest = name.sliced(slash + 1);
    if (result.local) {
        if (rest.endsWith(";1"))
            result.half = 1;
        else if (rest.endsWith(";2"))
            result.half = 2;
    } else if (const qsizetype dash = rest.lastIndexOf('-'); dash > 0 && isHex(rest.sliced(dash + 1))) {
        rest = rest.first(dash); // the channel's serial number
    }
    if (const qsizetype at = rest.indexOf('@'); at >= 0)
        rest = rest.first(at);
    if (const qsizetype next = rest.indexOf('/'); next >= 0)
        rest = rest.first(next);
    result.user = rest;
    return result;
}

bool AmiChannelName::belongsTo(QByteArrayView extension) const
{
    return half != 2 && !extension.isEmpty() && user == extension;
}

} // namespace teller
