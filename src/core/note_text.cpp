// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note_text.h"

#include <QHash>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

constexpr auto mark = "**"_L1;
constexpr qsizetype mostDigits = 3;
constexpr qsizetype longestSummary = 200;

struct Named
{
    NoteSpan span;
    size_t colleague = 0;
};

bool endsName(QStringView text, qsizetype at)
{
    return at >= text.size() || !text[at].isLetterOrNumber();
}

/// How much of `rest` names the colleague; 0 if it does not.
qsizetype lengthOfName(QStringView rest, const Colleague &one)
{
    if (one.name.isEmpty() || !rest.startsWith(one.name, Qt::CaseInsensitive) ||
        !endsName(rest, one.name.size()))
        return 0;
    const QStringView behind = rest.mid(one.name.size());
    if (behind.startsWith(" ("_L1)) {
        for (const QString &which : {one.teamName, one.id.text()}) {
            const QStringView inside = behind.mid(2);
            if (!which.isEmpty() && inside.startsWith(which, Qt::CaseInsensitive) &&
                inside.mid(which.size()).startsWith(u')'))
                return one.name.size() + which.size() + 3;
        }
    }
    return one.name.size();
}

std::vector<Named> named(QStringView text, const std::vector<Colleague> &colleagues)
{
    std::vector<Named> found;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        if (at > 0 && text[at - 1].isLetterOrNumber())
            continue; // an address
        const QStringView rest = text.mid(at + 1);
        Named best;
        bool several = false;
        for (size_t i = 0; i < colleagues.size(); ++i) {
            const qsizetype length = lengthOfName(rest, colleagues[i]);
            if (length == 0 || length < best.span.length)
                continue;
            several = length == best.span.length;
            best = {{at, length}, i};
        }
        if (best.span.length == 0 || several)
            continue;
        ++best.span.length; // the @
        found.push_back(best);
        at += best.span.length - 1;
    }
    return found;
}

} // namespace

NoteLine noteLine(QStringView line)
{
    NoteLine out;
    if (line.startsWith("- "_L1)) {
        out.kind = NoteLine::Kind::Bullet;
        out.marker = 2;
    } else {
        qsizetype digits = 0;
        while (digits < line.size() && digits <= mostDigits && line[digits] >= u'0' && line[digits] <= u'9')
            ++digits;
        if (digits > 0 && digits <= mostDigits && line.mid(digits).startsWith(". "_L1)) {
            out.kind = NoteLine::Kind::Numbered;
            out.marker = digits + 2;
        }
    }
    qsizetype open = -1; // where the words after an open mark begin
    for (qsizetype at = line.indexOf(mark, out.marker); at >= 0; at = line.indexOf(mark, at)) {
        const qsizetype after = at + noteMarkLength;
        if (open >= 0 && at > open && !line[at - 1].isSpace()) {
            out.bold.push_back({open, at - open});
            open = -1;
        } else if (open < 0 && after < line.size() && !line[after].isSpace() && line[after] != u'*') {
            open = after;
        }
        at = after;
    }
    return out;
}

QString withoutNoteMarks(const QString &text)
{
    if (!text.contains(mark))
        return text;
    QString out;
    out.reserve(text.size());
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        const QStringView line = QStringView(text).mid(begin, end - begin);
        qsizetype at = 0;
        for (const NoteSpan &span : noteLine(line).bold) {
            out += line.mid(at, span.from - noteMarkLength - at);
            out += line.mid(span.from, span.length);
            at = span.from + span.length + noteMarkLength;
        }
        out += line.mid(at);
        if (end < text.size())
            out += u'\n';
        begin = end + 1;
    }
    return out;
}

QString noteSummary(const QString &text)
{
    const QString line = withoutNoteMarks(text.trimmed().section(u'\n', 0, 0));
    const NoteLine first = noteLine(line);
    const QString words = (first.kind == NoteLine::Kind::Bullet ? line.mid(first.marker) : line).simplified();
    return words.size() <= longestSummary ? words : words.left(longestSummary - 1) + u'…';
}

std::vector<QString> unmistakableNames(const std::vector<Colleague> &colleagues)
{
    const auto withTeam = [](const Colleague &one) {
        return one.teamName.isEmpty() ? one.name : u"%1 (%2)"_s.arg(one.name, one.teamName);
    };
    QHash<QString, int> names;
    QHash<QString, int> teams;
    for (const Colleague &one : colleagues) {
        ++names[one.name.toCaseFolded()];
        ++teams[withTeam(one).toCaseFolded()];
    }
    std::vector<QString> out;
    out.reserve(colleagues.size());
    for (const Colleague &one : colleagues) {
        const QString team = withTeam(one);
        if (names.value(one.name.toCaseFolded()) == 1)
            out.push_back(one.name);
        else if (!one.teamName.isEmpty() && teams.value(team.toCaseFolded()) == 1)
            out.push_back(team);
        else
            out.push_back(u"%1 (%2)"_s.arg(one.name, one.id.text()));
    }
    return out;
}

std::vector<Colleague> mentionedIn(QStringView text, const std::vector<Colleague> &colleagues)
{
    std::vector<bool> is(colleagues.size(), false);
    for (const Named &one : named(text, colleagues))
        is[one.colleague] = true;
    std::vector<Colleague> out;
    for (size_t i = 0; i < colleagues.size(); ++i) {
        if (is[i])
            out.push_back(colleagues[i]);
    }
    return out;
}

std::vector<NoteSpan> mentionSpans(QStringView line, const std::vector<Colleague> &colleagues)
{
    std::vector<NoteSpan> out;
    for (const Named &one : named(line, colleagues))
        out.push_back(one.span);
    return out;
}

} // namespace teller
