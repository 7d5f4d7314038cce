// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/email_reader.h"

#include "exchange/email/email_record.h"
#include "exchange/email/mail_shape.h"
#include "exchange/email/mbox_splitter.h"
#include "exchange/email/mime_message.h"

using namespace Qt::StringLiterals;

namespace teller {

namespace {

/// "From jane@example.org Thu Nov 24 18:22:48 1986": the date behind the address, in UTC (RFC 4155).
Instant mboxMoment(const QByteArray &line)
{
    const qsizetype afterAddress = line.indexOf(' ', sizeof("From ") - 1);
    return afterAddress < 0 ? Instant() : mailMoment(line.sliced(afterAddress));
}

Result<ImportedRecord> recordOf(const RawMessage &message, const ImportSettings &settings)
{
    if (message.tooLarge)
        return rejected(u"The message is larger than %1 MiB."_s.arg(
            double(settings.largestRecord) / (1024.0 * 1024.0), 0, 'g', 3));
    if (mailFields(message.bytes) == 0)
        return rejected(u"It does not begin with the header of an e-mail."_s);
    const Instant fallback =
        message.mboxLine.isEmpty() ? maildirMoment(settings.fileName) : mboxMoment(message.mboxLine);
    return emailRecord(message.bytes, fallback, settings);
}

} // namespace

QString EmailReader::name() const
{
    return u"email"_s;
}

bool EmailReader::sniff(const QByteArray &head, const QString &fileName) const
{
    if (isMaildirName(fileName) || fileName.endsWith(".eml"_L1, Qt::CaseInsensitive))
        return mailFields(withoutBlankBeginning(head)) > 0;
    return looksLikeMail(head);
}

Result<Unit> EmailReader::read(QIODevice &file, const ImportSettings &settings, ImportSink &sink) const
{
    MboxSplitter splitter(file, settings.largestRecord, isMaildirName(settings.fileName));
    for (qint64 number = 1;; ++number) {
        Result<std::optional<RawMessage>> next = splitter.next();
        if (!next)
            return next.error();
        if (!next.value())
            return {};
        const RawMessage &message = **next;
        const RecordPlace place{message.offset, message.end, u"message %1"_s.arg(number)};
        Result<ImportedRecord> record = recordOf(message, settings);
        const bool goOn = record ? sink.take(std::move(record.value()), place)
                                 : sink.reject(record.error().detail, place, message.bytes);
        if (!goOn)
            return {};
    }
}

} // namespace teller
