// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_device.h"

#include <QFileInfo>

#ifdef TELLER_ARCHIVES
#include <archive.h>
#include <archive_entry.h>
#endif

#include <algorithm>
#include <array>
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

#else

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
