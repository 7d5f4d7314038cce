// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <clocale>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace {

QString usage()
{
    return u"Usage: teller-admin COMMAND [--store URL]\n"
           "\n"
           "  store create    make the store, or do nothing if it exists\n"
           "  store migrate   bring the store to this program's version\n"
           "  store check     look for defects and count what is in it\n"
           "  store set repeat-window DAYS\n"
           "                  a matter of the same category that comes again within this time counts as "
           "the same\n"
           "                  (30 days unless it is set)\n"
           "  store expire --years N --reason TEXT\n"
           "                  remove what was said longer ago; what is only counted stays [--dry-run]\n"
           "  store fill      fill an empty store with a company of any size, to measure or try it out\n"
           "                  [--customers 1000] [--interactions 10000] [--longest 100000] [--seed N]\n"
           "                  [--today YYYY-MM-DD]\n"
           "  agent add NAME  let somebody sign in to a shared store, or change what is known about them\n"
           "                  [--name \"Display name\"] [--team TEAM] [--supervisor-of TEAM]… [--admin]\n"
           "                  [--password-stdin | --no-password]; else the password is asked for\n"
           "  agent list, agent remove NAME, team list\n"
           "  audit verify    say whether anybody tampered with the audit, and where\n"
           "                  [--keep FILE] [--against FILE]\n"
           "  audit list      who looked at whom, and why\n"
           "                  [--since YYYY-MM-DD] [--agent NAME] [--customer ID] [--reasons]\n"
           "  customer export --customer ID | --account NUMBER\n"
           "                  write what is kept about one person: --out FILE|- [--format json|vcon]\n"
           "                  [--reason TEXT] [--for customer|person|colleagues]: customer (unless said) is "
           "to "
           "be handed on\n"
           "                  and has no internal note in it; person is their right to have everything, "
           "notes "
           "included\n"
           "                  and labelled; colleagues adds reviews and sign-in names (also --internal)\n"
           "  customer erase --customer ID | --account NUMBER --reason TEXT\n"
           "                  remove who somebody is and what was said; what is only counted stays\n"
           "  dispositions list, dispositions set CODE GROUP LABEL, dispositions remove CODE\n"
           "                  the wrap-up codes that are offered\n"
           "  dispositions queue QUEUE [CODE…] [--required], dispositions queue-reset QUEUE\n"
           "                  which of them calls of a queue are offered, in this order, and whether one is "
           "required;\n"
           "                  without codes all of them; \"\" is every queue without a rule of its own\n"
           "  identity review list, identity review show|same|different|reopen ID ID\n"
           "                  pairs that may be one person, and what somebody decides about them\n"
           "  identity merge ID ID, identity merges ID, identity unmerge MERGE [--reason TEXT]\n"
           "                  show the first as the second; say why others are shown as one; take it back\n"
           "  identity resolve\n"
           "                  find out anew, by the rules, who is the same person\n"
           "  import FILE|FOLDER|-\n"
           "                  put what another system wrote into the store, as often as you like: each "
           "record\n"
           "                  once. Archives (.gz .xz .zst .zip .tar.*) are read as they are\n"
           "                  [--format NAME] [--source NAME] [--mapping FILE] [--region DE]\n"
           "                  [--time-zone Europe/Berlin] [--when MOMENT] [--date-order dmy|mdy|ymd]\n"
           "                  [--own ADDRESSES] [--agents FILE] [--account NUMBER]\n"
           "                  [--certificate FILE [--signed-only]] [--key FILE]\n"
           "                  [--dry-run] [--rejects FILE]\n"
           "  import formats  what it reads\n"
           "  outreach export FILE|-|ADDRESS\n"
           "                  what agents stopped, for the system that sends messages: to a file, or posted "
           "to\n"
           "                  https://… [--since YYYY-MM-DD]\n"
           "  tasks list      what is still to be done and what was promised [--owner NAME]\n"
           "  tiers list, tiers set NAME FROM GOODWILL CURRENCY [\"GUIDANCE\"], tiers remove NAME\n"
           "                  how customers who spend so much in a year are treated\n"
           "  demo create     make the store and fill it with the demo company\n"
           "                  [--customers 2000] [--seed N] [--today YYYY-MM-DD]\n"
           "\n"
           "URL is sqlite:///path, a file, or postgresql://user@host/database; without it the store is the\n"
           "file of the person who is signed in.\n"
           "Exit code: 0 done, 1 failed, 2 not understood, 3 some records were rejected."_s;
}

/// What usage() says of the commands that begin with a word; all of it if none does.
QString usageOf(const QString &area)
{
    const QRegularExpression begins(u"^  (\\S.*, )?%1( |$)"_s.arg(QRegularExpression::escape(area)));
    QStringList found;
    bool among = false;
    for (const QString &line : usage().split(u'\n')) {
        if (!line.startsWith("   "_L1)) // not more about the one before
            among = line.contains(begins);
        if (among)
            found += line;
    }
    return found.isEmpty() ? usage() : u"Usage: teller-admin COMMAND [--store URL]\n\n"_s + found.join(u'\n');
}

/// Records are made in one thread and freed in another, megabytes at a time: memory that goes back to the
/// system after each batch only to be asked for again costs a tenth of an import.
void keepMemory()
{
#ifdef __GLIBC__
    constexpr int megabyte = 1024 * 1024;
    mallopt(M_TOP_PAD, 4 * megabyte);
    mallopt(M_TRIM_THRESHOLD, 64 * megabyte);
    mallopt(M_MMAP_THRESHOLD, 32 * megabyte);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    keepMemory();
    QCoreApplication app(argc, argv);
#ifdef LC_MESSAGES
    std::setlocale(LC_MESSAGES,
                   "C"); // libpq says only in words why it was refused; the store reads the English ones
#endif
    QCoreApplication::setApplicationName(u"teller"_s); // one place for the desktop's files and ours
    QCoreApplication::setApplicationVersion(QStringLiteral(TELLER_VERSION));

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString area = arguments.value(0);
    if (area == "--help"_L1 || area == "-h"_L1 || area == "help"_L1) {
        teller::say(usage());
        return teller::Done;
    }
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        teller::say(usageOf(area));
        return teller::Done;
    }
    if (area == "--version"_L1) {
        teller::say(u"teller-admin "_s + QCoreApplication::applicationVersion());
        return teller::Done;
    }
    if (area == "store"_L1)
        return teller::storeCommand(arguments);
    if (area == "demo"_L1)
        return teller::demoCommand(arguments);
    if (area == "agent"_L1)
        return teller::agentCommand(arguments);
    if (area == "team"_L1)
        return teller::teamCommand(arguments);
    if (area == "audit"_L1)
        return teller::auditCommand(arguments);
    if (area == "customer"_L1)
        return teller::customerCommand(arguments);
    if (area == "dispositions"_L1)
        return teller::dispositionsCommand(arguments);
    if (area == "identity"_L1)
        return teller::identityCommand(arguments);
    if (area == "import"_L1)
        return teller::importCommand(arguments);
    if (area == "outreach"_L1)
        return teller::outreachCommand(arguments);
    if (area == "tasks"_L1)
        return teller::tasksCommand(arguments);
    if (area == "tiers"_L1)
        return teller::tiersCommand(arguments);
    return teller::failUsage(usage());
}
