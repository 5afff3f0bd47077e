# كل كلمات الصفحة بالعربية.

## إطار كل شاشة

title = Carnet للعيادات
skip = الانتقال إلى المحتوى
language = اللغة
text-size = حجم النص
text-size-now = حجم النص: { $percent } %
settings = الإعدادات
lock = قفل
back = رجوع
cancel = إلغاء
close = إغلاق
remove = إزالة
optional = اختياري
working = جارٍ العمل…
offline-ready = هذه الصفحة تعمل الآن بدون شبكة.
update-ready = توجد نسخة أحدث من هذه الصفحة، وتُستعمل عند فتحها في المرة القادمة.
locked = تم القفل. لم يبقَ شيء من السجل في هذه الصفحة.
idle-lock = قفلت الصفحة نفسها.
required = يُرجى ملء هذا الحقل.
no-storage = لا يحفظ هذا المتصفح شيئًا لهذه الصفحة، فلا يمكنها حفظ المفاتيح. هل النافذة خاصة؟

## أول تشغيل

setup-title = إعداد هذه العيادة
setup-lead = ثلاث خطوات، مرة واحدة على هذا الجهاز. لا يُرسل أي شيء إلى أي مكان.
setup-step = الخطوة { $step } من { $of }
keys-title = مفاتيح العيادة
keys-lead = بمفاتيحها تفتح العيادة البطاقات وتوقّع ما تضيفه. تبقى المفاتيح على هذا الجهاز، محمية بعبارة مرور.
keys-make = إنشاء مفاتيح جديدة
keys-import = أخذ المفاتيح من ملف
clinic-name = اسم العيادة
clinic-name-help = تراه العيادات الأخرى على كل سجل توقّعونه.
country = البلد
country-choose = اختيار بلد
passphrase = عبارة المرور
passphrase-help = تُكتب في كل مرة يُفتح فيها قفل هذه الصفحة. لا يمكن استرجاعها.
passphrase-words = اقتراح كلمات
passphrase-bits = { $bits } بت: صعوبة تخمينها كصعوبة تخمين كلمات مختارة عشوائيًا عددها { $words }. يُرجى كتابتها وحفظها بعيدًا عن هذا الجهاز.
passphrase-again = عبارة المرور مرة أخرى
passphrase-differs = عبارتا المرور غير متطابقتين.
passphrase-show = إظهار عبارة المرور
key-file = ملف المفتاح
key-file-help = ملف المفتاح الخاص الذي صدّره سطر الأوامر أو جهاز آخر.
key-passphrase-file = عبارة مرور ملف المفتاح
make-keys = إنشاء المفاتيح
import-keys = أخذ المفاتيح
backup-title = حفظ نسخة
backup-lead = إذا فُقد هذا الجهاز فلا يفتح ما خُتم لهذه العيادة إلا نسخة من ملف المفتاح. الملف محمي بعبارة المرور.
backup-save = حفظ ملف المفتاح
public-save = حفظ ملف المفتاح العام
public-lead = يُرجى تسليم ملف المفتاح العام إلى برنامجكم: لا سرّ فيه.
continue = متابعة
trust-title = قائمة الثقة الخاصة بالبرنامج
trust-lead = تبيّن قائمة الثقة العيادات المعروفة، ومن يقرأ ماذا، والبطاقات التي أُبطلت. يعطيكم البرنامج إياها في ملف.
trust-compare = يُرجى مقارنة هذه البصمة بالبصمة التي أعطاكم إياها البرنامج، بالهاتف أو على الورق. إذا اختلفتا فيجب إزالة القائمة.
trust-same = متطابقتان
trust-later = لاحقًا
trust-programme = البرنامج
trust-fingerprint = البصمة
trust-made = تاريخ الإعداد
trust-until = موعد التجديد
trust-clinics = { $count ->
    [one] عيادة واحدة
    [two] عيادتان
    [few] { $count } عيادات
   *[other] { $count } عيادة
}
trust-revoked = { $count ->
    [one] بطاقة واحدة مُبطلة
    [two] بطاقتان مُبطلتان
    [few] { $count } بطاقات مُبطلة
   *[other] { $count } بطاقة مُبطلة
}
trust-old = هذه القائمة أقدم مما ينبغي. ما زالت تُستعمل، ويُرجى طلب قائمة جديدة من البرنامج.
trust-new = أُخذت قائمة الثقة لبرنامج جديد.
trust-newer = أُخذت قائمة الثقة الأحدث.
trust-replaced = استُبدلت قائمة الثقة.
trust-unchanged = كانت قائمة الثقة هذه موجودة من قبل.
trust-none = لا توجد قائمة ثقة: جهات الإصدار غير معروفة، ولا يمكن ختم البطاقات الجديدة إلا لهذه العيادة أو بعبارة مرور.
trust-add = أخذ قائمة ثقة
trust-lists = قوائم الثقة
trust-keys = { $count ->
    [one] مفتاح واحد
    [two] مفتاحان
    [few] { $count } مفاتيح
   *[other] { $count } مفتاحًا
}

