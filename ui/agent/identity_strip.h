// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/brief_label.h"
#include "common/labels.h"
#include "desk/call_session.h"

#include <QWidget>

#include <array>

namespace teller {

/// Who it is and what to know before speaking. Its labels are made once; a new customer only sets texts.
class IdentityStrip final : public QWidget
{
    Q_OBJECT
public:
    IdentityStrip(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void showSession(const CallSession &session);
    /// Who else looks; in a place of its own, so that nothing moves when they come and go.
    void showViewers(const CallSession &session);

private:
    [[nodiscard]] static QString recognisedText(const CallSession &session);
    void showCustomer(const CallSession &session, const CustomerSnapshot &snapshot);
    void showName(const QString &name);
    void showEffort(const QString &text);
    void showCaller(const CallSession &session);

    struct Fact
    {
        QLabel *name = nullptr;
        ElidedLabel *value = nullptr;
    };
    void setFact(size_t row, const QString &name, const QString &value);

    const Theme &m_theme;
    const Clock &m_clock;
    QLabel *m_avatar = nullptr;
    ElidedLabel *m_name = nullptr;
    QLabel *m_tier = nullptr;
    QLabel *m_account = nullptr;
    ElidedLabel *m_effort = nullptr; ///< what today has cost the customer
    ElidedLabel *m_how = nullptr;    ///< recognised by what, and when
    ElidedLabel *m_viewers = nullptr;
    BriefLabel *m_brief = nullptr;
    std::array<Fact, 4> m_facts;
};

} // namespace teller
