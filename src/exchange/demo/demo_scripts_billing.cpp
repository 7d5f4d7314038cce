// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_scripts.h"

namespace teller::demo {

const char *const billingScript = R"(
=== billing.double-charge w=9 needs=invoice start=4..9
label: Double charge
case: Invoice {invoice} charged twice
let seen: my bank statement|the banking app|the text from my bank|the statement the bank posted
let plea: rent goes out on the 5th|that was the money for the week|my daughter’s school trip is due|I am {money:3500} overdrawn now
--- chat in +0d p=60
do: paytwice
subject: handed over to the phone
outcome: handed over
B: [Hi {first}|Hello {first}|Good day {first}]! [I’m the Lindenhof assistant.|How can I help?] [Ask me anything.|]
C: [You charged me twice|There are two charges of {amount}|{amount} left my account two times] for {month}.
B: [I can help with invoices.|Invoices are my speciality!] [Which invoice is it about?|Could you please give me the invoice number?]
C: {invoice}
B: [Thank you.|Great.] Invoice {invoice} over {amount} was paid on {paidday}. [Is your question answered?|Does this help?]
C: No. [It was paid twice, see {seen}.|I know it was paid. It was paid two times.]
? B: I’m sorry, I did not understand. Could you please give me the invoice number?
? C: I already gave you the invoice number. {invoice}!
B: [I’ll hand you over to a person.|Let me find a colleague for you.] They will call {phone4} at the end of your number, [soon|within the hour].
--- phone in +1d queue=Billing
subject: invoice {invoice} paid twice
outcome: not resolved
@hello
C: My invoice {invoice} was collected two times. {amount}, and the next day {amount} again. I see it in {seen}.
A: {~sorry} Invoice {invoice}, that is {month}, isn’t it?
C: Yes. From {method}. [And {plea}.|]
@verify
A: I do see a payment on {paidday}, and a second one right after it. [You’re right.|That should be one.]
C: So what happens now? {~annoyed}
A: [The accounts team has to release the money|I can’t release it myself, accounts does that]. I’ll ask them today and call you back by {weekday+2}.
C: [Really call? Last time nobody did.|On this number, please, ending in {phone4}.|Morning or afternoon?]
A: [I put my own name on it.|It’s in the diary with your number.|I’ll write “before noon”.]
? C: And I don’t have to pay a fee to my bank?
? A: If they charge one, send us the slip and we [pay it back|add it to the refund].
@bye
note: {first} was charged {amount} twice for invoice {invoice}, shown on {seen}. Passed to accounts; promised a call by {weekday+2}.
promise: Call back about the second payment of {amount} | due 2 | kept 2
--- email in +2d p=45
subject: [Second charge for {month}|Invoice {invoice}: still waiting|My {amount}]
outcome: answered
body: Hello,\n\n[on {weekday-2} I was told that someone looks into the double charge of {amount}.|I spoke to {lastagent} about invoice {invoice}.] [Attached is {seen}, both bookings are marked.|You can see both bookings in the attachment.] [As {plea}, I would like to know the day.|Please tell me the day, not “soon”.]\n\n{name}
--- phone out +2d queue=Billing
subject: {amount} goes back
outcome: resolved
do: refund
A: {name}? This is {agentfirst} from Lindenhof about your invoice {invoice}.
C: [Oh, you do call back.|Yes, speaking.|That was quick.]
A: [Accounts has confirmed it|We have it in black and white]: {amount} was collected on {paidday} and once more a day later. The refund to {method} went out today.
C: When will I see it?
A: With your bank [usually in two days|by {weekday+3}|within three working days].
C: [Good. How could that happen?|And next month, will it happen again?]
A: The collection file was sent a second time after [a network failure|an update on the 3rd|a crash that night]; {#40..320} customers were affected, and that file is now [checked by hand|locked].
C: [Thank you for being honest.|Well, at least you tell me.]
@bye
note: Refund of {amount} for {invoice} to {method} started and explained to {first}. Cause: collection file sent twice.

=== billing.amount-unclear w=7 needs=invoice start=1..14
label: Invoice not understood
case: {first} does not understand invoice {invoice}
let line: a technician’s visit that never took place|calls abroad|data roaming on a weekend at home|a one-off “service” line
let reason: the phone had logged in to a mast across the border|the visit was moved and billed for both days|a cousin used the phone in the holidays|the line was meant for another customer
--- email in +0d p=40
subject: [What is this on my invoice?|Question about {invoice}|{amount}, why?]
outcome: unanswered
body: [Good evening|Hello],\n\ninvoice {invoice} of {month} says {amount}. [Among the lines is {line}.|I find {line} on it.] [I was at home the whole month.|Nobody here knows of it.|Before I pay that I want to understand it.]\n\n{name}, {street}
--- phone in +2d queue=Billing
subject: a line on {invoice} explained
outcome: resolved
@hello
C: It’s about invoice {invoice}. I expected less than {amount}. There is {line} on it.
A: I have {invoice} open now. [Yes, I see the line.|You mean the one at the bottom?]
C: That one. [Who ordered that?|I know nothing about it.]
@hold
A: It looks as if {reason}.
C: [Could be. But nobody told me.|Hm. That would explain it.|And who pays for that?]
A: [You don’t.|As you could not know, we won’t charge it.] I’m crediting it with the next invoice.
? C: Will the credit be written on it? I keep my papers in order.
? A: Yes, as “credit for {invoice}”.
@bye
note: {first} asked about {line} on {invoice} ({amount}). It turned out that {reason}. Credit on the next invoice.

=== billing.payment-plan w=5 needs=invoice start=6..15
label: Payment arrangement
case: Instalments for {amount} asked for
let why: short-time work at the plant|the car had to be repaired|a death in the family|between two jobs until {month+40}
let rate: two|three|four
--- phone in +0d queue=Billing
subject: cannot pay {amount} at once
outcome: arrangement
@hello
C: I’m a bit embarrassed. I can’t pay {amount} this month. It’s {why}.
A: [Thank you for telling us before it is due.|No need to be embarrassed.] Let me see what is possible for {invoice}.
C: I have always paid, [you can check that|since {since}].
A: I see that. [Would {rate} parts help?|What about {rate} instalments, always on the 15th?]
C: {rate} parts would [help me a lot|be fine]. Does it cost anything?
A: No fee, no interest. But please tell us [in time|before the 15th] if one of them becomes difficult.
? C: And my line stays on?
? A: It does. Nothing is cut while an arrangement runs.
C: [Could you send that in writing?|I’d like that on paper, please.]
A: It goes to {email} [today|this afternoon] with the dates.
@bye
note: {why}. Agreed on {rate} instalments for {invoice} ({amount}), the 15th of each month, no fee. Line stays on.
promise: Send the instalment plan for {invoice} in writing | due 1 | kept 0
do: know payment=In {rate} instalments since {day+0}
--- email out +0h p=80
subject: Your payment arrangement for invoice {invoice}
outcome: sent
body: Dear {name},\n\nas agreed with {lastagent}, you pay {amount} in {rate} parts, on the 15th of each month. There is no fee. If something changes, write to us before the day.\n\nYour Lindenhof team
--- sms out +14d p=55
subject: Tomorrow: part one of {rate}
summary: The first part for invoice {invoice} is collected from {method} tomorrow, {day+1}.
outcome: sent

=== billing.direct-debit w=4 needs=invoice start=3..8
label: Bank details
case: New bank details for {first} {family}
let bank: changed bank|closed the old account after the merger|got a new card because the old one expired|shares an account with {relative} now
--- app in +0d p=50
subject: Tried to change bank details, {#2..4} attempts
summary: settings › payment › “check digit is wrong”, left on {weekday+0}
outcome: abandoned
--- phone in +1d queue=Billing
subject: new bank details taken down
outcome: resolved
@hello
C: I {bank}, and the app does not take the new number. [It says check digit.|It turns red.]
@verify
A: I can’t take the number by phone, but I can [send a link|text you a link] to {phone4} that is good for a quarter of an hour.
C: [Fine, it just arrived.|Wait, I need my glasses. Yes, I have it.]
A: Type it there. [Without blanks.|The app trips over blanks, the link does not.]
C: Blanks! [That was it?|Who is supposed to know that?]
A: I’ve passed that on to the people who make the app. [You’re the third this week.|It should say so, you are right.]
C: Done. It says thank you.
A: I see it here. {amount} for {invoice} [has already gone the old way|will still come from {method}]; the next one uses the new account.
@bye
note: {first} {bank}. New details by secure link, app refused them because of blanks: reported. From the next invoice on.

=== billing.cancel-extra w=6 needs=extra
label: Add-on cancelled
case: {extra} cancelled by {first}
let why: we watch it twice a year|the children have moved out|it was free for three months and then it was not|the series I wanted is gone
--- web in +0d p=60
subject: Looked for “cancel {extra}” and gave up
summary: my.account › subscriptions › {extra} › terms › back, {#3..11} minutes
outcome: abandoned
--- chat in +1d agent
subject: {extra} ends
outcome: resolved
C: [Hi, how do I get rid of {extra}?|I want to cancel {extra}. The page goes in circles.]
A: Hello {first}, {agentfirst} here. I can do that for you. May I ask why?
C: [Because {why}.|{why}, simple as that.]
A: [Understood.|Fair enough.] It is paid until {day+19}, so you can use it until then. Nothing is charged after.
C: [No traps?|And no mail that begs me to stay?]
A: None. I’ve also switched off the reminder that was planned for {weekday+4}.
C: [Thanks {agentfirst}, that took two minutes.|Great, thank you.|OK perfect.]
A: You’re welcome. The confirmation is in your account under {account}.
note: Ended {extra} for {day+19}, reason: {why}. Stopped the campaign for it.

=== billing.price-rise w=5 needs=home
label: Price change
case: Price letter for {plan}
let other: a flyer from the cable company offers ten less|my son pays half for the same|the advert on the bus says new customers pay less
--- mail out +0d
subject: Letter: {plan} costs {money:200} more from {month+40}
summary: Sent to {street}, two pages, right to cancel within six weeks
outcome: sent
--- phone in +5d queue=Retention
subject: does not accept the new price
outcome: stays
@hello
C: I got your letter. Two more a month for {plan}, and {other}.
A: {~sorry} [May I look at what you pay?|Let me see your contract.]
C: {planprice}, for years now. {~annoyed}
A: [You have been with us since {since}.|I see you since {since}.] For that there is a loyalty price: {plan} stays at {planprice} for two more years.
C: And what’s the catch?
A: [The two years. You’d be bound until then.|You could not leave within that time, otherwise nothing changes.]
C: [I wasn’t going to move anyway.|Hm. One year?|I have to ask {relative}.]
? A: One year works too, then it’s {money:100} more.
C: [Then let’s do two.|All right, the two years.]
@bye
note: {first} objected to the price letter ({other}). Loyalty price: {plan} at {planprice} for 24 months, told about the binding.
promise: Send the loyalty price for {plan} in writing | due 3 | kept 2
--- email out +2d p=75
subject: {plan}: your price stays
outcome: sent
body: Dear {name},\n\n{lastagent} has noted that {plan} stays at {planprice} for you. The letter about the new price no longer concerns you; please throw it away.\n\nLindenhof
)";

const char *const deliveryScript = R"(
=== delivery.late-parcel w=9 needs=order start=-3..-1
label: Late parcel
case: {article} from order {order} is late
let need: a birthday on {weekday+2}|visitors at the weekend|we are without one since the old one broke|the painter comes on {weekday+1}
let place: the depot in Kassel|a depot three towns away|the wrong van|a customs shelf
--- web in +0d p=55
subject: Followed order {order} {#5..14} times in a day
summary: tracking › “your parcel is being prepared” · {article}
outcome: web
--- chat in +1h p=50 agent
subject: where is {article}?
outcome: promised
C: [Where is my order {order}?|{order} should have been here. It wasn’t.] [{article}.|]
A: Hi {first}, {agentfirst} here. The scanner saw it last at {place}. [I’ll ask the carrier.|That’s odd, I’m asking.]
C: It’s for {need}. [I can’t wait a week.|Please.]
A: I understand. [You’ll have an answer by {weekday+1}.|I’ll write to you by tomorrow noon.]
C: [To {email}, please, not by phone.|OK. I’ll be at work, so text me.|Hope so.]
A: Will do.
note: {article} is stuck in {place}, {order}. Carrier asked. Needed because: {need}.
promise: Tell {first} where {article} is | due 1 | kept 1
--- phone in +1d queue=Orders
subject: {article} has not come
outcome: resolved
@hello
C: Order {order}, {article}. I ordered on {ordered}. [It was supposed to come on {weekday-1}.|Two days of waiting at the window.]
A: {~check} [It has been in {place} since {weekday-1}.|The last scan says {place}.]
C: And why? {~annoyed}
@hold
A: [The label was torn|The address label had only half of {street}|The parcel fell off the belt], so a person had to look at it. It is moving again and comes [tomorrow between 10 and 14|on {weekday+1} before noon].
C: [I’ll believe it when it rings.|Somebody will be home.|At last.]
A: The delivery costs go back to {method}. [That’s the least.|I did that just now.]
? C: That I did not expect. [Thanks.|Fair.]
@bye
note: Label problem in {place}. {article} ({order}) comes on {weekday+1}; delivery costs credited.
--- sms out +1d
subject: {article} delivered
summary: Order {order} was handed over at {street} at {#9..17}:{#10..59}. Sorry that it took longer.
outcome: delivered

=== delivery.neighbour w=6 needs=order start=0..1
label: Left with a neighbour
case: {order}: delivered to a neighbour nobody knows
let nb: {neighbour} on the fourth floor|{neighbour}, number {#3..80}|“{neighbour}”, but there is no such name on the bells
let where: at {neighbour}’s, who works nights|in the caretaker’s room|two doors down, the driver mixed up the entrances|in the bicycle cellar
--- phone in +0d queue=Orders
subject: {article} is said to be with a neighbour
outcome: being looked into
@hello
C: Your driver left a card. {article} is with {nb}.
A: Order {order}. [And you can’t find them?|You have rung there?]
C: I rang [three|four|five] bells. [Nobody knows anything.|An old man nearly let the dog out.]
A: {~sorry} The scan has a position; I can ask the driver himself.
C: [Does he speak to you? He runs.|Please do. It isn’t a small thing, {price}.]
@hold
A: He remembers: it is {where}.
C: [You’re joking.|Well, I never would have looked there.]
A: If it is not there, call us and we send a new one at once. I’ve noted “{street}, only to {first}” for the next time.
@bye
note: Driver says {article} is {where}. New delivery wish kept: only to {first}.
do: know delivery=Only to {first} in person
promise: Check that {first} has found {article} | due 1 | kept 1
--- sms in +1d p=70
subject: Reply: [“Found it!”|“Got it, thank you”|“It was there. Box is wet but fine.”]
summary: [{article} was {where}.|Picked up {article} this morning, {where}.]
outcome: resolved

=== delivery.damaged w=7 needs=order:big start=0..2
label: Damaged on arrival
case: {article} arrived damaged ({order})
let dmg: a dent as big as a hand on the left side|the glass is cracked in one corner|one foot is broken off|a long scratch across the front
let choice: a new one|a lower price and keep it
--- store in +0d p=30
subject: Came to the shop in {city} with photos of {article}
summary: {agent} saw the pictures and opened a case: {dmg}
outcome: passed on
note: {first} showed photos at the counter: {dmg}. Could not be solved in the shop, deliveries are handled by phone. Sent the pictures to the file.
--- phone in +1d queue=Orders
subject: {article}: damage reported
outcome: new delivery
@hello
C: You brought {article} on {delivered}. When we took off the foil: {dmg}.
A: {~sorry} Did the driver see it?
C: [He was gone before I found the scissors.|He said, call the hotline.|They were in a hurry.]
A: [That’s fine, within a week we don’t need his word.|You’re within the time, no problem.] Would you like {choice}?
C: What would you do? It was {price}.
A: [If it stands where everybody sees it, a new one.|It works either way; I’d take the new one.]
C: [Then a new one, please.|All right, exchange it.] But please not at seven in the morning.
A: [Between 14 and 18 on {weekday+4}|{weekday+3} afternoon], and they take the old one with them.
? C: Do I have to pack it? The box is already cut up.
? A: No. They bring blankets.
@bye
note: {article} has {dmg}. Exchange on {weekday+4} in the afternoon, old one goes back unpacked. No costs for {first}.
promise: Exchange {article} on the agreed day | due 4 | kept 4
do: exchange
--- order out +4d
subject: Exchanged: {article}
summary: {order} · new one set up at {street}, old one taken back, signed by {family}
outcome: exchanged

=== delivery.wrong-item w=5 needs=order start=0..3
label: Wrong article
case: Other article in the parcel {order}
let wrong: {other}|two user manuals and no machine|somebody else’s order, with name and all
--- email in +0d
subject: [Wrong parcel|That is not what I ordered|{order}]
outcome: answered
body: {~hello}\n\nI ordered {article} on {ordered} ([order {order}|{price}]). In the box was {wrong}. [I have not used it.|It’s packed again.] [Who picks it up, and when does mine come?|Please don’t make me queue at the post office for your mistake.]\n\n{~regards}\n{name}
--- email out +1d agent
subject: Your parcel {order}
outcome: resolved
body: Dear {name},\n\nI’m sorry about the mix-up: the labels of two orders were exchanged on {day-3}. {article} leaves today by express. The driver takes {wrong} with him; there is nothing to print and nothing to carry.\n\n{agent}, Lindenhof
note: Labels swapped in the warehouse. {article} sent by express, pick-up of the wrong goods at {street} ordered.
--- sms out +2d p=60
subject: {article} is here
summary: [Delivered to {street}, wrong parcel taken back. Thank you for waiting.|{order}: exchanged at the door at {#9..18}:{#10..59}.]
outcome: delivered

=== delivery.return w=8 needs=order start=3..11
label: Return
case: Return of {article}
let why: it is louder than expected|the colour is nothing like the picture|a present, and now we have two|it does not fit through the kitchen door
let later1: the money is not there|no refund so far|nothing on {method} yet
--- web in +0d
subject: Registered a return: {article}
summary: my.account › {order} › return › “{why}”
outcome: label sent
--- order in +4d
subject: Return of {article} arrived
summary: {order} · complete, [box opened|box taped up with care|small traces of use], checked by the warehouse
outcome: received
--- phone in +5d p=45 queue=Orders
subject: {article} returned, {later1}
outcome: promised
@hello
C: I sent {article} back because {why}. That was on {day-9}, and {later1}.
@verify
A: The warehouse has it. [The booking is waiting for a signature.|It was checked on {day-4}.]
C: [Waiting for what?|How long does a signature take?] {~annoyed}
A: {~sorry} I’ll have it released today. {price} will be on {method} by {weekday+2}.
C: [May I call you if not?|And if it isn’t?]
A: You won’t have to. I’ll look on {weekday+2} and write to you either way.
@bye
note: Return {order} ({why}) had been lying unsigned since {day-4}. Released; will check on {weekday+2}.
promise: Check the refund of {price} and write to {first} | due 2 | kept 2
--- billing out +2d
subject: Refund {price} for {article} to {method}
summary: Return of {order}, [full price|full price and delivery costs]
outcome: refunded
do: refundorder

=== delivery.appointment w=4 needs=order:big start=-2..-1
label: Delivery appointment
case: Appointment for {article} missed
let excuse: nobody was in|the lift was too small|the street was closed|the second man was ill
let loss: took a day off|got my brother to come over|moved the old one into the hall
--- phone in +0d queue=Orders
subject: team did not come with {article}
outcome: new appointment
@hello
C: Between 8 and 12, it said. It is past two. I {loss}.
A: For {article}? {~sorry} I’ll call the team.
@hold
A: They write that {excuse}.
C: [That’s not true!|I stood at the window!|Nobody even rang.]
A: [I believe you.|Their position says they were two streets away.] I can offer tomorrow as the first stop, 7:30, and {money:3000} for the lost day.
C: [7:30, not “between”?|I can’t take off another day. Saturday?]
A: [First stop, so they can’t be late.|Saturday at 8, I’ve put it down by name.]
C: [Then let’s do that.|Fine. One more chance.]
@bye
note: Team claims “{excuse}”, position data says otherwise. New first-stop appointment, {money:3000} credited because {first} {loss}.
promise: Deliver {article} as the first stop | due 1 | kept 1
)";

} // namespace teller::demo
