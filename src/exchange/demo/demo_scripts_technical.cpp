// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_scripts.h"

namespace teller::demo {

const char *const technicalScript = R"(
=== technical.router-exchange w=8 needs=order:router start=40..500
label: Router exchanged
case: {article} fails, exchange
let fault: drops the line every evening around eight|restarts when the microwave runs|gets so hot that it smells|shows three red lights and nothing else|loses the Wi-Fi as soon as two people stream
let tried: another socket|the reset with a paper clip|a new cable|putting it on the windowsill
--- web in +0d p=50
subject: Read “Red lights on {article}” {#2..5} times
summary: help › {article} › lights › {#2..6} pages, rated “not helpful”
outcome: web
--- chat in +0h p=50
subject: restart did not help
outcome: handed over
C: [My router|{article}|The router] {fault}.
B: Have you tried turning it off and on again?
C: [Yes. And {tried}.|Of course. Also {tried}.]
B: [Please turn the router off, wait thirty seconds and turn it on.|Let us try together: please restart the router.]
C: [I just wrote that I did.|Are you serious?|I did that {#3..8} times.]
B: [Let me connect you with technical support.|A technician will read this chat and call you.]
--- phone in +1d queue=Technical
subject: {article} {fault}
outcome: exchange
@hello
C: It’s the {article}. It {fault}.
A: Since when?
C: [Since {weekday-6}|About two weeks|Since the storm on {day-4}]. I tried {tried}, [it changes nothing|better for an hour, then the same].
A: Good, then we don’t have to do that again. {~check}
A: The line to {street} is clean, {#20..60} errors in a week. [So it is the device.|The device itself restarted {#9..40} times.]
C: [I thought so.|My neighbour said the same.] And now?
A: You bought it on {ordered}, so the warranty covers it. I’ll send a new one, you send the old one back in the same box.
C: Do I have to set everything up again? [The printer took me a whole Sunday.|I never found the password.]
A: No, the new one fetches your settings when it sees your line. [Same name, same password.|Even the printer won’t notice.]
? C: How long have I got to send the old one?
? A: Two weeks. The label is in the box.
@bye
note: {article} {fault}; restart and {tried} done. Line is clean. Exchange under warranty sent, old device back within 14 days.
promise: New {article} at {street} by {weekday+2} | due 2 | kept 2
--- order out +2d
subject: Exchange delivered: {article}
summary: {order} · new device, serial L{#10000..99999}K, return label enclosed
outcome: delivered
do: exchange
--- phone out +5d p=35 queue=Technical
subject: does the new router hold?
outcome: resolved
A: Hello {name}, {agentfirst} from Lindenhof. I only want to know whether the new router is better.
C: [Oh. Yes, not one drop since {weekday-3}.|Like night and day.|So far so good. My son has stopped complaining.]
A: I can see {#4..6} days without a restart. Then I close this.
C: [Nice of you to ask.|Nobody ever called to ask that.] [Is the old one with you?|I sent the old one back on {weekday-2}.]
A: [Yes, it came in.|It is on its way, I see the label.] [Have a good evening.|All the best to {city}.]
note: Line at {street} stable since the exchange. {first} is content. Closed.

=== technical.outage w=8 needs=home
label: Outage
case: No internet at {street}
let cause: an excavator cut the cable at the crossroads|a card in the exchange burnt out|lightning hit the street cabinet|water got into the duct
let job: has a job interview on video at three|works from home|runs a small shop with a card reader|needs it for the emergency call of her mother
--- app in +0d p=60
subject: Outage check: nothing known for {street}
summary: {#2..6} tries within an hour, “no outage in your area”
outcome: app
--- phone in +40m queue=Technical
subject: line dead since the morning
outcome: outage
@hello
C: [Nothing works.|We have no internet.|The line is dead.] No Wi-Fi, no telephone. I’m calling from the mobile. Somebody here {job}.
A: {~check} 
A: The modem at {street} has been gone since {#6..8}:{#10..59}. And {#14..230} others in your street too. [That’s not you, that’s us.|So it isn’t your router.]
C: The app said there was no outage!
A: The app learns it {#20..50} minutes later. I’m sorry. [What we know so far|The technicians say]: {cause}.
C: [How long?|Today?|And until when?]
A: [They hope for {#14..18} o’clock|Not before this evening]. I’m giving you {#10..30} GB on the mobile for free so that you can get by.
C: [That helps.|How do I use that?|On this number?]
A: On this number, from now on. Switch on the hotspot, [your laptop will see it|the name is under settings].
@bye
note: Outage {city}: {cause}. Gave {first} free mobile data until tomorrow because somebody {job}.
promise: Text {first} when {street} is back | due 1 | kept 0
--- sms out +5h
subject: {street} is back on line
summary: [Your line works again since {#15..21}:{#10..59}. Cause: {cause}.|Done: {cause}, now repaired. Please restart the router if it does not come back by itself.]
outcome: sent
--- billing out +6d p=60
subject: Credit {money:400} for the outage
summary: Because {cause}, {plan} was away for {#6..20} hours; on the next invoice
outcome: credited

=== technical.slow-line w=7 needs=home
label: Slow line
case: {plan} slower than promised
let room: the attic|the study behind two walls|the garden house|my daughter’s room
let find: the profile was set for a smaller plan|an old splitter sits in the cellar|the router stood behind the aquarium|the neighbour’s Wi-Fi is on the same channel
--- web in +0d
subject: Ran the line test {#3..9} times
summary: {#4..19} Mbit/s down on {plan}, mostly after 19:00
outcome: web
--- email in +1d p=50
subject: [{plan} is not what I pay for|Slow in the evening|Line test results]
outcome: answered
body: Hello,\n\nI pay {planprice} for {plan}. [In {room} I get {#3..11} Mbit/s.|My tests of {day-3} to {day+0} are attached.] [With the cable it is not much better.|By cable I have {#20..40}.] What will you do?\n\n{name}
--- phone out +2d queue=Technical
subject: measured together
outcome: technician
A: Good day {name}, {agentfirst} from the technical team. I’ve read your mail. Is now a good time?
C: [Yes, I’m next to the router.|Five minutes. Go on.|Just came home, wait. Yes.]
A: I’m measuring from our side while you open the test page.
C: [It says {#5..20}.|Now {#6..22}, in {room} even less.]
A: And here {#44..96}. [So we lose it in the house.|The line could do it.] [Where does the router stand?|What is between the socket and the router?]
C: [In the hall cupboard.|A box the landlord put in.|I’d have to look. Some grey thing.]
A: I’d rather have somebody look than let you crawl around. {weekday+2}, [8 to 10|15 to 17]? It costs nothing.
C: [Nothing? Really?|And if it’s my own fault?]
A: Even then. [I’ve noted “free of charge”.|My word on it.]
C: [Good. He should ring at {family}.|All right. The bell is the lower one.]
note: Measured with {first}: line fine, loss inside the house. Technician on {weekday+2}, free of charge.
promise: Technician at {street} on {weekday+2} | due 2 | kept 2
--- store int +2d p=80
subject: Technician at {street}
summary: Found that {find}; now {#70..230} Mbit/s in {room}
outcome: resolved
note: On site {#25..70} minutes: {find}. Corrected, measured with {first}, {room} included.

=== technical.warranty w=8 needs=order:small start=60..640
label: Warranty repair
case: {article} broken within warranty
let fault: makes a grinding noise and stops|does not switch on any more|leaks at the back|has a loose contact|blinks twice and goes off
let state: a worn gear|a broken solder joint|limescale, but also a cracked hose|a faulty board
--- store in +0d
subject: {article} handed in at the shop in {city}
summary: {agent} wrote: “{fault}”, receipt of {ordered} found by account number
outcome: sent to repair
note: {article} ({order}) {fault}. Within warranty, sent to the workshop today. Replacement device lent: {other}.
promise: Tell {first} the result of the repair of {article} | due 10 | kept 9
--- email in +12d p=45
subject: [How long does the repair take?|{article}: any news?|Repair of {delivered}]
outcome: answered
body: {~hello}\n\nI handed in {article} in {city} on {day-12}. The young man said ten days. [The lent one is fine, but not mine.|I miss it every morning.] Is there news?\n\n{name}
--- phone out +1d p=70 queue=Repairs
subject: {article} is ready
outcome: resolved
A: {name}? {agentfirst}, workshop of Lindenhof. {article} is ready.
C: [At last!|That’s good news.|Oh good.] What was it?
A: It had {state}. [We replaced it and ran it for two hours.|New part in, tested overnight.]
C: And what does it cost me?
A: Nothing. It was under warranty, [until a good while yet|and the new part has two years of its own].
C: [Can I collect it on {weekday+1}?|Can you send it? I broke my foot.]
A: [Of course. The shop is open until seven.|We send it to {street}, no charge.]
? C: I’ll bring {other} back then.
? A: Please with the cable, people forget the cable.
C: {~thanks}
note: {article} repaired ({state}), no charge. {first} informed.
--- store in +3d p=60
subject: Collected {article} in {city}
summary: [Tried it at the counter, works|Left a box of biscuits for the workshop|Happy, also bought a small part]
outcome: collected

=== technical.setup-help w=6 needs=order start=0..6
label: Help with setting up
case: Setting up {article}
let stuck: it asks for a code that is nowhere|the app wants an update and then forgets everything|the cable in the box has the wrong plug|there are eleven languages, none of them mine
--- chat in +0d agent
subject: {article} does not start
outcome: resolved
C: [Hello, I bought {article}.|I need help with {article}.] [I’m stuck:|The problem:] {stuck}.
A: Hi {first}, {agentfirst} here. [Are you in front of it?|Do you see a small light on the left?]
C: [Yes.|Yes, it’s green.|It blinks slowly.]
A: Please hold the button on the back for {#5..12} seconds, until it [beeps|blinks fast].
C: [OK|done|which button, there are two]
? A: The lower one, with the arrow.
? C: [now it beeps|ah, that one]
A: [Very good.|Great.] Now open the page in the sheet I just sent; it is the short one, with pictures.
C: [Oh, that is much better than the booklet.|Why isn’t THIS in the box?]
A: [I asked the same.|From spring on it will be.] Does it run?
C: [Yes!! Thank you {agentfirst}|It runs. My wife is impressed.|It works, I can’t believe it]
note: {first} was stuck with {article}: {stuck}. Reset and short guide; works. Suggest the short guide be put into the box.
--- email out +1d p=50
subject: Short guide for {article}
outcome: opened
body: Dear {name},\n\nhere is the short guide from yesterday’s chat once more, so that you can print it. The number for spare parts of {article} is on page {#2..4}.\n\nLindenhof

=== technical.recall w=3 needs=order start=90..600
label: Safety notice
case: Safety notice for {article}
let risk: the plug can get hot|a batch of batteries may swell|the lid can spring open
--- mail out +0d
subject: Letter: safety notice for {article}
summary: Sent to {street}: {risk} in devices made in week {#9..44}; please check the number on the base
outcome: sent
--- phone in +4d queue=Technical
subject: does the notice concern {first}?
outcome: resolved
@hello
C: I got a letter about {article}. It says {risk}. Should I be worried?
A: Let’s find out. On the base there is a number that begins with two letters.
C: [Wait, I’m turning it over.|It’s small. Where are my glasses.] L, K, {#100..999}.
A: [The letters are what counts.|Thank you.] LK is [not one of them|from another factory]. Yours is safe.
C: [Thank God, it stands next to the curtain.|Good, I had already unplugged it.]
A: [That was the right thing to do.|Better once too often.] I’ve marked {article} as checked so that you won’t get a reminder.
C: [The letter could have said which letters.|You should print that larger.]
A: I agree, [and I’m writing that down as from you|the next one will].
@bye
note: Checked {article} with {first} by serial number: not concerned ({risk}). No reminder needed.
do: know safety notice=Checked {article} on {day+0}
)";

const char *const mobileScript = R"(
=== mobile.lost-sim w=8 needs=mobile
label: Lost SIM
case: Phone lost, SIM of …{mobile4} blocked
let where: on the tram|in a taxi in {city}|at the swimming pool|somewhere between the car and the lake|on the train, seat 61
--- phone in +0d queue=Mobile
subject: SIM blocked, new one ordered
outcome: blocked
@hello
C: I’ve lost my phone, {where}. [I’m calling from {relative}’s.|This is my colleague’s phone.]
A: [Then first things first: I block the SIM.|I’ll block it right away.] The number ends in {mobile4}?
C: Yes. [Can somebody call on my bill?|Please hurry, there is no code on it.]
A: It is blocked as of now. Since you lost it there was [one call of four seconds|no call|only some data]. [Nothing to pay.|That costs you nothing.]
C: [Thank God.|Good.] And my number?
A: You keep it. A new card can be at {street} [tomorrow|on {weekday+1}], or you get one in the shop in {city} today.
C: [I’ll go to the shop.|Send it, please, I have no car.] Do I need anything?
A: Your passport or identity card. I’ve written a note so that nobody asks you for the PUK.
? C: What is a PUK?
? A: Exactly. [You won’t need it.|Forget I said it.]
@bye
note: {first} lost the phone {where}. SIM …{mobile4} blocked at once, no misuse. Replacement free of charge.
promise: Replacement SIM for {first} | due 1 | kept 1
--- store in +1d p=70
subject: New SIM at the shop in {city}
summary: Identity card seen by {agent}, number ending in {mobile4} active after {#4..25} minutes
outcome: done
note: New card activated for {first}. Old phone still missing; advised to change the passwords of mail and bank.
--- sms out +1d
subject: Welcome back
summary: Your new SIM is active since {day-1}. The block of the old one stays for ever; it cannot be used again.
outcome: sent

=== mobile.roaming w=7 needs=mobile
label: Roaming charges
case: Roaming charges from {country1}
let country1: Switzerland|a ship between two islands|Turkey|Morocco|Andorra
let cost: {money:4180}|{money:6725}|{money:11240}|{money:2390}
let how: backed up all the pictures at night|looked for a mast on board|updated eleven apps|played the radio for the children
--- sms out +0d
subject: {cost} for data abroad
summary: You have used data for {cost} in {country1}. Data is off now; reply YES to go on.
outcome: sent
--- social in +1d p=30
subject: Complained in public about {cost} of roaming
summary: “[Great holiday, worse bill.|Thanks for nothing.] {cost} because the phone {how}. @Lindenhof [explain|seriously?]”
outcome: answered
--- phone in +1d queue=Mobile
subject: {cost} in {country1}
outcome: goodwill
@hello
C: I’ve just had a text about {cost}. I was in {country1} [for a day|for a weekend|on the way through].
@verify
A: I see {#1..3} GB between {#1..3} and {#4..6} in the morning. [Were you awake?|That looks like a backup.]
C: I was asleep! [So the phone did it alone?|You mean it just did that?]
A: It looks as if it {how}. {mobile} includes the EU, but not {country1}.
C: [How should I know that?|Nobody knows that.|I thought that was over.] {~annoyed}
A: {~sorry} As it’s the first time, I may take off [half|two thirds|all but {money:500}].
C: [That’s decent of you.|Better than nothing.|And I’ll never do it again.]
A: And I’ve set a limit at {money:1000}, so it stops by itself next time. [You can change that in the app.|]
@bye
note: {cost} in {country1}, the phone {how}. Goodwill within my limit; cap of {money:1000} set for {first}.
do: know roaming limit={money:1000}

=== mobile.wrong-plan w=7 needs=mobile
label: Wrong tariff
case: {mobile} instead of what was agreed
let agreed: a plan for calls to Poland|the family price for two|the student price|unlimited in the evening
let seller: the stand at the shopping centre|a call on {weekday-20}|the web page, with a voucher|the shop in {city}
--- chat in +0d p=55 agent
subject: not the plan that was agreed
outcome: passed on
C: [Hi. I have the wrong plan.|Something is wrong with my contract.] {seller}, they promised {agreed}. In the app it says {mobile}.
A: Hello {first}. {~sorry} Do you have [a paper|a confirmation|a name]?
C: [A leaflet with handwriting|Only the name, {neighbour}|A mail of {day-18}]. 
A: [Could you send a photo here?|That will do.] I’m passing it to sales, they’ll [call|write to] you.
C: [How often do I have to tell this?|OK. But I’m not paying {mobileprice} for that.|fine]
A: [I put the photo into the file, you need not tell it again.|Once was enough, it is all here now.]
note: {first}: {agreed} was promised ({seller}), booked was {mobile}. Evidence in the file. Passed to sales.
promise: Sales calls {first} about the plan | due 2 | broken
--- phone in +4d queue=Mobile
subject: nobody called about the wrong plan
outcome: resolved
@hello
C: On {weekday-4} I was told sales would call. Nobody has. I’m supposed to have {agreed}, and I have {mobile}.
A: I’ve read the chat, [so you don’t have to start over|I know the story]. {~sorry}
C: [That’s something.|Well. And now?]
A: I’ve looked at the paper. [It says what you say.|You are right, it says so clearly.] I’m changing it back to the first day.
C: From the first day? So I get money back?
A: The difference for {#2..5} months, on the next invoice. [I see it calculated here.|The system has already worked it out.]
? C: Will the person who sold it be told?
? A: Yes. Not with your name.
@bye
note: Plan corrected from the first day ({agreed}); the difference is credited. The promised call from sales had not been made.

=== mobile.number-port w=5 needs=mobile
label: Number transfer
case: Number …{mobile4} to be brought to Lindenhof
let old: the old company says the date of birth differs|the old company wants a form|the name there is spelt with one letter less
--- web in +0d
subject: Asked to bring the number ending in {mobile4}
summary: my.account › mobile › keep my number › sent, wished day {day+9}
outcome: received
--- email out +2d
subject: Your number: one thing is missing
outcome: opened
body: Dear {name},\n\nwe asked for your number ending in {mobile4}, but {old}. Please tell them that you want to leave with the number; two sentences by phone are enough.\n\nLindenhof
--- phone in +2d queue=Mobile
subject: transfer refused
outcome: resolved
@hello
C: I’ve got your mail about my number. [I’ve had it for {#8..22} years.|Everybody has that number.]
A: Yes, {old}. Have you called them?
C: [Forty minutes of music.|They said I should ask you.|They want to keep me, that’s what it is.]
A: Shall we do it together? I’ll add them to this call.
C: You can do that?
@hold
S: [A second line was added to the call|Three-way call, {#3..9} minutes]
A: So, they have corrected it. Your number comes over on {weekday+5} between 2 and 5 in the morning.
C: [That you stayed on the line…|I wouldn’t have managed that alone.]
@bye
note: Three-way call with the old company: {old}; corrected. Transfer of …{mobile4} on {day+5}.
promise: Number …{mobile4} works at Lindenhof | due 6 | kept 5
--- sms out +5d
subject: Your number has arrived
summary: The number ending in {mobile4} belongs to {mobile} since this morning. Restart the phone once.
outcome: sent

=== mobile.spam-calls w=3 needs=mobile
label: Nuisance calls
case: {first} gets nuisance calls
let who: “your bank”, with an accent that changes|a machine about energy prices|somebody who hangs up at once|a prize from a lottery never played
--- phone in +0d queue=Mobile
subject: calls from strangers
outcome: blocked
@hello
C: I get calls all day. {who}. [Is my number sold by you?|Where do they have it from?]
A: Not by us; your consent to calls [is off|was never given]. How many are there?
C: [Five yesterday.|Eight since {weekday-1}.|Two while I was looking for your number.]
A: I can switch on the filter. They will hear that the number does not exist. [Friends still get through.|Your contacts are not affected.]
C: And my doctor? They call with a hidden number.
A: Hidden numbers ring if they say their name first. [Shall we try?|It works quite well.]
C: [Yes, please.|Let’s try it.]
A: And please never confirm anything with “yes”, and no codes from a text, whoever asks.
@bye
note: {who}. Filter switched on for {first}, advice about codes given. Consent to marketing calls withdrawn on request.
do: withdraw marketing calls
do: know call filter=On since {day+0}
)";

} // namespace teller::demo
