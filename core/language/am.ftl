# Every fixed word of Carnet, in Amharic.

## Person

patient-summary = የታካሚ ማጠቃለያ
emergency-card = የድንገተኛ ጊዜ ካርድ፦ ሙሉ መዝገብ አይደለም!
name-missing = ስም በመዝገቡ የለም
born = የተወለዱት እ.ኤ.አ. { $date }
birth-date-unknown = የልደት ቀን አይታወቅም
birth-date-missing = የልደት ቀን በመዝገቡ የለም
birth-date-estimated = በግምት
age-months = { $count } ወር
age-years = { $count } ዓመት
age-months-between = ከ{ $least } እስከ { $most } ወር
age-years-between = ከ{ $least } እስከ { $most } ዓመት
sex-male = ወንድ
sex-female = ሴት
sex-other = ሌላ ጾታ
sex-unknown = ጾታ አይታወቅም
sex-missing = ጾታ በመዝገቡ የለም
deceased = መሞታቸው ተመዝግቧል
deceased-on = እ.ኤ.አ. { $date } መሞታቸው ተመዝግቧል
languages = ቋንቋዎች
preferred = ተመራጭ
interpreter-needed = ማሳሰቢያ፦ አስተርጓሚ ያስፈልጋል!
interpreter-not-needed = አስተርጓሚ አያስፈልግም
name-old = የቀድሞ ስም
name-maiden = ከጋብቻ በፊት የነበረ ስም
name-nickname = ቅጽል ስም
name-temp = ጊዜያዊ ስም
name-anonymous = እውነተኛ ስም አይደለም
written = የተጻፈው እ.ኤ.አ. { $date }
written-by = የተጻፈው እ.ኤ.አ. { $date }፤ ያዘጋጀው፦ { $names }
by = ያዘጋጀው፦ { $names }
record-preliminary = ማሳሰቢያ፦ ገና ያልተጠናቀቀ
record-entered-in-error = ማስጠንቀቂያ፦ በስህተት የገባ
record-amended = ማሻሻያ የተደረገበት
dates-note = ቀኖቹ በጎርጎርዮሳዊ የቀን አቆጣጠር (እ.ኤ.አ.) ናቸው

## Headings

group-allergies = አለርጂ እና የማይስማሙ ነገሮች
group-allergies-past = የቀድሞ ወይም ውድቅ የተደረገ አለርጂ
group-problems = የጤና ችግሮች
group-problems-past = የቀድሞ የጤና ችግሮች
group-medications = መድኃኒቶች
group-medications-past = የቀድሞ መድኃኒቶች
group-immunizations = ክትባቶች
group-immunizations-past = ያልተሰጡ ክትባቶች
group-pregnancy = እርግዝና
group-results = የምርመራ ውጤቶች
group-screenings = የልየታ ምርመራ
group-vital-signs = ቫይታል ሳይን
group-procedures = የተደረጉ ሕክምናዎች (ፕሮሲጀር)
group-procedures-past = ያልተደረጉ ሕክምናዎች (ፕሮሲጀር)
group-devices = የሕክምና መሣሪያዎች
group-devices-past = የቀድሞ የሕክምና መሣሪያዎች
group-functional-status = የአካል እና የዕለት ተግባር አቅም
group-social-history = ማኅበራዊ ታሪክ
group-travel = ጉዞ
group-plan-of-care = የሕክምና ዕቅድ እና ሪፈራል
group-plan-of-care-past = የቀድሞ ዕቅዶች
group-advance-directives = የታካሚ ስምምነቶች እና ቅድመ መመሪያዎች
group-advance-directives-past = ከእንግዲህ የማያገለግሉ
group-encounters = የሕክምና ጉብኝት እና ተኝቶ መታከም
group-other = ሌሎች መረጃዎች
group-other-past = የቀድሞ ማስጠንቀቂያዎች
advice = ከዚህ ፕሮግራም ደንቦች የመጣ ምክር
new-since = ከእ.ኤ.አ. { $date } ወዲህ አዲስ
sources = መረጃውን የሰጠው (በመዝገቡ መሠረት)
left-out = በዚህ ካርድ ያልተካተተ
also = በመዝገቡ ያለ፣ እዚህ ያልታየ
texts = የመዝገቡ ጽሑፍ
as-written = እንደተጻፈው
no-disease = የሚከላከሉት በሽታ ያልታወቀ ክትባቶች

## Nothing there

emptiness-none-known = የለም (እስከሚታወቀው ድረስ)
emptiness-none-known-of-kind = ከዚህ ዓይነት የለም (እስከሚታወቀው ድረስ)
emptiness-not-asked = አልተጠየቀም
emptiness-unknown = አይታወቅም፦ መረጃ አልተገኘም
emptiness-withheld = መረጃው እንዳይታይ ተደርጓል
emptiness-unavailable = አይታወቅም፦ መረጃውን ማግኘት አይቻልም
emptiness-not-started = ገና አልተመዘገበም
emptiness-closed = የተዘጋ ዝርዝር
no-known-drug-allergy = የሚታወቅ የመድኃኒት አለርጂ የለም
no-known-food-allergy = የሚታወቅ የምግብ አለርጂ የለም
no-known-environmental-allergy = የሚታወቅ የአካባቢ አለርጂ የለም
none-current = «አሁን ያለ» ተብሎ የተመለከተ የለም
silent = በዚህ መዝገብ አልተጻፈም፤ የለም ማለት ግን አይደለም
missing-entries = { $count ->
    [one] { $count } መረጃ በመዝገቡ ተጠቅሷል፣ ግን በውስጡ የለም
   *[other] { $count } መረጃዎች በመዝገቡ ተጠቅሰዋል፣ ግን በውስጡ የሉም
}
untitled = (በመዝገቡ ስም አልተሰጠውም)
more-in-record = … ተጨማሪ በመዝገቡ አለ

## Alerts

alert-allergy = ማስጠንቀቂያ፦ አለርጂ
alert-do-not-give = ማስጠንቀቂያ፦ አይስጡ
alert-do-not = ማስጠንቀቂያ፦ አያድርጉ
alert-flag = ማስጠንቀቂያ
alert-pregnancy = ማስጠንቀቂያ፦ ነፍሰ ጡር
alert-anticoagulant = ማስጠንቀቂያ፦ የደም መርጋት መከላከያ ይወስዳሉ (የመድማት አደጋ)
alert-directive = ማስጠንቀቂያ፦ የሕመምተኛው ቀድሞ የተሰጠ መመሪያ
alert-incomplete = ማስጠንቀቂያ፦ ይህ ዝርዝር ሙሉ አይደለም
denied = አልተፈቀደም!
no-longer-prohibited = ከእንግዲህ አልተከለከለም
permitted = ተፈቅዷል
a-part = ስሙ ያልተጠቀሰ ክፍል

## Before a detail

label-status-reason = ምክንያቱም
label-severity = የሕመሙ ክብደት
label-reaction = ያስከተለው
label-range = መደበኛ መጠን
label-ingredient = ይዘት
label-form = የመድኃኒቱ ቅርጽ
label-supply = አቅርቦት
label-onset = የጀመረው
label-onset-between = የጀመረው በዚህ መካከል
label-ended = ያበቃው
label-last-time = መጨረሻ የታየው
label-recorded = የተመዘገበው
label-site = የሰውነት ክፍል
label-route = የሚሰጥበት መንገድ
label-stage = ደረጃ
label-evidence = ምልክቶች
label-reason = ምክንያት
label-dose-number = ዶዝ
label-target = የሚከላከለው
label-lot = ባች
label-maker = አምራች
label-serial = መለያ ቁጥር
label-place = ቦታ
label-source = ምንጭ
label-method = ዘዴ
label-conclusion = መደምደሚያ
label-attachment = አባሪ
label-outcome = ውጤት
label-complication = ያስከተለው ችግር
label-activity = ተግባር
label-prohibited-activity = ማስጠንቀቂያ፦ አያድርጉ፦
label-note = ማስታወሻ
label-whose = የሚመለከተው
dose-of = { $number } ከ{ $count }
before = ቀደም ሲል
and-earlier = እና { $count } ከዚያ በፊት

## Who said it

source-patient-reported = በታካሚው ገለጻ
source-document-seen = በሰነድ ላይ የታየ
source-observed = በምልከታ
source-measured = በመለካት
source-lab = ላቦራቶሪ
source-imported = ከሌላ ሲስተም የመጣ
source-secondary = ከሰጪው በቀጥታ ያልተገኘ
visit = { $who }፣ { $date }

## Codes of FHIR

