// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/import_rows.h"

#include "store/admin/row_writer.h"
#include "store/imports/record_digest.h"
#include "store/record/matching.h"
#include "store/record/packed_content.h"

#include <QUrl>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

using Table = CustomerTable;

constexpr std::pair<Table, char16_t> letters[] = {
    {Table::Accounts, u'a'},     {Table::Parties, u'p'},  {Table::Identifiers, u'd'}, {Table::Cases, u'k'},
    {Table::Interactions, u'i'}, {Table::Promises, u'm'}, {Table::Preferences, u'f'}, {Table::Consents, u'c'},
    {Table::Entitlements, u'e'}, {Table::Orders, u'o'},   {Table::Payments, u'y'},    {Table::Outreach, u't'},
    {Table::Surveys, u's'}};

constexpr QChar version = u'v';

// Earlier versions wrote no record, and nothing before the survey.
constexpr QChar behindRecord = u'\u001f';

QString surveyKey(const SurveyAnswer &one)
{
    return one.record + behindRecord + one.survey + u' ' + QString::number(toMsecs(one.at));
}

/// A key as the store and every look for it write it: no NUL, no half characters.
QString clean(QString text)
{
    text.remove(QChar::Null);
    const bool plain = std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSurrogate(); });
    return plain ? text : QString::fromUtf8(text.toUtf8());
}

template <typename Row>
void holdAll(std::vector<HeldRow> &holds, Table table, const std::vector<Row> &rows)
{
    for (const Row &one : rows)
        holds.push_back({table, one.id.text()});
}

std::vector<HeldRow> holdsOf(const ImportedRecord &record, InteractionId interaction)
{
    const CustomerFile &part = record.part;
    std::vector<HeldRow> holds;
    for (const InteractionDetail &one : part.interactions) {
        if (one.interaction.id != interaction)
            holds.push_back({Table::Interactions, one.interaction.id.text()});
    }
    holdAll(holds, Table::Accounts, part.accounts);
    holdAll(holds, Table::Parties, part.parties);
    holdAll(holds, Table::Cases, part.cases);
    holdAll(holds, Table::Promises, part.promises);
    holdAll(holds, Table::Entitlements, part.entitlements);
    holdAll(holds, Table::Orders, part.orders);
    holdAll(holds, Table::Payments, part.payments);
    for (const auto &one : part.outreach)
        holds.push_back({Table::Outreach, one.outreach.id.text()});
    for (const Preference &one : part.preferences)
        holds.push_back({Table::Preferences, one.key});
    for (const Consent &one : part.consents)
        holds.push_back({Table::Consents, one.purpose});
    for (const SurveyAnswer &one : part.surveys)
        holds.push_back({Table::Surveys, surveyKey(one)});
    if (record.keepsCustomers)
    { // what somebody once gave stays known; what a system no longer keeps does not
        for (const auto *list : {&part.identifiers, &record.who.identifiers}) {
            for (const Identifier &one : *list)
                holds.push_back({Table::Identifiers, one.kind + u' ' + one.value});
        }
    }
    return holds;
}

ImportedRecord underFormerId(ImportedRecord record)
{
    const QString former = record.formerIds.takeFirst();
    for (InteractionDetail &detail : record.part.interactions) {
        Interaction &spine = detail.interaction;
        if (spine.externalId != record.externalId)
            continue;
        spine.externalId = former;
        spine.id = importedId<InteractionId>(record.source, "interaction"_L1, former);
    }
    record.externalId = former;
    return record;
}

bool raise(QString &known, const QString &said)
{
    if (said.toUtf8() <= known.toUtf8()) // by code point, as both databases compare
        return false;
    known = said;
    return true;
}

} // namespace

QString heldText(const std::vector<HeldRow> &rows, Instant changedAt)
{
    QStringList words;
    if (isSet(changedAt))
        words.append(version + QString::number(toMsecs(changedAt)));
    for (const HeldRow &row : rows) {
        const auto *const letter = std::find_if(std::begin(letters), std::end(letters),
                                                [&](const auto &one) { return one.first == row.table; });
        if (letter != std::end(letters))
            words.append(QChar(letter->second) + QString::fromLatin1(QUrl::toPercentEncoding(row.key)));
    }
    words.removeDuplicates();
    return words.join(u' ');
}

std::vector<HeldRow> heldFrom(const QString &text)
{
    std::vector<HeldRow> rows;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto *const letter = std::find_if(std::begin(letters), std::end(letters),
                                                [&](const auto &one) { return word.front() == one.second; });
        if (letter != std::end(letters))
            rows.push_back({letter->first, QUrl::fromPercentEncoding(word.mid(1).toLatin1())});
    }
    return rows;
}

SurveyAnswer surveyFrom(const QString &key)
{
    const qsizetype record = key.indexOf(behindRecord);
    const qsizetype space = key.lastIndexOf(u' ');
    SurveyAnswer one;
    one.record = key.left(std::max<qsizetype>(record, 0));
    one.survey = key.mid(record + 1, space - record - 1);
    one.at = instantFromMsecs(key.mid(space + 1).toLongLong());
    return one;
}

Instant changedAtFrom(const QString &text)
{
    return text.startsWith(version) ? instantFromMsecs(text.mid(1).section(u' ', 0, 0).toLongLong())
                                    : Instant();
}

