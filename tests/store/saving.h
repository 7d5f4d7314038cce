// SPDX-License-Identifier: GPL-3.0-or-later
//
// What tests of faults share: saving as a patient desktop does, and looking afterwards what arrived.
#pragma once

#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/record/sql_record.h"
#include "store/sample_company.h"
#include "support/postgres_server.h"

#include <QStringList>

/// Wrap-ups that differ in their texts and are of the same length.
[[nodiscard]] inline teller::WrapUp numberedWrapUp(int number)
{
    teller::WrapUp wrapUp = sample::freshWrapUp();
    wrapUp.note->text = QStringLiteral("note %1: it's all there").arg(number, 6, 10, QChar(u'0'));
    return wrapUp;
}

/// Tries again until the store has acknowledged it; false if it was refused for good.
[[nodiscard]] inline bool saveForSure(teller::SqlRecord &record, const teller::WrapUp &wrapUp)
{
    for (;;) {
        const auto saved = await(record.save(wrapUp));
        if (saved)
            return true;
        if (!saved.error().canRetry) {
            qWarning("refused for good: %s", why(saved).constData());
            return false;
        }
        QSignalSpy states(&record, &teller::CustomerRecord::stateChanged);
        if (record.state().link != teller::StoreState::Link::Ready && !states.wait(30'000))
            qWarning("still waiting for the store: %s", qPrintable(record.state().error->detail));
    }
}

/// The rows that the store has for these notes, one for each if all is well, and nothing else of theirs.
[[nodiscard]] inline QStringList rowsOf(PostgresServer &server, const QString &database,
                                        const std::vector<teller::WrapUp> &wrapUps)
{
    QStringList ids;
    for (const teller::WrapUp &one : wrapUps)
        ids.append(u'\'' + one.interaction.id.text() + u'\'');
    const QString rows = server.ask(
        database, QStringLiteral("SELECT i.id || ' ' || n.revision || ' ' || n.text FROM interactions i "
                                 "LEFT JOIN note_revisions n ON n.interaction_id = i.id "
                                 "AND n.customer_id = i.customer_id "
                                 "WHERE i.id IN (%1) ORDER BY 1")
                      .arg(ids.join(u',')));
    return rows.split(u'\n');
}

[[nodiscard]] inline QStringList expectedRows(const std::vector<teller::WrapUp> &wrapUps)
{
    QStringList rows;
    for (const teller::WrapUp &one : wrapUps)
        rows.append(one.interaction.id.text() + QStringLiteral(" 1 ") + one.note->text);
    rows.sort();
    return rows;
}

/// A store with the sample company in an empty database. Empty if all is well.
[[nodiscard]] inline QString makeStore(PostgresServer &server, const QString &database)
{
    if (const QString error = server.createDatabase(database); !error.isEmpty())
        return error;
    teller::StoreAdmin admin(teller::StoreSettings::fromUrl(server.url(database)).value());
    if (auto created = admin.create(); !created)
        return QString::fromUtf8(why(created));
    const std::vector<teller::CustomerFile> people{sample::ana(), sample::bert(), sample::berta()};
    size_t next = 0;
    auto loaded = admin.load([&]() -> std::optional<teller::CustomerFile> {
        if (next == people.size())
            return std::nullopt;
        return people[next++];
    });
    return loaded ? QString() : QString::fromUtf8(why(loaded));
}
