// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_wish.h"

#include "import_files.h"
#include "import_rejects.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestSetting = 1024 * 1024;        ///< of a mapping, a certificate, a key
constexpr qint64 largestNeeded = 256LL * 1024 * 1024; ///< of a table that others look things up in

/// The contents of files that an option names.
Result<Unit> readNamed(const QCommandLineParser &parser, ImportSettings &settings)
{
    for (const QString &name : {u"mapping"_s, u"certificate"_s, u"key"_s, u"agents"_s}) {
        if (!parser.isSet(name))
            continue;
        QFile file(parser.value(name));
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestSetting)
            return rejected(u"The file of --%1 cannot be read."_s.arg(name));
        settings.files[name] = file.readAll();
    }
    return {};
}

/// A file by its name, packed or not, in the first of the folders that has it.
QString pathOf(const QString &name, const QStringList &folders)
{
    for (const QString &folder : folders) {
        for (const QString &ending : {QString(), u".gz"_s, u".xz"_s, u".zst"_s, u".bz2"_s}) {
            const QString path = QDir(folder).filePath(name + ending);
            if (QFileInfo(path).isFile())
                return path;
        }
    }
    return {};
}

Result<QByteArray> contentOf(const QString &path)
{
    QByteArray content;
    QString trouble;
    ImportFiles file(path);
    auto read = file.each(
        [&content](const ImportFile &one) -> Result<bool> {
            while (content.size() <= largestNeeded) {
                const QByteArray more = one.device.read(largestNeeded);
                if (more.isEmpty())
                    return false;
                content += more;
            }
            return rejected(u"it is too large to look things up in"_s);
        },
        [&trouble](const QString &, const Error &error) { trouble = error.detail; });
    if (!read || !trouble.isEmpty())
        return rejected(u"%1 cannot be read (%2)."_s.arg(path, read ? trouble : read.error().detail));
    return content;
}

/// What mappings look things up in: beside the mapping, or beside what is imported.
Result<Unit> readNeeded(const std::vector<ImportFormat> &formats, const QStringList &folders,
                        ImportSettings &settings)
{
    for (const ImportFormat &format : formats) {
        const auto needed = format.reader->neededFiles(settings);
        if (!needed)
            return rejected(u"The mapping is not understood: %1"_s.arg(needed.error().detail));
        for (const ImportReader::NeededFile &one : *needed) {
            const QString path = pathOf(one.fileName, folders);
            if (path.isEmpty())
                return rejected(
                    u"The mapping looks things up in %1, which is neither beside it nor beside what is "
                    "imported."_s.arg(one.fileName));
            auto content = contentOf(path);
            if (!content)
                return content.error();
            settings.files[one.key] = *content;
        }
    }
    return {};
}

QString defaultRejects(const QString &path)
{
    return (path == "-"_L1 ? u"stdin"_s : QDir::cleanPath(path)) + rejectsSuffix;
}

Result<Unit> readWords(const QCommandLineParser &parser, ImportSettings &settings)
{
    settings.source = parser.value(u"source"_s);
    settings.account = parser.value(u"account"_s);
    settings.region = parser.value(u"region"_s).toUpper();
    if (!settings.region.isEmpty() && settings.region.size() != 2)
        return rejected(u"--region takes a country's two letters, such as DE."_s);
    settings.timeZone = parser.value(u"time-zone"_s).toLatin1();
    if (!settings.timeZone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(settings.timeZone))
        return rejected(u"--time-zone takes a name such as Europe/Berlin."_s);
    if (parser.isSet(u"when"_s)) {
        QDateTime when = QDateTime::fromString(parser.value(u"when"_s), Qt::ISODate);
        if (!when.isValid() || !parser.value(u"when"_s).contains(u'T'))
            return rejected(u"--when takes a moment such as 2026-11-25T10:30:00+01:00."_s);
        if (when.timeSpec() == Qt::LocalTime) {
            if (settings.timeZone.isEmpty())
                return rejected(u"--when does not say which time zone it means: end it with +01:00, Z or "
                                "the like, or give --time-zone."_s);
            when.setTimeZone(QTimeZone(settings.timeZone));
        }
        settings.when = instantFromMsecs(when.toMSecsSinceEpoch());
    }
    if (const QString order = parser.value(u"date-order"_s); !order.isEmpty()) {
        if (order != "dmy"_L1 && order != "mdy"_L1 && order != "ymd"_L1)
            return rejected(u"--date-order takes dmy, mdy or ymd."_s);
        settings.files[u"dateOrder"_s] = order.toLatin1();
    }
    if (parser.isSet(u"signed-only"_s)) {
        if (!parser.isSet(u"certificate"_s))
            return rejected(u"--signed-only needs --certificate, which says whose signatures count."_s);
        settings.files[u"signedOnly"_s] = "yes";
    }
    for (const QString &list : parser.values(u"own"_s)) {
        for (const QString &one : list.split(u',', Qt::SkipEmptyParts))
            settings.own.append(one.trimmed());
    }
    return {};
}

} // namespace

void addImportOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"format"_s, u"which format"_s, u"NAME"_s, u"auto"_s},
                       {u"source"_s, u"the system it comes from"_s, u"NAME"_s},
                       {u"mapping"_s, u"what the columns mean"_s, u"FILE"_s},
                       {u"region"_s, u"of telephone numbers"_s, u"COUNTRY"_s},
                       {u"time-zone"_s, u"of moments without one"_s, u"ZONE"_s},
                       {u"when"_s, u"of what has no moment"_s, u"MOMENT"_s},
                       {u"date-order"_s, u"of day, month and year in chats"_s, u"ORDER"_s},
                       {u"own"_s, u"the company's addresses"_s, u"LIST"_s},
                       {u"agents"_s, u"the names of the company's people"_s, u"FILE"_s},
                       {u"account"_s, u"whose it is"_s, u"NUMBER"_s},
                       {u"certificate"_s, u"to check a signature with"_s, u"FILE"_s},
                       {u"signed-only"_s, u"take no vCon without a signature"_s},
                       {u"key"_s, u"to decrypt with"_s, u"FILE"_s},
                       {u"dry-run"_s, u"write nothing"_s},
                       {u"rejects"_s, u"where rejected records go"_s, u"FILE"_s}});
}

Result<ImportWish> importWish(const QCommandLineParser &parser, const std::vector<ImportFormat> &formats)
{
    ImportWish wish;
    const QStringList words = parser.positionalArguments();
    if (words.size() != 1)
        return rejected(
            u"import takes one file or folder, or - for standard input; `import formats` lists what it reads."_s);
    wish.path = words[0];
    wish.dryRun = parser.isSet(u"dry-run"_s);
    wish.rejects = parser.isSet(u"rejects"_s) ? parser.value(u"rejects"_s) : defaultRejects(wish.path);
    const QString whole = QFileInfo(wish.path).canonicalFilePath();
    if (!whole.isEmpty() && whole == QFileInfo(wish.rejects).canonicalFilePath())
        return rejected(u"--rejects takes another file than the one that is imported."_s);
    if (const QString format = parser.value(u"format"_s); format != "auto"_L1) {
        const bool known = std::any_of(formats.begin(), formats.end(),
                                       [&](const ImportFormat &one) { return one.reader->name() == format; });
        if (!known)
            return rejected(u"--format takes auto or a word that `import formats` lists."_s);
        wish.format = format;
    }
    if (auto read = readWords(parser, wish.settings); !read)
        return read.error();
    if (auto read = readNamed(parser, wish.settings); !read)
        return read.error();
    const QFileInfo path(wish.path);
    const QStringList folders{QFileInfo(parser.value(u"mapping"_s)).absolutePath(),
                              path.isDir() ? path.absoluteFilePath() : path.absolutePath()};
    if (auto read = readNeeded(formats, folders, wish.settings); !read)
        return read.error();
    return wish;
}

} // namespace teller
