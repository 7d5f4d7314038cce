// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_contract.h"

#include "store/await.h"
#include "store/sample_company.h"
#include "store/sql/connection.h"
#include "store/sql/executor.h"

#include <QSemaphore>

#include <algorithm>
#include <utility>

using namespace teller;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Instant day(int number)
{
    return instantFromMsecs(1'700'000'000'000 + qint64(number) * 86'400'000);
}

CustomerFile person(const char *key, const QString &name, const QString &language)
{
    CustomerFile file;
    file.customer.id = sample::id<CustomerId>(key);
    file.customer.name = name;
    file.customer.language = language;
    file.customer.since = day(0);
    return file;
}

InteractionDetail &add(CustomerFile &file, const char *name, Channel channel, int onDay,
                       const QString &agent = {})
{
    InteractionDetail one;
    one.interaction.id = sample::id<InteractionId>(name);
    one.interaction.customer = file.customer.id;
    one.interaction.channel = channel;
    one.interaction.startedAt = day(onDay);
    one.interaction.agent = agent;
    one.interaction.agentId = AgentId(agent);
    one.interaction.source = u"sample"_s;
    one.interaction.externalId = QString::fromLatin1(name);
    file.interactions.push_back(one);
    return file.interactions.back();
}

Turn says(const QString &text)
{
    return {Speaker::Customer, {}, {}, -1, text};
}

const QStringList everyName{u"grete-call"_s, u"grete-mail"_s,   u"emma-chat"_s, u"emma-call"_s,
                            u"emma-mail"_s,  u"emma-forward"_s, u"ines-chat"_s, u"yuki-chat"_s,
                            u"yuki-mail"_s,  u"wei-mail"_s,     u"noor-chat"_s, u"noor-call"_s,
                            u"mali-chat"_s,  u"mali-mail"_s};

} // namespace

