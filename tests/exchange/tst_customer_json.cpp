// SPDX-License-Identifier: GPL-3.0-or-later
//
// What leaves the house as JSON and as vCon: complete, in the shape that others expect, and without what was
// written for colleagues unless it is asked for.
#include "exchange/customer_json.h"
#include "exchange/demo/demo_company.h"
#include "exchange/vcon_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

const Instant exported = instantFromMsecs(1'800'000'000'123);

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class TestCustomerJson final : public QObject
{
    Q_OBJECT
    std::vector<CustomerFile> m_files;

private Q_SLOTS:
    void initTestCase()
    {
        DemoSettings settings;
        settings.customers = 30;
        const DemoCompany company(settings);
        int notes = 0;
        for (int i = 0; i < company.size(); ++i) {
            m_files.push_back(company.customer(i));
            AgentAction decided;
            decided.id = AgentActionId::create();
            decided.kind = AgentAction::Kind::Task;
            decided.text = u"COACHING"_s;
            m_files.back().actions = {decided};
            for (InteractionDetail &detail : m_files.back().interactions) {
                notes += int(detail.notes.size());
                detail.documents.push_back(
                    {Document::Role::Attachment, u"bill.pdf"_s, u"application/pdf"_s, 4, QByteArray("%PDF")});
                detail.documents.push_back({Document::Role::Original, {}, u"text/csv"_s, 8, "COACHING"});
                if (!detail.notes.empty())
                    detail.reviews.push_back({ReviewId::create(), detail.interaction.customer,
                                              detail.interaction.id, AgentId(u"lea"_s), u"Lea"_s,
                                              detail.interaction.startedAt, 70, u"COACHING"_s});
            }
        }
        QVERIFY(notes > 5); // else nothing could leak
    }

    void vconsAreWhatTheWorkingGroupExpects_data()
    {
        QTest::addColumn<bool>("internal");
        QTest::newRow("for the customer") << false;
        QTest::newRow("for colleagues") << true;
    }
    void vconsAreWhatTheWorkingGroupExpects()
    {
        QFETCH(const bool, internal);
        QProcess checker;
        const QString folder = QStringLiteral(TELLER_SOURCE_DIR "/tests/exchange/");
        checker.start(u"/usr/bin/python3"_s,
                      {folder + u"check_vcons.py"_s, folder + u"vcon_json_schema.json"_s});
        QVERIFY(checker.waitForStarted());
        int written = 0;
        const Audience audience = internal ? Audience::Internal : Audience::Customer;
        for (const CustomerFile &file : m_files) {
            checker.write(text(personVcon(file, audience, exported)) + '\n');
            ++written;
            for (const InteractionDetail &detail : file.interactions) {
                checker.write(text(vconOf(file, detail, audience, exported)) + '\n');
                ++written;
            }
        }
        checker.closeWriteChannel();
        QVERIFY(checker.waitForFinished(60'000));
        QVERIFY2(checker.exitCode() == 0, checker.readAllStandardError().constData());
        QCOMPARE(checker.readAllStandardOutput().trimmed(), QByteArray::number(written));
        QVERIFY(written > 1'000);
    }

    void everyWordIsInBoth()
    {
        int turns = 0;
        for (const CustomerFile &file : m_files) {
            const QJsonObject json = customerJson(file, Audience::Customer);
            const QJsonArray interactions = json.value("interactions"_L1).toArray();
            QCOMPARE(interactions.size(), qsizetype(file.interactions.size()));
            QCOMPARE(json.value("customer"_L1).toObject().value("name"_L1).toString(), file.customer.name);
            for (size_t i = 0; i < file.interactions.size(); ++i) {
                const InteractionDetail &detail = file.interactions[i];
                const QJsonObject one = interactions.at(qsizetype(i)).toObject();
                QCOMPARE(one.value("id"_L1).toString(), detail.interaction.id.text());
                const QJsonArray said = one.value("turns"_L1).toArray();
                const QJsonArray dialog =
                    vconOf(file, detail, Audience::Customer, exported).value("dialog"_L1).toArray();
                QCOMPARE(said.size(), qsizetype(detail.turns.size()));
                QVERIFY(dialog.size() >= said.size());
                for (qsizetype t = 0; t < said.size(); ++t, ++turns) {
                    const QString &words = detail.turns[size_t(t)].text;
                    QCOMPARE(said.at(t).toObject().value("text"_L1).toString(), words);
                    QCOMPARE(dialog.at(t).toObject().value("body"_L1).toString(), words);
                }
                if (!detail.body.isEmpty())
                    QCOMPARE(dialog.last().toObject().value("body"_L1).toString(), detail.body);
            }
        }
        QVERIFY(turns > 100);
    }

    void amountsAreExact()
    {
        CustomerFile file = m_files.front();
        file.customer.yearlyValue =
            Money{9'007'199'254'740'993, u"EUR"_s}; // more than a double holds exactly
        QVERIFY(text(customerJson(file, Audience::Customer)).contains("9007199254740993"));
    }

    void whatColleaguesWroteStaysInside()
    {
        for (const CustomerFile &file : m_files) {
            const QByteArray outside = text(customerJson(file, Audience::Customer));
            const QByteArray inside = text(customerJson(file, Audience::Internal));
            QVERIFY(!outside.contains("COACHING"));
            QVERIFY(!outside.contains("agent_id"));
            QVERIFY(!text(personVcon(file, Audience::Customer, exported)).contains("agent_id"));
            for (const InteractionDetail &detail : file.interactions) {
                const QByteArray vcon = text(vconOf(file, detail, Audience::Customer, exported));
                const QByteArray whole = text(vconOf(file, detail, Audience::Internal, exported));
                QVERIFY(!vcon.contains("internal note") && !vcon.contains("internal review"));
                for (const NoteRevision &note : detail.notes) {
                    const QByteArray words = text({{u"text"_s, note.text}}).mid(8).chopped(1);
                    QVERIFY(!outside.contains(words));
                    QVERIFY(inside.contains(words));
                    QVERIFY(!vcon.contains(words));
                    QVERIFY(whole.contains(words));
                    QVERIFY(whole.contains("COACHING"));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCustomerJson)
#include "tst_customer_json.moc"
