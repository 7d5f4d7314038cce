// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/transcript/cues.h"

#include "exchange/conversation_record.h"
#include "exchange/transcript/noise.h"

#include <QHash>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// The name that a text begins with, and the rest.
std::pair<QString, QString> nameBefore(const QString &text)
{
    const qsizetype colon = text.left(66).indexOf(u':');
    if (colon < 1)
        return {};
    const bool spaceFollows = colon + 1 == text.size() || text.at(colon + 1).isSpace();
    QString name = text.left(colon).trimmed();
    if (name.startsWith(u"- "_s)) // as in subtitles where two people speak
        name.remove(0, 2);
    if (!spaceFollows || name.isEmpty() || name.contains(u'\n') || name.count(u' ') > 5)
        return {};
    return {name, text.mid(colon + 1).trimmed()};
}

} // namespace

qint64 cueTime(QStringView text)
{
    const QList<QStringView> parts = text.trimmed().split(u':');
    if (parts.size() < 2 || parts.size() > 3)
        return -1;
    qint64 minutes = 0;
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        bool valid = false;
        const uint part = parts.at(i).toUInt(&valid);
        const bool lead = i == 0 && parts.size() == 3; // hours may be many
        if (!valid || part > (lead ? 100'000U : 59U))
            return -1;
        minutes = minutes * 60 + part;
    }
    const QStringView last = parts.last();
    qsizetype point = last.indexOf(u'.');
    if (point < 0)
        point = last.indexOf(u',');
    const QStringView whole = point < 0 ? last : last.first(point);
    const QStringView fraction = point < 0 ? QStringView() : last.sliced(point + 1);
    bool validWhole = false;
    bool validFraction = fraction.isEmpty() && point < 0;
    const uint seconds = whole.toUInt(&validWhole);
    uint thousandths = 0;
    if (!fraction.isEmpty() && fraction.size() <= 3) {
        thousandths = fraction.toUInt(&validFraction);
        for (qsizetype i = fraction.size(); i < 3; ++i)
            thousandths *= 10;
    }
    if (!validWhole || !validFraction || seconds > 59)
        return -1;
    return spanFromMs(double((minutes * 60 + seconds) * 1000 + thousandths));
}

bool readCueTimes(QStringView line, Cue &cue)
{
    const qsizetype arrow = line.indexOf("-->"_L1);
    if (arrow < 0 || line.size() > 500)
        return false;
    const QStringView after = line.sliced(arrow + 3).trimmed();
    qsizetype space = 0;
    while (space < after.size() && !after.at(space).isSpace())
        ++space;
    cue.startMs = cueTime(line.first(arrow));
    cue.endMs = cueTime(after.first(space));
    return cue.startMs >= 0 && cue.endMs >= 0;
}

std::vector<Turn> turnsFromCues(std::vector<Cue> cues, const SpeakerRoles &roles)
{
    bool tagged = false;
    bool allNamed = true; // as Zoom writes them; else somebody may only have said "One thing: …"
    QHash<QString, int> openings;
    for (const Cue &cue : cues) {
        tagged = tagged || !cue.name.isEmpty();
        if (const QString name = nameBefore(cue.text).first; !name.isEmpty())
            ++openings[name];
        else
            allNamed = allNamed && cue.text.trimmed().isEmpty();
    }
    std::vector<Turn> turns;
    for (Cue &cue : cues) {
        if (!tagged) {
            const auto [name, rest] = nameBefore(cue.text);
            if (!name.isEmpty() && ((allNamed && cues.size() > 1) || openings.value(name) > 1 ||
                                    roles.of(name) != Speaker::Other))
            {
                cue.name = name;
                cue.text = rest;
            }
        }
        Turn turn = spokenTurn(roles.of(cue.name), cue.name, cue.text);
        if (turn.text.isEmpty())
            continue;
        turn.offsetMs = cue.startMs;
        if (cue.endMs >= cue.startMs)
            turn.durationMs = cue.endMs - cue.startMs;
        turn.noise = isNoise(turn.text);
        turns.push_back(std::move(turn));
    }
    return turns;
}

} // namespace teller
