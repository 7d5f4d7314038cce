// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/quoted_text.h"

#include "core/outside_text.h"
#include "exchange/email/quote_words.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

using namespace Qt::StringLiterals;
using namespace teller::quote_words;

namespace teller {

namespace {

using Lines = QList<QStringView>;

// "On … wrote:" wraps over this many lines at most, and is no longer than this.
constexpr qsizetype announcementLines = 4;
constexpr qsizetype announcementLength = 400;
constexpr qsizetype outlookLines = 8;

enum class Field { None, From, Date, To, Subject };

template <size_t n>
bool isOneOf(QStringView word, const std::array<QStringView, n> &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QStringView known) { return word.compare(known, Qt::CaseInsensitive) == 0; });
}

/// Which field of a header block a line is. Bold type came through as asterisks, French puts a space before
/// the colon.
Field fieldOf(QStringView line)
{
    constexpr qsizetype longestWord = 22;
    const QStringView beginning = line.first(std::min(line.size(), longestWord));
    const qsizetype colon = std::max(beginning.indexOf(u':'), beginning.indexOf(u'：'));
    if (colon < 0)
        return Field::None;
    QStringView word = line.first(colon);
    const auto isMark = [](QChar c) {
        return c == u'*' || c == u'_' || c.isSpace();
    };
    while (!word.isEmpty() && isMark(word.front()))
        word = word.sliced(1);
    while (!word.isEmpty() && isMark(word.back()))
        word.chop(1);
    if (isOneOf(word, fromWords))
        return Field::From;
    if (isOneOf(word, dateWords))
        return Field::Date;
    if (isOneOf(word, toWords))
        return Field::To;
    return isOneOf(word, subjectWords) ? Field::Subject : Field::None;
}

bool isQuoted(QStringView line)
{
    return line.startsWith(u'>');
}

/// Of what a program wrote there: whoever wrote it speaks to somebody, and then goes on.
bool endsWithColon(QStringView line)
{
    return line.endsWith(u':') || line.endsWith(u'：');
}

/// An address in angle brackets, a time of day and a year: in whatever language, no person writes that.
bool isAnnouncement(const QString &line)
{
    static const QRegularExpression address(uR"(<[^<>\s]+@[^<>\s]+>)"_s);
    static const QRegularExpression time(uR"((?<!\d)\d{1,2}[:.]\d\d(?!\d))"_s);
    static const QRegularExpression year(uR"((?<!\d)(?:19|20)\d\d(?!\d))"_s);
    return endsWithColon(line.trimmed()) && address.match(line).hasMatch() && time.match(line).hasMatch() &&
           year.match(line).hasMatch();
}

/// A time of day or an address: what programs put into the line, and people hardly do.
bool namesTimeOrAddress(QStringView text)
{
    for (qsizetype n = 1; n + 1 < text.size(); ++n) {
        if ((text[n] == u':' || text[n] == u'.') && text[n - 1].isDigit() && text[n + 1].isDigit())
            return true;
        if (text[n] == u'@')
            return true;
    }
    return false;
}

/// The line of the clean text at which the first signature begins; -1 without one.
qsizetype signatureLine(const QString &written)
{
    for (qsizetype from = 0; from < written.size();) {
        const qsizetype end = written.indexOf(u'\n', from);
        QStringView line = QStringView(written).sliced(from, (end < 0 ? written.size() : end) - from);
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line == u"-- ")
            return outsideParagraphs(written.left(from) + u"--"_s).count(u'\n');
        from = end < 0 ? written.size() : end + 1;
    }
    return -1;
}

class Splitter
{
public:
    /// `signature`: the line at which one begins, or -1.
    Splitter(const QString &text, qsizetype signature)
        : m_lines(QStringView(text).split(u'\n'))
        , m_signature(signature)
        , m_quotedLine(size_t(m_lines.size()), false)
    {}

    [[nodiscard]] SplitText split()
    {
        for (qsizetype n = 0; n < m_lines.size(); ++n) {
            if (endsOwnText(n)) {
                std::fill(m_quotedLine.begin() + ptrdiff_t(n), m_quotedLine.end(), true);
                break;
            }
            if (isQuoted(m_lines[n]))
                m_quotedLine[size_t(n)] = true;
            else if (const qsizetype last = announcementFrom(n); last >= 0)
                n = takeAnnouncement(n, last);
        }
        return {joined(false), joined(true)};
    }

private:
    /// Marks it. What follows is behind ">", or all of it is quoted: programs that do not mark the lines
    /// quote to the end.
    qsizetype takeAnnouncement(qsizetype first, qsizetype last)
    {
        const bool marked = followedByQuote(last + 1);
        const qsizetype end = marked ? last + 1 : m_lines.size();
        std::fill(m_quotedLine.begin() + ptrdiff_t(first), m_quotedLine.begin() + ptrdiff_t(end), true);
        return end - 1;
    }

    [[nodiscard]] bool followedByQuote(qsizetype n) const
    {
        while (n < m_lines.size() && m_lines[n].trimmed().isEmpty())
            ++n;
        return n < m_lines.size() && isQuoted(m_lines[n]);
    }

    [[nodiscard]] bool endsOwnText(qsizetype n) const
    {
        return n == m_signature || isOriginal(m_lines[n]) || isOutlookBlock(n);
    }

