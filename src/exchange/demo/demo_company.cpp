// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_company.h"

#include "exchange/demo/demo_characters.h"
#include "exchange/demo/demo_scripts.h"
#include "exchange/demo/demo_story.h"

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;
using namespace demo;

struct DemoCompany::Library
{
    Scripts scripts;
};

namespace {

// A kind of matter happens to one customer once, except to those who have been there for very long.
void writeCases(FileBuilder &builder, Life &life, const ScriptBook &book, const LifePlan &plan)
{
    std::vector<const Matter *> possible;
    int total = 0;
    for (const Matter &matter : book.matters) {
        if (matter.language == "en"_L1 || matter.language == builder.person.language) {
            possible.push_back(&matter);
            total += matter.weight;
        }
    }
    QStringList told;
    for (int told_ = 0, tries = 0; told_ < plan.cases && tries < plan.cases * 8; ++tries) {
        int ticket = builder.random.below(total);
        const Matter *chosen = possible.front();
        for (const Matter *matter : possible) {
            chosen = matter;
            ticket -= matter->weight;
            if (ticket < 0)
                break;
        }
        if (told.contains(chosen->code))
            continue;
        Story story(builder, life, book, *chosen);
        if (story.tell(plan.recentCase && told_ == 0)) {
            told << chosen->code;
            ++told_;
        }
    }
}

// The chips of the screen designs: the newest stay, and nothing that belongs to a case goes.
void trim(std::vector<InteractionDetail> &interactions, Channel channel, int most)
{
    std::stable_sort(interactions.begin(), interactions.end(), [](const auto &a, const auto &b) {
        return a.interaction.startedAt < b.interaction.startedAt;
    });
    int surplus = -most;
    for (const InteractionDetail &detail : interactions)
        surplus += detail.interaction.channel == channel ? 1 : 0;
    std::erase_if(interactions, [&](const InteractionDetail &detail) {
        return detail.interaction.channel == channel && detail.interaction.caseId.isNull() && surplus-- > 0;
    });
}

// Payments and orders whose row was trimmed go with it.
void dropUnseen(CustomerFile &file)
{
    const auto seen = [&file](const QString &reference) {
        return std::any_of(file.interactions.begin(), file.interactions.end(),
                           [&](const InteractionDetail &d) {
                               return (d.interaction.channel == Channel::Billing ||
                                       d.interaction.channel == Channel::Order) &&
                                      d.interaction.subject.contains(reference);
                           });
    };
    std::erase_if(file.payments, [&](const Payment &payment) { return !seen(payment.reference); });
    std::erase_if(file.orders, [&](const Order &order) { return !seen(order.number); });
}

} // namespace

DemoCompany::DemoCompany(DemoSettings settings)
    : m_settings(settings)
{
    auto library = std::make_unique<Library>();
    library->scripts.everybody =
        parseScripts({billingScript, deliveryScript, technicalScript, mobileScript, accountScript,
                      peopleScript, germanScript, spanishScript, phraseScript, momentScript});
    library->scripts.characters = parseScripts({characterScript});
    m_library = std::move(library);
}

DemoCompany::~DemoCompany() = default;

CustomerFile DemoCompany::customer(int i) const
{
    const Scripts &scripts = m_library->scripts;
    FileBuilder builder(person(m_settings.seed, i), m_settings.seed, m_settings.today);
    Life life(builder, scripts.everybody, planFor(builder.person, builder.random));
    life.join();
    // Whose account somebody else shares holds it jointly as well.
    if (i + 1 < size() && person(m_settings.seed, i + 1).sharesAccountWith == i)
        builder.file.accounts.front().role = u"joint"_s;
    life.writeOrders();
    life.writeInvoices();
    life.writeDeposits();
    writeCharacter(builder, life, scripts);
    writeCases(builder, life, scripts.everybody, life.plan);
    if (i == Elena) {
        for (const Channel rest : {Channel::Sms, Channel::Mail, Channel::App, Channel::Note})
            trim(builder.file.interactions, rest, 0);
        constexpr std::array<std::pair<Channel, int>, 7> chips{{{Channel::Phone, 31},
                                                                {Channel::Email, 48},
                                                                {Channel::Chat, 12},
                                                                {Channel::Order, 26},
                                                                {Channel::Billing, 74},
                                                                {Channel::Store, 3},
                                                                {Channel::Social, 2}}};
        for (const auto &[channel, count] : chips) {
            trim(builder.file.interactions, channel, count);
            life.writeMoments(channel, count);
        }
        // The web makes it 212 in all.
        const auto web = std::count_if(builder.file.interactions.begin(), builder.file.interactions.end(),
                                       [](const auto &d) { return d.interaction.channel == Channel::Web; });
        const int missing = 212 - int(builder.file.interactions.size()) + int(web);
        trim(builder.file.interactions, Channel::Web, missing);
        life.writeMoments(Channel::Web, missing);
        dropUnseen(builder.file);
    } else {
        life.writeMoments(life.plan.target);
    }
    life.writeStanding();
    finishCharacter(builder, life);
    return std::move(builder.file);
}

std::vector<Disposition> DemoCompany::dispositions() const
{
    std::vector<Disposition> result;
    const auto add = [&result](const QString &code, const QString &label) {
        const auto same = [&code](const Disposition &one) {
            return one.code == code;
        };
        if (std::any_of(result.begin(), result.end(), same))
            return;
        QString group = code.section(u'.', 0, 0);
        group[0] = group[0].toUpper();
        result.push_back({code, group, label});
    };
    for (const Matter &matter : m_library->scripts.everybody.matters)
        add(matter.code, matter.label);
    add(u"service.information"_s, u"Information given"_s);
    add(u"service.other"_s, u"Something else"_s);
    add(u"service.wrong-number"_s, u"Wrong number"_s);
    std::stable_sort(result.begin(), result.end(),
                     [](const Disposition &a, const Disposition &b) { return a.group < b.group; });
    return result;
}

std::vector<DemoCaller> DemoCompany::calls() const
{
    struct Entry
    {
        int index;
        const char *queue;
        const char *why;
        bool fromOffice;
    };
    static constexpr std::array<Entry, 10> entries{{
        {Elena, "Billing", "Charged twice for invoice 4471; a promised call back was not made", false},
        {Robert, "Accounts", "A deposit every Friday for two years, none for three weeks", false},
        {JointFirst, "Accounts", "One account number, two people: the chooser", false},
        {Elderly, "General", "Hard of hearing; her daughter Maren may act for her", false},
        {Business, "Business", "Several people call from the same office number", true},
        {Arabic, "Technical", "Right-to-left names, subjects and notes", false},
        {BrandNew, "General", "A new customer, two interactions so far", false},
        {Heavy, "General", "Four hundred interactions in nine years", false},
        {FirstTestNumber, "General", "An ordinary customer with an easy number", false},
        {FirstTestNumber + 1, "Orders", "An ordinary customer who speaks Spanish", false},
    }};
    std::vector<DemoCaller> result;
    for (const Entry &entry : entries) {
        if (entry.index >= size())
            continue;
        const Person who = person(m_settings.seed, entry.index);
        result.push_back({who.account, entry.fromOffice ? who.secondPhone : who.phone, who.name,
                          QString::fromLatin1(entry.queue), QString::fromLatin1(entry.why)});
    }
    return result;
}

} // namespace teller