code-active = አሁን ያለ
code-recurrence = እንደገና የተከሰተ
code-relapse = ያገረሸ
code-inactive = አሁን የሌለ
code-remission = የበረደ (remission)
code-resolved = የዳነ
code-unconfirmed = ያልተረጋገጠ
code-provisional = ጊዜያዊ
code-differential = አማራጭ ግምት (differential)
code-confirmed = የተረጋገጠ
code-refuted = ውድቅ የተደረገ
code-entered-in-error = በስህተት የገባ
code-in-progress = በሂደት ላይ
code-on-hold = ለጊዜው የቆመ
code-not-done = አልተደረገም!
code-not-taken = እየወሰዱ አይደለም!
code-completed = የተጠናቀቀ
code-stopped = የተቋረጠ
code-cancelled = የተሰረዘ
code-draft = ረቂቅ
code-intended = የታሰበ
code-suspended = ለጊዜው የታገደ
code-aborted = ሳይጠናቀቅ የተቋረጠ
code-preparation = በዝግጅት ላይ
code-preliminary = ገና ያልተጠናቀቀ
code-registered = የተመዘገበ
code-final = የመጨረሻ
code-amended = ማሻሻያ የተደረገበት
code-corrected = የታረመ
code-appended = ተጨማሪ የገባበት
code-planned = የታቀደ
code-proposed = የቀረበ ሐሳብ
code-accepted = ተቀባይነት ያገኘ
code-rejected = ውድቅ የሆነ
code-requested = የተጠየቀ
code-received = የደረሰ
code-ready = ዝግጁ
code-failed = ያልተሳካ
code-arrived = ደርሰዋል
code-triaged = ትሪያጅ የተደረገ
code-onleave = በፈቃድ ወጥተዋል
code-finished = ያለቀ
code-booked = ቀጠሮ የተያዘ
code-pending = በመጠባበቅ ላይ
code-fulfilled = የተፈጸመ
code-noshow = አልመጡም
code-revoked = የተሻረ
code-ended = ያበቃ
code-waitlist = በተጠባባቂ ዝርዝር ላይ
code-partial = በከፊል
code-current = ወቅታዊ
code-superseded = በአዲስ የተተካ
code-available = የሚገኝ
code-unknown = አይታወቅም
code-plan = የታቀደ
code-proposal = የቀረበ ሐሳብ
code-order = የታዘዘ
code-original-order = የታዘዘ
code-reflex-order = በራስ-ሰር የታዘዘ
code-filler-order = የታዘዘ
code-instance-order = የታዘዘ
code-option = አማራጭ
code-directive = መመሪያ
code-not-started = ገና አልተጀመረም
code-scheduled = ቀጠሮ የተያዘለት
code-allergy = አለርጂ
code-intolerance = አለመስማማት
code-food = ምግብ
code-medication = መድኃኒት
code-environment = አካባቢ
code-biologic = ባዮሎጂካል መድኃኒት
code-mild = ቀላል
code-moderate = መካከለኛ
code-severe = ከባድ
code-yes = አዎ
code-no = አይደለም
code-high-risk = ከፍተኛ አደጋ
code-low-risk = ዝቅተኛ አደጋ
code-risk-unable-to-assess = አደጋው ሊገመገም አልቻለም
code-potential = ማሳሰቢያ፦ ሊከሰት ይችል የነበረ፣ ያልተከሰተ
code-asked-unknown = ተጠይቋል፣ ግን አይታወቅም
code-temp-unknown = ገና አይታወቅም
code-not-asked = አልተጠየቀም
code-asked-declined = ተጠይቀው መልስ አልሰጡም
code-masked = እንዳይታይ ተደርጓል
code-not-applicable = አይመለከትም
code-no-value = በመዝገቡ ዋጋ (value) የለም
code-parts-missing = ክፍሎቹ ተጠቅሰዋል፣ ግን በመዝገቡ የሉም
code-unsupported = በሲስተሙ አይደገፍም
code-as-text = ጽሑፉን ይመልከቱ
code-error = ስህተት
code-not-a-number = ቁጥር አይደለም
code-negative-infinity = ከማንኛውም ቁጥር በታች
code-positive-infinity = ከማንኛውም ቁጥር በላይ
code-not-performed = አልተሠራም
code-not-permitted = አይፈቀድም
code-subpotent = አቅሙ ደካማ ዶዝ፣ አይቆጠርም
status-unknown = ሁኔታው አይታወቅም
modifier-focus = ጥንቃቄ፦ ታካሚውን ራሱን የሚመለከት አይደለም
modifier-denial = ጥንቃቄ፦ ወቅታዊ «የለም» የሚል መግለጫ አይደለም
modifier-other-subject = ጥንቃቄ፦ ታካሚውን ሳይሆን ሌላ ሰው ወይም ነገር ይመለከታል
modifier-absent-subject = ጥንቃቄ፦ በዚህ መዝገብ የሌለ ሰውን ይመለከታል
modifier-unread = ጥንቃቄ፦ ይህ ፕሮግራም ያልተረዳው ነገር ትርጉሙን ይለውጠዋል

## What a laboratory says of a value (HL7 v3 ObservationInterpretation)

judged-normal = መደበኛ
judged-abnormal = ከመደበኛ ውጭ!
judged-critically-abnormal = አደገኛ፦ ከመደበኛ ውጭ!
judged-high = ከፍተኛ!
judged-critically-high = አደገኛ፦ ከፍተኛ!
judged-very-high = በጣም ከፍተኛ!
judged-above-threshold = ከከፍተኛው ገደብ በላይ!
judged-low = ዝቅተኛ!
judged-critically-low = አደገኛ፦ ዝቅተኛ!
judged-very-low = በጣም ዝቅተኛ!
judged-below-threshold = ከዝቅተኛው ገደብ በታች!
judged-below-scale = ሊለካ ከሚችለው በታች!
judged-above-scale = ሊለካ ከሚችለው በላይ!
judged-insufficient = በቂ ማስረጃ የለም
judged-anti-complementary = የተዛባ፦ anti-complementary ንጥረ ነገሮች
judged-cytotoxic = የተዛባ፦ ሴል የሚጎዳ ንጥረ ነገር
judged-quality-failed = ማስጠንቀቂያ፦ የጥራት ቁጥጥር አላለፈም
judged-held = ለማረጋገጥ የተያዘ
judged-better = የተሻለ
judged-worse = የባሰ!
judged-risen = በጣም ጨምሯል!
judged-fallen = በጣም ቀንሷል!
judged-susceptible = መድኃኒቱ ይሠራበታል (S)
judged-susceptible-dose = በከፍተኛ ዶዝ ይሠራበታል
judged-susceptible-combination = በጥምረት ይሠራበታል
judged-very-susceptible = መድኃኒቱ በጣም ይሠራበታል
judged-moderately-susceptible = መድኃኒቱ በመጠኑ ይሠራበታል
judged-intermediate = መካከለኛ (I)
judged-not-susceptible = መድኃኒቱ አይሠራበትም!
judged-resistant = መድኃኒቱን የተላመደ (R)!
judged-resistant-combination = ጥምር መድኃኒትን የተላመደ!
judged-no-breakpoint = ብሬክፖይንት አይታወቅም
judged-positive = ፖዘቲቭ!
judged-detected = ተገኝቷል!
judged-reactive = ሪአክቲቭ!
judged-weakly-reactive = ደካማ ሪአክቲቭ!
judged-negative = ኔጋቲቭ
judged-not-detected = አልተገኘም
judged-not-reactive = ሪአክቲቭ አይደለም
judged-indeterminate = መወሰን አልተቻለም
judged-equivocal = አጠራጣሪ
judged-expected = የሚጠበቅ
judged-unexpected = ያልተጠበቀ!
judged-carrier = ተሸካሚ (carrier)!
judged-outside-range = ከመደበኛ መጠን ውጭ

## Dosage

