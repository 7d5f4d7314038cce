// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/overlay.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace teller {

Overlay::Overlay(QWidget *window)
    : QFrame(window)
{
    setProperty("box", u"popup"_s);
    setAutoFillBackground(true);
    hide();
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 8);
    shadow->setColor(QColor(0, 0, 0, 70));
    setGraphicsEffect(shadow);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // No focus at all: another window is in front, and what is typed here stays.
        if (isVisible() && now && now != this && !isAncestorOf(now) && now->window() == this->window()) {
            m_before.clear();
            dismiss();
        }
    });
}

void Overlay::popUp(QWidget *first)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    show();
    raise();
    first->setFocus(Qt::ShortcutFocusReason);
}

void Overlay::dismiss()
{
    if (!isVisible())
        return;
    const QPointer<QWidget> before = m_before;
    m_before.clear();
    hide();
    if (before)
        before->setFocus(Qt::OtherFocusReason);
    Q_EMIT dismissed();
}

bool Overlay::holdsFocus(const QWidget &window)
{
    if (QApplication::activeModalWidget())
        return true;
    const auto *focus = QApplication::focusWidget();
    for (const auto *overlay : window.findChildren<const Overlay *>()) {
        if (overlay->isVisible() && overlay->isAncestorOf(focus))
            return true;
    }
    return false;
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace teller
