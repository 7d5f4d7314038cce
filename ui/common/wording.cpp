// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/wording.h"

#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(teller::Wording)
};

enum class Breaks { Spaces, Stay };
enum class Isolates { Go, Stay };

/// Marks that change the direction of the text around them (Unicode bidirectional controls).
bool isDirectionMark(QChar c, Isolates isolates)
{
    const auto u = c.unicode();
    return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069 && isolates == Isolates::Go);
}

QString cleaned(const QString &text, int most, Breaks breaks, Isolates isolates = Isolates::Go)
{
    const bool keepBreaks = breaks == Breaks::Stay;
    QString out;
    out.reserve(std::min<qsizetype>(text.size(), most + 1));
    for (const auto c : text) {
        if (out.size() >= most) {
            if (!out.isEmpty() && out.back().isHighSurrogate())
                out.chop(1);
            out += u'…';
            break;
        }
        if (isDirectionMark(c, isolates))
            continue;
        const auto u = c.unicode();
        const bool lineBreak = c == u'\n' || u == 0x2028 || u == 0x2029;
        if (lineBreak && keepBreaks)
            out += u'\n';
        else if (u < 0x20 || (u >= 0x7f && u < 0xa0) || lineBreak)
            out += c == u'\r' && keepBreaks ? QString() : u" "_s;
        else
            out += c;
    }
    return out;
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

} // namespace

QString oneLine(const QString &text, int most)
{
    return cleaned(text, most, Breaks::Spaces);
}

QString customerName(const QString &name, int most)
{
    const auto line = oneLine(name, most).trimmed();
    return line.isEmpty() ? Wording::tr("No name known") : line;
}

QString oneSentence(const QString &text, int most)
{
    return cleaned(text, most, Breaks::Spaces, Isolates::Stay);
}

QString plainText(const QString &text, int most)
{
    return cleaned(text, most, Breaks::Stay);
}

QString quoted(const QString &text, int most)
{
    const auto line = oneLine(text, most);
    // In a sentence that reads from right to left, every other text would take its neighbours along.
    const bool foreign = hasRightToLeft(line) || QGuiApplication::isRightToLeft();
    return foreign && !line.isEmpty() ? isolated(line) : line;
}

QString breakable(const QString &text)
{
    static const QRegularExpression longWord(u"\\S{20,}"_s);
    static const QRegularExpression place(u"([@._/-]|\\w{30})(?=\\w)"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    QString out = text;
    qsizetype added = 0;
    for (auto words = longWord.globalMatch(text); words.hasNext();) {
        const auto word = words.next();
        const QString parted = word.captured().replace(place, u"\\1\u200b"_s);
        out.replace(word.capturedStart() + added, word.capturedLength(), parted);
        added += parted.size() - word.capturedLength();
    }
    return out;
}

namespace {

bool halvesTheDay()
{
    return QLocale().timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive);
}

} // namespace

QString clockFormat()
{
    return halvesTheDay() ? u"h:mm AP"_s : u"HH:mm"_s;
}

QString clockTime(Instant at)
{
    return QLocale().toString(toLocalTime(at).time(), clockFormat());
}

QString clockTimeWithSeconds(Instant at)
{
    return QLocale().toString(toLocalTime(at).time(), halvesTheDay() ? u"h:mm:ss AP"_s : u"HH:mm:ss"_s);
}

QString dayHeading(QDate day, QDate today)
{
    const auto ago = day.daysTo(today);
    if (ago == 0)
        return Wording::tr("Today");
    if (ago == 1)
        return Wording::tr("Yesterday");
    const QLocale locale;
    if (ago > 1 && ago < 7)
        return locale.toString(day, Wording::tr("dddd d MMMM", "day of this week"));
    if (day.year() == today.year())
        return locale.toString(day, Wording::tr("d MMMM", "day of this year"));
    return locale.toString(day, Wording::tr("d MMMM yyyy", "day of another year"));
}

