// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_builder.h"

namespace teller::demo {

using namespace Qt::StringLiterals;

Instant atMinute(Instant day, int minuteOfDay)
{
    const qint64 ms = toMsecs(day);
    return instantFromMsecs(ms - ms % dayMs + minuteOfDay * minuteMs);
}

FileBuilder::FileBuilder(const Person &who, quint64 seed, Instant now)
    : person(who)
    , today(now)
    , random(mix(seed + quint64(who.index) * 7919 + 11))
    , m_idSeed(mix(seed ^ (quint64(who.index) << 32)))
{
    file.customer.id = CustomerId(makeUuid(instantFromMsecs(1'500'000'000'000 + who.index * hourMs)));
    file.customer.name = who.name;
    file.customer.language = who.language;
    file.customer.address = who.address();
}

QUuid FileBuilder::makeUuid(Instant at)
{
    // The shape of version 7 (RFC 9562), so that rows of one time lie together in an index.
    const auto ms = quint64(toMsecs(at));
    const quint64 a = mix(m_idSeed + ++m_ids);
    const quint64 b = mix(a ^ m_idSeed);
    const auto byte = [](quint64 word, int shift) {
        return uchar((word >> shift) & 0xff);
    };
    return QUuid(uint(ms >> 16), ushort(ms & 0xffff), ushort(0x7000 | (a & 0x0fff)),
                 uchar(0x80 | (byte(b, 0) & 0x3f)), byte(b, 8), byte(b, 16), byte(b, 24), byte(b, 32),
                 byte(b, 40), byte(b, 48), byte(b, 56));
}

InteractionDetail &FileBuilder::add(Channel channel, Direction direction, Instant at, const QString &subject,
                                    const QString &summary, const QString &outcome)
{
    InteractionDetail detail;
    Interaction &row = detail.interaction;
    row.id = makeId<InteractionId>(at);
    row.customer = file.customer.id;
    row.channel = channel;
    row.direction = direction;
    row.startedAt = at;
    row.subject = subject;
    row.summary = summary;
    row.outcome = outcome;
    row.source = u"demo"_s;
    row.externalId = u"%1-%2"_s.arg(person.index).arg(++m_rows);
    if (channel == Channel::Phone)
        row.callId = CallId(u"demo-"_s + row.externalId);
    file.interactions.push_back(std::move(detail));
    return file.interactions.back();
}

void FileBuilder::pay(const QString &reference, const QString &status, const QString &method, Instant at,
                      qint64 minor)
{
    file.payments.push_back({makeId<PaymentId>(at), reference, status, method, at, money(minor)});
}

void FileBuilder::knowAbout(const QString &key, const QString &value, const QString &source, Instant since)
{
    for (Preference &known : file.preferences) {
        if (known.key == key) {
            if (known.since <= since)
                known = {key, value, source, since};
            return;
        }
    }
    file.preferences.push_back({key, value, source, since});
}

void FileBuilder::consent(const QString &purpose, bool given, const QString &source, Instant since)
{
    for (Consent &known : file.consents) {
        if (known.purpose == purpose) {
            if (known.since <= since)
                known = {purpose, given, source, since};
            return;
        }
    }
    file.consents.push_back({purpose, given, source, since});
}

Account &FileBuilder::openAccount(const QString &number, const QString &kind, const QString &role, Instant at)
{
    // Named after the number, so that everybody who shares it has the same id.
    static const QUuid accounts = QUuid::fromString(u"2f0cf1b4-52d3-5a5e-9d1a-6a0d5e0c7b11"_s);
    file.accounts.push_back({AccountId::named(accounts, number), number, kind, u"open"_s, role, at});
    return file.accounts.back();
}

void FileBuilder::entitle(const QString &kind, const QString &what, Instant from, Instant until, bool renews,
                          qint64 minor)
{
    file.entitlements.push_back(
        {makeId<EntitlementId>(from), kind, what, from, until, renews, minor > 0 ? money(minor) : Money{}});
}

Outreach &FileBuilder::plan(Channel channel, const QString &kind, const QString &subject,
                            const QString &about, Instant at)
{
    file.outreach.push_back({{makeId<OutreachId>(at), channel, kind, subject, about, at}, Instant{}});
    return file.outreach.back().outreach;
}

QString FileBuilder::nextInvoiceNumber()
{
    return spreadNumber(quint64(person.index) * 1024 + m_invoices++, 7);
}
QString FileBuilder::nextOrderNumber()
{
    return u"LH-"_s + spreadNumber(quint64(person.index) * 512 + m_orders++, 7);
}
QString FileBuilder::nextCaseNumber()
{
    return spreadNumber(quint64(person.index) * 64 + m_cases++, 6);
}

bool FileBuilder::isNew(const QString &text)
{
    quint64 hash = 0xcbf29ce484222325ULL; // FNV-1a: qHash differs from machine to machine
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3ULL;
    if (m_shown.contains(hash))
        return false;
    m_shown.insert(hash);
    return true;
}

} // namespace teller::demo
