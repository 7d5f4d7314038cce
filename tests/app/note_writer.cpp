// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the desktop does with notes, without its window: writes one after another and prints what their editor
// says, a line each, until it is killed. With --drain it delivers what is left and ends.
//
//   note_writer FOLDER STORE AGENT PREFIX CUSTOMER[,CUSTOMER…] [--drain]
//
//   here <note> <revision> <text>     the editor says "saved here"
//   saved <note> <revision> <text>    the editor says "saved"
//   trouble <code> <detail>           the editor says "could not be saved"
#include "core/when_done.h"
#include "desk/note_in_progress.h"
#include "store/local/local_draft_book.h"
#include "store/local/local_file.h"
#include "store/local/local_outbox.h"
#include "store/record/sql_record.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>
#include <memory>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    std::fputs(qUtf8Printable(line + u'\n'), stdout);
    std::fflush(stdout);
}

/// As if somebody set it again and again.
class JumpingClock final : public Clock
{
public:
    Instant now() const override
    {
        const int hours = QRandomGenerator::global()->bounded(-48, 49);
        return SystemClock().now() + std::chrono::hours(hours);
    }
};

class Writer final : public QObject
{
public:
    Writer(const QStringList &arguments, const StoreSettings &store)
        : m_agent(arguments.at(3))
        , m_prefix(arguments.at(4))
        , m_record(store)
        , m_file(std::make_shared<LocalFile>(arguments.at(1) + u"/drafts.sqlite"_s))
        , m_drafts(m_file)
        , m_outbox(m_file, m_record, store.displayName(), m_agent, m_clock)
    {
        for (const QString &id : arguments.at(5).split(u','))
            m_customers.push_back(CustomerId::fromText(id));
        connect(&m_outbox, &Outbox::countsChanged, this, [this] {
            if (m_waits && m_outbox.counts().waiting < mostWaiting) {
                m_waits = false;
                writeOn();
            }
        });
    }

    void writeOn()
    {
        if (m_outbox.counts().waiting >= mostWaiting) {
            m_waits = true;
            return;
        }
        const auto text = [this] {
            // Words between the numbers: together they might be taken for the number of a card.
            return u"%1 note %2 number %3"_s.arg(m_prefix).arg(++m_count).arg(
                QRandomGenerator::global()->generate());
        };
        auto *note = new NoteInProgress(m_outbox, m_drafts, m_clock, this);
        Interaction interaction;
        interaction.id = InteractionId::create();
        interaction.customer = m_customers[m_count % m_customers.size()];
        interaction.channel = Channel::Note;
        interaction.direction = Direction::Internal;
        interaction.startedAt = m_clock.now();
        interaction.source = u"desk"_s;
        interaction.externalId = interaction.id.text();
        note->bind(interaction.id, {});
        note->setCustomer(interaction.customer);
        note->setText(text(), 0);
        auto revision = std::make_shared<int>(1);
        connect(note, &NoteInProgress::savedHere, this, [this, note, revision, interaction, text] {
            say(u"here %1 %2 %3"_s.arg(note->id().text()).arg(*revision).arg(note->text()));
            // Some are edited and saved again, before the store has answered or after.
            if (*revision < 3 && QRandomGenerator::global()->bounded(3) == 0) {
                ++*revision;
                note->setText(text(), 0);
                save(note, interaction);
            } else {
                QMetaObject::invokeMethod(
                    this, [this] { writeOn(); }, Qt::QueuedConnection);
            }
        });
        connect(note, &NoteInProgress::saved, this, [note, revision] {
            if (note->state() == NoteInProgress::State::Saved)
                say(u"saved %1 %2 %3"_s.arg(note->id().text()).arg(*revision).arg(note->text()));
        });
        connect(note, &NoteInProgress::stateChanged, this, [note] {
            if (note->state() == NoteInProgress::State::Refused ||
                note->state() == NoteInProgress::State::Failed)
                say(u"trouble %1 %2"_s.arg(note->error() ? codeName(note->error()->code) : QString(),
                                           note->error() ? note->error()->detail : QString()));
        });
        save(note, interaction);
    }

    void drain()
    {
        const auto look = [this] {
            if (m_outbox.counts().waiting > 0)
                return;
            // An answer of the file comes after it was read: it is truly empty.
            whenDone(this, m_outbox.entries(), [](const Result<std::vector<OutboxEntry>> &entries) {
                if (entries && entries->empty())
                    QCoreApplication::quit();
            });
        };
        connect(&m_outbox, &Outbox::countsChanged, this, look);
        look();
    }

private:
    void save(NoteInProgress *note, Interaction interaction)
    {
        interaction.summary = note->text();
        note->save(interaction, m_agent, u"Agent"_s);
    }

    // As many as nobody has, and few enough that a slow store has them in seconds.
    static constexpr int mostWaiting = 100;

    const AgentId m_agent;
    const QString m_prefix;
    const JumpingClock m_clock;
    SqlRecord m_record;
    const std::shared_ptr<LocalFile> m_file;
    LocalDraftBook m_drafts;
    LocalOutbox m_outbox;
    std::vector<CustomerId> m_customers;
    size_t m_count = 0;
    bool m_waits = false; ///< for room in the outbox
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto store = arguments.size() > 5 ? StoreSettings::fromUrl(arguments.at(2))
                                            : Result<StoreSettings>(Error{Error::Code::NotFound, {}, false});
    if (!store)
        return 2;
    Writer writer(arguments, *store);
    if (arguments.contains(u"--drain"_s))
        writer.drain();
    else
        writer.writeOn();
    return QCoreApplication::exec();
}
