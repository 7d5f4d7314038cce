// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "core/interaction.h"

#include <QIcon>
#include <QPixmap>

namespace teller {

/// A picture of our own from resources/icons ("phone", "search"), drawn in one colour at the sharpness of the
/// screen. Kept after the first drawing. An unknown name is a defect and gives an empty pixmap.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);
/// For buttons: `colour` normally, `checked` while the button is checked.
[[nodiscard]] QIcon tintedIcon(const QString &name, const QColor &colour, const QColor &checked);

[[nodiscard]] QString channelIcon(Channel channel);
[[nodiscard]] Tone channelTone(Channel channel);

} // namespace teller
