// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "core/mention.h"

#include <QPushButton>

#include <vector>

namespace teller {

/// How many notes name whoever sits here, while somebody else is on the screen; pressed, it lists them. It
/// comes and goes quietly, and never takes the focus by itself. Hidden while there are none.
class MentionButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit MentionButton(QWidget *parent = nullptr);

    void showMentions(const std::vector<Mention> &mentions, Instant now);
    /// The list of them is on the screen anyway.
    void setListed(bool listed);

Q_SIGNALS:
    void mentionWanted(const teller::Mention &mention);

private:
    void openList();
    void refresh();

    std::vector<Mention> m_mentions;
    Instant m_now;
    bool m_listed = true;
};

} // namespace teller
