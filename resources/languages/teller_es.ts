<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>teller::AgentStateButton</name>
    <message>
        <source>Ready for calls, or why not</source>
        <translation>Disponible para llamadas, o por qué no</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>No disponible</translation>
    </message>
    <message>
        <source>Not ready in some queues</source>
        <translation>No disponible en algunas colas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The telephone system does not let you change this here.</source>
        <translation>La centralita no le permite cambiar esto aquí.</translation>
    </message>
</context>
<context>
    <name>teller::AsidePage</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back to the interaction</source>
        <translation>Volver a la interacción</translation>
    </message>
    <message>
        <source>Back to the interaction (Esc)</source>
        <translation>Volver a la interacción (Esc)</translation>
    </message>
</context>
<context>
    <name>teller::CallBar</name>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>State of the call</source>
        <translation>Estado de la llamada</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Number, waiting time, dialled number</source>
        <translation>Número, tiempo de espera, número marcado</translation>
    </message>
    <message>
        <source>Account number entered by the caller</source>
        <translation>Número de cuenta introducido por quien llama</translation>
    </message>
    <message>
        <source>More calls</source>
        <translation>Más llamadas</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Sesión iniciada como</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Llamada de desconocido</translation>
    </message>
    <message>
        <source>note not saved</source>
        <translation>nota sin guardar</translation>
    </message>
    <message>
        <source>ringing %1</source>
        <translation>suena %1</translation>
    </message>
    <message>
        <source>on call %1</source>
        <translation>en llamada %1</translation>
    </message>
    <message>
        <source>on hold %1</source>
        <translation>en espera %1</translation>
    </message>
    <message>
        <source>wrap-up %1</source>
        <translation>trabajo posterior %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>Sin llamada</translation>
    </message>
    <message>
        <source>Ringing %1</source>
        <translation>Suena %1</translation>
    </message>
    <message>
        <source>On call %1</source>
        <translation>En llamada %1</translation>
    </message>
    <message>
        <source>On hold %1</source>
        <translation>En espera %1</translation>
    </message>
    <message>
        <source>Wrap-up %1</source>
        <translation>Trabajo posterior %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>número oculto</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>esperó %1</translation>
    </message>
    <message>
        <source>dialled %1</source>
        <translation>marcó %1</translation>
    </message>
    <message>
        <source>entered no valid account</source>
        <translation>no introdujo una cuenta válida</translation>
    </message>
    <message>
        <source>entered, not valid: %1</source>
        <translation>introdujo, no válida: %1</translation>
    </message>
    <message>
        <source>account entered: %1</source>
        <translation>cuenta introducida: %1</translation>
    </message>
    <message>
        <source>no account entered</source>
        <translation>sin cuenta introducida</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Cambiar a %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>More calls: %1</source>
        <translation>Más llamadas: %1</translation>
    </message>
    <message>
        <source>Telephone connected</source>
        <translation>Teléfono conectado</translation>
    </message>
    <message>
        <source>Store open</source>
        <translation>Base de datos abierta</translation>
    </message>
    <message>
        <source>Since %1. %2</source>
        <translation>Desde %1. %2</translation>
    </message>
    <message>
        <source>1 note waits for the store</source>
        <translation>1 nota en espera</translation>
    </message>
    <message>
        <source>%1 notes wait for the store</source>
        <translation>%1 notas en espera</translation>
    </message>
    <message>
        <source>They are kept on this computer and sent by themselves when the store is back.</source>
        <translation>Se conservan en este equipo y se envían solas cuando la base de datos vuelve.</translation>
    </message>
    <message>
        <source>1 note could not be saved</source>
        <translation>1 nota no se pudo guardar</translation>
    </message>
    <message>
        <source>%1 notes could not be saved</source>
        <translation>%1 notas no se pudieron guardar</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Missed %1: %2</source>
        <translation>Perdida %1: %2</translation>
    </message>
    <message>
        <source>PIN verified %1</source>
        <translation>PIN verificado %1</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>No disponible</translation>
    </message>
    <message>
        <source>Open them, mend them and save again</source>
        <translation>Ábralas, corríjalas y guárdelas de nuevo</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Its note is not saved yet; the draft is kept.</source>
        <translation>Su nota aún no está guardada; el borrador se conserva.</translation>
    </message>
</context>
<context>
    <name>teller::CallControls</name>
    <message>
        <source>What can be done with the call</source>
        <translation>Lo que se puede hacer con la llamada</translation>
    </message>
    <message>
        <source>What could not be done with the call</source>
        <translation>Lo que no se pudo hacer con la llamada</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>Transferir…</translation>
    </message>
    <message>
        <source>Transfer the call</source>
        <translation>Transferir la llamada</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Colgar</translation>
    </message>
    <message>
        <source>Extension or number</source>
        <translation>Extensión o número</translation>
    </message>
    <message>
        <source>such as 1002</source>
        <translation>por ejemplo, 1002</translation>
    </message>
    <message>
        <source>Why, for whoever takes the call</source>
        <translation>Por qué, para quien reciba la llamada</translation>
    </message>
    <message>
        <source>they read it with your note</source>
        <translation>lo lee junto con su nota</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Preguntar antes</translation>
    </message>
    <message>
        <source>You speak to your colleague; when you hang up, they have the call.</source>
        <translation>Usted habla con su compañero; cuando cuelgue, la llamada es suya.</translation>
    </message>
    <message>
        <source>Transfer now</source>
        <translation>Transferir ahora</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Enter the extension or number in digits.</source>
        <translation>Escriba la extensión o el número en cifras.</translation>
    </message>
    <message>
        <source>Enter an extension or number: digits, letters, * and #.</source>
        <translation>Escriba una extensión o un número: cifras, letras, * y #.</translation>
    </message>
    <message>
        <source>To a colleague or another number</source>
        <translation>A un compañero u otro número</translation>
    </message>
    <message>
        <source>You hang up, and your colleague has the call</source>
        <translation>Usted cuelga y su compañero tiene la llamada</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Terminar la llamada</translation>
    </message>
</context>
<context>
    <name>teller::CandidateModel</name>
    <message>
        <source>last contact %1</source>
        <translation>último contacto: %1</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>aún sin contacto</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>cuenta %1</translation>
    </message>
</context>
<context>
    <name>teller::CardWords</name>
    <message>
        <source>Stop it</source>
        <translation>Detenerlo</translation>
    </message>
    <message>
        <source>Start refund</source>
        <translation>Iniciar reembolso</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>Crear tarea</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cumplido</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>Marked as useful</source>
        <translation>Marcado como útil</translation>
    </message>
    <message>
        <source>Marked as wrong</source>
        <translation>Marcado como erróneo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Task made</source>
        <translation>Tarea creada</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Tarea hecha</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Compromiso cumplido</translation>
    </message>
    <message>
        <source>Had to say it again</source>
        <translation>Tuvo que repetirlo</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>Reembolsar %1</translation>
    </message>
    <message>
        <source>Refund %1 for %2</source>
        <translation>Reembolsar %1 por %2</translation>
    </message>
    <message>
        <source>Case %1: %2</source>
        <translation>Caso %1: %2</translation>
    </message>
    <message>
        <source>Your task</source>
        <translation>Su tarea</translation>
    </message>
    <message>
        <source>Your task, due %1</source>
        <translation>Su tarea, con plazo hasta %1</translation>
    </message>
    <message>
        <source>Task, nobody&apos;s yet</source>
        <translation>Tarea aún sin responsable</translation>
    </message>
    <message>
        <source>Task, nobody&apos;s yet, due %1</source>
        <translation>Tarea aún sin responsable, con plazo hasta %1</translation>
    </message>
    <message>
        <source>Task of %1</source>
        <translation>Tarea de %1</translation>
    </message>
    <message>
        <source>Task of %1, due %2</source>
        <translation>Tarea de %1, con plazo hasta %2</translation>
    </message>
    <message numerus="yes">
        <source>%n min in the queue</source>
        <translation>
            <numerusform>%n min en la cola</numerusform>
            <numerusform>%n min en la cola</numerusform>
        </translation>
    </message>
    <message>
        <source>cut off once</source>
        <translation>se cortó una vez</translation>
    </message>
    <message>
        <source>cut off %1 times</source>
        <translation>se cortó %1 veces</translation>
    </message>
    <message>
        <source>gave up waiting once</source>
        <translation>dejó de esperar una vez</translation>
    </message>
    <message>
        <source>gave up waiting %1 times</source>
        <translation>dejó de esperar %1 veces</translation>
    </message>
    <message>
        <source>%1 contact</source>
        <translation>%1 contacto</translation>
    </message>
    <message>
        <source>told us things again %1×</source>
        <translation>nos lo repitió %1×</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <comment>a time of the evening before</comment>
        <translation>Desde las %1: %2</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Hoy: %1</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transferida</translation>
    </message>
    <message>
        <source>Review written down</source>
        <translation>Valoración anotada</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Equipo %1</translation>
    </message>
    <message>
        <source>Given to somebody else</source>
        <translation>Pasada a otra persona</translation>
    </message>
</context>
<context>
    <name>teller::ChannelChips</name>
    <message>
        <source>Channels shown</source>
        <translation>Canales mostrados</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More channels</source>
        <translation>Más canales</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>chip: channel, count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show %1: %2</source>
        <comment>channel, count</comment>
        <translation>Mostrar %1: %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
</context>
<context>
    <name>teller::CloseGuard</name>
    <message>
        <source>A note would be lost</source>
        <translation>Se perdería una nota</translation>
    </message>
    <message>
        <source>A note cannot be kept on this computer. If Teller closes now, it is lost.</source>
        <translation>Una nota no se puede conservar en este equipo. Si Teller se cierra ahora, se pierde.</translation>
    </message>
</context>
<context>
    <name>teller::CommitmentsPage</name>
    <message>
        <source>Promises</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>I will</source>
        <translation>Me comprometo a</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>What you promise</source>
        <translation>Lo que promete</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Lo que hay que hacer</translation>
    </message>
    <message>
        <source>call back about the refund</source>
        <translation>llamar por el reembolso</translation>
    </message>
    <message>
        <source>check the refund with billing</source>
        <translation>comprobar el reembolso con facturación</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Prometer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>I will “%1”</source>
        <translation>Me comprometo a «%1»</translation>
    </message>
    <message>
        <source>by %1 · goes with this note</source>
        <translation>para %1 · va con esta nota</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>con plazo hasta %1</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>cumplido</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cumplido</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>Nothing is promised to this customer.</source>
        <translation>No hay compromisos con este cliente.</translation>
    </message>
    <message>
        <source>Nothing is to be done for this customer.</source>
        <translation>No hay nada que hacer para este cliente.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Traspasar</translation>
    </message>
    <message>
        <source>Done changing the promise</source>
        <translation>Listo el cambio del compromiso</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>whose it is, by when</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::ConversationText</name>
    <message>
        <source>[nothing said]</source>
        <translation>[no se dijo nada]</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>al mismo tiempo</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
