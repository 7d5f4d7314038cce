// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/note_text_writer.h"

#include "common/wording.h"
#include "core/note_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int longestText = 100'000;

void writeLine(DetailWriter &writer, const QString &text, const NoteLine &line)
{
    qsizetype at = line.marker;
    for (const NoteSpan &span : line.bold) {
        writer.add(text.mid(at, span.from - noteMarkLength - at), writer.ink());
        writer.add(text.mid(span.from, span.length), writer.bold(writer.theme().colours().ink));
        at = span.from + span.length + noteMarkLength;
    }
    writer.add(text.mid(at), writer.ink());
}

} // namespace

void writeNoteText(DetailWriter &writer, const QString &text, int above)
{
    const auto &theme = writer.theme();
    const int item = theme.px(20);
    int room = above;
    const auto lines = plainText(text, longestText).split(u'\n');
    for (const auto &one : lines) {
        if (one.trimmed().isEmpty()) {
            room = std::max(room, theme.px(8)); // between paragraphs
            continue;
        }
        const auto line = noteLine(one);
        if (line.kind == NoteLine::Kind::Text) {
            writer.begin({0, room});
        } else {
            writer.begin({item, room > 0 ? room : theme.px(2), item});
            writer.add(line.kind == NoteLine::Kind::Bullet ? u"•\t"_s : one.left(line.marker - 1) + u'\t',
                       writer.ink());
        }
        writeLine(writer, one, line);
        room = 0;
    }
}

} // namespace teller
