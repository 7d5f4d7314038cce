// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/money.h"

#include <QByteArray>
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

// Outcomes that are counted as trouble for the customer, of calls and chats; other outcomes are free words.
// Whoever makes such an interaction uses these and no others for the same thing.
/// A conversation that ended though neither side was done: the line was lost.
inline constexpr QLatin1StringView outcomeCutOff{"cut off"};
/// The customer gave up waiting; nobody had answered.
inline constexpr QLatin1StringView outcomeAbandoned{"abandoned"};

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
    QString disposition;  ///< code of the disposition, empty if none
    CaseId caseId;        ///< null if it belongs to no case
    CallId callId;        ///< for phone: the telephone system's id
    QString source;       ///< the system it came from: "ami", "demo", "shop", …
    QString externalId;   ///< its id there; (source, externalId) is unique where not empty
    QString thread{};     ///< the conversation that it continues, by the source's own id; empty for none
    QString language{};   ///< BCP 47, of what was said; empty if not known
    qint64 waitedMs = -1; ///< how long the customer waited to be served; -1 if not known

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

/// When one word of a turn was spoken.
struct WordTiming
{
    int from = 0; ///< first character of the word in the turn's text, UTF-16
    int length = 0;
    qint64 startMs = 0; ///< from the start of the interaction
    qint64 endMs = 0;

    friend bool operator==(const WordTiming &, const WordTiming &) = default;
};

/// One turn of a conversation, spoken or typed. Turns may overlap in time.
struct Turn
{
    Speaker speaker = Speaker::Other;
    QString name;           ///< who, as the source named them
    Instant at;             ///< unset if the source gives none
    qint64 offsetMs = -1;   ///< from the start of the interaction; -1 if not known
    QString text;           ///< plain text
    qint64 durationMs = -1; ///< -1 if not known
    bool noise = false;     ///< nothing was said: silence, music, a cough; `text` names it, if anything
    std::vector<WordTiming> words{}; ///< in order; empty if the source gives none

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
    QString text;        ///< plain text with the marks of note_text.h
    bool shared = false; ///< may be shown to the customer; otherwise it is for colleagues alone

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

/// A file that belongs to an interaction. Its content comes from outside: never rendered, only saved or shown
/// as text.
struct Document
{
    enum class Role { Original, Attachment }; ///< what the interaction was read from, or what came with it
    Role role = Role::Original;
    QString name;       ///< without a path; empty if it has none
    QString mediaType;  ///< "message/rfc822", "application/vcon+json", "text/csv"
    qint64 bytes = 0;   ///< its size
    QByteArray content; ///< empty where it is only listed, and where it was too large to be kept

    friend bool operator==(const Document &, const Document &) = default;
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
    QString quoted{};            ///< e-mail: what the body repeats of earlier messages, plain; folded away
    std::vector<Document>
        documents{}; ///< attachments, and the original: without content when read from the store
    /// What the notes said before, oldest first: at most `mostEarlierNotes` of each note, its newest.
    std::vector<NoteRevision> earlierNotes{};
    static constexpr int mostEarlierNotes = 50;

    friend bool operator==(const InteractionDetail &, const InteractionDetail &) = default;
};

} // namespace teller
