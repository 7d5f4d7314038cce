// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>

// What programs of mail write above what they repeat, in the languages that they speak.
namespace teller::quote_words {

/// "On … wrote:".
struct Announcement
{
    QStringView begins; ///< of the line; empty where nothing there tells it from other lines
    QStringView verb;   ///< somewhere after it
};
inline constexpr std::array announcements{
    Announcement{u"On ", u"wrote"},
    Announcement{u"Am ", u"schrieb"},
    Announcement{u"Le ", u"écrit"},
    Announcement{u"El ", u"escribió"},
    Announcement{u"El ", u"va escriure"},
    Announcement{u"Il ", u"ha scritto"},
    Announcement{u"Il giorno ", u"ha scritto"},
    Announcement{u"Op ", u"schreef"},
    Announcement{u"Em ", u"escreveu"},
    Announcement{u"No dia ", u"escreveu"},
    Announcement{u"Às ", u"escreveu"},
    Announcement{u"W dniu ", u"pisze"},
    Announcement{u"W dniu ", u"napisał"},
    Announcement{u"Wiadomość napisana przez ", u"w dniu"},
    Announcement{u"Dne ", u"napsal"},
    Announcement{u"Dňa ", u"napísal"},
    Announcement{u"Den ", u"skrev"},
    Announcement{u"På ", u"skrev"},
    Announcement{u"La ", u"a scris"},
    Announcement{u"În ", u"a scris"},
    Announcement{u"Στις ", u"έγραψε"},
    Announcement{u"На ", u"написа"},
    Announcement{u"Pada ", u"menulis"},
    Announcement{u"Vào ", u"viết"},
    Announcement{u"ในวันที่ ", u"เขียน"},
    Announcement{u"في ", u"كتب"},
    Announcement{u"في ", u"كتابة"},
    Announcement{u"בתאריך ", u"מאת"},
    Announcement{u"בתאריך ", u"כתב"},
    Announcement{{}, u"skrev"},
    Announcement{{}, u"kirjoitti"},
    Announcement{{}, u"napisao"},
    Announcement{{}, u"пишет"},
    Announcement{{}, u"написал"},
    Announcement{{}, u"пише"},
    Announcement{{}, u"yazdı"},
    Announcement{{}, u"írta"},
    Announcement{{}, u"のメール"},
    Announcement{{}, u"書きました"},
    Announcement{{}, u"写道"},
    Announcement{{}, u"寫道"},
    Announcement{{}, u"작성"},
    Announcement{{}, u"쓴 글"},
};

/// What Outlook and others write between hyphens.
inline constexpr std::array<QStringView, 46> originals{
    u"original message",
    u"forwarded message",
    u"ursprüngliche nachricht",
    u"original-nachricht",
    u"originalnachricht",
    u"weitergeleitete nachricht",
    u"message d'origine",
    u"message d’origine",
    u"message original",
    u"message transféré",
    u"mensaje original",
    u"mensaje reenviado",
    u"missatge original",
    u"messaggio originale",
    u"messaggio inoltrato",
    u"oorspronkelijk bericht",
    u"doorgestuurd bericht",
    u"mensagem original",
    u"mensagem encaminhada",
    u"mensagem reencaminhada",
    u"wiadomość oryginalna",
    u"oryginalna wiadomość",
    u"przekazana wiadomość",
    u"původní zpráva",
    u"pôvodná správa",
    u"ursprungligt meddelande",
    u"oprindelig meddelelse",
    u"opprinnelig melding",
    u"alkuperäinen viesti",
    u"eredeti üzenet",
    u"mesaj original",
    u"αρχικό μήνυμα",
    u"исходное сообщение",
    u"пересылаемое сообщение",
    u"orijinal mesaj",
    u"özgün ileti",
    u"الرسالة الأصلية",
    u"رسالة أصلية",
    u"הודעה מקורית",
    u"元のメッセージ",
    u"転送メッセージ",
    u"原始邮件",
    u"邮件原件",
    u"回复的原邮件",
    u"原始郵件",
    u"원본 메시지",
};

// The fields of Outlook's block, by what they say.
inline constexpr std::array<QStringView, 25> fromWords{
    u"from",   u"von",    u"de",     u"da",        u"van",      u"od",  u"från",   u"fra",   u"lähettäjä",
    u"kimden", u"от",     u"від",    u"من",        u"מאת",      u"από", u"feladó", u"de la", u"差出人",
    u"发件人", u"寄件者", u"寄件人", u"보낸 사람", u"보낸사람", u"จาก", u"từ"};
inline constexpr std::array<QStringView, 50> dateWords{
    u"sent",       u"date",       u"gesendet",      u"datum",      u"envoyé",    u"enviado",    u"enviado el",
    u"fecha",      u"inviato",    u"data",          u"verzonden",  u"le",        u"enviada",    u"enviada em",
    u"enviado em", u"wysłano",    u"wysłane",       u"skickat",    u"sendt",     u"lähetetty",  u"päivämäärä",
    u"odesláno",   u"odoslané",   u"dátum",         u"gönderildi", u"tarih",     u"gönderilme", u"отправлено",
    u"дата",       u"надіслано",  u"تاريخ الإرسال", u"تم الإرسال", u"التاريخ",   u"נשלח",       u"תאריך",
    u"στάλθηκε",   u"ημερομηνία", u"elküldve",      u"trimis",     u"送信日時",  u"日時",       u"日付",
    u"发送时间",   u"日期",       u"寄件日期",      u"傳送時間",   u"보낸 날짜", u"날짜",       u"วันที่",
    u"ngày"};
inline constexpr std::array<QStringView, 26> toWords{
    u"to",     u"an",        u"à",        u"para", u"a",
    u"aan",    u"do",        u"till",     u"til",  u"vastaanottaja",
    u"komu",   u"kime",      u"кому",     u"إلى",  u"אל",
    u"προς",   u"címzett",   u"către",    u"宛先", u"收件人",
    u"收件者", u"받는 사람", u"받는사람", u"ถึง",   u"đến"};
inline constexpr std::array<QStringView, 27> subjectWords{
    u"subject",  u"betreff", u"objet",   u"asunto", u"oggetto", u"onderwerp", u"assunto",
    u"assumpte", u"temat",   u"ämne",    u"emne",   u"aihe",    u"předmět",   u"predmet",
    u"konu",     u"тема",    u"الموضوع", u"נושא",   u"θέμα",    u"tárgy",     u"subiect",
    u"件名",     u"主题",    u"主旨",    u"제목",   u"เรื่อง"};

} // namespace teller::quote_words