QString shortWhen(Instant at, Instant now)
{
    if (!isSet(at))
        return {};
    const auto day = toLocalTime(at).date();
    const auto today = toLocalTime(now).date();
    if (day == today)
        return clockTime(at);
    if (day.daysTo(today) == 1)
        return Wording::tr("yesterday %1").arg(clockTime(at));
    if (day.daysTo(today) == -1)
        return Wording::tr("tomorrow %1").arg(clockTime(at));
    return QLocale().toString(day, day.year() == today.year()
                                       ? Wording::tr("d MMMM", "day of this year")
                                       : Wording::tr("d MMMM yyyy", "day of another year"));
}

QString dayPhrase(Instant at, Instant now)
{
    const auto day = toLocalTime(at).date();
    const auto today = toLocalTime(now).date();
    const auto ago = day.daysTo(today);
    if (ago == 0)
        return Wording::tr("today");
    if (ago == 1)
        return Wording::tr("yesterday");
    if (ago == -1)
        return Wording::tr("tomorrow");
    const QLocale locale;
    if (ago > -7 && ago < 7)
        return Wording::tr("on %1").arg(locale.toString(day, u"dddd"_s));
    const bool thisYear = day.year() == today.year();
    return Wording::tr("on %1").arg(
        locale.toString(day, thisYear ? Wording::tr("d MMMM", "day of this year")
                                      : Wording::tr("d MMMM yyyy", "day of another year")));
}

QString duration(qint64 seconds)
{
    seconds = std::max<qint64>(seconds, 0);
    if (seconds >= 3600) {
        return u"%1:%2:%3"_s.arg(seconds / 3600)
            .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
            .arg(seconds % 60, 2, 10, QChar(u'0'));
    }
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString timer(qint64 seconds)
{
    seconds = std::max<qint64>(seconds, 0);
    return seconds < 600 ? u"0"_s + duration(seconds) : duration(seconds);
}

namespace {

QString currencyText(const Money &money, bool round)
{
    if (money.currency.isEmpty())
        return {};
    // ISO 4217: the currencies of the minor units that are not hundredths.
    static const QStringList whole{u"JPY"_s, u"KRW"_s, u"ISK"_s, u"CLP"_s, u"VND"_s, u"XAF"_s, u"XOF"_s};
    static const QStringList thousandths{u"KWD"_s, u"BHD"_s, u"OMR"_s, u"JOD"_s, u"TND"_s, u"IQD"_s};
    const int digits = whole.contains(money.currency) ? 0 : thousandths.contains(money.currency) ? 3 : 2;
    const auto amount = double(money.minor) / std::pow(10.0, digits);
    auto symbol = oneLine(money.currency, 8);
    if (symbol == "EUR"_L1)
        symbol = u"€"_s;
    else if (symbol == "USD"_L1)
        symbol = u"$"_s;
    else if (symbol == "GBP"_L1)
        symbol = u"£"_s;
    else
        symbol += QChar::Nbsp;
    return QLocale().toCurrencyString(amount, symbol, round ? 0 : digits);
}

} // namespace

QString moneyText(const Money &money)
{
    return currencyText(money, false);
}

QString roundMoneyText(const Money &money)
{
    return currencyText(money, true);
}

QString accountText(const QString &number)
{
    const bool digits = std::all_of(number.cbegin(), number.cend(),
                                    [](QChar c) { return c.unicode() >= u'0' && c.unicode() <= u'9'; });
    if (number.size() < 6 || number.size() > 24 || !digits)
        return oneLine(number, 40);
    QString out;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            out += u' ';
        out += number[i];
    }
    return QGuiApplication::isRightToLeft() ? isolated(out) : out; // else its groups would change places
}

QString telephoneText(const QString &number)
{
    // Of ITU E.164's country codes: 1 and 7, these of two digits, and all others of three.
    static const QRegularExpression shape(
        u"^(\\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3}))?([0-9]{6,15})$"_s);
    const auto parts = shape.match(number);
    if (!parts.hasMatch())
        return quoted(number, 40);
    QStringList groups = parts.captured(1).isEmpty() ? QStringList() : QStringList{parts.captured(1)};
    const QString rest = parts.captured(2);
    for (qsizetype at = 0; at < rest.size();) {
        const qsizetype left = rest.size() - at;
        const qsizetype length = left == 4 ? 4 : std::min<qsizetype>(left, 3); // no digit stands alone
        groups.append(rest.mid(at, length));
        at += length;
    }
    const QString out = groups.join(u' ');
    return QGuiApplication::isRightToLeft() ? isolated(out) : out;
}

