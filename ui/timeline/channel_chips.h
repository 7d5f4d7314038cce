// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/history.h"

#include <QWidget>

#include <array>

class QMenu;
class QPushButton;

namespace teller {

/// "All 212", "Calls 31" …: one chip for each channel that occurs in the history; what does not fit is behind
/// "More".
class ChannelChips final : public QWidget
{
    Q_OBJECT
public:
    explicit ChannelChips(QWidget *parent = nullptr);

    /// Null hides every chip. The history must be taken away here before it is deleted.
    void setHistory(History *history);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(std::optional<Channel> channel);
    void showCounts();
    void arrange();
    void fillMenu();

    History *m_history = nullptr;
    QPushButton *m_all = nullptr;
    std::array<QPushButton *, channelCount> m_chips{};
    QPushButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    std::vector<Channel> m_hidden; ///< present, but without room
};

} // namespace teller
