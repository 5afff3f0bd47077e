# የገጹ ቃላት ሁሉ በአማርኛ።

## የእያንዳንዱ ገጽ ክፈፍ

title = Carnet ለክሊኒኮች
skip = ወደ ይዘቱ ይሂዱ
language = ቋንቋ
text-size = የጽሑፍ መጠን
text-size-now = የጽሑፍ መጠን፦ { $percent } %
settings = ቅንብሮች
lock = ቆልፍ
back = ተመለስ
cancel = ተው
close = ዝጋ
remove = አስወግድ
optional = አስገዳጅ ያልሆነ
working = በመሥራት ላይ…
offline-ready = ይህ ገጽ አሁን ያለ ኔትወርክ ይሠራል።
update-ready = የዚህ ገጽ አዲስ ዕትም ተዘጋጅቷል፤ ገጹ በሚቀጥለው ጊዜ ሲከፈት ይሠራል።
locked = ተቆልፏል። ከመዝገቡ ምንም ነገር በዚህ ገጽ ላይ አልቀረም።
idle-lock = ገጹ ራሱን ቆልፏል።
required = ይህን ቦታ ይሙሉ።
no-storage = ይህ አሳሽ ለዚህ ገጽ ምንም አያስቀምጥም፣ ስለዚህ ቁልፎችን መያዝ አይችልም። መስኮቱ የግል ነው?

## መጀመሪያ ሲከፈት

setup-title = ይህን ክሊኒክ ያዘጋጁ
setup-lead = ሦስት እርምጃዎች፣ በዚህ መሣሪያ ላይ አንድ ጊዜ ብቻ። ወደ የትም የሚላክ ነገር የለም።
setup-step = እርምጃ { $step } ከ{ $of }
keys-title = የክሊኒኩ ቁልፎች
keys-lead = ክሊኒክ በቁልፎቹ ካርዶችን ይከፍታል፣ የሚጨምረውንም ይፈርማል። ቁልፎቹ በዚህ መሣሪያ ላይ በይለፍ ሐረግ ተጠብቀው ይቆያሉ።
keys-make = አዲስ ቁልፎች ይፍጠሩ
keys-import = ቁልፎችን ከፋይል ይውሰዱ
clinic-name = የክሊኒኩ ስም
clinic-name-help = ሌሎች ክሊኒኮች በሚፈርሙት እያንዳንዱ መዝገብ ላይ ያዩታል።
country = አገር
country-choose = አገር ይምረጡ
passphrase = የይለፍ ሐረግ
passphrase-help = ይህን ገጽ በከፈቱ ቁጥር ይጽፉታል። ከጠፋ ሊመለስ አይችልም።
passphrase-words = ቃላት ጠቁም
passphrase-bits = { $bits } ቢት፦ በዕጣ እንደተመረጡ { $words } ቃላት ለመገመት አስቸጋሪ ነው። ጽፈው ከዚህ መሣሪያ ለይተው ያስቀምጧቸው።
passphrase-again = የይለፍ ሐረግ፣ አንዴ በድጋሚ
passphrase-differs = ሁለቱ የይለፍ ሐረጎች አንድ አይደሉም።
passphrase-show = የይለፍ ሐረጉን አሳይ
key-file = የቁልፍ ፋይል
key-file-help = ከትእዛዝ መስመር ወይም ከሌላ መሣሪያ የወጣ የግል ቁልፍ ፋይል።
key-passphrase-file = የቁልፍ ፋይሉ የይለፍ ሐረግ
make-keys = ቁልፎቹን ፍጠር
import-keys = ቁልፎቹን ውሰድ
backup-title = ቅጂ ያስቀምጡ
backup-lead = ይህ መሣሪያ ከጠፋ ለዚህ ክሊኒክ የታሸገውን የሚከፍተው የቁልፍ ፋይሉ ቅጂ ብቻ ነው። ፋይሉ በይለፍ ሐረግዎ የተጠበቀ ነው።
backup-save = የቁልፍ ፋይሉን አስቀምጥ
public-save = የይፋ ቁልፍ ፋይሉን አስቀምጥ
public-lead = የይፋ ቁልፍ ፋይሉን ለፕሮግራምዎ ይስጡ፦ ምስጢር የለበትም።
continue = ቀጥል
trust-title = የፕሮግራሙ የታመኑ ሰጪዎች ዝርዝር
trust-lead = ዝርዝሩ የትኞቹ ክሊኒኮች እንደሚታወቁ፣ ማን ምን እንደሚያነብና የትኞቹ ካርዶች እንደተሻሩ ይገልጻል። ፕሮግራምዎ በፋይል ይሰጥዎታል።
trust-compare = ይህን አሻራ ፕሮግራሙ በስልክ ወይም በወረቀት ከሰጠዎት ጋር ያነጻጽሩ። ከተለያዩ ዝርዝሩን ያስወግዱ።
trust-same = አንድ ናቸው
trust-later = በኋላ
trust-programme = ፕሮግራም
trust-fingerprint = አሻራ
trust-made = የተዘጋጀበት ቀን
trust-until = አዲስ የሚያስፈልግበት ቀን
trust-clinics = { $count ->
    [one] { $count } ክሊኒክ
   *[other] { $count } ክሊኒኮች
}
trust-revoked = { $count ->
    [one] { $count } የተሻረ ካርድ
   *[other] { $count } የተሻሩ ካርዶች
}
trust-old = ይህ ዝርዝር ከሚገባው በላይ አርጅቷል። አሁንም ያገለግላል፤ አዲስ ከፕሮግራሙ ይጠይቁ።
trust-new = የአዲስ ፕሮግራም ዝርዝር ተወስዷል።
trust-newer = አዲሱ ዝርዝር ተወስዷል።
trust-replaced = ዝርዝሩ ተተክቷል።
trust-unchanged = ይህ ዝርዝር አስቀድሞ እዚህ ነበር።
trust-none = የታመኑ ሰጪዎች ዝርዝር የለም፦ ሰጪዎች አይታወቁም፣ አዲስ ካርዶችም ለዚህ ክሊኒክ ወይም በይለፍ ሐረግ ብቻ ሊታሸጉ ይችላሉ።
trust-add = የታመኑ ሰጪዎች ዝርዝር ውሰድ
trust-lists = የታመኑ ሰጪዎች ዝርዝሮች
trust-keys = { $count ->
    [one] { $count } ቁልፍ
   *[other] { $count } ቁልፎች
}

