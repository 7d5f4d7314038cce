// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QLabel>

namespace teller {

/// Two sentences that flow into one another over at most two lines; the first, where we failed, is set apart
/// by weight and colour. Plain text: what is in it is never markup. text() is both, for screen readers.
class BriefLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit BriefLabel(const Theme &theme, QWidget *parent = nullptr);
    void setBrief(const QString &urgent, const QString &rest);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;

    const Theme &m_theme;
    QString m_urgent;
};

} // namespace teller
