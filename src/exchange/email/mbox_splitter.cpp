// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/mbox_splitter.h"

#include "exchange/email/mail_shape.h"

#include <QFileDevice>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;

bool isQuotedMboxLine(QByteArrayView line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == '>')
        ++marks;
    return marks > 0 && line.sliced(marks).startsWith("From ");
}

} // namespace

MboxSplitter::MboxSplitter(QIODevice &file, qint64 largest, bool single)
    : m_file(file)
    , m_largest(largest)
    , m_single(single)
    , m_buffer(bufferSize, Qt::Uninitialized)
{}

Result<bool> MboxSplitter::readLine()
{
    if (m_pending) {
        m_pending = false;
        return true;
    }
    const qint64 length = m_file.readLine(m_buffer.data(), m_buffer.size());
    if (length <= 0) {
        const auto *onDisk = qobject_cast<const QFileDevice *>(&m_file);
        if (!m_file.isReadable() || (onDisk && onDisk->error() != QFileDevice::NoError))
            return Error{Error::Code::Damaged, u"The file cannot be read on."_s};
        return false;
    }
    m_at = m_read;
    m_read += length;
    m_line = QByteArrayView(m_buffer).first(length);
    m_lineBegins = m_nextLineBegins;
    m_nextLineBegins = m_line.endsWith('\n');
    return true;
}

// What kind of file it is shows in its first line that is not empty.
void MboxSplitter::begin()
{
    m_begun = true;
    m_line = withoutBlankBeginning(m_line);
    m_at = m_read - m_line.size();
    m_mbox = !m_single && m_line.startsWith("From ");
}

void MboxSplitter::append(RawMessage &message) const
{
    if (message.tooLarge)
        return;
    const QByteArrayView line =
        m_mbox && m_lineBegins && isQuotedMboxLine(m_line) ? m_line.sliced(1) : m_line;
    const qint64 room = m_largest - message.bytes.size();
    message.tooLarge = line.size() > room;
    message.bytes.append(line.first(message.tooLarge ? qsizetype(room) : line.size()));
}

Result<std::optional<RawMessage>> MboxSplitter::next()
{
    std::optional<RawMessage> message;
    for (;;) {
        const Result<bool> more = readLine();
        if (!more)
            return more.error();
        if (!more.value())
            break;
        if (!m_begun) {
            if (withoutBlankBeginning(m_line).isEmpty())
                continue;
            begin();
            message.emplace();
            message->offset = m_at;
            if (m_mbox)
                message->mboxLine = m_line.toByteArray().trimmed();
            else
                append(*message);
            continue;
        }
        if (m_mbox && m_lineBegins && isMboxLine(m_line)) {
            if (message) {
                m_pending = true;
                message->end = m_at;
                break;
            }
            message.emplace();
            message->offset = m_at;
            message->mboxLine = m_line.toByteArray().trimmed();
            continue;
        }
        if (message)
            append(*message);
    }
    if (message) {
        if (!m_pending)
            message->end = m_read;
        // The empty line before a separator belongs to the mbox.
        if (m_mbox && !message->tooLarge) {
            if (message->bytes.endsWith("\r\n\r\n"))
                message->bytes.chop(2);
            else if (message->bytes.endsWith("\n\n"))
                message->bytes.chop(1);
        }
    }
    return message;
}

} // namespace teller
