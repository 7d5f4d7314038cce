// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

/// Mail that nobody wrote, as much of it as is wanted: messages for an mbox, each with a text of its own,
/// every fourth as plain text and HTML. The same number makes the same message.
class GeneratedMail final
{
public:
    /// `attachment`: bytes of something that does not pack, behind the text of each; 0 for none.
    explicit GeneratedMail(int customers, qsizetype attachment = 0)
        : m_customers(customers)
        , m_attachment(attachment)
    {}

    [[nodiscard]] QByteArray message(quint32 number)
    {
        m_chance = number * 2654435761U + 1;
        const QByteArray id = QByteArray::number(number);
        const QByteArray who = QByteArray::number(below(quint32(m_customers)));
        QByteArray text = "From c" + who +
                          "@mail.example Thu Nov 24 18:22:48 2022\nReceived: from mx.mail.example by mx." +
                          "company.example; Thu, 24 Nov 2022 18:22:47 +0000\nMessage-ID: <m" + id +
                          "@mail.example>\nDate: Thu, 24 Nov 2022 18:22:46 +0000\nFrom: Customer " + who +
                          " <c" + who + "@mail.example>\nTo: service@company.example\nSubject: Question " +
                          id + " about my order\nMIME-Version: 1.0\n";
        const QByteArray words = paragraphs();
        if (m_attachment > 0)
            text += "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + words +
                    "\n--b\nContent-Type: application/octet-stream; name=" + id +
                    ".bin\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n" + noise() +
                    "\n--b--\n\n";
        else if (number % 4 == 0)
            text += "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; "
                    "charset=utf-8\n"
                    "Content-Transfer-Encoding: quoted-printable\n\n" +
                    words + "caf=C3=A9\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>" +
                    words + "</p></body></html>\n\n--b--\n\n";
        else
            text += "Content-Type: text/plain; charset=utf-8\n\n" + words +
                    "\n> earlier you wrote\n> something\n\n";
        return text;
    }

private:
    quint32 below(quint32 limit)
    {
        m_chance = m_chance * 1664525U + 1013904223U;
        return limit == 0 ? 0 : (m_chance >> 8) % limit;
    }
    QByteArray paragraphs()
    {
        static const QByteArrayList words =
            QByteArray(
                "the order invoice delivery was late customer asked about account please confirm that we "
                "have "
                "received your message regarding return of device battery screen and would like to know when "
                "it will arrive thank you for patience technician visit appointment monday friday parcel "
                "refund credit note payment changed address street contract cancel renew price monthly plan "
                "router signal connection slow outage restored warranty claim photo attached reference")
                .split(' ');
        QByteArray text;
        for (quint32 line = 8 + below(12); line > 0; --line) {
            for (int word = 0; word < 12; ++word)
                text += words.at(qsizetype(below(quint32(words.size())))) + ' ';
            text += line % 4 == 0 ? "\n\n" : "\n";
        }
        return text;
    }
    QByteArray noise()
    {
        QByteArray bytes;
        for (qsizetype at = 0; at < m_attachment; ++at)
            bytes += char(below(256));
        const QByteArray base64 = bytes.toBase64();
        QByteArray lines;
        for (qsizetype at = 0; at < base64.size(); at += 76)
            lines += base64.mid(at, 76) + '\n';
        return lines;
    }

    const int m_customers;
    const qsizetype m_attachment;
    quint32 m_chance = 1;
};
