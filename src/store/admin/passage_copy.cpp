// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/passage_copy.h"

#include "core/search_words.h"
#include "store/admin/bulk_copy.h"
#include "store/sql/connection.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostKnownWords = 200'000;
constexpr qsizetype longestMark = 200;
constexpr size_t mostKnownMarks = 10'000;
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

void appendUuid(QByteArray &rows, const QUuid &value)
{
    appendNumber(rows, qint32(16));
    appendNumber(rows, value.data1);
    appendNumber(rows, value.data2);
    appendNumber(rows, value.data3);
    rows.append(reinterpret_cast<const char *>(value.data4), sizeof value.data4);
}

QByteArray markOf(char kind, QString value)
{
    value.remove(QChar::Null);
    return QByteArray(1, kind) + ':' + firstOf(value, longestMark).toUtf8();
}

/// Nothing is made twice that thousands of texts share.
template <typename Values, typename Key, typename Make>
const QByteArray &known(Values &values, const Key &key, Make make)
{
    const auto found = values.find(key);
    if (found != values.end())
        return found->second;
    if (values.size() >= mostKnownMarks)
        values.clear();
    return values.emplace(key, make()).first->second;
}

int monthOf(Instant at)
{
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(at));
    return int(day.year()) * 100 + int(unsigned(day.month()));
}

PassageText passageOf(CustomerId customer, const QString &customersLanguage, const Interaction &i)
{
    return {customer,
            i.id,
            {},
            {},
            {},
            i.startedAt,
            i.language.isEmpty() ? customersLanguage : i.language,
            i.agentId.text(),
            channelCode(i.channel),
            i.queue};
}

/// The first eight bytes as a number: texts that differ in it come in its order.
quint64 headOf(QByteArrayView text)
{
    char bytes[8] = {};
    std::copy_n(text.data(), std::min<qsizetype>(text.size(), sizeof bytes), bytes);
    return qFromBigEndian<quint64>(bytes);
}

/// A word of a passage, or a mark, and one of the places where it stands; 0 for a mark. There are dozens in
/// each passage, which are put in order: the heads settle that fast.
struct Entry
{
    QByteArrayView text;
    quint64 head = 0;
    int place = 0;

    [[nodiscard]] bool sameText(const Entry &other) const { return head == other.head && text == other.text; }
    friend bool operator<(const Entry &a, const Entry &b)
    {
        if (a.head != b.head)
            return a.head < b.head;
        const int order = a.text.size() > 8 || b.text.size() > 8 ? a.text.compare(b.text) : 0;
        return order != 0 ? order < 0 : a.place < b.place;
    }
};

/// In order, each once, and of each word the first places alone.
void settle(std::vector<Entry> &entries, size_t most)
{
    std::sort(entries.begin(), entries.end());
    size_t places = 0;
    Entry before;
    std::erase_if(entries, [&](const Entry &one) {
        const bool same = one.sameText(before);
        const bool twice = same && one.place == before.place;
        places = same ? places + (twice ? 0 : 1) : 1;
        before = one;
        return twice || places > most;
    });
}

/// Appends the binary form of a tsvector (PostgreSQL, src/backend/utils/adt/tsvector.c, tsvectorsend) as a
/// field: how many lexemes, then each with a NUL behind it, how many places, and these.
void appendVector(QByteArray &rows, const std::vector<Entry> &entries)
{
    const qsizetype begin = rows.size();
    qsizetype most = 8;
    for (const Entry &one : entries)
        most += one.text.size() + 5; // the NUL and two numbers
    rows.resize(begin + most);
    char *at = rows.data() + begin + 8;
    const auto put = [&at](size_t value) {
        qToBigEndian(quint16(value), at);
        at += sizeof(quint16);
    };
    qint32 lexemes = 0;
    for (auto one = entries.cbegin(); one != entries.cend(); ++lexemes) {
        const auto end =
            std::find_if(one, entries.cend(), [&](const Entry &other) { return !other.sameText(*one); });
        at = std::copy(one->text.begin(), one->text.end(), at);
        *at++ = '\0';
        one += one->place == 0 ? 1 : 0;
        put(size_t(end - one));
        for (; one != end; ++one)
            put(size_t(one->place));
    }
    const qsizetype size = at - (rows.data() + begin);
    qToBigEndian(qint32(size - 4), rows.data() + begin);
    qToBigEndian(lexemes, rows.data() + begin + 4);
    rows.truncate(begin + size);
}

} // namespace

