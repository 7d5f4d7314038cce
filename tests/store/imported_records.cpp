// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imported_records.h"

namespace imported {

using namespace teller;
using namespace Qt::StringLiterals;

Instant moment(int minutes)
{
    return instantFromMsecs(1'700'000'000'000 + qint64(minutes) * 60'000);
}

Identifier email(const QString &address)
{
    return {u"email"_s, address, false, {}, {}};
}

ImportedRecord exchange(const QString &externalId)
{
    ImportedRecord record;
    record.source = u"chat"_s;
    record.externalId = externalId;
    InteractionDetail detail;
    Interaction &i = detail.interaction;
    i.id = importedId<InteractionId>(record.source, "interaction"_L1, externalId);
    i.channel = Channel::Chat;
    i.startedAt = moment(10);
    i.endedAt = moment(20);
    i.subject = u"About "_s + externalId;
    i.source = record.source;
    i.externalId = externalId;
    i.thread = u"thread 1"_s;
    i.language = u"de"_s;
    detail.turns = {
        {Speaker::Customer, u"Ana"_s, moment(10), 0, u"It's broken — \"again\" ?:$1"_s},
        {Speaker::Agent, u"Kim"_s, moment(11), 60'000, u"I see"_s, 700, false, {{0, 1, 60'000, 60'100}}}};
    detail.documents = {
        {Document::Role::Attachment, u"p.png"_s, u"image/png"_s, 6, QByteArray("\x89PNG\0\xff", 6)}};
    record.part.interactions.push_back(detail);
    record.original = {Document::Role::Original, externalId + u".json"_s, u"application/json"_s, 0,
                       "{\"id\": \"" + externalId.toUtf8() + "\"}"};
    return record;
}

ImportedRecord customer(const QString &number, const QString &name)
{
    ImportedRecord record;
    record.source = u"crm"_s;
    record.externalId = u"customer "_s + number;
    record.keepsCustomers = true;
    record.who.externalId = number;
    record.who.name = name;
    record.who.postcode = u"10115"_s;
    record.part.customer.name = name;
    record.part.customer.address = number + u" Some Street"_s;
    record.part.accounts = {{importedId<AccountId>(u"crm"_s, "account"_L1, number), u"AC-"_s + number,
                             u"shop"_s, u"open"_s, u"holder"_s, moment(1)}};
    record.part.identifiers = {{u"email"_s, number + u"@example.org"_s, true, u"crm"_s, moment(1)}};
    record.original = {Document::Role::Original, {}, u"text/csv"_s, 0, number.toUtf8() + ";row"};
    return record;
}

ImportedRecord order(const QString &number, const QString &crmNumber)
{
    ImportedRecord record;
    record.source = u"shop"_s;
    record.externalId = number;
    record.who.source = u"crm"_s;
    record.who.externalId = crmNumber;
    record.part.orders = {{importedId<OrderId>(u"shop"_s, "order"_L1, number),
                           number,
                           u"placed"_s,
                           moment(5),
                           Money{4'200, u"EUR"_s},
                           {{u"Kettle"_s, 1, Money{4'200, u"EUR"_s}}}}};
    record.part.preferences = {{u"delivery"_s, u"door "_s + number, u"shop"_s, moment(5)}};
    return record;
}

namespace {

/// Adds what may meet the same row of another record.
void addStanding(ImportedRecord &record, QRandomGenerator &random)
{
    const auto pick = [&](int below) {
        return random.bounded(below);
    };
    if (pick(3) == 0)
        record.part.preferences.push_back(
            {u"channel"_s, u"value %1"_s.arg(pick(3)), record.source, moment(pick(3))});
    if (pick(3) == 0)
        record.part.consents.push_back({u"marketing"_s, pick(2) == 0, record.source, moment(pick(3))});
    if (pick(3) == 0) {
        const QString number = QString::number(pick(3));
        record.part.cases.push_back({importedId<CaseId>(u"desk"_s, "case"_L1, number),
                                     u"C-"_s + number,
                                     u"subject %1"_s.arg(pick(3)),
                                     pick(2) == 0 ? u"open"_s : u"closed"_s,
                                     u"repair"_s,
                                     moment(1),
                                     moment(pick(4)),
                                     {}});
    }
    if (pick(4) == 0)
        record.part.surveys.push_back({u"csat"_s, pick(5), u"said %1"_s.arg(pick(3)), moment(pick(2))});
}

} // namespace

std::vector<ImportedRecord> jumble(QRandomGenerator &random, int count)
{
    std::vector<ImportedRecord> records;
    const auto pick = [&](int below) {
        return random.bounded(below);
    };
    const QString names[] = {u"Ana"_s, u"Ana Müller"_s, u"\U0001F600 Zoë"_s, u"ﬀ"_s};
    for (int i = 0; i < count; ++i) {
        const QString id = QString::number(i);
        ImportedRecord record;
        switch (pick(4)) {
        case 0:
            record = customer(u"%1"_s.arg(pick(4)), names[pick(4)]);
            record.externalId += u" row "_s + id;
            break;
        case 1:
            record = order(id, QString::number(pick(4)));
            if (pick(2) == 0)
                record.who.name = names[pick(4)];
            break;
        default:
            record = exchange(id);
            record.who.name = names[pick(4)];
            if (pick(2) == 0)
                record.who.account = u"AC-%1"_s.arg(pick(3));
            if (pick(2) == 0)
                record.who.identifiers.push_back(
                    {u"email"_s, u"%1@example.org"_s.arg(pick(3)), pick(2) == 0, {}, moment(pick(3))});
            if (pick(2) == 0)
                record.who.identifiers.push_back(
                    {u"phone"_s, u"+4930%1"_s.arg(1'000'000 + pick(3)), false, {}, {}});
            if (pick(3) == 0)
                record.part.interactions.front().interaction.caseId =
                    importedId<CaseId>(u"desk"_s, "case"_L1, QString::number(pick(3)));
        }
        addStanding(record, random);
        records.push_back(record);
    }
    return records;
}

QString countsOf(const Result<ImportCounts> &done)
{
    if (!done)
        return u"failed: "_s + done.error().detail;
    QString text =
        u"%1 %2 %3 %4"_s.arg(done->added).arg(done->updated).arg(done->unchanged).arg(done->refused.size());
    return text;
}

QString put(const StoreSettings &settings, std::vector<ImportedRecord> records)
{
    RecordImport import(settings);
    if (auto opened = import.open(); !opened)
        return u"not open: "_s + opened.error().detail;
    return countsOf(import.put(std::move(records)));
}

} // namespace imported
