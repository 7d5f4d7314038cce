// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/close_guard.h"

#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace teller {

CloseGuard::CloseGuard(CallDesk &desk, QWidget &window)
    : QObject(&window)
    , m_desk(desk)
    , m_window(window)
{
    m_wait.setInterval(50);
    connect(&m_wait, &QTimer::timeout, &window, &QWidget::close);
}

bool CloseGuard::mayClose()
{
    bool writing = false;
    bool cannotKeep = false;
    for (const auto *session : m_desk.sessions()) {
        const auto &note = session->note();
        cannotKeep = cannotKeep || (note.hasUnsaved() && note.keepError());
        writing = writing || note.state() == NoteInProgress::State::Writing;
    }
    if (!m_closeAnyway && writing && !cannotKeep) {
        m_wait.start(); // the last keystrokes are on their way to the disk: a moment
        return false;
    }
    m_wait.stop();
    if (m_closeAnyway || !cannotKeep)
        return true;
    ask();
    return false;
}

void CloseGuard::ask()
{
    auto *question = new QMessageBox(QMessageBox::Warning, tr("A note would be lost"),
                                     tr("A note cannot be kept on this computer. If Teller closes now, it is "
                                        "lost."),
                                     QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    question->setObjectName(u"closeQuestion"_s);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::finished, this, [this](int answer) {
        if (answer != QMessageBox::Discard)
            return;
        m_closeAnyway = true;
        m_window.close();
    });
    question->open();
}

} // namespace teller
