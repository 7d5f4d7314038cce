// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/note_versions_page.h"

#include "common/wording.h"
#include "core/note_text.h"
#include "desk/word_diff.h"
#include "timeline/aside_page.h"
#include "timeline/detail_writer.h"
#include "timeline/note_text_writer.h"

#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int longestText = 20'000;

void writeDiff(DetailWriter &writer, const QString &before, const QString &after)
{
    const auto &c = writer.theme().colours();
    auto removed = writer.body(c.failed);
    removed.setFontStrikeOut(true);
    auto added = writer.body(c.good);
    added.setFontUnderline(true); // never by colour alone
    const DetailWriter::Place place{0, writer.theme().px(2)};
    writer.begin(place);
    for (const DiffPart &part : wordDiff(before, after)) {
        writer.addLines(part.text,
                        part.kind == DiffPart::Kind::Same      ? writer.ink()
                        : part.kind == DiffPart::Kind::Removed ? removed
                                                               : added,
                        place);
    }
}

QString wordsOf(const NoteRevision &note)
{
    return plainText(withoutNoteMarks(note.text), longestText);
}

} // namespace

NoteVersionsPage::NoteVersionsPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"noteVersionsPage"_s);
    auto *all = new QVBoxLayout(this);
    tighten(all);
    auto *title = makeLabel(this, u"noteVersionsTitle"_s, TextSize::Body, {}, true);
    title->setText(tr("Versions of the note"));
    auto *back = addAsideHead(*all, theme, *title, u"noteVersionsBack"_s);
    connect(back, &QPushButton::clicked, this, &NoteVersionsPage::backWanted);
    m_text = new QTextEdit(this);
    m_text->setObjectName(u"noteVersionsText"_s);
    m_text->setAccessibleName(tr("Versions of the note, the newest first"));
    makeReadable(*m_text, theme);
    all->addWidget(m_text, 1);
}

void NoteVersionsPage::showVersions(const InteractionDetail &detail, Instant now)
{
    m_text->clear();
    DetailWriter writer(*m_text->document(), m_theme);
    for (const NoteRevision &newest : detail.notes) {
        std::vector<NoteRevision> versions;
        for (const NoteRevision &one : detail.earlierNotes) {
            if (one.note == newest.note)
                versions.push_back(one);
        }
        if (versions.empty())
            continue;
        versions.push_back(newest);
        for (size_t i = versions.size(); i-- > 0;) {
            const NoteRevision &version = versions[i];
            auto meta = tr("Version %1").arg(i + 1);
            meta += u" · "_s + (version.agentName.isEmpty() ? tr("Somebody") : quoted(version.agentName, 60));
            meta += u" · "_s + shortWhen(version.writtenAt, now);
            meta += u" · "_s + (version.shared ? tr("may be shared with the customer") : tr("internal"));
            writer.paragraph(meta, writer.faint(), {0, m_theme.px(14)});
            if (i == 0)
                writeNoteText(writer, version.text, m_theme.px(2));
            else
                writeDiff(writer, wordsOf(versions[i - 1]), wordsOf(version));
        }
    }
    m_text->moveCursor(QTextCursor::Start);
    show();
    m_text->setFocus();
}

void NoteVersionsPage::clear()
{
    m_text->clear();
    hide();
}

} // namespace teller
