// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/import_reader.h"

#include <QIODevice>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace teller {

/// Whether bytes begin like something that archives are packed in: gzip, xz, zstd, bzip2, zip, tar.
[[nodiscard]] bool looksPacked(const QByteArray &head);

/// One file of an archive, to be read once from beginning to end.
using MemberReader = std::function<Result<bool>(QIODevice &content, const QString &name)>;

/// Unpacks a stream (.gz, .xz, .zst, .bz2, .zip, .tar.*) and hands over each file in it; what is packed but
/// no archive is one file, of the name without its ending. Nothing is written to the disk, and memory does
/// not grow with the size. Ends early when `member` answers false. Damaged if it cannot be unpacked, Rejected
/// if it unpacks to far more than it is: such files are made to fill disks. `name`: of the packed file.
[[nodiscard]] Result<Unit> readPacked(QIODevice &packed, const QString &name, const MemberReader &member);

/// The members of a zip that lies on the disk, by name. Those that are asked for in the order in which they
/// lie there cost one pass over its directory. (Other archives have none.)
class ZipMembers final
{
public:
    explicit ZipMembers(const QString &path);
    ~ZipMembers();

    /// Its content up to `most` bytes, as FileBeside says; nothing without such a member, or if it is
    /// damaged.
    [[nodiscard]] std::optional<FileBeside> read(const QString &name, qint64 most);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Whether this program was built with libarchive.
[[nodiscard]] bool canUnpack();

} // namespace teller
