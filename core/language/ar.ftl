# Every fixed word of Carnet, in Arabic.

## Person

patient-summary = الملخص الصحي للمريض
emergency-card = تحذير: بطاقة طوارئ لا تحوي السجل كاملًا
name-missing = الاسم غير مذكور في السجل
born = تاريخ الميلاد: { $date }
birth-date-unknown = تاريخ الميلاد غير معروف
birth-date-missing = تاريخ الميلاد غير مذكور في السجل
birth-date-estimated = تقديري
age-months = { $count ->
    [zero] { $count } شهر
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
age-years = { $count ->
    [zero] { $count } سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
age-months-between = من { $least } إلى { $most } شهرًا
age-years-between = من { $least } إلى { $most } سنة
sex-male = ذكر
sex-female = أنثى
sex-other = جنس آخر
sex-unknown = الجنس غير معروف
sex-missing = الجنس غير مذكور في السجل
deceased = الوفاة مسجلة
deceased-on = الوفاة مسجلة، تاريخها { $date }
languages = اللغات
preferred = مفضلة
interpreter-needed = تنبيه: يلزم مترجم
interpreter-not-needed = لا حاجة إلى مترجم
name-old = اسم سابق
name-maiden = الاسم قبل الزواج
name-nickname = اسم الشهرة
name-temp = اسم مؤقت
name-anonymous = ليس الاسم الحقيقي
written = تاريخ الإعداد: { $date }
written-by = تاريخ الإعداد: { $date }، بواسطة: { $names }
by = بواسطة: { $names }
record-preliminary = تحذير: سجل أولي غير نهائي
record-entered-in-error = تحذير: سجل مُدخل بالخطأ
record-amended = سجل معدَّل
dates-note = التواريخ بالتقويم الميلادي

## Headings

group-allergies = الحساسية وعدم التحمل
group-allergies-past = حساسية سابقة أو ثبت عدم صحتها
group-problems = المشكلات الصحية
group-problems-past = مشكلات صحية سابقة
group-medications = الأدوية
group-medications-past = أدوية سابقة
group-immunizations = التطعيمات
group-immunizations-past = تطعيمات لم تُعطَ
group-pregnancy = الحمل
group-results = النتائج
group-screenings = فحوص التحري
group-vital-signs = العلامات الحيوية
group-procedures = الإجراءات الطبية
group-procedures-past = إجراءات لم تتم
group-devices = الأجهزة الطبية
group-devices-past = أجهزة سابقة
group-functional-status = الحالة الوظيفية
group-social-history = التاريخ الاجتماعي
group-travel = السفر
group-plan-of-care = الخطة والإحالات
group-plan-of-care-past = خطط سابقة
group-advance-directives = الموافقات والتوجيهات المسبقة
group-advance-directives-past = موافقات وتوجيهات لم تعد سارية
group-encounters = الزيارات ودخول المستشفى
group-other = بنود أخرى
group-other-past = تنبيهات سابقة
advice = توصيات من قواعد هذا البرنامج
new-since = الجديد منذ { $date }
sources = مصدر المعلومات بحسب السجل
left-out = غير مدرج في هذه البطاقة
also = موجود في السجل أيضًا وغير معروض
texts = نص السجل
as-written = كما كُتب
no-disease = لقاحات لم يُعرف مرضها المستهدف

## Nothing there

emptiness-none-known = لا يوجد، حسب المعلوم
emptiness-none-known-of-kind = لا يوجد من هذا النوع، حسب المعلوم
emptiness-not-asked = لم يُطرح السؤال
emptiness-unknown = مجهول: لا معلومات
emptiness-withheld = محجوب
emptiness-unavailable = مجهول: المعلومات غير متاحة
emptiness-not-started = لم يُسجَّل بعد
emptiness-closed = قائمة مغلقة
no-known-drug-allergy = لا توجد حساسية دوائية معروفة
no-known-food-allergy = لا توجد حساسية غذائية معروفة
no-known-environmental-allergy = لا توجد حساسية بيئية معروفة
none-current = لا يوجد بند محدد بأنه حالي
silent = لا ذكر لذلك في هذا السجل، وهذا لا يعني عدم وجوده
missing-entries = { $count ->
    [zero] { $count } بند يشير إليها السجل وليست فيه
    [one] بند واحد يشير إليه السجل وليس فيه
    [two] بندان يشير إليهما السجل وليسا فيه
    [few] { $count } بنود يشير إليها السجل وليست فيه
    [many] { $count } بندًا يشير إليها السجل وليست فيه
   *[other] { $count } بند يشير إليها السجل وليست فيه
}
untitled = (بلا اسم في السجل)
more-in-record = … يوجد المزيد في السجل

## Alerts

alert-allergy = تحذير: حساسية
alert-do-not-give = ممنوع إعطاء
alert-do-not = ممنوع
alert-flag = تنبيه هام
alert-pregnancy = تحذير: حمل
alert-anticoagulant = تحذير: علاج بمضاد تخثر (خطر نزف)
alert-directive = تحذير: توجيه مسبق
alert-incomplete = تحذير: العرض غير كامل
denied = ممنوع (مرفوض)
no-longer-prohibited = لم يعد ممنوعًا
permitted = مسموح
a-part = جزء غير مسمى

## Before a detail

label-status-reason = بسبب
label-severity = الشدة
label-reaction = التفاعل
label-range = المعتاد
label-ingredient = المكونات
label-form = الشكل
label-supply = كمية الصرف
label-onset = منذ
label-onset-between = البداية بين
label-ended = حتى
label-last-time = آخر تفاعل
label-recorded = تاريخ التسجيل
label-site = الموضع
label-route = طريق الإعطاء
label-stage = المرحلة
label-evidence = العلامات
label-reason = لأجل
label-dose-number = الجرعة رقم
label-target = ضد
label-lot = رقم التشغيلة
label-maker = الصانع
label-serial = الرقم التسلسلي
label-place = المكان
label-source = المصدر
label-method = الطريقة
label-conclusion = الخلاصة
label-attachment = المرفق
label-outcome = الحصيلة
label-complication = المضاعفات
label-activity = النشاط
label-prohibited-activity = ممنوع:
label-note = ملاحظة
label-whose = يخص
dose-of = { $number } من { $count }
before = قبل
and-earlier = و{ $count } قبل ذلك

## Who said it

source-patient-reported = بإفادة المريض
source-document-seen = بالاطلاع على وثيقة
source-observed = بالملاحظة المباشرة
source-measured = بالقياس
source-lab = من المختبر
source-imported = بالاستيراد من نظام آخر
source-secondary = من غير الجهة التي أعطته
visit = { $who }، { $date }

## Codes of FHIR

code-active = نشط
code-recurrence = معاودة
code-relapse = انتكاس
code-inactive = غير نشط
code-remission = هدأة
code-resolved = زوال
code-unconfirmed = غير مؤكد
code-provisional = مبدئي
code-differential = تشخيص تفريقي
code-confirmed = مؤكد
code-refuted = ثبت عدم صحته
code-entered-in-error = إدخال خاطئ
code-in-progress = قيد التنفيذ
code-on-hold = معلّق
code-not-done = تحذير: لم يتم
code-not-taken = تحذير: لا يتناوله المريض
code-completed = مكتمل
code-stopped = تم الإيقاف
code-cancelled = ملغى
code-draft = مسودة
code-intended = مزمع
code-suspended = موقوف مؤقتًا
code-aborted = توقف قبل الاكتمال
code-preparation = قيد التحضير
code-preliminary = أولي
code-registered = مسجَّل
code-final = نهائي
code-amended = معدَّل
code-corrected = مصحَّح
code-appended = أضيف إليه
code-planned = مخطط له
code-proposed = مقترح
code-accepted = مقبول
code-rejected = مرفوض
code-requested = مطلوب
code-received = تم الاستلام
code-ready = جاهز
code-failed = فشل
code-arrived = تم الوصول
code-triaged = تم الفرز
code-onleave = خروج مؤقت
code-finished = تم الانتهاء
code-booked = تم الحجز
code-pending = قيد الانتظار
code-fulfilled = تم التنفيذ
code-noshow = عدم حضور
code-revoked = تم الإبطال
code-ended = منتهٍ
code-waitlist = في قائمة الانتظار
code-partial = جزئي
code-current = حالي
code-superseded = حل محله أحدث منه
code-available = متاح
code-unknown = مجهول
code-plan = مخطط له
code-proposal = مقترح
code-order = أمر طبي
code-original-order = أمر طبي
code-reflex-order = أمر طبي تلقائي
code-filler-order = أمر طبي
code-instance-order = أمر طبي
code-option = خيار
code-directive = توجيه
code-not-started = لم يبدأ
code-scheduled = مُجدول
code-allergy = حساسية
code-intolerance = عدم تحمل
code-food = غذاء
code-medication = دواء
code-environment = بيئة
code-biologic = مستحضر بيولوجي
code-mild = خفيف
code-moderate = متوسط
code-severe = شديد
code-yes = نعم
code-no = لا
code-high-risk = خطورة مرتفعة
code-low-risk = خطورة منخفضة
code-risk-unable-to-assess = تعذر تقدير الخطورة
code-potential = تحذير: محتمل، لم يحدث
code-asked-unknown = طُرح السؤال والجواب مجهول
code-temp-unknown = مجهول حتى الآن
code-not-asked = لم يُطرح السؤال
code-asked-declined = طُرح السؤال ورُفضت الإجابة
code-masked = محجوب
code-not-applicable = لا ينطبق
code-no-value = لا قيمة في السجل
code-parts-missing = أجزاء منه مذكورة وغير موجودة في السجل
code-unsupported = غير مدعوم
code-as-text = انظر النص
code-error = خطأ
code-not-a-number = ليس رقمًا
code-negative-infinity = أدنى من أي رقم
code-positive-infinity = أعلى من أي رقم
code-not-performed = لم يُجرَ
code-not-permitted = غير مسموح
code-subpotent = جرعة أضعف من أن تُحتسب
status-unknown = الحالة غير معروفة
modifier-focus = تحذير: لا يخص المريض ذاته
modifier-denial = تحذير: ليس إفادة حالية بعدم الوجود
modifier-other-subject = تحذير: يخص شخصًا أو شيئًا غير المريض
modifier-absent-subject = تحذير: يخص شخصًا غير موجود في هذا السجل
modifier-unread = تحذير: معناه معدَّل بشيء لا يفهمه هذا البرنامج

## What a laboratory says of a value (HL7 v3 ObservationInterpretation)

judged-normal = طبيعي
judged-abnormal = تنبيه: غير طبيعي
judged-critically-abnormal = تحذير: غير طبيعي لحد حرج
judged-high = تنبيه: مرتفع
judged-critically-high = تحذير: مرتفع لحد حرج
judged-very-high = تحذير: مرتفع جدًا
judged-above-threshold = تنبيه: فوق العتبة العليا
judged-low = تنبيه: منخفض
judged-critically-low = تحذير: منخفض لحد حرج
judged-very-low = تحذير: منخفض جدًا
judged-below-threshold = تنبيه: دون العتبة الدنيا
judged-below-scale = تنبيه: دون حد القياس
judged-above-scale = تنبيه: فوق حد القياس
judged-insufficient = أدلة غير كافية
judged-anti-complementary = نتيجة مشوشة: مواد مضادة للمتممة
judged-cytotoxic = نتيجة مشوشة: مادة سامة للخلايا
judged-quality-failed = تحذير: فشل ضبط الجودة
judged-held = معلّق للمراجعة
judged-better = تحسن
judged-worse = تنبيه: تدهور
judged-risen = تنبيه: ارتفاع كبير
judged-fallen = تنبيه: انخفاض كبير
judged-susceptible = حساس
judged-susceptible-dose = حساس بجرعة أعلى
judged-susceptible-combination = حساس بالمشاركة الدوائية
judged-very-susceptible = حساس جدًا
judged-moderately-susceptible = حساس باعتدال
judged-intermediate = متوسط
judged-not-susceptible = تحذير: غير حساس
judged-resistant = تحذير: مقاوم
judged-resistant-combination = تحذير: مقاوم بالمشاركة الدوائية
judged-no-breakpoint = لا حد فاصل معروف
judged-positive = تنبيه: إيجابي
judged-detected = تنبيه: تم الكشف عنه
judged-reactive = تنبيه: متفاعل
judged-weakly-reactive = تنبيه: متفاعل بضعف
judged-negative = سلبي
judged-not-detected = لم يُكشف عنه
judged-not-reactive = غير متفاعل
judged-indeterminate = غير محدد
judged-equivocal = ملتبس
judged-expected = متوقع
judged-unexpected = تنبيه: غير متوقع
judged-carrier = تنبيه: ناقل لمورثة مرضية
judged-outside-range = خارج المدى

## Dosage

times = { $count ->
    [zero] { $count } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
per-s = { $count ->
    [zero] كل { $count } ثانية
    [one] كل ثانية
    [two] كل ثانيتين
    [few] كل { $count } ثوانٍ
    [many] كل { $count } ثانية
   *[other] كل { $count } ثانية
}
per-min = { $count ->
    [zero] كل { $count } دقيقة
    [one] كل دقيقة
    [two] كل دقيقتين
    [few] كل { $count } دقائق
    [many] كل { $count } دقيقة
   *[other] كل { $count } دقيقة
}
per-h = { $count ->
    [zero] كل { $count } ساعة
    [one] كل ساعة
    [two] كل ساعتين
    [few] كل { $count } ساعات
    [many] كل { $count } ساعة
   *[other] كل { $count } ساعة
}
per-d = { $count ->
    [zero] كل { $count } يوم
    [one] يوميًا
    [two] كل يومين
    [few] كل { $count } أيام
    [many] كل { $count } يومًا
   *[other] كل { $count } يوم
}
per-wk = { $count ->
    [zero] كل { $count } أسبوع
    [one] أسبوعيًا
    [two] كل أسبوعين
    [few] كل { $count } أسابيع
    [many] كل { $count } أسبوعًا
   *[other] كل { $count } أسبوع
}
per-mo = { $count ->
    [zero] كل { $count } شهر
    [one] شهريًا
    [two] كل شهرين
    [few] كل { $count } أشهر
    [many] كل { $count } شهرًا
   *[other] كل { $count } شهر
}
per-a = { $count ->
    [zero] كل { $count } سنة
    [one] سنويًا
    [two] كل سنتين
    [few] كل { $count } سنوات
    [many] كل { $count } سنة
   *[other] كل { $count } سنة
}
per-unknown = كل { $count } { $unit }
span-s = { $count ->
    [zero] { $count } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
span-min = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
span-h = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
span-d = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
span-wk = { $count ->
    [zero] { $count } أسبوع
    [one] أسبوع واحد
    [two] أسبوعين
    [few] { $count } أسابيع
    [many] { $count } أسبوعًا
   *[other] { $count } أسبوع
}
span-mo = { $count ->
    [zero] { $count } شهر
    [one] شهر واحد
    [two] شهرين
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
span-a = { $count ->
    [zero] { $count } سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
lasting = لمدة { $span }
lasting-times = { $count ->
    [zero] { $count } مرة إجمالًا
    [one] مرة واحدة إجمالًا
    [two] مرتين إجمالًا
    [few] { $count } مرات إجمالًا
    [many] { $count } مرة إجمالًا
   *[other] { $count } مرة إجمالًا
}
at-most = بحد أقصى { $limit }
at-most-a-dose = بحد أقصى { $limit } للجرعة
at-most-in-life = بحد أقصى { $limit } مدى الحياة
as-needed = عند اللزوم
as-needed-for = عند اللزوم لأجل { $reason }
when-morn = صباحًا
when-morn-early = في الصباح الباكر
when-morn-late = في آخر الصباح
when-noon = ظهرًا
when-aft = بعد الظهر
when-aft-early = في أول فترة بعد الظهر
when-aft-late = في آخر فترة بعد الظهر
when-eve = مساءً
when-eve-early = في أول المساء
when-eve-late = في آخر المساء
when-night = ليلًا
when-phs = بعد النوم
when-hs = عند النوم
when-wake = عند الاستيقاظ
when-c = مع الوجبات
when-cm = مع الفطور
when-cd = مع الغداء
when-cv = مع العشاء
when-ac = قبل الوجبات
when-acm = قبل الفطور
when-acd = قبل الغداء
when-acv = قبل العشاء
when-pc = بعد الوجبات
when-pcm = بعد الفطور
when-pcd = بعد الغداء
when-pcv = بعد العشاء
when-qd = مرة واحدة يوميًا
when-bid = مرتين يوميًا
when-tid = 3 مرات يوميًا
when-qid = 4 مرات يوميًا
when-qod = مرة كل يومين
when-q1h = كل ساعة
when-q2h = كل ساعتين
when-q3h = كل 3 ساعات
when-q4h = كل 4 ساعات
when-q6h = كل 6 ساعات
when-q8h = كل 8 ساعات
when-wk = أسبوعيًا
when-mo = شهريًا
when-bed = عند النوم
when-am = كل صباح
when-pm = كل يوم بعد الظهر
when-mon = الاثنين
when-tue = الثلاثاء
when-wed = الأربعاء
when-thu = الخميس
when-fri = الجمعة
when-sat = السبت
when-sun = الأحد

## Vaccines: the diseases that they protect from, and what is due

disease-covid-19 = كوفيد-19
disease-cholera = الكوليرا
disease-dengue = حمى الضنك
disease-diphtheria = الخناق (الدفتيريا)
disease-ebola = الإيبولا
disease-haemophilus = المستدمية النزلية من النمط ب
disease-hepatitis-a = التهاب الكبد A
disease-hepatitis-b = التهاب الكبد B
disease-herpes-zoster = الهربس النطاقي
disease-hpv = فيروس الورم الحليمي البشري
disease-influenza = الإنفلونزا
disease-japanese-encephalitis = التهاب الدماغ الياباني
disease-malaria = الملاريا
disease-measles = الحصبة
disease-meningococcal = مرض المكورات السحائية
disease-mpox = جدري القردة (إمبوكس)
disease-mumps = النكاف
disease-pertussis = السعال الديكي
disease-pneumococcal = مرض المكورات الرئوية
disease-polio = شلل الأطفال
disease-rabies = داء الكلب
disease-rotavirus = فيروس الروتا
disease-rsv = الفيروس المخلوي التنفسي
disease-rubella = الحصبة الألمانية
disease-tetanus = الكزاز (التيتانوس)
disease-tick-borne-encephalitis = التهاب الدماغ المنقول بالقراد
disease-tuberculosis = السل
disease-typhoid = حمى التيفوئيد
disease-varicella = الحماق (جدري الماء)
disease-yellow-fever = الحمى الصفراء
next-dose-from = الجرعة { $number } اعتبارًا من { $date }
next-dose-since = الجرعة { $number } ممكنة منذ { $date }

## Places of a journey

place-origin = بلد المنشأ
place-transit = عبور
place-camp = مخيم
place-detention = احتجاز
place-destination = وجهة

## Advice of the safety rules. $medicine, $other, $allergy, $condition, $vaccine stand for words of the record.

safety-loa-loa-ivermectin = { $medicine } مع إقامة في { $countries } حيث تتوطن اللوا لوا (Loa loa): عند كثرة الميكروفيلاريا قد يضر الإيفرمكتين بالدماغ. يجب أولًا استبعاد اللوا لوا بلطاخة دم تؤخذ بين الساعة 10:00 والساعة 14:00.
safety-loa-loa-ivermectin-given = أُعطي { $medicine } لشخص أقام في { $countries } حيث تتوطن اللوا لوا (Loa loa). يجب البحث عن علامات اعتلال الدماغ إذا كان الإعطاء في الأيام الأخيرة.
safety-loa-loa-travel = إقامة في { $countries } حيث تتوطن اللوا لوا (Loa loa): لا يُعطى الإيفرمكتين قبل استبعاد اللوا لوا بلطاخة دم تؤخذ بين الساعة 10:00 والساعة 14:00.
safety-loa-loa-unknown = { $medicine }: يتعذر الحكم على احتمال وجود اللوا لوا (Loa loa)، إذ لا أسفار مسجلة. يجب السؤال أولًا عن أي إقامة في وسط أفريقيا وغربها.
safety-albendazole-first-trimester = { $medicine } في الثلث الأول من الحمل: قد يضر بالجنين.
safety-albendazole-pregnancy = { $medicine } أثناء الحمل: لم يعد العلاج الافتراضي موصى به في أي ثلث من الحمل؛ لا يُعالَج إلا ما ثبت وجوده.
safety-albendazole-trimester-unknown = { $medicine } أثناء الحمل: يتعذر الحكم هل هو الثلث الأول، إذ إن عمر الحمل غير معروف.
safety-albendazole-pregnancy-unknown = { $medicine }: يتعذر الحكم هل يوجد حمل، إذ لم يُسجَّل شيء عن ذلك.
safety-ivermectin-pregnancy = { $medicine } أثناء الحمل: سلامة استعماله غير معروفة، ولا يُعطى كعلاج افتراضي.
safety-ivermectin-weight = { $medicine } عند وزن { $weight }: لا يُعطى لمن يقل وزنه عن 15 كغ.
safety-ivermectin-weight-unknown = { $medicine }: يتعذر الحكم هل يقل الوزن عن 15 كغ، إذ لا وزن مسجل.
safety-antiparasitic-cysticercosis = { $medicine } مع { $condition }: قتل الكيسات في الدماغ قد يسبب نوبات اختلاجية. لا يُعطى علاج افتراضي.
safety-antiparasitic-seizures = { $medicine } مع { $condition }: يجب استبعاد داء الكيسات المذنبة في الدماغ قبل العلاج الافتراضي.
safety-live-vaccine-pregnancy = حمل: لا تُعطى اللقاحات الحية، مثل لقاحات الحصبة والنكاف والحصبة الألمانية والحماق وBCG؛ ولا يُعطى لقاح الحمى الصفراء إلا إذا اقتضاه الخطر.
safety-live-vaccine-pregnancy-due = يوصى بالتطعيم ({ $vaccines })، لكن يوجد حمل: تؤجَّل اللقاحات الحية إلى ما بعد الحمل.
safety-live-vaccine-pregnancy-given = { $vaccine }، وهو لقاح حي، أُعطي بتاريخ { $date } أثناء الحمل.
safety-live-vaccine-immunosuppression = { $condition }: لا تُعطى اللقاحات الحية عند نقص المناعة الشديد.
safety-live-vaccine-immunosuppression-due = يوصى بالتطعيم ({ $vaccines })، لكن مع { $condition }: لا تُعطى اللقاحات الحية عند نقص المناعة الشديد.
safety-live-vaccine-cd4-unknown = { $vaccines } مع فيروس العوز المناعي البشري (HIV): يتعذر الحكم هل يمكن إعطاء لقاح حي، إذ لا تعداد مسجل لخلايا CD4.
safety-live-vaccine-dose-unknown = { $vaccines } مع { $medicine }: إمكان إعطاء لقاح حي يتوقف على جرعة هذا الدواء ومدته.
safety-allergy-drug = { $medicine }: سُجلت حساسية أو عدم تحمل تجاه { $allergy }.
safety-allergy-class = { $medicine } من فئة { $class }: سُجلت حساسية أو عدم تحمل تجاه { $allergy }.
safety-allergy-related = { $medicine } من الفئة نفسها ({ $class }) التي منها { $allergy }، وقد سُجل عدم تحمله.
safety-allergy-cross = { $medicine } ({ $class }): يحتمل حدوث تفاعل متصالب مع { $allergy }، وقد سُجل عدم تحمله.
safety-duplicate-ingredient = { $substance } موجود في أكثر من دواء حالي: { $medicines }.
safety-interrupted-tuberculosis = انقطع علاج السل أو الوقاية منه: { $medicine } ({ $status })، ولم يُسجَّل إكمال العلاج.
safety-interrupted-hiv = انقطع العلاج بمضادات الفيروسات القهقرية: { $medicine } ({ $status })، ولا يوجد دواء حالي آخر.
safety-interrupted-epilepsy = انقطع علاج الصرع: { $medicine } ({ $status })، ولا يوجد دواء حالي آخر.
safety-supply-ended-tuberculosis = علاج السل أو الوقاية منه: انتهت كمية { $medicine } المصروفة أو مدته، ولم يُسجَّل إكمال العلاج.
safety-supply-ended-hiv = العلاج بمضادات الفيروسات القهقرية: انتهت كمية { $medicine } المصروفة أو مدته، ولا يوجد دواء حالي آخر.
safety-supply-ended-epilepsy = علاج الصرع: انتهت كمية { $medicine } المصروفة أو مدته، ولا يوجد دواء حالي آخر.
safety-g6pd-medicine = { $medicine } مع عوز إنزيم G6PD: قد يدمر خلايا الدم الحمراء.
safety-g6pd-unknown = { $medicine }: يتعذر الحكم هل يوجد عوز في إنزيم G6PD، إذ لا فحص مسجل. يجب إجراء الفحص أولًا.
safety-pregnancy-medicine = { $medicine } أثناء الحمل: قد يضر بالجنين.
safety-childbearing-medicine = { $medicine } قد يضر بالجنين: يجب استبعاد الحمل، وتأمين وسيلة لمنع الحمل أو اختيار دواء آخر.
safety-anticoagulant = علاج بمضاد تخثر ({ $medicine }): خطر نزف عند الإصابات والحقن في العضل والعمليات الجراحية.
safety-anticoagulant-bleeding = { $medicine } مع مضاد التخثر { $other }: زيادة خطر النزف.
safety-resistant-tuberculosis-contact = مخالطة حالة سل مقاوم للأدوية: يتوقف العلاج الوقائي على مقاومة الحالة المصدر.
safety-resistant-tuberculosis = سل مقاوم للأدوية: الأدوية المعتادة لا تكفي؛ يجب العزل واستشارة أخصائي.
safety-rifamycin-interaction = { $medicine } مع { $other }: الريفاميسينات تُضعف مفعول الأول أو تبطله؛ يلزم تغيير الجرعة أو الدواء.
safety-mefloquine-neuropsychiatric = { $medicine } مع { $condition }: قد يسبب الميفلوكين نوبات اختلاجية وذهانًا.

## Classes of medicines

class-penicillins = البنسلينات
class-cephalosporins = السيفالوسبورينات
class-carbapenems = الكاربابينيمات
class-sulfonamides = السلفوناميدات
class-nsaids = مضادات الالتهاب غير الستيرويدية
class-macrolides = الماكروليدات
class-fluoroquinolones = الفلوروكينولونات
class-tetracyclines = التتراسيكلينات
class-aminoglycosides = الأمينوغليكوزيدات
class-opioids = الأفيونيات
class-rifamycins = الريفاميسينات
class-artemisinins = الأرتيميسينينات
class-statins = الستاتينات
class-ace-inhibitors = مثبطات الإنزيم المحوِّل للأنجيوتنسين

## What a card left out

omitted-older-results = { $count ->
    [zero] { $count } نتيجة أقدم
    [one] نتيجة واحدة أقدم
    [two] نتيجتان أقدم
    [few] { $count } نتائج أقدم
    [many] { $count } نتيجة أقدم
   *[other] { $count } نتيجة أقدم
}
omitted-results = { $count ->
    [zero] { $count } نتيجة
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
omitted-past-problems = { $count ->
    [zero] { $count } مشكلة صحية سابقة
    [one] مشكلة صحية سابقة واحدة
    [two] مشكلتان صحيتان سابقتان
    [few] { $count } مشكلات صحية سابقة
    [many] { $count } مشكلة صحية سابقة
   *[other] { $count } مشكلة صحية سابقة
}
omitted-past-medications = { $count ->
    [zero] { $count } دواء سابق
    [one] دواء سابق واحد
    [two] دواءان سابقان
    [few] { $count } أدوية سابقة
    [many] { $count } دواءً سابقًا
   *[other] { $count } دواء سابق
}
omitted-milder-allergies = { $count ->
    [zero] { $count } حساسية أخف
    [one] حساسية واحدة أخف
    [two] حساسيتان أخف
    [few] { $count } حساسيات أخف
    [many] { $count } حساسية أخف
   *[other] { $count } حساسية أخف
}
omitted-immunizations = { $count ->
    [zero] { $count } تطعيم
    [one] تطعيم واحد
    [two] تطعيمان
    [few] { $count } تطعيمات
    [many] { $count } تطعيمًا
   *[other] { $count } تطعيم
}
omitted-procedures = { $count ->
    [zero] { $count } إجراء
    [one] إجراء واحد
    [two] إجراءان
    [few] { $count } إجراءات
    [many] { $count } إجراءً
   *[other] { $count } إجراء
}
omitted-plans = { $count ->
    [zero] { $count } خطة
    [one] خطة واحدة
    [two] خطتان
    [few] { $count } خطط
    [many] { $count } خطة
   *[other] { $count } خطة
}
omitted-supporting-resources = { $count ->
    [zero] { $count } بند مساند (أماكن، أشخاص، زيارات)
    [one] بند مساند واحد (أماكن، أشخاص، زيارات)
    [two] بندان مساندان (أماكن، أشخاص، زيارات)
    [few] { $count } بنود مساندة (أماكن، أشخاص، زيارات)
    [many] { $count } بندًا مساندًا (أماكن، أشخاص، زيارات)
   *[other] { $count } بند مساند (أماكن، أشخاص، زيارات)
}
omitted-addresses = { $count ->
    [zero] { $count } عنوان
    [one] عنوان واحد
    [two] عنوانان
    [few] { $count } عناوين
    [many] { $count } عنوانًا
   *[other] { $count } عنوان
}
omitted-contact-points = { $count ->
    [zero] { $count } وسيلة اتصال (هاتف أو بريد إلكتروني)
    [one] وسيلة اتصال واحدة (هاتف أو بريد إلكتروني)
    [two] وسيلتا اتصال (هاتف أو بريد إلكتروني)
    [few] { $count } وسائل اتصال (هاتف أو بريد إلكتروني)
    [many] { $count } وسيلة اتصال (هاتف أو بريد إلكتروني)
   *[other] { $count } وسيلة اتصال (هاتف أو بريد إلكتروني)
}
omitted-contacts = { $count ->
    [zero] { $count } شخص للاتصال بهم
    [one] شخص واحد للاتصال به
    [two] شخصان للاتصال بهما
    [few] { $count } أشخاص للاتصال بهم
    [many] { $count } شخصًا للاتصال بهم
   *[other] { $count } شخص للاتصال بهم
}
omitted-identifiers = { $count ->
    [zero] { $count } رقم تعريف
    [one] رقم تعريف واحد
    [two] رقما تعريف
    [few] { $count } أرقام تعريف
    [many] { $count } رقم تعريف
   *[other] { $count } رقم تعريف
}
omitted-attachments = { $count ->
    [zero] { $count } مرفق
    [one] مرفق واحد
    [two] مرفقان
    [few] { $count } مرفقات
    [many] { $count } مرفقًا
   *[other] { $count } مرفق
}
omitted-narratives = { $count ->
    [zero] { $count } نص سردي
    [one] نص سردي واحد
    [two] نصان سرديان
    [few] { $count } نصوص سردية
    [many] { $count } نصًا سرديًا
   *[other] { $count } نص سردي
}
omitted-extensions = { $count ->
    [zero] { $count } حقل إضافي
    [one] حقل إضافي واحد
    [two] حقلان إضافيان
    [few] { $count } حقول إضافية
    [many] { $count } حقلًا إضافيًا
   *[other] { $count } حقل إضافي
}
omitted-other-entries = { $count ->
    [zero] { $count } بند من أنواع أخرى
    [one] بند واحد من نوع آخر
    [two] بندان من أنواع أخرى
    [few] { $count } بنود من أنواع أخرى
    [many] { $count } بندًا من أنواع أخرى
   *[other] { $count } بند من أنواع أخرى
}

## What is counted and not shown

counted-in-error = إدخال خاطئ: { $what }
counted-unreadable = غير مقروء: { $count }
counted-patient = { $count ->
    [zero] { $count } بند عن مريض
    [one] بند واحد عن مريض
    [two] بندان عن مريض
    [few] { $count } بنود عن مريض
    [many] { $count } بندًا عن مريض
   *[other] { $count } بند عن مريض
}
counted-practitioner = { $count ->
    [zero] { $count } ممارس صحي
    [one] ممارس صحي واحد
    [two] ممارسان صحيان
    [few] { $count } ممارسين صحيين
    [many] { $count } ممارسًا صحيًا
   *[other] { $count } ممارس صحي
}
counted-practitioner-role = { $count ->
    [zero] { $count } دور مهني
    [one] دور مهني واحد
    [two] دوران مهنيان
    [few] { $count } أدوار مهنية
    [many] { $count } دورًا مهنيًا
   *[other] { $count } دور مهني
}
counted-organization = { $count ->
    [zero] { $count } مؤسسة
    [one] مؤسسة واحدة
    [two] مؤسستان
    [few] { $count } مؤسسات
    [many] { $count } مؤسسة
   *[other] { $count } مؤسسة
}
counted-location = { $count ->
    [zero] { $count } مكان
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
    [many] { $count } مكانًا
   *[other] { $count } مكان
}
counted-provenance = { $count ->
    [zero] { $count } بيان مصدر
    [one] بيان مصدر واحد
    [two] بيانا مصدر
    [few] { $count } بيانات مصدر
    [many] { $count } بيان مصدر
   *[other] { $count } بيان مصدر
}
counted-related-person = { $count ->
    [zero] { $count } شخص ذي صلة
    [one] شخص واحد ذو صلة
    [two] شخصان ذوا صلة
    [few] { $count } أشخاص ذوي صلة
    [many] { $count } شخصًا ذا صلة
   *[other] { $count } شخص ذي صلة
}
counted-specimen = { $count ->
    [zero] { $count } عينة
    [one] عينة واحدة
    [two] عينتان
    [few] { $count } عينات
    [many] { $count } عينة
   *[other] { $count } عينة
}
counted-claim = { $count ->
    [zero] { $count } مطالبة مالية
    [one] مطالبة مالية واحدة
    [two] مطالبتان ماليتان
    [few] { $count } مطالبات مالية
    [many] { $count } مطالبة مالية
   *[other] { $count } مطالبة مالية
}
counted-explanation-of-benefit = { $count ->
    [zero] { $count } بيان تأمين
    [one] بيان تأمين واحد
    [two] بيانا تأمين
    [few] { $count } بيانات تأمين
    [many] { $count } بيان تأمين
   *[other] { $count } بيان تأمين
}
counted-device = { $count ->
    [zero] { $count } جهاز
    [one] جهاز واحد
    [two] جهازان
    [few] { $count } أجهزة
    [many] { $count } جهازًا
   *[other] { $count } جهاز
}
counted-medication = { $count ->
    [zero] { $count } دواء لا يشير إليها أي بند
    [one] دواء واحد لا يشير إليه أي بند
    [two] دواءان لا يشير إليهما أي بند
    [few] { $count } أدوية لا يشير إليها أي بند
    [many] { $count } دواءً لا يشير إليها أي بند
   *[other] { $count } دواء لا يشير إليها أي بند
}
counted-care-team = { $count ->
    [zero] { $count } فريق رعاية
    [one] فريق رعاية واحد
    [two] فريقا رعاية
    [few] { $count } فرق رعاية
    [many] { $count } فريق رعاية
   *[other] { $count } فريق رعاية
}
counted-observation = { $count ->
    [zero] { $count } ملاحظة سريرية
    [one] ملاحظة سريرية واحدة
    [two] ملاحظتان سريريتان
    [few] { $count } ملاحظات سريرية
    [many] { $count } ملاحظة سريرية
   *[other] { $count } ملاحظة سريرية
}
counted-composition = { $count ->
    [zero] { $count } وثيقة إضافية
    [one] وثيقة إضافية واحدة
    [two] وثيقتان إضافيتان
    [few] { $count } وثائق إضافية
    [many] { $count } وثيقة إضافية
   *[other] { $count } وثيقة إضافية
}
counted-section-text = { $count ->
    [zero] { $count } نص
    [one] نص واحد لقسم له مدخلات
    [two] نصان لقسمين لهما مدخلات
    [few] { $count } نصوص لأقسام لها مدخلات
    [many] { $count } نصًا لأقسام لها مدخلات
   *[other] { $count } نص لأقسام لها مدخلات
}

## History: who said what, what was corrected, what does not go together

history-entries = { $count ->
    [zero] السجل التاريخي: { $count } مدخل
    [one] السجل التاريخي: مدخل واحد
    [two] السجل التاريخي: مدخلان
    [few] السجل التاريخي: { $count } مدخلات
    [many] السجل التاريخي: { $count } مدخلًا
   *[other] السجل التاريخي: { $count } مدخل
}
history-no-date = بلا تاريخ
history-card-only = بطاقة كل ما فيها مذكور عند غيرها
history-nothing = لا شيء يُعرض
history-things = { $count ->
    [zero] { $count } بند
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
    [many] { $count } بندًا
   *[other] { $count } بند
}
history-new = الجديد في آخر مدخل
history-more = و{ $count } غيرها
history-corrections = تصحيحات، مع الاحتفاظ بما كان قبلها
history-contradictions = تحذير: تناقضات ينبغي توضيحها مع المريض
history-apart = تحذير: وُضع جانبًا
history-missing = يلي مدخلات غير موجودة هنا: هناك ما ينقص.
history-part-missing = جزؤه المخصص لعدد أقل من القراء مفقود.
history-now = الآن { $what }
history-corrected = صُحّح
history-withdrawn = سُحب
history-not-here = شيء غير موجود هنا
history-by = بواسطة { $who }
history-not-carried-out = تنبيه: لم يُطبَّق، من جهة غير معروفة هنا
history-whole-card = البطاقة كلها
history-patient-unsigned = المريض، دون توقيع
history-unknown-names = جهة غير معروفة هنا تقول إنها { $name }
history-unknown = جهة غير معروفة هنا
contradiction-none-known = أحدهم يقول لا يوجد، وآخر يذكر واحدًا
contradiction-empty-section = أحدهم يقول لا شيء هنا، وعند آخر شيء
contradiction-status = أحدهم يقول انتهى، وآخر يقول لم ينته
contradiction-dose = جرعتان لدواء واحد
contradiction-birth-date = تواريخ ميلاد مختلفة
contradiction-sex = جنس مختلف
contradiction-corrections = صُحّح مرتين بشكلين مختلفين
contradiction-unproven-correction = تصحيح من جهة غير معروفة هنا، لم يُطبَّق
contradiction-more = يوجد أكثر مما هو مذكور
apart-not-understood = بصيغة لا يعرفها هذا البرنامج
apart-other-record = من سجل آخر، وربما لشخص آخر
apart-forged = التوقيع خاطئ: ليس من المنشأة التي يسميها
apart-misplaced = بطاقة من سجل تاريخي غير الذي وُجدت فيه
apart-unreadable = تعذرت قراءة محتواه
apart-too-much = السجل التاريخي يحوي أكثر مما يعرضه هذا البرنامج
apart-ownerless = جزء مختوم زيارته مفقودة

## Verdict

integrity-valid = التوقيع صحيح.
integrity-invalid = تحذير، توقيع خاطئ: السجل غُيِّر بعد توقيعه أو أنه مزوَّر.
integrity-unverifiable = تعذر التحقق من أي توقيع.
issuer-known = صادر عن { $clinic } بتاريخ { $date }.
issuer-known-in = صادر عن { $clinic }، { $country }، بتاريخ { $date }.
issuer-known-undated = صادر عن { $clinic }.
issuer-known-in-undated = صادر عن { $clinic }، { $country }.
issuer-by-key-file = جهة الإصدار معروفة هنا بملف مفتاحها فقط.
issuer-by-foreign-list = مذكور في القائمة الواردة من { $list }.
issuer-unknown = موقَّع بتاريخ { $date } بمفتاح غير معروف هنا ({ $key }).
issuer-unknown-undated = موقَّع بمفتاح غير معروف هنا ({ $key }).
issuer-disproved = التوقيع لا يطابق العيادة المذكورة في البطاقة (المفتاح { $key }).
issuer-nobody = غير موقَّع: هذا ما يفيد به المريض.
validity-without-end = بلا تاريخ انتهاء.
validity-until = صالح حتى { $date }.
validity-expired = تحذير: انتهت الصلاحية في { $date }.
validity-not-yet = مؤرخ في { $date }، وهو تاريخ في المستقبل: يجب التحقق من ساعة هذا الحاسوب.
validity-undated = بلا تاريخ.
validity-unchecked = لم يتم التحقق من تواريخه.
unknown-day = يوم غير معروف
revocation-none = لم يتم إبطاله.
revocation-card = تحذير، تم الإبطال: أُبلغ عن فقدان هذه البطاقة أو تم استبدالها.
revocation-key-compromised = تحذير، تم الإبطال: مفتاح جهة الإصدار في حكم المسروق منذ { $date }، وقد يكون من بحوزته هو من أصدر هذا.
revocation-key-retired = تحذير، تم الإبطال: التوقيع لاحق لتوقف جهة الإصدار عن استعمال هذا المفتاح في { $date }.
revocation-unchecked = لا توجد هنا قائمة ثقة تبيّن هل تم إبطاله.
list-current = { $days ->
    [0] قائمة الثقة بتاريخ اليوم.
    [one] عمر قائمة الثقة يوم واحد.
    [two] عمر قائمة الثقة يومان.
    [few] عمر قائمة الثقة { $days } أيام.
    [many] عمر قائمة الثقة { $days } يومًا.
   *[other] عمر قائمة الثقة { $days } يوم.
}
list-stale = { $days ->
    [0] قائمة الثقة بتاريخ اليوم، وقد انتهت صلاحيتها في { $date }: يجب جلب أحدث منها.
    [one] عمر قائمة الثقة يوم واحد، وقد انتهت صلاحيتها في { $date }: يجب جلب أحدث منها.
    [two] عمر قائمة الثقة يومان، وقد انتهت صلاحيتها في { $date }: يجب جلب أحدث منها.
    [few] عمر قائمة الثقة { $days } أيام، وقد انتهت صلاحيتها في { $date }: يجب جلب أحدث منها.
    [many] عمر قائمة الثقة { $days } يومًا، وقد انتهت صلاحيتها في { $date }: يجب جلب أحدث منها.
   *[other] عمر قائمة الثقة { $days } يوم، وقد انتهت صلاحيتها في { $date }: يجب جلب أحدث منها.
}
list-from-future = قائمة الثقة مؤرخة في { $date }، وهو تاريخ في المستقبل: يجب التحقق من ساعة هذا الحاسوب.
list-unchecked = قائمة الثقة بتاريخ { $date }.
list-none = لا توجد قائمة ثقة هنا.
content-unread = لم يُقرأ السجل بعد.
content-whole = تمت قراءة السجل كاملًا.
content-partial = تعذرت قراءة أجزاء من السجل.
content-unreadable = تحذير: تعذرت قراءة السجل.

## Scanned: what a code or a file is, and what to do with it

scanned-carnet = بطاقة Carnet: تُفتح بمفتاح عيادة خُتمت لها.
scanned-carnet-frame = واحد من عدة رموز لبطاقة Carnet: امسح الرموز الأخرى أيضًا.
scanned-carnet-file = ملف Carnet مختوم فيه تاريخ سجل.
scanned-smart-health-card = بطاقة SMART Health Card: تطعيمات أو نتائج أو ملخص، وقّعها من أصدرها. يمكن لأي شخص قراءتها.
scanned-smart-health-card-chunk = واحد من عدة رموز لبطاقة SMART Health Card: امسح الرموز الأخرى أيضًا.
scanned-smart-health-card-file = ملف فيه بطاقات SMART Health Card.
scanned-smart-health-link = رابط SMART Health Link: السجل مشفّر على خادم ويُجلب عبر الإنترنت.
scanned-smart-health-link-in-url = رابط SMART Health Link خلف عنوان على الشبكة: السجل مشفّر على خادم. لا تفتح العنوان في متصفح.
scanned-verifiable-health-link = رابط Verifiable Health Link بلا شهادته: لم يوقّعه أحد. السجل على خادم.
scanned-hcert = شهادة صحية رقمية كشهادات الاتحاد الأوروبي أو منظمة الصحة العالمية: تطعيم أو فحص أو تعافٍ. يمكن لأي شخص قراءتها.
scanned-hcert-uncompressed = شهادة صحية رقمية غير مضغوطة، كما يفعل بعض المُصدرين. يمكن لأي شخص قراءتها.
scanned-hcert-other = شهادة صحية رقمية من إصدار غير معروف هنا.
scanned-jws = بيانات موقّعة (JWS)؛ قد تكون بطاقة SMART Health Card.
scanned-jwe = بيانات مشفّرة (JWE): لا تُقرأ بلا رابطها أو مفتاحها.
scanned-sd-jwt = إثبات موقّع من محفظة رقمية (SD-JWT)، لا يُقرأ هنا.
scanned-fhir = سجل صحي (FHIR)، غير مشفّر ولا موقّع: هذا ما يبلّغ به شخص ما.
scanned-fhir-xml = سجل صحي (FHIR بصيغة XML)، غير مشفّر ولا موقّع: اطلب تصديره بصيغة FHIR JSON.
scanned-fhir-ndjson = سجلات FHIR صحية، سجل في كل سطر، غير مشفّرة ولا موقّعة: هي للاستيراد لا لشاشة مريض واحد.
scanned-cda = مستند سريري (CDA)، غير مشفّر ولا موقّع: اطلب تصديره بصيغة FHIR JSON.
scanned-hl7v2 = رسائل بين أنظمة المستشفيات (HL7 الإصدار 2)، غير مشفّرة ولا موقّعة: اطلب تصدير السجل بصيغة FHIR JSON.
scanned-vds-nc = إثبات صحي موقّع للسفر (ICAO VDS-NC)، لا يُقرأ هنا.
scanned-divoc = شهادة تطعيم من نوع DIVOC كما في الهند أو سري لانكا، لا تُقرأ هنا.
scanned-verifiable-credential = شهادة قابلة للتحقق من نوع لا يُقرأ هنا.
scanned-nzcp = تصريح كوفيد من نيوزيلندا، لا يُقرأ هنا.
scanned-mdoc = بداية عرض وثيقة محمولة من هاتف، تستمر لاسلكيًا ولا تُقرأ هنا.
scanned-age = ملف مشفّر ببرنامج age: على من أعطاه أن يفك تشفيره.
scanned-url = عنوان على الشبكة لا يُفتح: لا يحوي شيئًا عن الصحة يمكن قراءته هنا.
scanned-wifi = بيانات الدخول إلى شبكة Wi-Fi: لا شيء عن الصحة.
scanned-vcard = جهة اتصال: لا شيء عن الصحة. قد تكون من يُتصل به عند الطوارئ؛ اسأل المريض.
scanned-phone = رقم هاتف: لا شيء عن الصحة.
scanned-email = عنوان بريد إلكتروني: لا شيء عن الصحة.
scanned-location = مكان على الخريطة: لا شيء عن الصحة.
scanned-one-time-password = سرّ يدخل به شخص إلى موقع ما: لا شيء عن الصحة. لا تحتفظ به.
scanned-number = رقم، كرقم سلعة أو ملف: لا شيء عن الصحة.
scanned-json = بيانات بصيغة JSON من نوع غير معروف هنا.
scanned-xml = بيانات أو رسم بصيغة XML من نوع غير معروف هنا.
scanned-html = صفحة على الشبكة: إن كان فيها رمز فالتقط صورة له أو للشاشة.
scanned-pdf = مستند PDF: إن كان فيه رمز فالتقط صورة له أو للشاشة.
scanned-picture = صورة: محتواها بحسب الرموز التي فيها.
scanned-text = نص ليس رمزًا صحيًا.
scanned-binary = بيانات من نوع غير معروف هنا.
scanned-empty = لا شيء: إنه فارغ.

## Languages (ISO 639): how they are called

language-am = الأمهرية
language-ar = العربية
language-az = الأذربيجانية
language-bg = البلغارية
language-bm = البمبارية
language-bn = البنغالية
language-bs = البوسنية
language-ckb = الكردية السورانية
language-cs = التشيكية
language-da = الدانمركية
language-de = الألمانية
language-dv = الديفيهية
language-el = اليونانية
language-en = الإنجليزية
language-es = الإسبانية
language-et = الإستونية
language-fa = الفارسية
language-ff = الفولانية
language-fi = الفنلندية
language-fr = الفرنسية
language-ha = الهوسا
language-he = العبرية
language-hi = الهندية
language-hr = الكرواتية
language-ht = الكريولية الهايتية
language-hu = المجرية
language-hy = الأرمنية
language-id = الإندونيسية
language-ig = الإيغبو
language-it = الإيطالية
language-ja = اليابانية
language-ka = الجورجية
language-kea = كريولية الرأس الأخضر
language-kg = الكيكونغو
language-km = الخميرية
language-kmr = الكردية الكرمانجية
language-ko = الكورية
language-ku = الكردية
language-lg = اللوغندا
language-ln = اللينغالا
language-lo = اللاوية
language-lt = الليتوانية
language-lv = اللاتفية
language-mk = المقدونية
language-ml = المالايالامية
language-mn = المنغولية
language-ms = الملايوية
language-mt = المالطية
language-my = البورمية
language-nb = النرويجية
language-ne = النيبالية
language-nl = الهولندية
language-no = النرويجية
language-om = الأورومية
language-pa = البنجابية
language-pl = البولندية
language-prs = الدرية
language-ps = البشتوية
language-pt = البرتغالية
language-qu = الكيتشوا
language-rhg = الروهينغية
language-rn = الكيروندي
language-ro = الرومانية
language-rom = الرومنية (الغجرية)
language-ru = الروسية
language-rw = الكينيارواندا
language-sd = السندية
language-si = السنهالية
language-sk = السلوفاكية
language-sl = السلوفينية
language-sn = الشونا
language-so = الصومالية
language-sq = الألبانية
language-sr = الصربية
language-ss = السواتي
language-sv = السويدية
language-sw = السواحيلية
language-ta = التاميلية
language-te = التيلوغوية
language-tg = الطاجيكية
language-th = التايلندية
language-ti = التيغرينية
language-tl = التاغالوغية
language-tr = التركية
language-ug = الأويغورية
language-uk = الأوكرانية
language-ur = الأردية
language-uz = الأوزبكية
language-vi = الفيتنامية
language-wo = الولوف
language-xh = الخوسا
language-yo = اليوروبا
language-zh = الصينية
language-zu = الزولو

## Countries and territories (ISO 3166-1)

country-ad = أندورا
country-ae = الإمارات العربية المتحدة
country-af = أفغانستان
country-ag = أنتيغوا وبربودا
country-ai = أنغويلا
country-al = ألبانيا
country-am = أرمينيا
country-ao = أنغولا
country-aq = أنتاركتيكا
country-ar = الأرجنتين
country-as = ساموا الأمريكية
country-at = النمسا
country-au = أستراليا
country-aw = أروبا
country-ax = جزر آلاند
country-az = أذربيجان
country-ba = البوسنة والهرسك
country-bb = بربادوس
country-bd = بنغلاديش
country-be = بلجيكا
country-bf = بوركينا فاسو
country-bg = بلغاريا
country-bh = البحرين
country-bi = بوروندي
country-bj = بنن
country-bl = سان بارتيليمي
country-bm = برمودا
country-bn = بروني دار السلام
country-bo = بوليفيا
country-bq = بونير وسانت أوستاتيوس وسابا
country-br = البرازيل
country-bs = جزر البهاما
country-bt = بوتان
country-bv = جزيرة بوفيه
country-bw = بوتسوانا
country-by = بيلاروس
country-bz = بليز
country-ca = كندا
country-cc = جزر كوكوس (كيلينغ)
country-cd = جمهورية الكونغو الديمقراطية
country-cf = جمهورية أفريقيا الوسطى
country-cg = الكونغو
country-ch = سويسرا
country-ci = كوت ديفوار
country-ck = جزر كوك
country-cl = شيلي
country-cm = الكاميرون
country-cn = الصين
country-co = كولومبيا
country-cr = كوستاريكا
country-cu = كوبا
country-cv = كابو فيردي
country-cw = كوراساو
country-cx = جزيرة كريسماس
country-cy = قبرص
country-cz = تشيكيا
country-de = ألمانيا
country-dj = جيبوتي
country-dk = الدانمرك
country-dm = دومينيكا
country-do = الجمهورية الدومينيكية
country-dz = الجزائر
country-ec = إكوادور
country-ee = إستونيا
country-eg = مصر
country-eh = الصحراء الغربية
country-er = إريتريا
country-es = إسبانيا
country-et = إثيوبيا
country-fi = فنلندا
country-fj = فيجي
country-fk = جزر فوكلاند (مالفيناس)
country-fm = ميكرونيزيا
country-fo = جزر فارو
country-fr = فرنسا
country-ga = غابون
country-gb = المملكة المتحدة
country-gd = غرينادا
country-ge = جورجيا
country-gf = غيانا الفرنسية
country-gg = غيرنزي
country-gh = غانا
country-gi = جبل طارق
country-gl = غرينلاند
country-gm = غامبيا
country-gn = غينيا
country-gp = غوادلوب
country-gq = غينيا الاستوائية
country-gr = اليونان
country-gs = جورجيا الجنوبية وجزر ساندويتش الجنوبية
country-gt = غواتيمالا
country-gu = غوام
country-gw = غينيا - بيساو
country-gy = غيانا
country-hk = هونغ كونغ
country-hm = جزيرة هيرد وجزر ماكدونالد
country-hn = هندوراس
country-hr = كرواتيا
country-ht = هايتي
country-hu = هنغاريا
country-id = إندونيسيا
country-ie = أيرلندا
country-il = إسرائيل
country-im = جزيرة مان
country-in = الهند
country-io = إقليم المحيط الهندي البريطاني
country-iq = العراق
country-ir = إيران
country-is = آيسلندا
country-it = إيطاليا
country-je = جيرزي
country-jm = جامايكا
country-jo = الأردن
country-jp = اليابان
country-ke = كينيا
country-kg = قيرغيزستان
country-kh = كمبوديا
country-ki = كيريباس
country-km = جزر القمر
country-kn = سانت كيتس ونيفس
country-kp = جمهورية كوريا الشعبية الديمقراطية
country-kr = جمهورية كوريا
country-kw = الكويت
country-ky = جزر كايمان
country-kz = كازاخستان
country-la = جمهورية لاو الديمقراطية الشعبية
country-lb = لبنان
country-lc = سانت لوسيا
country-li = ليختنشتاين
country-lk = سري لانكا
country-lr = ليبريا
country-ls = ليسوتو
country-lt = ليتوانيا
country-lu = لكسمبرغ
country-lv = لاتفيا
country-ly = ليبيا
country-ma = المغرب
country-mc = موناكو
country-md = جمهورية مولدوفا
country-me = الجبل الأسود
country-mf = سان مارتن (الجزء الفرنسي)
country-mg = مدغشقر
country-mh = جزر مارشال
country-mk = مقدونيا الشمالية
country-ml = مالي
country-mm = ميانمار
country-mn = منغوليا
country-mo = ماكاو
country-mp = جزر ماريانا الشمالية
country-mq = مارتينيك
country-mr = موريتانيا
country-ms = مونتسيرات
country-mt = مالطة
country-mu = موريشيوس
country-mv = ملديف
country-mw = ملاوي
country-mx = المكسيك
country-my = ماليزيا
country-mz = موزامبيق
country-na = ناميبيا
country-nc = كاليدونيا الجديدة
country-ne = النيجر
country-nf = جزيرة نورفولك
country-ng = نيجيريا
country-ni = نيكاراغوا
country-nl = هولندا
country-no = النرويج
country-np = نيبال
country-nr = ناورو
country-nu = نيوي
country-nz = نيوزيلندا
country-om = عُمان
country-pa = بنما
country-pe = بيرو
country-pf = بولينيزيا الفرنسية
country-pg = بابوا غينيا الجديدة
country-ph = الفلبين
country-pk = باكستان
country-pl = بولندا
country-pm = سان بيير وميكلون
country-pn = بيتكيرن
country-pr = بورتوريكو
country-ps = دولة فلسطين
country-pt = البرتغال
country-pw = بالاو
country-py = باراغواي
country-qa = قطر
country-re = ريونيون
country-ro = رومانيا
country-rs = صربيا
country-ru = الاتحاد الروسي
country-rw = رواندا
country-sa = المملكة العربية السعودية
country-sb = جزر سليمان
country-sc = سيشيل
country-sd = السودان
country-se = السويد
country-sg = سنغافورة
country-sh = سانت هيلانة وأسنسيون وتريستان دا كونها
country-si = سلوفينيا
country-sj = سفالبارد وجان ماين
country-sk = سلوفاكيا
country-sl = سيراليون
country-sm = سان مارينو
country-sn = السنغال
country-so = الصومال
country-sr = سورينام
country-ss = جنوب السودان
country-st = سان تومي وبرينسيبي
country-sv = السلفادور
country-sx = سانت مارتن (الجزء الهولندي)
country-sy = الجمهورية العربية السورية
country-sz = إسواتيني
country-tc = جزر تركس وكايكوس
country-td = تشاد
country-tf = الأقاليم الجنوبية الفرنسية
country-tg = توغو
country-th = تايلند
country-tj = طاجيكستان
country-tk = توكيلاو
country-tl = تيمور - ليشتي
country-tm = تركمانستان
country-tn = تونس
country-to = تونغا
country-tr = تركيا
country-tt = ترينيداد وتوباغو
country-tv = توفالو
country-tw = تايوان
country-tz = جمهورية تنزانيا المتحدة
country-ua = أوكرانيا
country-ug = أوغندا
country-um = جزر الولايات المتحدة النائية الصغيرة
country-us = الولايات المتحدة الأمريكية
country-uy = أوروغواي
country-uz = أوزبكستان
country-va = الكرسي الرسولي
country-vc = سانت فنسنت وجزر غرينادين
country-ve = فنزويلا
country-vg = جزر فرجن البريطانية
country-vi = جزر فرجن التابعة للولايات المتحدة
country-vn = فييت نام
country-vu = فانواتو
country-wf = واليس وفوتونا
country-ws = ساموا
country-ye = اليمن
country-yt = مايوت
country-za = جنوب أفريقيا
country-zm = زامبيا
country-zw = زمبابوي

## Card

card-title = بطاقة صحية
card-name = الاسم
card-date = التاريخ
card-valid-until = صالحة حتى
card-from = صادرة عن
card-show = يُرجى إظهار هذه البطاقة للعامل الصحي.
card-dry = تُحفظ جافة ونظيفة.
card-fold = ممنوع طيّ الرمز.
card-photo = ممنوع تصوير الرمز أو مشاركته.
card-offline = يمكن للعيادة قراءتها بدون إنترنت.
card-any = عدد الرموز الكافي: { $needed } من { $all }.
card-copy = الرمز نفسه مرة أخرى، إن تلف الأول.
card-fold-steps = تُطوى عند العلامات: 1 ثم 2.
card-staff = للعاملين الصحيين: يُقرأ الرمز ببرنامج Carnet، بدون إنترنت.
