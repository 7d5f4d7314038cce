// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/json_rows.h"

#include "exchange/table/csv_rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// Every decimal of so many digits comes back from a double as it was written.
constexpr qsizetype exactDigits = 15;

std::optional<QString> exactNumber(const QJsonValue &value)
{
    const QVariant number = value.toVariant();
    if (number.typeId() == QMetaType::LongLong)
        return QString::number(number.toLongLong());
    const QString text = QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    QString digits = text;
    digits.remove(u'-').remove(u'.');
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    if (text.size() > 40 || digits.size() > exactDigits)
        return std::nullopt;
    return text;
}

QJsonValue memberAt(const QJsonObject &object, const QStringList &path)
{
    QJsonValue value = object;
    for (const QString &name : path)
        value = value.toObject().value(name);
    return value;
}

QJsonValue rewrittenValue(const QJsonValue &value, const QString &path, const TableRows::Rewrite &change)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString name = path.isEmpty() ? member.key() : path + u'.' + member.key();
            *member = rewrittenValue(*member, name, change);
        }
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (QJsonValueRef element : array)
            element = rewrittenValue(element, path, change);
        return array;
    }
    const QByteArray before = value.toVariant().toString().toUtf8();
    const QByteArray after = change(path, before);
    return after == before ? value : QJsonValue(QString::fromUtf8(after));
}

} // namespace

Result<std::unique_ptr<TableRows>> TableRows::open(QIODevice &file, const TableFormat &format,
                                                   const QStringList &wanted, qint64 longest)
{
    if (format.jsonLines)
        return std::unique_ptr<TableRows>(std::make_unique<JsonRows>(file, format, wanted, longest));
    auto rows = std::make_unique<CsvRows>(file, format, wanted, longest);
    const Result<Unit> begun = rows->begin();
    if (!begun)
        return begun.error();
    return std::unique_ptr<TableRows>(std::move(rows));
}

JsonRows::JsonRows(QIODevice &file, const TableFormat &format, const QStringList &wanted, qint64 longest)
    : m_lines(file, format.encoding, longest)
{
    for (const QString &name : wanted)
        m_paths.push_back(name.split(u'.'));
}

/// The cells of the object on this line, or what is wrong with it.
QString JsonRows::readObject(QByteArrayView line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return u"The line is no JSON object."_s;
    m_object = document.object();
    m_text.clear();
    m_cells.clear();
    for (const QStringList &path : m_paths) {
        const QJsonValue value = memberAt(m_object, path);
        QByteArray text;
        if (value.isString()) {
            text = value.toString().toUtf8();
        } else if (value.isBool()) {
            text = value.toBool() ? "true" : "false";
        } else if (value.isDouble()) {
            const std::optional<QString> number = exactNumber(value);
            if (!number)
                return u"A number has more than 15 digits: it must be written as text."_s;
            text = number->toUtf8();
        } else if (value.isArray() || value.isObject()) {
            return u"A column that the mapping names holds more than one value."_s;
        }
        m_cells.push_back({m_text.size(), text.size()});
        m_text.append(text);
    }
    return {};
}

Result<bool> JsonRows::next(TableRow &row)
{
    for (;;) {
        m_lines.release();
        const Result<TextLines::Status> status = m_lines.next();
        if (!status)
            return status.error();
        if (*status == TextLines::Status::End)
            return false;
        const QByteArrayView line = m_lines.line();
        if (line.trimmed().isEmpty())
            continue;
        m_object = {};
        if (*status == TextLines::Status::TooLong)
            row.fault = u"The line is too long."_s;
        else
            row.fault = m_lines.isValid() ? readObject(line) : u"The row is not UTF-8."_s;
        row.ordinal = ++m_ordinal;
        row.line = row.lastLine = m_lines.number();
        row.offset = m_lines.offset();
        row.end = m_lines.bytesRead();
        row.raw = m_lines.held();
        row.cells.clear();
        if (row.fault.isEmpty()) {
            for (const Cell &cell : m_cells)
                row.cells.push_back(QByteArrayView(m_text).sliced(cell.from, cell.size));
        }
        return true;
    }
}

QByteArray JsonRows::rewritten(const Rewrite &change) const
{
    const QJsonValue value = rewrittenValue(m_object, QString(), change);
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace teller
