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

namespace {

/// Where a company wants both, the same call comes twice under one name.
bool isRedacted(const QJsonObject &object)
{
    const QJsonObject content = object.value("ContentMetadata"_L1).toObject();
    return object.value("isRedacted"_L1).toBool() || content.value("Output"_L1).toString() == "Redacted"_L1;
}

} // namespace

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
            auto record = conversationRecord(std::move(conversation), name(), settings);
            // Of the two the one without personal data counts as the later version, whichever comes first.
            if (record)
                record->changedAt = instantFromMsecs(isRedacted(object) ? 2 : 1);
            return record;
        });
}

} // namespace teller
