// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/search.h"

#include "core/note_text.h"
#include "core/search_words.h"
#include "store/record/matching.h"
#include "store/record/record_rows.h"
#include "store/record/snippet.h"
#include "store/record/term_texts.h"
#include "store/sql/connection.h"

#include <algorithm>
#include <limits>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestMistyped = 4; ///< with fewer letters, one is too much of the word
constexpr qsizetype longestMistyped = 40;
constexpr qsizetype mostWords = 4;
constexpr size_t mostCorrections = 8; ///< each costs a statement

QLatin1StringView customerStatement(bool shared)
{
    return shared ? "call_search"_L1 : "search"_L1;
}
QLatin1StringView similarStatement(bool shared)
{
    return shared ? "call_similar_words"_L1 : "similar_words"_L1;
}
QLatin1StringView messageStatement(bool shared)
{
    return shared ? "call_search_messages"_L1 : "search_messages"_L1;
}
QLatin1StringView historyStatement(bool shared)
{
    return shared ? "call_find_in_history"_L1 : "find_in_history"_L1;
}

Result<std::vector<CustomerSummary>> customersFor(Connection &connection, const QString &text)
{
    std::vector<CustomerSummary> customers;
    const auto values = searchValues(text);
    if (!values)
        return customers;
    auto done = connection.run(customerStatement(connection.settings().isShared()), *values,
                               [&](const QSqlQuery &row) { customers.push_back(summaryOf(row)); });
    if (!done)
        return done.error();
    return customers;
}

/// "Müller" is heard and not seen: some write Mueller.
QString withoutUmlauts(QString text)
{
    for (const auto &[umlaut, letters] : {std::pair(u'ä', "ae"_L1), {u'ö', "oe"_L1}, {u'ü', "ue"_L1}})
        text.replace(umlaut, letters, Qt::CaseInsensitive);
    return text;
}

/// Those who are not among them yet, as far as there is room.
void append(std::vector<CustomerSummary> &customers, std::vector<CustomerSummary> &&more)
{
    for (CustomerSummary &customer : more) {
        const bool known = std::any_of(customers.begin(), customers.end(),
                                       [&](const CustomerSummary &other) { return other.id == customer.id; });
        if (!known && customers.size() < size_t(SearchHits::most))
            customers.push_back(std::move(customer));
    }
}

/// Words of names with one letter other than in `word`, which has no supplementary characters.
Result<std::vector<QString>> corrections(Connection &connection, const QString &word)
{
    const qsizetype half = word.size() / 2;
    const QString head = word.first(half);
    const QString tail = reversedWord(QStringView(word).mid(half));
    QString swapped = word;
    std::swap(swapped[half - 1], swapped[half]);
    std::vector<QString> found;
    auto done = connection.run(similarStatement(connection.settings().isShared()),
                               {{"head"_L1, head},
                                {"head_to"_L1, endOfPrefix(head)},
                                {"tail"_L1, tail},
                                {"tail_to"_L1, endOfPrefix(tail)},
                                {"swapped"_L1, swapped},
                                {"shortest"_L1, word.size() - 1},
                                {"longest"_L1, word.size() + 1}},
                               [&](const QSqlQuery &row) {
                                   const QString candidate = row.value(0).toString();
                                   if (candidate != word && atMostOneTypo(candidate, word))
                                       found.push_back(candidate);
                               });
    if (!done)
        return done.error();
    std::sort(found.begin(), found.end());
    return found;
}

MessageHit::Place placeOf(const QString &code)
{
    if (code == "turn"_L1)
        return MessageHit::Place::Turn;
    if (code == "body"_L1)
        return MessageHit::Place::Body;
    return code == "note"_L1 ? MessageHit::Place::Note : MessageHit::Place::Subject;
}

struct Ranked
{
    MessageHit hit;
    int found = 0;
};

Ranked rankedOf(const QSqlQuery &row, const std::vector<SearchTerm> &terms)
{
    Ranked one;
    one.hit.customer = CustomerId::fromText(row.value(0).toString());
    one.hit.customerName = row.value(1).toString();
    one.hit.interaction = {InteractionId::fromText(row.value(2).toString()),
                           instantFromMsecs(row.value(3).toLongLong()),
                           channelFromCode(row.value(4).toString()).value_or(Channel::Note)};
    one.hit.subject = row.value(5).toString();
    one.hit.agent = row.value(6).toString();
    one.hit.place = placeOf(row.value(7).toString());
    const QString text = row.value(8).toString();
    Snippet snippet =
        snippetOf(one.hit.place == MessageHit::Place::Note ? withoutNoteMarks(text) : text, terms);
    one.hit.snippet = std::move(snippet.text);
    one.hit.matches = std::move(snippet.matches);
    one.found = snippet.found;
    return one;
}

} // namespace

