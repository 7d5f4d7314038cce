// SPDX-License-Identifier: GPL-3.0-or-later
//
// Real recordings in, calls out. The expected text is in golden/: one file a scenario, a section for each
// extension and the logins that see the same. TELLER_UPDATE_GOLDEN=1 writes them anew (then read them!).
#include "captures.h"
#include "telephony/ami_call_tracker.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 startMs = 1'795'292'162'000;

/// The queues of the recorded Asterisk.
void tellMembership(AmiCallTracker &tracker, QList<CallEvent> &out)
{
    AmiParser parser;
    for (const char *line : {"support\r\nLocation: PJSIP/1001", "both\r\nLocation: PJSIP/1001",
                             "both\r\nLocation: PJSIP/1002", "second\r\nLocation: PJSIP/1002",
                             "fpbx\r\nLocation: Local/1001@agents/n\r\nStateInterface: PJSIP/1001"})
        parser.append(QByteArray("Event: QueueMember\r\nQueue: ") + line + "\r\n\r\n");
    tracker.beginResync();
    while (const AmiMessage *message = parser.next())
        tracker.apply(*message, instantFromMsecs(startMs), out);
    tracker.finishResync(instantFromMsecs(startMs), false, out);
    out.clear();
}

/// Feeds `bytes` in pieces of `piece` bytes; message number i has arrived at times[i].
QList<CallEvent> play(const QByteArray &bytes, const QList<qint64> &timesUs, const QString &extension,
                      qsizetype piece)
{
    AmiCallTracker tracker(extension, AmiNames());
    QList<CallEvent> out;
    tellMembership(tracker, out);
    AmiParser parser;
    qsizetype number = 0;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        parser.append(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        while (const AmiMessage *message = parser.next())
            tracker.apply(*message, instantFromMsecs(startMs + timesUs.value(number++) / 1000), out);
    }
    if (parser.error() || number != timesUs.size() || parser.badLines() != 0)
        qWarning() << "the recording was not parsed as it should be" << number << timesUs.size();
    tracker.advance(instantFromMsecs(startMs + timesUs.last() / 1000 + 60'000), out);
    return out;
}

QList<qint64> timesOf(const Recording &recording)
{
    QList<qint64> times;
    for (const RecordedMessage &message : recording.messages)
        times.append(message.atUs);
    return times;
}

QList<CallEvent> play(const Recording &recording, const QString &extension, qsizetype piece = 4096)
{
    return play(recording.bytes(), timesOf(recording), extension, piece);
}

/// Each event is moved by up to 2.5 ms either way, so that any two within 5 ms may change places and no
/// others do.
Recording shuffled(const Recording &recording, std::mt19937 &random)
{
    std::uniform_int_distribution<qint64> jitter(-2500, 2500);
    Recording result = recording;
    for (RecordedMessage &message : result.messages)
        message.atUs = std::max<qint64>(0, message.atUs + jitter(random));
    std::stable_sort(result.messages.begin() + 1, result.messages.end(),
                     [](const RecordedMessage &a, const RecordedMessage &b) { return a.atUs < b.atUs; });
    return result;
}

const QStringList extensions{u"1001"_s, u"1002"_s};

/// What happened to each call, without what differs between two makings of the same call: ids and waiting
/// times.
QStringList comparable(const Recording &recording, const QString &extension)
{
    static const QRegularExpression id(u"teller-pbx-\\d+\\.\\d+"_s);
    static const QRegularExpression waited(u" waited=\\d+s"_s);
    QString text = folded(play(recording, extension)).join(u'\n').remove(waited);
    for (int call = 1;; ++call) {
        const QRegularExpressionMatch match = id.match(text);
        if (!match.hasMatch())
            break;
        text.replace(match.captured(), u"call-%1"_s.arg(call));
    }
    QStringList lines = text.split(u'\n');
    lines.sort(); // two calls at once come in either order
    return lines;
}

} // namespace

class TestAmiCaptures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void golden_data();
    void golden();
    void pieces_data() { recordingRows(); }
    void pieces();
    void shuffle_data() { recordingRows(); }
    void shuffle();
    void twice_data() { recordingRows(); }
    void twice();
    void otherExtensionsHearNothing_data() { recordingRows(); }
    void otherExtensionsHearNothing();
    void asterisk22TellsTheSame_data();
    void asterisk22TellsTheSame();

private:
    void recordingRows();
    QList<Recording> m_recordings;
    QList<Recording> m_recordings22;
};

void TestAmiCaptures::initTestCase()
{
    m_recordings = loadRecordings();
    QCOMPARE(m_recordings.size(), 100);
}

void TestAmiCaptures::recordingRows()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_recordings.size(); ++i) {
        const QString row = m_recordings[i].scenario + u'.' + m_recordings[i].login;
        QTest::newRow(row.toUtf8().constData()) << i;
    }
}

