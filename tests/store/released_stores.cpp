// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/released_stores.h"

#include "store/sql/connection.h"
#include "store/sql/migrations.h"
#include "store/sql/sql_text.h"

#include <QFile>

using namespace teller;
using namespace Qt::StringLiterals;

std::vector<int> olderVersions()
{
    std::vector<int> versions;
    for (int version = 1; version < Migrations::ofStore().newest(); ++version)
        versions.push_back(version);
    return versions;
}

Result<std::vector<std::pair<QString, qint64>>> makeReleased(const StoreSettings &settings, int version)
{
    Connection connection(settings);
    if (auto opened = connection.open(Connection::IfMissing::Create); !opened)
        return opened.error();
    const Migrations steps = Migrations::ofStore().upTo(version);
    if (auto applied = steps.apply(connection); !applied)
        return applied.error();
    // Each version's file holds what that version added.
    for (int added = 1; added <= version; ++added) {
        QFile file(QStringLiteral(TELLER_SOURCE_DIR "/tests/store/version_%1_data.sql").arg(added));
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Code::NotFound, u"no data of version %1"_s.arg(added), false};
        const QStringList statements = splitStatements(QString::fromUtf8(file.readAll()));
        for (const QString &statement : statements) {
            if (auto done = connection.runRaw(statement); !done)
                return done.error();
        }
    }
    std::vector<std::pair<QString, qint64>> counts;
    for (const QString &table : steps.namesOf(u"TABLE"_s)) {
        qint64 rows = 0;
        auto counted = connection.runRaw(u"SELECT count(*) FROM "_s + table,
                                         [&](const QSqlQuery &row) { rows = row.value(0).toLongLong(); });
        if (!counted)
            return counted.error();
        counts.emplace_back(table, rows);
    }
    return counts;
}
