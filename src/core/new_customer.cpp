// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/new_customer.h"

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestDigits = 6; // fewer are an extension or a service number
constexpr qsizetype mostDigits = 20;  // E.164 has 15; trunk and carrier prefixes come before it

bool isPhone(const QString &text)
{
    if (text.isEmpty())
        return true;
    const QString plain = plainPhone(text);
    const qsizetype digits = plain.size() - (plain.startsWith(u'+') ? 1 : 0);
    return plain == text && digits >= fewestDigits && digits <= mostDigits;
}

/// As far as a mistake while typing shows: whether the address exists, only its server knows.
bool isEmail(const QString &text)
{
    if (text.isEmpty())
        return true;
    const qsizetype at = text.indexOf(u'@');
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || !c.isPrint() || c == u'<' || c == u'>';
    });
    return plain && text.size() <= NewCustomer::longestEmail && at > 0 && at == text.lastIndexOf(u'@') &&
           at + 1 < text.size() && !text.endsWith(u'.');
}

} // namespace

std::optional<NewCustomer::Problem> problemOf(const NewCustomer &customer)
{
    using Problem = NewCustomer::Problem;
    const QString &name = customer.name;
    if (name.trimmed().isEmpty())
        return Problem::NoName;
    const bool says = std::any_of(name.begin(), name.end(),
                                  [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
    if (name.size() > NewCustomer::longestName || name.contains(QChar::Null) || !says)
        return Problem::Name;
    if (!isPhone(customer.phone))
        return Problem::Phone;
    if (!isEmail(customer.email))
        return Problem::Email;
    const QString &account = customer.accountNumber;
    const bool usable = account.isEmpty() || std::any_of(account.begin(), account.end(),
                                                         [](QChar c) { return c.isLetterOrNumber(); });
    if (account.size() > NewCustomer::longestAccount || account.contains(QChar::Null) || !usable)
        return Problem::Account;
    return std::nullopt;
}

QString plainPhone(const QString &written)
{
    QString plain;
    for (const QChar c : written.trimmed()) {
        if (c.isDigit())
            plain += QChar(u'0' + c.digitValue());
        else if (c == u'+' && plain.isEmpty())
            plain += c;
        else if (c.isLetter() || c == u'@')
            return written.trimmed(); // no number: left for whoever looks at it to refuse
    }
    return plain;
}

} // namespace teller
