// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_record.h"

#include "support/fake_answer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller::test {

namespace {

bool newerFirst(const Interaction &a, const Interaction &b)
{
    return a.startedAt != b.startedAt ? a.startedAt > b.startedAt : b.id < a.id;
}

} // namespace

FakeRecord::FakeRecord(QObject *parent)
    : CustomerRecord(parent)
{}

void FakeRecord::addCustomer(CustomerSnapshot snapshot, std::vector<Interaction> history)
{
    std::sort(history.begin(), history.end(), newerFirst);
    const auto id = snapshot.customer.id;
    m_people[id] = Person{std::move(snapshot), std::move(history)};
}

void FakeRecord::addDetail(const InteractionDetail &detail)
{
    m_details.insert(detail.interaction.id, detail);
}

void FakeRecord::setDispositions(std::vector<Disposition> dispositions)
{
    m_dispositions = std::move(dispositions);
}

void FakeRecord::changeElsewhere(const Interaction &interaction)
{
    put(interaction);
    Q_EMIT interactionChanged(interaction.customer, interaction.id);
}

void FakeRecord::setState(const StoreState &state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void FakeRecord::setError(Op op, std::optional<Error> error)
{
    if (error)
        m_errors.insert(op, *error);
    else
        m_errors.remove(op);
}

bool FakeRecord::releaseOne(Op op)
{
    const auto it =
        std::find_if(m_waiting.begin(), m_waiting.end(), [op](const Held &h) { return h.op == op; });
    if (it == m_waiting.end())
        return false;
    const auto go = std::move(it->answer);
    m_waiting.erase(it);
    go();
    return true;
}

bool FakeRecord::releaseNewest(Op op)
{
    const auto it =
        std::find_if(m_waiting.rbegin(), m_waiting.rend(), [op](const Held &h) { return h.op == op; });
    if (it == m_waiting.rend())
        return false;
    const auto go = std::move(it->answer);
    m_waiting.erase(std::next(it).base());
    go();
    return true;
}

void FakeRecord::release(Op op)
{
    m_held.remove(op);
    while (releaseOne(op)) {
    }
}

int FakeRecord::waiting(Op op) const
{
    return int(
        std::count_if(m_waiting.begin(), m_waiting.end(), [op](const Held &held) { return held.op == op; }));
}

std::optional<NoteRevision> FakeRecord::note(NoteId id) const
{
    std::optional<NoteRevision> newest;
    for (const auto &[key, revision] : m_notes) {
        if (key.first == id)
            newest = revision; // the map is in order of revision
    }
    return newest;
}

CustomerSnapshot FakeRecord::snapshotOf(const Person &person) const
{
    auto snapshot = person.snapshot;
    if (const auto it = m_viewers.find(snapshot.customer.id); it != m_viewers.end())
        snapshot.viewers = it->second;
    const auto count = std::min(person.history.size(), size_t(CustomerSnapshot::firstPage));
    snapshot.interactions.assign(person.history.begin(), person.history.begin() + qsizetype(count));
    return snapshot;
}

CustomerSummary FakeRecord::summaryOf(const Person &person, const QString &matched) const
{
    CustomerSummary summary;
    summary.id = person.snapshot.customer.id;
    summary.name = person.snapshot.customer.name;
    summary.tier = person.snapshot.customer.tier;
    summary.address = person.snapshot.customer.address;
    if (!person.snapshot.accounts.empty())
        summary.accountNumber = person.snapshot.accounts.front().number;
    if (!person.history.empty())
        summary.lastInteraction = person.history.front().startedAt;
    summary.matched = matched;
    return summary;
}

Recognition FakeRecord::recognised(const CallerKey &key) const
{
    Recognition recognition;
    if (key.customer) {
        const auto it = m_people.find(*key.customer);
        if (it == m_people.end())
            return recognition;
        recognition.outcome = Recognition::Outcome::One;
        recognition.matchedBy = Recognition::MatchedBy::Person;
        recognition.snapshot = snapshotOf(it->second);
        return recognition;
    }
    const auto decide = [this, &recognition](const std::vector<const Person *> &people,
                                             Recognition::MatchedBy by, const QString &word) {
        recognition.matchedBy = by;
        if (people.size() == 1) {
            recognition.outcome = Recognition::Outcome::One;
            recognition.snapshot = snapshotOf(*people.front());
            return;
        }
        recognition.outcome = Recognition::Outcome::Several;
        for (const auto *person : people)
            recognition.candidates.push_back(summaryOf(*person, word));
    };
    std::vector<const Person *> byAccount;
    std::vector<const Person *> byPhone;
    for (const auto &[id, person] : m_people) {
        for (const auto &account : person.snapshot.accounts) {
            if (!key.accountNumber.isEmpty() && account.number == key.accountNumber)
                byAccount.push_back(&person);
        }
        for (const auto &identifier : person.snapshot.identifiers) {
            if (!key.ani.isEmpty() && identifier.kind == "phone"_L1 && identifier.value == key.ani)
                byPhone.push_back(&person);
        }
    }
    if (!byAccount.empty()) {
        decide(byAccount, Recognition::MatchedBy::Account, u"account"_s);
    } else if (key.accountNumber.isEmpty() && !byPhone.empty()) {
        decide(byPhone, Recognition::MatchedBy::Ani, u"phone"_s);
    } else {
        for (const auto *person : byPhone)
            recognition.candidates.push_back(summaryOf(*person, u"phone"_s));
    }
    return recognition;
}

void FakeRecord::put(const Interaction &interaction)
{
    const auto it = m_people.find(interaction.customer);
    if (it == m_people.end())
        return; // an interaction of a caller whom nobody recognised has no history to stand in
    auto &history = it->second.history;
    std::erase_if(history, [&interaction](const Interaction &row) { return row.id == interaction.id; });
    history.insert(std::upper_bound(history.begin(), history.end(), interaction, newerFirst), interaction);
}

QFuture<Result<Recognition>> FakeRecord::recognise(const CallerKey &key, const AccessClaim &claim)
{
    m_keys.push_back(key);
    m_claims.push_back(claim);
    const bool locked =
        key.customer && std::find(m_locked.begin(), m_locked.end(), *key.customer) != m_locked.end();
    if (locked && claim.call.isNull() && claim.reason.isEmpty())
        return answer<Recognition>(Op::Recognise, Error{Error::Code::NotPermitted, {}, false});
    return answer<Recognition>(Op::Recognise, recognised(key));
}

void FakeRecord::close(CustomerId customer)
{
    m_closed.push_back(customer);
}

void FakeRecord::setViewers(CustomerId customer, std::vector<Viewer> viewers)
{
    m_viewers[customer] = std::move(viewers);
    Q_EMIT viewersChanged(customer);
}

QFuture<Result<std::vector<Viewer>>> FakeRecord::viewers(CustomerId customer)
{
    const auto it = m_viewers.find(customer);
    return answer<std::vector<Viewer>>(Op::Viewers,
                                       it == m_viewers.end() ? std::vector<Viewer>() : it->second);
}

QFuture<Result<bool>> FakeRecord::supervises()
{
    return answer<bool>(Op::Supervises, m_reasons.has_value());
}

QFuture<Result<std::vector<ReasonGiven>>> FakeRecord::reasonsGiven()
{
    if (!m_reasons)
        return answer<std::vector<ReasonGiven>>(Op::Reasons, Error{Error::Code::NotPermitted, {}, false});
    return answer<std::vector<ReasonGiven>>(Op::Reasons, *m_reasons);
}

QFuture<Result<std::vector<IdentityReview>>> FakeRecord::identityReviews()
{
    if (!m_identities)
        return answer<std::vector<IdentityReview>>(Op::Identities,
                                                   Error{Error::Code::NotPermitted, {}, false});
    return answer<std::vector<IdentityReview>>(Op::Identities, *m_identities);
}

QFuture<Result<std::vector<Colleague>>> FakeRecord::colleagues()
{
    return answer<std::vector<Colleague>>(Op::Colleagues, m_colleagues);
}

QFuture<Result<std::vector<Mention>>> FakeRecord::mentions(const AgentId &)
{
    return answer<std::vector<Mention>>(Op::Rules, m_mentions);
}

QFuture<Result<std::vector<OpenWork>>> FakeRecord::openWork(const AgentId &)
{
    return answer<std::vector<OpenWork>>(Op::Rules, m_work);
}

QFuture<Result<CompanyRules>> FakeRecord::companyRules()
{
    return answer<CompanyRules>(Op::Rules, m_rules);
}

QFuture<Result<std::vector<InteractionKey>>> FakeRecord::timelineIndex(CustomerId customer)
{
    std::vector<InteractionKey> keys;
    if (const auto it = m_people.find(customer); it != m_people.end()) {
        keys.reserve(it->second.history.size());
        for (const auto &row : it->second.history)
            keys.push_back({row.id, row.startedAt, row.channel});
    }
    return answer<std::vector<InteractionKey>>(Op::Index, std::move(keys));
}

QFuture<Result<std::vector<Interaction>>> FakeRecord::timelinePage(CustomerId customer, InteractionKey from,
                                                                   int limit, std::optional<Channel> channel)
{
    std::vector<Interaction> page;
    if (const auto it = m_people.find(customer); it != m_people.end()) {
        Interaction first;
        first.id = from.id;
        first.startedAt = from.startedAt;
        const auto &history = it->second.history;
        auto row = std::lower_bound(history.begin(), history.end(), first, newerFirst);
        for (; row != history.end() && int(page.size()) < limit; ++row) {
            if (!channel || row->channel == *channel)
                page.push_back(*row);
        }
    }
    return answer<std::vector<Interaction>>(Op::Page, std::move(page));
}

QFuture<Result<InteractionDetail>> FakeRecord::detail(CustomerId customer, InteractionId interaction)
{
    InteractionDetail found;
    if (const auto it = m_details.constFind(interaction); it != m_details.cend())
        found = *it;
    for (Document &listed : found.documents)
        listed.content.clear();
    bool known = !found.interaction.id.isNull();
    if (const auto it = m_people.find(customer); it != m_people.end()) {
        for (const auto &row : it->second.history) {
            if (row.id == interaction) {
                found.interaction = row;
                known = true;
            }
        }
    }
    for (const auto &[key, revision] : m_notes) {
        if (revision.interaction != interaction)
            continue;
        std::erase_if(found.notes, [note = revision.note](const NoteRevision &n) { return n.note == note; });
        found.notes.push_back(revision);
    }
    if (!known)
        return answer<InteractionDetail>(Op::Detail, Error{Error::Code::NotFound, u"no such interaction"_s});
    return answer<InteractionDetail>(Op::Detail, std::move(found));
}

QFuture<Result<Document>> FakeRecord::document(CustomerId, InteractionId interaction, int index)
{
    const auto it = m_details.constFind(interaction);
    if (it == m_details.cend() || index < 0 || size_t(index) >= it->documents.size())
        return answer<Document>(Op::Document, Error{Error::Code::NotFound, u"no such document"_s});
    return answer<Document>(Op::Document, it->documents[size_t(index)]);
}

/// Subjects, bodies and turns that have the text in them, newest first.
std::vector<MessageHit> FakeRecord::messagesWith(const SearchQuery &query) const
{
    std::vector<MessageHit> hits;
    const QString wanted = query.text.trimmed();
    for (const auto &[id, person] : m_people) {
        for (const Interaction &row : person.history) {
            const bool wantedChannel =
                query.channels.empty() ||
                std::find(query.channels.begin(), query.channels.end(), row.channel) != query.channels.end();
            if (wanted.isEmpty() || !wantedChannel || (isSet(query.from) && row.startedAt < query.from) ||
                (!query.agent.isNull() && row.agentId != query.agent))
                continue;
            std::vector<std::pair<MessageHit::Place, QString>> texts;
            texts.reserve(8);
            texts.emplace_back(MessageHit::Place::Subject, row.subject + u' ' + row.summary);
            if (const auto it = m_details.constFind(row.id); it != m_details.cend()) {
                texts.emplace_back(MessageHit::Place::Body, it->body);
                for (const Turn &turn : it->turns)
                    texts.emplace_back(MessageHit::Place::Turn, turn.text);
                for (const NoteRevision &note : it->notes)
                    texts.emplace_back(MessageHit::Place::Note, note.text);
            }
            for (const auto &[place, text] : texts) {
                const qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive);
                if (at < 0)
                    continue;
                const qsizetype from = std::max<qsizetype>(0, at - 40);
                hits.push_back({id,
                                person.snapshot.customer.name,
                                {row.id, row.startedAt, row.channel},
                                row.subject,
                                row.agent,
                                place,
                                text.mid(from, 160).replace(u'\n', u' '),
                                {{int(at - from), int(wanted.size())}}});
                break;
            }
        }
    }
    std::stable_sort(hits.begin(), hits.end(), [](const MessageHit &a, const MessageHit &b) {
        return a.interaction.startedAt > b.interaction.startedAt;
    });
    if (hits.size() > size_t(SearchHits::most))
        hits.resize(size_t(SearchHits::most));
    return hits;
}

