// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/sealing_keys.h"

#include "core/logging.h"
#include "store/local/seal.h"

#include <QFile>
#include <QSaveFile>
#include <QUuid>

namespace teller {

using namespace Qt::StringLiterals;

SealingKeys::SealingKeys(QString keyFile, std::shared_ptr<KeyChain> keyChain)
    : m_keyFile(std::move(keyFile))
    , m_keyChain(std::move(keyChain))
{}

std::optional<QByteArray> SealingKeys::find(const QString &name)
{
    if (const auto known = m_known.constFind(name); known != m_known.cend())
        return *known;
    auto key = inFile(name);
    if (!key)
        key = inKeyChain(name);
    if (key)
        m_known.insert(name, *key);
    return key;
}

std::optional<QString> SealingKeys::preferred(const QStringList &names)
{
    const bool chain = m_keyChain && m_keyChain->available();
    for (const QString &name : names) {
        if (auto key = chain ? inKeyChain(name) : inFile(name)) {
            m_known.insert(name, *key);
            return name;
        }
    }
    return std::nullopt;
}

Result<QString> SealingKeys::create()
{
    auto key = randomKey();
    if (!key)
        return key.error();
    const QString name = u"local file "_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    // Only a key that can be read again may seal anything.
    const bool kept =
        m_keyChain && m_keyChain->available() && m_keyChain->write(name, *key) && inKeyChain(name) == *key;
    if (!kept) {
        if (auto written = writeToFile(name, *key); !written)
            return written.error();
        if (inFile(name) != *key)
            return Error{Error::Code::Full, u"the key file does not hold what was written"_s, true};
    }
    m_known.insert(name, *key);
    return name;
}

std::optional<QByteArray> SealingKeys::inKeyChain(const QString &name) const
{
    if (!m_keyChain)
        return std::nullopt;
    auto secret = m_keyChain->read(name);
    if (!secret) {
        qCInfo(lcStore) << "the key chain:" << codeName(secret.error().code) << secret.error().detail;
        return std::nullopt;
    }
    return *secret && (*secret)->size() == sealKeyBytes ? *secret : std::nullopt;
}

std::optional<QByteArray> SealingKeys::inFile(const QString &name) const
{
    QFile file(m_keyFile);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray start = name.toUtf8() + '\t';
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray key =
            line.startsWith(start) ? QByteArray::fromHex(line.mid(start.size())) : QByteArray();
        if (key.size() == sealKeyBytes)
            return key;
    }
    return std::nullopt;
}

Result<Unit> SealingKeys::writeToFile(const QString &name, const QByteArray &key) const
{
    QByteArray content;
    if (QFile old(m_keyFile); old.open(QIODevice::ReadOnly))
        content = old.readAll();
    else if (old.exists())
        return Error{Error::Code::NotPermitted, u"the key file cannot be read"_s, false};
    content += name.toUtf8() + '\t' + key.toHex() + '\n';
    QSaveFile file(m_keyFile); // synced before it takes the old one's place
    if (!file.open(QIODevice::WriteOnly))
        return Error{Error::Code::NotPermitted, u"the key file cannot be made"_s, false};
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(content) != content.size() || !file.commit())
        return Error{Error::Code::Full, u"the key file cannot be written"_s, true};
    return {};
}

} // namespace teller
