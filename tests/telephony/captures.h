// SPDX-License-Identifier: GPL-3.0-or-later
//
// Recordings of a real Asterisk 16.28: 25 calls, each seen by four logins with different rights and filters;
// and 17 of the same calls made again on 22.10. full: everything. desktop: read=call,agent,user. desktopf:
// the same, filtered to the events that matter. agent1001: only events that mention PJSIP/1001.
#pragma once

#include "core/call_event.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace teller::test {

struct RecordedMessage
{
    qint64 atUs = 0; ///< since the first message
    QByteArray bytes;
};

struct Recording
{
    QString scenario;
    QString login;
    QByteArray banner;
    QList<RecordedMessage> messages;

    [[nodiscard]] QByteArray bytes() const; ///< the stream as it came
};

/// `asterisk`: 16 or 22.
[[nodiscard]] QList<Recording> loadRecordings(int asterisk = 16);

/// One line an event, without times: what an agent's desktop is told.
[[nodiscard]] QString dump(const CallEvent &event);
[[nodiscard]] QStringList dump(const QList<CallEvent> &events);

/// What happens to each call, without the order in which the details became known: see AmiCallTracker.
[[nodiscard]] QStringList folded(const QList<CallEvent> &events);

} // namespace teller::test
