// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/detail_document.h"

#include "common/data_words.h"
#include "common/wording.h"
#include "timeline/conversation_writer.h"
#include "timeline/detail_writer.h"
#include "timeline/note_text_writer.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int longestText = 100'000;

struct DetailText
{
    Q_DECLARE_TR_FUNCTIONS(teller::DetailDocument)
};

using Fact = std::pair<QString, QString>;

/// Who wrote to whom belongs above a letter, not among the details.
bool isAddress(const InteractionDetail &detail, const Fact &fact)
{
    const auto channel = detail.interaction.channel;
    return (channel == Channel::Email || channel == Channel::Mail) &&
           (fact.first == "from"_L1 || fact.first == "to"_L1 || fact.first == "cc"_L1);
}

void writeFact(DetailWriter &writer, const Fact &fact, bool address)
{
    writer.begin({0, writer.theme().px(3)});
    auto label = address ? addressFieldName(fact.first) : oneLine(fact.first, 60);
    if (!label.isEmpty())
        label[0] = label[0].toUpper();
    writer.add(label + u"  "_s, writer.faint());
    writer.add(quoted(fact.second, 2000), writer.ink());
}

/// What is cut off is said, and where all of it is.
void sayCut(DetailWriter &writer, const QString &text, const InteractionDetail &detail)
{
    if (text.size() <= longestText)
        return;
    auto said = DetailText::tr("%1 more characters are not shown here.")
                    .arg(QLocale().toString(qint64(text.size() - longestText)));
    const bool original =
        std::any_of(detail.documents.begin(), detail.documents.end(),
                    [](const Document &one) { return one.role == Document::Role::Original; });
    if (original)
        said += u' ' + DetailText::tr("The original below has all of them.");
    writer.paragraph(said, writer.faint(), {0, writer.theme().px(12)});
}

void writeBody(DetailWriter &writer, const InteractionDetail &detail, DetailView &view)
{
    const auto &theme = writer.theme();
    for (const auto &fact : detail.facts) {
        if (isAddress(detail, fact))
            writeFact(writer, fact, true);
    }
    if (!detail.body.isEmpty())
        writer.paragraph(plainText(detail.body, longestText), writer.ink(), {0, theme.px(12)});
    sayCut(writer, detail.body, detail);
    if (detail.quoted.isEmpty() || !view.quotedShown)
        return;
    writer.heading(DetailText::tr("Quoted text"));
    view.quotedAt = writer.position();
    writer.paragraph(plainText(detail.quoted, longestText), writer.body(theme.colours().dim),
                     {theme.px(14), theme.px(4)});
    sayCut(writer, detail.quoted, detail);
}

std::pair<Money, bool> total(const std::vector<LineItem> &lines)
{
    Money sum{0, lines.front().amount.currency};
    for (const auto &line : lines) {
        if (line.amount.currency != sum.currency)
            return {{}, false};
        sum.minor += line.amount.minor;
    }
    return {sum, !sum.currency.isEmpty()};
}

void writeLines(DetailWriter &writer, const std::vector<LineItem> &lines)
{
    if (lines.empty())
        return;
    const auto ink = writer.ink();
    const auto bold = writer.bold(writer.theme().colours().ink);
    writer.heading(DetailText::tr("Items"));
    writer.begin({0, writer.theme().px(4)});
    const auto [sum, comparable] = total(lines);
    auto *table = writer.table(int(lines.size()) + 1 + (comparable ? 1 : 0), {62, 12, 26});
    DetailWriter::cell(table, 0, 0, DetailText::tr("Article"), writer.faint());
    DetailWriter::cell(table, 0, 1, DetailText::tr("Quantity"), writer.faint(), true);
    DetailWriter::cell(table, 0, 2, DetailText::tr("Amount"), writer.faint(), true);
    int row = 1;
    for (const auto &line : lines) {
        DetailWriter::cell(table, row, 0, oneLine(line.article), ink);
        DetailWriter::cell(table, row, 1, QLocale().toString(line.quantity), ink, true);
        DetailWriter::cell(table, row, 2, moneyText(line.amount), ink, true);
        ++row;
    }
    if (comparable) {
        DetailWriter::cell(table, row, 0, DetailText::tr("Total"), bold);
        DetailWriter::cell(table, row, 2, moneyText(sum), bold, true);
    }
    writer.leaveTable();
}

void writeNotes(DetailWriter &writer, const InteractionDetail &detail, Instant now)
{
    const auto &notes = detail.notes;
    if (notes.empty())
        return;
    const auto &theme = writer.theme();
    writer.heading(DetailText::tr("Notes"));
    for (const auto &note : notes) {
        auto meta = note.agentName.isEmpty() ? DetailText::tr("Somebody") : quoted(note.agentName, 60);
        meta += u" · "_s + shortWhen(note.writtenAt, now);
        const auto earlier =
            std::count_if(detail.earlierNotes.begin(), detail.earlierNotes.end(),
                          [&note](const NoteRevision &one) { return one.note == note.note; });
        if (earlier > 0)
            meta += u" · "_s + DetailText::tr("edited, %n version(s)", nullptr, int(earlier) + 1);
        meta += u" · "_s + (note.shared ? DetailText::tr("may be shared with the customer")
                                        : DetailText::tr("internal"));
        writer.paragraph(meta, writer.faint(), {0, theme.px(8)});
        writeNoteText(writer, note.text, theme.px(2));
    }
}

void writeFacts(DetailWriter &writer, const InteractionDetail &detail)
{
    bool headed = false;
    for (const auto &fact : detail.facts) {
        if (isAddress(detail, fact))
            continue;
        if (!headed)
            writer.heading(DetailText::tr("Details"));
        headed = true;
        writeFact(writer, fact, false);
    }
}

} // namespace

void fillDetailDocument(QTextDocument &document, const InteractionDetail &detail, const Theme &theme,
                        Instant now, DetailView &view)
{
    view.times.clear();
    view.quotedAt = -1;
    DetailWriter writer(document, theme);
    writeBody(writer, detail, view);
    view.turnsShown = writeConversation(writer, detail, now, view.mostTurns, view.times);
    writeLines(writer, detail.lines);
    writeNotes(writer, detail, now);
    writeFacts(writer, detail);
    if (writer.empty()) {
        writer.quiet(detail.interaction.summary.isEmpty() ? DetailText::tr("Nothing more is kept of this.")
                                                          : oneLine(detail.interaction.summary, 2000));
    }
}

} // namespace teller
