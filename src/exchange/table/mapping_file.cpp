// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/mapping_file.h"

#include "exchange/table/mapping_reader.h"

#include <QRegularExpression>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostFiles = 200;
constexpr size_t mostJoins = 50;
constexpr size_t mostColumns = TableRow::mostCells;

/// What is set for the whole mapping, and for a file where that says otherwise.
struct Defaults
{
    TableFormat format;
    QStringList nothing;
    MomentStyle moment;
    AmountStyle amount;
    QString currency;
};

/// Turns the nodes of a mapping into what they mean.
class Understanding final
{
public:
    explicit Understanding(const QByteArray &timeZone) { m_defaults.moment = momentStyleIn(timeZone); }

    Result<MappingFile> read(const MappingNode &root)
    {
        MappingReader table(root, m_error);
        table.require(u"source"_s);
        m_mapping.source = table.text(u"source"_s);
        if (m_mapping.source.isEmpty() || m_mapping.source.size() > 100 ||
            m_mapping.source.contains(QChar(0)))
            table.fail(root, u"`source` is the name of the system, at most 100 characters"_s);
        readDefaults(table, m_defaults);
        if (const MappingNode *lookups = table.take(u"lookup"_s, MappingNode::Type::Table)) {
            for (const auto &[name, node] : lookups->members)
                readLookup(name, node);
        }
        table.require(u"file"_s);
        if (const MappingNode *files = table.take(u"file"_s, MappingNode::Type::List)) {
            if (files->items.size() > mostFiles)
                table.fail(*files, u"a mapping knows at most 200 kinds of files"_s);
            for (const MappingNode &node : files->items) {
                if (m_error)
                    break;
                readFile(node);
            }
        }
        table.finish();
        if (m_error)
            return *m_error;
        return std::move(m_mapping);
    }

private:
    using Joins = std::vector<JoinMapping>;

    void readDefaults(MappingReader &table, Defaults &defaults)
    {
        readFormat(table, defaults.format);
        readMomentStyle(table, defaults.moment);
        readAmountStyle(table, defaults.amount);
        if (const std::optional<QStringList> words = table.texts(u"null"_s))
            defaults.nothing = *words;
        if (const MappingNode *node = table.take(u"default_currency"_s, MappingNode::Type::Text)) {
            defaults.currency = node->text;
            if (currencyPlaces(node->text) < 0)
                table.fail(*node, u"`default_currency` is a code of ISO 4217, like \"EUR\""_s);
        }
    }

    void readLookup(const QString &name, const MappingNode &node)
    {
        MappingReader table(node, m_error);
        LookupMapping lookup;
        lookup.name = name;
        lookup.format = m_defaults.format;
        table.require(u"file"_s);
        lookup.fileName = table.text(u"file"_s);
        if (lookup.fileName.isEmpty() || lookup.fileName.contains(u'/') || lookup.fileName.contains(u'\\') ||
            lookup.fileName.startsWith(u'.'))
            table.fail(node, u"`file` is the name of a file beside the others"_s);
        readFormat(table, lookup.format);
        table.require(u"key"_s);
        m_wanted = &lookup.wanted;
        m_joins = nullptr;
        if (const MappingNode *key = table.take(u"key"_s))
            lookup.key = readTemplate(*key);
        table.finish();
        m_mapping.lookups.push_back(std::move(lookup));
    }

    std::optional<size_t> lookupNamed(const QString &name) const
    {
        for (size_t i = 0; i < m_mapping.lookups.size(); ++i) {
            if (m_mapping.lookups[i].name == name)
                return i;
        }
        return std::nullopt;
    }

    size_t readLookupName(MappingReader &table)
    {
        table.require(u"lookup"_s);
        const QString name = table.text(u"lookup"_s);
        const std::optional<size_t> found = lookupNamed(name);
        if (!found)
            table.fail(table.table(), u"there is no lookup of the name '%1'"_s.arg(name));
        return found.value_or(0);
    }

