# Maneno yote ya ukurasa, kwa Kiswahili.

## Fremu ya kila skrini

title = Carnet kwa kliniki
skip = Nenda kwenye maudhui
language = Lugha
text-size = Ukubwa wa maandishi
text-size-now = Ukubwa wa maandishi: { $percent } %
settings = Mipangilio
lock = Funga
back = Rudi
cancel = Ghairi
close = Funga
remove = Ondoa
optional = si lazima
working = Inafanya kazi…
offline-ready = Sasa ukurasa huu unafanya kazi bila mtandao.
update-ready = Toleo jipya la ukurasa huu liko tayari: litatumika ukurasa utakapofunguliwa tena.
locked = Imefungwa. Hakuna kitu cha rekodi kilichobaki kwenye ukurasa huu.
idle-lock = Ukurasa umejifunga wenyewe.
required = Jaza sehemu hii.
no-storage = Kivinjari hiki hakihifadhi chochote kwa ukurasa huu, kwa hiyo hauwezi kuweka funguo. Je, dirisha ni la faragha?

## Mara ya kwanza

setup-title = Andaa kliniki hii
setup-lead = Hatua tatu, mara moja tu kwenye kifaa hiki. Hakuna kinachotumwa popote.
setup-step = Hatua ya { $step } kati ya { $of }
keys-title = Funguo za kliniki
keys-lead = Kwa funguo zake kliniki hufungua kadi na kusaini inachoongeza. Hubaki kwenye kifaa hiki, zikilindwa kwa fungu la siri.
keys-make = Tengeneza funguo mpya
keys-import = Chukua funguo kutoka kwenye faili
clinic-name = Jina la kliniki
clinic-name-help = Kliniki nyingine huliona kwenye kila rekodi unayosaini.
country = Nchi
country-choose = Chagua nchi
passphrase = Fungu la siri
passphrase-help = Unaliandika kila unapofungua ukurasa huu. Haliwezi kurudishwa likisahaulika.
passphrase-words = Pendekeza maneno
passphrase-bits = Biti { $bits }: ni vigumu kukisia kama maneno { $words } yaliyochaguliwa kwa bahati. Yaandike na uyaweke mbali na kifaa hiki.
passphrase-again = Fungu la siri, mara nyingine
passphrase-differs = Mafungu mawili ya siri hayafanani.
passphrase-show = Onyesha fungu la siri
key-file = Faili la ufunguo
key-file-help = Faili la ufunguo wa siri lililotolewa na programu ya amri au na kifaa kingine.
key-passphrase-file = Fungu la siri la faili la ufunguo
make-keys = Tengeneza funguo
import-keys = Chukua funguo
backup-title = Weka nakala
backup-lead = Kifaa hiki kikipotea, ni nakala ya faili la ufunguo pekee itakayofungua vilivyofungwa kwa kliniki hii. Faili linalindwa kwa fungu lako la siri.
backup-save = Hifadhi faili la ufunguo
public-save = Hifadhi faili la ufunguo wa umma
public-lead = Ipe programu yenu faili la ufunguo wa umma: halina siri ndani yake.
continue = Endelea
trust-title = Orodha ya watoaji ya programu
trust-lead = Orodha ya watoaji wanaoaminika inaonyesha kliniki zinazojulikana, nani husoma nini, na kadi zilizobatilishwa. Programu yenu huwapa kama faili.
trust-compare = Linganisha alama hii na ile uliyopewa na programu, kwa simu au kwenye karatasi. Zikitofautiana, ondoa orodha.
trust-same = Zinafanana
trust-later = Baadaye
trust-programme = Programu
trust-fingerprint = Alama ya kitambulisho
trust-made = Ilitengenezwa
trust-until = Mpya ipatikane kabla ya
trust-clinics = { $count ->
    [one] kliniki { $count }
   *[other] kliniki { $count }
}
trust-revoked = { $count ->
    [one] kadi { $count } imebatilishwa
   *[other] kadi { $count } zimebatilishwa
}
trust-old = Orodha hii ni ya zamani kuliko inavyopaswa. Bado inatumika; omba mpya kwa programu.
trust-new = Orodha ya programu mpya imechukuliwa.
trust-newer = Orodha mpya zaidi imechukuliwa.
trust-replaced = Orodha imebadilishwa.
trust-unchanged = Orodha hii ilikuwepo tayari.
trust-none = Hakuna orodha ya watoaji: watoaji hawajulikani, na kadi mpya zinaweza kufungwa kwa kliniki hii au kwa fungu la siri tu.
trust-add = Chukua orodha ya watoaji
trust-lists = Orodha za watoaji wanaoaminika
trust-keys = { $count ->
    [one] ufunguo { $count }
   *[other] funguo { $count }
}

