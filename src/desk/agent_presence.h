// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_control.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace teller {

/// Whether the agent is ready for calls, as their telephone system says, and a way to change it where that
/// system allows. While calls are wrapped up it can pause the agent by itself, and makes them ready again
/// when the last wrap-up is put away, unless somebody else has changed it meanwhile.
class AgentPresence final : public QObject
{
    Q_OBJECT
public:
    explicit AgentPresence(QObject *parent = nullptr);

    [[nodiscard]] AgentState state() const;
    /// Somebody may change it here.
    [[nodiscard]] bool isSettable() const;
    /// Why an agent may be not ready: codes of the company, or the usual ones.
    [[nodiscard]] const QStringList &reasons() const { return m_reasons; }
    /// Empty ones and double ones go; none at all: the usual ones. At most 30.
    void setReasons(const QStringList &reasons);
    [[nodiscard]] static QStringList usualReasons();
    void setPausesInWrapUp(bool pauses) { m_pausesInWrapUp = pauses; }
    [[nodiscard]] bool pausesInWrapUp() const { return m_pausesInWrapUp; }
    /// The code with which it pauses by itself.
    static const QString wrapUpReason;

    void setReady();
    void setNotReady(const QString &reason);
    /// Why what was asked for last was not done; none once something else is asked for.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    // For the desk.
    void addControl(CallControl &control);
    void removeControl(CallControl &control);
    void setWrapUps(int count); ///< so many are to be put away

Q_SIGNALS:
    void changed();

private:
    enum class OurPause { None, Asked, Stands };
    [[nodiscard]] CallControl *settable() const;
    void ask(bool ready, const QString &reason);
    void stateHeard();

    std::vector<QPointer<CallControl>> m_controls;
    QStringList m_reasons;
    std::optional<Error> m_error;
    quint64 m_asked = 0; ///< an answer to what was asked before is dropped
    bool m_pausesInWrapUp = false;
    OurPause m_pause = OurPause::None;
    int m_wrapUps = 0;
};

} // namespace teller
