// SPDX-License-Identifier: GPL-3.0-or-later
//
// A program of its own, because the peak of a process's memory never falls.
#include "exchange/email_rig.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstring>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

/// An mbox of `count` messages that is made up while it is read.
class EndlessMbox final : public QIODevice
{
public:
    explicit EndlessMbox(int count)
        : m_count(count)
    {}
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 limit) override
    {
        if (m_at == m_message.size()) {
            if (m_made == m_count)
                return -1;
            m_message = message(m_made++);
            m_at = 0;
        }
        const qint64 length = std::min(limit, qint64(m_message.size() - m_at));
        std::memcpy(data, m_message.constData() + m_at, size_t(length));
        m_at += length;
        return length;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    static QByteArray message(int number)
    {
        const QByteArray id = QByteArray::number(number);
        return "From jane@example.org Tue Mar  3 10:15:00 2026\nFrom: jane@example.org\nMessage-ID: <" + id +
               "@x>\n" + date +
               "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nMessage " + id +
               "\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n" +
               QByteArray("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2\n")
                   .repeated(3000) +
               "--b--\n\n";
    }

    const int m_count;
    int m_made = 0;
    QByteArray m_message;
    qint64 m_at = 0;
};

class CountingSink final : public ImportSink
{
public:
    bool take(ImportedRecord record, const RecordPlace &place) override
    {
        ++taken;
        end = place.end;
        attached += detailOf(record).documents.size();
        return true;
    }
    bool reject(const QString &, const RecordPlace &, const QByteArray &) override { return false; }

    int taken = 0;
    size_t attached = 0;
    qint64 end = 0;
};

/// The most memory that this process has had, in KiB; 0 where the system does not say.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.sliced(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong();
}

CountingSink readMbox(int messages)
{
    EndlessMbox file(messages);
    CountingSink sink;
    if (!file.open(QIODevice::ReadOnly) || !EmailReader().read(file, shop(), sink))
        sink.taken = -1;
    return sink;
}

// Each compiler has its own way to say so.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
constexpr bool sanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool sanitized = false;
#endif

} // namespace

class EmailMemoryTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void memoryDoesNotGrowWithTheMbox()
    {
        if (sanitized)
            QSKIP("A sanitizer keeps freed memory, so that the peak says nothing.");
        if (peakMemory() == 0)
            QSKIP("This system does not tell a process's peak memory.");
        constexpr int few = 20;
        constexpr int many = 1040; // 200 MB
        QCOMPARE(readMbox(few).taken, few);
        const qint64 before = peakMemory();
        const CountingSink sink = readMbox(many);
        QCOMPARE(sink.taken, many);
        QCOMPARE(sink.attached, size_t(many));
        QVERIFY(sink.end > 200'000'000);
        const qint64 growth = peakMemory() - before;
        QVERIFY2(growth < 8 * 1024, qPrintable(u"%1 KiB more"_s.arg(growth)));
    }
};

QTEST_APPLESS_MAIN(EmailMemoryTest)
#include "tst_email_memory.moc"
