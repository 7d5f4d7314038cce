// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/statement_texts.h"

#include "store/sql/connection.h"
#include "store/sql/sql_text.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

Result<QString> fileText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::Internal, u"no text "_s + path, false};
    return withoutComments(QString::fromUtf8(file.readAll())).trimmed();
}

/// Several statements, each followed by a row (what, changed) of the routine.
Result<QString> countedStatements(const QString &name)
{
    auto script = statementText(name);
    if (!script)
        return script;
    QString text;
    for (const QString &statement : splitStatements(*script))
        text += bindParameters(statement, ParameterStyle::Variables).text +
                u";\n    GET DIAGNOSTICS in_changed = ROW_COUNT;\n"
                "    RETURN QUERY SELECT '%1'::text, in_changed;\n    "_s.arg(changedTable(statement));
    return text;
}

} // namespace

Result<QString> statementText(const QString &name)
{
    auto text = fileText(u":/store/statements/"_s + name + u".sql"_s);
    static const QRegularExpression part(u"\\{statement (\\w+)\\}"_s);
    while (text) {
        const auto match = part.match(*text);
        if (!match.hasMatch())
            break;
        auto inner = statementText(match.captured(1));
        if (!inner)
            return inner;
        text->replace(match.capturedStart(), match.capturedLength(), *inner);
    }
    return text;
}

QString changedTable(const QString &statement)
{
    static const QRegularExpression head(u"^(?:UPDATE|DELETE FROM|INSERT INTO) (\\w+)"_s);
    return head.match(statement).captured(1);
}

Result<std::vector<QString>> routineTexts()
{
    initStoreResources();
    static const QRegularExpression part(u"\\{statement (\\w+)\\}"_s);
    static const QRegularExpression counted(u"\\{counted (\\w+)\\}"_s);
    std::vector<QString> texts;
    const QDir dir(u":/store/routines"_s);
    for (const QString &name : dir.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        auto text = fileText(dir.filePath(name));
        if (!text)
            return text.error();
        for (auto match = part.match(*text); match.hasMatch(); match = part.match(*text)) {
            auto inner = statementText(match.captured(1));
            if (!inner)
                return inner.error();
            text->replace(match.capturedStart(), match.capturedLength(),
                          bindParameters(*inner, ParameterStyle::Variables).text);
        }
        for (auto match = counted.match(*text); match.hasMatch(); match = counted.match(*text)) {
            auto inner = countedStatements(match.captured(1));
            if (!inner)
                return inner.error();
            text->replace(match.capturedStart(), match.capturedLength(), *inner);
        }
        texts.push_back(*text);
    }
    return texts;
}

} // namespace teller
