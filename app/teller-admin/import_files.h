// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/import_reader.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <functional>
#include <memory>

namespace teller {

constexpr qint64 headBytes = 64 * 1024; ///< what a reader is shown to say whether a file is its format

/// A file, a member of an archive, or standard input: its beginning, and the whole of it, to be read once.
struct ImportFile
{
    QIODevice &device;
    QByteArray head; ///< up to headBytes; the device still begins with them
    QString name;    ///< without a folder
    QString folder;  ///< or archive that it lies in: its name
    QString path;    ///< for a person: where it lies
    /// See ImportSettings; unset where nothing but the file itself can be read.
    BesideReader beside;
};

/// Takes one file after the other; false: no more of them.
using FileTaker = std::function<Result<bool>(const ImportFile &file)>;

/// Where files are found: a file, a folder with all that is below it, "-" for standard input; and inside of
/// them, archives. Nothing is kept of a file once the next one comes.
class ImportFiles final
{
public:
    explicit ImportFiles(QString path);

    /// Bytes of all the files, packed as they lie there; -1 if that cannot be said.
    [[nodiscard]] qint64 size() const;
    /// How many of those have been read.
    [[nodiscard]] qint64 bytesRead() const;
    /// NotFound if there is nothing at the path. What is wrong inside one file ends that file alone;
    /// `trouble` hears of it.
    [[nodiscard]] Result<Unit>
    each(const FileTaker &take, const std::function<void(const QString &path, const Error &error)> &trouble);

private:
    [[nodiscard]] Result<bool> open(QIODevice &device, const QString &path, const FileTaker &take, int depth,
                                    const BesideReader &beside);

    const QString m_path;
    qint64 m_done = 0; ///< bytes of the files that are finished
    QIODevice *m_now = nullptr;
};

} // namespace teller
