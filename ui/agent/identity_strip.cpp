// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/identity_strip.h"

#include "common/data_words.h"
#include "common/error_text.h"
#include "common/finding_text.h"
#include "common/style_sheet.h"
#include "common/wording.h"
#include "insight/value.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

/// Metals have their own colour, other tiers are plain words.
Tone tierTone(const QString &tier)
{
    if (tier.compare("gold"_L1, Qt::CaseInsensitive) == 0)
        return Tone::Careful;
    if (tier.compare("platinum"_L1, Qt::CaseInsensitive) == 0)
        return Tone::Unusual;
    return Tone::Plain;
}

} // namespace

IdentityStrip::IdentityStrip(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setObjectName(u"identityStrip"_s);
    setAccessibleName(tr("Customer"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("ground", u"panel"_s);
    setProperty("edge", u"bottom"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(8));
    row->setSpacing(theme.px(14));
    m_avatar = makeLabel(this, u"avatar"_s);
    m_avatar->setProperty("avatar", true);
    m_avatar->setAlignment(Qt::AlignCenter);
    m_avatar->setFixedSize(2 * theme.px(22),
                           2 * theme.px(22)); // twice its radius, or it is drawn as a square
    row->addWidget(m_avatar, 0, Qt::AlignTop);

    auto *middle = new QVBoxLayout;
    tighten(middle, theme.px(4));
    auto *first = new QHBoxLayout;
    tighten(first, theme.px(8));
    m_name = makeElided(this, u"customerName"_s, TextSize::Heading);
    m_name->setAccessibleDescription(tr("Name of the customer"));
    m_tier = makeLabel(this, u"customerTier"_s);
    m_tier->setProperty("tag", toneWord(Tone::Plain));
    m_tier->setFixedHeight(theme.px(18));
    m_tier->setAccessibleDescription(tr("Tier"));
    m_account = makeElided(this, u"customerAccount"_s, TextSize::Body, u"dim"_s);
    m_account->setAccessibleDescription(tr("Account"));
    first->addWidget(m_name, 0);
    first->addWidget(m_tier, 0, Qt::AlignVCenter);
    first->addWidget(m_account, 0, Qt::AlignVCenter);
    m_how = makeElided(this, u"recognisedBy"_s, TextSize::Small, u"faint"_s);
    m_how->setAccessibleDescription(tr("How the customer was recognised"));
    first->addWidget(m_how, 0, Qt::AlignVCenter);
    m_effort = makeElided(this, u"effort"_s, TextSize::Small, u"careful"_s);
    m_effort->setAccessibleDescription(tr("What today has cost this customer"));
    m_viewers = makeElided(this, u"alsoViewing"_s, TextSize::Small, u"accent"_s);
    m_viewers->setAccessibleDescription(tr("Others who have this customer open"));
    m_viewers->setMinimumWidth(
        theme.px(36)); // also while nobody else looks: nothing moves when somebody comes
    QSizePolicy rest(QSizePolicy::Ignored, QSizePolicy::Preferred);
    rest.setRetainSizeWhenHidden(true);
    m_viewers->setSizePolicy(rest);
    first->addSpacing(theme.px(8));
    first->addWidget(m_viewers, 1, Qt::AlignVCenter);
    m_brief = new BriefLabel(theme, this);
    m_brief->setObjectName(u"brief"_s);
    m_brief->setAccessibleDescription(tr("What to know before speaking"));
    m_brief->setMaximumWidth(theme.px(940));
    middle->addLayout(first);
    middle->addWidget(m_brief);
    middle->addWidget(m_effort);
    middle->addStretch(1);
    row->addLayout(middle, 1);

    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.px(14));
    grid->setVerticalSpacing(theme.px(1));
    for (size_t i = 0; i < m_facts.size(); ++i) {
        auto &fact = m_facts.at(i);
        fact.name = makeLabel(this, u"factName%1"_s.arg(i + 1), TextSize::Small, u"dim"_s);
        fact.value = makeElided(this, u"factValue%1"_s.arg(i + 1), TextSize::Small);
        fact.value->setMaximumWidth(theme.px(240));
        grid->addWidget(fact.name, int(i), 0);
        grid->addWidget(fact.value, int(i), 1);
    }
    grid->setRowStretch(int(m_facts.size()), 1);
    row->addLayout(grid, 0);
    showEffort({});
}

void IdentityStrip::showName(const QString &name)
{
    m_name->setText(name);
    m_name->setToolTip(toolTipText(name));
    // Where there is little room, the name is what goes last.
    m_name->setMinimumWidth(std::min(m_name->sizeHint().width(), m_theme.px(260)));
}

void IdentityStrip::showEffort(const QString &text)
{
    setTextOrHide(m_effort, text);
    m_effort->setToolTip(toolTipText(text));
    setFixedHeight(m_theme.px(text.isEmpty() ? 96 : 116));
}

void IdentityStrip::setFact(size_t row, const QString &name, const QString &value)
{
    auto &fact = m_facts.at(row);
    setTextOrHide(fact.name, value.isEmpty() ? QString() : name);
    setTextOrHide(fact.value, value);
    fact.value->setMinimumWidth(std::min(fact.value->sizeHint().width(), m_theme.px(104)));
    fact.value->setAccessibleDescription(name);
    fact.value->setToolTip(toolTipText(value));
}

void IdentityStrip::showSession(const CallSession &session)
{
    if (const auto *snapshot = session.snapshot())
        showCustomer(session, *snapshot);
    else
        showCaller(session);
    showViewers(session);
}

void IdentityStrip::showViewers(const CallSession &session)
{
    QStringList names;
    if (const auto *snapshot = session.snapshot()) {
        for (const auto &viewer : snapshot->viewers)
            names << quoted(viewer.name.isEmpty() ? viewer.agent.text() : viewer.name, 40);
    }
    const auto text = names.isEmpty() ? QString() : tr("also viewing: %1").arg(names.join(u", "_s));
    setTextOrHide(m_viewers, text);
    m_viewers->setToolTip(toolTipText(text));
}

QString IdentityStrip::recognisedText(const CallSession &session)
{
    if (!session.hasCall())
        return {};
    const auto &call = session.call();
    const auto at = clockTime(call.offeredAt);
    switch (session.matchedBy()) {
    case Recognition::MatchedBy::Account:
        return call.account.verified ? tr("by account and PIN, %1").arg(at)
                                     : tr("by the account entered, %1").arg(at);
    case Recognition::MatchedBy::Ani:
        return tr("by the number that calls; not verified");
    case Recognition::MatchedBy::Person:
        return tr("chosen by you; not verified");
    case Recognition::MatchedBy::Nothing:
        break;
    }
    return {};
}

void IdentityStrip::showCustomer(const CallSession &session, const CustomerSnapshot &snapshot)
{
    const auto &customer = snapshot.customer;
    const auto letters = initials(customer.name);
    m_avatar->setText(letters.isEmpty() ? u"?"_s : letters);
    showName(customerName(customer.name));
    const auto worth = customerValue(snapshot, session.companyRules(), m_clock.now());
    setTextOrHide(m_tier, QLocale().toUpper(tierName(worth.tier)));
    setStyleWord(m_tier, "tag", toneWord(tierTone(worth.tier)));
    m_tier->setToolTip(toolTipText(quoted(worth.guidance, 300)));
    showEffort(effortText(session.effort(), m_clock.now()));
    // The account the caller named, if it is one of this customer's; else the main one.
    QString number;
    for (const auto &account : snapshot.accounts) {
        if (account.number == session.call().account.value)
            number = account.number;
    }
    if (number.isEmpty() && !snapshot.accounts.empty())
        number = snapshot.accounts.front().number;
    auto account = number.isEmpty() ? QString() : tr("account %1").arg(accountText(number));
    if (snapshot.accounts.size() > 1)
        account += tr(" and %n more", nullptr, int(snapshot.accounts.size()) - 1);
    setTextOrHide(m_account, account);
    m_account->setMinimumWidth(std::min(m_account->sizeHint().width(), m_theme.px(150)));
    setTextOrHide(m_how, recognisedText(session));
    for (QLabel *mayBeCut : std::initializer_list<QLabel *>{m_account, m_how})
        mayBeCut->setToolTip(toolTipText(mayBeCut->text()));
    const auto brief = briefFor(snapshot, session.findings(), session.effort(), m_clock.now());
    m_brief->setBrief(brief.urgent, brief.person);

    size_t row = 0;
    const auto add = [this, &row](const QString &name, const QString &value) {
        if (!value.isEmpty() && row < m_facts.size())
            setFact(row++, name, value);
    };
    const auto perYear = roundMoneyText(worth.perYear);
    add(tr("Value"), perYear.isEmpty() ? perYear : tr("%1 a year").arg(perYear));
    QStringList uses;
    for (const auto &use : worth.uses) {
        if (uses.size() < 3)
            uses << quoted(use, 60);
    }
    add(tr("Uses"), uses.join(u", "_s));
    const auto goodwill = roundMoneyText(worth.goodwill);
    add(tr("You may give"), goodwill.isEmpty() ? goodwill : tr("up to %1 without asking").arg(goodwill));
    QStringList parties;
    for (const auto &party : snapshot.parties)
        parties << tr("%1 (%2): %3")
                       .arg(quoted(party.name, 60), quoted(party.relation, 30), quoted(party.mayDo, 40));
    add(tr("May also act"), parties.join(u"; "_s));
    if (isSet(customer.since))
        add(tr("Customer since"), QLocale().toString(toLocalTime(customer.since).date(), u"MMMM yyyy"_s));
    if (!customer.language.isEmpty())
        add(tr("Language"), languageName(customer.language));
    while (row < m_facts.size())
        setFact(row++, {}, {});
}

void IdentityStrip::showCaller(const CallSession &session)
{
    const auto &call = session.call();
    QString who;
    if (!call.ani.name.isEmpty())
        who = oneLine(call.ani.name, 100);
    else if (!call.ani.number.isEmpty() && !call.ani.withheld)
        who = telephoneText(call.ani.number);
    m_avatar->setText(u"?"_s);
    setTextOrHide(m_tier, {});
    setTextOrHide(m_how, {});
    showEffort({});
    setTextOrHide(m_account, {}); // what was entered stands in the call bar
    switch (session.lookup()) {
    case CallSession::Lookup::Pending:
        showName(who.isEmpty() ? tr("Looking up…") : who);
        m_brief->setBrief({}, tr("Looking up who this is."));
        break;
    case CallSession::Lookup::Several:
        showName(who.isEmpty() ? tr("Who is calling?") : who);
        m_brief->setBrief({}, tr("%n customers fit. Ask who is calling, then choose.", nullptr,
                                 int(session.candidates().size())));
        break;
    case CallSession::Lookup::Failed:
        showName(who.isEmpty() ? tr("Unknown caller") : who);
        m_brief->setBrief(
            session.lookupError() ? errorText(*session.lookupError(), Trouble::Store) : QString(), {});
        break;
    case CallSession::Lookup::NeedsReason:
        m_avatar->setText(session.chosenName().isEmpty() ? u"?"_s : initials(session.chosenName()));
        showName(session.chosenName().isEmpty() ? tr("Customer not opened")
                                                : oneLine(session.chosenName(), 200));
        m_brief->setBrief({}, tr("Not opened: you have no call, case or task with this customer."));
        break;
    case CallSession::Lookup::None:
    case CallSession::Lookup::One: // its snapshot is on the way to the screen
        showName(who.isEmpty() ? tr("Unknown caller") : who);
        m_brief->setBrief({},
                          call.account.value.isEmpty()
                              ? tr("Nobody is recognised. Ask the caller for a name or an account number.")
                              : tr("No customer has this account number. Ask the caller for a name."));
        break;
    }
    for (size_t row = 0; row < m_facts.size(); ++row)
        setFact(row, {}, {});
}

} // namespace teller
