// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes at all through the reader of e-mail: nothing crashes, every message is taken or rejected with a
// reason, and what is taken can be shown and saved as it is.
#include "exchange/email/email_reader.h"

#include <QBuffer>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

void require(bool condition, const char *what)
{
    if (!condition) {
        std::fprintf(stderr, "%s\n", what);
        std::abort();
    }
}

bool showable(const QString &text, bool mayHaveLines)
{
    return std::all_of(text.begin(), text.end(), [&](QChar c) {
        return c.category() != QChar::Other_Control || (mayHaveLines && (c == u'\n' || c == u'\t'));
    });
}

class Sink final : public ImportSink
{
public:
    explicit Sink(const ImportSettings &settings)
        : m_settings(settings)
    {}

    bool take(ImportedRecord record, const RecordPlace &place) override
    {
        check(place);
        require(!record.externalId.isEmpty() && showable(record.externalId, false), "no id");
        require(record.part.interactions.size() == 1, "not one interaction");
        const InteractionDetail &detail = record.part.interactions.front();
        const Interaction &interaction = detail.interaction;
        require(!interaction.id.isNull() && isSet(interaction.startedAt) && !interaction.thread.isEmpty(),
                "not an interaction");
        require(showable(interaction.subject, false) && showable(interaction.summary, false) &&
                    showable(interaction.thread, false) && showable(interaction.agent, false),
                "a line that is none");
        require(interaction.summary.size() <= 160 && interaction.subject.size() <= 1000, "a line too long");
        require(showable(detail.body, true) && showable(detail.quoted, true),
                "control characters in the text");
        for (const auto &[name, value] : detail.facts)
            require(!value.isEmpty() && value.size() <= 2000 && showable(value, false),
                    "a fact that is none");
        for (const Identifier &identifier : record.who.identifiers)
            require(identifier.value.contains(u'@') && identifier.value == identifier.value.toLower(),
                    "no address");
        for (const Document &document : detail.documents) {
            require(!document.name.contains(u'/') && !document.name.contains(u'\\') &&
                        !document.name.startsWith(u'.'),
                    "a name with a path");
            require(showable(document.name, false) && document.name.size() <= 200,
                    "a name that cannot be shown");
            require(document.content.isEmpty()
                        ? document.bytes == 0 || document.bytes > m_settings.largestDocument
                        : document.bytes == document.content.size(),
                    "a document of another size");
        }
        return true;
    }
    bool reject(const QString &reason, const RecordPlace &place, const QByteArray &bytes) override
    {
        check(place);
        require(reason.endsWith(u'.'), "no reason");
        require(bytes.size() <= m_settings.largestRecord, "rejected bytes too large");
        return true;
    }

private:
    void check(const RecordPlace &place)
    {
        require(place.offset >= m_end && place.end > place.offset, "places out of order");
        m_end = place.end;
    }

    const ImportSettings &m_settings;
    qint64 m_end = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    ImportSettings settings;
    settings.own = QStringList{u"shop.example"_s};
    settings.largestDocument = 100;
    settings.largestRecord = 20'000;
    const EmailReader reader;
    (void)reader.sniff(bytes.left(64 * 1024), u"message.txt"_s);
    QBuffer file;
    file.setData(bytes);
    require(file.open(QIODevice::ReadOnly), "no file");
    Sink sink(settings);
    require(reader.read(file, settings, sink).ok(), "a buffer cannot be read");
    return 0;
}