std::vector<CustomerFile> SearchContract::people()
{
    CustomerFile grete = person("grete", u"Grete Müller-Łukasz"_s, u"de"_s);
    auto &call = add(grete, "grete-call", Channel::Phone, 10, u"kim"_s);
    call.interaction.queue = u"orders"_s;
    call.turns = {says(u"Guten Tag"_s),
                  says(u"Meine Bestellungen sind nicht angekommen, ich möchte eine Rückzahlung"_s)};
    call.notes = {{sample::id<NoteId>("grete-note"), call.interaction.id, 1, AgentId(u"kim"_s), u"Kim"_s,
                   day(10), u"Wants a voucher instead"_s}};
    auto &mail = add(grete, "grete-mail", Channel::Email, 20, u"lee"_s);
    mail.interaction.subject = u"Straße und Größe"_s;
    mail.body = u"Sehr geehrte Damen und Herren,\n\ndie beiden Häuser haben dieselbe Nummer: 4471-B."_s;
    grete.identifiers = {{u"phone"_s, u"+493012345678"_s, true, u"crm"_s, day(1)},
                         {u"email"_s, u"grete@example.org"_s, true, u"crm"_s, day(1)}};
    grete.orders = {{sample::id<OrderId>("grete-order"), u"A-1001/77"_s, u"placed"_s, day(5), {}, {}}};

    CustomerFile emma = person("emma", u"Emma Schmidt"_s, u"en-GB"_s);
    auto &chat = add(emma, "emma-chat", Channel::Chat, 30, u"kim"_s);
    chat.turns = {says(u"The refunds were delayed again, and the charger stopped working"_s)};
    auto &talk = add(emma, "emma-call", Channel::Phone, 31, u"lee"_s);
    talk.turns = {says(u"It stopped again; charger and cable were delayed"_s)};
    add(emma, "emma-mail", Channel::Email, 36).body = u"The lighthouse was shut when I came."_s;
    auto &forward = add(emma, "emma-forward", Channel::Email, 37);
    forward.body = u"Please see below."_s;
    forward.documents = {{Document::Role::Original, u"forward.eml"_s, u"message/rfc822"_s, 9, {}},
                         {Document::Role::Attachment, u"logo.png"_s, u"image/png"_s, 9, {}},
                         {Document::Role::Attachment, u"Berth_plan-2026.pdf"_s, u"application/pdf"_s, 9, {}}};
    forward.quoted = u"-------- Forwarded message --------\nYour mooring at the lighthouse was renewed."_s;
    emma.cases = {{sample::id<CaseId>("emma-case"), u"CASE-42"_s, u"Charger"_s, u"open"_s, u"repair"_s,
                   day(9), day(10), AgentId(u"kim"_s)}};

    emma.orders = {{sample::id<OrderId>("emma-order"), u"#2044"_s, u"placed"_s, day(5), {}, {}}};

    CustomerFile ines = person("ines", u"Inés Núñez"_s, u"es"_s);
    add(ines, "ines-chat", Channel::Chat, 32).turns = {
        says(u"Las canciones no se descargan en mi teléfono"_s)};

    CustomerFile yuki = person("yuki", u"山田 幸子"_s, u"ja"_s);
    yuki.identifiers = {{u"handle"_s, u"@yuki_y"_s, false, u"social"_s, day(1)}};
    add(yuki, "yuki-chat", Channel::Chat, 33).turns = {says(u"東京都で買った充電器が壊れました"_s)};
    add(yuki, "yuki-mail", Channel::Email, 34).body = u"新しいiPhone15の電源ケーブルをお願いします。"_s;

    CustomerFile wei = person("wei", u"陈伟明"_s, u"zh"_s);
    add(wei, "wei-mail", Channel::Email, 35).body =
        u"我的订单还没有到，请帮我查一下 3e80f21a。한국어도 됩니다"_s;

    CustomerFile noor = person("noor", u"نور الأحمد"_s, u"ar"_s);
    add(noor, "noor-chat", Channel::Chat, 36).turns = {says(u"الطلب لم يصل بعد"_s)};
    auto &told = add(noor, "noor-call", Channel::Phone, 37);
    told.turns = {says(u"สวัสดีครับ"_s), says(u"नहीं आया"_s)};
    told.notes = {{sample::id<NoteId>("noor-note"), told.interaction.id, 1, AgentId(u"kim"_s), u"Kim"_s,
                   day(37), u"অর্ডার এখনও আসেনি। வணக்கம்"_s}};

    CustomerFile mali = person("mali", u"มะลิ ใจดี"_s, u"th"_s);
    auto &sentences = add(mali, "mali-chat", Channel::Chat, 38);
    sentences.turns = {says(u"ฉันต้องการคืนเงินสำหรับสินค้าที่เสียหาย เด็กๆร้องไห้"_s), // Thai
                       says(u"ຂ້ອຍຕ້ອງການເງິນຄືນສຳລັບສິນຄ້າ"_s),                  // Lao
                       says(u"ကျွန်တော်ပစ္စည်းပြန်ပေးချင်ပါတယ်"_s),                // Burmese
                       says(u"ខ្ញុំចង់បានប្រាក់\u200bសងវិញ"_s)};                  // Khmer
    add(mali, "mali-mail", Channel::Email, 39).body =
        u"รหัสสินค้าPixel9อยู่ในกล่อง。 Versand\u00adbest\u00e4\u00adtigung, 保証書がやぶれた"_s;
    return {grete, emma, ines, yuki, wei, noor, mali, person("uwe", u"Uwe Mueller"_s, u"de"_s)};
}

