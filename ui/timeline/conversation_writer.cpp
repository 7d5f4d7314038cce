// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/conversation_writer.h"

#include "common/wording.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int longestTurn = 100'000;
constexpr qint64 mostCharacters = 1'000'000;
/// People take turns within a fifth of a second, and recognisers cut no sharper: less is no overlap.
constexpr qint64 overlapMs = 300;
/// Shorter sounds and silences are not worth a number.
constexpr qint64 longSoundMs = 2000;

struct ConversationText
{
    Q_DECLARE_TR_FUNCTIONS(teller::ConversationText)
};

QColor speakerColour(const Theme &theme, Speaker speaker)
{
    const auto &c = theme.colours();
    switch (speaker) {
    case Speaker::Customer:
        return c.accent;
    case Speaker::Agent:
        return c.good;
    case Speaker::Bot:
        return c.unusual;
    case Speaker::System:
    case Speaker::Other:
        return c.dim;
    }
    return c.dim;
}

qint64 offsetOf(const Turn &turn, Instant start)
{
    if (turn.offsetMs >= 0)
        return turn.offsetMs;
    if (isSet(turn.at) && isSet(start) && turn.at >= start)
        return toMsecs(turn.at) - toMsecs(start);
    return -1;
}

/// -1 if not known.
qint64 endOf(const Turn &turn, qint64 offset)
{
    if (offset >= 0 && turn.durationMs >= 0)
        return offset + turn.durationMs;
    return turn.words.empty() ? -1 : turn.words.back().endMs;
}

/// Says of each turn whether somebody else was still speaking.
class Overlaps
{
public:
    [[nodiscard]] bool next(const Turn &turn, qint64 offset)
    {
        if (offset < 0 || turn.noise)
            return false;
        const qint64 end = endOf(turn, offset);
        const qint64 others = isFirst(turn) ? m_second : m_first;
        const qint64 together = (end < 0 ? others : std::min(end, others)) - offset;
        const bool wholly = end > offset && others >= end;
        remember(turn, end);
        return together >= overlapMs || wholly;
    }

private:
    [[nodiscard]] bool isFirst(const Turn &turn) const
    {
        return m_who && m_who->speaker == turn.speaker && m_who->name == turn.name;
    }
    /// The latest end, and the latest of anybody but who has that.
    void remember(const Turn &turn, qint64 end)
    {
        if (isFirst(turn)) {
            m_first = std::max(m_first, end);
        } else if (end > m_first) {
            m_second = m_first;
            m_first = end;
            m_who = &turn;
        } else {
            m_second = std::max(m_second, end);
        }
    }

    const Turn *m_who = nullptr;
    qint64 m_first = -1;
    qint64 m_second = -1;
};

/// "Customer · Elena Rivera"; a name alone where nobody knows on which side it is.
void addSpeaker(DetailWriter &writer, const Turn &turn)
{
    const auto colour = speakerColour(writer.theme(), turn.speaker);
    const auto role = speakerName(turn.speaker);
    const auto name = quoted(turn.name, 60);
    if (turn.speaker == Speaker::Other && !name.isEmpty()) {
        writer.add(name, writer.bold(colour));
        return;
    }
    writer.add(role, writer.bold(colour));
    if (!name.isEmpty() && name != role)
        writer.add(u" · "_s + name, writer.body(writer.theme().colours().dim));
}

/// "[silence]", however the source puts it in brackets.
QString soundText(const Turn &turn)
{
    auto text = oneLine(turn.text, 200).trimmed();
    while (!text.isEmpty() && u"[(<*"_s.contains(text.front()) && u"])>*"_s.contains(text.back()) &&
           text.size() > 2)
        text = text.mid(1, text.size() - 2).trimmed();
    text.replace(u'_', u' ');
    return text.isEmpty() ? ConversationText::tr("[nothing said]") : u'[' + text + u']';
}

class Transcript
{
public:
    Transcript(DetailWriter &writer, const InteractionDetail &detail, SpokenTimes &times)
        : m_writer(writer)
        , m_start(detail.interaction.startedAt)
        , m_times(times)
    {
        const auto &turns = detail.turns;
        qint64 last = 0;
        for (const Turn &turn : turns)
            last = std::max(last, offsetOf(turn, m_start));
        const QFontMetrics metrics(writer.theme().font(TextSize::Small));
        m_column =
            metrics.horizontalAdvance(duration(std::max<qint64>(last / 1000, 600))) + writer.theme().px(14);
        m_named = std::any_of(turns.begin(), turns.end(), [](const Turn &turn) {
            return turn.speaker != Speaker::Other || !turn.name.isEmpty();
        });
    }

