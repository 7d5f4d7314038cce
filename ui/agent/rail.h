// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/key_map.h"
#include "common/theme.h"

#include <QStringList>
#include <QWidget>

class QMenu;
class QToolButton;

namespace teller {

/// The column at the left edge: where one can go from anywhere.
class Rail final : public QWidget
{
    Q_OBJECT
public:
    /// The theme must outlive the rail.
    explicit Rail(const Theme &theme, QWidget *parent = nullptr);

    /// Which keys the tool tips name.
    void setKeys(const KeyMap &keys);
    /// A call is what the window shows.
    void setOnCall(bool onCall);
    // For those who may decide; hidden until then.
    void setReasonsOffered(bool offered);
    void setIdentitiesOffered(bool offered);
    /// A menu of what a demonstration can show; nothing of it is seen until then.
    void offerStories(const QStringList &titles);

Q_SIGNALS:
    void callsClicked();
    void searchClicked();
    void reasonsClicked();
    void identitiesClicked();
    void settingsClicked();
    void storyChosen(int index);

private:
    QToolButton *addItem(const QString &name, const QString &words, const QString &tip);
    void recolour();

    const Theme &m_theme;
    QToolButton *m_calls = nullptr;
    QToolButton *m_search = nullptr;
    QToolButton *m_reasons = nullptr;
    QToolButton *m_identities = nullptr;
    QToolButton *m_settings = nullptr;
    QToolButton *m_demo = nullptr;
    QMenu *m_stories = nullptr;
};

} // namespace teller
