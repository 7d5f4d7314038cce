// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "import_files.h"
#include "import_formats.h"
#include "import_run.h"
#include "import_wish.h"
#include "interruption.h"
#include "progress_line.h"
#include "store/admin/store_admin.h"
#include "store/imports/identity.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <thread>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// One import from beginning to end: one thread reads, and this one writes.
class Importer final
{
public:
    Importer(const StoreSettings &store, ImportWish wish, std::vector<ImportFormat> formats)
        : m_settings(store)
        , m_wish(std::move(wish))
        , m_formats(std::move(formats))
        , m_store(store, &resolveIdentities)
        , m_rejects(m_wish.rejects)
        , m_run(m_store, m_rejects, m_wish.dryRun)
        , m_files(m_wish.path)
        , m_gathering(m_batches, m_wish.settings.region, [this] { return m_files.bytesRead(); })
    {}

    int run()
    {
        if (m_wish.path != "-"_L1 && !QFileInfo::exists(m_wish.path))
            return fail(u"%1 does not exist."_s.arg(m_wish.path));
        if (auto writable = m_rejects.check(); !writable)
            return fail(writable.error().detail);
        if (auto opened = m_store.open(); !opened)
            return fail(sentence(opened.error(), m_settings));
        if (!m_wish.dryRun) {
            // Before anything is written: an import that is killed leaves this row.
            if (auto noted = m_store.note(nameOfSource() + u": begun"_s); !noted)
                return fail(sentence(noted.error(), m_settings));
        }
        m_size = m_files.size();
        Result<Unit> went;
        std::thread reader([this, &went] {
            went = m_files.each(
                [this](const ImportFile &file) { return readFile(file); },
                [this](const QString &path, const Error &error) { m_gathering.trouble(path, error); });
            m_gathering.end();
        });
        while (auto batch = takeWaiting(m_batches)) {
            if (!writeBatch(std::move(*batch)))
                m_batches.close();
        }
        reader.join();
        if (!went)
            return fail(u"%1 does not exist."_s.arg(m_wish.path));
        m_progress.end();
        return finish();
    }

private:
    /// False: enough.
    bool writeBatch(ImportBatch batch)
    {
        for (const ImportBatch::Trouble &one : batch.troubles) {
            ++m_troubled;
            m_progress.end();
            (void)fail(u"%1 cannot be read to its end (%2)."_s.arg(one.path, one.error.detail));
        }
        const qint64 bytesRead = batch.bytesRead;
        if (!m_run.write(std::move(batch)))
            return false;
        showProgress(bytesRead);
        m_interrupted = Interruption::asked();
        return !m_interrupted;
    }

    const ImportReader *readerFor(const QByteArray &head, const QString &name) const
    {
        for (const ImportFormat &one : m_formats) {
            const bool meant = m_wish.format.isEmpty() || one.reader->name() == m_wish.format;
            if (meant && one.reader->concerns(name, m_wish.settings) && one.reader->sniff(head, name))
                return one.reader.get();
        }
        return nullptr;
    }
    /// Whether somebody names the format of such a file, or it looks like one that is read, but none concerns
    /// it: a table of which no mapping speaks.
    bool isUnmapped(const QByteArray &head, const QString &name) const
    {
        return std::any_of(m_formats.begin(), m_formats.end(), [&](const ImportFormat &one) {
            return (one.reader->name() == m_wish.format ||
                    (m_wish.format.isEmpty() && one.reader->sniff(head, name))) &&
                   !one.reader->concerns(name, m_wish.settings);
        });
    }
    /// Whoever names a format wants files read that do not look like it, too.
    const ImportReader *namedReader(const QString &name) const
    {
        for (const ImportFormat &one : m_formats) {
            if (one.reader->name() == m_wish.format && one.reader->concerns(name, m_wish.settings))
                return one.reader.get();
        }
        return nullptr;
    }