</context>
<context>
    <name>teller::CopyMenu</name>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Calls from</source>
        <translation>Llama desde</translation>
    </message>
    <message>
        <source>Account entered</source>
        <translation>Cuenta introducida</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>teller::DataWords</name>
    <message>
        <source>bronze</source>
        <translation>bronce</translation>
    </message>
    <message>
        <source>silver</source>
        <translation>plata</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>oro</translation>
    </message>
    <message>
        <source>platinum</source>
        <translation>platino</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>para</translation>
    </message>
    <message>
        <source>cc</source>
        <translation>con copia a</translation>
    </message>
</context>
<context>
    <name>teller::DayPicker</name>
    <message>
        <source>Go to a day</source>
        <translation>Ir a un día</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
</context>
<context>
    <name>teller::DemoStories</name>
    <message>
        <source>The number and the PIN were typed in</source>
        <translation>Número y PIN ya marcados</translation>
    </message>
    <message>
        <source>A mailing for what was joined long ago</source>
        <translation>Un correo para lo que ya se contrató hace tiempo</translation>
    </message>
    <message>
        <source>A reminder of what is about to be paid</source>
        <translation>Un aviso de un pago ya programado</translation>
    </message>
    <message>
        <source>Advertised: just bought, or sold out</source>
        <translation>Anunciado: recién comprado o agotado</translation>
    </message>
    <message>
        <source>A habit broke</source>
        <translation>Una costumbre se interrumpió</translation>
    </message>
    <message>
        <source>A warranty ends</source>
        <translation>Una garantía termina</translation>
    </message>
    <message>
        <source>A subscription renews</source>
        <translation>Una suscripción se renueva</translation>
    </message>
    <message>
        <source>More than was ever needed</source>
        <translation>Más de lo que nunca hizo falta</translation>
    </message>
    <message>
        <source>The refund we owe</source>
        <translation>El reembolso que debemos</translation>
    </message>
    <message>
        <source>An honest review</source>
        <translation>Una opinión sincera</translation>
    </message>
    <message>
        <source>The same story for the third time</source>
        <translation>La misma historia por tercera vez</translation>
    </message>
    <message>
        <source>A chat yesterday, the phone today</source>
        <translation>Ayer chat, hoy teléfono</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como siempre</translation>
    </message>
    <message>
        <source>Of high value</source>
        <translation>De gran valor</translation>
    </message>
    <message>
        <source>Of other value and need</source>
        <translation>De otro valor y otra necesidad</translation>
    </message>
    <message>
        <source>The channels we lost</source>
        <translation>Los canales que perdimos</translation>
    </message>
    <message>
        <source>Waited, was cut off, calls again</source>
        <translation>Esperó, se cortó, vuelve a llamar</translation>
    </message>
</context>
<context>
    <name>teller::Desktop</name>
    <message>
        <source>Teller was started a moment ago and is already running.</source>
        <translation>Teller se inició hace un momento y ya está en marcha.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>--asterisk is not understood (%1). It looks like ami://user@host:5038.</source>
        <translation>No se entiende --asterisk (%1). Tiene esta forma: ami://user@host:5038.</translation>
    </message>
    <message>
        <source>--asterisk needs --extension: the extension of your telephone.</source>
        <translation>--asterisk necesita --extension: la extensión de su teléfono.</translation>
    </message>
    <message>
        <source>The store is not understood (%1). It looks like sqlite:///path/teller.sqlite or postgresql://user@host/teller.</source>
        <translation>No se entiende la base de datos (%1). Tiene esta forma: sqlite:///path/teller.sqlite o postgresql://user@host/teller.</translation>
    </message>
</context>
<context>
    <name>teller::DetailDocument</name>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Nothing more is kept of this.</source>
        <translation>No se conserva nada más de esto.</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>Texto citado</translation>
    </message>
    <message numerus="yes">
        <source>edited, %n version(s)</source>
        <translation>
            <numerusform>editada, %n versión</numerusform>
            <numerusform>editada, %n versiones</numerusform>
        </translation>
    </message>
    <message>
        <source>may be shared with the customer</source>
        <translation>puede compartirse con el cliente</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interna</translation>
    </message>
    <message>
        <source>%1 more characters are not shown here.</source>
        <translation>Aquí no se muestran %1 caracteres más.</translation>
    </message>
    <message>
        <source>The original below has all of them.</source>
        <translation>El original, más abajo, los tiene todos.</translation>
    </message>
</context>
<context>
    <name>teller::DetailPane</name>
    <message>
        <source>Detail of the interaction</source>
        <translation>Detalle de la interacción</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interacción</translation>
    </message>
    <message>
        <source>Close detail</source>
        <translation>Cerrar el detalle</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>What was said and written</source>
        <translation>Lo que se dijo y se escribió</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>con %1</translation>
    </message>
    <message>
        <source>When the selected words were spoken</source>
        <translation>Cuándo se dijeron las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <translation>Mostrar el texto citado</translation>
    </message>
    <message>
        <source>Show more of the conversation</source>
        <translation>Mostrar más de la conversación</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a language</comment>
        <translation>en %1</translation>
    </message>
    <message>
        <source>part of a conversation of %1 messages</source>
        <translation>parte de una conversación de %1 mensajes</translation>
    </message>
    <message>
        <source>one of %1 parts of a conversation</source>
        <translation>una de las %1 partes de una conversación</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>Ocultar el texto citado</translation>
    </message>
    <message>
        <source>Show more of the conversation (%1 turns)</source>
        <translation>Mostrar más de la conversación (%1 intervenciones)</translation>
    </message>
    <message>
        <source>Spoken %1 to %2</source>
        <translation>Dicho de %1 a %2</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Editar la nota</translation>
    </message>
    <message>
        <source>Continue editing the note</source>
        <translation>Seguir editando la nota</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier version(s)</source>
        <translation>
            <numerusform>Mostrar %n versión anterior</numerusform>
            <numerusform>Mostrar %n versiones anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as a version of its own; the one that came meanwhile is kept beside it.</source>
        <translation>Guardada como versión propia; la que llegó entretanto se conserva a su lado.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardada.</translation>
    </message>
    <message>
        <source>The version could not be saved: %1</source>
        <translation>La versión no se pudo guardar: %1</translation>
    </message>
    <message>
        <source>Versions of the note</source>
        <translation>Versiones de la nota</translation>
    </message>
</context>
<context>
    <name>teller::DispositionPicker</name>
    <message>
        <source>Choose a disposition</source>
        <translation>Elija una tipificación</translation>
    </message>
    <message>
        <source>Type to narrow down the dispositions</source>
        <translation>Escriba para acotar las tipificaciones</translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation>¿De qué se trataba?</translation>
    </message>
    <message>
        <source>Dispositions</source>
        <translation>Tipificaciones</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Tipificación</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Disposition: none chosen</source>
        <translation>Tipificación: ninguna elegida</translation>
    </message>
    <message>
        <source>Disposition: %1</source>
        <translation>Tipificación: %1</translation>
    </message>
    <message>
        <source>The store offers no dispositions</source>
        <translation>La base de datos no ofrece tipificaciones</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>No disposition matches “%1”.</source>
        <translation>Ninguna tipificación coincide con «%1».</translation>
    </message>
</context>
<context>
    <name>teller::DocumentList</name>
    <message>
        <source>Files of the interaction</source>
        <translation>Archivos de la interacción</translation>
    </message>
    <message>
        <source>Only the first %1 files are listed.</source>
        <translation>Solo se muestran los primeros %1 archivos.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Mostrar como texto</translation>
    </message>
    <message>
        <source>Show %1 as text</source>
        <translation>Mostrar %1 como texto</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Save %1 as</source>
        <translation>Guardar %1 como</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>The content of this file was not kept, because it was too large or because it was erased.</source>
        <translation>El contenido de este archivo no se conservó porque era demasiado grande o porque se borró.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>This file holds no text. It can only be saved.</source>
        <translation>Este archivo no contiene texto. Solo se puede guardar.</translation>
    </message>
    <message>
        <source>A file was not saved</source>
        <translation>No se guardó un archivo</translation>
    </message>
</context>
<context>
    <name>teller::DocumentTextPage</name>
    <message>
        <source>File that is shown as text</source>
        <translation>Archivo mostrado como texto</translation>
    </message>
    <message>
        <source>The file as text</source>
        <translation>El archivo como texto</translation>
    </message>
    <message>
        <source>Only the beginning is shown here. Save the file to read all of it.</source>
        <translation>Aquí solo se muestra el principio. Guarde el archivo para leerlo entero.</translation>
    </message>
</context>
<context>
    <name>teller::DocumentWords</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Sound recording</source>
        <translation>Grabación de sonido</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>E-mail message</source>
        <translation>Mensaje de correo</translation>
    </message>
    <message>
        <source>vCon</source>
        <translation>vCon</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Datos (JSON)</translation>
    </message>
    <message>
        <source>Data (XML)</source>
        <translation>Datos (XML)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Transcript (WebVTT)</source>
        <translation>Transcripción (WebVTT)</translation>
    </message>
    <message>
        <source>Transcript (SRT)</source>
        <translation>Transcripción (SRT)</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Business card</source>
        <translation>Tarjeta de visita</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Packed files</source>
        <translation>Archivos comprimidos</translation>
    </message>
    <message>
        <source>Office document</source>
        <translation>Documento de Office</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Adjunto</translation>
    </message>
    <message>
        <source>only named, not delivered</source>
        <translation>solo nombrado, no entregado</translation>
    </message>
</context>
<context>
    <name>teller::DuePicker</name>
    <message>
        <source>by</source>
        <translation>para</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Otro día</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>para %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
