// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/document_words.h"

#include "common/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

struct DocumentWords
{
    Q_DECLARE_TR_FUNCTIONS(teller::DocumentWords)
};

/// A media type, or the beginning of several, and the word for it. The first that fits counts.
struct Kind
{
    QLatin1StringView begins;
    const char *word;
    bool text = false;
};
constexpr std::array<Kind, 24> kinds{
    {{"image/svg"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Picture"), true},
     {"image/"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Picture")},
     {"audio/"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Sound recording")},
     {"video/"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Video")},
     {"application/pdf"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "PDF")},
     {"message/rfc822"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "E-mail message"), true},
     {"application/vcon"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "vCon"), true},
     {"application/json"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Data (JSON)"), true},
     {"application/xml"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Data (XML)"), true},
     {"text/xml"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Data (XML)"), true},
     {"text/csv"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Table (CSV)"), true},
     {"text/html"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Web page"), true},
     {"text/vtt"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Transcript (WebVTT)"), true},
     {"application/x-subrip"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Transcript (SRT)"), true},
     {"text/calendar"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Appointment"), true},
     {"text/vcard"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Business card"), true},
     {"text/"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Text"), true},
     {"application/zip"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Packed files")},
     {"application/gzip"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Packed files")},
     {"application/vnd.openxmlformats"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Office document")},
     {"application/vnd.oasis"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Office document")},
     {"application/vnd.ms-"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Office document")},
     {"application/msword"_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "Office document")},
     {""_L1, QT_TRANSLATE_NOOP("teller::DocumentWords", "File"), true}}};

const Kind &kindOf(const Document &document)
{
    return *std::find_if(kinds.begin(), kinds.end(), [&](const Kind &kind) {
        return document.mediaType.startsWith(kind.begins, Qt::CaseInsensitive);
    });
}

} // namespace

QString documentName(const Document &document)
{
    const auto name = oneLine(document.name, 120).trimmed();
    if (!name.isEmpty())
        return name;
    return document.role == Document::Role::Original ? DocumentWords::tr("Original")
                                                     : DocumentWords::tr("Attachment");
}

QString documentWords(const Document &document)
{
    QStringList words;
    if (document.role == Document::Role::Original && !document.name.trimmed().isEmpty())
        words << DocumentWords::tr("Original");
    words << DocumentWords::tr(kindOf(document).word);
    words << (document.bytes > 0
                  ? QLocale().formattedDataSize(document.bytes, document.bytes < 10'240 ? 1 : 0,
                                                QLocale::DataSizeTraditionalFormat)
                  : DocumentWords::tr("only named, not delivered"));
    return words.join(u" · "_s);
}

bool isSurelyNoText(const Document &document)
{
    return !kindOf(document).text;
}

} // namespace teller
