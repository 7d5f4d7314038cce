// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

#include <QIODevice>
#include <QJsonObject>

#include <optional>

namespace teller {

/// One JSON value of a file.
struct JsonRecord
{
    QByteArray bytes; ///< as it stands in the file, without what surrounds it; cut off at the largest size
    RecordPlace place;
    QString trouble; ///< one sentence why it cannot be used; empty otherwise (whether it parses is open)
};

/// Parts a file of JSON into records without holding more than one of them: the values of the file, one after
/// another (one a line, or spread over lines), and in place of an array at the top its elements. UTF-8, with
/// or without a byte order mark. It only finds where a value ends; jsonObject() parses.
///
/// A line that was cut off spoils itself and not the lines after it: a line break within a string, or a line
/// that starts with '{' where none may stand, ends the record before it. In an array nothing tells where the
/// next element would start, so a broken one may take the rest with it.
class JsonRecords final
{
public:
    /// `file` is open for reading and outlives this; it need not be seekable.
    JsonRecords(QIODevice &file, qint64 largestRecord);

    /// The next record; none at the end of the file. An error: the device failed, or an array has no end.
    [[nodiscard]] Result<std::optional<JsonRecord>> next();

private:
    enum class Ending { Complete, Broken, EndOfFile };

    [[nodiscard]] std::optional<char> peek();
    void advance();
    void keep(char c);
    void skipSpaces();
    [[nodiscard]] bool openOrClose(char c);
    [[nodiscard]] Ending scanNested();
    [[nodiscard]] bool scanString();
    void scanWord();

    QIODevice &m_file;
    qint64 m_largest;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_offset = 0; ///< of m_buffer[m_at]
    qint64 m_line = 1;
    qint64 m_count = 0;
    bool m_inArray = false;
    bool m_failed = false; ///< the device
    QByteArray m_bytes;    ///< of the record that is being read
    bool m_tooLarge = false;
};

/// Whether a file that begins so holds JSON objects, one after another or in an array: text about them does
/// not.
[[nodiscard]] bool beginsWithJsonObject(const QByteArray &head);

/// The record as an object, or why it is none: a sentence without anything from the record.
[[nodiscard]] Result<QJsonObject> jsonObject(const JsonRecord &record);

} // namespace teller
