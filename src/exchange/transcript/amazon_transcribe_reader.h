// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

namespace teller {

/// "amazon-transcribe": what Amazon Transcribe and Amazon Connect Contact Lens write, as JSON, in these
/// shapes:
/// - Transcribe Call Analytics and Contact Lens after a call or chat: "Transcript", a list of what was said,
///   and "ConversationCharacteristics" (Amazon Transcribe Developer Guide, "Post-call analytics output";
///   Amazon Connect Administrator Guide, "Contact Lens output files");
/// - Contact Lens while a call or chat goes on: "Segments", each with a "Transcript"
///   (ListRealtimeContactAnalysisSegments; of a chat, ListRealtimeContactAnalysisSegmentsV2);
/// - plain Transcribe: "results.items" with speaker labels or channel labels. A turn ends where another
///   speaker begins or nobody speaks for two seconds.
/// Who spoke: the ParticipantRole of what was said; else the one that "Participants" gives its ParticipantId;
/// else the ParticipantId where that is a role itself ("AGENT").
/// Facts: overall sentiment, interruptions, time when nobody talked, categories, issues, and "redacted" where
/// parts were taken out. externalId: the contact's id, else the job's name.
class AmazonTranscribeReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &fileName) const override;
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override;
};

} // namespace teller
