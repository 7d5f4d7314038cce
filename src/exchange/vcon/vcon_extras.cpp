// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcon/vcon_extras.h"

#include "core/outside_text.h"
#include "exchange/vcon/vcon_transcript.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostFacts = 500;
constexpr qsizetype longestFact = 4'000;

Error rejectedExtra(const QString &what, qsizetype place, const QString &why)
{
    return rejected(u"%1 %2: %3."_s.arg(what).arg(place).arg(why));
}

QString textOf(const VconContent &content)
{
    if (content.kind == VconContent::Kind::Text)
        return content.text;
    if (content.kind != VconContent::Kind::Json)
        return {};
    if (content.json.isObject())
        return QString::fromUtf8(QJsonDocument(content.json.toObject()).toJson(QJsonDocument::Compact));
    if (content.json.isArray())
        return QString::fromUtf8(QJsonDocument(content.json.toArray()).toJson(QJsonDocument::Compact));
    return content.json.toVariant().toString();
}

/// Where another vCon is: its uuid, or its address and hash.
QString referenceOf(const QJsonObject &reference)
{
    QStringList parts;
    for (const QLatin1StringView name : {"type"_L1, "uuid"_L1, "url"_L1, "content_hash"_L1}) {
        if (const QString part = vconWord(reference, name); !part.isEmpty())
            parts.append(part);
    }
    return parts.join(u' ');
}

} // namespace

void addVconFact(InteractionDetail &detail, const QString &name, const QString &value)
{
    const QString plainName = outsideText(name, 100).trimmed();
    const QString plainValue = outsideParagraphs(value.left(longestFact));
    if (!plainName.isEmpty() && !plainValue.isEmpty() && detail.facts.size() < mostFacts)
        detail.facts.emplace_back(plainName, plainValue);
}

VconExtras::VconExtras(InteractionDetail &detail, const std::vector<VconParty> &parties,
                       const std::vector<VconDialog> &dialogs, const std::vector<int> &turnOfDialog,
                       const ImportSettings &settings)
    : m_detail(detail)
    , m_parties(parties)
    , m_dialogs(dialogs)
    , m_turnOfDialog(turnOfDialog)
    , m_settings(settings)
{}

Result<Unit> VconExtras::take(const QJsonObject &vcon)
{
    takeParties();
    const QJsonArray analyses = vcon.value("analysis"_L1).toArray();
    for (qsizetype i = 0; i < analyses.size(); ++i) {
        if (const Result<Unit> taken = takeAnalysis(analyses.at(i).toObject()); !taken)
            return rejectedExtra(u"Analysis"_s, i + 1, taken.error().detail);
    }
    const QJsonArray attachments = vcon.value("attachments"_L1).toArray();
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        if (const Result<Unit> taken = takeAttachment(attachments.at(i).toObject()); !taken)
            return rejectedExtra(u"Attachment"_s, i + 1, taken.error().detail);
    }
    takeReferences(vcon);
    return Unit();
}

void VconExtras::takeReferences(const QJsonObject &vcon)
{
    // One name a draft: "appended" until 0.0.3, "redacted" and "amended" until the names ended in "_from".
    for (const QLatin1StringView name :
         {"redacted"_L1, "redacted_from"_L1, "amended"_L1, "amended_from"_L1, "appended"_L1})
        addVconFact(m_detail, QString(name), referenceOf(vcon.value(name).toObject()));
    for (const QJsonValue other : vcon.value("group"_L1).toArray())
        addVconFact(m_detail, u"group"_s, referenceOf(other.toObject()));
}

/// Those for whom an interaction has no place: everybody but the customer and one agent.
void VconExtras::takeParties()
{
    for (const VconParty &party : m_parties) {
        if (party.speaker == Speaker::Customer ||
            (party.speaker == Speaker::Agent && party.name == m_detail.interaction.agent))
            continue;
        QString who = party.name;
        if (who.isEmpty() && !party.identifiers.empty())
            who = party.identifiers.front().value;
        addVconFact(m_detail, party.role.isEmpty() ? u"party"_s : party.role, who);
    }
}

void VconExtras::takeElsewhere(const QString &name, const VconContent &content)
{
    addVconFact(m_detail, name, content.url);
    for (const QString &hash : content.hashes)
        addVconFact(m_detail, u"content_hash"_s, hash);
}

