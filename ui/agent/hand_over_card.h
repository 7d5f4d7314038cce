// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/call_session.h"

#include <QPointer>

#include <memory>
#include <vector>

namespace teller {

/// Who had this call before, why they transferred it, and what they wrote, while they still write it. Hidden
/// for a call that nobody handed over.
class HandOverCard final : public QWidget
{
    Q_OBJECT
public:
    HandOverCard(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void showSession(CallSession &session);

Q_SIGNALS:
    void evidenceWanted(teller::InteractionId interaction);

private:
    struct Part
    {
        QWidget *box = nullptr;
        QLabel *title = nullptr;
        QPushButton *show = nullptr;
        QLabel *why = nullptr;
        QLabel *note = nullptr;
        QLabel *when = nullptr;
        QLabel *again = nullptr;
        InteractionId from;
    };
    Part &part(size_t index);
    void refresh();
    void showPart(Part &part, const HandOver &handOver);

    const Theme &m_theme;
    const Clock &m_clock;
    QPointer<CallSession> m_session;
    Card *m_card = nullptr;
    std::vector<std::unique_ptr<Part>> m_parts;
};

} // namespace teller