</context>
<context>
    <name>teller::EmptyDesk</name>
    <message>
        <source>Nobody is calling</source>
        <translation>Nadie llama</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Ready for calls</source>
        <translation>Listo para recibir llamadas</translation>
    </message>
    <message>
        <source>No telephone system yet</source>
        <translation>Aún sin centralita</translation>
    </message>
    <message>
        <source>No calls can come in</source>
        <translation>No pueden entrar llamadas</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Conectado.</translation>
    </message>
    <message>
        <source>Connected, extension %1.</source>
        <translation>Conectado, extensión %1.</translation>
    </message>
    <message>
        <source>Not set up. Enter your telephone system in Settings.</source>
        <translation>Sin configurar. Indique su centralita en Ajustes.</translation>
    </message>
    <message>
        <source>The store is open and shared with your colleagues.</source>
        <translation>La base de datos está abierta y se comparte con sus colegas.</translation>
    </message>
    <message>
        <source>The store on this computer is open.</source>
        <translation>La base de datos de este equipo está abierta.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>%1 lists every key</source>
        <translation>%1 muestra todas las teclas</translation>
    </message>
    <message>
        <source>Notes in which colleagues mention you</source>
        <translation>Notas en las que sus colegas le mencionan</translation>
    </message>
    <message>
        <source>Your promises and tasks</source>
        <translation>Sus promesas y tareas</translation>
    </message>
</context>
<context>
    <name>teller::ErrorText</name>
    <message>
        <source>The customer store&apos;s certificate is for another name. Check the store&apos;s address in Settings.</source>
        <translation>El certificado de la base de clientes es para otro nombre. Compruebe la dirección de la base en Ajustes.</translation>
    </message>
    <message>
        <source>The customer store&apos;s certificate has expired or comes from an authority that this computer does not trust. Tell whoever runs the store.</source>
        <translation>El certificado de la base de clientes ha caducado o procede de una autoridad en la que este equipo no confía. Avise a quien administra la base.</translation>
    </message>
    <message>
        <source>This computer has no file of the authorities it trusts for the customer store. Ask whoever runs the store for it.</source>
        <translation>Este equipo no tiene el archivo de autoridades de confianza para la base de clientes. Pídalo a quien administra la base.</translation>
    </message>
    <message>
        <source>The customer store does not offer encryption, and without it Teller does not connect. Tell whoever runs the store.</source>
        <translation>La base de clientes no ofrece cifrado, y sin él Teller no se conecta. Avise a quien administra la base.</translation>
    </message>
    <message>
        <source>The customer store&apos;s certificate is not accepted. Check its address and certificate with whoever runs it.</source>
        <translation>No se acepta el certificado de la base de clientes. Compruebe la dirección y el certificado con quien la administra.</translation>
    </message>
    <message>
        <source>The customer store does not answer. Teller keeps trying; what you write is kept here and sent later.</source>
        <translation>La base de clientes no responde. Teller sigue intentándolo; lo que escriba se conserva aquí y se envía después.</translation>
    </message>
    <message>
        <source>The customer store does not accept this user or password. Sign in again with the button at the top.</source>
        <translation>La base de clientes no acepta este usuario o contraseña. Inicie sesión de nuevo con el botón de arriba.</translation>
    </message>
    <message>
        <source>Your sign-in to the customer store lacks the right to do this. Ask whoever runs it.</source>
        <translation>Su usuario de la base de clientes no tiene permiso para esto. Consulte a quien la administra.</translation>
    </message>
    <message>
        <source>What answers at the store&apos;s address is no customer store. Check the address in Settings.</source>
        <translation>Lo que responde en esa dirección no es una base de clientes. Compruebe la dirección en Ajustes.</translation>
    </message>
    <message>
        <source>The customer store and this Teller are of different versions. Update the older of the two.</source>
        <translation>La base de clientes y este Teller son de versiones distintas. Actualice la más antigua.</translation>
    </message>
    <message>
        <source>This database is not a Teller store. Choose another in Settings, or have one created.</source>
        <translation>Esta base de datos no es de Teller. Elija otra en Ajustes o pida que se cree una.</translation>
    </message>
    <message>
        <source>The customer store no longer has this. Search for the customer again.</source>
        <translation>La base de clientes ya no tiene esto. Busque al cliente de nuevo.</translation>
    </message>
    <message>
        <source>The customer store refused this. What you wrote is kept; ask whoever runs it.</source>
        <translation>La base de clientes lo ha rechazado. Lo que escribió se conserva; consulte a quien la administra.</translation>
    </message>
    <message>
        <source>The customer store has no room left or may not be written to. Tell whoever runs it.</source>
        <translation>En la base de clientes no queda espacio o no se puede escribir. Avise a quien la administra.</translation>
    </message>
    <message>
        <source>The customer store is damaged. Tell whoever runs it; a backup may be needed.</source>
        <translation>La base de clientes está dañada. Avise a quien la administra; puede hacer falta una copia de seguridad.</translation>
    </message>
    <message>
        <source>The request was given up. Try again.</source>
        <translation>Se abandonó la petición. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Something went wrong inside Teller. Try again, and report it if it repeats.</source>
        <translation>Algo ha fallado dentro de Teller. Inténtelo de nuevo y avise si se repite.</translation>
    </message>
    <message>
        <source>The telephone system does not answer. Teller keeps trying; check the host and port in Settings if this lasts.</source>
        <translation>La centralita no responde. Teller sigue intentándolo; si continúa, compruebe el servidor y el puerto en Ajustes.</translation>
    </message>
    <message>
        <source>The telephone system does not accept this user or secret. Correct them in Settings.</source>
        <translation>La centralita no acepta este usuario o esta clave. Corríjalos en Ajustes.</translation>
    </message>
    <message>
        <source>This user may sign in to the telephone system but not see calls. Ask whoever runs it for the right to read calls.</source>
        <translation>Este usuario puede entrar en la centralita, pero no ver llamadas. Pida a quien la administra el permiso para leer llamadas.</translation>
    </message>
    <message>
        <source>The telephone system&apos;s certificate is not accepted. Check the host and the certificate file in Settings.</source>
        <translation>No se acepta el certificado de la centralita. Compruebe el servidor y el archivo de certificado en Ajustes.</translation>
    </message>
    <message>
        <source>What answers at this address is no telephone system that Teller knows. Check the host and port in Settings.</source>
        <translation>Lo que responde en esta dirección no es una centralita que Teller conozca. Compruebe el servidor y el puerto en Ajustes.</translation>
    </message>
    <message>
        <source>The telephone system is of a version that Teller does not know. Ask whoever runs it.</source>
        <translation>La centralita es de una versión que Teller no conoce. Consulte a quien la administra.</translation>
    </message>
    <message>
        <source>The telephone system does not know this extension. Check it in Settings.</source>
        <translation>La centralita no conoce esta extensión. Compruébela en Ajustes.</translation>
    </message>
    <message>
        <source>The telephone system refused the request. Check the connection in Settings.</source>
        <translation>La centralita ha rechazado la petición. Compruebe la conexión en Ajustes.</translation>
    </message>
    <message>
        <source>The telephone system takes no more connections. Tell whoever runs it.</source>
        <translation>La centralita no admite más conexiones. Avise a quien la administra.</translation>
    </message>
    <message>
        <source>A file needed for the telephone link cannot be read. Check the certificate file in Settings.</source>
        <translation>No se puede leer un archivo necesario para el enlace telefónico. Compruebe el archivo de certificado en Ajustes.</translation>
    </message>
    <message>
        <source>The telephone link was closed. Connect again in Settings.</source>
        <translation>Se cerró el enlace telefónico. Conéctese de nuevo en Ajustes.</translation>
    </message>
    <message>
        <source>Something went wrong inside Teller&apos;s telephone link. Restart Teller, and report it if it repeats.</source>
        <translation>Algo ha fallado en el enlace telefónico de Teller. Reinicie Teller y avise si se repite.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full or may not be written to. Copy your text before you close Teller.</source>
        <translation>El disco de este equipo está lleno o no se puede escribir en él. Copie su texto antes de cerrar Teller.</translation>
    </message>
    <message>
        <source>Teller&apos;s file of drafts cannot be read. Copy your text before you close Teller, and report it.</source>
        <translation>No se puede leer el archivo de borradores de Teller. Copie su texto antes de cerrar Teller y avise.</translation>
    </message>
    <message>
        <source>Teller may not write to its folder on this computer. Copy your text before you close Teller.</source>
        <translation>Teller no puede escribir en su carpeta de este equipo. Copie su texto antes de cerrar Teller.</translation>
    </message>
    <message>
        <source>Drafts cannot be kept on this computer at the moment. Copy your text before you close Teller.</source>
        <translation>Por ahora no se pueden conservar borradores en este equipo. Copie su texto antes de cerrar Teller.</translation>
    </message>
    <message>
        <source>Connecting to the telephone system.</source>
        <translation>Conectando con la centralita.</translation>
    </message>
    <message>
        <source>The link to the telephone system is down. Teller keeps trying.</source>
        <translation>El enlace con la centralita está caído. Teller sigue intentándolo.</translation>
    </message>
    <message>
        <source>Opening the customer store.</source>
        <translation>Abriendo la base de clientes.</translation>
    </message>
    <message>
        <source>The customer store is newer than this Teller, which can read it but not write to it. What you write is kept on this computer until Teller is brought up to date.</source>
        <translation>La base de clientes es más nueva que este Teller, que puede leerla pero no escribir en ella. Lo que escriba se conserva en este equipo hasta que Teller se actualice.</translation>
    </message>
    <message>
        <source>The customer store can be read but not written. What you write is kept on this computer until it can be saved.</source>
        <translation>La base de clientes se puede leer, pero no escribir. Lo que escriba se conserva en este equipo hasta que se pueda guardar.</translation>
    </message>
    <message>
        <source>The customer store is away. What you write is kept on this computer.</source>
        <translation>La base de clientes no está disponible. Lo que escriba se conserva en este equipo.</translation>
    </message>
    <message>
        <source>Telephone connecting…</source>
        <translation>Teléfono conectando…</translation>
    </message>
    <message>
        <source>Telephone not connected</source>
        <translation>Teléfono desconectado</translation>
    </message>
    <message>
        <source>Store opening…</source>
        <translation>Abriendo la base de datos…</translation>
    </message>
    <message>
        <source>Store read-only</source>
        <translation>Base de datos de solo lectura</translation>
    </message>
    <message>
        <source>Sign in to the store</source>
        <translation>Entrar en la base de datos</translation>
    </message>
    <message>
        <source>Store away</source>
        <translation>Sin base de datos</translation>
    </message>
    <message>
        <source>The customer store no longer has this file. Close the interaction and open it again to see which files it has now.</source>
        <translation>La base de clientes ya no tiene este archivo. Cierre la interacción y ábrala de nuevo para ver qué archivos tiene ahora.</translation>
    </message>
    <message>
        <source>You may not read this file now. Open the customer again.</source>
        <translation>Ahora no puede leer este archivo. Abra al cliente de nuevo.</translation>
    </message>
    <message>
        <source>This file is damaged in the customer store. Tell whoever runs it.</source>
        <translation>Este archivo está dañado en la base de clientes. Avise a quien la administra.</translation>
    </message>
    <message>
        <source>The customer store does not answer. Try again in a moment.</source>
        <translation>La base de clientes no responde. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The file could not be saved: there is no room left. Choose another folder.</source>
        <translation>No se pudo guardar el archivo: no queda espacio. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The file could not be saved: you may not write there, or another program has the file open. Choose another folder or name.</source>
        <translation>No se pudo guardar el archivo: no puede escribir ahí u otro programa lo tiene abierto. Elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <source>The file could not be saved: the folder is not there. Choose another.</source>
        <translation>No se pudo guardar el archivo: la carpeta no existe. Elija otra.</translation>
    </message>
    <message>
        <source>The file could not be saved. Choose another folder or name.</source>
        <translation>No se pudo guardar el archivo. Elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <source>The telephone system does not let you do this.</source>
        <translation>La centralita no le permite hacer esto.</translation>
    </message>
    <message>
        <source>The telephone system knows nothing of it any more: the call is over, or your extension is in no queue.</source>
        <translation>La centralita ya no sabe nada de ello: la llamada ha terminado o su extensión no está en ninguna cola.</translation>
    </message>
    <message>
        <source>The telephone system refused. Check the extension or number.</source>
        <translation>La centralita lo rechazó. Compruebe la extensión o el número.</translation>
    </message>
    <message>
        <source>The telephone system did not answer. Use your telephone.</source>
        <translation>La centralita no respondió. Use su teléfono.</translation>
    </message>
    <message>
        <source>The telephone system could not do this. Use your telephone.</source>
        <translation>La centralita no pudo hacerlo. Use su teléfono.</translation>
    </message>
    <message>
        <source>There is no customer store at this address. Check the address in Settings, or have one created.</source>
        <translation>En esta dirección no hay ninguna base de clientes. Compruebe la dirección en Ajustes o pida que se cree una.</translation>
    </message>
    <message>
        <source>The customer store&apos;s address is not understood. Check it in Settings.</source>
        <translation>La dirección de la base de clientes no se entiende. Compruébela en Ajustes.</translation>
    </message>
