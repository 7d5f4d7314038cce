// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_rejects.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>
#include <QTemporaryFile>

namespace teller {

using namespace Qt::StringLiterals;

Error ImportRejects::broken() const
{
    return {Error::Code::Full, u"the file of rejects cannot be written: "_s + m_file.errorString(), false};
}

bool ImportRejects::isDevice() const
{
    const QFileInfo there(m_file.fileName());
    return there.exists() && !there.isFile() && !there.isDir();
}

Result<Unit> ImportRejects::check() const
{
    const auto impossible = [this](const QString &why) {
        return Error{Error::Code::Full,
                     u"Rejected records would go to %1, which cannot be written (%2); --rejects FILE names "
                     "another file."_s.arg(path(), why),
                     false};
    };
    const QFileInfo there(path());
    if (there.isDir())
        return impossible(u"it is a folder"_s);
    if (isDevice())
        return there.isWritable() ? Result<Unit>() : impossible(u"no permission"_s);
    // As another file beside it, because that one may hold what an earlier run left.
    QTemporaryFile trial(path() + u".XXXXXX"_s);
    if (!trial.open())
        return impossible(trial.errorString());
    return {};
}

Result<Unit> ImportRejects::add(const QString &file, const RecordPlace &place, const QString &reason,
                                const QByteArray &record)
{
    if (!m_file.isOpen()) {
        // Anew, so that what an earlier run left, and who might read it, does not matter.
        const bool device = isDevice();
        if (!device)
            m_file.remove();
        if (device ? !m_file.open(QIODevice::WriteOnly)
                   : !m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                                  QFile::ReadOwner | QFile::WriteOwner))
            return broken();
    }
    QJsonObject line{
        {u"file"_s, file}, {u"offset"_s, place.offset}, {u"where"_s, place.where}, {u"reason"_s, reason}};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(record);
    if (decoder.hasError() || text.contains(QChar::Null))
        line.insert(u"base64"_s, QString::fromLatin1(record.toBase64()));
    else
        line.insert(u"record"_s, text);
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (m_file.write(bytes) != bytes.size())
        return broken();
    ++m_count;
    return {};
}

Result<Unit> ImportRejects::flush()
{
    if (m_file.isOpen() && !m_file.flush())
        return broken();
    return {};
}

} // namespace teller
