// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "core/mention.h"

#include <vector>

class QVBoxLayout;

namespace teller {

/// "Anna Weber mentioned you about Elena Rivera · yesterday"
[[nodiscard]] QString mentionText(const Mention &mention, Instant now);

/// In which notes colleagues named whoever sits here: one line each, which opens the customer. Hidden while
/// there are none.
class MentionList final : public QWidget
{
    Q_OBJECT
public:
    explicit MentionList(const Theme &theme, QWidget *parent = nullptr);

    void showMentions(const std::vector<Mention> &mentions, Instant now);
    static constexpr size_t mostShown = 5;

Q_SIGNALS:
    void mentionWanted(const teller::Mention &mention);

private:
    QVBoxLayout *m_lines = nullptr;
    QLabel *m_more = nullptr;
    std::vector<QPushButton *> m_buttons;
};

} // namespace teller
