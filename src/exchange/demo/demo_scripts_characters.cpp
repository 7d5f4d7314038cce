// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_scripts.h"

namespace teller::demo {

// Matters are found by their code and language tag; the tags say whose story it is.
const char *const characterScript = R"(
=== elena.outage as=technical.outage needs=home
label: Outage
case: Two outages in October at Calle Mayor
--- sms out +0d
subject: Outage in Calle Mayor
summary: From 06:40 to 09:15 your line was away. We are sorry; the cause was a card in the exchange.
outcome: sent
--- phone in +9d queue=Technical
subject: second outage within ten days
outcome: resolved
A: Lindenhof, {agentfirst} speaking. Good morning, Elena.
C: Good morning. The line was away again last night, from ten until past midnight. That’s the second time this month.
A: I see both. The first was a card in the exchange. The second one I only see at your router.
C: So it is the router?
A: It restarted by itself eleven times. If it happens once more we exchange it; it is still under warranty.
C: Until when?
A: Until {day+52}. I have written it into your file.
C: Good, because I work from home two days a week.
A: I know, it says so here. You won’t have to explain it again.
C: Thank you. And please by e-mail next time, not by text. I don’t see them during the day.
A: Noted. Have a good day, Elena.
C: You too.
note: Second outage; this time the router restarted 11 times. If it happens again: exchange under warranty, which ends in a few weeks. Prefers e-mail.

=== elena.double as=billing.double-charge needs=invoice open=1
label: Double charge
case: Invoice {invoice} charged twice
--- phone in +0d queue=Billing
subject: not resolved
outcome: passed on
A: Lindenhof, you’re speaking with {agentfirst}. How can I help?
C: Hello, Elena Rivera. You collected invoice 4471 twice. Once on the third and once on the fourth.
A: May I have the invoice number?
C: I just said it. 4471.
A: Thank you. 89.80, home, mobile and the device cover?
C: Yes. And 89.80 again a day later. From my card ending in 4242.
A: I see one payment here. The second may still be under way.
C: It left my account. I’m looking at it.
A: Then please wait until the end of the week, often it comes back by itself.
C: By itself. All right. And if not?
A: Then please call again.
C: I would rather have an e-mail from you.
A: I’ll make a note of that. Anything else?
C: No. Goodbye.
note: Customer says 4471 was collected twice (card 4242). Only one payment visible on my screen. Asked her to wait until the end of the week.
--- web in +0d
subject: Looked at “My invoices” after the call
summary: my.account › invoices › 4471 › payments, six minutes
outcome: web
--- chat in +3d
subject: handed over to the phone
summary: Elena: I already gave you the invoice number. · Assistant: Could you please give me the invoice number?
outcome: told us again ×2
B: Hello Elena! I’m the Lindenhof assistant. How can I help you today?
C: I was charged twice for November. Invoice 4471, 89.80 €, on the 3rd and on the 4th.
B: I can help you with invoices. Could you please give me the invoice number?
C: 4471. It is in the line above.
B: Thank you. Invoice 4471 over 89.80 € has been paid. Is your question answered?
C: No. It was paid TWICE. I also told your colleague on the telephone.
B: I’m sorry, I did not understand that. Could you please give me the invoice number?
C: I already gave you the invoice number.
B: I’m connecting you with a person. They will call you on the number ending in {phone4}.
--- phone in +19m queue=Billing agent=jonas.p
subject: not resolved
summary: “She was charged twice for November. Back office will check; promised a call back by {weekday+2} noon.”
outcome: promise broken
A: Lindenhof, Jonas speaking.
C: Good afternoon, Elena Rivera. Your assistant said somebody would call me, so I’m calling you instead.
A: I’m sorry. What is it about?
C: About invoice 4471. I’m telling it for the third time. It was collected on the 3rd and again on the 4th.
A: Could you give me your account number, please?
C: I typed it in before you picked up. And the PIN.
A: You’re right, it’s here. One moment. Yes. Two payments of 89.80 €, both from the card ending in 4242.
C: So you can see it.
A: Now I can see it, yes. On the 3rd and on the 4th.
C: Then please send the second one back.
A: I can’t do that myself, the back office has to check it first.
C: What is there to check? You just saw it.
A: I understand. I’ll pass it on, and I’ll call you back by {weekday+2} noon.
C: Really? Because last time I was told to wait, and I waited.
A: I promise. {weekday+2}, before twelve.
C: On this number, please. Or better by e-mail, I have meetings.
A: I’ll call, and if I don’t reach you I’ll write.
C: All right. It isn’t the money so much. It’s that I have to begin from the beginning every time.
A: I’m noting everything down so that you won’t have to.
C: Thank you, Jonas. Until {weekday+2}, then.
A: Until {weekday+2}. Goodbye, Elena.
note: She was charged twice for November. Back office will check; promised a call back by {weekday+2} noon.
promise: Call back about the double charge of invoice 4471 by {weekday+2} noon | due 2 | broken
--- web in +2d
subject: Looked at “Dispute a charge” three times, did not finish
summary: my.account › invoices › 4471 › dispute › left at upload
outcome: web
--- email in +10m
subject: Still waiting for your call
outcome: unanswered
body: Hello,\n\non {callday} I was promised that someone would call me about the double charge. Nobody has called, and nobody has written. It is invoice 4471, 89.80 €, paid on the 3rd and again on the 4th, card ending in 4242.\n\nI tried your form “Dispute a charge” this morning. It wants a scan of the bank statement, and then it stops at 40 % of the upload. Three times.\n\nI have been with you for six years and have never paid late. Please send the money back and tell me in one sentence that you have done it. By e-mail is fine, en español si puede ser.\n\nUn saludo,\nElena Rivera

=== robert.bonus as=service.information needs=any
label: Question
case: Robert Johnson asks about the shift bonus
--- phone in +0d queue=Accounts
subject: asked when a deposit counts
outcome: resolved
A: Lindenhof, this is {agentfirst}. Good morning, Mr. Johnson.
C: Morning. I get paid every Friday, you can probably see it. Hartwell Freight.
A: I do, every Friday like a clock.
C: This week there’s a bonus on top, and my wife wants to know if it counts toward the interest right away.
A: From the day it arrives. If it comes on Friday morning, Friday counts.
C: Good. Twenty-two years I’ve been driving for them, first bonus I ever saw.
A: Congratulations. That’s a long time on the road.
C: Well, somebody has to bring the routers to your warehouse.
A: So you may have brought mine. Anything else, Mr. Johnson?
C: No, ma’am. That was all. Have a good one.
A: You too. Drive safely.
note: Asked whether a bonus earns interest at once: yes, from the day it arrives. Drives for Hartwell Freight, 22 years. Friendly.

=== joint.card as=account.card-pin needs=any
label: Joint account
case: Second card for the joint account of Katharina and Michael Albrecht
--- store in +0d
subject: Came together to the shop in Berlin
summary: Both signed for account 30661208; second card ordered, both may do everything
outcome: ordered
note: Katharina and Michael Albrecht came together, both identity cards seen. Second card ordered. Either may act alone.
--- phone in +6d queue=Accounts
subject: which of the two cards is blocked?
outcome: resolved
A: Lindenhof, {agentfirst}, guten Tag.
C: Guten Tag, Albrecht. Eine unserer Karten ist gesperrt, aber ich weiß nicht, welche.
A: Mit wem spreche ich, mit Katharina oder mit Michael Albrecht?
C: {first}. Es ist unser gemeinsames Konto.
A: Danke. Gesperrt ist die Karte, die gestern Abend dreimal mit falscher PIN benutzt wurde.
C: Das war beim Tanken. Wir haben die Karten vertauscht.
A: Dann entsperre ich sie, und Sie malen einen Punkt auf die eine.
C: Das machen wir. Danke schön!
A: Gern. Ich schreibe es auf, falls sich Ihre bessere Hälfte auch meldet.
C: Tun Sie das, sonst ruft er oder sie in zehn Minuten an.
note: {first} Albrecht called; cards had been swapped, unlocked. The other holder may call about the same thing.

=== gerda.daughter as=service.relative-helps needs=any
label: Relative may act
case: Daughter Maren may act for Gerda Hinrichsen
--- phone in +0d queue=General
subject: daughter Maren calls for Gerda Hinrichsen
outcome: authority asked for
A: Lindenhof, {agentfirst}, guten Tag.
O: Guten Tag, Maren Hinrichsen. Ich rufe für meine Mutter an, sie sitzt neben mir.
A: Guten Tag. Darf ich sie kurz selbst hören?
C: Ja, hier ist Hinrichsen. Ich höre schlecht, meine Tochter macht das.
A: Das genügt mir für heute, vielen Dank, Frau Hinrichsen. Worum geht es?
O: Da war ein Brief mit Mahnung. Sie hat drei Nächte nicht geschlafen.
A: Die Rechnung ist bezahlt, der Brief hat sich überschnitten. Sie können ihn wegwerfen.
O: Hast du gehört, Mama? Alles bezahlt.
C: Gott sei Dank.
A: Damit Sie künftig ohne Umstände anrufen können, schicke ich eine Vollmacht.
O: Bitte in großer Schrift.
A: Große Schrift ist notiert. Und wir rufen nicht vor zehn Uhr an.
O: Sie sind ein Engel.
A: Das sage ich meiner Chefin. Alles Gute Ihnen beiden.
note: Maren Hinrichsen (daughter) called beside her mother. Reminder crossed with the payment. Form of authority in large print sent; no calls before 10:00.
promise: Form of authority in large print to Am Mühlbach 3 | due 3 | kept 2
--- mail in +9d
subject: Signed authority for Maren Hinrichsen
summary: Two signatures, scanned; Maren may do everything except close the account
outcome: recorded
do: know contact=Speak with the daughter Maren first
do: know letters=Large print
--- phone in +40d queue=Technical
subject: telephone for hard of hearing
outcome: resolved
A: Guten Tag, hier ist {agentfirst} von Lindenhof.
O: Maren Hinrichsen, für meine Mutter Gerda. Die Vollmacht müsste da sein.
A: Ist sie. Was kann ich tun?
O: Das Telefon mit den großen Tasten klingelt ihr zu leise.
A: Unten ist ein Schieber, ganz nach rechts. Und es blinkt, wenn man Stern und Eins drückt.
O: Moment. Es blinkt! Mama, guck mal.
C: Das ist ja wie Weihnachten!
A: Dann ist es richtig eingestellt. Schöne Grüße an Ihre Mutter.
O: Richte ich aus. Vielen Dank!
note: Volume and light signal of the large-button telephone set up with the daughter by phone.

=== whitmore.lines as=service.information needs=any
label: Business lines
case: Whitmore Dental: third line for the practice
--- email in +0d
subject: A third line for the practice
outcome: answered
body: Hello,\n\nwe are three receptionists at Whitmore Dental and two lines, so patients hear an engaged tone every morning from 8 to 10. We need a third line on the same number, and please not on a weekday between 8 and 17.\n\nAll of us call from the same office number, so please ask who is speaking.\n\nHannah Whitmore
--- phone out +2d queue=Business
subject: third line on a Saturday
outcome: arranged
A: Whitmore Dental? This is {agentfirst} from Lindenhof.
C: Speaking, Hannah. Reception is busy, I picked up myself.
A: About the third line: Saturday at nine, outside your hours.
C: Perfect. Will the two others go down meanwhile?
A: For ten minutes at most, between 9:30 and 10.
C: That’s fine. And the bill, one for all three please. My accountant asks every year.
A: One bill, on the 2nd, with the three numbers listed.
C: Then she’ll be happy. Her name is Joan Barlow, she may ask anything about bills.
A: I’ll note it: Joan Barlow, bills only.
C: You’ve been quick. Thank you.
A: Enjoy the Saturday.
note: Third line Saturday 9:00, one bill. Joan Barlow (accountant) may ask about bills. Several people call from the office number: ask who is speaking.
promise: Third line at Whitmore Dental on Saturday | due 4 | kept 4

=== daniel.moving as=account.moving needs=any open=1
label: Moving house
case: Line of Daniel Hargreaves moves to Montgomery Road
--- chat in +0d queue=General agent=maeve.o
subject: line for the new flat
outcome: to be continued
C: Hello, we move to Montgomery Road on {day+8} and I need the line there from the first day. I work from home.
A: Hello Daniel, Maeve here. Which number in Montgomery Road?
C: 17, the flat on the first floor.
A: There is a socket in that flat already, so nobody has to drill. I can ask for the morning of {day+8}.
C: The morning is good. Does the old line stay until then?
A: Yes, the two overlap for a day. Whose name is on the door now?
C: Still the people before us, Okafor.
A: Thank you. I’ll ask the exchange for the appointment; they answer by tomorrow.
C: Then I’ll ring you tomorrow, talking is quicker for me than typing.
A: Please do. Everything is written down here, you won’t have to say it again.
note: Moves to 17 Montgomery Road, first floor (name on the door: Okafor), on {day+8}; wants the line from the first day. Appointment for the morning asked for at the exchange; he will ring.

=== layla.router as=technical.router-exchange lang=ar needs=any
label: Router exchanged
case: الموجّه يفصل كل مساء
--- email in +0d
subject: الإنترنت ينقطع كل مساء
outcome: answered
body: مرحبًا،\n\nمنذ أسبوع ينقطع الإنترنت كل مساء حوالي الساعة الثامنة. أعدت تشغيل الموجّه Router Linde 5 Pro أكثر من مرة بلا فائدة. أعمل من البيت وأحتاج إلى خط ثابت. أرجو الرد بالبريد الإلكتروني.\n\nمع التحية\nليلى الخطيب
--- phone out +1d queue=Technical agent=samira.h
subject: تبديل الموجّه ضمن الضمان
outcome: exchange
A: مرحبًا سيدة ليلى، معك سميرة من ليندنهوف.
C: أهلًا سميرة. هل قرأت رسالتي؟
A: نعم، قرأتها. الخط سليم، لكن الموجّه أعاد تشغيل نفسه اثنتي عشرة مرة.
C: إذن المشكلة في الجهاز.
A: صحيح، وهو ما زال في الضمان. سنرسل لك جهازًا جديدًا يوم الأربعاء.
C: هل أحتاج إلى إعداده من جديد؟
A: لا، سيأخذ الإعدادات القديمة وحده.
C: ممتاز. وهل أعيد الجهاز القديم؟
A: نعم، خلال أسبوعين، والملصق داخل العلبة.
C: شكرًا جزيلًا على السرعة.
A: على الرحب والسعة. يومًا سعيدًا.
note: الخط سليم، الموجّه Linde 5 Pro يعيد تشغيل نفسه. أُرسل جهاز بديل ضمن الضمان، والقديم يُعاد خلال 14 يومًا.
promise: إرسال الموجّه البديل إلى شارع الكورنيش 14 | due 3 | kept 2
--- sms out +3d
subject: وصل الموجّه الجديد
summary: تم التسليم في شارع الكورنيش 14. لا حاجة إلى إعداد، فقط صِلي الكابل.
outcome: delivered
)";

} // namespace teller::demo
