// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/money.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace teller {

/// What is wrong with an object that is being read: only the first finding counts. A sentence that names the
/// field, never what stands in it.
class FieldTrouble final
{
public:
    void note(const QString &sentence)
    {
        if (m_sentence.isEmpty())
            m_sentence = sentence;
    }
    [[nodiscard]] bool any() const { return !m_sentence.isEmpty(); }
    [[nodiscard]] const QString &sentence() const { return m_sentence; }

private:
    QString m_sentence;
};

/// The fields of one JSON object. A field that is missing gives the value for "not known"; one of the wrong
/// kind is noted in the trouble.
class CustomerFields final
{
public:
    /// `where` for the sentence: "interaction 3". All outlive this.
    CustomerFields(const QJsonObject &object, QString where, FieldTrouble &trouble)
        : m_object(object)
        , m_where(std::move(where))
        , m_trouble(trouble)
    {}

    [[nodiscard]] QString text(QLatin1StringView key) const;
    [[nodiscard]] bool yes(QLatin1StringView key, bool missing = false) const;
    /// Whole and exact, and within the bounds.
    [[nodiscard]] qint64 number(QLatin1StringView key, qint64 missing, qint64 least, qint64 most) const;
    [[nodiscard]] int count(QLatin1StringView key, int missing) const;
    [[nodiscard]] Instant at(QLatin1StringView key) const;
    [[nodiscard]] Money money(QLatin1StringView key) const;
    template <typename Id>
    [[nodiscard]] Id id(QLatin1StringView key) const
    {
        const QString written = text(key);
        const Id id = Id::fromText(written);
        if (!written.isEmpty() && id.isNull())
            note(key, QStringLiteral("is no UUID"));
        return id;
    }
    template <typename Id>
    [[nodiscard]] Id neededId(QLatin1StringView key) const
    {
        const Id found = id<Id>(key);
        if (found.isNull())
            note(key, QStringLiteral("is missing"));
        return found;
    }
    /// A word of a list: `fromCode` knows them.
    template <typename FromCode>
    [[nodiscard]] auto code(QLatin1StringView key, FromCode fromCode) const
    {
        const auto found = fromCode(text(key));
        if (!found)
            note(key, QStringLiteral("is not a word that is known here"));
        return found.value_or(typename std::remove_cvref_t<decltype(found)>::value_type{});
    }
    /// The objects of a list, one after another; `what` names them in sentences.
    template <typename Make>
    [[nodiscard]] auto list(QLatin1StringView key, QLatin1StringView what, Make make) const
    {
        std::vector<decltype(make(std::declval<const CustomerFields &>()))> all;
        const QJsonArray values = array(key);
        all.reserve(size_t(values.size()));
        for (qsizetype i = 0; i < values.size() && !m_trouble.any(); ++i) {
            const QJsonValue value = values.at(i);
            if (!value.isObject()) {
                note(key, QStringLiteral("holds something that is no object"));
                break;
            }
            const QJsonObject object = value.toObject();
            all.push_back(make(CustomerFields(object, placeOf(what, i), m_trouble)));
        }
        return all;
    }

private:
    [[nodiscard]] QJsonArray array(QLatin1StringView key) const;
    [[nodiscard]] QString placeOf(QLatin1StringView what, qsizetype index) const;
    void note(QLatin1StringView key, const QString &what) const;

    const QJsonObject &m_object;
    QString m_where;
    FieldTrouble &m_trouble;
};

} // namespace teller
