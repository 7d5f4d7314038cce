// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

// Outside the namespace, as Q_INIT_RESOURCE demands.
static void initLanguages()
{
    Q_INIT_RESOURCE(teller_languages);
}

namespace teller {

using namespace Qt::StringLiterals;

QStringList languages()
{
    return {u"en"_s, u"de"_s, u"es"_s, u"ar"_s};
}

void speak(QApplication &app, const QString &language)
{
    initLanguages();
    const QLocale system = QLocale::system();
    QLocale locale = language.isEmpty() ? system : QLocale(language);
    if (!languages().contains(QLocale::languageToCode(locale.language())))
        locale = QLocale(QLocale::English, system.territory());
    if (locale.language() == system.language())
        locale = system;
    else if (locale.language() == QLocale::Arabic)
        locale =
            QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates); // its digits are those of account numbers
    QLocale::setDefault(locale);
    qDeleteAll(app.findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly)); // spoken until now
    // English plurals are translations, too.
    const QString ours = u":/teller/languages"_s;
    const QString qts = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    for (const auto &file : {u"teller"_s, u"qtbase"_s}) {
        auto *translator = new QTranslator(&app);
        if (translator->load(locale, file, u"_"_s, ours) || translator->load(locale, file, u"_"_s, qts))
            QApplication::installTranslator(translator);
        else
            delete translator;
    }
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace teller
