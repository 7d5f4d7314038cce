// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logging.h"

Q_LOGGING_CATEGORY(lcTelephony, "teller.telephony", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "teller.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDesk, "teller.desk", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "teller.ui", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "teller.app", QtInfoMsg)
