// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcon/vcon_interaction.h"

#include "core/outside_text.h"
#include "exchange/html/html_text.h"
#include "exchange/vcon/vcon_dialog.h"
#include "exchange/vcon/vcon_extras.h"
#include "exchange/vcon/vcon_mail_body.h"

#include <QJsonArray>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

struct Bound
{
    QLatin1StringView list;
    qsizetype most;
};
constexpr Bound bounds[] = {{"parties"_L1, 1'000},
                            {"dialog"_L1, 50'000},
                            {"analysis"_L1, 1'000},
                            {"attachments"_L1, 1'000},
                            {"group"_L1, 1'000}};

Result<Unit> checkForm(const QJsonObject &vcon)
{
    const QString version = vcon.value("vcon"_L1).toString();
    if (vcon.contains("vcon"_L1) && !version.startsWith("0."_L1))
        return rejected(u"This is a vCon of a version that is not known."_s);
    if (QUuid::fromString(vcon.value("uuid"_L1).toString()).isNull())
        return rejected(u"The vCon has no uuid: it could not be told from another one."_s);
    for (const Bound &bound : bounds) {
        const QJsonValue list = vcon.value(bound.list);
        if (list.isUndefined() || list.isNull())
            continue;
        if (!list.isArray())
            return rejected(u"The vCon's \"%1\" is no list."_s.arg(bound.list));
        if (list.toArray().size() > bound.most)
            return rejected(u"The vCon's \"%1\" has more than %2 entries."_s.arg(bound.list).arg(bound.most));
        const QJsonArray entries = list.toArray();
        const auto strange = std::find_if(entries.begin(), entries.end(),
                                          [](const QJsonValue &entry) { return !entry.isObject(); });
        if (strange != entries.end())
            return rejected(
                u"Entry %1 of the vCon's \"%2\" is no object."_s.arg(strange - entries.begin() + 1)
                    .arg(bound.list));
    }
    for (const QLatin1StringView name : {"critical"_L1, "must_support"_L1}) {
        for (const QJsonValue extension : vcon.value(name).toArray()) {
            if (extension.toString().compare("cc"_L1, Qt::CaseInsensitive) != 0)
                return rejected(u"The vCon demands an extension that is not known here."_s);
        }
    }
    return Unit();
}

class Builder final
{
public:
    Builder(const QJsonObject &vcon, const ImportSettings &settings)
        : m_vcon(vcon)
        , m_settings(settings)
    {}

    Result<ImportedRecord> build()
    {
        const QJsonArray parties = m_vcon.value("parties"_L1).toArray();
        m_parties = vconParties(parties, m_settings);
        Result<std::vector<VconDialog>> dialogs =
            vconDialogs(m_vcon.value("dialog"_L1).toArray(), m_parties.size(), m_settings);
        if (!dialogs)
            return dialogs.error();
        m_dialogs = std::move(*dialogs);
        if (m_dialogs.empty())
            return rejected(m_vcon.value("group"_L1).toArray().isEmpty()
                                ? u"The vCon has no dialog: it does not say when anything happened."_s
                                : u"The vCon only groups others."_s);
        putDialogsInOrder();
        m_customer = chooseCustomer(m_parties, m_inOrder);
        m_record.source = m_settings.source.isEmpty() ? u"vcon"_s : m_settings.source;
        m_record.externalId =
            QUuid::fromString(m_vcon.value("uuid"_L1).toString()).toString(QUuid::WithoutBraces);
        m_record.changedAt = vconVersion(m_vcon);
        claimCustomer();
        fillInteraction(vconChannel(m_dialogs, parties));
        for (const VconDialog &dialog : m_dialogs)
            takeDialog(dialog);
        for (const VconDialog *dialog : m_inOrder) {
            takeMessageId(*dialog);
            takeExtension(*dialog);
        }
        VconExtras extras(m_detail, m_parties, m_dialogs, m_turnOfDialog, m_settings);
        if (const Result<Unit> taken = extras.take(m_vcon); !taken)
            return taken.error();
        claimAccountOfFacts();
        if (!extras.isOurs())
            oneTextIsABody();
        putTurnsInOrder();
        m_record.part.interactions.push_back(std::move(m_detail));
        return std::move(m_record);
    }

private:
    /// Some list the newest first.
    void putDialogsInOrder()
    {
        for (const VconDialog &dialog : m_dialogs)
            m_inOrder.push_back(&dialog);
        std::stable_sort(m_inOrder.begin(), m_inOrder.end(),
                         [](const VconDialog *a, const VconDialog *b) { return a->start < b->start; });
    }

    void claimCustomer()
    {
        PartyClaim &who = m_record.who;
        if (m_customer >= 0) {
            const VconParty &party = m_parties[size_t(m_customer)];
            who.name = party.name;
            who.externalId = party.uuid;
            who.identifiers = party.identifiers;
            who.account = party.account;
            who.postcode = party.postcode;
        }
        if (who.account.isEmpty())
            who.account = vconAccount(m_vcon);
        for (const VconDialog &dialog : m_dialogs) {
            if (who.account.isEmpty())
                who.account = vconAccount(dialog.object);
        }
    }

    /// Tags and named values may say it too.
    void claimAccountOfFacts()
    {
        QString &account = m_record.who.account;
        for (const auto &[name, value] : m_detail.facts) {
            if (account.isEmpty() && isVconAccountName(name) && value.size() <= 64)
                account = value;
        }
        if (account.isEmpty())
            account = m_settings.account;
    }

    void fillInteraction(Channel channel)
    {
        Interaction &i = m_detail.interaction;
        i.id = importedId<InteractionId>(m_record.source, "interaction"_L1, m_record.externalId);
        i.source = m_record.source;
        i.externalId = m_record.externalId;
        i.channel = channel;
        QString subject = m_vcon.value("subject"_L1).toString().left(2'000);
        for (const QChar end : {u'\r', u'\n', u'\t'})
            subject.replace(end, u' ');
        i.subject = outsideText(subject, 500).trimmed();
        i.startedAt = m_inOrder.front()->start;
        for (const VconDialog &dialog : m_dialogs) {
            const Instant end =
                dialog.start + std::chrono::milliseconds(std::max<qint64>(dialog.durationMs, 0));
            if (end > i.startedAt)
                i.endedAt = std::max(i.endedAt, end);
        }
        const int originator = m_inOrder.front()->originator;
        if (m_customer < 0)
            i.direction = Direction::Internal;
        else if (originator >= 0 && m_parties[size_t(originator)].speaker == Speaker::Agent)
            i.direction = Direction::Outbound;
        for (const VconDialog *dialog : m_inOrder) {
            for (const int place : dialog->parties) {
                const VconParty &party = m_parties[size_t(place)];
                if (party.speaker != Speaker::Agent)
                    continue;
                if (i.agent.isEmpty())
                    i.agent = party.name;
                if (i.queue.isEmpty())
                    i.queue = party.queue;
            }
        }
    }

    void fact(const QString &name, const QString &value) { addVconFact(m_detail, name, value); }

    void takeDialog(const VconDialog &dialog)
    {
        m_turnOfDialog.push_back(-1);
        if (dialog.content.kind == VconContent::Kind::Elsewhere) {
            fact(dialog.type, dialog.content.url);
            for (const QString &hash : dialog.content.hashes)
                fact(u"content_hash"_s, hash);
        }
        if (dialog.type == "text"_L1)
            takeText(dialog);
        else if (dialog.type == "transfer"_L1)
            fact(u"transfer"_s, u"%1 → %2"_s.arg(nameAt(dialog, "transferor"_L1),
                                                 nameAt(dialog, "transfer_target"_L1, "transfer-target"_L1)));
        else if (dialog.content.kind != VconContent::Kind::None &&
                 dialog.content.kind != VconContent::Kind::Elsewhere)
            m_detail.documents.push_back(vconDocument(dialog.content, m_settings.largestDocument));
        takeHistory(dialog);
    }

    /// The name of the party in a transfer, whose place stands under either name.
    [[nodiscard]] QString nameAt(const VconDialog &dialog, QLatin1StringView name,
                                 QLatin1StringView olderName = {}) const
    {
        QJsonValue place = dialog.object.value(name);
        if (place.isUndefined() && !olderName.isEmpty())
            place = dialog.object.value(olderName);
        if (place.isArray())
            place = place.toArray().first();
        const int index = place.toInt(-1);
        if (index < 0 || size_t(index) >= m_parties.size())
            return u"?"_s;
        const VconParty &party = m_parties[size_t(index)];
        return !party.name.isEmpty() || party.identifiers.empty() ? party.name
                                                                  : party.identifiers.front().value;
    }

    void takeText(const VconDialog &dialog)
    {
        const VconContent &content = dialog.content;
        QString text;
        if (content.mediaType.startsWith("multipart/"_L1) || content.mediaType == "message/rfc822"_L1) {
            const QByteArray body =
                content.kind == VconContent::Kind::Text ? content.text.toUtf8() : content.bytes;
            VconMailBody mail = vconMailBody(content.mediaTypeAsWritten, body, m_settings.largestDocument);
            text = mail.text;
            for (Document &document : mail.documents)
                m_detail.documents.push_back(std::move(document));
        } else if (content.kind == VconContent::Kind::Text) {
            const bool html = content.mediaType == "text/html"_L1;
            text = outsideParagraphs(html ? htmlText(content.text) : content.text);
            if (html) // what it looked like
                m_detail.documents.push_back(vconDocument(content, m_settings.largestDocument));
        } else if (content.kind != VconContent::Kind::None && content.kind != VconContent::Kind::Elsewhere) {
            m_detail.documents.push_back(vconDocument(content, m_settings.largestDocument));
        }
        if (text.isEmpty())
            return;
        Turn turn;
        if (dialog.originator >= 0) {
            turn.speaker = m_parties[size_t(dialog.originator)].speaker;
            turn.name = m_parties[size_t(dialog.originator)].name;
        }
        turn.at = dialog.start;
        if (dialog.durationMs > 0)
            turn.durationMs = dialog.durationMs;
        turn.text = text;
        m_turnOfDialog.back() = int(m_detail.turns.size());
        m_detail.turns.push_back(std::move(turn));
    }

    /// The first message of a thread gives it its name, without the angle brackets of RFC 5322.
    void takeMessageId(const VconDialog &dialog)
    {
        if (dialog.type != "text"_L1 || m_detail.interaction.channel != Channel::Email)
            return;
        QString id = vconWord(dialog.object, "message_id"_L1);
        if (id.startsWith(u'<') && id.endsWith(u'>'))
            id = id.mid(1, id.size() - 2);
        if (id.isEmpty())
            return;
        fact(u"message-id"_s, id);
        if (m_detail.interaction.thread.isEmpty())
            m_detail.interaction.thread = id;
    }

    /// draft-ietf-vcon-cc-extension, and what contact centres called the same before it.
    void takeExtension(const VconDialog &dialog)
    {
        Interaction &i = m_detail.interaction;
        for (const QLatin1StringView name : {"interaction_type"_L1, "interaction_id"_L1, "interaction"_L1,
                                             "campaign"_L1, "skill"_L1, "queue"_L1})
        {
            const QString value = vconWord(dialog.object, name);
            fact(QString(name), value);
            if (i.queue.isEmpty() && (name == "skill"_L1 || name == "queue"_L1))
                i.queue = value;
        }
        const QString disposition = vconWord(dialog.object, "disposition"_L1);
        if (dialog.type == "incomplete"_L1) {
            fact(u"incomplete"_s, disposition);
            if (m_dialogs.size() == 1)
                i.outcome = disposition;
        } else if (!disposition.isEmpty()) {
            i.disposition = disposition;
        }
    }

    void takeHistory(const VconDialog &dialog)
    {
        const QJsonArray history = dialog.object.value("party_history"_L1).toArray();
        for (qsizetype k = 0; k < std::min<qsizetype>(history.size(), 100); ++k) {
            const QJsonObject event = history.at(k).toObject();
            const int place = event.value("party"_L1).toInt(-1);
            if (place < 0 || size_t(place) >= m_parties.size())
                continue;
            fact(vconWord(event, "event"_L1),
                 (m_parties[size_t(place)].name + u' ' + vconWord(event, "time"_L1)).trimmed());
        }
    }

    /// Nobody answers in a letter.
    void oneTextIsABody()
    {
        const Channel channel = m_detail.interaction.channel;
        const bool talk = channel == Channel::Phone || channel == Channel::Chat || channel == Channel::Sms ||
                          channel == Channel::Social || channel == Channel::App;
        if (talk || m_dialogs.size() != 1 || m_detail.turns.size() != 1)
            return;
        m_detail.body = m_detail.turns.front().text;
        m_detail.turns.clear();
    }

    void putTurnsInOrder()
    {
        for (Turn &turn : m_detail.turns) {
            if (m_detail.interaction.channel == Channel::Phone && isSet(turn.at) &&
                turn.at >= m_detail.interaction.startedAt)
                turn.offsetMs = toMsecs(turn.at) - toMsecs(m_detail.interaction.startedAt);
        }
        const auto when = [this](const Turn &turn) {
            return isSet(turn.at) ? toMsecs(turn.at)
                                  : toMsecs(m_detail.interaction.startedAt) + turn.offsetMs;
        };
        const bool known = std::all_of(m_detail.turns.begin(), m_detail.turns.end(),
                                       [](const Turn &turn) { return isSet(turn.at) || turn.offsetMs >= 0; });
        if (known)
            std::stable_sort(m_detail.turns.begin(), m_detail.turns.end(),
                             [&when](const Turn &a, const Turn &b) { return when(a) < when(b); });
    }

    const QJsonObject &m_vcon;
    const ImportSettings &m_settings;
    std::vector<VconParty> m_parties;
    std::vector<VconDialog> m_dialogs;
    std::vector<const VconDialog *> m_inOrder; ///< the same by their start
    std::vector<int> m_turnOfDialog;           ///< by place; -1 for a dialog without words
    int m_customer = -1;
    ImportedRecord m_record;
    InteractionDetail m_detail;
};

} // namespace

Result<ImportedRecord> vconRecord(const QJsonObject &vcon, const ImportSettings &settings)
{
    if (const Result<Unit> form = checkForm(vcon); !form)
        return form.error();
    return Builder(vcon, settings).build();
}

} // namespace teller
