// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/agent_register.h"

#include "store/sql/connection.h"
#include "store/sql/libpq.h"
#include "store/sql/migrations.h"

#include <QSqlDriver>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRoleName = 63; // bytes; PostgreSQL would cut a longer one without a word

QString identifier(const QString &name)
{
    QString quoted = name;
    quoted.replace(u'"', u"\"\""_s);
    return u'"' + quoted + u'"';
}

/// Lists, and the file of kept heads, have a line for each.
bool isOneLine(const QString &name)
{
    return name == name.trimmed() && std::none_of(name.begin(), name.end(), [](QChar c) {
               return c.category() == QChar::Other_Control;
           });
}

Result<Unit> usable(const AgentWish &wish)
{
    const QString &name = wish.id.text();
    const QStringList names =
        wish.supervises + QStringList{name, wish.name.value_or(QString()), wish.team.value_or(QString())};
    if (!std::all_of(names.begin(), names.end(), isOneLine))
        return rejected(u"a name is one line, without blanks at its ends"_s);
    if (name.isEmpty() || name.toUtf8().size() > longestRoleName)
        return rejected(u"a sign-in name has 1 to 63 bytes"_s);
    if (name.startsWith("pg_"_L1) || name.startsWith("teller_"_L1))
        return rejected(u"a sign-in name does not begin with pg_ or teller_"_s);
    return {};
}

} // namespace

class AgentRegister::Private
{
public:
    explicit Private(StoreSettings settings)
        : connection(std::move(settings))
    {}

    Result<Unit> reach()
    {
        if (!connection.settings().isShared())
            return rejected(u"a store in a file has no agents of its own: it is its user's"_s);
        if (connection.isOpen())
            return {};
        if (auto opened = connection.open(); !opened)
            return opened;
        return Migrations::ofStore().verify(connection);
    }

    Result<Unit> change(const QString &sql, const Values &values = {})
    {
        auto done = connection.runText(sql, values);
        if (!done)
            return done.error();
        return {};
    }
    Result<Unit> role(const QString &sql)
    {
        auto done = connection.runRaw(sql);
        if (!done)
            return done.error();
        return {};
    }

    Result<bool> hasRole(const AgentId &id, const QString &condition = {})
    {
        auto rows =
            connection.runText(u"SELECT 1 FROM pg_roles WHERE rolname = CAST(:id AS text)"_s + condition,
                               {{"id"_L1, id.text()}});
        if (!rows)
            return rows.error();
        return *rows > 0;
    }

    /// Of this store, now or once. Another login of the server may belong to another program.
    Result<bool> isOurs(const AgentId &id)
    {
        auto rows =
            connection.runText(u"SELECT 1 FROM agents WHERE id = :id UNION ALL "
                               "SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member "
                               "JOIN pg_roles g ON g.oid = m.roleid WHERE r.rolname = CAST(:id AS text) "
                               "AND g.rolname IN ('teller_agent', 'teller_supervisor', 'teller_admin')"_s,
                               {{"id"_L1, id.text()}});
        if (!rows)
            return rows.error();
        return *rows > 0;
    }

    /// What the server would compute from the password itself, so that it never travels and no log holds it.
    Result<QString> verifier(const AgentId &id, const QString &password)
    {
        PGconn *server = libpqHandle(connection.driver());
        if (!server)
            return Error{Error::Code::Internal, u"the driver is not PostgreSQL's"_s, false};
        char *text = PQencryptPasswordConn(server, password.toUtf8().constData(),
                                           id.text().toUtf8().constData(), "scram-sha-256");
        if (!text)
            return Error{Error::Code::Internal, u"the password could not be prepared"_s, false};
        const QString result = QString::fromLatin1(text);
        PQfreemem(text);
        return result;
    }

