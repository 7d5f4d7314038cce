// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/mime_guard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int mostDelimiters = 10'000;
constexpr int mostFields = 50'000;
constexpr qsizetype longestField = 256 * 1024;
constexpr qsizetype nameLength = 12;   // of Content-Type
constexpr qsizetype mostColons = 4000; // each may open a group of addresses

bool holds(QByteArrayView line, std::string_view lowerCase)
{
    const auto same = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? char(a | 0x20) : a) == b;
    };
    return std::search(line.begin(), line.end(), lowerCase.begin(), lowerCase.end(), same) != line.end();
}

class Guard
{
public:
    [[nodiscard]] QString check(QByteArrayView message)
    {
        while (!message.isEmpty() && m_reason.isEmpty()) {
            const qsizetype end = message.indexOf('\n');
            const QByteArrayView line = message.first(end < 0 ? message.size() : end);
            message = message.sliced(end < 0 ? message.size() : end + 1);
            if (line.startsWith("--"))
                delimiter();
            else if (m_inHeader)
                headerLine(line);
            else if (!m_mayHaveParts)
                break;
        }
        return m_reason;
    }

private:
    void delimiter()
    {
        beginHeader();
        if (m_mayHaveParts && ++m_delimiters > mostDelimiters)
            m_reason = u"The message has more parts than any message needs."_s;
    }

    void beginHeader()
    {
        m_inHeader = true;
        m_holdsMessage = false;
        m_fieldBytes = m_colons = 0;
    }

    void headerLine(QByteArrayView line)
    {
        if (line.isEmpty() || line == QByteArrayView("\r")) {
            const bool message = m_holdsMessage;
            beginHeader();
            m_inHeader = message; // an attached message begins with a header of its own
            return;
        }
        const qsizetype colons = std::count(line.begin(), line.end(), ':');
        const bool continues = line.front() == ' ' || line.front() == '\t';
        if (!continues) {
            m_fieldBytes = m_colons = 0;
            m_inContentType = holds(line.first(std::min(line.size(), nameLength)), "content-type");
            if (colons > 0 && ++m_fields > mostFields)
                m_reason = u"The message has more header fields than any message needs."_s;
        }
        m_fieldBytes += line.size();
        m_colons += colons;
        if (m_fieldBytes > longestField || m_colons > mostColons)
            m_reason = u"A header field of the message is larger than any message needs."_s;
        if (!m_inContentType)
            return;
        if (holds(line, "message"))
            m_holdsMessage = m_mayHaveParts = true;
        else if (holds(line, "multipart"))
            m_mayHaveParts = true;
    }

    QString m_reason;
    int m_delimiters = 0;
    int m_fields = 0;
    qsizetype m_fieldBytes = 0;
    qsizetype m_colons = 0;
    bool m_inHeader = true;
    bool m_inContentType = false;
    bool m_holdsMessage = false;
    bool m_mayHaveParts = false;
};

} // namespace

QString reasonNotToParse(QByteArrayView message)
{
    return Guard().check(message);
}

} // namespace teller
