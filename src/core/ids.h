// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>
#include <QUuid>

namespace teller {

/// A version 7 UUID (RFC 9562): time-ordered, so that rows made together lie together in an index.
[[nodiscard]] QUuid makeTimeOrderedUuid();

/// An id that is a UUID. `Tag` keeps a CustomerId from being passed where a NoteId is wanted. Ids are made by
/// whoever creates the row (also off line), never by the database; text form is 36 characters, no braces.
template <typename Tag>
class UuidId
{
public:
    UuidId() = default;
    explicit UuidId(QUuid value)
        : m_value(value)
    {}
    [[nodiscard]] static UuidId create() { return UuidId(makeTimeOrderedUuid()); }
    /// A null id where `text` is no UUID.
    [[nodiscard]] static UuidId fromText(QStringView text) { return UuidId(QUuid::fromString(text)); }
    /// The same id for the same inputs, always: for rows that must not depend on the moment (RFC 9562 version
    /// 5).
    [[nodiscard]] static UuidId named(const QUuid &nameSpace, const QString &name)
    {
        return UuidId(QUuid::createUuidV5(nameSpace, name));
    }
    [[nodiscard]] bool isNull() const { return m_value.isNull(); }
    [[nodiscard]] QUuid value() const { return m_value; }
    [[nodiscard]] QString text() const { return m_value.toString(QUuid::WithoutBraces); }

    friend bool operator==(const UuidId &, const UuidId &) = default;
    friend bool operator<(const UuidId &a, const UuidId &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const UuidId &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QUuid m_value;
};

/// An id that another system gave: any text, compared exactly.
template <typename Tag>
class TextId
{
public:
    TextId() = default;
    explicit TextId(QString value)
        : m_value(std::move(value))
    {}
    [[nodiscard]] bool isNull() const { return m_value.isEmpty(); }
    [[nodiscard]] const QString &text() const { return m_value; }

    friend bool operator==(const TextId &, const TextId &) = default;
    friend bool operator<(const TextId &a, const TextId &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const TextId &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QString m_value;
};

using CustomerId = UuidId<struct CustomerTag>;
using AccountId = UuidId<struct AccountTag>;
using PartyId = UuidId<struct PartyTag>;
using InteractionId = UuidId<struct InteractionTag>;
using CaseId = UuidId<struct CaseTag>;
using NoteId = UuidId<struct NoteTag>;
using PromiseId = UuidId<struct PromiseTag>;
using OrderId = UuidId<struct OrderTag>;
using PaymentId = UuidId<struct PaymentTag>;
using EntitlementId = UuidId<struct EntitlementTag>;
using OutreachId = UuidId<struct OutreachTag>;
using ReviewId = UuidId<struct ReviewTag>;
using MergeId = UuidId<struct MergeTag>;
using AgentActionId = UuidId<struct AgentActionTag>;
using OutboxEntryId = UuidId<struct OutboxEntryTag>;
/// What the telephone system calls the call as a whole (Asterisk's Linkedid, a UCID, a contact id).
using CallId = TextId<struct CallTag>;
/// The agent's sign-in name.
using AgentId = TextId<struct AgentTag>;

} // namespace teller

// For signals that carry one.
Q_DECLARE_METATYPE(teller::CustomerId)
Q_DECLARE_METATYPE(teller::InteractionId)
Q_DECLARE_METATYPE(teller::OutboxEntryId)
