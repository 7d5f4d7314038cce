// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_company.h"

#include "exchange/demo/demo_people.h"

#include <array>

namespace teller {

using namespace Qt::StringLiterals;
using namespace demo;

std::vector<DemoStory> DemoCompany::stories() const
{
    struct Entry
    {
        const char *title;
        int index;
        const char *queue;
        const char *why;
        bool pinChecked;
    };
    static constexpr std::array<Entry, 17> entries{{
        {QT_TRANSLATE_NOOP("teller::DemoStories", "The number and the PIN were typed in"), Elena, "Billing",
         "Who it is was checked before anybody spoke; what is known need not be asked", true},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "A mailing for what was joined long ago"), Joined,
         "General", "Joined Double Data on 3 May; a mailing that urges to join goes out in two days", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "A reminder of what is about to be paid"), Scheduled,
         "Billing", "The payment is collected in three days; a reminder goes out tomorrow", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "Advertised: just bought, or sold out"), JustBought,
         "Orders", "Bought the coffee machine nine days ago; the robot vacuum cannot be had", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "A habit broke"), Robert, "Accounts",
         "A deposit every Friday for two years, none for three weeks", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "A warranty ends"), Elena, "Billing",
         "The router's warranty ends in twenty days", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "A subscription renews"), Heavy, "General",
         "Home 1000 renews by itself in a week", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "More than was ever needed"), Business, "Business",
         "Two descaling kits every two months, and now two dozen", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "The refund we owe"), Elderly, "General",
         "Brought a door seal back; 24.90 is due and nobody has asked for it", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "An honest review"), Arabic, "Technical",
         "A case was closed last week, and chance has chosen it", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "The same story for the third time"), Elena, "Billing",
         "Has told of invoice 4471 to two agents and a bot", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "A chat yesterday, the phone today"), Mover, "General",
         "Chatted about moving the line; said he would ring", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "As usual"), Heavy, "Orders",
         "Address, delivery, language and card are known", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "Of high value"), Elena, "Billing",
         "Home, mobile and cover for six years: what may be given without asking is more", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "Of other value and need"), Elderly, "General",
         "The smallest line for eight years: guidance differs", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "The channels we lost"), Unsubscribed, "General",
         "Unsubscribed, deleted the app, blocked our number, stopped following", false},
        {QT_TRANSLATE_NOOP("teller::DemoStories", "Waited, was cut off, calls again"), CutOff, "Technical",
         "Fourteen minutes in the queue and then a lost line, today", false},
    }};
    std::vector<DemoStory> result;
    for (const Entry &entry : entries) {
        if (entry.index >= size())
            continue;
        const Person who = person(m_settings.seed, entry.index);
        result.push_back({entry.title,
                          {who.account, who.phone, who.name, QString::fromLatin1(entry.queue),
                           QString::fromLatin1(entry.why)},
                          entry.pinChecked});
    }
    return result;
}

CompanyRules DemoCompany::rules() const
{
    const auto euro = [](qint64 minor) {
        return Money{minor, u"EUR"_s};
    };
    return {{{u"gold"_s, euro(160'000), euro(5'000),
              u"Solve it in this call, and say by when; offer the technician before being asked."_s},
             {u"silver"_s, euro(75'000), euro(2'500),
              u"Look whether one plan fits better than two; say so even if it costs less."_s},
             {u"standard"_s, euro(0), euro(1'000),
              u"Take the time it takes; explain the bill line by line if wished."_s}}};
}

} // namespace teller