## فتح القفل

unlock-title = فتح القفل
unlock-lead = يُرجى كتابة عبارة مرور مفاتيح هذه العيادة.
unlock = فتح القفل
unlock-which = المفاتيح

## المسح

scan-title = مسح بطاقة
scan-lead = تُمسك البطاقة أمام الكاميرا على بُعد شبر تقريبًا.
scan-start = تشغيل الكاميرا
scan-stop = إيقاف الكاميرا
scan-progress = { $received } من { $needed }
scan-hint-closer = أقرب
scan-hint-steady = بدون تحريك
scan-hint-light = مزيد من الضوء
scan-camera = الكاميرا
scan-torch-on = تشغيل الضوء
scan-torch-off = إطفاء الضوء
scan-file = اختيار صورة أو ملف
scan-file-help = صورة بطاقة أو ملف .carnet. يمكن أيضًا إفلاته هنا.
scan-text = قارئ USB أو نص ملصق
scan-text-help = يُمسح الرمز في هذا الحقل، أو يُلصق نصه.
scan-take = قراءة النص
scan-other-ways = بدون كاميرا
scan-again = البدء من جديد
scan-camera-denied = لا يسمح المتصفح لهذه الصفحة باستعمال الكاميرا. يمكن السماح بها بجانب العنوان، أو استعمال صورة أو قارئ USB.
scan-camera-missing = لا توجد كاميرا على هذا الجهاز. يمكن استعمال صورة أو قارئ USB.
scan-nothing = لا يوجد في هذه الصورة رمز يمكن قراءته.
recent-title = السجلات الأخيرة
recent-none = لا شيء بعد.
recent-unreadable = لا يُفتح بهذه المفاتيح
recent-clear = إزالة الكل
begin-title = أول سجل لشخص
begin-lead = لمن ليس لديه بطاقة. يُترك فارغًا ما هو غير معروف.
begin-name = الاسم
begin-birth = تاريخ الميلاد
begin-birth-help = بقدر ما هو معروف: 1987 أو 1987-05 أو 1987-05-14.
begin-sex = الجنس
begin-language = لغة الشخص
sex-female = أنثى
sex-male = ذكر
sex-other = آخر
sex-unknown = غير معروف
begin = بدء السجل

## ما تطلبه البطاقة

ask-title = هذه البطاقة تطلب سرًّا
ask-code-lead = اختار حامل البطاقة رمز موافقة. يُرجى سؤاله عنه: بدون كلمته لا تُفتح هذه البطاقة.
ask-passphrase-lead = لا يفتح أي من مفاتيحكم هذه البطاقة. إذا كانت لدى حاملها عبارة مرورها فتُكتب هنا.
ask-code = رمز الموافقة
ask-open = فتح البطاقة