QFuture<Result<HistoryFind>> FakeRecord::find(CustomerId customer, const QString &text)
{
    HistoryFind found;
    for (const MessageHit &hit : messagesWith({.text = text})) {
        if (hit.customer != customer)
            continue;
        const auto &history = m_people.at(customer).history;
        found.interactions.push_back(
            *std::find_if(history.begin(), history.end(),
                          [&](const Interaction &row) { return row.id == hit.interaction.id; }));
    }
    return answer<HistoryFind>(Op::Find, std::move(found));
}

QFuture<Result<SearchHits>> FakeRecord::search(const SearchQuery &query)
{
    m_searches.push_back(query);
    std::vector<CustomerSummary> hits;
    const auto wanted = query.text.trimmed();
    for (const auto &[id, person] : m_people) {
        if (wanted.isEmpty() || hits.size() >= 50)
            break;
        QString matched;
        if (person.snapshot.customer.name.contains(wanted, Qt::CaseInsensitive))
            matched = u"name"_s;
        for (const auto &identifier : person.snapshot.identifiers) {
            if (identifier.value.contains(wanted, Qt::CaseInsensitive))
                matched = identifier.kind;
        }
        auto digits = wanted;
        digits.remove(u' ');
        for (const auto &account : person.snapshot.accounts) {
            if (account.number.startsWith(digits))
                matched = u"account"_s;
        }
        if (!matched.isEmpty())
            hits.push_back(summaryOf(person, matched));
    }
    return answer<SearchHits>(
        Op::Search,
        SearchHits{std::move(hits), query.messages ? messagesWith(query) : std::vector<MessageHit>()});
}

