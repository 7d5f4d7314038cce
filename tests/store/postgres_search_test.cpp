// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_contract.h"

#include "core/search_words.h"
#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/plain_session.h"
#include "store/sample_company.h"
#include "store/sql/connection.h"
#include "support/postgres_server.h"

using namespace teller;
using namespace Qt::StringLiterals;

/// The contract of the search on a real PostgreSQL server, and who finds what there, tried by plain libpq as
/// anybody with a password could.
class PostgresSearchTest final : public SearchContract
{
    Q_OBJECT
    StoreSettings emptyDatabase() override
    {
        if (m_stores == 0) {
            const QString error = m_server.start();
            if (!error.isEmpty())
                qFatal("no PostgreSQL server: %s", qPrintable(error));
        }
        const QString name = u"search%1"_s.arg(++m_stores);
        if (const QString refused = m_server.createDatabase(name); !refused.isEmpty())
            qFatal("no database: %s", qPrintable(refused));
        return StoreSettings::fromUrl(m_server.url(name)).value();
    }
    [[nodiscard]] PlainSession as(const QString &role)
    {
        return PlainSession(m_server.port(), m_rights.database, role, m_server.password());
    }
    QStringList foundBy(const QString &role, const QString &terms)
    {
        QStringList rows = as(role).rows(
            u"SELECT interaction_id FROM teller_search_messages('%1', '', 0, 9000000000000, '', '')"_s.arg(
                terms));
        rows.sort();
        return rows;
    }
    QStringList foundInBy(const QString &role, const char *customer, const QString &terms)
    {
        return as(role).rows(u"SELECT interaction_id FROM teller_find_in_history('%1', '%2', 50)"_s.arg(
            sample::id<CustomerId>(customer).text(), terms));
    }
    static QString interaction(const char *name) { return sample::id<InteractionId>(name).text(); }
    static QStringList interactions(std::initializer_list<const char *> names)
    {
        QStringList ids;
        for (const char *one : names)
            ids += interaction(one);
        ids.sort();
        return ids;
    }

private Q_SLOTS:
    /// As the version before left it: nothing of what mails repeat and of their files, and words of other
    /// scripts prepared in another way. What has not changed is not made anew.
    void passagesOfAnEarlierVersionAreBroughtUpToDate()
    {
        const StoreSettings settings = emptyDatabase();
        put(settings, false);
        const QString all = u"SELECT string_agg(concat_ws(' ', interaction_id, place, part, at, words), '|' "
                            "ORDER BY customer_id, interaction_id, place, part) FROM passages"_s;
        const QString before = m_server.ask(settings.database, all);
        QVERIFY(before.contains(u"lighthous"_s));
        const QString unchanged = u"SELECT id FROM passages WHERE words @@ 'voucher'::tsquery"_s;
        const QString id = m_server.ask(settings.database, unchanged);
        QVERIFY(!id.isEmpty());
        const QString error = m_server.run(
            settings.database,
            u"DELETE FROM passages WHERE place = 'body' AND part <> ''; "
            "UPDATE passages p SET words = 'wrong' FROM turns t WHERE t.customer_id = p.customer_id AND "
            "t.interaction_id = p.interaction_id "
            "AND p.place = 'turn' AND p.part = t.ordinal::text AND octet_length(t.text) <> length(t.text); "
            "UPDATE meta SET value = '2' WHERE key = 'passages'; "
            "UPDATE meta SET value = 'of version 5' WHERE key = 'routines_checksum'"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        auto migrated = StoreAdmin(settings).migrate();
        VERIFY_OK(migrated);
        QCOMPARE(m_server.ask(settings.database, all), before);
        QCOMPARE(m_server.ask(settings.database, unchanged), id);
    }

    /// kim and lee are agents of the north and south teams, nora leads the north, ada administers.
    void everybodyFindsWhatTheyMayRead()
    {
        m_rights = emptyDatabase();
        put(m_rights, false);
        for (const auto &[role, group] : {std::pair{u"kim"_s, u"teller_agent"_s},
                                          {u"lee"_s, u"teller_agent"_s},
                                          {u"nora"_s, u"teller_supervisor"_s},
                                          {u"ada"_s, u"teller_admin"_s},
                                          {u"stranger"_s, u"pg_signal_backend"_s}})
        {
            const QString error =
                m_server.run(m_rights.database, u"CREATE ROLE %1 LOGIN PASSWORD '%2'; GRANT %3 TO %1"_s.arg(
                                                    role, m_server.password(), group));
            QVERIFY2(error.isEmpty(), qPrintable(error));
        }
        const QString error = m_server.run(
            m_rights.database, u"INSERT INTO teams VALUES ('north', 'North'), ('south', 'South'); "
                               "INSERT INTO agents VALUES ('kim', 'Kim', 'north'), ('lee', 'Lee', 'south'); "
                               "INSERT INTO team_leads VALUES ('north', 'nora')"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));

        // "delayed" was said in a chat with kim and in a call with lee.
        QCOMPARE(foundBy(u"kim"_s, u"delayed"_s), interactions({"emma-chat"}));
        QCOMPARE(foundBy(u"lee"_s, u"delayed"_s), interactions({"emma-call"}));
        QCOMPARE(foundBy(u"nora"_s, u"delayed"_s), interactions({"emma-chat"}));
        QCOMPARE(foundBy(u"ada"_s, u"delayed"_s), interactions({"emma-call", "emma-chat"}));
        QCOMPARE(foundBy(u"stranger"_s, u"delayed"_s), QStringList{u"!42501"_s});
        QCOMPARE(foundBy(u"kim"_s, u"canciones"_s), QStringList());

        // Ines calls lee: while she is open, what she said is found, and not after.
        const QString desk = u"11111111-1111-1111-1111-111111111111"_s;
        const QString ines = sample::id<CustomerId>("ines").text();
        PlainSession lee = as(u"lee"_s);
        QVERIFY(!lee.rows(u"BEGIN; SELECT teller_admit('%1', NULL, NULL, NULL, NULL, 'c1', FALSE, '', '%2'); "
                          "COMMIT; SELECT part FROM teller_recognise('%1', NULL, NULL, NULL, NULL, 0, FALSE, "
                          "'%2')"_s.arg(ines, desk))
                     .isEmpty());
        QCOMPARE(foundBy(u"lee"_s, u"canciones"_s), interactions({"ines-chat"}));
        QCOMPARE(foundBy(u"kim"_s, u"canciones"_s), QStringList());
        QCOMPARE(foundInBy(u"lee"_s, "ines", u"canciones"_s), interactions({"ines-chat"}));
        QCOMPARE(foundInBy(u"kim"_s, "ines", u"canciones"_s), QStringList());
        QCOMPARE(foundInBy(u"stranger"_s, "ines", u"canciones"_s), QStringList{u"!42501"_s});
        QCOMPARE(foundInBy(u"ada"_s, "ines", u"canciones"_s), interactions({"ines-chat"}));
        QCOMPARE(lee.state(u"SELECT teller_close('%1', '%2')"_s.arg(desk, ines)), QString());
        QCOMPARE(foundBy(u"lee"_s, u"canciones"_s), QStringList());
        QCOMPARE(foundInBy(u"lee"_s, "ines", u"canciones"_s), QStringList());
        // What an agent served themself is found by the search, not here: the history is not open.
        QCOMPARE(foundInBy(u"kim"_s, "emma", u"delayed"_s), QStringList());
    }