## Kufungua ukurasa

unlock-title = Fungua ukurasa
unlock-lead = Andika fungu la siri la funguo za kliniki hii.
unlock = Fungua
unlock-which = Funguo

## Kuskani

scan-title = Skani kadi
scan-lead = Shika kadi mbele ya kamera, umbali wa kiganja kimoja.
scan-start = Washa kamera
scan-stop = Zima kamera
scan-progress = { $received } kati ya { $needed }
scan-hint-closer = Karibu zaidi
scan-hint-steady = Usitikise
scan-hint-light = Mwanga zaidi
scan-camera = Kamera
scan-torch-on = Washa taa
scan-torch-off = Zima taa
scan-file = Chagua picha au faili
scan-file-help = Picha ya kadi, au faili la .carnet. Unaweza pia kulidondosha hapa.
scan-text = Skana ya USB au maandishi yaliyobandikwa
scan-text-help = Skani ndani ya sehemu hii, au bandika maandishi ya msimbo.
scan-take = Soma maandishi
scan-other-ways = Bila kamera
scan-again = Anza upya
scan-camera-denied = Kivinjari hakiruhusu ukurasa huu kutumia kamera. Iruhusu kando ya anwani, au tumia picha au skana ya USB.
scan-camera-missing = Hakuna kamera kwenye kifaa hiki. Tumia picha au skana ya USB.
scan-nothing = Hakuna msimbo unaosomeka kwenye picha hii.
recent-title = Rekodi za karibuni
recent-none = Hakuna bado.
recent-unreadable = Haifunguki kwa funguo hizi
recent-clear = Ondoa zote
begin-title = Rekodi ya kwanza ya mtu
begin-lead = Kwa mtu asiye na kadi. Acha wazi kisichojulikana.
begin-name = Jina
begin-birth = Tarehe ya kuzaliwa
begin-birth-help = Kadiri inavyojulikana: 1987, 1987-05 au 1987-05-14.
begin-sex = Jinsia
begin-language = Lugha ya mtu
sex-female = Mwanamke
sex-male = Mwanaume
sex-other = Nyingine
sex-unknown = Haijulikani
begin = Anza rekodi

## Kadi inachouliza

ask-title = Kadi hii inauliza siri
ask-code-lead = Mwenye kadi alichagua msimbo wa ridhaa. Muulize: bila neno lake kadi hii haifunguki.
ask-passphrase-lead = Hakuna ufunguo wako unaofungua kadi hii. Kama mwenye kadi ana fungu la siri lake, liandike hapa.
ask-code = Msimbo wa ridhaa
ask-open = Fungua kadi

## Msimbo mwingine

other-title = Msimbo wa aina nyingine
other-text = Msimbo unasema nini

## Rekodi

record-title = Rekodi
record-view = Mwonekano
view-full = Yote
view-family = Familia: bila mambo nyeti
view-border = Mpaka: chanjo tu
record-language = Lugha ya muhtasari
record-print = Chapisha muhtasari
record-fhir = Hifadhi kama FHIR
record-file = Hifadhi kama faili la .carnet
record-add = Ongeza kwenye rekodi
record-begin = Anza rekodi kutokana na hii
record-card = Kadi mpya
record-next = Mtu anayefuata
record-warning-files = Faili la FHIR halijafungwa: aliye nalo hulisoma.
tone-good = Sawa
tone-doubtful = Kuwa mwangalifu
tone-bad = Usitegemee hii
record-merge = Unganisha na nakala nyingine
record-added = { $count ->
    [one] Ingizo { $count } limesainiwa na kuongezwa.
   *[other] Maingizo { $count } yamesainiwa na kuongezwa.
}
record-changed = Kuna maingizo ambayo hayako kwenye kadi yoyote bado. Tengeneza kadi mpya kabla mtu hajaondoka.

## Kuongeza

