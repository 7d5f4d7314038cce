<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>teller::AgentStateButton</name>
    <message>
        <source>Ready for calls, or why not</source>
        <translation>جاهز للمكالمات، أو لماذا لا</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>غير جاهز</translation>
    </message>
    <message>
        <source>Not ready in some queues</source>
        <translation>غير جاهز في بعض قوائم الانتظار</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The telephone system does not let you change this here.</source>
        <translation>نظام الهاتف لا يتيح لك تغيير هذا هنا.</translation>
    </message>
</context>
<context>
    <name>teller::AsidePage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Back to the interaction</source>
        <translation>رجوع إلى التواصل</translation>
    </message>
    <message>
        <source>Back to the interaction (Esc)</source>
        <translation>رجوع إلى التواصل (Esc)</translation>
    </message>
</context>
<context>
    <name>teller::CallBar</name>
    <message>
        <source>Call</source>
        <translation>المكالمة</translation>
    </message>
    <message>
        <source>State of the call</source>
        <translation>حالة المكالمة</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Number, waiting time, dialled number</source>
        <translation>الرقم، مدة الانتظار، الرقم المطلوب</translation>
    </message>
    <message>
        <source>Account number entered by the caller</source>
        <translation>رقم الحساب الذي أدخله المتصل</translation>
    </message>
    <message>
        <source>More calls</source>
        <translation>مكالمات أخرى</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>مسجَّل الدخول باسم</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>متصل غير معروف</translation>
    </message>
    <message>
        <source>note not saved</source>
        <translation>ملاحظة غير محفوظة</translation>
    </message>
    <message>
        <source>ringing %1</source>
        <translation>يرنّ %1</translation>
    </message>
    <message>
        <source>on call %1</source>
        <translation>في مكالمة %1</translation>
    </message>
    <message>
        <source>on hold %1</source>
        <translation>على الانتظار %1</translation>
    </message>
    <message>
        <source>wrap-up %1</source>
        <translation>ما بعد المكالمة %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>لا مكالمة</translation>
    </message>
    <message>
        <source>Ringing %1</source>
        <translation>يرنّ %1</translation>
    </message>
    <message>
        <source>On call %1</source>
        <translation>في مكالمة %1</translation>
    </message>
    <message>
        <source>On hold %1</source>
        <translation>على الانتظار %1</translation>
    </message>
    <message>
        <source>Wrap-up %1</source>
        <translation>ما بعد المكالمة %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>الرقم محجوب</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>مدة الانتظار %1</translation>
    </message>
    <message>
        <source>dialled %1</source>
        <translation>طلب الرقم %1</translation>
    </message>
    <message>
        <source>entered no valid account</source>
        <translation>لم يُدخل حسابًا صالحًا</translation>
    </message>
    <message>
        <source>entered, not valid: %1</source>
        <translation>أُدخل وهو غير صالح: %1</translation>
    </message>
    <message>
        <source>account entered: %1</source>
        <translation>الحساب المُدخل: %1</translation>
    </message>
    <message>
        <source>no account entered</source>
        <translation>لم يُدخل حساب</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>الانتقال إلى %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 أخرى</translation>
    </message>
    <message>
        <source>More calls: %1</source>
        <translation>مكالمات أخرى: %1</translation>
    </message>
    <message>
        <source>Telephone connected</source>
        <translation>الهاتف متصل</translation>
    </message>
    <message>
        <source>Store open</source>
        <translation>قاعدة البيانات مفتوحة</translation>
    </message>
    <message>
        <source>Since %1. %2</source>
        <translation>منذ %1. %2</translation>
    </message>
    <message>
        <source>1 note waits for the store</source>
        <translation>ملاحظة واحدة تنتظر</translation>
    </message>
    <message>
        <source>%1 notes wait for the store</source>
        <translation>%1 من الملاحظات تنتظر</translation>
    </message>
    <message>
        <source>They are kept on this computer and sent by themselves when the store is back.</source>
        <translation>تُحفظ على هذا الحاسوب وتُرسل تلقائيًا حين تعود قاعدة البيانات.</translation>
    </message>
    <message>
        <source>1 note could not be saved</source>
        <translation>تعذّر حفظ ملاحظة واحدة</translation>
    </message>
    <message>
        <source>%1 notes could not be saved</source>
        <translation>تعذّر حفظ %1 من الملاحظات</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <translation>متصل غير معروف</translation>
    </message>
    <message>
        <source>Missed %1: %2</source>
        <translation>فائتة %1: %2</translation>
    </message>
    <message>
        <source>PIN verified %1</source>
        <translation>تمّ التحقق من الرقم السري %1</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>غير جاهز</translation>
    </message>
    <message>
        <source>Open them, mend them and save again</source>
        <translation>افتحها وصحّحها واحفظها من جديد</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>Its note is not saved yet; the draft is kept.</source>
        <translation>ملاحظتها لم تُحفظ بعد؛ المسودة محفوظة.</translation>
    </message>
</context>
<context>
    <name>teller::CallControls</name>
    <message>
        <source>What can be done with the call</source>
        <translation>ما يمكن فعله بالمكالمة</translation>
    </message>
    <message>
        <source>What could not be done with the call</source>
        <translation>ما تعذّر فعله بالمكالمة</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>تحويل…</translation>
    </message>
    <message>
        <source>Transfer the call</source>
        <translation>تحويل المكالمة</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>Extension or number</source>
        <translation>التحويلة أو الرقم</translation>
    </message>
    <message>
        <source>such as 1002</source>
        <translation>مثل 1002</translation>
    </message>
    <message>
        <source>Why, for whoever takes the call</source>
        <translation>السبب، لمن سيتلقى المكالمة</translation>
    </message>
    <message>
        <source>they read it with your note</source>
        <translation>يُقرأ مع ملاحظتك</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>السؤال أولًا</translation>
    </message>
    <message>
        <source>You speak to your colleague; when you hang up, they have the call.</source>
        <translation>تتحدث إلى زميلك؛ وعندما تنهي المكالمة تصبح لديه.</translation>
    </message>
    <message>
        <source>Transfer now</source>
        <translation>تحويل الآن</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Enter the extension or number in digits.</source>
        <translation>أدخل التحويلة أو الرقم بالأرقام.</translation>
    </message>
    <message>
        <source>Enter an extension or number: digits, letters, * and #.</source>
        <translation>أدخل تحويلة أو رقمًا: أرقام وحروف و* و#.</translation>
    </message>
    <message>
        <source>To a colleague or another number</source>
        <translation>إلى زميل أو رقم آخر</translation>
    </message>
    <message>
        <source>You hang up, and your colleague has the call</source>
        <translation>تنهي أنت، وتصبح المكالمة لدى زميلك</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>إنهاء المكالمة</translation>
    </message>
</context>
<context>
    <name>teller::CandidateModel</name>
    <message>
        <source>last contact %1</source>
        <translation>آخر تواصل: %1</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>لا تواصل بعد</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>الحساب %1</translation>
    </message>
</context>
<context>
    <name>teller::CardWords</name>
    <message>
        <source>Stop it</source>
        <translation>إيقافها</translation>
    </message>
    <message>
        <source>Start refund</source>
        <translation>بدء ردّ المبلغ</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>إنشاء مهمة</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>وُفي به</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>دعوة</translation>
    </message>
    <message>
        <source>Marked as useful</source>
        <translation>عُلّم بأنه مفيد</translation>
    </message>
    <message>
        <source>Marked as wrong</source>
        <translation>عُلّم بأنه خطأ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>أُنجز</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقفت</translation>
    </message>
    <message>
        <source>Task made</source>
        <translation>أُنشئت مهمة</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>أُنجزت المهمة</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>وُفي بالوعد</translation>
    </message>
    <message>
        <source>Had to say it again</source>
        <translation>اضطرّ إلى قوله من جديد</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>تمّت الدعوة</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>تمّ التراجع</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>ردّ %1</translation>
    </message>
    <message>
        <source>Refund %1 for %2</source>
        <translation>ردّ %1 عن %2</translation>
    </message>
    <message>
        <source>Case %1: %2</source>
        <translation>الحالة %1: %2</translation>
    </message>
    <message>
        <source>Your task</source>
        <translation>مهمتك</translation>
    </message>
    <message>
        <source>Your task, due %1</source>
        <translation>مهمتك، وموعدها %1</translation>
    </message>
    <message>
        <source>Task, nobody&apos;s yet</source>
        <translation>مهمة بلا مسؤول بعد</translation>
    </message>
    <message>
        <source>Task, nobody&apos;s yet, due %1</source>
        <translation>مهمة بلا مسؤول بعد، وموعدها %1</translation>
    </message>
    <message>
        <source>Task of %1</source>
        <translation>مهمة %1</translation>
    </message>
    <message>
        <source>Task of %1, due %2</source>
        <translation>مهمة %1، وموعدها %2</translation>
    </message>
    <message numerus="yes">
        <source>%n min in the queue</source>
        <translation>
            <numerusform>بلا انتظار</numerusform>
            <numerusform>دقيقة واحدة في الانتظار</numerusform>
            <numerusform>دقيقتان في الانتظار</numerusform>
            <numerusform>%n دقائق في الانتظار</numerusform>
            <numerusform>%n دقيقة في الانتظار</numerusform>
            <numerusform>%n دقيقة في الانتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>cut off once</source>
        <translation>انقطع الخط مرة واحدة</translation>
    </message>
    <message>
        <source>cut off %1 times</source>
        <translation>انقطع الخط، عدد المرات: %1</translation>
    </message>
    <message>
        <source>gave up waiting once</source>
        <translation>ترك الانتظار مرة واحدة</translation>
    </message>
    <message>
        <source>gave up waiting %1 times</source>
        <translation>ترك الانتظار، عدد المرات: %1</translation>
    </message>
    <message>
        <source>%1 contact</source>
        <translation>التواصل %1</translation>
    </message>
    <message>
        <source>told us things again %1×</source>
        <translation>كرّر القول لنا %1×</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <comment>a time of the evening before</comment>
        <translation>منذ %1: %2</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>اليوم: %1</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>حُوِّلت</translation>
    </message>
    <message>
        <source>Review written down</source>
        <translation>دُوِّن التقييم</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>فريق %1</translation>
    </message>
    <message>
        <source>Given to somebody else</source>
        <translation>سُلّمت إلى شخص آخر</translation>
    </message>
</context>
<context>
    <name>teller::ChannelChips</name>
    <message>
        <source>Channels shown</source>
        <translation>القنوات المعروضة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>More channels</source>
        <translation>قنوات أخرى</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>chip: channel, count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show %1: %2</source>
        <comment>channel, count</comment>
        <translation>إظهار %1: %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
</context>
<context>
    <name>teller::CloseGuard</name>
    <message>
        <source>A note would be lost</source>
        <translation>ستضيع ملاحظة</translation>
    </message>
    <message>
        <source>A note cannot be kept on this computer. If Teller closes now, it is lost.</source>
        <translation>تعذّر الاحتفاظ بملاحظة على هذا الحاسوب. إن أُغلق Teller الآن ضاعت.</translation>
    </message>