## رمز آخر

other-title = رمز من نوع آخر
other-text = ما يقوله الرمز

## السجل

record-title = السجل
record-view = العرض
view-full = كل شيء
view-family = للعائلة: لا شيء حسّاس
view-border = للحدود: اللقاحات فقط
record-language = لغة الملخص
record-print = طباعة الملخص
record-fhir = حفظ بصيغة FHIR
record-file = حفظ كملف .carnet
record-add = إضافة إلى السجل
record-begin = بدء سجل من هذا
record-card = بطاقة جديدة
record-next = الشخص التالي
record-warning-files = ملف FHIR غير مختوم: من يحصل عليه يقرؤه.
tone-good = سليم
tone-doubtful = انتبهوا
tone-bad = لا تعتمدوا على هذا
record-merge = ضمّ نسخة أخرى
record-added = { $count ->
    [one] وُقّع عنصر واحد وأُضيف.
    [two] وُقّع عنصران وأُضيفا.
    [few] وُقّعت { $count } عناصر وأُضيفت.
   *[other] وُقّع { $count } عنصرًا وأُضيف.
}
record-changed = توجد عناصر ليست على أي بطاقة بعد. يُرجى إعداد بطاقة جديدة قبل أن ينصرف الشخص.

## الإضافة

add-title = إضافة إلى السجل
add-what = ما الذي يُضاف؟
kind-vaccination = تلقيح
kind-treatment = علاج
kind-result = نتيجة
kind-screening = فحص تحرٍّ
kind-note = ملاحظة
kind-referral = إحالة
vaccine = اللقاح
vaccine-choose = اختيار لقاح
vaccine-other = لقاح آخر، بالكلمات
choose-other = غير ذلك…
date = التاريخ
date-help = بقدر ما هو معروف: 2024 أو 2024-05 أو 2024-05-14.
date-wrong = تُكتب سنة، أو سنة وشهر، أو تاريخ كامل، مثل 2024 أو 2024-05 أو 2024-05-14.
dose-number = رقم الجرعة
dose-of = من كم جرعة
lot = رقم التشغيلة
site = الموضع
site-left-arm = العضد الأيسر
site-right-arm = العضد الأيمن
site-left-thigh = الفخذ الأيسر
site-right-thigh = الفخذ الأيمن
medicine = الدواء
course = ما حاله
course-given = أُعطي هنا
course-ongoing = قيد الاستعمال
course-planned = مقرَّر
course-stopped = أُوقف
course-paused = متوقف مؤقتًا
course-withheld = لم يُعطَ
withheld = سبب عدم إعطائه
withheld-pregnancy = الحمل
withheld-breastfeeding = الرضاعة
withheld-age = العمر
withheld-weight = الوزن
withheld-loa-loa = احتمال داء اللوا لوا (Loa loa)
withheld-cysticercosis = داء الكيسات المذنبة
withheld-allergy = حساسية
withheld-refused = رفض
withheld-out-of-stock = غير متوفر
withheld-other = سبب آخر
dose = الجرعة
reason = السبب
until = حتى
directions = طريقة الاستعمال
note = ملاحظة
what = ما الذي فُحص أو قيس
value = القيمة
unit = الوحدة
unit-help = مثل mg/dL أو mmol/L أو kg أو Cel
finding = الموجودات، بالكلمات
screening = فحص التحرّي
screening-choose = اختيار فحص
answer = نتيجة الفحص
answer-choose = اختيار النتيجة
text = النص
specialty = التخصص
referral-to = إلى من
urgency = الاستعجال
urgency-routine = عادي
urgency-urgent = مستعجل
urgency-asap = في أقرب وقت
urgency-stat = فورًا
source = مصدر هذه المعلومات
source-observed = تمّ أو شوهد هنا
source-patient-reported = بقول المريض
source-document-seen = شوهد في وثيقة
source-lab = من المختبر
add-to-list = وضع في القائمة
to-sign = للتوقيع
to-sign-none = لا شيء بعد. يُرجى ملء نموذج.
add-more = إضافة عنصر آخر
to-sign-count = { $count ->
    [one] عنصر واحد للتوقيع
    [two] عنصران للتوقيع
    [few] { $count } عناصر للتوقيع
   *[other] { $count } عنصرًا للتوقيع
}
sign = توقيع وإضافة
sign-as = التوقيع باسم { $name }
discard = هل تُترك العناصر غير الموقّعة؟
discard-yes = ترك