times = { $count } ጊዜ
per-s = { $count ->
    [1] በሰከንድ
    [one] በየ{ $count } ሰከንዱ
   *[other] በየ{ $count } ሰከንዱ
}
per-min = { $count ->
    [1] በደቂቃ
    [one] በየ{ $count } ደቂቃው
   *[other] በየ{ $count } ደቂቃው
}
per-h = { $count ->
    [1] በሰዓት
    [one] በየ{ $count } ሰዓቱ
   *[other] በየ{ $count } ሰዓቱ
}
per-d = { $count ->
    [1] በቀን
    [one] በየ{ $count } ቀኑ
   *[other] በየ{ $count } ቀኑ
}
per-wk = { $count ->
    [1] በሳምንት
    [one] በየ{ $count } ሳምንቱ
   *[other] በየ{ $count } ሳምንቱ
}
per-mo = { $count ->
    [1] በወር
    [one] በየ{ $count } ወሩ
   *[other] በየ{ $count } ወሩ
}
per-a = { $count ->
    [1] በዓመት
    [one] በየ{ $count } ዓመቱ
   *[other] በየ{ $count } ዓመቱ
}
per-unknown = በየ{ $count } { $unit }
span-s = { $count } ሰከንድ
span-min = { $count } ደቂቃ
span-h = { $count } ሰዓት
span-d = { $count } ቀን
span-wk = { $count } ሳምንት
span-mo = { $count } ወር
span-a = { $count } ዓመት
lasting = ለ{ $span }
lasting-times = በድምሩ { $count } ጊዜ
at-most = ቢበዛ { $limit }
at-most-a-dose = በአንድ ዶዝ ቢበዛ { $limit }
at-most-in-life = በሕይወት ዘመን ቢበዛ { $limit }
as-needed = ሲያስፈልግ
as-needed-for = ለ{ $reason } ሲያስፈልግ
when-morn = ጠዋት
when-morn-early = በማለዳ
when-morn-late = ረፋድ ላይ
when-noon = እኩለ ቀን ላይ
when-aft = ከሰዓት በኋላ
when-aft-early = ከሰዓት በኋላ ቀደም ብሎ
when-aft-late = ከሰዓት በኋላ ዘግይቶ
when-eve = ምሽት
when-eve-early = አመሻሽ ላይ
when-eve-late = ምሽት ዘግይቶ
when-night = ሌሊት
when-phs = ከተኙ በኋላ
when-hs = በመኝታ ሰዓት
when-wake = ከእንቅልፍ ሲነሱ
when-c = ከምግብ ጋር
when-cm = ከቁርስ ጋር
when-cd = ከምሳ ጋር
when-cv = ከእራት ጋር
when-ac = ከምግብ በፊት
when-acm = ከቁርስ በፊት
when-acd = ከምሳ በፊት
when-acv = ከእራት በፊት
when-pc = ከምግብ በኋላ
when-pcm = ከቁርስ በኋላ
when-pcd = ከምሳ በኋላ
when-pcv = ከእራት በኋላ
when-qd = በቀን 1 ጊዜ
when-bid = በቀን 2 ጊዜ
when-tid = በቀን 3 ጊዜ
when-qid = በቀን 4 ጊዜ
when-qod = አንድ ቀን እየዘለሉ
when-q1h = በየ1 ሰዓቱ
when-q2h = በየ2 ሰዓቱ
when-q3h = በየ3 ሰዓቱ
when-q4h = በየ4 ሰዓቱ
when-q6h = በየ6 ሰዓቱ
when-q8h = በየ8 ሰዓቱ
when-wk = በየሳምንቱ
when-mo = በየወሩ
when-bed = በመኝታ ሰዓት
when-am = ሁልጊዜ ጠዋት
when-pm = ሁልጊዜ ከሰዓት በኋላ
when-mon = ሰኞ
when-tue = ማክሰኞ
when-wed = ረቡዕ
when-thu = ሐሙስ
when-fri = ዓርብ
when-sat = ቅዳሜ
when-sun = እሑድ

## Vaccines: the diseases that they protect from, and what is due

disease-covid-19 = ኮቪድ-19
disease-cholera = ኮሌራ
disease-dengue = ደንጊ
disease-diphtheria = ዲፍቴሪያ
disease-ebola = ኢቦላ
disease-haemophilus = ሄሞፊለስ ኢንፍሉዌንዛ ዓይነት ቢ (Hib)
disease-hepatitis-a = ሄፓታይተስ ኤ
disease-hepatitis-b = ሄፓታይተስ ቢ
disease-herpes-zoster = አልማዝ ባለጭራ
disease-hpv = ሂዩማን ፓፒሎማ ቫይረስ (HPV)
disease-influenza = ኢንፍሉዌንዛ
disease-japanese-encephalitis = የጃፓን ኢንሰፍላይትስ
disease-malaria = ወባ
disease-measles = ኩፍኝ
disease-meningococcal = የሜኒንጎኮካል በሽታ (ማጅራት ገትር)
disease-mpox = ኤምፖክስ
disease-mumps = ጆሮ ደግፍ
disease-pertussis = ትክትክ
disease-pneumococcal = የኒሞኮካል በሽታ
disease-polio = ፖሊዮ
disease-rabies = የእብድ ውሻ በሽታ
disease-rotavirus = ሮታ ቫይረስ
disease-rsv = የመተንፈሻ ሲንሲሻል ቫይረስ (RSV)
disease-rubella = ሩቤላ
disease-tetanus = ቴታነስ (መንጋጋ ቆልፍ)
disease-tick-borne-encephalitis = በመዥገር የሚተላለፍ ኢንሰፍላይትስ
disease-tuberculosis = ቲቢ
disease-typhoid = ታይፎይድ
disease-varicella = ጉድፍ (chickenpox)
disease-yellow-fever = ቢጫ ወባ
next-dose-from = ዶዝ { $number } ከእ.ኤ.አ. { $date } ጀምሮ
next-dose-since = ዶዝ { $number } ከእ.ኤ.አ. { $date } ጀምሮ ሊሰጥ ይቻላል

## Places of a journey

place-origin = መነሻ
place-transit = መሸጋገሪያ
place-camp = ካምፕ
place-detention = እስር ወይም ማቆያ
place-destination = መዳረሻ

## Advice of the safety rules. $medicine, $other, $allergy, $condition, $vaccine stand for words of the record.

