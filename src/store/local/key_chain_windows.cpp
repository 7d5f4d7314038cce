// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Credential Manager of Windows, generic credentials that stay on this machine.
#include "store/local/key_chain.h"

#include <windows.h>

#include <wincred.h>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

Error failed()
{
    const DWORD code = GetLastError();
    const bool signedOut = code == ERROR_NO_SUCH_LOGON_SESSION;
    return Error{signedOut ? Error::Code::NotPermitted : Error::Code::Unreachable,
                 u"Windows error %1"_s.arg(code), !signedOut};
}

class CredentialKeyChain final : public KeyChain
{
public:
    explicit CredentialKeyChain(QString service)
        : m_service(std::move(service))
    {}

    bool available() const override { return read(u"-"_s).ok(); }

    Result<std::optional<QByteArray>> read(const QString &name) const override
    {
        const std::wstring target = targetOf(name);
        PCREDENTIALW credential = nullptr;
        if (!CredReadW(target.c_str(), CRED_TYPE_GENERIC, 0, &credential)) {
            if (GetLastError() == ERROR_NOT_FOUND)
                return std::optional<QByteArray>();
            return failed();
        }
        const QByteArray secret(reinterpret_cast<const char *>(credential->CredentialBlob),
                                qsizetype(credential->CredentialBlobSize));
        CredFree(credential);
        return std::optional(secret);
    }

    Result<Unit> write(const QString &name, const QByteArray &secret) override
    {
        if (secret.size() > CRED_MAX_CREDENTIAL_BLOB_SIZE)
            return rejected(u"too long for a credential"_s);
        std::wstring target = targetOf(name);
        std::wstring user = m_service.toStdWString();
        QByteArray blob = secret;
        CREDENTIALW credential{};
        credential.Type = CRED_TYPE_GENERIC;
        credential.TargetName = target.data();
        credential.UserName = user.data();
        credential.Persist = CRED_PERSIST_LOCAL_MACHINE;
        credential.CredentialBlobSize = DWORD(blob.size());
        credential.CredentialBlob = reinterpret_cast<LPBYTE>(blob.data());
        if (!CredWriteW(&credential, 0))
            return failed();
        return {};
    }

    Result<Unit> remove(const QString &name) override
    {
        if (!CredDeleteW(targetOf(name).c_str(), CRED_TYPE_GENERIC, 0) && GetLastError() != ERROR_NOT_FOUND)
            return failed();
        return {};
    }

private:
    std::wstring targetOf(const QString &name) const { return (m_service + u'/' + name).toStdWString(); }

    const QString m_service;
};

} // namespace

std::unique_ptr<KeyChain> systemKeyChain(const QString &service)
{
    return std::make_unique<CredentialKeyChain>(service);
}

} // namespace teller
