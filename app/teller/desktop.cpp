// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "agent/main_window.h"
#include "common/language.h"
#include "core/logging.h"
#include "core/when_done.h"
#include "demo_stage.h"
#include "demo_tour.h"
#include "exchange/demo/demo_company.h"
#include "readiness.h"
#include "store/admin/store_admin.h"
#include "telephony/ami_feed.h"
#include "telephony/demo_feed.h"
#include "telephony/local_call_feed.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QScreen>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

constexpr int firstDemoCallMs = 2'000;
constexpr int longestRecallMs = 3'000; ///< a key chain that hangs must not keep the desktop from its calls

QString signInName()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return u"agent"_s;
}

} // namespace

Desktop::Desktop(CommandLine line, QString dataDir, const QString &socketName)
    : m_line(std::move(line))
    , m_dataDir(std::move(dataDir))
    , m_secrets(systemKeyChain(u"Teller"_s))
    , m_local(std::make_unique<LocalCallFeed>(socketName, QString(), m_clock))
{
    m_settings = readSettings(settingsFile());
    m_keptConnection = m_settings.connection;
    if (!m_line.geometry.isEmpty())
        m_settings.geometry.clear();
    speak(*qApp, m_line.language.isEmpty() ? m_settings.language : m_line.language);
}

Desktop::~Desktop()
{
    const bool shown = m_now.window != nullptr;
    takeDown();
    if (shown)
        writeLook(settingsFile(), m_settings);
}

void Desktop::takeDown()
{
    m_tour.reset();
    if (m_now.window) {
        m_settings.geometry = m_now.window->saveGeometry();
        m_settings.noteHeight = m_now.window->noteHeight();
    }
    m_now.window.reset();
    m_now.stage.reset();
    m_now.feeds.clear();
    m_now.desk.reset();
    m_now.outbox.reset();
    m_now.drafts.reset();
    m_now.record.reset();
}

Result<> Desktop::start()
{
    if (auto merged = mergeCommandLine(); !merged)
        return merged;
    connect(m_local.get(), &LocalCallFeed::raiseRequested, this, &Desktop::raiseWindow);
    m_local->start();
    if (m_local->anotherInstanceRuns())
        return rejected(tr("Teller was started a moment ago and is already running."));
    if (const auto store = storeSettings(); !store)
        return store.error();
    if (!m_line.screenshots.isEmpty() && !QDir().mkpath(m_line.screenshots))
        return rejected(tr("The folder %1 cannot be made.").arg(m_line.screenshots));
    whenDone(this, m_secrets.available(), [this](const Result<bool> &available) {
        m_keyChain = available.ok() && *available;
        if (m_now.window)
            m_now.window->setKeyChain(*m_keyChain);
    });
    recallSecrets([this] { open(); });
    return {};
}

void Desktop::open()
{
    if (const auto assembled = assemble(); !assembled) {
        qCCritical(lcApp) << "the desktop could not be put together";
        QCoreApplication::exit(1);
        return;
    }
    if (m_line.call)
        m_local->deliver(*m_line.call);
    if (!m_line.screenshots.isEmpty())
        m_tour = std::make_unique<DemoTour>(*m_now.desk, *m_now.window, m_line.screenshots);
}

void Desktop::recallSecrets(const std::function<void()> &then)
{
    const ConnectionSettings &settings = m_settings.connection;
    const auto store = storeSettings();
    const bool wantsPassword =
        store && store->isShared() && store->password.isEmpty() && !qEnvironmentVariableIsSet("PGPASSWORD");
    const bool wantsSecret = settings.useAsterisk && settings.secret.isEmpty();
    if (!wantsPassword && !wantsSecret) {
        then();
        return;
    }
    const auto once = [then, gone = std::make_shared<bool>(false)] {
        if (!std::exchange(*gone, true))
            then();
    };
    const auto recallSecret = [this, wantsSecret, once] {
        if (!wantsSecret) {
            once();
            return;
        }
        const ConnectionSettings &now = m_settings.connection;
        whenDone(this, m_secrets.read(Secrets::telephoneName(now.user, now.asteriskHost, now.asteriskPort)),
                 [this, once](const Result<QString> &secret) {
                     if (secret)
                         m_settings.connection.secret = *secret;
                     once();
                 });
    };
    if (wantsPassword)
        whenDone(this, m_secrets.read(Secrets::storeName(store->displayName())),
                 [this, recallSecret](const Result<QString> &password) {
                     if (password)
                         m_password = *password;
                     recallSecret();
                 });
    else
        recallSecret();
    QTimer::singleShot(longestRecallMs, this, once);
}

