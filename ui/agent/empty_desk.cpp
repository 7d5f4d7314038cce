// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/empty_desk.h"

#include "common/error_text.h"
#include "common/icons.h"
#include "common/wording.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

/// A dot in the colour of its tone. Painted: few fonts have the character, and to find one that does would
/// cost a fifth of the time until the first window is there.
class Dot final : public QLabel
{
public:
    Dot(const Theme &theme, const QString &name, QWidget *parent)
        : QLabel(parent)
        , m_radius(theme.px(4))
    {
        setObjectName(name);
        setTextFormat(Qt::PlainText);
        setFixedSize(m_radius * 2 + 2, QFontMetrics(theme.font(TextSize::Body)).height());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(foregroundRole()));
        painter.drawEllipse(QRectF(rect()).center(), m_radius, m_radius);
    }

private:
    const int m_radius;
};

} // namespace

EmptyDesk::EmptyDesk(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"emptyDesk"_s);
    setAccessibleName(tr("Nobody is calling"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("ground", u"surface"_s);
    setFocusPolicy(Qt::StrongFocus);
    auto *page = new QWidget;
    page->setObjectName(u"emptyPage"_s);
    auto *all = new QVBoxLayout(page);
    all->setSpacing(theme.px(10));
    all->addStretch(2);
    m_icon = makeLabel(this, u"emptyIcon"_s);
    m_icon->setAlignment(Qt::AlignCenter);
    all->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_title = makeLabel(this, u"emptyTitle"_s, TextSize::Heading);
    m_title->setAlignment(Qt::AlignCenter);
    all->addWidget(m_title);

    auto *box = new QFrame(this);
    box->setObjectName(u"linesBox"_s);
    box->setProperty("box", u"true"_s);
    box->setFixedWidth(theme.px(520));
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    grid->setHorizontalSpacing(theme.px(12));
    grid->setVerticalSpacing(theme.px(8));
    grid->setColumnStretch(2, 1);
    const auto line = [&](int row, const QString &word, const QString &name, QLabel *&dot, QLabel *&text) {
        dot = new Dot(theme, name + u"Dot"_s, box);
        auto *label = makeLabel(box, name + u"Word"_s, TextSize::Body, {}, true);
        label->setText(word);
        text = makeLabel(box, name + u"Text"_s, TextSize::Body, u"dim"_s);
        text->setWordWrap(true);
        grid->addWidget(dot, row, 0, Qt::AlignTop);
        grid->addWidget(label, row, 1, Qt::AlignTop);
        grid->addWidget(text, row, 2, Qt::AlignTop);
    };
    line(0, tr("Telephone"), u"emptyTelephone"_s, m_telephoneDot, m_telephone);
    line(1, tr("Customers"), u"emptyStore"_s, m_storeDot, m_store);
    auto *boxRow = new QHBoxLayout; // an alignment would forget that the height depends on the width
    tighten(boxRow);
    boxRow->addStretch(1);
    boxRow->addWidget(box);
    boxRow->addStretch(1);
    all->addLayout(boxRow);

    m_work = new WaitingList(theme, u"work"_s, tr("Your promises and tasks"), true, this);
    m_mentions =
        new WaitingList(theme, u"mention"_s, tr("Notes in which colleagues mention you"), false, this);
    for (auto *list : {m_work, m_mentions})
        all->addWidget(list, 0, Qt::AlignHCenter);
    auto *buttons = new QHBoxLayout;
    tighten(buttons, theme.px(8));
    m_search = makeButton(this, u"emptySearch"_s, {});
    m_settings = makeButton(this, u"emptySettings"_s, {});
    connect(m_search, &QPushButton::clicked, this, &EmptyDesk::searchWanted);
    connect(m_settings, &QPushButton::clicked, this, &EmptyDesk::settingsWanted);
    buttons->addStretch(1);
    buttons->addWidget(m_search);
    buttons->addWidget(m_settings);
    buttons->addStretch(1);
    all->addSpacing(theme.px(4));
    all->addLayout(buttons);
    m_hint = makeLabel(this, u"emptyHint"_s, TextSize::Small, u"faint"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    all->addWidget(m_hint);
    setKeys({});
    all->addStretch(3);
    auto *whole = new QVBoxLayout(this); // however much waits, and however low the window
    tighten(whole);
    whole->addWidget(scrolling(page, u"emptyScroll"_s, this));

    const auto recolour = [this] {
        m_icon->setPixmap(
            iconPixmap(u"phone"_s, m_theme.colours().faint, m_theme.px(36), devicePixelRatioF()));
    };
    connect(&theme, &Theme::changed, this, recolour);
    recolour();
    showFeed({});
    showStore({});
}

void EmptyDesk::setKeys(const KeyMap &keys)
{
    m_search->setText(buttonText(keys.withKeySigns(tr("Search"), Command::Search)));
    m_search->setAccessibleName(m_search->text());
    m_settings->setText(buttonText(keys.withKeySigns(tr("Settings"), Command::Settings)));
    m_settings->setAccessibleName(m_settings->text());
    const auto list = keys.name(Command::Keys);
    setTextOrHide(m_hint, list.isEmpty() ? QString() : tr("%1 lists every key").arg(list));
}

void EmptyDesk::showWaiting(std::vector<WaitingLine> work, std::vector<WaitingLine> mentions)
{
    m_work->showLines(std::move(work));
    m_mentions->showLines(std::move(mentions));
}

void EmptyDesk::setExtension(const QString &extension)
{
    m_extension = extension;
    showFeed(m_feed);
}

void EmptyDesk::showFeed(const FeedState &state)
{
    m_feed = state;
    const bool up = state.link == FeedState::Link::Up;
    m_title->setText(up                                   ? tr("Ready for calls")
                     : state.link == FeedState::Link::Off ? tr("No telephone system yet")
                                                          : tr("No calls can come in"));
    if (up)
        m_telephone->setText(m_extension.isEmpty()
                                 ? tr("Connected.")
                                 : tr("Connected, extension %1.").arg(quoted(m_extension, 30)));
    else if (state.link == FeedState::Link::Off)
        m_telephone->setText(tr("Not set up. Enter your telephone system in Settings."));
    else
        m_telephone->setText(feedText(state));
    setStyleWord(m_telephoneDot, "tone",
                 up                                    ? u"good"_s
                 : state.link == FeedState::Link::Down ? u"failed"_s
                                                       : u"careful"_s);
}

void EmptyDesk::showStore(const StoreState &state)
{
    const bool ready = state.link == StoreState::Link::Ready;
    m_store->setText(!ready         ? storeText(state)
                     : state.shared ? tr("The store is open and shared with your colleagues.")
                                    : tr("The store on this computer is open."));
    setStyleWord(m_storeDot, "tone",
                 ready                                  ? u"good"_s
                 : state.link == StoreState::Link::Away ? u"failed"_s
                                                        : u"careful"_s);
}

} // namespace teller
