// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/key_map.h"
#include "agent/waiting_list.h"
#include "common/labels.h"
#include "core/call_feed.h"
#include "core/customer_record.h"

#include <QWidget>

namespace teller {

/// Nobody is calling: whether calls can come in, and what one can do meanwhile.
class EmptyDesk final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyDesk(const Theme &theme, QWidget *parent = nullptr);

    /// The buttons name them.
    void setKeys(const KeyMap &keys);
    void setExtension(const QString &extension);
    void showFeed(const FeedState &state);
    void showStore(const StoreState &state);
    void showWaiting(std::vector<WaitingLine> work, std::vector<WaitingLine> mentions);

Q_SIGNALS:
    void searchWanted();
    void settingsWanted();

private:
    const Theme &m_theme;
    QString m_extension;
    FeedState m_feed;
    QPushButton *m_search = nullptr;
    QPushButton *m_settings = nullptr;
    QLabel *m_hint = nullptr;
    WaitingList *m_work = nullptr;
    WaitingList *m_mentions = nullptr;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_telephone = nullptr;
    QLabel *m_store = nullptr;
    QLabel *m_telephoneDot = nullptr;
    QLabel *m_storeDot = nullptr;
};

} // namespace teller
