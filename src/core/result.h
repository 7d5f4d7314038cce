// SPDX-License-Identifier: GPL-3.0-or-later
//
// core/ holds the nouns of the field (customer, account, interaction, call, note …) and the few things that
// every room needs: strong ids, Result and Error, the clock, the logging categories. It links Qt Core alone
// and does no input or output.
#pragma once

#include <QString>

#include <cassert>
#include <utility>
#include <variant>

namespace teller {

/// Why something failed. The user's sentence is chosen in ui/ from `code`; `detail` is for the log and must
/// never hold personal data (no bound values, no note text, no names, no numbers).
struct Error
{
    enum class Code {
        Unreachable,   ///< host away, connection refused, time-out
        AuthFailed,    ///< wrong user or password
        NotPermitted,  ///< signed in, but without the right
        TlsFailed,     ///< certificate or host name not accepted
        ProtocolError, ///< the other side does not speak what we expect
        WrongVersion,  ///< the store is older or newer than this program can use
        NotAStore,     ///< the database exists but is not a Teller store
        NotFound,      ///< no such row, file or setting
        Rejected,      ///< refused for good: a constraint, a malformed value
        Full,          ///< disk full or read-only
        Damaged,       ///< a file of ours cannot be read
        Cancelled,     ///< we gave up on purpose: shutting down, superseded
        Internal       ///< a defect of ours
    };
    Code code = Code::Internal;
    QString detail;
    bool canRetry = false; ///< the same request may succeed later without anybody changing anything

    friend bool operator==(const Error &, const Error &) = default;
};

/// Refused for good; `why` is Error::detail.
[[nodiscard]] inline Error rejected(const QString &why)
{
    return {Error::Code::Rejected, why, false};
}

/// A stable lower-case word for a code ("unreachable"), for logs and test dumps.
[[nodiscard]] QString codeName(Error::Code code);

struct Unit
{
    friend bool operator==(Unit, Unit) = default;
};

/// A value or the reason why there is none.
template <typename T = Unit>
class [[nodiscard]] Result
{
public:
    Result() requires std::is_same_v<T, Unit> : m_state(std::in_place_index<0>) {}
    Result(T value) // NOLINT(google-explicit-constructor): `return value;` is the point
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error) // NOLINT(google-explicit-constructor)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &value() &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &&value() &&
    {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] T &operator*() & { return value(); }
    [[nodiscard]] T &&operator*() && { return std::move(*this).value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] T *operator->() { return &value(); }

    [[nodiscard]] const Error &error() const
    {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

} // namespace teller