    void readJoins(MappingReader &table, Joins &joins)
    {
        m_joins = &joins;
        const MappingNode *list = table.take(u"join"_s, MappingNode::Type::List);
        if (!list)
            return;
        if (list->items.size() > mostJoins)
            table.fail(*list, u"at most 50 tables can be joined"_s);
        for (const MappingNode &node : list->items) {
            if (m_error)
                return;
            MappingReader one(node, m_error);
            JoinMapping join;
            join.lookup = readLookupName(one);
            join.as = one.text(u"as"_s, one.has(u"lookup"_s) ? one.text(u"lookup"_s) : QString());
            one.require(u"key"_s);
            if (const MappingNode *key = one.take(u"key"_s))
                join.key = readTemplate(*key); // may name what was joined before
            join.required = one.flag(u"required"_s, false);
            one.finish();
            joins.push_back(std::move(join));
        }
    }

    /// The column that a name means: of what was joined ("product.name"), else of the row itself.
    Result<CellRef> resolve(const QString &name)
    {
        if (name.isEmpty() || name.size() > 200)
            return rejected(u"a column has a name"_s);
        QStringList *wanted = m_wanted;
        QString column = name;
        CellRef ref;
        const qsizetype dot = name.indexOf(u'.');
        if (dot > 0 && m_joins) {
            for (size_t i = 0; i < m_joins->size(); ++i) {
                if (name.first(dot) == m_joins->at(i).as) {
                    ref.join = int(i);
                    wanted = &m_mapping.lookups.at(m_joins->at(i).lookup).wanted;
                    column = name.sliced(dot + 1);
                }
            }
        }
        qsizetype at = wanted->indexOf(column);
        if (at < 0) {
            if (wanted->size() >= qsizetype(mostColumns))
                return rejected(u"the mapping names too many columns"_s);
            at = wanted->size();
            wanted->append(column);
        }
        ref.column = int(at);
        return ref;
    }

    CellTemplate templateOf(const MappingNode &node, const QString &text)
    {
        const Result<CellTemplate> made =
            CellTemplate::parse(text, [this](const QString &name) { return resolve(name); });
        if (!made) {
            fail(node, made.error().detail);
            return {};
        }
        return *made;
    }
    CellTemplate columnOf(const MappingNode &node, const QString &name)
    {
        const Result<CellRef> ref = resolve(name);
        if (!ref) {
            fail(node, ref.error().detail);
            return {};
        }
        return CellTemplate::cell(*ref);
    }
    /// A text with a { is a template, any other the name of a column.
    CellTemplate readTemplate(const MappingNode &node)
    {
        if (node.type != MappingNode::Type::Text) {
            fail(node, u"the name of a column or a template is wanted here"_s);
            return {};
        }
        return node.text.contains(u'{') ? templateOf(node, node.text) : columnOf(node, node.text);
    }

    ValueMapping readValue(const MappingNode &node)
    {
        ValueMapping value;
        if (node.type != MappingNode::Type::Table) {
            value.text = readTemplate(node);
            return value;
        }
        MappingReader table(node, m_error);
        if (int(table.has(u"column"_s)) + int(table.has(u"template"_s)) + int(table.has(u"constant"_s)) != 1)
            fail(node, u"one of `column`, `template` and `constant` is wanted here"_s);
        if (const MappingNode *from = table.take(u"column"_s, MappingNode::Type::Text))
            value.text = columnOf(*from, from->text);
        if (const MappingNode *from = table.take(u"template"_s, MappingNode::Type::Text))
            value.text = templateOf(*from, from->text);
        if (const MappingNode *from = table.take(u"constant"_s, MappingNode::Type::Text))
            value.text = CellTemplate::constant(from->text);
        if (const MappingNode *values = table.take(u"values"_s, MappingNode::Type::Table)) {
            value.hasValues = true;
            for (const auto &[written, meant] : values->members) {
                if (meant.type != MappingNode::Type::Text)
                    fail(meant, u"`values` are texts"_s);
                value.values[written] = meant.text.contains(u'{') ? templateOf(meant, meant.text)
                                                                  : CellTemplate::constant(meant.text);
            }
        }
        if (const MappingNode *otherwise = table.take(u"otherwise"_s, MappingNode::Type::Text))
            value.otherwise = templateOf(*otherwise, otherwise->text);
        if (table.has(u"dates"_s) || table.has(u"time_zone"_s)) {
            value.moment = m_moment;
            readMomentStyle(table, *value.moment);
        }
        table.finish();
        return value;
    }
    std::optional<ValueMapping> takeValue(MappingReader &table, const QString &key)
    {
        const MappingNode *node = table.take(key);
        return node ? std::optional(readValue(*node)) : std::nullopt;
    }
    std::vector<ValueMapping> readValues(const MappingNode &node)
    {
        std::vector<ValueMapping> values;
        if (node.type == MappingNode::Type::List) {
            for (const MappingNode &item : node.items)
                values.push_back(readValue(item));
        } else {
            values.push_back(readValue(node));
        }
        return values;
    }