safety-loa-loa-ivermectin = { $medicine } እና Loa loa በስፋት በሚገኝበት አገር መቆየት ({ $countries })፦ ብዙ ማይክሮፋይላሪያ ካለ አይቨርሜክቲን አንጎልን ሊጎዳ ይችላል። በመጀመሪያ ከጠዋቱ 4 ሰዓት እስከ ቀኑ 8 ሰዓት (10:00–14:00) በሚወሰድ የደም ስሚር (blood smear) Loa loa አለመኖሩን ያረጋግጡ።
safety-loa-loa-ivermectin-given = { $medicine } Loa loa በስፋት በሚገኝበት አገር ({ $countries }) ለቆየ ሰው ተሰጥቷል። የተሰጠው ባለፉት ጥቂት ቀናት ከሆነ የኢንሰፋሎፓቲ ምልክቶችን ይፈልጉ።
safety-loa-loa-travel = Loa loa በስፋት በሚገኝበት አገር ቆይተዋል ({ $countries })፦ ከጠዋቱ 4 ሰዓት እስከ ቀኑ 8 ሰዓት (10:00–14:00) በሚወሰድ የደም ስሚር (blood smear) Loa loa አለመኖሩ ሳይረጋገጥ አይቨርሜክቲን አይስጡ።
safety-loa-loa-unknown = { $medicine }፦ Loa loa ሊኖር ይችል እንደሆነ መወሰን አይቻልም፤ ጉዞ አልተመዘገበም። በመጀመሪያ በመካከለኛው እና በምዕራብ አፍሪካ ቆይተው እንደነበር ይጠይቁ።
safety-albendazole-first-trimester = { $medicine } በእርግዝና የመጀመሪያዎቹ 3 ወራት፦ ፅንሱን ሊጎዳ ይችላል።
safety-albendazole-pregnancy = { $medicine } በእርግዝና ጊዜ፦ በግምት የሚሰጥ ሕክምና (presumptive treatment) ከእንግዲህ በየትኛውም የእርግዝና ወቅት አይመከርም፤ የተገኘውን ብቻ ያክሙ።
safety-albendazole-trimester-unknown = { $medicine } በእርግዝና ጊዜ፦ የመጀመሪያዎቹ 3 ወራት መሆናቸውን መወሰን አይቻልም፤ የእርግዝናው ዕድሜ አይታወቅም።
safety-albendazole-pregnancy-unknown = { $medicine }፦ እርግዝና መኖር አለመኖሩን መወሰን አይቻልም፤ ስለ እርግዝና የተመዘገበ መረጃ አልተገኘም።
safety-ivermectin-pregnancy = { $medicine } በእርግዝና ጊዜ፦ ደኅንነቱ አይታወቅም፤ በግምት የሚሰጥ ሕክምና (presumptive treatment) ሆኖ አይሰጥም።
safety-ivermectin-weight = { $medicine } ክብደት { $weight } ሲሆን፦ ከ15 ኪ.ግ. በታች አይሰጥም።
safety-ivermectin-weight-unknown = { $medicine }፦ ክብደት ከ15 ኪ.ግ. በታች መሆኑን መወሰን አይቻልም፤ ክብደት አልተመዘገበም።
safety-antiparasitic-cysticercosis = { $medicine } እና { $condition }፦ በአንጎል ውስጥ ያሉ የትል ከረጢቶች (cysts) ሲሞቱ የሚያንቀጠቅጥ ሕመም (seizure) ሊያስከትሉ ይችላሉ። በግምት የሚሰጥ ሕክምና (presumptive treatment) አይስጡ።
safety-antiparasitic-seizures = { $medicine } እና { $condition }፦ በግምት ከሚሰጥ ሕክምና (presumptive treatment) በፊት የአንጎል ሲስቲሰርኮሲስ አለመኖሩን ያረጋግጡ።
safety-live-vaccine-pregnancy = እርግዝና፦ ሕያው ክትባቶችን (live vaccines) አይስጡ፣ ለምሳሌ ኩፍኝ፣ ጆሮ ደግፍ፣ ሩቤላ፣ ጉድፍ (chickenpox)፣ ቢሲጂ (BCG)፤ ቢጫ ወባ አደጋው ካስገደደ ብቻ።
safety-live-vaccine-pregnancy-due = { $vaccines } እንዲሰጥ ይመከራል፣ ነገር ግን እርግዝና አለ፦ ሕያው ክትባቶች (live vaccines) እርግዝናው እስኪያበቃ ድረስ አይሰጡም።
safety-live-vaccine-pregnancy-given = { $vaccine }፣ ሕያው ክትባት (live vaccine)፣ እ.ኤ.አ. { $date } በእርግዝናው ጊዜ ተሰጥቷል።
safety-live-vaccine-immunosuppression = { $condition }፦ የበሽታ መከላከል አቅም በጣም ሲዳከም ሕያው ክትባቶችን (live vaccines) አይስጡ።
safety-live-vaccine-immunosuppression-due = { $vaccines } እንዲሰጥ ይመከራል፣ ነገር ግን { $condition }፦ የበሽታ መከላከል አቅም በጣም ሲዳከም ሕያው ክትባቶችን (live vaccines) አይስጡ።
safety-live-vaccine-cd4-unknown = { $vaccines } ከኤችአይቪ ጋር፦ ሕያው ክትባት (live vaccine) ሊሰጥ ይችል እንደሆነ መወሰን አይቻልም፤ የCD4 መጠን አልተመዘገበም።
safety-live-vaccine-dose-unknown = { $vaccines } ከ{ $medicine } ጋር፦ ሕያው ክትባት (live vaccine) ሊሰጥ መቻሉ በዚህ መድኃኒት መጠን እና በሚወሰድበት ጊዜ ርዝመት ይወሰናል።
safety-allergy-drug = { $medicine }፦ ለ{ $allergy } አለርጂ ወይም አለመስማማት ተመዝግቧል።
safety-allergy-class = { $medicine } የመድኃኒት ቡድኑ { $class } ነው፦ ለ{ $allergy } አለርጂ ወይም አለመስማማት ተመዝግቧል።
safety-allergy-related = { $medicine }፣ ቡድኑ { $class }፦ { $allergy } በዚሁ ቡድን ውስጥ ነው፤ እንደማይስማማም ተመዝግቧል።
safety-allergy-cross = { $medicine }፣ ቡድኑ { $class }፦ እንደማይስማማ ከተመዘገበው { $allergy } ጋር ተሻጋሪ አለርጂ (cross-reaction) ሊኖር ይችላል።
safety-duplicate-ingredient = { $substance } አሁን በሚወሰዱ ከአንድ በላይ መድኃኒቶች ውስጥ አለ፦ { $medicines }።
safety-interrupted-tuberculosis = የቲቢ ሕክምና ወይም መከላከያ ተቋርጧል፦ { $medicine } ({ $status })፤ ሕክምናው መጠናቀቁ አልተመዘገበም።
safety-interrupted-hiv = የፀረ-ኤችአይቪ (ART) ሕክምና ተቋርጧል፦ { $medicine } ({ $status })፤ አሁን የሚወሰድ ሌላ የለም።
safety-interrupted-epilepsy = የሚጥል በሽታ ሕክምና ተቋርጧል፦ { $medicine } ({ $status })፤ አሁን የሚወሰድ ሌላ የለም።
safety-supply-ended-tuberculosis = የቲቢ ሕክምና ወይም መከላከያ፦ የ{ $medicine } አቅርቦት ወይም የሚወሰድበት ጊዜ አብቅቷል፤ ሕክምናው መጠናቀቁ አልተመዘገበም።
safety-supply-ended-hiv = የፀረ-ኤችአይቪ (ART) ሕክምና፦ የ{ $medicine } አቅርቦት ወይም የሚወሰድበት ጊዜ አብቅቷል፤ አሁን የሚወሰድ ሌላ የለም።
safety-supply-ended-epilepsy = የሚጥል በሽታ ሕክምና፦ የ{ $medicine } አቅርቦት ወይም የሚወሰድበት ጊዜ አብቅቷል፤ አሁን የሚወሰድ ሌላ የለም።
safety-g6pd-medicine = { $medicine } ከG6PD እጥረት ጋር፦ ቀይ የደም ሴሎችን ሊያጠፋ ይችላል።
safety-g6pd-unknown = { $medicine }፦ የG6PD እጥረት መኖር አለመኖሩን መወሰን አይቻልም፤ ምርመራ አልተመዘገበም። በመጀመሪያ ይመርምሩ።
safety-pregnancy-medicine = { $medicine } በእርግዝና ጊዜ፦ ፅንሱን ሊጎዳ ይችላል።
safety-childbearing-medicine = { $medicine } ፅንስን ሊጎዳ ይችላል፦ እርግዝና አለመኖሩን ያረጋግጡ፣ የእርግዝና መከላከያ መጠቀማቸውን ያረጋግጡ ወይም ሌላ መድኃኒት ይምረጡ።
safety-anticoagulant = የደም መርጋት መከላከያ ይወስዳሉ ({ $medicine })፦ በጉዳት፣ በጡንቻ ውስጥ በሚሰጥ መርፌ እና በቀዶ ሕክምና ጊዜ የመድማት አደጋ።
safety-anticoagulant-bleeding = { $medicine } ከደም መርጋት መከላከያው { $other } ጋር፦ የመድማት አደጋ ይጨምራል።
safety-resistant-tuberculosis-contact = መድኃኒት ከተላመደ ቲቢ ታካሚ ጋር ንክኪ፦ የመከላከያ ሕክምናው የሚወሰነው ምንጭ የሆነው ታካሚ ቲቢ በተላመዳቸው መድኃኒቶች ነው።
safety-resistant-tuberculosis = መድኃኒት የተላመደ ቲቢ፦ የተለመዱት መድኃኒቶች አይበቁም፤ ታካሚውን ለይተው ያቆዩ፣ ስፔሻሊስት ያማክሩ።
safety-rifamycin-interaction = { $medicine } ከ{ $other } ጋር፦ የሪፋማይሲን ቡድን መድኃኒቶች የመጀመሪያውን ያዳክማሉ ወይም እንዳይሠራ ያደርጋሉ፤ ሌላ መጠን ወይም ሌላ መድኃኒት ያስፈልጋል።
safety-mefloquine-neuropsychiatric = { $medicine } እና { $condition }፦ ሜፍሎኩዊን የሚያንቀጠቅጥ ሕመም (seizure) እና ሳይኮሲስ ሊያስከትል ይችላል።

## Classes of medicines

class-penicillins = ፔኒሲሊኖች
class-cephalosporins = ሴፋሎስፖሪኖች
class-carbapenems = ካርባፔነሞች
class-sulfonamides = ሰልፎናሚዶች (ሰልፋ መድኃኒቶች)
class-nsaids = ስቴሮይድ ያልሆኑ ፀረ-ብግነት መድኃኒቶች (NSAIDs)
class-macrolides = ማክሮላይዶች
class-fluoroquinolones = ፍሎሮኩዊኖሎኖች
class-tetracyclines = ቴትራሳይክሊኖች
class-aminoglycosides = አሚኖግላይኮሳይዶች
class-opioids = ኦፒዮይዶች
class-rifamycins = ሪፋማይሲኖች
class-artemisinins = አርቴሚሲኒኖች
class-statins = ስታቲኖች
class-ace-inhibitors = ኤሲኢ ኢንሂቢተሮች (ACE inhibitors)

## What a card left out

