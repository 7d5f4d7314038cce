// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/matters.h"

#include "core/note_text.h"
#include "insight/contacts.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::days contactWindow{7};
constexpr qsizetype longestLine = 400;

bool within(Instant at, Instant now, std::chrono::days window)
{
    return isSet(at) && at <= now && now - at <= window;
}

/// Every case that the snapshot knows, and when each of them last changed.
class Cases final
{
public:
    explicit Cases(const CustomerSnapshot &snapshot)
    {
        for (const auto *list : {&snapshot.cases, &snapshot.closedCases}) {
            for (const Case &one : *list)
                m_known.emplace(one.id, Known{&one, one.changedAt, {}});
        }
        for (const Interaction &interaction : snapshot.interactions) {
            const auto known = m_known.find(interaction.caseId);
            if (known == m_known.end())
                continue;
            known->second.changedAt = std::max(known->second.changedAt, interaction.startedAt);
            const std::pair exchange(interaction.startedAt, interaction.id);
            if (known->second.lastExchange.second.isNull() || known->second.lastExchange < exchange)
                known->second.lastExchange = exchange;
        }
    }
    [[nodiscard]] const Case *find(CaseId id) const
    {
        const auto known = m_known.find(id);
        return known == m_known.end() ? nullptr : known->second.about;
    }
    [[nodiscard]] Instant changedAt(const Case &one) const { return m_known.at(one.id).changedAt; }
    [[nodiscard]] InteractionId lastExchange(CaseId id) const
    {
        const auto known = m_known.find(id);
        return known == m_known.end() ? InteractionId() : known->second.lastExchange.second;
    }

private:
    struct Known
    {
        const Case *about = nullptr;
        Instant changedAt;
        std::pair<Instant, InteractionId> lastExchange;
    };
    std::map<CaseId, Known> m_known;
};

const Case *focusOf(const CustomerSnapshot &snapshot, const Cases &cases, Instant now)
{
    const Case *latest = nullptr;
    for (const Case &one : snapshot.cases) {
        const bool changed = within(cases.changedAt(one), now, focusWindow);
        if (changed && (!latest || std::pair(cases.changedAt(*latest), latest->id) <
                                       std::pair(cases.changedAt(one), one.id)))
            latest = &one;
    }
    return latest;
}

/// A case, or a contact that belongs to none: one time that the customer came with something.
struct Occasion
{
    Instant at;       ///< when it began
    Instant closedAt; ///< unset while it is open
    QString subject;
    QString number; ///< of a case
    InteractionId evidence;
};

QString categoryOf(const Interaction &interaction, const Cases &cases)
{
    if (interaction.caseId.isNull())
        return interaction.disposition;
    const Case *about = cases.find(interaction.caseId);
    return about ? about->category : QString();
}

/// By category, oldest first.
std::map<QString, std::vector<Occasion>> occasionsOf(const CustomerSnapshot &snapshot, const Cases &cases,
                                                     Instant now)
{
    std::map<QString, std::vector<Occasion>> all;
    const auto add = [&](const QString &category, Occasion occasion) {
        const Instant last = std::max(occasion.at, occasion.closedAt);
        if (!category.isEmpty() && within(last, now, snapshot.repeatWindow))
            all[category].push_back(std::move(occasion));
    };
    for (const Case &one : snapshot.cases)
        add(one.category, {one.openedAt, {}, one.subject, one.number, cases.lastExchange(one.id)});
    for (const Case &one : snapshot.closedCases)
        add(one.category, {one.openedAt, one.changedAt, one.subject, one.number, cases.lastExchange(one.id)});
    for (const Interaction &one : snapshot.interactions) {
        if (!isContact(one))
            continue;
        // What a closed case is still spoken of is a new occasion; any other contact about a case is part of
        // it.
        const Case *about = cases.find(one.caseId);
        const bool after = about && about->status == QLatin1StringView("closed") && isSet(about->changedAt) &&
                           one.startedAt > about->changedAt;
        if (one.caseId.isNull() || after)
            add(categoryOf(one, cases), {one.startedAt, {}, one.subject, {}, one.id});
    }
    for (auto &[category, occasions] : all) {
        std::stable_sort(occasions.begin(), occasions.end(), [](const Occasion &a, const Occasion &b) {
            return std::tuple(a.at, a.number, a.evidence) < std::tuple(b.at, b.number, b.evidence);
        });
    }
    return all;
}

/// The last case that had been closed when the category came again.
const Occasion *closedBeforeTheLast(const std::vector<Occasion> &occasions)
{
    const Occasion *found = nullptr;
    for (const Occasion &one : occasions) {
        if (isSet(one.closedAt) && one.closedAt <= occasions.back().at &&
            (!found || one.closedAt > found->closedAt))
            found = &one;
    }
    return found == &occasions.back() ? nullptr : found;
}

