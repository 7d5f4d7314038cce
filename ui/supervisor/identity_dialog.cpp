// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervisor/identity_dialog.h"

#include "common/error_text.h"
#include "common/wording.h"
#include "core/when_done.h"

#include <QHeaderView>
#include <QListWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

QString lines(const QStringList &words, int most = 6)
{
    QStringList shown = words.mid(0, most);
    if (words.size() > most)
        shown.append(u"…"_s);
    return shown.join(u'\n');
}

QString evidenceText(const QStringList &evidence)
{
    QStringList words;
    for (const QString &one : evidence) {
        const QString kind = one.section(u'-', 0, 0);
        QString what = kind == "account"_L1    ? IdentityDialog::tr("the same account number")
                       : kind == "phone"_L1    ? IdentityDialog::tr("the same telephone number")
                       : kind == "email"_L1    ? IdentityDialog::tr("the same e-mail address")
                       : kind == "handle"_L1   ? IdentityDialog::tr("the same handle")
                       : one == "name"_L1      ? IdentityDialog::tr("the same name")
                       : kind == "similar"_L1  ? IdentityDialog::tr("a similar name")
                       : kind == "postcode"_L1 ? IdentityDialog::tr("the same postcode")
                                               : QString();
        if (what.isEmpty())
            continue;
        if (one.endsWith("-unverified"_L1))
            what = IdentityDialog::tr("%1 (not verified)").arg(what);
        else if (one.endsWith("-shared"_L1))
            what = IdentityDialog::tr("%1 (others have it, too)").arg(what);
        words.append(what);
    }
    QString text = IdentityDialog::tr("They share: %1.").arg(words.join(u", "_s));
    if (evidence.contains("contradiction"_L1))
        text += u' ' + IdentityDialog::tr("But together with others they would make two customers one.");
    return text;
}

} // namespace