QFuture<Result<std::vector<Disposition>>> FakeRecord::dispositions()
{
    return answer<std::vector<Disposition>>(Op::Dispositions, m_dispositions);
}

std::vector<Interaction> manyInteractions(CustomerId customer, int count, Instant newest, qint64 stepMs)
{
    static const QUuid nameSpace(0x6f1c2b1e, 0x52aa, 0x4a7e, 0x9d, 0x10, 0x3c, 0x6e, 0x2f, 0x41, 0x8a, 0x77);
    std::vector<Interaction> rows;
    rows.reserve(size_t(count));
    for (int i = 0; i < count; ++i) {
        Interaction row;
        // The ids fall as the times fall, so that rows of the same millisecond keep their order too.
        row.id = InteractionId(QUuid(nameSpace.data1, nameSpace.data2, nameSpace.data3, uchar(0), uchar(0),
                                     uchar(0), uchar(0), uchar((count - i) >> 24), uchar((count - i) >> 16),
                                     uchar((count - i) >> 8), uchar(count - i)));
        row.customer = customer;
        row.channel = Channel(i % channelCount);
        row.startedAt = newest - std::chrono::milliseconds(stepMs * i);
        row.subject = u"Interaction %1"_s.arg(i + 1);
        row.summary = u"What was said in interaction %1"_s.arg(i + 1);
        row.outcome = i % 7 == 0 ? u"resolved"_s : QString();
        row.source = u"test"_s;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace teller::test