    Result<Unit> putRole(const AgentWish &wish);
    Result<Unit> putTeam(const QString &team)
    {
        return change(u"INSERT INTO teams (id, name) VALUES (:id, :id) ON CONFLICT (id) DO NOTHING"_s,
                      {{"id"_L1, team}});
    }
    Result<Unit> putRows(const AgentWish &wish);

    Connection connection;
};

AgentRegister::AgentRegister(StoreSettings settings)
    : d(std::make_unique<Private>(std::move(settings)))
{}

AgentRegister::~AgentRegister() = default;

Result<bool> AgentRegister::hasLogin(const AgentId &id)
{
    if (auto reached = d->reach(); !reached)
        return reached.error();
    return d->hasRole(id, u" AND rolcanlogin"_s);
}

Result<Unit> AgentRegister::Private::putRole(const AgentWish &wish)
{
    auto there = hasRole(wish.id);
    if (!there)
        return there.error();
    if (*there && wish.password) {
        auto ours = isOurs(wish.id);
        if (!ours)
            return ours.error();
        if (!*ours)
            return rejected(
                u"the server has a login of that name, which is no agent's: its password stays as "
                "it is (add it without one, or choose another name)"_s);
    }
    const QString name = identifier(wish.id.text());
    QString sql = (*there ? u"ALTER ROLE %1 LOGIN"_s : u"CREATE ROLE %1 LOGIN"_s).arg(name);
    if (wish.password) {
        auto text = verifier(wish.id, *wish.password);
        if (!text)
            return text.error();
        sql += u" PASSWORD '%1'"_s.arg(*text); // base 64 and signs: no quotes
    }
    if (auto done = role(sql); !done)
        return done;
    QStringList groups{u"teller_agent"_s};
    if (!wish.supervises.isEmpty())
        groups.append(u"teller_supervisor"_s);
    if (wish.admin)
        groups.append(u"teller_admin"_s);
    return role(u"GRANT %1 TO %2"_s.arg(groups.join(u", "_s), name));
}

Result<Unit> AgentRegister::Private::putRows(const AgentWish &wish)
{
    QStringList teams = wish.supervises;
    if (wish.team && !wish.team->isEmpty())
        teams.append(*wish.team);
    for (const QString &team : std::as_const(teams)) {
        if (auto done = putTeam(team); !done)
            return done;
    }
    const Values who{{"id"_L1, wish.id.text()},
                     {"name"_L1, wish.name.value_or(wish.id.text())},
                     {"team"_L1, wish.team.value_or(QString())}};
    if (auto done = change(u"INSERT INTO agents (id, name, team) VALUES (:id, :name, :team) "
                           "ON CONFLICT (id) DO NOTHING"_s,
                           who);
        !done)
        return done;
    if (wish.name) {
        if (auto done = change(u"UPDATE agents SET name = :name WHERE id = :id"_s, who); !done)
            return done;
    }
    if (wish.team) {
        if (auto done = change(u"UPDATE agents SET team = :team WHERE id = :id"_s, who); !done)
            return done;
    }
    for (const QString &team : wish.supervises) {
        if (auto done = change(
                u"INSERT INTO team_leads (team, agent_id) VALUES (:team, :id) ON CONFLICT DO NOTHING"_s,
                {{"team"_L1, team}, {"id"_L1, wish.id.text()}});
            !done)
            return done;
    }
    return {};
}

Result<Unit> AgentRegister::put(const AgentWish &wish)
{
    if (auto fine = usable(wish); !fine)
        return fine;
    if (auto reached = d->reach(); !reached)
        return reached;
    return d->connection.inTransaction([&]() -> Result<Unit> {
        if (auto done = d->putRole(wish); !done)
            return done;
        return d->putRows(wish);
    });
}

