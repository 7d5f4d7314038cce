// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/mime_message.h"

#include "core/outside_text.h"
#include "exchange/email/gmime_handle.h"
#include "exchange/email/mail_text.h"
#include "exchange/email/mime_guard.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr qsizetype longestLine = 1000;
constexpr size_t mostAddresses = 2000;
constexpr int mostReferences = 1000;

ParserOptions parserOptions()
{
    ParserOptions options(g_mime_parser_options_new());
    // For 8-bit text in headers and for charsets that nobody knows.
    std::array<const char *, 4> charsets{"utf-8", "windows-1252", "iso-8859-1", nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets.data());
    return options;
}

// White space first: a tab that folds a field parts words.
QString line(const char *utf8, qsizetype limit = longestLine)
{
    return outsideText(QString::fromUtf8(utf8).simplified(), limit).simplified();
}

void addAddresses(InternetAddressList *list, bool mayHoldGroups, MailAddresses &to)
{
    const int count = list ? internet_address_list_length(list) : 0;
    for (int n = 0; n < count && to.size() < mostAddresses; ++n) {
        InternetAddress *address = internet_address_list_get_address(list, n);
        if (INTERNET_ADDRESS_IS_GROUP(address)) {
            if (mayHoldGroups)
                addAddresses(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)), false, to);
            continue;
        }
        const char *box = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address));
        MailAddress found{line(internet_address_get_name(address), 200), line(box, 400).toLower()};
        if (!found.name.isEmpty() || !found.address.isEmpty())
            to.push_back(std::move(found));
    }
}

MailAddresses addresses(InternetAddressList *list)
{
    MailAddresses found;
    addAddresses(list, true, found);
    return found;
}

class HeaderReader
{
public:
    HeaderReader(GMimeMessage *message, GMimeParserOptions *options)
        : m_object(GMIME_OBJECT(message))
        , m_options(options)
    {}

    [[nodiscard]] QString text(const char *name) const
    {
        return line(g_mime_object_get_header(m_object, name));
    }

    [[nodiscard]] QStringList ids(const char *name) const
    {
        QStringList found;
        const char *value = g_mime_object_get_header(m_object, name);
        GMimeReferences *references = value ? g_mime_references_parse(m_options, value) : nullptr;
        const int count = references ? std::min(g_mime_references_length(references), mostReferences) : 0;
        for (int n = 0; n < count; ++n) {
            const QString id = line(g_mime_references_get_message_id(references, n));
            if (!id.isEmpty())
                found.append(id);
        }
        if (references)
            g_mime_references_free(references);
        return found;
    }

    /// Each server puts its own above those of the servers before it.
    [[nodiscard]] Instant received() const
    {
        GMimeHeaderList *headers = g_mime_object_get_header_list(m_object);
        const int count = g_mime_header_list_get_count(headers);
        for (int n = 0; n < count; ++n) {
            GMimeHeader *header = g_mime_header_list_get_header_at(headers, n);
            if (qstricmp(g_mime_header_get_name(header), "Received") != 0)
                continue;
            const QByteArray value(g_mime_header_get_raw_value(header));
            const Instant at = mailMoment(value.sliced(value.lastIndexOf(';') + 1));
            if (isSet(at))
                return at;
        }
        return {};
    }

private:
    GMimeObject *m_object;
    GMimeParserOptions *m_options;
};

} // namespace

Instant mailMoment(const QByteArray &text)
{
    startGMime();
    constexpr qsizetype longest = 200;
    const QByteArray trimmed = text.left(4 * longest).simplified().left(longest);
    if (trimmed.isEmpty())
        return {};
    GDateTime *date = g_mime_utils_header_decode_date(trimmed.constData());
    if (!date)
        return {};
    const qint64 seconds = g_date_time_to_unix(date);
    g_date_time_unref(date);
    // Mail with such headers is younger than RFC 822; what says 2100 is a broken clock.
    constexpr qint64 earliest = 398'044'800; // 1982-08-13
    constexpr qint64 latest = 4'102'444'800; // 2100-01-01
    return seconds < earliest || seconds >= latest ? Instant() : instantFromMsecs(seconds * 1000);
}

namespace {

Result<MimeMessage> readAsItStands(const QByteArray &bytes, qint64 largestDocument)
{
    const ParserOptions options = parserOptions();
    const GHandle<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
    const GHandle<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const GHandle<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options.get()));
    if (!message)
        return rejected(u"It cannot be read as an e-mail."_s);

    MimeMessage read;
    GMimeMessage *mail = message.get();
    read.from = addresses(g_mime_message_get_from(mail));
    read.sender = addresses(g_mime_message_get_sender(mail));
    read.replyTo = addresses(g_mime_message_get_reply_to(mail));
    read.to = addresses(g_mime_message_get_to(mail));
    read.cc = addresses(g_mime_message_get_cc(mail));
    read.bcc = addresses(g_mime_message_get_bcc(mail));
    read.subject = line(g_mime_message_get_subject(mail));
    read.messageId = line(g_mime_message_get_message_id(mail));
    const HeaderReader headers(mail, options.get());
    read.inReplyTo = headers.ids("In-Reply-To");
    read.references = headers.ids("References");
    read.listId = headers.text("List-Id");
    read.autoSubmitted = headers.text("Auto-Submitted");
    GMimeObject *root = g_mime_message_get_mime_part(mail);
    if (root) // which has the fields that begin with Content-
        read.language = line(g_mime_object_get_header(root, "Content-Language"));
    if (const char *date = g_mime_object_get_header(GMIME_OBJECT(mail), "Date"))
        read.date = mailMoment(date);
    read.received = headers.received();
    read.parts = readParts(root, largestDocument);
    if (!read.parts.refused.isEmpty())
        return rejected(read.parts.refused);
    return read;
}

} // namespace

Result<MimeMessage> readMime(const QByteArray &bytes, qint64 largestDocument)
{
    if (const QString reason = reasonNotToParse(bytes); !reason.isEmpty())
        return rejected(reason);
    startGMime();
    const QByteArray readable = withReadableHeader(bytes);
    Result<MimeMessage> read = readAsItStands(readable, largestDocument);
    if (!read || readable.isSharedWith(bytes))
        return read;
    const Result<MimeMessage> before = readAsItStands(bytes, largestDocument);
    if (before && before->subject != read->subject)
        read->formerSubject = before->subject;
    return read;
}

} // namespace teller