void TestAmiCaptures::golden_data()
{
    QTest::addColumn<QString>("scenario");
    for (const Recording &recording : std::as_const(m_recordings)) {
        if (recording.login == u"full"_s)
            QTest::newRow(recording.scenario.toUtf8().constData()) << recording.scenario;
    }
}

void TestAmiCaptures::golden()
{
    QFETCH(QString, scenario);
    QString text;
    for (const QString &extension : extensions) {
        QList<QPair<QString, QStringList>> seen; // what is seen, by which logins
        for (const Recording &recording : std::as_const(m_recordings)) {
            if (recording.scenario != scenario ||
                (extension != u"1001"_s && recording.login == u"agent1001"_s))
                continue;
            QString lines = dump(play(recording, extension)).join(u'\n');
            lines = lines.isEmpty() ? u"(nothing)\n"_s : lines + u'\n';
            const auto same = std::find_if(seen.begin(), seen.end(),
                                           [&lines](const auto &entry) { return entry.first == lines; });
            if (same == seen.end())
                seen.append({lines, {recording.login}});
            else
                same->second.append(recording.login);
        }
        for (const auto &[lines, logins] : std::as_const(seen))
            text += u"[%1: %2]\n%3\n"_s.arg(extension, logins.join(u' '), lines);
    }
    QFile file(QStringLiteral(TELLER_SOURCE_DIR "/tests/telephony/golden/%1.txt").arg(scenario));
    if (qEnvironmentVariableIsSet("TELLER_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QStringList expected = QString::fromUtf8(file.readAll()).remove(u'\r').split(u'\n');
    const QStringList actual = text.split(u'\n');
    for (qsizetype i = 0; i < std::max(expected.size(), actual.size()); ++i)
        QCOMPARE(actual.value(i), expected.value(i));
}

void TestAmiCaptures::asterisk22TellsTheSame_data()
{
    QTest::addColumn<int>("index");
    m_recordings22 = loadRecordings(22);
    QVERIFY(!m_recordings22.isEmpty());
    for (int i = 0; i < m_recordings22.size(); ++i) {
        const QString row = m_recordings22[i].scenario + u'.' + m_recordings22[i].login;
        QTest::newRow(row.toUtf8().constData()) << i;
    }
}

void TestAmiCaptures::asterisk22TellsTheSame()
{
    QFETCH(int, index);
    const Recording &newer = m_recordings22[index];
    const auto older =
        std::find_if(m_recordings.cbegin(), m_recordings.cend(), [&newer](const Recording &candidate) {
            return candidate.scenario == newer.scenario && candidate.login == newer.login;
        });
    QVERIFY(older != m_recordings.cend());
    for (const QString &extension : extensions)
        QCOMPARE(comparable(newer, extension), comparable(*older, extension));
}

void TestAmiCaptures::pieces()
{
    QFETCH(int, index);
    const Recording &recording = m_recordings[index];
    for (const QString &extension : extensions) {
        const QList<CallEvent> whole = play(recording, extension, recording.bytes().size());
        QCOMPARE(play(recording, extension, 1), whole);
        QCOMPARE(play(recording, extension, 7), whole);
        QCOMPARE(play(recording, extension, 1460), whole);
        QByteArray lineFeeds = recording.bytes();
        lineFeeds.replace("\r\n", "\n");
        QCOMPARE(play(lineFeeds, timesOf(recording), extension, 61), whole);
    }
}

void TestAmiCaptures::shuffle()
{
    QFETCH(int, index);
    const Recording &recording = m_recordings[index];
    for (const QString &extension : extensions) {
        const QStringList expected = folded(play(recording, extension));
        for (unsigned seed = 1; seed <= 40; ++seed) {
            std::mt19937 random(seed);
            const QList<CallEvent> events = play(shuffled(recording, random), extension);
            const QStringList actual = folded(events);
            if (actual != expected) {
                qWarning().noquote() << "seed" << seed << "extension" << extension << '\n'
                                     << dump(events).join(u'\n');
                QCOMPARE(actual, expected);
            }
        }
    }
}

void TestAmiCaptures::twice()
{
    QFETCH(int, index);
    Recording doubled = m_recordings[index];
    QList<RecordedMessage> messages;
    for (const RecordedMessage &message : std::as_const(doubled.messages))
        messages << message << message;
    doubled.messages = messages;
    for (const QString &extension : extensions)
        QCOMPARE(dump(play(doubled, extension)), dump(play(m_recordings[index], extension)));
}

void TestAmiCaptures::otherExtensionsHearNothing()
{
    QFETCH(int, index);
    for (const QString &extension : {u"100"_s, u"10011"_s, u"001"_s, u"trunk-0"_s, u"1003"_s})
        QCOMPARE(dump(play(m_recordings[index], extension)), QStringList());
}

QTEST_GUILESS_MAIN(TestAmiCaptures)
#include "test_ami_captures.moc"