    Result<bool> readFile(const ImportFile &file)
    {
        const ImportReader *reader = readerFor(file.head, file.name);
        if (!reader)
            reader = namedReader(file.name);
        if (!reader) {
            if (isUnmapped(file.head, file.name))
                ++m_unmapped;
            else
                m_unknown.insert(keyOf(file.path));
            return true;
        }
        ImportSettings settings = m_wish.settings;
        settings.fileName = file.name;
        settings.folderName = file.folder;
        if (file.beside) {
            settings.beside = [&](const QString &name, qint64 most) {
                auto found = file.beside(name, most);
                if (found)
                    m_attached.insert(keyOf(QFileInfo(file.path).path() + u'/' + name));
                return found;
            };
        }
        // Without a name from the command line a reader knows best: a mapping names its system.
        m_sources.insert(settings.source.isEmpty() ? reader->name() : settings.source);
        ++m_read;
        m_gathering.beginFile(file.path);
        auto read = reader->read(file.device, settings, m_gathering);
        if (m_gathering.stopped())
            return false;
        if (!read)
            return read.error();
        return true;
    }

    static size_t keyOf(const QString &path) { return qHash(path.normalized(QString::NormalizationForm_C)); }
    /// Files that nobody could read, and that came into the store with none that was.
    [[nodiscard]] qint64 unknown() const
    {
        return std::count_if(m_unknown.begin(), m_unknown.end(),
                             [this](size_t one) { return !m_attached.contains(one); });
    }

    void showProgress(qint64 read)
    {
        if (!m_progress.due())
            return;
        const double seconds = qMax(0.001, m_progress.seconds());
        const ImportTotals &now = m_run.totals();
        QString line = u"%1, %2 a second"_s.arg(counted(now.read, "record"_L1, "records"_L1))
                           .arg(qint64(double(now.read) / seconds));
        if (m_size > 0 && read > 0) {
            line += u", %1 of %2 MB"_s.arg(read / 1'000'000).arg(m_size / 1'000'000);
            line +=
                u", %1 s left"_s.arg(qint64(seconds * double(m_size - qMin(read, m_size)) / double(read)));
        }
        m_progress.show(line);
    }

    QString nameOfSource() const
    {
        if (!m_wish.settings.source.isEmpty())
            return m_wish.settings.source;
        QStringList names(m_sources.begin(), m_sources.end());
        names.sort();
        return names.isEmpty() ? m_wish.format.isEmpty() ? u"auto"_s : m_wish.format : names.join(u", "_s);
    }

    int finish()
    {
        const ImportTotals &sums = m_run.totals();
        if (!m_wish.dryRun) {
            QString what = u"%1: %2 read, %3 new, %4 updated, %5 unchanged, %6 rejected"_s.arg(nameOfSource())
                               .arg(sums.read)
                               .arg(sums.added)
                               .arg(sums.updated)
                               .arg(sums.unchanged)
                               .arg(sums.rejected);
            if (sums.erased > 0)
                what += u", %1 erased before"_s.arg(sums.erased);
            auto noted = m_store.note(what);
            if (noted && sums.added > 0)
                noted = m_store.analyse();
            if (!noted && !m_run.failure())
                return fail(sentence(noted.error(), m_settings));
        }
        if (m_wish.dryRun)
            say(u"Nothing was written. This is what would be:"_s);
        for (const auto &[what, number] : {std::pair{u"read"_s, sums.read},
                                           {u"new"_s, sums.added},
                                           {u"updated"_s, sums.updated},
                                           {u"unchanged"_s, sums.unchanged},
                                           {u"rejected"_s, sums.rejected}})
            say(u"  %1 %2"_s.arg(what, -10).arg(number, 12));
        if (sums.erased > 0)
            say(u"%1 passed over: whom %2 about was erased on their wish."_s.arg(
                counted(sums.erased, "of them was"_L1, "of them were"_L1),
                sums.erased == 1 ? u"it is"_s : u"they are"_s));
        if (m_rejects.count() > 0)
            say(u"What was rejected, and why, is in %1."_s.arg(m_rejects.path()));
        sayRemarks(sums.remarks);
        if (auto whose = accountOfNobody(); !whose.isEmpty())
            say(whose);
        if (const qint64 unknown = this->unknown(); unknown > 0)
            say(counted(unknown, "file of no known format was"_L1, "files of no known format were"_L1) +
                u" passed over."_s);
        if (m_unmapped > 0)
            say(counted(m_unmapped, "table was"_L1, "tables were"_L1) + u" passed over. "_s + whyUnmapped());
        return verdict();
    }

