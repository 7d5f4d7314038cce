// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_tour.h"

#include "core/logging.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDir>
#include <QPlainTextEdit>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

constexpr int lookEveryMs = 100;
constexpr int limitMs = 60'000;

} // namespace

DemoTour::DemoTour(CallDesk &desk, QWidget &window, QString folder, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_window(window)
    , m_folder(std::move(folder))
{
    connect(&m_look, &QTimer::timeout, this, &DemoTour::step);
    m_look.start(lookEveryMs);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        qCCritical(lcApp) << "the demonstration call did not get as far as it should";
        end(1);
    });
    m_limit.start(limitMs);
}

void DemoTour::step()
{
    CallSession *session = m_desk.current();
    if (!session)
        return;
    switch (m_waiting) {
    case Waiting::ForRing:
        if (session->hasCall() && session->lookup() == CallSession::Lookup::One)
            m_waiting = Waiting::ForHistory; // one more look, so that it has been painted
        break;
    case Waiting::ForHistory:
        picture(u"ringing"_s);
        m_waiting = Waiting::ForAnswer;
        break;
    case Waiting::ForAnswer:
        if (session->stage() != CallSession::Stage::Talking)
            break;
        typeTheNote();
        break;
    case Waiting::ForSaved:
        if (session->note().state() == NoteInProgress::State::Saved) {
            picture(u"saved"_s);
            end(0);
        }
        break;
    }
}

void DemoTour::typeTheNote()
{
    auto *editor = m_window.findChild<QPlainTextEdit *>(u"noteEdit"_s);
    auto *save = m_window.findChild<QAbstractButton *>(u"saveButton"_s);
    if (!editor || !save) {
        qCCritical(lcApp) << "the window has no note editor";
        end(1);
        return;
    }
    editor->insertPlainText(
        u"Double payment of invoice 4471 confirmed. Refund of 89.80 € started to the card ending in "
        u"4242; it arrives within three days. Apologised for the missed call."_s);
    picture(u"talking"_s);
    save->click();
    m_waiting = Waiting::ForSaved;
}

void DemoTour::picture(const QString &name)
{
    const QString file = QDir(m_folder).filePath(name + u".png"_s);
    if (!m_window.grab().save(file)) {
        qCCritical(lcApp) << "a picture could not be written";
        end(1);
    }
}

void DemoTour::end(int exitCode)
{
    m_look.stop();
    m_limit.stop();
    QCoreApplication::exit(exitCode);
}

} // namespace teller
