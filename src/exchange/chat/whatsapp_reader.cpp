// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/chat/whatsapp_reader.h"

#include "exchange/chat/whatsapp_conversation.h"

#include <QBuffer>
#include <QStringDecoder>

#include <functional>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestPiece = 64 * 1024;
constexpr auto silence = std::chrono::hours(12);

/// A line, or a further piece of one that is very long.
struct Piece
{
    QByteArray bytes;
    QString text;
    qint64 offset = 0;
    qint64 line = 1;
    bool begins = true;  ///< a line
    bool broken = false; ///< not UTF-8
};

Error unreadable()
{
    return {Error::Code::Damaged, u"The file cannot be read."_s, true};
}

/// Reads to the end, or until `take` answers false.
Result<Unit> eachPiece(QIODevice &file, const std::function<bool(const Piece &)> &take)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QByteArray buffer(longestPiece + 1, Qt::Uninitialized);
    Piece piece;
    while (true) {
        const qint64 got = file.readLine(buffer.data(), buffer.size());
        if (got <= 0)
            return file.atEnd() || got == 0 ? Result<Unit>() : Result<Unit>(unreadable());
        piece.bytes = buffer.first(qsizetype(got));
        piece.text = decoder.decode(piece.bytes);
        piece.broken = decoder.hasError();
        if (piece.broken)
            decoder.resetState();
        const bool ends = piece.bytes.endsWith('\n');
        while (piece.text.endsWith(u'\n') || piece.text.endsWith(u'\r'))
            piece.text.chop(1);
        if (!take(piece))
            return {};
        piece.offset += got;
        piece.begins = ends;
        piece.line += ends ? 1 : 0;
    }
}

class Reading final
{
public:
    Reading(QString reader, const ImportSettings &settings, ImportSink &sink, const QTimeZone &zone)
        : m_reader(std::move(reader))
        , m_settings(settings)
        , m_sink(sink)
        , m_zone(zone)
        , m_chat(settings)
    {}

    Result<Unit> read(QIODevice &file)
    {
        const qint64 start = file.pos();
        const Result<Unit> scanned = eachPiece(file, [this](const Piece &piece) {
            if (piece.begins) {
                if (const auto line = whatsappLine(piece.text))
                    m_chat.note(*line);
            }
            return true;
        });
        if (!scanned)
            return scanned;
        m_chat.settle();
        if (!file.seek(start))
            return unreadable();
        const Result<DateOrder> order = dateOrder();
        if (!order)
            return rejectAll(file, order.error().detail);
        m_order = *order;
        const Result<Unit> read = eachPiece(file, [this](const Piece &piece) { return take(piece); });
        if (read && !m_stopped)
            (void)flush(); // there is no more, whatever the sink says
        return read;
    }

private:
    Result<DateOrder> dateOrder() const
    {
        if (m_chat.isEmpty())
            return rejected(u"No line begins like a message of WhatsApp."_s);
        const auto given = m_settings.files.find(u"dateOrder"_s);
        if (given == m_settings.files.cend())
            return m_chat.dateOrder();
        if (const auto order = dateOrderFromCode(QString::fromLatin1(given->second)))
            return *order;
        return rejected(u"The setting dateOrder is neither dmy nor mdy nor ymd."_s);
    }
    Result<Unit> rejectAll(QIODevice &file, const QString &reason)
    {
        const QByteArray bytes = file.read(m_settings.largestRecord);
        (void)m_sink.reject(reason, {0, bytes.size(), u"the whole file"_s}, bytes);
        return {};
    }
    bool take(const Piece &piece)
    {
        const auto line = piece.begins ? whatsappLine(piece.text) : std::nullopt;
        if (line) {
            const Instant at = momentOf(*line, m_zone);
            if (!isSet(at))
                return rejectLine(piece);
            if (!m_open.isEmpty() && at > m_open.lastAt() + silence && !flush())
                return false;
            if (m_open.isEmpty()) {
                m_place.offset = piece.offset;
                m_place.where = u"line %1"_s.arg(piece.line);
            }
            const Instant written = momentOf(*line, QTimeZone::utc());
            if (!std::exchange(m_began, true))
                m_chat.setBegan(written);
            m_open.begin(*line, at, written, m_chat.speakerOf(*line));
        } else {
            if (piece.begins)
                m_open.goOn(u"\n");
            m_open.goOn(piece.text);
        }
        if (piece.broken)
            m_open.setBroken();
        m_open.keep(piece.bytes, m_settings.largestRecord);
        m_place.end = piece.offset + piece.bytes.size();
        return true;
    }
    Instant momentOf(const WhatsappLine &line, const QTimeZone &zone) const
    {
        const QDate day = line.date.in(m_order);
        return day.isValid() ? instantFromMsecs(QDateTime(day, line.time, zone).toMSecsSinceEpoch())
                             : Instant();
    }
    /// Only where the settings give an order that does not fit.
    bool rejectLine(const Piece &piece)
    {
        const RecordPlace place{piece.offset, piece.offset + piece.bytes.size(),
                                u"line %1"_s.arg(piece.line)};
        m_stopped =
            !m_sink.reject(u"Its date is no day in the order that the settings give."_s, place, piece.bytes);
        return !m_stopped;
    }
    bool flush()
    {
        WhatsappConversation done = std::exchange(m_open, {});
        if (done.isEmpty())
            return true;
        const QByteArray bytes = done.bytes();
        std::optional<Result<ImportedRecord>> record = done.finish(m_chat, m_reader, m_settings);
        if (!record)
            return true;
        m_stopped = *record ? !m_sink.take(std::move(**record), m_place)
                            : !m_sink.reject(record->error().detail, m_place, bytes);
        return !m_stopped;
    }

    QString m_reader;
    const ImportSettings &m_settings;
    ImportSink &m_sink;
    QTimeZone m_zone;
    WhatsappChat m_chat;
    DateOrder m_order = DateOrder::Dmy;
    WhatsappConversation m_open;
    RecordPlace m_place;
    bool m_began = false;
    bool m_stopped = false;
};

} // namespace

QString WhatsappReader::name() const
{
    return u"whatsapp"_s;
}

bool WhatsappReader::sniff(const QByteArray &head, const QString &) const
{
    // The first line begins a message; the marks and the bracket before it are the phone's.
    const qsizetype end = head.indexOf('\n');
    const QByteArray first = end < 0 ? head : head.first(end);
    return first.size() < longestPiece && whatsappLine(QString::fromUtf8(first).trimmed()).has_value();
}

Result<Unit> WhatsappReader::read(QIODevice &file, const ImportSettings &settings, ImportSink &sink) const
{
    const Result<QTimeZone> zone = zoneOf(settings);
    if (!zone)
        return zone.error();
    Reading reading(name(), settings, sink, *zone);
    if (!file.isSequential())
        return reading.read(file);
    QByteArray bytes;
    while (bytes.size() <= settings.largestRecord) {
        const QByteArray piece = file.read(longestPiece);
        if (piece.isEmpty())
            break;
        bytes.append(piece);
    }
    if (bytes.size() > settings.largestRecord) {
        (void)sink.reject(u"It is too large for a file that can be read only once."_s,
                          {0, bytes.size(), u"the whole file"_s},
                          bytes.first(qsizetype(settings.largestRecord)));
        return {};
    }
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return unreadable();
    return reading.read(buffer);
}

} // namespace teller
