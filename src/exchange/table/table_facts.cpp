// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows that say something about a customer without being an exchange.
#include "core/card_numbers.h"
#include "exchange/table/table_records.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSurvey = 500; // an index has to hold it

void addCustomer(ImportedRecord &record, RecordFields &fields)
{
    Customer &customer = record.part.customer;
    customer.name = record.who.name;
    customer.tier = fields.line("tier"_L1);
    customer.language = fields.line("language"_L1);
    customer.address = fields.line("address"_L1);
    customer.since = fields.moment("since"_L1);
    customer.yearlyValue = fields.money("yearly_value"_L1);
    record.keepsCustomers = true;
}

void addAccount(ImportedRecord &record, RecordFields &fields)
{
    Account account;
    account.number = fields.filled("number"_L1);
    // By its number, so that everybody who shares it has the same one.
    account.id = importedId<AccountId>(record.source, "account"_L1, account.number);
    account.kind = fields.line("type"_L1);
    account.status = fields.line("status"_L1, u"open"_s);
    account.role = fields.line("role"_L1, u"holder"_s);
    account.openedAt = fields.moment("opened"_L1);
    record.part.accounts.push_back(account);
}

void addPayment(ImportedRecord &record, bool refund, RecordFields &fields)
{
    Payment payment;
    payment.id = importedId<PaymentId>(record.source, "payment"_L1, record.externalId);
    payment.reference = fields.filled("reference"_L1);
    payment.status = fields.line("status"_L1, refund ? u"refunded"_s : u"paid"_s).toLower();
    payment.method = withCardNumbersMasked(fields.line("method"_L1));
    payment.at = fields.filledMoment("at"_L1);
    payment.amount = fields.money("amount"_L1);
    if (payment.amount.currency.isEmpty())
        fields.fail(u"amount"_s, u"It is empty."_s);
    record.part.payments.push_back(payment);
}

void addEntitlement(ImportedRecord &record, const QString &kind, RecordFields &fields)
{
    Entitlement entitlement;
    entitlement.id = importedId<EntitlementId>(record.source, "entitlement"_L1, record.externalId);
    entitlement.kind = kind;
    entitlement.what = fields.filled("what"_L1);
    entitlement.startsAt = fields.moment("starts"_L1);
    entitlement.endsAt = fields.moment("ends"_L1);
    entitlement.renews = fields.yes("renews"_L1);
    entitlement.price = fields.money("price"_L1);
    record.part.entitlements.push_back(entitlement);
}

void addPreference(ImportedRecord &record, const QString &key, const QString &value, RecordFields &fields)
{
    record.part.preferences.push_back({key, value, record.source, fields.moment("at"_L1)});
}

void addConsent(ImportedRecord &record, bool given, RecordFields &fields)
{
    record.part.consents.push_back(
        {fields.filled("purpose"_L1), given, record.source, fields.moment("at"_L1)});
}

void addOutreach(ImportedRecord &record, RecordFields &fields)
{
    SentOutreach sent;
    Outreach &outreach = sent.outreach;
    outreach.id = importedId<OutreachId>(record.source, "outreach"_L1, record.externalId);
    const std::optional<Channel> channel = channelFromCode(fields.line("channel"_L1, u"email"_s));
    if (!channel)
        fields.fail(u"channel"_s, u"It is no channel."_s);
    outreach.channel = channel.value_or(Channel::Email);
    outreach.kind = fields.line("type"_L1, u"campaign"_s);
    outreach.subject = fields.filled("subject"_L1);
    outreach.about = fields.line("about"_L1);
    outreach.available = fields.line("available"_L1).isEmpty() || fields.yes("available"_L1);
    sent.sentAt = fields.moment("sent"_L1);
    outreach.plannedAt = fields.moment("planned"_L1);
    if (!isSet(outreach.plannedAt))
        outreach.plannedAt = sent.sentAt;
    if (!isSet(outreach.plannedAt))
        fields.fail(u"planned"_s, u"It is empty, and so is 'sent'."_s);
    record.part.outreach.push_back(sent);
}