IdentityDialog::IdentityDialog(const Theme &theme, CustomerRecord &record, const Clock &clock,
                               QWidget *parent)
    : QDialog(parent)
    , m_record(record)
    , m_clock(clock)
{
    setObjectName(u"identityDialog"_s);
    setAccessibleName(tr("Who is the same person"));
    setWindowTitle(tr("Who is the same person"));
    resize(theme.px(980), theme.px(560));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    all->setSpacing(theme.px(10));
    auto *text = makeLabel(this, u"identityText"_s, TextSize::Body, u"dim"_s);
    text->setText(
        tr("Two records that may be one customer. Nothing is lost by saying that they are: both keep "
           "what they have, and can be parted again."));
    text->setWordWrap(true);
    m_state = makeLabel(this, u"identityState"_s, TextSize::Body, u"dim"_s);
    m_state->setWordWrap(true);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"identityList"_s);
    m_list->setAccessibleName(tr("Pairs to decide"));
    m_list->setFixedWidth(theme.px(280));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::currentRowChanged, this, &IdentityDialog::showPair);
    m_pair = buildPair(theme);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(theme.px(16));
    middle->addWidget(m_list);
    middle->addWidget(m_pair, 1);

    m_undo = makeButton(this, u"identityUndo"_s, tr("Undo"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setToolTip(tr("Take the last decision back (Ctrl+Z)"));
    connect(m_undo, &QPushButton::clicked, this, &IdentityDialog::undo);
    auto *shut = makeButton(this, u"identityClose"_s, tr("Close"));
    connect(shut, &QPushButton::clicked, this, &QDialog::accept);
    for (QPushButton *button : {m_same, m_different, m_undo, shut})
        button->setAutoDefault(false); // Enter in the list decides nothing
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(theme.px(8));
    bottom->addWidget(m_state, 1);
    bottom->addWidget(m_undo);
    bottom->addWidget(shut);
    all->addWidget(text);
    all->addLayout(middle, 1);
    all->addLayout(bottom);
    read();
}

QWidget *IdentityDialog::buildPair(const Theme &theme)
{
    auto *pair = new QWidget(this);
    m_why = makeLabel(pair, u"identityWhy"_s, TextSize::Body);
    m_why->setWordWrap(true);
    m_table = new QTableWidget(0, 2, pair);
    m_table->setObjectName(u"identityTable"_s);
    m_table->setAccessibleName(tr("What is known of both"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setSectionsClickable(false);
    m_same = makeButton(pair, u"identitySame"_s, tr("&Same person"));
    m_same->setProperty("primary", true);
    m_different = makeButton(pair, u"identityDifferent"_s, tr("&Different people"));
    connect(m_same, &QPushButton::clicked, this, [this] { decide(IdentityDecision::Same); });
    connect(m_different, &QPushButton::clicked, this, [this] { decide(IdentityDecision::Different); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(8));
    buttons->addWidget(m_same);
    buttons->addWidget(m_different);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(pair);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(10));
    column->addWidget(m_why);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    return pair;
}

void IdentityDialog::read()
{
    setBusy(true);
    m_pair->hide();
    m_state->setText(tr("Reading…"));
    whenDone(this, m_record.identityReviews(), [this](Result<std::vector<IdentityReview>> reviews) {
        setBusy(false);
        if (reviews)
            show(std::move(*reviews));
        else
            m_state->setText(errorText(reviews.error(), Trouble::Store));
    });
}

void IdentityDialog::show(std::vector<IdentityReview> reviews)
{
    m_reviews = std::move(reviews);
    m_list->clear();
    for (const IdentityReview &review : m_reviews) {
        auto *item = new QListWidgetItem(titleOf(review), m_list);
        item->setToolTip(toolTipText(titleOf(review)));
    }
    m_state->setText(m_reviews.empty() ? tr("There is nothing to decide.") : QString());
    if (!m_reviews.empty()) {
        m_list->setCurrentRow(0);
        m_list->setFocus();
    }
    showPair();
}

const IdentityReview *IdentityDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && size_t(row) < m_reviews.size() ? &m_reviews[size_t(row)] : nullptr;
}

QString IdentityDialog::titleOf(const IdentityReview &review) const
{
    const auto name = [](const ReviewedProfile &side) {
        if (!side.profile.name.isEmpty())
            return quoted(side.profile.name, 60);
        return side.identifiers.empty() ? tr("without a name") : quoted(side.identifiers.front().value, 60);
    };
    return tr("%1 and %2\n%3 of 100")
        .arg(name(review.one), name(review.other), QString::number(review.score));
}

void IdentityDialog::addRow(const QString &what, const QString &one, const QString &other, bool telling)
{
    if (one.isEmpty() && other.isEmpty())
        return;
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setVerticalHeaderItem(row, new QTableWidgetItem(what));
    const std::array texts{one, other};
    for (size_t column = 0; column < texts.size(); ++column) {
        const QString shown = texts.at(column).isEmpty() ? u"–"_s : texts.at(column);
        auto *item = new QTableWidgetItem(breakable(shown)); // an address wraps, where it would be cut off
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setToolTip(toolTipText(shown));
        item->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        if (telling && !one.isEmpty() && one == other) {
            QFont font = m_table->font();
            font.setBold(true);
            item->setFont(font);
        }
        m_table->setItem(row, int(column), item);
    }
}

void IdentityDialog::showPair()
{
    const IdentityReview *review = current();
    m_pair->setVisible(review != nullptr);
    if (!review)
        return;
    m_why->setText(evidenceText(review->evidence));
    const auto keeper = [](const ReviewedProfile &side) {
        if (side.profile.provisional)
            return tr("Not a customer yet");
        return side.profile.keptBy.isEmpty()
                   ? tr("Customer")
                   : tr("Customer in %1").arg(quoted(sourceName(side.profile.keptBy), 40));
    };
    m_table->setHorizontalHeaderLabels({keeper(review->one), keeper(review->other)});
    m_table->setRowCount(0);
    const auto both = [&](const QString &what, auto text) {
        addRow(what, text(review->one), text(review->other));
    };
    const auto identifiers = [](const QString &kind) {
        return [kind](const ReviewedProfile &side) {
            QStringList found;
            for (const Identifier &one : side.identifiers) {
                if (one.kind != kind)
                    continue;
                const auto value = kind == "phone"_L1 ? telephoneText(one.value) : quoted(one.value, 80);
                found.append(one.verified ? value : tr("%1, not verified").arg(value));
            }
            return lines(found);
        };
    };
    both(tr("Name"), [](const ReviewedProfile &side) { return quoted(side.profile.name, 120); });
    both(tr("Address"), [](const ReviewedProfile &side) { return quoted(side.address, 200); });
    both(tr("Postcode"), [](const ReviewedProfile &side) { return quoted(side.postcode, 20); });
    both(tr("Account"), [](const ReviewedProfile &side) {
        QStringList numbers;
        for (const QString &number : side.accounts)
            numbers.append(quoted(number, 40));
        for (const QString &number : side.claims)
            numbers.append(tr("%1, as they said").arg(quoted(number, 40)));
        return lines(numbers);
    });
    both(tr("Telephone"), identifiers(u"phone"_s));
    both(tr("E-mail"), identifiers(u"email"_s));
    both(tr("Handle"), identifiers(u"handle"_s));
    // Both on one day says nothing: it is not made to stand out.
    const auto when = [this](const ReviewedProfile &side) {
        return isSet(side.lastInteraction) ? shortWhen(side.lastInteraction, m_clock.now()) : QString();
    };
    addRow(tr("Last contact"), when(review->one), when(review->other), false);
    setBusy(m_busy);
}

void IdentityDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_same->setEnabled(!busy);
    m_different->setEnabled(!busy);
    m_undo->setEnabled(!busy && !m_decided.empty());
}

void IdentityDialog::decide(IdentityDecision decision)
{
    const IdentityReview *review = current();
    if (!review || m_busy)
        return;
    setBusy(true);
    const Decided decided{*review, decision, m_list->currentRow()};
    whenDone(this, m_record.decide(review->one.profile.id, review->other.profile.id, decision),
             [this, decided](const Result<Unit> &result) {
                 setBusy(false);
                 if (!result) {
                     m_state->setText(result.error().code == Error::Code::Rejected
                                          ? tr("Somebody else has decided about these two meanwhile.")
                                          : errorText(result.error(), Trouble::Store));
                     return;
                 }
                 m_decided.push_back(decided);
                 m_reviews.erase(m_reviews.begin() + decided.row);
                 delete m_list->takeItem(decided.row);
                 m_state->setText(decided.decision == IdentityDecision::Same
                                      ? tr("They are one person from now on.")
                                      : tr("They are two people, and nobody is asked again."));
                 if (m_reviews.empty())
                     m_state->setText(m_state->text() + u' ' + tr("There is nothing left to decide."));
                 showPair();
                 setBusy(false);
                 m_list->setFocus();
             });
}

void IdentityDialog::undo()
{
    if (m_decided.empty() || m_busy)
        return;
    setBusy(true);
    const Decided last = m_decided.back();
    whenDone(this,
             m_record.decide(last.review.one.profile.id, last.review.other.profile.id,
                             IdentityDecision::Undecided),
             [this, last](const Result<Unit> &result) {
                 if (!result) {
                     setBusy(false);
                     m_state->setText(errorText(result.error(), Trouble::Store));
                     return;
                 }
                 m_decided.pop_back();
                 const int row = std::min(last.row, int(m_reviews.size()));
                 m_reviews.insert(m_reviews.begin() + row, last.review);
                 m_list->insertItem(row, titleOf(last.review));
                 m_list->setCurrentRow(row);
                 m_state->setText(tr("Taken back."));
                 setBusy(false);
                 showPair();
                 m_list->setFocus();
             });
}

} // namespace teller
