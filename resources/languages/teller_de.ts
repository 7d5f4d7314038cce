<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>teller::AgentStateButton</name>
    <message>
        <source>Ready for calls, or why not</source>
        <translation>Bereit für Anrufe, oder warum nicht</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Not ready in some queues</source>
        <translation>In manchen Warteschlangen nicht bereit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The telephone system does not let you change this here.</source>
        <translation>Die Telefonanlage lässt Sie das hier nicht ändern.</translation>
    </message>
</context>
<context>
    <name>teller::AsidePage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the interaction</source>
        <translation>Zurück zum Kontakt</translation>
    </message>
    <message>
        <source>Back to the interaction (Esc)</source>
        <translation>Zurück zum Kontakt (Esc)</translation>
    </message>
</context>
<context>
    <name>teller::CallBar</name>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>State of the call</source>
        <translation>Zustand des Anrufs</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Number, waiting time, dialled number</source>
        <translation>Nummer, Wartezeit, gewählte Nummer</translation>
    </message>
    <message>
        <source>Account number entered by the caller</source>
        <translation>Vom Anrufer eingegebene Kontonummer</translation>
    </message>
    <message>
        <source>More calls</source>
        <translation>Weitere Anrufe</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Unbekannter Anrufer</translation>
    </message>
    <message>
        <source>note not saved</source>
        <translation>Notiz nicht gespeichert</translation>
    </message>
    <message>
        <source>ringing %1</source>
        <translation>klingelt %1</translation>
    </message>
    <message>
        <source>on call %1</source>
        <translation>im Gespräch %1</translation>
    </message>
    <message>
        <source>on hold %1</source>
        <translation>gehalten %1</translation>
    </message>
    <message>
        <source>wrap-up %1</source>
        <translation>Nachbearbeitung %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>Kein Anruf</translation>
    </message>
    <message>
        <source>Ringing %1</source>
        <translation>Klingelt %1</translation>
    </message>
    <message>
        <source>On call %1</source>
        <translation>Im Gespräch %1</translation>
    </message>
    <message>
        <source>On hold %1</source>
        <translation>Gehalten %1</translation>
    </message>
    <message>
        <source>Wrap-up %1</source>
        <translation>Nachbearbeitung %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>wartete %1</translation>
    </message>
    <message>
        <source>dialled %1</source>
        <translation>wählte %1</translation>
    </message>
    <message>
        <source>entered no valid account</source>
        <translation>kein gültiges Konto eingegeben</translation>
    </message>
    <message>
        <source>entered, not valid: %1</source>
        <translation>eingegeben, ungültig: %1</translation>
    </message>
    <message>
        <source>account entered: %1</source>
        <translation>Konto eingegeben: %1</translation>
    </message>
    <message>
        <source>no account entered</source>
        <translation>kein Konto eingegeben</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Zu %1 wechseln</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>More calls: %1</source>
        <translation>Weitere Anrufe: %1</translation>
    </message>
    <message>
        <source>Telephone connected</source>
        <translation>Telefon verbunden</translation>
    </message>
    <message>
        <source>Store open</source>
        <translation>Datenbank offen</translation>
    </message>
    <message>
        <source>Since %1. %2</source>
        <translation>Seit %1. %2</translation>
    </message>
    <message>
        <source>1 note waits for the store</source>
        <translation>1 Notiz wartet</translation>
    </message>
    <message>
        <source>%1 notes wait for the store</source>
        <translation>%1 Notizen warten</translation>
    </message>
    <message>
        <source>They are kept on this computer and sent by themselves when the store is back.</source>
        <translation>Sie sind auf diesem Rechner aufbewahrt und werden von selbst gesendet, sobald die Datenbank wieder da ist.</translation>
    </message>
    <message>
        <source>1 note could not be saved</source>
        <translation>1 Notiz konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>%1 notes could not be saved</source>
        <translation>%1 Notizen konnten nicht gespeichert werden</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <translation>unbekannter Anrufer</translation>
    </message>
    <message>
        <source>Missed %1: %2</source>
        <translation>Verpasst %1: %2</translation>
    </message>
    <message>
        <source>PIN verified %1</source>
        <translation>PIN geprüft %1</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Open them, mend them and save again</source>
        <translation>Öffnen, berichtigen und erneut speichern</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Its note is not saved yet; the draft is kept.</source>
        <translation>Die Notiz dazu ist noch nicht gespeichert; der Entwurf bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>teller::CallControls</name>
    <message>
        <source>What can be done with the call</source>
        <translation>Was mit dem Anruf getan werden kann</translation>
    </message>
    <message>
        <source>What could not be done with the call</source>
        <translation>Was mit dem Anruf nicht getan werden konnte</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>Übergeben…</translation>
    </message>
    <message>
        <source>Transfer the call</source>
        <translation>Den Anruf übergeben</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Extension or number</source>
        <translation>Nebenstelle oder Nummer</translation>
    </message>
    <message>
        <source>such as 1002</source>
        <translation>etwa 1002</translation>
    </message>
    <message>
        <source>Why, for whoever takes the call</source>
        <translation>Warum, für die Person, die übernimmt</translation>
    </message>
    <message>
        <source>they read it with your note</source>
        <translation>steht dort mit Ihrer Notiz</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Erst fragen</translation>
    </message>
    <message>
        <source>You speak to your colleague; when you hang up, they have the call.</source>
        <translation>Sie sprechen mit der anderen Person; wenn Sie auflegen, hat sie den Anruf.</translation>
    </message>
    <message>
        <source>Transfer now</source>
        <translation>Jetzt übergeben</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Enter the extension or number in digits.</source>
        <translation>Geben Sie die Nebenstelle oder Nummer in Ziffern ein.</translation>
    </message>
    <message>
        <source>Enter an extension or number: digits, letters, * and #.</source>
        <translation>Geben Sie eine Nebenstelle oder Nummer ein: Ziffern, Buchstaben, * und #.</translation>
    </message>
    <message>
        <source>To a colleague or another number</source>
        <translation>An Kollegen oder eine andere Nummer</translation>
    </message>
    <message>
        <source>You hang up, and your colleague has the call</source>
        <translation>Sie legen auf, und die andere Person hat den Anruf</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Den Anruf beenden</translation>
    </message>
</context>
<context>
    <name>teller::CandidateModel</name>
    <message>
        <source>last contact %1</source>
        <translation>letzter Kontakt: %1</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>noch kein Kontakt</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>Konto %1</translation>
    </message>
</context>
<context>
    <name>teller::CardWords</name>
    <message>
        <source>Stop it</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start refund</source>
        <translation>Erstattung beginnen</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>Aufgabe anlegen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Marked as useful</source>
        <translation>Als nützlich markiert</translation>
    </message>
    <message>
        <source>Marked as wrong</source>
        <translation>Als falsch markiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Task made</source>
        <translation>Aufgabe angelegt</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Aufgabe erledigt</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Zusage gehalten</translation>
    </message>
    <message>
        <source>Had to say it again</source>
        <translation>Musste es noch einmal sagen</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Eingeladen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>%1 erstatten</translation>
    </message>
    <message>
        <source>Refund %1 for %2</source>
        <translation>%1 erstatten für %2</translation>
    </message>
    <message>
        <source>Case %1: %2</source>
        <translation>Vorgang %1: %2</translation>
    </message>
    <message>
        <source>Your task</source>
        <translation>Ihre Aufgabe</translation>
    </message>
    <message>
        <source>Your task, due %1</source>
        <translation>Ihre Aufgabe, fällig %1</translation>
    </message>
    <message>
        <source>Task, nobody&apos;s yet</source>
        <translation>Aufgabe, noch von niemandem übernommen</translation>
    </message>
    <message>
        <source>Task, nobody&apos;s yet, due %1</source>
        <translation>Aufgabe, noch von niemandem übernommen, fällig %1</translation>
    </message>
    <message>
        <source>Task of %1</source>
        <translation>Aufgabe von %1</translation>
    </message>
    <message>
        <source>Task of %1, due %2</source>
        <translation>Aufgabe von %1, fällig %2</translation>
    </message>
    <message numerus="yes">
        <source>%n min in the queue</source>
        <translation>
            <numerusform>%n Min. in der Warteschlange</numerusform>
            <numerusform>%n Min. in der Warteschlange</numerusform>
        </translation>
    </message>
    <message>
        <source>cut off once</source>
        <translation>einmal unterbrochen</translation>
    </message>
    <message>
        <source>cut off %1 times</source>
        <translation>unterbrochen, wie oft: %1</translation>
    </message>
    <message>
        <source>gave up waiting once</source>
        <translation>einmal aufgelegt beim Warten</translation>
    </message>
    <message>
        <source>gave up waiting %1 times</source>
        <translation>aufgelegt beim Warten, wie oft: %1</translation>
    </message>
    <message>
        <source>%1 contact</source>
        <translation>%1 Kontakt</translation>
    </message>
    <message>
        <source>told us things again %1×</source>
        <translation>%1× noch einmal gesagt</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <comment>a time of the evening before</comment>
        <translation>Seit %1: %2</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Heute: %1</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Review written down</source>
        <translation>Bewertung notiert</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>Given to somebody else</source>
        <translation>Weitergegeben</translation>
    </message>
</context>
<context>
    <name>teller::ChannelChips</name>
    <message>
        <source>Channels shown</source>
        <translation>Angezeigte Kanäle</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More channels</source>
        <translation>Weitere Kanäle</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>chip: channel, count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show %1: %2</source>
        <comment>channel, count</comment>
        <translation>%1 zeigen: %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>teller::CloseGuard</name>
    <message>
        <source>A note would be lost</source>
        <translation>Eine Notiz ginge verloren</translation>
    </message>
    <message>
        <source>A note cannot be kept on this computer. If Teller closes now, it is lost.</source>
        <translation>Eine Notiz kann auf diesem Rechner nicht aufbewahrt werden. Wird Teller jetzt geschlossen, ist sie verloren.</translation>
    </message>
