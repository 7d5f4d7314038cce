// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/local_file.h"

#include "core/draft.h"
#include "core/logging.h"
#include "store/local/local_payload.h"
#include "store/local/local_salvage.h"
#include "store/local/seal.h"
#include "store/sql/connection.h"
#include "store/sql/migrations.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

bool isDamage(const Error &error)
{
    return error.code == Error::Code::Damaged || error.code == Error::Code::NotAStore;
}

/// The new name, empty if the file could not be moved.
QString setAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    const QString aside = path + u".damaged-"_s + stamp;
    if (!QFile::rename(path, aside))
        return {};
    for (const QString &tail : {u"-wal"_s, u"-shm"_s}) {
        // What is in the log belongs to the damaged file, never to the fresh one.
        if (QFile::exists(path + tail) && !QFile::rename(path + tail, aside + tail))
            return {};
    }
    return aside;
}

Draft plainDraftOf(const QSqlQuery &row)
{
    Draft draft;
    draft.note = NoteId::fromText(row.value(0).toString());
    draft.interaction = InteractionId::fromText(row.value(1).toString());
    draft.callId = CallId(row.value(2).toString());
    draft.customer = CustomerId::fromText(row.value(3).toString());
    draft.text = row.value(4).toString();
    draft.caret = row.value(5).toInt();
    draft.disposition = row.value(6).toString();
    draft.lastRevision = row.value(7).toInt();
    draft.changedAt = instantFromMsecs(row.value(8).toLongLong());
    return draft;
}

} // namespace

LocalFile::LocalFile(const QString &path, std::shared_ptr<KeyChain> keyChain, Executor::Start start)
    : m_path(path)
    , m_keys(path + u".key"_s, std::move(keyChain))
{
    Connection::loadDriver(StoreSettings::sqliteFile(path));
    m_executor = std::make_unique<Executor>(
        u"local file"_s, [this](const std::shared_ptr<Breaker> &) { return openOrReplace(); },
        Executor::defaultLimit, QStringList(), start);
}

LocalFile::~LocalFile()
{
    m_executor.reset();
}

Result<std::unique_ptr<Connection>> LocalFile::openOrReplace()
{
    auto first = openFile();
    if (first || !isDamage(first.error()))
        return first;
    const QString aside = setAside(m_path);
    if (aside.isEmpty())
        return Error{Error::Code::Damaged, u"a damaged local file cannot be moved aside"_s, false};
    qCWarning(lcStore) << "a damaged local file was set aside:" << first.error().detail;
    m_damage = Error{Error::Code::Damaged, aside, false};
    auto fresh = openFile();
    if (!fresh)
        return fresh;
    if (auto saved = salvageLocalFile(aside, **fresh); saved)
        qCInfo(lcStore) << *saved << "rows of it could be read";
    else
        qCWarning(lcStore) << "nothing of it could be read:" << saved.error().detail;
    if (auto done = sealPlainDrafts(**fresh); !done)
        return done.error();
    return fresh;
}

Result<std::unique_ptr<Connection>> LocalFile::openFile()
{
    // SQLite would only say that it cannot open the log.
    if (const QFileInfo info(m_path); info.exists() && !info.isWritable())
        return Error{Error::Code::Full, u"the local file may not be written to"_s, true};
    auto connection = std::make_unique<Connection>(StoreSettings::sqliteFile(m_path));
    if (auto opened = connection->open(Connection::IfMissing::Create); !opened)
        return opened.error();
    QString verdict;
    auto checked = connection->runRaw(u"PRAGMA quick_check(1)"_s,
                                      [&](const QSqlQuery &row) { verdict = row.value(0).toString(); });
    if (!checked)
        return checked.error();
    if (verdict != "ok"_L1)
        return Error{Error::Code::Damaged, u"the file's pages do not fit together"_s, false};
    // What was deleted is overwritten: a note that is in the store leaves nothing here.
    if (auto set = connection->runRaw(u"PRAGMA secure_delete = ON"_s); !set)
        return set.error();
    if (auto applied = Migrations::ofDrafts().apply(*connection); !applied)
        return applied.error();
    if (auto chosen = chooseKey(*connection); !chosen)
        return chosen.error();
    if (auto done = sealPlainDrafts(*connection); !done)
        return done.error();
    return connection;
}