Result<> Desktop::mergeCommandLine()
{
    ConnectionSettings &settings = m_settings.connection;
    if (!m_line.asterisk.isEmpty()) {
        const Result<AmiSettings> ami = AmiSettings::fromUrl(m_line.asterisk);
        if (!ami)
            return rejected(tr("--asterisk is not understood (%1). It looks like ami://user@host:5038.")
                                .arg(ami.error().detail));
        settings.useAsterisk = true;
        settings.asteriskHost = ami->host;
        settings.asteriskPort = ami->port;
        settings.tls = ami->tls;
        settings.caFile = ami->caCertificateFile;
        settings.user = ami->user;
        settings.secret = ami->secret;
        if (!ami->extension.isEmpty())
            settings.extension = ami->extension;
    }
    if (settings.secret.isEmpty())
        settings.secret = qEnvironmentVariable("TELLER_AMI_SECRET");
    if (!m_line.asteriskCa.isEmpty())
        settings.caFile = m_line.asteriskCa;
    if (!m_line.extension.isEmpty())
        settings.extension = m_line.extension;
    if (!m_line.agentName.isEmpty())
        settings.agentName = m_line.agentName;
    if (settings.agentName.isEmpty())
        settings.agentName = signInName();
    if (!m_line.store.isEmpty())
        settings.storeUrl = m_line.store;
    takePasswordOutOf(settings.storeUrl);
    if (!m_line.asterisk.isEmpty() && settings.extension.isEmpty())
        return rejected(tr("--asterisk needs --extension: the extension of your telephone."));
    return {};
}

Result<StoreSettings> Desktop::storeSettings() const
{
    if (m_settings.connection.storeUrl.isEmpty())
        return StoreSettings::personal();
    Result<StoreSettings> store = StoreSettings::fromUrl(m_settings.connection.storeUrl);
    if (!store)
        return rejected(tr("The store is not understood (%1). It looks like sqlite:///path/teller.sqlite or "
                           "postgresql://user@host/teller.")
                            .arg(store.error().detail));
    if (store->isShared() && store->password.isEmpty())
        store->password = m_password;
    return store;
}

Result<> Desktop::assemble()
{
    ConnectionSettings &settings = m_settings.connection;
    const Result<StoreSettings> named = storeSettings();
    if (!named)
        return named.error();
    const StoreSettings &store = *named;
    if (settings.storeUrl.isEmpty())
        settings.storeUrl = store.displayName();
    // The personal store is this program's own: it is made, and kept at the newest version, without asking.
    // Before there is a window, so nobody waits for it in the middle of a call.
    if (store == StoreSettings::personal()) {
        StoreAdmin admin(store);
        Result<> made;
        if (!QFileInfo::exists(store.path))
            made = admin.create();
        else if (const auto migrated = admin.migrate(); !migrated)
            made = migrated.error();
        if (!made) // the record meets the same trouble, and the window says so
            qCWarning(lcApp) << "the personal store could not be made ready:" << codeName(made.error().code);
    }

    m_now.record = std::make_unique<SqlRecord>(store);
    // Who signs in to a shared store is who the agent is; elsewhere it is who signed in to this computer.
    const AgentId me(store.isShared() && !store.user.isEmpty() ? store.user : signInName());
    auto local = std::make_shared<LocalFile>(QDir(m_dataDir).filePath(u"drafts.sqlite"_s),
                                             std::shared_ptr<KeyChain>(systemKeyChain(u"Teller"_s)),
                                             Executor::Start::WhenTold);
    m_now.drafts = std::make_unique<LocalDraftBook>(local);
    m_now.outbox = std::make_unique<LocalOutbox>(local, *m_now.record, store.displayName(), me, m_clock);
    m_now.desk = std::make_unique<CallDesk>(*m_now.record, *m_now.drafts, *m_now.outbox, m_clock,
                                            Agent{me, settings.agentName, settings.extension});
    if (m_settings.wrapUpTime)
        m_now.desk->setWrapUpTime(*m_settings.wrapUpTime);
    m_now.desk->presence().setPausesInWrapUp(m_settings.pausesInWrapUp);
    m_now.desk->presence().setReasons(m_settings.notReadyReasons);
    m_now.desk->addFeed(*m_local);
    if (settings.useAsterisk)
        addAsterisk();
    if (m_line.demo)
        addDemo();
    m_now.desk->restoreDrafts();
    showWindow();
    local->executor().start(); // not sooner: the window and the store keep two processors busy
    connect(m_now.record.get(), &CustomerRecord::stateChanged, this,
            [this, store](const StoreState &state) { followStore(store, state); });
    followStore(store, m_now.record->state());
    for (const auto &feed : m_now.feeds)
        feed->start();
    return {};
}