/// A short text becomes a named value, anything else a document.
void VconExtras::keep(const QString &name, const VconContent &content)
{
    const QString text = textOf(content);
    const bool says = name != "attachment"_L1 && name != "original"_L1;
    if (says && !text.isEmpty() && text.size() <= longestFact && content.fileName.isEmpty()) {
        addVconFact(m_detail, name, text);
        return;
    }
    Document document = vconDocument(content, m_settings.largestDocument);
    if (document.name.isEmpty() && says)
        document.name = name;
    m_detail.documents.push_back(std::move(document));
}

Result<Unit> VconExtras::takeAnalysis(const QJsonObject &analysis)
{
    const Result<VconContent> content = vconContent(analysis, m_settings.largestDocument);
    if (!content)
        return content.error();
    QString type = vconWord(analysis, "type"_L1);
    if (type.isEmpty())
        type = u"analysis"_s;
    if (content->kind == VconContent::Kind::None)
        return Unit();
    if (content->kind == VconContent::Kind::Elsewhere) {
        takeElsewhere(type, *content);
        return Unit();
    }
    // "transcript", "wtf_transcription" (draft-howe-vcon-wtf-extension)
    if (type.contains("transcript"_L1, Qt::CaseInsensitive) && takeTranscript(analysis, *content))
        return Unit();
    if (type.compare("summary"_L1, Qt::CaseInsensitive) == 0 && content->kind == VconContent::Kind::Text &&
        m_detail.interaction.summary.isEmpty())
    {
        m_detail.interaction.summary = firstLine(outsideParagraphs(content->text));
        if (m_detail.interaction.summary == outsideParagraphs(content->text))
            return Unit(); // nothing more to say
    }
    const QString vendor = vconWord(analysis, "vendor"_L1);
    keep(vendor.isEmpty() ? type : u"%1 (%2)"_s.arg(type, vendor), *content);
    return Unit();
}

/// The first transcript of a dialog becomes turns; a second one would say everything twice.
bool VconExtras::takeTranscript(const QJsonObject &analysis, const VconContent &content)
{
    QJsonValue place = analysis.value("dialog"_L1);
    if (place.isArray())
        place = place.toArray().first();
    const int index = place.toInt(0);
    if (index < 0 || size_t(index) >= m_dialogs.size() || m_transcribed.contains(index))
        return false;
    const VconDialog &dialog = m_dialogs[size_t(index)];
    if (dialog.type == "text"_L1)
        return false; // its words are there already
    VconTranscript transcript = vconTranscript(content, m_parties, dialog.channels);
    if (transcript.turns.empty())
        return false;
    m_transcribed.insert(index);
    const qint64 before = toMsecs(dialog.start) - toMsecs(m_detail.interaction.startedAt);
    for (Turn &turn : transcript.turns) {
        if (turn.offsetMs >= 0)
            turn.offsetMs += before;
        for (WordTiming &word : turn.words) {
            word.startMs += before;
            word.endMs += before;
        }
        m_detail.turns.push_back(std::move(turn));
    }
    if (m_detail.interaction.language.isEmpty())
        m_detail.interaction.language = transcript.language;
    return true;
}

Result<Unit> VconExtras::takeAttachment(const QJsonObject &attachment)
{
    const Result<VconContent> content = vconContent(attachment, m_settings.largestDocument);
    if (!content)
        return content.error();
    QString purpose = vconWord(attachment, "purpose"_L1);
    if (purpose.isEmpty())
        purpose = vconWord(attachment, "type"_L1); // until 0.0.4
    if (content->kind == VconContent::Kind::Json && takeOurOwn(purpose, content->json))
        return Unit();
    if (purpose.isEmpty())
        purpose = u"attachment"_s;
    if (content->kind == VconContent::Kind::Elsewhere) {
        takeElsewhere(content->fileName.isEmpty() ? purpose : content->fileName, *content);
    } else if (content->kind == VconContent::Kind::None) {
        Document listed = vconDocument(*content, m_settings.largestDocument); // somebody kept its name only
        if (!listed.name.isEmpty())
            m_detail.documents.push_back(std::move(listed));
    } else {
        keep(purpose, *content);
    }
    return Unit();
}

