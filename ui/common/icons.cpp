// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/icons.h"

#include "core/logging.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace teller {

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

QIcon tintedIcon(const QString &name, const QColor &colour, const QColor &checked, int size)
{
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0}) {
        icon.addPixmap(iconPixmap(name, colour, size, ratio), QIcon::Normal, QIcon::Off);
        icon.addPixmap(iconPixmap(name, checked, size, ratio), QIcon::Normal, QIcon::On);
    }
    return icon;
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
