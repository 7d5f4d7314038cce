// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/rail.h"

#include "common/icons.h"
#include "common/labels.h"

#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace teller {

Rail::Rail(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"rail"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("ground", u"rail"_s);
    setFixedWidth(theme.px(52));
    m_calls = addItem(u"railCalls"_s, tr("Calls"), tr("To the call that goes on"));
    m_calls->setCheckable(true);
    m_search = addItem(u"railSearch"_s, tr("Search"), {});
    m_reasons = addItem(u"railReasons"_s, tr("Opened with a reason"), tr("Opened with a reason"));
    m_reasons->hide();
    m_identities = addItem(u"railIdentities"_s, tr("Who is the same person"), tr("Who is the same person"));
    m_identities->hide();
    m_demo = addItem(u"railDemo"_s, tr("Demo"), tr("Demo: choose what to show"));
    m_demo->hide();
    m_settings = addItem(u"railSettings"_s, tr("Settings"), {});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(7), theme.px(8), theme.px(8), theme.px(8));
    column->setSpacing(theme.px(6));
    column->addWidget(m_calls);
    column->addWidget(m_search);
    column->addWidget(m_reasons);
    column->addWidget(m_identities);
    column->addStretch(1);
    column->addWidget(m_demo);
    column->addWidget(m_settings);

    connect(m_calls, &QToolButton::clicked, this, [this] {
        m_calls->setChecked(true); // it is no switch
        Q_EMIT callsClicked();
    });
    connect(m_search, &QToolButton::clicked, this, &Rail::searchClicked);
    connect(m_reasons, &QToolButton::clicked, this, &Rail::reasonsClicked);
    connect(m_identities, &QToolButton::clicked, this, &Rail::identitiesClicked);
    connect(m_settings, &QToolButton::clicked, this, &Rail::settingsClicked);
    connect(&theme, &Theme::changed, this, &Rail::recolour);
    recolour();
    setKeys({});
}

void Rail::setKeys(const KeyMap &keys)
{
    m_search->setToolTip(keys.withKeys(tr("Search"), Command::Search));
    m_settings->setToolTip(keys.withKeys(tr("Settings"), Command::Settings));
}

QToolButton *Rail::addItem(const QString &name, const QString &words, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAccessibleName(words);
    button->setToolTip(tip);
    button->setFixedSize(m_theme.px(36), m_theme.px(36));
    button->setIconSize(QSize(m_theme.px(18), m_theme.px(18)));
    return button;
}

void Rail::setOnCall(bool onCall)
{
    m_calls->setChecked(onCall);
}

void Rail::setReasonsOffered(bool offered)
{
    m_reasons->setVisible(offered);
}

void Rail::setIdentitiesOffered(bool offered)
{
    m_identities->setVisible(offered);
}

void Rail::offerStories(const QStringList &titles)
{
    if (!m_stories) {
        m_stories = new QMenu(this);
        m_stories->setObjectName(u"demoMenu"_s);
        m_stories->setAccessibleName(tr("Demo"));
        // The button's own menu would wait for the choice in a loop of events.
        connect(m_demo, &QToolButton::clicked, this,
                [this] { m_stories->popup(m_demo->mapToGlobal(QPoint(m_demo->width(), m_demo->height()))); });
    }
    m_stories->clear();
    for (int i = 0; i < int(titles.size()); ++i)
        connect(m_stories->addAction(buttonText(titles[i])), &QAction::triggered, this, [this, i] {
            m_stories->close(); // assistive technology chooses without
            Q_EMIT storyChosen(i);
        });
    m_demo->setVisible(!titles.isEmpty());
}

void Rail::recolour()
{
    const auto &c = m_theme.colours();
    m_calls->setIcon(tintedIcon(u"phone"_s, c.dim, c.accent));
    m_search->setIcon(tintedIcon(u"search"_s, c.dim, c.accent));
    m_reasons->setIcon(tintedIcon(u"people"_s, c.dim, c.accent));
    m_identities->setIcon(tintedIcon(u"merge"_s, c.dim, c.accent));
    m_demo->setIcon(tintedIcon(u"play"_s, c.dim, c.accent));
    m_settings->setIcon(tintedIcon(u"settings"_s, c.dim, c.accent));
}

} // namespace teller