</context>
<context>
    <name>teller::CommitmentsPage</name>
    <message>
        <source>Promises</source>
        <translation>الوعود</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>I will</source>
        <translation>سأقوم بـ</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>للإنجاز</translation>
    </message>
    <message>
        <source>What you promise</source>
        <translation>ما تعد به</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>ما يجب إنجازه</translation>
    </message>
    <message>
        <source>call back about the refund</source>
        <translation>معاودة الاتصال بشأن ردّ المبلغ</translation>
    </message>
    <message>
        <source>check the refund with billing</source>
        <translation>مراجعة ردّ المبلغ مع الفوترة</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>وعد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>I will “%1”</source>
        <translation>سأقوم بـ «%1»</translation>
    </message>
    <message>
        <source>by %1 · goes with this note</source>
        <translation>حتى %1 · يُرسل مع هذه الملاحظة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>الموعد %1</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>وُفي به</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>وُفي به</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>أُنجز</translation>
    </message>
    <message>
        <source>done</source>
        <translation>أُنجز</translation>
    </message>
    <message>
        <source>Nothing is promised to this customer.</source>
        <translation>لا وعود لهذا العميل.</translation>
    </message>
    <message>
        <source>Nothing is to be done for this customer.</source>
        <translation>لا شيء يجب إنجازه لهذا العميل.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Done changing the promise</source>
        <translation>انتهى تعديل الوعد</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>whose it is, by when</comment>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>و%n آخر</numerusform>
            <numerusform>وأمر آخر</numerusform>
            <numerusform>وأمران آخران</numerusform>
            <numerusform>و%n أمور أخرى</numerusform>
            <numerusform>و%n أمرًا آخر</numerusform>
            <numerusform>و%n أمر آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::ConversationText</name>
    <message>
        <source>[nothing said]</source>
        <translation>[لم يُقل شيء]</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>في الوقت نفسه</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
</context>
<context>
    <name>teller::CopyMenu</name>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Calls from</source>
        <translation>يتصل من</translation>
    </message>
    <message>
        <source>Account entered</source>
        <translation>الحساب المُدخل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>teller::DataWords</name>
    <message>
        <source>bronze</source>
        <translation>برونزي</translation>
    </message>
    <message>
        <source>silver</source>
        <translation>فضي</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>ذهبي</translation>
    </message>
    <message>
        <source>platinum</source>
        <translation>بلاتيني</translation>
    </message>
    <message>
        <source>from</source>
        <translation>من</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>cc</source>
        <translation>نسخة إلى</translation>
    </message>
</context>
<context>
    <name>teller::DayPicker</name>
    <message>
        <source>Go to a day</source>
        <translation>الانتقال إلى يوم</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>الشهر التالي</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
</context>
<context>
    <name>teller::DemoStories</name>
    <message>
        <source>The number and the PIN were typed in</source>
        <translation>أُدخل الرقم والرمز السري</translation>
    </message>
    <message>
        <source>A mailing for what was joined long ago</source>
        <translation>رسالة عن عرض سبق الاشتراك فيه</translation>
    </message>
    <message>
        <source>A reminder of what is about to be paid</source>
        <translation>تذكير بدفعة مجدولة</translation>
    </message>
    <message>
        <source>Advertised: just bought, or sold out</source>
        <translation>إعلان عن شيء اشتُري للتو أو نفد</translation>
    </message>
    <message>
        <source>A habit broke</source>
        <translation>انقطعت عادة</translation>
    </message>
    <message>
        <source>A warranty ends</source>
        <translation>ضمان يوشك أن ينتهي</translation>
    </message>
    <message>
        <source>A subscription renews</source>
        <translation>اشتراك يتجدد</translation>
    </message>
    <message>
        <source>More than was ever needed</source>
        <translation>أكثر مما احتيج إليه يومًا</translation>
    </message>
    <message>
        <source>The refund we owe</source>
        <translation>مبلغ ندين برده</translation>
    </message>
    <message>
        <source>An honest review</source>
        <translation>تقييم صادق</translation>
    </message>
    <message>
        <source>The same story for the third time</source>
        <translation>القصة نفسها للمرة الثالثة</translation>
    </message>
    <message>
        <source>A chat yesterday, the phone today</source>
        <translation>محادثة أمس، وهاتف اليوم</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>Of high value</source>
        <translation>عميل عالي القيمة</translation>
    </message>
    <message>
        <source>Of other value and need</source>
        <translation>عميل بقيمة أخرى وحاجة أخرى</translation>
    </message>
    <message>
        <source>The channels we lost</source>
        <translation>القنوات التي فقدناها</translation>
    </message>
    <message>
        <source>Waited, was cut off, calls again</source>
        <translation>انتظر وانقطع الخط وعاد يتصل</translation>
    </message>
</context>
<context>
    <name>teller::Desktop</name>
    <message>
        <source>Teller was started a moment ago and is already running.</source>
        <translation>بدأ Teller قبل لحظات وهو يعمل بالفعل.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>تعذّر إنشاء المجلد %1.</translation>
    </message>
    <message>
        <source>--asterisk is not understood (%1). It looks like ami://user@host:5038.</source>
        <translation>الخيار ‎--asterisk غير مفهوم (%1). صيغته: ami://user@host:5038.</translation>
    </message>
    <message>
        <source>--asterisk needs --extension: the extension of your telephone.</source>
        <translation>يحتاج ‎--asterisk إلى ‎--extension، أي تحويلة هاتفك.</translation>
    </message>
    <message>
        <source>The store is not understood (%1). It looks like sqlite:///path/teller.sqlite or postgresql://user@host/teller.</source>
        <translation>عنوان قاعدة البيانات غير مفهوم (%1). صيغته: sqlite:///path/teller.sqlite أو postgresql://user@host/teller.</translation>
    </message>
</context>
<context>
    <name>teller::DetailDocument</name>
    <message>
        <source>Items</source>
        <translation>البنود</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Nothing more is kept of this.</source>
        <translation>لم يُحفظ شيء آخر من هذا.</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>نص مقتبس</translation>
    </message>
    <message numerus="yes">
        <source>edited, %n version(s)</source>
        <translation>
            <numerusform>معدّلة، بلا نسخ</numerusform>
            <numerusform>معدّلة، نسخة واحدة</numerusform>
            <numerusform>معدّلة، نسختان</numerusform>
            <numerusform>معدّلة، %n نسخ</numerusform>
            <numerusform>معدّلة، %n نسخة</numerusform>
            <numerusform>معدّلة، %n نسخة</numerusform>
        </translation>
    </message>
    <message>
        <source>may be shared with the customer</source>
        <translation>يمكن إطلاع العميل عليها</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>داخلية</translation>
    </message>
    <message>
        <source>%1 more characters are not shown here.</source>
        <translation>لا تُعرض هنا %1 من الأحرف الأخرى.</translation>
    </message>
    <message>
        <source>The original below has all of them.</source>
        <translation>النسخة الأصلية أدناه تحتوي عليها كلها.</translation>
    </message>
</context>
<context>
    <name>teller::DetailPane</name>
    <message>
        <source>Detail of the interaction</source>
        <translation>تفاصيل التواصل</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>التواصل</translation>
    </message>
    <message>
        <source>Close detail</source>
        <translation>إغلاق التفاصيل</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>What was said and written</source>
        <translation>ما قيل وما كُتب</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>مع %1</translation>
    </message>
    <message>
        <source>When the selected words were spoken</source>
        <translation>متى قيلت الكلمات المحددة</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <translation>إظهار النص المقتبس</translation>
    </message>
    <message>
        <source>Show more of the conversation</source>
        <translation>إظهار المزيد من المحادثة</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a language</comment>
        <translation>باللغة %1</translation>
    </message>
    <message>
        <source>part of a conversation of %1 messages</source>
        <translation>جزء من محادثة عدد رسائلها %1</translation>
    </message>
    <message>
        <source>one of %1 parts of a conversation</source>
        <translation>جزء من محادثة عدد أجزائها %1</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>إخفاء النص المقتبس</translation>
    </message>
    <message>
        <source>Show more of the conversation (%1 turns)</source>
        <translation>إظهار المزيد من المحادثة (عدد المداخلات: %1)</translation>
    </message>
    <message>
        <source>Spoken %1 to %2</source>
        <translation>قيل من %1 إلى %2</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>تعديل الملاحظة</translation>
    </message>
    <message>
        <source>Continue editing the note</source>
        <translation>متابعة تعديل الملاحظة</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier version(s)</source>
        <translation>
            <numerusform>لا نسخ سابقة</numerusform>
            <numerusform>عرض نسخة سابقة واحدة</numerusform>
            <numerusform>عرض نسختين سابقتين</numerusform>
            <numerusform>عرض %n نسخ سابقة</numerusform>
            <numerusform>عرض %n نسخة سابقة</numerusform>
            <numerusform>عرض %n نسخة سابقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as a version of its own; the one that came meanwhile is kept beside it.</source>
        <translation>حُفظت كنسخة مستقلة؛ والنسخة التي وصلت في هذه الأثناء باقية إلى جانبها.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>The version could not be saved: %1</source>
        <translation>تعذّر حفظ النسخة: %1</translation>
    </message>
    <message>
        <source>Versions of the note</source>
        <translation>نسخ الملاحظة</translation>
    </message>
</context>
<context>
    <name>teller::DispositionPicker</name>
    <message>
        <source>Choose a disposition</source>
        <translation>اختر تصنيفًا</translation>
    </message>
    <message>
        <source>Type to narrow down the dispositions</source>
        <translation>اكتب لتضييق قائمة التصنيفات</translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation>ما الموضوع؟</translation>
    </message>
    <message>
        <source>Dispositions</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Disposition: none chosen</source>
        <translation>التصنيف: لم يُختر شيء</translation>
    </message>
    <message>
        <source>Disposition: %1</source>
        <translation>التصنيف: %1</translation>
    </message>
    <message>
        <source>The store offers no dispositions</source>
        <translation>لا تقدّم قاعدة البيانات أي تصنيفات</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>No disposition matches “%1”.</source>
        <translation>لا تصنيف يطابق «%1».</translation>
    </message>
</context>
<context>
    <name>teller::DocumentList</name>
    <message>
        <source>Files of the interaction</source>
        <translation>ملفات التواصل</translation>
    </message>
    <message>
        <source>Only the first %1 files are listed.</source>
        <translation>لا تُدرج إلا أول %1 من الملفات.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>إظهار كنص</translation>
    </message>
    <message>
        <source>Show %1 as text</source>
        <translation>إظهار %1 كنص</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Save %1 as</source>
        <translation>حفظ %1 باسم</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>The content of this file was not kept, because it was too large or because it was erased.</source>
        <translation>لم يُحفظ محتوى هذا الملف لأنه كبير جدًا أو لأنه حُذف.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>حُفظ باسم %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>This file holds no text. It can only be saved.</source>
        <translation>لا يحوي هذا الملف نصًا. يمكن حفظه فقط.</translation>
    </message>
    <message>
        <source>A file was not saved</source>
        <translation>لم يُحفظ أحد الملفات</translation>
    </message>
</context>
<context>
    <name>teller::DocumentTextPage</name>
    <message>
        <source>File that is shown as text</source>
        <translation>الملف المعروض كنص</translation>
    </message>
    <message>
        <source>The file as text</source>
        <translation>الملف كنص</translation>
    </message>
    <message>
        <source>Only the beginning is shown here. Save the file to read all of it.</source>
        <translation>تُعرض البداية فقط هنا. احفظ الملف لقراءته كاملًا.</translation>
    </message>
</context>
<context>
    <name>teller::DocumentWords</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Sound recording</source>
        <translation>تسجيل صوتي</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>E-mail message</source>
        <translation>رسالة بريد إلكتروني</translation>
    </message>
    <message>
        <source>vCon</source>
        <translation>vCon</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>بيانات (JSON)</translation>
    </message>
    <message>
        <source>Data (XML)</source>
        <translation>بيانات (XML)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>جدول (CSV)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>Transcript (WebVTT)</source>
        <translation>نص مفرّغ (WebVTT)</translation>
    </message>
    <message>
        <source>Transcript (SRT)</source>
        <translation>نص مفرّغ (SRT)</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>موعد</translation>
    </message>
    <message>
        <source>Business card</source>
        <translation>بطاقة عمل</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Packed files</source>
        <translation>ملفات مضغوطة</translation>
    </message>
    <message>
        <source>Office document</source>
        <translation>مستند مكتبي</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>مرفق</translation>
    </message>
    <message>
        <source>only named, not delivered</source>
        <translation>مذكور فقط، لم يُسلَّم</translation>
    </message>
</context>
<context>
    <name>teller::DuePicker</name>
    <message>
        <source>by</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>يوم آخر</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
