// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleague.h"
#include "core/company_rules.h"
#include "core/customer.h"
#include "core/identity.h"
#include "core/mention.h"
#include "core/new_customer.h"
#include "core/open_work.h"
#include "core/result.h"
#include "core/search.h"
#include "core/wrap_up.h"

#include <QFuture>
#include <QObject>

namespace teller {

/// How the store stands.
struct StoreState
{
    enum class Link { Opening, Ready, ReadOnly, Away };
    Link link = Link::Opening;
    std::optional<Error> error; ///< with Away: why; with ReadOnly: why, if it is our choice
    bool shared = false;        ///< other desktops use the same store
    bool recognises = false;    ///< recognise() is answered already, whatever else is still on its way

    friend bool operator==(const StoreState &, const StoreState &) = default;
};

/// What the desk asks of the store. Every call returns at once; the work is done in other threads and the
/// future finishes there: use `whenDone(context, future, …)`. Signals are emitted in the thread that owns the
/// record.
class CustomerRecord : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual StoreState state() const = 0;

    /// Who is this, and the first page of their history: one round trip. The customer counts as open at this
    /// desk from then on (unless the call only waits), until close(). NotPermitted when the claim does not
    /// carry: with a reason in words it will.
    [[nodiscard]] virtual QFuture<Result<Recognition>> recognise(const CallerKey &key,
                                                                 const AccessClaim &claim = {}) = 0;
    /// The customer is no longer on this desk's screen.
    virtual void close(CustomerId customer) = 0;
    /// The others who look at the customer now.
    [[nodiscard]] virtual QFuture<Result<std::vector<Viewer>>> viewers(CustomerId customer) = 0;
    /// Where every interaction of a customer stands, newest first.
    [[nodiscard]] virtual QFuture<Result<std::vector<InteractionKey>>> timelineIndex(CustomerId customer) = 0;
    /// Up to `limit` interactions at or before `from` (inclusive), newest first; with a channel only its own.
    /// Keyset paging: costs the same at either end.
    [[nodiscard]] virtual QFuture<Result<std::vector<Interaction>>>
    timelinePage(CustomerId customer, InteractionKey from, int limit, std::optional<Channel> channel) = 0;
    /// The interactions of an open customer that have the words of `text` in a message, a note, a transcript,
    /// the subject or the summary, as search() finds words; nothing of a text without words. Cancelling the
    /// future gives it up if it has not begun.
    [[nodiscard]] virtual QFuture<Result<HistoryFind>> find(CustomerId /*customer*/, const QString & /*text*/)
    {
        return QtFuture::makeReadyFuture(Result<HistoryFind>(notKept()));
    }
    [[nodiscard]] virtual QFuture<Result<InteractionDetail>> detail(CustomerId customer,
                                                                    InteractionId interaction) = 0;
    /// The content of one of the documents that detail() lists, by its place in that list. NotFound if there
    /// is none there.
    [[nodiscard]] virtual QFuture<Result<Document>> document(CustomerId customer, InteractionId interaction,
                                                             int index) = 0;
    /// Customers by account, order or case number, phone, e-mail, handle or (part of) a name, in which one
    /// typing error is forgiven; and the words of messages, notes and transcripts, as far as the agent may
    /// read them: of customers whom they have open, of interactions that they or their team served, for
    /// administrators of all. Cancelling the future gives up a search that has not begun.
    [[nodiscard]] virtual QFuture<Result<SearchHits>> search(const SearchQuery &query) = 0;
    [[nodiscard]] virtual QFuture<Result<std::vector<Disposition>>> dispositions() = 0;
    [[nodiscard]] virtual QFuture<Result<CompanyRules>> companyRules()
    {
        return QtFuture::makeReadyFuture(Result<CompanyRules>(CompanyRules()));
    }
    /// All of it or nothing; the same again changes nothing.
    [[nodiscard]] virtual QFuture<Result<Unit>> save(const WrapUp &wrapUp) = 0;
    [[nodiscard]] virtual QFuture<Result<Unit>> save(const Review &review) = 0;
    [[nodiscard]] virtual QFuture<Result<Unit>> save(const AgentAction &action) = 0;
    /// Rejected, and nobody is added, if somebody else has one of the identifiers: see holders().
    [[nodiscard]] virtual QFuture<Result<Unit>> save(const NewCustomer & /*customer*/)
    {
        return QtFuture::makeReadyFuture(Result<Unit>(notKept()));
    }
    /// Who has exactly the telephone number, the e-mail address or the account number of somebody new; of one
    /// without any of them, who has the same name. `matched` says which ("account", "phone", "email",
    /// "name").
    [[nodiscard]] virtual QFuture<Result<std::vector<CustomerSummary>>>
    holders(const NewCustomer & /*customer*/)
    {
        return QtFuture::makeReadyFuture(Result<std::vector<CustomerSummary>>(notKept()));
    }
    /// The next revision of a note of the agent's own; NotPermitted for anybody else's.
    [[nodiscard]] virtual QFuture<Result<Unit>> correct(const NoteCorrection & /*correction*/)
    {
        return QtFuture::makeReadyFuture(Result<Unit>(notKept()));
    }
    /// Who can be named in a note and be given a task, by name, at most 2000: the agents of a shared store,
    /// elsewhere those who wrote in it. Whoever asks is among them.
    [[nodiscard]] virtual QFuture<Result<std::vector<Colleague>>> colleagues()
    {
        return QtFuture::makeReadyFuture(Result<std::vector<Colleague>>(std::vector<Colleague>()));
    }
    /// Notes of the last `mentionsLast` in which colleagues named this agent, newest first, at most 50; those
    /// that were answered (Done, about the mention) are not among them.
    [[nodiscard]] virtual QFuture<Result<std::vector<Mention>>> mentions(const AgentId & /*agent*/)
    {
        return QtFuture::makeReadyFuture(Result<std::vector<Mention>>(std::vector<Mention>()));
    }
    /// What this agent promised and has not kept, and what they or their team are to do: earliest due first,
    /// what has no end last, at most 200; of tasks, those that were given last.
    [[nodiscard]] virtual QFuture<Result<std::vector<OpenWork>>> openWork(const AgentId & /*agent*/)
    {
        return QtFuture::makeReadyFuture(Result<std::vector<OpenWork>>(std::vector<OpenWork>()));
    }
    /// Whether whoever signed in leads teams or administers a shared store: whether it would answer
    /// reasonsGiven() and identityReviews(). Anybody may ask.
    [[nodiscard]] virtual QFuture<Result<bool>> supervises()
    {
        return QtFuture::makeReadyFuture(Result<bool>(false));
    }
    /// Customers who were opened for a reason, newest first, at most 200: for supervisors by their own teams,
    /// for administrators by everybody; NotPermitted for anybody else, and where nobody
    /// writes reasons down.
    [[nodiscard]] virtual QFuture<Result<std::vector<ReasonGiven>>> reasonsGiven()
    {
        return QtFuture::makeReadyFuture(
            Result<std::vector<ReasonGiven>>(Error{Error::Code::NotPermitted, {}, false}));
    }
    // Who is the same person. Supervisors and administrators decide about everybody, agents about two whom
    // they have open; a record that keeps no such decisions answers NotPermitted.
    /// Pairs that wait for a decision, surest first, at most 200; for supervisors and administrators.
    [[nodiscard]] virtual QFuture<Result<std::vector<IdentityReview>>> identityReviews()
    {
        return QtFuture::makeReadyFuture(Result<std::vector<IdentityReview>>(notKept()));
    }
    /// About a pair of the reviews: (one, other). Rejected if somebody has decided meanwhile.
    [[nodiscard]] virtual QFuture<Result<Unit>> decide(CustomerId /*one*/, CustomerId /*other*/,
                                                       IdentityDecision /*decision*/)
    {
        return QtFuture::makeReadyFuture(Result<Unit>(notKept()));
    }
    /// Why others are shown as this customer; they must be open.
    [[nodiscard]] virtual QFuture<Result<std::vector<Merge>>> merges(CustomerId /*customer*/)
    {
        return QtFuture::makeReadyFuture(Result<std::vector<Merge>>(notKept()));
    }
    /// The two are one person, shown as the survivor; what unmerge() takes back.
    [[nodiscard]] virtual QFuture<Result<MergeId>> merge(CustomerId /*customer*/, CustomerId /*survivor*/,
                                                         const QString & /*reason*/)
    {
        return QtFuture::makeReadyFuture(Result<MergeId>(notKept()));
    }
    /// What was linked by a rule is then known to be different people.
    [[nodiscard]] virtual QFuture<Result<Unit>> unmerge(MergeId /*merge*/, const QString & /*reason*/)
    {
        return QtFuture::makeReadyFuture(Result<Unit>(notKept()));
    }

Q_SIGNALS:
    void stateChanged(const teller::StoreState &state);
    /// Somebody, here or on another desktop, added or completed this interaction.
    void interactionChanged(teller::CustomerId customer, teller::InteractionId interaction);
    /// Somebody, here or on another desktop, decided something about this customer: recognise() tells what.
    void actionsChanged(teller::CustomerId customer);
    /// What others saved may have gone unheard for a while: read again what is on the screen.
    void changesMissed();
    /// Somebody opened or closed this customer on another desk: ask viewers() if it is on the screen.
    void viewersChanged(teller::CustomerId customer);
    /// An import brought something about this customer, who is open on a desk: read again what is on the
    /// screen.
    void recordsImported(teller::CustomerId customer);
    /// Others were found to be the same person, or not to be it: read again who that is.
    void identityChanged(teller::CustomerId customer);

private:
    [[nodiscard]] static Error notKept() { return Error{Error::Code::NotPermitted, {}, false}; }
};

} // namespace teller

Q_DECLARE_METATYPE(teller::StoreState)
