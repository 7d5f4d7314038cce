// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <cstdio>

namespace teller::bench {

using namespace Qt::StringLiterals;

namespace {

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

QString two(const Summary &summary, bool wanted)
{
    return wanted ? number(summary.p50) + u" / "_s + number(summary.p99) : u"–"_s;
}

QString verdict(const Figure &figure)
{
    const auto met = figure.met();
    return !met ? u"–"_s : *met ? u"yes"_s : u"NO"_s;
}

QString ratios(const Figure &figure)
{
    return figure.floorName.isEmpty() ? u"–"_s
                                      : number(figure.ratio50()) + u" / "_s + number(figure.ratio99());
}

QJsonObject jsonOf(const Summary &summary)
{
    return {{u"p50"_s, summary.p50}, {u"p99"_s, summary.p99}, {u"count"_s, summary.count}};
}

} // namespace

Summary Summary::of(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) {
        return values[std::min(values.size() - 1, size_t(share * double(values.size())))];
    };
    return {at(0.50), at(0.99), int(values.size())};
}

std::optional<bool> Figure::met() const
{
    if (metOtherwise)
        return metOtherwise;
    if (goal50 <= 0 && goal99 <= 0)
        return std::nullopt;
    return (goal50 <= 0 || ratio50() <= goal50) && (goal99 <= 0 || ratio99() <= goal99);
}

QString Figure::goal() const
{
    if (!goalOtherwise.isEmpty())
        return goalOtherwise;
    QStringList parts;
    if (goal50 > 0)
        parts += goal99 > 0 ? u"≤ %1 at p50"_s.arg(goal50) : u"≤ %1"_s.arg(goal50);
    if (goal99 > 0)
        parts += u"≤ %1 at p99"_s.arg(goal99);
    return parts.isEmpty() ? u"–"_s : parts.join(u", "_s);
}

void Report::add(const Figure &figure)
{
    m_figures.push_back(figure);
    std::fprintf(stderr, "%s: %s %s, floor %s, ratio %s, goal %s, met: %s\n", qPrintable(figure.name),
                 qPrintable(two(figure.value, true)), qPrintable(figure.unit),
                 qPrintable(two(figure.floor, !figure.floorName.isEmpty())), qPrintable(ratios(figure)),
                 qPrintable(figure.goal()), qPrintable(verdict(figure)));
}

QString Report::table() const
{
    QString text;
    const auto line = [&text](const QString &name, const QString &value, const QString &floor,
                              const QString &ratio, const QString &goal, const QString &met) {
        text += name.leftJustified(74) + value.leftJustified(20) + floor.leftJustified(20) +
                ratio.leftJustified(14) + goal.leftJustified(28) + met + u'\n';
    };
    line(u"figure"_s, u"p50 / p99"_s, u"floor p50 / p99"_s, u"ratio"_s, u"goal"_s, u"met"_s);
    for (const Figure &figure : m_figures) {
        const bool floored = !figure.floorName.isEmpty();
        line(figure.name, two(figure.value, true) + u' ' + figure.unit, two(figure.floor, floored),
             ratios(figure), figure.goal(), verdict(figure));
        if (floored)
            text += u"    floor: "_s + figure.floorName + u'\n';
    }
    for (const QString &note : m_notes)
        text += note + u'\n';
    return text;
}

QString Report::markdown() const
{
    QString text = u"| figure, p50 / p99 | | floor | | ratio | goal | met |\n"
                   "| --- | --- | --- | --- | --- | --- | --- |\n"_s;
    for (const Figure &figure : m_figures) {
        const bool floored = !figure.floorName.isEmpty();
        text += u"| %1 | %2 %3 | %4 | %5 | %6 | %7 | %8 |\n"_s.arg(
            figure.name, two(figure.value, true), figure.unit, floored ? figure.floorName : u"–"_s,
            floored ? two(figure.floor, true) + u' ' + figure.unit : u"–"_s, ratios(figure), figure.goal(),
            verdict(figure));
    }
    for (const QString &note : m_notes)
        text += u'\n' + note + u'\n';
    return text;
}

QJsonObject Report::json() const
{
    QJsonArray figures;
    for (const Figure &figure : m_figures) {
        QJsonObject one{{u"key"_s, figure.key},
                        {u"name"_s, figure.name},
                        {u"unit"_s, figure.unit},
                        {u"value"_s, jsonOf(figure.value)},
                        {u"goal"_s, figure.goal()}};
        if (!figure.floorName.isEmpty()) {
            one.insert(u"floorName"_s, figure.floorName);
            one.insert(u"floor"_s, jsonOf(figure.floor));
            one.insert(u"ratioP50"_s, figure.ratio50());
            one.insert(u"ratioP99"_s, figure.ratio99());
        }
        if (const auto met = figure.met())
            one.insert(u"met"_s, *met);
        figures.append(one);
    }
    return {{u"figures"_s, figures}, {u"notes"_s, QJsonArray::fromStringList(m_notes)}};
}

} // namespace teller::bench
