// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

/// teller-admin as somebody types it: the real program, its words and its exit code. The program under test
/// is named by TELLER_ADMIN.
namespace admin {

constexpr int done = 0;
constexpr int failed = 1;
constexpr int usage = 2;

struct Outcome
{
    int code = -1; ///< -1: it did not end by itself
    QString said;
    QString complained;
    QByteArray everything;

    /// For the message of a test that failed.
    [[nodiscard]] const char *text() const { return everything.constData(); }
};

inline Outcome run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess program;
    program.start(QStringLiteral(TELLER_ADMIN), arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(120'000) || program.exitStatus() != QProcess::NormalExit)
        return {};
    const QByteArray said = program.readAllStandardOutput();
    const QByteArray complained = program.readAllStandardError();
    return {program.exitCode(), QString::fromUtf8(said), QString::fromUtf8(complained), said + complained};
}

} // namespace admin
