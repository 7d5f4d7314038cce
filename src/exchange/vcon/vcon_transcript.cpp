// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcon/vcon_transcript.h"

#include "core/outside_text.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostTurns = 50'000;
constexpr qsizetype mostWords = 5'000; ///< of one turn
constexpr qsizetype longestLabel = 60;

qint64 milliseconds(const QJsonValue &seconds)
{
    bool isNumber = seconds.isDouble();
    double value = seconds.toDouble();
    if (seconds.isString())
        value = seconds.toString().left(32).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value) || value < 0 || value > 1e8)
        return -1;
    return qint64(std::llround(value * 1000));
}

QJsonValue firstOf(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (const QJsonValue value = object.value(name); !value.isUndefined() && !value.isNull())
            return value;
    }
    return {};
}

class Reader final
{
public:
    Reader(const std::vector<VconParty> &parties, const std::vector<int> &channels)
        : m_parties(parties)
        , m_channels(channels)
    {}

    VconTranscript read(const VconContent &content)
    {
        if (content.kind == VconContent::Kind::Text)
            plainText(content.text);
        else if (content.kind == VconContent::Kind::Json && content.json.isArray())
            list(content.json.toArray());
        else if (content.kind == VconContent::Kind::Json && content.json.isObject())
            object(content.json.toObject());
        else if (content.kind == VconContent::Kind::Json && content.json.isString())
            plainText(content.json.toString());
        return std::move(m_transcript);
    }

private:
    void name(Turn &turn, const QString &label) const
    {
        turn.name = label;
        turn.speaker = speakerOfRole(label);
        if (label.isEmpty())
            return;
        const auto party = std::find_if(m_parties.begin(), m_parties.end(), [&label](const VconParty &p) {
            return p.name.compare(label, Qt::CaseInsensitive) == 0;
        });
        if (party != m_parties.end())
            turn.speaker = party->speaker;
    }

    void add(Turn turn, const QString &text)
    {
        turn.text = outsideParagraphs(text);
        if (!turn.text.isEmpty() && m_transcript.turns.size() < mostTurns)
            m_transcript.turns.push_back(std::move(turn));
    }

    static QString labelOf(const QJsonObject &object)
    {
        const QJsonValue who =
            firstOf(object, {"speaker"_L1, "speaker_label"_L1, "role"_L1, "name"_L1, "from"_L1});
        if (who.isDouble())
            return u"Speaker %1"_s.arg(who.toInt());
        if (who.isObject())
            return vconWord(who.toObject(), "name"_L1);
        return outsideText(who.toString(), longestLabel).trimmed();
    }

    /// Puts the words' times where the text has them; words that it does not have are left out.
    static void words(Turn &turn, const QJsonArray &list)
    {
        qsizetype at = 0;
        for (qsizetype i = 0; i < std::min(list.size(), mostWords); ++i) {
            const QJsonObject word = list.at(i).toObject();
            const QString written =
                outsideText(firstOf(word, {"punctuated_word"_L1, "word"_L1, "text"_L1}).toString(), 200)
                    .trimmed();
            const qint64 start = milliseconds(word.value("start"_L1));
            const qint64 end = milliseconds(word.value("end"_L1));
            if (written.isEmpty() || start < 0 || end < start)
                continue;
            // Looks a little ahead only: a text that does not match its words must not cost a search each.
            const qsizetype found =
                QStringView(turn.text).mid(at, written.size() + 80).indexOf(written, 0, Qt::CaseInsensitive);
            if (found < 0)
                continue;
            turn.words.push_back({int(at + found), int(written.size()), start, end});
            at += found + written.size();
        }
    }

    void segment(const QJsonObject &object)
    {
        Turn turn;
        name(turn, labelOf(object));
        turn.offsetMs = milliseconds(firstOf(object, {"start"_L1, "start_time"_L1, "offset"_L1}));
        const qint64 end = milliseconds(firstOf(object, {"end"_L1, "end_time"_L1}));
        if (turn.offsetMs >= 0 && end >= turn.offsetMs)
            turn.durationMs = end - turn.offsetMs;
        else
            turn.durationMs = milliseconds(object.value("duration"_L1));
        const QString text =
            firstOf(object, {"text"_L1, "message"_L1, "transcript"_L1, "content"_L1, "body"_L1}).toString();
        turn.text = outsideParagraphs(text);
        words(turn, object.value("words"_L1).toArray());
        add(std::move(turn), text);
    }

    void list(const QJsonArray &segments)
    {
        for (const QJsonValue value : segments) {
            if (m_transcript.turns.size() >= mostTurns)
                return;
            if (value.isObject())
                segment(value.toObject());
            else if (value.isString())
                add({}, value.toString());
        }
    }

