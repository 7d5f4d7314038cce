// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"
#include "core/result.h"
#include "core/text_hash.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <future>
#include <map>
#include <unordered_map>
#include <vector>

namespace teller {

class Connection;

/// A text in which words are found, and what its passage says beside them: a row of the view passage_texts.
struct PassageText
{
    CustomerId customer;
    InteractionId interaction;
    QString place;
    QString part;
    QString text;
    Instant at;
    QString language; ///< of the interaction, or of the customer
    QString agent;
    QString channel;
    QString queue;
};

/// The passages of customers who come by the million, as rows for PostgreSQL's COPY: what
/// teller_put_passages() (routines/05_passages.sql) would make of their texts, in a tenth of the time. Texts
/// are parted into words here; what a word becomes in a language is the server's to say, which is asked once
/// for each word.
class PassageCopy final
{
public:
    /// `server` is asked; it need not be the connection over which the rows go.
    explicit PassageCopy(Connection &server)
        : m_server(server)
    {}

    void add(const CustomerFile &file);
    /// `customersLanguage`: for an interaction that has none of its own.
    void addTexts(CustomerId customer, const QString &customersLanguage, const InteractionDetail &detail);
    void addNotes(CustomerId customer, const QString &customersLanguage, const InteractionDetail &detail);
    void add(const PassageText &text);
    /// The rows of everything that was added, which is then forgotten.
    [[nodiscard]] Result<QByteArray> take();
    /// The same, once the server has been asked, in a thread beside this one; nothing is to be called until
    /// they are there.
    [[nodiscard]] Result<std::future<QByteArray>> takeBeside();
    /// Sends rows over a connection; `frozen`: its transaction has emptied the table.
    [[nodiscard]] static Result<Unit> send(Connection &connection, const QByteArray &rows, bool frozen);

private:
    /// A lexeme, and at which of the places that its word takes it stands: from 1.
    struct Lexeme
    {
        QByteArray text;
        quint64 head = 0; ///< of the text, to compare by
        int place = 0;
    };
    struct Word
    {
        std::vector<Lexeme> plain;
        std::vector<Lexeme> stems;
        int places = 0;
    };
    struct Language
    {
        QByteArray mark = "l:";  ///< and PostgreSQL's configuration, if there is one
        TextMap<size_t> numbers; ///< of the words
        std::vector<Word> words;
        QStringList unknown;
    };
    struct Text
    {
        CustomerId customer;
        InteractionId interaction;
        QByteArray place;
        QByteArray part;
        Instant at;
        Language *language;
        size_t begin; ///< of its words in m_words
        size_t end;
        QByteArray agent; ///< and the other marks
        QByteArray channel;
        QByteArray queue;
        QByteArray month;
    };
    struct Scratch;

    [[nodiscard]] QByteArray takeRows();
    [[nodiscard]] Result<Unit> askForWords();
    [[nodiscard]] Result<Unit> askForWords(const QString &code, Language &language);
    void append(QByteArray &rows, const Text &text, Scratch &scratch) const;

    Connection &m_server;
    std::vector<Text> m_texts;
    std::vector<size_t> m_words; ///< of the texts, one behind the other: their numbers in the language
    TextMap<QByteArray> m_places;
    TextMap<QByteArray> m_agents; ///< the marks of each, as those behind it
    TextMap<QByteArray> m_channels;
    TextMap<QByteArray> m_queues;
    std::unordered_map<int, QByteArray> m_months;
    std::map<QString, Language> m_languages; ///< by code
};

} // namespace teller
