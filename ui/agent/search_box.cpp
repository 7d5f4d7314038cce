// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/search_box.h"

#include "agent/candidate_list.h"
#include "common/error_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace teller {

SearchBox::SearchBox(const Theme &theme, CustomerRecord &record, const Clock &clock, const QString &prefix,
                     QWidget *parent)
    : QWidget(parent)
    , m_search(record)
{
    auto *all = new QVBoxLayout(this);
    tighten(all, theme.px(6));
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(prefix + u"Edit"_s);
    m_edit->setAccessibleName(tr("Search for a customer"));
    m_edit->setPlaceholderText(tr("Name, account number, phone or e-mail"));
    m_edit->setMaxLength(200);
    m_edit->installEventFilter(this);
    m_state = makeLabel(this, prefix + u"State"_s, TextSize::Small, u"dim"_s);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(theme.px(10), 0, theme.px(10), 0);
    m_list = new CandidateList(theme, clock, this);
    m_list->setObjectName(prefix + u"Results"_s);
    m_list->setAccessibleName(tr("Customers found"));
    all->addWidget(m_edit);
    all->addWidget(m_state);
    all->addWidget(m_list, 1);
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
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Down:
        m_list->move(1);
        return true;
    case Qt::Key_Up:
        m_list->move(-1);
        return true;
    case Qt::Key_PageDown:
        m_list->move(5);
        return true;
    case Qt::Key_PageUp:
        m_list->move(-5);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_search.busy())
            m_list->chooseCurrent(key->modifiers());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void SearchBox::showHits()
{
    const bool asked = !m_search.text().trimmed().isEmpty();
    m_list->setCandidates(asked ? m_search.hits() : std::vector<CustomerSummary>());
    m_list->setVisible(asked);
    QString state;
    if (asked && m_search.error())
        state = errorText(*m_search.error(), Trouble::Store);
    else if (asked && m_search.busy() && m_search.hits().empty())
        state = tr("Searching…");
    else if (asked && m_search.hits().empty())
        state = tr("Nobody found. Try part of the name, or the number without its first digits.");
    else if (asked && m_search.hits().size() >= 50)
        state = tr("The first 50. Type more to narrow it down.");
    setTextOrHide(m_state, state);
}

} // namespace teller
