// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_story.h"

#include <algorithm>

namespace teller::demo {

using namespace Qt::StringLiterals;

Story::Story(FileBuilder &builder, Life &life, const ScriptBook &book, const Matter &matter)
    : m_builder(builder)
    , m_life(life)
    , m_book(book)
    , m_matter(matter)
    , m_random(builder.random.next())
    , m_phrase(m_random, book.pools, builder.person.currency)
{
    m_phrase.language = matter.language;
    life.introduce(m_phrase);
}

void Story::about(const InvoiceFact &invoice)
{
    m_invoice = &invoice;
    m_phrase.set(u"invoice"_s, invoice.number);
    m_phrase.set(u"amount"_s, amountText(m_builder.money(invoice.minor)));
    m_phrase.set(u"month"_s, monthText(invoice.at, m_matter.language));
    m_phrase.set(u"paidday"_s,
                 dayText(isSet(invoice.paidAt) ? invoice.paidAt : invoice.at, m_matter.language));
    m_phrase.set(u"method"_s, invoice.method);
}

void Story::about(const PurchaseFact &purchase)
{
    m_purchase = &purchase;
    m_phrase.set(u"order"_s, purchase.number);
    m_phrase.set(u"article"_s, QString::fromUtf8(purchase.article->name));
    m_phrase.set(u"price"_s, amountText(m_builder.money(purchase.article->price)));
    m_phrase.set(u"ordered"_s, dayText(purchase.orderedAt, m_matter.language));
    m_phrase.set(u"delivered"_s, dayText(purchase.deliveredAt, m_matter.language));
}

// A value in the place of a first word begins in lower case; the sentence does not.
static QString sentences(QString text)
{
    bool begins = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (begins && text[i].isLetter()) {
            text[i] = text[i].toUpper();
            begins = false;
        } else if (begins && !text[i].isSpace() && text[i] != u'“') {
            begins = false;
        }
        const bool full = text[i] == u'.' && i > 2 && text[i - 2].isLetter() && text[i - 1].isLetter();
        if ((full || text[i] == u'?' || text[i] == u'!') && i + 1 < text.size() && text[i + 1].isSpace())
            begins = true;
    }
    return text;
}

bool Story::choose(bool recently, Instant &start)
{
    const Instant today = m_builder.today;
    if (!m_life.has(m_matter.needs))
        return false;
    const qint64 after = qint64(m_random.range(m_matter.firstDay, m_matter.lastDay)) * dayMs;
    if (m_matter.needs == "invoice"_L1) {
        std::vector<const InvoiceFact *> candidates;
        for (const InvoiceFact &invoice : m_life.invoices) {
            if (isSet(invoice.paidAt) && later(invoice.paidAt, dayMs) < later(today, -2 * dayMs))
                candidates.push_back(&invoice);
        }
        if (candidates.empty())
            return false;
        const InvoiceFact *chosen = recently ? candidates.back() : m_random.pick(candidates);
        about(*chosen);
        start = std::max(later(chosen->at, after), later(chosen->paidAt, 30 * hourMs));
    } else if (m_matter.needs.startsWith("order"_L1)) {
        const QString tag = m_matter.needs.section(u':', 1);
        std::vector<const PurchaseFact *> candidates;
        for (const PurchaseFact &purchase : m_life.purchases) {
            if (purchase.deliveredAt < later(today, -2 * dayMs) &&
                (tag.isEmpty() || tag == QLatin1StringView(purchase.article->tag)))
                candidates.push_back(&purchase);
        }
        if (candidates.empty())
            return false;
        const PurchaseFact *chosen = recently ? candidates.back() : m_random.pick(candidates);
        about(*chosen);
        start = later(chosen->deliveredAt, after);
    } else {
        const qint64 life = (toMsecs(today) - toMsecs(m_life.joined())) / dayMs;
        if (life < 4)
            return false;
        start = later(m_life.joined(), (2 + m_random.below(int(life) - 2)) * dayMs);
    }
    if (recently)
        start = std::max(start, later(today, -m_random.range(1, 7) * dayMs));
    start = atMinute(start, m_random.range(490, 1080));
    const qint64 quiet = std::max(30 * minuteMs, m_life.plan.quietDays * dayMs);
    return start < later(today, -quiet) && start > m_life.joined();
}

