// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/theme.h"

#include "common/style_sheet.h"

#include <QApplication>
#include <QFontInfo>
#include <QIcon>
#include <QPalette>
#include <QSettings>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// Outside the namespace, as Q_INIT_RESOURCE demands.
static void initResources()
{
    Q_INIT_RESOURCE(teller_ui);
}

namespace teller {

namespace {

constexpr int designBody = 13;

double designSize(TextSize size)
{
    switch (size) {
    case TextSize::Caption:
        return 11;
    case TextSize::Small:
        return 12;
    case TextSize::Body:
        return designBody;
    case TextSize::Note:
        return 14;
    case TextSize::Heading:
        return 18;
    }
    return designBody;
}

QPalette paletteFor(const Colours &c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.surface);
    p.setColor(QPalette::WindowText, c.ink);
    p.setColor(QPalette::Base, c.panel);
    p.setColor(QPalette::AlternateBase, c.surface);
    p.setColor(QPalette::Text, c.ink);
    p.setColor(QPalette::Button, c.panel);
    p.setColor(QPalette::ButtonText, c.ink);
    p.setColor(QPalette::BrightText, c.failed);
    p.setColor(QPalette::ToolTipBase, c.panel);
    p.setColor(QPalette::ToolTipText, c.ink);
    p.setColor(QPalette::PlaceholderText, c.faint);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.line);
    p.setColor(QPalette::Light, c.panel);
    p.setColor(QPalette::Disabled, QPalette::Text, c.faint);
    p.setColor(QPalette::Disabled, QPalette::WindowText, c.faint);
    p.setColor(QPalette::Disabled, QPalette::ButtonText, c.faint);
    return p;
}

} // namespace

QColor Colours::inkOf(Tone tone) const
{
    switch (tone) {
    case Tone::Plain:
        return dim;
    case Tone::Accent:
        return accent;
    case Tone::Failed:
        return failed;
    case Tone::Careful:
        return careful;
    case Tone::Good:
        return good;
    case Tone::Unusual:
        return unusual;
    }
    return ink;
}

QColor Colours::groundOf(Tone tone) const
{
    switch (tone) {
    case Tone::Plain:
        return hover;
    case Tone::Accent:
        return accentGround;
    case Tone::Failed:
        return failedGround;
    case Tone::Careful:
        return carefulGround;
    case Tone::Good:
        return goodGround;
    case Tone::Unusual:
        return unusualGround;
    }
    return panel;
}

Colours Theme::lightColours()
{
    Colours c;
    c.surface = QColor(0xf4f5f7);
    c.panel = QColor(0xffffff);
    c.line = QColor(0xe2e5ea);
    c.rail = QColor(0xeceef2);
    c.hover = QColor(0xeef0f4);
    c.ink = QColor(0x1b2330);
    c.dim = QColor(0x556073);
    c.faint = QColor(0x5f697c);
    c.accent = QColor(0x1b62d6);
    c.accentGround = QColor(0xe8f0fe);
    c.onAccent = QColor(0xffffff);
    c.failed = QColor(0xbd2f1d);
    c.failedGround = QColor(0xfdecea);
    c.careful = QColor(0x8a5c00);
    c.carefulGround = QColor(0xfff4d6);
    c.good = QColor(0x16733f);
    c.goodGround = QColor(0xe3f5ea);
    c.unusual = QColor(0x6941c6);
    c.unusualGround = QColor(0xf1ebfe);
    c.ring = c.accent;
    return c;
}

Colours Theme::darkColours()
{
    Colours c;
    c.surface = QColor(0x14171c);
    c.panel = QColor(0x1b1f26);
    c.line = QColor(0x2b313b);
    c.rail = QColor(0x101317);
    c.hover = QColor(0x232831);
    c.ink = QColor(0xe6e9ef);
    c.dim = QColor(0xa3adba);
    c.faint = QColor(0x8f99a7);
    c.accent = QColor(0x6ba5ff);
    c.accentGround = QColor(0x1d2c47);
    c.onAccent = QColor(0x0c1524);
    c.failed = QColor(0xff8577);
    c.failedGround = QColor(0x3a1d1a);
    c.careful = QColor(0xf0c25a);
    c.carefulGround = QColor(0x352b14);
    c.good = QColor(0x5fd08f);
    c.goodGround = QColor(0x16301f);
    c.unusual = QColor(0xb79bff);
    c.unusualGround = QColor(0x2a2142);
    c.ring = c.accent;
    return c;
}

