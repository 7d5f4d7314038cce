// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/detail_document.h"

#include "common/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int longestText = 100'000;

/// Writes paragraph by paragraph.
class Writer
{
    Q_DECLARE_TR_FUNCTIONS(teller::DetailDocument)
public:
    Writer(QTextDocument &document, const Theme &theme, Instant now)
        : m_cursor(&document)
        , m_theme(theme)
        , m_now(now)
    {
        m_cursor.beginEditBlock();
    }
    ~Writer() { m_cursor.endEditBlock(); }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    void turns(const std::vector<Turn> &turns)
    {
        if (turns.empty())
            return;
        heading(tr("Conversation"));
        for (const auto &turn : turns)
            oneTurn(turn);
    }

    void body(const QString &text)
    {
        if (!text.isEmpty())
            paragraph(plainText(text, longestText), ink(), 0, m_theme.px(8));
    }

    void lines(const std::vector<LineItem> &lines)
    {
        if (lines.empty())
            return;
        heading(tr("Items"));
        newBlock(0, m_theme.px(4));
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(m_theme.px(3));
        format.setCellSpacing(0);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 62),
                                          QTextLength(QTextLength::PercentageLength, 12),
                                          QTextLength(QTextLength::PercentageLength, 26)});
        const auto [sum, comparable] = total(lines);
        auto *table = m_cursor.insertTable(int(lines.size()) + 1 + (comparable ? 1 : 0), 3, format);
        cell(table, 0, 0, tr("Article"), small(m_theme.colours().faint));
        cell(table, 0, 1, tr("Quantity"), small(m_theme.colours().faint), true);
        cell(table, 0, 2, tr("Amount"), small(m_theme.colours().faint), true);
        int row = 1;
        for (const auto &line : lines) {
            cell(table, row, 0, oneLine(line.article), ink());
            cell(table, row, 1, QLocale().toString(line.quantity), ink(), true);
            cell(table, row, 2, moneyText(line.amount), ink(), true);
            ++row;
        }
        if (comparable) {
            cell(table, row, 0, tr("Total"), bold());
            cell(table, row, 2, moneyText(sum), bold(), true);
        }
        m_cursor.movePosition(QTextCursor::End);
    }

    void notes(const std::vector<NoteRevision> &notes)
    {
        if (notes.empty())
            return;
        heading(tr("Notes"));
        for (const auto &note : notes) {
            auto meta = note.agentName.isEmpty() ? tr("Somebody") : quoted(note.agentName, 60);
            meta += u" · "_s + shortWhen(note.writtenAt, m_now);
            if (note.revision > 1)
                meta += u" · "_s + tr("version %1").arg(note.revision);
            paragraph(meta, small(m_theme.colours().faint), 0, m_theme.px(8));
            paragraph(plainText(note.text, longestText), ink(), 0, m_theme.px(2));
        }
    }

    void facts(const std::vector<std::pair<QString, QString>> &facts)
    {
        if (facts.empty())
            return;
        heading(tr("Details"));
        for (const auto &[name, value] : facts) {
            newBlock(0, m_theme.px(3));
            auto label = oneLine(name, 60);
            if (!label.isEmpty())
                label[0] = label[0].toUpper();
            m_cursor.insertText(label + u"  "_s, small(m_theme.colours().faint));
            m_cursor.insertText(oneLine(value, 2000), ink());
        }
    }

    void quiet(const QString &text) { paragraph(text, small(m_theme.colours().faint), 0, 0); }
    [[nodiscard]] bool empty() const { return m_first; }

private:
    void oneTurn(const Turn &turn)
    {
        const bool ours = turn.speaker == Speaker::Agent || turn.speaker == Speaker::Bot;
        const int indent = ours ? m_theme.px(28) : 0;
        auto who = oneLine(turn.name, 60);
        const auto role = speakerName(turn.speaker);
        if (who.isEmpty())
            who = role;
        newBlock(indent, m_theme.px(12));
        m_cursor.insertText(who, bold());
        auto meta = who == role ? QString() : role;
        const auto when = turn.offsetMs >= 0 ? duration(turn.offsetMs / 1000)
                          : isSet(turn.at)   ? clockTime(turn.at)
                                             : QString();
        if (!when.isEmpty())
            meta += meta.isEmpty() ? when : u" · "_s + when;
        m_cursor.insertText(u"  "_s + meta, small(m_theme.colours().faint));
        paragraph(plainText(turn.text, longestText), ours ? charFormat(m_theme.colours().dim) : ink(), indent,
                  m_theme.px(1));
    }

    static std::pair<Money, bool> total(const std::vector<LineItem> &lines)
    {
        Money sum{0, lines.front().amount.currency};
        for (const auto &line : lines) {
            if (line.amount.currency != sum.currency)
                return {{}, false};
            sum.minor += line.amount.minor;
        }
        return {sum, !sum.currency.isEmpty()};
    }

    [[nodiscard]] QTextCharFormat charFormat(const QColor &colour) const
    {
        QTextCharFormat format;
        format.setFont(m_theme.font(TextSize::Body));
        format.setForeground(colour);
        return format;
    }
    [[nodiscard]] QTextCharFormat ink() const { return charFormat(m_theme.colours().ink); }
    [[nodiscard]] QTextCharFormat bold() const
    {
        auto format = ink();
        format.setFont(m_theme.font(TextSize::Body, true));
        return format;
    }
    [[nodiscard]] QTextCharFormat small(const QColor &colour) const
    {
        QTextCharFormat format;
        format.setFont(m_theme.font(TextSize::Small));
        format.setForeground(colour);
        return format;
    }

    void newBlock(int indent, int above)
    {
        QTextBlockFormat format;
        format.setLeftMargin(indent);
        format.setTopMargin(m_first ? 0 : above);
        format.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
        if (m_first)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
        m_first = false;
    }

    void paragraph(const QString &text, const QTextCharFormat &format, int indent, int above)
    {
        newBlock(indent, above);
        m_cursor.insertText(text, format);
    }

    void heading(const QString &text)
    {
        auto format = small(m_theme.colours().faint);
        format.setFont(m_theme.font(TextSize::Caption, true));
        paragraph(QLocale().toUpper(text), format, 0, m_theme.px(18));
    }

    static void cell(QTextTable *table, int row, int column, const QString &text,
                     const QTextCharFormat &format, bool right = false)
    {
        auto cursor = table->cellAt(row, column).firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(right ? Qt::AlignRight : Qt::AlignLeft);
        cursor.setBlockFormat(block);
        cursor.insertText(text, format);
    }

    QTextCursor m_cursor;
    const Theme &m_theme;
    const Instant m_now;
    bool m_first = true;
};

} // namespace

void fillDetailDocument(QTextDocument &document, const InteractionDetail &detail, const Theme &theme,
                        Instant now)
{
    Writer writer(document, theme, now);
    writer.body(detail.body);
    writer.turns(detail.turns);
    writer.lines(detail.lines);
    writer.notes(detail.notes);
    writer.facts(detail.facts);
    if (writer.empty()) {
        writer.quiet(
            detail.interaction.summary.isEmpty()
                ? QCoreApplication::translate("teller::DetailDocument", "Nothing more is kept of this.")
                : oneLine(detail.interaction.summary, 2000));
    }
}

} // namespace teller
