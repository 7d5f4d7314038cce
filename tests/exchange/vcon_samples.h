// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small vCons for tests.
#pragma once

#include "exchange/import_catch.h"
#include "exchange/vcon/vcon_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace teller::test {

using namespace Qt::StringLiterals;

inline const QString sampleUuid = u"0192d1c2-7a6e-8f00-8d3b-6c1d5b0a4e01"_s;

inline QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A vCon of these parties and dialogs, and of whatever else `more` has.
inline QJsonObject sampleVcon(const QJsonArray &parties, const QJsonArray &dialogs,
                              const QJsonObject &more = {})
{
    QJsonObject vcon{{u"uuid"_s, sampleUuid},
                     {u"created_at"_s, u"2025-03-01T12:00:00Z"_s},
                     {u"parties"_s, parties},
                     {u"dialog"_s, dialogs}};
    for (auto it = more.begin(); it != more.end(); ++it)
        vcon.insert(it.key(), it.value());
    return vcon;
}

inline QJsonObject sampleMessage(const QString &start, const QJsonValue &parties, const QString &text,
                                 const QJsonObject &more = {})
{
    QJsonObject dialog{{u"type"_s, u"text"_s},     {u"start"_s, start},
                       {u"parties"_s, parties},    {u"mediatype"_s, u"text/plain"_s},
                       {u"encoding"_s, u"none"_s}, {u"body"_s, text}};
    for (auto it = more.begin(); it != more.end(); ++it)
        dialog.insert(it.key(), it.value());
    return dialog;
}

inline const QJsonArray annAndAgent{
    QJsonObject{{u"name"_s, u"Ann"_s}, {u"tel"_s, u"tel:+1-201-555-0123;ext=4"_s}},
    QJsonObject{{u"name"_s, u"Bo"_s}, {u"role"_s, u"agent"_s}}};
inline const QJsonObject sampleCall{{u"type"_s, u"recording"_s},
                                    {u"start"_s, u"2025-03-01T10:00:00.500+01:00"_s},
                                    {u"duration"_s, 12.5},
                                    {u"parties"_s, QJsonArray{0, 1}}};

/// The only record of a file; fails the test otherwise.
inline ImportedRecord onlyRecord(const QByteArray &file, const ImportSettings &settings = {})
{
    ImportCatch caught(VconReader(), file, settings);
    if (!caught.ended || caught.records.size() != 1 || !caught.rejects.empty()) {
        const QString why = caught.rejects.empty() ? u"not one record"_s : caught.rejects.front().reason;
        QTest::qFail(qPrintable(why), __FILE__, __LINE__);
        ImportedRecord none;
        none.part.interactions.emplace_back();
        return none;
    }
    return caught.records.front();
}

} // namespace teller::test