</context>
<context>
    <name>teller::CommitmentsPage</name>
    <message>
        <source>Promises</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>I will</source>
        <translation>Ich werde</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>What you promise</source>
        <translation>Was Sie zusagen</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>call back about the refund</source>
        <translation>wegen der Erstattung zurückrufen</translation>
    </message>
    <message>
        <source>check the refund with billing</source>
        <translation>die Erstattung mit der Abrechnung klären</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>I will “%1”</source>
        <translation>Ich werde „%1“</translation>
    </message>
    <message>
        <source>by %1 · goes with this note</source>
        <translation>bis %1 · geht mit dieser Notiz</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Nothing is promised to this customer.</source>
        <translation>Diesem Kunden ist nichts zugesagt.</translation>
    </message>
    <message>
        <source>Nothing is to be done for this customer.</source>
        <translation>Für diesen Kunden ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Done changing the promise</source>
        <translation>Die Änderung der Zusage ist fertig</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>whose it is, by when</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::ConversationText</name>
    <message>
        <source>[nothing said]</source>
        <translation>[nichts gesagt]</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>zugleich</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>teller::CopyMenu</name>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Calls from</source>
        <translation>Ruft an von</translation>
    </message>
    <message>
        <source>Account entered</source>
        <translation>Konto eingegeben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>teller::DataWords</name>
    <message>
        <source>bronze</source>
        <translation>Bronze</translation>
    </message>
    <message>
        <source>silver</source>
        <translation>Silber</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>platinum</source>
        <translation>Platin</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>an</translation>
    </message>
    <message>
        <source>cc</source>
        <translation>Kopie an</translation>
    </message>
</context>
<context>
    <name>teller::DayPicker</name>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag gehen</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Monat danach</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>teller::DemoStories</name>
    <message>
        <source>The number and the PIN were typed in</source>
        <translation>Nummer und PIN wurden eingetippt</translation>
    </message>
    <message>
        <source>A mailing for what was joined long ago</source>
        <translation>Werbung für das, woran längst teilgenommen wird</translation>
    </message>
    <message>
        <source>A reminder of what is about to be paid</source>
        <translation>Mahnung für eine geplante Zahlung</translation>
    </message>
    <message>
        <source>Advertised: just bought, or sold out</source>
        <translation>Beworben: eben gekauft oder ausverkauft</translation>
    </message>
    <message>
        <source>A habit broke</source>
        <translation>Eine Gewohnheit brach ab</translation>
    </message>
    <message>
        <source>A warranty ends</source>
        <translation>Eine Garantie läuft ab</translation>
    </message>
    <message>
        <source>A subscription renews</source>
        <translation>Ein Vertrag verlängert sich</translation>
    </message>
    <message>
        <source>More than was ever needed</source>
        <translation>Mehr als je gebraucht wurde</translation>
    </message>
    <message>
        <source>The refund we owe</source>
        <translation>Die Erstattung, die wir schulden</translation>
    </message>
    <message>
        <source>An honest review</source>
        <translation>Eine ehrliche Bewertung</translation>
    </message>
    <message>
        <source>The same story for the third time</source>
        <translation>Dieselbe Geschichte zum dritten Mal</translation>
    </message>
    <message>
        <source>A chat yesterday, the phone today</source>
        <translation>Gestern Chat, heute Telefon</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie immer</translation>
    </message>
    <message>
        <source>Of high value</source>
        <translation>Von hohem Wert</translation>
    </message>
    <message>
        <source>Of other value and need</source>
        <translation>Von anderem Wert und Bedarf</translation>
    </message>
    <message>
        <source>The channels we lost</source>
        <translation>Die verlorenen Kanäle</translation>
    </message>
    <message>
        <source>Waited, was cut off, calls again</source>
        <translation>Gewartet, getrennt, ruft wieder an</translation>
    </message>
</context>
<context>
    <name>teller::Desktop</name>
    <message>
        <source>Teller was started a moment ago and is already running.</source>
        <translation>Teller wurde gerade gestartet und läuft bereits.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>--asterisk is not understood (%1). It looks like ami://user@host:5038.</source>
        <translation>--asterisk ist unverständlich (%1). Es sieht so aus: ami://user@host:5038.</translation>
    </message>
    <message>
        <source>--asterisk needs --extension: the extension of your telephone.</source>
        <translation>--asterisk braucht --extension: die Nebenstelle Ihres Telefons.</translation>
    </message>
    <message>
        <source>The store is not understood (%1). It looks like sqlite:///path/teller.sqlite or postgresql://user@host/teller.</source>
        <translation>Die Datenbank ist unverständlich (%1). Sie sieht so aus: sqlite:///path/teller.sqlite oder postgresql://user@host/teller.</translation>
    </message>
</context>
<context>
    <name>teller::DetailDocument</name>
    <message>
        <source>Items</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Nothing more is kept of this.</source>
        <translation>Mehr ist hiervon nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>Zitierter Text</translation>
    </message>
    <message numerus="yes">
        <source>edited, %n version(s)</source>
        <translation>
            <numerusform>bearbeitet, %n Fassung</numerusform>
            <numerusform>bearbeitet, %n Fassungen</numerusform>
        </translation>
    </message>
    <message>
        <source>may be shared with the customer</source>
        <translation>darf an den Kunden gehen</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>%1 more characters are not shown here.</source>
        <translation>%1 weitere Zeichen werden hier nicht gezeigt.</translation>
    </message>
    <message>
        <source>The original below has all of them.</source>
        <translation>Das Original unten enthält alle.</translation>
    </message>
</context>
<context>
    <name>teller::DetailPane</name>
    <message>
        <source>Detail of the interaction</source>
        <translation>Einzelheiten des Kontakts</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Close detail</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What was said and written</source>
        <translation>Was gesagt und geschrieben wurde</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>When the selected words were spoken</source>
        <translation>Wann die gewählten Worte fielen</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <translation>Zitierten Text zeigen</translation>
    </message>
    <message>
        <source>Show more of the conversation</source>
        <translation>Mehr vom Gespräch zeigen</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a language</comment>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>part of a conversation of %1 messages</source>
        <translation>Teil eines Gesprächs mit %1 Nachrichten</translation>
    </message>
    <message>
        <source>one of %1 parts of a conversation</source>
        <translation>einer von %1 Teilen eines Gesprächs</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>Zitierten Text ausblenden</translation>
    </message>
    <message>
        <source>Show more of the conversation (%1 turns)</source>
        <translation>Mehr vom Gespräch zeigen (%1 Beiträge)</translation>
    </message>
    <message>
        <source>Spoken %1 to %2</source>
        <translation>Gesprochen %1 bis %2</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Continue editing the note</source>
        <translation>Notiz weiter bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier version(s)</source>
        <translation>
            <numerusform>%n frühere Fassung zeigen</numerusform>
            <numerusform>%n frühere Fassungen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as a version of its own; the one that came meanwhile is kept beside it.</source>
        <translation>Als eigene Fassung gespeichert; die zwischenzeitliche bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The version could not be saved: %1</source>
        <translation>Die Fassung konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Versions of the note</source>
        <translation>Fassungen der Notiz</translation>
    </message>
</context>
<context>
    <name>teller::DispositionPicker</name>
    <message>
        <source>Choose a disposition</source>
        <translation>Abschlussgrund wählen</translation>
    </message>
    <message>
        <source>Type to narrow down the dispositions</source>
        <translation>Tippen, um die Abschlussgründe einzugrenzen</translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation>Worum ging es?</translation>
    </message>
    <message>
        <source>Dispositions</source>
        <translation>Abschlussgründe</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Abschlussgrund</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Disposition: none chosen</source>
        <translation>Abschlussgrund: keiner gewählt</translation>
    </message>
    <message>
        <source>Disposition: %1</source>
        <translation>Abschlussgrund: %1</translation>
    </message>
    <message>
        <source>The store offers no dispositions</source>
        <translation>Die Datenbank bietet keine Abschlussgründe</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>No disposition matches “%1”.</source>
        <translation>Kein Abschlussgrund passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>teller::DocumentList</name>
    <message>
        <source>Files of the interaction</source>
        <translation>Dateien des Kontakts</translation>
    </message>
    <message>
        <source>Only the first %1 files are listed.</source>
        <translation>Nur die ersten %1 Dateien sind aufgeführt.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Als Text zeigen</translation>
    </message>
    <message>
        <source>Show %1 as text</source>
        <translation>%1 als Text zeigen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Save %1 as</source>
        <translation>%1 speichern unter</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>The content of this file was not kept, because it was too large or because it was erased.</source>
        <translation>Der Inhalt dieser Datei wurde nicht aufbewahrt, weil er zu groß war oder gelöscht wurde.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>This file holds no text. It can only be saved.</source>
        <translation>Diese Datei enthält keinen Text. Sie kann nur gespeichert werden.</translation>
    </message>
    <message>
        <source>A file was not saved</source>
        <translation>Eine Datei wurde nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>teller::DocumentTextPage</name>
    <message>
        <source>File that is shown as text</source>
        <translation>Datei, die als Text gezeigt wird</translation>
    </message>
    <message>
        <source>The file as text</source>
        <translation>Die Datei als Text</translation>
    </message>
    <message>
        <source>Only the beginning is shown here. Save the file to read all of it.</source>
        <translation>Hier ist nur der Anfang zu sehen. Speichern Sie die Datei, um alles zu lesen.</translation>
    </message>
</context>
<context>
    <name>teller::DocumentWords</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Sound recording</source>
        <translation>Tonaufnahme</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>E-mail message</source>
        <translation>E-Mail-Nachricht</translation>
    </message>
    <message>
        <source>vCon</source>
        <translation>vCon</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Daten (JSON)</translation>
    </message>
    <message>
        <source>Data (XML)</source>
        <translation>Daten (XML)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Transcript (WebVTT)</source>
        <translation>Mitschrift (WebVTT)</translation>
    </message>
    <message>
        <source>Transcript (SRT)</source>
        <translation>Mitschrift (SRT)</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Business card</source>
        <translation>Visitenkarte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Packed files</source>
        <translation>Gepackte Dateien</translation>
    </message>
    <message>
        <source>Office document</source>
        <translation>Office-Dokument</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>only named, not delivered</source>
        <translation>nur genannt, nicht geliefert</translation>
    </message>
</context>
<context>
    <name>teller::DuePicker</name>
    <message>
        <source>by</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Ein anderer Tag</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
</context>
<context>
    <name>teller::EmptyDesk</name>
    <message>
        <source>Nobody is calling</source>
        <translation>Niemand ruft an</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Ready for calls</source>
        <translation>Bereit für Anrufe</translation>
    </message>
    <message>
        <source>No telephone system yet</source>
        <translation>Noch keine Telefonanlage</translation>
    </message>
    <message>
        <source>No calls can come in</source>
        <translation>Es können keine Anrufe ankommen</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Verbunden.</translation>
    </message>
    <message>
        <source>Connected, extension %1.</source>
        <translation>Verbunden, Nebenstelle %1.</translation>
    </message>
    <message>
        <source>Not set up. Enter your telephone system in Settings.</source>
        <translation>Nicht eingerichtet. Geben Sie Ihre Telefonanlage in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>The store is open and shared with your colleagues.</source>
        <translation>Die Datenbank ist offen und mit Ihren Kollegen geteilt.</translation>
    </message>
    <message>
        <source>The store on this computer is open.</source>
        <translation>Die Datenbank auf diesem Rechner ist offen.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 lists every key</source>
        <translation>%1 zeigt alle Tasten</translation>
    </message>
    <message>
        <source>Notes in which colleagues mention you</source>
        <translation>Notizen, in denen Kollegen Sie erwähnen</translation>
    </message>
    <message>
        <source>Your promises and tasks</source>
        <translation>Ihre Zusagen und Aufgaben</translation>
    </message>