add-title = Ongeza kwenye rekodi
add-what = Unataka kuongeza nini?
kind-vaccination = Chanjo
kind-treatment = Matibabu
kind-result = Matokeo
kind-screening = Uchunguzi
kind-note = Maelezo
kind-referral = Rufaa
vaccine = Chanjo
vaccine-choose = Chagua chanjo
vaccine-other = Chanjo nyingine, kwa maneno
choose-other = Nyingine…
date = Tarehe
date-help = Kadiri inavyojulikana: 2024, 2024-05 au 2024-05-14.
date-wrong = Andika mwaka, mwaka na mwezi, au tarehe kamili, kama 2024, 2024-05 au 2024-05-14.
dose-number = Namba ya dozi
dose-of = kati ya ngapi
lot = Namba ya toleo
site = Mahali
site-left-arm = Mkono wa kushoto wa juu
site-right-arm = Mkono wa kulia wa juu
site-left-thigh = Paja la kushoto
site-right-thigh = Paja la kulia
medicine = Dawa
course = Imekuwaje
course-given = Imetolewa hapa
course-ongoing = Inatumika
course-planned = Imepangwa
course-stopped = Imesimamishwa
course-paused = Imesitishwa kwa muda
course-withheld = Haikutolewa
withheld = Kwa nini haikutolewa
withheld-pregnancy = Ujauzito
withheld-breastfeeding = Kunyonyesha
withheld-age = Umri
withheld-weight = Uzito
withheld-loa-loa = Huenda kuna loiasisi (Loa loa)
withheld-cysticercosis = Sistiserkosisi
withheld-allergy = Mzio
withheld-refused = Alikataa
withheld-out-of-stock = Imeisha stoo
withheld-other = Sababu nyingine
dose = Dozi
reason = Sababu
until = Hadi
directions = Jinsi ya kuitumia
note = Maelezo
what = Kilichopimwa
value = Thamani
unit = Kipimo
unit-help = Kama mg/dL, mmol/L, kg, Cel
finding = Kilichoonekana, kwa maneno
screening = Uchunguzi
screening-choose = Chagua uchunguzi
answer = Matokeo ya uchunguzi
answer-choose = Chagua matokeo
text = Maandishi
specialty = Fani
referral-to = Kwa nani
urgency = Uharaka
urgency-routine = Kawaida
urgency-urgent = Haraka
urgency-asap = Mapema iwezekanavyo
urgency-stat = Mara moja
source = Habari hizi zimetoka wapi
source-observed = Imefanywa au kuonekana hapa
source-patient-reported = Mgonjwa anasema
source-document-seen = Imeonekana kwenye hati
source-lab = Kutoka maabara
add-to-list = Weka kwenye orodha
to-sign = Ya kusainiwa
to-sign-none = Hakuna bado. Jaza fomu.
add-more = Ongeza kingine
to-sign-count = { $count ->
    [one] Kitu { $count } cha kusainiwa
   *[other] Vitu { $count } vya kusainiwa
}
sign = Saini na uongeze
sign-as = Inasainiwa kama { $name }
discard = Je, uache vitu ambavyo havijasainiwa?
discard-yes = Acha

## Kadi mpya

card-title = Kadi mpya
card-lead = Kadi hufungwa kwa wale unaowachagua. Hakuna mwingine anayeweza kuifungua.
card-readers = Nani anaweza kuifungua
card-own-always = daima
card-group = { $name }: { $count ->
    [one] kliniki { $count }
   *[other] kliniki { $count }
}
card-find = Kliniki au kundi lingine, kwa jina
card-find-do = Tafuta
card-find-none = Hakuna mwenye jina hili kwenye orodha za watoaji.
card-key-file = Faili la ufunguo wa umma wa kliniki
card-sensitive = Mambo nyeti (VVU, ukatili, afya ya akili, ujauzito)
card-sensitive-all = Kwa wote wanaofungua kadi
card-sensitive-own = Kwa kliniki hii tu
card-sensitive-group = Kwa kundi { $name }
card-profile = Kiasi gani
profile-summary = Anachohitaji mhudumu wa afya
profile-complete = Yote
profile-emergency = Kinachohitajika wakati wa dharura
card-more = Ulinzi zaidi
card-room = Nafasi ya mambo nyeti
card-room-help = Ileile kwenye kadi zenu zote, ili isifichue chochote.
card-room-bytes = baiti { $bytes }
card-code = Msimbo wa ridhaa wa mwenye kadi
card-code-help = Herufi na tarakimu 6 hadi 64. Kila kliniki italazimika kumuuliza mwenye kadi.
card-passphrase = Fungu la siri kwa sehemu zilizo nje ya programu
card-until = Inatumika hadi
card-make = Tengeneza kadi
card-made = Kadi imetengenezwa.
card-facts = { $symbols ->
    [one] Msimbo { $symbols }, baiti { $bytes }
   *[other] Misimbo { $symbols }, baiti { $bytes }
}
card-left-out = Visivyo kwenye kadi
card-left-out-line = { $count } × { $what }
card-symbol = Msimbo { $index } kati ya { $count }
card-symbol-one = Msimbo wa kadi
card-show-lead = Weka mwanga wa skrini juu kabisa. Mwenye kadi anaweza kupiga picha kila msimbo.
card-play = Endesha
card-pause = Simamisha
card-previous = Msimbo uliotangulia
card-next = Msimbo unaofuata
card-full = Jaza skrini
card-print = Chapisha
card-paper = Karatasi
paper-a6 = Kurasa za A6
paper-a4 = A4, hukunjwa kuwa A6
paper-cr80 = Ukubwa wa kadi ya benki
card-language = Lugha ya mwenye kadi
card-name = Chapisha jina kwenye kadi
card-name-help = Anayeiokota au kuipekua kadi hulisoma.
card-programme = Programu, ichapishwe kwenye kadi
card-programme-help = Chagua jina lisilotaja ugonjwa, ukimbizi wala nchi. Likiwa wazi, hakuna kinachosema nani alitoa kadi.
card-save-svg = Hifadhi kama SVG
card-save-png = Hifadhi kama PNG
card-save-symbols = Hifadhi misimbo kama PNG
card-page = Ukurasa { $index } kati ya { $count }

