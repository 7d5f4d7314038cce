// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/new_customer.h"
#include "store/admin/store_admin.h"
#include "store/record/sql_record.h"
#include "store/sql/connection.h"

#include <QObject>

#include <memory>

/// Somebody whom no system knows is written down by an agent, whichever database keeps them.
class NewCustomerContract : public QObject
{
    Q_OBJECT
protected:
    /// Where an empty database is; called once.
    virtual teller::StoreSettings emptyDatabase() = 0;
    /// As whom a desk signs in.
    virtual teller::StoreSettings desk() { return m_settings; }
    [[nodiscard]] const teller::StoreSettings &settings() const { return m_settings; }
    [[nodiscard]] teller::SqlRecord &record() { return *m_record; }
    [[nodiscard]] static std::unique_ptr<teller::SqlRecord> open(const teller::StoreSettings &settings);
    /// Nobody else's number, address or account.
    [[nodiscard]] teller::NewCustomer somebody(const QString &name);
    [[nodiscard]] qint64 count(const QString &sql, const teller::Values &values = {}) const;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void somebodyNewIsFoundByAllThatTheyGave();
    void theSameAgainChangesNothing();
    void anotherUnderTheSameIdIsRejected();
    void whatSomebodyHasIsNobodyElses_data();
    void whatSomebodyHasIsNobodyElses();
    void aNameAloneMustBeNew();
    void whatCannotBeIsRejected();
    void twoDesksAtOneMomentMakeOneCustomer();
    void anImportOfThemAsksWhetherTheyAreTheSame();

private:
    teller::StoreSettings m_settings;
    std::unique_ptr<teller::SqlRecord> m_record;
    int m_made = 0;
};