    /// One alternative of one channel, as Deepgram has them: paragraphs of sentences, or words alone.
    void alternative(const QJsonObject &best, int party)
    {
        const QJsonArray all = best.value("words"_L1).toArray();
        qsizetype nextWord = 0;
        const QJsonArray paragraphs = best.value("paragraphs"_L1).toObject().value("paragraphs"_L1).toArray();
        for (const QJsonValue value : paragraphs) {
            const QJsonObject paragraph = value.toObject();
            QStringList sentences;
            for (const QJsonValue sentence : paragraph.value("sentences"_L1).toArray())
                sentences.append(sentence.toObject().value("text"_L1).toString());
            Turn turn = voice(paragraph.value("speaker"_L1), party);
            turn.offsetMs = milliseconds(paragraph.value("start"_L1));
            const qint64 end = milliseconds(paragraph.value("end"_L1));
            turn.durationMs = turn.offsetMs >= 0 && end >= turn.offsetMs ? end - turn.offsetMs : -1;
            turn.text = outsideParagraphs(sentences.join(u' '));
            QJsonArray own;
            const int count = std::clamp(paragraph.value("num_words"_L1).toInt(), 0, int(mostWords));
            for (int i = 0; i < count && nextWord < all.size(); ++i)
                own.append(all.at(nextWord++));
            words(turn, own);
            add(std::move(turn), sentences.join(u' '));
        }
        if (!paragraphs.isEmpty())
            return;
        Turn turn = voice({}, party);
        const QString text = best.value("transcript"_L1).toString();
        if (!all.isEmpty())
            turn.offsetMs = milliseconds(all.first().toObject().value("start"_L1));
        turn.text = outsideParagraphs(text);
        words(turn, all);
        add(std::move(turn), text);
    }

    [[nodiscard]] Turn voice(const QJsonValue &number, int party) const
    {
        Turn turn;
        if (party >= 0 && size_t(party) < m_parties.size()) {
            turn.speaker = m_parties[size_t(party)].speaker;
            turn.name = m_parties[size_t(party)].name;
        } else if (number.isDouble()) {
            turn.name = u"Speaker %1"_s.arg(number.toInt());
        }
        return turn;
    }

    void object(const QJsonObject &body)
    {
        m_transcript.language = outsideText(body.value("language"_L1).toString(), 35);
        if (m_transcript.language.isEmpty())
            m_transcript.language = vconWord(body.value("transcript"_L1).toObject(), "language"_L1).left(35);
        const QJsonObject results = body.value("results"_L1).toObject();
        for (const QJsonObject &holder : {body, results}) {
            for (const QLatin1StringView key : {"segments"_L1, "utterances"_L1, "turns"_L1, "transcript"_L1,
                                                "messages"_L1, "transcripts"_L1})
            {
                if (const QJsonArray segments = holder.value(key).toArray(); !segments.isEmpty()) {
                    list(segments);
                    return;
                }
            }
        }
        if (const QJsonArray channels = results.value("channels"_L1).toArray(); !channels.isEmpty()) {
            const bool onePartyEach = channels.size() > 1 && channels.size() == qsizetype(m_channels.size());
            for (qsizetype i = 0; i < std::min<qsizetype>(channels.size(), 64); ++i) {
                const QJsonObject channel = channels.at(i).toObject();
                if (m_transcript.language.isEmpty())
                    m_transcript.language = vconWord(channel, "detected_language"_L1).left(35);
                alternative(channel.value("alternatives"_L1).toArray().first().toObject(),
                            onePartyEach ? m_channels[size_t(i)] : -1);
            }
            std::stable_sort(m_transcript.turns.begin(), m_transcript.turns.end(),
                             [](const Turn &a, const Turn &b) { return a.offsetMs < b.offsetMs; });
            return;
        }
        // Servers of vCons keep Deepgram's best alternative alone.
        if (body.value("words"_L1).isArray() && body.value("transcript"_L1).isString()) {
            alternative(body, -1);
            return;
        }
        QJsonValue text = firstOf(body, {"text"_L1, "transcript"_L1, "body"_L1, "content"_L1});
        if (text.isObject())
            text = text.toObject().value("text"_L1);
        plainText(text.toString());
    }

    /// Whether "Name" in "Name: text" is somebody who can have said it.
    [[nodiscard]] bool isVoice(const QString &label) const
    {
        bool known = false;
        (void)speakerOfRole(label, &known);
        return known || label.startsWith("speaker"_L1, Qt::CaseInsensitive) ||
               std::any_of(m_parties.begin(), m_parties.end(), [&label](const VconParty &p) {
                   return !label.isEmpty() && p.name.compare(label, Qt::CaseInsensitive) == 0;
               });
    }

    void plainText(const QString &text)
    {
        Turn turn;
        QString said;
        for (const QString &line : outsideParagraphs(text).split(u'\n')) {
            const qsizetype colon = line.indexOf(u':');
            const QString label = colon > 0 && colon <= longestLabel ? line.left(colon).trimmed() : QString();
            if (!label.isEmpty() && isVoice(label)) {
                add(std::move(turn), said);
                turn = {};
                name(turn, label);
                said = line.mid(colon + 1);
            } else {
                said += u'\n' + line;
            }
        }
        add(std::move(turn), said);
    }

    const std::vector<VconParty> &m_parties;
    const std::vector<int> &m_channels;
    VconTranscript m_transcript;
};

} // namespace

VconTranscript vconTranscript(const VconContent &content, const std::vector<VconParty> &parties,
                              const std::vector<int> &channels)
{
    return Reader(parties, channels).read(content);
}

} // namespace teller
