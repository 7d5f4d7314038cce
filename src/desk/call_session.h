// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_event.h"
#include "core/customer_record.h"
#include "core/draft.h"
#include "core/outbox.h"
#include "desk/decisions.h"
#include "desk/history.h"
#include "desk/note_in_progress.h"
#include "insight/actions.h"
#include "insight/effort.h"
#include "insight/findings.h"
#include "insight/hand_over.h"
#include "insight/known_facts.h"
#include "insight/matters.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace teller {

class CustomersOnScreen;
class SnapshotCache;

/// Who sits at this desk.
struct Agent
{
    AgentId id;
    QString name;
    QString extension;
};

/// What is known of the call itself.
struct CallFacts
{
    QString source;
    CallId id;
    CallEvent::Ani ani;
    QString dnis;
    std::optional<CallEvent::Queue> queue;
    AccountClaim account;
    QMap<QString, QString> attributes;
    Instant offeredAt;
    Instant answeredAt; ///< unset until answered
    Instant heldAt;     ///< unset unless on hold now
    Instant endedAt;    ///< unset until it is over
    CallEvent::EndReason endReason = CallEvent::EndReason::None;
};

/// What to recognise a caller by. A number too short to be a subscriber's is a colleague's extension, and a
/// withheld one is nobody's.
[[nodiscard]] CallerKey callerKey(const AccountClaim &account, const CallEvent::Ani &ani);