void Story::bind()
{
    const auto [street, city] = anotherPlace(m_builder.person.country, m_random);
    m_phrase.set(u"newstreet"_s, street);
    m_phrase.set(u"newcity"_s, townOf(city));
    m_phrase.set(u"newaddress"_s, street + u", "_s + city);
    m_phrase.set(u"relative"_s, relativeName(m_builder.person, m_random));
    Person stranger = m_builder.person;
    const int other = FirstOrdinary + 1 + m_random.below(900);
    stranger.family = person(m_random.next(), other).family;
    m_phrase.set(u"neighbour"_s, stranger.family);
    m_phrase.set(u"case"_s, QString());
    m_phrase.set(u"other"_s, QString::fromUtf8(m_random.pick(articles()).name));
    for (const auto &[name, text] : m_matter.lets)
        m_phrase.set(name, m_phrase.make(text));
}

bool Story::tell(bool recently)
{
    Instant start;
    return choose(recently, start) && tellAt(start);
}

bool Story::tellAt(Instant start)
{
    m_phrase.now = start;
    m_phrase.set(u"start"_s, dayText(start, m_matter.language));
    bind();
    Case matter{m_builder.makeId<CaseId>(start),
                m_builder.nextCaseNumber(),
                m_phrase.make(m_matter.caseSubject),
                u"closed"_s,
                m_matter.disposition,
                start,
                start};
    m_case = matter.id;
    m_phrase.set(u"case"_s, matter.number);
    m_last = start;
    bool complete = true;
    bool first = true;
    for (const ScriptStep &step : m_matter.steps) {
        if (!m_random.chance(step.percent) ||
            (step.channel == Channel::Email && m_builder.person.email.isEmpty()))
            continue;
        const Instant at = first ? start : nextTime(step, m_last);
        // A talk needs its time to be over before now.
        if (at >= later(m_builder.today, -60 * minuteMs)) {
            complete = false;
            break;
        }
        play(step, at);
        first = false;
    }
    if (first)
        return false;
    matter.changedAt = m_last;
    if (m_matter.staysOpen)
        matter.status = u"open"_s;
    else if (!complete)
        matter.status = m_random.chance(60) ? u"open"_s : u"waiting"_s;
    else
        keepLatePromises();
    m_builder.file.cases.push_back(std::move(matter));
    return true;
}

Instant Story::nextTime(const ScriptStep &step, Instant previous)
{
    if (!step.wholeDays || step.gapMs == 0)
        return later(previous, std::max<qint64>(minuteMs, step.gapMs * m_random.range(80, 130) / 100));
    const bool office = step.withAgent || step.channel == Channel::Store || step.channel == Channel::Mail;
    const Instant at =
        atMinute(later(previous, step.gapMs), office ? m_random.range(480, 1130) : m_random.range(420, 1310));
    return later(std::max(at, later(previous, hourMs)), m_random.below(60) * 1000);
}

QString Story::freshLine(const QString &text)
{
    QString made;
    for (int tries = 0; tries < 5; ++tries) {
        made = sentences(m_phrase.make(text));
        // Short answers ("Yes, please.") may come again.
        if (made.size() < 28 || m_builder.isNew(made))
            break;
    }
    return made;
}