## البطاقة الجديدة

card-title = بطاقة جديدة
card-lead = تُختم البطاقة لمن تختارونهم. لا يستطيع غيرهم فتحها.
card-readers = من يستطيع فتحها
card-own-always = دائمًا
card-group = { $name }: { $count ->
    [one] عيادة واحدة
    [two] عيادتان
    [few] { $count } عيادات
   *[other] { $count } عيادة
}
card-find = عيادة أو مجموعة أخرى، بالاسم
card-find-do = بحث
card-find-none = لا أحد بهذا الاسم في قوائم الثقة.
card-key-file = ملف المفتاح العام لعيادة
card-sensitive = محتوى حسّاس (فيروس نقص المناعة، العنف، الصحة النفسية، الحمل)
card-sensitive-all = لكل من يفتح البطاقة
card-sensitive-own = لهذه العيادة فقط
card-sensitive-group = للمجموعة { $name }
card-profile = المقدار
profile-summary = ما يحتاجه الطبيب
profile-complete = كل شيء
profile-emergency = ما تحتاجه الطوارئ
card-more = حماية إضافية
card-room = المساحة المخصصة للمحتوى الحسّاس
card-room-help = هي نفسها على كل بطاقاتكم، حتى لا تدلّ على شيء.
card-room-bytes = { $bytes } بايت
card-code = رمز موافقة حامل البطاقة
card-code-help = من 6 إلى 64 حرفًا ورقمًا. يجب عندئذ على كل عيادة أن تسأل حامل البطاقة عنه.
card-passphrase = عبارة مرور لأماكن خارج البرنامج
card-until = صالحة حتى
card-make = إعداد البطاقة
card-made = البطاقة جاهزة.
card-facts = { $symbols ->
    [one] رمز واحد، { $bytes } بايت
    [two] رمزان، { $bytes } بايت
    [few] { $symbols } رموز، { $bytes } بايت
   *[other] { $symbols } رمزًا، { $bytes } بايت
}
card-left-out = ما ليس على البطاقة
card-left-out-line = { $count } × { $what }
card-symbol = الرمز { $index } من { $count }
card-symbol-one = رمز البطاقة
card-show-lead = تُضبط الشاشة على أعلى سطوع. يمكن لحامل البطاقة تصوير كل رمز.
card-play = عرض متتابع
card-pause = إيقاف مؤقت
card-previous = الرمز السابق
card-next = الرمز التالي
card-full = ملء الشاشة
card-print = طباعة
card-paper = الورق
paper-a6 = صفحات A6
paper-a4 = A4 تُطوى إلى A6
paper-cr80 = بحجم بطاقة مصرفية
card-language = لغة حامل البطاقة
card-name = طباعة الاسم على البطاقة
card-name-help = يقرؤه من يجد البطاقة أو يفتّشها.
card-programme = اسم البرنامج، مطبوعًا على البطاقة
card-programme-help = يُختار اسم لا يدل على مرض ولا لجوء ولا بلد. إذا تُرك فارغًا فلا شيء يبيّن من أعطى البطاقة.
card-save-svg = حفظ بصيغة SVG
card-save-png = حفظ بصيغة PNG
card-save-symbols = حفظ الرموز بصيغة PNG
card-page = الصفحة { $index } من { $count }

## الإعدادات