/// One call, or one look at a customer without a call, from the first ring to the saved wrap-up.
class CallSession final : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Browsing, ///< no call: the customer was looked up
        Ringing,
        Talking,
        OnHold,
        WrapUp, ///< the call is over, the note is not yet put away
        Done    ///< put away: the session may be closed
    };
    enum class Lookup {
        Pending,
        One,         ///< snapshot() is there
        Several,     ///< candidates() to choose from
        None,        ///< ask the caller; candidates() may hold suggestions
        NeedsReason, ///< no call, case or task leads to the customer: openWithReason()
        Failed       ///< lookupError() says why; retryLookup() tries again
    };
    Q_ENUM(Stage)
    Q_ENUM(Lookup)

    CallSession(CustomerRecord &record, DraftBook &drafts, Outbox &outbox, CustomersOnScreen &open,
                const Clock &clock, const Agent &me, QObject *parent = nullptr);
    ~CallSession() override;

    [[nodiscard]] const CompanyRules &companyRules() const { return m_rules; }
    [[nodiscard]] const Agent &me() const { return m_me; }
    /// Who can be named in a note and be given a task; empty until they have arrived.
    [[nodiscard]] const std::vector<Colleague> &colleagues() const { return m_colleagues; }
    /// Somebody else is there to whom a task can be given.
    [[nodiscard]] bool hasColleagues() const;
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool hasCall() const { return !m_call.id.isNull(); }
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] const CallFacts &call() const { return m_call; }
    [[nodiscard]] InteractionId interaction() const { return m_interaction; }

    [[nodiscard]] Lookup lookup() const { return m_lookup; }
    [[nodiscard]] const std::optional<Error> &lookupError() const { return m_lookupError; }
    [[nodiscard]] Recognition::MatchedBy matchedBy() const { return m_matchedBy; }
    [[nodiscard]] const CustomerSnapshot *snapshot() const { return m_snapshot ? &*m_snapshot : nullptr; }
    /// Who is shown, or was chosen and is not here yet.
    [[nodiscard]] std::optional<CustomerId> customer() const;
    /// What the person who chose read of the customer's name; empty if nobody chose.
    [[nodiscard]] const QString &chosenName() const { return m_chosenName; }
    [[nodiscard]] const std::vector<CustomerSummary> &candidates() const { return m_candidates; }
    /// What matters now; recomputed with each snapshot and each decision.
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }
    /// What stands of all that was decided about the customer, here and elsewhere.
    [[nodiscard]] const Standing &standing() const { return m_standing; }
    /// A finding that was answered here, and is told no more because of it.
    struct Receipt
    {
        Finding finding;
        size_t place = 0; ///< where it stood among the findings
        AgentAction action;

        friend bool operator==(const Receipt &, const Receipt &) = default;
    };
    /// By place; none of those that were taken back.
    [[nodiscard]] const std::vector<Receipt> &receipts() const { return m_receipts; }
    /// Why what was decided last does not count: it could not be kept, or the store refused it.
    [[nodiscard]] const std::optional<Error> &deedError() const { return m_deedError; }
    [[nodiscard]] const std::vector<KnownFact> &knownFacts() const { return m_knownFacts; }
    [[nodiscard]] const EffortLine &effort() const { return m_effort; }
    /// What the customer most likely calls about, and its newest exchange, this call aside.
    [[nodiscard]] const std::optional<Case> &caseInFocus() const { return m_focus; }
    [[nodiscard]] const std::optional<Interaction> &lastExchange() const { return m_lastExchange; }
    /// How that exchange ended; comes a moment after the snapshot, and is empty until then.
    [[nodiscard]] const std::vector<ExchangeLine> &lastLines() const { return m_lastLines; }
    static constexpr size_t mostLastLines = 3;
    /// The case that the call belongs to, null for none: the one that was in focus when the customer was
    /// recognised, unless the agent has said something else.
    [[nodiscard]] CaseId caseOfCall() const;
    /// The agent's word; null: this call is about none.
    void tieToCase(CaseId about);
    [[nodiscard]] History &history() { return *m_history; }
    [[nodiscard]] NoteInProgress &note() { return *m_note; }
    [[nodiscard]] const NoteInProgress &note() const { return *m_note; }
    /// Colleagues who transferred this call, or the customer a moment ago; newest first.
    [[nodiscard]] const std::vector<HandOver> &handOvers() const { return m_handOvers; }
    /// What the colleague has written so far, while they still write too; none if that is nothing, or is not
    /// here yet.
    [[nodiscard]] std::optional<NoteRevision> handOverNote(InteractionId from) const;
    /// A colleague is asked whether they take the call; hanging up hands it over.
    [[nodiscard]] bool isConsulting() const { return m_consulting && isLive(); }
    /// Seconds of talk, ringing or wrap-up so far, whichever stage it is in.
    [[nodiscard]] qint64 secondsInStage() const;

    /// A person says who it is (chooser, search, correction). The note goes along.
    void choose(CustomerId customer, const QString &name = {});
    void retryLookup();
    /// Adds somebody whom no system knows, and goes on with them at once; the note goes along. Id, call and
    /// moment are filled in here. False, and nothing happens, while somebody is shown or if problemOf() it is
    /// something.
    bool createCustomer(const NewCustomer &fields);
    /// Somebody who was to be added and is not: nobody else is shown, and `customer` is as it was typed.
    struct NotNew
    {
        NewCustomer customer;
        Error error; ///< Rejected: somebody else has what would be theirs

        friend bool operator==(const NotNew &, const NotNew &) = default;
    };
    [[nodiscard]] const std::optional<NotNew> &notNew() const { return m_notNew; }
    /// Takes a choice back: who it is, is up to what the call says.
    void unchoose();
    /// With NeedsReason: opens the customer for a reason in the agent's own words, which is recorded and
    /// shown to supervisors. False, and nothing is asked, if it says too little (see `shortestReason`).
    bool openWithReason(const QString &reason);
    static constexpr int shortestReason = 10; ///< characters, white space at the ends aside
    static constexpr int longestReason = 500;
    /// Decides something about the customer: it counts at once, and undo() takes it back. `answered` is the
    /// finding that it is about, if any. Null, and nothing happens, while nobody is recognised.
    AgentActionId act(const Deed &deed, const Finding *answered = nullptr);
    /// Of anything that stands, whoever decided it.
    void undo(AgentActionId action);
    /// "I will … by …": goes with the note when it is saved.
    void promise(const QString &text, Instant dueAt);

    /// How long the wrap-up may still take; 0: its time is over, or none is set. When it is over, what is
    /// written is saved; nothing is closed, and what is blank is not saved.
    [[nodiscard]] std::chrono::seconds wrapUpLeft() const;
    [[nodiscard]] bool wrapUpIsTimed() const { return m_stage == Stage::WrapUp && m_wrapUpTime.count() > 0; }
    void extendWrapUp(std::chrono::seconds by);
    /// Zero: wrap-ups have no end.
    void setWrapUpTime(std::chrono::seconds time) { m_wrapUpTime = time; }

    /// Saves the note with the interaction as it now stands. May be called again at any time: it makes a
    /// revision only if the text changed. False, and nothing is sent, while nobody is recognised.
    bool saveNote();
    /// saveNote(), and once it is safe on this machine the session is Done. False while nobody is
    /// recognised and something is written: it would have nowhere to go. A call whose end its feed does not
    /// report counts as over from now on.
    bool finishWrapUp();

    // What the desk tells the session; the screen does not call these.
    void setCompanyRules(const CompanyRules &rules);
    void setColleagues(const std::vector<Colleague> &colleagues);
    /// `part`: what tells it from an earlier session of the same call, if there is one.
    void begin(const CallEvent &offered, SnapshotCache *cache, const QString &part = {});
    /// The call is back after it had left, for an account of somebody else: what is written here is not about
    /// them.
    [[nodiscard]] bool cameBackForAnother(const CallEvent &event) const;
    void beginBrowsing(CustomerId customer, const QString &name);
    void resume(const Draft &draft);
    void apply(const CallEvent &event);
    /// Nobody saw how it ended: the telephone link came back without this call (LinkLost), or nobody listens
    /// to it any more (None).
    void endUnseen(CallEvent::EndReason reason);
    /// The call is about to be transferred, for that reason in the agent's words, if any.
    void prepareHandOver(const QString &why);
    void handOverFailed();
    void consultBegan();
    void storeCameBack();
    void interactionChangedInStore(InteractionId interaction);
    void viewersChangedInStore();
    void recordsImported();
    /// The customer on the screen is known as that one, too.
    [[nodiscard]] bool isAbout(CustomerId customer) const;
    /// What a draft holds was written here, or belongs here.
    [[nodiscard]] bool isOf(const Draft &draft) const;
    /// Others may have saved something that nobody heard of.
    void changesMissed();

