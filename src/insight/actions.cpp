// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/actions.h"

#include <algorithm>
#include <tuple>

namespace teller {

namespace {

using namespace Qt::StringLiterals;
using Kind = AgentAction::Kind;

/// Newest first, without what was taken back and without the Undos themselves.
std::vector<AgentAction> withoutUndone(std::vector<AgentAction> actions)
{
    // At the same moment an Undo comes after what it takes back.
    std::sort(actions.begin(), actions.end(), [](const AgentAction &a, const AgentAction &b) {
        return std::tuple(b.at, b.kind == Kind::Undo, b.id) < std::tuple(a.at, a.kind == Kind::Undo, a.id);
    });
    QSet<QString> undone;
    std::vector<AgentAction> out;
    for (AgentAction &action : actions) {
        if (undone.contains(action.id.text()))
            continue;
        if (action.kind == Kind::Undo)
            undone.insert(action.about);
        else
            out.push_back(std::move(action));
    }
    return out;
}

/// `handOver`: the newest one of the task, if any.
OpenTask taskOf(const AgentAction &action, const AgentAction *handOver, const QHash<QString, QString> &names)
{
    const AgentId owner = handOver ? handOver->ownerId : action.ownerId;
    return {action.id,
            action.about,
            action.text,
            owner,
            names.value(owner.text()),
            action.dueAt,
            action.at,
            handOver ? handOver->id : AgentActionId()};
}

void addToldAgain(const AgentAction &action, std::vector<ToldAgain> &out)
{
    const auto it = std::lower_bound(out.begin(), out.end(), action.about,
                                     [](const ToldAgain &a, const QString &name) { return a.what < name; });
    if (it == out.end() || it->what != action.about)
        out.insert(it, {action.about, 1, action.at});
    else
        ++it->times;
}

bool dueEarlier(const OpenTask &a, const OpenTask &b)
{
    if (isSet(a.dueAt) != isSet(b.dueAt))
        return isSet(a.dueAt);
    if (a.dueAt != b.dueAt)
        return a.dueAt < b.dueAt;
    return a.id < b.id;
}

} // namespace

bool Standing::isAnswered(const QString &key, Instant since) const
{
    const auto it = answers.constFind(key);
    return it != answers.cend() && *it != Kind::Useful && answeredAt.value(key) >= since;
}

const OpenTask *Standing::taskAbout(const QString &key) const
{
    const auto it =
        std::find_if(tasks.begin(), tasks.end(), [&key](const OpenTask &task) { return task.about == key; });
    return it == tasks.end() ? nullptr : &*it;
}

Standing standing(std::vector<AgentAction> actions)
{
    Standing out;
    out.notUndone = withoutUndone(std::move(actions));
    QSet<QString> finished;
    QHash<QString, QString> names;
    QHash<QString, const AgentAction *> handOvers; ///< by the task
    for (const AgentAction &action : out.notUndone) {
        if (!names.contains(action.agent.text()))
            names.insert(action.agent.text(), action.agentName);
        if (action.kind == Kind::TaskDone)
            finished.insert(action.about);
        else if (action.kind == Kind::TaskGiven && !handOvers.contains(action.about))
            handOvers.insert(action.about, &action);
    }
    for (const AgentAction &action : out.notUndone) {
        switch (action.kind) {
        case Kind::Useful:
        case Kind::Wrong:
        case Kind::Done:
            if (!out.answers.contains(action.about)) {
                out.answers.insert(action.about, action.kind);
                out.answeredAt.insert(action.about, action.at);
            }
            break;
        case Kind::Stop:
            out.stopped.insert(action.about, action.id);
            break;
        case Kind::Task:
            if (!finished.contains(action.id.text()))
                out.tasks.push_back(taskOf(action, handOvers.value(action.id.text()), names));
            break;
        case Kind::PromiseKept:
            out.keptPromises.insert(action.about);
            break;
        case Kind::ToldAgain:
            addToldAgain(action, out.toldAgain);
            break;
        case Kind::Invite:
            out.invitations.push_back({action.about, action.at});
            break;
        case Kind::HandedOver:
        case Kind::Review:
            if (const int stars = action.about.toInt();
                action.about == "declined"_L1 || (stars >= 1 && stars <= CustomerReview::mostStars))
                out.reviews.push_back({action.id, stars, action.text, action.agentName, action.at});
            break;
        case Kind::TaskDone:
        case Kind::TaskGiven:
        case Kind::Undo:
        case Kind::Mention: // of the colleague alone
            break;
        }
    }
    std::sort(out.tasks.begin(), out.tasks.end(), dueEarlier);
    return out;
}

} // namespace teller