void Story::addTalk(const ScriptTalk &talk, InteractionDetail &detail)
{
    const bool typed = detail.interaction.channel != Channel::Phone;
    for (const ScriptLine &line : talk) {
        if (line.optional && m_random.chance(45))
            continue;
        if (line.who == u'@') {
            const QString own = line.text + u'.' + m_matter.language;
            const auto block = m_book.blocks.constFind(m_book.blocks.contains(own) ? own : line.text);
            if (block != m_book.blocks.constEnd())
                addTalk(m_random.pick(*block), detail);
            continue;
        }
        Turn turn;
        turn.text = freshLine(line.text);
        switch (line.who.unicode()) {
        case u'C':
            turn.speaker = Speaker::Customer;
            turn.name = m_builder.person.name;
            break;
        case u'A':
            turn.speaker = Speaker::Agent;
            turn.name = QString::fromUtf8(m_agent->name);
            break;
        case u'B':
            turn.speaker = Speaker::Bot;
            turn.name = u"Assistant"_s;
            break;
        case u'S':
            turn.speaker = Speaker::System;
            break;
        default:
            turn.name = m_phrase.value(u"relative"_s);
            break;
        }
        // About fifteen characters a second are spoken; typing takes longer than that.
        m_offset += m_random.range(300, 3600);
        if (!typed && turn.speaker == Speaker::System && !detail.turns.empty())
            m_offset += m_random.range(30, 150) * 1000; // on hold
        else if (!typed && m_random.chance(22))
            m_offset += m_random.range(5, 34) * 1000; // somebody looks something up
        if (typed)
            m_offset += 6000 + m_random.range(20, 160) * turn.text.size();
        turn.offsetMs = m_offset;
        turn.at = later(detail.interaction.startedAt, m_offset);
        if (!typed) {
            m_offset += turn.text.size() * m_random.range(58, 78);
            detail.interaction.endedAt = later(detail.interaction.startedAt, m_offset + 1500);
        }
        detail.turns.push_back(std::move(turn));
    }
}

