// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/matching.h"

#include "core/search_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAccount = 64;
constexpr qsizetype longestPhone = 20; // E.164 has 15; trunk and carrier prefixes come before it
constexpr qsizetype longestSearch = 100;
/// Fewer digits than this are an extension or a service number, and point at nobody.
constexpr qsizetype fewestCallerDigits = 7;
/// This many last digits are alike in every way of writing a number; the rest is compared as far as both have
/// it.
constexpr qsizetype sharedDigits = 9;
constexpr qsizetype fewestSearchedDigits = 4;
constexpr qsizetype fewestOfHandle = 3;

QString phoneDigits(const QString &number)
{
    QString digits;
    QStringView text = QStringView(number).trimmed();
    for (const QLatin1StringView scheme : {"sips:"_L1, "sip:"_L1, "tel:"_L1}) {
        if (text.startsWith(scheme, Qt::CaseInsensitive))
            text = text.mid(scheme.size());
    }
    if (const qsizetype at = text.indexOf(u'@'); at >= 0)
        text = text.first(at);
    if (const qsizetype at = text.indexOf(u';'); at >= 0)
        text = text.first(at); // tel:+49…;phone-context=…
    if (text.size() > 64)
        return {};
    QString dialled = text.toString();
    dialled.remove("(0)"_L1); // "+49 (0)30 …": nobody dials it behind a country code
    for (const QChar c : std::as_const(dialled)) {
        if (c.isLetter() || c.isNull())
            return {}; // "anonymous", "alice", something hostile
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits.at(zeros) == u'0')
        ++zeros;
    digits.remove(0, zeros);
    return digits.size() > longestPhone ? QString() : digits;
}

/// The telephone number that somebody types or pastes: what stands behind it, in words or after a sign, is an
/// extension.
QString withoutExtension(const QString &asked)
{
    static const QRegularExpression shape(uR"(\A((?:[^\p{L}\d#;,]*\d){7,}[^\p{L}#;,]*)[\p{L}#;,])"_s);
    const auto match = shape.match(asked);
    return match.hasMatch() ? match.captured(1) : asked;
}

/// The beginning of an address, or a whole one as mail programs and browsers hand it over: "Jane <jane@…>".
QString addressIn(const QString &asked)
{
    static const QRegularExpression shape(uR"([^\s<>"(),:;]+@[^\s<>"(),:;?]*)"_s);
    return shape.match(asked).captured().toLower();
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

QString accountKey(const QString &number)
{
    if (number.size() > longestAccount * 4)
        return u"?"_s;
    QString key;
    for (const QChar c : number.trimmed()) {
        if (c.isSpace() || c == u'-' || c == u'.' || c == u'/' || c == u'_')
            continue;
        key += c.isDigit() ? QChar(u'0' + c.digitValue()) : c.toUpper();
    }
    while (key.endsWith(u'#'))
        key.chop(1);
    if (key.size() > longestAccount || key.contains(QChar::Null))
        return u"?"_s;
    if (key.isEmpty() && !number.trimmed().isEmpty())
        return u"?"_s;
    return key;
}

QString phoneKey(const QString &number)
{
    QString key = phoneDigits(number);
    std::reverse(key.begin(), key.end());
    return key;
}

QString identifierKey(const Identifier &identifier)
{
    if (identifier.kind == "phone"_L1) {
        const QString key = phoneKey(identifier.value);
        return key.isEmpty() ? identifier.value.toLower() : key;
    }
    return identifier.value.toLower();
}

QString foldedName(const QString &name)
{
    return foldedText(name);
}

QString endOfPrefix(const QString &prefix)
{
    return prefix + QString::fromUcs4(U"\U0010FFFF", 1);
}

Values recogniseValues(const CallerKey &key, Instant now, const AccessClaim &claim, const QString &desk)
{
    QVariant account;
    QVariant phone;
    QVariant from;
    QVariant to;
    if (!key.customer) {
        account = orNull(accountKey(key.accountNumber));
        const QString reversed = phoneKey(key.ani);
        if (reversed.size() >= fewestCallerDigits) {
            phone = reversed;
            from = reversed.first(std::min(sharedDigits, reversed.size()));
            to = endOfPrefix(from.toString());
        }
    }
    return {{"customer"_L1, key.customer ? idValue(*key.customer) : QVariant()},
            {"account"_L1, account},
            {"phone"_L1, phone},
            {"phone_from"_L1, from},
            {"phone_to"_L1, to},
            {"how"_L1, u"person"_s},
            {"now"_L1, toMsecs(now)},
            {"call"_L1, claim.call.text()},
            {"waiting"_L1, claim.waiting},
            {"reason"_L1, claim.reason.trimmed()},
            {"desk"_L1, orNull(desk)},
            {"alive"_L1, 0}};
}

std::optional<Values> searchValues(const QString &text)
{
    QString asked = text.trimmed().first(std::min(longestSearch, text.trimmed().size()));
    asked.remove(QChar::Null);
    if (asked.isEmpty())
        return std::nullopt;

    QString account = accountKey(asked.startsWith(u'#') ? asked.sliced(1) : asked);
    const QString digits = phoneKey(withoutExtension(asked));
    const QString email = addressIn(asked); // "@anna" is a handle
    // One letter of a name finds everybody, and so does the first digit of an account.
    if (account.size() < 2 || account == "?"_L1 || !email.isEmpty())
        account.clear();
    const QString phone = digits.size() >= fewestSearchedDigits ? digits : QString();
    const QString phoneFrom = phone.first(std::min(sharedDigits, phone.size()));

    // The longest word uses the index, two others are checked.
    QStringList words = email.isEmpty() ? foldedName(asked).split(u' ', Qt::SkipEmptyParts) : QStringList();
    std::stable_sort(words.begin(), words.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    const auto atWord = [&](qsizetype index) {
        return index < words.size() ? u"% "_s + words.at(index) + u'%' : u"%"_s;
    };
    const QString word = words.value(0);
    const qsizetype fewest = isCjk(word.toUcs4().value(0)) ? 2 : 3; // a given name is two signs, or one
    const QString part = word.size() >= fewest ? u'%' + word + u'%' : QString();

    // A handle is one word, with or without its sign.
    QString handle = asked.toLower();
    while (handle.startsWith(u'@'))
        handle.remove(0, 1);
    if (handle.size() < fewestOfHandle || handle.contains(u' ') || handle.contains(u'@'))
        handle.clear();

    return Values{{"account"_L1, orNull(account)},
                  {"account_to"_L1, account.isEmpty() ? QVariant() : QVariant(endOfPrefix(account))},
                  {"phone"_L1, orNull(phone)},
                  {"phone_from"_L1, orNull(phoneFrom)},
                  {"phone_to"_L1, phone.isEmpty() ? QVariant() : QVariant(endOfPrefix(phoneFrom))},
                  {"email"_L1, orNull(email)},
                  {"email_to"_L1, email.isEmpty() ? QVariant() : QVariant(endOfPrefix(email))},
                  {"handle"_L1, orNull(handle)},
                  {"handle_to"_L1, handle.isEmpty() ? QVariant() : QVariant(endOfPrefix(handle))},
                  {"word"_L1, orNull(word)},
                  {"word_to"_L1, word.isEmpty() ? QVariant() : QVariant(endOfPrefix(word))},
                  {"second"_L1, atWord(1)},
                  {"third"_L1, atWord(2)},
                  {"part"_L1, orNull(part)}};
}

} // namespace teller
