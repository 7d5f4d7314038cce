// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/money.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace teller {

enum class Channel { Phone, Email, Chat, Sms, Social, Web, Store, Mail, App, Order, Billing, Note };
inline constexpr int channelCount = 12;

/// Who reached out to whom. Internal: nobody outside took part (a note, a booking).
enum class Direction { Inbound, Outbound, Internal };

/// The stable word for a channel in the store and in files ("phone", "email", …).
[[nodiscard]] QString channelCode(Channel channel);
[[nodiscard]] std::optional<Channel> channelFromCode(QStringView code);
[[nodiscard]] QString directionCode(Direction direction);
[[nodiscard]] std::optional<Direction> directionFromCode(QStringView code);

/// One exchange between customer and company on one channel: one row of the spine. Its detail is fetched
/// apart.
struct Interaction
{
    InteractionId id;
    CustomerId customer;
    Channel channel = Channel::Phone;
    Direction direction = Direction::Inbound;
    Instant startedAt;
    Instant endedAt; ///< unset while it goes on, or for what has no length
    QString subject; ///< one line, plain text
    QString summary; ///< one line, plain text
    QString outcome; ///< one or two words: "unanswered", "resolved", "promise broken"
    QString agent;   ///< display name of the agent, empty if none took part
    AgentId agentId; ///< that agent's sign-in name; null where the source does not know it
    QString queue;
    QString disposition; ///< code of the disposition, empty if none
    CaseId caseId;       ///< null if it belongs to no case
    CallId callId;       ///< for phone: the telephone system's id
    QString source;      ///< the system it came from: "ami", "demo", "shop", …
    QString externalId;  ///< its id there; (source, externalId) is unique where not empty

    friend bool operator==(const Interaction &, const Interaction &) = default;
};

/// What a list of 100,000 needs to know of each row: where it stands and which chip shows it. Newest first
/// means descending (startedAt, id).
struct InteractionKey
{
    InteractionId id;
    Instant startedAt;
    Channel channel = Channel::Phone;

    friend bool operator==(const InteractionKey &, const InteractionKey &) = default;
};

enum class Speaker { Customer, Agent, Bot, System, Other };
[[nodiscard]] QString speakerCode(Speaker speaker);
[[nodiscard]] std::optional<Speaker> speakerFromCode(QStringView code);

/// One turn of a conversation, spoken or typed.
struct Turn
{
    Speaker speaker = Speaker::Other;
    QString name;         ///< who, as the source named them
    Instant at;           ///< unset if the source gives none
    qint64 offsetMs = -1; ///< from the start of the interaction; -1 if not known
    QString text;         ///< plain text

    friend bool operator==(const Turn &, const Turn &) = default;
};

struct LineItem
{
    QString article;
    int quantity = 1;
    Money amount; ///< for the whole line

    friend bool operator==(const LineItem &, const LineItem &) = default;
};

/// One edit of a note. Revisions are only ever added; the highest number is the text that counts.
struct NoteRevision
{
    NoteId note;
    InteractionId interaction;
    int revision = 1;
    AgentId agent;
    QString agentName;
    Instant writtenAt;
    QString text; ///< plain text

    friend bool operator==(const NoteRevision &, const NoteRevision &) = default;
};

/// What somebody who listened in or read along says of how an interaction was handled. Reviews are only ever
/// added.
struct Review
{
    ReviewId id;
    CustomerId customer;
    InteractionId interaction;
    AgentId reviewer;
    QString reviewerName;
    Instant writtenAt;
    int score = 0; ///< 0 to 100
    QString text;  ///< plain text

    friend bool operator==(const Review &, const Review &) = default;
};

/// Everything kept about one interaction beyond its spine row.
struct InteractionDetail
{
    Interaction interaction;
    std::vector<Turn> turns;         ///< phone, chat, SMS, social: who said what, in order
    QString body;                    ///< e-mail, letter, web form: the text, plain
    std::vector<LineItem> lines;     ///< orders, invoices
    std::vector<NoteRevision> notes; ///< newest revision of each note, oldest note first
    std::vector<std::pair<QString, QString>>
        facts;                   ///< other named values in the source's order: "from", "to", "page"
    std::vector<Review> reviews; ///< oldest first; empty for those who may not read them

    friend bool operator==(const InteractionDetail &, const InteractionDetail &) = default;
};

} // namespace teller