bool atMostOneTypo(QStringView a, QStringView b)
{
    while (!a.isEmpty() && !b.isEmpty() && a.front() == b.front()) {
        a = a.mid(1);
        b = b.mid(1);
    }
    while (!a.isEmpty() && !b.isEmpty() && a.back() == b.back()) {
        a.chop(1);
        b.chop(1);
    }
    if (a.size() <= 1 && b.size() <= 1)
        return true;
    return a.size() == 2 && b.size() == 2 && a.front() == b.back() && a.back() == b.front();
}

std::vector<QLatin1StringView> searchStatements(bool shared)
{
    return {customerStatement(shared), similarStatement(shared), messageStatement(shared),
            historyStatement(shared)};
}

Result<std::vector<CustomerSummary>> searchCustomers(Connection &connection, const QString &text)
{
    auto customers = customersFor(connection, text);
    const QString asked = text.left(200).normalized(QString::NormalizationForm_C);
    if (const QString other = withoutUmlauts(asked); customers && other != asked) {
        auto more = customersFor(connection, other);
        if (!more)
            return more;
        append(*customers, std::move(*more));
    }
    if (!customers || !customers->empty() || text.contains(u'@'))
        return customers;
    const QStringList words = foldedName(text.left(200)).split(u' ', Qt::SkipEmptyParts);
    if (words.size() > mostWords)
        return customers;
    size_t tried = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        const bool plain =
            std::none_of(word.begin(), word.end(), [](QChar c) { return c.isSurrogate() || c.isDigit(); });
        if (word.size() < shortestMistyped || word.size() > longestMistyped || !plain)
            continue;
        auto better = corrections(connection, word);
        if (!better)
            return better.error();
        for (const QString &one : *better) {
            if (++tried > mostCorrections)
                return customers;
            QStringList corrected = words;
            corrected[i] = one;
            auto more = customersFor(connection, corrected.join(u' '));
            if (!more)
                return more;
            append(*customers, std::move(*more));
        }
    }
    return customers;
}

Result<std::vector<MessageHit>> searchMessages(Connection &connection, const SearchQuery &query)
{
    std::vector<MessageHit> hits;
    const auto terms = searchTerms(query.text);
    if (terms.empty())
        return hits;
    const bool shared = connection.settings().isShared();
    QString channels;
    for (const Channel channel : query.channels)
        channels += u' ' + channelCode(channel);
    if (!channels.isEmpty())
        channels += u' ';
    std::vector<Ranked> ranked;
    auto done =
        connection.run(messageStatement(shared),
                       {{"terms"_L1, shared ? postgresTerms(terms) : fts5Terms(terms)},
                        {"channels"_L1, channels},
                        {"from"_L1, isSet(query.from) ? toMsecs(query.from) : 0},
                        {"to"_L1, isSet(query.to) ? toMsecs(query.to) : std::numeric_limits<qint64>::max()},
                        {"agent"_L1, query.agent.text()},
                        {"queue"_L1, query.queue}},
                       [&](const QSqlQuery &row) { ranked.push_back(rankedOf(row, terms)); });
    if (!done)
        return done.error();
    // Where more of what was typed stands together comes first; else in the database's order.
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked &a, const Ranked &b) { return a.found > b.found; });
    for (Ranked &one : ranked) {
        if (hits.size() >= size_t(SearchHits::most))
            break;
        hits.push_back(std::move(one.hit));
    }
    return hits;
}

Result<HistoryFind> findInHistory(Connection &connection, CustomerId customer, const QString &text)
{
    HistoryFind find;
    const auto terms = searchTerms(text);
    if (terms.empty())
        return find;
    const bool shared = connection.settings().isShared();
    auto done =
        connection.run(historyStatement(shared),
                       {{"customer"_L1, idValue(customer)},
                        {"terms"_L1, shared ? postgresTerms(terms) : fts5Terms(terms)},
                        {"limit"_L1, HistoryFind::most + 1}},
                       [&](const QSqlQuery &row) { find.interactions.push_back(interactionOf(row)); });
    if (!done)
        return done.error();
    find.more = find.interactions.size() > size_t(HistoryFind::most);
    if (find.more)
        find.interactions.pop_back();
    return find;
}

} // namespace teller