    [[nodiscard]] static bool isOriginal(QStringView line)
    {
        constexpr qsizetype longest = 80;
        line = line.trimmed();
        if (line.size() > longest || !line.startsWith(u"---") || !line.endsWith(u"---"))
            return false;
        while (line.startsWith(u'-'))
            line = line.sliced(1);
        while (line.endsWith(u'-'))
            line.chop(1);
        return isOneOf(line.trimmed(), originals);
    }

    /// A rule may stand above it.
    [[nodiscard]] bool isOutlookBlock(qsizetype n) const
    {
        const auto isRule = [](QStringView line) {
            constexpr qsizetype shortest = 5;
            return line.size() >= shortest &&
                   std::all_of(line.begin(), line.end(), [](QChar c) { return c == u'_' || c == u'-'; });
        };
        if (isRule(m_lines[n].trimmed())) {
            do {
                ++n;
            } while (n < m_lines.size() && m_lines[n].isEmpty());
        }
        if (n >= m_lines.size() || fieldOf(m_lines[n]) != Field::From)
            return false;
        bool date = false;
        bool to = false;
        bool subject = false;
        bool address = m_lines[n].contains(u'@');
        for (qsizetype next = n + 1; next < std::min(n + outlookLines, m_lines.size()); ++next) {
            const Field field = fieldOf(m_lines[next]);
            date = date || field == Field::Date;
            to = to || field == Field::To;
            subject = subject || field == Field::Subject;
            address = address || (field == Field::To && m_lines[next].contains(u'@'));
        }
        // From here to there on some day is a journey.
        return int(date) + int(to) + int(subject) >= 2 && (subject || address);
    }

    /// The last line of what announces a quotation and begins at line n; -1 if nothing does.
    [[nodiscard]] qsizetype announcementFrom(qsizetype n) const
    {
        const QStringView first = m_lines[n];
        if (first.isEmpty())
            return -1;
        for (const Announcement &known : announcements) {
            const bool begins = !known.begins.isEmpty() && first.startsWith(known.begins);
            // "Jane Roe <jane@example.org> wrote:" announces what is marked.
            if (!begins && !(endsWithColon(first) && first.contains(known.verb) && followedByQuote(n + 1)))
                continue;
            QString whole;
            for (qsizetype last = n; last < std::min(n + announcementLines, m_lines.size()); ++last) {
                const QStringView line = m_lines[last].trimmed();
                if (line.isEmpty() || isQuoted(line))
                    break;
                whole.append(line).append(u' ');
                if (whole.size() > announcementLength)
                    break;
                if (endsWithColon(line) && whole.contains(known.verb) &&
                    (namesTimeOrAddress(whole) || followedByQuote(last + 1)))
                    return last;
            }
        }
        return anyLanguageFrom(n);
    }

    /// The same by its shape alone. What stands above it without an empty line does not belong to it.
    [[nodiscard]] qsizetype anyLanguageFrom(qsizetype n) const
    {
        QString whole;
        qsizetype last = n;
        for (; last < std::min(n + announcementLines, m_lines.size()); ++last) {
            const QStringView line = m_lines[last].trimmed();
            if (line.isEmpty() || isQuoted(line) || whole.size() + line.size() > announcementLength)
                return -1;
            whole.append(line).append(u' ');
            if (endsWithColon(line))
                break;
        }
        if (!isAnnouncement(whole))
            return -1;
        for (qsizetype later = n + 1; later <= last; ++later) {
            whole.remove(0, m_lines[later - 1].trimmed().size() + 1);
            if (isAnnouncement(whole))
                return -1;
        }
        return last;
    }

    [[nodiscard]] QString joined(bool quoted) const
    {
        QString text;
        bool gap = false;
        for (qsizetype n = 0; n < m_lines.size(); ++n) {
            if (m_quotedLine[size_t(n)] != quoted) {
                gap = true;
                continue;
            }
            if (gap && m_lines[n].isEmpty())
                continue;
            if (n > 0)
                text += gap && !text.endsWith(u"\n\n"_s) ? u"\n\n"_s : u"\n"_s;
            gap = false;
            text += m_lines[n];
        }
        return text;
    }

    const Lines m_lines;
    const qsizetype m_signature;
    std::vector<bool> m_quotedLine;
};

QString withoutBlankEnds(const QString &text)
{
    qsizetype first = 0;
    while (first < text.size() && (text[first] == u'\n' || text[first] == u'\r'))
        ++first;
    qsizetype end = text.size();
    while (end > first && text[end - 1].isSpace())
        --end;
    return text.sliced(first, end - first);
}

} // namespace

SplitText splitQuoted(const QString &written, bool fromHtml)
{
    const QString text = outsideParagraphs(written);
    const qsizetype signature = fromHtml ? text.split(u'\n').indexOf(u"--"_s) : signatureLine(written);
    SplitText split = Splitter(text, signature).split();
    split.own = withoutBlankEnds(split.own);
    split.quoted = withoutBlankEnds(split.quoted);
    if (split.own.trimmed().isEmpty() && !split.quoted.isEmpty())
        return {split.quoted, {}};
    return split;
}

} // namespace teller
