// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/data_words.h"

#include "common/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

struct DataWords
{
    Q_DECLARE_TR_FUNCTIONS(teller::DataWords)
};

constexpr std::array tiers{
    QT_TRANSLATE_NOOP("teller::DataWords", "bronze"),
    QT_TRANSLATE_NOOP("teller::DataWords", "silver"),
    QT_TRANSLATE_NOOP("teller::DataWords", "gold"),
    QT_TRANSLATE_NOOP("teller::DataWords", "platinum"),
};

constexpr std::array addressFields{
    QT_TRANSLATE_NOOP("teller::DataWords", "from"),
    QT_TRANSLATE_NOOP("teller::DataWords", "to"),
    QT_TRANSLATE_NOOP("teller::DataWords", "cc"),
};

template <size_t count>
QString nameFrom(const std::array<const char *, count> &known, const QString &word, int most)
{
    const auto it = std::find_if(known.begin(), known.end(), [&word](const char *one) {
        return word.compare(QLatin1StringView(one), Qt::CaseInsensitive) == 0;
    });
    return it == known.end() ? oneLine(word, most) : DataWords::tr(*it);
}

} // namespace

QString tierName(const QString &tier)
{
    constexpr int longest = 20;
    return nameFrom(tiers, tier.trimmed(), longest);
}

QString addressFieldName(const QString &field)
{
    constexpr int longest = 60;
    return nameFrom(addressFields, field, longest);
}

} // namespace teller
