// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/await.h"
#include "store/new_customer_contract.h"
#include "store/plain_session.h"
#include "support/postgres_server.h"

using namespace teller;
using namespace Qt::StringLiterals;

/// Somebody new, in a shared store: written down by an agent who may write no table.
class PostgresNewCustomerTest final : public NewCustomerContract
{
    Q_OBJECT
    StoreSettings emptyDatabase() override
    {
        QString error = m_server.start();
        if (error.isEmpty())
            error = m_server.createDatabase(u"people"_s);
        if (!error.isEmpty())
            qFatal("no PostgreSQL server: %s", qPrintable(error));
        return StoreSettings::fromUrl(m_server.url(u"people"_s)).value();
    }
    StoreSettings desk() override
    {
        const QString error = m_server.run(
            u"people"_s,
            u"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kim') THEN "
            "CREATE ROLE kim LOGIN PASSWORD '%1'; GRANT teller_agent TO kim; "
            "INSERT INTO agents VALUES ('kim', 'Kim', ''); END IF; END $$"_s.arg(m_server.password()));
        if (!error.isEmpty())
            qFatal("no agent: %s", qPrintable(error));
        StoreSettings in = settings();
        in.user = u"kim"_s;
        return in;
    }

private Q_SLOTS:
    void nothingIsDecidedAboutWhoIsNotTheirs()
    {
        // What was decided before the store counted them as open: the outbox brings it in order.
        const NewCustomer mine = somebody(u"Mine"_s);
        auto saved = await(record().save(mine));
        VERIFY_OK(saved);
        AgentAction task;
        task.id = AgentActionId::create();
        task.customer = mine.id;
        task.kind = AgentAction::Kind::Task;
        task.text = u"Send the form"_s;
        task.at = mine.at;
        auto decided = await(record().save(task));
        VERIFY_OK(decided);
        QCOMPARE(m_server.ask(u"people"_s,
                              u"SELECT agent FROM audit WHERE action = 'create' AND customer_id = '%1'"_s.arg(
                                  mine.id.text())),
                 u"kim"_s);
    }
    /// Anybody who may sign in may take the lock under which customers are added, and keep it.
    void whoeverHoldsTheLockHoldsUpNothingElse()
    {
        const NewCustomer mine = somebody(u"Held up"_s);
        const NewCustomer other = somebody(u"Before"_s);
        const auto before = await(record().save(other));
        VERIFY_OK(before);
        PlainSession kim(m_server.port(), u"people"_s, u"kim"_s, m_server.password());
        QCOMPARE(kim.state(u"SELECT pg_advisory_lock(128017222854005)"_s), QString());
        const auto saved = record().save(mine);
        AgentAction task;
        task.id = AgentActionId::create();
        task.customer = other.id;
        task.kind = AgentAction::Kind::Task;
        task.text = u"Send the form"_s;
        task.at = other.at;
        const auto next = record().save(task);
        const auto heldUp = await(saved);
        QVERIFY(!heldUp.ok());
        QVERIFY(heldUp.error().canRetry);
        QVERIFY2(heldUp.error().detail.contains(u"55P03"_s), qPrintable(heldUp.error().detail));
        const auto behind = await(next);
        VERIFY_OK(behind);
        QCOMPARE(record().state().link, StoreState::Link::Ready);
        QCOMPARE(kim.state(u"SELECT pg_advisory_unlock(128017222854005)"_s), QString());
        const auto again = await(record().save(mine));
        VERIFY_OK(again);
    }
    void nobodyIsAddedPastTheRoutine()
    {
        const QString error = m_server.run(
            u"people"_s,
            u"SET ROLE teller_agent; INSERT INTO customers (id, name, search_name, tier, language, address, "
            "since, yearly_minor, yearly_currency) VALUES (gen_random_uuid(), 'x', 'x', '', '', '', 0, 0, '')"_s);
        QVERIFY2(error.contains(u"permission denied"_s), qPrintable(error));
    }

private:
    PostgresServer m_server;
};

QTEST_GUILESS_MAIN(PostgresNewCustomerTest)
#include "postgres_new_customer_test.moc"
