// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/plain_session.h"
#include "store/sql/store_settings.h"
#include "support/postgres_server.h"

#include <QObject>
#include <QTest>

// What the tests of the roles have in common: a shared store with people of every role, and the statements
// that anybody with a password could send.

inline const QString refused = QStringLiteral("42501"); // insufficient_privilege
inline const QString desk = QStringLiteral("11111111-1111-1111-1111-111111111111");

[[nodiscard]] QString idOf(const char *customer);
[[nodiscard]] QString opening(const QString &who, const QString &call, bool waiting, const QString &reason);
/// Opens a customer whom a person has chosen.
[[nodiscard]] QString openChosen(const char *customer, const QString &call, const QString &reason);
/// Opens whomever an account number names.
[[nodiscard]] QString openByAccount(const QString &account, const QString &call, bool waiting = false);
[[nodiscard]] QString closing(const char *customer);
/// Only if they were opened for that call.
[[nodiscard]] QString closingFor(const QString &call, const char *customer);
[[nodiscard]] QString countOf(const QString &table);
/// A wrap-up; without a promise, the note's text is all that matters.
[[nodiscard]] QString saving(const char *customer, const QString &interaction, const QString &subject,
                             const QString &note, int revision,
                             const QString &promise = QStringLiteral("NULL"));

/// The north team has the agent kim and the supervisor nora; the south team lee and sam; solo leads nobody;
/// ada administers. There is something in every table.
class RolesCompany : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

protected:
    [[nodiscard]] PlainSession as(const QString &role);
    [[nodiscard]] teller::StoreSettings ownedBy(const QString &role, const QString &database);
    /// Every table of the store, from the catalogue: a table added later is tried too.
    [[nodiscard]] QStringList tables();
    /// Those with something about a customer in them.
    [[nodiscard]] QStringList customerTables();
    QString ownerSays(const QString &sql) { return m_server.ask(m_database, sql); }

    PostgresServer m_server;
    const QString m_database = QStringLiteral("store");

private:
    void addRole(const QString &role, const QString &group);
};