</context>
<context>
    <name>teller::FindingWords</name>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>en %1 días</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Prefiere</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Promotion “%1”</source>
        <translation>Promoción «%1»</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo electrónico</translation>
    </message>
    <message>
        <source>the phone</source>
        <translation>el teléfono</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>las cartas</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>la tienda</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Customer for a month</source>
        <translation>Cliente desde hace un mes</translation>
    </message>
    <message>
        <source>Customer for %1 months</source>
        <translation>Cliente desde hace %1 meses</translation>
    </message>
    <message>
        <source>Customer for a year</source>
        <translation>Cliente desde hace un año</translation>
    </message>
    <message>
        <source>Customer for %1 years</source>
        <translation>Cliente desde hace %1 años</translation>
    </message>
    <message>
        <source>We did not keep a promise</source>
        <translation>No cumplimos un compromiso</translation>
    </message>
    <message>
        <source>“%1”, due %2.</source>
        <translation>«%1», con plazo hasta %2.</translation>
    </message>
    <message>
        <source>%3 promised “%1”, due %2.</source>
        <translation>%3 prometió «%1», con plazo hasta %2.</translation>
    </message>
    <message>
        <source>We promised something, due %1</source>
        <translation>Hay un compromiso con plazo hasta %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 contact in a week about the same</source>
        <translation>%1 contacto en una semana por lo mismo</translation>
    </message>
    <message>
        <source>“%1” is still open.</source>
        <translation>«%1» sigue abierto.</translation>
    </message>
    <message>
        <source>Case %1, “%2”, is still open.</source>
        <translation>El caso %1, «%2», sigue abierto.</translation>
    </message>
    <message>
        <source>What it asks for has been paid.</source>
        <translation>Lo que reclama ya está pagado.</translation>
    </message>
    <message>
        <source>The payment is already scheduled.</source>
        <translation>El pago ya está programado.</translation>
    </message>
    <message>
        <source>The customer has already joined.</source>
        <translation>El cliente ya se ha unido.</translation>
    </message>
    <message>
        <source>“%1”, %2. %3</source>
        <translation>«%1», %2. %3</translation>
    </message>
    <message>
        <source>%1 ends %2</source>
        <translation>%1 termina %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 renews by itself %2</source>
        <translation>%1 se renueva automáticamente %2</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Caso abierto</translation>
    </message>
    <message>
        <source>Open case %1</source>
        <translation>Caso abierto %1</translation>
    </message>
    <message>
        <source>“%1”, last change %2.</source>
        <translation>«%1», último cambio: %2.</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Cuenta %1</translation>
    </message>
    <message>
        <source>PIN, checked</source>
        <translation>PIN, comprobado</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Dirección: %1</translation>
    </message>
    <message>
        <source>Phone: %1</source>
        <translation>Teléfono: %1</translation>
    </message>
    <message>
        <source>E-mail: %1</source>
        <translation>Correo electrónico: %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>%1 contact this week about “%2”</source>
        <translation>%1 contacto de la semana sobre «%2»</translation>
    </message>
    <message>
        <source>prefers %1</source>
        <translation>prefiere %1</translation>
    </message>
    <message>
        <source>speaks %1</source>
        <translation>habla %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>cada semana</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>cada %1</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>cada dos semanas</translation>
    </message>
    <message>
        <source>every other %1</source>
        <translation>un %1 de cada dos</translation>
    </message>
    <message>
        <source>every month, around day %1</source>
        <translation>cada mes hacia el día %1</translation>
    </message>
    <message>
        <source>every %1 days</source>
        <translation>cada %1 días</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Ingreso</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>%1 %2: that is today</source>
        <translation>%1 %2: toca hoy</translation>
    </message>
    <message>
        <source>%1: so often already: %2, last %3.</source>
        <translation>%1: veces hasta ahora: %2; la última, %3.</translation>
    </message>
    <message>
        <source>%1 %2, but none since %3</source>
        <translation>%1 %2, pero nada desde %3</translation>
    </message>
    <message>
        <source>%1: so often before: %2; expected %3; missed: %4.</source>
        <translation>%1: veces antes: %2; se esperaba %3; faltó: %4.</translation>
    </message>
    <message>
        <source>It can be changed or ended until %1.</source>
        <translation>Se puede cambiar o terminar hasta: %1.</translation>
    </message>
    <message>
        <source>It can be changed or ended until %1; it then costs %2.</source>
        <translation>Se puede cambiar o terminar hasta: %1; después cuesta %2.</translation>
    </message>
    <message>
        <source>What is broken can be claimed until %1.</source>
        <translation>Lo averiado se puede reclamar hasta: %1.</translation>
    </message>
    <message>
        <source>It can be extended until %1.</source>
        <translation>Se puede prorrogar hasta: %1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The customer has just bought it.</source>
        <translation>El cliente acaba de comprarlo.</translation>
    </message>
    <message>
        <source>What it offers cannot be had now.</source>
        <translation>Lo que ofrece no está disponible ahora.</translation>
    </message>
    <message>
        <source>What we had closed came back</source>
        <translation>Volvió lo que habíamos cerrado</translation>
    </message>
    <message>
        <source>“%1” was closed %2.</source>
        <translation>«%1» se cerró: %2.</translation>
    </message>
    <message>
        <source>Case %1, “%2”, was closed %3.</source>
        <translation>El caso %1, «%2», se cerró: %3.</translation>
    </message>
    <message>
        <source>%1 time with the same kind of matter</source>
        <translation>%1 caso del mismo tipo</translation>
    </message>
    <message>
        <source>The first was %1.</source>
        <translation>El primero: %1.</translation>
    </message>
    <message>
        <source>The first was %1, the last is “%2”.</source>
        <translation>El primero: %1; el último: «%2».</translation>
    </message>
    <message>
        <source>Paid twice: %1 too much</source>
        <translation>Pagado dos veces: %1 de más</translation>
    </message>
    <message>
        <source>“%1”, since %2; nobody has started the refund.</source>
        <translation>«%1», desde %2; nadie ha iniciado el reembolso.</translation>
    </message>
    <message>
        <source>We owe %1 since %2</source>
        <translation>Debemos %1 desde %2</translation>
    </message>
    <message>
        <source>“%1”: the refund is due.</source>
        <translation>«%1»: el reembolso está pendiente.</translation>
    </message>
    <message>
        <source>A message we no longer need was stopped</source>
        <translation>Se detuvo un mensaje ya innecesario</translation>
    </message>
    <message>
        <source>May be more than needed: %1 ordered</source>
        <translation>Puede ser más de lo necesario: pedidos %1</translation>
    </message>
    <message>
        <source>“%1”: at most %2 within %3 days before.</source>
        <translation>«%1»: antes, como mucho %2 en %3 días.</translation>
    </message>
    <message>
        <source>%1: not wanted any more since %2</source>
        <translation>%1: ya no lo quiere desde %2</translation>
    </message>
    <message>
        <source>The last message before that was “%1”, sent %2.</source>
        <translation>El último mensaje anterior fue «%1», enviado: %2.</translation>
    </message>
    <message>
        <source>May be asked for an honest review</source>
        <translation>Se le puede pedir una reseña sincera</translation>
    </message>
    <message>
        <source>“%1”, closed %2.</source>
        <translation>«%1», cerrado: %2.</translation>
    </message>
    <message>
        <source>Identity: verified</source>
        <translation>Identidad: verificada</translation>
    </message>
    <message>
        <source>Card: %1</source>
        <translation>Tarjeta: %1</translation>
    </message>
    <message>
        <source>we promised “%1”, due %2, and did not keep it</source>
        <translation>prometimos «%1», con plazo hasta %2, y no lo cumplimos</translation>
    </message>
    <message>
        <source>was cut off today</source>
        <translation>hoy se cortó la llamada</translation>
    </message>
    <message>
        <source>paid “%1” twice, %2 too much</source>
        <translation>pagó «%1» dos veces, %2 de más</translation>
    </message>
    <message>
        <source>we owe %1 since %2</source>
        <translation>debemos %1 desde %2</translation>
    </message>
    <message>
        <source>waited %1 minutes today</source>
        <translation>hoy esperó %1 minutos</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Goldfish: a message we no longer need goes out %1</source>
        <translation>Pez dorado: un mensaje ya innecesario sale %1</translation>
    </message>
    <message numerus="yes">
        <source>told us %n times</source>
        <translation>
            <numerusform>nos lo dijo %n vez</numerusform>
            <numerusform>nos lo dijo %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>Garantía</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Suscripción</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
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
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>This call belongs to it</source>
        <translation>Esta llamada le pertenece</translation>
    </message>
    <message>
        <source>The case in focus: %1</source>
        <translation>El caso en foco: %1</translation>
    </message>
    <message>
        <source>Show the last exchange about it</source>
        <translation>Mostrar la última interacción sobre ello</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Caso %1</translation>
    </message>