    static void sayRemarks(const ImportBatch::Remarks &remarks)
    {
        if (remarks.assumeUtc > 0)
            say(counted(remarks.assumeUtc, "record has"_L1, "records have"_L1) +
                u" moments without a time zone, which were taken as UTC. --time-zone ZONE, or time_zone in "
                "a mapping, says which one is meant."_s);
        if (remarks.lackSignature > 0)
            say(u"%1 not signed, so that no certificate vouches for %2. --signed-only rejects such."_s.arg(
                counted(remarks.lackSignature, "vCon is"_L1, "vCons are"_L1),
                remarks.lackSignature == 1 ? u"it"_s : u"them"_s));
    }

    QString whyUnmapped() const
    {
        return m_wish.settings.files.contains(u"mapping"_s)
                   ? u"The mapping says nothing of files of such a name."_s
                   : u"--mapping FILE says what the columns of a table mean."_s;
    }

    /// A sentence about --account, unless somebody has it.
    QString accountOfNobody() const
    {
        const QString &account = m_wish.settings.account;
        if (account.isEmpty())
            return {};
        const auto holders = StoreAdmin(m_settings).holdersOf(account);
        if (!holders)
            return sentence(holders.error(), m_settings);
        if (!holders->empty())
            return {};
        return u"No customer has the account %1. What came for it is shown with whoever has it once that is "
               "imported."_s.arg(account);
    }

    int verdict()
    {
        if (m_run.failure())
            return fail(sentence(*m_run.failure(), m_settings) + u" What was written until then stays."_s);
        if (m_interrupted)
            return fail(
                u"Stopped after %1. Run it again to go on: what is there already is not written again."_s.arg(
                    m_run.lastPlace().isEmpty() ? u"nothing"_s : m_run.lastPlace()));
        if (m_troubled > 0)
            return Failed;
        if (m_read == 0 && m_unmapped > 0)
            return fail(u"%1 was not read. %2"_s.arg(m_wish.path, whyUnmapped()));
        if (m_read == 0 && !m_unknown.isEmpty())
            return fail(u"%1 is of no known format; choose one with --format."_s.arg(m_wish.path));
        return m_run.totals().rejected > 0 ? Refused : Done;
    }

    const StoreSettings m_settings;
    const ImportWish m_wish;
    const std::vector<ImportFormat> m_formats;
    RecordImport m_store;
    ImportRejects m_rejects;
    ImportBatches m_batches{batchesAhead, bytesAhead};
    ImportRun m_run;
    ProgressLine m_progress;
    const Interruption m_interruption;
    qint64 m_size = -1;
    qint64 m_troubled = 0;
    bool m_interrupted = false;
    // Of the thread that reads, while it does.
    ImportFiles m_files;
    ImportGathering m_gathering;
    QSet<QString> m_sources;
    qint64 m_read = 0;
    QSet<size_t> m_unknown;  ///< files, by their paths
    QSet<size_t> m_attached; ///< files beside those that were read, likewise
    qint64 m_unmapped = 0;   ///< tables of which no mapping speaks
};

int listFormats(const std::vector<ImportFormat> &formats)
{
    for (const ImportFormat &one : formats)
        say(u"%1 %2"_s.arg(one.reader->name(), -16).arg(one.what));
    return Done;
}

} // namespace

int importCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    addImportOptions(parser);
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    std::vector<ImportFormat> formats = importFormats();
    if (parser.positionalArguments() == QStringList{u"formats"_s})
        return listFormats(formats);
    auto wish = importWish(parser, formats);
    if (!wish)
        return failUsage(wish.error().detail);
    return Importer(*settings, std::move(*wish), std::move(formats)).run();
}

} // namespace teller