## መክፈት

unlock-title = ክፈት
unlock-lead = የዚህን ክሊኒክ ቁልፎች የይለፍ ሐረግ ይጻፉ።
unlock = ክፈት
unlock-which = ቁልፎች

## መቃኘት

scan-title = ካርድ ይቃኙ
scan-lead = ካርዱን ከካሜራው ፊት በአንድ ስንዝር ርቀት ይያዙ።
scan-start = ካሜራውን አስጀምር
scan-stop = ካሜራውን አቁም
scan-progress = { $received } ከ{ $needed }
scan-hint-closer = ያቅርቡ
scan-hint-steady = አያንቀሳቅሱ
scan-hint-light = ተጨማሪ ብርሃን
scan-camera = ካሜራ
scan-torch-on = መብራት አብራ
scan-torch-off = መብራት አጥፋ
scan-file = ምስል ወይም ፋይል ይምረጡ
scan-file-help = የካርድ ምስል ወይም የ.carnet ፋይል። እዚህ ላይ መጣልም ይችላሉ።
scan-text = የUSB መቃኛ ወይም የተለጠፈ ጽሑፍ
scan-text-help = በዚህ ቦታ ላይ ይቃኙ፣ ወይም የኮዱን ጽሑፍ ይለጥፉ።
scan-take = ጽሑፉን አንብብ
scan-other-ways = ያለ ካሜራ
scan-again = እንደገና ጀምር
scan-camera-denied = አሳሹ ይህ ገጽ ካሜራ እንዲጠቀም አልፈቀደም። ከአድራሻው አጠገብ ይፍቀዱ፣ ወይም ምስል ወይም የUSB መቃኛ ይጠቀሙ።
scan-camera-missing = በዚህ መሣሪያ ላይ ካሜራ የለም። ምስል ወይም የUSB መቃኛ ይጠቀሙ።
scan-nothing = በዚህ ምስል ውስጥ ሊነበብ የሚችል ኮድ የለም።
recent-title = የቅርብ መዝገቦች
recent-none = እስካሁን የለም።
recent-unreadable = በእነዚህ ቁልፎች አይከፈትም
recent-clear = ሁሉንም አስወግድ
begin-title = የአንድ ሰው የመጀመሪያ መዝገብ
begin-lead = ካርድ ለሌለው ሰው። የማይታወቀውን ባዶ ይተዉ።
begin-name = ስም
begin-birth = የትውልድ ቀን (እ.ኤ.አ.)
begin-birth-help = እስከሚታወቀው ድረስ፦ 1987፣ 1987-05 ወይም 1987-05-14።
begin-sex = ጾታ
begin-language = የሰውየው ቋንቋ
sex-female = ሴት
sex-male = ወንድ
sex-other = ሌላ
sex-unknown = አይታወቅም
begin = መዝገቡን ጀምር

