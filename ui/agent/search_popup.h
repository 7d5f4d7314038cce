// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/overlay.h"
#include "common/labels.h"
#include "core/customer_record.h"

namespace teller {

class SearchBox;

/// Ctrl+K: look somebody up, or something that was said, from anywhere.
class SearchPopup final : public Overlay
{
    Q_OBJECT
public:
    /// `me`: whoever sits at this desk.
    SearchPopup(const Theme &theme, CustomerRecord &record, const Clock &clock, const AgentId &me,
                QWidget *window);

    /// What choosing means now, in words; `ctrlEnterDoes` may be empty.
    void setMeanings(const QString &enterDoes, const QString &ctrlEnterDoes);
    void open();

Q_SIGNALS:
    void chosen(const teller::CustomerSummary &customer, bool otherMeaning);
    /// `words`: what was looked for.
    void messageChosen(const teller::MessageHit &hit, const QString &words);

private:
    const Theme &m_theme;
    SearchBox *m_box = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace teller