void addReturned(const CustomerSnapshot &snapshot, const Cases &cases, Instant now, std::vector<Finding> &out)
{
    for (const auto &[category, occasions] : occasionsOf(snapshot, cases, now)) {
        if (occasions.size() < 2)
            continue;
        Finding finding;
        finding.count = int(occasions.size());
        for (const Occasion &one : occasions) {
            if (!one.evidence.isNull())
                finding.evidence.push_back(one.evidence);
        }
        std::reverse(finding.evidence.begin(), finding.evidence.end()); // the newest is what is shown
        if (const Occasion *closed = closedBeforeTheLast(occasions)) {
            finding.kind = Finding::Kind::CaseReopened;
            finding.tone = Finding::Tone::Failed;
            finding.subject = closed->subject;
            finding.detail = closed->number;
            finding.at = closed->closedAt;
            finding.key = u"case-reopened:%1:%2"_s.arg(category).arg(toMsecs(closed->closedAt));
        } else {
            finding.kind = Finding::Kind::MatterRepeated;
            finding.tone = Finding::Tone::Careful;
            finding.subject = occasions.back().subject;
            finding.at = occasions.front().at;
            finding.key = u"matter-repeated:%1:%2"_s.arg(category).arg(toMsecs(occasions.back().at));
        }
        out.push_back(std::move(finding));
    }
}

/// Newest first.
std::vector<InteractionId> contactsAbout(const CustomerSnapshot &snapshot, CaseId matter, Instant now)
{
    std::vector<std::pair<Instant, InteractionId>> found;
    for (const Interaction &interaction : snapshot.interactions) {
        if (interaction.caseId == matter && isContact(interaction) &&
            within(interaction.startedAt, now, contactWindow))
            found.emplace_back(interaction.startedAt, interaction.id);
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    std::vector<InteractionId> out;
    out.reserve(found.size());
    for (const auto &[at, id] : found)
        out.push_back(id);
    return out;
}

QString oneLineOf(const QString &text)
{
    const QString line = text.left(longestLine * 4).simplified();
    return line.size() <= longestLine ? line : line.left(longestLine - 1) + u'…';
}

} // namespace

std::optional<Case> caseInFocus(const CustomerSnapshot &snapshot, Instant now)
{
    const Case *found = focusOf(snapshot, Cases(snapshot), now);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<Interaction> lastExchangeOf(const CustomerSnapshot &snapshot, CaseId about)
{
    const Interaction *newest = nullptr;
    for (const Interaction &one : snapshot.interactions) {
        if (!about.isNull() && one.caseId == about &&
            (!newest || std::pair(newest->startedAt, newest->id) < std::pair(one.startedAt, one.id)))
            newest = &one;
    }
    return newest ? std::optional(*newest) : std::nullopt;
}

std::vector<ExchangeLine> lastLines(const InteractionDetail &detail, size_t most)
{
    std::vector<ExchangeLine> lines;
    for (auto turn = detail.turns.rbegin(); turn != detail.turns.rend() && lines.size() < most; ++turn) {
        if (const QString text = oneLineOf(turn->text); !turn->noise && !text.isEmpty())
            lines.push_back({turn->speaker, turn->name, text});
    }
    std::reverse(lines.begin(), lines.end());
    const auto alone = [&](Speaker speaker, const QString &name, const QString &text) {
        if (const QString line = oneLineOf(text); lines.empty() && most > 0 && !line.isEmpty())
            lines.push_back({speaker, name, line});
    };
    const Interaction &spine = detail.interaction;
    alone(spine.direction == Direction::Inbound ? Speaker::Customer : Speaker::Agent, {}, detail.body);
    if (!detail.notes.empty())
        alone(Speaker::Agent, detail.notes.back().agentName, withoutNoteMarks(detail.notes.back().text));
    alone(Speaker::Other, {}, spine.summary);
    return lines;
}

std::vector<Finding> matters(const CustomerSnapshot &snapshot, Instant now)
{
    std::vector<Finding> out;
    const Cases cases(snapshot);
    const Case *focus = focusOf(snapshot, cases, now);
    for (const Case &matter : snapshot.cases) {
        Finding finding;
        finding.evidence = contactsAbout(snapshot, matter.id, now);
        finding.count = int(finding.evidence.size());
        const bool repeated = finding.count >= 2;
        finding.kind = repeated ? Finding::Kind::RepeatedContact : Finding::Kind::CaseOpen;
        finding.tone = repeated ? Finding::Tone::Failed : Finding::Tone::Info;
        if (const InteractionId last = cases.lastExchange(matter.id);
            finding.evidence.empty() && !last.isNull())
            finding.evidence.push_back(last);
        finding.subject = matter.subject;
        finding.detail = matter.number;
        finding.at = cases.changedAt(matter);
        finding.since = matter.openedAt;
        finding.key = (repeated ? u"repeated-contact:"_s : u"case-open:"_s) + matter.id.text();
        finding.matter = matter.id;
        finding.inFocus = &matter == focus;
        out.push_back(std::move(finding));
    }
    addReturned(snapshot, cases, now, out);
    return out;
}

} // namespace teller
