// SPDX-License-Identifier: GPL-3.0-or-later
//
// The freedesktop.org Secret Service, by libsecret.
#include "store/local/key_chain.h"

#include "store/local/libsecret.h"

#include <QDir>
#include <QFileInfo>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr auto contentType = "application/octet-stream";

struct Unref
{
    void operator()(gpointer object) const { unrefObject(object); }
    void operator()(GError *error) const { g_error_free(error); }
    void operator()(SecretValue *value) const { secret_value_unref(value); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

/// The names under which others see our secrets.
const SecretSchema *schema()
{
    static const SecretSchema one{"org.teller.Secret",
                                  SECRET_SCHEMA_NONE,
                                  {{"service", SECRET_SCHEMA_ATTRIBUTE_STRING},
                                   {"name", SECRET_SCHEMA_ATTRIBUTE_STRING},
                                   {nullptr, SECRET_SCHEMA_ATTRIBUTE_STRING}},
                                  0,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr};
    return &one;
}

/// GLib would start a bus where there is none.
bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(QDir(runtime).filePath(u"bus"_s));
}

Error failed(const Owned<GError> &error)
{
    // The text is the service's and may name anything; its number is enough.
    const QString detail =
        error ? u"%1 %2"_s.arg(QString::fromUtf8(g_quark_to_string(error->domain))).arg(error->code)
              : u"no answer"_s;
    return Error{Error::Code::Unreachable, detail, true};
}

Error locked()
{
    return Error{Error::Code::NotPermitted, u"the key chain is locked or has not been made"_s, false};
}

class SecretServiceKeyChain final : public KeyChain
{
public:
    explicit SecretServiceKeyChain(const QString &service)
        : m_service(service.toUtf8())
    {}

    bool available() const override
    {
        auto service = connect();
        if (!service)
            return false;
        return isOpen(service->get());
    }

    Result<std::optional<QByteArray>> read(const QString &name) const override
    {
        auto service = connect();
        if (!service)
            return service.error();
        GError *problem = nullptr;
        const QByteArray key = name.toUtf8();
        // Without UNLOCK nobody is asked for a password in the middle of a call.
        GList *found = secret_service_search_sync(
            service->get(), schema(), attributes(key).get(),
            SecretSearchFlags(SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS), nullptr, &problem);
        const Owned<GError> error(problem);
        if (error)
            return failed(error);
        std::optional<QByteArray> secret;
        bool anyLocked = false;
        for (GList *at = found; at != nullptr; at = at->next) {
            auto *item = static_cast<SecretItem *>(at->data);
            if (secret_item_get_locked(item) != 0) {
                anyLocked = true;
                continue;
            }
            const Owned<SecretValue> value(secret_item_get_secret(item));
            if (!value || secret)
                continue;
            gsize size = 0;
            const gchar *bytes = secret_value_get(value.get(), &size);
            secret = QByteArray(bytes, qsizetype(size));
        }
        g_list_free_full(found, unrefObject);
        if (!secret && (anyLocked || !isOpen(service->get())))
            return locked();
        return secret;
    }

    Result<Unit> write(const QString &name, const QByteArray &secret) override
    {
        auto service = connect();
        if (!service)
            return service.error();
        if (!isOpen(service->get()))
            return locked();
        GError *problem = nullptr;
        const QByteArray key = name.toUtf8();
        SecretValue *value = secret_value_new(secret.constData(), secret.size(), contentType);
        const QByteArray label = m_service + ": " + key;
        const gboolean done =
            secret_service_store_sync(service->get(), schema(), attributes(key).get(),
                                      SECRET_COLLECTION_DEFAULT, label.constData(), value, nullptr, &problem);
        secret_value_unref(value);
        const Owned<GError> error(problem);
        if (done == 0)
            return failed(error);
        return {};
    }

    Result<Unit> remove(const QString &name) override
    {
        auto service = connect();
        if (!service)
            return service.error();
        if (!isOpen(service->get()))
            return locked();
        GError *problem = nullptr;
        const QByteArray key = name.toUtf8();
        secret_service_clear_sync(service->get(), schema(), attributes(key).get(), nullptr, &problem);
        const Owned<GError> error(problem);
        if (error)
            return failed(error);
        return {};
    }

private:
    struct UnrefTable
    {
        void operator()(GHashTable *table) const { g_hash_table_unref(table); }
    };

    std::unique_ptr<GHashTable, UnrefTable> attributes(const QByteArray &name) const
    {
        GHashTable *table = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
        g_hash_table_insert(table, g_strdup("service"), g_strdup(m_service.constData()));
        g_hash_table_insert(table, g_strdup("name"), g_strdup(name.constData()));
        return std::unique_ptr<GHashTable, UnrefTable>(table);
    }

    static Result<std::shared_ptr<SecretService>> connect()
    {
        if (!hasSessionBus())
            return Error{Error::Code::NotFound, u"no session bus"_s, false};
        if (!hasLibsecret())
            return Error{Error::Code::NotFound, u"libsecret is not installed"_s, false};
        GError *problem = nullptr;
        const Owned<GDBusConnection> bus(sessionBus(&problem));
        if (!bus)
            return failed(Owned<GError>(problem));
        SecretService *service = secret_service_get_sync(SECRET_SERVICE_OPEN_SESSION, nullptr, &problem);
        if (service == nullptr)
            return failed(Owned<GError>(problem));
        return std::shared_ptr<SecretService>(service, unrefObject);
    }

    /// There is a default collection, and it is not locked: to make or to open one would ask the person.
    static bool isOpen(SecretService *service)
    {
        GError *problem = nullptr;
        const Owned<SecretCollection> collection(secret_collection_for_alias_sync(
            service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE, nullptr, &problem));
        const Owned<GError> error(problem);
        return collection && secret_collection_get_locked(collection.get()) == 0;
    }

    const QByteArray m_service;
};

} // namespace

std::unique_ptr<KeyChain> systemKeyChain(const QString &service)
{
    return std::make_unique<SecretServiceKeyChain>(service);
}

} // namespace teller
