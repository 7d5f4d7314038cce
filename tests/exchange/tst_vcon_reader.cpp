// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a vCon says arrives: who the customer is, what was said and when, on which channel, and what came with
// it. Other people's vCons first, then small ones for what those do not have.
#include "exchange/vcon_samples.h"

#include <QDir>

using namespace teller;
using namespace teller::test;

namespace {

QString factOf(const InteractionDetail &detail, const QString &name)
{
    for (const auto &[known, value] : detail.facts) {
        if (known == name)
            return value;
    }
    return {};
}

/// "Customer 1200 Hello" and so on: who, when, what.
QStringList said(const InteractionDetail &detail)
{
    QStringList lines;
    for (const Turn &turn : detail.turns)
        lines.append(u"%1 %2 %3"_s.arg(speakerCode(turn.speaker)).arg(turn.offsetMs).arg(turn.text));
    return lines;
}

} // namespace

class TestVconReader final : public QObject
{
    Q_OBJECT
    const QDir m_data{QStringLiteral(TELLER_SOURCE_DIR "/../shared/data/vcon")};

    [[nodiscard]] QByteArray fileOf(const QString &path) const
    {
        QFile file(m_data.filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void everyVconOfOthersIsReadOrSaysWhyNot()
    {
        if (!m_data.exists())
            QSKIP("The vCons of the working group are not on this machine (../shared/data/vcon).");
        QMap<QString, QString> fates;
        for (const QString &folder : {u"ietf-core/examples"_s, u"py-vcon"_s}) {
            const QDir dir(m_data.filePath(folder));
            for (const QString &name : dir.entryList({u"*.vcon"_s}, QDir::Files)) {
                QFile file(dir.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray bytes = file.readAll();
                const VconReader reader;
                QVERIFY(reader.sniff(bytes.left(65'536), name));
                const ImportCatch caught(reader, bytes, {});
                QVERIFY(caught.ended.ok());
                QCOMPARE(caught.records.size() + caught.rejects.size(), size_t(1));
                fates[name] = caught.rejects.empty() ? u"read"_s : caught.rejects.front().reason;
            }
        }
        const QString noUuid = u"The vCon has no uuid: it could not be told from another one."_s;
        const QMap<QString, QString> expected{{u"ab.vcon"_s, noUuid},
                                              {u"simple-vcon.vcon"_s, noUuid},
                                              {u"ab_call_ext_rec.vcon"_s, u"read"_s},
                                              {u"ab_call_ext_rec_analysis.vcon"_s, u"read"_s},
                                              {u"ab_email_acct_prob_thread.vcon"_s, u"read"_s},
                                              {u"b_email_acct_prob_image.vcon"_s, u"read"_s},
                                              {u"hello.vcon"_s, u"read"_s}};
        QCOMPARE(fates, expected);
    }

    void aVersionSaysWhenItIsOf()
    {
        const QJsonArray dialogs{sampleMessage(u"2025-03-01T10:00:00Z"_s, 0, u"Hello"_s)};
        QCOMPARE(toMsecs(onlyRecord(textOf(sampleVcon(annAndAgent, dialogs))).changedAt),
                 1'740'830'400'000); // created
        const QJsonObject updated{{u"updated_at"_s, u"2025-03-01T13:00:00+01:00"_s},
                                  {u"created_at"_s, u"2025-03-01T11:00:00Z"_s}};
        QCOMPARE(toMsecs(onlyRecord(textOf(sampleVcon(annAndAgent, dialogs, updated))).changedAt),
                 1'740'830'400'000);
    }

    void theCallOfTheWorkingGroupHasItsTranscript()
    {
        if (!m_data.exists())
            QSKIP("The vCons of the working group are not on this machine (../shared/data/vcon).");
        const ImportedRecord record =
            onlyRecord(fileOf(u"ietf-core/examples/ab_call_ext_rec_analysis.vcon"_s));
        const InteractionDetail &detail = record.part.interactions.front();
        QCOMPARE(detail.interaction.channel, Channel::Phone);
        QCOMPARE(toMsecs(detail.interaction.startedAt), 1'655'834'006'000);
        QCOMPARE(toMsecs(detail.interaction.endedAt), 1'655'834'006'000 + 33'120);
        QCOMPARE(record.who.name, u"Alice"_s);
        QCOMPARE(record.who.identifiers.front().value, u"+12345678901"_s);
        QCOMPARE(detail.turns.size(), size_t(4));
        const Turn &first = detail.turns.front();
        QVERIFY(first.text.startsWith(u"Hello. This is example.com. My name is Bob."_s));
        QCOMPARE(first.name, u"Speaker 0"_s); // a voice; which party's, nobody says
        QCOMPARE(first.offsetMs, 1'200);
        QCOMPARE(first.words.size(), size_t(14));
        QCOMPARE(first.text.mid(first.words[3].from, first.words[3].length), u"example.com."_s);
        QCOMPARE(first.words[3].startMs, 2'400);
        QVERIFY(factOf(detail, u"recording"_s).startsWith(u"https://github.com/"_s)); // named, never fetched
        QVERIFY(factOf(detail, u"content_hash"_s).startsWith(u"sha512-"_s));
    }

    void theMailOfTheWorkingGroupIsAThread()
    {
        if (!m_data.exists())
            QSKIP("The vCons of the working group are not on this machine (../shared/data/vcon).");
        ImportSettings settings;
        settings.own = QStringList{u"a@example.com"_s};
        const ImportedRecord record =
            onlyRecord(fileOf(u"ietf-core/examples/ab_email_acct_prob_thread.vcon"_s), settings);
        const InteractionDetail &detail = record.part.interactions.front();
        QCOMPARE(detail.interaction.channel, Channel::Email);
        QCOMPARE(detail.interaction.direction, Direction::Inbound);
        QCOMPARE(detail.interaction.subject, u"Account problem"_s);
        QCOMPARE(detail.interaction.thread, u"1126698042.388315.1663969465698@mail.yahoo.com"_s);
        QCOMPARE(detail.interaction.agent, u"Alice"_s);
        QCOMPARE(record.who.identifiers.front().value, u"b@example.com"_s);
        QCOMPARE(detail.turns.size(), size_t(2));
        QCOMPARE(detail.turns[0].speaker, Speaker::Customer);
        QCOMPARE(detail.turns[0].text, u"Alice:Please find the image attached.\n\nRegards,Bob"_s);
        QCOMPARE(detail.turns[1].speaker, Speaker::Agent);
        QVERIFY(detail.turns[1].text.startsWith(u"Hi Bob:Got it."_s) ||
                detail.turns[1].text.startsWith(u" Hi Bob:Got it."_s));
        const auto image =
            std::find_if(detail.documents.begin(), detail.documents.end(),
                         [](const Document &d) { return d.mediaType.startsWith(u"image/"_s); });
        QVERIFY(image != detail.documents.end());
        QVERIFY(image->bytes > 0);

        const ImportedRecord alone =
            onlyRecord(fileOf(u"ietf-core/examples/b_email_acct_prob_image.vcon"_s), settings);
        QCOMPARE(alone.part.interactions.front().body,
                 u"Alice:Please find the image attached.\n\nRegards,Bob"_s);
        QVERIFY(alone.part.interactions.front().turns.empty());
    }

    void aRecordingInsideIsADocument()
    {
        if (!m_data.exists())
            QSKIP("The vCons of the working group are not on this machine (../shared/data/vcon).");
        const QByteArray file = fileOf(u"py-vcon/hello.vcon"_s);
        const ImportedRecord record = onlyRecord(file);
        const Document &wave = record.part.interactions.front().documents.front();
        QCOMPARE(wave.name, u"hello.wav"_s);
        QCOMPARE(wave.mediaType, u"audio/x-wav"_s);
        QVERIFY(wave.content.startsWith("RIFF"));
        QCOMPARE(wave.bytes, wave.content.size());
        QCOMPARE(record.externalId, u"01855517-ac4e-8edf-84fd-77776666acbe"_s);
        QCOMPARE(record.original.mediaType, u"application/vcon+json"_s);
        QCOMPARE(record.original.content, file.trimmed());

        ImportSettings small;
        small.largestDocument = 1'000;
        const ImportedRecord listed = onlyRecord(file, small);
        QVERIFY(listed.part.interactions.front().documents.front().content.isEmpty());
        QVERIFY(listed.part.interactions.front().documents.front().bytes > 1'000);
        QVERIFY(listed.original.content.isEmpty());
        QCOMPARE(listed.original.bytes, file.trimmed().size());
    }

    void theCustomerIsWhoeverIsNotTheCompany_data()
    {
        QTest::addColumn<QJsonArray>("parties");
        QTest::addColumn<QString>("customer");
        QTest::addColumn<int>("direction");
        const QJsonObject ann{{u"name"_s, u"Ann"_s},
                              {u"mailto"_s, u"mailto:Ann%2Bx@Example.ORG?subject=x"_s}};
        const QJsonObject bo{{u"name"_s, u"Bo"_s}, {u"mailto"_s, u"Bo <bo@shop.example>"_s}};
        const QJsonObject third{{u"name"_s, u"Cy"_s}, {u"role"_s, u"thirdparty"_s}};
        const auto as = [](QJsonObject party, const QString &role) {
            party.insert(u"role"_s, role);
            return party;
        };
        const int in = int(Direction::Inbound);
        const int out = int(Direction::Outbound);
        QTest::newRow("role customer") << QJsonArray{bo, as(ann, u"Customer"_s)} << u"Ann"_s << out;
        QTest::newRow("role caller") << QJsonArray{as(ann, u"caller"_s), bo} << u"Ann"_s << in;
        QTest::newRow("the other is an agent") << QJsonArray{as(bo, u"agent"_s), ann} << u"Ann"_s << out;
        QTest::newRow("the other is ours") << QJsonArray{bo, third, ann} << u"Cy"_s << out;
        QTest::newRow("nobody is ours") << QJsonArray{ann, third} << u"Ann"_s << in;
        QTest::newRow("all are ours") << QJsonArray{bo, bo} << QString() << int(Direction::Internal);
    }
    void theCustomerIsWhoeverIsNotTheCompany()
    {
        QFETCH(const QJsonArray, parties);
        ImportSettings settings;
        settings.own = QStringList{u"shop.example"_s};
        const ImportedRecord record = onlyRecord(
            textOf(sampleVcon(parties,
                              {sampleMessage(u"2025-03-01T10:00:00Z"_s, QJsonArray{0, 1}, u"Hello"_s)})),
            settings);
        QTEST(record.who.name, "customer");
        QTEST(int(record.part.interactions.front().interaction.direction), "direction");
        for (const Identifier &identifier : record.who.identifiers)
            QCOMPARE(identifier.value, u"ann+x@example.org"_s); // never one of ours
    }

    void theOrderOfTheListsDoesNotMatter_data()
    {
        QTest::addColumn<QJsonArray>("parties");
        QTest::addColumn<QJsonArray>("dialogs");
        const auto party = [](const QString &name, const QString &role = {}) {
            QJsonObject one{{u"name"_s, name}, {u"mailto"_s, name.toLower() + u"@example.org"_s}};
            if (!role.isEmpty())
                one.insert(u"role"_s, role);
            return one;
        };
        const auto said = [](const QString &start, const QJsonArray &parties, const QString &text) {
            return sampleMessage(start, parties, text,
                                 {{u"message_id"_s, u'<' + text + u'>'}, {u"disposition"_s, text}});
        };
        const QJsonArray newestFirst{said(u"2025-03-01T10:10:00Z"_s, {0, 1}, u"three"_s),
                                     said(u"2025-03-01T10:05:00Z"_s, {0, 1}, u"two"_s),
                                     said(u"2025-03-01T10:00:00Z"_s, {1, 0}, u"one"_s)};
        const QJsonArray fromTwo{said(u"2025-03-01T10:10:00Z"_s, {1, 2}, u"three"_s),
                                 said(u"2025-03-01T10:05:00Z"_s, {1, 2}, u"two"_s),
                                 said(u"2025-03-01T10:00:00Z"_s, {2, 1}, u"one"_s)};
        QTest::newRow("nobody's side is known") << QJsonArray{party(u"Bo"_s), party(u"Ann"_s)} << newestFirst;
        QTest::newRow("the agent is known, others listen")
            << QJsonArray{party(u"Cy"_s), party(u"Bo"_s, u"agent"_s), party(u"Ann"_s)} << fromTwo;
        QTest::newRow("two customers, one of whom only listens")
            << QJsonArray{party(u"Cy"_s, u"customer"_s), party(u"Bo"_s, u"agent"_s),
                          party(u"Ann"_s, u"customer"_s)}
            << fromTwo;
    }
    void theOrderOfTheListsDoesNotMatter()
    {
        QFETCH(const QJsonArray, parties);
        QFETCH(const QJsonArray, dialogs);
        const ImportedRecord record = onlyRecord(textOf(sampleVcon(parties, dialogs)));
        const InteractionDetail &detail = record.part.interactions.front();
        QCOMPARE(record.who.name, u"Ann"_s);
        QCOMPARE(detail.interaction.direction, Direction::Inbound);
        QCOMPARE(detail.interaction.agent, u"Bo"_s);
        QCOMPARE(detail.interaction.thread, u"one"_s);
        QCOMPARE(detail.interaction.disposition, u"three"_s);
        QStringList lines;
        for (const Turn &turn : detail.turns)
            lines.append(speakerCode(turn.speaker) + u' ' + turn.text);
        QCOMPARE(lines, (QStringList{u"customer one"_s, u"agent two"_s, u"agent three"_s}));
    }

    void identifiersAreWrittenOneWay()
    {
        const QJsonObject party{{u"tel"_s, u"tel:+1-201-555-0123;ext=4"_s},
                                {u"mailto"_s, u"\"Ann\" <Ann@Example.org>"_s},
                                {u"sip"_s, u"sip:Ann@pbx.example;transport=tls"_s},
                                {u"account_number"_s, u"4711 "_s},
                                {u"uuid"_s, u"crm-77"_s},
                                {u"civicaddress"_s, QJsonObject{{u"pc"_s, u"07030"_s}}}};
        const ImportedRecord record =
            onlyRecord(textOf(sampleVcon({party, QJsonObject{{u"role"_s, u"agent"_s}}}, {sampleCall})));
        QStringList found;
        for (const Identifier &identifier : record.who.identifiers)
            found.append(identifier.kind + u' ' + identifier.value);
        QCOMPARE(found, (QStringList{u"phone +12015550123"_s, u"email ann@example.org"_s,
                                     u"handle sip:ann@pbx.example"_s}));
        QCOMPARE(record.who.account, u"4711"_s);
        QCOMPARE(record.who.externalId, u"crm-77"_s);
        QCOMPARE(record.who.postcode, u"07030"_s);
    }

    void anAccountIsFoundWhereSystemsPutIt_data()
    {
        QTest::addColumn<QJsonObject>("more");
        const QJsonObject meta{{u"account"_s, 4711}};
        QTest::newRow("in the vCon's meta") << QJsonObject{{u"meta"_s, meta}};
        QTest::newRow("in a tag") << QJsonObject{
            {u"attachments"_s,
             QJsonArray{QJsonObject{{u"type"_s, u"tags"_s},
                                    {u"encoding"_s, u"json"_s},
                                    {u"body"_s, u"[\"queue:sales\",\"account:4711\"]"_s}}}}};
    }
    void anAccountIsFoundWhereSystemsPutIt()
    {
        QFETCH(const QJsonObject, more);
        ImportSettings settings;
        settings.account = u"99"_s;
        QCOMPARE(onlyRecord(textOf(sampleVcon(annAndAgent, {sampleCall}, more)), settings).who.account,
                 u"4711"_s);
        QCOMPARE(onlyRecord(textOf(sampleVcon(annAndAgent, {sampleCall})), settings).who.account, u"99"_s);
    }

    /// It would be the account of everybody who has the same.
    void whatOnlyBeginsLikeAnAccountIsNone()
    {
        const QJsonObject tags{
            {u"type"_s, u"tags"_s}, {u"encoding"_s, u"json"_s}, {u"body"_s, u"[\"account_type:premium\"]"_s}};
        const QJsonObject more{{u"meta"_s, QJsonObject{{u"account_status"_s, u"active"_s}}},
                               {u"attachments"_s, QJsonArray{tags}}};
        const QJsonObject party{{u"tel"_s, u"tel:+12015550123"_s}, {u"account_manager"_s, u"Kim"_s}};
        const ImportedRecord record =
            onlyRecord(textOf(sampleVcon({party, QJsonObject{{u"role"_s, u"agent"_s}}}, {sampleCall}, more)));
        QCOMPARE(record.who.account, QString());
    }

    void transcriptsBecomeTurns_data()
    {
        QTest::addColumn<QJsonObject>("analysis");
        QTest::addColumn<QStringList>("expected");
        const auto whisper = [](const QJsonObject &segment) {
            return QJsonObject{
                {u"text"_s, u"unused"_s}, {u"language"_s, u"en"_s}, {u"segments"_s, QJsonArray{segment}}};
        };
        QTest::newRow("Whisper") << QJsonObject{{u"encoding"_s, u"json"_s},
                                                {u"body"_s, whisper({{u"start"_s, 1.25},
                                                                     {u"end"_s, 2},
                                                                     {u"text"_s, u" Hello there."_s}})}}
                                 << QStringList{u"other 1250  Hello there."_s};
        QTest::newRow("Whisper in a text, as old drafts had it")
            << QJsonObject{{u"encoding"_s, u"json"_s},
                           {u"body"_s,
                            QString::fromUtf8(textOf(whisper(
                                {{u"start"_s, 1}, {u"text"_s, u"Hello"_s}, {u"speaker"_s, u"Ann"_s}})))}}
            << QStringList{u"customer 1000 Hello"_s};
        QTest::newRow("a list of turns")
            << QJsonObject{{u"body"_s,
                            QJsonArray{QJsonObject{{u"speaker"_s, u"Agent"_s}, {u"message"_s, u"Hello?"_s}},
                                       QJsonObject{{u"speaker"_s, u"caller"_s}, {u"message"_s, u"Yes."_s}}}}}
            << QStringList{u"agent -1 Hello?"_s, u"customer -1 Yes."_s};
        QTest::newRow("one channel a party")
            << QJsonObject{{u"body"_s,
                            QJsonObject{{u"results"_s,
                                         QJsonObject{{u"channels"_s,
                                                      QJsonArray{
                                                          QJsonObject{{u"alternatives"_s,
                                                                       QJsonArray{QJsonObject{
                                                                           {u"transcript"_s, u"Second."_s},
                                                                           {u"words"_s,
                                                                            QJsonArray{QJsonObject{
                                                                                {u"word"_s, u"second"_s},
                                                                                {u"start"_s, 5},
                                                                                {u"end"_s, 6}}}}}}}},
                                                          QJsonObject{{u"alternatives"_s,
                                                                       QJsonArray{QJsonObject{
                                                                           {u"transcript"_s, u"First."_s},
                                                                           {u"words"_s,
                                                                            QJsonArray{QJsonObject{{u"word"_s, u"first"_s}, {u"start"_s, 1}, {u"end"_s, 2}}}}}}}}}}}}}}}
            << QStringList{u"agent 1000 First."_s, u"customer 5000 Second."_s};
        const auto paragraph = [](int speaker, double start, const QString &text) {
            return QJsonObject{{u"speaker"_s, speaker},
                               {u"start"_s, start},
                               {u"end"_s, start + 1},
                               {u"num_words"_s, 1},
                               {u"sentences"_s, QJsonArray{QJsonObject{{u"text"_s, text}}}}};
        };
        QTest::newRow("an alternative alone")
            << QJsonObject{{u"body"_s, QJsonObject{{u"transcript"_s, u"Hello. Hi."_s},
                                                   {u"words"_s, QJsonArray()},
                                                   {u"paragraphs"_s,
                                                    QJsonObject{{u"paragraphs"_s,
                                                                 QJsonArray{paragraph(0, 0.5, u"Hello."_s),
                                                                            paragraph(1, 2, u"Hi."_s)}}}}}}}
            << QStringList{u"other 500 Hello."_s, u"other 2000 Hi."_s};
        QTest::newRow("by another name")
            << QJsonObject{{u"type"_s, u"wtf_transcription"_s},
                           {u"body"_s,
                            QJsonObject{{u"transcript"_s, QJsonObject{{u"text"_s, u"unused"_s}}},
                                        {u"segments"_s, QJsonArray{QJsonObject{{u"start"_s, 1.5},
                                                                               {u"text"_s, u"Hello?"_s},
                                                                               {u"speaker"_s, 0}}}}}}}
            << QStringList{u"other 1500 Hello?"_s};
        QTest::newRow("lines with names")
            << QJsonObject{{u"mediatype"_s, u"text/plain"_s},
                           {u"body"_s, u"Ann: My parcel: where is it?\nIt is late.\nAgent: Let me look."_s}}
            << QStringList{u"customer -1 My parcel: where is it?\nIt is late."_s, u"agent -1 Let me look."_s};
        QTest::newRow("plain text") << QJsonObject{{u"body"_s, u"My parcel: where is it?"_s}}
                                    << QStringList{u"other -1 My parcel: where is it?"_s};
    }
    void transcriptsBecomeTurns()
    {
        QFETCH(QJsonObject, analysis);
        QFETCH(QStringList, expected);
        if (!analysis.contains(u"type"_s))
            analysis.insert(u"type"_s, u"transcript"_s);
        analysis.insert(u"vendor"_s, u"acme"_s);
        analysis.insert(u"dialog"_s, QJsonArray{0});
        const ImportedRecord record = onlyRecord(
            textOf(sampleVcon(annAndAgent, {sampleCall}, {{u"analysis"_s, QJsonArray{analysis, analysis}}})));
        QStringList lines = said(record.part.interactions.front());
        for (QStringList *list : {&lines, &expected})
            list->replaceInStrings(u"  "_s, u" "_s);
        QCOMPARE(lines, expected); // once, though it was delivered twice
    }

    void whatHappenedInACallIsKept()
    {
        QJsonObject recording = sampleCall;
        recording.insert(u"queue"_s, u"billing"_s);
        recording.insert(u"campaign"_s, u"spring"_s);
        recording.insert(u"disposition"_s, u"resolved"_s);
        const QJsonObject transfer{{u"type"_s, u"transfer"_s}, {u"start"_s, u"2025-03-01T09:00:10Z"_s},
                                   {u"transferee"_s, 0},       {u"transferor"_s, 1},
                                   {u"transfer_target"_s, 2},  {u"original"_s, 0}};
        QJsonArray parties = annAndAgent;
        parties.append(QJsonObject{{u"name"_s, u"Cy"_s}, {u"role"_s, u"supervisor"_s}});
        const QJsonArray analyses{
            QJsonObject{
                {u"type"_s, u"summary"_s}, {u"vendor"_s, u"acme"_s}, {u"body"_s, u"Parcel is late."_s}},
            QJsonObject{{u"type"_s, u"sentiment"_s}, {u"vendor"_s, u"acme"_s}, {u"body"_s, u"negative"_s}}};
        const QJsonObject more{{u"analysis"_s, analyses},
                               {u"redacted"_s, QJsonObject{{u"type"_s, u"PII"_s}, {u"uuid"_s, u"other"_s}}},
                               {u"amended_from"_s, QJsonObject{{u"uuid"_s, u"older"_s}}},
                               {u"group"_s, QJsonArray{QJsonObject{{u"uuid"_s, u"sibling"_s}}}}};
        const InteractionDetail detail =
            onlyRecord(textOf(sampleVcon(parties, {recording, transfer}, more))).part.interactions.front();
        QCOMPARE(detail.interaction.queue, u"billing"_s);
        QCOMPARE(detail.interaction.disposition, u"resolved"_s);
        QCOMPARE(detail.interaction.summary, u"Parcel is late."_s);
        QCOMPARE(detail.interaction.agent, u"Bo"_s);
        QCOMPARE(toMsecs(detail.interaction.startedAt), 1'740'819'600'500); // the offset was heeded
        QCOMPARE(toMsecs(detail.interaction.endedAt), 1'740'819'613'000);
        QCOMPARE(factOf(detail, u"campaign"_s), u"spring"_s);
        QCOMPARE(factOf(detail, u"transfer"_s), u"Bo → Cy"_s);
        QCOMPARE(factOf(detail, u"supervisor"_s), u"Cy"_s);
        QCOMPARE(factOf(detail, u"sentiment (acme)"_s), u"negative"_s);
        QCOMPARE(factOf(detail, u"redacted"_s), u"PII other"_s);
        QCOMPARE(factOf(detail, u"amended_from"_s), u"older"_s);
        QCOMPARE(factOf(detail, u"group"_s), u"sibling"_s);
    }

    void aCallThatCameToNothingSaysSo()
    {
        const QJsonObject attempt{{u"type"_s, u"incomplete"_s},
                                  {u"start"_s, u"2025-03-01T10:00:00Z"_s},
                                  {u"disposition"_s, u"no-answer"_s},
                                  {u"parties"_s, QJsonArray{1, 0}}};
        const InteractionDetail detail =
            onlyRecord(textOf(sampleVcon(annAndAgent, {attempt}))).part.interactions.front();
        QCOMPARE(detail.interaction.channel, Channel::Phone);
        QCOMPARE(detail.interaction.direction, Direction::Outbound);
        QCOMPARE(detail.interaction.outcome, u"no-answer"_s);
        QVERIFY(!isSet(detail.interaction.endedAt));
    }

    void messagesAreOneConversationInTheirOrder()
    {
        const QJsonArray dialogs{sampleMessage(u"2025-03-01T10:01:00Z"_s, QJsonArray{1, 0}, u"We look."_s),
                                 sampleMessage(u"2025-03-01T10:00:00Z"_s, QJsonArray{0, 1},
                                               u"PGI-TXkgcGFyY2VsPC9iPg"_s,
                                               {{u"encoding"_s, u"base64url"_s}}),
                                 sampleMessage(u"2025-03-01T10:02:00Z"_s, 0, u"<b>Thanks</b>"_s,
                                               {{u"mediatype"_s, u"text/html"_s}})};
        const InteractionDetail detail =
            onlyRecord(textOf(sampleVcon(annAndAgent, dialogs))).part.interactions.front();
        QCOMPARE(detail.interaction.channel, Channel::Sms);         // numbers and texts alone
        QCOMPARE(detail.interaction.direction, Direction::Inbound); // she wrote first, wherever it stands
        QCOMPARE(detail.turns.size(), size_t(3));
        QCOMPARE(detail.turns[0].text, u"<b>My parcel</b>"_s); // plain text, whatever it looks like
        QCOMPARE(detail.turns[0].speaker, Speaker::Customer);
        QCOMPARE(detail.turns[1].name, u"Bo"_s);
        QCOMPARE(detail.turns[2].text, u"Thanks"_s); // its words; its form is kept beside them
        QCOMPARE(detail.documents.front().mediaType, u"text/html"_s);
        QCOMPARE(detail.documents.front().content, "<b>Thanks</b>");
    }

    void aMessageOfHtmlAloneIsRead()
    {
        const QJsonArray dialogs{
            sampleMessage(u"2025-03-01T10:00:00Z"_s, 0,
                          u"--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Where is "
                          "<b>it</b>?<script>alert(1)</script>\r\n--x--\r\n"_s,
                          {{u"mediatype"_s, u"multipart/mixed; boundary=x"_s}})};
        const InteractionDetail detail =
            onlyRecord(textOf(sampleVcon(annAndAgent, dialogs))).part.interactions.front();
        QCOMPARE(detail.body, u"Where is it?"_s);
        QCOMPARE(detail.documents.size(), size_t(1));
        QVERIFY(detail.documents.front().content.contains("<b>it</b>"));
    }

    void attachmentsAreDecoded()
    {
        const QJsonArray attachments{
            QJsonObject{{u"purpose"_s, u"invoice"_s},
                        {u"mediatype"_s, u"application/pdf"_s},
                        {u"filename"_s, u"../../etc/invoice.pdf"_s},
                        {u"encoding"_s, u"base64url"_s},
                        {u"body"_s, u"JVBERi0_Pj8-"_s}},
            QJsonObject{{u"type"_s, u"case"_s}, {u"encoding"_s, u"none"_s}, {u"body"_s, u"C-12"_s}},
            QJsonObject{{u"type"_s, u"form"_s},
                        {u"encoding"_s, u"json"_s},
                        {u"filename"_s, u"form.json"_s},
                        {u"body"_s, QJsonObject{{u"size"_s, 42}}}},
            QJsonObject{{u"type"_s, u"photo"_s},
                        {u"url"_s, u"https://files.example/1"_s},
                        {u"content_hash"_s, QJsonArray{u"sha512-abc"_s}}}};
        const InteractionDetail detail =
            onlyRecord(textOf(sampleVcon(annAndAgent, {sampleCall}, {{u"attachments"_s, attachments}})))
                .part.interactions.front();
        QCOMPARE(detail.documents.size(), size_t(2));
        QCOMPARE(detail.documents[0].name, u"invoice.pdf"_s);
        QCOMPARE(detail.documents[0].content, "%PDF-?>?>");
        QCOMPARE(detail.documents[0].role, Document::Role::Attachment);
        QCOMPARE(detail.documents[1].content, "{\"size\":42}");
        QCOMPARE(detail.documents[1].mediaType, u"application/json"_s);
        QCOMPARE(factOf(detail, u"case"_s), u"C-12"_s);
        QCOMPARE(factOf(detail, u"photo"_s), u"https://files.example/1"_s);
        QCOMPARE(factOf(detail, u"content_hash"_s), u"sha512-abc"_s);
    }

    void theOldestFormIsRead()
    {
        const InteractionDetail detail =
            onlyRecord(R"~({"vcon":"0.0.1","uuid":"018a1e3f-0000-8000-8000-000000000001",
            "parties":[{"tel":"+12015550123"},{"tel":"+12015550199"}],
            "dialog":[{"type":"text","start":"Wed, 23 Aug 2023 08:00:00 +0200","parties":0,"mimetype":"text/plain",
                       "encoding":"none","body":"Hello"}]})~")
                .part.interactions.front();
        QCOMPARE(toMsecs(detail.interaction.startedAt), 1'692'770'400'000);
        QCOMPARE(detail.turns.front().text, u"Hello"_s);
    }
};

QTEST_GUILESS_MAIN(TestVconReader)
#include "tst_vcon_reader.moc"