omitted-older-results = { $count ->
    [one] { $count } የቆየ ውጤት
   *[other] { $count } የቆዩ ውጤቶች
}
omitted-results = { $count ->
    [one] { $count } ውጤት
   *[other] { $count } ውጤቶች
}
omitted-past-problems = { $count ->
    [one] { $count } የቀድሞ የጤና ችግር
   *[other] { $count } የቀድሞ የጤና ችግሮች
}
omitted-past-medications = { $count ->
    [one] { $count } የቀድሞ መድኃኒት
   *[other] { $count } የቀድሞ መድኃኒቶች
}
omitted-milder-allergies = { $count ->
    [one] { $count } ቀለል ያለ አለርጂ
   *[other] { $count } ቀለል ያሉ አለርጂዎች
}
omitted-immunizations = { $count ->
    [one] { $count } ክትባት
   *[other] { $count } ክትባቶች
}
omitted-procedures = { $count ->
    [one] { $count } ፕሮሲጀር
   *[other] { $count } ፕሮሲጀሮች
}
omitted-plans = { $count ->
    [one] { $count } ዕቅድ
   *[other] { $count } ዕቅዶች
}
omitted-supporting-resources = { $count ->
    [one] { $count } ደጋፊ መረጃ (ቦታ፣ ሰው፣ ጉብኝት)
   *[other] { $count } ደጋፊ መረጃዎች (ቦታ፣ ሰው፣ ጉብኝት)
}
omitted-addresses = { $count ->
    [one] { $count } አድራሻ
   *[other] { $count } አድራሻዎች
}
omitted-contact-points = { $count ->
    [one] { $count } ስልክ ቁጥር ወይም ኢሜይል
   *[other] { $count } ስልክ ቁጥሮች ወይም ኢሜይሎች
}
omitted-contacts = { $count ->
    [one] { $count } ተጠሪ
   *[other] { $count } ተጠሪዎች
}
omitted-identifiers = { $count ->
    [one] { $count } መታወቂያ ቁጥር
   *[other] { $count } መታወቂያ ቁጥሮች
}
omitted-attachments = { $count ->
    [one] { $count } አባሪ
   *[other] { $count } አባሪዎች
}
omitted-narratives = { $count ->
    [one] { $count } የጽሑፍ መግለጫ
   *[other] { $count } የጽሑፍ መግለጫዎች
}
omitted-extensions = { $count ->
    [one] { $count } ቅጥያ (extension)
   *[other] { $count } ቅጥያዎች (extensions)
}
omitted-other-entries = { $count ->
    [one] { $count } ሌላ ዓይነት መረጃ
   *[other] { $count } ሌላ ዓይነት መረጃዎች
}

## What is counted and not shown

counted-in-error = { $what } (በስህተት የገባ)
counted-unreadable = { $count ->
    [one] { $count } ሊነበብ ያልቻለ
   *[other] { $count } ሊነበቡ ያልቻሉ
}
counted-patient = { $count ->
    [one] { $count } የታካሚ መረጃ
   *[other] { $count } የታካሚ መረጃዎች
}
counted-practitioner = { $count ->
    [one] { $count } የጤና ባለሙያ
   *[other] { $count } የጤና ባለሙያዎች
}
counted-practitioner-role = { $count ->
    [one] { $count } የባለሙያ የሥራ ድርሻ
   *[other] { $count } የባለሙያ የሥራ ድርሻዎች
}
counted-organization = { $count ->
    [one] { $count } ተቋም
   *[other] { $count } ተቋማት
}
counted-location = { $count ->
    [one] { $count } ቦታ
   *[other] { $count } ቦታዎች
}
counted-provenance = { $count ->
    [one] { $count } የመረጃ ምንጭ መግለጫ
   *[other] { $count } የመረጃ ምንጭ መግለጫዎች
}
counted-related-person = { $count ->
    [one] { $count } የቅርብ ሰው
   *[other] { $count } የቅርብ ሰዎች
}
counted-specimen = { $count ->
    [one] { $count } ናሙና
   *[other] { $count } ናሙናዎች
}
counted-claim = { $count ->
    [one] { $count } የክፍያ ጥያቄ
   *[other] { $count } የክፍያ ጥያቄዎች
}
counted-explanation-of-benefit = { $count ->
    [one] { $count } የመድን ክፍያ መግለጫ
   *[other] { $count } የመድን ክፍያ መግለጫዎች
}
counted-device = { $count ->
    [one] { $count } የሕክምና መሣሪያ
   *[other] { $count } የሕክምና መሣሪያዎች
}
counted-medication = { $count ->
    [one] { $count } የትም ያልተጠቀሰ መድኃኒት
   *[other] { $count } የትም ያልተጠቀሱ መድኃኒቶች
}
counted-care-team = { $count ->
    [one] { $count } የሕክምና ቡድን
   *[other] { $count } የሕክምና ቡድኖች
}
counted-observation = { $count ->
    [one] { $count } ምልከታ
   *[other] { $count } ምልከታዎች
}
counted-composition = { $count ->
    [one] { $count } ተጨማሪ ሰነድ
   *[other] { $count } ተጨማሪ ሰነዶች
}
counted-section-text = { $count ->
    [one] { $count } የክፍል ጽሑፍ (መረጃዎቹ ተዘርዝረዋል)
   *[other] { $count } የክፍል ጽሑፎች (መረጃዎቹ ተዘርዝረዋል)
}

## History: who said what, what was corrected, what does not go together

history-entries = { $count ->
    [one] ታሪክ፦ { $count } ምዝገባ
   *[other] ታሪክ፦ { $count } ምዝገባዎች
}
history-no-date = ቀን የለውም
history-card-only = ይዘቱ ሁሉ በሌሎች የተነገረ ካርድ
history-nothing = የሚታይ ነገር የለም
history-things = { $count ->
    [one] { $count } ነገር
   *[other] { $count } ነገሮች
}
history-new = በመጨረሻው ምዝገባ አዲስ የተጨመረ
history-more = እና ሌሎች { $count }
history-corrections = እርማቶች፤ ቀድሞ የነበረው ተጠብቋል
history-contradictions = ማስጠንቀቂያ፦ እርስ በርስ የሚጋጩ፣ ከሕመምተኛው ጋር የሚጣሩ
history-apart = ማስጠንቀቂያ፦ ለብቻ የተቀመጠ
history-missing = እዚህ ከሌሉ ምዝገባዎች ቀጥሎ የመጣ ነው፦ የጎደለ ነገር አለ።
history-part-missing = ለጥቂት አንባቢዎች የተዘጋጀው ክፍሉ የለም።
history-now = አሁን { $what }
history-corrected = ታርሟል
history-withdrawn = ተሰርዟል
history-not-here = እዚህ የሌለ ነገር
history-by = በ{ $who }
history-not-carried-out = ጥንቃቄ፦ አልተፈጸመም፣ እዚህ በማይታወቅ ሰው
history-whole-card = ካርዱ በሙሉ
history-patient-unsigned = ሕመምተኛው፣ ያለ ፊርማ
history-unknown-names = እዚህ የማይታወቅ፣ { $name } ነኝ የሚል
history-unknown = እዚህ የማይታወቅ
contradiction-none-known = አንዱ የለም ይላል፣ ሌላው ይጠቅሳል
contradiction-empty-section = አንዱ እዚህ ምንም የለም ይላል፣ ሌላው አለው
contradiction-status = አንዱ አልቋል ይላል፣ ሌላው አላለቀም ይላል
contradiction-dose = የአንድ መድኃኒት ሁለት መጠኖች
contradiction-birth-date = የተለያዩ የልደት ቀኖች
contradiction-sex = የተለያየ ጾታ
contradiction-corrections = ሁለት ጊዜ በተለያየ መንገድ ታርሟል
contradiction-unproven-correction = እዚህ በማይታወቅ ሰው የተደረገ፣ ያልተፈጸመ እርማት
contradiction-more = ከተዘረዘሩት በላይ አሉ
apart-not-understood = ይህ ፕሮግራም የማያውቀው ዓይነት
apart-other-record = የሌላ መዝገብ፣ ምናልባት የሌላ ሰው
apart-forged = ፊርማው ስህተት ነው፦ ከሚጠቅሰው ተቋም አይደለም
apart-misplaced = ከተቀመጠበት ታሪክ ሌላ የሆነ ካርድ
apart-unreadable = ይዘቱ ሊነበብ አልቻለም
apart-too-much = ታሪኩ ይህ ፕሮግራም ከሚያሳየው በላይ ይዟል
apart-ownerless = ጉብኝቱ የሌለ የታሸገ ክፍል

## Verdict