</context>
<context>
    <name>teller::HandOverCard</name>
    <message>
        <source>account number</source>
        <translation>número de cuenta</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>telephone number</source>
        <translation>número de teléfono</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>correo electrónico</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>card</source>
        <translation>tarjeta</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transferida</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>The note of whoever had the call before</source>
        <translation>La nota de quien tuvo antes la llamada</translation>
    </message>
    <message>
        <source>Handed over by %1</source>
        <translation>Transferida por %1</translation>
    </message>
    <message>
        <source>%1 had this customer on the line a moment ago</source>
        <translation>%1 tuvo a este cliente al teléfono hace un momento</translation>
    </message>
    <message>
        <source>Show the call with %1</source>
        <translation>Mostrar la llamada con %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Por qué: %1</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Escrito a las %1</translation>
    </message>
    <message>
        <source>Nothing written yet; it appears here.</source>
        <translation>Aún no hay nada escrito; aparecerá aquí.</translation>
    </message>
    <message>
        <source>Had to say again: %1</source>
        <translation>Tuvo que repetir: %1</translation>
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
        <translation>Buscar en este historial</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Ir a un día</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>los %1 más recientes</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 encontrados</translation>
    </message>
    <message>
        <source>Show the whole history again</source>
        <translation>Mostrar de nuevo todo el historial</translation>
    </message>