## ካርድ የሚጠይቀው

ask-title = ይህ ካርድ ምስጢር ይጠይቃል
ask-code-lead = ባለቤቱ የፈቃድ ኮድ መርጧል። ይጠይቁት፦ ያለ ባለቤቱ ቃል ይህ ካርድ አይከፈትም።
ask-passphrase-lead = ከቁልፎችዎ አንዱም ይህን ካርድ አይከፍትም። ባለቤቱ የይለፍ ሐረጉ ካለው እዚህ ይጻፉት።
ask-code = የፈቃድ ኮድ
ask-open = ካርዱን ክፈት

## ሌላ ኮድ

other-title = ሌላ ዓይነት ኮድ
other-text = ኮዱ የሚለው

## መዝገቡ

record-title = መዝገብ
record-view = ዕይታ
view-full = ሁሉም
view-family = ለቤተሰብ፦ ጥንቃቄ የሚሻ ነገር የለም
view-border = ለድንበር፦ ክትባቶች ብቻ
record-language = የማጠቃለያው ቋንቋ
record-print = ማጠቃለያውን አትም
record-fhir = በFHIR አስቀምጥ
record-file = በ.carnet ፋይል አስቀምጥ
record-add = ወደ መዝገቡ ጨምር
record-begin = ከዚህ መዝገብ ጀምር
record-card = አዲስ ካርድ
record-next = ቀጣይ ሰው
record-warning-files = የFHIR ፋይሉ አልታሸገም፦ ያገኘው ሁሉ ያነበዋል።
tone-good = ደህና ነው
tone-doubtful = ይጠንቀቁ
tone-bad = በዚህ አይተማመኑ
record-merge = ከሌላ ቅጂ ጋር አዋህድ
record-added = { $count ->
    [one] { $count } ነገር ተፈርሞ ተጨምሯል።
   *[other] { $count } ነገሮች ተፈርመው ተጨምረዋል።
}
record-changed = ገና በማንኛውም ካርድ ላይ የሌሉ ነገሮች አሉ። ሰውየው ከመሄዱ በፊት አዲስ ካርድ ያዘጋጁ።

## መጨመር

