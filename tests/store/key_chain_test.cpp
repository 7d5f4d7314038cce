// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/key_chain.h"

#include "store/await.h"
#include "store/local/local_draft_book.h"
#include "store/local/local_file.h"
#include "store/local/seal.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 30'000;

/// A session bus and a key ring of the test's own, in a home of their own.
class SecretService final
{
public:
    ~SecretService()
    {
        for (QProcess *process : {&m_ring, &m_bus}) {
            if (process->state() == QProcess::NotRunning)
                continue;
            process->terminate();
            if (!process->waitForFinished(longest)) {
                process->kill();
                process->waitForFinished(longest);
            }
        }
    }

    QString start()
    {
        for (const char *variable :
             {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            qputenv(variable, m_home.path().toUtf8());
        QFile::setPermissions(m_home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        // Nothing is started on demand: the ring that answers is the one below.
        QFile config(m_home.filePath(u"bus.conf"_s));
        if (!config.open(QIODevice::WriteOnly))
            return config.errorString();
        config.write(
            "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
            "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>"
            "</policy></busconfig>");
        config.close();
        m_bus.start(u"dbus-daemon"_s,
                    {u"--nofork"_s, u"--print-address"_s, u"--config-file"_s, config.fileName()});
        if (!m_bus.waitForStarted(longest) || !m_bus.waitForReadyRead(longest))
            return u"no dbus-daemon"_s;
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        auto password = randomKey();
        if (!password)
            return u"no password"_s;
        m_ring.setProcessChannelMode(QProcess::MergedChannels);
        m_ring.start(u"gnome-keyring-daemon"_s,
                     {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        if (!m_ring.waitForStarted(longest))
            return u"no gnome-keyring-daemon"_s;
        m_ring.write(password->toHex());
        m_ring.closeWriteChannel();
        return {};
    }
    QString output() { return QString::fromUtf8(m_ring.readAll()); }

    /// As a person does who leaves the desk.
    bool lock()
    {
        QProcess send;
        send.start(u"dbus-send"_s, {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s,
                                    u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                                    u"array:objpath:/org/freedesktop/secrets/collection/login"_s});
        return send.waitForFinished(longest) && send.exitCode() == 0;
    }

private:
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_ring;
};

} // namespace

/// One story, in order: the bus of a process is the same from its first use to its end.
class KeyChainTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SecretService> m_service;
    QTemporaryDir m_folder;
    const QByteArray m_secret = QByteArray("pass\0word \xff\n", 12);

    QString path() const { return m_folder.filePath(u"drafts.sqlite"_s); }
    Draft draft(const QString &text) const
    {
        Draft one;
        one.note = NoteId::create();
        one.text = text;
        return one;
    }

private Q_SLOTS:
    void a_withoutASessionThereIsNone()
    {
        const QTemporaryDir empty;
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", empty.path().toUtf8());
        const auto chain = systemKeyChain(u"Teller test"_s);
        QVERIFY(!chain->available());
        auto read = chain->read(u"store"_s);
        QVERIFY(!read);
        auto written = chain->write(u"store"_s, m_secret);
        QVERIFY(!written);
    }

    void b_aSecretIsKeptChangedAndRemoved()
    {
        m_service = std::make_unique<SecretService>();
        const QString failed = m_service->start();
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        const auto chain = systemKeyChain(u"Teller test"_s);
        if (!QTest::qWaitFor([&] { return chain->available(); }, longest))
            QFAIL(qPrintable(u"the key ring does not open: "_s + m_service->output()));

        auto none = chain->read(u"store"_s);
        VERIFY_OK(none);
        QVERIFY(!none->has_value());
        for (const QByteArray &secret : {m_secret, QByteArray("another")}) {
            auto written = chain->write(u"store"_s, secret);
            VERIFY_OK(written);
            auto read = chain->read(u"store"_s);
            VERIFY_OK(read);
            QCOMPARE(read->value_or(QByteArray()), secret);
        }
        // Other names and other programs are other secrets.
        auto otherName = chain->read(u"telephone"_s);
        VERIFY_OK(otherName);
        QVERIFY(!otherName->has_value());
        auto otherProgram = systemKeyChain(u"Another"_s)->read(u"store"_s);
        VERIFY_OK(otherProgram);
        QVERIFY(!otherProgram->has_value());

        auto removed = chain->remove(u"store"_s);
        VERIFY_OK(removed);
        auto gone = chain->read(u"store"_s);
        VERIFY_OK(gone);
        QVERIFY(!gone->has_value());
        auto twice = chain->remove(u"store"_s);
        VERIFY_OK(twice);
    }

    void c_draftsAreSealedWithAKeyFromIt()
    {
        QVERIFY(m_service);
        const Draft one = draft(u"sealed by the ring"_s);
        for (int run = 0; run < 2; ++run) {
            LocalDraftBook book(std::make_shared<LocalFile>(
                path(), std::shared_ptr<KeyChain>(systemKeyChain(u"Teller test"_s))));
            if (run == 0) {
                auto kept = await(book.keep(one));
                VERIFY_OK(kept);
            }
            auto all = await(book.all());
            VERIFY_OK(all);
            QCOMPARE(*all, std::vector<Draft>{one});
        }
        QVERIFY(!QFile::exists(path() + u".key"_s));
        // Without the ring nobody reads it.
        LocalDraftBook stranger(std::make_shared<LocalFile>(path()));
        auto all = await(stranger.all());
        QVERIFY(!all);
        QCOMPARE(all.error().code, Error::Code::Damaged);
    }

    void d_aLockedOneAsksNobodyAndKeepsNobodyFromWriting()
    {
        QVERIFY(m_service);
        const auto chain = systemKeyChain(u"Teller test"_s);
        auto written = chain->write(u"store"_s, m_secret);
        VERIFY_OK(written);
        QVERIFY(m_service->lock());
        QVERIFY(!chain->available());
        auto read = chain->read(u"store"_s);
        QVERIFY(!read); // not "there is none"
        QCOMPARE(read.error().code, Error::Code::NotPermitted);
        auto refused = chain->write(u"store"_s, m_secret);
        QVERIFY(!refused);

        LocalDraftBook book(
            std::make_shared<LocalFile>(m_folder.filePath(u"other.sqlite"_s),
                                        std::shared_ptr<KeyChain>(systemKeyChain(u"Teller test"_s))));
        auto kept = await(book.keep(draft(u"written all the same"_s)));
        VERIFY_OK(kept);
        QVERIFY(QFile::exists(m_folder.filePath(u"other.sqlite.key"_s)));
    }

    void cleanupTestCase() { m_service.reset(); }
};

QTEST_GUILESS_MAIN(KeyChainTest)
#include "key_chain_test.moc"