</context>
<context>
    <name>teller::IdentityDialog</name>
    <message>
        <source>the same account number</source>
        <translation>el mismo número de cuenta</translation>
    </message>
    <message>
        <source>the same telephone number</source>
        <translation>el mismo número de teléfono</translation>
    </message>
    <message>
        <source>the same e-mail address</source>
        <translation>la misma dirección de correo</translation>
    </message>
    <message>
        <source>the same handle</source>
        <translation>el mismo alias</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>el mismo nombre</translation>
    </message>
    <message>
        <source>a similar name</source>
        <translation>un nombre parecido</translation>
    </message>
    <message>
        <source>the same postcode</source>
        <translation>el mismo código postal</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (sin verificar)</translation>
    </message>
    <message>
        <source>%1 (others have it, too)</source>
        <translation>%1 (otros también)</translation>
    </message>
    <message>
        <source>They share: %1.</source>
        <translation>Comparten: %1.</translation>
    </message>
    <message>
        <source>But together with others they would make two customers one.</source>
        <translation>Pero, junto con otros, harían de dos clientes uno solo.</translation>
    </message>
    <message>
        <source>Who is the same person</source>
        <translation>Quién es la misma persona</translation>
    </message>
    <message>
        <source>Two records that may be one customer. Nothing is lost by saying that they are: both keep what they have, and can be parted again.</source>
        <translation>Dos fichas que pueden ser un mismo cliente. Nada se pierde al confirmarlo: ambas conservan lo que tienen y pueden separarse de nuevo.</translation>
    </message>
    <message>
        <source>Pairs to decide</source>
        <translation>Parejas por decidir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take the last decision back (Ctrl+Z)</source>
        <translation>Deshacer la última decisión (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What is known of both</source>
        <translation>Lo que se sabe de ambos</translation>
    </message>
    <message>
        <source>&amp;Same person</source>
        <translation>&amp;Misma persona</translation>
    </message>
    <message>
        <source>&amp;Different people</source>
        <translation>Personas &amp;distintas</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>No hay nada que decidir.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>%1 and %2
%3 of 100</source>
        <translation>%1 y %2
%3 de 100</translation>
    </message>
    <message>
        <source>Not a customer yet</source>
        <translation>Aún no es cliente</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer in %1</source>
        <translation>Cliente en %1</translation>
    </message>
    <message>
        <source>%1, not verified</source>
        <translation>%1, sin verificar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>%1, as they said</source>
        <translation>%1, según dijo</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>Somebody else has decided about these two meanwhile.</source>
        <translation>Entretanto, otra persona ha decidido sobre estos dos.</translation>
    </message>
    <message>
        <source>They are one person from now on.</source>
        <translation>Desde ahora son una sola persona.</translation>
    </message>
    <message>
        <source>They are two people, and nobody is asked again.</source>
        <translation>Son dos personas y no se volverá a preguntar.</translation>
    </message>
    <message>
        <source>There is nothing left to decide.</source>
        <translation>No queda nada por decidir.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Deshecho.</translation>
    </message>
</context>
<context>
    <name>teller::IdentityStrip</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Others who have this customer open</source>
        <translation>Otros que tienen abierto a este cliente</translation>
    </message>
    <message>
        <source>What to know before speaking</source>
        <translation>Lo que conviene saber antes de hablar</translation>
    </message>
    <message>
        <source>also viewing: %1</source>
        <translation>también lo ve: %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>cuenta %1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> y %n más</numerusform>
            <numerusform> y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 al año</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Usa</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>May also act</source>
        <translation>Puede actuar también</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Cliente desde</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Looking up who this is.</source>
        <translation>Buscando quién es.</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>¿Quién llama?</translation>
    </message>
    <message numerus="yes">
        <source>%n customers fit. Ask who is calling, then choose.</source>
        <translation>
            <numerusform>%n cliente coincide. Pregunte quién llama y elija.</numerusform>
            <numerusform>%n clientes coinciden. Pregunte quién llama y elija.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Llamada de desconocido</translation>
    </message>
    <message>
        <source>Customer not opened</source>
        <translation>Cliente no abierto</translation>
    </message>
    <message>
        <source>Not opened: you have no call, case or task with this customer.</source>
        <translation>No abierto: no tiene llamada, caso ni tarea con este cliente.</translation>
    </message>
    <message>
        <source>Nobody is recognised. Ask the caller for a name or an account number.</source>
        <translation>No se reconoce a nadie. Pida un nombre o un número de cuenta.</translation>
    </message>
    <message>
        <source>No customer has this account number. Ask the caller for a name.</source>
        <translation>Ningún cliente tiene este número de cuenta. Pida el nombre.</translation>
    </message>
    <message>
        <source>How the customer was recognised</source>
        <translation>Cómo se reconoció al cliente</translation>
    </message>
    <message>
        <source>What today has cost this customer</source>
        <translation>Lo que hoy le ha costado a este cliente</translation>
    </message>
    <message>
        <source>by account and PIN, %1</source>
        <translation>por la cuenta y el PIN, %1</translation>
    </message>
    <message>
        <source>by the account entered, %1</source>
        <translation>por la cuenta introducida, %1</translation>
    </message>
    <message>
        <source>by the number that calls; not verified</source>
        <translation>por el número que llama; sin verificar</translation>
    </message>
    <message>
        <source>chosen by you; not verified</source>
        <translation>elegido por usted; sin verificar</translation>
    </message>
    <message>
        <source>You may give</source>
        <translation>Puede conceder</translation>
    </message>
    <message>
        <source>up to %1 without asking</source>
        <translation>hasta %1 sin consultar</translation>
    </message>
</context>
<context>
    <name>teller::KeyMap</name>
    <message>
        <source>Search for a customer</source>
        <translation>Buscar un cliente</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>Save and end the wrap-up</source>
        <translation>Guardar y terminar el trabajo posterior</translation>
    </message>
    <message>
        <source>Choose the disposition</source>
        <translation>Elegir la tipificación</translation>
    </message>
    <message>
        <source>To the note</source>
        <translation>A la nota</translation>
    </message>
    <message>
        <source>To the history</source>
        <translation>Al historial</translation>
    </message>
    <message>
        <source>To what matters now</source>
        <translation>A lo que importa ahora</translation>
    </message>
    <message>
        <source>Note, history, what matters now: to the next of them</source>
        <translation>Nota, historial, lo que importa ahora: al siguiente</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>Prometer algo</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Write down a caller whom nobody knows</source>
        <translation>Anotar a quien llama y nadie conoce</translation>
    </message>
    <message>
        <source>One more minute for the wrap-up</source>
        <translation>Un minuto más de trabajo posterior</translation>
    </message>
    <message>
        <source>Next call or customer</source>
        <translation>Siguiente llamada o cliente</translation>
    </message>
    <message>
        <source>Close this customer</source>
        <translation>Cerrar este cliente</translation>
    </message>
    <message>
        <source>Open the notes that could not be saved</source>
        <translation>Abrir las notas que no se pudieron guardar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>writing and moving in a text</source>
        <translation>escribir y moverse en un texto</translation>
    </message>
    <message>
        <source>Transfer the call</source>
        <translation>Transferir la llamada</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Colgar</translation>
    </message>
    <message>
        <source>Ready for calls, or why not</source>
        <translation>Disponible para llamadas, o por qué no</translation>
    </message>
    <message>
        <source>Find words in this history</source>
        <translation>Buscar palabras en este historial</translation>
    </message>
    <message>
        <source>Go to a day of the history</source>
        <translation>Ir a un día del historial</translation>
    </message>
    <message>
        <source>Copy a number or an address of the customer</source>
        <translation>Copiar un número o una dirección del cliente</translation>
    </message>
</context>
<context>
    <name>teller::KnownFactLine</name>
    <message>
        <source>Use as usual: into the note</source>
        <translation>Usar como siempre: a la nota</translation>
    </message>
    <message>
        <source>As usual: %1.</source>
        <translation>Como siempre: %1.</translation>
    </message>
    <message>
        <source>The customer had to say it again</source>
        <translation>El cliente tuvo que repetirlo</translation>
    </message>
    <message>
        <source>Take back: had to say it again</source>
        <translation>Deshacer: tuvo que repetirlo</translation>
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
        <translation>es quien llama</translation>
    </message>
    <message>
        <source>open the customer</source>
        <translation>abrir el cliente</translation>
    </message>
    <message>
        <source>only look</source>
        <translation>solo mirar</translation>
    </message>
</context>
<context>
    <name>teller::MatterCard</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Click to see in the history what this rests on</source>
        <translation>Pulse para ver en el historial en qué se basa</translation>
    </message>
    <message>
        <source>Stopped by %1</source>
        <translation>Detenido por %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>More about: %1</source>
        <translation>Más sobre: %1</translation>
    </message>
    <message>
        <source>Show payments</source>
        <translation>Mostrar pagos</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>Crear tarea</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Decírselo al cliente</translation>
    </message>
    <message>
        <source>Useful</source>
        <translation>Útil</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Erróneo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Told the customer: %1.</source>
        <translation>Se dijo al cliente: %1.</translation>
    </message>
    <message>
        <source>Told the customer: %1. %2</source>
        <translation>Se dijo al cliente: %1. %2</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Traspasar</translation>
    </message>
</context>
<context>
    <name>teller::MattersPanel</name>
    <message>
        <source>What matters now</source>
        <translation>Lo que importa ahora</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>No pregunte</translation>
    </message>
    <message>
        <source>Do not ask: we already know</source>
        <translation>No pregunte: ya lo sabemos</translation>
    </message>
    <message>
        <source>Nothing open: no promise, no case, no message that is due.</source>
        <translation>Nada abierto: ni compromisos, ni casos, ni mensajes pendientes.</translation>
    </message>
    <message>
        <source>This appears once the customer is known.</source>
        <translation>Aparece en cuanto se conoce al cliente.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>What you decided was not kept: %1</source>
        <translation>Lo que decidió no se conservó: %1</translation>
    </message>
</context>
<context>
    <name>teller::MessageModel</name>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
</context>
<context>
    <name>teller::NewCustomerPage</name>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Número de cuenta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Add the customer</source>
        <translation>Añadir el cliente</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Volver  Esc</translation>
    </message>
    <message>
        <source>Back without adding anybody</source>
        <translation>Volver sin añadir a nadie</translation>
    </message>
    <message>
        <source>Is it one of these?</source>
        <translation>¿Es alguna de estas personas?</translation>
    </message>
    <message>
        <source>Customers who may be the same</source>
        <translation>Clientes que pueden ser la misma persona</translation>
    </message>
    <message>
        <source>The caller&apos;s number belongs to others already. Ask for another one, or leave this empty.</source>
        <translation>El número de quien llama ya es de otras personas. Pida otro o deje esto vacío.</translation>
    </message>
    <message>
        <source>The customer was not added. %1</source>
        <translation>El cliente no se añadió. %1</translation>
    </message>
    <message>
        <source>That is already %1: the account number is the same.</source>
        <translation>Ya es %1: el número de cuenta es el mismo.</translation>
    </message>
    <message>
        <source>That is already %1: the e-mail address is the same.</source>
        <translation>Ya es %1: la dirección de correo es la misma.</translation>
    </message>
    <message>
        <source>That is already %1: the telephone number is the same.</source>
        <translation>Ya es %1: el número de teléfono es el mismo.</translation>
    </message>
    <message>
        <source>There is a %1 already. Give something that tells the two apart.</source>
        <translation>Ya hay alguien llamado %1. Indique algo que distinga a las dos personas.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Whether the customer is there already cannot be said now; the store checks it before anybody is added.</source>
        <translation>Ahora no se puede saber si el cliente ya existe; el almacén lo comprueba antes de añadir a nadie.</translation>
    </message>
    <message>
        <source>Nobody with this name or number is known.</source>
        <translation>No se conoce a nadie con este nombre o número.</translation>
    </message>
    <message>
        <source>Ask for the name.</source>
        <translation>Pregunte el nombre.</translation>
    </message>
    <message>
        <source>This cannot be a name.</source>
        <translation>Esto no puede ser un nombre.</translation>
    </message>
    <message>
        <source>This cannot be a telephone number: digits, with or without a plus before them.</source>
        <translation>Esto no puede ser un número de teléfono: cifras, con o sin un signo más delante.</translation>
    </message>
    <message>
        <source>This cannot be an e-mail address.</source>
        <translation>Esto no puede ser una dirección de correo.</translation>
    </message>
    <message>
        <source>This cannot be an account number.</source>
        <translation>Esto no puede ser un número de cuenta.</translation>
    </message>
</context>
<context>
    <name>teller::NotReadyReasons</name>
    <message>
        <source>Break</source>
        <translation>Descanso</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Almuerzo</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>Paperwork</source>
        <translation>Papeleo</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Trabajo posterior</translation>
    </message>
</context>
<context>
    <name>teller::NoteBar</name>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>Sin resolver</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Traspasado</translation>
    </message>
    <message>
        <source>State of the note</source>
        <translation>Estado de la nota</translation>
    </message>
    <message>
        <source>Time left for the wrap-up</source>
        <translation>Tiempo restante de trabajo posterior</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 min</translation>
    </message>
    <message>
        <source>One more minute for the wrap-up</source>
        <translation>Un minuto más de trabajo posterior</translation>
    </message>
    <message>
        <source>Edit and save again</source>
        <translation>Editar y guardar de nuevo</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>+ I will … by …</source>
        <translation>+ Haré … antes de …</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>Prometer algo</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Resultado: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Done without a note</source>
        <translation>Terminar sin nota</translation>
    </message>
    <message>
        <source>End the wrap-up</source>
        <translation>Terminar el trabajo posterior</translation>
    </message>
    <message>
        <source>Close this customer</source>
        <translation>Cerrar este cliente</translation>
    </message>
    <message>
        <source>I will “%1” by %2</source>
        <translation>Me comprometo a «%1» para %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>para %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>time is over</source>
        <translation>se acabó el tiempo</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>escribiendo…</translation>
    </message>
    <message>
        <source>draft kept %1</source>
        <translation>borrador conservado %1</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>guardando…</translation>
    </message>
    <message>
        <source>saved here, %1</source>
        <translation>guardada aquí, %1</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>guardada %1</translation>
    </message>
    <message>
        <source>could not be saved: %1</source>
        <translation>no se pudo guardar: %1</translation>
    </message>
    <message>
        <source>One more minute</source>
        <translation>Un minuto más</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save and end the wrap-up</source>
        <translation>Guardar y terminar el trabajo posterior</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n compromiso</numerusform>
            <numerusform>%n compromisos</numerusform>
        </translation>
    </message>
    <message>
        <source>draft %1</source>
        <comment>kept at that time, where there is little room</comment>
        <translation>borrador %1</translation>
    </message>
</context>
<context>
    <name>teller::NoteEdit</name>
    <message>
        <source>Templates and colleagues</source>
        <translation>Plantillas y colegas</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Devolver la llamada</translation>
    </message>
    <message>
        <source>{customer.name} (account {account.number}) asked to be called back. Reached on {today}: </source>
        <translation>{customer.name} (cuenta {account.number}) pidió que se le llamara. Contactado el {today}: </translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Reembolso</translation>
    </message>
    <message>
        <source>Refund started on {today} for account {account.number}. Told {customer.name} when it arrives: </source>
        <translation>Reembolso iniciado el {today} para la cuenta {account.number}. Se dijo a {customer.name} cuándo llega: </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>{customer.name} confirmed the address on {today}.</source>
        <translation>{customer.name} confirmó la dirección el {today}.</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Reclamación</translation>
    </message>
    <message>
        <source>What happened: 
What {customer.name} expects: 
What was agreed on {today}: </source>
        <translation>Qué ocurrió: 
Qué espera {customer.name}: 
Qué se acordó el {today}: </translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Traspasado</translation>
    </message>
    <message>
        <source>{agent.name} hands over on {today}. Known so far: 
Still open: </source>
        <translation>{agent.name} traspasa el {today}. Se sabe: 
Sigue abierto: </translation>
    </message>
</context>
<context>
    <name>teller::NotePanel</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What was it about, what was done, what comes next?</source>
        <translation>¿De qué se trataba, qué se hizo, qué sigue?</translation>
    </message>
    <message>
        <source>Choose the customer first: a note needs somebody to belong to. The draft is kept.</source>
        <translation>Elija primero al cliente: una nota tiene que ser de alguien. El borrador se conserva.</translation>
    </message>
    <message>
        <source>The number of a payment card was masked.</source>
        <translation>Se ocultó el número de una tarjeta de pago.</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Valoraciones</translation>
    </message>
    <message>
        <source>“/” templates   “@” colleagues   “- ” list   Ctrl B bold</source>
        <translation>«/» plantillas   «@» colegas   «- » lista   Ctrl B negrita</translation>
    </message>
    <message>
        <source>May be shared with the customer</source>
        <translation>Puede compartirse con el cliente</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interna</translation>
    </message>
    <message>
        <source>This note may be shared with the customer</source>
        <translation>Esta nota puede compartirse con el cliente</translation>
    </message>
    <message>
        <source>Press to keep this note among colleagues</source>
        <translation>Pulse para que esta nota quede entre colegas</translation>
    </message>
    <message>
        <source>Only colleagues read this note. Press if it may be shared with the customer.</source>
        <translation>Solo los colegas leen esta nota. Pulse si puede compartirse con el cliente.</translation>
    </message>
    <message>
        <source>This note is internal: only colleagues read it</source>
        <translation>Esta nota es interna: solo la leen los colegas</translation>
    </message>
    <message>
        <source>Choose the disposition, then finish. Nothing is lost.</source>
        <translation>Elija la tipificación y termine. No se pierde nada.</translation>
    </message>
</context>
<context>
    <name>teller::NoteVersionsPage</name>
    <message>
        <source>Versions of the note</source>
        <translation>Versiones de la nota</translation>
    </message>
    <message>
        <source>Versions of the note, the newest first</source>
        <translation>Versiones de la nota, la más reciente primero</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>may be shared with the customer</source>
        <translation>puede compartirse con el cliente</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interna</translation>
    </message>
</context>
<context>
    <name>teller::OutcomePage</name>
    <message>
        <source>Who is calling?</source>
        <translation>¿Quién llama?</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Customers who fit</source>
        <translation>Clientes que coinciden</translation>
    </message>
    <message>
        <source>Several customers have this number. Ask for the name, choose with ↑ ↓ and Enter.</source>
        <translation>Varios clientes tienen este número. Pida el nombre y elija con ↑ ↓ e Intro.</translation>
    </message>
    <message>
        <source>Several customers share this account. Ask for the name, choose with ↑ ↓ and Enter.</source>
        <translation>Varios clientes comparten esta cuenta. Pida el nombre y elija con ↑ ↓ e Intro.</translation>
    </message>
    <message>
        <source>Nobody is recognised yet</source>
        <translation>Aún no se reconoce a nadie</translation>
    </message>
    <message>
        <source>No customer has account %1</source>
        <translation>Ningún cliente tiene la cuenta %1</translation>
    </message>
    <message>
        <source>Ask the caller for a name, an account number or an e-mail address. You can write the note meanwhile; it goes along.</source>
        <translation>Pida un nombre, un número de cuenta o un correo. Mientras tanto puede escribir la nota; irá con el cliente.</translation>
    </message>
    <message>
        <source>The customer could not be looked up</source>
        <translation>No se pudo buscar al cliente</translation>
    </message>
    <message>
        <source>You can write the note meanwhile; it is kept on this computer.</source>
        <translation>Mientras tanto puede escribir la nota; se conserva en este equipo.</translation>
    </message>
    <message>
        <source>Known with this telephone number</source>
        <translation>Conocidos con este teléfono</translation>
    </message>
    <message>
        <source>None of these: a new customer…</source>
        <translation>Ninguna de estas: cliente nuevo…</translation>
    </message>
    <message>
        <source>A new customer…</source>
        <translation>Cliente nuevo…</translation>
    </message>
</context>
<context>
    <name>teller::OutcomeWords</name>
    <message>
        <source>abandoned</source>
        <translation>abandonada</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondida</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cortada</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>seguimiento</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>transferida</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>inscrito</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>no abierto</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>sin resolver</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>order</source>
        <translation>pedido</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pagado</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>realizado</translation>
    </message>
    <message>
        <source>promise broken</source>
        <translation>compromiso incumplido</translation>
    </message>
    <message>
        <source>promise kept</source>
        <translation>compromiso cumplido</translation>
    </message>
    <message>
        <source>promise kept late</source>
        <translation>compromiso cumplido tarde</translation>
    </message>
    <message>
        <source>refund due</source>
        <translation>reembolso pendiente</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>reembolsado</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>resuelta</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>programado</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>sin respuesta</translation>
    </message>
</context>
<context>
    <name>teller::OwnerPicker</name>
    <message>
        <source>Hand the task over</source>
        <translation>Traspasar la tarea</translation>
    </message>
    <message>
        <source>Type to narrow down colleagues and teams</source>
        <translation>Escriba para acotar compañeros y equipos</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>¿A quién?</translation>
    </message>
    <message>
        <source>Colleagues and teams</source>
        <translation>Compañeros y equipos</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Equipo %1</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
    <message>
        <source>No colleague and no team matches “%1”.</source>
        <translation>Ningún compañero ni equipo coincide con «%1».</translation>
    </message>
</context>
<context>
    <name>teller::Rail</name>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>To the call that goes on</source>
        <translation>A la llamada en curso</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Opened with a reason</source>
        <translation>Abiertos con un motivo</translation>
    </message>
    <message>
        <source>Who is the same person</source>
        <translation>Quién es la misma persona</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Demo: choose what to show</source>
        <translation>Demo: elegir qué mostrar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>teller::ReasonPage</name>
    <message>
        <source>A reason is needed</source>
        <translation>Se necesita un motivo</translation>
    </message>
    <message>
        <source>You have no call, case or task with this customer. Your reason is recorded with your name and the time, and supervisors see it.</source>
        <translation>No tiene llamada, caso ni tarea con este cliente. Su motivo queda registrado con su nombre y la hora, y lo ven los supervisores.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason for opening this customer</source>
        <translation>Motivo para abrir este cliente</translation>
    </message>
    <message>
        <source>Asked me at the counter to check the delivery</source>
        <translation>Me pidió en el mostrador revisar la entrega</translation>
    </message>
    <message>
        <source>Open and record the reason</source>
        <translation>Abrir y registrar el motivo</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Volver  Esc</translation>
    </message>
    <message>
        <source>Back without opening the customer</source>
        <translation>Volver sin abrir el cliente</translation>
    </message>
    <message>
        <source>This customer opens only for a reason</source>
        <translation>Este cliente solo se abre con un motivo</translation>
    </message>
    <message>
        <source>%1 opens only for a reason</source>
        <translation>%1 solo se abre con un motivo</translation>
    </message>
    <message>
        <source>Write why you open this customer.</source>
        <translation>Escriba por qué abre este cliente.</translation>
    </message>
    <message>
        <source>Say a little more: at least %1 characters.</source>
        <translation>Diga algo más: al menos %1 caracteres.</translation>
    </message>
</context>
<context>
    <name>teller::ReasonsDialog</name>
    <message>
        <source>Opened with a reason</source>
        <translation>Abiertos con un motivo</translation>
    </message>
    <message>
        <source>Customers whom somebody of your teams opened without a call, case or task with them.</source>
        <translation>Clientes que alguien de sus equipos abrió sin llamada, caso ni tarea.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Nobody has.</source>
        <translation>Nadie.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>borrado</translation>
    </message>
</context>
<context>
    <name>teller::ReviewsPage</name>
    <message>
        <source>Reviews</source>
        <translation>Valoraciones</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rehusó</translation>
    </message>
    <message>
        <source>The customer declined</source>
        <translation>El cliente rehusó</translation>
    </message>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 de 5 estrellas</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>Con las palabras del cliente</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>The customer was invited</source>
        <translation>Se invitó al cliente</translation>
    </message>
    <message>
        <source>Last invited %1</source>
        <translation>Última invitación: %1</translation>
    </message>
    <message>
        <source>%1 of 5 stars on average; reviews: %2</source>
        <translation>%1 de 5 estrellas de media; valoraciones: %2</translation>
    </message>
    <message>
        <source>declined: %1</source>
        <translation>rehusadas: %1</translation>
    </message>
    <message>
        <source>Nothing has been written down yet. Write down whatever the customer says, good or bad.</source>
        <translation>Aún no se ha anotado nada. Anote lo que diga el cliente, sea bueno o malo.</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>rehusada</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>teller::SavedNotePage</name>
    <message>
        <source>Another version of the note</source>
        <translation>Otra versión de la nota</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>The note stays as it is</source>
        <translation>La nota queda como está</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>Guardar versión</translation>
    </message>
    <message>
        <source>What the note says now stays readable</source>
        <translation>Lo que la nota dice ahora sigue legible</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interna</translation>
    </message>
    <message>
        <source>could not be saved: %1</source>
        <translation>no se pudo guardar: %1</translation>
    </message>
    <message>
        <source>Another version was saved meanwhile (%1, %2). Yours becomes a version of its own: both are kept.</source>
        <translation>Entretanto se guardó otra versión (%1, %2). La suya será una versión propia: se conservan ambas.</translation>
    </message>
    <message>
        <source>Kept as a draft until you save it.</source>
        <translation>Se conserva como borrador hasta que la guarde.</translation>
    </message>
    <message>
        <source>May be shared</source>
        <translation>Compartible</translation>
    </message>
</context>
<context>
    <name>teller::SearchBox</name>
    <message>
        <source>Search for a customer or a message</source>
        <translation>Buscar un cliente o un mensaje</translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <translation>Buscar un cliente</translation>
    </message>
    <message>
        <source>A customer, a number, or words that were said or written</source>
        <translation>Un cliente, un número o palabras dichas o escritas</translation>
    </message>
    <message>
        <source>Name, account number, phone or e-mail</source>
        <translation>Nombre, número de cuenta, teléfono o correo</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Clientes encontrados</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Messages, notes and transcripts</source>
        <translation>Mensajes, notas y transcripciones</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Mensajes encontrados</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>“%1” is in no name or number, and in no message that the filters let through.</source>
        <translation>«%1» no está en ningún nombre ni número, ni en ningún mensaje que dejen pasar los filtros.</translation>
    </message>
    <message>
        <source>“%1” is in no name, account, order or case number, phone, e-mail or handle, and in no message, note or transcript that you may read.</source>
        <translation>«%1» no está en ningún nombre, número de cuenta, pedido o caso, teléfono, correo o alias, ni en ningún mensaje, nota o transcripción que pueda leer.</translation>
    </message>
    <message>
        <source>Nobody found. Try part of the name, or the number without its first digits.</source>
        <translation>No se encontró a nadie. Pruebe con parte del nombre o con el número sin las primeras cifras.</translation>
    </message>
    <message>
        <source>The first 50. Type more to narrow it down.</source>
        <translation>Los primeros 50. Escriba más para acotar.</translation>
    </message>
</context>
<context>
    <name>teller::SearchFilters</name>
    <message>
        <source>Only: %1</source>
        <comment>channels</comment>
        <translation>Solo: %1</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Un año</translation>
    </message>
    <message>
        <source>Not older than: %1</source>
        <translation>No más antiguo que: %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Míos</translation>
    </message>
    <message>
        <source>Only what I served</source>
        <translation>Solo lo que atendí yo</translation>
    </message>
</context>
<context>
    <name>teller::SearchPopup</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Enter: %1   Esc: close</source>
        <translation>Intro: %1   Esc: cerrar</translation>
    </message>
    <message>
        <source>Enter: %1   Ctrl+Enter: %2   Esc: close</source>
        <translation>Intro: %1   Ctrl+Intro: %2   Esc: cerrar</translation>
    </message>
</context>
<context>
    <name>teller::SessionPage</name>
    <message>
        <source>Nothing has happened with this customer yet.</source>
        <translation>Todavía no ha pasado nada con este cliente.</translation>
    </message>
    <message>
        <source>Not all of the history could be loaded.</source>
        <translation>No se pudo cargar todo el historial.</translation>
    </message>
    <message>
        <source>Nothing in this history has these words.</source>
        <translation>Nada en este historial contiene estas palabras.</translation>
    </message>
    <message>
        <source>The history could not be searched now.</source>
        <translation>No se ha podido buscar en el historial ahora.</translation>
    </message>
</context>
<context>
    <name>teller::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>as colleagues see it</source>
        <translation>como lo ven sus colegas</translation>
    </message>
    <message>
        <source>Your extension</source>
        <translation>Su extensión</translation>
    </message>
    <message>
        <source>such as 1001</source>
        <translation>por ejemplo, 1001</translation>
    </message>
    <message>
        <source>Customer store</source>
        <translation>Base de clientes</translation>
    </message>
    <message>
        <source>sqlite:/path/file or postgresql://user@host/name</source>
        <translation>sqlite:/path/file o postgresql://user@host/name</translation>
    </message>
    <message>
        <source>Take calls from an Asterisk telephone system</source>
        <translation>Recibir llamadas de una centralita Asterisk</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>pbx.example.com</source>
        <translation>pbx.example.com</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Encrypt (TLS); the certificate is checked</source>
        <translation>Cifrar (TLS); se comprueba el certificado</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Archivo de certificado</translation>
    </message>
    <message>
        <source>empty: the system&apos;s certificates</source>
        <translation>vacío: los certificados del sistema</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>of the manager interface</source>
        <translation>de la interfaz de gestión</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s key chain, never in a file.</source>
        <translation>Se guarda en el llavero de este equipo, nunca en un archivo.</translation>
    </message>
    <message>
        <source>This computer has no key chain: the secret is forgotten when Teller ends.</source>
        <translation>Este equipo no tiene llavero: la clave se olvida cuando Teller termina.</translation>
    </message>
    <message>
        <source>Enter your name; it stands under every note you write.</source>
        <translation>Escriba su nombre; aparece en cada nota que escriba.</translation>
    </message>
    <message>
        <source>Enter where the customers are kept.</source>
        <translation>Indique dónde están los clientes.</translation>
    </message>
    <message>
        <source>The customer store&apos;s address starts with sqlite: or postgresql://.</source>
        <translation>La dirección de la base de clientes empieza por sqlite: o postgresql://.</translation>
    </message>
    <message>
        <source>Enter your extension: only its calls are shown.</source>
        <translation>Indique su extensión: solo se muestran sus llamadas.</translation>
    </message>
    <message>
        <source>Enter the host name or address of the telephone system.</source>
        <translation>Indique el nombre o la dirección de la centralita.</translation>
    </message>
    <message>
        <source>The host is a name or an address only, without spaces or slashes.</source>
        <translation>El servidor es solo un nombre o una dirección, sin espacios ni barras.</translation>
    </message>
    <message>
        <source>Enter the user of the telephone system&apos;s manager interface.</source>
        <translation>Indique el usuario de la interfaz de gestión de la centralita.</translation>
    </message>
    <message>
        <source>Enter the secret of that user.</source>
        <translation>Indique la clave de ese usuario.</translation>
    </message>
    <message>
        <source>The certificate file cannot be read.</source>
        <translation>No se puede leer el archivo de certificado.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Another language is spoken when Teller is started again.</source>
        <translation>El cambio de idioma se aplica al iniciar Teller de nuevo.</translation>
    </message>
    <message>
        <source>Let agents control calls: hang up, transfer, not ready</source>
        <translation>Dejar controlar las llamadas: colgar, transferir, no disponible</translation>
    </message>
    <message>
        <source>As far as the user of the manager interface may.</source>
        <translation>Hasta donde pueda el usuario de la interfaz de gestión.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
</context>
<context>
    <name>teller::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>↑ ↓ Page Up Page Down Home End</source>
        <translation>↑ ↓ Re Pág Av Pág Inicio Fin</translation>
    </message>
    <message>
        <source>Move in the history</source>
        <translation>Moverse por el historial</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation>Abrir lo seleccionado</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close what was opened</source>
        <translation>Cerrar lo abierto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>↑ ↓ Enter Menu</source>
        <translation>↑ ↓ Intro Menú</translation>
    </message>
    <message>
        <source>At a card: next one, do what it offers, everything else it offers</source>
        <translation>En una tarjeta: la siguiente, hacer lo que ofrece, todo lo demás que ofrece</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>At a card: take back what was decided</source>
        <translation>En una tarjeta: deshacer lo decidido</translation>
    </message>
    <message>
        <source>/ @</source>
        <translation>/ @</translation>
    </message>
    <message>
        <source>In the note: templates, colleagues</source>
        <translation>En la nota: plantillas, colegas</translation>
    </message>
    <message>
        <source>Choose a line and press other keys to change what they do.</source>
        <translation>Elija una línea y pulse otras teclas para cambiar lo que hacen.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Restablecer: %1</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>%1 is taken: %2.</source>
        <translation>%1 está ocupada: %2.</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+9</source>
        <translation>Alt+1 … Alt+9</translation>
    </message>
    <message>
        <source>Choose one of the queue&apos;s first nine dispositions</source>
        <translation>Elegir una de las nueve primeras tipificaciones de la cola</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>In the note: bold</source>
        <translation>En la nota: negrita</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Mayús+L</translation>
    </message>
    <message>
        <source>In the note: a list</source>
        <translation>En la nota: una lista</translation>
    </message>
</context>
<context>
    <name>teller::SignInPanel</name>
    <message>
        <source>Sign in to the customer store</source>
        <translation>Iniciar sesión en la base de clientes</translation>
    </message>
    <message>
        <source>Address of the store</source>
        <translation>Dirección de la base</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s key chain</source>
        <translation>Recordar en el llavero de este equipo</translation>
    </message>
    <message>
        <source>This computer has no key chain: the password is asked for after each start.</source>
        <translation>Este equipo no tiene llavero: la contraseña se pide en cada inicio.</translation>
    </message>
    <message>
        <source>Not now  Esc</source>
        <translation>Ahora no  Esc</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>The store does not accept this user or password. Try again.</source>
        <translation>La base no acepta este usuario o contraseña. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The store asks who you are. Until you sign in, calls are shown without their history and notes wait on this computer.</source>
        <translation>La base pregunta quién es usted. Hasta que inicie sesión, las llamadas se muestran sin historial y las notas esperan en este equipo.</translation>
    </message>
</context>
<context>
    <name>teller::TimelineModel</name>
    <message>
        <source>Call in progress</source>
        <translation>Llamada en curso</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Llamada %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2, not loaded yet</source>
        <translation>%1, %2, aún sin cargar</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibido</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
</context>
<context>
    <name>teller::TimelineView</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>teller::WaitingBar</name>
    <message>
        <source>Your promises and tasks</source>
        <translation>Sus promesas y tareas</translation>
    </message>
    <message>
        <source>Notes in which colleagues mention you</source>
        <translation>Notas en las que sus colegas le mencionan</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n pendiente</numerusform>
            <numerusform>%n pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) and task(s) are due today</source>
        <translation>
            <numerusform>%n promesa o tarea vence hoy</numerusform>
            <numerusform>%n promesas y tareas vencen hoy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) mention you</source>
        <translation>
            <numerusform>%n nota le menciona</numerusform>
            <numerusform>%n notas le mencionan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::WaitingList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Abrir el cliente</translation>
    </message>
