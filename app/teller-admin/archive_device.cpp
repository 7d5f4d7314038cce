// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_device.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#ifdef TELLER_ARCHIVES
#include <archive.h>
#include <archive_entry.h>
#endif

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

namespace teller {

using namespace Qt::StringLiterals;

bool looksPacked(const QByteArray &head)
{
    for (const QByteArrayView magic :
         {QByteArrayView("\x1f\x8b"),
          QByteArrayView("\xfd"
                         "7zXZ"),
          QByteArrayView("\x28\xb5\x2f\xfd"), QByteArrayView("BZh"), QByteArrayView("PK\x03\x04")})
    {
        if (head.startsWith(magic))
            return true;
    }
    return head.size() > 262 && head.mid(257, 5) == "ustar";
}

#ifdef TELLER_ARCHIVES

namespace {

// Texts pack to a tenth, the most monotonous ones to a hundredth.
constexpr qint64 unpacksToAtMost = 250;
constexpr qint64 alwaysAllowed = 64 * 1024 * 1024;

struct Freer
{
    void operator()(archive *one) const { archive_read_free(one); }
};

/// What libarchive reads from.
struct Source
{
    QIODevice &device;
    std::array<char, 64 * 1024> buffer{};
};

la_int64_t seekSource(archive *, void *data, la_int64_t offset, int whence)
{
    QIODevice &device = static_cast<Source *>(data)->device;
    const qint64 from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? device.pos() : device.size();
    return device.seek(from + offset) ? from + offset : ARCHIVE_FATAL;
}

la_ssize_t readSource(archive *, void *data, const void **bytes)
{
    auto *const source = static_cast<Source *>(data);
    *bytes = source->buffer.data();
    // Whatever cannot be read any further is too short for what libarchive expects, and it says so.
    return std::max<qint64>(0, source->device.read(source->buffer.data(), qint64(source->buffer.size())));
}

/// The content of the entry that was just announced.
class MemberDevice final : public QIODevice
{
public:
    explicit MemberDevice(archive *packed)
        : m_packed(packed)
    {
        setOpenMode(ReadOnly);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_ended && QIODevice::bytesAvailable() == 0; }
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_failure)
            return -1;
        if (size == 0)
            return 0;
        const la_ssize_t got = archive_read_data(m_packed, data, size_t(size));
        if (got < 0) {
            m_failure =
                Error{Error::Code::Damaged, u"the packed file cannot be unpacked any further"_s, false};
            return -1;
        }
        m_unpacked += got;
        m_ended = got == 0;
        if (m_unpacked > alwaysAllowed && m_unpacked / unpacksToAtMost > archive_filter_bytes(m_packed, -1)) {
            m_failure = rejected(u"the packed file unpacks to far more than it should"_s);
            return -1;
        }
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    archive *const m_packed;
    qint64 m_unpacked = 0;
    bool m_ended = false;
    std::optional<Error> m_failure;
};

QString memberName(archive_entry *entry)
{
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    const char *bytes = archive_entry_pathname(entry);
    return bytes ? QString::fromLocal8Bit(bytes) : QString();
}

/// What a system puts beside people's files.
bool isClutter(const QString &path)
{
    return path.startsWith("__MACOSX/"_L1) || QFileInfo(path).fileName().startsWith(u'.');
}

} // namespace

bool canUnpack()
{
    return true;
}

Result<Unit> readPacked(QIODevice &packed, const QString &name, const MemberReader &member)
{
    const Error damaged{Error::Code::Damaged, u"the packed file cannot be unpacked"_s, false};
    const std::unique_ptr<archive, Freer> reader(archive_read_new());
    for (auto *const support : {&archive_read_support_filter_gzip, &archive_read_support_filter_xz,
                                &archive_read_support_filter_zstd, &archive_read_support_filter_bzip2,
                                &archive_read_support_format_zip_streamable, &archive_read_support_format_tar,
                                &archive_read_support_format_gnutar, &archive_read_support_format_raw})
    {
        if (support(reader.get()) < ARCHIVE_WARN)
            return damaged;
    }
    Source source{packed};
    if (archive_read_open(reader.get(), &source, nullptr, &readSource, nullptr) != ARCHIVE_OK)
        return damaged;
    for (;;) {
        archive_entry *entry = nullptr;
        const int got = archive_read_next_header(reader.get(), &entry);
        if (got == ARCHIVE_EOF)
            return {};
        if (got < ARCHIVE_WARN)
            return damaged;
        const bool raw = archive_format(reader.get()) == ARCHIVE_FORMAT_RAW;
        const QString path = raw ? QFileInfo(name).completeBaseName() : memberName(entry);
        if ((!raw && archive_entry_filetype(entry) != AE_IFREG) || isClutter(path))
            continue;
        MemberDevice content(reader.get());
        auto more = member(content, path);
        if (content.failure())
            return *content.failure();
        if (!more)
            return more.error();
        if (!*more)
            return {};
    }
}

