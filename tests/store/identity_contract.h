// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity.h"
#include "store/record/sql_record.h"
#include "store/sql/connection.h"

#include <QObject>
#include <QStringList>

#include <memory>

/// Who is the same person, in a store on whichever database. A test program makes one of these with the
/// address of an empty database.
class IdentityContract : public QObject
{
    Q_OBJECT
protected:
    virtual teller::StoreSettings emptyDatabase() = 0;
    [[nodiscard]] const teller::StoreSettings &settings() const { return m_settings; }

private Q_SLOTS:
    void initTestCase();
    void init(); ///< nobody is in the store

    void anAccountNumberThatWasGivenLinks();
    void aVerifiedAddressLinksAndAnotherIsAskedAbout();
    void holdersOfAJointAccountStayTwo();
    void aNumberOfManyLinksNobody();
    void aContradictionLinksNobodyAndIsAskedAbout();
    void aSecondHolderTakesALinkBack();
    void whatBecomesCommonMeansNobodyAnyMore();
    void theSameNameAtTheSamePlaceIsAskedAbout();
    void orderDoesNotMatter_data();
    void orderDoesNotMatter();

    void mergingAndUnmergingLeavesNoTrace();
    void mergesAreUndoneInAnyOrder_data();
    void mergesAreUndoneInAnyOrder();
    void whoWasToldApartStaysApart();
    void whoWasUnmergedFromARuleStaysApart();
    void aDecisionIsTakenBack();
    void twoPeopleAreAskedAboutOnce();
    void everyLinkIsInTheAudit();

    void callersAreShownAsOnePerson();
    void pagesHoldTheRowsOfEveryProfile();
    void aNoteOnAProfileReachesWhoShowsThePerson();
    void exportAndErasureCoverEveryProfile();

private:
    static inline const QString crm = QStringLiteral("crm");
    static inline const QString shop = QStringLiteral("shop");
    [[nodiscard]] static teller::CustomerId idOf(const char *who);
    [[nodiscard]] static teller::InteractionId rowOf(const char *what);
    [[nodiscard]] static std::vector<teller::InteractionId>
    idsOf(const std::vector<teller::Interaction> &rows);
    void run(const QString &sql, const teller::Values &values = {});
    /// `system` empty: provisional.
    void add(const char *who, const QString &system, const QString &name = {}, const QString &postcode = {});
    void hold(const char *who, const QString &number);
    void claim(const char *who, const QString &number);
    void know(const char *who, const QString &value, bool verified = true,
              const QString &kind = QStringLiteral("email"));
    void talk(const char *who, const char *what, qint64 at, const QString &channel = QStringLiteral("phone"));
    void resolve(const QStringList &whom);
    void resolveEverybody();
    [[nodiscard]] teller::MergeId merge(const char *who, const char *as);
    void unmerge(teller::MergeId id);
    /// "b>a" for everybody who is shown as somebody else.
    [[nodiscard]] QStringList shown();
    /// "a b score evidence" for every pair that waits, whether or not they are one meanwhile.
    [[nodiscard]] QStringList asked();
    /// Every row of every table but those that say what happened.
    [[nodiscard]] QStringList dump();
    [[nodiscard]] std::unique_ptr<teller::SqlRecord> openRecord() const;

    teller::StoreSettings m_settings;
    std::unique_ptr<teller::Connection> m_connection;
    QHash<QString, QString> m_names; ///< of ids
};
