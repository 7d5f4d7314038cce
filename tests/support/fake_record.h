// SPDX-License-Identifier: GPL-3.0-or-later
//
// A customer record in memory, for tests of the desk and of the screen: what it holds, how long it takes and
// how it fails is set by the test. Answers always arrive through the event loop, never
// from inside the call, as with a real store.
#pragma once

#include "core/customer_record.h"
#include "support/fake_draft_book.h"

#include <QHash>
#include <QMap>

#include <functional>
#include <map>
#include <vector>

namespace teller::test {

class FakeRecord final : public CustomerRecord
{
    Q_OBJECT
public:
    enum class Op {
        Recognise,
        Viewers,
        Index,
        Page,
        Detail,
        Document,
        Search,
        Dispositions,
        Save,
        Rules,
        Supervises,
        Reasons,
        Identities,
        Create,
        Colleagues,
        Holders,
        Find
    };

    explicit FakeRecord(QObject *parent = nullptr);

    // What it holds.
    /// Adds or replaces a customer. Accounts and identifiers of the snapshot decide who recognise() finds;
    /// its interactions are replaced by the newest of `history`, which may come in any order.
    void addCustomer(CustomerSnapshot snapshot, std::vector<Interaction> history = {});
    /// What detail() answers for this interaction; others answer with their spine row alone.
    void addDetail(const InteractionDetail &detail);
    void setCompanyRules(const CompanyRules &rules) { m_rules = rules; }
    void setDispositions(std::vector<Disposition> dispositions);
    void setColleagues(std::vector<Colleague> colleagues) { m_colleagues = std::move(colleagues); }
    /// What mentions() answers, whoever asks.
    void setMentions(std::vector<Mention> mentions) { m_mentions = std::move(mentions); }
    /// What openWork() answers, whoever asks.
    void setOpenWork(std::vector<OpenWork> work) { m_work = std::move(work); }
    /// As if another desktop had added or completed it: interactionChanged() follows.
    void changeElsewhere(const Interaction &interaction);

    // How it behaves.
    void setState(const StoreState &state); ///< emits stateChanged()
    /// Every answer takes this long from now on; 0 is the next turn of the event loop.
    void setDelay(int ms) { m_delayMs = ms; }
    /// Answers to `op` wait until release(); each keeps what was true when it was asked.
    void hold(Op op) { m_held.insert(op, true); }
    /// Lets the oldest held answer go, or all of them; false if there was none.
    bool releaseOne(Op op);
    void release(Op op);
    /// Lets the newest held answer overtake the others.
    bool releaseNewest(Op op);
    /// This customer opens only for a reason in words.
    void needReason(CustomerId customer) { m_locked.push_back(customer); }
    /// Who looks at the customer; viewersChanged() follows.
    void setViewers(CustomerId customer, std::vector<Viewer> viewers);
    /// Whoever is signed in is a supervisor and finds these.
    void setReasonsGiven(std::vector<ReasonGiven> reasons) { m_reasons = std::move(reasons); }
    /// Pairs that wait for a decision; decide() takes them away, and brings them back.
    void setIdentityReviews(std::vector<IdentityReview> reviews) { m_identities = std::move(reviews); }
    using DecidedPair = std::pair<IdentityReview, IdentityDecision>;
    [[nodiscard]] const std::vector<DecidedPair> &decided() const { return m_decided; }
    /// `op` fails like this until told otherwise.
    void setError(Op op, std::optional<Error> error);

    // What was asked of it.
    [[nodiscard]] int calls(Op op) const { return m_calls.value(op); }
    [[nodiscard]] int waiting(Op op) const; ///< answers held back
    [[nodiscard]] const std::vector<CallerKey> &keysAsked() const { return m_keys; }
    [[nodiscard]] const std::vector<AccessClaim> &claimsMade() const { return m_claims; }
    [[nodiscard]] const std::vector<CustomerId> &closed() const { return m_closed; }
    /// Every save() that was accepted, repeats included.
    [[nodiscard]] const std::vector<WrapUp> &saved() const { return m_saved; }
    /// Everybody who was added.
    [[nodiscard]] const std::vector<NewCustomer> &created() const { return m_created; }
    /// Every correction that was accepted, repeats included.
    [[nodiscard]] const std::vector<NoteCorrection> &corrections() const { return m_corrections; }
    /// Every action that was accepted, repeats included.
    [[nodiscard]] const std::vector<AgentAction> &decidedActions() const { return m_actions; }
    /// The newest revision of a note, if the record has one.
    [[nodiscard]] std::optional<NoteRevision> note(NoteId id) const;

    /// Every search(), in order.
    [[nodiscard]] const std::vector<SearchQuery> &searches() const { return m_searches; }

