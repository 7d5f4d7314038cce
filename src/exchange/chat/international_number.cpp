// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/chat/international_number.h"

namespace teller {

using namespace Qt::StringLiterals;

QString internationalNumber(const QString &text)
{
    if (text.size() > 40 || text.contains("(0)"_L1)) // a trunk prefix, which is not dialled from abroad
        return {};
    QString number;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            number.append(c);
        else if (c == u'+' && number.isEmpty())
            number.append(c);
        else if (!c.isSpace() && !u"()-.\u2010\u2011\u2013/"_s.contains(c) &&
                 c.category() != QChar::Other_Format) // messengers put marks of direction around numbers
            return {};
    }
    const bool fits = number.startsWith(u'+') && number.size() >= 8 && number.size() <= 16;
    return fits && number.at(1) != u'0' ? number : QString();
}

} // namespace teller