</context>
<context>
    <name>teller::EmptyDesk</name>
    <message>
        <source>Nobody is calling</source>
        <translation>لا أحد يتصل</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Ready for calls</source>
        <translation>جاهز لاستقبال المكالمات</translation>
    </message>
    <message>
        <source>No telephone system yet</source>
        <translation>لا يوجد نظام هاتف بعد</translation>
    </message>
    <message>
        <source>No calls can come in</source>
        <translation>لا يمكن استقبال مكالمات</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>متصل.</translation>
    </message>
    <message>
        <source>Connected, extension %1.</source>
        <translation>متصل، التحويلة %1.</translation>
    </message>
    <message>
        <source>Not set up. Enter your telephone system in Settings.</source>
        <translation>غير معدّ. أدخل نظام هاتفك في الإعدادات.</translation>
    </message>
    <message>
        <source>The store is open and shared with your colleagues.</source>
        <translation>قاعدة البيانات مفتوحة ومشتركة مع زملائك.</translation>
    </message>
    <message>
        <source>The store on this computer is open.</source>
        <translation>قاعدة البيانات على هذا الحاسوب مفتوحة.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>%1 lists every key</source>
        <translation>%1 يعرض كل المفاتيح</translation>
    </message>
    <message>
        <source>Notes in which colleagues mention you</source>
        <translation>ملاحظات يذكرك فيها زملاؤك</translation>
    </message>
    <message>
        <source>Your promises and tasks</source>
        <translation>وعودك ومهامك</translation>
    </message>
</context>
<context>
    <name>teller::ErrorText</name>
    <message>
        <source>The customer store&apos;s certificate is for another name. Check the store&apos;s address in Settings.</source>
        <translation>شهادة قاعدة العملاء صادرة لاسم آخر. تحقّق من عنوان القاعدة في الإعدادات.</translation>
    </message>
    <message>
        <source>The customer store&apos;s certificate has expired or comes from an authority that this computer does not trust. Tell whoever runs the store.</source>
        <translation>انتهت صلاحية شهادة قاعدة العملاء أو صدرت عن جهة لا يثق بها هذا الحاسوب. أبلغ المسؤول عن القاعدة.</translation>
    </message>
    <message>
        <source>This computer has no file of the authorities it trusts for the customer store. Ask whoever runs the store for it.</source>
        <translation>لا يوجد على هذا الحاسوب ملف الجهات الموثوقة لقاعدة العملاء. اطلبه من المسؤول عن القاعدة.</translation>
    </message>
    <message>
        <source>The customer store does not offer encryption, and without it Teller does not connect. Tell whoever runs the store.</source>
        <translation>لا توفّر قاعدة العملاء التشفير، ولا يتصل Teller من دونه. أبلغ المسؤول عن القاعدة.</translation>
    </message>
    <message>
        <source>The customer store&apos;s certificate is not accepted. Check its address and certificate with whoever runs it.</source>
        <translation>شهادة قاعدة العملاء غير مقبولة. راجع العنوان والشهادة مع المسؤول عنها.</translation>
    </message>
    <message>
        <source>The customer store does not answer. Teller keeps trying; what you write is kept here and sent later.</source>
        <translation>قاعدة العملاء لا تستجيب. يواصل Teller المحاولة؛ وما تكتبه يُحفظ هنا ويُرسل لاحقًا.</translation>
    </message>
    <message>
        <source>The customer store does not accept this user or password. Sign in again with the button at the top.</source>
        <translation>لا تقبل قاعدة العملاء هذا المستخدم أو كلمة المرور. سجّل الدخول من جديد بالزر في الأعلى.</translation>
    </message>
    <message>
        <source>Your sign-in to the customer store lacks the right to do this. Ask whoever runs it.</source>
        <translation>لا يملك حسابك في قاعدة العملاء صلاحية ذلك. راجع المسؤول عنها.</translation>
    </message>
    <message>
        <source>What answers at the store&apos;s address is no customer store. Check the address in Settings.</source>
        <translation>ما يستجيب على هذا العنوان ليس قاعدة عملاء. تحقّق من العنوان في الإعدادات.</translation>
    </message>
    <message>
        <source>The customer store and this Teller are of different versions. Update the older of the two.</source>
        <translation>إصدار قاعدة العملاء يختلف عن إصدار Teller هذا. حدّث الأقدم منهما.</translation>
    </message>
    <message>
        <source>This database is not a Teller store. Choose another in Settings, or have one created.</source>
        <translation>قاعدة البيانات هذه ليست من قواعد Teller. اختر أخرى في الإعدادات أو اطلب إنشاء واحدة.</translation>
    </message>
    <message>
        <source>The customer store no longer has this. Search for the customer again.</source>
        <translation>لم يعد هذا موجودًا في قاعدة العملاء. ابحث عن العميل من جديد.</translation>
    </message>
    <message>
        <source>The customer store refused this. What you wrote is kept; ask whoever runs it.</source>
        <translation>رفضت قاعدة العملاء ذلك. ما كتبته محفوظ؛ راجع المسؤول عنها.</translation>
    </message>
    <message>
        <source>The customer store has no room left or may not be written to. Tell whoever runs it.</source>
        <translation>لم تعد في قاعدة العملاء مساحة أو لا تُسمح الكتابة فيها. أبلغ المسؤول عنها.</translation>
    </message>
    <message>
        <source>The customer store is damaged. Tell whoever runs it; a backup may be needed.</source>
        <translation>قاعدة العملاء تالفة. أبلغ المسؤول عنها؛ فقد تلزم نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The request was given up. Try again.</source>
        <translation>تُرك الطلب. حاول من جديد.</translation>
    </message>
    <message>
        <source>Something went wrong inside Teller. Try again, and report it if it repeats.</source>
        <translation>حدث خطأ داخل Teller. حاول من جديد، وأبلغ عنه إن تكرّر.</translation>
    </message>
    <message>
        <source>The telephone system does not answer. Teller keeps trying; check the host and port in Settings if this lasts.</source>
        <translation>نظام الهاتف لا يستجيب. يواصل Teller المحاولة؛ إن طال ذلك فتحقّق من المضيف والمنفذ في الإعدادات.</translation>
    </message>
    <message>
        <source>The telephone system does not accept this user or secret. Correct them in Settings.</source>
        <translation>لا يقبل نظام الهاتف هذا المستخدم أو كلمة السر. صحّحهما في الإعدادات.</translation>
    </message>
    <message>
        <source>This user may sign in to the telephone system but not see calls. Ask whoever runs it for the right to read calls.</source>
        <translation>يستطيع هذا المستخدم دخول نظام الهاتف لكنه لا يرى المكالمات. اطلب من المسؤول عنه صلاحية قراءة المكالمات.</translation>
    </message>
    <message>
        <source>The telephone system&apos;s certificate is not accepted. Check the host and the certificate file in Settings.</source>
        <translation>شهادة نظام الهاتف غير مقبولة. تحقّق من المضيف وملف الشهادة في الإعدادات.</translation>
    </message>
    <message>
        <source>What answers at this address is no telephone system that Teller knows. Check the host and port in Settings.</source>
        <translation>ما يستجيب على هذا العنوان ليس نظام هاتف يعرفه Teller. تحقّق من المضيف والمنفذ في الإعدادات.</translation>
    </message>
    <message>
        <source>The telephone system is of a version that Teller does not know. Ask whoever runs it.</source>
        <translation>إصدار نظام الهاتف غير معروف لدى Teller. راجع المسؤول عنه.</translation>
    </message>
    <message>
        <source>The telephone system does not know this extension. Check it in Settings.</source>
        <translation>لا يعرف نظام الهاتف هذه التحويلة. تحقّق منها في الإعدادات.</translation>
    </message>
    <message>
        <source>The telephone system refused the request. Check the connection in Settings.</source>
        <translation>رفض نظام الهاتف الطلب. تحقّق من الاتصال في الإعدادات.</translation>
    </message>
    <message>
        <source>The telephone system takes no more connections. Tell whoever runs it.</source>
        <translation>لا يقبل نظام الهاتف اتصالات أخرى. أبلغ المسؤول عنه.</translation>
    </message>
    <message>
        <source>A file needed for the telephone link cannot be read. Check the certificate file in Settings.</source>
        <translation>تعذّرت قراءة ملف يلزم للربط بالهاتف. تحقّق من ملف الشهادة في الإعدادات.</translation>
    </message>
    <message>
        <source>The telephone link was closed. Connect again in Settings.</source>
        <translation>أُغلق الربط بالهاتف. اتصل من جديد في الإعدادات.</translation>
    </message>
    <message>
        <source>Something went wrong inside Teller&apos;s telephone link. Restart Teller, and report it if it repeats.</source>
        <translation>حدث خطأ في ربط Teller بالهاتف. أعد تشغيل Teller، وأبلغ عنه إن تكرّر.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full or may not be written to. Copy your text before you close Teller.</source>
        <translation>قرص هذا الحاسوب ممتلئ أو لا تُسمح الكتابة عليه. انسخ نصّك قبل إغلاق Teller.</translation>
    </message>
    <message>
        <source>Teller&apos;s file of drafts cannot be read. Copy your text before you close Teller, and report it.</source>
        <translation>تعذّرت قراءة ملف المسودات. انسخ نصّك قبل إغلاق Teller، وأبلغ عن ذلك.</translation>
    </message>
    <message>
        <source>Teller may not write to its folder on this computer. Copy your text before you close Teller.</source>
        <translation>لا يُسمح لـ Teller بالكتابة في مجلده على هذا الحاسوب. انسخ نصّك قبل إغلاق Teller.</translation>
    </message>
    <message>
        <source>Drafts cannot be kept on this computer at the moment. Copy your text before you close Teller.</source>
        <translation>لا يمكن حفظ المسودات على هذا الحاسوب الآن. انسخ نصّك قبل إغلاق Teller.</translation>
    </message>
    <message>
        <source>Connecting to the telephone system.</source>
        <translation>جارٍ الاتصال بنظام الهاتف.</translation>
    </message>
    <message>
        <source>The link to the telephone system is down. Teller keeps trying.</source>
        <translation>الربط بنظام الهاتف منقطع. يواصل Teller المحاولة.</translation>
    </message>
    <message>
        <source>Opening the customer store.</source>
        <translation>جارٍ فتح قاعدة العملاء.</translation>
    </message>
    <message>
        <source>The customer store is newer than this Teller, which can read it but not write to it. What you write is kept on this computer until Teller is brought up to date.</source>
        <translation>قاعدة العملاء أحدث من Teller هذا، فهو يقرؤها ولا يكتب فيها. ما تكتبه يبقى على هذا الحاسوب إلى أن يُحدَّث Teller.</translation>
    </message>
    <message>
        <source>The customer store can be read but not written. What you write is kept on this computer until it can be saved.</source>
        <translation>يمكن قراءة قاعدة العملاء دون الكتابة فيها. ما تكتبه يبقى على هذا الحاسوب إلى أن يمكن حفظه.</translation>
    </message>
    <message>
        <source>The customer store is away. What you write is kept on this computer.</source>
        <translation>قاعدة العملاء غير متاحة. ما تكتبه يُحفظ على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Telephone connecting…</source>
        <translation>جارٍ وصل الهاتف…</translation>
    </message>
    <message>
        <source>Telephone not connected</source>
        <translation>الهاتف غير متصل</translation>
    </message>
    <message>
        <source>Store opening…</source>
        <translation>جارٍ فتح قاعدة البيانات…</translation>
    </message>
    <message>
        <source>Store read-only</source>
        <translation>قاعدة البيانات للقراءة فقط</translation>
    </message>
    <message>
        <source>Sign in to the store</source>
        <translation>الدخول إلى قاعدة البيانات</translation>
    </message>
    <message>
        <source>Store away</source>
        <translation>لا قاعدة بيانات</translation>
    </message>
    <message>
        <source>The customer store no longer has this file. Close the interaction and open it again to see which files it has now.</source>
        <translation>لم يعد هذا الملف في قاعدة العملاء. أغلق التواصل وافتحه من جديد لترى ملفاته الحالية.</translation>
    </message>
    <message>
        <source>You may not read this file now. Open the customer again.</source>
        <translation>لا يحقّ لك قراءة هذا الملف الآن. افتح العميل من جديد.</translation>
    </message>
    <message>
        <source>This file is damaged in the customer store. Tell whoever runs it.</source>
        <translation>هذا الملف تالف في قاعدة العملاء. أبلغ المسؤول عنها.</translation>
    </message>
    <message>
        <source>The customer store does not answer. Try again in a moment.</source>
        <translation>قاعدة العملاء لا تستجيب. حاول من جديد بعد قليل.</translation>
    </message>
    <message>
        <source>The file could not be saved: there is no room left. Choose another folder.</source>
        <translation>تعذّر حفظ الملف: لا توجد مساحة. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The file could not be saved: you may not write there, or another program has the file open. Choose another folder or name.</source>
        <translation>تعذّر حفظ الملف: لا تُسمح الكتابة هناك، أو أن برنامجًا آخر يفتحه. اختر مجلدًا أو اسمًا آخر.</translation>
    </message>
    <message>
        <source>The file could not be saved: the folder is not there. Choose another.</source>
        <translation>تعذّر حفظ الملف: المجلد غير موجود. اختر غيره.</translation>
    </message>
    <message>
        <source>The file could not be saved. Choose another folder or name.</source>
        <translation>تعذّر حفظ الملف. اختر مجلدًا أو اسمًا آخر.</translation>
    </message>
    <message>
        <source>The telephone system does not let you do this.</source>
        <translation>نظام الهاتف لا يسمح لك بهذا.</translation>
    </message>
    <message>
        <source>The telephone system knows nothing of it any more: the call is over, or your extension is in no queue.</source>
        <translation>لم يعد نظام الهاتف يعرف شيئًا عن ذلك: انتهت المكالمة، أو أن تحويلتك ليست في أي قائمة انتظار.</translation>
    </message>
    <message>
        <source>The telephone system refused. Check the extension or number.</source>
        <translation>رفض نظام الهاتف. تحقق من التحويلة أو الرقم.</translation>
    </message>
    <message>
        <source>The telephone system did not answer. Use your telephone.</source>
        <translation>لم يستجب نظام الهاتف. استخدم هاتفك.</translation>
    </message>
    <message>
        <source>The telephone system could not do this. Use your telephone.</source>
        <translation>تعذّر على نظام الهاتف فعل ذلك. استخدم هاتفك.</translation>
    </message>
    <message>
        <source>There is no customer store at this address. Check the address in Settings, or have one created.</source>
        <translation>لا توجد قاعدة عملاء على هذا العنوان. تحقّق من العنوان في الإعدادات أو اطلب إنشاء واحدة.</translation>
    </message>
    <message>
        <source>The customer store&apos;s address is not understood. Check it in Settings.</source>
        <translation>عنوان قاعدة العملاء غير مفهوم. تحقّق منه في الإعدادات.</translation>
    </message>
