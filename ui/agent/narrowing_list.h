// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/overlay.h"

#include <QStringList>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace teller {

class Theme;

/// A list above the window's content that narrows down as one types. Up and Down move over what can be
/// chosen, Enter or a click chooses it and closes the list.
class NarrowingList : public Overlay
{
    Q_OBJECT
public:
    /// Named `name`Popup, with a `name`Filter and a `name`List in it.
    NarrowingList(const Theme &theme, const QString &name, QWidget *window);

    [[nodiscard]] QLineEdit &filter() { return *m_filter; }
    [[nodiscard]] QListWidget &list() { return *m_list; }
    /// What is said where nothing fits, with %1 for what was typed.
    void setNothingText(const QString &text) { m_nothingText = text; }
    /// With an empty filter, at `place` in the window.
    void open(const QRect &place);
    /// What chosen() will say of the item.
    static void setValue(QListWidgetItem &item, const QString &value);

Q_SIGNALS:
    /// The list has to be filled anew, with what has every one of these words in it.
    void narrowed(const QStringList &words);
    void valueChosen(const QString &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void moveBy(int step);
    void chooseCurrent();

    QLineEdit *m_filter = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_nothing = nullptr; ///< in the list's place
    QString m_nothingText;
};

/// Whether every word is somewhere in `whole`, in whichever case.
[[nodiscard]] bool hasEveryWord(const QString &whole, const QStringList &words);

} // namespace teller