Q_SIGNALS:
    void stageChanged();
    void callChanged();       ///< facts of the call: account, number, queue, hold
    void lookupChanged();     ///< lookup, snapshot, candidates, findings
    void viewersChanged();    ///< snapshot()->viewers
    void caseChanged();       ///< caseOfCall(), lastLines()
    void handOverChanged();   ///< handOvers(), handOverNote()
    void mattersChanged();    ///< findings, receipts, standing: something was decided
    void wrapUpTimeChanged(); ///< wrapUpLeft(), each second
    void finished();          ///< became Done

private:
    void lookUp(const CallerKey &key, SnapshotCache *cache = nullptr);
    void ask(const CallerKey &key, const QString &reason, std::function<void(Result<Recognition>)> answered);
    void confirmFetchedAhead();
    void refreshSnapshot();
    void refuse(const Error &error);
    void forgetCustomer();
    void leaveCustomer();
    void tryAgain();
    void takeSnapshot(const CustomerSnapshot &snapshot);
    void hearOfDecisions();
    void hearOfNewCustomer();
    void loseNewCustomer(const Error &error);
    void weigh();
    void nameOwner(OpenTask &task) const;
    void applyDecisions();
    void startWrapUpTime();
    void checkWrapUpTime();
    void findFocus(const CustomerSnapshot &before);
    void fetchLastLines();
    void startSharing();
    void handOver(const CallEvent &event);
    void writeHandOver();
    void findHandOvers();
    void fetchHandOverNote(InteractionId from);
    void takeHandOverNote(const InteractionDetail &detail);
    void showCallInHistory();
    void tellNote();
    void end(CallEvent::EndReason reason, Instant at);
    void becomeDone();
    void adopt(Recognition recognition);
    void adoptClaim(const CallEvent &event);
    void setStage(Stage stage);
    [[nodiscard]] Interaction interactionNow() const;
    [[nodiscard]] QString outcomeOfCall() const;
    void writeAbandoned();

    CustomerRecord &m_record;
    Outbox &m_outbox;
    CustomersOnScreen &m_screen;
    const Clock &m_clock;
    const Agent m_me;
    Stage m_stage = Stage::Browsing;
    Instant m_stageSince;
    CallFacts m_call;
    InteractionId m_interaction;
    QString m_part; ///< of the call that is ours: the extension, and what begin() was told
    Lookup m_lookup = Lookup::Pending;
    CallerKey m_key;
    quint64 m_generation = 0; ///< answers to an older question are dropped
    bool m_chosenByPerson = false;
    bool m_knownFromDraft = false; ///< by whatever it was, when the draft was written
    QString m_chosenName;
    QString m_reason; ///< for the customer in m_key; empty unless it was asked for
    bool m_finishing = false;
    QTimer m_retry; ///< it did not work for the moment
    std::optional<Error> m_lookupError;
    Recognition::MatchedBy m_matchedBy = Recognition::MatchedBy::Nothing;
    std::optional<CustomerSnapshot> m_snapshot;
    std::vector<CustomerSummary> m_candidates;
    std::vector<Finding> m_findings;
    std::vector<KnownFact> m_knownFacts;
    EffortLine m_effort;
    std::optional<Case> m_focus;
    std::optional<Interaction> m_lastExchange;
    std::vector<ExchangeLine> m_lastLines;
    CaseId m_case;
    CustomerId m_caseOf; ///< the customer whose case that is, or would be
    CompanyRules m_rules;
    std::vector<Colleague> m_colleagues;
    Standing m_standing;
    std::vector<Receipt> m_answered; ///< all that were answered here, taken back ones too
    std::vector<Receipt> m_receipts;
    std::vector<Promise> m_promised; ///< saved here; the store may not have told us of them yet
    std::optional<Error> m_deedError;
    std::vector<HandOver> m_handOvers;
    QHash<InteractionId, NoteRevision> m_handOverNotes; ///< those that were asked for, empty until they came
    std::optional<CallEvent::Transfer> m_handedOver;    ///< from here
    QString m_why;                                      ///< of the transfer that is under way
    bool m_handOverWritten = false;
    bool m_consulting = false;
    QTimer m_share;
    std::optional<NewCustomer> m_new; ///< on their way to the store
    OutboxEntryId m_newEntry;
    std::optional<NotNew> m_notNew;
    std::chrono::seconds m_wrapUpTime{0};
    Instant m_wrapUpEnds; ///< unset once it is over
    QTimer m_wrapUpTick;
    std::unique_ptr<Decisions> m_decisions;
    std::unique_ptr<History> m_history;
    std::unique_ptr<NoteInProgress> m_note;
};

} // namespace teller