</context>
<context>
    <name>teller::ErrorText</name>
    <message>
        <source>The customer store&apos;s certificate is for another name. Check the store&apos;s address in Settings.</source>
        <translation>Das Zertifikat der Kundendatenbank gilt für einen anderen Namen. Prüfen Sie die Adresse der Datenbank in den Einstellungen.</translation>
    </message>
    <message>
        <source>The customer store&apos;s certificate has expired or comes from an authority that this computer does not trust. Tell whoever runs the store.</source>
        <translation>Das Zertifikat der Kundendatenbank ist abgelaufen oder stammt von einer Stelle, der dieser Rechner nicht vertraut. Sagen Sie es denen, die die Datenbank betreiben.</translation>
    </message>
    <message>
        <source>This computer has no file of the authorities it trusts for the customer store. Ask whoever runs the store for it.</source>
        <translation>Diesem Rechner fehlt die Datei der Stellen, denen er für die Kundendatenbank vertraut. Fragen Sie die Betreiber der Datenbank danach.</translation>
    </message>
    <message>
        <source>The customer store does not offer encryption, and without it Teller does not connect. Tell whoever runs the store.</source>
        <translation>Die Kundendatenbank bietet keine Verschlüsselung, und ohne sie verbindet sich Teller nicht. Sagen Sie es denen, die die Datenbank betreiben.</translation>
    </message>
    <message>
        <source>The customer store&apos;s certificate is not accepted. Check its address and certificate with whoever runs it.</source>
        <translation>Das Zertifikat der Kundendatenbank wird nicht anerkannt. Prüfen Sie Adresse und Zertifikat mit den Betreibern.</translation>
    </message>
    <message>
        <source>The customer store does not answer. Teller keeps trying; what you write is kept here and sent later.</source>
        <translation>Die Kundendatenbank antwortet nicht. Teller versucht es weiter; was Sie schreiben, bleibt hier und wird später gesendet.</translation>
    </message>
    <message>
        <source>The customer store does not accept this user or password. Sign in again with the button at the top.</source>
        <translation>Die Kundendatenbank nimmt diesen Benutzer oder dieses Kennwort nicht an. Melden Sie sich über die Schaltfläche oben erneut an.</translation>
    </message>
    <message>
        <source>Your sign-in to the customer store lacks the right to do this. Ask whoever runs it.</source>
        <translation>Ihrer Anmeldung an der Kundendatenbank fehlt das Recht dazu. Fragen Sie die Betreiber.</translation>
    </message>
    <message>
        <source>What answers at the store&apos;s address is no customer store. Check the address in Settings.</source>
        <translation>Was unter der Adresse antwortet, ist keine Kundendatenbank. Prüfen Sie die Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>The customer store and this Teller are of different versions. Update the older of the two.</source>
        <translation>Die Kundendatenbank und dieser Teller haben verschiedene Versionen. Aktualisieren Sie die ältere.</translation>
    </message>
    <message>
        <source>This database is not a Teller store. Choose another in Settings, or have one created.</source>
        <translation>Diese Datenbank gehört nicht zu Teller. Wählen Sie in den Einstellungen eine andere oder lassen Sie eine anlegen.</translation>
    </message>
    <message>
        <source>The customer store no longer has this. Search for the customer again.</source>
        <translation>Die Kundendatenbank hat dies nicht mehr. Suchen Sie den Kunden erneut.</translation>
    </message>
    <message>
        <source>The customer store refused this. What you wrote is kept; ask whoever runs it.</source>
        <translation>Die Kundendatenbank hat dies abgelehnt. Was Sie geschrieben haben, bleibt erhalten; fragen Sie die Betreiber.</translation>
    </message>
    <message>
        <source>The customer store has no room left or may not be written to. Tell whoever runs it.</source>
        <translation>In der Kundendatenbank ist kein Platz mehr, oder es darf nicht geschrieben werden. Sagen Sie es den Betreibern.</translation>
    </message>
    <message>
        <source>The customer store is damaged. Tell whoever runs it; a backup may be needed.</source>
        <translation>Die Kundendatenbank ist beschädigt. Sagen Sie es den Betreibern; vielleicht wird eine Sicherung gebraucht.</translation>
    </message>
    <message>
        <source>The request was given up. Try again.</source>
        <translation>Die Anfrage wurde aufgegeben. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Something went wrong inside Teller. Try again, and report it if it repeats.</source>
        <translation>In Teller ist etwas schiefgegangen. Versuchen Sie es erneut und melden Sie es, wenn es sich wiederholt.</translation>
    </message>
    <message>
        <source>The telephone system does not answer. Teller keeps trying; check the host and port in Settings if this lasts.</source>
        <translation>Die Telefonanlage antwortet nicht. Teller versucht es weiter; prüfen Sie Rechner und Port in den Einstellungen, wenn es anhält.</translation>
    </message>
    <message>
        <source>The telephone system does not accept this user or secret. Correct them in Settings.</source>
        <translation>Die Telefonanlage nimmt diesen Benutzer oder dieses Geheimwort nicht an. Berichtigen Sie beides in den Einstellungen.</translation>
    </message>
    <message>
        <source>This user may sign in to the telephone system but not see calls. Ask whoever runs it for the right to read calls.</source>
        <translation>Dieser Benutzer darf sich an der Telefonanlage anmelden, aber keine Anrufe sehen. Bitten Sie die Betreiber um das Recht, Anrufe zu lesen.</translation>
    </message>
    <message>
        <source>The telephone system&apos;s certificate is not accepted. Check the host and the certificate file in Settings.</source>
        <translation>Das Zertifikat der Telefonanlage wird nicht anerkannt. Prüfen Sie Rechner und Zertifikatsdatei in den Einstellungen.</translation>
    </message>
    <message>
        <source>What answers at this address is no telephone system that Teller knows. Check the host and port in Settings.</source>
        <translation>Was unter dieser Adresse antwortet, ist keine Telefonanlage, die Teller kennt. Prüfen Sie Rechner und Port in den Einstellungen.</translation>
    </message>
    <message>
        <source>The telephone system is of a version that Teller does not know. Ask whoever runs it.</source>
        <translation>Die Telefonanlage hat eine Version, die Teller nicht kennt. Fragen Sie die Betreiber.</translation>
    </message>
    <message>
        <source>The telephone system does not know this extension. Check it in Settings.</source>
        <translation>Die Telefonanlage kennt diese Nebenstelle nicht. Prüfen Sie sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>The telephone system refused the request. Check the connection in Settings.</source>
        <translation>Die Telefonanlage hat die Anfrage abgelehnt. Prüfen Sie die Verbindung in den Einstellungen.</translation>
    </message>
    <message>
        <source>The telephone system takes no more connections. Tell whoever runs it.</source>
        <translation>Die Telefonanlage nimmt keine weiteren Verbindungen an. Sagen Sie es den Betreibern.</translation>
    </message>
    <message>
        <source>A file needed for the telephone link cannot be read. Check the certificate file in Settings.</source>
        <translation>Eine Datei für die Telefonverbindung kann nicht gelesen werden. Prüfen Sie die Zertifikatsdatei in den Einstellungen.</translation>
    </message>
    <message>
        <source>The telephone link was closed. Connect again in Settings.</source>
        <translation>Die Telefonverbindung wurde geschlossen. Verbinden Sie sich in den Einstellungen erneut.</translation>
    </message>
    <message>
        <source>Something went wrong inside Teller&apos;s telephone link. Restart Teller, and report it if it repeats.</source>
        <translation>In der Telefonverbindung von Teller ist etwas schiefgegangen. Starten Sie Teller neu und melden Sie es, wenn es sich wiederholt.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full or may not be written to. Copy your text before you close Teller.</source>
        <translation>Die Festplatte dieses Rechners ist voll oder darf nicht beschrieben werden. Kopieren Sie Ihren Text, bevor Sie Teller schließen.</translation>
    </message>
    <message>
        <source>Teller&apos;s file of drafts cannot be read. Copy your text before you close Teller, and report it.</source>
        <translation>Tellers Datei der Entwürfe kann nicht gelesen werden. Kopieren Sie Ihren Text, bevor Sie Teller schließen, und melden Sie es.</translation>
    </message>
    <message>
        <source>Teller may not write to its folder on this computer. Copy your text before you close Teller.</source>
        <translation>Teller darf auf diesem Rechner nicht in seinen Ordner schreiben. Kopieren Sie Ihren Text, bevor Sie Teller schließen.</translation>
    </message>
    <message>
        <source>Drafts cannot be kept on this computer at the moment. Copy your text before you close Teller.</source>
        <translation>Entwürfe können auf diesem Rechner zurzeit nicht aufbewahrt werden. Kopieren Sie Ihren Text, bevor Sie Teller schließen.</translation>
    </message>
    <message>
        <source>Connecting to the telephone system.</source>
        <translation>Verbindung zur Telefonanlage wird aufgebaut.</translation>
    </message>
    <message>
        <source>The link to the telephone system is down. Teller keeps trying.</source>
        <translation>Die Verbindung zur Telefonanlage ist unterbrochen. Teller versucht es weiter.</translation>
    </message>
    <message>
        <source>Opening the customer store.</source>
        <translation>Die Kundendatenbank wird geöffnet.</translation>
    </message>
    <message>
        <source>The customer store is newer than this Teller, which can read it but not write to it. What you write is kept on this computer until Teller is brought up to date.</source>
        <translation>Die Kundendatenbank ist neuer als dieser Teller, der sie lesen, aber nicht beschreiben kann. Was Sie schreiben, bleibt auf diesem Rechner, bis Teller auf dem neuesten Stand ist.</translation>
    </message>
    <message>
        <source>The customer store can be read but not written. What you write is kept on this computer until it can be saved.</source>
        <translation>Die Kundendatenbank kann gelesen, aber nicht beschrieben werden. Was Sie schreiben, bleibt auf diesem Rechner, bis es gespeichert werden kann.</translation>
    </message>
    <message>
        <source>The customer store is away. What you write is kept on this computer.</source>
        <translation>Die Kundendatenbank ist nicht erreichbar. Was Sie schreiben, bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Telephone connecting…</source>
        <translation>Telefon verbindet …</translation>
    </message>
    <message>
        <source>Telephone not connected</source>
        <translation>Telefon getrennt</translation>
    </message>
    <message>
        <source>Store opening…</source>
        <translation>Datenbank wird geöffnet …</translation>
    </message>
    <message>
        <source>Store read-only</source>
        <translation>Datenbank nur lesbar</translation>
    </message>
    <message>
        <source>Sign in to the store</source>
        <translation>An der Datenbank anmelden</translation>
    </message>
    <message>
        <source>Store away</source>
        <translation>Keine Datenbank</translation>
    </message>
    <message>
        <source>The customer store no longer has this file. Close the interaction and open it again to see which files it has now.</source>
        <translation>Die Kundendatenbank hat diese Datei nicht mehr. Schließen und öffnen Sie den Kontakt erneut, um zu sehen, welche Dateien er jetzt hat.</translation>
    </message>
    <message>
        <source>You may not read this file now. Open the customer again.</source>
        <translation>Sie dürfen diese Datei jetzt nicht lesen. Öffnen Sie den Kunden erneut.</translation>
    </message>
    <message>
        <source>This file is damaged in the customer store. Tell whoever runs it.</source>
        <translation>Diese Datei ist in der Kundendatenbank beschädigt. Sagen Sie es den Betreibern.</translation>
    </message>
    <message>
        <source>The customer store does not answer. Try again in a moment.</source>
        <translation>Die Kundendatenbank antwortet nicht. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The file could not be saved: there is no room left. Choose another folder.</source>
        <translation>Die Datei konnte nicht gespeichert werden: Es ist kein Platz mehr. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file could not be saved: you may not write there, or another program has the file open. Choose another folder or name.</source>
        <translation>Die Datei konnte nicht gespeichert werden: Sie dürfen dort nicht schreiben, oder ein anderes Programm hat sie geöffnet. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>The file could not be saved: the folder is not there. Choose another.</source>
        <translation>Die Datei konnte nicht gespeichert werden: Den Ordner gibt es nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The file could not be saved. Choose another folder or name.</source>
        <translation>Die Datei konnte nicht gespeichert werden. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>The telephone system does not let you do this.</source>
        <translation>Die Telefonanlage lässt Sie das nicht tun.</translation>
    </message>
    <message>
        <source>The telephone system knows nothing of it any more: the call is over, or your extension is in no queue.</source>
        <translation>Die Telefonanlage weiß davon nichts mehr: Der Anruf ist vorbei, oder Ihre Nebenstelle ist in keiner Warteschlange.</translation>
    </message>
    <message>
        <source>The telephone system refused. Check the extension or number.</source>
        <translation>Die Telefonanlage hat abgelehnt. Prüfen Sie die Nebenstelle oder Nummer.</translation>
    </message>
    <message>
        <source>The telephone system did not answer. Use your telephone.</source>
        <translation>Die Telefonanlage hat nicht geantwortet. Nehmen Sie Ihr Telefon.</translation>
    </message>
    <message>
        <source>The telephone system could not do this. Use your telephone.</source>
        <translation>Die Telefonanlage konnte das nicht tun. Nehmen Sie Ihr Telefon.</translation>
    </message>
    <message>
        <source>There is no customer store at this address. Check the address in Settings, or have one created.</source>
        <translation>Unter dieser Adresse gibt es keine Kundendatenbank. Prüfen Sie die Adresse in den Einstellungen oder lassen Sie eine anlegen.</translation>
    </message>
    <message>
        <source>The customer store&apos;s address is not understood. Check it in Settings.</source>
        <translation>Die Adresse der Kundendatenbank ist nicht verständlich. Prüfen Sie sie in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>teller::FindingWords</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>in %1 Tagen</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Bevorzugt</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Promotion “%1”</source>
        <translation>Aktion „%1“</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>the phone</source>
        <translation>das Telefon</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>die Filiale</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Customer for a month</source>
        <translation>Kunde seit einem Monat</translation>
    </message>
    <message>
        <source>Customer for %1 months</source>
        <translation>Kunde seit %1 Monaten</translation>
    </message>
    <message>
        <source>Customer for a year</source>
        <translation>Kunde seit einem Jahr</translation>
    </message>
    <message>
        <source>Customer for %1 years</source>
        <translation>Kunde seit %1 Jahren</translation>
    </message>
    <message>
        <source>We did not keep a promise</source>
        <translation>Wir haben eine Zusage nicht gehalten</translation>
    </message>
    <message>
        <source>“%1”, due %2.</source>
        <translation>„%1“, fällig %2.</translation>
    </message>
    <message>
        <source>%3 promised “%1”, due %2.</source>
        <translation>%3 hat „%1“ zugesagt, fällig %2.</translation>
    </message>
    <message>
        <source>We promised something, due %1</source>
        <translation>Wir haben etwas zugesagt, fällig %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 contact in a week about the same</source>
        <translation>%1 Kontakt in einer Woche zum selben Anliegen</translation>
    </message>
    <message>
        <source>“%1” is still open.</source>
        <translation>„%1“ ist noch offen.</translation>
    </message>
    <message>
        <source>Case %1, “%2”, is still open.</source>
        <translation>Vorgang %1, „%2“, ist noch offen.</translation>
    </message>
    <message>
        <source>What it asks for has been paid.</source>
        <translation>Was sie fordert, ist bezahlt.</translation>
    </message>
    <message>
        <source>The payment is already scheduled.</source>
        <translation>Die Zahlung ist bereits geplant.</translation>
    </message>
    <message>
        <source>The customer has already joined.</source>
        <translation>Der Kunde ist bereits dabei.</translation>
    </message>
    <message>
        <source>“%1”, %2. %3</source>
        <translation>„%1“, %2. %3</translation>
    </message>
    <message>
        <source>%1 ends %2</source>
        <translation>%1 endet %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 renews by itself %2</source>
        <translation>%1 verlängert sich %2 von selbst</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Offener Vorgang</translation>
    </message>
    <message>
        <source>Open case %1</source>
        <translation>Offener Vorgang %1</translation>
    </message>
    <message>
        <source>“%1”, last change %2.</source>
        <translation>„%1“, zuletzt geändert: %2.</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>PIN, checked</source>
        <translation>PIN, geprüft</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
    <message>
        <source>Phone: %1</source>
        <translation>Telefon: %1</translation>
    </message>
    <message>
        <source>E-mail: %1</source>
        <translation>E-Mail: %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>%1 contact this week about “%2”</source>
        <translation>%1 Kontakt diese Woche zu „%2“</translation>
    </message>
    <message>
        <source>prefers %1</source>
        <translation>bevorzugt %1</translation>
    </message>
    <message>
        <source>speaks %1</source>
        <translation>spricht %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>jeden %1</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>alle zwei Wochen</translation>
    </message>
    <message>
        <source>every other %1</source>
        <translation>jeden zweiten %1</translation>
    </message>
    <message>
        <source>every month, around day %1</source>
        <translation>jeden Monat um den %1.</translation>
    </message>
    <message>
        <source>every %1 days</source>
        <translation>alle %1 Tage</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Einzahlung</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>%1 %2: that is today</source>
        <translation>%1 %2: das wäre heute</translation>
    </message>
    <message>
        <source>%1: so often already: %2, last %3.</source>
        <translation>%1: bisher %2-mal, zuletzt %3.</translation>
    </message>
    <message>
        <source>%1 %2, but none since %3</source>
        <translation>%1 %2, doch nichts seit %3</translation>
    </message>
    <message>
        <source>%1: so often before: %2; expected %3; missed: %4.</source>
        <translation>%1: zuvor %2-mal; erwartet %3; ausgeblieben: %4.</translation>
    </message>
    <message>
        <source>It can be changed or ended until %1.</source>
        <translation>Ändern oder beenden geht bis: %1.</translation>
    </message>
    <message>
        <source>It can be changed or ended until %1; it then costs %2.</source>
        <translation>Ändern oder beenden geht bis: %1; danach kostet es %2.</translation>
    </message>
    <message>
        <source>What is broken can be claimed until %1.</source>
        <translation>Was kaputt ist, kann reklamiert werden bis: %1.</translation>
    </message>
    <message>
        <source>It can be extended until %1.</source>
        <translation>Verlängern geht bis: %1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The customer has just bought it.</source>
        <translation>Der Kunde hat es gerade gekauft.</translation>
    </message>
    <message>
        <source>What it offers cannot be had now.</source>
        <translation>Was sie anbietet, ist zurzeit nicht zu haben.</translation>
    </message>
    <message>
        <source>What we had closed came back</source>
        <translation>Was wir geschlossen hatten, kam wieder</translation>
    </message>
    <message>
        <source>“%1” was closed %2.</source>
        <translation>„%1“ wurde geschlossen: %2.</translation>
    </message>
    <message>
        <source>Case %1, “%2”, was closed %3.</source>
        <translation>Vorgang %1, „%2“, wurde geschlossen: %3.</translation>
    </message>
    <message>
        <source>%1 time with the same kind of matter</source>
        <translation>%1 Vorgang derselben Art</translation>
    </message>
    <message>
        <source>The first was %1.</source>
        <translation>Der erste: %1.</translation>
    </message>
    <message>
        <source>The first was %1, the last is “%2”.</source>
        <translation>Der erste: %1, der letzte: „%2“.</translation>
    </message>
    <message>
        <source>Paid twice: %1 too much</source>
        <translation>Doppelt bezahlt: %1 zu viel</translation>
    </message>
    <message>
        <source>“%1”, since %2; nobody has started the refund.</source>
        <translation>„%1“, seit %2; niemand hat die Erstattung begonnen.</translation>
    </message>
    <message>
        <source>We owe %1 since %2</source>
        <translation>Wir schulden %1 seit %2</translation>
    </message>
    <message>
        <source>“%1”: the refund is due.</source>
        <translation>„%1“: Die Erstattung ist fällig.</translation>
    </message>
    <message>
        <source>A message we no longer need was stopped</source>
        <translation>Eine nicht mehr nötige Nachricht wurde angehalten</translation>
    </message>
    <message>
        <source>May be more than needed: %1 ordered</source>
        <translation>Vielleicht mehr als nötig: %1 bestellt</translation>
    </message>
    <message>
        <source>“%1”: at most %2 within %3 days before.</source>
        <translation>„%1“: zuvor höchstens %2 in %3 Tagen.</translation>
    </message>
    <message>
        <source>%1: not wanted any more since %2</source>
        <translation>%1: seit %2 nicht mehr erwünscht</translation>
    </message>
    <message>
        <source>The last message before that was “%1”, sent %2.</source>
        <translation>Die letzte Nachricht davor war „%1“, gesendet: %2.</translation>
    </message>
    <message>
        <source>May be asked for an honest review</source>
        <translation>Kann um eine ehrliche Bewertung gebeten werden</translation>
    </message>
    <message>
        <source>“%1”, closed %2.</source>
        <translation>„%1“, geschlossen: %2.</translation>
    </message>
    <message>
        <source>Identity: verified</source>
        <translation>Identität: geprüft</translation>
    </message>
    <message>
        <source>Card: %1</source>
        <translation>Karte: %1</translation>
    </message>
    <message>
        <source>we promised “%1”, due %2, and did not keep it</source>
        <translation>wir hatten „%1“ zugesagt, fällig %2, und es nicht gehalten</translation>
    </message>
    <message>
        <source>was cut off today</source>
        <translation>wurde heute unterbrochen</translation>
    </message>
    <message>
        <source>paid “%1” twice, %2 too much</source>
        <translation>hat „%1“ doppelt bezahlt, %2 zu viel</translation>
    </message>
    <message>
        <source>we owe %1 since %2</source>
        <translation>wir schulden %1 seit %2</translation>
    </message>
    <message>
        <source>waited %1 minutes today</source>
        <translation>wartete heute %1 Minuten</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Goldfish: a message we no longer need goes out %1</source>
        <translation>Goldfisch: Eine nicht mehr nötige Nachricht geht %1 hinaus</translation>
    </message>
    <message numerus="yes">
        <source>told us %n times</source>
        <translation>
            <numerusform>hat es uns %n-mal gesagt</numerusform>
            <numerusform>hat es uns %n-mal gesagt</numerusform>
        </translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>Garantie</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
