// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/candidate_list.h"

#include "common/data_words.h"
#include "common/text_line.h"
#include "common/wording.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

class CandidatePainter final : public QStyledItemDelegate
{
public:
    CandidatePainter(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        Q_UNUSED(index)
        return {option.rect.width(), m_theme.px(52)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &c = m_theme.colours();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(selected && m_theme.isHighContrast() ? QPen(c.ring, m_theme.ringWidth())
                                                                 : Qt::NoPen);
            painter->setBrush(selected ? c.accentGround : c.hover);
            painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), m_theme.px(6), m_theme.px(6));
        }
        const int line = m_theme.px(19);
        const int top = option.rect.top() + (option.rect.height() - 2 * line) / 2;
        const int circle = m_theme.px(32);
        const auto placed = [&option](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const QRect roundPlace(option.rect.left() + m_theme.px(10),
                               option.rect.top() + (option.rect.height() - circle) / 2, circle, circle);
        const QRect round = placed(roundPlace);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? c.panel : c.accentGround);
        painter->drawEllipse(round);
        painter->setPen(c.accent);
        painter->setFont(m_theme.font(TextSize::Small, true));
        painter->drawText(round, Qt::AlignCenter, initials(index.data(CandidateModel::NameRole).toString()));

        const int left = roundPlace.right() + m_theme.px(12);
        const int right = option.rect.right() - m_theme.px(12);
        const auto small = m_theme.font(TextSize::Small);
        const auto text = [painter, &placed, &option](const QFont &font, const QColor &colour,
                                                      const QRect &rect, const QString &words) {
            painter->setFont(font);
            painter->setPen(colour);
            drawTextLine(*painter, placed(rect), words, Qt::AlignLeft, option.direction);
        };
        const auto strong = m_theme.font(TextSize::Body, true);
        const auto caption = m_theme.font(TextSize::Caption, true);
        const QFontMetrics strongMetrics(strong);
        const auto whole = index.data(CandidateModel::NameRole).toString();
        const auto tier = QLocale().toUpper(index.data(CandidateModel::TierRole).toString());
        const int tierWidth =
            tier.isEmpty() ? 0 : QFontMetrics(caption).horizontalAdvance(tier) + m_theme.px(12);
        // Who it is comes first; when they were last in touch has the rest.
        const int room = std::max(0, right - left - (tierWidth > 0 ? tierWidth + m_theme.px(8) : 0));
        const auto name = strongMetrics.elidedText(whole, Qt::ElideRight, room);
        const auto last =
            QFontMetrics(small).elidedText(index.data(CandidateModel::LastRole).toString(), Qt::ElideRight,
                                           room - strongMetrics.horizontalAdvance(name) - m_theme.px(16));
        const int lastWidth = QFontMetrics(small).horizontalAdvance(last) + 2;
        text(small, selected ? c.dim : c.faint, {right - lastWidth, top, lastWidth, line}, last);
        text(strong, c.ink, {left, top, room, line}, name);
        if (tierWidth > 0) {
            const QRect tag = placed({left + strongMetrics.horizontalAdvance(name) + m_theme.px(8),
                                      top + m_theme.px(1), tierWidth, m_theme.px(17)});
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.carefulGround);
            painter->drawRoundedRect(tag, m_theme.px(4), m_theme.px(4));
            painter->setPen(c.careful);
            painter->setFont(caption);
            painter->drawText(tag, Qt::AlignCenter, tier);
        }
        text(m_theme.font(TextSize::Body), c.dim, {left, top + line, right - left, line},
             index.data(CandidateModel::DetailRole).toString());
        painter->restore();
    }

private:
    const Theme &m_theme;
};

} // namespace

CandidateModel::CandidateModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{}

void CandidateModel::setCandidates(std::vector<CustomerSummary> candidates)
{
    beginResetModel();
    m_candidates = std::move(candidates);
    endResetModel();
}

int CandidateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_candidates.size());
}

QVariant CandidateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &one = m_candidates[size_t(index.row())];
    const auto last = isSet(one.lastInteraction)
                          ? tr("last contact %1").arg(shortWhen(one.lastInteraction, m_clock.now()))
                          : tr("no contact yet");
    QStringList details;
    if (!one.accountNumber.isEmpty())
        details << tr("account %1").arg(accountText(one.accountNumber));
    if (!one.address.isEmpty())
        details << quoted(one.address);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return customerName(one.name);
    case TierRole:
        return tierName(one.tier);
    case DetailRole:
        return details.join(u" · "_s);
    case LastRole:
        return last;
    case Qt::AccessibleTextRole: {
        QStringList all{customerName(one.name)};
        if (!one.tier.isEmpty())
            all << tierName(one.tier);
        return (all + details + QStringList{last}).join(u", "_s);
    }
    default:
        return {};
    }
}

CandidateList::CandidateList(const Theme &theme, const Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_model(new CandidateModel(clock, this))
{
    setModel(m_model);
    setItemDelegate(new CandidatePainter(theme, this));
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row(), QGuiApplication::keyboardModifiers()); });
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

void CandidateList::setCandidates(std::vector<CustomerSummary> candidates)
{
    if (candidates == m_model->candidates())
        return;
    m_model->setCandidates(std::move(candidates));
    if (count() > 0)
        setCurrentIndex(m_model->index(0));
}

void CandidateList::chooseCurrent(Qt::KeyboardModifiers modifiers)
{
    choose(currentIndex().row(), modifiers);
}

void CandidateList::choose(int row, Qt::KeyboardModifiers modifiers)
{
    if (row < 0 || row >= count())
        return;
    const auto customer =
        m_model->candidates()[size_t(row)]; // a copy: the list may change under whoever hears of it
    Q_EMIT chosen(customer, modifiers);
}

void CandidateList::move(int rows)
{
    if (count() > 0)
        setCurrentIndex(m_model->index(std::clamp(currentIndex().row() + rows, 0, count() - 1)));
}

void CandidateList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        chooseCurrent(event->modifiers());
    else
        QListView::keyPressEvent(event);
}

} // namespace teller
