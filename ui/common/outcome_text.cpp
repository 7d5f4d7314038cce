// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/outcome_text.h"

#include "common/wording.h"
#include "core/interaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

struct OutcomeWords
{
    Q_DECLARE_TR_FUNCTIONS(teller::OutcomeWords)
};

constexpr std::array known{
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "abandoned"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "answered"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "closed"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "cut off"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "delivered"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "follow-up"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "handed over"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "joined"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "lost"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "not opened"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "not resolved"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "open"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "opened"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "order"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "paid"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "placed"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "promise broken"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "promise kept"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "promise kept late"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "refund due"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "refunded"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "resolved"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "returned"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "scheduled"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "sent"),
    QT_TRANSLATE_NOOP("teller::OutcomeWords", "unanswered"),
};

} // namespace

QString outcomeText(const QString &outcome)
{
    const auto word = std::find_if(known.begin(), known.end(),
                                   [&outcome](const char *one) { return outcome == QLatin1StringView(one); });
    if (word != known.end())
        return OutcomeWords::tr(*word);
    // Some systems say where it was instead.
    if (const auto channel = channelFromCode(outcome))
        return channelName(*channel);
    return oneLine(outcome, 60);
}

} // namespace teller
