// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/contacts.h"

namespace teller {

bool isContact(const Interaction &interaction)
{
    if (interaction.direction != Direction::Inbound)
        return false;
    switch (interaction.channel) {
    case Channel::Phone:
    case Channel::Email:
    case Channel::Chat:
    case Channel::Sms:
    case Channel::Social:
    case Channel::Store:
    case Channel::Mail:
        return true;
    case Channel::Web:
    case Channel::App:
    case Channel::Order:
    case Channel::Billing:
    case Channel::Note:
        return false;
    }
    return false;
}

} // namespace teller
