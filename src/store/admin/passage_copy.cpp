// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/passage_copy.h"

#include "store/admin/bulk_copy.h"
#include "store/sql/connection.h"
#include "store/sql/search_text.h"

#include <QtEndian>

#include <algorithm>
#include <chrono>
#include <map>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostKnownWords = 200'000;
constexpr qsizetype longestMark = 200;
// PostgreSQL's src/include/tsearch/ts_type.h: MAXENTRYPOS and MAXNUMPOS.
constexpr int lastPlace = (1 << 14) - 1;
constexpr size_t mostPlaces = 256;

template <typename Number>
void appendNumber(QByteArray &bytes, Number value)
{
    const Number swapped = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

void appendField(QByteArray &rows, const QByteArray &value)
{
    appendNumber(rows, qint32(value.size()));
    rows.append(value);
}

QByteArray markOf(char kind, QString value)
{
    value.remove(QChar::Null);
    return QByteArray(1, kind) + ':' + firstOf(value, longestMark).toUtf8();
}

QByteArray monthOf(Instant at)
{
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(at));
    return QByteArray::number(int(day.year()) * 100 + int(unsigned(day.month()))).rightJustified(6, '0');
}

/// A word of a passage, or a mark, and one of the places where it stands; 0 for a mark.
using Entry = std::pair<QByteArrayView, int>;

/// In order, each once, and of each word the first places alone.
void settle(std::vector<Entry> &entries, size_t most)
{
    std::sort(entries.begin(), entries.end());
    size_t places = 0;
    Entry before;
    std::erase_if(entries, [&](const Entry &one) {
        const bool twice = one == before;
        places = one.first == before.first ? places + (twice ? 0 : 1) : 1;
        before = one;
        return twice || places > most;
    });
}

/// The binary form of a tsvector (PostgreSQL, src/backend/utils/adt/tsvector.c, tsvectorsend): how many
/// lexemes, then each with a NUL behind it, how many places, and these.
QByteArray vectorOf(const std::vector<Entry> &entries)
{
    QByteArray vector;
    appendNumber(vector, qint32(0));
    qint32 lexemes = 0;
    for (auto at = entries.cbegin(); at != entries.cend(); ++lexemes) {
        const auto end =
            std::find_if(at, entries.cend(), [&](const Entry &one) { return one.first != at->first; });
        vector.append(at->first);
        vector.append('\0');
        at += at->second == 0 ? 1 : 0;
        appendNumber(vector, quint16(end - at));
        for (; at != end; ++at)
            appendNumber(vector, quint16(at->second));
    }
    qToBigEndian(lexemes, vector.data());
    return vector;
}

} // namespace

void PassageCopy::add(const CustomerFile &file)
{
    for (const InteractionDetail &detail : file.interactions) {
        const Interaction &i = detail.interaction;
        const QString &language = i.language.isEmpty() ? file.customer.language : i.language;
        const Text about{file.customer.id,
                         i.id,
                         {},
                         {},
                         i.startedAt,
                         language,
                         {},
                         markOf('a', i.agentId.text()),
                         markOf('c', channelCode(i.channel)),
                         markOf('q', i.queue)};
        if (!i.subject.isEmpty() || !i.summary.isEmpty())
            add(about, "subject"_L1, {}, i.subject + u' ' + i.summary);
        for (size_t turn = 0; turn < detail.turns.size(); ++turn) {
            if (!detail.turns[turn].noise && !detail.turns[turn].text.isEmpty())
                add(about, "turn"_L1, QString::number(turn + 1), detail.turns[turn].text);
        }
        if (!detail.body.isEmpty())
            add(about, "body"_L1, {}, detail.body);
        std::map<NoteId, const NoteRevision *> notes; // of each the newest revision
        for (const NoteRevision &one : detail.notes) {
            const NoteRevision *&newest = notes[one.note];
            if (!newest || one.revision > newest->revision)
                newest = &one;
        }
        for (const auto &[id, note] : notes) {
            if (!note->text.isEmpty())
                add(about, "note"_L1, id.text(), note->text);
        }
    }
}

void PassageCopy::add(const Text &of, QLatin1StringView place, const QString &part, const QString &text)
{
    Text &one = m_texts.emplace_back(of);
    one.place = place;
    one.part = part;
    Language &language = m_languages[one.language];
    const QString words = searchWords(text);
    for (const QStringView word : QStringView(words).tokenize(u' ', Qt::SkipEmptyParts)) {
        const auto known = language.numbers.constFind(QString::fromRawData(word.data(), word.size()));
        if (known != language.numbers.cend()) {
            one.words.push_back(*known);
            continue;
        }
        one.words.push_back(language.words.size());
        language.numbers.insert(word.toString(), language.words.size());
        language.words.emplace_back();
        language.unknown += word.toString();
    }
}