Result<Unit> LocalFile::chooseKey(Connection &connection)
{
    // In a transaction: two programs that begin with a fresh file agree on one key.
    return connection.inTransaction([&]() -> Result<Unit> {
        QStringList names;
        auto read = connection.runRaw(u"SELECT name FROM sealing_keys ORDER BY seq DESC"_s,
                                      [&](const QSqlQuery &row) { names.append(row.value(0).toString()); });
        if (!read)
            return read.error();
        if (const auto name = m_keys.preferred(names)) {
            m_keyName = *name;
            return {};
        }
        if (!names.isEmpty())
            qCWarning(lcStore) << "the local file's key is gone; what it sealed cannot be opened";
        auto name = m_keys.create();
        if (!name)
            return name.error();
        auto done =
            connection.runText(u"INSERT INTO sealing_keys (name) VALUES (:name)"_s, {{"name"_L1, *name}});
        if (!done)
            return done.error();
        m_keyName = *name;
        return {};
    });
}

Result<Unit> LocalFile::sealPlainDrafts(Connection &connection)
{
    std::vector<Draft> plain;
    auto read = connection.runRaw(
        u"SELECT note_id, interaction_id, call_id, customer_id, text, caret, disposition, last_revision, "
        "changed_at FROM plain_drafts ORDER BY changed_at"_s,
        [&](const QSqlQuery &row) { plain.push_back(plainDraftOf(row)); });
    if (!read)
        return read.error();
    if (plain.empty())
        return {};
    auto done = connection.inTransaction([&]() -> Result<Unit> {
        for (const Draft &draft : plain) {
            auto sealed = seal(payloadOf(draft), draft.note.text());
            if (!sealed)
                return sealed.error();
            auto kept = connection.run("draft_keep"_L1, {{"note"_L1, idValue(draft.note)},
                                                         {"interaction"_L1, idValue(draft.interaction)},
                                                         {"changed_at"_L1, toMsecs(draft.changedAt)},
                                                         {"key_name"_L1, sealed->keyName},
                                                         {"sealed"_L1, sealed->bytes}});
            if (!kept)
                return kept.error();
        }
        auto gone = connection.runRaw(u"DELETE FROM plain_drafts"_s);
        if (!gone)
            return gone.error();
        return {};
    });
    if (!done)
        return done;
    // The pages that held them, and the log. If that fails they are overwritten as time goes by.
    for (const auto &sweep : {u"VACUUM"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s}) {
        if (auto swept = connection.runRaw(sweep); !swept)
            qCWarning(lcStore) << "old drafts could not be swept away:" << swept.error().detail;
    }
    return {};
}

Result<LocalFile::Sealed> LocalFile::seal(const QByteArray &payload, const QString &id)
{
    const auto key = m_keys.find(m_keyName);
    if (!key)
        return Error{Error::Code::Internal, u"no key to seal with"_s, false};
    auto sealed = teller::seal(payload, *key, id.toUtf8());
    if (!sealed)
        return sealed.error();
    return Sealed{m_keyName, *sealed};
}

Result<QByteArray> LocalFile::open(const Sealed &sealed, const QString &id)
{
    const auto key = m_keys.find(sealed.keyName);
    if (!key)
        return Error{Error::Code::Damaged, u"its key is gone"_s, false};
    return unseal(sealed.bytes, *key, id.toUtf8());
}

std::optional<Error> LocalFile::takeDamage()
{
    return std::exchange(m_damage, std::nullopt);
}

} // namespace teller
