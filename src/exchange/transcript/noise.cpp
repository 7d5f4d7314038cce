// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/transcript/noise.h"

#include <QList>

#include <algorithm>
#include <array>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// Beginnings of the words that recognizers and typists use, in the languages where they were seen.
constexpr std::array<QLatin1StringView, 24> soundWords{
    "noise"_L1,  "music"_L1, "musik"_L1, "musique"_L1, "silence"_L1,  "audio"_L1,  "cough"_L1,  "laugh"_L1,
    "applau"_L1, "sigh"_L1,  "sneez"_L1, "breath"_L1,  "beep"_L1,     "ring"_L1,   "static"_L1, "click"_L1,
    "typing"_L1, "sound"_L1, "tone"_L1,  "throat"_L1,  "keyboard"_L1, "speech"_L1, "rires"_L1,  "risas"_L1};
/// What may stand beside them, and alone names no sound.
constexpr std::array<QLatin1StringView, 10> besides{"blank"_L1,      "no"_L1,     "of"_L1,     "the"_L1,
                                                    "hold"_L1,       "dial"_L1,   "clears"_L1, "phone"_L1,
                                                    "background"_L1, "playing"_L1};

bool isSound(QStringView words)
{
    bool any = false;
    for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts)) {
        const bool sound = std::any_of(soundWords.begin(), soundWords.end(), [word](QLatin1StringView known) {
            return word.startsWith(known, Qt::CaseInsensitive);
        });
        const bool beside = std::any_of(besides.begin(), besides.end(), [word](QLatin1StringView known) {
            return word.compare(known, Qt::CaseInsensitive) == 0;
        });
        if (!sound && !beside)
            return false;
        any = any || sound;
    }
    return any;
}

QChar closing(QChar c)
{
    switch (c.unicode()) {
    case u'[':
        return u']';
    case u'(':
        return u')';
    case u'<':
        return u'>';
    case u'*':
        return u'*';
    default:
        return {};
    }
}

} // namespace

bool isNoise(const QString &text)
{
    if (text.size() > 200)
        return false;
    bool any = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isSpace() || c == u'.' || c == u',')
            continue;
        if (c == u'♪' || c == u'♫' || c == u'♩' || c == u'♬') {
            any = true;
            continue;
        }
        const QChar close = closing(c);
        const qsizetype end = close.isNull() ? -1 : text.indexOf(close, i + 1);
        if (end < 0)
            return false;
        QString words = text.mid(i + 1, end - i - 1);
        words.replace(u'_', u' ').replace(u'-', u' ');
        if (!isSound(words))
            return false;
        any = true;
        i = end;
    }
    return any;
}

} // namespace teller
