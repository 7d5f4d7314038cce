// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

namespace teller {

/// A small panel above the window's content. Esc or looking elsewhere closes it and gives the focus back to
/// where it was.
class Overlay : public QFrame
{
    Q_OBJECT
public:
    explicit Overlay(QWidget *window);

    /// Shows it with `first` focused.
    void popUp(QWidget *first);
    void dismiss();

    /// Whether somebody is in the middle of something above the content of `window`: an overlay or a dialog.
    [[nodiscard]] static bool holdsFocus(const QWidget &window);

Q_SIGNALS:
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPointer<QWidget> m_before;
};

} // namespace teller
