// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"
#include "exchange/import_reader.h"

#include <QSet>

#include <optional>

namespace teller {

/// The role that a word names, as formats and people write it ("CUSTOMER", "Caller", "agent_1", "Chatbot"):
/// case, numbers and separators around it do not matter. Nothing for anything else, names among it.
[[nodiscard]] std::optional<Speaker> roleFromWord(const QString &word);

/// Who a named speaker is. The rule: a role word says so itself; a name that the settings list as one of the
/// company's own (files["agents"], one name a line; for telephone numbers and e-mail addresses `own`) is an
/// agent; whom the file's reader knows as the customer is the customer. Anybody else is Other: a transcript
/// that says "Speaker 1" does not say who that was, and nobody guesses.
class SpeakerRoles final
{
public:
    explicit SpeakerRoles(const ImportSettings &settings);

    [[nodiscard]] Speaker of(const QString &name) const;
    [[nodiscard]] bool knowsAgents() const { return !m_agents.isEmpty(); }
    void setCustomer(const QString &name) { m_customer = folded(name); }

private:
    [[nodiscard]] static QString folded(const QString &name);

    QSet<QString> m_agents;
    QString m_customer;
};

} // namespace teller
