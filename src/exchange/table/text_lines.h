// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>
#include <QStringConverter>

#include <optional>

namespace teller {

enum class TextEncoding { Utf8, Utf16LE, Utf16BE, Latin1, Windows1252 };
/// "utf-8", "utf-16le", "utf-16be", "latin-1" (also "iso-8859-1"), "windows-1252"; any case.
[[nodiscard]] std::optional<TextEncoding> textEncoding(const QString &name);

/// A text file as lines of UTF-8, whatever it is written in. A byte order mark decides; without one the
/// encoding that was named; without that the text must be UTF-8. Memory: the longest line, or what is held.
///
/// A record may span lines: everything since release() stays in memory and can be read a second time, which
/// costs at most as much as reading the file once more.
class TextLines final
{
public:
    enum class Status {
        Line,
        /// The line is longer than `longest`: its rest was skipped. Or what is held would be, with the line:
        /// it comes next.
        TooLong,
        End
    };

    TextLines(QIODevice &file, std::optional<TextEncoding> named, qint64 longest);

    /// Reads a line, with its line feed (absent only at the end of the file). An error (Rejected): the text
    /// is not UTF-8 and no encoding was named; (Damaged): the file cannot be read.
    [[nodiscard]] Result<Status> next();
    /// The line that was read last. Valid until next().
    [[nodiscard]] QByteArrayView line() const;
    /// Everything since release(), to the end of that line.
    [[nodiscard]] QByteArrayView held() const;
    /// Whether the line that was read last is UTF-8. Always so without a named encoding.
    [[nodiscard]] bool isValid() const { return m_valid; }
    /// What follows is a new record.
    void release();
    /// Goes back to the second line that is held, if that has not been done too often.
    void readAgainFromSecondLine();

    [[nodiscard]] qint64 number() const { return m_number; } ///< of the line that was read last, from 1
    [[nodiscard]] qint64 firstNumber() const { return m_firstNumber + 1; } ///< of the first line held
    /// Of the first byte held; -1 where the file's bytes are not those of the lines.
    [[nodiscard]] qint64 offset() const { return m_sameBytes ? m_base + m_start : -1; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; } ///< of the file

private:
    [[nodiscard]] Result<bool> fill();
    void beginText(QByteArray &bytes);
    void append(QByteArrayView bytes);
    void dropReleased();
    [[nodiscard]] Result<bool> skipRestOfLine();

    QIODevice &m_file;
    const std::optional<TextEncoding> m_named;
    const qint64 m_longest;
    TextEncoding m_encoding = TextEncoding::Utf8;
    QStringDecoder m_decoder;
    bool m_begun = false;
    bool m_ended = false;
    bool m_valid = true;
    bool m_sameBytes = true;

    QByteArray m_buffer;       ///< UTF-8
    qsizetype m_start = 0;     ///< of what is held
    qsizetype m_lineStart = 0; ///< of the line that was read last
    qsizetype m_position = 0;  ///< behind it
    qint64 m_base = 0;         ///< where the buffer begins in the text
    qint64 m_number = 0;
    qint64 m_firstNumber = 0;
    qint64 m_bytesRead = 0;
    qint64 m_readAgain = 0;
};

} // namespace teller
