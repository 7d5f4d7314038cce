// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/mail_shape.h"

#include <QByteArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr std::array fields{"from",         "to",           "cc",         "date",        "subject",
                            "message-id",   "received",     "reply-to",   "return-path", "delivered-to",
                            "mime-version", "content-type", "sender",     "references",  "in-reply-to",
                            "x-mailer",     "user-agent",   "resent-from"};
static_assert(fields.size() <= 32);

constexpr qsizetype farEnough = 64 * 1024;

/// The name of a header field (RFC 5322 2.2), or nothing if the line is none.
QByteArrayView fieldName(QByteArrayView line)
{
    for (qsizetype n = 0; n < line.size(); ++n) {
        const char c = line[n];
        if (c == ':')
            return line.first(n);
        if (c <= ' ' || c > '~')
            break;
    }
    return {};
}

bool contains(QByteArrayView line, std::string_view word)
{
    return std::string_view(line.data(), size_t(line.size())).find(word) != std::string_view::npos;
}

} // namespace

int mailFields(QByteArrayView text)
{
    quint32 seen = 0;
    bool first = true;
    text = text.first(std::min(text.size(), farEnough));
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        QByteArrayView line = text.first(end < 0 ? text.size() : end);
        text = text.sliced(end < 0 ? text.size() : end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            break;
        const QByteArrayView name = fieldName(line);
        if (name.isEmpty() && first)
            return 0;
        first = false;
        for (size_t n = 0; n < fields.size(); ++n) {
            if (name.compare(QByteArrayView(fields[n]), Qt::CaseInsensitive) == 0)
                seen |= 1U << n;
        }
    }
    return int(qPopulationCount(seen));
}

bool isMboxLine(QByteArrayView line)
{
    constexpr qsizetype longest = 400;
    if (!line.startsWith("From ") || line.size() > longest)
        return false;
    static constexpr std::array words{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto holds = [&](const char *word) {
        return contains(line, word);
    };
    if (std::none_of(words.begin(), words.end(), holds) || std::none_of(months.begin(), months.end(), holds))
        return false;
    static const QRegularExpression timeAndYear(uR"(\b\d{1,2}:\d\d(:\d\d)?\b.*\b\d{4}\b)"_s);
    return timeAndYear.match(QString::fromLatin1(line)).hasMatch();
}

QByteArrayView withoutBlankBeginning(QByteArrayView head)
{
    if (head.startsWith("\xef\xbb\xbf"))
        head = head.sliced(3);
    while (!head.isEmpty() && (head.front() == '\n' || head.front() == '\r'))
        head = head.sliced(1);
    return head;
}

bool looksLikeMail(QByteArrayView head)
{
    head = withoutBlankBeginning(head);
    if (head.startsWith("From ")) {
        const qsizetype end = head.indexOf('\n');
        return end >= 0 && mailFields(head.sliced(end + 1)) >= (isMboxLine(head.first(end)) ? 1 : 2);
    }
    // One is not enough: a note may begin with "To: " and a letter with "Subject: ".
    return mailFields(head) >= 2;
}

bool isMaildirName(const QString &fileName)
{
    // Without flags it needs the shape of a moment, a number and a host, so that "2023.csv" is none.
    static const QRegularExpression withFlags(uR"(^\d{1,12}\.[^:/\s]{1,200}[:;!]2,[A-Za-z]{0,60}$)"_s);
    static const QRegularExpression withoutFlags(uR"(^\d{9,12}\.[^.:/\s]{1,200}\.[^:/\s]{1,200}$)"_s);
    return withFlags.match(fileName).hasMatch() || withoutFlags.match(fileName).hasMatch();
}

Instant maildirMoment(const QString &fileName)
{
    return isMaildirName(fileName) ? instantFromMsecs(fileName.section(u'.', 0, 0).toLongLong() * 1000)
                                   : Instant();
}

} // namespace teller
