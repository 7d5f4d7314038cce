// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/key_chain.h"

namespace teller {

namespace {

/// For systems that keep no secrets, or none that this was built for.
class NoKeyChain final : public KeyChain
{
public:
    bool available() const override { return false; }
    Result<std::optional<QByteArray>> read(const QString &) const override { return none(); }
    Result<Unit> write(const QString &, const QByteArray &) override { return none(); }
    Result<Unit> remove(const QString &) override { return none(); }

private:
    static Error none()
    {
        return Error{Error::Code::NotFound, QStringLiteral("this system has no key chain"), false};
    }
};

} // namespace

std::unique_ptr<KeyChain> systemKeyChain(const QString &)
{
    return std::make_unique<NoKeyChain>();
}

} // namespace teller
