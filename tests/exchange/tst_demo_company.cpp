// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_company.h"
#include "exchange/demo/demo_phrase.h"
#include "exchange/demo/demo_script.h"
#include "exchange/demo/demo_scripts.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <set>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

const InteractionDetail *find(const CustomerFile &file, InteractionId id)
{
    const auto found = std::find_if(file.interactions.begin(), file.interactions.end(),
                                    [&](const InteractionDetail &d) { return d.interaction.id == id; });
    return found == file.interactions.end() ? nullptr : &*found;
}

int count(const CustomerFile &file, Channel channel)
{
    return int(std::count_if(file.interactions.begin(), file.interactions.end(),
                             [&](const InteractionDetail &d) { return d.interaction.channel == channel; }));
}

// A sentence as a reader would count it: letters only, so that amounts and dates do not make it a new one.
QString bare(const QString &text)
{
    QString result;
    for (const QChar c : text.toLower()) {
        if (c.isLetter() || c.isSpace())
            result += c;
    }
    return result.simplified();
}

} // namespace

class DemoCompanyTest final : public QObject
{
    Q_OBJECT
private:
    const DemoSettings m_settings{};
    const DemoCompany m_company{m_settings};
    std::vector<CustomerFile> m_files;

    const CustomerFile &byAccount(const QString &number) const
    {
        const auto found = std::find_if(m_files.begin(), m_files.end(), [&](const CustomerFile &file) {
            return std::any_of(file.accounts.begin(), file.accounts.end(),
                               [&](const Account &account) { return account.number == number; });
        });
        Q_ASSERT(found != m_files.end());
        return *found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < m_company.size(); ++i)
            m_files.push_back(m_company.customer(i));
        qInfo("%d customers in %lld ms", m_company.size(), timer.elapsed());
    }

    void scriptsHaveNoSlips()
    {
        using namespace demo;
        for (const ScriptBook &book :
             {parseScripts({billingScript, deliveryScript, technicalScript, mobileScript, accountScript,
                            peopleScript, germanScript, spanishScript, phraseScript, momentScript}),
              parseScripts({characterScript})})
        {
            QCOMPARE(book.defects, QStringList());
            for (const Matter &matter : book.matters) {
                QVERIFY2(!matter.label.isEmpty(), qPrintable(matter.code));
                QVERIFY2(!matter.caseSubject.isEmpty(), qPrintable(matter.code));
                QVERIFY2(!matter.steps.empty(), qPrintable(matter.code));
            }
        }
    }

    void noPlaceholderIsLeft()
    {
        static const QRegularExpression leftOver(u"[{}\\[\\]|<>~\\\\]"_s);
        const auto check = [](const QString &text) {
            if (text.contains(leftOver))
                qWarning("left over: %s", qPrintable(text));
            return !text.contains(leftOver);
        };
        int bad = 0;
        for (const CustomerFile &file : m_files) {
            for (const InteractionDetail &detail : file.interactions) {
                bad += !check(detail.interaction.subject) + !check(detail.interaction.summary) +
                       !check(detail.body) + !check(detail.interaction.outcome);
                for (const Turn &turn : detail.turns)
                    bad += !check(turn.text);
                for (const NoteRevision &note : detail.notes)
                    bad += !check(note.text);
                QVERIFY(!detail.interaction.subject.isEmpty());
            }
            for (const Case &one : file.cases)
                bad += !check(one.subject);
            for (const Promise &promise : file.promises)
                bad += !check(promise.text);
            for (const Preference &known : file.preferences)
                bad += !check(known.value);
            QVERIFY(bad < 20);
        }
        QCOMPARE(bad, 0);
    }

    void sameSettingsSameCompany()
    {
        const DemoCompany again{m_settings};
        for (int i = m_company.size() - 1; i >= 0; i -= 7)
            QVERIFY(again.customer(i) == m_files[size_t(i)]);
        QVERIFY(again.dispositions() == m_company.dispositions());
    }

    void anotherSeedIsAnotherCompany()
    {
        DemoSettings settings = m_settings;
        ++settings.seed;
        const DemoCompany other{settings};
        QVERIFY(!(other.customer(500) == m_files[500]));
        QCOMPARE(other.customer(0).customer.name, u"Elena Rivera"_s);
    }

    void accountNumbersAreEightDigitsAndSharedOnlyOnPurpose()
    {
        QHash<QString, std::vector<std::pair<AccountId, QString>>> holders;
        for (const CustomerFile &file : m_files) {
            for (const Account &account : file.accounts) {
                QCOMPARE(account.number.size(), 8);
                QVERIFY(account.number.toUInt() >= 10'000'000U);
                holders[account.number].emplace_back(account.id, account.role);
            }
        }
        int shared = 0;
        for (const auto &list : std::as_const(holders)) {
            QVERIFY(list.size() <= 2);
            if (list.size() == 2) {
                ++shared;
                QCOMPARE(list[0].first, list[1].first);
                QCOMPARE(list[0].second, u"joint"_s);
                QCOMPARE(list[1].second, u"joint"_s);
            }
        }
        qInfo("%d accounts, %d of them joint", int(holders.size()), shared);
        QVERIFY(shared >= 5);
    }

    void idsAreUnique()
    {
        QSet<QUuid> ids;
        QSet<QString> external;
        QSet<QString> numbers;
        const auto fresh = [&ids](const auto &id) {
            const auto before = ids.size();
            ids.insert(id.value());
            return ids.size() > before && !id.isNull();
        };
        for (const CustomerFile &file : m_files) {
            QVERIFY(fresh(file.customer.id));
            for (const InteractionDetail &detail : file.interactions) {
                QVERIFY(fresh(detail.interaction.id));
                QVERIFY(!external.contains(detail.interaction.externalId));
                external.insert(detail.interaction.externalId);
                for (const NoteRevision &note : detail.notes)
                    QVERIFY(fresh(note.note));
            }
            for (const Case &one : file.cases) {
                QVERIFY(fresh(one.id));
                QVERIFY2(!numbers.contains(one.number), qPrintable(one.number));
                numbers.insert(one.number);
            }
            for (const Promise &one : file.promises)
                QVERIFY(fresh(one.id));
            for (const Party &one : file.parties)
                QVERIFY(fresh(one.id));
            for (const Payment &one : file.payments)
                QVERIFY(fresh(one.id));
            for (const Entitlement &one : file.entitlements)
                QVERIFY(fresh(one.id));
            for (const SentOutreach &one : file.outreach)
                QVERIFY(fresh(one.outreach.id));
            for (const Order &one : file.orders) {
                QVERIFY(fresh(one.id));
                QVERIFY(!numbers.contains(one.number));
                numbers.insert(one.number);
            }
        }
    }

    void whatHappenedLiesInThePast()
    {
        const Instant today = m_settings.today;
        const Instant oldest = today - std::chrono::days(365 * 12);
        int lately = 0;
        for (const CustomerFile &file : m_files) {
            bool recent = false;
            QVERIFY(file.customer.since > oldest && file.customer.since < today);
            for (const InteractionDetail &detail : file.interactions) {
                const Interaction &row = detail.interaction;
                QVERIFY(row.startedAt > oldest);
                QVERIFY2(row.startedAt < today, qPrintable(row.subject));
                QVERIFY2(row.startedAt >= file.customer.since, qPrintable(row.subject));
                QVERIFY2(!isSet(row.endedAt) || (row.endedAt >= row.startedAt && row.endedAt < today),
                         qPrintable(row.subject));
                recent = recent || row.startedAt > today - std::chrono::hours(34);
                qint64 offset = -1;
                for (const Turn &turn : detail.turns) {
                    QVERIFY(turn.offsetMs > offset);
                    offset = turn.offsetMs;
                    QVERIFY(turn.at < today);
                }
            }
            lately += recent;
            for (const Payment &payment : file.payments)
                QVERIFY((payment.status == "scheduled"_L1) == (payment.at >= today));
            for (const SentOutreach &one : file.outreach) {
                QVERIFY(isSet(one.sentAt) ? one.sentAt < today : one.outreach.plannedAt > today);
            }
            for (const Promise &promise : file.promises) {
                QVERIFY(promise.madeAt < today);
                QVERIFY(promise.dueAt > promise.madeAt);
                QVERIFY(!isSet(promise.keptAt) ||
                        (promise.keptAt >= promise.madeAt && promise.keptAt < today));
            }
        }
        qInfo("%d of %d customers have something today or yesterday", lately, int(m_files.size()));
        QVERIFY(lately > m_company.size() / 20);
    }

    void whatIsReferredToExists()
    {
        QSet<QString> codes;
        for (const Disposition &one : m_company.dispositions())
            codes.insert(one.code);
        int promises = 0;
        int kept = 0;
        int late = 0;
        for (const CustomerFile &file : m_files) {
            QSet<QUuid> cases;
            for (const Case &one : file.cases)
                cases.insert(one.id.value());
            for (const Case &one : file.cases)
                QVERIFY2(codes.contains(one.category), qPrintable(one.category));
            for (const InteractionDetail &detail : file.interactions) {
                const Interaction &row = detail.interaction;
                QCOMPARE(row.customer, file.customer.id);
                QVERIFY(row.caseId.isNull() || cases.contains(row.caseId.value()));
                QVERIFY2(row.disposition.isEmpty() || codes.contains(row.disposition),
                         qPrintable(row.disposition));
                for (const NoteRevision &note : detail.notes) {
                    QCOMPARE(note.interaction, row.id);
                    QVERIFY(!note.agentName.isEmpty() && !note.agent.isNull());
                }
            }
            for (const Promise &promise : file.promises) {
                QVERIFY(find(file, promise.interaction));
                QVERIFY(!promise.owner.isEmpty());
                ++promises;
                kept += isSet(promise.keptAt) && promise.keptAt <= promise.dueAt;
                late +=
                    isSet(promise.keptAt) ? promise.keptAt > promise.dueAt : promise.dueAt < m_settings.today;
            }
        }
        qInfo("%d promises: %d kept, %d kept late or broken, %d open", promises, kept, late,
              promises - kept - late);
        QVERIFY(kept > 0 && late > 0 && promises > kept + late);
    }

    void invoicesAndOrdersAddUp()
    {
        int twice = 0;
        for (const CustomerFile &file : m_files) {
            QHash<QString, qint64> paid;
            QHash<QString, int> times;
            for (const Payment &payment : file.payments) {
                if (payment.status == "paid"_L1 || payment.status == "scheduled"_L1) {
                    paid[payment.reference] = payment.amount.minor;
                    ++times[payment.reference];
                }
            }
            for (const InteractionDetail &detail : file.interactions) {
                if (detail.interaction.channel != Channel::Billing || detail.lines.empty())
                    continue;
                qint64 sum = 0;
                for (const LineItem &line : detail.lines)
                    sum += line.amount.minor;
                const QString number = detail.interaction.subject.section(u' ', 1, 1);
                QVERIFY(detail.interaction.subject.contains(
                    demo::amountText({sum, detail.lines.front().amount.currency})));
                QCOMPARE(paid.value(number), sum);
                const bool saysTwice = detail.interaction.subject.contains("paid twice"_L1);
                QCOMPARE(times.value(number), saysTwice ? 2 : 1);
                twice += saysTwice;
            }
            for (const Order &order : file.orders) {
                qint64 sum = 0;
                for (const LineItem &line : order.lines)
                    sum += line.amount.minor;
                QCOMPARE(order.total.minor, sum);
            }
        }
        qInfo("%d invoices were charged twice", twice);
        QVERIFY(twice > 20);
    }

    void everyChannelAndManyMattersOccur()
    {
        std::array<int, channelCount> channels{};
        std::set<QString> categories;
        QMap<QString, int> languages;
        int interactions = 0, turns = 0, cases = 0, talks = 0, notes = 0, open = 0;
        for (const CustomerFile &file : m_files) {
            for (const InteractionDetail &detail : file.interactions) {
                ++channels[size_t(detail.interaction.channel)];
                ++interactions;
                turns += int(detail.turns.size());
                talks += detail.turns.empty() ? 0 : 1;
                notes += int(detail.notes.size());
            }
            cases += int(file.cases.size());
            for (const Case &one : file.cases) {
                categories.insert(one.category);
                open += one.status != "closed"_L1;
            }
            ++languages[file.customer.language];
        }
        qInfo(
            "%d interactions, %d conversations with %d turns, %d notes, %d cases (%d not closed) of %d kinds",
            interactions, talks, turns, notes, cases, open, int(categories.size()));
        for (int i = 0; i < channelCount; ++i) {
            qInfo("  %-8s %d", qPrintable(channelCode(Channel(i))), channels[size_t(i)]);
            QVERIFY(channels[size_t(i)] > 200);
        }
        for (auto it = languages.cbegin(); it != languages.cend(); ++it)
            qInfo("  %s: %d customers", qPrintable(it.key()), it.value());
        QVERIFY(categories.size() >= 25);
        QVERIFY(languages.size() >= 9);
        QVERIFY(interactions > 90'000 && interactions < 170'000);
        QVERIFY(open > 100);
    }

    void sizesVary()
    {
        int small = 0, usual = 0, large = 0;
        size_t most = 0;
        for (const CustomerFile &file : m_files) {
            const size_t size = file.interactions.size();
            small += size < 8;
            usual += size >= 20 && size <= 130;
            large += size > 200;
            most = std::max(most, size);
        }
        qInfo("%d small files, %d usual, %d above 200; the largest has %zu", small, usual, large, most);
        QVERIFY(small > m_company.size() / 50);
        QVERIFY(usual > m_company.size() / 2);
        QVERIFY(large > m_company.size() / 100);
        QVERIFY(most >= 380);
    }

    void wordsVary()
    {
        QHash<QString, int> openings;
        QHash<QString, int> sentences;
        QSet<QString> exact;
        int talks = 0, long_ = 0, repeatedRows = 0, rows = 0;
        for (const CustomerFile &file : m_files) {
            QSet<QString> seen;
            for (const InteractionDetail &detail : file.interactions) {
                if (detail.interaction.channel != Channel::Billing &&
                    detail.interaction.channel != Channel::Order) {
                    const QString row = detail.interaction.subject + detail.interaction.summary;
                    repeatedRows += seen.contains(row);
                    seen.insert(row);
                    ++rows;
                }
                if (detail.interaction.channel == Channel::Phone && !detail.turns.empty()) {
                    ++talks;
                    ++openings[bare(detail.turns.front().text + u' ' + detail.turns[1].text)];
                }
                for (const Turn &turn : detail.turns) {
                    if (turn.text.size() >= 40) {
                        ++long_;
                        ++sentences[bare(turn.text)];
                        exact.insert(turn.text);
                    }
                }
            }
        }
        int most = 0;
        QString worst;
        int rare = 0;
        for (auto it = sentences.cbegin(); it != sentences.cend(); ++it) {
            if (it.value() > most) {
                most = it.value();
                worst = it.key();
            }
            rare += it.value() <= 5 ? it.value() : 0;
        }
        qInfo("%d recorded calls, %d %% distinct openings", talks, int(openings.size() * 100 / talks));
        qInfo("%d turns of 40 characters and more: %d %% distinct, %d %% said at most five times; the most "
              "frequent %d times (\"%s\")",
              long_, int(sentences.size() * 100 / long_), rare * 100 / long_, most, qPrintable(worst));
        qInfo("to the letter, figures and dates included, %d %% of them are distinct",
              int(exact.size() * 100 / long_));
        qInfo("%d of %d rows repeat another row of the same customer", repeatedRows, rows);
        QVERIFY(openings.size() * 100 / talks >= 60);
        QVERIFY(repeatedRows * 1000 < rows);
    }

    void elena()
    {
        const CustomerFile &elena = m_files.front();
        QCOMPARE(elena.customer.name, u"Elena Rivera"_s);
        QCOMPARE(elena.accounts.front().number, u"10044718"_s);
        QCOMPARE(elena.customer.tier, u"gold"_s);
        QCOMPARE(elena.customer.language, u"es"_s);
        QCOMPARE(int(elena.interactions.size()), 212);
        QCOMPARE(count(elena, Channel::Phone), 31);
        QCOMPARE(count(elena, Channel::Email), 48);
        QCOMPARE(count(elena, Channel::Chat), 12);
        QCOMPARE(count(elena, Channel::Order), 26);
        QCOMPARE(count(elena, Channel::Billing), 74);
        int paid = 0, refunded = 0;
        for (const Payment &payment : elena.payments) {
            if (payment.reference == "4471"_L1) {
                QCOMPARE(payment.amount, (Money{8980, u"EUR"_s}));
                paid += payment.status == "paid"_L1;
                refunded += payment.status == "refunded"_L1;
            }
        }
        QCOMPARE(paid, 2);
        QCOMPARE(refunded, 0);
        const auto open = std::find_if(elena.cases.begin(), elena.cases.end(),
                                       [](const Case &one) { return one.number == "8812"_L1; });
        QVERIFY(open != elena.cases.end());
        QCOMPARE(open->status, u"open"_s);
        QCOMPARE(open->subject, u"Invoice 4471 charged twice"_s);
        const auto broken =
            std::find_if(elena.promises.begin(), elena.promises.end(), [&](const Promise &one) {
                return !isSet(one.keptAt) && one.dueAt < m_settings.today;
            });
        QVERIFY(broken != elena.promises.end());
        QCOMPARE(broken->owner, u"Jonas P."_s);
        const InteractionDetail *call = find(elena, broken->interaction);
        QVERIFY(call && call->interaction.caseId == open->id);
        QCOMPARE(call->interaction.subject, u"Call 12:20 with Jonas P. · not resolved"_s);
        QVERIFY(call->turns.size() >= 8);
        const bool moot = std::any_of(elena.outreach.begin(), elena.outreach.end(), [&](const auto &one) {
            return one.outreach.about == "4471"_L1 && !isSet(one.sentAt) &&
                   one.outreach.plannedAt < m_settings.today + std::chrono::hours(24);
        });
        QVERIFY(moot);
        const bool ending =
            std::any_of(elena.entitlements.begin(), elena.entitlements.end(), [&](const auto &one) {
                return one.kind == "warranty"_L1 && one.what.startsWith("Router"_L1) &&
                       std::chrono::floor<std::chrono::days>(one.endsAt - m_settings.today) ==
                           std::chrono::days(20);
            });
        QVERIFY(ending);
        int contacts = 0;
        for (const InteractionDetail &detail : elena.interactions)
            contacts += detail.interaction.caseId == open->id &&
                        detail.interaction.startedAt > m_settings.today - std::chrono::days(7);
        QCOMPARE(contacts, 6);
        const auto mail =
            std::find_if(elena.interactions.begin(), elena.interactions.end(), [&](const auto &one) {
                return one.interaction.caseId == open->id && one.interaction.channel == Channel::Email;
            });
        QVERIFY(mail != elena.interactions.end());
        QVERIFY(mail->body.contains(u"on Wednesday I was promised"_s)); // 18 November 2026
        QCOMPARE(mail->interaction.outcome, u"unanswered"_s);
    }

    void robert()
    {
        const CustomerFile &robert = byAccount(u"20517346"_s);
        std::vector<Instant> deposits;
        for (const Payment &payment : robert.payments) {
            if (payment.reference.startsWith("deposit "_L1))
                deposits.push_back(payment.at);
        }
        std::sort(deposits.begin(), deposits.end());
        QVERIFY(deposits.size() >= 95);
        for (const Instant at : deposits)
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(toMsecs(at), Qt::UTC).date().dayOfWeek(),
                     int(Qt::Friday));
        for (size_t i = 1; i < deposits.size(); ++i)
            QCOMPARE(std::chrono::round<std::chrono::days>(deposits[i] - deposits[i - 1]).count(), 7);
        QVERIFY(deposits.back() < m_settings.today - std::chrono::days(21));
    }

    void theOtherMainCharacters()
    {
        const CustomerFile &gerda = byAccount(u"40127755"_s);
        QCOMPARE(gerda.parties.front().relation, u"daughter"_s);
        const auto phones = [](const CustomerFile &file) {
            QStringList list;
            for (const Identifier &one : file.identifiers) {
                if (one.kind == "phone"_L1)
                    list << one.value;
            }
            return list;
        };
        QCOMPARE(phones(byAccount(u"50834419"_s)).size(), 2);
        const CustomerFile &layla = byAccount(u"61390072"_s);
        QVERIFY(layla.customer.name.front().direction() == QChar::DirAL);
        QVERIFY(std::any_of(layla.interactions.begin(), layla.interactions.end(), [](const auto &detail) {
            return !detail.notes.empty() && detail.notes.front().text.front().direction() == QChar::DirAL;
        }));
        QCOMPARE(int(byAccount(u"72204816"_s).interactions.size()), 2);
        QVERIFY(byAccount(u"83915520"_s).interactions.size() >= 400);
        for (const auto &number :
             {u"12345678"_s, u"22345678"_s, u"32345678"_s, u"42345678"_s, u"62345678"_s, u"72345678"_s})
            QVERIFY(byAccount(number).interactions.size() >= 30);
        const auto calls = m_company.calls();
        QVERIFY(calls.size() >= 9);
        for (const DemoCaller &call : calls) {
            const CustomerFile &file = byAccount(call.account);
            QCOMPARE(file.customer.name, call.name);
            QVERIFY(phones(file).contains(call.ani));
        }
        QHash<QString, int> sharing;
        for (const CustomerFile &file : m_files) {
            for (const QString &phone : phones(file))
                ++sharing[phone];
        }
        const auto shared = std::count_if(sharing.cbegin(), sharing.cend(), [](int n) { return n > 1; });
        qInfo("%d phone numbers belong to several customers", int(shared));
        QVERIFY(shared >= 10);
    }

    void aTinyCompanyWorks()
    {
        DemoSettings settings;
        settings.customers = 3;
        settings.today = instantFromMsecs(1'772'323'500'000); // 1 March 2026, 00:05 UTC
        const DemoCompany company{settings};
        QCOMPARE(company.calls().size(), size_t(3));
        QCOMPARE(int(company.customer(0).interactions.size()), 212);
        for (int i = 0; i < 3; ++i) {
            for (const InteractionDetail &detail : company.customer(i).interactions)
                QVERIFY2(detail.interaction.startedAt < settings.today,
                         qPrintable(detail.interaction.subject));
        }
    }
};

QTEST_GUILESS_MAIN(DemoCompanyTest)
#include "tst_demo_company.moc"