    void readFile(const MappingNode &node)
    {
        MappingReader table(node, m_error);
        Defaults defaults = m_defaults;
        readDefaults(table, defaults);
        FileMapping file;
        file.format = defaults.format;
        file.nothing = defaults.nothing;
        file.moment = defaults.moment;
        file.amount = defaults.amount;
        file.currency = defaults.currency;
        table.require(u"name"_s);
        file.pattern = table.text(u"name"_s);
        if (file.pattern.isEmpty() || file.pattern.size() > 200)
            table.fail(node, u"`name` is the name of a file, * stands for any characters"_s);
        m_moment = file.moment;
        m_wanted = &file.wanted;
        readJoins(table, file.joins);
        file.mask = table.texts(u"mask"_s).value_or(QStringList());
        file.drop = table.texts(u"drop"_s).value_or(QStringList());
        for (const QString &name : file.mask + file.drop)
            (void)columnOf(node,
                           name); // one that the file lacks is a slip of the pen, and would show a secret
        table.require(u"record"_s);
        if (const MappingNode *records = table.take(u"record"_s, MappingNode::Type::List)) {
            for (const MappingNode &record : records->items) {
                if (m_error)
                    return;
                readRecord(record, file);
                m_wanted = &file.wanted;
                m_joins = &file.joins;
            }
        }
        table.finish();
        m_mapping.files.push_back(std::move(file));
    }

    void readRecord(const MappingNode &node, FileMapping &file)
    {
        MappingReader table(node, m_error);
        table.require(u"kind"_s);
        const QString word = table.text(u"kind"_s);
        RecordMapping record;
        record.kind = kindNamed(word);
        if (!record.kind) {
            fail(node, u"'%1' is no kind of record"_s.arg(word));
            return;
        }
        table.require(u"id"_s);
        if (const MappingNode *id = table.take(u"id"_s))
            record.id = readValues(*id);
        readOnly(table, record);
        readWhose(table, record);
        for (const QLatin1StringView key : record.kind->required) {
            table.require(key);
            if (const std::optional<ValueMapping> value = takeValue(table, key))
                record.fields[key] = *value;
        }
        for (const QLatin1StringView key : record.kind->optional) {
            if (const std::optional<ValueMapping> value = takeValue(table, key))
                record.fields[key] = *value;
        }
        if (record.kind->kind == RecordKind::Outreach && !table.has(u"planned"_s) && !table.has(u"sent"_s))
            fail(node, u"`planned` or `sent` is missing"_s);
        if (record.kind->hasFacts) {
            if (const MappingNode *facts = table.take(u"facts"_s, MappingNode::Type::Table)) {
                for (const auto &[name, value] : facts->members)
                    record.facts.emplace_back(name, readValue(value));
            }
        }
        if (record.kind->hasLines) {
            if (const MappingNode *lines = table.take(u"lines"_s, MappingNode::Type::Table))
                readLines(*lines, record);
        }
        table.finish();
        file.records.push_back(std::move(record));
    }

    void readOnly(MappingReader &table, RecordMapping &record)
    {
        const MappingNode *node = table.take(u"only"_s, MappingNode::Type::Table);
        if (!node)
            return;
        MappingReader only(*node, m_error);
        OnlyMapping mapping;
        only.require(u"value"_s);
        if (const MappingNode *value = only.take(u"value"_s))
            mapping.value = readTemplate(*value);
        const std::optional<QStringList> in = only.texts(u"in"_s);
        const std::optional<QStringList> notIn = only.texts(u"not_in"_s);
        if (in.has_value() == notIn.has_value())
            fail(*node, u"one of `in` and `not_in` is wanted here"_s);
        mapping.except = notIn.has_value();
        mapping.words = in ? *in : notIn.value_or(QStringList());
        only.finish();
        record.only = mapping;
    }

