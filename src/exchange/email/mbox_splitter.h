// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

#include <optional>

class QIODevice;

namespace teller {

/// One message as it lies in a file.
struct RawMessage
{
    QByteArray bytes;    ///< without the separator; cut off where `tooLarge`
    QByteArray mboxLine; ///< the separator before it, empty outside an mbox
    qint64 offset = 0;   ///< of its first byte, the separator included
    qint64 end = 0;      ///< how far the file has been read
    bool tooLarge = false;
};

/// Takes the messages of a file one after another, without holding more than one: of an mbox (RFC 4155; the
/// quoting of mboxrd is undone, which is what mboxo needs too), or the one message that the file is.
class MboxSplitter
{
public:
    /// `single`: the file is one message even if it begins like an mbox.
    MboxSplitter(QIODevice &file, qint64 largest, bool single);

    /// Nothing at the end. An error: the file cannot be read on.
    [[nodiscard]] Result<std::optional<RawMessage>> next();

private:
    [[nodiscard]] Result<bool> readLine();
    void begin();
    void append(RawMessage &message) const;

    QIODevice &m_file;
    const qint64 m_largest;
    const bool m_single;
    QByteArray m_buffer;
    QByteArrayView m_line;    ///< or a piece of one that is longer than the buffer
    bool m_lineBegins = true; ///< m_line is the beginning of a line
    bool m_nextLineBegins = true;
    bool m_begun = false;
    bool m_mbox = false;
    bool m_pending = false; ///< m_line was read and not used
    qint64 m_at = 0;        ///< where m_line begins
    qint64 m_read = 0;
};

} // namespace teller
