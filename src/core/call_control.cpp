// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/call_control.h"

#include "core/outside_text.h"

namespace teller {

using namespace Qt::StringLiterals;

std::optional<QString> dialTarget(const QString &typed, CallEvent::Transfer::Kind kind)
{
    constexpr qsizetype longestTyped = 100;
    constexpr qsizetype longest = 40;
    const bool asTones = kind == CallEvent::Transfer::Kind::Attended;
    if (typed.size() > longestTyped)
        return std::nullopt;
    QString target;
    for (const QChar c : typed) {
        const char16_t u = c.unicode();
        const bool digit = u >= u'0' && u <= u'9';
        const bool letter = (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z');
        if (digit || u == u'*' || (!asTones && (letter || QStringView(u"#+_.").contains(c))))
            target += c;
        else if (!QStringView(u" -/()").contains(c))
            return std::nullopt;
    }
    const bool fits = !target.isEmpty() && target.size() <= longest;
    return fits ? std::optional(target) : std::nullopt;
}

QString reasonCode(const QString &text)
{
    return outsideText(text.left(longestReasonCode * 4), longestReasonCode).simplified();
}

} // namespace teller
