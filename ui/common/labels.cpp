// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/labels.h"

#include "common/style_sheet.h"
#include "common/text_line.h"
#include "common/wording.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOption>
#include <QStylePainter>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

void dress(QLabel *label, const QString &objectName, TextSize size, const QString &tone, bool strong)
{
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    if (size == TextSize::Caption)
        label->setProperty("textSize", u"caption"_s);
    else if (size == TextSize::Small)
        label->setProperty("textSize", u"small"_s);
    else if (size == TextSize::Note)
        label->setProperty("textSize", u"note"_s);
    else if (size == TextSize::Heading)
        label->setProperty("textSize", u"heading"_s);
    if (!tone.isEmpty())
        label->setProperty("tone", tone);
    if (strong)
        label->setProperty("strong", true);
}

} // namespace

QLabel *makeLabel(QWidget *parent, const QString &objectName, TextSize size, const QString &tone, bool strong)
{
    auto *label = new QLabel(parent);
    dress(label, objectName, size, tone, strong);
    return label;
}

ElidedLabel *makeElided(QWidget *parent, const QString &objectName, TextSize size, const QString &tone,
                        bool strong)
{
    auto *label = new ElidedLabel(parent);
    dress(label, objectName, size, tone, strong);
    return label;
}

QLabel *makePill(QWidget *parent, const QString &objectName, Tone tone)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    label->setProperty("pill", toneWord(tone));
    return label;
}

void setPill(QLabel *pill, const QString &text, Tone tone)
{
    if (pill->text() != text)
        pill->setText(text);
    setStyleWord(pill, "pill", toneWord(tone));
}

StatePill::StatePill(const Theme &theme, const QString &objectName, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setObjectName(objectName);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setProperty("pill", toneWord(Tone::Plain));
}

void StatePill::setState(const QString &text, Tone tone, bool goesOn)
{
    m_tone = tone;
    m_goesOn = goesOn;
    setIndent(goesOn ? m_theme.px(14) : 0);
    setPill(this, text, tone);
}

void StatePill::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    if (!m_goesOn)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colours().inkOf(m_tone));
    const qreal size = m_theme.px(8);
    const qreal x = isRightToLeft() ? width() - m_theme.px(10) - size : m_theme.px(10);
    painter.drawEllipse(QRectF(x, (height() - size) / 2, size, size));
}

QLabel *wrapping(QLabel *label)
{
    label->setWordWrap(true);
    // A word longer than the panel is cut, it does not widen the panel.
    label->setMinimumWidth(1);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

void setTextOrHide(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

QPushButton *makeButton(QWidget *parent, const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

ElidedButton *makeElidedButton(QWidget *parent, const QString &objectName, const QString &text)
{
    auto *button = new ElidedButton(parent);
    button->setText(text);
    button->setObjectName(objectName);
    button->setAccessibleName(text);
    return button;
}

ElidedButton::ElidedButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ElidedButton::setParts(const QString &text, const QString &tail)
{
    m_tail = tail;
    setText(text + tail);
}

QSize ElidedButton::minimumSizeHint() const
{
    const auto metrics = fontMetrics();
    const int whole = metrics.size(Qt::TextShowMnemonic, text()).width();
    const int least = metrics.averageCharWidth() * 5;
    const auto hint = QPushButton::sizeHint();
    return {hint.width() - std::max(0, whole - least), hint.height()};
}

void ElidedButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width();
    const auto metrics = fontMetrics();
    if (metrics.size(Qt::TextShowMnemonic, option.text).width() > room) {
        const int left = room - metrics.size(Qt::TextShowMnemonic, m_tail).width();
        const auto tail = left < metrics.averageCharWidth() * 4 ? QString() : m_tail;
        const auto head = option.text.chopped(tail.size());
        option.text =
            metrics.elidedText(head, Qt::ElideRight, tail.isEmpty() ? room : left, Qt::TextShowMnemonic) +
            tail;
    }
    painter.drawControl(QStyle::CE_PushButton, option);
}

void addFormRow(QGridLayout &grid, const QString &label, QWidget &field)
{
    const int row = grid.rowCount();
    auto *name = makeLabel(field.parentWidget(), field.objectName() + u"Label"_s, TextSize::Body, u"dim"_s);
    name->setText(label);
    name->setBuddy(&field);
    grid.addWidget(name, row, 0);
    grid.addWidget(&field, row, 1);
}

QScrollArea *scrolling(QWidget *page, const QString &name, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setObjectName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setWidget(page);
    return area;
}

int chipWidth(const QPushButton &chip, const Theme &theme)
{
    return QFontMetrics(theme.font(TextSize::Body, true)).horizontalAdvance(chip.text()) + theme.px(26);
}

void popUpBelow(QMenu &menu, const QWidget &button)
{
    const int x = button.isRightToLeft() ? button.width() - menu.sizeHint().width() : 0;
    menu.popup(button.mapToGlobal(QPoint(x, button.height())));
}

void tighten(QBoxLayout *layout, int spacing)
{
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
}

void setStyleWord(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QString buttonText(const QString &text)
{
    auto plain = oneLine(text, 80);
    return plain.replace(u'&', u"&&"_s);
}

QString buttonSentence(const QString &text)
{
    auto plain = oneSentence(text, 80);
    return plain.replace(u'&', u"&&"_s);
}

QString toolTipText(const QString &text)
{
    return text.isEmpty() ? text : u"<span>%1</span>"_s.arg(text.left(2000).toHtmlEscaped());
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setShorter(const QString &shorter)
{
    if (shorter == m_shorter)
        return;
    m_shorter = shorter;
    updateGeometry();
    update();
}

QString ElidedLabel::painted() const
{
    const auto whole = oneSentence(text(), 400);
    return m_shorter.isEmpty() || fontMetrics().horizontalAdvance(whole) <= width() ? whole : m_shorter;
}

QSize ElidedLabel::sizeHint() const
{
    if (wordWrap())
        return QLabel::sizeHint();
    const auto metrics = fontMetrics();
    return {metrics.horizontalAdvance(oneSentence(text(), 400)) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    if (wordWrap())
        return QLabel::minimumSizeHint();
    const auto metrics = fontMetrics();
    return {std::min(sizeHint().width(), metrics.averageCharWidth() * 4), metrics.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    if (wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    painter.setPen(option.palette.color(foregroundRole()));
    drawTextLine(painter, rect(), painted(), alignment(), layoutDirection());
}

Card::Card(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = m_theme.px(8);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(shape, m_theme.colours().panel);
    painter.save();
    painter.setClipPath(shape);
    const QRect edge = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, m_theme.px(3), height()));
    painter.fillRect(edge, m_theme.colours().inkOf(m_tone));
    painter.restore();
    painter.setPen(QPen(hasFocus() ? m_theme.colours().ring : m_theme.colours().line, m_theme.ringWidth()));
    painter.drawPath(shape);
    painter.setClipRect(edge);
    painter.setPen(QPen(m_theme.colours().inkOf(m_tone), 1));
    painter.drawPath(shape);
}

} // namespace teller
