// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql/store_settings.h"

#include <QObject>

/// What migrations must do on either database.
class MigrationContract : public QObject
{
    Q_OBJECT
protected:
    /// Where a fresh empty database is; another one each time.
    virtual teller::StoreSettings emptyDatabase() = 0;

private Q_SLOTS:
    void appliesEachVersionOnce();
    void anInterruptedVersionLeavesNothing();
    void aChangedStepIsRefused();
    void aNewerStoreIsRefused();
    void anothersTablesAreLeftAlone();
    void twoAdministratorsAtOnce();
    void checkNamesWhatIsMissing();
    void anOlderStoreIsNotOpened();
    void fromEveryReleasedVersion_data();
    void fromEveryReleasedVersion();
    void aNewerStoreIsOnlyRead_data();
    void aNewerStoreIsOnlyRead();
};
