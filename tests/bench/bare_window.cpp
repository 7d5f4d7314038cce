// SPDX-License-Identifier: GPL-3.0-or-later
//
// The floor of a program with a window: it does nothing but paint one with one word in
// it (whoever shows text needs the system's fonts), and says so.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>

#include <cstdio>

namespace {

class BareWindow final : public QMainWindow
{
public:
    bool event(QEvent *event) override
    {
        const bool handled = QMainWindow::event(event);
        if (event->type() == QEvent::UpdateRequest && !m_said) {
            m_said = true;
            std::fputs("ready\n", stderr);
        }
        return handled;
    }

private:
    bool m_said = false;
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
