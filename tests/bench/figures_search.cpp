// SPDX-License-Identifier: GPL-3.0-or-later
//
// What it costs to look for words in everything that was said.
#include "bare_libpq.h"
#include "clock.h"
#include "figures.h"
#include "store/record/search.h"
#include "store/record/search_terms.h"
#include "store/sql/connection.h"

#include <array>

namespace teller::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int warmUps = 10;

/// Words of the histories that a fill makes, from everywhere in them.
const std::array<QString, 8> &questions()
{
    static const std::array<QString, 8> all{u"replacement friday"_s,     u"credit note invoice"_s,
                                            u"parcel traced papers"_s,   u"technician complaint"_s,
                                            u"technical support shop"_s, u"household e-mail"_s,
                                            u"cancellation level"_s,     u"password explained"_s};
    return all;
}

struct Series
{
    std::vector<double> searches;
    std::vector<double> bare;
};

/// In turns, on two sessions of the same kind.
Result<Series> search(const StoreSettings &settings, int count)
{
    Connection connection(settings);
    BareLibpq bare(settings);
    if (auto opened = connection.open(); !opened)
        return opened.error();
    if (auto opened = bare.open(); !opened)
        return opened.error();
    Series series;
    for (int i = -warmUps; i < count; ++i) {
        SearchQuery query;
        query.text = questions().at(size_t(i + warmUps) % questions().size());
        query.messages = true;
        QString asked;
        auto made = connection.runText(u"SELECT CAST(teller_query(:terms) AS text)"_s,
                                       {{"terms"_L1, postgresTerms(searchTerms(query.text))}},
                                       [&](const QSqlQuery &row) { asked = row.value(0).toString(); });
        if (!made)
            return made.error();
        const QString sql =
            u"SELECT customer_id, interaction_id, rank FROM (SELECT customer_id, interaction_id, "
            "ts_rank(words, %1::tsquery, 1) AS rank FROM passages WHERE words @@ %1::tsquery LIMIT 2000) "
            "hits "
            "ORDER BY rank DESC LIMIT 50"_s.arg(connection.literal(asked));
        QElapsedTimer clock;
        clock.start();
        auto found = searchMessages(connection, query);
        const double took = elapsedMs(clock);
        if (!found)
            return found.error();
        if (found->empty())
            return Error{Error::Code::Internal, u"a search found nothing"_s, false};
        const auto bareTook = bare.run(sql.toUtf8());
        if (!bareTook)
            return bareTook.error();
        if (i < 0)
            continue;
        series.searches.push_back(took);
        series.bare.push_back(*bareTook);
    }
    return series;
}

} // namespace

Result<Unit> measureSearch(const BenchStore &store, const Effort &effort, Report &report)
{
    const auto large = search(store.large().owner, effort.pops);
    if (!large)
        return large.error();
    Figure figure;
    figure.key = u"search"_s;
    figure.name = u"words found in %1 interactions"_s.arg(store.large().interactions);
    figure.unit = u"ms"_s;
    figure.value = Summary::of(large->searches);
    figure.floorName = u"the full-text query alone by bare libpq"_s;
    figure.floor = Summary::of(large->bare);
    figure.goal50 = 1.3;
    report.add(figure);
    if (!store.small())
        return {};
    const auto small = search(store.small()->owner, effort.pops);
    if (!small)
        return small.error();
    figure.name += u", as the store grows"_s;
    figure.floorName = u"the same in %1 interactions"_s.arg(store.small()->interactions);
    figure.floor = Summary::of(small->searches);
    figure.goal50 = 3;
    report.add(figure);
    return {};
}

} // namespace teller::bench