</context>
<context>
    <name>teller::FocusCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>This call belongs to it</source>
        <translation>Dieser Anruf gehört dazu</translation>
    </message>
    <message>
        <source>The case in focus: %1</source>
        <translation>Der Vorgang im Blick: %1</translation>
    </message>
    <message>
        <source>Show the last exchange about it</source>
        <translation>Den letzten Kontakt dazu zeigen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Vorgang %1</translation>
    </message>
</context>
<context>
    <name>teller::HandOverCard</name>
    <message>
        <source>account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>telephone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The note of whoever had the call before</source>
        <translation>Die Notiz der Person, die den Anruf vorher hatte</translation>
    </message>
    <message>
        <source>Handed over by %1</source>
        <translation>Übergeben von %1</translation>
    </message>
    <message>
        <source>%1 had this customer on the line a moment ago</source>
        <translation>%1 hatte diesen Kunden eben am Telefon</translation>
    </message>
    <message>
        <source>Show the call with %1</source>
        <translation>Den Anruf mit %1 zeigen</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Geschrieben %1</translation>
    </message>
    <message>
        <source>Nothing written yet; it appears here.</source>
        <translation>Noch nichts geschrieben; es erscheint hier.</translation>
    </message>
    <message>
        <source>Had to say again: %1</source>
        <translation>Musste noch einmal sagen: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>teller::HistoryBar</name>
    <message>
        <source>Find in this history</source>
        <translation>In diesem Verlauf suchen</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag gehen</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>die neuesten %1</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>Show the whole history again</source>
        <translation>Wieder den ganzen Verlauf zeigen</translation>
    </message>
