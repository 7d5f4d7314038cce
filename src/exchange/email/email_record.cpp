// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/email_record.h"

#include "core/outside_text.h"
#include "exchange/email/mime_message.h"
#include "exchange/email/own_addresses.h"
#include "exchange/email/sealed_parts.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr qsizetype longestFact = 2000;
constexpr qsizetype longestId = 200;      // an index has to hold it
constexpr qsizetype longestAddress = 254; // RFC 5321 4.5.3.1.3

using Facts = std::vector<std::pair<QString, QString>>;

void addFact(Facts &facts, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        facts.emplace_back(name,
                           value.size() > longestFact ? value.left(longestFact - 1) + QChar(0x2026) : value);
}

QString written(const MailAddresses &addresses)
{
    QString text;
    for (const MailAddress &address : addresses) {
        if (text.size() > longestFact)
            break;
        if (!text.isEmpty())
            text += u", "_s;
        if (address.name.isEmpty() || address.name == address.address)
            text += address.address;
        else if (address.address.isEmpty())
            text += address.name;
        else
            text += address.name + u" <"_s + address.address + u'>';
    }
    return text;
}

bool isWhole(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at > 0 && at + 1 < address.size() && address.size() <= longestAddress && !address.contains(u' ');
}

/// Nobody reads what is written there.
bool isMachine(const QString &address)
{
    static const QRegularExpression pattern(
        uR"(\A(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|notifications?|mailer|forms?)\b[^@]*@)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(address).hasMatch();
}

/// Who it is from and who of the others is the customer.
struct Correspondents
{
    Direction direction = Direction::Inbound;
    MailAddress customer; ///< empty if nobody outside took part, or nobody whose address can be read
    QString agent;
};

const MailAddress *firstOutside(const MailAddresses &addresses, const OwnAddresses &own)
{
    const auto found = std::find_if(addresses.begin(), addresses.end(), [&](const MailAddress &address) {
        return isWhole(address.address) && !own.contains(address.address);
    });
    return found == addresses.end() ? nullptr : &*found;
}

Correspondents correspondents(const MimeMessage &message, const OwnAddresses &own)
{
    const MailAddresses &writers = message.from.empty() ? message.sender : message.from;
    const auto isOwn = [&](const MailAddress &address) {
        return own.contains(address.address);
    };
    const auto writer = std::find_if(writers.begin(), writers.end(), isOwn);
    if (writer == writers.end()) {
        const MailAddress *customer = firstOutside(writers, own);
        // The form of a shop's landlord writes for whoever filled it in.
        const MailAddress *asker = firstOutside(message.replyTo, own);
        if (customer && asker && isMachine(customer->address) && !isMachine(asker->address))
            customer = asker;
        return {Direction::Inbound, customer ? *customer : MailAddress(), {}};
    }
    for (const MailAddresses *readers : {&message.to, &message.cc, &message.bcc}) {
        if (const MailAddress *customer = firstOutside(*readers, own))
            return {Direction::Outbound, *customer, writer->name};
    }
    // A form on the company's site writes from the company to the company; answers go to the customer.
    if (const MailAddress *customer = firstOutside(message.replyTo, own))
        return {Direction::Inbound, *customer, {}};
    const bool nobodyNamed = message.to.empty() && message.cc.empty() && message.bcc.empty();
    return {nobodyNamed ? Direction::Outbound : Direction::Internal, {}, writer->name};
}

/// The same for the same message, however its lines end.
QString digestId(const QByteArray &bytes)
{
    QByteArray lines = bytes;
    lines.removeIf([](char c) { return c == '\r'; });
    return u"sha256:"_s +
           QString::fromLatin1(QCryptographicHash::hash(lines.trimmed(), QCryptographicHash::Sha256).toHex());
}

QString nameOf(const MimeMessage &message)
{
    return message.messageId.size() <= longestId ? message.messageId : digestId(message.messageId.toUtf8());
}

/// A Message-ID is what whoever wrote the message put there: one that another message has, too, must not take
/// that one's place. Every copy of a message has the same id, whatever servers added on its way. `former`: as
/// its texts were read before.
QString idOf(const MimeMessage &message, bool former)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    const auto add = [&](const QString &text) {
        digest.addData(text.simplified().toUtf8());
        digest.addData("\n");
    };
    add(former ? message.formerSubject.value_or(message.subject) : message.subject);
    add(QString::number(toMsecs(message.date)));
    for (const MailAddress &one : message.from)
        add(one.address);
    for (const MimeText &text : message.parts.texts)
        add(former ? text.former.value_or(text.whole) : text.whole);
    for (const Document &one : message.parts.attachments)
        add(one.name + digestId(one.content));
    return nameOf(message) + u' ' + QString::fromLatin1(digest.result().toHex().first(16));
}