void Desktop::addAsterisk()
{
    const ConnectionSettings &settings = m_settings.connection;
    AmiSettings ami;
    ami.host = settings.asteriskHost;
    ami.port = quint16(settings.asteriskPort);
    ami.tls = settings.tls;
    ami.caCertificateFile = settings.caFile;
    ami.user = settings.user;
    ami.secret = settings.secret;
    ami.extension = settings.extension;
    ami.controlAllowed = settings.agentsControlCalls;
    m_now.feeds.push_back(std::make_unique<AmiFeed>(ami));
    m_now.desk->addFeed(*m_now.feeds.back());
}

void Desktop::addDemo()
{
    const DemoCompany company{DemoSettings()};
    std::vector<DemoCall> calls;
    for (const DemoCaller &caller : company.calls())
        calls.push_back(demoCall(caller));
    auto feed = std::make_unique<DemoFeed>(std::move(calls), m_settings.connection.extension, m_clock,
                                           firstDemoCallMs);
    m_now.desk->addFeed(*feed);
    m_now.stage = std::make_unique<DemoStage>(*feed, *m_now.desk, company.stories());
    m_now.feeds.push_back(std::move(feed));
}

void Desktop::showWindow()
{
    // Not before the store is being opened in its own threads: to find the fonts takes about as long.
    if (!m_theme)
        m_theme = std::make_unique<Theme>(themeMode());
    m_now.window = std::make_unique<MainWindow>(*m_now.desk, *m_theme);
    MainWindow &window = *m_now.window;
    window.setConnectionSettings(m_settings.connection);
    if (const auto templates = readNoteTemplates(m_dataDir + u"/note-templates.json"_s))
        window.setNoteTemplates(*templates);
    new Readiness(*m_now.desk, window);
    if (m_keyChain)
        window.setKeyChain(*m_keyChain);
    // Queued: the window that asks is one of those that are taken down.
    connect(&window, &MainWindow::connectionSettingsAccepted, this, &Desktop::adoptSettings,
            Qt::QueuedConnection);
    connect(&window, &MainWindow::signInGiven, this, &Desktop::signIn, Qt::QueuedConnection);
    if (m_now.stage) {
        window.offerStories(m_now.stage->titles());
        connect(&window, &MainWindow::storyChosen, m_now.stage.get(), &DemoStage::play);
    }
    window.setNoteHeight(m_settings.noteHeight);
    window.setKeys(m_settings.keys);
    connect(&window, &MainWindow::keysChosen, this, [this](const KeyMap &keys) {
        m_settings.keys = keys;
        writeLook(settingsFile(), m_settings);
    });
    window.setLanguage(m_settings.language);
    connect(&window, &MainWindow::languageChosen, this, [this](const QString &language) {
        m_settings.language = language;
        writeLook(settingsFile(), m_settings);
    });
    connect(&window, &MainWindow::themeModeChosen, this, [this](Theme::Mode mode) {
        m_settings.mode = mode;
        writeLook(settingsFile(), m_settings);
    });
    placeWindow(window);
    window.show();
}

/// Where it was; else as large as the command line says, or as it would like to be.
void Desktop::placeWindow(QWidget &window) const
{
    if (window.restoreGeometry(m_settings.geometry))
        return;
    if (!m_line.geometry.isEmpty()) {
        window.resize(m_line.geometry);
        return;
    }
    // On a small screen its frame would push a part of it out.
    const QSize there = window.screen()->availableSize();
    if (window.width() >= there.width() || window.height() >= there.height())
        window.setWindowState(Qt::WindowMaximized);
}

