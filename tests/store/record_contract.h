// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"
#include "store/admin/store_admin.h"
#include "store/record/sql_record.h"

#include <QObject>

#include <memory>

/// What a customer record must do, whichever database keeps it. A test program makes one of these with the
/// address of an empty database.
class RecordContract : public QObject
{
    Q_OBJECT
protected:
    /// Where an empty database is; called once.
    virtual teller::StoreSettings emptyDatabase() = 0;
    /// How a desk gets in, once `owner` has made and filled the store.
    virtual teller::StoreSettings signedIn(const teller::StoreSettings &owner) { return owner; }
    [[nodiscard]] virtual bool mayReview() const { return true; }
    /// Before the first test: a record that may read what the tests ask for.
    virtual void prepare(teller::SqlRecord & /*record*/) {}
    [[nodiscard]] const teller::StoreSettings &settings() const { return m_settings; }
    [[nodiscard]] const teller::StoreSettings &ownerSettings() const { return m_owner; }
    /// What the store makes of a wrap-up that this test's agent saved.
    [[nodiscard]] virtual teller::WrapUp asStored(teller::WrapUp wrapUp) const { return wrapUp; }
    [[nodiscard]] static teller::CallerKey byAccount(const QString &number, const QString &ani = {});
    /// A record that is ready.
    [[nodiscard]] std::unique_ptr<teller::SqlRecord> openRecord() const;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void knowsTheCallerByAccount_data();
    void knowsTheCallerByAccount();
    void aSharedAccountIsAChoice();
    void anUnknownAccountOpensNobody();
    void knowsTheCallerByNumber_data();
    void knowsTheCallerByNumber();
    void aSharedNumberIsAChoice();
    void aChosenCustomerDecidesAlone();
    void nothingKnownIsNobody();
    void hostileNumbersAreHarmless_data();
    void hostileNumbersAreHarmless();
    void theSnapshotHoldsWhatIsOpen();

    void pagesAddUpToTheWholeTimeline();
    void pagesOfOneChannel();
    void aDetailIsWhatWasLoaded();
    void aDocumentIsWhatWasLoaded();
    void aMissingDetailIsNotFound();

    void finds_data();
    void finds();
    void dispositionsComeInTheirOrder();
    void queuesHaveTheirWrapUpCodes();
    void aCorrectionIsARevision();
    void twoDesksCorrectTheSameNote();
    void whetherANoteMayBeSharedIsKeptForEachRevision();

    void savesOnce();
    void savesEveryTextAsItIs_data();
    void savesEveryTextAsItIs();
    void aLaterSaveCompletes();
    void aCallBelongsToTheCaseThatWasSaidLast();
    void aCaseOfAnotherProfileIsTakenToo();
    void anotherTextForARevisionIsRejected();
    void anUnknownCustomerIsRejected();
    void aHalfBadWrapUpLeavesNothing();
    void aReviewIsAddedOnce();
    void ownSavesAreHeard();
    void loadingAgainChangesNothing();
    void checkFindsNothingAmiss();
    void theSnapshotHoldsWhatWasClosedLately(); ///< brings another customer in
    void closingFinishesWhatIsQueued();

private:
    teller::StoreSettings m_owner;
    teller::StoreSettings m_settings;
    std::unique_ptr<teller::SqlRecord> m_record;
};