integrity-valid = ፊርማው ትክክለኛ ነው።
integrity-invalid = ማስጠንቀቂያ፦ ፊርማው ትክክል አይደለም! መዝገቡ ከተፈረመ በኋላ ተቀይሯል ወይም ሐሰተኛ ነው።
integrity-unverifiable = ሊረጋገጥ የቻለ ፊርማ የለም።
issuer-known = የሰጠው፦ { $clinic }፣ እ.ኤ.አ. { $date }።
issuer-known-in = የሰጠው፦ { $clinic }፣ { $country }፣ እ.ኤ.አ. { $date }።
issuer-known-undated = የሰጠው፦ { $clinic }።
issuer-known-in-undated = የሰጠው፦ { $clinic }፣ { $country }።
issuer-by-key-file = ሰጪው እዚህ የሚታወቀው በቁልፍ ፋይሉ ብቻ ነው።
issuer-by-foreign-list = ከ { $list } በመጣው ዝርዝር ላይ ተጠቅሷል።
issuer-unknown = እ.ኤ.አ. { $date } እዚህ በማይታወቅ ቁልፍ ተፈርሟል ({ $key })።
issuer-unknown-undated = እዚህ በማይታወቅ ቁልፍ ተፈርሟል ({ $key })።
issuer-disproved = ፊርማው በካርዱ ላይ ከተጠቀሰው ክሊኒክ ጋር አይዛመድም (ቁልፍ { $key })።
issuer-nobody = አልተፈረመም፦ ይህ የታካሚው ገለጻ ነው።
validity-without-end = የማብቂያ ቀን የለውም።
validity-until = እስከ እ.ኤ.አ. { $date } ድረስ ያገለግላል።
validity-expired = ማስጠንቀቂያ፦ ጊዜው አልፎበታል (እ.ኤ.አ. { $date })።
validity-not-yet = ቀኑ ገና ያልደረሰ ነው (እ.ኤ.አ. { $date })፦ የዚህን ኮምፒውተር ቀንና ሰዓት ያረጋግጡ።
validity-undated = ቀን የለውም።
validity-unchecked = ቀኖቹ አልተረጋገጡም።
unknown-day = ያልታወቀ ቀን
revocation-none = አልተሻረም።
revocation-card = ማስጠንቀቂያ፦ ተሽሯል! ይህ ካርድ እንደጠፋ ተነግሯል ወይም በሌላ ተተክቷል።
revocation-key-compromised = ማስጠንቀቂያ፦ ተሽሯል! ከእ.ኤ.አ. { $date } ጀምሮ የሰጪው ቁልፍ እንደተሰረቀ ይቆጠራል፤ ቁልፉ ያለው ማንም ሰው ይህን ሠርቶት ሊሆን ይችላል።
revocation-key-retired = ማስጠንቀቂያ፦ ተሽሯል! ሰጪው ይህን ቁልፍ መጠቀም ካቆመ (እ.ኤ.አ. { $date }) በኋላ የተፈረመ ነው።
revocation-unchecked = መሻሩን ወይም አለመሻሩን የሚያሳይ የታመኑ ሰጪዎች ዝርዝር እዚህ የለም።
list-current = { $days ->
    [0] የታመኑ ሰጪዎች ዝርዝር የዛሬ ነው።
    [one] የታመኑ ሰጪዎች ዝርዝር { $days } ቀን ሆኖታል።
   *[other] የታመኑ ሰጪዎች ዝርዝር { $days } ቀን ሆኖታል።
}
list-stale = { $days ->
    [0] የታመኑ ሰጪዎች ዝርዝር የዛሬ ነው፣ ግን ጊዜው (እ.ኤ.አ. { $date }) አልፏል፦ አዲስ ያግኙ።
    [one] የታመኑ ሰጪዎች ዝርዝር { $days } ቀን ሆኖታል፣ ጊዜው (እ.ኤ.አ. { $date }) አልፏል፦ አዲስ ያግኙ።
   *[other] የታመኑ ሰጪዎች ዝርዝር { $days } ቀን ሆኖታል፣ ጊዜው (እ.ኤ.አ. { $date }) አልፏል፦ አዲስ ያግኙ።
}
list-from-future = የታመኑ ሰጪዎች ዝርዝር ቀን ገና ያልደረሰ ነው (እ.ኤ.አ. { $date })፦ የዚህን ኮምፒውተር ቀንና ሰዓት ያረጋግጡ።
list-unchecked = የእ.ኤ.አ. { $date } የታመኑ ሰጪዎች ዝርዝር።
list-none = የታመኑ ሰጪዎች ዝርዝር እዚህ የለም።
content-unread = መዝገቡ ገና አልተነበበም።
content-whole = መዝገቡ በሙሉ ተነቧል።
content-partial = የመዝገቡ አንዳንድ ክፍሎች ሊነበቡ አልቻሉም።
content-unreadable = ማስጠንቀቂያ፦ መዝገቡ ሊነበብ አልቻለም!

## Scanned: what a code or a file is, and what to do with it

scanned-carnet = የ Carnet ካርድ፦ በታሸገለት ክሊኒክ ቁልፍ ይከፈታል።
scanned-carnet-frame = ከአንድ የ Carnet ካርድ ኮዶች አንዱ፦ ሌሎቹንም ይቃኙ።
scanned-carnet-file = የመዝገብ ታሪክ የያዘ የታሸገ የ Carnet ፋይል።
scanned-smart-health-card = SMART Health Card፦ ክትባቶች፣ ውጤቶች ወይም ማጠቃለያ፣ በሰጪው የተፈረመ። ማንኛውም ሰው ሊያነበው ይችላል።
scanned-smart-health-card-chunk = ከአንድ SMART Health Card ኮዶች አንዱ፦ ሌሎቹንም ይቃኙ።
scanned-smart-health-card-file = SMART Health Card የያዘ ፋይል።
scanned-smart-health-link = SMART Health Link፦ መዝገቡ ተመስጥሮ በአገልጋይ ላይ ይገኛል፣ በኢንተርኔት ይመጣል።
scanned-smart-health-link-in-url = ከድር አድራሻ ጀርባ ያለ SMART Health Link፦ መዝገቡ ተመስጥሮ በአገልጋይ ላይ ይገኛል። አድራሻውን በአሳሽ አይክፈቱ።
scanned-verifiable-health-link = ያለ ምስክር ወረቀቱ የቀረበ Verifiable Health Link፦ ማንም አልፈረመበትም። መዝገቡ በአገልጋይ ላይ ይገኛል።
scanned-hcert = እንደ አውሮፓ ኅብረት ወይም የዓለም ጤና ድርጅት ያለ ዲጂታል የጤና ምስክር ወረቀት፦ ክትባት፣ ምርመራ ወይም ማገገም። ማንኛውም ሰው ሊያነበው ይችላል።
scanned-hcert-uncompressed = አንዳንድ ሰጪዎች እንደሚያደርጉት ያልተጨመቀ ዲጂታል የጤና ምስክር ወረቀት። ማንኛውም ሰው ሊያነበው ይችላል።
scanned-hcert-other = እዚህ ያልታወቀ ስሪት ያለው ዲጂታል የጤና ምስክር ወረቀት።
scanned-jws = የተፈረመ ውሂብ (JWS)፤ SMART Health Card ሊሆን ይችላል።
scanned-jwe = የተመሰጠረ ውሂብ (JWE)፦ ያለ ማገናኛው ወይም ቁልፉ ሊነበብ አይችልም።
scanned-sd-jwt = ከዲጂታል ቦርሳ የተፈረመ ማረጋገጫ (SD-JWT)፣ እዚህ አይነበብም።
scanned-fhir = የጤና መዝገብ (FHIR)፣ ያልተመሰጠረና ያልተፈረመ፦ ይህ አንድ ሰው የገለጸው ነው።
scanned-fhir-xml = የጤና መዝገብ (FHIR በ XML)፣ ያልተመሰጠረና ያልተፈረመ፦ በ FHIR JSON እንዲወጣ ይጠይቁ።
scanned-fhir-ndjson = የ FHIR የጤና መዝገቦች፣ በእያንዳንዱ መስመር አንድ፣ ያልተመሰጠሩና ያልተፈረሙ፦ ለማስገባት እንጂ ለአንድ ታካሚ ማሳያ አይደሉም።
scanned-cda = የሕክምና ሰነድ (CDA)፣ ያልተመሰጠረና ያልተፈረመ፦ በ FHIR JSON እንዲወጣ ይጠይቁ።
scanned-hl7v2 = በሆስፒታል ሥርዓቶች መካከል የተላኩ መልእክቶች (HL7 ስሪት 2)፣ ያልተመሰጠሩና ያልተፈረሙ፦ መዝገቡ በ FHIR JSON እንዲወጣ ይጠይቁ።
scanned-vds-nc = ለጉዞ የተፈረመ የጤና ማረጋገጫ (ICAO VDS-NC)፣ እዚህ አይነበብም።
scanned-divoc = እንደ ሕንድ ወይም ስሪላንካ ያለ የ DIVOC የክትባት ምስክር ወረቀት፣ እዚህ አይነበብም።
scanned-verifiable-credential = እዚህ የማይነበብ ዓይነት ሊረጋገጥ የሚችል ማስረጃ።
scanned-nzcp = የኒውዚላንድ የኮቪድ ማለፊያ፣ እዚህ አይነበብም።
scanned-mdoc = ከስልክ የሞባይል ሰነድ ማሳየት መጀመሪያ፣ በሬዲዮ ይቀጥላል፣ እዚህ አይነበብም።
scanned-age = በ age የተመሰጠረ ፋይል፦ የሰጠው ሰው መፍታት አለበት።
scanned-url = የድር አድራሻ፣ አይከፈትም፦ እዚህ ሊነበብ የሚችል የጤና መረጃ የለውም።
scanned-wifi = የ Wi-Fi ኔትወርክ መግቢያ፦ ስለ ጤና ምንም የለም።
scanned-vcard = የሰው አድራሻ፦ ስለ ጤና ምንም የለም። በድንገተኛ ጊዜ የሚጠራ ሰው ሊሆን ይችላል፤ ታካሚውን ይጠይቁ።
scanned-phone = የስልክ ቁጥር፦ ስለ ጤና ምንም የለም።
scanned-email = የኢሜይል አድራሻ፦ ስለ ጤና ምንም የለም።
scanned-location = በካርታ ላይ ያለ ቦታ፦ ስለ ጤና ምንም የለም።
scanned-one-time-password = አንድ ሰው የሚገባበት ምስጢር፦ ስለ ጤና ምንም የለም። አያስቀምጡት።
scanned-number = እንደ ዕቃ ወይም ፋይል ቁጥር ያለ ቁጥር፦ ስለ ጤና ምንም የለም።
scanned-json = እዚህ ያልታወቀ ዓይነት የ JSON ውሂብ።
scanned-xml = እዚህ ያልታወቀ ዓይነት የ XML ውሂብ ወይም ሥዕል።
scanned-html = የድር ገጽ፦ ኮድ የሚያሳይ ከሆነ ፎቶ ወይም የማያ ገጽ ቅጂ ያንሱ።
scanned-pdf = የ PDF ሰነድ፦ ኮድ የሚያሳይ ከሆነ ፎቶ ወይም የማያ ገጽ ቅጂ ያንሱ።
scanned-picture = ምስል፦ ምንነቱ በውስጡ ባሉት ኮዶች ይወሰናል።
scanned-text = የጤና ኮድ ያልሆነ ጽሑፍ።
scanned-binary = እዚህ ያልታወቀ ዓይነት ውሂብ።
scanned-empty = ምንም የለም፦ ባዶ ነው።

