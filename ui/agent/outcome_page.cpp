// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/outcome_page.h"

#include "agent/candidate_list.h"
#include "agent/new_customer_page.h"
#include "agent/search_box.h"
#include "common/error_text.h"
#include "common/wording.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

using Lookup = CallSession::Lookup;

OutcomePage::OutcomePage(const Theme &theme, CustomerRecord &record, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_record(record)
    , m_clock(clock)
{
    setObjectName(u"outcomePage"_s);
    setAccessibleName(tr("Who is calling?"));
    m_stack = new QStackedLayout(this);
    m_outcome = new QWidget(this);
    m_stack->addWidget(m_outcome);
    auto *all = new QVBoxLayout(m_outcome);
    all->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(12));
    all->setSpacing(theme.px(8));
    m_title = makeLabel(this, u"outcomeTitle"_s, TextSize::Heading);
    m_title->setWordWrap(true);
    m_text = makeLabel(this, u"outcomeText"_s, TextSize::Body, u"dim"_s);
    m_text->setWordWrap(true);
    m_retry = makeButton(this, u"retryButton"_s, tr("Try again"));
    m_retry->setProperty("primary", true);
    connect(m_retry, &QPushButton::clicked, this, &OutcomePage::retryWanted);
    m_search = new SearchBox(theme, record, clock, u"callerSearch"_s, this);
    m_search->setMaximumWidth(theme.px(720));
    m_suggestionsTitle = makeLabel(this, u"suggestionsTitle"_s, TextSize::Caption);
    m_chooser = new CandidateList(theme, clock, this);
    m_chooser->setObjectName(u"chooserList"_s);
    m_chooser->setAccessibleName(tr("Customers who fit"));
    m_chooser->setMaximumWidth(theme.px(720));
    all->addWidget(m_title);
    all->addWidget(m_text);
    all->addWidget(m_retry, 0, Qt::AlignLeft);
    all->addWidget(m_search, 0);
    all->addWidget(m_suggestionsTitle);
    all->addWidget(m_chooser, 100);
    m_newButton = makeButton(m_outcome, u"newCustomerButton"_s, tr("A new customer…"));
    connect(m_newButton, &QPushButton::clicked, this, &OutcomePage::beginNewCustomer);
    all->addWidget(m_newButton, 0, Qt::AlignLeft);
    all->addStretch(1);
    connect(m_chooser, &CandidateList::chosen, this,
            [this](const CustomerSummary &customer, Qt::KeyboardModifiers) { Q_EMIT chosen(customer); });
    connect(m_search, &SearchBox::chosen, this,
            [this](const CustomerSummary &customer, Qt::KeyboardModifiers) { Q_EMIT chosen(customer); });
    connect(m_search, &SearchBox::textChanged, this, [this](const QString &text) {
        // Hits take the place of the suggestions while somebody searches.
        const bool searching = !text.trimmed().isEmpty();
        const bool suggest = m_lookup == Lookup::None && m_chooser->count() > 0 && !searching;
        m_suggestionsTitle->setVisible(suggest);
        if (m_lookup != Lookup::Several)
            m_chooser->setVisible(suggest);
        static_cast<QVBoxLayout *>(m_outcome->layout())->setStretchFactor(m_search, searching ? 100 : 0);
    });
}