set-keys = المفاتيح
set-export = حفظ ملف المفتاح
set-public = حفظ ملف المفتاح العام
set-remove-key = إزالة هذه المفاتيح
set-remove-key-sure = هل تُزال مفاتيح { $name } من هذا الجهاز؟ بدون نسخة من ملف المفتاح لن تُفتح أبدًا البطاقات المختومة لها وحدها.
set-add-key = إنشاء مفاتيح أخرى أو أخذها
set-remove-list-sure = هل تُزال قائمة الثقة الخاصة بـ { $name }؟
set-page = هذه الصفحة
set-idle = القفل بعد
set-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}
set-recent = حفظ قائمة بالسجلات الأخيرة
set-recent-help = بدونها لا يبقى شيء عن أي شخص على هذا الجهاز. معها تبقى آخر 20 سجلًا، مختومة لمفاتيح هذه العيادة.
set-beep = صفير عند قراءة بطاقة
set-about = لا شيء مما تفعلونه هنا يغادر هذا الجهاز.
set-in-use = قيد الاستعمال

## ما لم ينجح

error-title = لم ينجح ذلك
error-passphrase-wrong = عبارة المرور خاطئة، أو غُيِّر الملف.
error-passphrase-weak = عبارة المرور سهلة التخمين. يُرجى أخذ الكلمات المقترحة، أو كلمات أكثر وأندر.
error-key-malformed = هذا ليس ملف مفتاح.
error-key-public = هذا ملف مفتاح عام. المطلوب هنا هو الخاص.
error-trust-malformed = هذه ليست قائمة ثقة تعرفها هذه الصفحة.
error-trust-older = توجد هنا قائمة أحدث لهذا البرنامج.
error-trust-other-root = هذه القائمة موقَّعة بمفتاح غير مفتاح قائمة البرنامج الموجودة هنا.
error-no-key-fits = لا يفتح أي من مفاتيحكم هذه البطاقة، أو الرمز خاطئ، أو غُيِّرت البطاقة.
error-newer-version = هذه البطاقة من نسخة أحدث من هذه الصفحة. يجب الحصول على الصفحة الجديدة.
error-damaged = البطاقة تالفة: جزء من الرمز ناقص أو متغيّر.
error-not-card = هذه ليست بطاقة Carnet.
error-other-set = هذا الرمز من بطاقة أخرى. يُرجى إكمال الأولى أو البدء من جديد.
error-code-form = رمز الموافقة من 6 إلى 64 حرفًا ورقمًا.
error-unit = الوحدة غير مكتوبة حسب UCUM، مثل mg/dL أو mmol/L.
error-date = يوجد تاريخ خاطئ.
error-too-large = هذا أكبر من أن تسعه بطاقة.
error-room = لا يتسع المكان للمحتوى الحسّاس. يُرجى اختيار مساحة أكبر تحت «حماية إضافية»، وتكون لكل البطاقات.
error-camera = لا يمكن استعمال الكاميرا.
error-memory = لا تكفي ذاكرة هذا الجهاز لذلك.
error-file = لا يمكن قراءة هذا الملف.
error-no-readers = يُرجى اختيار عيادة واحدة على الأقل تستطيع فتح البطاقة.
error-card-words = كلمات البطاقة أطول من هذا الورق، أو الرمز كثيف جدًا. يُرجى استعمال ورق أكبر أو كلمات أقصر.
error-other-record = هذا سجل شخص آخر.
error-number = يوجد رقم خاطئ.
error-term = يوجد اسم أو رمز ناقص أو خاطئ.
error-key-unsealed = لا تحمي ملف المفتاح هذا أي عبارة مرور. تجب حمايته أولًا: لا تحفظ هذه الصفحة مفاتيح مكشوفة.
error-worker = لا يعمل قارئ الصور في هذا المتصفح. يمكن لصق نص الرمز أو استعمال قارئ USB.
