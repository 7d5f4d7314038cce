// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/transcript/webvtt_reader.h"

#include "exchange/conversation_record.h"
#include "exchange/record_loops.h"
#include "exchange/transcript/cues.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// The character that an escape stands for; empty if it is none. `body` is what stands between '&' and ';'.
QString unescaped(QStringView body)
{
    if (body == "amp"_L1)
        return u"&"_s;
    if (body == "lt"_L1)
        return u"<"_s;
    if (body == "gt"_L1)
        return u">"_s;
    if (body == "nbsp"_L1)
        return u" "_s;
    if (body == "quot"_L1)
        return u"\""_s;
    if (body == "lrm"_L1 || body == "rlm"_L1)
        return u""_s;
    if (!body.startsWith(u'#'))
        return {};
    const bool hex = body.size() > 1 && (body.at(1) == u'x' || body.at(1) == u'X');
    bool valid = false;
    const uint code = body.sliced(hex ? 2 : 1).toUInt(&valid, hex ? 16 : 10);
    if (!valid || code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return {};
    const char32_t one = code;
    return QString::fromUcs4(&one, 1);
}

/// Splits the text of a cue at its voice tags.
class CueText final
{
public:
    CueText(const Cue &times, std::vector<Cue> &cues)
        : m_times(times)
        , m_cues(cues)
    {}

    void add(QStringView text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            const QChar close = c == u'<' ? u'>' : u';';
            if (c != u'<' && c != u'&') {
                m_text.append(c);
                continue;
            }
            // A tag of half a megabyte is none; looking no further keeps many '<' from costing the square.
            const qsizetype length = text.mid(i, c == u'<' ? 1000 : 12).indexOf(close);
            if (length < 0) {
                m_text.append(c);
                continue;
            }
            const QStringView body = text.mid(i + 1, length - 1);
            if (c == u'<')
                tag(body);
            else if (const QString plain = unescaped(body); !plain.isNull())
                m_text.append(plain);
            else
                m_text.append(text.mid(i, length + 1));
            i += length;
        }
    }
    void finish()
    {
        if (!m_text.trimmed().isEmpty()) {
            Cue cue = m_times;
            cue.name = m_name;
            cue.text = m_text;
            m_cues.push_back(std::move(cue));
        }
        m_text.clear();
    }

private:
    void tag(QStringView body)
    {
        const bool voice =
            body.startsWith(u'v') && (body.size() == 1 || body.at(1).isSpace() || body.at(1) == u'.');
        if (voice) {
            finish();
            qsizetype space = 0;
            while (space < body.size() && !body.at(space).isSpace())
                ++space;
            m_name.clear();
            // Names are escaped like text.
            QString name;
            std::swap(name, m_text);
            add(body.sliced(space).trimmed());
            std::swap(name, m_text);
            m_name = name;
        } else if (body == "/v"_L1) {
            finish();
            m_name.clear();
        }
    }

    Cue m_times;
    std::vector<Cue> &m_cues;
    QString m_name;
    QString m_text;
};

struct Webvtt
{
    QString language;
    std::vector<Cue> cues;
    qsizetype broken = 0; ///< cues whose times make no sense
};

class WebvttParser final
{
public:
    explicit WebvttParser(const QString &text)
        : m_text(text)
    {}

    [[nodiscard]] Webvtt parse()
    {
        header();
        while (!m_atEnd && m_found.cues.size() <= size_t(mostTurns)) {
            const QStringView line = next();
            if (line.trimmed().isEmpty())
                continue;
            block(line);
        }
        return std::move(m_found);
    }

private:
    void header()
    {
        next(); // the signature
        while (!m_atEnd) {
            const QStringView line = next();
            if (line.trimmed().isEmpty())
                return;
            if (line.contains("-->"_L1)) { // the empty line was forgotten
                block(line);
                return;
            }
            if (line.startsWith("Language:"_L1, Qt::CaseInsensitive))
                m_found.language = line.sliced(9).trimmed().left(35).toString();
        }
    }
    void block(QStringView line)
    {
        Cue times;
        if (!line.contains("-->"_L1)) {
            const bool other =
                line.startsWith("NOTE"_L1) || line.startsWith("STYLE"_L1) || line.startsWith("REGION"_L1);
            const QStringView second = next(); // after an identifier
            if (other || !second.contains("-->"_L1)) {
                if (!second.trimmed().isEmpty())
                    skipBlock();
                return;
            }
            line = second;
        }
        if (!readCueTimes(line, times)) {
            ++m_found.broken;
            skipBlock();
            return;
        }
        CueText text(times, m_found.cues);
        bool first = true;
        while (!m_atEnd) {
            const QStringView said = next();
            if (said.trimmed().isEmpty())
                break;
            if (!first)
                text.add(u"\n");
            text.add(said);
            first = false;
        }
        text.finish();
    }
    void skipBlock()
    {
        while (!m_atEnd && !next().trimmed().isEmpty()) {
        }
    }
    QStringView next()
    {
        const QStringView text(m_text);
        qsizetype end = m_at;
        while (end < text.size() && text.at(end) != u'\n' && text.at(end) != u'\r')
            ++end;
        const QStringView line = text.mid(m_at, end - m_at);
        const bool pair = end + 1 < text.size() && text.at(end) == u'\r' && text.at(end + 1) == u'\n';
        m_at = end + (pair ? 2 : 1);
        m_atEnd = m_at >= text.size();
        return line;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    bool m_atEnd = false;
    Webvtt m_found;
};

bool isSigned(QStringView text)
{
    return text.startsWith("WEBVTT"_L1) && (text.size() == 6 || text.at(6).isSpace());
}

Result<ImportedRecord> recordFrom(const QByteArray &bytes, const QString &reader,
                                  const ImportSettings &settings)
{
    const Result<QString> text = decodedText(bytes);
    if (!text)
        return text.error();
    if (!isSigned(*text))
        return rejected(u"It does not begin with WEBVTT."_s);
    Webvtt found = WebvttParser(*text).parse();
    Conversation conversation;
    conversation.detail.interaction.channel = Channel::Phone;
    conversation.detail.interaction.language = found.language;
    conversation.detail.turns = turnsFromCues(std::move(found.cues), SpeakerRoles(settings));
    if (found.broken > 0)
        addFact(conversation.detail, u"unreadable cues"_s, QString::number(found.broken));
    conversation.bytes = bytes;
    conversation.mediaType = u"text/vtt"_s;
    return conversationRecord(std::move(conversation), reader, settings);
}

} // namespace

QString WebvttReader::name() const
{
    return u"webvtt"_s;
}

bool WebvttReader::sniff(const QByteArray &head, const QString &) const
{
    const QByteArray start = head.startsWith("\xef\xbb\xbf") ? head.mid(3, 16) : head.left(16);
    return isSigned(QString::fromLatin1(start));
}

Result<Unit> WebvttReader::read(QIODevice &file, const ImportSettings &settings, ImportSink &sink) const
{
    return readWholeFile(file, settings, sink, [this, &settings](const QByteArray &bytes) {
        return recordFrom(bytes, name(), settings);
    });
}

} // namespace teller
