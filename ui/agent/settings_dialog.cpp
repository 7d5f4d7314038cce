// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/settings_dialog.h"

#include "common/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>
#include <QSpinBox>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

SettingsDialog::SettingsDialog(const Theme &theme, const ConnectionSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
{
    setObjectName(u"settingsDialog"_s);
    setAccessibleName(tr("Settings"));
    setWindowTitle(tr("Settings"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    all->setSpacing(theme.px(10));
    m_trouble = makeLabel(this, u"settingsTrouble"_s, TextSize::Body, u"failed"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    all->addWidget(m_trouble);
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, theme.px(6), 0); // beside a scroll bar
    grid->setHorizontalSpacing(theme.px(16));
    grid->setVerticalSpacing(theme.px(8));
    grid->setColumnStretch(1, 1);
    m_area = scrolling(form, u"settingsArea"_s, this);
    all->addWidget(m_area, 1);

    m_agent =
        addLine(grid, tr("Your name"), u"settingsAgent"_s, settings.agentName, tr("as colleagues see it"));
    m_extension =
        addLine(grid, tr("Your extension"), u"settingsExtension"_s, settings.extension, tr("such as 1001"));
    m_store = addLine(grid, tr("Customer store"), u"settingsStore"_s, settings.storeUrl,
                      tr("sqlite:/path/file or postgresql://user@host/name"));
    m_store->setMinimumWidth(theme.px(340));
    m_useAsterisk = new QCheckBox(tr("Take calls from an Asterisk telephone system"), this);
    m_useAsterisk->setObjectName(u"settingsUseAsterisk"_s);
    m_useAsterisk->setAccessibleName(m_useAsterisk->text());
    m_useAsterisk->setChecked(settings.useAsterisk);
    addFormRow(*grid, tr("Telephone"), *m_useAsterisk);
    m_host = addLine(grid, tr("Host"), u"settingsHost"_s, settings.asteriskHost, tr("pbx.example.com"));
    m_port = new QSpinBox(this);
    m_port->setObjectName(u"settingsPort"_s);
    m_port->setAccessibleName(tr("Port"));
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setValue(settings.asteriskPort);
    addFormRow(*grid, tr("Port"), *m_port);
    m_tls = new QCheckBox(tr("Encrypt (TLS); the certificate is checked"), this);
    m_tls->setObjectName(u"settingsTls"_s);
    m_tls->setAccessibleName(m_tls->text());
    m_tls->setChecked(settings.tls);
    addFormRow(*grid, {}, *m_tls);
    m_caFile = addLine(grid, tr("Certificate file"), u"settingsCaFile"_s, settings.caFile,
                       tr("empty: the system's certificates"));
    m_user = addLine(grid, tr("User"), u"settingsUser"_s, settings.user, tr("of the manager interface"));
    m_secret = addLine(grid, tr("Secret"), u"settingsSecret"_s, settings.secret, {});
    m_secret->setEchoMode(QLineEdit::Password);
    m_secretPlace = makeLabel(this, u"settingsSecretPlace"_s, TextSize::Small, u"faint"_s);
    m_secretPlace->setWordWrap(true);
    m_secretPlace->hide();
    grid->addWidget(m_secretPlace, grid->rowCount(), 1);
    m_control = new QCheckBox(tr("Let agents control calls: hang up, transfer, not ready"), this);
    m_control->setObjectName(u"settingsControl"_s);
    m_control->setAccessibleName(m_control->text());
    m_control->setToolTip(tr("As far as the user of the manager interface may."));
    m_control->setChecked(settings.agentsControlCalls);
    addFormRow(*grid, {}, *m_control);
    m_mode = new QComboBox(this);
    m_mode->setObjectName(u"settingsTheme"_s);
    m_mode->setAccessibleName(tr("Colours"));
    m_mode->addItem(tr("As the system"), int(Theme::Mode::System));
    m_mode->addItem(tr("Light"), int(Theme::Mode::Light));
    m_mode->addItem(tr("Dark"), int(Theme::Mode::Dark));
    m_mode->addItem(tr("High contrast"), int(Theme::Mode::HighContrast));
    m_mode->setCurrentIndex(m_mode->findData(int(theme.mode())));
    addFormRow(*grid, tr("Colours"), *m_mode);
    m_language = new QComboBox(this);
    m_language->setObjectName(u"settingsLanguage"_s);
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the system"), QString());
    for (const QString &language : languages())
        m_language->addItem(QLocale(language).nativeLanguageName(), language);
    m_language->setToolTip(tr("Another language is spoken when Teller is started again."));
    addFormRow(*grid, tr("Language"), *m_language);

    m_problem = makeLabel(this, u"settingsProblem"_s, TextSize::Body, u"failed"_s);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(theme.px(38));
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    all->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    tighten(buttons, theme.px(8));
    auto *cancel = makeButton(this, u"settingsCancel"_s, tr("Cancel"));
    auto *accept = makeButton(this, u"settingsAccept"_s, tr("Apply"));
    accept->setProperty("primary", true);
    accept->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    all->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &SettingsDialog::submit);
    // Addresses and numbers read from left to right in every language.
    for (auto *line : {m_store, m_host, m_caFile, m_user, m_secret, m_extension})
        line->setLayoutDirection(Qt::LeftToRight);
    for (auto *line : {m_agent, m_store, m_host, m_caFile, m_user, m_secret, m_extension})
        connect(line, &QLineEdit::textChanged, this, [this] { validate(m_complained); });
    for (auto *box : {m_useAsterisk, m_tls})
        connect(box, &QCheckBox::toggled, this, [this] { validate(m_complained); });
    validate(false);
}

void SettingsDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous()) {
        // As wide as the form, and as high if the screen is.
        const auto form = m_area->widget()->sizeHint();
        m_area->setMinimumWidth(form.width() + m_area->verticalScrollBar()->sizeHint().width());
        const int wanted = sizeHint().height() - m_area->sizeHint().height() + form.height() + m_theme.px(2);
        resize(sizeHint().width(), std::min(wanted, screen()->availableGeometry().height() - m_theme.px(40)));
    }
    QDialog::showEvent(event);
}

