// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"
#include "core/interaction.h"
#include "core/result.h"

#include <map>
#include <vector>

class QSqlQuery;

namespace teller {

// From rows to nouns. Statements that answer with many kinds of things at once give rows of (part, ordinal,
// JSON), ordered by both.

/// Takes the rows of recognise.sql one by one.
class RecognitionReader final
{
public:
    void read(const QSqlQuery &row);
    /// `accountGiven`: the caller gave an account number.
    [[nodiscard]] Result<Recognition> finish(bool accountGiven);

private:
    Recognition m_recognition;
    CustomerSnapshot m_snapshot;
    bool m_one = false;
    bool m_damaged = false;
};

/// Takes the rows of detail.sql one by one.
class DetailReader final
{
public:
    void read(const QSqlQuery &row);
    /// NotFound if there was no row of the spine.
    [[nodiscard]] Result<InteractionDetail> finish();

private:
    InteractionDetail m_detail;
    bool m_found = false;
    bool m_damaged = false;
};

/// Takes the rows of export_customer.sql one by one.
class FileReader final
{
public:
    void read(const QSqlQuery &row);
    /// Interactions oldest first, notes with all their revisions. NotFound if there was no customer.
    [[nodiscard]] Result<CustomerFile> finish();

private:
    CustomerFile m_file;
    std::map<InteractionId, InteractionDetail> m_details; ///< the parts come in no order that helps
    std::vector<InteractionId> m_order;
    bool m_damaged = false;
};

/// From document.sql, with its content.
[[nodiscard]] Result<Document> documentOf(const QSqlQuery &row);
[[nodiscard]] InteractionKey interactionKeyOf(const QSqlQuery &row);
[[nodiscard]] Interaction interactionOf(const QSqlQuery &row);
[[nodiscard]] Viewer viewerOf(const QSqlQuery &row);
[[nodiscard]] CustomerSummary summaryOf(const QSqlQuery &row);

} // namespace teller
