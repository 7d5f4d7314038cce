// SPDX-License-Identifier: GPL-3.0-or-later
//
// exchange/ turns other formats into the core nouns and back. Its importers are pure readers: bytes in,
// records out, no store. One folder a format, one library a folder, so that what a format needs (a MIME
// library, JOSE) is linked by teller-admin alone; what the desktop links lies in the folder itself and in
// demo/.
#pragma once

#include "core/clock.h"
#include "core/import_record.h"
#include "core/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <vector>

class QIODevice;

namespace teller {

/// A file beside the one that is read.
struct FileBeside
{
    qint64 bytes = 0;
    QByteArray content; ///< empty if it is larger than was asked for
};

using BesideReader = std::function<std::optional<FileBeside>(const QString &name, qint64 most)>;

/// What the file itself does not say.
struct ImportSettings
{
    QString source;     ///< the system it comes from; empty: the reader's name
    QString fileName;   ///< for messages, and for formats whose names say something; without a folder
    QString folderName; ///< of the folder or archive that it lies in, where the file's own name says nothing
    QString account;    ///< whose it is, for formats that name nobody (a bare transcript)
    QString
        region; ///< ISO 3166, for telephone numbers without country code; empty: such numbers stay as written
    Instant when{};      ///< when it began, for formats that tell only spans of time (a bare transcript)
    QByteArray timeZone; ///< IANA, for moments without an offset; empty: UTC
    /// E-mail addresses, their domains and telephone numbers of the company: the other side is the customer.
    QStringList own;
    qint64 largestRecord = 64 * 1024 * 1024; ///< a larger record is rejected
    /// A larger attachment or original is named, not kept; none is larger than its record.
    qint64 largestDocument = largestRecord;
    /// The file of a name in the same folder or archive, its content up to `most` bytes; nothing if there is
    /// none, or if one cannot look there.
    BesideReader beside;
    /// What a format asks for by name ("mapping", "certificate", "key"): contents of files.
    std::map<QString, QByteArray> files;
};

/// Where a record lies in its file.
struct RecordPlace
{
    qint64 offset = -1; ///< of its first byte; -1 if the format has none worth telling
    qint64 end = -1;    ///< how far the file has been read: for progress
    QString where;      ///< for a person: "line 12", "message 3"
};

/// Takes what a reader finds. Either answers false when reading is to stop.
class ImportSink
{
public:
    virtual ~ImportSink() = default;
    [[nodiscard]] virtual bool take(ImportedRecord record, const RecordPlace &place) = 0;
    /// `reason`: one sentence without personal data. `bytes`: the record as it stood in the file, cut off at
    /// largestRecord.
    [[nodiscard]] virtual bool reject(const QString &reason, const RecordPlace &place,
                                      const QByteArray &bytes) = 0;
};

/// Reads one format. Streams: memory does not grow with the file, only with the largest record. Nothing in a
/// file is trusted; whatever it holds ends in a record, a reject with a reason, or an error, never in a
/// crash.
class ImportReader
{
public:
    virtual ~ImportReader() = default;
    /// The word for --format: "email", "vcon", "webvtt".
    [[nodiscard]] virtual QString name() const = 0;
    /// Whether the file looks like this format: `head` is its first 64 KiB at most.
    [[nodiscard]] virtual bool sniff(const QByteArray &head, const QString &fileName) const = 0;
    /// A file that reading needs beside those that are read.
    struct NeededFile
    {
        QString key;      ///< in ImportSettings::files, where its content goes, unpacked
        QString fileName; ///< beside the mapping or the files that are read; may be packed there

        friend bool operator==(const NeededFile &, const NeededFile &) = default;
    };
    [[nodiscard]] virtual Result<std::vector<NeededFile>> neededFiles(const ImportSettings &) const
    {
        return std::vector<NeededFile>();
    }
    /// Whether a file of this name is to be read at all: a table that no mapping speaks of is not.
    [[nodiscard]] virtual bool concerns([[maybe_unused]] const QString &fileName,
                                        [[maybe_unused]] const ImportSettings &settings) const
    {
        return true;
    }
    /// Done, or stopped by the sink. An error: the rest of the file cannot be read (what was taken stays).
    [[nodiscard]] virtual Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                            ImportSink &sink) const = 0;
};

} // namespace teller
