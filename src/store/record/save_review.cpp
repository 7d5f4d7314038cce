// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/save_review.h"

#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

Result<Unit> saveReview(Connection &connection, const Review &review)
{
    if (review.id.isNull() || review.customer.isNull() || review.interaction.isNull())
        return rejected(u"a review without an id, a customer or an interaction"_s);
    const Values values{{"customer"_L1, idValue(review.customer)},
                        {"id"_L1, idValue(review.id)},
                        {"interaction"_L1, idValue(review.interaction)},
                        {"reviewer"_L1, review.reviewer.text()},
                        {"reviewer_name"_L1, review.reviewerName},
                        {"written_at"_L1, toMsecs(review.writtenAt)},
                        {"score"_L1, review.score},
                        {"text"_L1, review.text}};
    if (connection.dialect().isPostgres()) {
        if (auto done = connection.call("call_save_review"_L1, values); !done)
            return done.error();
        return {};
    }
    auto added = connection.run("save_review"_L1, values);
    if (!added)
        return added.error();
    if (*added > 0)
        return {};
    QString text = review.text;
    text.remove(QChar::Null);
    bool same = false;
    auto read = connection.run("review"_L1, values, [&](const QSqlQuery &row) {
        same = row.value(0).toString() == review.interaction.text() && row.value(1).toInt() == review.score &&
               row.value(2).toString() == text;
    });
    if (!read)
        return read.error();
    if (!same)
        return rejected(u"this review exists with another text"_s);
    return {};
}

} // namespace teller