</context>
<context>
    <name>teller::IdentityDialog</name>
    <message>
        <source>the same account number</source>
        <translation>dieselbe Kontonummer</translation>
    </message>
    <message>
        <source>the same telephone number</source>
        <translation>dieselbe Telefonnummer</translation>
    </message>
    <message>
        <source>the same e-mail address</source>
        <translation>dieselbe E-Mail-Adresse</translation>
    </message>
    <message>
        <source>the same handle</source>
        <translation>denselben Profilnamen</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>denselben Namen</translation>
    </message>
    <message>
        <source>a similar name</source>
        <translation>einen ähnlichen Namen</translation>
    </message>
    <message>
        <source>the same postcode</source>
        <translation>dieselbe Postleitzahl</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (nicht geprüft)</translation>
    </message>
    <message>
        <source>%1 (others have it, too)</source>
        <translation>%1 (haben auch andere)</translation>
    </message>
    <message>
        <source>They share: %1.</source>
        <translation>Gemeinsam haben sie: %1.</translation>
    </message>
    <message>
        <source>But together with others they would make two customers one.</source>
        <translation>Doch mit anderen zusammen würden sie aus zwei Kunden einen machen.</translation>
    </message>
    <message>
        <source>Who is the same person</source>
        <translation>Wer dieselbe Person ist</translation>
    </message>
    <message>
        <source>Two records that may be one customer. Nothing is lost by saying that they are: both keep what they have, and can be parted again.</source>
        <translation>Zwei Datensätze, die ein Kunde sein könnten. Es geht nichts verloren, wenn Sie das bestätigen: Beide behalten, was sie haben, und können wieder getrennt werden.</translation>
    </message>
    <message>
        <source>Pairs to decide</source>
        <translation>Zu entscheidende Paare</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last decision back (Ctrl+Z)</source>
        <translation>Die letzte Entscheidung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is known of both</source>
        <translation>Was von beiden bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Same person</source>
        <translation>&amp;Selbe Person</translation>
    </message>
    <message>
        <source>&amp;Different people</source>
        <translation>&amp;Verschiedene Personen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>Es gibt nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>%1 and %2
%3 of 100</source>
        <translation>%1 und %2
%3 von 100</translation>
    </message>
    <message>
        <source>Not a customer yet</source>
        <translation>Noch kein Kunde</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Customer in %1</source>
        <translation>Kunde in %1</translation>
    </message>
    <message>
        <source>%1, not verified</source>
        <translation>%1, nicht geprüft</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>%1, as they said</source>
        <translation>%1, nach eigener Angabe</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>Somebody else has decided about these two meanwhile.</source>
        <translation>Inzwischen hat jemand anders über diese beiden entschieden.</translation>
    </message>
    <message>
        <source>They are one person from now on.</source>
        <translation>Sie sind von nun an eine Person.</translation>
    </message>
    <message>
        <source>They are two people, and nobody is asked again.</source>
        <translation>Sie sind zwei Personen, und niemand wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>There is nothing left to decide.</source>
        <translation>Es gibt nichts mehr zu entscheiden.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>teller::IdentityStrip</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>Name des Kunden</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Others who have this customer open</source>
        <translation>Andere, die diesen Kunden geöffnet haben</translation>
    </message>
    <message>
        <source>What to know before speaking</source>
        <translation>Was man vor dem Gespräch wissen sollte</translation>
    </message>
    <message>
        <source>also viewing: %1</source>
        <translation>auch dabei: %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weiteres</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Nutzt</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>May also act</source>
        <translation>Darf auch handeln</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Kunde seit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Looking up who this is.</source>
        <translation>Es wird gesucht, wer das ist.</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>Wer ruft an?</translation>
    </message>
    <message numerus="yes">
        <source>%n customers fit. Ask who is calling, then choose.</source>
        <translation>
            <numerusform>%n Kunde passt. Fragen Sie, wer anruft, und wählen Sie dann.</numerusform>
            <numerusform>%n Kunden passen. Fragen Sie, wer anruft, und wählen Sie dann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Unbekannter Anrufer</translation>
    </message>
    <message>
        <source>Customer not opened</source>
        <translation>Kunde nicht geöffnet</translation>
    </message>
    <message>
        <source>Not opened: you have no call, case or task with this customer.</source>
        <translation>Nicht geöffnet: Sie haben mit diesem Kunden keinen Anruf, keinen Vorgang und keine Aufgabe.</translation>
    </message>
    <message>
        <source>Nobody is recognised. Ask the caller for a name or an account number.</source>
        <translation>Niemand wurde erkannt. Fragen Sie nach Namen oder Kontonummer.</translation>
    </message>
    <message>
        <source>No customer has this account number. Ask the caller for a name.</source>
        <translation>Kein Kunde hat diese Kontonummer. Fragen Sie nach dem Namen.</translation>
    </message>
    <message>
        <source>How the customer was recognised</source>
        <translation>Woran der Kunde erkannt wurde</translation>
    </message>
    <message>
        <source>What today has cost this customer</source>
        <translation>Was heute diesen Kunden gekostet hat</translation>
    </message>
    <message>
        <source>by account and PIN, %1</source>
        <translation>an Konto und PIN, %1</translation>
    </message>
    <message>
        <source>by the account entered, %1</source>
        <translation>am eingegebenen Konto, %1</translation>
    </message>
    <message>
        <source>by the number that calls; not verified</source>
        <translation>an der anrufenden Nummer; nicht geprüft</translation>
    </message>
    <message>
        <source>chosen by you; not verified</source>
        <translation>von Ihnen gewählt; nicht geprüft</translation>
    </message>
    <message>
        <source>You may give</source>
        <translation>Sie dürfen geben</translation>
    </message>
    <message>
        <source>up to %1 without asking</source>
        <translation>bis %1 ohne Rückfrage</translation>
    </message>
</context>
<context>
    <name>teller::KeyMap</name>
    <message>
        <source>Search for a customer</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Save and end the wrap-up</source>
        <translation>Speichern und Nachbearbeitung beenden</translation>
    </message>
    <message>
        <source>Choose the disposition</source>
        <translation>Abschlussgrund wählen</translation>
    </message>
    <message>
        <source>To the note</source>
        <translation>Zur Notiz</translation>
    </message>
    <message>
        <source>To the history</source>
        <translation>Zum Verlauf</translation>
    </message>
    <message>
        <source>To what matters now</source>
        <translation>Zu dem, was jetzt wichtig ist</translation>
    </message>
    <message>
        <source>Note, history, what matters now: to the next of them</source>
        <translation>Notiz, Verlauf, was jetzt wichtig ist: zum Nächsten</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>Etwas zusagen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Write down a caller whom nobody knows</source>
        <translation>Einen Anrufer erfassen, den niemand kennt</translation>
    </message>
    <message>
        <source>One more minute for the wrap-up</source>
        <translation>Eine Minute mehr für die Nachbearbeitung</translation>
    </message>
    <message>
        <source>Next call or customer</source>
        <translation>Nächster Anruf oder Kunde</translation>
    </message>
    <message>
        <source>Close this customer</source>
        <translation>Diesen Kunden schließen</translation>
    </message>
    <message>
        <source>Open the notes that could not be saved</source>
        <translation>Notizen öffnen, die nicht gespeichert werden konnten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>writing and moving in a text</source>
        <translation>Schreiben und Bewegen im Text</translation>
    </message>
    <message>
        <source>Transfer the call</source>
        <translation>Den Anruf übergeben</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Ready for calls, or why not</source>
        <translation>Bereit für Anrufe, oder warum nicht</translation>
    </message>
    <message>
        <source>Find words in this history</source>
        <translation>Wörter in diesem Verlauf suchen</translation>
    </message>
    <message>
        <source>Go to a day of the history</source>
        <translation>Zu einem Tag des Verlaufs gehen</translation>
    </message>
    <message>
        <source>Copy a number or an address of the customer</source>
        <translation>Eine Nummer oder Adresse des Kunden kopieren</translation>
    </message>
