// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/ami_parser.h"

#include <QString>

#include <cstring>

namespace teller {

namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    // Asterisk is consistent in its spelling, so the exact comparison nearly always decides.
    return a.size() == b.size() && (std::memcmp(a.data(), b.data(), size_t(a.size())) == 0 ||
                                    qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0);
}

} // namespace

QByteArrayView AmiMessage::first(QByteArrayView name) const
{
    for (const Span &span : m_spans) {
        if (span.nameSize == quint32(name.size()) && sameName({m_base + span.begin, span.nameSize}, name))
            return {m_base + span.begin + span.valueAt, span.valueSize};
    }
    return {};
}

QByteArrayView AmiMessage::last(QByteArrayView name) const
{
    // NOLINTNEXTLINE(modernize-loop-convert): clang 14 cannot read GCC 12's views::reverse
    for (auto span = m_spans.rbegin(); span != m_spans.rend(); ++span) {
        if (span->nameSize == quint32(name.size()) && sameName({m_base + span->begin, span->nameSize}, name))
            return {m_base + span->begin + span->valueAt, span->valueSize};
    }
    return {};
}

QString AmiMessage::text(QByteArrayView name) const
{
    return QString::fromUtf8(first(name));
}

QByteArrayView AmiMessage::variable(QByteArrayView header, QByteArrayView name) const
{
    for (size_t i = 0; i < size(); ++i) {
        const Header h = at(i);
        if (h.value.size() > name.size() && h.value[name.size()] == '=' && sameName(h.name, header) &&
            std::memcmp(h.value.data(), name.data(), size_t(name.size())) == 0)
            return h.value.sliced(name.size() + 1);
    }
    return {};
}

AmiParser::AmiParser()
    : AmiParser(Limits())
{}

AmiParser::AmiParser(Limits limits)
    : m_limits(limits)
{
    m_message.m_spans.reserve(64);
}

void AmiParser::reset()
{
    *this = AmiParser(m_limits);
}

void AmiParser::append(QByteArrayView bytes)
{
    if (m_error)
        return;
    if (m_delivered) { // the views into the buffer end here
        m_message.m_spans.clear();
        m_delivered = false;
        m_start = m_line;
    }
    if (m_start > 0) { // only what belongs to the message under way is kept
        m_buffer.remove(0, m_start);
        m_line -= m_start;
        m_scan -= m_start;
        m_start = 0;
    }
    m_buffer.append(bytes.data(), bytes.size());
}

void AmiParser::fail(const char *what)
{
    m_error = Error{Error::Code::ProtocolError, QString::fromLatin1(what), true};
    m_buffer = QByteArray();
    m_message.m_spans.clear();
    m_start = m_line = m_scan = 0;
}

bool AmiParser::takeFirstLine(QByteArrayView line)
{
    m_sawFirstLine = true;
    if (!line.startsWith("Asterisk Call Manager"))
        return false;
    m_banner = line.first(qMin<qsizetype>(line.size(), 100)).toByteArray();
    return true;
}

const AmiMessage *AmiParser::next()
{
    if (m_error)
        return nullptr;
    std::vector<AmiMessage::Span> &spans = m_message.m_spans;
    if (m_delivered) {
        spans.clear();
        m_delivered = false;
        m_start = m_line;
    }
    const char *const base = m_buffer.constData();
    const qsizetype size = m_buffer.size();
    const qsizetype maxLine = m_limits.line;
    qsizetype start = m_start; // the loop's own copies: it runs once a line, 200 MB of them in the benchmark
    qsizetype line = m_line;
    qsizetype scan = m_scan;
    const auto leave = [&](const AmiMessage *message) {
        m_start = start;
        m_line = line;
        m_scan = scan;
        return message;
    };
    for (;;) {
        const void *const found = scan < size ? std::memchr(base + scan, '\n', size_t(size - scan)) : nullptr;
        if (!found) {
            scan = size;
            leave(nullptr);
            if (size - line > maxLine)
                fail("a line exceeds the limit");
            else if (size - start > m_limits.message)
                fail("a message exceeds the limit");
            return nullptr;
        }
        const char *const begin = base + line;
        const qsizetype at = line;
        const qsizetype lineFeed = static_cast<const char *>(found) - base;
        qsizetype length = lineFeed - line;
        if (length > 0 && base[lineFeed - 1] == '\r')
            --length;
        line = scan = lineFeed + 1;

        if (length == 0) {
            if (spans.empty()) { // stray empty lines between messages
                start = line;
                continue;
            }
            m_message.m_base = base + start;
            m_delivered = true;
            return leave(&m_message);
        }
        if (length > maxLine) {
            fail("a line exceeds the limit");
            return nullptr;
        }
        if (line - start > m_limits.message || spans.size() >= m_limits.headers) {
            fail("a message exceeds the limit");
            return nullptr;
        }
        if (!m_sawFirstLine && takeFirstLine({begin, length})) {
            start = line; // the greeting stands alone, without an empty line after it
            continue;
        }
        const void *const colon = std::memchr(begin, ':', size_t(length));
        if (!colon) {
            ++m_badLines;
            if (spans.empty())
                start = line;
            continue;
        }
        const qsizetype nameSize = static_cast<const char *>(colon) - begin;
        qsizetype value = nameSize + 1;
        if (value < length && begin[value] == ' ')
            ++value;
        spans.push_back({quint32(at - start), quint32(nameSize), quint32(value), quint32(length - value)});
    }
}

} // namespace teller