/// Kept from text to text, so that memory is not asked for again and again.
struct PassageCopy::Scratch
{
    std::vector<Entry> entries;
    std::vector<Entry> more;
    CustomerId customer;
    QByteArray customerMark;
};

void PassageCopy::add(const CustomerFile &file)
{
    for (const InteractionDetail &detail : file.interactions) {
        addTexts(file.customer.id, file.customer.language, detail);
        addNotes(file.customer.id, file.customer.language, detail);
    }
}

void PassageCopy::addTexts(CustomerId customer, const QString &customersLanguage,
                           const InteractionDetail &detail)
{
    PassageText one = passageOf(customer, customersLanguage, detail.interaction);
    const auto says = [&](const QString &place, const QString &part, const QString &text) {
        one.place = place;
        one.part = part;
        one.text = text;
        add(one);
    };
    const Interaction &i = detail.interaction;
    if (!i.subject.isEmpty() || !i.summary.isEmpty())
        says(u"subject"_s, {}, i.subject + u' ' + i.summary);
    for (size_t turn = 0; turn < detail.turns.size(); ++turn) {
        if (!detail.turns[turn].noise && !detail.turns[turn].text.isEmpty())
            says(u"turn"_s, QString::number(turn + 1), detail.turns[turn].text);
    }
    if (!detail.quoted.isEmpty())
        says(u"body"_s, u"quoted"_s, detail.quoted);
    if (!detail.body.isEmpty())
        says(u"body"_s, {}, detail.body);
    int ordinal = 0;
    for (const Document &file : detail.documents) {
        if (file.role != Document::Role::Attachment)
            continue;
        ++ordinal;
        if (!file.name.isEmpty())
            says(u"body"_s, u"file "_s + QString::number(ordinal), file.name);
    }
}

void PassageCopy::addNotes(CustomerId customer, const QString &customersLanguage,
                           const InteractionDetail &detail)
{
    std::map<NoteId, const NoteRevision *> notes; // of each the newest revision
    for (const NoteRevision &revision : detail.notes) {
        const NoteRevision *&newest = notes[revision.note];
        if (!newest || revision.revision > newest->revision)
            newest = &revision;
    }
    PassageText one = passageOf(customer, customersLanguage, detail.interaction);
    one.place = u"note"_s;
    for (const auto &[id, note] : notes) {
        one.part = id.text();
        one.text = note->text;
        if (!one.text.isEmpty())
            add(one);
    }
}

void PassageCopy::add(const PassageText &text)
{
    Language &language = m_languages[text.language];
    const auto mark = [](TextMap<QByteArray> &marks, char kind, const QString &value) {
        return known(marks, value, [&] { return markOf(kind, value); });
    };
    const int month = monthOf(text.at);
    Text one{text.customer,
             text.interaction,
             known(m_places, text.place, [&] { return text.place.toUtf8(); }),
             text.part.toUtf8(),
             text.at,
             &language,
             m_words.size(),
             0,
             mark(m_agents, 'a', text.agent),
             mark(m_channels, 'c', text.channel),
             mark(m_queues, 'q', text.queue),
             known(m_months, month, [&] { return "m:" + QByteArray::number(month).rightJustified(6, '0'); })};
    const QString words = searchWords(text.text);
    for (const QStringView word : QStringView(words).tokenize(u' ', Qt::SkipEmptyParts)) {
        const auto number = language.numbers.find(word);
        if (number != language.numbers.end()) {
            m_words.push_back(number->second);
            continue;
        }
        m_words.push_back(language.words.size());
        language.numbers.emplace(word.toString(), language.words.size());
        language.words.emplace_back();
        language.unknown += word.toString();
    }
    one.end = m_words.size();
    m_texts.push_back(std::move(one));
}

