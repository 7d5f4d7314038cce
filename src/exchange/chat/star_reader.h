// SPDX-License-Identifier: GPL-3.0-or-later
//
// exchange/chat reads what chat systems and messengers write: who wrote what, and when.
#pragma once

#include "exchange/import_reader.h"

namespace teller {

/// "star": dialogues of the STAR corpus (https://github.com/RasaHQ/STAR), one JSON object each, one or many
/// in a file. What the user wrote is the customer's, what the wizard wrote or picked from the suggestions is
/// the agent's. What the wizard looked up, was suggested, and what the study told its users to do was not
/// said and is left out. Facts: the domains, the tasks, how complete the dialogue is. externalId:
/// "DialogueID". The workers' ids are one for each person and all anonymous; they claim nobody.
class StarReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &fileName) const override;
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override;
};

} // namespace teller
