// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_control.h"

#include <QPromise>

#include <memory>
#include <variant>

namespace teller {

/// What the feed's owner wants the telephone system to do, on its way to the feed's thread.
struct AmiRequest
{
    struct HangUp
    {
        CallId call;
    };
    struct Transfer
    {
        CallId call;
        CallEvent::Transfer transfer; ///< a target that dialTarget() made
    };
    struct SetReady
    {
        bool ready = true;
        QString reason;
    };
    std::variant<HangUp, Transfer, SetReady> what;
    std::shared_ptr<QPromise<Result<Unit>>> answer;
};

} // namespace teller

Q_DECLARE_METATYPE(teller::AmiRequest)