Result<QByteArray> PassageCopy::take()
{
    if (auto asked = askForWords(); !asked)
        return asked.error();
    return takeRows();
}

Result<std::future<QByteArray>> PassageCopy::takeBeside()
{
    if (auto asked = askForWords(); !asked)
        return asked.error();
    return std::async(std::launch::async, [this] { return takeRows(); });
}

QByteArray PassageCopy::takeRows()
{
    QByteArray rows;
    Scratch scratch;
    for (const Text &text : m_texts)
        append(rows, text, scratch);
    m_texts.clear();
    m_words.clear();
    for (auto &[code, language] : m_languages) {
        if (language.words.size() > mostKnownWords)
            language = {};
    }
    return rows;
}

Result<Unit> PassageCopy::askForWords()
{
    for (auto &[code, language] : m_languages) {
        if (auto asked = askForWords(code, language); !asked) {
            m_texts.clear();
            m_words.clear();
            m_languages.clear(); // which hold words that nothing is known of
            return asked;
        }
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
        language.mark = "l:" + row.value(0).toString().toUtf8();
        if (row.value(3).isNull())
            return;
        const auto number = language.numbers.find(row.value(1).toString());
        if (number == language.numbers.end())
            return;
        Word &word = language.words[number->second];
        const bool stem = row.value(2).toInt() == 1;
        const QByteArray lexemeText = row.value(3).toString().toUtf8();
        const Lexeme lexeme{lexemeText, headOf(lexemeText), row.value(4).toInt()};
        (stem ? word.stems : word.plain).push_back(lexeme);
        if (!stem)
            word.places = std::max(word.places, lexeme.place);
    });
    if (!read)
        return read.error();
    return {};
}

void PassageCopy::append(QByteArray &rows, const Text &text, Scratch &scratch) const
{
    const Language &language = *text.language;
    std::vector<Entry> &entries = scratch.entries;
    entries.clear();
    // Of each word the first places alone; where there are not so many, the end sees to the order.
    const auto add = [&](std::vector<Lexeme> Word::*lexemes, int behind) {
        std::vector<Entry> &more = scratch.more;
        more.clear();
        int from = 0;
        for (size_t at = text.begin; at < text.end; ++at) {
            const Word &word = language.words[m_words[at]];
            for (const Lexeme &lexeme : word.*lexemes)
                more.push_back({lexeme.text, lexeme.head, std::min(from + lexeme.place, lastPlace)});
            from += word.places;
        }
        if (more.size() >= mostPlaces)
            settle(more, mostPlaces - 1);
        for (Entry &one : more) {
            one.place = std::min(one.place + behind, lastPlace);
            entries.push_back(one);
        }
    };
    // The words as they stand, and what they become: as if that were said after them.
    add(&Word::plain, 0);
    int last = 0;
    for (const Entry &one : entries)
        last = std::max(last, one.place);
    add(&Word::stems, last);
    if (text.customer != scratch.customer) {
        scratch.customer = text.customer;
        scratch.customerMark = "u:" + text.customer.text().toLatin1();
    }
    const std::array<const QByteArray *, 6> marks{&language.mark, &scratch.customerMark, &text.agent,
                                                  &text.channel,  &text.queue,           &text.month};
    for (const QByteArray *mark : marks)
        entries.push_back({*mark, headOf(*mark), 0});
    settle(entries, mostPlaces);

    appendNumber(rows, qint16(6));
    appendUuid(rows, text.customer.value());
    appendUuid(rows, text.interaction.value());
    appendField(rows, text.place);
    appendField(rows, text.part);
    appendNumber(rows, qint32(8));
    appendNumber(rows, qint64(toMsecs(text.at)));
    appendVector(rows, entries);
}

Result<Unit> PassageCopy::send(Connection &connection, const QByteArray &rows, bool frozen)
{
    if (rows.isEmpty())
        return {};
    return BulkCopy::sendRows(
        connection, {"passages"_L1, "customer_id,interaction_id,place,part,at,words"_L1}, frozen, rows);
}

} // namespace teller
