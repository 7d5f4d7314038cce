// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/sql_text.h"

#include <QRegularExpression>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

bool startsAt(QStringView text, qsizetype at, QLatin1StringView what)
{
    return text.mid(at, what.size()) == what;
}

/// Where the quoted part that begins at `at` ends (behind its closing quote). A doubled quote is two parts in
/// a row, which comes to the same.
qsizetype endOfQuote(QStringView text, qsizetype at)
{
    const qsizetype end = text.indexOf(text.at(at), at + 1);
    return end < 0 ? text.size() : end + 1;
}

bool isQuote(QChar c)
{
    return c == u'\'' || c == u'"';
}

/// The "$name$" that begins at `at`, empty if none does.
QStringView dollarQuote(QStringView text, qsizetype at)
{
    if (text.at(at) != u'$')
        return {};
    qsizetype end = at + 1;
    while (end < text.size() && text.at(end) >= u'a' && text.at(end) <= u'z')
        ++end;
    return end < text.size() && text.at(end) == u'$' ? text.mid(at, end + 1 - at) : QStringView();
}

} // namespace

QString withoutComments(QStringView sql)
{
    QString result;
    result.reserve(sql.size());
    for (qsizetype at = 0; at < sql.size();) {
        if (isQuote(sql.at(at))) {
            const qsizetype end = endOfQuote(sql, at);
            result += sql.mid(at, end - at);
            at = end;
        } else if (startsAt(sql, at, "--"_L1)) {
            const qsizetype end = sql.indexOf(u'\n', at);
            at = end < 0 ? sql.size() : end;
        } else if (startsAt(sql, at, "/*"_L1)) {
            const qsizetype end = sql.indexOf("*/"_L1, at + 2);
            at = end < 0 ? sql.size() : end + 2;
            result += u' ';
        } else {
            result += sql.at(at++);
        }
    }
    return result;
}

namespace {

/// A trigger of SQLite holds statements of its own: it ends with END.
bool isOpenTrigger(QStringView statement)
{
    static const QRegularExpression head(u"^\\s*(?:\\{sqlite\\}\\s*)?CREATE TRIGGER\\b.*\\bBEGIN\\b"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    return head.match(statement.toString()).hasMatch() && !statement.trimmed().endsWith("END"_L1);
}

} // namespace

QStringList splitStatements(QStringView script)
{
    const QString text = withoutComments(script);
    QStringList statements;
    qsizetype begin = 0;
    const auto take = [&](qsizetype end) {
        const QString statement = text.mid(begin, end - begin).trimmed();
        if (!statement.isEmpty())
            statements.append(statement);
        begin = end + 1;
    };
    for (qsizetype at = 0; at < text.size();) {
        if (isQuote(text.at(at))) {
            at = endOfQuote(text, at);
        } else if (const QStringView mark = dollarQuote(text, at); !mark.isEmpty()) {
            const qsizetype end = text.indexOf(mark, at + mark.size());
            at = end < 0 ? text.size() : end + mark.size();
        } else {
            if (text.at(at) == u';' && !isOpenTrigger(QStringView(text).mid(begin, at - begin)))
                take(at);
            ++at;
        }
    }
    take(text.size());
    return statements;
}

BoundSql bindParameters(QStringView sql, ParameterStyle style)
{
    BoundSql result;
    const auto isNamePart = [](QChar c) {
        return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    };
    for (qsizetype at = 0; at < sql.size();) {
        const QChar c = sql.at(at);
        if (isQuote(c)) {
            const qsizetype end = endOfQuote(sql, at);
            result.text += sql.mid(at, end - at);
            at = end;
        } else if (c == u':' && at + 1 < sql.size() && isNamePart(sql.at(at + 1)) &&
                   (at == 0 || sql.at(at - 1) != u':'))
        {
            qsizetype end = at + 1;
            while (end < sql.size() && isNamePart(sql.at(end)))
                ++end;
            const QString name = sql.mid(at + 1, end - at - 1).toString();
            if (style == ParameterStyle::Places) {
                result.names.append(name);
                result.text += u'?';
            } else if (style == ParameterStyle::Variables) {
                result.names.append(name);
                result.text += u"in_"_s + name;
            } else {
                qsizetype index = result.names.indexOf(name);
                if (index < 0) {
                    index = result.names.size();
                    result.names.append(name);
                }
                result.text += u'$' + QString::number(index + 1);
            }
            at = end;
        } else {
            result.text += c;
            ++at;
        }
    }
    return result;
}

} // namespace teller