Theme::Mode Desktop::themeMode() const
{
    switch (m_line.look) {
    case CommandLine::Look::FollowSystem:
        return m_settings.mode;
    case CommandLine::Look::Light:
        return Theme::Mode::Light;
    case CommandLine::Look::Dark:
        return Theme::Mode::Dark;
    }
    return m_settings.mode;
}

void Desktop::adoptSettings(ConnectionSettings wanted)
{
    const ConnectionSettings before = m_settings.connection;
    const bool changed = wanted != before; // perhaps by a password, which does not stay in the address
    if (wanted.storeUrl != before.storeUrl)
        m_password.clear();
    takePasswordOutOf(wanted.storeUrl);
    if (std::exchange(m_keptConnection, wanted) != wanted)
        writeConnection(settingsFile(), m_keptConnection);
    if (!changed)
        return;
    m_rememberIt = !m_password.isEmpty();
    if (wanted.useAsterisk && wanted.secret != before.secret)
        m_secrets.keep(Secrets::telephoneName(wanted.user, wanted.asteriskHost, wanted.asteriskPort),
                       wanted.secret);
    m_settings.connection = wanted;
    recallSecrets([this] {
        takeDown();
        if (const Result<> assembled = assemble(); !assembled) {
            qCWarning(lcApp) << "these settings cannot be used";
            m_settings.connection.storeUrl.clear();
            if (const Result<> fallback = assemble(); !fallback)
                qCCritical(lcApp) << "the desktop could not be put together";
        }
    });
}

void Desktop::followStore(const StoreSettings &store, const StoreState &state)
{
    if (state.link == StoreState::Link::Ready && std::exchange(m_rememberIt, false))
        m_secrets.keep(Secrets::storeName(store.displayName()), store.password);
    if (!store.isShared() || state.link != StoreState::Link::Away || !state.error ||
        state.error->code != Error::Code::AuthFailed)
        return;
    m_password.clear();
    const bool tried = !store.password.isEmpty() || qEnvironmentVariableIsSet("PGPASSWORD");
    m_now.window->askSignIn({store.displayName(), store.user.isEmpty() ? signInName() : store.user, tried,
                             m_keyChain.value_or(false)});
}

void Desktop::signIn(const SignIn &signIn)
{
    QUrl url(m_settings.connection.storeUrl);
    if (url.userName(QUrl::FullyDecoded) != signIn.user) {
        url.setUserName(signIn.user, QUrl::DecodedMode);
        m_settings.connection.storeUrl = url.toString(QUrl::FullyEncoded);
        if (m_line.store.isEmpty()) {
            m_keptConnection.storeUrl = m_settings.connection.storeUrl;
            writeConnection(settingsFile(), m_keptConnection);
        }
    }
    m_password = signIn.password;
    m_rememberIt = signIn.remember;
    takeDown();
    if (const Result<> assembled = assemble(); !assembled)
        qCCritical(lcApp) << "the desktop could not be put together";
}

void Desktop::takePasswordOutOf(QString &storeUrl)
{
    if (!storeUrl.startsWith("postgres"_L1))
        return;
    QUrl url(storeUrl, QUrl::StrictMode);
    QUrlQuery query(url);
    QString password = url.password(QUrl::FullyDecoded);
    if (query.hasQueryItem(u"password"_s))
        password = query.queryItemValue(u"password"_s, QUrl::FullyDecoded);
    if (!url.isValid() || password.isEmpty())
        return;
    m_password = password;
    url.setPassword({});
    query.removeAllQueryItems(u"password"_s);
    url.setQuery(query);
    storeUrl = url.toString(QUrl::FullyEncoded);
}

void Desktop::raiseWindow()
{
    if (!m_now.window)
        return; // it comes up in a moment
    MainWindow &window = *m_now.window;
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.raise();
    window.activateWindow();
}

QString Desktop::settingsFile() const
{
    return QDir(m_dataDir).filePath(u"teller.ini"_s);
}

} // namespace teller