QLineEdit *SettingsDialog::addLine(QGridLayout *grid, const QString &label, const QString &name,
                                   const QString &value, const QString &hint)
{
    auto *line = new QLineEdit(value, this);
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setPlaceholderText(hint);
    line->setMaxLength(1000);
    addFormRow(*grid, label, *line);
    return line;
}

ConnectionSettings SettingsDialog::settings() const
{
    ConnectionSettings out;
    out.agentName = m_agent->text().trimmed();
    out.extension = m_extension->text().trimmed();
    out.storeUrl = m_store->text().trimmed();
    out.useAsterisk = m_useAsterisk->isChecked();
    out.asteriskHost = m_host->text().trimmed();
    out.asteriskPort = m_port->value();
    out.tls = m_tls->isChecked();
    out.caFile = m_caFile->text().trimmed();
    out.user = m_user->text().trimmed();
    out.secret = m_secret->text();
    out.agentsControlCalls = m_control->isChecked();
    return out;
}

void SettingsDialog::setTrouble(const QString &text)
{
    setTextOrHide(m_trouble, text);
}

void SettingsDialog::setKeyChain(bool available)
{
    setTextOrHide(m_secretPlace,
                  available
                      ? tr("Kept in this computer's key chain, never in a file.")
                      : tr("This computer has no key chain: the secret is forgotten when Teller ends."));
}

void SettingsDialog::setLanguage(const QString &language)
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(language)));
}

QString SettingsDialog::language() const
{
    return m_language->currentData().toString();
}

std::pair<QString, QWidget *> SettingsDialog::firstProblem() const
{
    const auto now = settings();
    const auto hasBreak = [](const QString &text) {
        return text.contains(u'\r') || text.contains(u'\n');
    };
    if (now.agentName.isEmpty())
        return {tr("Enter your name; it stands under every note you write."), m_agent};
    const auto scheme = QUrl(now.storeUrl, QUrl::StrictMode).scheme();
    if (now.storeUrl.isEmpty())
        return {tr("Enter where the customers are kept."), m_store};
    if (scheme != "sqlite"_L1 && scheme != "postgresql"_L1)
        return {tr("The customer store's address starts with sqlite: or postgresql://."), m_store};
    if (!now.useAsterisk)
        return {};
    if (now.extension.isEmpty())
        return {tr("Enter your extension: only its calls are shown."), m_extension};
    if (now.asteriskHost.isEmpty())
        return {tr("Enter the host name or address of the telephone system."), m_host};
    if (now.asteriskHost.contains(u' ') || now.asteriskHost.contains(u'/'))
        return {tr("The host is a name or an address only, without spaces or slashes."), m_host};
    if (now.user.isEmpty() || hasBreak(now.user))
        return {tr("Enter the user of the telephone system's manager interface."), m_user};
    if (now.secret.isEmpty() || hasBreak(now.secret))
        return {tr("Enter the secret of that user."), m_secret};
    if (now.tls && !now.caFile.isEmpty() && !QFileInfo(now.caFile).isReadable())
        return {tr("The certificate file cannot be read."), m_caFile};
    return {};
}

void SettingsDialog::validate(bool complain)
{
    const bool asterisk = m_useAsterisk->isChecked();
    for (auto *field : std::initializer_list<QWidget *>{m_host, m_port, m_tls, m_user, m_secret, m_control})
        field->setEnabled(asterisk);
    m_caFile->setEnabled(asterisk && m_tls->isChecked());
    const auto [sentence, field] = firstProblem();
    for (auto *line : {m_agent, m_store, m_host, m_caFile, m_user, m_secret, m_extension})
        setStyleWord(line, "wrong", complain && line == field);
    m_problem->setText(complain ? sentence : QString());
}

void SettingsDialog::submit()
{
    const auto [sentence, field] = firstProblem();
    m_complained = true;
    validate(true);
    if (field) {
        field->setFocus();
        return;
    }
    Q_EMIT settingsAccepted(settings(), Theme::Mode(m_mode->currentData().toInt()));
    accept();
}

} // namespace teller