</context>
<context>
    <name>teller::FindingWords</name>
    <message>
        <source>since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>بعد %1 من الأيام</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>يفضّل</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>التوصيل</translation>
    </message>
    <message>
        <source>Promotion “%1”</source>
        <translation>العرض «%1»</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>the phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>الرسائل البريدية</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>المتجر</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Customer for a month</source>
        <translation>عميل منذ شهر</translation>
    </message>
    <message>
        <source>Customer for %1 months</source>
        <translation>عميل منذ %1 من الأشهر</translation>
    </message>
    <message>
        <source>Customer for a year</source>
        <translation>عميل منذ عام</translation>
    </message>
    <message>
        <source>Customer for %1 years</source>
        <translation>عميل منذ %1 من الأعوام</translation>
    </message>
    <message>
        <source>We did not keep a promise</source>
        <translation>لم نفِ بوعد</translation>
    </message>
    <message>
        <source>“%1”, due %2.</source>
        <translation>«%1»، وموعده %2.</translation>
    </message>
    <message>
        <source>%3 promised “%1”, due %2.</source>
        <translation>وعد %3 بـ «%1»، والموعد %2.</translation>
    </message>
    <message>
        <source>We promised something, due %1</source>
        <translation>وعدنا بشيء، وموعده %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 contact in a week about the same</source>
        <translation>التواصل %1 خلال أسبوع حول الأمر نفسه</translation>
    </message>
    <message>
        <source>“%1” is still open.</source>
        <translation>ما زال «%1» مفتوحًا.</translation>
    </message>
    <message>
        <source>Case %1, “%2”, is still open.</source>
        <translation>ما زالت الحالة %1، «%2»، مفتوحة.</translation>
    </message>
    <message>
        <source>What it asks for has been paid.</source>
        <translation>ما تطالب به قد دُفع.</translation>
    </message>
    <message>
        <source>The payment is already scheduled.</source>
        <translation>الدفعة مجدولة بالفعل.</translation>
    </message>
    <message>
        <source>The customer has already joined.</source>
        <translation>انضمّ العميل بالفعل.</translation>
    </message>
    <message>
        <source>“%1”, %2. %3</source>
        <translation>«%1»، %2. %3</translation>
    </message>
    <message>
        <source>%1 ends %2</source>
        <translation>انتهاء %1 %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 renews by itself %2</source>
        <translation>تجديد %1 تلقائيًا %2</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>حالة مفتوحة</translation>
    </message>
    <message>
        <source>Open case %1</source>
        <translation>الحالة المفتوحة %1</translation>
    </message>
    <message>
        <source>“%1”, last change %2.</source>
        <translation>«%1»، آخر تغيير: %2.</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>الحساب %1</translation>
    </message>
    <message>
        <source>PIN, checked</source>
        <translation>الرقم السري، تمّ التحقق منه</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>العنوان: %1</translation>
    </message>
    <message>
        <source>Phone: %1</source>
        <translation>الهاتف: %1</translation>
    </message>
    <message>
        <source>E-mail: %1</source>
        <translation>البريد الإلكتروني: %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>اللغة: %1</translation>
    </message>
    <message>
        <source>%1 contact this week about “%2”</source>
        <translation>التواصل %1 هذا الأسبوع حول «%2»</translation>
    </message>
    <message>
        <source>prefers %1</source>
        <translation>يفضّل %1</translation>
    </message>
    <message>
        <source>speaks %1</source>
        <translation>يتحدث %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>كل أسبوع</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>أسبوعيًا يوم %1</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>كل أسبوعين</translation>
    </message>
    <message>
        <source>every other %1</source>
        <translation>كل أسبوعين يوم %1</translation>
    </message>
    <message>
        <source>every month, around day %1</source>
        <translation>كل شهر قرابة اليوم %1</translation>
    </message>
    <message>
        <source>every %1 days</source>
        <translation>كل %1 من الأيام</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>إيداع</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>دفعة</translation>
    </message>
    <message>
        <source>%1 %2: that is today</source>
        <translation>%1 %2: الموعد اليوم</translation>
    </message>
    <message>
        <source>%1: so often already: %2, last %3.</source>
        <translation>%1: عدد المرات حتى الآن: %2، وآخرها %3.</translation>
    </message>
    <message>
        <source>%1 %2, but none since %3</source>
        <translation>%1 %2، ولا شيء منذ %3</translation>
    </message>
    <message>
        <source>%1: so often before: %2; expected %3; missed: %4.</source>
        <translation>%1: عدد المرات من قبل: %2؛ كان متوقعًا %3؛ ما فات: %4.</translation>
    </message>
    <message>
        <source>It can be changed or ended until %1.</source>
        <translation>يمكن تغييره أو إنهاؤه حتى %1.</translation>
    </message>
    <message>
        <source>It can be changed or ended until %1; it then costs %2.</source>
        <translation>يمكن تغييره أو إنهاؤه حتى %1؛ وتكلفته بعدها %2.</translation>
    </message>
    <message>
        <source>What is broken can be claimed until %1.</source>
        <translation>يمكن المطالبة بما تعطّل حتى %1.</translation>
    </message>
    <message>
        <source>It can be extended until %1.</source>
        <translation>يمكن تمديده حتى %1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The customer has just bought it.</source>
        <translation>اشتراه العميل للتوّ.</translation>
    </message>
    <message>
        <source>What it offers cannot be had now.</source>
        <translation>ما تعرضه غير متاح الآن.</translation>
    </message>
    <message>
        <source>What we had closed came back</source>
        <translation>عاد ما كنا قد أغلقناه</translation>
    </message>
    <message>
        <source>“%1” was closed %2.</source>
        <translation>أُغلق «%1» %2.</translation>
    </message>
    <message>
        <source>Case %1, “%2”, was closed %3.</source>
        <translation>أُغلقت الحالة %1، «%2»، %3.</translation>
    </message>
    <message>
        <source>%1 time with the same kind of matter</source>
        <translation>الأمر %1 من النوع نفسه</translation>
    </message>
    <message>
        <source>The first was %1.</source>
        <translation>الأول: %1.</translation>
    </message>
    <message>
        <source>The first was %1, the last is “%2”.</source>
        <translation>الأول: %1، والأخير: «%2».</translation>
    </message>
    <message>
        <source>Paid twice: %1 too much</source>
        <translation>دُفع مرتين: زيادة %1</translation>
    </message>
    <message>
        <source>“%1”, since %2; nobody has started the refund.</source>
        <translation>«%1»، منذ %2؛ لم يبدأ أحد ردّ المبلغ.</translation>
    </message>
    <message>
        <source>We owe %1 since %2</source>
        <translation>ندين للعميل بـ %1 منذ %2</translation>
    </message>
    <message>
        <source>“%1”: the refund is due.</source>
        <translation>«%1»: ردّ المبلغ مستحق.</translation>
    </message>
    <message>
        <source>A message we no longer need was stopped</source>
        <translation>أُوقفت رسالة لم نعد بحاجة إليها</translation>
    </message>
    <message>
        <source>May be more than needed: %1 ordered</source>
        <translation>قد يزيد على الحاجة: عدد المطلوب %1</translation>
    </message>
    <message>
        <source>“%1”: at most %2 within %3 days before.</source>
        <translation>«%1»: من قبل %2 على الأكثر خلال %3 من الأيام.</translation>
    </message>
    <message>
        <source>%1: not wanted any more since %2</source>
        <translation>%1: لم يعد مرغوبًا منذ %2</translation>
    </message>
    <message>
        <source>The last message before that was “%1”, sent %2.</source>
        <translation>آخر رسالة قبل ذلك «%1»، أُرسلت %2.</translation>
    </message>
    <message>
        <source>May be asked for an honest review</source>
        <translation>يمكن أن يُطلب منه تقييم صادق</translation>
    </message>
    <message>
        <source>“%1”, closed %2.</source>
        <translation>«%1»، أُغلق %2.</translation>
    </message>
    <message>
        <source>Identity: verified</source>
        <translation>الهوية: تمّ التحقق</translation>
    </message>
    <message>
        <source>Card: %1</source>
        <translation>البطاقة: %1</translation>
    </message>
    <message>
        <source>we promised “%1”, due %2, and did not keep it</source>
        <translation>وعدنا بـ «%1»، والموعد %2، ولم نفِ به</translation>
    </message>
    <message>
        <source>was cut off today</source>
        <translation>انقطعت مكالمته اليوم</translation>
    </message>
    <message>
        <source>paid “%1” twice, %2 too much</source>
        <translation>دفع «%1» مرتين، بزيادة %2</translation>
    </message>
    <message>
        <source>we owe %1 since %2</source>
        <translation>ندين له بـ %1 منذ %2</translation>
    </message>
    <message>
        <source>waited %1 minutes today</source>
        <translation>انتظر اليوم %1 من الدقائق</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Goldfish: a message we no longer need goes out %1</source>
        <translation>سمكة ذهبية: رسالة لم نعد بحاجة إليها ستُرسل %1</translation>
    </message>
    <message numerus="yes">
        <source>told us %n times</source>
        <translation>
            <numerusform>لم يخبرنا</numerusform>
            <numerusform>أخبرنا مرة واحدة</numerusform>
            <numerusform>أخبرنا مرتين</numerusform>
            <numerusform>أخبرنا %n مرات</numerusform>
            <numerusform>أخبرنا %n مرة</numerusform>
            <numerusform>أخبرنا %n مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>الضمان</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>الاشتراك</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الباقة</translation>
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
        <translation>إظهار</translation>
    </message>
    <message>
        <source>This call belongs to it</source>
        <translation>هذه المكالمة تخصّها</translation>
    </message>
    <message>
        <source>The case in focus: %1</source>
        <translation>الحالة محلّ الاهتمام: %1</translation>
    </message>
    <message>
        <source>Show the last exchange about it</source>
        <translation>إظهار آخر تواصل بشأنها</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>الحالة %1</translation>
    </message>