</context>
<context>
    <name>teller::WaitingWords</name>
    <message>
        <source>overdue: %1</source>
        <translation>vencido: %1</translation>
    </message>
    <message>
        <source>due at %1</source>
        <translation>vence a las %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>con plazo hasta %1</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Un colega</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>un cliente</translation>
    </message>
    <message>
        <source>%1 mentioned you about %2</source>
        <translation>%1 le mencionó sobre %2</translation>
    </message>
    <message>
        <source>A customer</source>
        <translation>Un cliente</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>for your team</source>
        <translation>para su equipo</translation>
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
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>day of this week</comment>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>day of this year</comment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>day of another year</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>ayer %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>el %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>one</source>
        <translation>uno</translation>
    </message>
    <message>
        <source>two</source>
        <translation>dos</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tres</translation>
    </message>
    <message>
        <source>four</source>
        <translation>cuatro</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinco</translation>
    </message>
    <message>
        <source>six</source>
        <translation>seis</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>siete</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>ocho</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>nueve</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>diez</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>once</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>doce</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primer</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segundo</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>Tercer</translation>
    </message>
    <message>
        <source>Fourth</source>
        <translation>Cuarto</translation>
    </message>
    <message>
        <source>Fifth</source>
        <translation>Quinto</translation>
    </message>
    <message>
        <source>Sixth</source>
        <translation>Sexto</translation>
    </message>
    <message>
        <source>Seventh</source>
        <translation>Séptimo</translation>
    </message>
    <message>
        <source>Eighth</source>
        <translation>Octavo</translation>
    </message>
    <message>
        <source>Ninth</source>
        <translation>Noveno</translation>
    </message>
    <message>
        <source>Tenth</source>
        <translation>Décimo</translation>
    </message>
    <message>
        <source>%1th</source>
        <translation>%1.º</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
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
        <translation>Redes sociales</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Shop visit</source>
        <translation>Visita a la tienda</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>IVR</source>
        <translation>IVR</translation>
    </message>
    <message>
        <source>call</source>
        <translation>llamada</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>tienda</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>búlgaro</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croata</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>checo</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danés</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finés</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>húngaro</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persa</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumano</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbio</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>eslovaco</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>sueco</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>mañana %1</translation>
    </message>
    <message>
        <source>chat</source>
        <comment>where something is known from</comment>
        <translation>chat</translation>
    </message>
    <message>
        <source>SMS</source>
        <comment>where something is known from</comment>
        <translation>SMS</translation>
    </message>
    <message>
        <source>social media</source>
        <comment>where something is known from</comment>
        <translation>redes sociales</translation>
    </message>
    <message>
        <source>website</source>
        <comment>where something is known from</comment>
        <translation>sitio web</translation>
    </message>
    <message>
        <source>app</source>
        <comment>where something is known from</comment>
        <translation>aplicación</translation>
    </message>
    <message>
        <source>letter</source>
        <comment>where something is known from</comment>
        <translation>carta</translation>
    </message>
    <message>
        <source>an order</source>
        <comment>where something is known from</comment>
        <translation>un pedido</translation>
    </message>
    <message>
        <source>a survey</source>
        <comment>where something is known from</comment>
        <translation>una encuesta</translation>
    </message>
    <message>
        <source>No name known</source>
        <translation>Sin nombre conocido</translation>
    </message>
</context>
<context>
    <name>teller::main</name>
    <message>
        <source>Teller is not running, so nobody was told of the call.</source>
        <translation>Teller no está en marcha, así que nadie supo de la llamada.</translation>
    </message>
    <message>
        <source>The running Teller did not take the call.</source>
        <translation>El Teller en marcha no tomó la llamada.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
</context>
</TS>
