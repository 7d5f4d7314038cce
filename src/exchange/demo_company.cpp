// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo_company.h"

#include "exchange/demo_builder.h"

namespace teller {

using namespace Qt::StringLiterals;
using namespace demo;

struct DemoCompany::Library
{};

DemoCompany::DemoCompany(DemoSettings settings)
    : m_settings(settings)
    , m_library(std::make_unique<Library>())
{}

DemoCompany::~DemoCompany() = default;

CustomerFile DemoCompany::customer(int i) const
{
    FileBuilder builder(person(m_settings.seed, i), m_settings.seed, m_settings.today);
    const Person &who = builder.person;
    const Instant joined = atMinute(later(m_settings.today, -builder.random.range(30, 900) * dayMs), 620);
    builder.file.customer.since = joined;
    builder.openAccount(who.account, u"shop"_s, who.sharesAccountWith >= 0 ? u"joint"_s : u"holder"_s,
                        joined);
    builder.file.identifiers.push_back({u"phone"_s, who.phone, true, u"web"_s, joined});
    if (!who.email.isEmpty())
        builder.file.identifiers.push_back({u"email"_s, who.email, true, u"web"_s, joined});
    builder.add(Channel::Web, Direction::Inbound, joined, u"Opened account %1"_s.arg(who.account),
                u"Registered on lindenhof.example with %1"_s.arg(who.city), u"web"_s);
    return std::move(builder.file);
}

std::vector<Disposition> DemoCompany::dispositions() const
{
    return {{u"billing.double-charge"_s, u"Billing"_s, u"Double charge"_s},
            {u"delivery.late"_s, u"Delivery"_s, u"Late parcel"_s}};
}

std::vector<DemoCaller> DemoCompany::calls() const
{
    const Person elena = person(m_settings.seed, Elena);
    return {{elena.account, elena.phone, elena.name, u"Billing"_s, u"Charged twice, call-back not made"_s}};
}

} // namespace teller
