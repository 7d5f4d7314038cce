// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_scripts.h"

namespace teller::demo {

const char *const momentScript = R"(
=== moments
web in any :: Looked at “{other}” [twice|three times|for a while] :: lindenhof.example › [electronics|household|offers] › {other} › [left at delivery dates|put on the wish list|compared with two others] :: web
web in any :: Searched for “[opening hours {city}|return a parcel|warranty|compatible {other}|gift voucher|change password]” :: [Found it on the first page|{#2..9} results, opened the second|No click on any result|Read the help page for {#2..6} minutes] :: web
web in invoice :: Downloaded invoice {invoice} :: my.account › invoices › {invoice} › PDF, {amount} :: web
web in invoice :: Opened “Understand my invoice” :: my.account › invoices › {invoice} › help, {#2..7} minutes :: web
web in order :: Wrote a review of “{article}”: {#3..5} stars :: “[Does what it should.|Quieter than the old one.|Instructions could be clearer.|Bought it for my mother, she manages it alone.|Good value, slow delivery.|The cable is too short for our kitchen.|After {#2..9} weeks still happy.|My son set it up in ten minutes.]” :: review
web in order :: Read the instructions for “{article}” :: help › {article} › [first steps|cleaning|error lights|connect to Wi-Fi] · {#2..14} pages :: web
web in home :: Ran the line test :: {#18..245} Mbit/s down, {#8..50} up, {#9..38} ms · {street} :: web
web in home :: Compared {plan} with the other Home plans :: Opened the price table {#2..4} times, did not order :: no order
web in mobile :: Checked coverage for [a holiday in Crete|{city} and around|the train to the coast|the new office] :: my.account › mobile › map, zoomed to level {#8..15} :: web
web in any :: Changed the password :: my.account › security · new device [confirmed by SMS|confirmed by e-mail|a tablet] :: changed
web in any :: Left “Cancel a contract” after the second step :: my.account › contracts › cancel › [saw the notice period|read the offer to stay|left at “reason”] :: abandoned
app in any :: Logged in to the app :: [Orla 8|a new phone|tablet|Tern Mini], [fingerprint|PIN, second attempt|face recognition], {city} · {#2..14} minutes :: app
app in mobile :: Checked the data left on {mobile} :: {#1..9}.{#1..9} GB left until {day+9} :: app
app in mobile :: Booked a day pass for data roaming :: 24 hours, {money:390}, [Austria|Portugal|Croatia|Norway|Switzerland] :: booked
app in invoice :: Paid attention to invoice {invoice} in the app :: Opened {amount} and the lines below for {#2..5} minutes :: app
app in home :: Restarted the router from the app :: Linde at {street}, back after {#2..5} minutes :: done
app in any :: Turned [on|off] notifications about [offers|deliveries|outages] :: Settings › messages, on {weekday+0} :: changed
app in order :: Followed parcel {order} on the map :: {#3..14} looks within {#2..3} hours, last stop “{city}” :: app
app in money :: Moved {money:5000} to the savings pot “[Holiday|New kitchen|Rainy days|Bicycle|Driving licence]” :: Plus account {moneyaccount}, now {#12..96} % of the goal :: saved
app in money :: Looked at the balance of the Plus account :: {#2..6} log-ins on {weekday+0}, last booking {day-2} :: app
store in any :: Visited the shop in {city} :: [Asked {agent} about {other}|Tried {other} for {#5..25} minutes|Picked up a voucher of {money:2500}|Wanted to see {other} before ordering] :: [no sale|advice|will think it over]
store in order :: Brought “{article}” to the counter in {city} :: [Showed {agent} how it is cleaned|Cable was loose, {agent} fixed it at once|Asked whether spare parts are kept|Wanted the old box taken back, done by {agent}] :: helped
store in mobile :: Had a SIM put into a new phone in {city} :: {agent} moved the contacts, took {#8..30} minutes :: done
store in any :: Recycled [an old router|two batteries|a kettle|a cracked phone|a bag of cables] in {city} :: {agent} gave {#1..6} points for the customer card :: done
social in any :: Wrote under our post about [repair days|recycling|new opening hours|the {other}] :: “[When does this come to {city}?|Finally!|My {other} is from you and still runs.|Is this for existing customers too, or only new ones as usual?|Nice, but please answer your phone faster.|We were there on {weekday-1}, very crowded.]” :: [answered|seen]
social in any :: Mentioned us in a story :: “[Unboxing {other} with the kids|{other} on the balcony in {city}|Saturday repair café at Lindenhof {city}|New in the kitchen: {other}]” :: [liked|thanked]
social in order :: Recommended “{article}” to a friend :: “[Got mine on a {weekday-4}, no regrets.|Take this one, the cheaper is too loud.|Ask for {agent} in {city}.|Two years and it still looks new.]” :: seen
sms out any :: Code for signing in :: Your Lindenhof code is {#100..999} {#100..999}. It is good for five minutes. :: sent
sms out home :: Maintenance in {city} on {weekday+2} :: From 02:00 to 05:00 on {day+2} your line may be away for up to {#20..90} minutes. :: sent
sms out mobile :: {#80..99} % of your data used :: {mobile}: you have used {#80..99} % until {day+0}. Fresh data from the 2nd. :: sent
sms in any :: Answered “[STOP|YES|OK thank you|who is this?|wrong time, please later]” :: Reply to our message of {day-1} :: received
sms out invoice :: Invoice {invoice} is ready :: {amount} will be collected from {method}. :: sent
email out any :: News from Lindenhof in {month+0}: [repair instead of replace|what is new at home|ideas for the kitchen|faster in {city}|quiet machines] :: In this issue: [{other} tested by three customers|how to descale in ten minutes|what the lights on a router mean|our shop in {city} has new hours|five questions about warranties] and [a recipe for bread|a quiz|tips for {weekday+1}]. :: [opened|not opened|clicked]
email out invoice :: Your invoice {invoice} :: The invoice of {day+0} over {amount} is in your account. We will collect it from {method}. :: [opened|not opened]
email out order :: How do you like “{article}”? :: You have had it for a while. Tell others in {city} what you think of it, it takes {#2..3} minutes. :: [not opened|opened|clicked]
email out home :: Your {plan}: a summary of {month-20} :: [{#120..900} GB used|{#2..14} devices connected], busiest on {weekday-3}, average {#30..240} Mbit/s at {street}. :: [opened|not opened]
email in any :: E-mail from {first}: “<Opening hours in {city}|Question about {other}|Will it fit?|Voucher|Parking at the shop>” :: [Could you tell me whether|I would like to know if|Before I drive over:] <the shop in {city} is open on {weekday+3}|{other} is in stock|{other} fits under a shelf of {#40..90} cm|a voucher from {month-60} is still good|there is parking near the shop>? :: answered
email out any :: E-mail to {first}: “<Re: opening hours|Re: {other}|About the voucher|Your question>” :: <Yes, until {#17..20}:00 on {weekday+2}|{other} is back in stock from {day+6}|The voucher stays good for three years|It needs {#45..80} cm, so measure first, please>. Ask for {agent} if you come by. :: answered
email in order :: E-mail from {first}: “<Instructions|Serial number|Spare part|Timer> for {article}” :: <The sheet in the box is only in Polish; can you send the English one?|Where do I find the serial number of {article}?|Which filter belongs to {article}? I found two on your page.|Does {article} work with a timer of {#5..12} hours?> :: answered
mail out any :: Letter: [new terms from {month+40}|customer card for {name}|thank-you card after one more year|prices from {month+30}] :: Sent to {street}, {#2..4} pages :: sent
mail in any :: Letter from {first}: [change of bank details|a question about the terms|praise for {agent}|a signed form] :: Scanned on {day+2}, {#2..3} pages, handed to {agent} :: done
mail out invoice :: Paper copy of invoice {invoice} :: {amount}, asked for by [phone|the app|post], to {street} :: sent
chat in any :: Chat with the assistant about <{other}|opening hours|delivery to {city}|the customer card> :: “<Is {other} in stock?|Until when are you open on {weekday+1}?|Do you deliver to the third floor in {city}?|How many points do I have?>” · answered in {#20..90} seconds :: answered
chat in order :: Chat with the assistant about “{article}” :: “[How long is the warranty?|Where is the manual?|Which bag fits?|Can I return it without the box?]” · [link sent|handed to nobody, question solved|customer left after {#2..5} minutes] :: answered
chat in home :: Chat with the assistant: is there an outage in {city}? :: “No internet since {#6..9}:{#10..59}.” · [No outage known, restart helped|Outage confirmed, back at {#10..14}:{#10..59}] :: answered
phone in any :: Call: <asked when the shop in {city} closes|asked for a copy of the terms|wanted to know whether {other} is in stock|wrong number, apologised> :: “<Told {first} it is {#17..20}:00 on {weekday+0}.|Sent it to {email}.|{#2..9} left in {city}, put one aside until {day+2}.|No action needed, friendly talk about {city}.>” :: resolved
phone in order :: Call about “{article}”: <how to set it up|a noise that was none|which setting saves power|whether it may stand outside> :: “<Walked through the first steps, {#4..15} minutes.|It was the transport lock.|Recommended the eco programme, sent the page.|Advised against it in winter.>” :: resolved
phone in home :: Call: <Wi-Fi weak in the bedroom|asked what fibre would cost at {street}|new password for the Wi-Fi|television box loses the picture> :: “<Moved the router off the floor, {#20..60} Mbit/s more.|Fibre planned for {month+120}, told {first}.|Changed together on the phone.|Cable was loose behind the cupboard.>” :: resolved
phone in invoice :: Call: <asked what a line on invoice {invoice} means|wanted invoice {invoice} on paper|asked which day {amount} is collected> :: “<Explained the {weekday+0} call abroad.|Sent by post to {street}.|Told the 2nd to 5th; {first} moves money in time.>” :: resolved
phone in any :: Call: <pointed out a mistake on the web page of {other}|asked about a job in the shop in {city}|wanted to speak with {agent} in person|asked for a bigger customer card> :: “<Passed on to the web team on {weekday+0}.|Told {first} where to write to, talked about {city}.|{agent} was free, talk of {#2..9} minutes.|New card to {street}, {#2..4} days.>” :: resolved
phone in order :: Call about a spare part for “{article}” :: “[Part number {#10000..99999}, in stock in {city}.|Not made any more; suggested {other} for {#10..60} less.|{first} will bring the old one on {weekday+3}.|Ordered, comes with the next parcel, no delivery costs.]” :: resolved
phone in any :: Call: <asked how many points are on the card|asked to repeat a text message|thanked us for the help of {day-2}|wanted the number of the repair café> :: “<{#40..900} points, good until {month+200}.|Read it out slowly, twice, wrote it to {email} as well.|Told {agent}, who was pleased.|Next date in {city}: {day+9}, from {#9..14} o’clock.>” :: resolved
phone out any :: Called {first} back about <a voucher|the survey of {month-10}|the waiting list for {other}|a lost umbrella in the shop in {city}> :: “<Reached at once, all clear, {#2..6} minutes.|Mailbox, spoke on it; no promise made.|{other} is reserved until {day+5}.|The umbrella is blue and waits at the counter until {weekday+6}.>” :: reached
note int any :: Note: [{first} likes to be called by the first name|speaks {#2..3} languages, no need to slow down|always has the papers ready|asks for {agent}, whom they know from {city}] :: Kept by {agent} on {day+0} so that the next colleague knows :: note
)";

} // namespace teller::demo