add-title = ወደ መዝገቡ ጨምር
add-what = ምን መጨመር ይፈልጋሉ?
kind-vaccination = ክትባት
kind-treatment = ሕክምና
kind-result = ውጤት
kind-screening = ምርመራ
kind-note = ማስታወሻ
kind-referral = ሪፈራል
vaccine = ክትባት
vaccine-choose = ክትባት ይምረጡ
vaccine-other = ሌላ ክትባት፣ በቃላት
choose-other = ሌላ…
date = ቀን (እ.ኤ.አ.)
date-help = እስከሚታወቀው ድረስ፦ 2024፣ 2024-05 ወይም 2024-05-14።
date-wrong = ዓመት፣ ዓመትና ወር ወይም ሙሉ ቀን ይጻፉ፦ ለምሳሌ 2024፣ 2024-05 ወይም 2024-05-14።
dose-number = የመጠን ቁጥር
dose-of = ከስንት
lot = የምርት ቁጥር
site = የተሰጠበት ቦታ
site-left-arm = የግራ ክንድ
site-right-arm = የቀኝ ክንድ
site-left-thigh = የግራ ጭን
site-right-thigh = የቀኝ ጭን
medicine = መድኃኒት
course = ሁኔታው
course-given = እዚህ ተሰጥቷል
course-ongoing = በመወሰድ ላይ
course-planned = ታቅዷል
course-stopped = ቆሟል
course-paused = ለጊዜው ቆሟል
course-withheld = አልተሰጠም
withheld = ያልተሰጠበት ምክንያት
withheld-pregnancy = እርግዝና
withheld-breastfeeding = ጡት ማጥባት
withheld-age = ዕድሜ
withheld-weight = ክብደት
withheld-loa-loa = ሊኖር የሚችል ሎያሲስ (Loa loa)
withheld-cysticercosis = ሲስቲሰርኮሲስ
withheld-allergy = አለርጂ
withheld-refused = ፈቃደኛ አልነበረም
withheld-out-of-stock = ክምችት የለም
withheld-other = ሌላ ምክንያት
dose = መጠን
reason = ምክንያት
until = እስከ
directions = አወሳሰድ
note = ማስታወሻ
what = የተመረመረው ወይም የተለካው
value = ዋጋ
unit = መለኪያ
unit-help = ለምሳሌ mg/dL፣ mmol/L፣ kg፣ Cel
finding = የተገኘው፣ በቃላት
screening = ምርመራ
screening-choose = ምርመራ ይምረጡ
answer = የምርመራው ውጤት
answer-choose = ውጤቱን ይምረጡ
text = ጽሑፍ
specialty = ሙያ
referral-to = ወደ ማን
urgency = አስቸኳይነት
urgency-routine = መደበኛ
urgency-urgent = አስቸኳይ
urgency-asap = በተቻለ ፍጥነት
urgency-stat = ወዲያውኑ
source = ይህ የመጣው ከየት ነው
source-observed = እዚህ የተደረገ ወይም የታየ
source-patient-reported = ታካሚው የተናገረው
source-document-seen = በሰነድ ላይ የታየ
source-lab = ከላቦራቶሪ
add-to-list = በዝርዝሩ ላይ አድርግ
to-sign = የሚፈረምባቸው
to-sign-none = እስካሁን ምንም የለም። ቅጽ ይሙሉ።
add-more = ሌላ ጨምር
to-sign-count = { $count ->
    [one] የሚፈረምበት { $count } ነገር
   *[other] የሚፈረምባቸው { $count } ነገሮች
}
sign = ፈርመህ ጨምር
sign-as = ፈራሚ፦ { $name }
discard = ያልተፈረሙት ነገሮች ይተዉ?
discard-yes = ይተዉ

## አዲሱ ካርድ

