// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_scripts.h"

namespace teller::demo {

const char *const phraseScript = R"(
=== block hello
A: [Good morning|Hello|Lindenhof, good day], [you are speaking with|this is|my name is] {agentfirst}. [How can I help you?|What can I do for you?|What brings you to us today?]
C: [Hello|Hi|Good morning] {agentfirst}, {name} here, [from {city}|in {city}|calling from {city}].
--
A: Lindenhof, {agentfirst} speaking, {~goodtime}.
C: [Yes, hello|Hi there|Good day], my name is {name}[|, customer number {account}|, I typed in my account number already].
A: [Thank you, {name}, I have you on the screen|I can see you here, {name}|Thanks, your details just came up]. [What is it about?|Tell me what happened.|How can I help?]
--
S: [The customer waited {#1..6} minutes in the queue|Waiting time {#20..59} seconds|Call recording is on|The caller entered account {account}].
A: [Hello {name}|Good afternoon {name}|Hello, am I speaking with {name}?], {agentfirst} from Lindenhof[, thank you for waiting|, thanks for holding|].
C: [Hello|Yes, hello {agentfirst}|Ah, finally a person|Yes, that’s me].
--
A: [Welcome to Lindenhof|Lindenhof customer service|Good day, Lindenhof], {agentfirst} here.
C: {first} {family}, {street}, {city}. [Can you hear me well?|Do you have my file?|It’s about something simple, I hope.]
A: [Loud and clear|Yes, I have it open|Let’s see together]. [Go ahead|I’m listening|Please tell me].

=== block verify
A: [Just to be sure|For security|Before I look], [could you confirm your address|which address do we have for you|can you tell me the street you live in]?
C: {street}[, {city}|].
A: [Thank you, that matches|That’s right, thank you|Perfect]. {~check}
--
A: [Your PIN was checked by the system|You have already given your PIN], [so I won’t ask anything twice|so we can start right away]. {~check}
? C: [Good|That’s nice for a change|Great].
--
A: {~check}
C: {~waiting}

=== block hold
A: [May I put you on hold|Can I leave you for] [a minute|two minutes|a moment] [while I ask {~office}|to speak with {~office}]?
C: [Sure|If it doesn’t take long|Yes, go ahead|All right, but please come back].
S: [On hold for {#1..4} minutes {#10..55} seconds|Music on hold, {#40..170} seconds]
A: [Thank you for waiting|I’m back|Thanks for your patience]. 
--
A: {~moment}
C: {~waiting}
A: [So|Right|Okay], [I have an answer|here is what I found|I know more now].

=== block bye
A: [Is there anything else|Anything else I can do for you|Do you have another question]?
C: [No, that was all|No, thank you {agentfirst}|That’s it for today|No, you have been very helpful]. {~thanks}
A: {~wish}
--
C: {~thanks}
A: [You’re welcome, {first}|My pleasure|Of course]. {~wish}
C: [Bye|Goodbye|Same to you, bye].
--
A: I’ll write [all of this|that] [in your file|down here] so you [won’t have to explain it again|don’t need to tell it a second time].
C: [I would appreciate that|That would be a first|Good idea|Please do]. {~thanks}
A: {~wish}

=== block hello.de
A: [Guten Tag|Lindenhof Kundendienst|Schönen guten Tag], {agentfirst} [am Apparat|mein Name]. [Was kann ich für Sie tun?|Wie kann ich helfen?]
C: [Guten Tag|Ja, hallo], {name} aus {city}.
--
A: Lindenhof, {agentfirst}, guten Tag.
C: {family}, [{street}|Kundennummer {account}]. [Es geht um eine Kleinigkeit, hoffe ich.|Ich habe ein Problem.|Haben Sie meine Daten?]
A: [Ja, ich sehe Sie hier|Ich habe alles vor mir], {first} {family}. Worum geht es?

=== block bye.de
A: [Kann ich sonst noch etwas für Sie tun?|Haben Sie noch eine Frage?]
C: [Nein, das war alles|Nein, vielen Dank|Das wäre es]. [Danke für die Mühe, {agentfirst}.|Das ging ja schnell.|Schönen Tag noch.]
A: [Ihnen auch einen schönen {weekday+0}|Auf Wiederhören|Gern geschehen, auf Wiederhören nach {city}].

=== block hello.es
A: [Buenos días|Lindenhof, buenas tardes|Hola, buenas], le atiende {agentfirst}. [¿En qué puedo ayudarle?|Dígame.]
C: [Hola|Buenas], soy {name}, [de {city}|vivo en {street}|mi cuenta es {account}].

=== block bye.es
A: [¿Puedo ayudarle en algo más?|¿Alguna otra cosa?]
C: [No, nada más|No, con eso basta|Eso es todo]. [Muchas gracias, {agentfirst}.|Muy amable.|Gracias por la paciencia.]
A: [Que tenga un buen {weekday+0}|Gracias a usted, hasta pronto|Un saludo a {city}].

=== pool goodtime
good morning
good afternoon
thanks for calling
how can I help
thank you for your patience
=== pool check
Let me look at that.
I’m opening your history now, one second.
Let me see what we have from {day-1} onwards.
Give me a second, the page is loading.
I’ll read what my colleagues wrote.
I can see {#2..9} entries from this month; let me find the right one.
Let me pull up the details for {street}.
=== pool moment
One moment, I need to check with {~office}.
Please give me a minute, I’m asking {~office}.
I’ll have to look that up, bear with me.
My screen is slow today, one moment please.
Let me calculate that properly.
=== pool office
the back office
our accounts team
the warehouse
my team leader
the technicians
the branch in {city}
the carrier
=== pool waiting
Take your time.
Of course.
I have it in front of me too, in case you need anything.
No problem, I’ll make a coffee meanwhile.
Sure, I’m on my lunch break though, so not too long.
Fine, I’ve put you on speaker.
Go ahead, I’m not in a hurry today.
All right. The dog may bark, don’t mind it.
=== pool sorry
I’m sorry about that.
I do apologise, that should not have happened.
That is our mistake, and I’m sorry.
I can understand that this is annoying.
I’m sorry, nobody should have to call about that {#2..3} times.
You are right to be cross about it.
=== pool annoyed
[Honestly|Frankly], I [have better things to do on a {weekday+0}|expected more from you|did not think it would be this hard].
This is the [second|third|fourth] person I’m telling this to.
I’ve been with you since {since}, you know.
My neighbour said I should just leave.
I don’t want to shout at you, it isn’t your fault.
I took a morning off for this.
=== pool thanks
Thank you, {agentfirst}.
Thanks for your help.
You’ve been kind.
That was quicker than I feared.
I’m relieved, to be honest.
I’ll believe it when I see it, but thank you.
Great, I can cross that off my list.
Thanks, and greetings to the team.
Good. Then I’ll wait until {weekday+2}.
=== pool wish
Have a good {weekday+0}, {first}.
Thank you for calling, goodbye.
Take care, and enjoy the rest of the day in {city}.
All the best, goodbye.
Bye, {name}.
Have a nice evening.
=== pool hello
Hello,
Dear Lindenhof team,
Good morning,
To whom it may concern,
Hello everyone at Lindenhof,
Dear Sir or Madam,
=== pool regards
Kind regards
Best wishes from {city}
With thanks
Regards
Yours
Greetings
=== pool companyregards
Kind regards\nYour Lindenhof team
Best wishes\n{agent}, Lindenhof
Thank you for being with us.\nLindenhof customer service
=== pool joining
Chose {plan} after comparing three offers
Friends recommended us; gave {email} and {street}
Wanted one company for everything in the flat
Came for a spare part and stayed for an account
Moved to {city} and needed a fresh start
Registered while ordering, confirmed the address the same day
Was persuaded by the opening hours on Saturdays
=== pool plusaccount
Identified by video, chose a four-digit PIN
Named {city} as tax residence, confirmed the terms
Wants to put something aside every month
Card sent by post to {street}
=== pool dispatchtitle
Parcel with {article} is on its way
Order {order} has left the warehouse
{article}: handed to the carrier
On its way to {city}: {article}
=== pool dispatch
Your order {order} was handed to the carrier; expect it on {weekday+2}.
{article} left our warehouse at {#6..11}.{#10..59}. Tracking LX{#10000..99999}{#100..999}.
Good news: {article} is coming to {street} by {weekday+3}.
The driver has parcel LX{#100000..999999} for you. Order {order}.
=== pool delivered
handed to {first} at the door
left with the neighbour at number {#2..60}
in the parcel box, code sent by SMS
signed for by {family}
left in the porch as agreed
collected at the parcel shop in {city}
=== pool deliverywish
Leave with the neighbour at number {#2..60}
Only after 17:00
Parcel box behind the gate, code known to the carrier
Never leave outside
Collect at the shop in {city}
Ring twice, the bell is weak
Not on {weekday+1}s
=== pool callingwish
Only in the afternoon
Not before 10:00, works nights
Prefers the landline
Please speak slowly, hard of hearing
Text first, then call
=== pool happy
{agent2} listened and did what was agreed.
Quick answer, no queue, problem gone.
I did not have to repeat myself this time.
The technician took his shoes off. Five stars.
Everything arrived on {weekday-2} as promised.
Clear invoice, friendly voice.
=== pool unhappy
Three people, three different answers.
I had to spell {street} four times.
Nobody called back on {weekday-1}.
The waiting music is a punishment.
I was asked for the order number that was in my e-mail.
It took {#9..25} days for something simple.
=== pool agent2
The lady on the phone
The young man at the counter
Your colleague
{agent}
)";

} // namespace teller::demo