QString initials(const QString &name)
{
    const auto words = oneLine(name, 200).split(u' ', Qt::SkipEmptyParts);
    const auto first = [](const QString &word) {
        for (qsizetype i = 0; i < word.size(); ++i) {
            if (word[i].isLetterOrNumber())
                return word.mid(i, 1).toUpper();
            if (word[i].isHighSurrogate() && i + 1 < word.size())
                return word.mid(i, 2);
        }
        return QString();
    };
    if (words.isEmpty())
        return {};
    return words.size() == 1 ? first(words.front()) : first(words.front()) + first(words.back());
}

QString languageName(const QString &bcp47)
{
    // Qt knows a language's name in English and in that language only; others keep their English name.
    [[maybe_unused]] static const std::array names{
        QT_TRANSLATE_NOOP("teller::Wording", "Arabic"),     QT_TRANSLATE_NOOP("teller::Wording", "Bulgarian"),
        QT_TRANSLATE_NOOP("teller::Wording", "Chinese"),    QT_TRANSLATE_NOOP("teller::Wording", "Croatian"),
        QT_TRANSLATE_NOOP("teller::Wording", "Czech"),      QT_TRANSLATE_NOOP("teller::Wording", "Danish"),
        QT_TRANSLATE_NOOP("teller::Wording", "Dutch"),      QT_TRANSLATE_NOOP("teller::Wording", "English"),
        QT_TRANSLATE_NOOP("teller::Wording", "Finnish"),    QT_TRANSLATE_NOOP("teller::Wording", "French"),
        QT_TRANSLATE_NOOP("teller::Wording", "German"),     QT_TRANSLATE_NOOP("teller::Wording", "Greek"),
        QT_TRANSLATE_NOOP("teller::Wording", "Hebrew"),     QT_TRANSLATE_NOOP("teller::Wording", "Hindi"),
        QT_TRANSLATE_NOOP("teller::Wording", "Hungarian"),  QT_TRANSLATE_NOOP("teller::Wording", "Italian"),
        QT_TRANSLATE_NOOP("teller::Wording", "Japanese"),   QT_TRANSLATE_NOOP("teller::Wording", "Korean"),
        QT_TRANSLATE_NOOP("teller::Wording", "Persian"),    QT_TRANSLATE_NOOP("teller::Wording", "Polish"),
        QT_TRANSLATE_NOOP("teller::Wording", "Portuguese"), QT_TRANSLATE_NOOP("teller::Wording", "Romanian"),
        QT_TRANSLATE_NOOP("teller::Wording", "Russian"),    QT_TRANSLATE_NOOP("teller::Wording", "Serbian"),
        QT_TRANSLATE_NOOP("teller::Wording", "Slovak"),     QT_TRANSLATE_NOOP("teller::Wording", "Spanish"),
        QT_TRANSLATE_NOOP("teller::Wording", "Swedish"),    QT_TRANSLATE_NOOP("teller::Wording", "Turkish"),
        QT_TRANSLATE_NOOP("teller::Wording", "Ukrainian"),  QT_TRANSLATE_NOOP("teller::Wording", "Urdu"),
        QT_TRANSLATE_NOOP("teller::Wording", "Vietnamese"),
    };
    const QLocale locale(bcp47);
    return locale.language() == QLocale::C
               ? oneLine(bcp47, 20)
               : Wording::tr(QLocale::languageToString(locale.language()).toUtf8().constData());
}

QString numberWord(int number)
{
    static const std::array words{
        QT_TRANSLATE_NOOP("teller::Wording", "no"),    QT_TRANSLATE_NOOP("teller::Wording", "one"),
        QT_TRANSLATE_NOOP("teller::Wording", "two"),   QT_TRANSLATE_NOOP("teller::Wording", "three"),
        QT_TRANSLATE_NOOP("teller::Wording", "four"),  QT_TRANSLATE_NOOP("teller::Wording", "five"),
        QT_TRANSLATE_NOOP("teller::Wording", "six"),   QT_TRANSLATE_NOOP("teller::Wording", "seven"),
        QT_TRANSLATE_NOOP("teller::Wording", "eight"), QT_TRANSLATE_NOOP("teller::Wording", "nine"),
        QT_TRANSLATE_NOOP("teller::Wording", "ten"),   QT_TRANSLATE_NOOP("teller::Wording", "eleven"),
        QT_TRANSLATE_NOOP("teller::Wording", "twelve")};
    return number >= 0 && number < int(words.size()) ? Wording::tr(words.at(size_t(number)))
                                                     : QLocale().toString(number);
}

