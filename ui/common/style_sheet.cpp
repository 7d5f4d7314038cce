// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/style_sheet.h"

#include "common/theme.h"

#include <QGuiApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

// No colour for the text of fields: a style sheet that names one makes their place holders too pale to read.
// @name is replaced by a colour, #12px# by that measure at the theme's scale, @start and @end by the side
// where lines begin and end (Qt mirrors no borders), @tracking by the room between small letters, @frame by
// how thick a frame is that becomes a ring around what has the focus.
const auto plainSheet = uR"(
QMainWindow, QDialog { background: @surface; }
QToolTip { background: @panel; color: @ink; border: 1px solid @line; padding: #4px# #6px#; }
QLabel { background: transparent; color: @ink; }
QLabel[textSize="caption"] { font-size: #11px#; font-weight: 600; letter-spacing: @tracking; color: @faint; }
QLabel[textSize="small"] { font-size: #12px#; }
QLabel[textSize="note"] { font-size: #14px#; }
QLabel[textSize="heading"] { font-size: #18px#; font-weight: 600; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[tone="dim"] { color: @dim; }
QLabel[tone="faint"] { color: @faint; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="failed"] { color: @failed; }
QLabel[tone="careful"] { color: @careful; }
QLabel[tone="good"] { color: @good; }
QLabel[tone="unusual"] { color: @unusual; }
QLabel[pill] { border-radius: #11px#; padding: #2px# #10px#; min-height: #18px#; font-weight: 600; }
QLabel[pill="plain"] { background: @hover; color: @dim; }
QLabel[pill="accent"] { background: @accentGround; color: @accent; }
QLabel[pill="failed"] { background: @failedGround; color: @failed; }
QLabel[pill="careful"] { background: @carefulGround; color: @careful; }
QLabel[pill="good"] { background: @goodGround; color: @good; }
QLabel[pill="unusual"] { background: @unusualGround; color: @unusual; }
QLabel[tag] { border-radius: #4px#; padding: 0 #6px#; font-size: #11px#; font-weight: 600; }
QLabel[tag="plain"] { background: @hover; color: @dim; }
QLabel[tag="careful"] { background: @carefulGround; color: @careful; }
QLabel[tag="accent"] { background: @accentGround; color: @accent; }
QLabel[tag="unusual"] { background: @unusualGround; color: @unusual; }
QLabel[avatar="true"] { background: @accentGround; color: @accent; font-size: #16px#; font-weight: 700;
  border-radius: #22px#; }

QWidget[ground="panel"] { background: @panel; }
QWidget[ground="surface"] { background: @surface; }
QWidget[ground="rail"] { background: @rail; border: none; border-@end: 1px solid @line; }
QWidget[edge="bottom"] { border: none; border-bottom: 1px solid @line; }
QWidget[edge="top"] { border: none; border-top: 1px solid @line; }
QWidget[edge="end"] { border: none; border-@end: 1px solid @line; }
QWidget[edge="start"] { border: none; border-@start: 1px solid @line; }
QFrame[box="true"] { background: @panel; border: 1px solid @line; border-radius: #8px#; }
QFrame[box="popup"] { background: @panel; border: 1px solid @line; border-radius: #10px#; }

QPushButton { background: @panel; color: @ink; border: @frame solid @line; border-radius: #6px#;
  padding: #3px# #10px#; min-height: #20px#; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border-color: @ring; }
QPushButton:pressed { background: @accentGround; }
QPushButton:disabled { color: @faint; background: @surface; }
QPushButton[primary="true"] { background: @accent; border-color: @accent; color: @onAccent; font-weight: 600; }
QPushButton[primary="true"]:focus { border-color: @ink; }
QPushButton[primary="true"]:disabled { background: @hover; border-color: @line; color: @faint; }
QPushButton[danger="true"] { color: @failed; }
QPushButton[chip="true"] { border-radius: #10px#; padding: #1px# #10px#; min-height: #18px#; color: @dim;
  font-size: #12px#; background: @panel; }
QPushButton[chip="true"]:hover { background: @hover; }
QPushButton[chip="true"]:focus { border-color: @ring; }
QPushButton[chip="true"]:checked { background: @accentGround; border-color: @accentGround; color: @accent;
  font-weight: 600; }
QPushButton[chip="true"]:checked:focus { border-color: @ring; }
QPushButton[quiet="true"] { background: transparent; border-color: transparent; color: @dim; }
QPushButton[quiet="true"]:hover { background: @hover; color: @ink; }
QPushButton[quiet="true"]:focus { border-color: @ring; }
QPushButton[warn="failed"] { background: @failedGround; border-color: @failedGround; color: @failed; font-weight: 600;
  border-radius: #10px#; padding: #1px# #10px#; min-height: #18px#; }
QPushButton[warn="careful"] { background: @carefulGround; border-color: @carefulGround; color: @careful;
  font-weight: 600; border-radius: #10px#; padding: #1px# #10px#; min-height: #18px#; }
QPushButton[warn]:focus { border-color: @ink; }
QPushButton[line] { text-align: left; }
QPushButton[line="late"] { color: @failed; }
QPushButton[small="true"] { border-radius: #5px#; padding: #1px# #8px#; min-height: #18px#; font-size: #12px#; }
QPushButton[link="true"] { background: transparent; border: @frame solid transparent; border-radius: #4px#;
  padding: 0 #4px#; min-height: #18px#; font-size: #12px#; color: @accent; }
QPushButton[link="true"]:hover { background: @hover; }
QPushButton[link="true"]:focus { border-color: @ring; }
QPushButton[tab="true"] { background: transparent; border: none; border-bottom: 2px solid transparent;
  border-radius: 0; padding: #6px# #2px# #4px# #2px#; font-size: #12px#; color: @dim; }
QPushButton[tab="true"]:hover { color: @ink; }
QPushButton[tab="true"]:focus { border-bottom-color: @line; color: @ink; }
QPushButton[tab="true"]:checked { border-bottom-color: @accent; color: @ink; font-weight: 600; }
QPushButton::menu-indicator { width: 0; }
QFrame[factLine="true"] { border: @frame solid transparent; border-radius: #4px#; }
QFrame[factLine="true"]:hover { background: @hover; }
QFrame[factLine="true"]:focus { border-color: @ring; }
QToolButton { background: transparent; border: @frame solid transparent; border-radius: #8px#; color: @dim; }
QToolButton:hover { background: @hover; }
QToolButton:focus { border-color: @ring; }
QToolButton:checked { background: @accentGround; color: @accent; }

QLineEdit, QSpinBox, QDateTimeEdit, QComboBox { background: @panel; border: @frame solid @line; border-radius: #6px#;
  padding: #3px# #8px#; min-height: #22px#; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QSpinBox:focus, QDateTimeEdit:focus, QComboBox:focus { border-color: @ring; }
QLineEdit[wrong="true"] { border-color: @failed; }
QLineEdit[large="true"] { font-size: #15px#; min-height: #30px#; border: none; background: transparent; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: #24px#; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url(:/teller/icons/arrow.svg); width: #14px#; height: #14px#; }
QComboBox QAbstractItemView { background: @panel; color: @ink; border: 1px solid @line; outline: none;
  selection-background-color: @accentGround; selection-color: @accent; }
QCheckBox { color: @ink; spacing: #8px#; }
QTextEdit { background: @panel; color: @ink; border: none;
  selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit { background: @panel; border: none; font-size: #14px#;
  selection-background-color: @accent; selection-color: @onAccent; }
QListView { background: transparent; border: none; outline: none; }
QListView[choices="true"] { background: @panel; color: @ink; border: 1px solid @line; }
QListView[choices="true"]::item { padding: #4px# #8px#; border-radius: #4px#; }
QListView[choices="true"]::item:selected { background: @accentGround; color: @accent; }
QListWidget::item { padding: #4px# #8px#; border-radius: #4px#; }
QListWidget::item:selected { background: @accentGround; color: @accent; }
QTableWidget { background: @panel; border: none; outline: none; gridline-color: @line; color: @ink; }
QTableWidget::item { padding: #4px# #8px#; border: none; }
QTableCornerButton::section { background: @panel; border: none; }
QTableWidget::item:selected { background: @accentGround; color: @accent; }
QHeaderView, QHeaderView::section { background: @panel; color: @dim; border: none; }
QHeaderView::section { border-bottom: 1px solid @line; padding: #4px# #8px#; }
QCalendarWidget QToolButton { color: @ink; font-weight: 600; padding: #3px# #8px#; min-height: #20px#; }
QCalendarWidget QToolButton::menu-indicator { width: 0; }
QCalendarWidget QAbstractItemView { background: @panel; alternate-background-color: @panel; outline: none;
  selection-background-color: @accentGround; selection-color: @accent; }
QMenu { background: @panel; color: @ink; border: 1px solid @line; padding: #4px#; }
QMenu::item { padding: #4px# #16px#; border-radius: #4px#; }
QMenu::item:selected { background: @accentGround; color: @accent; }
QMenu::item:disabled { color: @dim; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QScrollBar:vertical { background: transparent; width: #10px#; margin: 0; }
QScrollBar::handle:vertical { background: @line; border-radius: #3px#; min-height: #32px#; margin: #2px#; }
QScrollBar::handle:vertical:hover { background: @faint; }
QScrollBar:horizontal { background: transparent; height: #10px#; margin: 0; }
QScrollBar::handle:horizontal { background: @line; border-radius: #3px#; min-width: #32px#; margin: #2px#; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)"_s;

/// What has to be seen from afar besides: the tab that is chosen is told from the one that has the focus by
/// more than a colour, and what is only a ground elsewhere has a frame.
const auto highContrastSheet = uR"(
QPushButton[tab="true"] { border: @frame solid transparent; }
QPushButton[tab="true"]:checked { border-bottom-color: @ink; }
QPushButton[tab="true"]:focus { border-color: @ring; color: @ink; }
QPushButton[chip="true"]:checked { border-color: @accent; }
QPushButton[chip="true"]:checked:focus { border-color: @ring; }
QPushButton[primary="true"]:focus { border-color: @onAccent; }
QPushButton[warn="failed"] { border-color: @failed; }
QPushButton[warn="careful"] { border-color: @careful; }
QLabel[pill], QLabel[tag] { border: 1px solid @line; }
QCheckBox:focus { border: @frame solid @ring; }
QListWidget::item:selected, QListView[choices="true"]::item:selected { border: @frame solid @ring; }
QMenu::item:selected { border: @frame solid @ring; }
QToolButton:checked { border-color: @accent; }
QToolButton:checked:focus { border-color: @ring; }
QPlainTextEdit:focus, QTextEdit:focus { border: @frame solid @ring; }
)"_s;

} // namespace

QString toneWord(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return u"plain"_s;
    case Tone::Accent:
        return u"accent"_s;
    case Tone::Failed:
        return u"failed"_s;
    case Tone::Careful:
        return u"careful"_s;
    case Tone::Good:
        return u"good"_s;
    case Tone::Unusual:
        return u"unusual"_s;
    }
    return u"plain"_s;
}

QString styleSheetFor(const Theme &theme)
{
    const auto &c = theme.colours();
    const QHash<QString, QColor> colours{
        {u"surface"_s, c.surface},
        {u"panel"_s, c.panel},
        {u"line"_s, c.line},
        {u"rail"_s, c.rail},
        {u"hover"_s, c.hover},
        {u"ink"_s, c.ink},
        {u"dim"_s, c.dim},
        {u"faint"_s, c.faint},
        {u"accent"_s, c.accent},
        {u"accentGround"_s, c.accentGround},
        {u"onAccent"_s, c.onAccent},
        {u"failed"_s, c.failed},
        {u"failedGround"_s, c.failedGround},
        {u"careful"_s, c.careful},
        {u"carefulGround"_s, c.carefulGround},
        {u"good"_s, c.good},
        {u"goodGround"_s, c.goodGround},
        {u"unusual"_s, c.unusual},
        {u"unusualGround"_s, c.unusualGround},
        {u"ring"_s, c.ring},
    };
    const QString sheet = theme.isHighContrast() ? plainSheet + highContrastSheet : plainSheet;
    const bool mirrored = QGuiApplication::isRightToLeft();
    QString out;
    out.reserve(sheet.size() * 2);
    for (qsizetype i = 0; i < sheet.size(); ++i) {
        const auto at = sheet[i];
        if (at == u'@') {
            auto end = i + 1;
            while (end < sheet.size() && sheet[end].isLetter())
                ++end;
            const auto word = sheet.mid(i + 1, end - i - 1);
            if (word == "start"_L1 || word == "end"_L1)
                out += (word == "start"_L1) == mirrored ? u"right"_s : u"left"_s;
            else if (word == "frame"_L1)
                out += QString::number(theme.ringWidth()) + u"px"_s;
            else if (word == "tracking"_L1)
                out += mirrored ? u"0px"_s : u"0.5px"_s; // the letters of a word join there
            else
                out += colours.value(word).name();
            i = end - 1;
        } else if (at == u'#') {
            const auto end = sheet.indexOf(u'#', i + 1);
            const auto measure = QStringView(sheet).mid(i + 1, end - i - 3); // without "px"
            out += QString::number(theme.px(measure.toDouble())) + u"px"_s;
            i = end;
        } else {
            out += at;
        }
    }
    return out;
}

} // namespace teller