## Mipangilio

set-keys = Funguo
set-export = Hifadhi faili la ufunguo
set-public = Hifadhi faili la ufunguo wa umma
set-remove-key = Ondoa funguo hizi
set-remove-key-sure = Je, uondoe funguo za { $name } kwenye kifaa hiki? Bila nakala ya faili la ufunguo, kadi zilizofungwa kwa funguo hizi pekee hazitafunguka kamwe.
set-add-key = Tengeneza au chukua funguo nyingine
set-remove-list-sure = Je, uondoe orodha ya watoaji ya { $name }?
set-page = Ukurasa huu
set-idle = Jifunge baada ya
set-minutes = { $count ->
    [one] dakika { $count }
   *[other] dakika { $count }
}
set-recent = Weka orodha ya rekodi za karibuni
set-recent-help = Ikizimwa, hakuna kitu cha mtu kinachobaki kwenye kifaa hiki. Ikiwashwa, rekodi 20 za mwisho hubaki, zikiwa zimefungwa kwa funguo za kliniki hii.
set-beep = Toa mlio kadi inaposomwa
set-about = Hakuna unachofanya hapa kinachotoka kwenye kifaa hiki.
set-in-use = zinatumika

## Kilichokwama

error-title = Haikufanikiwa
error-passphrase-wrong = Fungu la siri si sahihi, au faili limebadilishwa.
error-passphrase-weak = Fungu la siri ni rahisi kukisia. Chukua maneno yaliyopendekezwa, au maneno mengi zaidi na yasiyo ya kawaida.
error-key-malformed = Hili si faili la ufunguo.
error-key-public = Hili ni faili la ufunguo wa umma. Hapa unahitajika ule wa siri.
error-trust-malformed = Hii si orodha ya watoaji inayojulikana na ukurasa huu.
error-trust-older = Orodha mpya zaidi ya programu hii iko hapa tayari.
error-trust-other-root = Orodha hii imesainiwa kwa ufunguo tofauti na wa orodha ya programu iliyoko hapa.
error-no-key-fits = Hakuna ufunguo wako unaofungua kadi hii, au msimbo si sahihi, au kadi imebadilishwa.
error-newer-version = Kadi hii ni ya toleo jipya kuliko ukurasa huu. Pata ukurasa mpya.
error-damaged = Kadi imeharibika: sehemu ya msimbo haipo au imebadilika.
error-not-card = Hii si kadi ya Carnet.
error-other-set = Msimbo huu ni wa kadi nyingine. Maliza ya kwanza, au anza upya.
error-code-form = Msimbo wa ridhaa una herufi na tarakimu 6 hadi 64.
error-unit = Kipimo hakikuandikwa kwa njia ya UCUM, kama mg/dL au mmol/L.
error-date = Kuna tarehe isiyo sahihi.
error-too-large = Hii ni kubwa mno kwa kadi.
error-room = Mambo nyeti hayatoshei. Chini ya “Ulinzi zaidi”, chagua nafasi zaidi: kadi zote zitakuwa nayo.
error-camera = Kamera haiwezi kutumika.
error-memory = Kifaa hiki hakina kumbukumbu ya kutosha kwa hilo.
error-file = Faili hili haliwezi kusomwa.
error-no-readers = Chagua angalau kliniki moja inayoweza kufungua kadi.
error-card-words = Maneno ya kadi ni marefu mno kwa karatasi hii, au msimbo umesongamana mno. Tumia karatasi kubwa zaidi au maneno mafupi.
error-other-record = Hii ni rekodi ya mtu mwingine.
error-number = Kuna namba isiyo sahihi.
error-term = Jina au msimbo haupo au si sahihi.
error-key-unsealed = Hakuna fungu la siri linalolinda faili hili la ufunguo. Lilinde kwanza: ukurasa huu hauhifadhi funguo zilizo wazi.
error-worker = Kisoma picha hakifanyi kazi kwenye kivinjari hiki. Bandika maandishi ya msimbo, au tumia skana ya USB.
