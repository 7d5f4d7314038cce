// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_record.h"
#include "store/sql/store_settings.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

/// What importing must do, whichever database keeps the store. A test program makes one of these with the
/// address of an empty database.
class ImportContract : public QObject
{
    Q_OBJECT
protected:
    /// Where an empty database is; called once.
    virtual teller::StoreSettings emptyDatabase() = 0;
    [[nodiscard]] const teller::StoreSettings &settings() const { return m_settings; }

private Q_SLOTS:
    void initTestCase();
    void init(); ///< every test begins with an empty store

    void aRecordIsTakenOnce();
    void itsCustomerIsWhoeverItNames_data();
    void itsCustomerIsWhoeverItNames();
    void anUpdateReplacesWhatWasSaid();
    void whatASystemNoLongerKeepsIsGone();
    void aRecordMovesWithWhatWasWrittenAboutIt();
    void whoIsLeftWithNothingIsFoundNoMore();
    void aRecordThatBelongsToAnotherNeedsIt();
    void whoWasErasedStaysErased();
    void aBadRecordIsRefusedAlone();
    void factsMayComeBeforeTheirCustomer();
    void theSameRecordTwiceInABatchIsItsLastVersion();
    void anOlderVersionThatComesLateChangesNothing();
    void whatWasTakenUnderAFormerIdStaysUnderIt();
    void answersOfOneMomentAreToldApart();
    void answersHaveTheThreadOfWhatTheyAnswer();
    void anAnswerOfSomebodyElseChangesNoThread();
    void aLookWritesNothing();
    void documentsAreReadBackByteForByte();
    void whoeverFollowsIsToldOfWhomWasTouched();
    void whatFollowsCanRefuseTheBatch();
    void twoAtOnceDoubleNothing();
    void anyOrderInAnyBatchesMakesTheSameStore();

private:
    [[nodiscard]] QStringList dump() const;
    [[nodiscard]] qint64 count(const QString &sql) const;
    [[nodiscard]] QString one(const QString &sql) const;
    void runSql(const QString &sql) const;

    teller::StoreSettings m_settings;
};

Q_DECLARE_METATYPE(teller::PartyClaim)
