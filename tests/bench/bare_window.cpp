// SPDX-License-Identifier: GPL-3.0-or-later
//
// The floor of a program with a window: it does nothing but paint one with one word in
// it (whoever shows text needs the system's fonts), and says so.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>

#include <cstdio>
#include <utility>

namespace {

class BareWindow final : public QMainWindow
{
public:
    bool event(QEvent *event) override
    {
        // As Teller says it, after the frame. The first UpdateRequest comes before there is anything to paint
        // on.
        if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
            QMetaObject::invokeMethod(
                this, [] { std::fputs("ready\n", stderr); }, Qt::QueuedConnection);
        return QMainWindow::event(event);
    }

private:
    bool m_painted = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    BareWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("ready"), &window));
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
