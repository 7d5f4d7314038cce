// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QBoxLayout;
class QGridLayout;
class QMenu;
class QScrollArea;

namespace teller {

/// A label that shows plain text only, whatever is in it. `tone` is a word of the style sheet ("dim").
[[nodiscard]] QLabel *makeLabel(QWidget *parent, const QString &objectName, TextSize size = TextSize::Body,
                                const QString &tone = {}, bool strong = false);
/// One that says one thing in a colour that means something. Change it with setPill().
[[nodiscard]] QLabel *makePill(QWidget *parent, const QString &objectName, Tone tone);
/// A pill with a dot before its words while something goes on.
class StatePill final : public QLabel
{
    Q_OBJECT
public:
    StatePill(const Theme &theme, const QString &objectName, QWidget *parent = nullptr);
    void setState(const QString &text, Tone tone, bool goesOn);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Tone m_tone = Tone::Plain;
    bool m_goesOn = false;
};
/// Text and colour; costs nothing if neither changes.
void setPill(QLabel *pill, const QString &text, Tone tone);
/// The same label, with as many lines as its text needs; never wider than what it stands in.
QLabel *wrapping(QLabel *label);
/// Sets the text and hides the label while there is none.
void setTextOrHide(QLabel *label, const QString &text);
[[nodiscard]] QPushButton *makeButton(QWidget *parent, const QString &objectName, const QString &text);
/// A button whose text ends in "…" where there is no room, before a `tail` that matters more. text() stays
/// whole.
class ElidedButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ElidedButton(QWidget *parent = nullptr);
    /// Both as of buttonText().
    void setParts(const QString &text, const QString &tail);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_tail;
};
[[nodiscard]] ElidedButton *makeElidedButton(QWidget *parent, const QString &objectName, const QString &text);
/// How wide a chip must be for its text: it is bold while it is checked, which no style reckons with.
[[nodiscard]] int chipWidth(const QPushButton &chip, const Theme &theme);
/// Opens the menu below the button, from the side where lines begin.
void popUpBelow(QMenu &menu, const QWidget &button);
/// A layout without margins or gaps other than `spacing`.
void tighten(QBoxLayout *layout, int spacing = 0);
/// The next row of a form: `label` before `field`, named after it.
void addFormRow(QGridLayout &grid, const QString &label, QWidget &field);
/// `page` in a window that may be too low for it.
[[nodiscard]] QScrollArea *scrolling(QWidget *page, const QString &name, QWidget *parent);
/// Changes a property that the style sheet looks at.
void setStyleWord(QWidget *widget, const char *property, const QVariant &value);

/// Text from outside on a button or in a menu: its "&" is no mnemonic.
[[nodiscard]] QString buttonText(const QString &text);
/// A sentence of ours there that has such text in it, of a direction of its own.
[[nodiscard]] QString buttonSentence(const QString &text);
/// Text from outside in a tool tip: its "<" is no markup.
[[nodiscard]] QString toolTipText(const QString &text);

/// One line that ends in "…" where there is no room. text() stays whole, so that a screen reader reads it
/// all. With word wrap it is a label like any other.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    /// What is painted instead of a text that has no room.
    void setShorter(const QString &shorter);
    [[nodiscard]] const QString &shorter() const { return m_shorter; }
    /// What of it is painted now, but for the "…".
    [[nodiscard]] QString painted() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_shorter;
};
[[nodiscard]] ElidedLabel *makeElided(QWidget *parent, const QString &objectName,
                                      TextSize size = TextSize::Body, const QString &tone = {},
                                      bool strong = false);

/// A panel with a coloured edge, and an accent around it while it has the focus.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const Theme &theme, QWidget *parent = nullptr);
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Tone m_tone = Tone::Plain;
};

} // namespace teller
