// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"
#include "store/admin/store_admin.h"
#include "store/record/sql_record.h"

#include <QObject>
#include <QStringList>

#include <memory>

/// What one box must find, whichever database keeps the record.
class SearchContract : public QObject
{
    Q_OBJECT
protected:
    /// Where an empty database is; called once.
    virtual teller::StoreSettings emptyDatabase() = 0;
    [[nodiscard]] const teller::StoreSettings &settings() const { return m_settings; }
    [[nodiscard]] teller::SqlRecord &record() { return *m_record; }
    [[nodiscard]] static std::unique_ptr<teller::SqlRecord> open(const teller::StoreSettings &settings);
    [[nodiscard]] static std::vector<teller::CustomerFile> people();
    static void put(const teller::StoreSettings &settings, bool fresh);
    [[nodiscard]] QStringList found(const teller::SearchQuery &query);
    [[nodiscard]] QStringList foundIn(const char *customer, const QString &text);

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void findsCustomers_data();
    void findsCustomers();
    void umlautsAreFoundInEitherSpelling();
    void findsWords_data();
    void findsWords();
    void filtersNarrowDown_data();
    void filtersNarrowDown();
    void hostileTextsAreHarmless_data();
    void hostileTextsAreHarmless();
    void ofAWordThatIsEverywhereTheNewestAreFound();
    void saysWhereAndMarksIt();
    void wordsOfAnEarlierVersionAreBroughtUpToDate();
    void findsWordsInOneHistory();
    void theNewestRevisionCounts();
    void aFilledStoreFindsTheSame();
    void whatNobodyWaitsForMakesWayForWhatComesNext();
    void whatIsErasedIsNotFound();

private:
    teller::StoreSettings m_settings;
    std::unique_ptr<teller::SqlRecord> m_record;
};
