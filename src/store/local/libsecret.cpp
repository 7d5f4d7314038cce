// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/libsecret.h"

#include "core/late_library.h"

namespace {

using namespace Qt::StringLiterals;

/// Brings GLib's objects along.
teller::LateLibrary &libsecret()
{
    static teller::LateLibrary one(u"secret-1"_s, 0);
    return one;
}

} // namespace

bool teller::hasLibsecret()
{
    return libsecret().isHere();
}

// Each as the libraries' headers declare it.
#define LATE(name) static const auto late = libsecret().function<decltype(name)>(#name)

void teller::unrefObject(gpointer object)
{
    LATE(g_object_unref);
    late(object);
}

GDBusConnection *teller::sessionBus(GError **error)
{
    static const auto get = libsecret().function<decltype(g_bus_get_sync)>("g_bus_get_sync");
    static const auto setExitOnClose = libsecret().function<decltype(g_dbus_connection_set_exit_on_close)>(
        "g_dbus_connection_set_exit_on_close");
    GDBusConnection *bus = get(G_BUS_TYPE_SESSION, nullptr, error);
    if (bus)
        setExitOnClose(bus, FALSE);
    return bus;
}

SecretService *secret_service_get_sync(SecretServiceFlags flags, GCancellable *cancellable, GError **error)
{
    LATE(secret_service_get_sync);
    return late(flags, cancellable, error);
}

GList *secret_service_search_sync(SecretService *service, const SecretSchema *schema, GHashTable *attributes,
                                  SecretSearchFlags flags, GCancellable *cancellable, GError **error)
{
    LATE(secret_service_search_sync);
    return late(service, schema, attributes, flags, cancellable, error);
}

gboolean secret_service_store_sync(SecretService *service, const SecretSchema *schema, GHashTable *attributes,
                                   const gchar *collection, const gchar *label, SecretValue *value,
                                   GCancellable *cancellable, GError **error)
{
    LATE(secret_service_store_sync);
    return late(service, schema, attributes, collection, label, value, cancellable, error);
}

gboolean secret_service_clear_sync(SecretService *service, const SecretSchema *schema, GHashTable *attributes,
                                   GCancellable *cancellable, GError **error)
{
    LATE(secret_service_clear_sync);
    return late(service, schema, attributes, cancellable, error);
}

SecretCollection *secret_collection_for_alias_sync(SecretService *service, const gchar *alias,
                                                   SecretCollectionFlags flags, GCancellable *cancellable,
                                                   GError **error)
{
    LATE(secret_collection_for_alias_sync);
    return late(service, alias, flags, cancellable, error);
}

gboolean secret_collection_get_locked(SecretCollection *self)
{
    LATE(secret_collection_get_locked);
    return late(self);
}

gboolean secret_item_get_locked(SecretItem *self)
{
    LATE(secret_item_get_locked);
    return late(self);
}

SecretValue *secret_item_get_secret(SecretItem *self)
{
    LATE(secret_item_get_secret);
    return late(self);
}

const gchar *secret_value_get(SecretValue *value, gsize *length)
{
    LATE(secret_value_get);
    return late(value, length);
}

SecretValue *secret_value_new(const gchar *secret, gssize length, const gchar *content_type)
{
    LATE(secret_value_new);
    return late(secret, length, content_type);
}

void secret_value_unref(gpointer value)
{
    LATE(secret_value_unref);
    return late(value);
}