/// A clock that is wrong by days is wrong altogether; the server's is kept by people who watch it.
Instant momentOf(const MimeMessage &message, Instant fallback)
{
    constexpr std::chrono::hours tolerated(48);
    const bool ahead = isSet(message.received) && message.date > message.received + tolerated;
    if (isSet(message.date) && !ahead)
        return message.date;
    return isSet(message.received) ? message.received : fallback;
}

QString languageOf(const QString &header)
{
    static const QRegularExpression tag(uR"(^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$)"_s);
    const QString first = header.section(u',', 0, 0).trimmed();
    return tag.match(first).hasMatch() ? first : QString();
}

void joinTexts(const MimeParts &parts, InteractionDetail &detail)
{
    const auto add = [](QString &text, const QString &more) {
        if (!text.isEmpty() && !more.isEmpty())
            text += u"\n\n"_s;
        text += more;
    };
    for (const MimeText &text : parts.texts) {
        add(detail.body, text.split.own);
        add(detail.quoted, text.split.quoted);
    }
}

} // namespace

Result<ImportedRecord> emailRecord(const QByteArray &bytes, Instant fallback, const ImportSettings &settings)
{
    Result<MimeMessage> read = readMime(bytes, settings.largestDocument);
    if (!read)
        return read.error();
    MimeMessage &message = read.value();
    const Instant at = momentOf(message, fallback);
    if (!isSet(at))
        return rejected(u"The message has no date, and no server says when it came."_s);

    ImportedRecord record;
    record.source = settings.source.isEmpty() ? u"email"_s : settings.source;
    record.externalId = message.messageId.isEmpty() ? digestId(bytes) : idOf(message, false);
    const auto &texts = message.parts.texts;
    const bool readOtherwise =
        message.formerSubject ||
        std::any_of(texts.begin(), texts.end(), [](const MimeText &text) { return text.former.has_value(); });
    if (!message.messageId.isEmpty() && readOtherwise)
        record.formerIds = {idOf(message, true)};
    record.idTellsContent = true;
    const Correspondents who = correspondents(message, OwnAddresses(settings.own));
    if (!who.customer.address.isEmpty()) {
        record.who.identifiers.push_back({u"email"_s, who.customer.address, false, record.source, at});
        if (who.customer.name.compare(who.customer.address, Qt::CaseInsensitive) != 0)
            record.who.name = who.customer.name;
    }
    record.who.account = settings.account;

    InteractionDetail detail;
    Interaction &interaction = detail.interaction;
    interaction.id = importedId<InteractionId>(record.source, "interaction"_L1, record.externalId);
    interaction.channel = Channel::Email;
    interaction.direction = who.direction;
    interaction.startedAt = at;
    interaction.subject = message.subject;
    interaction.agent = who.agent;
    interaction.source = record.source;
    interaction.externalId = record.externalId;
    record.threadName = nameOf(message);
    if (record.threadName.isEmpty())
        record.threadName = record.externalId;
    interaction.thread = !message.references.isEmpty()  ? message.references.first()
                         : !message.inReplyTo.isEmpty() ? message.inReplyTo.first()
                                                        : record.threadName;
    interaction.language = languageOf(message.language);
    // After the id was made: it is of the message as it came.
    message.parts = openedParts(std::move(message.parts), settings.largestDocument);
    joinTexts(message.parts, detail);
    interaction.summary = firstLine(detail.body);
    addFact(detail.facts, u"from"_s, written(message.from));
    addFact(detail.facts, u"to"_s, written(message.to));
    addFact(detail.facts, u"cc"_s, written(message.cc));
    addFact(detail.facts, u"reply-to"_s, written(message.replyTo));
    addFact(detail.facts, u"in-reply-to"_s, message.inReplyTo.join(u' '));
    addFact(detail.facts, u"list-id"_s, message.listId);
    addFact(detail.facts, u"auto-submitted"_s, message.autoSubmitted);
    detail.documents = std::move(message.parts.attachments);
    record.part.interactions.push_back(std::move(detail));

    record.original = {Document::Role::Original, settings.fileName, u"message/rfc822"_s, bytes.size(), bytes};
    if (record.original.bytes > settings.largestDocument)
        record.original.content.clear();
    return record;
}

} // namespace teller
