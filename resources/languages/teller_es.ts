<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>teller::CallBar</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, waiting time, dialled number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account number entered by the caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open them, mend them and save again (Ctrl+Shift+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrap-up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap-up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dialled %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered no valid account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered, not valid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account entered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no account entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch (Ctrl+Tab)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More calls: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note waits for the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 notes wait for the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept on this computer and sent by themselves when the store is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 notes could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::CandidateModel</name>
    <message>
        <source>last contact %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::ChannelChips</name>
    <message>
        <source>Channels shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>chip: channel, count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1: %2</source>
        <comment>channel, count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::Desktop</name>
    <message>
        <source>Teller was started a moment ago and is already running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--asterisk is not understood (%1). It looks like ami://user@host:5038.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--asterisk needs --extension: the extension of your telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is not understood (%1). It looks like sqlite:///path/teller.sqlite or postgresql://user@host/teller.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::DetailDocument</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is kept of this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::DetailPane</name>
    <message>
        <source>Detail of the interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said and written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::DispositionPicker</name>
    <message>
        <source>Choose a disposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to narrow down the dispositions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispositions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposition: none chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposition: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store offers no dispositions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::EmptyDesk</name>
    <message>
        <source>Nobody is calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search  Ctrl K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings  Ctrl ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 lists every key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No telephone system yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls can come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, extension %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set up. Enter your telephone system in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is open and shared with your colleagues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store on this computer is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::ErrorText</name>
    <message>
        <source>The customer store&apos;s certificate is for another name. Check the store&apos;s address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store&apos;s certificate has expired or comes from an authority that this computer does not trust. Tell whoever runs the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no file of the authorities it trusts for the customer store. Ask whoever runs the store for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store does not offer encryption, and without it Teller does not connect. Tell whoever runs the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store&apos;s certificate is not accepted. Check its address and certificate with whoever runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store does not answer. Teller keeps trying; what you write is kept here and sent later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store does not accept this user or password. Sign in again with the button at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in to the customer store lacks the right to do this. Ask whoever runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at the store&apos;s address is no customer store. Check the address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store and this Teller are of different versions. Update the older of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is not a Teller store. Choose another in Settings, or have one created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store no longer has this. Search for the customer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store refused this. What you wrote is kept; ask whoever runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store has no room left or may not be written to. Tell whoever runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store is damaged. Tell whoever runs it; a backup may be needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was given up. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Teller. Try again, and report it if it repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone system does not answer. Teller keeps trying; check the host and port in Settings if this lasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone system does not accept this user or secret. Correct them in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may sign in to the telephone system but not see calls. Ask whoever runs it for the right to read calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone system&apos;s certificate is not accepted. Check the host and the certificate file in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at this address is no telephone system that Teller knows. Check the host and port in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone system is of a version that Teller does not know. Ask whoever runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone system does not know this extension. Check it in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone system refused the request. Check the connection in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone system takes no more connections. Tell whoever runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file needed for the telephone link cannot be read. Check the certificate file in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone link was closed. Connect again in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Teller&apos;s telephone link. Restart Teller, and report it if it repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full or may not be written to. Copy your text before you close Teller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teller&apos;s file of drafts cannot be read. Copy your text before you close Teller, and report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teller may not write to its folder on this computer. Copy your text before you close Teller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts cannot be kept on this computer at the moment. Copy your text before you close Teller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the telephone system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link to the telephone system is down. Teller keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the customer store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store is newer than this Teller, which can read it but not write to it. What you write is kept on this computer until Teller is brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store can be read but not written. What you write is kept on this computer until it can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store is away. What you write is kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::FindingWords</name>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promotion “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer for a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer for %1 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer for a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer for %1 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We did not keep a promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, due %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%3 promised “%1”, due %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We promised something, due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contact in a week about the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1, “%2”, is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it asks for has been paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is already scheduled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer has already joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message we no longer need goes out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 renews by itself %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, last change %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN, checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contact this week about “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; we promised “%2”, due %3, and did not keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We promised “%1”, due %2, and did not keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prefers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::IdentityDialog</name>
    <message>
        <source>the same account number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same telephone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a similar name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (others have it, too)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They share: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>But together with others they would make two customers one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two records that may be one customer. Nothing is lost by saying that they are: both keep what they have, and can be parted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last decision back (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Different people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2
%3 of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a customer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has decided about these two meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are one person from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are two people, and nobody is asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing left to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::IdentityStrip</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others who have this customer open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know before speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also viewing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May also act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up who this is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n customers fit. Ask who is calling, then choose.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened: you have no call, case or task with this customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is recognised. Ask the caller for a name or an account number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer has this account number. Ask the caller for a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::MainWindow</name>
    <message>
        <source>Teller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is who is calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note would be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note cannot be kept on this computer. If Teller closes now, it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::MattersPanel</name>
    <message>
        <source>What matters now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask: we already know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing open: no promise, no case, no message that is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This appears once the customer is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what this rests on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::MessageModel</name>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::NotePanel</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was it about, what was done, what comes next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit and save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save  Ctrl ↵</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and end the wrap-up (Ctrl+Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done without a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done  Ctrl ⇧ ↵</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft kept %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved here, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the customer first: a note needs somebody to belong to. The draft is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::OutcomePage</name>
    <message>
        <source>Who is calling?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers who fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several customers have this number. Ask for the name, choose with ↑ ↓ and Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several customers share this account. Ask for the name, choose with ↑ ↓ and Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is recognised yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer has account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the caller for a name, an account number or an e-mail address. You can write the note meanwhile; it goes along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer could not be looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can write the note meanwhile; it is kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known with this telephone number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::Rail</name>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the call that goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::ReasonPage</name>
    <message>
        <source>A reason is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no call, case or task with this customer. Your reason is recorded with your name and the time, and supervisors see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for opening this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked me at the counter to check the delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and record the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back without opening the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer opens only for a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opens only for a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why you open this customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say a little more: at least %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::ReasonsDialog</name>
    <message>
        <source>Opened with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers whom somebody of your teams opened without a call, case or task with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erased</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::SearchBox</name>
    <message>
        <source>Search for a customer or a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer, a number, or words that were said or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, account number, phone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages, notes and transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in no name or number, and in no message that the filters let through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in no name, account, order or case number, phone, e-mail or handle, and in no message, note or transcript that you may read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found. Try part of the name, or the number without its first digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first 50. Type more to narrow it down.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::SearchFilters</name>
    <message>
        <source>Only: %1</source>
        <comment>channels</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not older than: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what I served</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::SearchPopup</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: %1   Esc: close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: %1   Ctrl+Enter: %2   Esc: close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::SessionPage</name>
    <message>
        <source>Nothing has happened with this customer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of the history could be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as colleagues see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 1001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sqlite:/path/file or postgresql://user@host/name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take calls from an Asterisk telephone system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pbx.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt (TLS); the certificate is checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: the system&apos;s certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the manager interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s key chain, never in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no key chain: the secret is forgotten when Teller ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your name; it stands under every note you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter where the customers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer store&apos;s address starts with sqlite: or postgresql://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your extension: only its calls are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the host name or address of the telephone system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is a name or an address only, without spaces or slashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the user of the telephone system&apos;s manager interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret of that user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and end the wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the disposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ Page Up Page Down Home End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next call or customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the notes that could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::SignInPanel</name>
    <message>
        <source>Sign in to the customer store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s key chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no key chain: the password is asked for after each start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store does not accept this user or password. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store asks who you are. Until you sign in, calls are shown without their history and notes wait on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::TimelineModel</name>
    <message>
        <source>Call in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, not loaded yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::TimelineView</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::Wording</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>day of this week</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>day of this year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>day of another year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fourth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fifth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seventh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eighth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ninth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IVR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>teller::main</name>
    <message>
        <source>Teller is not running, so nobody was told of the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running Teller did not take the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
