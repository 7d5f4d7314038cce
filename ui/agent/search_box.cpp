// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/search_box.h"

#include "agent/candidate_list.h"
#include "agent/message_list.h"
#include "agent/search_filters.h"
#include "common/error_text.h"
#include "common/wording.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace teller {

SearchBox::SearchBox(const Theme &theme, CustomerRecord &record, const Clock &clock, const QString &prefix,
                     QWidget *parent, Kind kind, const AgentId &me)
    : QWidget(parent)
    , m_search(record, kind)
{
    auto *all = new QVBoxLayout(this);
    tighten(all, theme.px(6));
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(prefix + u"Edit"_s);
    m_edit->setAccessibleName(kind == Kind::Messages ? tr("Search for a customer or a message")
                                                     : tr("Search for a customer"));
    m_edit->setPlaceholderText(kind == Kind::Messages
                                   ? tr("A customer, a number, or words that were said or written")
                                   : tr("Name, account number, phone or e-mail"));
    m_edit->setMaxLength(200);
    m_edit->installEventFilter(this);
    m_state = makeLabel(this, prefix + u"State"_s, TextSize::Small, u"dim"_s);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(theme.px(10), 0, theme.px(10), 0);
    m_list = new CandidateList(theme, clock, this);
    m_list->setObjectName(prefix + u"Results"_s);
    m_list->setAccessibleName(tr("Customers found"));
    all->addWidget(m_edit);
    if (kind == Kind::Messages)
        buildMessages(theme, clock, prefix, me);
    all->addWidget(m_state);
    if (m_messages) {
        all->addWidget(m_customersHead);
        all->addWidget(m_list);
        all->addWidget(m_messagesHead);
        all->addWidget(m_messages, 1);
        all->addStretch(0); // takes the room while there is no list
    } else {
        all->addWidget(m_list, 1);
    }
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_search.setText(text);
        Q_EMIT textChanged(text);
        showHits();
    });
    connect(&m_search, &CustomerSearch::changed, this, &SearchBox::showHits);
    connect(m_list, &CandidateList::chosen, this, &SearchBox::chosen);
    showHits();
}

void SearchBox::clear()
{
    m_edit->clear();
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        // The window's short cut of that name would save a note; over the window it is ours.
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (m_messages && enter && key->modifiers().testFlag(Qt::ControlModifier))
            event->accept();
        return false;
    }
    switch (key->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(5);
        return true;
    case Qt::Key_PageUp:
        move(-5);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_search.busy())
            chooseCurrent(key->modifiers());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void SearchBox::buildMessages(const Theme &theme, const Clock &clock, const QString &prefix,
                              const AgentId &me)
{
    const auto head = [&](const QString &name, const QString &text) {
        auto *label = makeLabel(this, prefix + name, TextSize::Caption, u"faint"_s, true);
        label->setText(text);
        label->setContentsMargins(theme.px(10), theme.px(4), theme.px(10), 0);
        return label;
    };
    m_customersHead = head(u"CustomersHead"_s, tr("Customers"));
    m_messagesHead = head(u"MessagesHead"_s, tr("Messages, notes and transcripts"));
    m_messages = new MessageList(theme, clock, this);
    m_messages->setObjectName(prefix + u"Messages"_s);
    m_messages->setAccessibleName(tr("Messages found"));
    m_filters = new SearchFilters(theme, clock, me, prefix, this);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_filters);
    connect(m_filters, &SearchFilters::changed, this, [this] {
        m_search.setFilter(m_filters->filter());
        m_edit->setFocus();
    });
    connect(m_messages, &MessageList::chosen, this,
            [this](const MessageHit &hit) { Q_EMIT messageChosen(hit, m_edit->text()); });
    // Whichever list was clicked or walked through is where Enter belongs.
    connect(m_messages, &QAbstractItemView::pressed, this, [this] { setInMessages(true); });
    connect(m_list, &QAbstractItemView::pressed, this, [this] { setInMessages(false); });
}

void SearchBox::move(int rows)
{
    if (!m_messages) {
        m_list->move(rows);
        return;
    }
    // One list in two parts, as far as the keys are concerned.
    const int customers = m_list->count();
    const int all = customers + m_messages->count();
    if (all == 0)
        return;
    const int now =
        m_inMessages ? customers + m_messages->currentIndex().row() : m_list->currentIndex().row();
    const int next = std::clamp(now + rows, 0, all - 1);
    setInMessages(next >= customers);
    if (m_inMessages)
        m_messages->setCurrentIndex(m_messages->model()->index(next - customers, 0));
    else
        m_list->setCurrentIndex(m_list->model()->index(next, 0));
}

void SearchBox::setInMessages(bool in)
{
    m_inMessages = in;
    if (in)
        m_list->setCurrentIndex({});
    else if (m_messages)
        m_messages->setCurrentIndex({});
}

void SearchBox::chooseCurrent(Qt::KeyboardModifiers modifiers)
{
    if (m_inMessages)
        m_messages->choose(m_messages->currentIndex().row());
    else
        m_list->chooseCurrent(modifiers);
}

void SearchBox::showHits()
{
    const bool asked = !m_search.text().trimmed().isEmpty();
    m_list->setCandidates(asked ? m_search.hits() : std::vector<CustomerSummary>());
    if (m_messages)
        showMessages(asked);
    else
        m_list->setVisible(asked);
    setTextOrHide(m_state, asked ? stateText() : QString());
}

void SearchBox::showMessages(bool asked)
{
    m_messages->setHits(asked ? m_search.messages() : std::vector<MessageHit>());
    const bool customers = m_list->count() > 0;
    const bool messages = m_messages->count() > 0;
    m_customersHead->setVisible(customers && messages);
    m_messagesHead->setVisible(messages);
    m_list->setVisible(customers);
    m_messages->setVisible(messages);
    // Few customers leave the room to the messages; without messages they have all of it.
    const int row = customers ? m_list->sizeHintForRow(0) : 0;
    m_list->setFixedHeight(messages ? std::min(m_list->count(), 3) * row + 4 : QWIDGETSIZE_MAX);
    if (!messages)
        m_list->setMinimumHeight(0);
    static_cast<QVBoxLayout *>(layout())->setStretchFactor(m_list, messages ? 0 : 1);
    if (!customers && messages && m_messages->currentIndex().row() < 0) {
        setInMessages(true);
        m_messages->setCurrentIndex(m_messages->model()->index(0, 0));
    } else if (!messages || (customers && m_list->currentIndex().row() >= 0)) {
        setInMessages(false);
    }
}

QString SearchBox::stateText() const
{
    const bool nothing = m_search.hits().empty() && m_search.messages().empty();
    if (m_search.error())
        return errorText(*m_search.error(), Trouble::Store);
    if (m_search.busy() && nothing)
        return tr("Searching…");
    if (nothing && m_messages) {
        const QString what = quoted(m_search.text(), 60);
        return m_filters->isSet()
                   ? tr("“%1” is in no name or number, and in no message that the filters let through.")
                         .arg(what)
                   : tr("“%1” is in no name, account, order or case number, phone, e-mail or handle, and in "
                        "no "
                        "message, note or transcript that you may read.")
                         .arg(what);
    }
    if (nothing)
        return tr("Nobody found. Try part of the name, or the number without its first digits.");
    if (m_search.hits().size() >= size_t(SearchHits::most) ||
        m_search.messages().size() >= size_t(SearchHits::most))
        return tr("The first 50. Type more to narrow it down.");
    return {};
}

} // namespace teller
