// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_record.h"
#include "store/admin/customer_rows.h"
#include "store/imports/claimed_profile.h"

#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace teller {

/// The rows that a record makes besides its interaction, as deliveries.holds keeps them: a letter for the
/// table and the id or the key, percent-encoded, parted by spaces. So a later delivery of the record can take
/// back what it no longer says. Before them, where the record says so, when this version of it is of: "v" and
/// milliseconds.
struct HeldRow
{
    CustomerTable table;
    QString key; ///< an id; of an identifier "kind value", of a survey: surveyFrom()

    friend bool operator==(const HeldRow &, const HeldRow &) = default;
};
[[nodiscard]] QString heldText(const std::vector<HeldRow> &rows, Instant changedAt = {});
/// Words that this program does not know are left out.
[[nodiscard]] std::vector<HeldRow> heldFrom(const QString &text);
/// Which answer a key means: its survey, moment and record.
[[nodiscard]] SurveyAnswer surveyFrom(const QString &key);
[[nodiscard]] Instant changedAtFrom(const QString &text);

/// A record, ready to be written.
struct PreparedRecord
{
    /// Without the content of its original, and its part without those of interactions.
    ImportedRecord record;
    ClaimedProfile profile;
    QString digest;
    InteractionId interaction;  ///< the one that it is about; null for facts
    std::vector<HeldRow> holds; ///< the rest
    bool ownsCustomer = false;  ///< it says what the customer is called: see ClaimedProfile
    QByteArray packed;          ///< the content of its original, as the store keeps it
    QString refusal;            ///< why it cannot be written; empty if it can
    /// The same under its former id, which may have had another one before; null if it has none.
    std::unique_ptr<PreparedRecord> asBefore;
    [[nodiscard]] QString key() const { return record.source + QChar(0) + record.externalId; }
};
/// In any thread.
[[nodiscard]] PreparedRecord prepared(ImportedRecord record);

/// Every row of a record for a customer, except the customer's own.
void writeRecord(PreparedRecord &one, CustomerId customer, Instant now, RowSink &sink);

/// What a batch says of the customers themselves, one row for each.
class CustomerRows final
{
public:
    void add(const PreparedRecord &one, CustomerId customer);
    void write(RowSink &sink) const;

private:
    struct Row
    {
        Customer customer;
        QString postcode;
        QString claimedName; ///< as others call them whom a system keeps
        QString keptBy;
        bool provisional = true;
        QStringList words; ///< of every name that they were given
    };

    QHash<CustomerId, Row> m_rows;
    std::vector<CustomerId> m_order;
};

} // namespace teller