</context>
<context>
    <name>teller::HandOverCard</name>
    <message>
        <source>account number</source>
        <translation>رقم الحساب</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرقم السري</translation>
    </message>
    <message>
        <source>address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>telephone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>حُوِّلت</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>The note of whoever had the call before</source>
        <translation>ملاحظة من كانت لديه المكالمة من قبل</translation>
    </message>
    <message>
        <source>Handed over by %1</source>
        <translation>حوّلها %1</translation>
    </message>
    <message>
        <source>%1 had this customer on the line a moment ago</source>
        <translation>كان هذا العميل على الخط مع %1 قبل قليل</translation>
    </message>
    <message>
        <source>Show the call with %1</source>
        <translation>إظهار المكالمة مع %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>السبب: %1</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>كُتبت %1</translation>
    </message>
    <message>
        <source>Nothing written yet; it appears here.</source>
        <translation>لم يُكتب شيء بعد؛ سيظهر هنا.</translation>
    </message>
    <message>
        <source>Had to say again: %1</source>
        <translation>اضطرّ إلى تكرار: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>teller::HistoryBar</name>
    <message>
        <source>Find in this history</source>
        <translation>البحث في هذا السجل</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>الانتقال إلى يوم</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>أحدث %1</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>وُجد %1</translation>
    </message>
    <message>
        <source>Show the whole history again</source>
        <translation>إظهار السجل كله من جديد</translation>
    </message>
