// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/transcript/amazon_transcribe_reader.h"

#include "exchange/record_loops.h"
#include "exchange/transcript/amazon_call_analytics.h"
#include "exchange/transcript/amazon_items.h"

namespace teller {

using namespace Qt::StringLiterals;

QString AmazonTranscribeReader::name() const
{
    return u"amazon-transcribe"_s;
}

bool AmazonTranscribeReader::sniff(const QByteArray &head, const QString &) const
{
    const QByteArray start = head.startsWith("\xef\xbb\xbf") ? head.mid(3) : head;
    if (!start.trimmed().startsWith('{'))
        return false;
    const bool analytics = head.contains("\"ParticipantRole\"") || head.contains("\"ParticipantId\"");
    const bool items = head.contains("\"results\"") &&
                       (head.contains("\"transcripts\"") || head.contains("\"speaker_labels\"")) &&
                       (head.contains("\"items\"") || head.contains("\"jobName\""));
    return (analytics && (head.contains("\"Transcript\"") || head.contains("\"Segments\""))) || items;
}

Result<Unit> AmazonTranscribeReader::read(QIODevice &file, const ImportSettings &settings,
                                          ImportSink &sink) const
{
    return readJsonValues(
        file, settings, sink,
        [this, &settings](const QJsonObject &object, const QByteArray &bytes) -> Result<ImportedRecord> {
            Conversation conversation;
            if (object.value("Transcript"_L1).isArray() || object.value("Segments"_L1).isArray()) {
                conversation = callAnalyticsConversation(object);
            } else if (object.value("results"_L1).isObject()) {
                conversation = itemsConversation(object, SpeakerRoles(settings));
            } else {
                return rejected(u"It has neither \"Transcript\" nor \"Segments\" nor \"results\"."_s);
            }
            conversation.bytes = bytes;
            conversation.mediaType = u"application/json"_s;
            return conversationRecord(std::move(conversation), name(), settings);
        });
}

} // namespace teller
