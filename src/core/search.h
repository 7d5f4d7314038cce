// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "core/interaction.h"

#include <QString>

#include <vector>

namespace teller {

/// What somebody looks for. One text finds customers and words; the rest narrows the messages down.
struct SearchQuery
{
    QString text{};                  ///< as typed; "in quotes" for words in that order; may be hostile
    bool messages = true;            ///< false: customers alone
    std::vector<Channel> channels{}; ///< empty: all
    Instant from{};                  ///< of the interaction; unset: no limit
    Instant to{};                    ///< exclusive; unset: no limit
    AgentId agent{};                 ///< who served it; null: anybody
    QString queue{};                 ///< empty: any

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// A part of a text, in UTF-16 units.
struct TextRange
{
    int from = 0;
    int length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// An interaction in which the words were found.
struct MessageHit
{
    enum class Place { Subject, Turn, Body, Note };

    CustomerId customer;
    QString customerName;
    InteractionKey interaction;
    QString subject;
    QString agent;                  ///< display name, empty if none took part
    Place place = Place::Subject;   ///< where the snippet is from
    QString snippet;                ///< plain text, one line, with "…" where it was cut
    std::vector<TextRange> matches; ///< in the snippet, in order, not overlapping

    friend bool operator==(const MessageHit &, const MessageHit &) = default;
};

struct SearchHits
{
    static constexpr int most = 50; ///< of each kind

    std::vector<CustomerSummary> customers; ///< best first
    std::vector<MessageHit> messages;       ///< best first, one for each interaction

    friend bool operator==(const SearchHits &, const SearchHits &) = default;
};

/// What one history says about some words.
struct HistoryFind
{
    static constexpr int most = 200;

    std::vector<Interaction> interactions; ///< that have all of them, newest first
    bool more = false;                     ///< older ones have them, too

    friend bool operator==(const HistoryFind &, const HistoryFind &) = default;
};

} // namespace teller
