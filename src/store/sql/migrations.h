// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace teller {

class Connection;

/// One step of a schema. A step that was released is never edited: its checksum stands in every store.
struct Migration
{
    int version = 0;
    QString name;
    QString text;     ///< for both databases, with the dialect's words in braces
    QString checksum; ///< SHA-256 of the text, as hex

    [[nodiscard]] static Migration make(int version, const QString &name, const QString &text);
};

/// A numbered series of steps, and what it does to a database: one transaction for each version, which holds
/// the version's row too, so that an interrupted one never happened and the next run goes on from there.
class Migrations final
{
public:
    explicit Migrations(std::vector<Migration> steps);
    [[nodiscard]] static Migrations ofStore();
    [[nodiscard]] static Migrations ofDrafts();

    [[nodiscard]] int newest() const;
    /// The names of what the steps create, `what` being TABLE or INDEX.
    [[nodiscard]] QStringList namesOf(const QString &what) const;

    /// The version a database has. NotAStore without one.
    [[nodiscard]] Result<int> versionOf(Connection &connection) const;
    /// Fine if the database has exactly the newest version, else NotAStore or WrongVersion.
    [[nodiscard]] Result<Unit> verify(Connection &connection) const;
    /// The same for a desktop, which may read a newer store if the store says so (its value readable_from is
    /// the oldest version that may): the connection is then forbidden to write.
    [[nodiscard]] Result<Unit> fit(Connection &connection) const;
    /// The steps up to a version: what an earlier program knew.
    [[nodiscard]] Migrations upTo(int version) const;
    /// Applies what is missing, alone: two runs at once wait for each other. WrongVersion if the database is
    /// newer, or if a step that was applied is not the one we know. The versions applied.
    [[nodiscard]] Result<std::vector<int>> apply(Connection &connection) const;
    /// refreshStatistics() of every table.
    [[nodiscard]] Result<Unit> analyse(Connection &connection) const;

private:
    [[nodiscard]] static Migrations fromFolder(const QString &folder);
    [[nodiscard]] Result<Unit> makeVersionTable(Connection &connection) const;
    [[nodiscard]] Result<int> checkedVersion(Connection &connection) const;
    [[nodiscard]] Result<bool> applyNext(Connection &connection, std::vector<int> &applied) const;

    std::vector<Migration> m_steps; ///< by version
};

} // namespace teller
