// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/new_customer_page.h"

#include "agent/candidate_list.h"
#include "common/error_text.h"
#include "common/wording.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

/// The languages that callers of most companies speak, each by its own name.
const QStringList &offeredLanguages()
{
    static const QStringList all{u"ar"_s, u"de"_s, u"en"_s, u"es"_s, u"fr"_s, u"it"_s, u"nl"_s,
                                 u"pl"_s, u"pt"_s, u"ru"_s, u"tr"_s, u"uk"_s, u"zh"_s};
    return all;
}

} // namespace

NewCustomerPage::NewCustomerPage(const Theme &theme, CustomerRecord &record, const Clock &clock,
                                 QWidget *parent)
    : QWidget(parent)
    , m_check(record)
{
    setObjectName(u"newCustomerPage"_s);
    setAccessibleName(tr("New customer"));
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(10));
    columns->setSpacing(theme.px(28));
    auto *left = new QVBoxLayout;
    tighten(left, theme.px(8));
    auto *title = makeLabel(this, u"newCustomerTitle"_s, TextSize::Heading);
    title->setText(tr("New customer"));
    left->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(14));
    grid->setVerticalSpacing(theme.px(6));
    grid->setColumnStretch(1, 1);
    m_name = addLine(grid, tr("Name"), u"newCustomerName"_s, int(NewCustomer::longestName));
    m_phone = addLine(grid, tr("Telephone"), u"newCustomerPhone"_s, 60);
    m_phoneHint = wrapping(makeLabel(this, u"newCustomerPhoneHint"_s, TextSize::Small, u"faint"_s));
    m_phoneHint->hide();
    grid->addWidget(m_phoneHint, grid->rowCount(), 1);
    m_email = addLine(grid, tr("E-mail"), u"newCustomerEmail"_s, int(NewCustomer::longestEmail));
    m_account =
        addLine(grid, tr("Account number"), u"newCustomerAccount"_s, int(NewCustomer::longestAccount));
    // Addresses and numbers read from left to right in every language.
    for (auto *line : {m_phone, m_email, m_account})
        line->setLayoutDirection(Qt::LeftToRight);
    m_language = new QComboBox(this);
    m_language->setObjectName(u"newCustomerLanguage"_s);
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("not known"), QString());
    for (const QString &language : offeredLanguages())
        m_language->addItem(QLocale(language).nativeLanguageName(), language);
    addFormRow(*grid, tr("Language"), *m_language);
    left->addLayout(grid);
    m_known = wrapping(makeLabel(this, u"newCustomerKnown"_s, TextSize::Body, u"failed"_s));
    m_known->hide();
    left->addWidget(m_known);
    m_open = makeButton(this, u"newCustomerOpen"_s, {});
    m_open->setProperty("primary", true);
    m_open->hide();
    left->addWidget(m_open, 0, Qt::AlignLeft);
    m_problem = wrapping(makeLabel(this, u"newCustomerProblem"_s, TextSize::Body, u"failed"_s));
    m_problem->hide();
    left->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    tighten(buttons, theme.px(8));
    m_create = makeButton(this, u"newCustomerCreate"_s, tr("Add the customer"));
    m_create->setProperty("primary", true);
    auto *back = makeButton(this, u"newCustomerBack"_s, tr("Back  Esc"));
    back->setAccessibleName(tr("Back without adding anybody"));
    buttons->addWidget(m_create);
    buttons->addWidget(back);
    buttons->addStretch(1);
    left->addLayout(buttons);
    left->addStretch(1);
    columns->addLayout(left, 5);

    auto *right = new QVBoxLayout;
    tighten(right, theme.px(6));
    m_likeTitle = makeLabel(this, u"newCustomerLikeTitle"_s, TextSize::Caption);
    m_likeTitle->setText(tr("Is it one of these?"));
    m_likeNobody = wrapping(makeLabel(this, u"newCustomerLikeNobody"_s, TextSize::Small, u"dim"_s));
    m_like = new CandidateList(theme, clock, this);
    m_like->setObjectName(u"newCustomerLike"_s);
    m_like->setAccessibleName(tr("Customers who may be the same"));
    right->addWidget(m_likeTitle);
    right->addWidget(m_likeNobody);
    right->addWidget(m_like, 100);
    right->addStretch(1);
    columns->addLayout(right, 4);

    for (auto *line : {m_name, m_phone, m_email, m_account}) {
        connect(line, &QLineEdit::textChanged, this, [this, line] {
            setStyleWord(line, "wrong", false);
            setTextOrHide(m_problem, {});
            check();
        });
        connect(line, &QLineEdit::returnPressed, this, &NewCustomerPage::submit);
    }
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] { check(); });
    connect(m_create, &QPushButton::clicked, this, &NewCustomerPage::submit);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const auto holder = m_holder)
            Q_EMIT chosen(*holder);
    });
    connect(back, &QPushButton::clicked, this, &NewCustomerPage::backWanted);
    connect(m_like, &CandidateList::chosen, this,
            [this](const CustomerSummary &customer, Qt::KeyboardModifiers) { Q_EMIT chosen(customer); });
    connect(&m_check, &NewCustomerCheck::changed, this, &NewCustomerPage::showKnown);
    showKnown();
}

QLineEdit *NewCustomerPage::addLine(QGridLayout *grid, const QString &label, const QString &name, int longest)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setMaxLength(longest);
    addFormRow(*grid, label, *line);
    return line;
}

