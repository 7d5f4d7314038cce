// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_records.h"

#include <QJsonDocument>
#include <QJsonParseError>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bufferSize = 256 * 1024;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

JsonRecords::JsonRecords(QIODevice &file, qint64 largestRecord)
    : m_file(file)
    , m_largest(largestRecord)
{
    for (const char c : {'\xef', '\xbb', '\xbf'}) {
        if (peek() != c)
            break;
        advance();
    }
}

std::optional<char> JsonRecords::peek()
{
    if (m_at == m_buffer.size()) {
        m_buffer.resize(bufferSize);
        const qint64 got = m_file.read(m_buffer.data(), bufferSize);
        m_failed = m_failed || (got < 0 && !m_file.atEnd());
        m_buffer.truncate(std::max<qsizetype>(got, 0));
        m_at = 0;
        if (m_buffer.isEmpty())
            return std::nullopt;
    }
    return m_buffer.at(m_at);
}

void JsonRecords::advance()
{
    m_line += m_buffer.at(m_at) == '\n' ? 1 : 0;
    ++m_at;
    ++m_offset;
}

void JsonRecords::keep(char c)
{
    if (m_bytes.size() < m_largest)
        m_bytes.append(c);
    else
        m_tooLarge = true;
}

void JsonRecords::skipSpaces()
{
    for (std::optional<char> c = peek(); c && isSpace(*c); c = peek())
        advance();
}

/// Whether the character belongs to an array at the top and not to a record.
bool JsonRecords::openOrClose(char c)
{
    if (!m_inArray && c == '[') {
        m_inArray = true;
    } else if (m_inArray && c == ']') {
        m_inArray = false;
    } else if (!m_inArray || c != ',') {
        return false;
    }
    advance();
    return true;
}

/// False where a line break ended it.
bool JsonRecords::scanString()
{
    bool escaped = false;
    bool open = false;
    for (std::optional<char> c = peek(); c; c = peek()) {
        if (*c == '\n' && !m_inArray)
            return false;
        keep(*c);
        advance();
        if (*c == '"' && !escaped) {
            if (open)
                return true;
            open = true;
        }
        escaped = *c == '\\' && !escaped;
    }
    return false;
}

JsonRecords::Ending JsonRecords::scanNested()
{
    qint64 depth = 0;
    char before = 0; // the last character that is no space
    bool lineStarts = false;
    for (std::optional<char> c = peek(); c; c = peek()) {
        if (*c == '"') {
            if (!scanString())
                return peek() ? Ending::Broken : Ending::EndOfFile;
            before = '"';
            lineStarts = false;
            continue;
        }
        if (lineStarts && !m_inArray && *c == '{' && before != ',' && before != ':' && before != '[')
            return Ending::Broken;
        keep(*c);
        advance();
        lineStarts = *c == '\n';
        if (isSpace(*c))
            continue;
        before = *c;
        if (*c == '{' || *c == '[')
            ++depth;
        else if ((*c == '}' || *c == ']') && --depth == 0)
            return Ending::Complete;
    }
    return Ending::EndOfFile;
}

/// A number, a word, a text: no record that anybody can use, so only its end matters.
void JsonRecords::scanWord()
{
    for (std::optional<char> c = peek(); c; c = peek()) {
        if (m_inArray ? *c == ',' || *c == ']' : *c == '\n')
            return;
        if (m_inArray && *c == '"') {
            if (!scanString())
                return;
            continue;
        }
        keep(*c);
        advance();
    }
}

Result<std::optional<JsonRecord>> JsonRecords::next()
{
    const auto failure = [](QLatin1StringView detail) {
        return Error{Error::Code::ProtocolError, QString(detail), false};
    };
    skipSpaces();
    std::optional<char> first = peek();
    while (first && openOrClose(*first)) {
        skipSpaces();
        first = peek();
    }
    if (m_failed)
        return failure("the file could not be read further"_L1);
    if (!first) {
        if (m_inArray)
            return failure("the file ends before its list does"_L1);
        return std::optional<JsonRecord>();
    }

    JsonRecord record;
    record.place.offset = m_offset;
    record.place.where = u"record %1, line %2"_s.arg(++m_count).arg(m_line);
    m_bytes.clear();
    m_tooLarge = false;
    Ending ending = Ending::Complete;
    if (*first == '{' || *first == '[')
        ending = scanNested();
    else
        scanWord();
    if (m_failed)
        return failure("the file could not be read further"_L1);
    if (m_tooLarge)
        record.trouble = u"The record is larger than %1 bytes."_s.arg(m_largest);
    else if (ending == Ending::EndOfFile)
        record.trouble = u"The file ends within the record."_s;
    else if (ending == Ending::Broken)
        record.trouble = u"The record was cut off."_s;
    if (ending == Ending::EndOfFile)
        m_inArray = false; // said already
    record.bytes = std::exchange(m_bytes, {});
    record.place.end = m_offset;
    return std::optional(std::move(record));
}

bool beginsWithJsonObject(const QByteArray &head)
{
    qsizetype at = head.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const auto goTo = [&](char wanted) {
        while (at < head.size() && isSpace(head.at(at)))
            ++at;
        return at < head.size() && head.at(at) == wanted;
    };
    if (goTo('['))
        ++at;
    return goTo('{');
}

Result<QJsonObject> jsonObject(const JsonRecord &record)
{
    if (!record.trouble.isEmpty())
        return rejected(record.trouble);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(record.bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return rejected(u"This is not JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return rejected(u"This is JSON, but not an object."_s);
    return document.object();
}

} // namespace teller
