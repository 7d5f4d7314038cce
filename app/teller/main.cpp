// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "core/logging.h"
#include "desktop.h"
#include "freed_memory.h"
#include "telephony/local_call_feed.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

#include <clocale>
#include <cstdio>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;
constexpr int usage = 2;

void say(FILE *where, const QString &text)
{
    std::fputs(qUtf8Printable(text + u'\n'), where);
}

/// One desktop for each person and data folder.
QString socketName(const QString &dataDir)
{
    const QString name = LocalCallFeed::defaultSocketName();
    if (dataDir.isEmpty())
        return name;
    const QByteArray folder = QDir(dataDir).absolutePath().toUtf8();
    return name + u'-' +
           QString::fromLatin1(QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().left(12));
}

int reportCall(const CommandLine &line)
{
    const Result<> sent = sendLocalCall(socketName(line.dataDir), *line.call);
    if (sent)
        return 0;
    say(stderr,
        sent.error().code == Error::Code::Unreachable
            ? QCoreApplication::translate("teller::main",
                                          "Teller is not running, so nobody was told of the call.")
            : QCoreApplication::translate("teller::main", "The running Teller did not take the call."));
    return failed;
}

int openDesktop(const CommandLine &line, int &argc, char **argv)
{
    QApplication app(argc, argv);
#ifdef LC_MESSAGES
    std::setlocale(LC_MESSAGES,
                   "C"); // libpq says only in words why it was refused; the store reads the English ones
#endif

    // A second start hands over what it was started with and ends.
    const QString socket = socketName(line.dataDir);
    const Result<> handed = line.call ? sendLocalCall(socket, *line.call) : sendRaise(socket);
    if (handed)
        return 0;

    const QString dataDir = line.dataDir.isEmpty()
                                ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                : QDir(line.dataDir).absolutePath();
    if (!QDir().mkpath(dataDir)) {
        say(stderr,
            QCoreApplication::translate("teller::main", "The folder %1 cannot be made.").arg(dataDir));
        return failed;
    }
    Desktop desktop(line, dataDir, socket);
    if (const Result<> started = desktop.start(); !started) {
        say(stderr, started.error().detail);
        return usage;
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    giveBackFreedMemory();
    QCoreApplication::setApplicationName(u"teller"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TELLER_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    std::optional<Result<CommandLine>> parsed;
    {
        const QCoreApplication early(argc,
                                     argv); // the parser's help wants one; a window comes later, if at all
        parsed = CommandLine::parse(arguments);
        if (*parsed && (*parsed)->action == CommandLine::Action::ReportCall)
            return reportCall(**parsed);
    }
    if (!*parsed) {
        say(stderr, parsed->error().detail);
        return usage;
    }
    switch ((*parsed)->action) {
    case CommandLine::Action::ShowHelp:
        say(stdout, (*parsed)->help);
        return 0;
    case CommandLine::Action::ShowVersion:
        say(stdout, u"teller %1"_s.arg(QCoreApplication::applicationVersion()));
        return 0;
    case CommandLine::Action::OpenDesktop:
    case CommandLine::Action::ReportCall:
        break;
    }
    return openDesktop(**parsed, argc, argv);
}
