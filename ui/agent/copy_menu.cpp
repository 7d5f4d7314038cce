// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/copy_menu.h"

#include "common/labels.h"
#include "common/wording.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

struct CopyWords
{
    Q_DECLARE_TR_FUNCTIONS(teller::CopyMenu)
};

constexpr size_t most = 20; // lines of a menu

struct CopyText
{
    QString kind;   ///< "Account"
    QString shown;  ///< as people read it, whichever way they read
    QString copied; ///< as the store has it
};

QString kindName(const QString &identifier)
{
    if (identifier == "phone"_L1)
        return CopyWords::tr("Telephone");
    if (identifier == "email"_L1)
        return CopyWords::tr("E-mail");
    if (identifier == "handle"_L1)
        return CopyWords::tr("Handle");
    return quoted(identifier, 30);
}

class Texts final
{
public:
    void add(const QString &kind, const QString &shown, const QString &value)
    {
        const QString text = oneLine(value, 1'000);
        const bool there =
            std::any_of(m_all.begin(), m_all.end(), [&](const CopyText &one) { return one.copied == text; });
        if (!text.isEmpty() && !there && m_all.size() < most)
            m_all.push_back({kind, shown, text});
    }
    void add(const QString &kind, const QString &value) { add(kind, quoted(value, 60), value); }
    [[nodiscard]] std::vector<CopyText> take() { return std::move(m_all); }

private:
    std::vector<CopyText> m_all;
};

std::vector<CopyText> copyTexts(const CallSession &session)
{
    Texts texts;
    if (const auto *snapshot = session.snapshot()) {
        texts.add(CopyWords::tr("Name"), snapshot->customer.name);
        for (const Account &account : snapshot->accounts)
            texts.add(CopyWords::tr("Account"), accountText(account.number), account.number);
        for (const Identifier &one : snapshot->identifiers)
            texts.add(kindName(one.kind),
                      one.kind == "phone"_L1 ? telephoneText(one.value) : quoted(one.value, 60), one.value);
        texts.add(CopyWords::tr("Address"), snapshot->customer.address);
        for (const Case &one : snapshot->cases)
            texts.add(CopyWords::tr("Case"), one.number);
    }
    const CallFacts &call = session.call();
    if (!call.ani.withheld)
        texts.add(CopyWords::tr("Calls from"), telephoneText(call.ani.number), call.ani.number);
    texts.add(CopyWords::tr("Account entered"), accountText(call.account.value), call.account.value);
    return texts.take();
}

} // namespace

void openCopyMenu(const CallSession &session, QWidget &parent, std::optional<QPoint> mouse)
{
    const auto texts = copyTexts(session);
    if (texts.empty())
        return;
    auto *menu = new QMenu(&parent);
    menu->setObjectName(u"copyMenu"_s);
    menu->setAccessibleName(CopyWords::tr("Copy"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(CopyWords::tr("Copy"))->setEnabled(false); // the style draws no words in a separator
    for (const CopyText &one : texts) {
        auto *action = menu->addAction(buttonText(one.kind) + u'\t' + buttonSentence(one.shown));
        QObject::connect(action, &QAction::triggered, menu,
                         [text = one.copied] { QGuiApplication::clipboard()->setText(text); });
    }
    if (mouse)
        menu->popup(*mouse);
    else
        popUpBelow(*menu, parent);
}

} // namespace teller