std::unique_ptr<SqlRecord> SearchContract::open(const StoreSettings &settings)
{
    auto record = std::make_unique<SqlRecord>(settings);
    QSignalSpy states(record.get(), &CustomerRecord::stateChanged);
    while (record->state().link == StoreState::Link::Opening) {
        if (!states.wait(30'000))
            break;
    }
    return record;
}

void SearchContract::put(const StoreSettings &settings, bool fresh)
{
    StoreAdmin admin(settings);
    auto created = admin.create();
    VERIFY_OK(created);
    const auto everybody = people();
    size_t next = 0;
    const NextFile files = [&]() -> std::optional<CustomerFile> {
        return next == everybody.size() ? std::nullopt : std::optional(everybody[next++]);
    };
    if (fresh) {
        auto filled = admin.fill(files, [](const FillProgress &) { return true; });
        VERIFY_OK(filled);
    } else {
        auto loaded = admin.load(files);
        VERIFY_OK(loaded);
    }
}

/// In the order in which they are found.
QStringList SearchContract::foundIn(const char *customer, const QString &text)
{
    auto answer = await(m_record->find(sample::id<CustomerId>(customer), text));
    if (!answer)
        return {QString::fromUtf8(why(answer))};
    QStringList names;
    for (const Interaction &one : answer->interactions)
        names += one.externalId;
    return names;
}

QStringList SearchContract::found(const SearchQuery &query)
{
    auto answer = await(m_record->search(query));
    if (!answer)
        return {QString::fromUtf8(why(answer))};
    QStringList names;
    for (const MessageHit &hit : answer->messages) {
        const auto name = std::find_if(everyName.begin(), everyName.end(), [&](const QString &one) {
            return sample::id<InteractionId>(one.toLatin1().constData()) == hit.interaction.id;
        });
        names += name == everyName.end() ? u"?"_s : *name;
    }
    names.sort();
    return names;
}

void SearchContract::initTestCase()
{
    m_settings = emptyDatabase();
    put(m_settings, false);
    m_record = open(m_settings);
    QCOMPARE(m_record->state().link, StoreState::Link::Ready);
}

void SearchContract::cleanupTestCase()
{
    m_record.reset();
}

void SearchContract::findsCustomers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("matched");
    QTest::newRow("order number") << u"A-1001/77"_s << u"grete"_s << u"order"_s;
    QTest::newRow("order number as it is read out") << u"a1001 77"_s << u"grete"_s << u"order"_s;
    QTest::newRow("beginning of an order number") << u"A1001"_s << u"grete"_s << u"order"_s;
    QTest::newRow("case number") << u"case 42"_s << u"emma"_s << u"case"_s;
    QTest::newRow("handle") << u"@Yuki_y"_s << u"yuki"_s << u"handle"_s;
    QTest::newRow("handle without its sign") << u"yuki_"_s << u"yuki"_s << u"handle"_s;
    QTest::newRow("words in any order") << u"lukasz grete"_s << u"grete"_s << u"name"_s;
    QTest::newRow("a letter too few") << u"Shmidt"_s << u"emma"_s << u"name"_s;
    QTest::newRow("a letter too many") << u"Schmiddt"_s << u"emma"_s << u"name"_s;
    QTest::newRow("a wrong letter") << u"Schmitt"_s << u"emma"_s << u"name"_s;
    QTest::newRow("the first letter wrong") << u"Zchmidt"_s << u"emma"_s << u"name"_s;
    QTest::newRow("letters that changed places") << u"Scmhidt"_s << u"emma"_s << u"name"_s;
    QTest::newRow("in the middle of a short word") << u"Emam"_s << u"emma"_s << u"name"_s;
    QTest::newRow("one of two words") << u"Emma Schmitd"_s << u"emma"_s << u"name"_s;
    QTest::newRow("accents and an error") << u"nuñex"_s << u"ines"_s << u"name"_s;
    QTest::newRow("two errors") << u"Schnitd"_s << QString() << QString();
    for (const QString &phone : {u"030 12345678"_s, u"+49 (0)30 1234-5678"_s, u"0049 30 12345678"_s,
                                 u"tel:+49-30-12345678"_s, u"030/12345678 ext. 12"_s, u"+49 30 12345678 x5"_s,
                                 u"030 12345678 Durchwahl 5"_s, u"(030) 12345678 #5"_s})
        QTest::newRow(qPrintable(phone)) << phone << u"grete"_s << u"phone"_s;
    for (const QString &email :
         {u"GRETE@"_s, u"mailto:grete@example.org"_s, u"\"Müller, Grete\" <grete@example.org>"_s})
        QTest::newRow(qPrintable(email)) << email << u"grete"_s << u"email"_s;
    QTest::newRow("order number with a sign") << u"#2044"_s << u"emma"_s << u"order"_s;
    QTest::newRow("order number without its sign") << u"2044"_s << u"emma"_s << u"order"_s;
    QTest::newRow("case number with a sign") << u"#case-42"_s << u"emma"_s << u"case"_s;
    QTest::newRow("Chinese given name") << u"伟明"_s << u"wei"_s << u"name"_s;
    QTest::newRow("Arabic") << u"الاحمد"_s << u"noor"_s << u"name"_s;
    QTest::newRow("Chinese signs") << u"陈伟"_s << u"wei"_s << u"name"_s;
}

void SearchContract::findsCustomers()
{
    QFETCH(QString, text);
    QFETCH(QString, who);
    QFETCH(QString, matched);
    auto answer = await(m_record->search({.text = text, .messages = false}));
    VERIFY_OK(answer);
    if (who.isEmpty()) {
        QVERIFY(answer->customers.empty());
        return;
    }
    QCOMPARE(answer->customers.size(), size_t(1));
    QCOMPARE(answer->customers.front().id, sample::id<CustomerId>(who.toLatin1().constData()));
    QCOMPARE(answer->customers.front().matched, matched);
}

void SearchContract::umlautsAreFoundInEitherSpelling()
{
    const auto whom = [this](const QString &text) {
        QStringList names;
        auto answer = await(m_record->search({.text = text, .messages = false}));
        if (!answer)
            return QStringList(QString::fromUtf8(why(answer)));
        for (const CustomerSummary &one : answer->customers)
            names += one.name;
        return names;
    };
    const QStringList both{u"Grete Müller-Łukasz"_s, u"Uwe Mueller"_s};
    QCOMPARE(whom(u"Müller"_s), both);
    QCOMPARE(whom(u"MU\u0308LLER"_s), both);
    QCOMPARE(whom(u"uwe müller"_s), QStringList{u"Uwe Mueller"_s});
    QCOMPARE(whom(u"Grete Mueller"_s), QStringList{u"Grete Müller-Łukasz"_s});
}

void SearchContract::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("where");
    QTest::addColumn<QStringList>("stemmed"); // also, where the database knows the language
    const auto row = [](const char *name, const QString &text, const QStringList &where,
                        const QStringList &stemmed = {}) {
        QTest::newRow(name) << text << where << stemmed;
    };
    row("a word", u"voucher"_s, {u"grete-call"_s});
    row("case", u"VOUCHER"_s, {u"grete-call"_s});
    row("without the accent", u"telefono"_s, {u"ines-chat"_s});
    row("with an accent that is not there", u"vóucher"_s, {u"grete-call"_s});
    row("umlaut", u"ruckzahlung"_s, {u"grete-call"_s});
    row("sharp s", u"strasse"_s, {u"grete-mail"_s});
    row("capital umlaut", u"GRÖSSE"_s, {u"grete-mail"_s});
    row("two words", u"charger delayed"_s, {u"emma-call"_s, u"emma-chat"_s});
    row("two words, not both there", u"charger voucher"_s, {});
    row("a phrase", u"\"charger stopped\""_s, {u"emma-chat"_s});
    row("a phrase in other quotes", u"„charger stopped“"_s, {u"emma-chat"_s});
    row("a quote that is not closed", u"\"charger delay"_s, {u"emma-call"_s, u"emma-chat"_s});
    row("the beginning while typing", u"vouch"_s, {u"grete-call"_s});
    row("only the last word may go on", u"charg delayed"_s, {});
    row("a number with a dash", u"4471-B"_s, {u"grete-mail"_s});
    row("a subject", u"größe"_s, {u"grete-mail"_s});
    row("a note", u"instead"_s, {u"grete-call"_s});
    row("what a mail repeats", u"mooring"_s, {u"emma-forward"_s});
    row("the name of what came with it", u"berth plan 2026"_s, {u"emma-forward"_s});
    row("nothing has it", u"zeppelin"_s, {});
    row("Japanese", u"充電器"_s, {u"yuki-chat"_s});
    row("Japanese, one sign", u"京"_s, {u"yuki-chat"_s});
    row("Japanese, the last sign", u"都"_s, {u"yuki-chat"_s});
    row("Japanese, not in this order", u"京東"_s, {});
    row("Japanese, pairs that do not follow each other", u"東京都の充電器"_s, {});
    row("Chinese", u"订单"_s, {u"wei-mail"_s});
    row("Korean", u"한국어"_s, {u"wei-mail"_s});
    row("Latin inside Japanese", u"iphone15"_s, {u"yuki-mail"_s});
    row("both at once", u"iphone15 ケーブル"_s, {u"yuki-mail"_s});
    row("both without a space", u"iPhone15の電源"_s, {u"yuki-mail"_s});
    row("full-width", u"ｉｐｈｏｎｅ１５"_s, {u"yuki-mail"_s});
    row("like a power of ten", u"3e80f21a"_s, {u"wei-mail"_s});
    row("the beginning of that", u"3e80f2"_s, {u"wei-mail"_s});
    row("Hindi", u"नहीं"_s, {u"noor-call"_s});
    row("Thai, while typing", u"สวัสดี"_s, {u"noor-call"_s});
    row("Thai, in a sentence", u"คืนเงิน"_s, {u"mali-chat"_s});
    row("Thai, without its marks", u"เสยหาย"_s, {u"mali-chat"_s});
    row("Thai, a vowel that comes apart", u"สำหรับ"_s, {u"mali-chat"_s});
    row("Thai, not in this order", u"เงินคืน"_s, {});
    row("Thai, before a sign that repeats", u"เด็ก"_s, {u"mali-chat"_s});
    row("Thai, behind that sign", u"ร้องไห้"_s, {u"mali-chat"_s});
    row("Thai before Latin", u"สินค้า pixel9"_s, {u"mali-mail"_s});
    row("Lao", u"ເງິນຄືນ"_s, {u"mali-chat"_s});
    row("Burmese", u"ပစ္စည်း"_s, {u"mali-chat"_s});
    row("Khmer", u"ប្រាក់"_s, {u"mali-chat"_s});
    row("Khmer, over a place where the line may break", u"ប្រាក់សង"_s, {u"mali-chat"_s});
    row("soft hyphens", u"Versandbestätigung"_s, {u"mali-mail"_s});
    row("Bengali in a note", u"অর্ডার এখনও"_s, {u"noor-call"_s});
    row("Bengali before its full stop", u"আসেনি"_s, {u"noor-call"_s});
    row("Tamil in a note", u"வணக்கம்"_s, {u"noor-call"_s});
    row("Arabic", u"الطلب"_s, {u"noor-chat"_s});
    row("Arabic stem", u"طلب"_s, {}, {u"noor-chat"_s});
    row("German stem", u"Bestellung"_s, {u"grete-call"_s}); // is the beginning of what was said
    row("German stem, longer", u"gegangene bestellungen"_s, {});
    row("German stem of another form", u"Nummern"_s, {}, {u"grete-mail"_s});
    row("German plural with umlaut", u"haus"_s, {u"grete-mail"_s});
    row("English stem", u"refunding"_s, {}, {u"emma-chat"_s});
    row("English stem, two words", u"refunded delays"_s, {}, {u"emma-chat"_s});
    row("Spanish stem", u"cancion"_s, {u"ines-chat"_s});
    row("Spanish stem of a verb", u"descargo"_s, {}, {u"ines-chat"_s});
    row("the stem of another language finds nothing", u"vouchern"_s, {}, {u"grete-call"_s});
}

