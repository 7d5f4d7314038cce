// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/connection_settings.h"
#include "common/labels.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace teller {

/// Edits how this desktop is connected and how it looks. It keeps nothing itself: settingsAccepted() carries
/// what was entered once it makes sense.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(const Theme &theme, const ConnectionSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] ConnectionSettings settings() const;
    /// Why the connection does not work at the moment, in words; empty while it does.
    void setTrouble(const QString &text);
    /// Says where the secret is kept: in the key chain if there is one, else nowhere.
    void setKeyChain(bool available);
    /// The language that was chosen, as BCP 47; empty for the system's.
    void setLanguage(const QString &language);
    [[nodiscard]] QString language() const;

Q_SIGNALS:
    void settingsAccepted(const teller::ConnectionSettings &settings, teller::Theme::Mode mode);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLineEdit *addLine(QGridLayout *grid, const QString &label, const QString &name, const QString &value,
                       const QString &hint);
    /// The first thing that is wrong, with its field; empty if all is well.
    [[nodiscard]] std::pair<QString, QWidget *> firstProblem() const;
    void validate(bool complain);
    void submit();

    const Theme &m_theme;
    QScrollArea *m_area = nullptr;
    QLabel *m_trouble = nullptr;
    QLineEdit *m_agent = nullptr;
    QLineEdit *m_store = nullptr;
    QCheckBox *m_useAsterisk = nullptr;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QCheckBox *m_tls = nullptr;
    QCheckBox *m_control = nullptr;
    QLineEdit *m_caFile = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_secret = nullptr;
    QLabel *m_secretPlace = nullptr;
    QLineEdit *m_extension = nullptr;
    QComboBox *m_mode = nullptr;
    QComboBox *m_language = nullptr;
    QLabel *m_problem = nullptr;
    bool m_complained = false;
};

} // namespace teller