    void readWhose(MappingReader &table, RecordMapping &record)
    {
        const bool keepsCustomers = record.kind->kind == RecordKind::Customers;
        if (const MappingNode *node = table.take(u"same_as"_s, MappingNode::Type::Table)) {
            MappingReader same(*node, m_error);
            same.require(u"kind"_s);
            same.require(u"id"_s);
            const QString word = same.text(u"kind"_s);
            record.sameAsKind = kindNamed(word);
            if (!record.sameAsKind)
                fail(*node, u"'%1' is no kind of record"_s.arg(word));
            if (const MappingNode *id = same.take(u"id"_s))
                record.sameAsId = readValues(*id);
            same.finish();
            if (keepsCustomers)
                fail(*node, u"a customer is not `same_as` another record"_s);
            return; // whose it is stands there: nothing else may be said
        }
        if (!keepsCustomers) {
            record.customer = takeValue(table, u"customer"_s);
            record.customerSource = table.text(u"customer_source"_s);
        }
        record.account = takeValue(table, u"account"_s);
        for (const QString &kind : {u"email"_s, u"phone"_s, u"handle"_s}) {
            if (const MappingNode *node = table.take(kind)) {
                for (ValueMapping &value : readValues(*node))
                    record.identifiers.emplace_back(kind, std::move(value));
            }
        }
        record.name = takeValue(table, u"name"_s);
        record.postcode = takeValue(table, u"postcode"_s);
        record.verified = takeValue(table, u"verified"_s);
        if (!keepsCustomers && !record.customer && !record.account && record.identifiers.empty())
            fail(
                table.table(),
                u"nothing says whose it is: `customer`, `account`, `email`, `phone`, `handle` or `same_as`"_s);
    }

    void readLines(const MappingNode &node, RecordMapping &record)
    {
        MappingReader table(node, m_error);
        LinesMapping lines;
        lines.lookup = readLookupName(table);
        table.require(u"key"_s);
        if (const MappingNode *key = table.take(u"key"_s))
            lines.key = readTemplate(*key);
        if (m_error)
            return;
        m_wanted = &m_mapping.lookups.at(lines.lookup).wanted;
        readJoins(table, lines.joins);
        table.require(u"article"_s);
        lines.article = takeValue(table, u"article"_s).value_or(ValueMapping());
        lines.quantity = takeValue(table, u"quantity"_s);
        lines.amount = takeValue(table, u"amount"_s);
        table.finish();
        record.lines = std::move(lines);
    }

    void fail(const MappingNode &node, const QString &why)
    {
        if (!m_error)
            m_error = mappingError(node, why);
    }

    std::optional<Error> m_error;
    MappingFile m_mapping;
    Defaults m_defaults;
    MomentStyle m_moment;            ///< of the file that is being read
    QStringList *m_wanted = nullptr; ///< columns of the table whose values are being read
    const Joins *m_joins = nullptr;  ///< what has been joined to it
};

} // namespace

const FileMapping *MappingFile::fileNamed(const QString &fileName) const
{
    const auto found = std::find_if(files.begin(), files.end(), [&](const FileMapping &file) {
        const QRegularExpression pattern(QRegularExpression::wildcardToRegularExpression(file.pattern),
                                         QRegularExpression::CaseInsensitiveOption);
        return pattern.match(fileName).hasMatch();
    });
    return found == files.end() ? nullptr : &*found;
}

Result<MappingFile> readMapping(const QByteArray &toml, const QByteArray &timeZone)
{
    if (!timeZone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(timeZone))
        return rejected(u"There is no such time zone."_s);
    const Result<MappingNode> root = readToml(toml);
    if (!root)
        return root.error();
    return Understanding(timeZone).read(*root);
}

} // namespace teller
