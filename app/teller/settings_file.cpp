// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_file.h"

#include "core/logging.h"

#include <QFile>
#include <QSettings>
#include <QThreadPool>

#include <algorithm>
#include <functional>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int highestNote = 10'000; // whatever the file says

void write(const QString &file, std::function<void(QSettings &)> change)
{
    QThreadPool::globalInstance()->start([file, change = std::move(change)] {
        QSettings ini(file, QSettings::IniFormat);
        change(ini);
        ini.sync();
        if (ini.status() != QSettings::NoError)
            qCWarning(lcApp) << "the settings could not be written";
    });
}

} // namespace

KeptSettings readSettings(const QString &file)
{
    const QSettings ini(file, QSettings::IniFormat);
    KeptSettings kept;
    ConnectionSettings &c = kept.connection;
    c.storeUrl = ini.value(u"store/url"_s).toString();
    c.useAsterisk = ini.value(u"asterisk/use"_s, false).toBool();
    c.asteriskHost = ini.value(u"asterisk/host"_s).toString();
    c.asteriskPort = ini.value(u"asterisk/port"_s, c.asteriskPort).toInt();
    c.tls = ini.value(u"asterisk/tls"_s, false).toBool();
    c.caFile = ini.value(u"asterisk/ca"_s).toString();
    c.user = ini.value(u"asterisk/user"_s).toString();
    c.agentsControlCalls = ini.value(u"asterisk/control"_s, true).toBool();
    c.extension = ini.value(u"agent/extension"_s).toString();
    c.agentName = ini.value(u"agent/name"_s).toString();
    bool isNumber = false;
    const int wrapUp = ini.value(u"desk/wrapUpSeconds"_s).toInt(&isNumber);
    constexpr int longestWrapUp = 24 * 3600;
    if (isNumber && wrapUp >= 0 && wrapUp <= longestWrapUp)
        kept.wrapUpTime = std::chrono::seconds(wrapUp);
    kept.pausesInWrapUp = ini.value(u"desk/notReadyInWrapUp"_s, false).toBool();
    kept.notReadyReasons = ini.value(u"desk/notReadyReasons"_s).toStringList();
    kept.mode = Theme::modeFromCode(ini.value(u"look/mode"_s).toString());
    kept.language = ini.value(u"look/language"_s).toString();
    kept.geometry = QByteArray::fromBase64(ini.value(u"look/window"_s).toByteArray());
    kept.noteHeight = std::clamp(ini.value(u"look/note"_s).toInt(), 0, highestNote);
    QMap<QString, QString> keys;
    for (const Command command : KeyMap::commands()) {
        const QString name = u"keys/"_s + KeyMap::code(command);
        if (ini.contains(name))
            keys.insert(KeyMap::code(command), ini.value(name).toString());
    }
    kept.keys = KeyMap::fromChosen(keys);
    return kept;
}

void writeConnection(const QString &file, const ConnectionSettings &connection)
{
    write(file, [connection](QSettings &ini) {
        ini.setValue(u"store/url"_s, connection.storeUrl);
        ini.setValue(u"asterisk/use"_s, connection.useAsterisk);
        ini.setValue(u"asterisk/host"_s, connection.asteriskHost);
        ini.setValue(u"asterisk/port"_s, connection.asteriskPort);
        ini.setValue(u"asterisk/tls"_s, connection.tls);
        ini.setValue(u"asterisk/ca"_s, connection.caFile);
        ini.setValue(u"asterisk/user"_s, connection.user);
        ini.setValue(u"asterisk/control"_s, connection.agentsControlCalls);
        ini.setValue(u"agent/extension"_s, connection.extension);
        ini.setValue(u"agent/name"_s, connection.agentName);
    });
}

void writeLook(const QString &file, const KeptSettings &settings)
{
    write(file, [settings](QSettings &ini) {
        ini.setValue(u"look/mode"_s, Theme::modeCode(settings.mode));
        ini.setValue(u"look/language"_s, settings.language);
        ini.setValue(u"look/window"_s, settings.geometry.toBase64());
        ini.setValue(u"look/note"_s, settings.noteHeight);
        ini.remove(u"keys"_s);
        const auto keys = settings.keys.chosen();
        for (auto it = keys.cbegin(); it != keys.cend(); ++it)
            ini.setValue(u"keys/"_s + it.key(), *it);
    });
}

std::optional<std::vector<NoteTemplate>> readNoteTemplates(const QString &file)
{
    constexpr qint64 enough = 1'100'000; // more than is accepted
    QFile templates(file);
    if (!templates.exists())
        return std::nullopt;
    if (!templates.open(QIODevice::ReadOnly)) {
        qCWarning(lcApp) << "the templates for notes could not be opened";
        return std::nullopt;
    }
    auto read = noteTemplatesFrom(templates.read(enough));
    if (!read) {
        qCWarning(lcApp) << "the templates for notes could not be read:" << read.error().detail;
        return std::nullopt;
    }
    return std::move(*read);
}

} // namespace teller
