// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/search_index.h"

#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

// Of those in which words are prepared: routines/05_passages.sql says what each was about.
constexpr auto prepared = "4"_L1;
constexpr auto preparedKey = "passages"_L1;

} // namespace

QStringList SearchIndex::tables()
{
    return {u"name_words"_s, u"passages"_s};
}

Result<Unit> SearchIndex::fill(Connection &connection)
{
    QStringList statements{u"INSERT INTO name_words (word, reversed) SELECT word, {reversed}(word) FROM "
                           u"(SELECT DISTINCT word FROM "
                           "customer_words) words"_s};
    if (!connection.dialect().isPostgres()) {
        statements +=
            u"INSERT INTO passages (customer_id, interaction_id, place, part, at, words) "
            "SELECT p.customer_id, p.interaction_id, p.place, p.part, i.started_at, teller_words(p.text) "
            "FROM passage_texts p JOIN interactions i ON i.customer_id = p.customer_id "
            "AND i.id = p.interaction_id"_s;
        statements += u"INSERT INTO passage_words (passage_words) VALUES ('rebuild')"_s;
    }
    for (const QString &statement : std::as_const(statements)) {
        if (auto done = connection.runRaw(connection.dialect().translate(statement)); !done)
            return done.error();
    }
    return {};
}

Result<Unit> SearchIndex::bringUpToDate(Connection &connection)
{
    if (connection.dialect().isPostgres())
        return {};
    QString before;
    auto read = connection.run("meta"_L1, {{"key"_L1, QString(preparedKey)}},
                               [&](const QSqlQuery &row) { before = row.value(0).toString(); });
    if (!read)
        return read.error();
    if (before == prepared)
        return {};
    return connection.inTransaction([&]() -> Result<Unit> {
        // Of plain ASCII nothing has ever changed.
        for (const QString &statement :
             {u"DELETE FROM passages WHERE id IN (SELECT p.id FROM passage_texts t "
              "JOIN passages p ON p.customer_id = t.customer_id AND p.interaction_id = t.interaction_id "
              "AND p.place = t.place AND p.part = t.part "
              "WHERE length(t.text) <> length(CAST(t.text AS blob)) AND p.words <> teller_words(t.text))"_s,
              u"INSERT INTO passages (customer_id, interaction_id, place, part, at, words) "
              "SELECT t.customer_id, t.interaction_id, t.place, t.part, i.started_at, teller_words(t.text) "
              "FROM passage_texts t JOIN interactions i ON i.customer_id = t.customer_id "
              "AND i.id = t.interaction_id WHERE NOT EXISTS (SELECT 1 FROM passages p "
              "WHERE p.customer_id = t.customer_id AND p.interaction_id = t.interaction_id "
              "AND p.place = t.place AND p.part = t.part)"_s})
        {
            if (auto done = connection.runRaw(statement); !done)
                return done.error();
        }
        auto noted = connection.run("set_meta"_L1,
                                    {{"key"_L1, QString(preparedKey)}, {"value"_L1, QString(prepared)}});
        if (!noted)
            return noted.error();
        return {};
    });
}

} // namespace teller
