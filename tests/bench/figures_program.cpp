// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real program as a process: how fast it is there, and how much memory it takes.
#include "clock.h"
#include "exchange/demo/plain_company.h"
#include "fake_ami.h"
#include "figures.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace teller::bench {

using namespace Qt::StringLiterals;

namespace {

QString program(const QString &name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

/// A program that says on standard error when it is ready.
class Started final
{
public:
    ~Started()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Milliseconds from before the process was there until it said so.
    [[nodiscard]] Result<double> start(const QString &name, const QStringList &arguments,
                                       const QProcessEnvironment &environment, const QByteArray &word)
    {
        m_process.setProcessEnvironment(environment);
        QByteArray said;
        QElapsedTimer clock;
        double readyMs = -1;
        QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process, [&] {
            said += m_process.readAllStandardError();
            if (readyMs < 0 && said.contains(word))
                readyMs = elapsedMs(clock);
        });
        clock.start();
        m_process.start(program(name), arguments);
        const bool ready = until([&] { return readyMs >= 0 || m_process.state() == QProcess::NotRunning; });
        m_process.disconnect();
        if (!ready || readyMs < 0)
            return failed(u"%1 did not become ready: %2"_s.arg(name, QString::fromUtf8(said)));
        return readyMs;
    }
    /// Resident memory in MB.
    [[nodiscard]] double resident() const
    {
        QFile file(u"/proc/%1/status"_s.arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1'024;
        }
        return 0;
    }

private:
    QProcess m_process;
};

QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}

/// What starts the desktop for a store and a telephone system.
class Desktop final
{
public:
    Desktop(const StoreSettings &store)
        : m_store(store)
    {
        m_pbx.secret = "bench";
    }
    [[nodiscard]] bool start() { return m_pbx.start(); }
    [[nodiscard]] QString dataDir() const { return m_folder.path(); }
    [[nodiscard]] QStringList arguments() const
    {
        return {u"--store"_s,
                u"postgresql://%1@%2:%3/%4"_s.arg(m_store.user, m_store.host, m_store.port, m_store.database),
                u"--asterisk"_s,
                u"ami://%1@127.0.0.1:%2"_s.arg(QString::fromUtf8(m_pbx.user)).arg(m_pbx.serverPort()),
                u"--extension"_s,
                u"1001"_s,
                u"--data-dir"_s,
                dataDir(),
                u"--geometry"_s,
                u"1440x900"_s,
                u"--light"_s};
    }
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = plainEnvironment();
        environment.insert(u"TELLER_AMI_SECRET"_s, QString::fromUtf8(m_pbx.secret));
        environment.insert(u"PGPASSWORD"_s, m_store.password);
        return environment;
    }

private:
    const StoreSettings m_store;
    const QTemporaryDir m_folder;
    test::FakeAmi m_pbx;
};

const QByteArray desktopWord = "ready for a call";
const QByteArray bareWord = "ready";
const auto bareWindow = u"teller_bench_bare_window"_s;

} // namespace

Result<Unit> measureStart(const BenchStore &store, const Effort &effort, Report &report)
{
    Desktop desktop(store.asAgent(store.large()));
    if (!desktop.start())
        return failed(u"no port for the manager interface"_s);
    std::vector<double> starts;
    std::vector<double> bares;
    for (int i = -2; i < effort.starts; ++i) {
        const auto ours =
            Started().start(u"teller"_s, desktop.arguments(), desktop.environment(), desktopWord);
        if (!ours)
            return ours.error();
        const auto bare = Started().start(bareWindow, {}, plainEnvironment(), bareWord);
        if (!bare)
            return bare.error();
        if (i < 0)
            continue;
        starts.push_back(*ours);
        bares.push_back(*bare);
    }
    Figure figure;
    figure.key = u"start"_s;
    figure.name = u"start of the program → ready for a call (painted, store answers, telephone connected)"_s;
    figure.unit = u"ms"_s;
    figure.value = Summary::of(starts);
    figure.floorName = u"a bare Qt window painted"_s;
    figure.floor = Summary::of(bares);
    figure.goal50 = 2;
    report.add(figure);
    return {};
}

Result<Unit> measureMemory(const BenchStore &store, const Effort &effort, Report &report)
{
    std::vector<double> ours;
    std::vector<double> bares;
    for (int i = 0; i < qMin(3, effort.starts); ++i) {
        Desktop desktop(store.asAgent(store.large()));
        if (!desktop.start())
            return failed(u"no port for the manager interface"_s);
        Started teller;
        if (auto ready = teller.start(u"teller"_s, desktop.arguments(), desktop.environment(), desktopWord);
            !ready)
            return ready.error();
        const double empty = teller.resident();
        QProcess call;
        call.setProcessEnvironment(plainEnvironment());
        call.start(program(u"teller"_s),
                   {u"call"_s, u"--data-dir"_s, desktop.dataDir(), u"--account"_s,
                    PlainCompany::accountNumber(0), u"--call-id"_s, u"bench"_s, u"--state"_s, u"answered"_s});
        if (!call.waitForFinished() || call.exitCode() != 0)
            return failed(u"the desktop was not told of a call"_s);
        // Until it has read all and grows no more.
        double before = empty;
        for (int quiet = 0; quiet < 4;) {
            letTimePass(500);
            const double now = teller.resident();
            quiet = now > before + 0.25 ? 0 : quiet + 1;
            before = now;
        }
        if (before <= empty)
            return failed(u"opening a long history took no memory"_s);
        ours.push_back(before);
        Started bare;
        if (auto ready = bare.start(bareWindow, {}, plainEnvironment(), bareWord); !ready)
            return ready.error();
        letTimePass(300);
        bares.push_back(bare.resident());
    }
    Figure figure;
    figure.key = u"memory"_s;
    figure.name = u"resident memory with the longest history open"_s;
    figure.unit = u"MB"_s;
    figure.value = Summary::of(ours);
    figure.floorName = u"a bare Qt window"_s;
    figure.floor = Summary::of(bares);
    figure.goal50 = 2;
    report.add(figure);
    return {};
}

} // namespace teller::bench
