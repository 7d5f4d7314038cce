// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"
#include "store/admin/store_admin.h"
#include "store/record/sql_record.h"

#include <QObject>

#include <memory>

/// What agents decided, what the company rules and what habits are read from, whichever database keeps it.
class MemoryContract : public QObject
{
    Q_OBJECT
protected:
    /// Where an empty database is; called once.
    virtual teller::StoreSettings emptyDatabase() = 0;
    [[nodiscard]] const teller::StoreSettings &settings() const { return m_settings; }
    [[nodiscard]] teller::SqlRecord &record() { return *m_record; }
    [[nodiscard]] static std::unique_ptr<teller::SqlRecord> open(const teller::StoreSettings &settings);
    [[nodiscard]] static teller::CustomerSnapshot snapshotOf(teller::SqlRecord &record,
                                                             teller::CustomerId customer);
    /// A new one; on a shared store its agent is whoever is signed in.
    [[nodiscard]] teller::AgentAction action(teller::CustomerId customer, teller::AgentAction::Kind kind,
                                             const QString &about);
    /// Everybody has one interaction, one open promise and one planned message, by their name.
    [[nodiscard]] teller::CustomerId somebody(const char *name);

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void theFirstPageKnowsWhatWasSentBoughtAndPaid();
    void habitsAreReadFromTheNewest();
    void whoNeverPaidHasSpentWhatTheyOrdered();
    void anActionIsKeptOnce();
    void anActionUnderAUsedIdIsRejected();
    void anActionIsHeard();
    void aPromiseIsKeptUntilThatIsUndone();
    void aPromiseThatTwoKeptStaysKeptForTheOther();
    void whatBelongsToAnotherProfileIsDecidedToo();
    void anOpenTaskIsNeverForgotten();
    void aTaskIsHandedOver();
    void theCompanyRules();
    void stoppedMessagesAreExported();
    void whatIsOpenIsListed();
    void onesOwnWorkIsEarliestDueFirst();
    void exportHoldsActionsAndErasureTheirTexts();

private:
    teller::StoreSettings m_settings;
    std::unique_ptr<teller::SqlRecord> m_record;
    qint64 m_moments = 0; ///< each action has a moment of its own
};