void OutcomePage::showSession(const CallSession &session)
{
    if (session.interaction() != m_interaction) {
        m_search->clear(); // another caller: what was typed for the last one goes
        m_stack->setCurrentWidget(m_outcome);
    }
    m_interaction = session.interaction();
    m_session = &session;
    m_lookup = session.lookup();
    const auto &call = session.call();
    QString title;
    QString text;
    switch (m_lookup) {
    case Lookup::Pending:
    case Lookup::One:
    case Lookup::NeedsReason: // a page of its own
        break;
    case Lookup::Several:
        title = tr("Who is calling?");
        text = call.account.value.isEmpty()
                   ? tr("Several customers have this number. Ask for the name, choose with ↑ ↓ and Enter.")
                   : tr("Several customers share this account. Ask for the name, choose with ↑ ↓ and Enter.");
        break;
    case Lookup::None:
        title = call.account.value.isEmpty()
                    ? tr("Nobody is recognised yet")
                    : tr("No customer has account %1").arg(quoted(accountText(call.account.value), 40));
        text = tr("Ask the caller for a name, an account number or an e-mail address. You can write the note "
                  "meanwhile; it goes along.");
        break;
    case Lookup::Failed:
        title = tr("The customer could not be looked up");
        text =
            (session.lookupError() ? errorText(*session.lookupError(), Trouble::Store) + u' ' : QString()) +
            tr("You can write the note meanwhile; it is kept on this computer.");
        break;
    }
    setTextOrHide(m_title, title);
    setTextOrHide(m_text, text);
    m_retry->setVisible(m_lookup == Lookup::Failed);
    m_search->setVisible(m_lookup == Lookup::None);
    m_chooser->setCandidates(session.candidates());
    const bool suggest =
        m_lookup == Lookup::None && m_chooser->count() > 0 && m_search->edit()->text().isEmpty();
    setTextOrHide(m_suggestionsTitle, suggest ? tr("Known with this telephone number") : QString());
    m_chooser->setVisible(m_lookup == Lookup::Several || suggest);
    // No higher than what is in it: the way out stands right below.
    m_chooser->setMaximumHeight(std::max(1, m_chooser->count()) * m_chooser->sizeHintForRow(0) +
                                m_theme.px(4));
    m_newButton->setVisible(mayBeNew());
    m_newButton->setText(m_chooser->count() > 0 ? tr("None of these: a new customer…")
                                                : tr("A new customer…"));
    m_newButton->setAccessibleName(m_newButton->text());
    if (m_lookup == Lookup::One || m_lookup == Lookup::NeedsReason)
        m_stack->setCurrentWidget(m_outcome); // what is being written down stays through a look-up
    // Once: the agent may go back, or type something else.
    if (m_lookup == Lookup::None && session.notNew() && session.notNew()->customer.id != m_refusedShown) {
        m_refusedShown = session.notNew()->customer.id;
        newCustomer().showRefused(session, *session.notNew());
        m_stack->setCurrentWidget(m_new);
    }
    update();
}

NewCustomerPage &OutcomePage::newCustomer()
{
    if (!m_new) {
        m_new = new NewCustomerPage(m_theme, m_record, m_clock, this);
        connect(m_new, &NewCustomerPage::given, this, &OutcomePage::customerGiven);
        connect(m_new, &NewCustomerPage::chosen, this, &OutcomePage::chosen);
        connect(m_new, &NewCustomerPage::backWanted, this, &OutcomePage::endNewCustomer);
        m_stack->addWidget(m_new);
    }
    return *m_new;
}

// Also while nobody can be looked up: the store will say who that is already.
bool OutcomePage::mayBeNew() const
{
    return m_lookup == Lookup::Several || m_lookup == Lookup::None || m_lookup == Lookup::Failed;
}

void OutcomePage::beginNewCustomer()
{
    if (!m_session || !mayBeNew())
        return;
    newCustomer().begin(*m_session);
    m_stack->setCurrentWidget(m_new);
    m_new->firstField()->setFocus(Qt::OtherFocusReason);
}

void OutcomePage::endNewCustomer()
{
    m_stack->setCurrentWidget(m_outcome);
    if (auto *field = firstField())
        field->setFocus(Qt::OtherFocusReason);
}

QWidget *OutcomePage::firstField() const
{
    if (m_new && m_stack->currentWidget() == m_new) {
        auto *focus = QApplication::focusWidget(); // nobody is taken out of the middle of a line
        return focus && m_new->isAncestorOf(focus) ? focus : m_new->firstField();
    }
    switch (m_lookup) {
    case Lookup::Several:
        return m_chooser;
    case Lookup::None:
        return m_search->edit();
    default: // the note: a failed look-up is tried again by itself
        return nullptr;
    }
}

void OutcomePage::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_lookup != Lookup::Pending || m_stack->currentWidget() != m_outcome)
        return;
    // The outline of the rows to come: it does not move, and mostly it is gone before it is seen.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colours().line);
    if (isRightToLeft()) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const int left = m_theme.px(16);
    for (int row = 0; row < 5; ++row) {
        const int top = m_theme.px(36) + row * m_theme.px(50);
        const int radius = m_theme.px(4);
        painter.drawRoundedRect(left, top + m_theme.px(4), m_theme.px(36), m_theme.px(9), radius, radius);
        painter.drawRoundedRect(left + m_theme.px(60), top, m_theme.px(22), m_theme.px(22), radius, radius);
        painter.drawRoundedRect(left + m_theme.px(92), top + m_theme.px(4), m_theme.px(190 + row * 37 % 90),
                                m_theme.px(9), radius, radius);
        painter.drawRoundedRect(left + m_theme.px(92), top + m_theme.px(22), m_theme.px(400 - row * 53 % 120),
                                m_theme.px(9), radius, radius);
    }
}

} // namespace teller
