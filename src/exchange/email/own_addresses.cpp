// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/own_addresses.h"

namespace teller {

OwnAddresses::OwnAddresses(const QStringList &own)
{
    for (const QString &entry : own) {
        const QString name = entry.trimmed().toLower();
        const qsizetype at = name.lastIndexOf(u'@');
        if (at > 0)
            m_addresses.insert(name);
        else if (name.contains(u'.'))
            m_domains.insert(name.sliced(at + 1));
    }
}

bool OwnAddresses::contains(const QString &address) const
{
    if (m_addresses.contains(address))
        return true;
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0)
        return false;
    QString domain = address.sliced(at + 1);
    while (!domain.isEmpty()) {
        if (m_domains.contains(domain))
            return true;
        const qsizetype dot = domain.indexOf(u'.');
        domain = dot < 0 ? QString() : domain.sliced(dot + 1);
    }
    return false;
}

} // namespace teller
