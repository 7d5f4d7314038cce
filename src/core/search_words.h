// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace teller {

// How a text is made ready for being searched: the same for what is stored and for what is asked. PostgreSQL
// does it in teller_words() (store/routines/05_passages.sql), SQLite by calling searchWords(). (The third
// step of the store's migrations calls this file store/sql/search_text.h.)

/// Without case, accents and punctuation, words parted by one space.
[[nodiscard]] QString foldedText(QStringView text);

/// Chinese, Japanese and Korean are written without spaces, or with endings that stick to the words.
[[nodiscard]] bool isCjk(char32_t c);
/// Letters of those, and of Thai, Lao, Burmese and Khmer, in which nothing stands between words either.
/// (Signs that repeat or abbreviate a word part words.)
[[nodiscard]] bool isUnspaced(char32_t c);

/// Soft hyphens and their like, at which a line may break or must not: some put them into a word, some do
/// not.
[[nodiscard]] bool isUnseen(QChar c);

/// The words by which a text is found, parted by one space: folded, without what nobody sees, runs of letters
/// without spaces as pairs of neighbours, each followed by what begins at its second sign ("東京都" is "東京
/// 京都 都"). Of a very long text only the first 40,000 characters count.
[[nodiscard]] QString searchWords(QStringView text);
/// The same of UTF-8, without a way through UTF-16 where that need not be.
[[nodiscard]] QByteArray searchWords(QByteArrayView utf8);

/// By code points.
[[nodiscard]] QString reversedWord(QStringView word);

/// The text, cut before a surrogate pair that does not fit.
[[nodiscard]] QStringView firstOf(QStringView text, qsizetype most);

} // namespace teller