void Story::play(const ScriptStep &step, Instant at)
{
    m_phrase.now = at;
    const QString before = m_agent ? QString::fromUtf8(m_agent->name) : u"my colleague"_s;
    m_phrase.set(u"lastagent"_s, before);
    const bool talks = std::any_of(step.talk.begin(), step.talk.end(), [](const ScriptLine &line) {
        return line.who == u'A' || line.who == u'@';
    });
    const bool byAgent = step.withAgent || talks;
    if (byAgent) {
        m_agent = &m_random.pick(agents());
        for (const Agent &agent : agents()) {
            if (step.agentId == QLatin1StringView(agent.id))
                m_agent = &agent;
        }
        m_phrase.set(u"agent"_s, QString::fromUtf8(m_agent->name));
        m_phrase.set(u"agentfirst"_s, QString::fromUtf8(m_agent->name).section(u' ', 0, 0));
    }
    InteractionDetail detail;
    detail.interaction.channel = step.channel;
    detail.interaction.startedAt = at;
    // A recording is kept of most calls, not of all.
    const bool recorded = step.channel != Channel::Phone || m_random.chance(76);
    m_offset = 0;
    if (recorded)
        addTalk(step.talk, detail);
    if (step.channel == Channel::Phone && detail.turns.empty())
        detail.interaction.endedAt = later(at, m_random.range(140, 1100) * 1000);
    else if (step.channel == Channel::Chat && !detail.turns.empty())
        detail.interaction.endedAt = later(detail.turns.back().at, 20'000);
    else if (step.channel == Channel::Store)
        detail.interaction.endedAt = later(at, m_random.range(6, 35) * minuteMs);
    if (byAgent) {
        detail.interaction.agent = QString::fromUtf8(m_agent->name);
        detail.interaction.queue = step.queue;
        if (step.channel != Channel::Store)
            detail.interaction.disposition = m_matter.disposition;
    }
    detail.interaction.outcome = m_phrase.make(step.outcome);
    finish(step, detail);
    InteractionDetail &row = m_builder.add(step.channel, step.direction, at, detail.interaction.subject,
                                           detail.interaction.summary, detail.interaction.outcome);
    Interaction kept = row.interaction;
    kept.endedAt = detail.interaction.endedAt;
    kept.agent = detail.interaction.agent;
    kept.queue = detail.interaction.queue;
    kept.disposition = detail.interaction.disposition;
    kept.caseId = m_case;
    detail.interaction = std::move(kept);
    if (!step.note.isEmpty())
        writeNote(step, detail);
    if (!step.promise.isEmpty())
        makePromise(step.promise, detail);
    row = std::move(detail);
    m_last = isSet(row.interaction.endedAt) ? row.interaction.endedAt : at;
    for (const QString &what : step.effects)
        effect(what, at);
}

void Story::finish(const ScriptStep &step, InteractionDetail &detail)
{
    Interaction &row = detail.interaction;
    const QString topic = m_phrase.make(step.subject).trimmed();
    detail.body = m_phrase.make(step.body);
    if (!detail.body.isEmpty())
        detail.body = sentences(detail.body);
    QString summary = m_phrase.make(step.summary);
    switch (step.channel) {
    case Channel::Phone: {
        const QString length = lengthText((row.endedAt - row.startedAt).count());
        row.subject = step.direction == Direction::Outbound
                          ? u"Call back %1 by %2 · %3"_s.arg(length, row.agent, topic)
                          : u"Call %1 with %2 · %3"_s.arg(length, row.agent, topic);
        break;
    }
    case Channel::Chat: {
        const bool bot = std::any_of(detail.turns.begin(), detail.turns.end(),
                                     [](const Turn &turn) { return turn.speaker == Speaker::Bot; });
        row.subject = u"Chat %1 messages with %2 · %3"_s.arg(detail.turns.size())
                          .arg(bot || row.agent.isEmpty() ? u"the assistant"_s : row.agent, topic);
        break;
    }
    case Channel::Email:
        row.subject = step.direction == Direction::Inbound
                          ? u"E-mail from %1: “%2”"_s.arg(m_builder.person.given, topic)
                          : u"E-mail to %1: “%2”"_s.arg(m_builder.person.given, topic);
        detail.facts = {{step.direction == Direction::Inbound ? u"from"_s : u"to"_s, m_builder.person.email}};
        break;
    default:
        row.subject = sentences(topic);
        break;
    }
    if (summary.isEmpty() && !detail.body.isEmpty()) {
        summary = detail.body.simplified();
        if (summary.size() > 150)
            summary = summary.left(summary.lastIndexOf(u' ', 150)) + u" …"_s;
    } else if (summary.isEmpty() && step.channel == Channel::Chat && detail.turns.size() > 2) {
        const size_t middle = detail.turns.size() / 2;
        const Turn &one = detail.turns[middle - 1];
        const Turn &two = detail.turns[middle];
        summary = u"%1: %2 · %3: %4"_s.arg(one.name.section(u' ', 0, 0), one.text,
                                           two.name.section(u' ', 0, 0), two.text);
    }
    row.summary = summary;
    for (const auto &[name, value] : step.facts)
        detail.facts.emplace_back(name, m_phrase.make(value));
}

void Story::writeNote(const ScriptStep &step, InteractionDetail &detail)
{
    Interaction &row = detail.interaction;
    const Instant written =
        later(isSet(row.endedAt) ? row.endedAt : row.startedAt, m_random.range(20, 150) * 1000);
    NoteRevision note{m_builder.makeId<NoteId>(written),
                      row.id,
                      m_random.chance(12) ? 2 : 1,
                      AgentId(QString::fromLatin1(m_agent->id)),
                      QString::fromUtf8(m_agent->name),
                      written,
                      freshLine(step.note)};
    if (row.summary.isEmpty())
        row.summary = u"“"_s + note.text + u"”"_s;
    detail.notes.push_back(std::move(note));
}

void Story::makePromise(const QString &text, const InteractionDetail &detail)
{
    const QStringList parts = text.split(u'|');
    const Interaction &row = detail.interaction;
    const int due = parts.value(1).trimmed().section(u' ', 1).toInt();
    const Instant dueAt = atMinute(later(row.startedAt, due * dayMs), m_random.chance(50) ? 660 : 1020);
    const QString how = parts.value(2).trimmed();
    Instant kept;
    if (how.startsWith("kept"_L1)) {
        const Instant then = later(row.startedAt, how.section(u' ', 1).toInt() * dayMs + 3 * hourMs);
        if (then < m_builder.today)
            kept = std::min(then, later(dueAt, -20 * minuteMs));
    }
    const Instant made = isSet(row.endedAt) ? row.endedAt : row.startedAt;
    m_builder.file.promises.push_back(
        {m_builder.makeId<PromiseId>(made), m_phrase.make(parts.value(0).trimmed()), row.agent, made,
         std::max(dueAt, later(made, hourMs)),
         isSet(kept) ? std::max(kept, later(made, 10 * minuteMs)) : kept, row.id});
    if (!isSet(kept))
        m_promises.push_back(m_builder.file.promises.size() - 1);
}

void Story::keepLatePromises()
{
    // A closed case leaves nothing open: what was not done in time was done in the end.
    for (const size_t index : m_promises) {
        Promise &promise = m_builder.file.promises[index];
        promise.keptAt = std::max(m_last, later(promise.madeAt, 15 * minuteMs));
        for (InteractionDetail &detail : m_builder.file.interactions) {
            if (detail.interaction.id == promise.interaction && promise.keptAt > promise.dueAt)
                detail.interaction.outcome = u"promise kept late"_s;
        }
    }
}

void Story::effect(const QString &what, Instant at)
{
    CustomerFile &file = m_builder.file;
    const QString name = what.section(u' ', 0, 0);
    const QString rest = m_phrase.make(what.section(u' ', 1));
    if (name == "paytwice"_L1 && m_invoice) {
        const Instant again = later(m_invoice->paidAt, 22 * hourMs);
        m_builder.pay(m_invoice->number, u"paid"_s, m_invoice->method, again, m_invoice->minor);
        Interaction &row = file.interactions[m_invoice->row].interaction;
        const QString amount = amountText(m_builder.money(m_invoice->minor));
        row.subject = u"Invoice %1 · %2 · paid twice (%3, %4)"_s.arg(
            m_invoice->number, amount, m_invoice->method, twoDaysText(m_invoice->paidAt, again));
        row.outcome = amount + u" too much"_s;
        row.caseId = m_case;
    } else if (name == "refund"_L1 && m_invoice) {
        m_builder.pay(m_invoice->number, u"refunded"_s, m_invoice->method, at, m_invoice->minor);
        Interaction &row = file.interactions[m_invoice->row].interaction;
        row.outcome = u"refunded"_s;
    } else if (name == "refundorder"_L1 && m_purchase) {
        m_builder.pay(m_purchase->number, u"refunded"_s, m_life.plan.method, at, m_purchase->article->price);
        for (Order &order : file.orders) {
            if (order.number == m_purchase->number)
                order.status = u"returned"_s;
        }
    } else if (name == "exchange"_L1 && m_purchase) {
        const Instant ends = later(at, 730 * dayMs);
        m_builder.entitle(u"warranty"_s, QString::fromUtf8(m_purchase->article->name) + u" (exchanged)"_s, at,
                          ends, false, 0);
    } else if (name == "address"_L1) {
        m_builder.knowAbout(u"address"_s, m_phrase.value(u"newaddress"_s), u"phone"_s, at);
        file.customer.address = m_phrase.value(u"newaddress"_s);
    } else if (name == "know"_L1) {
        m_builder.knowAbout(rest.section(u'=', 0, 0).trimmed(), rest.section(u'=', 1).trimmed(), u"phone"_s,
                            at);
    } else if (name == "withdraw"_L1) {
        m_builder.consent(rest, false, u"phone"_s, at);
    } else if (name == "party"_L1) {
        file.parties.push_back({m_builder.makeId<PartyId>(at), m_phrase.value(u"relative"_s),
                                rest.section(u'=', 0, 0).trimmed(), rest.section(u'=', 1).trimmed()});
    } else if (name == "block"_L1 || name == "close"_L1) {
        for (Account &account : file.accounts) {
            if (account.role == "holder"_L1)
                account.status = name == "block"_L1 ? u"blocked"_s : u"closed"_s;
        }
    } else if (name == "unblock"_L1) {
        for (Account &account : file.accounts)
            account.status = u"open"_s;
    }
}

} // namespace teller::demo
