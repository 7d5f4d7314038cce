// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace teller {

/// Which addresses are the company's: those that are named, and all of the domains that are named.
class OwnAddresses
{
public:
    /// `own`: "help@shop.example", "shop.example" or "@shop.example"; what is neither (a number) is ignored.
    explicit OwnAddresses(const QStringList &own);
    /// `address`: lower case. An address of a subdomain belongs to the domain.
    [[nodiscard]] bool contains(const QString &address) const;

private:
    QSet<QString> m_addresses;
    QSet<QString> m_domains;
};

} // namespace teller
