<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>teller::CardWords</name>
    <message numerus="yes">
        <source>%n min in the queue</source>
        <translation>
            <numerusform>%n min in the queue</numerusform>
            <numerusform>%n min in the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::CommitmentsPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::DetailDocument</name>
    <message numerus="yes">
        <source>edited, %n version(s)</source>
        <translation>
            <numerusform>edited, %n version</numerusform>
            <numerusform>edited, %n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::DetailPane</name>
    <message numerus="yes">
        <source>Show %n earlier version(s)</source>
        <translation>
            <numerusform>Show %n earlier version</numerusform>
            <numerusform>Show %n earlier versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::FindingWords</name>
    <message numerus="yes">
        <source>told us %n times</source>
        <translation>
            <numerusform>told us once</numerusform>
            <numerusform>told us %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::IdentityStrip</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers fit. Ask who is calling, then choose.</source>
        <translation>
            <numerusform>%n customer fits. Ask who is calling, then choose.</numerusform>
            <numerusform>%n customers fit. Ask who is calling, then choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::MattersPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::NoteBar</name>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::WaitingBar</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) and task(s) are due today</source>
        <translation>
            <numerusform>%n promise or task is due today</numerusform>
            <numerusform>%n promises and tasks are due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) mention you</source>
        <translation>
            <numerusform>%n note mentions you</numerusform>
            <numerusform>%n notes mention you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::WaitingList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