class ZipMembers::Private final
{
public:
    explicit Private(const QString &path)
        : m_file(path)
    {
        if (!m_file.open(QIODevice::ReadOnly) || !begin())
            return;
        while (archive_entry *entry = next())
            m_names.insert(nameOf(entry));
        (void)begin();
    }

    std::optional<FileBeside> read(const QString &wanted, qint64 most)
    {
        const QString name = wanted.normalized(QString::NormalizationForm_C);
        if (!m_names.contains(name))
            return std::nullopt;
        for (int round = 0; round < 2; ++round) { // the second from the beginning
            while (archive_entry *entry = next()) {
                if (nameOf(entry) == name)
                    return contentOf(entry, most);
            }
            if (!begin())
                break;
        }
        return std::nullopt;
    }

private:
    bool begin()
    {
        m_source = std::make_unique<Source>(Source{m_file});
        m_reader.reset(archive_read_new());
        archive *const reader = m_reader.get();
        return m_file.seek(0) && archive_read_support_format_zip_seekable(reader) == ARCHIVE_OK &&
               archive_read_set_read_callback(reader, &readSource) == ARCHIVE_OK &&
               archive_read_set_seek_callback(reader, &seekSource) == ARCHIVE_OK &&
               archive_read_set_callback_data(reader, m_source.get()) == ARCHIVE_OK &&
               archive_read_open1(reader) == ARCHIVE_OK;
    }
    archive_entry *next()
    {
        archive_entry *entry = nullptr;
        const int got = archive_read_next_header(m_reader.get(), &entry);
        return got == ARCHIVE_OK || got == ARCHIVE_WARN ? entry : nullptr;
    }
    static QString nameOf(archive_entry *entry)
    {
        return memberName(entry).normalized(QString::NormalizationForm_C);
    }
    std::optional<FileBeside> contentOf(archive_entry *entry, qint64 most)
    {
        FileBeside found{archive_entry_size(entry), {}};
        if (found.bytes > most)
            return found;
        QByteArray piece(64 * 1024, Qt::Uninitialized);
        for (;;) {
            const la_ssize_t got = archive_read_data(m_reader.get(), piece.data(), size_t(piece.size()));
            if (got < 0)
                return std::nullopt;
            if (got == 0)
                break;
            found.content.append(piece.constData(), got);
            if (found.content.size() > most) // it has said less
                return std::nullopt;
        }
        found.bytes = found.content.size();
        return found;
    }

    QFile m_file;
    std::unique_ptr<Source> m_source;
    std::unique_ptr<archive, Freer> m_reader;
    QSet<QString> m_names;
};

ZipMembers::ZipMembers(const QString &path)
    : d(std::make_unique<Private>(path))
{}

ZipMembers::~ZipMembers() = default;

std::optional<FileBeside> ZipMembers::read(const QString &name, qint64 most)
{
    return d->read(name, most);
}

#else

class ZipMembers::Private final
{};

ZipMembers::ZipMembers(const QString &) {}

ZipMembers::~ZipMembers() = default;

std::optional<FileBeside> ZipMembers::read(const QString &, qint64)
{
    return std::nullopt;
}

bool canUnpack()
{
    return false;
}

Result<Unit> readPacked(QIODevice &, const QString &, const MemberReader &)
{
    return rejected(u"this program was built without libarchive and cannot unpack it"_s);
}

#endif

} // namespace teller
