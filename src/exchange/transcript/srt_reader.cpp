// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/transcript/srt_reader.h"

#include "exchange/conversation_record.h"
#include "exchange/record_loops.h"
#include "exchange/transcript/cues.h"

#include <QRegularExpression>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(QStringView line)
{
    const QStringView digits = line.trimmed();
    return !digits.isEmpty() && digits.size() <= 9 &&
           std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c.isDigit(); });
}

QString withoutTags(QString text)
{
    static const QRegularExpression tags(uR"(</?[A-Za-z][^<>]{0,200}>|\{\\[^{}]{0,200}\})"_s);
    return text.remove(tags);
}

class SrtParser final
{
public:
    [[nodiscard]] std::vector<Cue> parse(const QString &text)
    {
        qsizetype at = 0;
        while (at < text.size() && m_cues.size() <= size_t(mostTurns)) {
            qsizetype end = text.indexOf(u'\n', at);
            if (end < 0)
                end = text.size();
            line(QStringView(text).mid(at, end - at).trimmed());
            at = end + 1;
        }
        finish();
        return std::move(m_cues);
    }

private:
    void line(QStringView text)
    {
        Cue times;
        if (text.contains("-->"_L1) && readCueTimes(text, times)) {
            if (!m_lines.isEmpty() && !m_emptyLine && isNumber(m_lines.last()))
                m_lines.removeLast(); // the number of this cue
            finish();
            m_times = times;
            m_open = true;
        } else if (m_open && !text.isEmpty()) {
            m_lines.append(text.toString());
        }
        m_emptyLine = text.isEmpty();
    }
    void finish()
    {
        if (m_open) {
            m_times.text = withoutTags(m_lines.join(u'\n'));
            m_cues.push_back(m_times);
        }
        m_lines.clear();
        m_open = false;
    }

    std::vector<Cue> m_cues;
    Cue m_times;
    QStringList m_lines;
    bool m_open = false;
    bool m_emptyLine = false; ///< just before
};

Result<ImportedRecord> recordFrom(const QByteArray &bytes, const QString &reader,
                                  const ImportSettings &settings)
{
    Result<QString> text = decodedText(bytes);
    if (!text)
        return text.error();
    // Those of Windows, also where a program made them of such as were Windows' already; old Macintosh ones.
    text->replace(u"\r\r\n"_s, u"\n"_s).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    std::vector<Cue> cues = SrtParser().parse(*text);
    if (cues.empty())
        return rejected(u"It has no line with two times and an arrow."_s);
    Conversation conversation;
    conversation.detail.interaction.channel = Channel::Phone;
    conversation.detail.turns = turnsFromCues(std::move(cues), SpeakerRoles(settings));
    conversation.bytes = bytes;
    conversation.mediaType = u"application/x-subrip"_s;
    return conversationRecord(std::move(conversation), reader, settings);
}

} // namespace

QString SrtReader::name() const
{
    return u"srt"_s;
}

bool SrtReader::sniff(const QByteArray &head, const QString &fileName) const
{
    const Result<QString> text = decodedText(head.left(2000));
    // A head that was cut within a character does not decode: the end of it does not matter.
    const QString start = text ? *text : QString::fromUtf8(head.left(2000));
    static const QRegularExpression first(
        uR"(\A\s*(?:\d{1,9}\s*\n\s*)?\d{1,4}:\d\d:\d\d[,.]\d{1,3}\s*-->\s*\d{1,4}:\d\d:\d\d[,.]\d{1,3})"_s);
    if (first.match(start).hasMatch())
        return true;
    return fileName.endsWith(".srt"_L1, Qt::CaseInsensitive) && start.contains("-->"_L1) &&
           !start.startsWith("WEBVTT"_L1);
}

Result<Unit> SrtReader::read(QIODevice &file, const ImportSettings &settings, ImportSink &sink) const
{
    return readWholeFile(file, settings, sink, [this, &settings](const QByteArray &bytes) {
        return recordFrom(bytes, name(), settings);
    });
}

} // namespace teller
