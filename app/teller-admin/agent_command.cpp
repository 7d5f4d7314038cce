// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "password_prompt.h"
#include "store/admin/agent_register.h"

#include <QCommandLineParser>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// The general sentence, or a better one where this command knows more.
int failed(const Error &error, const StoreSettings &settings)
{
    if (!settings.isShared())
        return fail(u"A store in a file has no agents: it belongs to whoever signed in to this computer."_s);
    if (error.code == Error::Code::NotPermitted)
        return fail(
            u"This user may not manage agents in the store %1; it takes the store's owner, with the right "
            "to create roles. (%2)"_s.arg(settings.displayName(), error.detail));
    if (error.code == Error::Code::Rejected)
        return fail(u"That was refused: %1."_s.arg(error.detail));
    return fail(sentence(error, settings));
}

QString titleOf(const AgentEntry &agent)
{
    if (!agent.maySignIn)
        return u"removed"_s;
    if (agent.admin)
        return agent.supervisor ? u"admin, supervisor"_s : u"admin"_s;
    return agent.supervisor ? u"supervisor"_s : u"agent"_s;
}

int add(const QCommandLineParser &parser, const StoreSettings &settings, const QString &name)
{
    AgentRegister agents(settings);
    AgentWish wish;
    wish.id = AgentId(name);
    if (parser.isSet(u"name"_s))
        wish.name = parser.value(u"name"_s);
    if (parser.isSet(u"team"_s))
        wish.team = parser.value(u"team"_s);
    wish.supervises = parser.values(u"supervisor-of"_s);
    wish.admin = parser.isSet(u"admin"_s);
    auto known = agents.hasLogin(wish.id);
    if (!known)
        return failed(known.error(), settings);
    const bool asks = !*known && !parser.isSet(u"no-password"_s);
    if (parser.isSet(u"password-stdin"_s) || asks) {
        auto password = parser.isSet(u"password-stdin"_s) ? readPassword()
                                                          : askNewPassword(u"Password for %1: "_s.arg(name));
        if (!password)
            return fail(password.error().detail);
        wish.password = *password;
    }
    if (auto done = agents.put(wish); !done)
        return failed(done.error(), settings);
    say((*known ? u"The agent %1 is up to date in the store %2."_s
                : u"The agent %1 may sign in to the store %2."_s)
            .arg(name, settings.displayName()));
    return Done;
}

int remove(const StoreSettings &settings, const QString &name)
{
    if (auto done = AgentRegister(settings).remove(AgentId(name)); !done) {
        if (done.error().code == Error::Code::NotFound && settings.isShared())
            return fail(u"There is no agent %1 in the store %2."_s.arg(name, settings.displayName()));
        return failed(done.error(), settings);
    }
    say(u"The agent %1 can no longer sign in; what they wrote keeps their name."_s.arg(name));
    return Done;
}

int list(const StoreSettings &settings)
{
    auto agents = AgentRegister(settings).agents();
    if (!agents)
        return failed(agents.error(), settings);
    say(u"%1 %2 %3 %4 %5"_s.arg(u"agent"_s, -16)
            .arg(u"name"_s, -24)
            .arg(u"team"_s, -12)
            .arg(u"is"_s, -18)
            .arg(u"supervises"_s));
    for (const AgentEntry &one : *agents)
        say(u"%1 %2 %3 %4 %5"_s.arg(one.id.text(), -16)
                .arg(one.name, -24)
                .arg(one.team, -12)
                .arg(titleOf(one), -18)
                .arg(one.leads.join(u", "_s)));
    return Done;
}

} // namespace

int agentCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"name"_s, u"what colleagues are shown"_s, u"NAME"_s},
                       {u"team"_s, u"their team"_s, u"TEAM"_s},
                       {u"supervisor-of"_s, u"a team they lead"_s, u"TEAM"_s},
                       {u"admin"_s, u"may administer"_s},
                       {u"password-stdin"_s, u"the password is on standard input"_s},
                       {u"no-password"_s, u"the server knows them by other means"_s}});
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    const QStringList words = parser.positionalArguments();
    if (words.value(0) == "list"_L1 && words.size() == 1)
        return list(*settings);
    if (words.value(0) == "add"_L1 && words.size() == 2)
        return add(parser, *settings, words.at(1));
    if (words.value(0) == "remove"_L1 && words.size() == 2)
        return remove(*settings, words.at(1));
    return failUsage(u"agent knows: add NAME, list, remove NAME."_s);
}

int teamCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    if (parser.positionalArguments() != QStringList{u"list"_s})
        return failUsage(u"team knows only list; a team is made by `agent add NAME --team TEAM`."_s);
    auto teams = AgentRegister(*settings).teams();
    if (!teams)
        return failed(teams.error(), *settings);
    say(u"%1 %2 %3 %4"_s.arg(u"team"_s, -16).arg(u"name"_s, -24).arg(u"agents"_s, 8).arg(u"led by"_s));
    for (const TeamEntry &team : *teams)
        say(u"%1 %2 %3 %4"_s.arg(team.id, -16)
                .arg(team.name, -24)
                .arg(team.agents, 8)
                .arg(team.leads.join(u", "_s)));
    return Done;
}

} // namespace teller