void NewCustomerPage::begin(const CallSession &session)
{
    if (session.interaction() == m_interaction)
        return;
    keep();
    m_interaction = session.interaction();
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(),
                                   [this](const Kept &one) { return one.interaction == m_interaction; });
    NewCustomer customer;
    // A number that others have already would only be refused.
    const auto &candidates = session.candidates();
    const bool taken = std::any_of(candidates.begin(), candidates.end(), [](const CustomerSummary &one) {
        return one.matched == "ani"_L1 || one.matched == "phone"_L1;
    });
    const QString caller = callerKey(session.call().account, session.call().ani).ani;
    if (!taken)
        customer.phone = plainPhone(caller);
    setTextOrHide(m_phoneHint,
                  taken && !caller.isEmpty()
                      ? tr("The caller's number belongs to others already. Ask for another one, or leave "
                           "this empty.")
                      : QString());
    fill(kept == m_kept.end() ? customer : kept->customer);
    setTextOrHide(m_problem, {});
}

void NewCustomerPage::showRefused(const CallSession &session, const CallSession::NotNew &refused)
{
    begin(session);
    fill(refused.customer);
    m_check.askAgain(); // somebody came in between
    // Who was in the way is found by the check; anything else has to be said.
    if (refused.error.code != Error::Code::Rejected)
        setTextOrHide(m_problem,
                      tr("The customer was not added. %1").arg(errorText(refused.error, Trouble::Store)));
}

QWidget *NewCustomerPage::firstField() const
{
    return m_name;
}

void NewCustomerPage::fill(const NewCustomer &customer)
{
    m_filling = true;
    m_wanted = false;
    m_name->setText(customer.name);
    m_phone->setText(customer.phone);
    m_email->setText(customer.email);
    m_account->setText(customer.accountNumber);
    m_language->setCurrentIndex(std::max(0, m_language->findData(customer.language)));
    m_filling = false;
    check();
}

NewCustomer NewCustomerPage::entered() const
{
    NewCustomer customer;
    customer.name = m_name->text().simplified();
    customer.phone = plainPhone(m_phone->text());
    customer.email = m_email->text().trimmed();
    customer.accountNumber = m_account->text().trimmed();
    customer.language = m_language->currentData().toString();
    return customer;
}

void NewCustomerPage::keep()
{
    std::erase_if(m_kept, [this](const Kept &one) { return one.interaction == m_interaction; });
    if (m_interaction.isNull() || m_name->text().trimmed().isEmpty())
        return;
    m_kept.push_back({m_interaction, entered()});
    if (m_kept.size() > mostKept)
        m_kept.pop_front();
}

void NewCustomerPage::check()
{
    if (m_filling)
        return;
    m_wanted = false;
    m_check.setCustomer(entered());
}

void NewCustomerPage::showKnown()
{
    const auto &exact = m_check.exact();
    m_holder = exact.empty() ? std::nullopt : std::optional(exact.front());
    QString known;
    if (m_holder) {
        const QString who = quoted(m_holder->name, 60);
        const QString &what = m_holder->matched;
        known = what == "account"_L1 ? tr("That is already %1: the account number is the same.").arg(who)
                : what == "email"_L1 ? tr("That is already %1: the e-mail address is the same.").arg(who)
                : what == "phone"_L1
                    ? tr("That is already %1: the telephone number is the same.").arg(who)
                    : tr("There is a %1 already. Give something that tells the two apart.").arg(who);
        m_open->setText(buttonText(tr("Open %1").arg(who)));
    }
    setTextOrHide(m_known, known);
    m_open->setVisible(m_holder.has_value());
    m_create->setEnabled(!m_holder);
    std::vector<CustomerSummary> all = exact;
    const auto similar = m_check.similar();
    all.insert(all.end(), similar.begin(), similar.end());
    m_like->setCandidates(all);
    m_like->setVisible(!all.empty());
    m_likeTitle->setVisible(!all.empty());
    setTextOrHide(m_likeNobody,
                  !all.empty() ? QString()
                  : m_check.error()
                      ? tr("Whether the customer is there already cannot be said now; the store checks "
                           "it before anybody is added.")
                  : m_check.settled() ? tr("Nobody with this name or number is known.")
                                      : QString());
    if (m_wanted && m_check.settled()) {
        m_wanted = false;
        if (!m_holder)
            submit();
        else
            m_open->setFocus(Qt::OtherFocusReason);
    }
}

void NewCustomerPage::submit()
{
    const NewCustomer customer = entered();
    if (const auto problem = problemOf(customer)) {
        switch (*problem) {
        case NewCustomer::Problem::NoName:
            return complain(tr("Ask for the name."), m_name);
        case NewCustomer::Problem::Name:
            return complain(tr("This cannot be a name."), m_name);
        case NewCustomer::Problem::Phone:
            return complain(
                tr("This cannot be a telephone number: digits, with or without a plus before them."),
                m_phone);
        case NewCustomer::Problem::Email:
            return complain(tr("This cannot be an e-mail address."), m_email);
        case NewCustomer::Problem::Account:
            return complain(tr("This cannot be an account number."), m_account);
        }
    }
    if (m_holder) {
        m_open->setFocus(Qt::OtherFocusReason);
        return;
    }
    // What was typed last has not been looked for yet: the answer is a moment away.
    if (!m_check.settled()) {
        m_wanted = true;
        return;
    }
    std::erase_if(m_kept, [this](const Kept &one) { return one.interaction == m_interaction; });
    Q_EMIT given(customer);
}

void NewCustomerPage::complain(const QString &text, QWidget *field)
{
    setTextOrHide(m_problem, text);
    setStyleWord(field, "wrong", true);
    field->setFocus(Qt::OtherFocusReason);
}

void NewCustomerPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace teller
