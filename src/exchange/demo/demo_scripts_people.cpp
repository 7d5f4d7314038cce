// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_scripts.h"

namespace teller::demo {

const char *const accountScript = R"(
=== account.moving w=8 needs=home
label: Moving house
case: {first} moves to {newstreet}
let when: {day+14}|{day+21}|{day+28}
let worry: the children do their homework on line|I start a new job from home there|my mother moves in with us
--- web in +0d p=60
subject: Began “I am moving”, left at the date
summary: my.account › move › {newcity} › no free appointment before {day+20}
outcome: abandoned
--- phone in +2d queue=Contracts
subject: {plan} moves to {newcity}
outcome: arranged
@hello
C: We’re moving to {newstreet} in {newcity} on {when}. Can we take {plan} with us?
A: {~check} [Yes, the house is known to us.|There is a line in the house.]
C: Your page had no appointment. And {worry}.
A: The page only knows the free ones of the week. [I can ask the technician in {newcity}.|I can reserve one by hand.]
@hold
A: {when}, 8 to 10. [He calls half an hour before.|He has a parking permit, you need not clear the street.]
C: And until then everything stays on here?
A: Until midnight of the day before. [Please take the router with you.|The router goes with you, only the cable stays.]
? C: It’s behind the cupboard, I’d better not forget it.
? A: People forget it all the time. I’ll send a text the evening before.
C: What does it cost?
A: [Nothing if you stay for a year.|{money:2900}, and I leave it out because the page failed you.]
@bye
note: {plan} moves to {newaddress} on {when}, 8–10. Page offered no appointment; arranged by hand. Note: {worry}.
promise: Line at {newstreet} on {when} | due 20 | kept 20
do: address
--- email out +0h
subject: Your move to {newcity}
outcome: opened
body: Dear {name},\n\nall is arranged: on {when} between 8 and 10 a technician comes to {newaddress}. Until the night before, everything stays on at {street}. Please bring the router.\n\nGood luck with the boxes!\n{agent}
--- sms out +11d p=60
subject: The router comes with you
summary: [Don’t forget the router tomorrow! It is the small box with the green light.|Tomorrow is the day. Router into the bag, cable stays. See you in {newcity}.]
outcome: sent

=== account.address-change w=6 needs=any
label: Change of address
case: New address {newstreet}
let wrong: the last parcel went to the old house|the customer card came back to you|letters go to my former husband
--- chat in +0d agent p=60
subject: new address
outcome: changed
C: [Hello, I have moved.|I need to change my address.] [To {newaddress}.|It’s {newaddress} now.]
A: [Congratulations, {first}!|Welcome to the new place.] I’ve changed it to {newaddress}. [For everything, or only for parcels?|Parcels and letters?]
C: [For everything.|Both please.] [Because {wrong}.|And {wrong}, so please really everywhere.]
A: {~sorry} There was a second entry in the shop’s system. [Gone now.|I’ve removed it.]
C: [I told the shop already in spring...|That explains it|So that’s why]
A: It’s the same everywhere from now on. [You won’t be asked again.|]
note: New address of {first}: {newaddress}, changed in all systems. A double entry in the shop’s system was the cause: {wrong}.
do: address
--- mail out +3d p=50
subject: Letter: confirmation of {newstreet}
summary: Sent to both addresses, so that nobody can change one unseen
outcome: sent

=== account.cancellation w=7 needs=home
label: Cancellation
case: {first} wants to leave ({plan})
let why: a competitor offers the same for two thirds|three outages in one quarter|moving in with {relative}, who has a line|tired of waiting in your queue
let offer: {plan} for two thirds of the price for a year|the next bigger plan for the same price|three months free, no new term
--- mail in +0d
subject: Letter from {first}: cancellation of {plan}
summary: “[I end my contract at the earliest day. Reason:|Please confirm the end in writing.] {why}.”
outcome: received
--- phone out +3d queue=Retention
subject: why does {first} leave?
outcome: thinks it over
A: Good day, {agentfirst} from Lindenhof. I have your letter here, {name}. I’m not calling to argue.
C: [Good, because I’ve decided.|Hm. Well, go on.|I thought you would call.]
A: The contract ends on {day+42}, you’ll have that in writing. May I ask what went wrong?
C: {why}. [It’s as simple as that.|I wrote it.]
A: [That’s a good reason.|I’d probably do the same.] If you allow one sentence: I could offer {offer}.
C: [And why only now?|Why do I have to cancel to hear that?]
A: [That’s a fair question, and I have no good answer.|You’re right, and I’ll pass that on word for word.]
C: [I have to think about it.|Put that in writing and I’ll look at it.]
A: I will. If I hear nothing it ends on {day+42}. Nobody will call again.
C: {~thanks}
note: Cancellation for {day+42} confirmed. Reason: {why}. Offered: {offer}; {first} thinks it over. No further calls wanted.
promise: Send the offer to {first} in writing | due 1 | kept 1
--- email in +4d p=55
subject: [I’ll stay|All right|Your offer]
outcome: stays
body: Dear {lastagent},\n\n[I have thought about it.|{relative} says I’m being stubborn.] If it really is {offer}, I withdraw the cancellation. [One more outage and I’m gone.|Please don’t make me call again.]\n\n{name}
--- email out +1d p=55
subject: Good to have you
outcome: opened
body: Dear {name},\n\nthe cancellation of {plan} is withdrawn. As promised: {offer}. It is in your account from today.\n\n{agent}

=== account.fraud w=5 needs=any
label: Suspicion of fraud
case: Orders that {first} did not make
let what: two phones, delivered to a parcel shop in another town|a tablet on my name|four vouchers in one night
let gate: a page that looked like yours, about a parcel fee|a password that was the same everywhere|a call from “Lindenhof security”
--- sms out +0d
subject: Sign-in from a new device
summary: Somebody signed in to account …{account4} from a new device at {#1..4}:{#10..59}. Not you? Call us.
outcome: sent
--- phone in +5h queue=Security
subject: account misused
outcome: blocked
do: block
@hello
C: I have a text about a sign-in at night. And in the app there is an order: {what}. That wasn’t me!
A: I’m locking the account now. [Done. Nobody can order anything.|It is locked.] The order has not left the warehouse; I’ve stopped it.
C: [My heart is pounding.|So I don’t have to pay?|How could they do that?]
A: You don’t pay anything. Did you type your password anywhere lately?
C: [Now that you ask.|I’m ashamed.] There was {gate}.
A: [That happens to bank managers.|They are very good at it, no shame in that.] Please change the password of your e-mail first, then ours.
C: [E-mail first. All right.|I’m writing that down.]
@hold
A: Security will write a report that you can take to the police. {weekday+1}, by e-mail or by post to {street}.
C: By post, please. [I don’t trust the other thing any more.|]
@bye
note: {first}: {what}, not ordered by the customer. Gateway: {gate}. Account locked, goods stopped, report ordered.
promise: Security report for the police to {street} | due 2 | kept 2
--- mail out +2d
subject: Letter: report on the misuse of account …{account4}
summary: Times, addresses and device; {what}; nothing was charged
outcome: sent
--- phone in +3d queue=Security
subject: account unlocked
outcome: resolved
do: unblock
@hello
C: I’ve been to the police, and all passwords are new. Can you open my account again?
@verify
A: It’s open. You’ll be asked for a code on your phone at every new device from now on.
C: [Gladly.|Even if it is a nuisance.]
A: And one thing: we never ask for a code on the phone. Never.
C: [I’ve learnt that.|I’ll tell {relative} too.]
@bye
note: Identity checked, account unlocked for {first}, second factor on. Police report number given.
do: know security=Second factor on since {day+0}

=== account.data-correction w=4 needs=any
label: Data correction
case: Name or birthday of {first} {family} wrong
let err: my name has been spelt wrong for years|you wish me a happy birthday in the wrong month|I’m listed as a man|there are two of me, with two histories
--- email in +0d
subject: [Please correct|My data|Article 16]
outcome: answered
body: {~hello}\n\n{err}. [It is only a trifle, but it annoys me.|I have said so in the shop and on the phone.] Please correct it everywhere[| and tell me when it’s done].\n\n{~regards}\n{name}, account {account}
--- email out +2d agent
subject: Corrected
outcome: resolved
body: Dear {name},\n\nit is corrected in all our systems, letters and labels included. The cause: [a form from {since} that somebody typed by hand|an import, years ago]. Thank you for your patience; we should have done it the first time you said so.\n\n{agent}
note: “{err}”: corrected in all systems, second entry merged. {first} had said so before; nobody had written it down.
do: know name=Spelt exactly as in this file

=== account.deposit-missing w=6 needs=money
label: Missing deposit
case: Transfer to {moneyaccount} not credited
let sum: {money:25000}|{money:62000}|{money:140000}|{money:8500}
let why: one digit of the account was swapped|the sender’s bank checked the name|it arrived after the last booking run on a Friday
--- app in +0d
subject: Looked for a deposit of {sum}
summary: Plus account {moneyaccount} › bookings, {#4..12} times on {weekday+0}
outcome: app
--- phone in +1d queue=Accounts
subject: {sum} on the way?
outcome: being looked into
@hello
C: I sent {sum} to my Plus account on {day-3}. It left my bank, it hasn’t arrived with you.
@verify
A: Nothing booked on {moneyaccount}. [Do you have the reference?|Can you read me the reference from your bank?]
C: {#1000..9999}, then {#100000..999999}.
@hold
A: We found it: {why}. [It is safe.|Nothing is lost.]
C: [And when is it there?|I need it by {weekday+1}.]
A: Tomorrow with the first run, at six. With interest from {day-2}, [it’s only cents, but they’re yours|to be correct].
C: [I appreciate that.|You are more exact than my own bank.]
@bye
note: {sum} for {moneyaccount}: {why}. Booked with the first run tomorrow, value date {day-2}.
promise: Book {sum} on {moneyaccount} | due 1 | kept 1
--- sms out +1d
subject: {sum} has arrived
summary: Plus account {moneyaccount}: {sum} credited this morning. Sorry for the detour.
outcome: sent

=== account.card-pin w=4 needs=money
label: Card and PIN
case: Card of {moneyaccount} does not work
let spot: at the petrol station with a queue behind me|in the supermarket|at the pharmacy|at the ticket machine
--- phone in +0d queue=Accounts
subject: card refused
outcome: new PIN
@hello
C: My card was refused, {spot}. [There is money on it!|How embarrassing.]
A: {~check} The PIN was entered wrong three times on {day-1}.
C: [My husband tried.|I mixed it up with the other card.|Ah. It could be that I swapped two digits.]
A: I can open it once more, then it should be right. Or I send a new PIN to {street}.
C: [A new one, to be safe.|Better a new one.] How long?
A: Two working days, by letter. In the meantime you can pay with the phone; [shall I show you?|the app has it under “card”.]
C: [Yes, show me.|I know that one.]
@bye
note: Three wrong PINs on {day-1} ({spot}). New PIN by letter to {street}; paying by phone explained to {first}.
promise: New PIN at {street} | due 3 | kept 3
)";

const char *const peopleScript = R"(
=== service.waiting w=6 needs=any
label: Complaint about waiting
case: Complaint: {#25..70} minutes in the queue
let mins: thirty-five|forty|fifty|twenty-eight
let plight: on a pay-as-you-go phone|with a crying child on my arm|in my lunch break|from abroad
--- phone in +0d queue=General
subject: hung up after {mins} minutes
outcome: abandoned
S: The caller entered account {account} and chose “[invoices|technical help|contracts]”.
S: Estimated waiting time {#5..9} minutes.
S: [You are number {#11..30}|Position {#9..24}] in the queue.
S: [The music was interrupted for an advertisement|We are sorry that it takes longer].
S: The caller hung up after {mins} minutes.
--- social in +2h p=40
subject: “{mins} minutes of pan pipes”
summary: “{mins} minutes of pan pipes, {plight}, and then cut off. @Lindenhof [I have recorded it.|Is anybody there?|Never again.]”
outcome: answered
--- email in +1d
subject: [{mins} minutes|Complaint|Your telephone]
outcome: unanswered
body: {~hello}\n\non {weekday-1} I waited {mins} minutes, {plight}. [Then the line went dead.|Then I gave up.] [I only wanted to ask one question.|It would have taken two minutes.] [You offer a call back, but the button does not work.|I ask for a call, between 16 and 18.]\n\n{name}
--- phone out +2d queue=Complaints
subject: apology for the wait
outcome: resolved
A: Good afternoon {name}, {agentfirst} from Lindenhof. You wrote to us about {mins} minutes in the queue.
C: [Yes. {plight}.|I did.|Well, somebody reads it.]
A: {~sorry} On {weekday-3} a third of us was ill, and the call-back button was broken. That’s an explanation, not an excuse.
C: [I appreciate the honesty.|At least you say so.|Hm.]
A: What was your question?
C: [Whether my warranty is still good.|Whether the shop in {city} does repairs.|If I can pay on the 10th instead of the 2nd.]
A: [Yes, it is; you have it in writing in a minute.|It does, ask for the bench at the back.|You can, I’ve just changed it.]
C: That was all! [For that I waited {mins} minutes.|You see?]
A: I see. Here is the direct number of my team, so that you needn’t wait again.
@bye
note: Apologised for {mins} minutes ({plight}). Question answered on the spot. Gave {first} the team’s direct line.

=== service.praise w=5 needs=any
label: Praise
case: Praise from {first}
let who1: Hanne L.|Kofi A.|Mira S.|Gregor Z.|Maeve O.|Deniz Y.|Björn E.|the driver|the technician
let deed: carried the machine up to the fifth floor|stayed on the phone until the very last light was green|came back after closing time because I had left my bag|explained it three times without a sigh
--- email in +0d
subject: [Thank you|A compliment|For once something nice]
outcome: answered
body: {~hello}\n\n[people only write when they are angry, so here is the opposite.|I want to praise somebody.] Your colleague {who1} {deed}. [That is rare.|Please tell the boss.|I hope this ends up in the right file.]\n\n{~regards}\n{name}
--- email out +1d agent
subject: Passed on to {who1}
outcome: opened
body: Dear {name},\n\nwe read your lines out in the morning meeting. {who1} turned red. Thank you for taking the time.\n\n{agent}
note: Praise for {who1} ({deed}); passed to the team leader, in the monthly letter.

=== service.language w=4 needs=any
label: Other language wanted
case: {first} prefers {language1}
let language1: to be called in the mother tongue|letters in large print|e-mail instead of calls
--- phone in +0d queue=General
subject: wish noted
outcome: noted
@hello
C: I have a wish, not a problem. I’d like {language1}.
A: [Gladly.|That’s easy to arrange.] For everything, or only for some things?
C: For everything. [I’ve asked for that twice.|It’s on a form I sent in {month-60}.]
A: I see the form, it was scanned but not read. {~sorry}
C: [And now somebody reads it?|I thought so.]
A: Now it stands on top of your file, and every colleague sees it before saying hello.
C: [Then I’m curious.|That’s all I wanted.]
@bye
note: {first} wishes {language1}. The form of {month-60} had not been read. Kept as a preference.
do: know wish={language1}

=== service.relative-helps w=6 needs=any
label: Relative may act
case: {relative} acts for {first}
let rel: daughter|son|niece|neighbour and carer
let what: the letters confuse her|the hearing is not good any more|there was a stay in hospital
--- phone in +0d queue=General
subject: {relative} ({rel}) calls for {first}
outcome: authority asked for
S: The caller entered account {account}.
A: Lindenhof, {agentfirst} speaking. Is that {name}?
O: No, I’m {relative}, the {rel}. I’m sitting next to {first}. [{what}.|You see, {what}.]
A: Good day. May I say hello to {first} for a moment? I need a yes from the account’s owner.
C: [Yes, hello? I’m here.|Hello, yes, that’s my {rel}.] [She may know everything.|Please tell everything to my {rel}, I can’t hear you well.]
A: [Thank you, that’s enough for today.|Then we may talk.] What is it about?
O: [The invoice says “reminder”, but it was paid.|There is a second contract that nobody understands.|Somebody at the door sold something.]
A: {~check} [The letter crossed with the payment; you can throw it away.|I’ve cancelled it, it is within two weeks.]
O: [That’s a relief.|Good.] Can I call in future without waking anybody?
A: With a signed form. I’m sending it to {street}; after that you are in the file as {rel}.
O: [Thank you for the patience.|You’re very kind to old people.]
@bye
note: {relative} ({rel}) called beside {first}, oral consent given: {what}. Form of authority sent.
promise: Form of authority to {street} | due 3 | kept 2
--- mail in +8d
subject: Signed authority for {relative}
summary: Scanned, two signatures; {relative} may [do everything|ask and order|ask only]
outcome: recorded
do: party {rel}=everything

=== service.bereavement w=3 needs=home
label: Bereavement
case: Contract after a death in the family of {first}
--- mail in +0d
subject: Letter from {first} {family}: a death in the family
summary: “[My partner has died.|We lost my father on {day-12}.] Please tell me what happens with the contract.” Copy of the certificate enclosed
outcome: handed to {neighbour}
--- phone out +2d queue=Contracts
subject: quiet talk about the contract
outcome: arranged
A: Good morning {name}, this is {agentfirst} from Lindenhof. I have your letter. I’m very sorry for your loss.
C: [Thank you.|That’s kind.] [I don’t even know what he had with you.|I don’t know where to begin.]
A: You don’t have to do anything. I’ve put the contract in your name without costs, and the reminder that was in the post is stopped.
C: [I saw a reminder on {weekday-1}.|Oh, good.] It made me cry, I must say.
A: I’m sorry. It should not have gone out, [and no other will|I took care of it].
C: Can I keep the number? [His voice is on the machine.|The grandchildren know it by heart.]
A: You keep it as long as you want. And we’ll save the recording for you.
C: [Thank you, {agentfirst}.|I didn’t expect that.]
A: If you want to change anything, call and say {neighbour}’s name or mine. No hurry at all.
note: Contract taken over by {first} without costs. Answering machine recording to be saved. All reminders and advertising stopped.
do: withdraw marketing e-mail
do: withdraw marketing calls
promise: Save the recording on the answering machine | due 3 | kept 2

=== sales.advice w=7 needs=any
label: Advice before buying
case: Advice on {other}
let place: a kitchen of six square metres|a house with thick walls|my parents, both over eighty|a flat share with five people
--- chat in +0d agent
subject: is {other} the right thing?
outcome: advice
C: [Hi, question about {other}.|Is {other} any good?] It’s for {place}.
A: Hello {first}. [It depends a little.|Good question.] How [often would it be used|many people use it|long does it have to last]?
C: [Every day.|Twice a week, maybe.|Ten years, like the last one!]
A: Then honestly: [you don’t need the big one|the smaller model does the same|wait until {month+30}, the new one uses less]. 
C: [You’re talking me out of buying?|Unusual for a shop.]
A: [If it stands in a corner, you’ll be cross with us.|I’d rather you come back content.] For {place} I would take [the plain one|the one on the left of the page you had open].
C: [OK, thanks for being honest.|Then I’ll think about it over the weekend.|Good, that saves me {money:6000}.]
note: Advised {first} on {other} for {place}; recommended the smaller model. Don’t offer the big one again.
do: know advice=Smaller model than {other}
--- email out +3d p=40
subject: The page from our chat
outcome: [opened|clicked]
body: Dear {name},\n\nhere is the comparison for {place} once more, with the plain model marked. No hurry, the price stays until {day+20}.\n\n{agent}

=== sales.promotion w=5 needs=mobile
label: Promotion
case: “Double Data” not applied for {first}
--- app in +0d
subject: Joined “Double Data”
summary: Confirmed in the app at {#7..22}:{#10..59}, good until {day+90}
outcome: joined
do: know promotion:Double Data=joined
--- email out +9d
subject: Double Data: join now!
outcome: not opened
body: Dear {name},\n\ntwice the data for three months: join “Double Data” before {day+20}.\n\nLindenhof
--- phone in +1d queue=Mobile
subject: asked to join what was joined
outcome: resolved
@hello
C: I joined Double Data on {day-10}. Yesterday you write I should join. Have I got it or not?
A: {~check} You have it. [The mail should not have gone to you.|Our mail did not look.]
C: [And the data? It shows the normal amount.|Because the app shows {#4..9} GB as ever.]
A: [It was booked, but not switched on. Now it is.|There was a step missing; I’ve done it by hand, back to the first day.]
C: So if I hadn’t called, [I’d have paid for nothing|nobody would have noticed]?
A: [That’s true, and I have reported it.|Yes. I’m sorry.]
@bye
note: {first} had joined Double Data on {day-10}; not switched on, and then advertised again. Corrected by hand, reported to marketing.

=== sales.price-guarantee w=4 needs=order start=2..10
label: Price difference
case: {article} cheaper after the purchase
let where: in your own newsletter|two streets away|on your page, three days later
let diff: {money:1500}|{money:2000}|{money:3000}|{money:900}
--- store in +0d p=50
subject: Asked at the counter about the price of {article}
summary: {agent} could not change a web order ({order}), pointed to the phone
outcome: passed on
--- phone in +1d queue=Orders
subject: {diff} back for {article}
outcome: credited
@hello
C: I bought {article} for {price} on {ordered}. Now it’s {diff} less, {where}.
A: Order {order}. Within two weeks you get the difference. [You are inside by a few days.|That’s still in time.]
C: [The man in the shop said there’s no such thing.|In the shop they sent me away.]
A: {~sorry} There is, [it’s on page two of the terms|since last year]. {diff} goes to {method}.
C: [Just like that?|No form?]
A: [No form.|Just like that.] I’m telling the shop in {city}, kindly.
@bye
note: Price difference {diff} for {article}, seen {where}. Credited to {method}. Shop in {city} did not know the guarantee.
--- billing out +2d
subject: Credit {diff} to {method}
summary: Price guarantee, {article}, {order}
outcome: credited
)";

} // namespace teller::demo
