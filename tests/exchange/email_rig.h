// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of the e-mail reader share: a shop that gets mail, and Jane who writes it.
#pragma once

#include "exchange/email/email_reader.h"

#include <QBuffer>
#include <QTimeZone>

namespace teller {

using namespace Qt::StringLiterals;

struct RejectedMail
{
    QString reason;
    RecordPlace place;
    QByteArray bytes;
};

/// Keeps what a reader finds.
class MailSink final : public ImportSink
{
public:
    bool take(ImportedRecord record, const RecordPlace &place) override
    {
        records.push_back(std::move(record));
        places.push_back(place);
        return int(records.size()) != stopAfter;
    }
    bool reject(const QString &reason, const RecordPlace &place, const QByteArray &bytes) override
    {
        rejected.push_back({reason, place, bytes});
        return true;
    }

    int stopAfter = -1;
    std::vector<ImportedRecord> records;
    std::vector<RecordPlace> places;
    std::vector<RejectedMail> rejected;
};

inline ImportSettings shop()
{
    ImportSettings settings;
    settings.own = QStringList{u"shop.example"_s, u"Support@Helpdesk.example"_s, u"+4930123456"_s};
    return settings;
}

inline MailSink readAll(const QByteArray &bytes, const ImportSettings &settings = shop())
{
    QBuffer file;
    file.setData(bytes);
    MailSink sink;
    if (!file.open(QIODevice::ReadOnly) || !EmailReader().read(file, settings, sink))
        sink.rejected.push_back({u"The file could not be read."_s, {}, {}});
    return sink;
}

/// The one record of a message.
inline ImportedRecord readOne(const QByteArray &bytes, const ImportSettings &settings = shop())
{
    MailSink sink = readAll(bytes, settings);
    if (sink.records.size() != 1 || !sink.rejected.empty()) {
        qWarning("%zu records, %zu rejected: %s", sink.records.size(), sink.rejected.size(),
                 sink.rejected.empty() ? "" : qPrintable(sink.rejected.front().reason));
        return {};
    }
    return std::move(sink.records.front());
}

inline const InteractionDetail &detailOf(const ImportedRecord &record)
{
    static const InteractionDetail none;
    return record.part.interactions.size() == 1 ? record.part.interactions.front() : none;
}

inline QString fact(const ImportedRecord &record, const QString &name)
{
    for (const auto &[key, value] : detailOf(record).facts) {
        if (key == name)
            return value;
    }
    return {};
}

inline const QByteArray date = "Date: Tue, 3 Mar 2026 10:15:00 +0100\n";

/// A message of Jane's with these header lines instead of, and after, her own.
inline QByteArray fromJane(const QByteArray &header, const QByteArray &body)
{
    return "From: Jane Roe <Jane.Roe@Example.org>\nTo: help@shop.example\nMessage-ID: <1@example.org>\n" +
           date + header + "\n" + body;
}

inline QByteArray plain(const QByteArray &body)
{
    return fromJane("Content-Type: text/plain; charset=utf-8\n", body);
}

inline Instant utc(int year, int month, int day, int hour, int minute, int second = 0)
{
    const QDateTime moment(QDate(year, month, day), QTime(hour, minute, second), QTimeZone::utc());
    return instantFromMsecs(moment.toMSecsSinceEpoch());
}

} // namespace teller