    /// What agents write is made ready by the server, and what is asked by this program.
    void everySignIsMadeReadyAlike()
    {
        QStringList texts;
        for (char16_t sign = 0x80; sign < 0x1800; ++sign) { // up to Khmer
            // An iota below a letter and Cherokee, whose case no two libraries see alike.
            const bool besides = sign == 0x345 || sign == 0x37a || (sign >= 0x13a0 && sign < 0x1400);
            if (QChar::category(sign) != QChar::Other_NotAssigned && !besides)
                texts += u"ab%1cd"_s.arg(QChar(sign));
        }
        for (const char16_t sign : {u'\u200b', u'\u2060', u'\ufeff'})
            texts += u"ab%1cd"_s.arg(QChar(sign));
        // Neighbours make pairs.
        for (char16_t sign = 0xe01; sign < 0x17e0; ++sign) {
            if (QChar::category(sign) == QChar::Letter_Other ||
                QChar::category(sign) == QChar::Letter_Modifier)
                texts += u"ก%1ក%1"_s.arg(QChar(sign));
        }
        Connection connection(settings());
        VERIFY_OK(connection.open());
        QStringList made;
        const auto read =
            connection.runText(u"SELECT teller_words(t.text) FROM unnest(string_to_array(:texts, ' ')) "
                               "WITH ORDINALITY t (text, place) ORDER BY t.place"_s,
                               {{"texts"_L1, texts.join(u' ')}}, [&made](const QSqlQuery &row) {
                                   made += row.value(0).toString().simplified();
                               });
        VERIFY_OK(read);
        QCOMPARE(made.size(), texts.size());
        for (qsizetype i = 0; i < made.size(); ++i)
            QCOMPARE(made.at(i), searchWords(texts.at(i)));
    }

