// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_event.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace teller {

/// A call that another program on this computer reports: by a command line (`teller call --account …`), by a
/// URL (`teller://call?account=…`), each of which hands it to the running instance. Everything in it is
/// text to be shown and looked up; nothing in it is ever executed, opened or interpreted as markup.
struct LocalCall
{
    enum class State { Ringing, Answered, Ended };

    static constexpr qsizetype maxAccount = 64; ///< a longer one is cut and counts as Invalid
    static constexpr qsizetype maxText = 128;   ///< number, name, call id: longer ones are cut
    static constexpr qsizetype maxLine = 16 * 1024;

    QString account;
    QString ani;
    QString name;
    QString callId; ///< empty: the receiver makes one
    State state = State::Ringing;
    bool accountInvalid = false; ///< it was cut or held control characters

    friend bool operator==(const LocalCall &, const LocalCall &) = default;
};

/// Control characters out, lengths limited; everybody who makes a LocalCall from outside text ends here.
[[nodiscard]] LocalCall cleaned(LocalCall call);

/// `teller://call?account=…&ani=…&name=…&call-id=…&state=ringing|answered|ended`. Unknown keys are ignored; a
/// foreign scheme, another action than `call`, a malformed URL or state are refused.
[[nodiscard]] Result<LocalCall> parseCallUrl(const QString &url);

/// One line of JSON, as it goes over the local socket (without the line feed), and back.
[[nodiscard]] QByteArray toJsonLine(const LocalCall &call);
[[nodiscard]] Result<LocalCall> parseCallLine(const QByteArray &line);

[[nodiscard]] Result<LocalCall::State> localCallState(const QString &word);

} // namespace teller
