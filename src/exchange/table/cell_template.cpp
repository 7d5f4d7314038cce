// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/cell_template.h"

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTemplate = 2'000;

} // namespace

CellTemplate CellTemplate::constant(const QString &text)
{
    CellTemplate made;
    Piece piece;
    piece.text = text;
    made.m_pieces.push_back(piece);
    return made;
}

CellTemplate CellTemplate::cell(const CellRef &ref)
{
    CellTemplate made;
    Piece piece;
    piece.kind = Piece::Kind::Cell;
    piece.ref = ref;
    made.m_pieces.push_back(piece);
    return made;
}

Result<CellTemplate::Piece> CellTemplate::cellPiece(QStringView inside, const Resolve &resolve)
{
    Piece piece;
    piece.kind = Piece::Kind::Cell;
    QStringView name = inside;
    const qsizetype bar = inside.lastIndexOf(u'|');
    if (bar >= 0) {
        name = inside.first(bar);
        const QStringView word = inside.sliced(bar + 1).trimmed();
        if (word == "last4"_L1)
            piece.filter = Filter::Last4;
        else if (word == "lower"_L1)
            piece.filter = Filter::Lower;
        else if (word == "upper"_L1)
            piece.filter = Filter::Upper;
        else if (word == "digits"_L1)
            piece.filter = Filter::Digits;
        else
            return rejected(u"a template knows last4, lower, upper and digits behind a bar"_s);
    }
    const QString trimmed = name.trimmed().toString();
    if (trimmed == "#"_L1) {
        piece.ref.column = CellRef::rowNumber;
        return piece;
    }
    const Result<CellRef> ref = resolve(trimmed);
    if (!ref)
        return ref.error();
    piece.ref = *ref;
    return piece;
}

Result<CellTemplate> CellTemplate::parse(const QString &text, const Resolve &resolve)
{
    if (text.size() > longestTemplate)
        return rejected(u"a template is too long"_s);
    CellTemplate made;
    QString literal;
    bool inGroup = false;
    const auto push = [&](Piece piece) {
        if (!literal.isEmpty()) {
            Piece before;
            before.text = literal;
            made.m_pieces.push_back(before);
            literal.clear();
        }
        made.m_pieces.push_back(std::move(piece));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\\' && i + 1 < text.size()) {
            literal.append(text.at(++i));
        } else if (c == u'{') {
            const qsizetype end = text.indexOf(u'}', i);
            if (end < 0)
                return rejected(u"a template has a { without a }"_s);
            Result<Piece> piece = cellPiece(QStringView(text).sliced(i + 1, end - i - 1), resolve);
            if (!piece)
                return piece.error();
            push(std::move(*piece));
            i = end;
        } else if (c == u'[' || c == u']') {
            if (inGroup == (c == u'['))
                return rejected(u"square brackets in a template come in pairs and not within each other"_s);
            inGroup = !inGroup;
            Piece mark;
            mark.kind = inGroup ? Piece::Kind::GroupBegin : Piece::Kind::GroupEnd;
            push(mark);
        } else {
            literal.append(c);
        }
    }
    if (inGroup)
        return rejected(u"square brackets in a template come in pairs and not within each other"_s);
    if (!literal.isEmpty()) {
        Piece last;
        last.text = literal;
        made.m_pieces.push_back(last);
    }
    return made;
}

QString CellTemplate::filtered(const QString &text, Filter filter)
{
    switch (filter) {
    case Filter::Last4:
        return text.right(4);
    case Filter::Lower:
        return text.toLower();
    case Filter::Upper:
        return text.toUpper();
    case Filter::Digits: {
        QString digits;
        std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                     [](QChar c) { return c >= u'0' && c <= u'9'; });
        return digits;
    }
    case Filter::None:
        break;
    }
    return text;
}

std::vector<CellRef> CellTemplate::cells() const
{
    std::vector<CellRef> cells;
    for (const Piece &piece : m_pieces) {
        if (piece.kind == Piece::Kind::Cell)
            cells.push_back(piece.ref);
    }
    return cells;
}

QString CellTemplate::evaluate(const CellSource &source) const
{
    QString text;
    qsizetype groupBegan = 0;
    bool groupLacks = false;
    for (const Piece &piece : m_pieces) {
        switch (piece.kind) {
        case Piece::Kind::Text:
            text.append(piece.text);
            break;
        case Piece::Kind::Cell: {
            const QString cell = source.cell(piece.ref);
            groupLacks = groupLacks || cell.isEmpty();
            text.append(filtered(cell, piece.filter));
            break;
        }
        case Piece::Kind::GroupBegin:
            groupBegan = text.size();
            groupLacks = false;
            break;
        case Piece::Kind::GroupEnd:
            if (groupLacks)
                text.truncate(groupBegan);
            break;
        }
    }
    return text;
}

} // namespace teller
