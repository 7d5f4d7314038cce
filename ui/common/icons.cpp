// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/icons.h"

#include "core/logging.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

/// Draws what is asked for when it is asked for: of all its icons in all their states and sizes, a window
/// shows a few.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, const QColor &colour, const QColor &checked)
        : m_name(std::move(name))
        , m_colour(colour)
        , m_checked(checked)
    {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State state) override
    {
        return iconPixmap(m_name, state == QIcon::On ? m_checked : m_colour,
                          std::min(size.width(), size.height()), 1);
    }
    [[nodiscard]] QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    const QString m_name;
    const QColor m_colour;
    const QColor m_checked;
};

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    const auto key =
        u"teller/%1/%2/%3/%4"_s.arg(name, colour.name()).arg(size).arg(qRound(devicePixelRatio * 100));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/teller/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcUi, "no icon named %ls", qUtf16Printable(name));
        return {};
    }
    auto svg = file.readAll();
    svg.replace("#000000", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon tintedIcon(const QString &name, const QColor &colour, const QColor &checked)
{
    return QIcon(new TintedIconEngine(name, colour, checked));
}

QString channelIcon(Channel channel)
{
    return channelCode(channel);
}

Tone channelTone(Channel channel)
{
    switch (channel) {
    case Channel::Phone:
        return Tone::Good;
    case Channel::Email:
    case Channel::Mail:
        return Tone::Unusual;
    case Channel::Chat:
    case Channel::Sms:
    case Channel::Social:
        return Tone::Careful;
    case Channel::Web:
    case Channel::App:
    case Channel::Billing:
        return Tone::Accent;
    case Channel::Order:
    case Channel::Store:
    case Channel::Note:
        return Tone::Plain;
    }
    return Tone::Plain;
}

} // namespace teller
