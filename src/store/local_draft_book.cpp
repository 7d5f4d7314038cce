// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local_draft_book.h"

#include "core/logging.h"
#include "store/connection.h"
#include "store/executor.h"
#include "store/migrations.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

using Link = std::unique_ptr<Connection>;

Result<Link> openFile(const QString &path)
{
    auto connection = std::make_unique<Connection>(StoreSettings::sqliteFile(path));
    if (auto opened = connection->open(Connection::IfMissing::Create); !opened)
        return opened.error();
    QString verdict;
    auto checked = connection->runRaw(u"PRAGMA quick_check(1)"_s,
                                      [&](const QSqlQuery &row) { verdict = row.value(0).toString(); });
    if (!checked)
        return checked.error();
    if (verdict != "ok"_L1)
        return Error{Error::Code::Damaged, u"the file's pages do not fit together"_s, false};
    if (auto applied = Migrations::ofDrafts().apply(*connection); !applied)
        return applied.error();
    return connection;
}

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

Draft draftOf(const QSqlQuery &row)
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

class LocalDraftBook::Private
{
public:
    explicit Private(const QString &path)
        : executor(u"drafts"_s, opener(path))
    {}

    Executor::Opener opener(const QString &path)
    {
        Connection::loadDriver(StoreSettings::sqliteFile(path));
        return [this, path] {
            return open(path);
        };
    }

    /// In the executor's thread.
    Result<Link> open(const QString &path)
    {
        auto first = openFile(path);
        if (first || !isDamage(first.error()))
            return first;
        const QString aside = setAside(path);
        if (aside.isEmpty())
            return Error{Error::Code::Damaged, u"a damaged file of drafts cannot be moved aside"_s, false};
        qCWarning(lcStore) << "a damaged file of drafts was set aside:" << first.error().detail;
        damage = Error{Error::Code::Damaged, aside, false};
        return openFile(path);
    }

    std::optional<Error> damage; ///< touched in the executor's thread only; reported once
    Executor executor;
};

LocalDraftBook::LocalDraftBook(const QString &path)
    : d(std::make_unique<Private>(path))
{}

LocalDraftBook::~LocalDraftBook() = default;

QFuture<Result<Unit>> LocalDraftBook::keep(const Draft &draft)
{
    return d->executor.run([draft](Connection &connection) -> Result<Unit> {
        if (draft.note.isNull())
            return Error{Error::Code::Rejected, u"a draft without an id"_s, false};
        auto done = connection.run("draft_keep"_L1, {{"note"_L1, idValue(draft.note)},
                                                     {"interaction"_L1, idValue(draft.interaction)},
                                                     {"call"_L1, draft.callId.text()},
                                                     {"customer"_L1, idValue(draft.customer)},
                                                     {"text"_L1, draft.text},
                                                     {"caret"_L1, draft.caret},
                                                     {"disposition"_L1, draft.disposition},
                                                     {"last_revision"_L1, draft.lastRevision},
                                                     {"changed_at"_L1, toMsecs(draft.changedAt)}});
        if (!done)
            return done.error();
        return {};
    });
}

QFuture<Result<Unit>> LocalDraftBook::drop(NoteId note)
{
    return d->executor.run([note](Connection &connection) -> Result<Unit> {
        auto done = connection.run("draft_drop"_L1, {{"note"_L1, idValue(note)}});
        if (!done)
            return done.error();
        return {};
    });
}

QFuture<Result<std::vector<Draft>>> LocalDraftBook::all()
{
    return d->executor.run([this](Connection &connection) -> Result<std::vector<Draft>> {
        if (d->damage) {
            const Error error = *d->damage;
            d->damage.reset();
            return error;
        }
        std::vector<Draft> drafts;
        auto done = connection.run("drafts_all"_L1, {},
                                   [&](const QSqlQuery &row) { drafts.push_back(draftOf(row)); });
        if (!done)
            return done.error();
        return drafts;
    });
}

} // namespace teller