    [[nodiscard]] StoreState state() const override { return m_state; }
    [[nodiscard]] QFuture<Result<Recognition>> recognise(const CallerKey &key,
                                                         const AccessClaim &claim = {}) override;
    void close(CustomerId customer) override;
    [[nodiscard]] QFuture<Result<std::vector<Viewer>>> viewers(CustomerId customer) override;
    [[nodiscard]] QFuture<Result<std::vector<InteractionKey>>> timelineIndex(CustomerId customer) override;
    [[nodiscard]] QFuture<Result<std::vector<Interaction>>>
    timelinePage(CustomerId customer, InteractionKey from, int limit,
                 std::optional<Channel> channel) override;
    [[nodiscard]] QFuture<Result<InteractionDetail>> detail(CustomerId customer,
                                                            InteractionId interaction) override;
    [[nodiscard]] QFuture<Result<Document>> document(CustomerId customer, InteractionId interaction,
                                                     int index) override;
    [[nodiscard]] QFuture<Result<HistoryFind>> find(CustomerId customer, const QString &text) override;
    [[nodiscard]] QFuture<Result<SearchHits>> search(const SearchQuery &query) override;
    [[nodiscard]] QFuture<Result<std::vector<Disposition>>> dispositions() override;
    [[nodiscard]] QFuture<Result<Unit>> save(const WrapUp &wrapUp) override;
    [[nodiscard]] QFuture<Result<Unit>> save(const Review &review) override;
    [[nodiscard]] QFuture<Result<Unit>> save(const AgentAction &action) override;
    [[nodiscard]] QFuture<Result<Unit>> save(const NewCustomer &customer) override;
    [[nodiscard]] QFuture<Result<std::vector<CustomerSummary>>> holders(const NewCustomer &customer) override;
    [[nodiscard]] QFuture<Result<Unit>> correct(const NoteCorrection &correction) override;
    [[nodiscard]] QFuture<Result<std::vector<Colleague>>> colleagues() override;
    [[nodiscard]] QFuture<Result<std::vector<Mention>>> mentions(const AgentId &agent) override;
    [[nodiscard]] QFuture<Result<std::vector<OpenWork>>> openWork(const AgentId &agent) override;
    [[nodiscard]] QFuture<Result<CompanyRules>> companyRules() override;
    [[nodiscard]] QFuture<Result<bool>> supervises() override;
    [[nodiscard]] QFuture<Result<std::vector<ReasonGiven>>> reasonsGiven() override;
    [[nodiscard]] QFuture<Result<std::vector<IdentityReview>>> identityReviews() override;
    [[nodiscard]] QFuture<Result<Unit>> decide(CustomerId one, CustomerId other,
                                               IdentityDecision decision) override;

private:
    struct Person
    {
        CustomerSnapshot snapshot;
        std::vector<Interaction> history; ///< newest first
        std::vector<Promise> kept{};      ///< by an action
    };
    struct Held
    {
        Op op;
        std::function<void()> answer;
    };

    template <typename T>
    QFuture<Result<T>> answer(Op op, Result<T> value);
    [[nodiscard]] CustomerSnapshot snapshotOf(const Person &person) const;
    [[nodiscard]] CustomerSummary summaryOf(const Person &person, const QString &matched) const;
    [[nodiscard]] std::vector<CustomerSummary> holdersOf(const NewCustomer &customer) const;
    [[nodiscard]] Recognition recognised(const CallerKey &key) const;
    static void act(Person &person, const AgentAction &action);
    void put(const Interaction &interaction);
    [[nodiscard]] std::vector<MessageHit> messagesWith(const SearchQuery &query) const;

    StoreState m_state{StoreState::Link::Ready, std::nullopt, false};
    int m_delayMs = 0;
    std::map<CustomerId, Person> m_people;
    QHash<InteractionId, InteractionDetail> m_details;
    std::vector<Disposition> m_dispositions;
    CompanyRules m_rules;
    std::vector<Colleague> m_colleagues;
    std::vector<Mention> m_mentions;
    std::vector<OpenWork> m_work;
    std::vector<NoteCorrection> m_corrections;
    std::vector<WrapUp> m_saved;
    std::vector<AgentAction> m_actions;
    std::vector<NewCustomer> m_created;
    std::vector<CallerKey> m_keys;
    std::vector<AccessClaim> m_claims;
    std::vector<SearchQuery> m_searches;
    std::vector<CustomerId> m_closed;
    std::vector<CustomerId> m_locked;
    std::map<CustomerId, std::vector<Viewer>> m_viewers;
    std::optional<std::vector<ReasonGiven>> m_reasons; ///< none: not a supervisor
    std::optional<std::vector<IdentityReview>> m_identities;
    std::vector<DecidedPair> m_decided;
    std::map<std::pair<NoteId, int>, NoteRevision> m_notes;
    QMap<Op, int> m_calls;
    QMap<Op, bool> m_held;
    QMap<Op, Error> m_errors;
    std::vector<Held> m_waiting;
};

/// A clock that stands still until it is told to move.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Instant now)
        : m_now(now)
    {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    Instant m_now;
};

/// `count` interactions of every channel, one every `stepMs` backwards from `newest`; the same ids each time.
[[nodiscard]] std::vector<Interaction> manyInteractions(CustomerId customer, int count, Instant newest,
                                                        qint64 stepMs = 3'600'000);

} // namespace teller::test
