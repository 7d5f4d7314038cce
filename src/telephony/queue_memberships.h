// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_control.h"
#include "telephony/ami_parser.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace teller {

/// In which queues an extension is a member, and whether it is paused there, as Asterisk's QueueMember*
/// events say, whoever changed it. Pure; not thread-safe.
class QueueMemberships
{
public:
    static constexpr qsizetype limit = 500;

    explicit QueueMemberships(const QString &extension)
        : m_extension(extension.toUtf8())
    {}

    void apply(const AmiMessage &message, Instant at);
    /// Between these two, the answers to QueueStatus go to apply(); they replace everything known.
    void beginResync() { m_snapshot.emplace(); }
    void finishResync();

    [[nodiscard]] AgentState state() const;
    /// The members' interfaces ("PJSIP/1001", "Local/1001@from-queue/n"): what a pause names.
    [[nodiscard]] QList<QByteArray> interfaces() const;

private:
    struct Member
    {
        QByteArray interface;
        bool paused = false;
        QString reason;
        Instant since;
    };
    using Members = QHash<QByteArray, Member>; ///< by queue

    void record(const AmiMessage &message, Instant at, Members &members) const;

    const QByteArray m_extension;
    Members m_members;
    std::optional<Members> m_snapshot;
};

} // namespace teller
