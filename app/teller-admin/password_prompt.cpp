// SPDX-License-Identifier: GPL-3.0-or-later
#include "password_prompt.h"

#include <QFile>

#include <cstdio>
#include <optional>

#ifdef Q_OS_WIN
#include <conio.h>
#include <io.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QString line(QFile &file)
{
    QByteArray text = file.readLine(4096);
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    return QString::fromUtf8(text);
}

#ifdef Q_OS_WIN
std::optional<QString> askHidden(const QString &question)
{
    if (_isatty(_fileno(stdin)) == 0)
        return std::nullopt;
    std::fputs(question.toLocal8Bit().constData(), stderr);
    QString typed;
    for (wint_t key = _getwch(); key != L'\r' && key != L'\n'; key = _getwch()) {
        if (key == L'\b')
            typed.chop(1);
        else
            typed += QChar(char16_t(key));
    }
    std::fputs("\n", stderr);
    return typed;
}
#else
/// The terminal itself, whatever standard input is.
std::optional<QString> askHidden(const QString &question)
{
    QFile terminal(u"/dev/tty"_s);
    if (!terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return std::nullopt;
    termios before{};
    if (tcgetattr(terminal.handle(), &before) != 0)
        return std::nullopt;
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    tcsetattr(terminal.handle(), TCSAFLUSH, &silent); // before the question: what comes early is forgotten
    terminal.write(question.toLocal8Bit());
    const QString typed = line(terminal);
    tcsetattr(terminal.handle(), TCSAFLUSH, &before);
    terminal.write("\n");
    return typed;
}
#endif

} // namespace

Result<QString> askNewPassword(const QString &question)
{
    const auto first = askHidden(question);
    if (!first)
        return rejected(u"There is no terminal to ask for a password: give it with --password-stdin, or say "
                        "--no-password if the server knows agents by other means."_s);
    if (first->isEmpty())
        return rejected(u"The password is empty; nothing was changed."_s);
    const auto second = askHidden(u"Once more: "_s);
    if (first != second)
        return rejected(u"The two passwords differ; nothing was changed."_s);
    return *first;
}

Result<QString> readPassword()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return rejected(u"Standard input cannot be read."_s);
    const QString password = line(input);
    if (password.isEmpty())
        return rejected(u"Standard input gave no password; nothing was changed."_s);
    return password;
}

} // namespace teller