## Languages (ISO 639): how they are called

language-am = አማርኛ
language-ar = ዓረብኛ
language-az = አዘርባጃንኛ
language-bg = ቡልጋሪያኛ
language-bm = ባምባርኛ
language-bn = ቤንጋሊኛ
language-bs = ቦስኒያኛ
language-ckb = ማዕከላዊ ኩርድኛ (ሶራኒ)
language-cs = ቼክኛ
language-da = ዴንማርክኛ
language-de = ጀርመንኛ
language-dv = ዲቬሂ
language-el = ግሪክኛ
language-en = እንግሊዝኛ
language-es = ስፓኒሽ
language-et = ኤስቶኒያኛ
language-fa = ፋርስኛ
language-ff = ፉላኒኛ
language-fi = ፊንላንድኛ
language-fr = ፈረንሳይኛ
language-ha = ሃውሳ
language-he = ዕብራይስጥ
language-hi = ሂንዲ
language-hr = ክሮኤሽያኛ
language-ht = የሄይቲ ክሪዮል
language-hu = ሃንጋሪኛ
language-hy = አርሜንኛ
language-id = ኢንዶኔዥያኛ
language-ig = ኢግቦኛ
language-it = ጣሊያንኛ
language-ja = ጃፓንኛ
language-ka = ጆርጂያኛ
language-kea = የኬፕ ቨርዴ ክሪዮል
language-kg = ኮንጎኛ
language-km = ክመር
language-kmr = ሰሜናዊ ኩርድኛ (ኩርማንጂ)
language-ko = ኮሪያኛ
language-ku = ኩርድኛ
language-lg = ጋንዳኛ
language-ln = ሊንጋላ
language-lo = ላኦኛ
language-lt = ሊቱዌንያኛ
language-lv = ላትቪያኛ
language-mk = መቄዶንያኛ
language-ml = ማላያላም
language-mn = ሞንጎሊያኛ
language-ms = ማላይ
language-mt = ማልቲዝኛ
language-my = ቡርማኛ
language-nb = ኖርዌይኛ
language-ne = ኔፓሊኛ
language-nl = ደች (ሆላንድኛ)
language-no = ኖርዌይኛ
language-om = አፋን ኦሮሞ
language-pa = ፑንጃብኛ
language-pl = ፖላንድኛ
language-prs = ዳሪ
language-ps = ፓሽቶ
language-pt = ፖርቹጋልኛ
language-qu = ኬችዋ
language-rhg = ሮሂንግያ
language-rn = ኪሩንዲ
language-ro = ሮማኒያኛ
language-rom = ሮማኒ
language-ru = ሩሲያኛ
language-rw = ኪንያርዋንዳ
language-sd = ሲንዲ
language-si = ሲንሃላ
language-sk = ስሎቫክኛ
language-sl = ስሎቬንኛ
language-sn = ሾና
language-so = ሶማሊኛ
language-sq = አልባኒያኛ
language-sr = ሰርቢያኛ
language-ss = ስዋቲ
language-sv = ስዊድንኛ
language-sw = ስዋሂሊኛ
language-ta = ታሚል
language-te = ተሉጉ
language-tg = ታጂክ
language-th = ታይ
language-ti = ትግርኛ
language-tl = ታጋሎግ
language-tr = ቱርክኛ
language-ug = ኡይጉር
language-uk = ዩክሬንኛ
language-ur = ኡርዱኛ
language-uz = ኡዝቤክኛ
language-vi = ቪየትናምኛ
language-wo = ዎሎፍኛ
language-xh = ዞሳኛ
language-yo = ዮሩባ
language-zh = ቻይንኛ
language-zu = ዙሉኛ

## Countries and territories (ISO 3166-1)

