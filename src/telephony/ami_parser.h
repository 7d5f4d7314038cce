// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace teller {

/// One message of the Asterisk manager interface: "Name: value" lines in their order. Names repeat
/// (ChanVariable; Uniqueid in a UserEvent) and are compared without regard to case. The views point into the
/// parser's buffer and are valid until it is asked for the next message.
class AmiMessage
{
public:
    struct Header
    {
        QByteArrayView name;
        QByteArrayView value;
    };

    [[nodiscard]] size_t size() const { return m_spans.size(); }
    [[nodiscard]] Header at(size_t index) const
    {
        const Span &s = m_spans[index];
        return {{m_base + s.begin, s.nameSize}, {m_base + s.begin + s.valueAt, s.valueSize}};
    }
    /// The first (last) value of that name; null if there is none.
    [[nodiscard]] QByteArrayView first(QByteArrayView name) const;
    [[nodiscard]] QByteArrayView last(QByteArrayView name) const;
    /// The first value as text (UTF-8, replacement characters for what is none).
    [[nodiscard]] QString text(QByteArrayView name) const;
    /// The value of a channel variable that rides along as "`header`: NAME=value"; null if it does not.
    [[nodiscard]] QByteArrayView variable(QByteArrayView header, QByteArrayView name) const;

private:
    friend class AmiParser;
    struct Span
    {
        quint32 begin; ///< offset of the line
        quint32 nameSize;
        quint32 valueAt; ///< offset of the value in the line
        quint32 valueSize;
    };
    const char *m_base = nullptr;
    std::vector<Span> m_spans; ///< reused from message to message
};

/// Cuts a stream of bytes into messages, whatever pieces it comes in. Lines end in CRLF or LF, messages in an
/// empty line; lines without a colon are counted and skipped; any byte may occur in a value. Limits keep the
/// memory bounded: whoever exceeds one does not speak this protocol.
class AmiParser
{
public:
    struct Limits
    {
        qsizetype line = 64 * 1024;
        qsizetype message = 1024 * 1024;
        size_t headers = 4096;
    };

    AmiParser();
    explicit AmiParser(Limits limits);

    void append(QByteArrayView bytes);
    /// The next complete message, or null: more bytes are needed or there is an error. Takes back the views
    /// of the message before.
    [[nodiscard]] const AmiMessage *next();
    /// Set once a limit is exceeded; nothing more is parsed until reset().
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// "Asterisk Call Manager/5.0.4", the greeting, once it has arrived.
    [[nodiscard]] const QByteArray &banner() const { return m_banner; }
    /// The first line has arrived, and it is no greeting of a manager interface.
    [[nodiscard]] bool greetedByStranger() const { return m_sawFirstLine && m_banner.isEmpty(); }
    [[nodiscard]] quint64 badLines() const { return m_badLines; }
    /// Bytes held at the moment.
    [[nodiscard]] qsizetype buffered() const { return m_buffer.size(); }
    void reset();

private:
    void fail(const char *what);
    [[nodiscard]] bool takeFirstLine(QByteArrayView line);

    Limits m_limits;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< where the message under way begins
    qsizetype m_line = 0;  ///< where the line under way begins
    qsizetype m_scan = 0;  ///< up to here that line is known to hold no line feed
    bool m_delivered = false;
    bool m_sawFirstLine = false;
    quint64 m_badLines = 0;
    QByteArray m_banner;
    AmiMessage m_message;
    std::optional<Error> m_error;
};

} // namespace teller
