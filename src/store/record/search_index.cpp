// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/search_index.h"

#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

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

} // namespace teller