void SearchContract::findsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, where);
    QFETCH(QStringList, stemmed);
    if (m_settings.isShared())
        where += stemmed;
    where.sort();
    QCOMPARE(found({.text = text}), where);
}

void SearchContract::filtersNarrowDown_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("where");
    QTest::newRow("none") << u""_s << QStringList{u"emma-call"_s, u"emma-chat"_s};
    QTest::newRow("channel") << u"phone"_s << QStringList{u"emma-call"_s};
    QTest::newRow("channels") << u"phone chat"_s << QStringList{u"emma-call"_s, u"emma-chat"_s};
    QTest::newRow("from") << u"from"_s << QStringList{u"emma-call"_s};
    QTest::newRow("to") << u"to"_s << QStringList{u"emma-chat"_s};
    QTest::newRow("agent") << u"agent"_s << QStringList{u"emma-chat"_s};
    QTest::newRow("agent of nothing") << u"nobody's"_s << QStringList();
    QTest::newRow("queue") << u"queue"_s << QStringList();
}

void SearchContract::filtersNarrowDown()
{
    QFETCH(QString, what);
    QFETCH(QStringList, where);
    SearchQuery query{.text = u"charger"_s};
    if (what.contains("phone"_L1))
        query.channels.push_back(Channel::Phone);
    if (what.contains("chat"_L1))
        query.channels.push_back(Channel::Chat);
    if (what == "from"_L1)
        query.from = day(31);
    if (what == "to"_L1)
        query.to = day(31);
    if (what == "agent"_L1)
        query.agent = AgentId(u"kim"_s);
    if (what == "nobody's"_L1)
        query.agent = AgentId(u"o'neill\\"_s);
    if (what == "queue"_L1)
        query.queue = u"orders"_s;
    QCOMPARE(found(query), where);
    if (what == "queue"_L1)
        QCOMPARE(found({.text = u"voucher"_s, .queue = u"orders"_s}), QStringList{u"grete-call"_s});
}