Result<Unit> AgentRegister::remove(const AgentId &id)
{
    if (auto reached = d->reach(); !reached)
        return reached;
    return d->connection.inTransaction([&]() -> Result<Unit> {
        QStringList groups;
        auto member = d->connection.runText(
            u"SELECT g.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member "
            "JOIN pg_roles g ON g.oid = m.roleid WHERE r.rolname = CAST(:id AS text) "
            "AND g.rolname IN ('teller_agent', 'teller_supervisor', 'teller_admin')"_s,
            {{"id"_L1, id.text()}}, [&](const QSqlQuery &row) { groups.append(row.value(0).toString()); });
        if (!member)
            return member.error();
        auto known = d->connection.runText(u"SELECT 1 FROM agents WHERE id = :id"_s, {{"id"_L1, id.text()}});
        if (!known)
            return known.error();
        if (*known == 0 && groups.isEmpty())
            return Error{Error::Code::NotFound, u"there is no such agent"_s, false};
        if (!groups.isEmpty()) {
            const QString name = identifier(id.text());
            for (const QString &sql : {u"REVOKE %1 FROM %2"_s.arg(groups.join(u", "_s), name),
                                       u"ALTER ROLE %1 NOLOGIN PASSWORD NULL"_s.arg(name)})
            {
                if (auto done = d->role(sql); !done)
                    return done;
            }
        }
        // A desk that is still signed in loses what it has open, too.
        for (const QString &sql : {u"DELETE FROM team_leads WHERE agent_id = :id"_s,
                                   u"DELETE FROM openings WHERE agent_id = :id"_s})
        {
            if (auto done = d->change(sql, {{"id"_L1, id.text()}}); !done)
                return done;
        }
        return {};
    });
}

Result<std::vector<AgentEntry>> AgentRegister::agents()
{
    if (auto reached = d->reach(); !reached)
        return reached.error();
    std::vector<AgentEntry> list;
    auto read = d->connection.runRaw(
        u"WITH members AS (SELECT r.rolname::text AS id, r.rolcanlogin AS login, "
        "bool_or(g.rolname = 'teller_supervisor') AS supervisor, bool_or(g.rolname = 'teller_admin') AS "
        "admin "
        "FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member JOIN pg_roles g ON g.oid = m.roleid "
        "WHERE g.rolname IN ('teller_agent', 'teller_supervisor', 'teller_admin') AND r.rolname NOT LIKE "
        "'teller\\_%' "
        "GROUP BY r.rolname, r.rolcanlogin) "
        "SELECT coalesce(a.id, m.id), coalesce(a.name, m.id), coalesce(a.team, ''), "
        "coalesce((SELECT string_agg(l.team, E'\\n' ORDER BY l.team) FROM team_leads l "
        "WHERE l.agent_id = coalesce(a.id, m.id)), ''), "
        "coalesce(m.supervisor, false), coalesce(m.admin, false), coalesce(m.login, false) "
        "FROM agents a FULL JOIN members m ON m.id = a.id ORDER BY 1"_s,
        [&](const QSqlQuery &row) {
            list.push_back({AgentId(row.value(0).toString()), row.value(1).toString(),
                            row.value(2).toString(), row.value(3).toString().split(u'\n', Qt::SkipEmptyParts),
                            row.value(4).toBool(), row.value(5).toBool(), row.value(6).toBool()});
        });
    if (!read)
        return read.error();
    return list;
}

Result<std::vector<TeamEntry>> AgentRegister::teams()
{
    auto everybody = agents();
    if (!everybody)
        return everybody.error();
    std::vector<TeamEntry> list;
    auto read = d->connection.runRaw(u"SELECT id, name FROM teams ORDER BY id"_s, [&](const QSqlQuery &row) {
        TeamEntry team{row.value(0).toString(), row.value(1).toString(), 0, {}};
        for (const AgentEntry &agent : *everybody) {
            team.agents += agent.maySignIn && agent.team == team.id ? 1 : 0;
            if (agent.leads.contains(team.id))
                team.leads.append(agent.id.text());
        }
        list.push_back(team);
    });
    if (!read)
        return read.error();
    return list;
}

} // namespace teller
