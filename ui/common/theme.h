// SPDX-License-Identifier: GPL-3.0-or-later
//
// common/ is what every screen shares: the theme, icons, labels, and the sentences made from codes and
// numbers. Every text that comes from outside is shown as plain text; the helpers here see to it.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

namespace teller {

/// A colour that carries meaning, as ink on its own pale ground.
enum class Tone { Plain, Accent, Failed, Careful, Good, Unusual };

/// One surface, one panel, one hairline, one accent, and the colours that mean something.
struct Colours
{
    QColor surface;
    QColor panel;
    QColor line;
    QColor rail;
    QColor hover;
    QColor ink;
    QColor dim;
    QColor faint;
    QColor accent;
    QColor accentGround;
    QColor onAccent;
    QColor ring; ///< around what has the focus
    QColor failed;
    QColor failedGround;
    QColor careful;
    QColor carefulGround;
    QColor good;
    QColor goodGround;
    QColor unusual;
    QColor unusualGround;

    [[nodiscard]] QColor inkOf(Tone tone) const;
    [[nodiscard]] QColor groundOf(Tone tone) const;
};

enum class TextSize { Caption, Small, Body, Note, Heading };

/// Colours, fonts and measures of the whole program. Applied to the application as one palette and one style
/// sheet; widgets that paint themselves ask for colours and repaint on changed().
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark, HighContrast };
    Q_ENUM(Mode)

    /// Made after QApplication and before the first window; takes the system's font and colours from it.
    explicit Theme(Mode mode = Mode::System, QObject *parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    [[nodiscard]] bool isDark() const { return m_dark; }
    /// As the system asks for, or the agent: text at 7:1 or more, and thick frames.
    [[nodiscard]] bool isHighContrast() const { return m_highContrast; }
    /// Of the frame around what has the focus, and of every frame that may become one.
    [[nodiscard]] int ringWidth() const { return m_highContrast ? 2 : 1; }
    [[nodiscard]] const Colours &colours() const { return m_colours; }
    [[nodiscard]] QFont font(TextSize size, bool strong = false) const;
    /// A measure of the design (drawn for 13 px text) at the size the system's font asks for.
    [[nodiscard]] int px(double designPixels) const;

    [[nodiscard]] static Colours lightColours();
    [[nodiscard]] static Colours darkColours();
    [[nodiscard]] static Colours highContrastColours(bool dark);
    /// The mode as it is kept in settings: "system", "light", "dark", "high-contrast"; anything else is
    /// System.
    [[nodiscard]] static QString modeCode(Mode mode);
    [[nodiscard]] static Mode modeFromCode(const QString &code);

Q_SIGNALS:
    void changed();

private:
    void apply();
    [[nodiscard]] bool systemIsDark() const;
    [[nodiscard]] bool systemIsHighContrast() const;

    Mode m_mode = Mode::System;
    bool m_dark = false;
    bool m_highContrast = false;
    bool m_paletteWasDark = false;
    double m_scale = 1.0;
    QFont m_systemFont;
    Colours m_colours;
};

/// WCAG 2 contrast between two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace teller
