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
    QLocale::setDefault(locale);
    // English plurals are translations, too.
    for (const auto &[file, folder] :
         {std::pair(u"teller"_s, u":/teller/languages"_s),
          std::pair(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))})
    {
        auto *translator = new QTranslator(&app);
        if (translator->load(locale, file, u"_"_s, folder))
            QApplication::installTranslator(translator);
        else
            delete translator;
    }
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace teller