void SearchContract::hostileTextsAreHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("signs") << u"-\"'*():^~{}[]|&!<>\\%_"_s;
    QTest::newRow("a query of FTS5") << u"words : (charger OR \"cable\") NOT NEAR(a b, 3) ^x*"_s;
    QTest::newRow("a query of PostgreSQL") << u"'a':* & !b <-> (c | 'd':AB)"_s;
    QTest::newRow("quotes") << u"\"\"\" ''' \" \"\""_s;
    QTest::newRow("SQL") << u"'; DROP TABLE passages; --"_s;
    QTest::newRow("long") << u"charger "_s.repeated(1'250);
    QTest::newRow("one long word") << u"x"_s.repeated(10'000);
    QTest::newRow("many words") << u"a b c d e f g h i j k l m n o p q r s t u v w x y z "_s.repeated(50);
    QTest::newRow("NUL") << u"char"_s + QChar::Null + u"ger"_s;
    QTest::newRow("half a character") << u"charger "_s + QChar(0xd83d);
    QTest::newRow("a picture") << u"😀"_s;
    QTest::newRow("marks that turn the text") << u"\u202echarger\u202c"_s;
    QTest::newRow("a line break") << u"charger\ncable"_s;
    QTest::newRow("only accents") << u"\u0301\u0308\u0301"_s;
    QTest::newRow("a mark of the index") << u"a:kim l:german m:202311"_s;
}

void SearchContract::hostileTextsAreHarmless()
{
    QFETCH(QString, text);
    auto answer = await(m_record->search({.text = text}));
    VERIFY_OK(answer);
    VERIFY_OK(await(m_record->find(sample::id<CustomerId>("emma"), text)));
    QCOMPARE(found({.text = u"voucher"_s}), QStringList{u"grete-call"_s});
    if (text.contains(u"kim"_s))
        QVERIFY(answer->messages.empty()); // what tells whose a passage is cannot be asked for
}

void SearchContract::findsWordsInOneHistory()
{
    // Said in a chat and, later, in a call; by others, too, who are not asked about.
    QCOMPARE(foundIn("emma", u"charger delayed"_s), (QStringList{u"emma-call"_s, u"emma-chat"_s}));
    QCOMPARE(foundIn("emma", u"refund"_s), QStringList{u"emma-chat"_s}); // by its stem, or its beginning
    QCOMPARE(foundIn("emma", u"\"stopped working\""_s), QStringList{u"emma-chat"_s});
    QCOMPARE(foundIn("grete", u"voucher"_s), QStringList{u"grete-call"_s}); // in a note
    QCOMPARE(foundIn("grete", u"strasse"_s), QStringList{u"grete-mail"_s}); // in a subject
    QCOMPARE(foundIn("grete", u"charger"_s), QStringList());
    QCOMPARE(foundIn("yuki", u"充電器"_s), QStringList{u"yuki-chat"_s});
    QCOMPARE(foundIn("emma", u"  \"' "_s), QStringList());
    QCOMPARE(foundIn("nobody", u"charger"_s), QStringList());

    const auto answer = await(m_record->find(sample::id<CustomerId>("emma"), u"charger"_s));
    VERIFY_OK(answer);
    QVERIFY(!answer->more);
    QCOMPARE(answer->interactions.front().channel, Channel::Phone);
    QCOMPARE(answer->interactions.front().startedAt, day(31));
}

/// More texts have it than are ranked; they come in no other order than that of time, being alike.
void SearchContract::ofAWordThatIsEverywhereTheNewestAreFound()
{
    constexpr int texts = 5'400;
    constexpr int lanterns = 3'900; // the first, so that none is among the newest
    const auto hour = [](int number) {
        return day(0) + std::chrono::hours(number);
    };
    CustomerFile busy = person("busy", u"Busy Person"_s, u"en"_s);
    for (int i = 0; i < texts; ++i) {
        InteractionDetail &one = add(busy, qPrintable(u"busy-%1"_s.arg(i)), Channel::Chat, 0);
        one.interaction.startedAt = hour(i);
        one.turns = {says(u"parcel"_s + (i < lanterns ? u" lantern"_s : QString()) +
                          (i == 7 ? u" zeppelin"_s : QString()))};
    }
    const StoreSettings settings = emptyDatabase();
    StoreAdmin admin(settings);
    auto created = admin.create();
    VERIFY_OK(created);
    bool given = false;
    auto filled = admin.fill(
        [&]() -> std::optional<CustomerFile> {
            return std::exchange(given, true) ? std::nullopt : std::optional(busy);
        },
        [](const FillProgress &) { return true; });
    VERIFY_OK(filled);
    const auto record = open(settings);

    const auto newestIs = [&](const SearchQuery &query, size_t count, int newest) {
        auto answer = await(record->search(query));
        VERIFY_OK(answer);
        QCOMPARE(answer->messages.size(), count);
        for (size_t i = 0; i < count; ++i)
            QCOMPARE(int((answer->messages[i].interaction.startedAt - day(0)) / 1h), newest - int(i));
    };
    newestIs({.text = u"parcel"_s}, 50, texts - 1);
    newestIs({.text = u"lantern"_s}, 50, lanterns - 1);
    newestIs({.text = u"parcel lantern"_s}, 50, lanterns - 1);
    newestIs({.text = u"zeppelin parcel"_s}, 1, 7);
    newestIs({.text = u"parcel"_s, .from = hour(100), .to = hour(110)}, 10, 109);
    newestIs({.text = u"parcel"_s, .from = hour(100), .to = hour(2'000)}, 50, 1'999);
    newestIs({.text = u"parcel"_s, .channels = {Channel::Email}}, 0, 0);
}

void SearchContract::saysWhereAndMarksIt()
{
    auto answer = await(m_record->search({.text = u"häuser nummer"_s}));
    VERIFY_OK(answer);
    QCOMPARE(answer->messages.size(), size_t(1));
    const MessageHit &hit = answer->messages.front();
    QCOMPARE(hit.customer, sample::id<CustomerId>("grete"));
    QCOMPARE(hit.customerName, u"Grete Müller-Łukasz"_s);
    QCOMPARE(hit.interaction,
             (InteractionKey{sample::id<InteractionId>("grete-mail"), day(20), Channel::Email}));
    QCOMPARE(hit.place, MessageHit::Place::Body);
    QCOMPARE(hit.subject, u"Straße und Größe"_s);
    QCOMPARE(hit.agent, u"lee"_s);
    QVERIFY(!hit.snippet.contains(u'\n'));
    QStringList marked;
    for (const TextRange &one : hit.matches)
        marked += hit.snippet.mid(one.from, one.length);
    QCOMPARE(marked, (QStringList{u"Häuser"_s, u"Nummer"_s}));

    auto repeated = await(m_record->search({.text = u"mooring"_s}));
    VERIFY_OK(repeated);
    QCOMPARE(repeated->messages.size(), size_t(1));
    QCOMPARE(repeated->messages.front().place, MessageHit::Place::Body);
    QVERIFY(repeated->messages.front().snippet.contains(u"Your mooring at the lighthouse"_s));
    auto attached = await(m_record->search({.text = u"berth"_s}));
    VERIFY_OK(attached);
    QCOMPARE(attached->messages.size(), size_t(1));
    QCOMPARE(attached->messages.front().snippet, u"Berth_plan-2026.pdf"_s);
    // What a mail itself says comes first, though the other is newer.
    auto both = await(m_record->search({.text = u"lighthouse"_s}));
    VERIFY_OK(both);
    QCOMPARE(both->messages.size(), size_t(2));
    QCOMPARE(both->messages.front().interaction.id, sample::id<InteractionId>("emma-mail"));

    auto japanese = await(m_record->search({.text = u"充電器"_s}));
    VERIFY_OK(japanese);
    QCOMPARE(japanese->messages.size(), size_t(1));
    QCOMPARE(japanese->messages.front().place, MessageHit::Place::Turn);
    QCOMPARE(japanese->messages.front().matches.size(), size_t(1));
    const TextRange range = japanese->messages.front().matches.front();
    QCOMPARE(japanese->messages.front().snippet.mid(range.from, range.length), u"充電器"_s);
    // As it is written there, whatever marks were typed; and the whole of a sign.
    for (const auto &[typed, written] :
         {std::pair(u"คืนเงน"_s, u"คืนเงิน"_s), std::pair(u"เสยหาย"_s, u"เสียหาย"_s),
          std::pair(u"やふれた"_s, u"やぶれた"_s)})
    {
        auto thai = await(m_record->search({.text = typed}));
        VERIFY_OK(thai);
        QCOMPARE(thai->messages.size(), size_t(1));
        const MessageHit &there = thai->messages.front();
        QCOMPARE(there.matches.size(), size_t(1));
        QCOMPARE(there.snippet.mid(there.matches.front().from, there.matches.front().length), written);
    }
}

/// As an earlier version prepared them, who found no word within a sentence of Thai.
void SearchContract::wordsOfAnEarlierVersionAreBroughtUpToDate()
{
    const StoreSettings earlier = emptyDatabase();
    put(earlier, false);
    {
        Connection connection(earlier);
        auto opened = connection.open();
        VERIFY_OK(opened);
        for (const QString &change :
             {u"DELETE FROM passages WHERE customer_id = '%1'"_s.arg(sample::id<CustomerId>("mali").text()),
              u"INSERT INTO passages (customer_id, interaction_id, place, part, at, words) "
              "SELECT customer_id, interaction_id, place, part, 1, 'wrong' FROM passage_texts "
              "WHERE customer_id = '%1'"_s.arg(sample::id<CustomerId>("mali").text()),
              u"INSERT INTO meta (key, value) VALUES ('passages', '3'), ('routines_checksum', 'earlier') "
              "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s})
        {
            auto done = connection.runRaw(change);
            VERIFY_OK(done);
        }
    }
    const auto foundThere = [&](const QString &text) {
        auto record = open(earlier);
        std::swap(record, m_record);
        QStringList names = found({.text = text});
        std::swap(record, m_record);
        return names;
    };
    QCOMPARE(foundThere(u"wrong"_s), (QStringList{u"mali-chat"_s, u"mali-mail"_s}));
    QCOMPARE(foundThere(u"คืนเงิน"_s), QStringList());
    auto migrated = StoreAdmin(earlier).migrate();
    VERIFY_OK(migrated);
    QCOMPARE(foundThere(u"wrong"_s), QStringList());
    QCOMPARE(foundThere(u"คืนเงิน"_s), QStringList{u"mali-chat"_s});
    QCOMPARE(foundThere(u"voucher"_s), QStringList{u"grete-call"_s});
}

void SearchContract::theNewestRevisionCounts()
{
    WrapUp wrapUp = sample::freshWrapUp();
    wrapUp.interaction.customer = sample::id<CustomerId>("ines");
    wrapUp.interaction.caseId = {};
    wrapUp.promises.clear();
    wrapUp.note->text = u"First she wanted a xylophone"_s;
    auto saved = await(m_record->save(wrapUp));
    VERIFY_OK(saved);
    QCOMPARE(found({.text = u"xylophone"_s}), QStringList{u"?"_s});
    wrapUp.note->revision = 2;
    wrapUp.note->text = u"In the end it was a theremin"_s;
    saved = await(m_record->save(wrapUp));
    VERIFY_OK(saved);
    QCOMPARE(found({.text = u"xylophone"_s}), QStringList());
    QCOMPARE(found({.text = u"theremin"_s}), QStringList{u"?"_s});
}

void SearchContract::aFilledStoreFindsTheSame()
{
    const StoreSettings other = emptyDatabase();
    put(other, true);
    auto filled = open(other);
    QCOMPARE(filled->state().link, StoreState::Link::Ready);
    std::swap(filled, m_record);
    const auto voucher = found({.text = u"voucher"_s});
    const auto japanese = found({.text = u"充電器"_s});
    const auto repeated = found({.text = u"mooring"_s});
    const auto attached = found({.text = u"berth"_s});
    auto typo = await(m_record->search({.text = u"Shmidt"_s}));
    // What is written afterwards is found, too: the triggers are back.
    WrapUp wrapUp = sample::freshWrapUp();
    wrapUp.interaction.customer = sample::id<CustomerId>("ines");
    wrapUp.interaction.caseId = {};
    wrapUp.promises.clear();
    wrapUp.note->text = u"A xylophone"_s;
    auto saved = await(m_record->save(wrapUp));
    const auto later = found({.text = u"xylophone"_s});
    std::swap(filled, m_record);
    VERIFY_OK(saved);
    QCOMPARE(voucher, QStringList{u"grete-call"_s});
    QCOMPARE(japanese, QStringList{u"yuki-chat"_s});
    QCOMPARE(repeated, QStringList{u"emma-forward"_s});
    QCOMPARE(attached, QStringList{u"emma-forward"_s});
    VERIFY_OK(typo);
    QCOMPARE(typo->customers.size(), size_t(1));
    QCOMPARE(later, QStringList{u"?"_s});
}

/// A search goes on until the database has found everything, unless somebody asks for something else.
void SearchContract::whatNobodyWaitsForMakesWayForWhatComesNext()
{
    Executor executor(
        u"searching"_s,
        [this](const std::shared_ptr<Breaker> &breaker) -> Result<std::unique_ptr<Connection>> {
            auto connection = std::make_unique<Connection>(settings(), breaker);
            if (auto opened = connection->open(); !opened)
                return opened.error();
            return connection;
        },
        10min);
    QSemaphore begun;
    auto endless = executor.run([&begun](Connection &connection) {
        begun.release();
        return connection.runRaw(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) "
                                 "SELECT count(*) FROM n"_s);
    });
    QVERIFY(begun.tryAcquire(1, 30s));
    endless.cancel();
    const auto rows = [](Connection &connection) {
        return connection.runRaw(u"SELECT 1"_s);
    };
    for (int i = 0; i < 3; ++i) { // and the interruption meets nothing that comes later
        auto next = await(executor.run(rows));
        VERIFY_OK(next);
        QCOMPARE(*next, 1);
    }
    QVERIFY(endless.isFinished());
}

void SearchContract::whatIsErasedIsNotFound()
{
    QVERIFY(!found({.text = u"refunds"_s}).isEmpty());
    StoreAdmin admin(m_settings);
    auto erased = admin.eraseCustomer(sample::id<CustomerId>("emma"), u"asked for it"_s);
    VERIFY_OK(erased);
    QCOMPARE(found({.text = u"refunds"_s}), QStringList());
    QCOMPARE(found({.text = u"mooring"_s}), QStringList());
    QCOMPARE(found({.text = u"berth"_s}), QStringList());
    for (const QString &text : {u"Shmidt"_s, u"case 42"_s}) {
        auto answer = await(m_record->search({.text = text, .messages = false}));
        VERIFY_OK(answer);
        QVERIFY(answer->customers.empty());
    }
}