void addSurveyAnswer(ImportedRecord &record, RecordFields &fields)
{
    SurveyAnswer answer;
    answer.survey = fields.filled("survey"_L1).toLower();
    // Of one moment a customer has one answer to one name.
    if (const QString question = fields.line("question"_L1); !question.isEmpty())
        answer.survey += u": "_s + question;
    if (answer.survey.size() > longestSurvey)
        fields.fail(u"question"_s, u"With the survey before it, it is too long."_s);
    if (fields.line("score"_L1).isEmpty())
        fields.fail(u"score"_s, u"It is empty."_s);
    answer.score = int(fields.number("score"_L1, 0, 0, 100));
    answer.comment = fields.paragraphs("comment"_L1);
    answer.at = fields.filledMoment("at"_L1);
    record.part.surveys.push_back(answer);
}

void addCase(ImportedRecord &record, const QString &id, RecordFields &fields)
{
    Case one;
    one.id = importedId<CaseId>(record.source, "case"_L1, id);
    one.number = fields.line("number"_L1, id);
    one.subject = fields.line("subject"_L1, one.number); // many a mail that opens one has none
    // Whatever is not closed is open: it gives rights, and stands first when its customer calls.
    one.status = fields.line("status"_L1, u"open"_s).toLower();
    if (one.status != "open"_L1 && one.status != "waiting"_L1 && one.status != "closed"_L1)
        fields.fail(u"status"_s,
                    u"It is neither open nor waiting nor closed: `values` in the mapping can say "
                    "which is meant."_s);
    one.category = fields.line("category"_L1);
    one.openedAt = fields.filledMoment("opened"_L1);
    one.changedAt = fields.moment("changed"_L1);
    if (!isSet(one.changedAt))
        one.changedAt = one.openedAt;
    record.part.cases.push_back(one);
}

} // namespace

bool addFacts(ImportedRecord &record, RecordKind kind, const QString &id, RecordFields &fields)
{
    using Kind = RecordKind;
    switch (kind) {
    case Kind::Customers:
        addCustomer(record, fields);
        return true;
    case Kind::Accounts:
        addAccount(record, fields);
        return true;
    case Kind::Identifiers: {
        if (record.who.identifiers.empty())
            fields.fail(u"phone"_s, u"Nothing identifies anybody."_s);
        const Instant since = fields.moment("at"_L1);
        for (Identifier &identifier : record.who.identifiers)
            identifier.since = since;
        return true;
    }
    case Kind::Payments:
    case Kind::Refunds:
        addPayment(record, kind == Kind::Refunds, fields);
        return true;
    case Kind::Subscriptions:
        addEntitlement(record, u"subscription"_s, fields);
        return true;
    case Kind::Warranties:
        addEntitlement(record, u"warranty"_s, fields);
        return true;
    case Kind::Promotions:
        // Whoever has it has joined: see the conventions of the demo company.
        addPreference(record, u"promotion:"_s + fields.filled("promotion"_L1),
                      fields.line("value"_L1, u"joined"_s), fields);
        return true;
    case Kind::Preferences:
        addPreference(record, fields.filled("key"_L1), fields.filled("value"_L1), fields);
        return true;
    case Kind::Consents:
        if (fields.line("given"_L1).isEmpty())
            fields.fail(u"given"_s, u"It is empty."_s);
        addConsent(record, fields.yes("given"_L1), fields);
        return true;
    case Kind::OptOuts:
        addConsent(record, false, fields);
        return true;
    case Kind::Outreach:
        addOutreach(record, fields);
        return true;
    case Kind::SurveyAnswers:
        addSurveyAnswer(record, fields);
        return true;
    case Kind::Cases:
        addCase(record, id, fields);
        return true;
    default:
        return false;
    }
}

} // namespace teller