    void write(const Turn &turn)
    {
        const qint64 offset = offsetOf(turn, m_start);
        const auto when = offset < 0 ? QString() : duration(offset / 1000);
        const auto &theme = m_writer.theme();
        if (turn.noise) {
            begin(when, theme.px(6));
            auto format = m_writer.faint();
            format.setFontItalic(true);
            auto text = soundText(turn);
            if (turn.durationMs >= longSoundMs)
                text +=
                    u" "_s +
                    ConversationText::tr("%1 s", "seconds").arg(QLocale().toString(turn.durationMs / 1000));
            m_writer.add(text, format);
            m_last = nullptr;
            return;
        }
        const bool over = m_overlaps.next(turn, offset);
        const auto text = plainText(turn.text, longestTurn);
        const bool goesOn = !over && (!m_named || (m_last && m_last->speaker == turn.speaker &&
                                                   m_last->name == turn.name && !text.isRightToLeft()));
        if (goesOn) {
            begin(when, theme.px(4));
        } else {
            begin(when, theme.px(12));
            if (m_named)
                addSpeaker(m_writer, turn);
            if (over) {
                auto format = m_writer.faint();
                m_writer.add((m_named ? u"   "_s : QString()) + ConversationText::tr("at the same time"),
                             format);
            }
            m_writer.begin({m_column, theme.px(1)});
        }
        const int at = m_writer.position();
        m_writer.addLines(text, m_writer.ink(), {m_column});
        if (text == turn.text)
            keepTimes(turn, at);
        m_last = &turn;
    }

private:
    void begin(const QString &when, int above)
    {
        m_writer.begin({m_column, above, m_column, true});
        m_writer.add(when + u'\t', m_writer.faint());
    }
    void keepTimes(const Turn &turn, int at)
    {
        for (const WordTiming &word : turn.words) {
            if (word.from >= 0 && word.length > 0 && word.from <= turn.text.size() - word.length)
                m_times.add(at + word.from, word.length, {word.startMs, std::max(word.startMs, word.endMs)});
        }
    }

    DetailWriter &m_writer;
    const Instant m_start;
    SpokenTimes &m_times;
    Overlaps m_overlaps;
    int m_column = 0;
    bool m_named = false; ///< somebody is told from somebody else
    const Turn *m_last = nullptr;
};

class Messages
{
public:
    Messages(DetailWriter &writer, const InteractionDetail &detail, Instant now)
        : m_writer(writer)
        , m_start(detail.interaction.startedAt)
        , m_today(toLocalTime(now).date())
    {
        if (isSet(m_start))
            m_day = toLocalTime(m_start).date();
    }

    void write(const Turn &turn)
    {
        const auto &theme = m_writer.theme();
        const auto at = isSet(turn.at) ? turn.at
                        : turn.offsetMs >= 0 && isSet(m_start)
                            ? m_start + std::chrono::milliseconds(turn.offsetMs)
                            : Instant();
        if (isSet(at) && toLocalTime(at).date() != m_day) {
            m_day = toLocalTime(at).date();
            m_writer.heading(dayHeading(m_day, m_today));
        }
        const bool ours = turn.speaker == Speaker::Agent || turn.speaker == Speaker::Bot;
        const int indent = ours ? theme.px(28) : 0;
        m_writer.begin({indent, theme.px(12), 0, true});
        addSpeaker(m_writer, turn);
        if (isSet(at))
            m_writer.add(u"   "_s + clockTime(at), m_writer.faint());
        auto format = m_writer.ink();
        auto text = plainText(turn.text, longestTurn);
        if (turn.noise) {
            format = m_writer.faint();
            format.setFontItalic(true);
            text = soundText(turn);
        }
        m_writer.paragraph(text, format, {indent, theme.px(1)});
    }

private:
    DetailWriter &m_writer;
    const Instant m_start;
    const QDate m_today;
    QDate m_day;
};

template <typename Form>
size_t writeTurns(Form form, const std::vector<Turn> &turns, size_t most)
{
    size_t written = 0;
    qint64 characters = 0;
    for (const Turn &turn : turns) {
        if (written == most || characters > mostCharacters)
            break;
        form.write(turn);
        characters += std::min<qint64>(turn.text.size(), longestTurn);
        ++written;
    }
    return written;
}

} // namespace

size_t writeConversation(DetailWriter &writer, const InteractionDetail &detail, Instant now, size_t most,
                         SpokenTimes &times)
{
    if (detail.turns.empty())
        return 0;
    writer.heading(ConversationText::tr("Conversation"));
    if (detail.interaction.channel == Channel::Phone)
        return writeTurns(Transcript(writer, detail, times), detail.turns, most);
    return writeTurns(Messages(writer, detail, now), detail.turns, most);
}

} // namespace teller
