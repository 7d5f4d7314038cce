// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/reviews_page.h"

#include "common/wording.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int declined = 0; ///< beside the numbers of stars

QString starsText(int stars)
{
    return QString(stars, u'★') + QString(CustomerReview::mostStars - stars, u'☆');
}

} // namespace

ReviewsPage::ReviewsPage(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setObjectName(u"reviewsPage"_s);
    setAccessibleName(tr("Reviews"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(4));
    all->setSpacing(theme.px(6));
    buildEditor(all);
    m_average = wrapping(makeLabel(this, u"reviewsAverage"_s, TextSize::Small, u"dim"_s));
    all->addWidget(m_average);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_list = new QWidget;
    m_list->setObjectName(u"reviewList"_s);
    m_list->setProperty("ground", u"panel"_s);
    m_listLayout = new QVBoxLayout(m_list);
    tighten(m_listLayout, theme.px(2));
    m_listLayout->addStretch(1);
    scroll->setWidget(m_list);
    all->addWidget(scroll, 1);
}

void ReviewsPage::buildEditor(QVBoxLayout *all)
{
    auto *row = new QHBoxLayout;
    tighten(row, m_theme.px(6));
    m_stars = new QButtonGroup(this);
    for (int stars = CustomerReview::mostStars; stars >= declined; --stars) {
        auto *chip = makeButton(this, u"reviewStars%1"_s.arg(stars),
                                stars == declined ? tr("Declined") : QLocale().toString(stars) + u" ★"_s);
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->setAccessibleName(stars == declined ? tr("The customer declined")
                                                  : tr("%1 of 5 stars").arg(QLocale().toString(stars)));
        m_stars->addButton(chip, stars);
        row->addWidget(chip);
    }
    m_words = new QLineEdit(this);
    m_words->setObjectName(u"reviewWords"_s);
    m_words->setAccessibleName(tr("In the customer's words"));
    m_words->setPlaceholderText(tr("In the customer's words"));
    m_words->setMaxLength(500);
    m_add = makeButton(this, u"reviewAdd"_s, tr("Write down"));
    m_add->setEnabled(false);
    row->addWidget(m_words, 1);
    row->addWidget(m_add);
    all->addLayout(row);
    auto *second = new QHBoxLayout;
    tighten(second, m_theme.px(8));
    m_invite = makeButton(this, u"reviewInvite"_s, tr("The customer was invited"));
    m_invite->setProperty("link", true);
    m_invited = makeLabel(this, u"reviewInvited"_s, TextSize::Small, u"dim"_s);
    second->addWidget(m_invite);
    second->addWidget(m_invited);
    second->addStretch(1);
    all->addLayout(second);
    connect(m_stars, &QButtonGroup::idToggled, this,
            [this] { m_add->setEnabled(m_stars->checkedId() >= declined); });
    connect(m_words, &QLineEdit::returnPressed, this, &ReviewsPage::add);
    connect(m_add, &QPushButton::clicked, this, &ReviewsPage::add);
    connect(m_invite, &QPushButton::clicked, this, &ReviewsPage::invite);
}

void ReviewsPage::invite()
{
    if (m_session)
        m_session->act({AgentAction::Kind::Invite, m_session->caseOfCall().text(), {}});
}

void ReviewsPage::add()
{
    const int stars = m_stars->checkedId();
    if (!m_session || stars < declined)
        return;
    const QString about = stars == declined ? u"declined"_s : QString::number(stars);
    if (m_session->act({AgentAction::Kind::Review, about, m_words->text()}).isNull())
        return; // nobody is recognised: what was typed stays
    m_words->clear();
    m_stars->setExclusive(false);
    m_stars->button(stars)->setChecked(false);
    m_stars->setExclusive(true);
    m_add->setEnabled(false);
}

void ReviewsPage::showSession(CallSession *session)
{
    if (session != m_session) {
        if (m_session)
            m_begun[m_session] = m_words->text();
        if (session && !m_begun.contains(session))
            connect(session, &QObject::destroyed, this, [this, session] { m_begun.remove(session); });
        m_words->setText(m_begun.value(session));
        m_stars->setExclusive(false);
        for (auto *chip : m_stars->buttons())
            chip->setChecked(false);
        m_stars->setExclusive(true);
        m_add->setEnabled(false);
    }
    m_session = session;
    refresh();
}

void ReviewsPage::refresh()
{
    const bool known = m_session && m_session->snapshot();
    setEnabled(known);
    const Standing empty;
    const Standing &stands = known ? m_session->standing() : empty;
    const Instant now = m_clock.now();
    setTextOrHide(m_invited, stands.invitations.empty()
                                 ? QString()
                                 : tr("Last invited %1").arg(shortWhen(stands.invitations.front().at, now)));

    int count = 0;
    int sum = 0;
    for (const CustomerReview &review : stands.reviews) {
        count += review.stars > 0 ? 1 : 0;
        sum += review.stars;
    }
    const int refused = int(stands.reviews.size()) - count;
    QStringList parts;
    if (count > 0)
        parts << tr("%1 of 5 stars on average; reviews: %2")
                     .arg(QLocale().toString(double(sum) / count, 'f', 1), QLocale().toString(count));
    if (refused > 0)
        parts << tr("declined: %1").arg(QLocale().toString(refused));
    m_average->setText(parts.isEmpty()
                           ? tr("Nothing has been written down yet. Write down whatever the customer says, "
                                "good or bad.")
                           : parts.join(u" · "_s));

    const size_t shown = std::min(stands.reviews.size(), mostLines);
    for (size_t i = 0; i < shown; ++i) {
        const CustomerReview &review = stands.reviews[i];
        auto &it = line(i);
        it.review = review.id;
        it.stars->setText(review.stars > 0 ? starsText(review.stars) : tr("declined"));
        it.stars->setAccessibleName(
            review.stars > 0 ? tr("%1 of 5 stars").arg(QLocale().toString(review.stars)) : tr("declined"));
        const QString words = quoted(review.text, 300);
        it.words->setText(words);
        it.words->setToolTip(toolTipText(words));
        it.when->setText(review.agentName.isEmpty()
                             ? shortWhen(review.at, now)
                             : u"%1, %2"_s.arg(quoted(review.agentName, 40), shortWhen(review.at, now)));
        // What colleagues wrote down is theirs to take back.
        const auto &all = stands.notUndone;
        const bool mine = std::any_of(all.begin(), all.end(), [&](const AgentAction &action) {
            return action.id == review.id && action.agent == m_session->me().id &&
                   action.interaction == m_session->interaction();
        });
        it.undo->setVisible(mine);
        it.box->show();
    }
    for (size_t i = shown; i < m_lines.size(); ++i)
        m_lines[i].box->hide();
}

ReviewsPage::Line &ReviewsPage::line(size_t index)
{
    while (m_lines.size() <= index) {
        const auto at = m_lines.size();
        const auto number = QString::number(at + 1);
        Line made;
        made.box = new QWidget(m_list);
        auto *row = new QHBoxLayout(made.box);
        tighten(row, m_theme.px(10));
        made.stars = makeLabel(made.box, u"reviewLineStars"_s + number);
        made.words = makeElided(made.box, u"reviewLineWords"_s + number);
        made.when = makeLabel(made.box, u"reviewLineWhen"_s + number, TextSize::Small, u"dim"_s);
        made.undo = makeButton(made.box, u"reviewLineUndo"_s + number, tr("Undo"));
        made.undo->setProperty("link", true);
        row->addWidget(made.stars);
        row->addWidget(made.words);
        row->addWidget(made.when);
        row->addStretch(1);
        row->addWidget(made.undo);
        connect(made.undo, &QPushButton::clicked, this, [this, at] {
            if (m_session)
                m_session->undo(m_lines[at].review);
        });
        m_listLayout->insertWidget(int(at), made.box);
        m_lines.push_back(made);
    }
    return m_lines[index];
}

void ReviewsPage::focusEditor()
{
    m_stars->button(CustomerReview::mostStars)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace teller