/// What vconOf() puts into attachments, and the "tags" of vCon servers ("name:value").
bool VconExtras::takeOurOwn(const QString &purpose, const QJsonValue &body)
{
    if (purpose == "interaction"_L1 && body.isObject()) {
        takeSpine(body.toObject());
        return true;
    }
    if (!body.isArray())
        return false;
    if (purpose == "tags"_L1) {
        for (const QJsonValue tag : body.toArray()) {
            const QString text = tag.toString();
            const qsizetype colon = text.indexOf(u':');
            if (colon > 0)
                addVconFact(m_detail, text.left(colon), text.mid(colon + 1));
            else
                addVconFact(m_detail, u"tag"_s, text);
        }
    } else if (purpose == "named values"_L1) {
        for (const QJsonValue value : body.toArray()) {
            const QJsonObject named = value.toObject();
            addVconFact(m_detail, named.value("name"_L1).toString(), named.value("value"_L1).toString());
        }
    } else if (purpose == "order lines"_L1) {
        for (const QJsonValue value : body.toArray()) {
            const QJsonObject line = value.toObject();
            if (m_detail.lines.size() >= mostFacts)
                break;
            m_detail.lines.push_back(
                {vconWord(line, "article"_L1), line.value("quantity"_L1).toInt(1),
                 Money{line.value("minor"_L1).toInteger(), vconWord(line, "currency"_L1).left(3)}});
        }
    } else {
        return false;
    }
    return true;
}

void VconExtras::takeSpine(const QJsonObject &spine)
{
    Interaction &i = m_detail.interaction;
    if (const auto channel = channelFromCode(vconWord(spine, "channel"_L1)))
        i.channel = *channel;
    if (const auto direction = directionFromCode(vconWord(spine, "direction"_L1)))
        i.direction = *direction;
    if (const Instant started = vconInstant(spine.value("started_at"_L1), {}); isSet(started))
        i.startedAt = started;
    if (spine.contains("started_at"_L1))
        i.endedAt = vconInstant(spine.value("ended_at"_L1), {});
    const std::pair<QLatin1StringView, QString &> words[] = {
        {"summary"_L1, i.summary},  {"outcome"_L1, i.outcome},         {"agent"_L1, i.agent},
        {"queue"_L1, i.queue},      {"disposition"_L1, i.disposition}, {"thread"_L1, i.thread},
        {"language"_L1, i.language}};
    for (const auto &[name, word] : words) {
        if (spine.contains(name))
            word = vconWord(spine, name);
    }
    if (spine.value("body"_L1).toInt(-1) == int(m_dialogs.size()) - 1 && !m_detail.turns.empty()) {
        m_detail.body = m_detail.turns.back().text;
        m_detail.turns.pop_back();
    }
    m_ours = true;
    for (const QJsonValue more : spine.value("turns"_L1).toArray())
        takeTurn(more.toObject());
    m_detail.quoted = outsideParagraphs(spine.value("quoted"_L1).toString());
}

/// What a dialog cannot say of its turn. One of which nothing was written down comes behind the others, until
/// they are put in order.
void VconExtras::takeTurn(const QJsonObject &more)
{
    const int dialog = more.value("dialog"_L1).toInt(-1);
    if (dialog < 0 || size_t(dialog) >= m_turnOfDialog.size())
        return;
    const bool noise = more.value("noise"_L1).toBool();
    const int place = m_turnOfDialog[size_t(dialog)];
    if (place < 0) {
        const VconDialog &silent = m_dialogs[size_t(dialog)];
        if (!noise || silent.type != "text"_L1 || m_detail.turns.size() >= m_dialogs.size())
            return;
        Turn turn;
        if (silent.originator >= 0) {
            turn.speaker = m_parties[size_t(silent.originator)].speaker;
            turn.name = m_parties[size_t(silent.originator)].name;
        }
        turn.at = silent.start;
        turn.durationMs = silent.durationMs;
        turn.noise = true;
        m_detail.turns.push_back(std::move(turn));
        return;
    }
    if (size_t(place) >= m_detail.turns.size())
        return; // it has become the body
    Turn &turn = m_detail.turns[size_t(place)];
    turn.noise = noise;
    qsizetype next = 0;
    for (const QJsonValue value : more.value("words"_L1).toArray()) {
        const QJsonArray numbers = value.toArray();
        const qint64 from = numbers.at(0).toInteger(-1);
        const qint64 length = numbers.at(1).toInteger();
        const qint64 start = numbers.at(2).toInteger(-1);
        const qint64 end = numbers.at(3).toInteger(-1);
        if (from < next || length < 1 || length > turn.text.size() || from > turn.text.size() - length ||
            start < 0 || end < start)
            break;
        turn.words.push_back({int(from), int(length), start, end});
        next = from + length;
    }
}

} // namespace teller
