// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/document_file.h"

#include "core/outside_text.h"

#include <QFileInfo>
#include <QPromise>
#include <QSaveFile>
#include <QStringDecoder>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr qsizetype longestName = 200; // bytes; file systems take 255, and the dialog may add an ending
constexpr qsizetype longestEnding = 16;

struct Ending
{
    QLatin1StringView mediaType;
    QLatin1StringView ending;
};
constexpr std::array<Ending, 14> endings{{{"message/rfc822"_L1, ".eml"_L1},
                                          {"application/vcon+json"_L1, ".vcon.json"_L1},
                                          {"application/json"_L1, ".json"_L1},
                                          {"text/csv"_L1, ".csv"_L1},
                                          {"text/html"_L1, ".html"_L1},
                                          {"text/plain"_L1, ".txt"_L1},
                                          {"text/vtt"_L1, ".vtt"_L1},
                                          {"application/x-subrip"_L1, ".srt"_L1},
                                          {"text/calendar"_L1, ".ics"_L1},
                                          {"text/vcard"_L1, ".vcf"_L1},
                                          {"application/pdf"_L1, ".pdf"_L1},
                                          {"image/jpeg"_L1, ".jpg"_L1},
                                          {"image/png"_L1, ".png"_L1},
                                          {"application/zip"_L1, ".zip"_L1}}};

/// Names that are devices on Windows, with any ending.
/// https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
bool isDevice(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    if (stem == "CON"_L1 || stem == "PRN"_L1 || stem == "AUX"_L1 || stem == "NUL"_L1)
        return true;
    return stem.size() == 4 && (stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1)) && stem[3].isDigit();
}

/// As many characters as fit into `most` bytes of UTF-8.
QString fitted(const QString &text, qsizetype most)
{
    QString out = text;
    while (out.toUtf8().size() > most) {
        out.chop(std::max<qsizetype>(1, (out.toUtf8().size() - most) / 4));
        if (!out.isEmpty() && out.back().isHighSurrogate())
            out.chop(1);
    }
    return out;
}

/// Why a file could not be written; `begun`: it could be opened.
Error::Code codeOf(const QSaveFile &file, const QString &folder, bool begun)
{
    if (!QFileInfo(folder).isDir())
        return Error::Code::NotFound;
    const auto error = file.error();
    if (begun && (error == QFileDevice::ResourceError || error == QFileDevice::WriteError))
        return Error::Code::Full;
    const bool refused = error == QFileDevice::PermissionsError || error == QFileDevice::OpenError ||
                         error == QFileDevice::WriteError || error == QFileDevice::RenameError;
    return refused || !QFileInfo(folder).isWritable() ? Error::Code::NotPermitted : Error::Code::Internal;
}

Result<Unit> written(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool begun = file.open(QIODevice::WriteOnly);
    if (begun && file.write(content) == content.size() && file.commit())
        return Unit();
    // Without the file's name: that is the customer's.
    return Error{codeOf(file, QFileInfo(path).absolutePath(), begun), u"the file cannot be written"_s, true};
}

bool saysItIsText(const QString &mediaType)
{
    return mediaType.startsWith("text/"_L1, Qt::CaseInsensitive) ||
           mediaType.startsWith("message/"_L1, Qt::CaseInsensitive);
}

/// Control characters other than white space, of which text has none.
bool looksBinary(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        const auto u = c.unicode();
        return u < 0x20 && u != u'\n' && u != u'\r' && u != u'\t' && u != u'\f' &&
               u != 0x1b /* colours of terminals */;
    });
}

} // namespace

QString suggestedFileName(const Document &document)
{
    QString name = document.name;
    name.replace(u'\\', u'/');
    name = outsideText(name.section(u'/', -1), 1000);
    for (QChar &c : name) {
        if (u"<>:\"|?*"_s.contains(c))
            c = u'_';
    }
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    if (name.isEmpty()) {
        name = document.role == Document::Role::Original ? u"original"_s : u"attachment"_s;
        const auto known = std::find_if(endings.begin(), endings.end(), [&](const Ending &one) {
            return document.mediaType.compare(one.mediaType, Qt::CaseInsensitive) == 0;
        });
        if (known != endings.end())
            name += known->ending;
    }
    if (isDevice(name))
        name.prepend(u'_');
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot > 0 && name.size() - dot <= longestEnding ? name.mid(dot) : QString();
    return fitted(name.chopped(ending.size()), longestName - ending.toUtf8().size()) + ending;
}

QFuture<Result<Unit>> saveFile(const QString &path, const QByteArray &content)
{
    auto promise = std::make_shared<QPromise<Result<Unit>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, path, content] {
        promise->addResult(written(path, content));
        promise->finish();
    });
    return future;
}

std::optional<DocumentText> textOf(const Document &document, qsizetype most)
{
    const QByteArrayView bytes(document.content);
    const QByteArrayView part = bytes.first(std::min(bytes.size(), most));
    DocumentText out;
    out.whole = part.size() == bytes.size();
    const auto marked = QStringConverter::encodingForData(part);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    out.text = decoder.decode(part); // a character that was cut in two stays inside the decoder
    if (decoder.hasError()) {
        if (marked || !saysItIsText(document.mediaType))
            return std::nullopt;
        out.text = QString::fromLatin1(part);
    }
    if (looksBinary(out.text))
        return std::nullopt;
    out.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return out;
}

} // namespace teller