card-title = አዲስ ካርድ
card-lead = ካርዱ ለመረጧቸው ይታሸጋል። ሌላ ማንም ሊከፍተው አይችልም።
card-readers = ማን ሊከፍተው ይችላል
card-own-always = ሁልጊዜ
card-group = { $name }፦ { $count ->
    [one] { $count } ክሊኒክ
   *[other] { $count } ክሊኒኮች
}
card-find = ሌላ ክሊኒክ ወይም ቡድን፣ በስም
card-find-do = ፈልግ
card-find-none = በዝርዝሮቹ ውስጥ በዚህ ስም ማንም የለም።
card-key-file = የክሊኒክ የይፋ ቁልፍ ፋይል
card-sensitive = ጥንቃቄ የሚሻ ይዘት (ኤችአይቪ፣ ጥቃት፣ የአእምሮ ጤና፣ እርግዝና)
card-sensitive-all = ካርዱን ለሚከፍቱ ሁሉ
card-sensitive-own = ለዚህ ክሊኒክ ብቻ
card-sensitive-group = ለ{ $name } ቡድን
card-profile = ምን ያህል
profile-summary = ባለሙያ የሚያስፈልገው
profile-complete = ሁሉም
profile-emergency = ለድንገተኛ የሚያስፈልገው
card-more = ተጨማሪ ጥበቃ
card-room = ጥንቃቄ ለሚሻ ይዘት ያለው ቦታ
card-room-help = ምንም እንዳይገልጽ በሁሉም ካርዶችዎ ላይ አንድ ዓይነት ነው።
card-room-bytes = { $bytes } ባይት
card-code = የባለቤቱ የፈቃድ ኮድ
card-code-help = ከ6 እስከ 64 ፊደላትና አኃዞች። ከዚያ እያንዳንዱ ክሊኒክ ባለቤቱን መጠየቅ አለበት።
card-passphrase = ከፕሮግራሙ ውጭ ላሉ ቦታዎች የይለፍ ሐረግ
card-until = የሚያገለግለው እስከ (እ.ኤ.አ.)
card-make = ካርዱን አዘጋጅ
card-made = ካርዱ ተዘጋጅቷል።
card-facts = { $symbols ->
    [one] { $symbols } ኮድ፣ { $bytes } ባይት
   *[other] { $symbols } ኮዶች፣ { $bytes } ባይት
}
card-left-out = በካርዱ ላይ የሌለ
card-left-out-line = { $count } × { $what }
card-symbol = ኮድ { $index } ከ{ $count }
card-symbol-one = የካርዱ ኮድ
card-show-lead = የስክሪኑን ብርሃን ከፍተኛ ያድርጉት። ባለቤቱ እያንዳንዱን ኮድ ፎቶ ማንሳት ይችላል።
card-play = አሳልፍ
card-pause = አቁም
card-previous = ያለፈው ኮድ
card-next = ቀጣዩ ኮድ
card-full = ስክሪኑን ሙላ
card-print = አትም
card-paper = ወረቀት
paper-a6 = የA6 ገጾች
paper-a4 = A4፣ ወደ A6 የሚታጠፍ
paper-cr80 = በባንክ ካርድ መጠን
card-language = የባለቤቱ ቋንቋ
card-name = ስሙን በካርዱ ላይ አትም
card-name-help = ካርዱን ያገኘ ወይም የፈተሸ ሁሉ ያነበዋል።
card-programme = በካርዱ ላይ የሚታተም የፕሮግራም ስም
card-programme-help = በሽታን፣ ስደትን ወይም አገርን የማይገልጽ ስም ይምረጡ። ባዶ ከሆነ ካርዱን ማን እንደሰጠ የሚገልጽ ነገር የለም።
card-save-svg = በSVG አስቀምጥ
card-save-png = በPNG አስቀምጥ
card-save-symbols = ኮዶቹን በPNG አስቀምጥ
card-page = ገጽ { $index } ከ{ $count }

## ቅንብሮች

set-keys = ቁልፎች
set-export = የቁልፍ ፋይሉን አስቀምጥ
set-public = የይፋ ቁልፍ ፋይሉን አስቀምጥ
set-remove-key = እነዚህን ቁልፎች አስወግድ
set-remove-key-sure = የ{ $name } ቁልፎች ከዚህ መሣሪያ ይወገዱ? ያለ ቁልፍ ፋይሉ ቅጂ ለእነሱ ብቻ የታሸጉ ካርዶች ዳግም ሊከፈቱ አይችሉም።
set-add-key = ሌሎች ቁልፎች ፍጠር ወይም ውሰድ
set-remove-list-sure = የ{ $name } የታመኑ ሰጪዎች ዝርዝር ይወገድ?
set-page = ይህ ገጽ
set-idle = የሚቆለፈው ከ… በኋላ
set-minutes = { $count ->
    [one] { $count } ደቂቃ
   *[other] { $count } ደቂቃዎች
}
set-recent = የቅርብ መዝገቦችን ዝርዝር አቆይ
set-recent-help = ካልበራ የማንም ሰው ነገር በዚህ መሣሪያ ላይ አይቀርም። ሲበራ የመጨረሻዎቹ 20 መዝገቦች ለዚህ ክሊኒክ ቁልፎች ታሽገው ይቆያሉ።
set-beep = ካርድ ሲነበብ ድምፅ አሰማ
set-about = እዚህ ከሚያደርጉት ምንም ነገር ከዚህ መሣሪያ አይወጣም።
set-in-use = በሥራ ላይ

