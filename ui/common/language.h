// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

class QApplication;

namespace teller {

/// The languages that Teller speaks, as BCP 47, English first. Each calls itself by
/// QLocale::nativeLanguageName().
[[nodiscard]] QStringList languages();

/// Lets the program speak `language`, or where that is empty the system's language, or English where there is
/// no translation. Numbers, dates and money follow the system where it speaks the same language, else the
/// language. Before any widget is made.
void speak(QApplication &app, const QString &language);

} // namespace teller