</context>
<context>
    <name>teller::KnownFactLine</name>
    <message>
        <source>Use as usual: into the note</source>
        <translation>Wie üblich verwenden: in die Notiz</translation>
    </message>
    <message>
        <source>As usual: %1.</source>
        <translation>Wie üblich: %1.</translation>
    </message>
    <message>
        <source>The customer had to say it again</source>
        <translation>Der Kunde musste es noch einmal sagen</translation>
    </message>
    <message>
        <source>Take back: had to say it again</source>
        <translation>Zurücknehmen: musste es noch einmal sagen</translation>
    </message>
</context>
<context>
    <name>teller::MainWindow</name>
    <message>
        <source>Teller</source>
        <translation>Teller</translation>
    </message>
    <message>
        <source>this is who is calling</source>
        <translation>das ist der Anrufer</translation>
    </message>
    <message>
        <source>open the customer</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <source>only look</source>
        <translation>nur ansehen</translation>
    </message>
</context>
<context>
    <name>teller::MatterCard</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Click to see in the history what this rests on</source>
        <translation>Klicken, um im Verlauf zu sehen, worauf das beruht</translation>
    </message>
    <message>
        <source>Stopped by %1</source>
        <translation>Angehalten von %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>More about: %1</source>
        <translation>Mehr zu: %1</translation>
    </message>
    <message>
        <source>Show payments</source>
        <translation>Zahlungen zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>Aufgabe anlegen</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Dem Kunden sagen</translation>
    </message>
    <message>
        <source>Useful</source>
        <translation>Nützlich</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Told the customer: %1.</source>
        <translation>Dem Kunden gesagt: %1.</translation>
    </message>
    <message>
        <source>Told the customer: %1. %2</source>
        <translation>Dem Kunden gesagt: %1. %2</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
</context>
<context>
    <name>teller::MattersPanel</name>
    <message>
        <source>What matters now</source>
        <translation>Was jetzt wichtig ist</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>Nicht fragen</translation>
    </message>
    <message>
        <source>Do not ask: we already know</source>
        <translation>Nicht fragen: wissen wir schon</translation>
    </message>
    <message>
        <source>Nothing open: no promise, no case, no message that is due.</source>
        <translation>Nichts offen: keine Zusage, kein Vorgang, keine anstehende Nachricht.</translation>
    </message>
    <message>
        <source>This appears once the customer is known.</source>
        <translation>Erscheint, sobald der Kunde bekannt ist.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What you decided was not kept: %1</source>
        <translation>Ihre Entscheidung wurde nicht aufbewahrt: %1</translation>
    </message>
</context>
<context>
    <name>teller::MessageModel</name>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>teller::NewCustomerPage</name>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Add the customer</source>
        <translation>Kunden anlegen</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Zurück  Esc</translation>
    </message>
    <message>
        <source>Back without adding anybody</source>
        <translation>Zurück, ohne jemanden anzulegen</translation>
    </message>
    <message>
        <source>Is it one of these?</source>
        <translation>Ist es jemand von diesen?</translation>
    </message>
    <message>
        <source>Customers who may be the same</source>
        <translation>Kunden, die dieselben sein können</translation>
    </message>
    <message>
        <source>The caller&apos;s number belongs to others already. Ask for another one, or leave this empty.</source>
        <translation>Die Nummer des Anrufers gehört schon anderen. Fragen Sie nach einer anderen, oder lassen Sie dies leer.</translation>
    </message>
    <message>
        <source>The customer was not added. %1</source>
        <translation>Der Kunde wurde nicht angelegt. %1</translation>
    </message>
    <message>
        <source>That is already %1: the account number is the same.</source>
        <translation>Das ist schon %1: dieselbe Kontonummer.</translation>
    </message>
    <message>
        <source>That is already %1: the e-mail address is the same.</source>
        <translation>Das ist schon %1: dieselbe E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>That is already %1: the telephone number is the same.</source>
        <translation>Das ist schon %1: dieselbe Telefonnummer.</translation>
    </message>
    <message>
        <source>There is a %1 already. Give something that tells the two apart.</source>
        <translation>%1 gibt es schon. Geben Sie etwas an, das die beiden unterscheidet.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Whether the customer is there already cannot be said now; the store checks it before anybody is added.</source>
        <translation>Ob es den Kunden schon gibt, lässt sich gerade nicht sagen; die Kundendatenbank prüft es, bevor jemand angelegt wird.</translation>
    </message>
    <message>
        <source>Nobody with this name or number is known.</source>
        <translation>Niemand mit diesem Namen oder dieser Nummer ist bekannt.</translation>
    </message>
    <message>
        <source>Ask for the name.</source>
        <translation>Fragen Sie nach dem Namen.</translation>
    </message>
    <message>
        <source>This cannot be a name.</source>
        <translation>Das kann kein Name sein.</translation>
    </message>
    <message>
        <source>This cannot be a telephone number: digits, with or without a plus before them.</source>
        <translation>Das kann keine Telefonnummer sein: Ziffern, mit oder ohne Plus davor.</translation>
    </message>
    <message>
        <source>This cannot be an e-mail address.</source>
        <translation>Das kann keine E-Mail-Adresse sein.</translation>
    </message>
    <message>
        <source>This cannot be an account number.</source>
        <translation>Das kann keine Kontonummer sein.</translation>
    </message>
</context>
<context>
    <name>teller::NotReadyReasons</name>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Mittagspause</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Paperwork</source>
        <translation>Schreibarbeit</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
</context>
<context>
    <name>teller::NoteBar</name>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>Nicht gelöst</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>State of the note</source>
        <translation>Zustand der Notiz</translation>
    </message>
    <message>
        <source>Time left for the wrap-up</source>
        <translation>Restzeit der Nachbearbeitung</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 Min.</translation>
    </message>
    <message>
        <source>One more minute for the wrap-up</source>
        <translation>Eine Minute mehr für die Nachbearbeitung</translation>
    </message>
    <message>
        <source>Edit and save again</source>
        <translation>Bearbeiten und erneut speichern</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>+ I will … by …</source>
        <translation>+ Ich werde … bis …</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>Etwas zusagen</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Done without a note</source>
        <translation>Fertig ohne Notiz</translation>
    </message>
    <message>
        <source>End the wrap-up</source>
        <translation>Nachbearbeitung beenden</translation>
    </message>
    <message>
        <source>Close this customer</source>
        <translation>Diesen Kunden schließen</translation>
    </message>
    <message>
        <source>I will “%1” by %2</source>
        <translation>Ich werde „%1“ bis %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>time is over</source>
        <translation>die Zeit ist um</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>wird geschrieben …</translation>
    </message>
    <message>
        <source>draft kept %1</source>
        <translation>Entwurf behalten %1</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert …</translation>
    </message>
    <message>
        <source>saved here, %1</source>
        <translation>hier gespeichert, %1</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>could not be saved: %1</source>
        <translation>konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>One more minute</source>
        <translation>Eine Minute mehr</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save and end the wrap-up</source>
        <translation>Speichern und Nachbearbeitung beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n Zusage</numerusform>
            <numerusform>%n Zusagen</numerusform>
        </translation>
    </message>
    <message>
        <source>draft %1</source>
        <comment>kept at that time, where there is little room</comment>
        <translation>Entwurf %1</translation>
    </message>
</context>
<context>
    <name>teller::NoteEdit</name>
    <message>
        <source>Templates and colleagues</source>
        <translation>Vorlagen und Kollegen</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>{customer.name} (account {account.number}) asked to be called back. Reached on {today}: </source>
        <translation>{customer.name} (Konto {account.number}) bat um Rückruf. Erreicht am {today}: </translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Refund started on {today} for account {account.number}. Told {customer.name} when it arrives: </source>
        <translation>Erstattung am {today} für Konto {account.number} begonnen. {customer.name} gesagt, wann sie ankommt: </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>{customer.name} confirmed the address on {today}.</source>
        <translation>{customer.name} hat die Adresse am {today} bestätigt.</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>What happened: 
What {customer.name} expects: 
What was agreed on {today}: </source>
        <translation>Was geschah: 
Was {customer.name} erwartet: 
Was am {today} vereinbart wurde: </translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>{agent.name} hands over on {today}. Known so far: 
Still open: </source>
        <translation>{agent.name} übergibt am {today}. Bisher bekannt: 
Noch offen: </translation>
    </message>
</context>
<context>
    <name>teller::NotePanel</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What was it about, what was done, what comes next?</source>
        <translation>Worum ging es, was wurde getan, wie geht es weiter?</translation>
    </message>
    <message>
        <source>Choose the customer first: a note needs somebody to belong to. The draft is kept.</source>
        <translation>Wählen Sie zuerst den Kunden: Eine Notiz muss zu jemandem gehören. Der Entwurf bleibt.</translation>
    </message>
    <message>
        <source>The number of a payment card was masked.</source>
        <translation>Die Nummer einer Zahlungskarte wurde unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>“/” templates   “@” colleagues   “- ” list   Ctrl B bold</source>
        <translation>„/“ Vorlagen   „@“ Kollegen   „- “ Liste   Strg B fett</translation>
    </message>
    <message>
        <source>May be shared with the customer</source>
        <translation>Darf an den Kunden gehen</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>This note may be shared with the customer</source>
        <translation>Diese Notiz darf an den Kunden gehen</translation>
    </message>
    <message>
        <source>Press to keep this note among colleagues</source>
        <translation>Drücken, damit diese Notiz unter Kollegen bleibt</translation>
    </message>
    <message>
        <source>Only colleagues read this note. Press if it may be shared with the customer.</source>
        <translation>Nur Kollegen lesen diese Notiz. Drücken, wenn sie an den Kunden gehen darf.</translation>
    </message>
    <message>
        <source>This note is internal: only colleagues read it</source>
        <translation>Diese Notiz ist intern: nur Kollegen lesen sie</translation>
    </message>
    <message>
        <source>Choose the disposition, then finish. Nothing is lost.</source>
        <translation>Abschlussgrund wählen, dann beenden. Nichts geht verloren.</translation>
    </message>