Result<QByteArray> PassageCopy::take()
{
    if (auto asked = askForWords(); !asked)
        return asked.error();
    QByteArray rows;
    for (const Text &text : m_texts)
        append(rows, text);
    m_texts.clear();
    for (Language &language : m_languages) {
        if (language.words.size() > mostKnownWords)
            language = {};
    }
    return rows;
}

Result<Unit> PassageCopy::askForWords()
{
    for (auto language = m_languages.begin(); language != m_languages.end(); ++language) {
        if (auto asked = askForWords(language.key(), *language); !asked)
            return asked;
    }
    return {};
}

Result<Unit> PassageCopy::askForWords(const QString &code, Language &language)
{
    if (language.unknown.isEmpty())
        return {};
    const QString words = language.unknown.join(u' ');
    language.unknown.clear();
    // Each word by itself; words hold no space.
    const QString sql =
        u"SELECT coalesce(teller_stemming(:code)::text, ''), w.word, v.stem, v.lexeme, v.place "
        "FROM unnest(string_to_array(:words, ' ')) w (word) LEFT JOIN LATERAL ("
        "SELECT 0 AS stem, l.lexeme, unnest(l.positions) AS place "
        "FROM unnest(to_tsvector('pg_catalog.simple', w.word)) l UNION ALL "
        "SELECT 1, l.lexeme, unnest(l.positions) "
        "FROM unnest(to_tsvector(teller_stemming(:code), w.word)) l) v ON true"_s;
    auto read = m_server.runText(sql, {{"code"_L1, code}, {"words"_L1, words}}, [&](const QSqlQuery &row) {
        language.stemming = row.value(0).toString();
        if (row.value(3).isNull())
            return;
        Word &word = language.words[language.numbers.value(row.value(1).toString())];
        const bool stem = row.value(2).toInt() == 1;
        const Lexeme lexeme{row.value(3).toString().toUtf8(), row.value(4).toInt()};
        (stem ? word.stems : word.plain).push_back(lexeme);
        if (!stem)
            word.places = std::max(word.places, lexeme.place);
    });
    if (!read)
        return read.error();
    return {};
}

void PassageCopy::append(QByteArray &rows, const Text &text) const
{
    const Language &language = *m_languages.constFind(text.language);
    const auto entriesOf = [&](std::vector<Lexeme> Word::*lexemes, int from) {
        std::vector<Entry> entries;
        entries.reserve(text.words.size() + 6);
        for (const size_t number : text.words) {
            const Word &word = language.words[number];
            for (const Lexeme &lexeme : word.*lexemes)
                entries.emplace_back(lexeme.text, std::min(from + lexeme.place, lastPlace));
            from += word.places;
        }
        settle(entries, mostPlaces - 1);
        return entries;
    };
    // The words as they stand, and what they become: as if that were said after them.
    std::vector<Entry> entries = entriesOf(&Word::plain, 0);
    int last = 0;
    for (const Entry &one : entries)
        last = std::max(last, one.second);
    for (const auto &[lexeme, place] : entriesOf(&Word::stems, 0))
        entries.emplace_back(lexeme, std::min(place + last, lastPlace));
    const QByteArray stemming = "l:" + language.stemming.toUtf8();
    const QByteArray customer = "u:" + text.customer.text().toLatin1();
    const QByteArray month = "m:" + monthOf(text.at);
    for (const QByteArray *mark : {&stemming, &customer, &text.agent, &text.channel, &text.queue, &month})
        entries.emplace_back(*mark, 0);
    settle(entries, mostPlaces);

    appendNumber(rows, qint16(6));
    appendField(rows, text.customer.value().toRfc4122());
    appendField(rows, text.interaction.value().toRfc4122());
    appendField(rows, QByteArray(text.place.data(), text.place.size()));
    appendField(rows, text.part.toUtf8());
    appendNumber(rows, qint32(8));
    appendNumber(rows, qint64(toMsecs(text.at)));
    appendField(rows, vectorOf(entries));
}

Result<Unit> PassageCopy::send(Connection &connection, const QByteArray &rows)
{
    if (rows.isEmpty())
        return {};
    return BulkCopy::sendRows(
        connection, {"passages"_L1, "customer_id,interaction_id,place,part,at,words"_L1}, true, rows);
}

} // namespace teller