/// Text on every ground 7:1 or more (WCAG 2.2, 1.4.6); frames 3:1 to their ground, and the ring 3:1 to the
/// frame that it takes the place of (1.4.11, 2.4.13).
Colours Theme::highContrastColours(bool dark)
{
    Colours c;
    if (dark) {
        c.surface = c.panel = c.rail = QColor(Qt::black);
        c.line = QColor(0x8c8c8c);
        c.hover = QColor(0x262626);
        c.ink = c.ring = QColor(0xffffff);
        c.dim = QColor(0xf0f0f0);
        c.faint = QColor(0xd8d8d8);
        c.accent = QColor(0x8fcdff);
        c.accentGround = QColor(0x0b2742);
        c.onAccent = QColor(Qt::black);
        c.failed = QColor(0xffb3a8);
        c.failedGround = QColor(0x3d0f0a);
        c.careful = QColor(0xffd966);
        c.carefulGround = QColor(0x332600);
        c.good = QColor(0x8ff0b4);
        c.goodGround = QColor(0x0a2b17);
        c.unusual = QColor(0xd6c2ff);
        c.unusualGround = QColor(0x2a1a4d);
        return c;
    }
    c.surface = c.panel = c.rail = QColor(0xffffff);
    c.line = QColor(0x767676);
    c.hover = QColor(0xe8e8e8);
    c.ink = c.ring = QColor(Qt::black);
    c.dim = QColor(0x1f1f1f);
    c.faint = QColor(0x333333);
    c.accent = QColor(0x00389e);
    c.accentGround = QColor(0xe1ebff);
    c.onAccent = QColor(0xffffff);
    c.failed = QColor(0x8f0000);
    c.failedGround = QColor(0xffecec);
    c.careful = QColor(0x553700);
    c.carefulGround = QColor(0xfff3d0);
    c.good = QColor(0x00491f);
    c.goodGround = QColor(0xe2f7ea);
    c.unusual = QColor(0x45128a);
    c.unusualGround = QColor(0xf1e8ff);
    return c;
}

QString Theme::modeCode(Mode mode)
{
    switch (mode) {
    case Mode::System:
        return u"system"_s;
    case Mode::Light:
        return u"light"_s;
    case Mode::Dark:
        return u"dark"_s;
    case Mode::HighContrast:
        return u"high-contrast"_s;
    }
    return u"system"_s;
}

Theme::Mode Theme::modeFromCode(const QString &code)
{
    if (code == "light"_L1)
        return Mode::Light;
    if (code == "dark"_L1)
        return Mode::Dark;
    if (code == "high-contrast"_L1)
        return Mode::HighContrast;
    return Mode::System;
}

Theme::Theme(Mode mode, QObject *parent)
    : QObject(parent)
    , m_mode(mode)
    , m_systemFont(QApplication::font())
{
    initResources();
    const auto system = QApplication::palette();
    m_paletteWasDark =
        system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    // The system's font size decides the size of everything; text never gets smaller than it was drawn.
    const auto systemPixels = QFontInfo(m_systemFont).pixelSize();
    m_scale = std::max(1.0, double(systemPixels) / designBody);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        const bool follows = m_mode == Mode::System || m_mode == Mode::HighContrast;
        if (state == Qt::ApplicationActive && follows &&
            (systemIsDark() != m_dark ||
             (m_mode == Mode::System && systemIsHighContrast() != m_highContrast)))
            apply(); // the system was switched while we were in the background
    });
    apply();
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
}

QFont Theme::font(TextSize size, bool strong) const
{
    QFont font = m_systemFont;
    font.setPixelSize(px(designSize(size)));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    if (size == TextSize::Caption &&
        !QGuiApplication::isRightToLeft()) // where letters join, room tears them apart
        font.setLetterSpacing(QFont::PercentageSpacing, 104);
    return font;
}

int Theme::px(double designPixels) const
{
    return int(std::lround(designPixels * m_scale));
}

bool Theme::systemIsDark() const
{
#ifdef Q_OS_WIN
    const QSettings personal(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    return personal.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#else
    return m_paletteWasDark;
#endif
}

/// Qt 6.4 has no word for it: Windows keeps it in the registry, and the desktops of Linux by the name of a
/// theme.
bool Theme::systemIsHighContrast() const
{
#ifdef Q_OS_WIN
    constexpr int on = 1; // HCF_HIGHCONTRASTON
    const QSettings personal(u"HKEY_CURRENT_USER\\Control Panel\\Accessibility\\HighContrast"_s,
                             QSettings::NativeFormat);
    return (personal.value(u"Flags"_s).toString().toInt() & on) != 0;
#else
    return QIcon::themeName().contains("HighContrast"_L1, Qt::CaseInsensitive) ||
           qEnvironmentVariable("GTK_THEME").contains("HighContrast"_L1, Qt::CaseInsensitive);
#endif
}

void Theme::apply()
{
    const bool asSystem = m_mode == Mode::System || m_mode == Mode::HighContrast;
    m_dark = m_mode == Mode::Dark || (asSystem && systemIsDark());
    m_highContrast = m_mode == Mode::HighContrast || (m_mode == Mode::System && systemIsHighContrast());
    m_colours = m_highContrast ? highContrastColours(m_dark) : m_dark ? darkColours() : lightColours();
    QApplication::setFont(font(TextSize::Body));
    QApplication::setPalette(paletteFor(m_colours));
    // Fusion draws the box around a tick a shade darker than the window: on a dark one nobody would see it.
    QPalette boxes = paletteFor(m_colours);
    boxes.setColor(QPalette::Window, m_colours.dim);
    QApplication::setPalette(boxes, "QCheckBox");
    qApp->setStyleSheet(styleSheetFor(*this));
    Q_EMIT changed();
}

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double v) {
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF())) +
               0.0722 * linear(double(colour.blueF()));
    };
    const auto [darker, lighter] =
        std::minmax({luminance(a), luminance(b)}); // values: the other form keeps references
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace teller
