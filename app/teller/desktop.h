// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/sign_in.h"
#include "command_line.h"
#include "common/theme.h"
#include "core/call_feed.h"
#include "core/clock.h"
#include "desk/call_desk.h"
#include "secrets.h"
#include "settings_file.h"
#include "store/local/local_draft_book.h"
#include "store/local/local_file.h"
#include "store/local/local_outbox.h"
#include "store/record/sql_record.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace teller {

class DemoStage;
class DemoTour;
class LocalCallFeed;
class MainWindow;

/// The desktop program put together: settings, store, draft book, outbox, feeds, desk and window.
class Desktop final : public QObject
{
    Q_OBJECT
public:
    Desktop(CommandLine line, QString dataDir, const QString &socketName);
    ~Desktop() override;

    /// Shows the window. An error's detail is a sentence for the person who typed the command line.
    [[nodiscard]] Result<> start();

private:
    /// All that hangs on the connection settings; built anew when they change. What is being written is on
    /// the disk and comes back with it. takeDown() destroys it from the bottom up.
    struct Assembly
    {
        std::unique_ptr<SqlRecord> record;
        std::unique_ptr<DraftBook> drafts;
        std::unique_ptr<Outbox> outbox;
        std::unique_ptr<CallDesk> desk;
        std::vector<std::unique_ptr<CallFeed>> feeds;
        std::unique_ptr<DemoStage> stage; ///< with --demo
        std::unique_ptr<MainWindow> window;
    };

    /// The command line goes before what was kept.
    [[nodiscard]] Result<> mergeCommandLine();
    /// Where the store is, with the password that was given or recalled.
    [[nodiscard]] Result<StoreSettings> storeSettings() const;
    /// Fetches what is kept in the key chain and is needed, then goes on; without it if that takes too long.
    void recallSecrets(const std::function<void()> &then);
    void open();
    [[nodiscard]] Result<> assemble();
    void followStore(const StoreSettings &store, const StoreState &state);
    void signIn(const SignIn &signIn);
    void adoptSettings(ConnectionSettings wanted);
    /// The settings go to a file, and no password may.
    void takePasswordOutOf(QString &storeUrl);
    void takeDown();
    void addAsterisk();
    void addDemo();
    void showWindow();
    void placeWindow(QWidget &window) const;
    [[nodiscard]] Theme::Mode themeMode() const;
    void raiseWindow();
    [[nodiscard]] QString settingsFile() const;

    const CommandLine m_line;
    const QString m_dataDir;
    const SystemClock m_clock;
    KeptSettings m_settings;             ///< with what the command line says for this start
    ConnectionSettings m_keptConnection; ///< without that
    Secrets m_secrets;
    std::optional<bool> m_keyChain;
    QString m_password;             ///< of the store; empty: none, or libpq finds one itself
    bool m_rememberIt = false;      ///< in the key chain, once it has proved right
    std::unique_ptr<Theme> m_theme; ///< made with the first window
    std::unique_ptr<LocalCallFeed> m_local;
    Assembly m_now;
    std::unique_ptr<DemoTour> m_tour;
};

} // namespace teller