country-ad = አንዶራ
country-ae = የተባበሩት ዓረብ ኤምሬቶች
country-af = አፍጋኒስታን
country-ag = አንቲጓ እና ባርቡዳ
country-ai = አንጉዪላ
country-al = አልባኒያ
country-am = አርሜኒያ
country-ao = አንጎላ
country-aq = አንታርክቲካ
country-ar = አርጀንቲና
country-as = የአሜሪካ ሳሞአ
country-at = ኦስትሪያ
country-au = አውስትራሊያ
country-aw = አሩባ
country-ax = የኦላንድ ደሴቶች
country-az = አዘርባጃን
country-ba = ቦስኒያ እና ሄርዞጎቪና
country-bb = ባርባዶስ
country-bd = ባንግላዲሽ
country-be = ቤልጂየም
country-bf = ቡርኪና ፋሶ
country-bg = ቡልጋሪያ
country-bh = ባህሬን
country-bi = ቡሩንዲ
country-bj = ቤኒን
country-bl = ሴንት ባርቴሌሚ
country-bm = ቤርሙዳ
country-bn = ብሩናይ
country-bo = ቦሊቪያ
country-bq = ቦኔር፣ ሲንት ዩስታቲየስ እና ሳባ
country-br = ብራዚል
country-bs = ባሃማስ
country-bt = ቡታን
country-bv = ቡቬት ደሴት
country-bw = ቦትስዋና
country-by = ቤላሩስ
country-bz = ቤሊዝ
country-ca = ካናዳ
country-cc = ኮኮስ (ኪሊንግ) ደሴቶች
country-cd = ኮንጎ ዴሞክራሲያዊ ሪፐብሊክ
country-cf = ማዕከላዊ አፍሪካ ሪፐብሊክ
country-cg = ኮንጎ (ብራዛቪል)
country-ch = ስዊዘርላንድ
country-ci = ኮት ዲቯር
country-ck = ኩክ ደሴቶች
country-cl = ቺሊ
country-cm = ካሜሩን
country-cn = ቻይና
country-co = ኮሎምቢያ
country-cr = ኮስታሪካ
country-cu = ኩባ
country-cv = ኬፕ ቨርዴ
country-cw = ኩራሳው
country-cx = ክሪስማስ ደሴት
country-cy = ሳይፕረስ
country-cz = ቼክ ሪፐብሊክ
country-de = ጀርመን
country-dj = ጂቡቲ
country-dk = ዴንማርክ
country-dm = ዶሚኒካ
country-do = ዶሚኒካን ሪፐብሊክ
country-dz = አልጄሪያ
country-ec = ኢኳዶር
country-ee = ኤስቶኒያ
country-eg = ግብፅ
country-eh = ምዕራባዊ ሰሃራ
country-er = ኤርትራ
country-es = ስፔን
country-et = ኢትዮጵያ
country-fi = ፊንላንድ
country-fj = ፊጂ
country-fk = ፎክላንድ ደሴቶች (ማልቪናስ)
country-fm = ማይክሮኔዥያ
country-fo = የፋሮ ደሴቶች
country-fr = ፈረንሳይ
country-ga = ጋቦን
country-gb = እንግሊዝ (ዩናይትድ ኪንግደም)
country-gd = ግሬናዳ
country-ge = ጆርጂያ
country-gf = የፈረንሳይ ጉያና
country-gg = ገርንዚ
country-gh = ጋና
country-gi = ጂብራልተር
country-gl = ግሪንላንድ
country-gm = ጋምቢያ
country-gn = ጊኒ
country-gp = ጓዴሎፕ
country-gq = ኢኳቶሪያል ጊኒ
country-gr = ግሪክ
country-gs = ደቡብ ጆርጂያ እና ደቡብ ሳንድዊች ደሴቶች
country-gt = ጓቲማላ
country-gu = ጓም
country-gw = ጊኒ-ቢሳው
country-gy = ጉያና
country-hk = ሆንግ ኮንግ
country-hm = ኸርድ ደሴት እና ማክዶናልድ ደሴቶች
country-hn = ሆንዱራስ
country-hr = ክሮኤሽያ
country-ht = ሄይቲ
country-hu = ሃንጋሪ
country-id = ኢንዶኔዥያ
country-ie = አየርላንድ
country-il = እስራኤል
country-im = አይል ኦፍ ማን
country-in = ሕንድ
country-io = የብሪታንያ ሕንድ ውቅያኖስ ግዛት
country-iq = ኢራቅ
country-ir = ኢራን
country-is = አይስላንድ
country-it = ጣሊያን
country-je = ጀርዚ
country-jm = ጃማይካ
country-jo = ጆርዳን
country-jp = ጃፓን
country-ke = ኬንያ
country-kg = ኪርጊስታን
country-kh = ካምቦዲያ
country-ki = ኪሪባቲ
country-km = ኮሞሮስ
country-kn = ሴንት ኪትስ እና ኔቪስ
country-kp = ሰሜን ኮሪያ
country-kr = ደቡብ ኮሪያ
country-kw = ኩዌት
country-ky = ኬይማን ደሴቶች
country-kz = ካዛኪስታን
country-la = ላኦስ
country-lb = ሊባኖስ
country-lc = ሴንት ሉሺያ
country-li = ሊችተንስታይን
country-lk = ስሪላንካ
country-lr = ላይቤሪያ
country-ls = ሌሶቶ
country-lt = ሊቱዌኒያ
country-lu = ሉክሰምበርግ
country-lv = ላትቪያ
country-ly = ሊቢያ
country-ma = ሞሮኮ
country-mc = ሞናኮ
country-md = ሞልዶቫ
country-me = ሞንተኔግሮ
country-mf = ሴንት ማርቲን (የፈረንሳይ ክፍል)
country-mg = ማዳጋስካር
country-mh = ማርሻል ደሴቶች
country-mk = ሰሜን መቄዶንያ
country-ml = ማሊ
country-mm = ምያንማር
country-mn = ሞንጎሊያ
country-mo = ማካው
country-mp = የሰሜናዊ ማሪያና ደሴቶች
country-mq = ማርቲኒክ
country-mr = ሞሪታኒያ
country-ms = ሞንትሴራት
country-mt = ማልታ
country-mu = ሞሪሸስ
country-mv = ማልዲቭስ
country-mw = ማላዊ
country-mx = ሜክሲኮ
country-my = ማሌዥያ
country-mz = ሞዛምቢክ
country-na = ናሚቢያ
country-nc = ኒው ካሌዶኒያ
country-ne = ኒጀር
country-nf = ኖርፎልክ ደሴት
country-ng = ናይጄሪያ
country-ni = ኒካራጓ
country-nl = ኔዘርላንድስ
country-no = ኖርዌይ
country-np = ኔፓል
country-nr = ናኡሩ
country-nu = ኒዌ
country-nz = ኒው ዚላንድ
country-om = ኦማን
country-pa = ፓናማ
country-pe = ፔሩ
country-pf = የፈረንሳይ ፖሊኔዥያ
country-pg = ፓፑዋ ኒው ጊኒ
country-ph = ፊሊፒንስ
country-pk = ፓኪስታን
country-pl = ፖላንድ
country-pm = ሴንት ፒዬር እና ሚኩኤሎን
country-pn = ፒትኬርን
country-pr = ፑዌርቶ ሪኮ
country-ps = ፍልስጤም
country-pt = ፖርቱጋል
country-pw = ፓላው
country-py = ፓራጓይ
country-qa = ኳታር
country-re = ሬዩኒየን
country-ro = ሮማኒያ
country-rs = ሰርቢያ
country-ru = ሩሲያ
country-rw = ሩዋንዳ
country-sa = ሳውዲ ዓረቢያ
country-sb = ሰሎሞን ደሴቶች
country-sc = ሲሼልስ
country-sd = ሱዳን
country-se = ስዊድን
country-sg = ሲንጋፖር
country-sh = ሴንት ሄለና፣ አሴንሽን እና ትሪስታን ዳ ኩኛ
country-si = ስሎቬኒያ
country-sj = ስቫልባርድ እና ያን ማየን
country-sk = ስሎቫኪያ
country-sl = ሴራሊዮን
country-sm = ሳን ማሪኖ
country-sn = ሴኔጋል
country-so = ሶማሊያ
country-sr = ሱሪናም
country-ss = ደቡብ ሱዳን
country-st = ሳኦ ቶሜ እና ፕሪንሲፔ
country-sv = ኤል ሳልቫዶር
country-sx = ሲንት ማርተን (የኔዘርላንድስ ክፍል)
country-sy = ሶሪያ
country-sz = ኤስዋቲኒ
country-tc = ተርክስ እና ካይኮስ ደሴቶች
country-td = ቻድ
country-tf = የፈረንሳይ ደቡባዊ ግዛቶች
country-tg = ቶጎ
country-th = ታይላንድ
country-tj = ታጂኪስታን
country-tk = ቶክላው
country-tl = ቲሞር ሌስቴ
country-tm = ቱርክሜኒስታን
country-tn = ቱኒዚያ
country-to = ቶንጋ
country-tr = ቱርክ
country-tt = ትሪኒዳድ እና ቶቤጎ
country-tv = ቱቫሉ
country-tw = ታይዋን
country-tz = ታንዛኒያ
country-ua = ዩክሬን
country-ug = ዩጋንዳ
country-um = የአሜሪካ ዳርቻ ትናንሽ ደሴቶች
country-us = አሜሪካ (ዩናይትድ ስቴትስ)
country-uy = ኡራጓይ
country-uz = ኡዝቤኪስታን
country-va = ቫቲካን
country-vc = ሴንት ቪንሴንት እና ግሬናዲንስ
country-ve = ቬኔዙዌላ
country-vg = የብሪታንያ ቨርጂን ደሴቶች
country-vi = የአሜሪካ ቨርጂን ደሴቶች
country-vn = ቬትናም
country-vu = ቫኑአቱ
country-wf = ዋሊስ እና ፉቱና
country-ws = ሳሞአ
country-ye = የመን
country-yt = ማዮት
country-za = ደቡብ አፍሪካ
country-zm = ዛምቢያ
country-zw = ዚምቧቤ

## Card

card-title = የጤና ካርድ
card-name = ስም
card-date = ቀን (እ.ኤ.አ.)
card-valid-until = የሚያገለግለው እስከ
card-from = የሰጠው
card-show = ይህን ካርድ ለጤና ባለሙያ ያሳዩ።
card-dry = ደረቅና ንጹህ አድርገው ይያዙት።
card-fold = ኮዱ ያለበትን ቦታ አያጥፉ።
card-photo = ኮዱን ፎቶ አያንሱ፣ ለሌላ ሰው አያጋሩ።
card-offline = ጤና ጣቢያ ያለ ኢንተርኔት ሊያነበው ይችላል።
card-any = ከ{ $all } ኮዶች { $needed } በቂ ነው።
card-copy = ተመሳሳይ ኮድ፣ የመጀመሪያው ከተበላሸ የሚያገለግል።
card-fold-steps = በምልክቶቹ ላይ ያጥፉ፦ መጀመሪያ 1፣ ከዚያ 2።
card-staff = ለጤና ባለሙያዎች፦ በ Carnet ይቃኙ፣ ኢንተርኔት አያስፈልግም።
