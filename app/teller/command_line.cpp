// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include "common/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

QString said(const char *text)
{
    return QCoreApplication::translate("teller::CommandLine", text);
}

Result<CommandLine> parseCall(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(said("Reports a call to the Teller that is running."));
    const QCommandLineOption help = parser.addHelpOption();
    parser.addOptions({
        {u"account"_s, said("The account number the caller gave."), u"number"_s},
        {u"ani"_s, said("The calling number."), u"number"_s},
        {u"name"_s, said("The caller's name as the telephone shows it."), u"text"_s},
        {u"call-id"_s, said("The telephone's own id of the call; the same id again is the same call."),
         u"id"_s},
        {u"state"_s, said("ringing (default), answered or ended."), u"state"_s, u"ringing"_s},
        {u"data-dir"_s, said("Speak to the Teller that uses this folder."), u"folder"_s},
    });
    if (!parser.parse(arguments))
        return rejected(parser.errorText());
    CommandLine line;
    if (parser.isSet(help)) {
        line.action = CommandLine::Action::ShowHelp;
        line.help = parser.helpText();
        return line;
    }
    if (!parser.positionalArguments().isEmpty())
        return rejected(said("'teller call' takes options only, see 'teller call --help'."));
    const Result<LocalCall::State> state = localCallState(parser.value(u"state"_s));
    if (!state)
        return rejected(said("The state of a call is ringing, answered or ended."));
    LocalCall call;
    call.account = parser.value(u"account"_s);
    call.ani = parser.value(u"ani"_s);
    call.name = parser.value(u"name"_s);
    call.callId = parser.value(u"call-id"_s);
    call.state = *state;
    if (call.account.isEmpty() && call.ani.isEmpty() && call.callId.isEmpty())
        return rejected(said("Say at least one of --account, --ani and --call-id."));
    line.action = CommandLine::Action::ReportCall;
    line.call = cleaned(call);
    line.dataDir = parser.value(u"data-dir"_s);
    return line;
}

std::optional<QSize> sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    bool wide = false;
    bool high = false;
    const QSize size(parts.value(0).toInt(&wide), parts.value(1).toInt(&high));
    return parts.size() == 2 && wide && high && !size.isEmpty() ? std::optional(size) : std::nullopt;
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList &arguments)
{
    if (arguments.value(1) == "call"_L1)
        return parseCall(arguments.mid(1));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        said("Contact-center agent desktop. 'teller call --help' tells how other "
             "programs report a call."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({
        {u"store"_s, said("The customer store: sqlite:///path or postgresql://user@host/database."),
         u"url"_s},
        {u"asterisk"_s,
         said("The telephone system: ami://user@host:5038, or amis://user@host:5039 for TLS. The "
              "secret is read from TELLER_AMI_SECRET or from the URL."),
         u"url"_s},
        {u"asterisk-ca"_s, said("The certificate authority that vouches for the telephone system (PEM)."),
         u"file"_s},
        {u"extension"_s, said("The extension of your telephone."), u"number"_s},
        {u"agent-name"_s, said("Your name, as colleagues see it under your notes."), u"name"_s},
        {u"data-dir"_s, said("Where drafts and settings are kept."), u"folder"_s},
        {u"demo"_s, said("Play demonstration calls.")},
        {u"screenshots"_s, said("With --demo: write pictures of the first call to this folder, then end."),
         u"folder"_s},
        {u"language"_s, said("The language: en, de, es or ar; else the system's."), u"code"_s},
        {u"light"_s, said("Light colours.")},
        {u"dark"_s, said("Dark colours.")},
        {u"geometry"_s, said("The size of the window, as 1366x768."), u"size"_s},
    });
    parser.addPositionalArgument(u"url"_s, said("teller://call?account=…: a call to open with."), u"[url]"_s);
    if (!parser.parse(arguments))
        return rejected(parser.errorText());

    CommandLine line;
    if (parser.isSet(help)) {
        line.action = Action::ShowHelp;
        line.help = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.action = Action::ShowVersion;
        return line;
    }
    line.store = parser.value(u"store"_s);
    if (parser.isSet(u"store"_s) && line.store.trimmed().isEmpty())
        return rejected(said("--store names no store; without --store it is the one of the settings."));
    line.asterisk = parser.value(u"asterisk"_s);
    line.asteriskCa = parser.value(u"asterisk-ca"_s);
    line.extension = parser.value(u"extension"_s);
    line.agentName = parser.value(u"agent-name"_s);
    line.dataDir = parser.value(u"data-dir"_s);
    line.demo = parser.isSet(u"demo"_s);
    line.screenshots = parser.value(u"screenshots"_s);
    if (!line.screenshots.isEmpty() && !line.demo)
        return rejected(said("--screenshots goes with --demo."));
    if (parser.isSet(u"light"_s) && parser.isSet(u"dark"_s))
        return rejected(said("Choose one of --light and --dark."));
    line.look = parser.isSet(u"light"_s)  ? Look::Light
                : parser.isSet(u"dark"_s) ? Look::Dark
                                          : Look::FollowSystem;
    line.language = parser.value(u"language"_s);
    if (!line.language.isEmpty() && !languages().contains(line.language))
        return rejected(said("--language is one of %1.").arg(languages().join(", "_L1)));
    if (parser.isSet(u"geometry"_s)) {
        const std::optional<QSize> size = sizeFrom(parser.value(u"geometry"_s));
        if (!size)
            return rejected(said("--geometry is a width and a height, as 1366x768."));
        line.geometry = *size;
    }
    const QStringList urls = parser.positionalArguments();
    if (urls.size() > 1)
        return rejected(said("Only one URL can be opened at a time."));
    if (!urls.isEmpty()) {
        const Result<LocalCall> call = parseCallUrl(urls.first());
        if (!call)
            return rejected(
                said("This is not a call that Teller understands; it looks like teller://call?account=…"));
        line.call = *call;
    }
    return line;
}

} // namespace teller