</context>
<context>
    <name>teller::IdentityDialog</name>
    <message>
        <source>the same account number</source>
        <translation>رقم الحساب نفسه</translation>
    </message>
    <message>
        <source>the same telephone number</source>
        <translation>رقم الهاتف نفسه</translation>
    </message>
    <message>
        <source>the same e-mail address</source>
        <translation>عنوان البريد نفسه</translation>
    </message>
    <message>
        <source>the same handle</source>
        <translation>المعرّف نفسه</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>الاسم نفسه</translation>
    </message>
    <message>
        <source>a similar name</source>
        <translation>اسمًا مشابهًا</translation>
    </message>
    <message>
        <source>the same postcode</source>
        <translation>الرمز البريدي نفسه</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (غير مؤكد)</translation>
    </message>
    <message>
        <source>%1 (others have it, too)</source>
        <translation>%1 (ولدى غيرهما أيضًا)</translation>
    </message>
    <message>
        <source>They share: %1.</source>
        <translation>يشتركان في: %1.</translation>
    </message>
    <message>
        <source>But together with others they would make two customers one.</source>
        <translation>لكنهما مع غيرهما يجعلان من عميلين عميلًا واحدًا.</translation>
    </message>
    <message>
        <source>Who is the same person</source>
        <translation>من هو الشخص نفسه</translation>
    </message>
    <message>
        <source>Two records that may be one customer. Nothing is lost by saying that they are: both keep what they have, and can be parted again.</source>
        <translation>سجلّان قد يكونان لعميل واحد. لا يضيع شيء إن أكّدت ذلك: يحتفظ كلٌّ منهما بما لديه، ويمكن فصلهما من جديد.</translation>
    </message>
    <message>
        <source>Pairs to decide</source>
        <translation>أزواج تنتظر القرار</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Take the last decision back (Ctrl+Z)</source>
        <translation>التراجع عن آخر قرار (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What is known of both</source>
        <translation>ما يُعرف عن الاثنين</translation>
    </message>
    <message>
        <source>&amp;Same person</source>
        <translation>الشخص نفسه (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Different people</source>
        <translation>شخصان مختلفان (&amp;D)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>لا شيء يحتاج إلى قرار.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>%1 and %2
%3 of 100</source>
        <translation>%1 و%2
%3 من 100</translation>
    </message>
    <message>
        <source>Not a customer yet</source>
        <translation>ليس عميلًا بعد</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>عميل</translation>
    </message>
    <message>
        <source>Customer in %1</source>
        <translation>عميل في %1</translation>
    </message>
    <message>
        <source>%1, not verified</source>
        <translation>%1، غير مؤكد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>%1, as they said</source>
        <translation>%1، بحسب قوله</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>آخر تواصل</translation>
    </message>
    <message>
        <source>Somebody else has decided about these two meanwhile.</source>
        <translation>اتخذ شخص آخر قرارًا بشأن هذين في هذه الأثناء.</translation>
    </message>
    <message>
        <source>They are one person from now on.</source>
        <translation>هما شخص واحد من الآن.</translation>
    </message>
    <message>
        <source>They are two people, and nobody is asked again.</source>
        <translation>هما شخصان، ولن يُسأل أحد عن ذلك من جديد.</translation>
    </message>
    <message>
        <source>There is nothing left to decide.</source>
        <translation>لم يبقَ ما يحتاج إلى قرار.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>تمّ التراجع.</translation>
    </message>
</context>
<context>
    <name>teller::IdentityStrip</name>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>اسم العميل</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Others who have this customer open</source>
        <translation>آخرون يفتحون هذا العميل</translation>
    </message>
    <message>
        <source>What to know before speaking</source>
        <translation>ما يجب معرفته قبل الحديث</translation>
    </message>
    <message>
        <source>also viewing: %1</source>
        <translation>يطّلع عليه أيضًا: %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>الحساب %1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> و%n حساب آخر</numerusform>
            <numerusform> وحساب آخر</numerusform>
            <numerusform> وحسابان آخران</numerusform>
            <numerusform> و%n حسابات أخرى</numerusform>
            <numerusform> و%n حسابًا آخر</numerusform>
            <numerusform> و%n حساب آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 سنويًا</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>يستخدم</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>May also act</source>
        <translation>يحقّ له التصرف أيضًا</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>عميل منذ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Looking up who this is.</source>
        <translation>جارٍ البحث عن هوية المتصل.</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>من المتصل؟</translation>
    </message>
    <message numerus="yes">
        <source>%n customers fit. Ask who is calling, then choose.</source>
        <translation>
            <numerusform>لا عميل مطابق (%n). اسأل من المتصل ثم اختر.</numerusform>
            <numerusform>عميل واحد مطابق. اسأل من المتصل ثم اختر.</numerusform>
            <numerusform>عميلان مطابقان. اسأل من المتصل ثم اختر.</numerusform>
            <numerusform>%n عملاء مطابقون. اسأل من المتصل ثم اختر.</numerusform>
            <numerusform>%n عميلًا مطابقًا. اسأل من المتصل ثم اختر.</numerusform>
            <numerusform>%n عميل مطابق. اسأل من المتصل ثم اختر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>متصل غير معروف</translation>
    </message>
    <message>
        <source>Customer not opened</source>
        <translation>لم يُفتح العميل</translation>
    </message>
    <message>
        <source>Not opened: you have no call, case or task with this customer.</source>
        <translation>لم يُفتح: ليس لديك مكالمة ولا حالة ولا مهمة مع هذا العميل.</translation>
    </message>
    <message>
        <source>Nobody is recognised. Ask the caller for a name or an account number.</source>
        <translation>لم يُتعرَّف على أحد. اطلب من المتصل اسمًا أو رقم حساب.</translation>
    </message>
    <message>
        <source>No customer has this account number. Ask the caller for a name.</source>
        <translation>لا عميل يحمل رقم الحساب هذا. اطلب اسم المتصل.</translation>
    </message>
    <message>
        <source>How the customer was recognised</source>
        <translation>كيف تمّ التعرّف على العميل</translation>
    </message>
    <message>
        <source>What today has cost this customer</source>
        <translation>ما كلّفه اليوم هذا العميل</translation>
    </message>
    <message>
        <source>by account and PIN, %1</source>
        <translation>بالحساب والرقم السري، %1</translation>
    </message>
    <message>
        <source>by the account entered, %1</source>
        <translation>بالحساب المُدخل، %1</translation>
    </message>
    <message>
        <source>by the number that calls; not verified</source>
        <translation>بالرقم المتصل؛ غير مؤكد</translation>
    </message>
    <message>
        <source>chosen by you; not verified</source>
        <translation>باختيارك؛ غير مؤكد</translation>
    </message>
    <message>
        <source>You may give</source>
        <translation>يحقّ لك منح</translation>
    </message>
    <message>
        <source>up to %1 without asking</source>
        <translation>حتى %1 دون استئذان</translation>
    </message>
</context>
<context>
    <name>teller::KeyMap</name>
    <message>
        <source>Search for a customer</source>
        <translation>البحث عن عميل</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
    <message>
        <source>Save and end the wrap-up</source>
        <translation>حفظ وإنهاء ما بعد المكالمة</translation>
    </message>
    <message>
        <source>Choose the disposition</source>
        <translation>اختيار التصنيف</translation>
    </message>
    <message>
        <source>To the note</source>
        <translation>إلى الملاحظة</translation>
    </message>
    <message>
        <source>To the history</source>
        <translation>إلى السجل</translation>
    </message>
    <message>
        <source>To what matters now</source>
        <translation>إلى ما يهمّ الآن</translation>
    </message>
    <message>
        <source>Note, history, what matters now: to the next of them</source>
        <translation>الملاحظة، السجل، ما يهمّ الآن: إلى التالي</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>الوعد بشيء</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Write down a caller whom nobody knows</source>
        <translation>تدوين متصل لا يعرفه أحد</translation>
    </message>
    <message>
        <source>One more minute for the wrap-up</source>
        <translation>دقيقة أخرى لما بعد المكالمة</translation>
    </message>
    <message>
        <source>Next call or customer</source>
        <translation>المكالمة التالية أو العميل التالي</translation>
    </message>
    <message>
        <source>Close this customer</source>
        <translation>إغلاق هذا العميل</translation>
    </message>
    <message>
        <source>Open the notes that could not be saved</source>
        <translation>فتح الملاحظات التي تعذّر حفظها</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
    <message>
        <source>writing and moving in a text</source>
        <translation>الكتابة والتنقل في النص</translation>
    </message>
    <message>
        <source>Transfer the call</source>
        <translation>تحويل المكالمة</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>Ready for calls, or why not</source>
        <translation>جاهز للمكالمات، أو لماذا لا</translation>
    </message>
    <message>
        <source>Find words in this history</source>
        <translation>البحث عن كلمات في هذا السجل</translation>
    </message>
    <message>
        <source>Go to a day of the history</source>
        <translation>الانتقال إلى يوم في السجل</translation>
    </message>
    <message>
        <source>Copy a number or an address of the customer</source>
        <translation>نسخ رقم أو عنوان للعميل</translation>
    </message>
</context>
<context>
    <name>teller::KnownFactLine</name>
    <message>
        <source>Use as usual: into the note</source>
        <translation>كالمعتاد: إلى الملاحظة</translation>
    </message>
    <message>
        <source>As usual: %1.</source>
        <translation>كالمعتاد: %1.</translation>
    </message>
    <message>
        <source>The customer had to say it again</source>
        <translation>اضطرّ العميل إلى قوله من جديد</translation>
    </message>
    <message>
        <source>Take back: had to say it again</source>
        <translation>التراجع: اضطرّ إلى قوله من جديد</translation>
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
        <translation>هذا هو المتصل</translation>
    </message>
    <message>
        <source>open the customer</source>
        <translation>فتح العميل</translation>
    </message>
    <message>
        <source>only look</source>
        <translation>اطّلاع فقط</translation>
    </message>
</context>
<context>
    <name>teller::MatterCard</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Click to see in the history what this rests on</source>
        <translation>انقر لترى في السجل ما يستند إليه هذا</translation>
    </message>
    <message>
        <source>Stopped by %1</source>
        <translation>أوقفه %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>تراجع: %1</translation>
    </message>
    <message>
        <source>More about: %1</source>
        <translation>المزيد عن: %1</translation>
    </message>
    <message>
        <source>Show payments</source>
        <translation>إظهار الدفعات</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Make a task</source>
        <translation>إنشاء مهمة</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>إخبار العميل</translation>
    </message>
    <message>
        <source>Useful</source>
        <translation>مفيد</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>أُنجز</translation>
    </message>
    <message>
        <source>Told the customer: %1.</source>
        <translation>أُخبر العميل: %1.</translation>
    </message>
    <message>
        <source>Told the customer: %1. %2</source>
        <translation>أُخبر العميل: %1. %2</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>تسليم</translation>
    </message>
</context>
<context>
    <name>teller::MattersPanel</name>
    <message>
        <source>What matters now</source>
        <translation>ما يهمّ الآن</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>لا تسأل</translation>
    </message>
    <message>
        <source>Do not ask: we already know</source>
        <translation>لا تسأل: نعرف ذلك</translation>
    </message>
    <message>
        <source>Nothing open: no promise, no case, no message that is due.</source>
        <translation>لا شيء مفتوح: لا وعد ولا حالة ولا رسالة مستحقة.</translation>
    </message>
    <message>
        <source>This appears once the customer is known.</source>
        <translation>يظهر هذا حالما يُعرف العميل.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>و%n آخر</numerusform>
            <numerusform>وأمر آخر</numerusform>
            <numerusform>وأمران آخران</numerusform>
            <numerusform>و%n أمور أخرى</numerusform>
            <numerusform>و%n أمرًا آخر</numerusform>
            <numerusform>و%n أمر آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>What you decided was not kept: %1</source>
        <translation>لم يُحفظ قرارك: %1</translation>
    </message>
</context>
<context>
    <name>teller::MessageModel</name>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>teller::NewCustomerPage</name>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>رقم الحساب</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروفة</translation>
    </message>
    <message>
        <source>Add the customer</source>
        <translation>إضافة العميل</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>رجوع  Esc</translation>
    </message>
    <message>
        <source>Back without adding anybody</source>
        <translation>رجوع دون إضافة أحد</translation>
    </message>
    <message>
        <source>Is it one of these?</source>
        <translation>هل هو أحد هؤلاء؟</translation>
    </message>
    <message>
        <source>Customers who may be the same</source>
        <translation>عملاء قد يكونون الشخص نفسه</translation>
    </message>
    <message>
        <source>The caller&apos;s number belongs to others already. Ask for another one, or leave this empty.</source>
        <translation>رقم المتصل يخص آخرين بالفعل. اطلب رقمًا آخر أو اترك هذا فارغًا.</translation>
    </message>
    <message>
        <source>The customer was not added. %1</source>
        <translation>لم يُضف العميل. %1</translation>
    </message>
    <message>
        <source>That is already %1: the account number is the same.</source>
        <translation>هذا هو %1 بالفعل: رقم الحساب نفسه.</translation>
    </message>
    <message>
        <source>That is already %1: the e-mail address is the same.</source>
        <translation>هذا هو %1 بالفعل: عنوان البريد نفسه.</translation>
    </message>
    <message>
        <source>That is already %1: the telephone number is the same.</source>
        <translation>هذا هو %1 بالفعل: رقم الهاتف نفسه.</translation>
    </message>
    <message>
        <source>There is a %1 already. Give something that tells the two apart.</source>
        <translation>يوجد %1 بالفعل. أدخل ما يميّز بين الاثنين.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Whether the customer is there already cannot be said now; the store checks it before anybody is added.</source>
        <translation>لا يمكن الآن معرفة ما إذا كان العميل موجودًا؛ يتحقق المخزن من ذلك قبل إضافة أي شخص.</translation>
    </message>
    <message>
        <source>Nobody with this name or number is known.</source>
        <translation>لا أحد معروف بهذا الاسم أو الرقم.</translation>
    </message>
    <message>
        <source>Ask for the name.</source>
        <translation>اسأل عن الاسم.</translation>
    </message>
    <message>
        <source>This cannot be a name.</source>
        <translation>لا يمكن أن يكون هذا اسمًا.</translation>
    </message>
    <message>
        <source>This cannot be a telephone number: digits, with or without a plus before them.</source>
        <translation>لا يمكن أن يكون هذا رقم هاتف: أرقام، مع علامة زائد قبلها أو بدونها.</translation>
    </message>
    <message>
        <source>This cannot be an e-mail address.</source>
        <translation>لا يمكن أن يكون هذا عنوان بريد إلكتروني.</translation>
    </message>
    <message>
        <source>This cannot be an account number.</source>
        <translation>لا يمكن أن يكون هذا رقم حساب.</translation>
    </message>
</context>
<context>
    <name>teller::NotReadyReasons</name>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>غداء</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Paperwork</source>
        <translation>أعمال كتابية</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>اجتماع</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>ما بعد المكالمة</translation>
    </message>
</context>
<context>
    <name>teller::NoteBar</name>
    <message>
        <source>Resolved</source>
        <translation>حُلّ</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>لم يُحلّ</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>حُوّل</translation>
    </message>
    <message>
        <source>State of the note</source>
        <translation>حالة الملاحظة</translation>
    </message>
    <message>
        <source>Time left for the wrap-up</source>
        <translation>الوقت المتبقي لما بعد المكالمة</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 دقيقة</translation>
    </message>
    <message>
        <source>One more minute for the wrap-up</source>
        <translation>دقيقة أخرى لما بعد المكالمة</translation>
    </message>
    <message>
        <source>Edit and save again</source>
        <translation>تعديل وحفظ من جديد</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>لم يُذكر</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>+ I will … by …</source>
        <translation>+ سأقوم بـ… قبل …</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>الوعد بشيء</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>النتيجة: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>حفظ وإغلاق</translation>
    </message>
    <message>
        <source>Done without a note</source>
        <translation>إنهاء بلا ملاحظة</translation>
    </message>
    <message>
        <source>End the wrap-up</source>
        <translation>إنهاء ما بعد المكالمة</translation>
    </message>
    <message>
        <source>Close this customer</source>
        <translation>إغلاق هذا العميل</translation>
    </message>
    <message>
        <source>I will “%1” by %2</source>
        <translation>سأقوم بـ «%1» حتى %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>time is over</source>
        <translation>انتهى الوقت</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
        <source>draft kept %1</source>
        <translation>حُفظت المسودة %1</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>saved here, %1</source>
        <translation>حُفظت هنا، %1</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>حُفظت %1</translation>
    </message>
    <message>
        <source>could not be saved: %1</source>
        <translation>تعذّر الحفظ: %1</translation>
    </message>
    <message>
        <source>One more minute</source>
        <translation>دقيقة أخرى</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save and end the wrap-up</source>
        <translation>حفظ وإنهاء ما بعد المكالمة</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>لا وعود (%n)</numerusform>
            <numerusform>وعد واحد</numerusform>
            <numerusform>وعدان</numerusform>
            <numerusform>%n وعود</numerusform>
            <numerusform>%n وعدًا</numerusform>
            <numerusform>%n وعد</numerusform>
        </translation>
    </message>
    <message>
        <source>draft %1</source>
        <comment>kept at that time, where there is little room</comment>
        <translation>مسودة %1</translation>
    </message>
</context>
<context>
    <name>teller::NoteEdit</name>
    <message>
        <source>Templates and colleagues</source>
        <translation>القوالب والزملاء</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>معاودة الاتصال</translation>
    </message>
    <message>
        <source>{customer.name} (account {account.number}) asked to be called back. Reached on {today}: </source>
        <translation>طلب {customer.name} (الحساب {account.number}) معاودة الاتصال. تمّ الوصول إليه في {today}: </translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>ردّ مبلغ</translation>
    </message>
    <message>
        <source>Refund started on {today} for account {account.number}. Told {customer.name} when it arrives: </source>
        <translation>بدأ ردّ المبلغ في {today} للحساب {account.number}. أُخبر {customer.name} بموعد وصوله: </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>{customer.name} confirmed the address on {today}.</source>
        <translation>أكّد {customer.name} العنوان في {today}.</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>What happened: 
What {customer.name} expects: 
What was agreed on {today}: </source>
        <translation>ما حدث: 
ما يتوقعه {customer.name}: 
ما اتُّفق عليه في {today}: </translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>حُوّل</translation>
    </message>
    <message>
        <source>{agent.name} hands over on {today}. Known so far: 
Still open: </source>
        <translation>يسلّم {agent.name} في {today}. المعروف حتى الآن: 
ما زال مفتوحًا: </translation>
    </message>
</context>
<context>
    <name>teller::NotePanel</name>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>What was it about, what was done, what comes next?</source>
        <translation>ما الموضوع، وماذا أُنجز، وما التالي؟</translation>
    </message>
    <message>
        <source>Choose the customer first: a note needs somebody to belong to. The draft is kept.</source>
        <translation>اختر العميل أولًا: لا بدّ للملاحظة من صاحب. المسودة محفوظة.</translation>
    </message>
    <message>
        <source>The number of a payment card was masked.</source>
        <translation>حُجب رقم بطاقة دفع.</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>الوعود</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>“/” templates   “@” colleagues   “- ” list   Ctrl B bold</source>
        <translation>«/» قوالب   «@» زملاء   «- » قائمة   Ctrl B غامق</translation>
    </message>
    <message>
        <source>May be shared with the customer</source>
        <translation>يمكن إطلاع العميل عليها</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>داخلية</translation>
    </message>
    <message>
        <source>This note may be shared with the customer</source>
        <translation>يمكن إطلاع العميل على هذه الملاحظة</translation>
    </message>
    <message>
        <source>Press to keep this note among colleagues</source>
        <translation>اضغط لتبقى هذه الملاحظة بين الزملاء</translation>
    </message>
    <message>
        <source>Only colleagues read this note. Press if it may be shared with the customer.</source>
        <translation>لا يقرأ هذه الملاحظة إلا الزملاء. اضغط إذا كان يمكن إطلاع العميل عليها.</translation>
    </message>
    <message>
        <source>This note is internal: only colleagues read it</source>
        <translation>هذه الملاحظة داخلية: لا يقرؤها إلا الزملاء</translation>
    </message>
    <message>
        <source>Choose the disposition, then finish. Nothing is lost.</source>
        <translation>اختر التصنيف ثم أنهِ. لا يضيع شيء.</translation>
    </message>
</context>
<context>
    <name>teller::NoteVersionsPage</name>
    <message>
        <source>Versions of the note</source>
        <translation>نسخ الملاحظة</translation>
    </message>
    <message>
        <source>Versions of the note, the newest first</source>
        <translation>نسخ الملاحظة، الأحدث أولاً</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>النسخة %1</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>may be shared with the customer</source>
        <translation>يمكن إطلاع العميل عليها</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>داخلية</translation>
    </message>
</context>
<context>
    <name>teller::OutcomePage</name>
    <message>
        <source>Who is calling?</source>
        <translation>من المتصل؟</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Customers who fit</source>
        <translation>العملاء المطابقون</translation>
    </message>
    <message>
        <source>Several customers have this number. Ask for the name, choose with ↑ ↓ and Enter.</source>
        <translation>عدة عملاء لديهم هذا الرقم. اسأل عن الاسم واختر بـ ↑ ↓ و Enter.</translation>
    </message>
    <message>
        <source>Several customers share this account. Ask for the name, choose with ↑ ↓ and Enter.</source>
        <translation>عدة عملاء يشتركون في هذا الحساب. اسأل عن الاسم واختر بـ ↑ ↓ و Enter.</translation>
    </message>
    <message>
        <source>Nobody is recognised yet</source>
        <translation>لم يُتعرَّف على أحد بعد</translation>
    </message>
    <message>
        <source>No customer has account %1</source>
        <translation>لا عميل يحمل الحساب %1</translation>
    </message>
    <message>
        <source>Ask the caller for a name, an account number or an e-mail address. You can write the note meanwhile; it goes along.</source>
        <translation>اطلب من المتصل اسمًا أو رقم حساب أو بريدًا إلكترونيًا. يمكنك كتابة الملاحظة في الأثناء؛ فهي تنتقل معك.</translation>
    </message>
    <message>
        <source>The customer could not be looked up</source>
        <translation>تعذّر البحث عن العميل</translation>
    </message>
    <message>
        <source>You can write the note meanwhile; it is kept on this computer.</source>
        <translation>يمكنك كتابة الملاحظة في الأثناء؛ فهي تُحفظ على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Known with this telephone number</source>
        <translation>معروفون بهذا الرقم</translation>
    </message>
    <message>
        <source>None of these: a new customer…</source>
        <translation>لا أحد من هؤلاء: عميل جديد…</translation>
    </message>
    <message>
        <source>A new customer…</source>
        <translation>عميل جديد…</translation>
    </message>
</context>
<context>
    <name>teller::OutcomeWords</name>
    <message>
        <source>abandoned</source>
        <translation>تخلّى عن الانتظار</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>انقطع</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>تم التسليم</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>تم التحويل</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>انضم</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>لم يُفتح</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>لم يُحل</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>فُتح</translation>
    </message>
    <message>
        <source>order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>تم الطلب</translation>
    </message>
    <message>
        <source>promise broken</source>
        <translation>وعد لم يُوفَ به</translation>
    </message>
    <message>
        <source>promise kept</source>
        <translation>وعد تم الوفاء به</translation>
    </message>
    <message>
        <source>promise kept late</source>
        <translation>وعد تم الوفاء به متأخرًا</translation>
    </message>
    <message>
        <source>refund due</source>
        <translation>استرداد مستحق</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>تم الاسترداد</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>تم الحل</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>مُرتجع</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>مجدول</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>بلا رد</translation>
    </message>
</context>
<context>
    <name>teller::OwnerPicker</name>
    <message>
        <source>Hand the task over</source>
        <translation>تسليم المهمة</translation>
    </message>
    <message>
        <source>Type to narrow down colleagues and teams</source>
        <translation>اكتب لتضييق قائمة الزملاء والفرق</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>إلى من؟</translation>
    </message>
    <message>
        <source>Colleagues and teams</source>
        <translation>الزملاء والفرق</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>فريق %1</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>No colleague and no team matches “%1”.</source>
        <translation>لا زميل ولا فريق يطابق «%1».</translation>
    </message>
</context>
<context>
    <name>teller::Rail</name>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>To the call that goes on</source>
        <translation>إلى المكالمة الجارية</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Opened with a reason</source>
        <translation>فُتحوا لسبب</translation>
    </message>
    <message>
        <source>Who is the same person</source>
        <translation>من هو الشخص نفسه</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>عرض توضيحي</translation>
    </message>
    <message>
        <source>Demo: choose what to show</source>
        <translation>عرض توضيحي: اختر ما يُعرض</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>teller::ReasonPage</name>
    <message>
        <source>A reason is needed</source>
        <translation>يلزم ذكر سبب</translation>
    </message>
    <message>
        <source>You have no call, case or task with this customer. Your reason is recorded with your name and the time, and supervisors see it.</source>
        <translation>ليس لديك مكالمة ولا حالة ولا مهمة مع هذا العميل. يُسجَّل السبب مع اسمك والوقت، ويراه المشرفون.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Reason for opening this customer</source>
        <translation>سبب فتح هذا العميل</translation>
    </message>
    <message>
        <source>Asked me at the counter to check the delivery</source>
        <translation>طلب مني عند الشبّاك التحقق من التوصيل</translation>
    </message>
    <message>
        <source>Open and record the reason</source>
        <translation>فتح وتسجيل السبب</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>رجوع  Esc</translation>
    </message>
    <message>
        <source>Back without opening the customer</source>
        <translation>رجوع دون فتح العميل</translation>
    </message>
    <message>
        <source>This customer opens only for a reason</source>
        <translation>لا يُفتح هذا العميل إلا لسبب</translation>
    </message>
    <message>
        <source>%1 opens only for a reason</source>
        <translation>لا يُفتح %1 إلا لسبب</translation>
    </message>
    <message>
        <source>Write why you open this customer.</source>
        <translation>اكتب لماذا تفتح هذا العميل.</translation>
    </message>
    <message>
        <source>Say a little more: at least %1 characters.</source>
        <translation>اكتب المزيد: ما لا يقلّ عن %1 من الأحرف.</translation>
    </message>
</context>
<context>
    <name>teller::ReasonsDialog</name>
    <message>
        <source>Opened with a reason</source>
        <translation>فُتحوا لسبب</translation>
    </message>
    <message>
        <source>Customers whom somebody of your teams opened without a call, case or task with them.</source>
        <translation>عملاء فتحهم أحد أفراد فرقك دون مكالمة أو حالة أو مهمة معهم.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Nobody has.</source>
        <translation>لا أحد.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>محذوف</translation>
    </message>
</context>
<context>
    <name>teller::ReviewsPage</name>
    <message>
        <source>Reviews</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>The customer declined</source>
        <translation>رفض العميل</translation>
    </message>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 من 5 نجوم</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>بكلمات العميل</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>تدوين</translation>
    </message>
    <message>
        <source>The customer was invited</source>
        <translation>دُعي العميل</translation>
    </message>
    <message>
        <source>Last invited %1</source>
        <translation>آخر دعوة: %1</translation>
    </message>
    <message>
        <source>%1 of 5 stars on average; reviews: %2</source>
        <translation>المتوسط %1 من 5 نجوم؛ التقييمات: %2</translation>
    </message>
    <message>
        <source>declined: %1</source>
        <translation>رفض: %1</translation>
    </message>
    <message>
        <source>Nothing has been written down yet. Write down whatever the customer says, good or bad.</source>
        <translation>لم يُدوَّن شيء بعد. دوّن كل ما يقوله العميل، جيدًا كان أم سيئًا.</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>teller::SavedNotePage</name>
    <message>
        <source>Another version of the note</source>
        <translation>نسخة أخرى من الملاحظة</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>The note stays as it is</source>
        <translation>تبقى الملاحظة كما هي</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>حفظ النسخة</translation>
    </message>
    <message>
        <source>What the note says now stays readable</source>
        <translation>ما تقوله الملاحظة الآن يبقى مقروءًا</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>داخلية</translation>
    </message>
    <message>
        <source>could not be saved: %1</source>
        <translation>تعذّر الحفظ: %1</translation>
    </message>
    <message>
        <source>Another version was saved meanwhile (%1, %2). Yours becomes a version of its own: both are kept.</source>
        <translation>حُفظت في هذه الأثناء نسخة أخرى (%1، %2). تصبح نسختك نسخة مستقلة: تبقى كلتاهما.</translation>
    </message>
    <message>
        <source>Kept as a draft until you save it.</source>
        <translation>محفوظة كمسودة إلى أن تحفظها.</translation>
    </message>
    <message>
        <source>May be shared</source>
        <translation>يجوز عرضها</translation>
    </message>
</context>
<context>
    <name>teller::SearchBox</name>
    <message>
        <source>Search for a customer or a message</source>
        <translation>البحث عن عميل أو رسالة</translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <translation>البحث عن عميل</translation>
    </message>
    <message>
        <source>A customer, a number, or words that were said or written</source>
        <translation>عميل أو رقم أو كلمات قيلت أو كُتبت</translation>
    </message>
    <message>
        <source>Name, account number, phone or e-mail</source>
        <translation>الاسم أو رقم الحساب أو الهاتف أو البريد</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>العملاء الذين عُثر عليهم</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Messages, notes and transcripts</source>
        <translation>الرسائل والملاحظات والنصوص المفرّغة</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>الرسائل التي عُثر عليها</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>“%1” is in no name or number, and in no message that the filters let through.</source>
        <translation>لا يرد «%1» في أي اسم أو رقم، ولا في أي رسالة تسمح بها عوامل التصفية.</translation>
    </message>
    <message>
        <source>“%1” is in no name, account, order or case number, phone, e-mail or handle, and in no message, note or transcript that you may read.</source>
        <translation>لا يرد «%1» في أي اسم أو رقم حساب أو طلب أو حالة أو هاتف أو بريد أو معرّف، ولا في أي رسالة أو ملاحظة أو نص مفرّغ يحقّ لك قراءته.</translation>
    </message>
    <message>
        <source>Nobody found. Try part of the name, or the number without its first digits.</source>
        <translation>لم يُعثر على أحد. جرّب جزءًا من الاسم، أو الرقم بلا خاناته الأولى.</translation>
    </message>
    <message>
        <source>The first 50. Type more to narrow it down.</source>
        <translation>أول 50 نتيجة. اكتب المزيد لتضييقها.</translation>
    </message>
</context>
<context>
    <name>teller::SearchFilters</name>
    <message>
        <source>Only: %1</source>
        <comment>channels</comment>
        <translation>فقط: %1</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>Not older than: %1</source>
        <translation>ليس أقدم من: %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>تواصلاتي</translation>
    </message>
    <message>
        <source>Only what I served</source>
        <translation>ما خدمته أنا فقط</translation>
    </message>
</context>
<context>
    <name>teller::SearchPopup</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Enter: %1   Esc: close</source>
        <translation>‏Enter: %1   Esc: إغلاق</translation>
    </message>
    <message>
        <source>Enter: %1   Ctrl+Enter: %2   Esc: close</source>
        <translation>‏Enter: %1   ‎Ctrl+Enter‎: %2   Esc: إغلاق</translation>
    </message>
</context>
<context>
    <name>teller::SessionPage</name>
    <message>
        <source>Nothing has happened with this customer yet.</source>
        <translation>لم يحدث شيء مع هذا العميل بعد.</translation>
    </message>
    <message>
        <source>Not all of the history could be loaded.</source>
        <translation>تعذّر تحميل السجل كاملًا.</translation>
    </message>
    <message>
        <source>Nothing in this history has these words.</source>
        <translation>لا شيء في هذا السجل يحتوي على هذه الكلمات.</translation>
    </message>
    <message>
        <source>The history could not be searched now.</source>
        <translation>تعذّر البحث في السجل الآن.</translation>
    </message>
</context>
<context>
    <name>teller::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>as colleagues see it</source>
        <translation>كما يراه الزملاء</translation>
    </message>
    <message>
        <source>Your extension</source>
        <translation>تحويلتك</translation>
    </message>
    <message>
        <source>such as 1001</source>
        <translation>مثل 1001</translation>
    </message>
    <message>
        <source>Customer store</source>
        <translation>قاعدة العملاء</translation>
    </message>
    <message>
        <source>sqlite:/path/file or postgresql://user@host/name</source>
        <translation>sqlite:/path/file أو postgresql://user@host/name</translation>
    </message>
    <message>
        <source>Take calls from an Asterisk telephone system</source>
        <translation>استقبال المكالمات من نظام هاتف Asterisk</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>المضيف</translation>
    </message>
    <message>
        <source>pbx.example.com</source>
        <translation>pbx.example.com</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Encrypt (TLS); the certificate is checked</source>
        <translation>تشفير (TLS) مع التحقق من الشهادة</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>ملف الشهادة</translation>
    </message>
    <message>
        <source>empty: the system&apos;s certificates</source>
        <translation>فارغ: شهادات النظام</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>of the manager interface</source>
        <translation>في واجهة الإدارة</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>كلمة السر</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s key chain, never in a file.</source>
        <translation>تُحفظ في سلسلة مفاتيح هذا الحاسوب، ولا تُحفظ في ملف أبدًا.</translation>
    </message>
    <message>
        <source>This computer has no key chain: the secret is forgotten when Teller ends.</source>
        <translation>لا توجد سلسلة مفاتيح على هذا الحاسوب: تُنسى كلمة السر حين ينتهي Teller.</translation>
    </message>
    <message>
        <source>Enter your name; it stands under every note you write.</source>
        <translation>أدخل اسمك؛ فهو يظهر تحت كل ملاحظة تكتبها.</translation>
    </message>
    <message>
        <source>Enter where the customers are kept.</source>
        <translation>أدخل مكان حفظ العملاء.</translation>
    </message>
    <message>
        <source>The customer store&apos;s address starts with sqlite: or postgresql://.</source>
        <translation>يبدأ عنوان قاعدة العملاء بـ ‎sqlite:‎ أو ‎postgresql://‎.</translation>
    </message>
    <message>
        <source>Enter your extension: only its calls are shown.</source>
        <translation>أدخل تحويلتك: لا تُعرض إلا مكالماتها.</translation>
    </message>
    <message>
        <source>Enter the host name or address of the telephone system.</source>
        <translation>أدخل اسم مضيف نظام الهاتف أو عنوانه.</translation>
    </message>
    <message>
        <source>The host is a name or an address only, without spaces or slashes.</source>
        <translation>المضيف اسم أو عنوان فقط، بلا مسافات أو شرطات مائلة.</translation>
    </message>
    <message>
        <source>Enter the user of the telephone system&apos;s manager interface.</source>
        <translation>أدخل مستخدم واجهة الإدارة في نظام الهاتف.</translation>
    </message>
    <message>
        <source>Enter the secret of that user.</source>
        <translation>أدخل كلمة سر ذلك المستخدم.</translation>
    </message>
    <message>
        <source>The certificate file cannot be read.</source>
        <translation>تعذّرت قراءة ملف الشهادة.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Another language is spoken when Teller is started again.</source>
        <translation>تتغيّر اللغة عند تشغيل Teller من جديد.</translation>
    </message>
    <message>
        <source>Let agents control calls: hang up, transfer, not ready</source>
        <translation>السماح بالتحكم في المكالمات: إنهاء وتحويل وغير جاهز</translation>
    </message>
    <message>
        <source>As far as the user of the manager interface may.</source>
        <translation>بقدر ما يُسمح لمستخدم واجهة الإدارة.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
</context>
<context>
    <name>teller::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>↑ ↓ Page Up Page Down Home End</source>
        <translation>↑ ↓ Page Up Page Down Home End</translation>
    </message>
    <message>
        <source>Move in the history</source>
        <translation>التنقل في السجل</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation>فتح المحدَّد</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close what was opened</source>
        <translation>إغلاق ما فُتح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>↑ ↓ Enter Menu</source>
        <translation>↑ ↓ Enter Menu</translation>
    </message>
    <message>
        <source>At a card: next one, do what it offers, everything else it offers</source>
        <translation>عند بطاقة: التالية، تنفيذ ما تعرضه، وسائر ما تعرضه</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>At a card: take back what was decided</source>
        <translation>عند بطاقة: التراجع عمّا تقرّر</translation>
    </message>
    <message>
        <source>/ @</source>
        <translation>/ @</translation>
    </message>
    <message>
        <source>In the note: templates, colleagues</source>
        <translation>في الملاحظة: القوالب والزملاء</translation>
    </message>
    <message>
        <source>Choose a line and press other keys to change what they do.</source>
        <translation>اختر سطرًا واضغط مفاتيح أخرى لتغيير ما تفعله.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>إعادة الضبط: %1</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>إعادة ضبط الكل</translation>
    </message>
    <message>
        <source>%1 is taken: %2.</source>
        <translation>%1 محجوز: %2.</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+9</source>
        <translation>Alt+1 … Alt+9</translation>
    </message>
    <message>
        <source>Choose one of the queue&apos;s first nine dispositions</source>
        <translation>اختيار أحد التصنيفات التسعة الأولى للطابور</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>In the note: bold</source>
        <translation>في الملاحظة: غامق</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>In the note: a list</source>
        <translation>في الملاحظة: قائمة</translation>
    </message>
</context>
<context>
    <name>teller::SignInPanel</name>
    <message>
        <source>Sign in to the customer store</source>
        <translation>تسجيل الدخول إلى قاعدة العملاء</translation>
    </message>
    <message>
        <source>Address of the store</source>
        <translation>عنوان القاعدة</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s key chain</source>
        <translation>تذكّرها في سلسلة مفاتيح هذا الحاسوب</translation>
    </message>
    <message>
        <source>This computer has no key chain: the password is asked for after each start.</source>
        <translation>لا توجد سلسلة مفاتيح على هذا الحاسوب: تُطلب كلمة المرور بعد كل تشغيل.</translation>
    </message>
    <message>
        <source>Not now  Esc</source>
        <translation>ليس الآن  Esc</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>The store does not accept this user or password. Try again.</source>
        <translation>لا تقبل القاعدة هذا المستخدم أو كلمة المرور. حاول من جديد.</translation>
    </message>
    <message>
        <source>The store asks who you are. Until you sign in, calls are shown without their history and notes wait on this computer.</source>
        <translation>تسأل القاعدة من أنت. إلى أن تسجّل الدخول تُعرض المكالمات بلا سجلها وتنتظر الملاحظات على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>teller::TimelineModel</name>
    <message>
        <source>Call in progress</source>
        <translation>مكالمة جارية</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>مكالمة %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 مع %2</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2, not loaded yet</source>
        <translation>%1، %2، لم يُحمَّل بعد</translation>
    </message>
    <message>
        <source>received</source>
        <translation>مستلَم</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>مرسَل</translation>
    </message>
</context>
<context>
    <name>teller::TimelineView</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>teller::WaitingBar</name>
    <message>
        <source>Your promises and tasks</source>
        <translation>وعودك ومهامك</translation>
    </message>
    <message>
        <source>Notes in which colleagues mention you</source>
        <translation>ملاحظات يذكرك فيها زملاؤك</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>لا مستحق</numerusform>
            <numerusform>مستحق واحد</numerusform>
            <numerusform>مستحقان</numerusform>
            <numerusform>%n مستحقة</numerusform>
            <numerusform>%n مستحقًا</numerusform>
            <numerusform>%n مستحق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) and task(s) are due today</source>
        <translation>
            <numerusform>لا وعود أو مهام مستحقة اليوم</numerusform>
            <numerusform>وعد واحد أو مهمة واحدة مستحقة اليوم</numerusform>
            <numerusform>وعدان أو مهمتان مستحقة اليوم</numerusform>
            <numerusform>%n وعود ومهام مستحقة اليوم</numerusform>
            <numerusform>%n وعدًا ومهمة مستحقة اليوم</numerusform>
            <numerusform>%n وعد ومهمة مستحقة اليوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) mention you</source>
        <translation>
            <numerusform>لا ملاحظات تذكرك</numerusform>
            <numerusform>ملاحظة واحدة تذكرك</numerusform>
            <numerusform>ملاحظتان تذكرانك</numerusform>
            <numerusform>%n ملاحظات تذكرك</numerusform>
            <numerusform>%n ملاحظة تذكرك</numerusform>
            <numerusform>%n ملاحظة تذكرك</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>teller::WaitingList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>و%n آخر</numerusform>
            <numerusform>وأمر آخر</numerusform>
            <numerusform>وأمران آخران</numerusform>
            <numerusform>و%n أمور أخرى</numerusform>
            <numerusform>و%n أمرًا آخر</numerusform>
            <numerusform>و%n أمر آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