## ያልተሳካው

error-title = አልተሳካም
error-passphrase-wrong = የይለፍ ሐረጉ ትክክል አይደለም፣ ወይም ፋይሉ ተቀይሯል።
error-passphrase-weak = የይለፍ ሐረጉ ለመገመት በጣም ቀላል ነው። የተጠቆሙትን ቃላት፣ ወይም ብዙና ያልተለመዱ ቃላት ይውሰዱ።
error-key-malformed = ይህ የቁልፍ ፋይል አይደለም።
error-key-public = ይህ የይፋ ቁልፍ ፋይል ነው። እዚህ የሚያስፈልገው የግሉ ነው።
error-trust-malformed = ይህ ገጹ የሚያውቀው የታመኑ ሰጪዎች ዝርዝር አይደለም።
error-trust-older = የዚህ ፕሮግራም አዲስ ዝርዝር አስቀድሞ እዚህ አለ።
error-trust-other-root = ይህ ዝርዝር የተፈረመው እዚህ ካለው የፕሮግራሙ ዝርዝር በተለየ ቁልፍ ነው።
error-no-key-fits = ከቁልፎችዎ አንዱም ይህን ካርድ አይከፍትም፣ ወይም ኮዱ ትክክል አይደለም፣ ወይም ካርዱ ተቀይሯል።
error-newer-version = ይህ ካርድ ከዚህ ገጽ የአዲስ ዕትም ነው። አዲሱን ገጽ ያግኙ።
error-damaged = ካርዱ ተበላሽቷል፦ የኮዱ ክፍል ጠፍቷል ወይም ተቀይሯል።
error-not-card = ይህ የCarnet ካርድ አይደለም።
error-other-set = ይህ ኮድ የሌላ ካርድ ነው። የመጀመሪያውን ይጨርሱ፣ ወይም እንደገና ይጀምሩ።
error-code-form = የፈቃድ ኮድ ከ6 እስከ 64 ፊደላትና አኃዞች አሉት።
error-unit = መለኪያው በUCUM አጻጻፍ አልተጻፈም፣ ለምሳሌ mg/dL ወይም mmol/L።
error-date = ትክክል ያልሆነ ቀን አለ።
error-too-large = ይህ ለካርድ በጣም ትልቅ ነው።
error-room = ጥንቃቄ የሚሻው ይዘት አይበቃውም። “ተጨማሪ ጥበቃ” ሥር ሰፋ ያለ ቦታ ይምረጡ፤ ሁሉም ካርዶች ይኖራቸዋል።
error-camera = ካሜራውን መጠቀም አይቻልም።
error-memory = ይህ መሣሪያ ለዚህ በቂ ማህደረ ትውስታ የለውም።
error-file = ይህ ፋይል ሊነበብ አይችልም።
error-no-readers = ካርዱን ሊከፍት የሚችል ቢያንስ አንድ ክሊኒክ ይምረጡ።
error-card-words = በካርዱ ላይ ያሉት ቃላት ለዚህ ወረቀት በጣም ረጅም ናቸው፣ ወይም ኮዱ በጣም ጥቅጥቅ ያለ ነው። ትልቅ ወረቀት ወይም አጭር ቃላት ይጠቀሙ።
error-other-record = ይህ የሌላ ሰው መዝገብ ነው።
error-number = ትክክል ያልሆነ ቁጥር አለ።
error-term = ስም ወይም ኮድ ጎድሏል ወይም ትክክል አይደለም።
error-key-unsealed = ይህን የቁልፍ ፋይል የሚጠብቅ የይለፍ ሐረግ የለም። መጀመሪያ ይጠብቁት፦ ይህ ገጽ ክፍት ቁልፎችን አያስቀምጥም።
error-worker = የምስል አንባቢው በዚህ አሳሽ አይሠራም። የኮዱን ጽሑፍ ይለጥፉ፣ ወይም የUSB መቃኛ ይጠቀሙ።
