// SPDX-License-Identifier: GPL-3.0-or-later
//
// What it costs to look for words in everything that was said.
#include "bare_libpq.h"
#include "clock.h"
#include "figures.h"
#include "store/record/search.h"
#include "store/record/term_texts.h"
#include "store/sql/connection.h"
#include "store/sql/statement_texts.h"

#include <algorithm>
#include <optional>

namespace teller::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRounds = 40;       ///< of the questions of a kind
constexpr qint64 longestMs = 40'000; ///< that a kind is measured in a store, once each was asked twice

/// Questions alike, of the histories that a fill makes.
struct Kind
{
    QString name;
    QStringList questions;
};

const std::vector<Kind> &kinds()
{
    static const std::vector<Kind> all{
        {u"words in one text of 30,000"_s,
         {u"kerenholm"_s, u"device ashiberg"_s, u"linduwell"_s, u"thorinfeld"_s, u"wesamann"_s}},
        {u"words in 1 to 10 of 100 texts"_s,
         {u"replacement friday"_s, u"credit note invoice"_s, u"parcel traced papers"_s,
          u"technician complaint"_s, u"technical support shop"_s, u"household e-mail"_s,
          u"cancellation level"_s, u"password explained"_s}},
        {u"words in every other text"_s, {u"customer"_s, u"the"_s, u"and the"_s}}};
    return all;
}

struct Series
{
    std::vector<double> searches;
    std::vector<double> bare;
    std::vector<double> bareShown;
};

/// What bare libpq asks instead.
struct BareQueries
{
    QByteArray ids;   ///< the same words of the same index, the first two thousand texts ranked
    QByteArray shown; ///< and who and what the fifty best are, as a list of them shows it
};

Result<BareQueries> bareQueries(Connection &connection, const SearchQuery &query)
{
    QString asked;
    auto made = connection.runText(u"SELECT CAST(teller_query(:terms) AS text)"_s,
                                   {{"terms"_L1, postgresTerms(searchTerms(query.text))}},
                                   [&](const QSqlQuery &row) { asked = row.value(0).toString(); });
    if (!made)
        return made.error();
    const auto text = statementText(u"passage_text"_s);
    if (!text)
        return text.error();
    const QString words = connection.literal(asked);
    const QString ids =
        u"SELECT customer_id, interaction_id, rank FROM (SELECT customer_id, interaction_id, "
        "ts_rank(words, %1::tsquery, 1) AS rank FROM passages WHERE words @@ %1::tsquery LIMIT 2000) "
        "hits ORDER BY rank DESC LIMIT 50"_s.arg(words);
    const QString shown =
        u"SELECT best.customer_id, c.name, best.interaction_id, i.started_at, i.channel, i.subject, i.agent, "
        "best.place, (%2) FROM (SELECT * FROM (SELECT customer_id, interaction_id, place, part, "
        "ts_rank(words, %1::tsquery, 1) AS rank FROM passages WHERE words @@ %1::tsquery LIMIT 2000) "
        "hits ORDER BY rank DESC LIMIT 50) best "
        "JOIN interactions i ON i.customer_id = best.customer_id AND i.id = best.interaction_id "
        "JOIN customers c ON c.id = best.customer_id ORDER BY best.rank DESC"_s.arg(
            words, connection.dialect().translate(*text));
    return BareQueries{ids.toUtf8(), shown.toUtf8()};
}

/// In turns, on two sessions of the same kind.
Result<Series> search(const StoreSettings &settings, const Kind &kind, int count)
{
    Connection connection(settings);
    BareLibpq bare(settings);
    if (auto opened = connection.open(); !opened)
        return opened.error();
    if (auto opened = bare.open(); !opened)
        return opened.error();
    Series series;
    // A bitmap of the words, which is the plan for any word but one that is in every text.
    if (auto set = bare.run("SELECT set_config('enable_seqscan', 'off', false)"); !set)
        return set.error();
    const int rounds = std::clamp(count / int(kind.questions.size()), 1, mostRounds);
    QElapsedTimer whole;
    whole.start();
    for (int round = -1; round < rounds && (round < 1 || whole.elapsed() < longestMs); ++round) {
        for (const QString &question : kind.questions) {
            const SearchQuery query{.text = question};
            const auto commands = bareQueries(connection, query);
            if (!commands)
                return commands.error();
            QElapsedTimer clock;
            clock.start();
            const auto found = searchMessages(connection, query);
            const double took = elapsedMs(clock);
            if (!found)
                return found.error();
            // A small store may not have a rare word.
            const auto bareTook = bare.run(commands->ids, BareLibpq::Answer::MaybeNothing);
            if (!bareTook)
                return bareTook.error();
            const auto shownTook = bare.run(commands->shown, BareLibpq::Answer::MaybeNothing);
            if (!shownTook)
                return shownTook.error();
            if (round < 0)
                continue; // warming up
            series.searches.push_back(took);
            series.bare.push_back(*bareTook);
            series.bareShown.push_back(*shownTook);
        }
    }
    return series;
}

Result<qint64> textsIn(const FilledStore &store)
{
    Connection connection(store.owner);
    if (auto opened = connection.open(); !opened)
        return opened.error();
    qint64 texts = 0;
    auto counted = connection.runRaw(u"SELECT count(*) FROM passages"_s,
                                     [&](const QSqlQuery &row) { texts = row.value(0).toLongLong(); });
    if (!counted)
        return counted.error();
    return texts;
}

} // namespace

Result<Unit> measureSearch(const BenchStore &store, const Effort &effort, Report &report)
{
    const auto texts = textsIn(store.large());
    if (!texts)
        return texts.error();
    std::optional<qint64> fewer;
    if (store.tenth()) {
        const auto counted = textsIn(*store.tenth());
        if (!counted)
            return counted.error();
        fewer = *counted;
    }
    for (const Kind &kind : kinds()) {
        const auto large = search(store.large().owner, kind, effort.pops);
        if (!large)
            return large.error();
        Figure figure;
        figure.key = u"search"_s;
        figure.name = u"%1, found in %2 texts"_s.arg(kind.name).arg(*texts);
        figure.unit = u"ms"_s;
        figure.value = Summary::of(large->searches);
        figure.floorName = u"the full-text query alone by bare libpq, ranking the first 2,000"_s;
        figure.floor = Summary::of(large->bare);
        figure.goal50 = 1.3;
        report.add(figure);
        figure.name = u"the same"_s;
        figure.floorName = u"that query by bare libpq, and the names and texts of its fifty best"_s;
        figure.floor = Summary::of(large->bareShown);
        report.add(figure);
        if (!fewer)
            continue;
        const auto tenth = search(store.tenth()->owner, kind, effort.pops);
        if (!tenth)
            return tenth.error();
        figure.name = u"the same"_s;
        figure.floorName = u"in %1 texts"_s.arg(*fewer);
        figure.floor = Summary::of(tenth->searches);
        figure.goal50 = 3;
        report.add(figure);
        figure.name = u"the same: the full-text query alone"_s;
        figure.value = Summary::of(large->bare);
        figure.floor = Summary::of(tenth->bare);
        figure.goal50 = 0;
        report.add(figure);
    }
    return {};
}

} // namespace teller::bench
