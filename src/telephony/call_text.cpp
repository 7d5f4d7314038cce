// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/call_text.h"

#include <QByteArray>

#include <array>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// Hex text in, bytes out; null if it is none.
QByteArray fromHexStrictly(QByteArrayView hex)
{
    if (hex.isEmpty() || hex.size() % 2 != 0)
        return {};
    for (const char c : hex) {
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
            return {};
    }
    return QByteArray::fromHex(hex.toByteArray());
}

/// ISDN user-user information starts with a protocol discriminator (ITU-T Q.931, 4.5.30): 04 is IA5 text.
bool hasDiscriminator(QByteArrayView bytes)
{
    return !bytes.isEmpty() && uchar(bytes.front()) < 0x20;
}

bool isPlainText(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (uchar(c) < 0x20 || uchar(c) == 0x7f)
            return false;
    }
    return !bytes.isEmpty();
}

} // namespace

AccountClaim accountClaim(const QString &value, const QString &status, bool verified)
{
    AccountClaim claim;
    const QString trimmed = value.first(qMin(value.size(), maxAccountText * 8)).trimmed();
    claim.value = outsideText(trimmed, maxAccountText);
    claim.verified = verified && !claim.value.isEmpty();
    const QString word = status.trimmed().toLower();
    if (claim.value.size() != trimmed.size() || value.size() > maxAccountText * 8 || word == "invalid"_L1)
        claim.status = AccountClaim::Status::Invalid;
    else if (claim.value.isEmpty())
        claim.status = AccountClaim::Status::None;
    else if (word == "unverified"_L1)
        claim.status = AccountClaim::Status::Unverified;
    else
        claim.status = AccountClaim::Status::Collected;
    return claim;
}

CallEvent::Ani callerNumber(QByteArrayView number, QByteArrayView name)
{
    static constexpr std::array<const char *, 7> withheldWords{
        "anonymous", "withheld", "restricted", "private", "unavailable", "blocked", "anonymous.invalid"};
    const auto isUnknown = [](QByteArrayView text) {
        return text.isEmpty() || text == "<unknown>";
    };
    const auto isWithheld = [](QByteArrayView text) {
        for (const char *word : withheldWords) {
            if (qstrnicmp(text.data(), text.size(), word, qsizetype(qstrlen(word))) == 0)
                return true;
        }
        return false;
    };
    CallEvent::Ani ani;
    if (isWithheld(number) || (isUnknown(number) && isWithheld(name))) {
        ani.withheld = true;
    } else if (!isUnknown(number)) {
        ani.number = outsideText(number, maxOutsideText);
    }
    if (!isUnknown(name) && !isWithheld(name))
        ani.name = outsideText(name, maxOutsideText);
    return ani;
}

QString userToUserText(QByteArrayView value)
{
    const qsizetype semicolon = value.indexOf(';');
    QByteArrayView data = semicolon >= 0 ? value.first(semicolon) : value;
    const QByteArray parameters =
        semicolon >= 0 ? value.sliced(semicolon).toByteArray().toLower().replace(' ', "") : QByteArray();
    data = data.trimmed();
    if (data.size() >= 2 && data.front() == '"' && data.back() == '"')
        data = data.sliced(1, data.size() - 2);
    const bool saysHex = parameters.contains(";encoding=hex");

    const QByteArray bytes = fromHexStrictly(data);
    // Without the parameter only the discriminators in real use tell hex from a number, and only if the rest
    // then reads as text.
    const bool looksHex = !bytes.isEmpty() && (bytes.front() == 4 || bytes.front() == 0) &&
                          isPlainText(QByteArrayView(bytes).sliced(1));
    if (saysHex || looksHex) {
        QByteArrayView text = bytes;
        if (hasDiscriminator(text))
            text = text.sliced(1);
        return isPlainText(text) ? QString::fromUtf8(text).trimmed() : QString();
    }
    return QString::fromUtf8(data).trimmed();
}

} // namespace teller
