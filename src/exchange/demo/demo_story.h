// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/demo/demo_life.h"

namespace teller::demo {

/// Tells one matter of one customer: opens the case, plays its steps until today, keeps every name, amount
/// and date the same from step to step.
class Story final
{
public:
    Story(FileBuilder &builder, Life &life, const ScriptBook &book, const Matter &matter);

    /// Begins at `start`, or where the thing it is about suggests; false if the customer has no such thing.
    bool tell(bool recently);
    bool tellAt(Instant start);
    void set(const QString &name, const QString &value) { m_phrase.set(name, value); }
    /// Starts beside a certain thing instead of one drawn.
    void about(const InvoiceFact &invoice);
    void about(const PurchaseFact &purchase);

private:
    [[nodiscard]] bool choose(bool recently, Instant &start);
    void bind();
    [[nodiscard]] Instant nextTime(const ScriptStep &step, Instant previous);
    void play(const ScriptStep &step, Instant at);
    void addTalk(const ScriptTalk &talk, InteractionDetail &detail);
    [[nodiscard]] QString freshLine(const QString &text);
    void finish(const ScriptStep &step, InteractionDetail &detail);
    void writeNote(const ScriptStep &step, InteractionDetail &detail);
    void makePromise(const QString &text, const InteractionDetail &detail);
    void effect(const QString &what, Instant at);
    void keepLatePromises();

    FileBuilder &m_builder;
    Life &m_life;
    const ScriptBook &m_book;
    const Matter &m_matter;
    Random m_random; ///< of its own, so that a change in one story leaves the others alone
    Phrase m_phrase;
    qint64 m_offset = 0; ///< where the talk of the present step has come to
    const InvoiceFact *m_invoice = nullptr;
    const PurchaseFact *m_purchase = nullptr;
    const Agent *m_agent = nullptr;
    CaseId m_case;
    Instant m_last;
    std::vector<size_t> m_promises; ///< broken ones of this case
};

} // namespace teller::demo
