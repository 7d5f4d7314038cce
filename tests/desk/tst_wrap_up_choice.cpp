// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which dispositions the calls of a queue are offered, and whether one must be chosen.
#include "desk/wrap_up_choice.h"

#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

class TestWrapUpChoice final : public QObject
{
    Q_OBJECT

    const std::vector<Disposition> m_all{{u"t.change"_s, u"Tariff"_s, u"Change"_s},
                                         {u"b.refund"_s, u"Billing"_s, u"Refund"_s},
                                         {u"b.double"_s, u"Billing"_s, u"Double charge"_s}};

    static QStringList codes(const WrapUpChoice &choice)
    {
        QStringList out;
        for (const Disposition &one : choice.offered)
            out << one.code;
        return out;
    }

private Q_SLOTS:
    void withoutARuleAllAreOfferedByGroup()
    {
        const auto choice = wrapUpChoice(m_all, {}, u"Billing"_s);
        QCOMPARE(codes(choice), (QStringList{u"b.refund"_s, u"b.double"_s, u"t.change"_s}));
        QVERIFY(!choice.required);
    }
    void aQueueHasItsOwnInItsOrder()
    {
        CompanyRules rules;
        rules.wrapUps = {{u"Billing"_s, {u"b.double"_s, u"gone"_s, u"b.refund"_s}, true}};
        const auto choice = wrapUpChoice(m_all, rules, u"billing"_s);
        QCOMPARE(codes(choice), (QStringList{u"b.double"_s, u"b.refund"_s}));
        QVERIFY(choice.required);
        QVERIFY(!wrapUpChoice(m_all, rules, u"Sales"_s).required);
    }
    void theNamelessRuleIsForAllOthers()
    {
        CompanyRules rules;
        rules.wrapUps = {{QString(), {}, true}, {u"Billing"_s, {}, false}};
        QVERIFY(!wrapUpChoice(m_all, rules, u"Billing"_s).required);
        QVERIFY(wrapUpChoice(m_all, rules, u"Sales"_s).required);
        QVERIFY(wrapUpChoice(m_all, rules, QString()).required);
    }
    void nothingIsAskedForThatCannotBeChosen()
    {
        CompanyRules rules;
        rules.wrapUps = {{u"Billing"_s, {u"gone"_s}, true}};
        QVERIFY(!wrapUpChoice(m_all, rules, u"Billing"_s).required);
        QVERIFY(!wrapUpChoice({}, rules, u"Billing"_s).required);
    }
};

QTEST_GUILESS_MAIN(TestWrapUpChoice)
#include "tst_wrap_up_choice.moc"
