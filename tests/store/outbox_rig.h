// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of the outbox share: one run of a desktop's local file, drafts and outbox, and a key chain
// in memory.
#pragma once

#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/local/key_chain.h"
#include "store/local/local_draft_book.h"
#include "store/local/local_file.h"
#include "store/local/local_outbox.h"
#include "store/sample_company.h"
#include "store/sql/connection.h"
#include "support/fake_record.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <memory>
#include <utility>

namespace teller::test {

using namespace Qt::StringLiterals;

inline const AgentId amal(u"amal"_s);
inline const Instant today = instantFromMsecs(1'795'000'000'000);
inline constexpr int longest = 30'000;

inline WrapUp note(CustomerId customer, const QString &text)
{
    WrapUp wrapUp;
    wrapUp.interaction.id = InteractionId::create();
    wrapUp.interaction.customer = customer;
    wrapUp.interaction.startedAt = today;
    wrapUp.interaction.summary = text;
    wrapUp.interaction.source = u"test"_s;
    wrapUp.interaction.externalId = wrapUp.interaction.id.text();
    wrapUp.note = NoteRevision{NoteId::create(), wrapUp.interaction.id, 1, amal, u"Amal K."_s, today, text};
    return wrapUp;
}

inline QStringList texts(const std::vector<WrapUp> &saved)
{
    QStringList all;
    for (const WrapUp &one : saved)
        all.append(one.note->text);
    return all;
}

/// A key chain in memory, as another program's process would keep it.
class FakeKeyChain final : public KeyChain
{
public:
    QHash<QString, QByteArray> secrets;
    bool open = true;

    bool available() const override { return open; }
    Result<std::optional<QByteArray>> read(const QString &name) const override
    {
        if (!open)
            return Error{Error::Code::NotPermitted, u"locked"_s, false};
        const auto it = secrets.constFind(name);
        return it == secrets.cend() ? std::optional<QByteArray>() : *it;
    }
    Result<Unit> write(const QString &name, const QByteArray &secret) override
    {
        secrets.insert(name, secret);
        return {};
    }
    Result<Unit> remove(const QString &name) override
    {
        secrets.remove(name);
        return {};
    }
};

/// One run of a desktop: file, drafts and outbox.
struct Run
{
    Run(const QString &path, CustomerRecord &record, const Clock &clock,
        std::shared_ptr<KeyChain> keyChain = nullptr, const QString &store = u"store"_s,
        const AgentId &agent = amal)
        : file(std::make_shared<LocalFile>(path, std::move(keyChain)))
        , drafts(file)
        , outbox(file, record, store, agent, clock)
    {}
    std::shared_ptr<LocalFile> file;
    LocalDraftBook drafts;
    LocalOutbox outbox;
};

inline const StoreState away{StoreState::Link::Away, Error{Error::Code::Unreachable, {}, true}, true};
inline const StoreState ready{StoreState::Link::Ready, std::nullopt, true};

/// A folder of its own for each test.
class OutboxRig : public QObject
{
protected:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    FakeClock m_clock{today};

    /// Every byte of every file in the folder.
    QByteArray everything() const
    {
        QByteArray all;
        for (const QFileInfo &info : QDir(m_dir->path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    Result<qint64> sql(const QString &text) const
    {
        Connection connection(StoreSettings::sqliteFile(m_path));
        if (auto opened = connection.open(); !opened)
            return opened.error();
        return connection.runRaw(text);
    }
    void freshFolder()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"drafts.sqlite"_s);
        m_clock.set(today);
    }
    /// A store of this machine's own with one customer in it.
    Result<StoreSettings> storeWithAna() const
    {
        const StoreSettings store = StoreSettings::sqliteFile(m_dir->filePath(u"store/teller.sqlite"_s));
        StoreAdmin admin(store);
        if (auto made = admin.create(); !made)
            return made.error();
        bool given = false;
        auto loaded = admin.load([&]() -> std::optional<CustomerFile> {
            return std::exchange(given, true) ? std::nullopt : std::optional(sample::ana());
        });
        if (!loaded)
            return loaded.error();
        return store;
    }
};

} // namespace teller::test
