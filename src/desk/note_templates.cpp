// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/note_templates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype largestFile = 1'000'000;
constexpr qsizetype mostTemplates = 200;
constexpr qsizetype longestName = 80;
constexpr qsizetype longestText = 5'000;
constexpr qsizetype longestPlaceholder = 40;

} // namespace

Result<std::vector<NoteTemplate>> noteTemplatesFrom(const QByteArray &json)
{
    if (json.size() > largestFile)
        return rejected(u"the file is larger than a megabyte"_s);
    QJsonParseError trouble;
    const QJsonDocument document = QJsonDocument::fromJson(json, &trouble);
    if (trouble.error != QJsonParseError::NoError || !document.isObject())
        return rejected(u"the file is not a JSON object"_s);
    const QJsonValue list = document.object().value("templates"_L1);
    if (!list.isArray())
        return rejected(u"there is no list \"templates\""_s);
    const QJsonArray all = list.toArray();
    if (all.size() > mostTemplates)
        return rejected(u"there are more than 200 templates"_s);
    std::vector<NoteTemplate> out;
    for (const auto &one : all) {
        const QJsonObject object = one.toObject();
        const QString name = object.value("name"_L1).toString().simplified();
        const QString text = object.value("text"_L1).toString();
        const bool fits = !name.isEmpty() && name.size() <= longestName && !text.trimmed().isEmpty() &&
                          text.size() <= longestText;
        if (!fits)
            return rejected(
                u"template %1 has no name or text, or one that is too long"_s.arg(out.size() + 1));
        out.push_back({name, text});
    }
    return out;
}

QString filledTemplate(const QString &text, const QHash<QString, QString> &values)
{
    QString out;
    out.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        if (open < 0)
            break;
        out += QStringView(text).mid(at, open - at);
        const qsizetype close = QStringView(text).mid(open, longestPlaceholder + 2).indexOf(u'}');
        const auto value = close < 0 ? values.constEnd() : values.constFind(text.mid(open + 1, close - 1));
        if (value == values.constEnd()) {
            out += u'{';
            at = open + 1;
        } else {
            out += *value;
            at = open + close + 1;
        }
    }
    out += QStringView(text).mid(at);
    return out;
}

} // namespace teller