    /// A fill makes the passages itself; the server, asked to make them anew, makes the same.
    void aFillMakesThePassagesThatTheServerMakes()
    {
        const StoreSettings settings = emptyDatabase();
        std::vector<CustomerFile> files = people();
        std::vector<Turn> &said = files.front().interactions.front().turns;
        for (const QString &text :
             {u"Crème brûlée à l'œuf — 3½ €, O'Brien’s, ŁÓDŹ, İstanbul ısı, ΣΊΣΥΦΟΣ, ﬁne"_s,
              u"1e10 007 3.14 AB-12/x_y a@b.example http://example.org/a?b=c#d 😀👍 naïve"_s,
              QString(u"wort "_s).repeated(600), QString(u"a b "_s).repeated(9'000),
              QString(3'000, u'x') + u" short"_s, u"ᄒ한국어 ﾊﾟｿｺﾝ ไทยๆ ฯ ຂ້ອຍ ပစ္စည်း ប្រាក់ៗ हिन्दी עִבְרִית"_s})
            said.push_back({Speaker::Customer, {}, {}, -1, text});
        said.push_back({Speaker::Customer, {}, {}, -1, u"not heard"_s, -1, true});
        StoreAdmin admin(settings);
        auto created = admin.create();
        VERIFY_OK(created);
        size_t next = 0;
        auto filled = admin.fill(
            [&]() -> std::optional<CustomerFile> {
                return next == files.size() ? std::nullopt : std::optional(files[next++]);
            },
            [](const FillProgress &) { return true; });
        VERIFY_OK(filled);
        const QString all = u"SELECT place, part, at, words FROM passages "
                            "ORDER BY customer_id, interaction_id, place, part"_s;
        const QStringList made = m_server.ask(settings.database, all).split(u'\n');
        QVERIFY(made.size() > 15);
        QCOMPARE(m_server.run(settings.database, u"DELETE FROM passages; SELECT teller_put_passages()"_s),
                 QString());
        const QStringList anew = m_server.ask(settings.database, all).split(u'\n');
        QCOMPARE(made.size(), anew.size());
        for (qsizetype i = 0; i < made.size(); ++i)
            QCOMPARE(made[i], anew[i]);
    }

    /// Words go in over a connection of their own; they stay out where the rest does.
    void aFillThatFailsLeavesNoPassages()
    {
        const StoreSettings settings = emptyDatabase();
        StoreAdmin admin(settings);
        auto created = admin.create();
        VERIFY_OK(created);
        // As if a server had stopped between the two commits of a fill.
        QCOMPARE(
            m_server.run(settings.database,
                         u"INSERT INTO passages (customer_id, interaction_id, place, part, at, words) VALUES "
                         "(gen_random_uuid(), gen_random_uuid(), 'body', '', 1, 'nobody')"_s),
            QString());
        const auto passages = [&] {
            return m_server.ask(settings.database, u"SELECT count(*) FROM passages"_s);
        };
        const auto fill = [&](std::vector<CustomerFile> files) {
            size_t next = 0;
            return admin.fill(
                [&]() -> std::optional<CustomerFile> {
                    return next == files.size() ? std::nullopt : std::optional(files[next++]);
                },
                [](const FillProgress &) { return true; });
        };
        std::vector<CustomerFile> twice = people();
        twice.push_back(twice.front());
        QVERIFY(!fill(twice).ok());
        QCOMPARE(passages(), u"1"_s); // as it was
        auto filled = fill(people());
        VERIFY_OK(filled);
        QCOMPARE(passages(), m_server.ask(settings.database, u"SELECT count(*) FROM passage_texts"_s));
        QCOMPARE(m_server.ask(settings.database, u"SELECT count(*) FROM passages WHERE words @@ 'nobody'"_s),
                 u"0"_s);
    }

    /// Its statistics may be old, or there may be none yet.
    void aWordThatThePlannerTakesForRareIsFoundAllTheSame()
    {
        const StoreSettings settings = emptyDatabase();
        const CustomerFile somebody = people().front();
        const Interaction &like = somebody.interactions.front().interaction;
        CustomerFile one;
        one.customer = somebody.customer;
        for (int i = 0; i < 4'500; ++i) {
            InteractionDetail detail;
            detail.interaction.id = InteractionId::create();
            detail.interaction.channel = like.channel;
            detail.interaction.startedAt = like.startedAt + std::chrono::seconds(i);
            detail.interaction.subject = u"Everywhere"_s;
            one.interactions.push_back(detail);
        }
        StoreAdmin admin(settings);
        auto created = admin.create();
        VERIFY_OK(created);
        std::optional<CustomerFile> next(one);
        auto filled = admin.fill([&] { return std::exchange(next, std::nullopt); },
                                 [](const FillProgress &) { return true; });
        VERIFY_OK(filled);
        QCOMPARE(m_server.run(settings.database, u"DELETE FROM pg_statistic "
                                                 "WHERE starelid = 'passages'::regclass"_s),
                 QString());
        QCOMPARE(m_server.ask(settings.database, u"SELECT teller_is_rare('everywhere', 'everywhere')"_s),
                 u"t"_s);
        QCOMPARE(m_server.ask(settings.database, u"SELECT count(*) FROM teller_search_messages("
                                                 "'everywhere', '', 0, 9000000000000, '', '')"_s),
                 u"50"_s);
    }

    /// Nothing that is asked can reach past the condition that says whose a passage is.
    void noTextReachesFurther_data()
    {
        QTest::addColumn<QString>("terms");
        QTest::newRow("an alternative") << u"canciones | zzz"_s;
        QTest::newRow("a parenthesis") << u"zzz) | (canciones"_s;
        QTest::newRow("quotes") << u"zzz'''') | (''''canciones"_s;
        QTest::newRow("a negation") << u"!zzz"_s;
        QTest::newRow("a mark") << u"a:lee"_s;
        QTest::newRow("any mark") << u"a*"_s;
    }
    void noTextReachesFurther()
    {
        QFETCH(QString, terms);
        const QStringList rows = foundBy(u"kim"_s, terms);
        const QStringList own = interactions({"grete-call", "emma-chat"});
        for (const QString &row : rows)
            QVERIFY2(row.startsWith(u'!') || own.contains(row), qPrintable(row));
    }

    void anotherAgentOfAnInteractionIsAnotherWhoFindsIt()
    {
        QCOMPARE(
            m_server.run(m_rights.database, u"UPDATE interactions SET agent_id = 'lee' WHERE id = '%1'"_s.arg(
                                                interaction("grete-call"))),
            QString());
        QCOMPARE(foundBy(u"kim"_s, u"voucher"_s), QStringList());
        QCOMPARE(foundBy(u"lee"_s, u"voucher"_s), interactions({"grete-call"}));
    }

    void theTablesThemselvesStayClosed()
    {
        PlainSession kim = as(u"kim"_s);
        QCOMPARE(kim.value(u"SELECT count(*) FROM passages"_s), u"0"_s);
        QCOMPARE(kim.state(u"SELECT * FROM passage_texts"_s), u"42501"_s);
        QCOMPARE(kim.state(u"SELECT * FROM name_words"_s), u"42501"_s);
        QCOMPARE(kim.state(u"SELECT teller_put_passages()"_s), u"42501"_s);
    }

private:
    PostgresServer m_server;
    StoreSettings m_rights;
    int m_stores = 0;
};

QTEST_GUILESS_MAIN(PostgresSearchTest)
#include "postgres_search_test.moc"