</context>
<context>
    <name>teller::WaitingWords</name>
    <message>
        <source>overdue: %1</source>
        <translation>متأخر: %1</translation>
    </message>
    <message>
        <source>due at %1</source>
        <translation>الموعد %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>الموعد %1</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>أحد الزملاء</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>أحد العملاء</translation>
    </message>
    <message>
        <source>%1 mentioned you about %2</source>
        <translation>ذكرك %1 بخصوص %2</translation>
    </message>
    <message>
        <source>A customer</source>
        <translation>أحد العملاء</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>وعد</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>for your team</source>
        <translation>لفريقك</translation>
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
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>day of this week</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>day of this year</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>day of another year</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>أمس %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>يوم %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>one</source>
        <translation>واحد</translation>
    </message>
    <message>
        <source>two</source>
        <translation>اثنين</translation>
    </message>
    <message>
        <source>three</source>
        <translation>ثلاثة</translation>
    </message>
    <message>
        <source>four</source>
        <translation>أربعة</translation>
    </message>
    <message>
        <source>five</source>
        <translation>خمسة</translation>
    </message>
    <message>
        <source>six</source>
        <translation>ستة</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>سبعة</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>ثمانية</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>تسعة</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>عشرة</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>أحد عشر</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>اثني عشر</translation>
    </message>
    <message>
        <source>First</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>الثاني</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>الثالث</translation>
    </message>
    <message>
        <source>Fourth</source>
        <translation>الرابع</translation>
    </message>
    <message>
        <source>Fifth</source>
        <translation>الخامس</translation>
    </message>
    <message>
        <source>Sixth</source>
        <translation>السادس</translation>
    </message>
    <message>
        <source>Seventh</source>
        <translation>السابع</translation>
    </message>
    <message>
        <source>Eighth</source>
        <translation>الثامن</translation>
    </message>
    <message>
        <source>Ninth</source>
        <translation>التاسع</translation>
    </message>
    <message>
        <source>Tenth</source>
        <translation>العاشر</translation>
    </message>
    <message>
        <source>%1th</source>
        <translation>رقم %1</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>دردشة</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>التواصل الاجتماعي</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>الويب</translation>
    </message>
    <message>
        <source>Shop visit</source>
        <translation>زيارة المتجر</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>رسالة بريدية</translation>
    </message>
    <message>
        <source>App</source>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>الفوترة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>المتجر</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>الرسائل البريدية</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>IVR</source>
        <translation>الرد الآلي</translation>
    </message>
    <message>
        <source>call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>المتجر</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>البلغارية</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>الصينية</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>الكرواتية</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>التشيكية</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>الدنماركية</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>الهولندية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>الفنلندية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>German</source>
        <translation>الألمانية</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>اليونانية</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>العبرية</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>الهندية</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>المجرية</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>الإيطالية</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>اليابانية</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>الكورية</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>الفارسية</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>البولندية</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>البرتغالية</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>الرومانية</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>الروسية</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>الصربية</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>السلوفاكية</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>الإسبانية</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>السويدية</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>التركية</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>الأوكرانية</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>الأردية</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>الفيتنامية</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>غدًا %1</translation>
    </message>
    <message>
        <source>chat</source>
        <comment>where something is known from</comment>
        <translation>الدردشة</translation>
    </message>
    <message>
        <source>SMS</source>
        <comment>where something is known from</comment>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>social media</source>
        <comment>where something is known from</comment>
        <translation>وسائل التواصل</translation>
    </message>
    <message>
        <source>website</source>
        <comment>where something is known from</comment>
        <translation>الموقع الإلكتروني</translation>
    </message>
    <message>
        <source>app</source>
        <comment>where something is known from</comment>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>letter</source>
        <comment>where something is known from</comment>
        <translation>رسالة بريدية</translation>
    </message>
    <message>
        <source>an order</source>
        <comment>where something is known from</comment>
        <translation>طلب</translation>
    </message>
    <message>
        <source>a survey</source>
        <comment>where something is known from</comment>
        <translation>استبيان</translation>
    </message>
    <message>
        <source>No name known</source>
        <translation>لا يُعرف الاسم</translation>
    </message>
</context>
<context>
    <name>teller::main</name>
    <message>
        <source>Teller is not running, so nobody was told of the call.</source>
        <translation>‏Teller لا يعمل، فلم يُبلَّغ أحد بالمكالمة.</translation>
    </message>
    <message>
        <source>The running Teller did not take the call.</source>
        <translation>لم يستقبل Teller العامل المكالمة.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>تعذّر إنشاء المجلد %1.</translation>
    </message>
</context>
</TS>
