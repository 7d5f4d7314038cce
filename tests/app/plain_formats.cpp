// SPDX-License-Identifier: GPL-3.0-or-later
//
// A format for tests of the command: one JSON object a line, with the fields that a claim has. It takes the
// place of the program's own list of formats.
#include "import_formats.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

class PlainReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override { return u"plain"_s; }
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &) const override
    {
        return head.startsWith("{\"plain\"");
    }
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override
    {
        RecordPlace place;
        place.offset = 0;
        for (int number = 1;; ++number) {
            const QByteArray line = file.readLine(settings.largestRecord);
            if (line.isEmpty())
                return {};
            place.end = place.offset + line.size();
            place.where = u"line %1"_s.arg(number);
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            const bool more = object.isEmpty()
                                  ? sink.reject(u"The line is no JSON object."_s, place, line)
                                  : sink.take(recordFrom(object, line.trimmed(), settings), place);
            if (!more)
                return {};
            place.offset = place.end;
        }
    }

private:
    static ImportedRecord recordFrom(const QJsonObject &object, const QByteArray &line,
                                     const ImportSettings &settings)
    {
        const auto text = [&](QLatin1StringView key) {
            return object.value(key).toString();
        };
        ImportedRecord record;
        record.source = settings.source.isEmpty() ? u"plain"_s : settings.source;
        record.externalId = text("plain"_L1);
        record.who.externalId = text("customer"_L1);
        record.who.account = text("account"_L1);
        record.who.sameAs = text("same"_L1);
        record.who.name = text("name"_L1);
        if (const QString address = text("email"_L1); !address.isEmpty())
            record.who.identifiers.push_back({u"email"_s, address, false, {}, {}});
        record.original = {Document::Role::Original, settings.fileName, u"application/json"_s, line.size(),
                           line};
        record.keepsCustomers = object.value("keeps"_L1).toBool();
        if (record.keepsCustomers) {
            record.part.customer.name = record.who.name;
            if (const QString number = record.who.account; !number.isEmpty()) {
                Account account;
                account.id = importedId<AccountId>(record.source, "account"_L1, number);
                account.number = number;
                record.part.accounts.push_back(account);
            }
            return record;
        }
        InteractionDetail detail;
        detail.interaction.id = importedId<InteractionId>(record.source, "interaction"_L1, record.externalId);
        detail.interaction.channel = Channel::Chat;
        detail.interaction.startedAt = instantFromMsecs(object.value("at"_L1).toInteger());
        detail.interaction.source = record.source;
        detail.interaction.externalId = record.externalId;
        detail.turns = {{Speaker::Customer, {}, {}, -1, text("said"_L1)}};
        if (const QByteArray file = QByteArray::fromBase64(text("file"_L1).toLatin1()); !file.isEmpty())
            detail.documents = {{Document::Role::Attachment, u"file"_s, u"image/png"_s, file.size(), file}};
        record.part.interactions.push_back(detail);
        return record;
    }
};

} // namespace

std::vector<ImportFormat> importFormats()
{
    std::vector<ImportFormat> formats;
    formats.push_back({std::make_unique<PlainReader>(), u"one JSON object a line"_s});
    return formats;
}

void bringIntoForm(PartyClaim &, const QString &) {}

} // namespace teller