</context>
<context>
    <name>teller::NoteVersionsPage</name>
    <message>
        <source>Versions of the note</source>
        <translation>Fassungen der Notiz</translation>
    </message>
    <message>
        <source>Versions of the note, the newest first</source>
        <translation>Fassungen der Notiz, die neueste zuerst</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>may be shared with the customer</source>
        <translation>darf an den Kunden gehen</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
</context>
<context>
    <name>teller::OutcomePage</name>
    <message>
        <source>Who is calling?</source>
        <translation>Wer ruft an?</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Customers who fit</source>
        <translation>Passende Kunden</translation>
    </message>
    <message>
        <source>Several customers have this number. Ask for the name, choose with ↑ ↓ and Enter.</source>
        <translation>Mehrere Kunden haben diese Nummer. Fragen Sie nach dem Namen und wählen Sie mit ↑ ↓ und der Eingabetaste.</translation>
    </message>
    <message>
        <source>Several customers share this account. Ask for the name, choose with ↑ ↓ and Enter.</source>
        <translation>Mehrere Kunden teilen dieses Konto. Fragen Sie nach dem Namen und wählen Sie mit ↑ ↓ und der Eingabetaste.</translation>
    </message>
    <message>
        <source>Nobody is recognised yet</source>
        <translation>Noch niemand erkannt</translation>
    </message>
    <message>
        <source>No customer has account %1</source>
        <translation>Kein Kunde hat das Konto %1</translation>
    </message>
    <message>
        <source>Ask the caller for a name, an account number or an e-mail address. You can write the note meanwhile; it goes along.</source>
        <translation>Fragen Sie nach Namen, Kontonummer oder E-Mail-Adresse. Die Notiz können Sie inzwischen schreiben; sie geht mit.</translation>
    </message>
    <message>
        <source>The customer could not be looked up</source>
        <translation>Der Kunde konnte nicht gesucht werden</translation>
    </message>
    <message>
        <source>You can write the note meanwhile; it is kept on this computer.</source>
        <translation>Die Notiz können Sie inzwischen schreiben; sie bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Known with this telephone number</source>
        <translation>Mit dieser Telefonnummer bekannt</translation>
    </message>
    <message>
        <source>None of these: a new customer…</source>
        <translation>Niemand von diesen: neuer Kunde …</translation>
    </message>
    <message>
        <source>A new customer…</source>
        <translation>Neuer Kunde …</translation>
    </message>
</context>
<context>
    <name>teller::OutcomeWords</name>
    <message>
        <source>abandoned</source>
        <translation>aufgelegt</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>übergeben</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>beigetreten</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>nicht angekommen</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>nicht geöffnet</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>nicht gelöst</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>promise broken</source>
        <translation>Zusage nicht gehalten</translation>
    </message>
    <message>
        <source>promise kept</source>
        <translation>Zusage gehalten</translation>
    </message>
    <message>
        <source>promise kept late</source>
        <translation>Zusage verspätet gehalten</translation>
    </message>
    <message>
        <source>refund due</source>
        <translation>Erstattung steht aus</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>erstattet</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>unbeantwortet</translation>
    </message>
</context>
<context>
    <name>teller::OwnerPicker</name>
    <message>
        <source>Hand the task over</source>
        <translation>Die Aufgabe übergeben</translation>
    </message>
    <message>
        <source>Type to narrow down colleagues and teams</source>
        <translation>Tippen, um Kollegen und Teams einzugrenzen</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>An wen?</translation>
    </message>
    <message>
        <source>Colleagues and teams</source>
        <translation>Kollegen und Teams</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>No colleague and no team matches “%1”.</source>
        <translation>Weder jemand aus dem Kollegium noch ein Team passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>teller::Rail</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>To the call that goes on</source>
        <translation>Zum laufenden Anruf</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Opened with a reason</source>
        <translation>Mit Begründung geöffnet</translation>
    </message>
    <message>
        <source>Who is the same person</source>
        <translation>Wer dieselbe Person ist</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Demo: choose what to show</source>
        <translation>Demo: wählen, was gezeigt wird</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>teller::ReasonPage</name>
    <message>
        <source>A reason is needed</source>
        <translation>Eine Begründung ist nötig</translation>
    </message>
    <message>
        <source>You have no call, case or task with this customer. Your reason is recorded with your name and the time, and supervisors see it.</source>
        <translation>Sie haben mit diesem Kunden keinen Anruf, keinen Vorgang und keine Aufgabe. Ihre Begründung wird mit Namen und Zeit festgehalten, und Vorgesetzte sehen sie.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Reason for opening this customer</source>
        <translation>Begründung, diesen Kunden zu öffnen</translation>
    </message>
    <message>
        <source>Asked me at the counter to check the delivery</source>
        <translation>Bat mich am Schalter, die Lieferung zu prüfen</translation>
    </message>
    <message>
        <source>Open and record the reason</source>
        <translation>Öffnen und Begründung festhalten</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Zurück  Esc</translation>
    </message>
    <message>
        <source>Back without opening the customer</source>
        <translation>Zurück, ohne den Kunden zu öffnen</translation>
    </message>
    <message>
        <source>This customer opens only for a reason</source>
        <translation>Dieser Kunde öffnet sich nur mit Begründung</translation>
    </message>
    <message>
        <source>%1 opens only for a reason</source>
        <translation>%1 öffnet sich nur mit Begründung</translation>
    </message>
    <message>
        <source>Write why you open this customer.</source>
        <translation>Schreiben Sie, warum Sie diesen Kunden öffnen.</translation>
    </message>
    <message>
        <source>Say a little more: at least %1 characters.</source>
        <translation>Schreiben Sie etwas mehr: mindestens %1 Zeichen.</translation>
    </message>
</context>
<context>
    <name>teller::ReasonsDialog</name>
    <message>
        <source>Opened with a reason</source>
        <translation>Mit Begründung geöffnet</translation>
    </message>
    <message>
        <source>Customers whom somebody of your teams opened without a call, case or task with them.</source>
        <translation>Kunden, die jemand aus Ihren Teams ohne Anruf, Vorgang oder Aufgabe geöffnet hat.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Begründungen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Nobody has.</source>
        <translation>Niemand.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gelöscht</translation>
    </message>
</context>
<context>
    <name>teller::ReviewsPage</name>
    <message>
        <source>Reviews</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>The customer declined</source>
        <translation>Der Kunde hat abgelehnt</translation>
    </message>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 von 5 Sternen</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>In den Worten des Kunden</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Notieren</translation>
    </message>
    <message>
        <source>The customer was invited</source>
        <translation>Der Kunde wurde eingeladen</translation>
    </message>
    <message>
        <source>Last invited %1</source>
        <translation>Zuletzt eingeladen: %1</translation>
    </message>
    <message>
        <source>%1 of 5 stars on average; reviews: %2</source>
        <translation>Im Mittel %1 von 5 Sternen; Bewertungen: %2</translation>
    </message>
    <message>
        <source>declined: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>Nothing has been written down yet. Write down whatever the customer says, good or bad.</source>
        <translation>Noch ist nichts notiert. Notieren Sie, was der Kunde sagt, ob gut oder schlecht.</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>teller::SavedNotePage</name>
    <message>
        <source>Another version of the note</source>
        <translation>Eine andere Fassung der Notiz</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The note stays as it is</source>
        <translation>Die Notiz bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>Fassung speichern</translation>
    </message>
    <message>
        <source>What the note says now stays readable</source>
        <translation>Was die Notiz jetzt sagt, bleibt lesbar</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>could not be saved: %1</source>
        <translation>konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Another version was saved meanwhile (%1, %2). Yours becomes a version of its own: both are kept.</source>
        <translation>Inzwischen wurde eine andere Fassung gespeichert (%1, %2). Ihre wird eine eigene Fassung: beide bleiben erhalten.</translation>
    </message>
    <message>
        <source>Kept as a draft until you save it.</source>
        <translation>Als Entwurf aufbewahrt, bis Sie speichern.</translation>
    </message>
    <message>
        <source>May be shared</source>
        <translation>Teilbar</translation>
    </message>
</context>
<context>
    <name>teller::SearchBox</name>
    <message>
        <source>Search for a customer or a message</source>
        <translation>Kunden oder Nachricht suchen</translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>A customer, a number, or words that were said or written</source>
        <translation>Kunde, Nummer oder Worte, die gesagt oder geschrieben wurden</translation>
    </message>
    <message>
        <source>Name, account number, phone or e-mail</source>
        <translation>Name, Kontonummer, Telefon oder E-Mail</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Gefundene Kunden</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Messages, notes and transcripts</source>
        <translation>Nachrichten, Notizen und Mitschriften</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Gefundene Nachrichten</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>“%1” is in no name or number, and in no message that the filters let through.</source>
        <translation>„%1“ steht in keinem Namen, keiner Nummer und keiner Nachricht, die die Filter durchlassen.</translation>
    </message>
    <message>
        <source>“%1” is in no name, account, order or case number, phone, e-mail or handle, and in no message, note or transcript that you may read.</source>
        <translation>„%1“ steht in keinem Namen, keiner Konto-, Bestell- oder Vorgangsnummer, keinem Telefon, keiner E-Mail, keinem Profilnamen und in keiner Nachricht, Notiz oder Mitschrift, die Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Nobody found. Try part of the name, or the number without its first digits.</source>
        <translation>Niemand gefunden. Versuchen Sie einen Teil des Namens oder die Nummer ohne die ersten Ziffern.</translation>
    </message>
    <message>
        <source>The first 50. Type more to narrow it down.</source>
        <translation>Die ersten 50. Tippen Sie mehr, um einzugrenzen.</translation>
    </message>
</context>
<context>
    <name>teller::SearchFilters</name>
    <message>
        <source>Only: %1</source>
        <comment>channels</comment>
        <translation>Nur: %1</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Not older than: %1</source>
        <translation>Nicht älter als: %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Only what I served</source>
        <translation>Nur, was ich bearbeitet habe</translation>
    </message>
</context>
<context>
    <name>teller::SearchPopup</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Enter: %1   Esc: close</source>
        <translation>Eingabe: %1   Esc: schließen</translation>
    </message>
    <message>
        <source>Enter: %1   Ctrl+Enter: %2   Esc: close</source>
        <translation>Eingabe: %1   Strg+Eingabe: %2   Esc: schließen</translation>
    </message>
