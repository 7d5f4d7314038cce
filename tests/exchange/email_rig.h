// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of the e-mail reader share: a shop that gets mail, and Jane who writes it.
#pragma once

#include "exchange/email/email_reader.h"
#include "exchange/import_catch.h"

#include <QTimeZone>

namespace teller {

using namespace Qt::StringLiterals;

using test::ImportCatch;

inline ImportSettings shop()
{
    ImportSettings settings;
    settings.own = QStringList{u"shop.example"_s, u"Support@Helpdesk.example"_s, u"+4930123456"_s};
    return settings;
}

inline ImportCatch readAll(const QByteArray &bytes, const ImportSettings &settings = shop())
{
    ImportCatch caught(EmailReader(), bytes, settings);
    if (!caught.ended)
        caught.rejects.push_back({u"The file could not be read."_s, {}, {}});
    return caught;
}

/// The one record of a message.
inline ImportedRecord readOne(const QByteArray &bytes, const ImportSettings &settings = shop())
{
    ImportCatch sink = readAll(bytes, settings);
    if (sink.records.size() != 1 || !sink.rejects.empty()) {
        qWarning("%zu records, %zu rejected: %s", sink.records.size(), sink.rejects.size(),
                 sink.rejects.empty() ? "" : qPrintable(sink.rejects.front().reason));
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
