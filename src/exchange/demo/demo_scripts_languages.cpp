// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo/demo_scripts.h"

namespace teller::demo {

const char *const germanScript = R"(
=== billing.double-charge w=14 lang=de needs=invoice start=4..9
label: Double charge
case: Rechnung {invoice} doppelt abgebucht
let seen: dem Kontoauszug|der Banking-App|der SMS meiner Bank
--- email in +0d
do: paytwice
subject: [Doppelte Abbuchung {month}|Rechnung {invoice} zweimal bezahlt|Zweimal {amount}]
outcome: answered
body: [Sehr geehrte Damen und Herren|Guten Tag],\n\ndie Rechnung {invoice} über {amount} wurde am {paidday} und einen Tag später noch einmal abgebucht. Das sehe ich auf {seen}. [Bitte überweisen Sie den zweiten Betrag zurück.|Wann bekomme ich das Geld zurück?] [Ich habe keine Lust, deswegen in der Warteschleife zu sitzen.|Mein Konto ist dadurch im Minus.]\n\nMit freundlichen Grüßen\n{name}
--- phone out +2d queue=Billing
subject: Rechnung {invoice}, Erstattung
outcome: resolved
do: refund
A: Guten Tag, {agentfirst} von Lindenhof. Spreche ich mit {name}?
C: [Ja, am Apparat.|Das bin ich.] [Geht es um die {amount}?|Wegen meiner E-Mail?]
A: Genau. Sie haben recht, {amount} wurden zweimal eingezogen. [Das tut mir leid.|Dafür möchte ich mich entschuldigen.]
C: [Und wie kann so etwas passieren?|Passiert das öfter bei Ihnen?]
A: Eine Datei ist doppelt an die Bank gegangen. [Seit {weekday-1} ist das behoben.|Die wird jetzt von Hand geprüft.]
C: Und mein Geld?
A: Ist heute rausgegangen, auf {method}. [Spätestens {weekday+2} sehen Sie es.|Rechnen Sie mit zwei Bankarbeitstagen.]
? C: Muss ich dafür noch etwas unterschreiben?
? A: Nein, gar nichts.
@bye
note: Doppelte Abbuchung {invoice} bestätigt, Erstattung {amount} auf {method} ausgelöst. {first} telefonisch informiert.

=== technical.outage w=12 lang=de needs=home
label: Outage
case: Störung {street}: kein Internet
let grund: ein Bagger hat das Kabel erwischt|im Verteiler steht Wasser|eine Karte in der Vermittlung ist defekt
let not1: meine Frau arbeitet von zu Hause|der Hausnotruf meiner Mutter hängt daran|mein Sohn schreibt heute online eine Prüfung
--- phone in +0d queue=Technical
subject: Anschluss tot seit heute Morgen
outcome: outage
@hello
C: Bei uns geht nichts mehr. Kein Internet, kein Telefon, und {not1}.
A: [Ich messe einmal die Leitung.|Einen Augenblick, ich schaue nach.] Ihr Router in {street} meldet sich seit {#5..8} Uhr {#10..59} nicht mehr.
C: [Ich habe ihn schon dreimal neu gestartet.|Liegt es an mir?|Der Nachbar hat auch nichts.]
A: Nein, es liegt an uns: {grund}. Betroffen sind {#12..190} Anschlüsse.
C: [Wie lange dauert das denn?|Und was mache ich bis dahin?]
A: Die Techniker rechnen mit {#14..18} Uhr. Ich schalte Ihnen {#10..30} GB auf dem Handy frei, kostenlos.
C: [Das ist doch mal ein Wort.|Damit kommen wir über den Tag.|Na gut. Und Sie melden sich?]
A: Sie bekommen eine SMS, sobald es wieder läuft.
@bye
note: Störung in {city}: {grund}. Freies Datenvolumen bis morgen gebucht ({not1}).
promise: SMS an {first}, sobald {street} wieder läuft | due 1 | kept 0
--- sms out +5h
subject: {street} ist wieder am Netz
summary: Ihr Anschluss läuft seit {#15..20}:{#10..59} Uhr wieder. Ursache: {grund}. Entschuldigen Sie die Unannehmlichkeiten.
outcome: sent

=== delivery.late-parcel w=12 lang=de needs=order start=-3..-1
label: Late parcel
case: {article} aus {order} kommt nicht
let ort: im Depot Staufenberg|im falschen Fahrzeug|in der Nachbarstadt
let anlass: ein Geburtstag am {weekday+2}|Besuch am Wochenende|das alte Gerät ist kaputt
--- chat in +0d agent
subject: wo bleibt {article}?
outcome: promised
C: [Hallo, wo ist meine Bestellung {order}?|Guten Tag, {article} sollte längst da sein.]
A: Hallo {first}, {agentfirst} hier. Die letzte Meldung kommt von {day-2}: das Paket liegt {ort}.
C: [Seit drei Tagen?|Und warum sagt mir das keiner?] Ich brauche es, {anlass}.
A: [Das verstehe ich.|Ärgerlich, ich weiß.] Ich frage den Zusteller und schreibe Ihnen bis {weekday+1}.
C: [Bitte per E-Mail.|Gut, aber wirklich.|Ich verlasse mich darauf.]
A: [Versprochen.|Steht schon im Kalender.]
note: {article} liegt {ort}. Zusteller angefragt, Antwort an {first} bis {weekday+1} zugesagt. Anlass: {anlass}.
promise: {first} schreiben, wo {article} ist | due 1 | kept 1
--- email out +1d
subject: {article} kommt am {weekday+1}
outcome: opened
body: Guten Tag {name},\n\nIhr Paket war {ort}; das Etikett war zerrissen. Es wird am {weekday+1} zugestellt, die Versandkosten erstatten wir auf {method}.\n\nFreundliche Grüße\n{agent}, Lindenhof

=== account.moving w=10 lang=de needs=home
label: Moving house
case: Umzug nach {newcity}
let sorge: die Kinder lernen online|ich fange dort im Homeoffice an|meine Mutter zieht mit ein
--- phone in +0d queue=Contracts
subject: {plan} zieht mit um
outcome: arranged
@hello
C: Wir ziehen am {day+21} um, nach {newcity}, {newstreet}. Kann {plan} mit?
A: [Ich prüfe die neue Adresse.|Schauen wir mal.] Ja, dort liegt schon eine Leitung.
C: [Wunderbar.|Gott sei Dank.] Es darf nur keine Lücke geben, {sorge}.
A: Der Techniker kommt am {day+21} zwischen 8 und 10. Hier läuft alles bis zum Vorabend.
C: [Und was kostet das?|Muss ich den Router neu kaufen?]
A: [Nichts, Sie sind seit {since} dabei.|Den Router nehmen Sie mit, der Umzug ist kostenlos.]
C: [Das ist anständig.|Da habe ich anderes gehört.]
@bye
note: Umzug {plan} nach {newaddress} am {day+21}, 8–10 Uhr, kostenlos. {sorge}.
promise: Anschluss {newstreet} am {day+21} | due 21 | kept 21
do: address
--- sms out +20d
subject: Morgen ist Umzug
summary: Bitte den Router einpacken! Der Techniker ist morgen zwischen 8 und 10 in {newstreet}.
outcome: sent
)";

const char *const spanishScript = R"(
=== billing.double-charge w=14 lang=es needs=invoice start=4..9
label: Double charge
case: Factura {invoice} cobrada dos veces
let visto: el extracto del banco|la aplicación del banco|el mensaje del banco
--- email in +0d
do: paytwice
subject: [Cobro duplicado de {month}|Factura {invoice} pagada dos veces|Me han cobrado dos veces]
outcome: answered
body: Buenos días:\n\nLa factura {invoice} de {amount} se cobró el {paidday} y otra vez al día siguiente; así lo veo en {visto}. [Les ruego que devuelvan el segundo importe.|¿Cuándo me devuelven el dinero?] [Prefiero una respuesta por escrito.|No quiero volver a esperar al teléfono.]\n\nUn saludo,\n{name}
--- phone out +2d queue=Billing
subject: devolución de la factura {invoice}
outcome: resolved
do: refund
A: Buenas tardes, soy {agentfirst}, de Lindenhof. ¿Hablo con {name}?
C: [Sí, soy yo.|Sí, dígame.] [¿Es por lo de la factura?|Ya era hora.]
A: Tiene razón: {amount} se cobraron dos veces. [Le pido disculpas.|Lo siento mucho.]
C: [¿Y cómo puede pasar eso?|¿Y el mes que viene, otra vez?]
A: El fichero se envió dos veces al banco. [Desde el {weekday-1} está corregido.|Ahora lo revisa una persona.]
C: ¿Cuándo tendré el dinero?
A: Ha salido hoy hacia {method}. [El {weekday+2} como muy tarde.|En dos días hábiles.]
C: [Bien. Gracias por llamar.|Perfecto, lo miraré.]
@bye
note: Cobro duplicado de {invoice} confirmado. Devolución de {amount} a {method} iniciada y explicada a {first}.

=== technical.slow-line w=12 lang=es needs=home
label: Slow line
case: {plan} va lento en {street}
let cuarto: el dormitorio|el despacho|la habitación de los niños
let causa: el perfil era el de una tarifa menor|el router estaba detrás del televisor|había un filtro antiguo en el portal
--- chat in +0d
subject: internet lento por la noche
outcome: handed over
C: [Hola, internet va fatal.|Buenas, {plan} va lentísimo por la noche.]
B: ¿Ha probado a reiniciar el router?
C: [Sí, tres veces.|Claro que sí.] En {cuarto} tengo {#3..9} megas.
B: [Por favor, reinicie el router.|Le recomiendo reiniciar el router y esperar un minuto.]
C: [Ya lo he hecho.|Se lo acabo de decir.]
B: Le paso con un técnico, que le llamará al número que termina en {phone4}.
--- phone out +1d queue=Technical
subject: medición de la línea con {first}
outcome: resolved
A: Hola, {name}, soy {agentfirst}, del equipo técnico. He leído su chat. ¿Está cerca del router?
C: [Sí, aquí mismo.|Un momento, ya voy.]
A: Desde aquí mido {#90..240} megas hasta su casa.
C: [Pues en {cuarto} no llegan.|¿Entonces el problema está en casa?]
A: Creo que {causa}. [Lo cambio ahora mismo.|Vamos a corregirlo juntos.] ¿Puede medir otra vez?
C: [¡Ahora sí! {#80..200} megas.|Qué diferencia.|Madre mía, esto vuela.]
A: Me alegro. Lo dejo anotado para que no tenga que explicarlo de nuevo.
@bye
note: {causa}; corregido durante la llamada. En {cuarto} mide ahora más de 80 Mbit/s. {first} conforme.

=== delivery.damaged w=10 lang=es needs=order start=0..3
label: Damaged on arrival
case: {article} llegó con daños ({order})
let golpe: un golpe en el lateral|una esquina rota|un arañazo en la tapa
--- email in +0d
subject: [{article} con daños|Pedido {order}: producto dañado]
outcome: answered
body: Buenas tardes:\n\nEl {delivered} recibí {article} y tiene {golpe}. [La caja estaba intacta.|El repartidor ya se había ido.] Quisiera [que lo cambien|saber qué puedo hacer]. Adjunto dos fotos.\n\nGracias,\n{name}
--- email out +1d agent
subject: Su pedido {order}
outcome: resolved
body: Hola, {first}:\n\nSentimos que {article} llegara con {golpe}. El {weekday+2} le entregamos uno nuevo en {street} y recogemos el otro; no tiene que embalarlo ni imprimir nada.\n\nUn saludo,\n{agent}
note: Cambio de {article} ({golpe}) para el {weekday+2}, recogida en {street}. Sin coste para {first}.
promise: Entregar {article} nuevo en {street} | due 2 | kept 2
--- order out +2d
subject: Cambiado: {article}
summary: {order} · entregado en {street}, firmado por {family}
outcome: exchanged

=== mobile.lost-sim w=10 lang=es needs=mobile
label: Lost SIM
case: Móvil perdido, SIM …{mobile4} bloqueada
let sitio: en el autobús|en la playa|en un taxi|en el mercado
--- phone in +0d queue=Mobile
subject: SIM bloqueada
outcome: blocked
@hello
C: He perdido el móvil, {sitio}. Llamo desde el de {relative}.
A: Lo primero, bloqueo la tarjeta. El número termina en {mobile4}, ¿verdad?
C: Sí. [¡Dese prisa, por favor!|No tenía código.]
A: Ya está bloqueada. [No se ha gastado nada.|Nadie ha llamado desde entonces.]
C: [Qué alivio.|Menos mal.] ¿Y conservo el número?
A: Por supuesto. Puede recoger una tarjeta nueva en la tienda de {city} o se la enviamos a {street}.
C: [Voy a la tienda.|Mejor a casa.]
A: Lleve solo el documento de identidad. Lo demás ya está en su ficha.
@bye
note: {first} perdió el móvil {sitio}. SIM …{mobile4} bloqueada, sin uso indebido. Duplicado gratuito.
promise: Duplicado de la SIM para {first} | due 2 | kept 1
--- sms out +2d
subject: Su nueva SIM está activa
summary: El número que termina en {mobile4} funciona desde las {#9..18}:{#10..59}. La tarjeta antigua ya no se puede usar.
outcome: sent
)";

} // namespace teller::demo
