// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"
#include "exchange/vcon/vcon_dialog.h"
#include "exchange/vcon/vcon_party.h"

#include <QJsonObject>

#include <set>
#include <vector>

namespace teller {

/// Keeps a named value, as plain text of limited length; nothing where either is empty or there are very
/// many.
void addVconFact(InteractionDetail &detail, const QString &name, const QString &value);

/// What a vCon holds besides its dialogs: analyses, attachments, what it was redacted from, what it belongs
/// to.
class VconExtras final
{
public:
    /// All of them outlive this. `detail` is filled further.
    VconExtras(InteractionDetail &detail, const std::vector<VconParty> &parties,
               const std::vector<VconDialog> &dialogs, const std::vector<int> &turnOfDialog,
               const ImportSettings &settings);

    /// An error: one sentence that says which analysis or attachment is wrong, counted from 1.
    [[nodiscard]] Result<Unit> take(const QJsonObject &vcon);

    /// Whether vconOf() wrote it: then it says itself which text is a body.
    [[nodiscard]] bool isOurs() const { return m_ours; }

private:
    void takeReferences(const QJsonObject &vcon);
    void takeParties();
    [[nodiscard]] Result<Unit> takeAnalysis(const QJsonObject &analysis);
    [[nodiscard]] bool takeTranscript(const QJsonObject &analysis, const VconContent &content);
    [[nodiscard]] Result<Unit> takeAttachment(const QJsonObject &attachment);
    [[nodiscard]] bool takeOurOwn(const QString &purpose, const QJsonValue &body);
    void takeSpine(const QJsonObject &spine);
    void takeTurn(const QJsonObject &more);
    void takeElsewhere(const QString &name, const VconContent &content);
    void keep(const QString &name, const VconContent &content);

    InteractionDetail &m_detail;
    const std::vector<VconParty> &m_parties;
    const std::vector<VconDialog> &m_dialogs;
    const std::vector<int> &m_turnOfDialog; ///< -1 for a dialog without words
    const ImportSettings &m_settings;
    bool m_ours = false;
    std::set<int> m_transcribed; ///< dialogs whose transcript was taken
};

} // namespace teller