QString ordinalWord(int number)
{
    static const std::array words{
        QT_TRANSLATE_NOOP("teller::Wording", "First"),   QT_TRANSLATE_NOOP("teller::Wording", "Second"),
        QT_TRANSLATE_NOOP("teller::Wording", "Third"),   QT_TRANSLATE_NOOP("teller::Wording", "Fourth"),
        QT_TRANSLATE_NOOP("teller::Wording", "Fifth"),   QT_TRANSLATE_NOOP("teller::Wording", "Sixth"),
        QT_TRANSLATE_NOOP("teller::Wording", "Seventh"), QT_TRANSLATE_NOOP("teller::Wording", "Eighth"),
        QT_TRANSLATE_NOOP("teller::Wording", "Ninth"),   QT_TRANSLATE_NOOP("teller::Wording", "Tenth")};
    return number >= 1 && number <= int(words.size()) ? Wording::tr(words.at(size_t(number - 1)))
                                                      : Wording::tr("%1th").arg(number);
}

QString channelName(Channel channel)
{
    switch (channel) {
    case Channel::Phone:
        return Wording::tr("Call");
    case Channel::Email:
        return Wording::tr("E-mail");
    case Channel::Chat:
        return Wording::tr("Chat");
    case Channel::Sms:
        return Wording::tr("SMS");
    case Channel::Social:
        return Wording::tr("Social");
    case Channel::Web:
        return Wording::tr("Web");
    case Channel::Store:
        return Wording::tr("Shop visit");
    case Channel::Mail:
        return Wording::tr("Letter");
    case Channel::App:
        return Wording::tr("App");
    case Channel::Order:
        return Wording::tr("Order");
    case Channel::Billing:
        return Wording::tr("Billing");
    case Channel::Note:
        return Wording::tr("Note");
    }
    return {};
}

QString channelChip(Channel channel)
{
    switch (channel) {
    case Channel::Phone:
        return Wording::tr("Calls");
    case Channel::Store:
        return Wording::tr("Shop");
    case Channel::Mail:
        return Wording::tr("Letters");
    case Channel::Order:
        return Wording::tr("Orders");
    case Channel::Note:
        return Wording::tr("Notes");
    default:
        return channelName(channel);
    }
}

QString sourceName(const QString &source)
{
    if (source == "ivr"_L1)
        return Wording::tr("IVR");
    if (source == "phone"_L1)
        return Wording::tr("call");
    if (source == "email"_L1)
        return Wording::tr("e-mail");
    if (source == "store"_L1 || source == "shop"_L1)
        return Wording::tr("shop");
    if (source == "chat"_L1)
        return Wording::tr("chat", "where something is known from");
    if (source == "sms"_L1)
        return Wording::tr("SMS", "where something is known from");
    if (source == "social"_L1)
        return Wording::tr("social media", "where something is known from");
    if (source == "web"_L1)
        return Wording::tr("website", "where something is known from");
    if (source == "app"_L1)
        return Wording::tr("app", "where something is known from");
    if (source == "mail"_L1)
        return Wording::tr("letter", "where something is known from");
    if (source == "order"_L1)
        return Wording::tr("an order", "where something is known from");
    if (source == "survey"_L1)
        return Wording::tr("a survey", "where something is known from");
    return oneLine(source, 40);
}

QString speakerName(Speaker speaker)
{
    switch (speaker) {
    case Speaker::Customer:
        return Wording::tr("Customer");
    case Speaker::Agent:
        return Wording::tr("Agent");
    case Speaker::Bot:
        return Wording::tr("Assistant");
    case Speaker::System:
        return Wording::tr("System");
    case Speaker::Other:
        return Wording::tr("Other");
    }
    return {};
}

} // namespace teller
