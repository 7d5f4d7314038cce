// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/aside_page.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace teller {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(teller::AsidePage)
};

} // namespace

QPushButton *addAsideHead(QVBoxLayout &page, const Theme &theme, QLabel &title, const QString &backName)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme.px(16), theme.px(4), theme.px(10), theme.px(6));
    head->setSpacing(theme.px(8));
    auto *back = makeButton(title.parentWidget(), backName, Words::tr("Back"));
    back->setProperty("chip", true);
    back->setAccessibleName(Words::tr("Back to the interaction"));
    back->setToolTip(Words::tr("Back to the interaction (Esc)"));
    head->addWidget(&title, 1);
    head->addWidget(back);
    page.addLayout(head);
    return back;
}

} // namespace teller
