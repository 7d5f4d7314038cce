// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <gmime/gmime.h>

#include <memory>
#include <mutex>

namespace teller {

/// GMime keeps tables for the whole process, which are made once.
inline void startGMime()
{
    static std::once_flag started;
    std::call_once(started, [] { g_mime_init(); });
}

struct Unreference
{
    void operator()(void *object) const { g_object_unref(object); }
};
template <typename T>
using GHandle = std::unique_ptr<T, Unreference>;

struct FreeText
{
    void operator()(char *text) const { g_free(text); }
};
using GText = std::unique_ptr<char, FreeText>;

struct FreeOptions
{
    void operator()(GMimeParserOptions *options) const { g_mime_parser_options_free(options); }
};
using ParserOptions = std::unique_ptr<GMimeParserOptions, FreeOptions>;

/// What `write` puts into a stream.
template <typename Write>
QByteArray writtenBytes(Write write)
{
    const GHandle<GMimeStream> stream(g_mime_stream_mem_new());
    write(stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)};
}

} // namespace teller
