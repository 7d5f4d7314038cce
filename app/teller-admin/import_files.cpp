// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_files.h"

#include "archive_device.h"
#include "import_rejects.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <optional>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// Reads another device, which may be a pipe, after its beginning was looked at. Never asks for less than
/// there is.
class HeadedDevice final : public QIODevice
{
public:
    explicit HeadedDevice(QIODevice &rest)
        : m_rest(rest)
    {
        while (m_head.size() < headBytes) {
            const QByteArray more = m_rest.read(headBytes - m_head.size());
            if (more.isEmpty())
                break;
            m_head += more;
        }
        setOpenMode(ReadOnly);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override
    {
        return QIODevice::bytesAvailable() == 0 && m_given == m_head.size() && m_rest.atEnd();
    }
    [[nodiscard]] const QByteArray &head() const { return m_head; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_given < m_head.size()) {
            const qint64 part = std::min(size, qint64(m_head.size()) - m_given);
            std::memcpy(data, m_head.constData() + m_given, size_t(part));
            m_given += part;
            return part;
        }
        const qint64 got = m_rest.read(data, size);
        return got == 0 && m_rest.atEnd() ? -1 : got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QIODevice &m_rest;
    QByteArray m_head;
    qint64 m_given = 0;
};

/// The files below a folder. In a Maildir, what is being delivered (tmp) is not there yet; and what an
/// earlier import could not read is not read again from its file of rejects.
class Folder final
{
public:
    explicit Folder(const QString &path)
        : m_files(path, QDir::Files | QDir::Hidden | QDir::Readable, QDirIterator::Subdirectories)
    {}
    std::optional<QFileInfo> next()
    {
        while (m_files.hasNext()) {
            m_files.next();
            QFileInfo file = m_files.fileInfo();
            const QDir folder = file.dir();
            const bool beingDelivered =
                folder.dirName() == "tmp"_L1 && QFileInfo::exists(folder.filePath(u"../cur"_s));
            if (!file.fileName().startsWith(u'.') && !beingDelivered &&
                !file.fileName().endsWith(rejectsSuffix))
                return file;
        }
        return std::nullopt;
    }

private:
    QDirIterator m_files;
};

BesideReader besideOnDisk(const QString &path)
{
    if (path == "-"_L1)
        return {};
    return [folder = QFileInfo(path).dir()](const QString &name, qint64 most) -> std::optional<FileBeside> {
        const QFileInfo there(folder.filePath(name));
        if (there.fileName() != name || !there.isFile() || there.isSymLink())
            return std::nullopt;
        FileBeside found{there.size(), {}};
        QFile file(there.filePath());
        if (found.bytes > most)
            return found;
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        found.content = file.read(most);
        found.bytes = found.content.size();
        return found;
    };
}

/// The members of a zip, looked at once one is asked for: few archives are chats.
class LateMembers final : public std::enable_shared_from_this<LateMembers>
{
public:
    explicit LateMembers(QString path)
        : m_path(std::move(path))
    {}
    /// Those in the folder of a member.
    [[nodiscard]] BesideReader beside(const QString &member)
    {
        const QString folder = member.left(member.lastIndexOf(u'/') + 1);
        return [self = shared_from_this(), folder](const QString &name, qint64 most) {
            if (!self->m_members)
                self->m_members.emplace(self->m_path);
            return self->m_members->read(folder + name, most);
        };
    }

private:
    const QString m_path;
    std::optional<ZipMembers> m_members;
};

constexpr int deepestArchive = 2; ///< a .gz in a .zip is looked into, one in that is not

} // namespace

ImportFiles::ImportFiles(QString path)
    : m_path(std::move(path))
{}

qint64 ImportFiles::size() const
{
    const QFileInfo whole(m_path);
    if (m_path == "-"_L1)
        return -1;
    if (!whole.isDir())
        return whole.isFile() ? whole.size() : -1;
    qint64 sum = 0;
    Folder files(m_path);
    while (const auto file = files.next())
        sum += file->size();
    return sum;
}

qint64 ImportFiles::bytesRead() const
{
    return m_done + (m_now ? m_now->pos() : 0);
}

Result<Unit> ImportFiles::each(const FileTaker &take,
                               const std::function<void(const QString &, const Error &)> &trouble)
{
    const auto one = [&](const QString &path) -> bool {
        QFile file(path);
        const bool opened =
            m_path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!opened) {
            trouble(path, Error{Error::Code::NotFound, u"the file cannot be opened"_s, false});
            return true;
        }
        m_now = &file;
        auto more = open(file, path, take, 0, besideOnDisk(path));
        m_now = nullptr;
        m_done += file.isSequential() ? 0 : file.size();
        if (!more)
            trouble(path, more.error());
        return more ? *more : more.error().code != Error::Code::Cancelled;
    };
    const QFileInfo whole(m_path);
    if (m_path != "-"_L1 && !whole.exists())
        return Error{Error::Code::NotFound, u"there is no such file"_s, false};
    if (m_path == "-"_L1 || !whole.isDir()) {
        (void)one(m_path);
        return {};
    }
    Folder files(m_path);
    while (const auto file = files.next()) {
        if (!one(file->filePath()))
            break;
    }
    return {};
}

Result<bool> ImportFiles::open(QIODevice &device, const QString &path, const FileTaker &take, int depth,
                               const BesideReader &beside)
{
    // An archive is a folder here.
    const QString name = path == "-"_L1 ? QString() : QFileInfo(path).fileName();
    const QString folder = path == "-"_L1 ? QString() : QFileInfo(QFileInfo(path).absolutePath()).fileName();
    // A file on the disk is handed over as it is: some formats want to look around in it.
    if (!device.isSequential()) {
        const QByteArray head = device.peek(headBytes);
        if (!looksPacked(head))
            return take({device, head, name, folder, path, beside});
    }
    std::unique_ptr<HeadedDevice> headed = std::make_unique<HeadedDevice>(device);
    const QByteArray head = headed->head();
    if (!looksPacked(head) || depth == deepestArchive)
        return take({*headed, head, name, folder, path, beside});
    // What an archive in an archive holds can be read once.
    const bool onDisk = depth == 0 && path != "-"_L1 && !device.isSequential();
    const auto members = onDisk && head.startsWith("PK") ? std::make_shared<LateMembers>(path) : nullptr;
    bool more = true;
    auto unpacked = readPacked(*headed, name, [&](QIODevice &content, const QString &member) -> Result<bool> {
        auto taken = open(content, path + u'/' + member, take, depth + 1,
                          members ? members->beside(member) : BesideReader());
        if (taken)
            more = *taken;
        return taken;
    });
    if (!unpacked)
        return unpacked.error();
    return more;
}

} // namespace teller