</context>
<context>
    <name>teller::SessionPage</name>
    <message>
        <source>Nothing has happened with this customer yet.</source>
        <translation>Mit diesem Kunden ist noch nichts geschehen.</translation>
    </message>
    <message>
        <source>Not all of the history could be loaded.</source>
        <translation>Nicht der ganze Verlauf konnte geladen werden.</translation>
    </message>
    <message>
        <source>Nothing in this history has these words.</source>
        <translation>Nichts in diesem Verlauf enthält diese Wörter.</translation>
    </message>
    <message>
        <source>The history could not be searched now.</source>
        <translation>Der Verlauf konnte jetzt nicht durchsucht werden.</translation>
    </message>
</context>
<context>
    <name>teller::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>as colleagues see it</source>
        <translation>wie Kollegen ihn sehen</translation>
    </message>
    <message>
        <source>Your extension</source>
        <translation>Ihre Nebenstelle</translation>
    </message>
    <message>
        <source>such as 1001</source>
        <translation>etwa 1001</translation>
    </message>
    <message>
        <source>Customer store</source>
        <translation>Kundendatenbank</translation>
    </message>
    <message>
        <source>sqlite:/path/file or postgresql://user@host/name</source>
        <translation>sqlite:/path/file oder postgresql://user@host/name</translation>
    </message>
    <message>
        <source>Take calls from an Asterisk telephone system</source>
        <translation>Anrufe einer Asterisk-Telefonanlage annehmen</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>pbx.example.com</source>
        <translation>pbx.example.com</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encrypt (TLS); the certificate is checked</source>
        <translation>Verschlüsseln (TLS); das Zertifikat wird geprüft</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>empty: the system&apos;s certificates</source>
        <translation>leer: die Zertifikate des Systems</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>of the manager interface</source>
        <translation>der Manager-Schnittstelle</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimwort</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s key chain, never in a file.</source>
        <translation>Liegt im Schlüsselbund dieses Rechners, nie in einer Datei.</translation>
    </message>
    <message>
        <source>This computer has no key chain: the secret is forgotten when Teller ends.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund: Das Geheimwort ist vergessen, wenn Teller endet.</translation>
    </message>
    <message>
        <source>Enter your name; it stands under every note you write.</source>
        <translation>Geben Sie Ihren Namen ein; er steht unter jeder Ihrer Notizen.</translation>
    </message>
    <message>
        <source>Enter where the customers are kept.</source>
        <translation>Geben Sie ein, wo die Kunden liegen.</translation>
    </message>
    <message>
        <source>The customer store&apos;s address starts with sqlite: or postgresql://.</source>
        <translation>Die Adresse der Kundendatenbank beginnt mit sqlite: oder postgresql://.</translation>
    </message>
    <message>
        <source>Enter your extension: only its calls are shown.</source>
        <translation>Geben Sie Ihre Nebenstelle ein: Nur deren Anrufe werden gezeigt.</translation>
    </message>
    <message>
        <source>Enter the host name or address of the telephone system.</source>
        <translation>Geben Sie Namen oder Adresse der Telefonanlage ein.</translation>
    </message>
    <message>
        <source>The host is a name or an address only, without spaces or slashes.</source>
        <translation>Der Rechner ist nur ein Name oder eine Adresse, ohne Leerzeichen und Schrägstriche.</translation>
    </message>
    <message>
        <source>Enter the user of the telephone system&apos;s manager interface.</source>
        <translation>Geben Sie den Benutzer der Manager-Schnittstelle der Telefonanlage ein.</translation>
    </message>
    <message>
        <source>Enter the secret of that user.</source>
        <translation>Geben Sie das Geheimwort dieses Benutzers ein.</translation>
    </message>
    <message>
        <source>The certificate file cannot be read.</source>
        <translation>Die Zertifikatsdatei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language is spoken when Teller is started again.</source>
        <translation>Eine andere Sprache gilt, sobald Teller neu gestartet wird.</translation>
    </message>
    <message>
        <source>Let agents control calls: hang up, transfer, not ready</source>
        <translation>Anrufe hier steuern lassen: auflegen, übergeben, nicht bereit</translation>
    </message>
    <message>
        <source>As far as the user of the manager interface may.</source>
        <translation>Soweit der Benutzer der Manager-Schnittstelle es darf.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>teller::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>↑ ↓ Page Up Page Down Home End</source>
        <translation>↑ ↓ Bild auf Bild ab Pos1 Ende</translation>
    </message>
    <message>
        <source>Move in the history</source>
        <translation>Im Verlauf bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation>Das Gewählte öffnen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close what was opened</source>
        <translation>Das Geöffnete schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>↑ ↓ Enter Menu</source>
        <translation>↑ ↓ Eingabe Menü</translation>
    </message>
    <message>
        <source>At a card: next one, do what it offers, everything else it offers</source>
        <translation>Auf einer Karte: nächste, tun, was sie anbietet, alles Weitere</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>At a card: take back what was decided</source>
        <translation>Auf einer Karte: Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>/ @</source>
        <translation>/ @</translation>
    </message>
    <message>
        <source>In the note: templates, colleagues</source>
        <translation>In der Notiz: Vorlagen, Kollegen</translation>
    </message>
    <message>
        <source>Choose a line and press other keys to change what they do.</source>
        <translation>Wählen Sie eine Zeile und drücken Sie andere Tasten, um zu ändern, was sie tun.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>%1 is taken: %2.</source>
        <translation>%1 ist vergeben: %2.</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+9</source>
        <translation>Alt+1 … Alt+9</translation>
    </message>
    <message>
        <source>Choose one of the queue&apos;s first nine dispositions</source>
        <translation>Einen der ersten neun Abschlussgründe der Warteschlange wählen</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Strg+B</translation>
    </message>
    <message>
        <source>In the note: bold</source>
        <translation>In der Notiz: fett</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Strg+Umschalt+L</translation>
    </message>
    <message>
        <source>In the note: a list</source>
        <translation>In der Notiz: eine Liste</translation>
    </message>
</context>
<context>
    <name>teller::SignInPanel</name>
    <message>
        <source>Sign in to the customer store</source>
        <translation>An der Kundendatenbank anmelden</translation>
    </message>
    <message>
        <source>Address of the store</source>
        <translation>Adresse der Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s key chain</source>
        <translation>Im Schlüsselbund dieses Rechners merken</translation>
    </message>
    <message>
        <source>This computer has no key chain: the password is asked for after each start.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund: Nach dem Kennwort wird bei jedem Start gefragt.</translation>
    </message>
    <message>
        <source>Not now  Esc</source>
        <translation>Nicht jetzt  Esc</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The store does not accept this user or password. Try again.</source>
        <translation>Die Datenbank nimmt diesen Benutzer oder dieses Kennwort nicht an. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The store asks who you are. Until you sign in, calls are shown without their history and notes wait on this computer.</source>
        <translation>Die Datenbank fragt, wer Sie sind. Bis zur Anmeldung werden Anrufe ohne Verlauf gezeigt, und Notizen warten auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>teller::TimelineModel</name>
    <message>
        <source>Call in progress</source>
        <translation>Laufender Anruf</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Anruf %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2, not loaded yet</source>
        <translation>%1, %2, noch nicht geladen</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
</context>
<context>
    <name>teller::TimelineView</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>teller::WaitingBar</name>
    <message>
        <source>Your promises and tasks</source>
        <translation>Ihre Zusagen und Aufgaben</translation>
    </message>
    <message>
        <source>Notes in which colleagues mention you</source>
        <translation>Notizen, in denen Kollegen Sie erwähnen</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n fällig</numerusform>
            <numerusform>%n fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) and task(s) are due today</source>
        <translation>
            <numerusform>%n Zusage oder Aufgabe ist heute fällig</numerusform>
            <numerusform>%n Zusagen und Aufgaben sind heute fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) mention you</source>
        <translation>
            <numerusform>%n Notiz erwähnt Sie</numerusform>
            <numerusform>%n Notizen erwähnen Sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::WaitingList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Den Kunden öffnen</translation>
    </message>
</context>
<context>
    <name>teller::WaitingWords</name>
    <message>
        <source>overdue: %1</source>
        <translation>überfällig: %1</translation>
    </message>
    <message>
        <source>due at %1</source>
        <translation>fällig um %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Ein Kollege</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>einen Kunden</translation>
    </message>
    <message>
        <source>%1 mentioned you about %2</source>
        <translation>%1 hat Sie bei %2 erwähnt</translation>
    </message>
    <message>
        <source>A customer</source>
        <translation>Ein Kunde</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>for your team</source>
        <translation>für Ihr Team</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>teller::Wording</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>day of this week</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>day of this year</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>day of another year</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>kein</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eins</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>zehn</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>elf</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>zwölf</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweiter</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>Dritter</translation>
    </message>
    <message>
        <source>Fourth</source>
        <translation>Vierter</translation>
    </message>
    <message>
        <source>Fifth</source>
        <translation>Fünfter</translation>
    </message>
    <message>
        <source>Sixth</source>
        <translation>Sechster</translation>
    </message>
    <message>
        <source>Seventh</source>
        <translation>Siebter</translation>
    </message>
    <message>
        <source>Eighth</source>
        <translation>Achter</translation>
    </message>
    <message>
        <source>Ninth</source>
        <translation>Neunter</translation>
    </message>
    <message>
        <source>Tenth</source>
        <translation>Zehnter</translation>
    </message>
    <message>
        <source>%1th</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Soziale Medien</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Shop visit</source>
        <translation>Filialbesuch</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Filiale</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>IVR</source>
        <translation>Sprachmenü</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>Filiale</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>chat</source>
        <comment>where something is known from</comment>
        <translation>Chat</translation>
    </message>
    <message>
        <source>SMS</source>
        <comment>where something is known from</comment>
        <translation>SMS</translation>
    </message>
    <message>
        <source>social media</source>
        <comment>where something is known from</comment>
        <translation>soziale Medien</translation>
    </message>
    <message>
        <source>website</source>
        <comment>where something is known from</comment>
        <translation>Website</translation>
    </message>
    <message>
        <source>app</source>
        <comment>where something is known from</comment>
        <translation>App</translation>
    </message>
    <message>
        <source>letter</source>
        <comment>where something is known from</comment>
        <translation>Brief</translation>
    </message>
    <message>
        <source>an order</source>
        <comment>where something is known from</comment>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>a survey</source>
        <comment>where something is known from</comment>
        <translation>Umfrage</translation>
    </message>
    <message>
        <source>No name known</source>
        <translation>Kein Name bekannt</translation>
    </message>
</context>
<context>
    <name>teller::main</name>
    <message>
        <source>Teller is not running, so nobody was told of the call.</source>
        <translation>Teller läuft nicht, daher wurde der Anruf niemandem gemeldet.</translation>
    </message>
    <message>
        <source>The running Teller did not take the call.</source>
        <translation>Der laufende Teller hat den Anruf nicht angenommen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
</context>
</TS>