PreparedRecord prepared(ImportedRecord record)
{
    PreparedRecord one;
    record.formerIds.removeAll(record.externalId);
    if (!record.formerIds.isEmpty())
        one.asBefore = std::make_unique<PreparedRecord>(prepared(underFormerId(record)));
    for (QString *key : {&record.source, &record.externalId, &record.who.source, &record.who.externalId,
                         &record.who.account, &record.who.sameAs})
        *key = clean(std::move(*key));
    if (record.source.isEmpty() || record.externalId.isEmpty())
        one.refusal = u"It has no id in the system that it comes from."_s;
    for (SurveyAnswer &answer : record.part.surveys) {
        answer.record = clean(std::move(answer.record));
        if (answer.record.isEmpty())
            answer.record =
                importedUuid(record.source, "survey"_L1, record.externalId).toString(QUuid::WithoutBraces);
    }
    one.digest = recordDigest(record);
    record.threadName = clean(std::move(record.threadName));
    for (InteractionDetail &detail : record.part.interactions)
        detail.interaction.thread = clean(std::move(detail.interaction.thread));
    one.profile = profileOf(record);
    one.ownsCustomer = record.keepsCustomers || !record.part.customer.id.isNull();
    for (auto *list : {&record.who.identifiers, &record.part.identifiers})
        std::erase_if(*list, [](const Identifier &i) { return i.kind.isEmpty() || i.value.isEmpty(); });
    CustomerFile &part = record.part;
    if (!part.interactions.empty())
        one.interaction = part.interactions.front().interaction.id;
    one.holds = holdsOf(record, one.interaction);
    for (InteractionDetail &detail : part.interactions) {
        std::erase_if(detail.documents,
                      [](const Document &document) { return document.role == Document::Role::Original; });
        const CaseId about = detail.interaction.caseId;
        const bool known = about.isNull() || std::any_of(part.cases.begin(), part.cases.end(),
                                                         [&](const Case &c) { return c.id == about; });
        // The case may come later: until then it is one of which nothing is known, and that is older than
        // any.
        if (!known)
            part.cases.push_back({about, {}, {}, u"closed"_s, {}, {}, instantFromMsecs(-1), {}});
    }
    for (Promise &promise : part.promises) {
        const bool here = std::any_of(
            part.interactions.begin(), part.interactions.end(),
            [&](const InteractionDetail &detail) { return detail.interaction.id == promise.interaction; });
        if (!here)
            promise.interaction = {};
    }
    one.packed = packedContent(record.original.content);
    if (!record.original.content.isEmpty())
        record.original.bytes = std::exchange(record.original.content, {}).size();
    one.record = std::move(record);
    return one;
}

void writeRecord(PreparedRecord &one, CustomerId customer, Instant now, RowSink &sink)
{
    ImportedRecord &record = one.record;
    RowWriter out(sink);
    for (const Identifier &i : record.who.identifiers) {
        out.row(Table::Identifiers, customer, i.kind, i.value, identifierKey(i), i.verified,
                i.source.isEmpty() ? record.source : i.source, i.since);
    }
    if (const QString key = accountKey(record.who.account); !key.isEmpty() && key != "?"_L1)
        out.row(Table::AccountClaims, customer, key, record.who.account);
    record.part.customer.id = customer;
    writeFacts(record.part, sink);
    const Document &original = record.original;
    out.row(Table::Deliveries, customer, record.source, record.externalId, one.digest, now, one.interaction,
            original.name, original.mediaType, original.bytes, one.packed,
            heldText(one.holds, record.changedAt));
}

void CustomerRows::add(const PreparedRecord &one, CustomerId customer)
{
    const ImportedRecord &record = one.record;
    const Customer &said = record.part.customer;
    auto found = m_rows.find(customer);
    if (found == m_rows.end()) {
        found = m_rows.insert(customer, {});
        found->customer.id = customer;
        m_order.push_back(customer);
    }
    Row &row = *found;
    row.provisional = row.provisional && one.profile.provisional;
    raise(row.keptBy, one.profile.keptBy);
    // Of somebody whom a system keeps, that system's own record says the name. Until it comes, what they were
    // called elsewhere is better than nothing.
    if (!one.ownsCustomer && !one.profile.provisional) {
        raise(row.claimedName, record.who.name);
        row.words += nameWords(foldedName(record.who.name));
        return;
    }
    const QString name = said.name.isEmpty() ? record.who.name : said.name;
    raise(row.customer.name, name);
    row.words += nameWords(foldedName(name));
    raise(row.postcode, record.part.postcode.isEmpty() ? record.who.postcode : record.part.postcode);
    raise(row.customer.tier, said.tier);
    raise(row.customer.language, said.language);
    raise(row.customer.address, said.address);
    if (isSet(said.since) && (!isSet(row.customer.since) || said.since < row.customer.since))
        row.customer.since = said.since;
    const Money &value = said.yearlyValue;
    if (std::pair(value.currency, value.minor) >
        std::pair(row.customer.yearlyValue.currency, row.customer.yearlyValue.minor))
        row.customer.yearlyValue = value;
}

void CustomerRows::write(RowSink &sink) const
{
    RowWriter out(sink);
    for (const CustomerId &id : m_order) {
        const Row &row = *m_rows.constFind(id);
        const Customer &c = row.customer;
        const QString &name = c.name.isEmpty() ? row.claimedName : c.name;
        out.row(Table::Customers, c.id, name, foldedName(c.name), c.tier, c.language, c.address, c.since,
                c.yearlyValue, row.postcode, row.keptBy, row.provisional);
        QStringList words = row.words;
        words.removeDuplicates();
        for (const QString &word : std::as_const(words))
            out.row(Table::CustomerWords, word, c.id);
    }
}

} // namespace teller
