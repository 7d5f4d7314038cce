// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/mapping_reader.h"

namespace teller {

using namespace Qt::StringLiterals;

MappingReader::MappingReader(const MappingNode &table, std::optional<Error> &error)
    : m_table(table)
    , m_error(error)
{
    if (table.type != MappingNode::Type::Table)
        fail(table, u"a table is wanted here"_s);
}

void MappingReader::fail(const MappingNode &node, const QString &why)
{
    if (!m_error)
        m_error = mappingError(node, why);
}

const MappingNode *MappingReader::take(const QString &key)
{
    m_taken.insert(key);
    return m_table.find(key);
}

const MappingNode *MappingReader::take(const QString &key, MappingNode::Type type)
{
    const MappingNode *node = take(key);
    if (node && node->type != type) {
        static const QStringList words{u"a text"_s, u"a number"_s, u"true or false"_s,
                                       u"a list"_s, u"a table"_s,  u"something else"_s};
        fail(*node, u"`%1` must be %2"_s.arg(key, words.at(int(type))));
        return nullptr;
    }
    return node;
}

QString MappingReader::text(const QString &key, const QString &otherwise)
{
    const MappingNode *node = take(key, MappingNode::Type::Text);
    return node ? node->text : otherwise;
}

std::optional<QStringList> MappingReader::texts(const QString &key)
{
    const MappingNode *node = take(key);
    if (!node)
        return std::nullopt;
    if (node->type == MappingNode::Type::Text)
        return QStringList{node->text};
    QStringList list;
    bool right = node->type == MappingNode::Type::List;
    for (const MappingNode &item : node->items) {
        right = right && item.type == MappingNode::Type::Text;
        list.append(item.text);
    }
    if (!right)
        fail(*node, u"`%1` must be a text or a list of texts"_s.arg(key));
    return list;
}

bool MappingReader::flag(const QString &key, bool otherwise)
{
    const MappingNode *node = take(key, MappingNode::Type::Bool);
    return node ? node->on : otherwise;
}

void MappingReader::require(const QString &key)
{
    if (!m_table.find(key))
        fail(m_table, u"`%1` is missing"_s.arg(key));
}

void MappingReader::finish()
{
    for (const auto &[key, node] : m_table.members) {
        if (!m_taken.contains(key))
            fail(node, u"`%1` means nothing here"_s.arg(key));
    }
}

namespace {

std::optional<char> oneCharacter(const QString &text)
{
    if (text == "tab"_L1)
        return '\t';
    if (text.size() != 1 || text.front().unicode() > 126 || text.front() == u'\n' || text.front() == u'\r' ||
        text.front().isNull())
        return std::nullopt;
    return text.front().toLatin1();
}

} // namespace

void readFormat(MappingReader &table, TableFormat &format)
{
    if (const MappingNode *node = table.take(u"format"_s, MappingNode::Type::Text)) {
        if (node->text != "csv"_L1 && node->text != "json lines"_L1)
            table.fail(*node, u"`format` is \"csv\" or \"json lines\""_s);
        format.jsonLines = node->text == "json lines"_L1;
    }
    if (const MappingNode *node = table.take(u"delimiter"_s, MappingNode::Type::Text)) {
        const std::optional<char> c = oneCharacter(node->text);
        if (!c)
            table.fail(*node, u"`delimiter` is one character of ASCII, or \"tab\""_s);
        format.delimiter = c.value_or(',');
    }
    if (const MappingNode *node = table.take(u"quote"_s, MappingNode::Type::Text)) {
        const std::optional<char> c = oneCharacter(node->text);
        if (!c && !node->text.isEmpty())
            table.fail(*node, u"`quote` is one character of ASCII, or empty"_s);
        format.quote = c.value_or('\0');
    }
    if (const MappingNode *node = table.take(u"encoding"_s, MappingNode::Type::Text)) {
        format.encoding = textEncoding(node->text);
        if (!format.encoding)
            table.fail(*node, u"`encoding` is utf-8, utf-16le, utf-16be, latin-1 or windows-1252"_s);
    }
    if (const std::optional<QStringList> columns = table.texts(u"columns"_s)) {
        format.columns = *columns;
        format.header = false;
    }
    format.header = table.flag(u"header"_s, format.header);
    if (!format.jsonLines && !format.header && format.columns.isEmpty())
        table.fail(table.table(), u"a file without a header needs `columns`"_s);
    if (format.delimiter == format.quote)
        table.fail(table.table(), u"`delimiter` and `quote` are the same"_s);
}

MomentStyle momentStyleIn(const QByteArray &timeZone)
{
    MomentStyle style;
    style.zoneGiven = !timeZone.isEmpty();
    if (style.zoneGiven)
        style.zone = QTimeZone(timeZone);
    return style;
}

void readMomentStyle(MappingReader &table, MomentStyle &style)
{
    if (const MappingNode *node = table.take(u"two_digit_years_from"_s, MappingNode::Type::Number)) {
        if (node->number < 1900 || node->number > 2099)
            table.fail(*node, u"`two_digit_years_from` is a year from 1900 to 2099"_s);
        style.twoDigitYearsFrom = int(qBound(qint64(1900), node->number, qint64(2099)));
    }
    if (const std::optional<QStringList> dates = table.texts(u"dates"_s)) {
        style.formats = *dates;
        if (dates->isEmpty() || dates->size() > 10)
            table.fail(table.table(), u"`dates` is one to ten formats"_s);
        for (const QString &format : *dates) {
            const QString why = whyNoMomentFormat(format, style.twoDigitYearsFrom);
            if (!why.isEmpty())
                table.fail(table.table(), why);
        }
    }
    if (const MappingNode *node = table.take(u"time_zone"_s, MappingNode::Type::Text)) {
        const QByteArray name = node->text.toUtf8();
        style.zoneGiven = true;
        if (QTimeZone::isTimeZoneIdAvailable(name))
            style.zone = QTimeZone(name);
        else
            table.fail(*node, u"`time_zone` is a name like \"Europe/Berlin\""_s);
    }
}

void readAmountStyle(MappingReader &table, AmountStyle &style)
{
    if (const MappingNode *node = table.take(u"decimal"_s, MappingNode::Type::Text)) {
        if (node->text.size() != 1 || node->text.front().isDigit())
            table.fail(*node, u"`decimal` is one character"_s);
        else
            style.decimal = node->text.front();
    }
    if (const MappingNode *node = table.take(u"thousands"_s, MappingNode::Type::Text)) {
        if (node->text.size() > 1 || (node->text.size() == 1 && node->text.front().isDigit()))
            table.fail(*node, u"`thousands` is one character, or empty"_s);
        else
            style.thousands = node->text.isEmpty() ? QChar() : node->text.front();
    }
    if (style.decimal == style.thousands)
        table.fail(table.table(), u"`decimal` and `thousands` are the same"_s);
    if (const MappingNode *node = table.take(u"rounding"_s, MappingNode::Type::Text)) {
        if (node->text == "half up"_L1)
            style.rounding = AmountStyle::Rounding::HalfUp;
        else if (node->text == "half even"_L1)
            style.rounding = AmountStyle::Rounding::HalfEven;
        else if (node->text == "none"_L1)
            style.rounding = AmountStyle::Rounding::None;
        else
            table.fail(*node, u"`rounding` is \"none\", \"half up\" or \"half even\""_s);
    }
}

} // namespace teller
