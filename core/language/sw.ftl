# Every fixed word of Carnet, in Swahili.

## Person

patient-summary = Muhtasari wa mgonjwa
emergency-card = KADI YA DHARURA: si rekodi yote
name-missing = Jina halimo kwenye rekodi
born = alizaliwa { $date }
birth-date-unknown = tarehe ya kuzaliwa haijulikani
birth-date-missing = tarehe ya kuzaliwa haimo kwenye rekodi
birth-date-estimated = kwa makadirio
age-months = { $count ->
    [one] mwezi { $count }
   *[other] miezi { $count }
}
age-years = { $count ->
    [one] mwaka { $count }
   *[other] miaka { $count }
}
age-months-between = miezi { $least } hadi { $most }
age-years-between = miaka { $least } hadi { $most }
sex-male = wa kiume
sex-female = wa kike
sex-other = jinsia nyingine
sex-unknown = jinsia haijulikani
sex-missing = jinsia haimo kwenye rekodi
deceased = imeandikwa kuwa amefariki
deceased-on = imeandikwa kuwa alifariki mnamo { $date }
languages = Lugha
preferred = anayoipendelea
interpreter-needed = MKALIMANI ANAHITAJIKA
interpreter-not-needed = mkalimani hahitajiki
name-old = jina la zamani
name-maiden = jina kabla ya ndoa
name-nickname = jina la utani
name-temp = jina la muda
name-anonymous = si jina halisi
written = Imeandikwa { $date }
written-by = Imeandikwa { $date } na { $names }
by = Imeandikwa na { $names }
record-preliminary = REKODI YA AWALI, SI YA MWISHO
record-entered-in-error = IMEANDIKWA KIMAKOSA
record-amended = imerekebishwa
dates-note = Tarehe ni za kalenda ya Gregori (ya kimataifa)

## Headings

group-allergies = Mizio na kutovumilia
group-allergies-past = Mizio ya zamani au iliyokanushwa
group-problems = Matatizo ya kiafya
group-problems-past = Matatizo ya zamani
group-medications = Dawa
group-medications-past = Dawa za zamani
group-immunizations = Chanjo
group-immunizations-past = Chanjo ambazo hazikutolewa
group-pregnancy = Ujauzito
group-results = Matokeo ya vipimo
group-screenings = Uchunguzi (screening)
group-vital-signs = Vipimo vya mwili (vital signs)
group-procedures = Upasuaji na taratibu za tiba
group-procedures-past = Taratibu ambazo hazikufanyika
group-devices = Vifaa tiba
group-devices-past = Vifaa tiba vya zamani
group-functional-status = Uwezo wa kujihudumia na ulemavu
group-social-history = Historia ya kijamii
group-travel = Safari
group-plan-of-care = Mpango wa huduma na rufaa
group-plan-of-care-past = Mipango ya zamani
group-advance-directives = Ridhaa na maagizo ya mgonjwa
group-advance-directives-past = Ridhaa na maagizo yasiyotumika tena
group-encounters = Mahudhurio na kulazwa
group-other = Taarifa nyingine
group-other-past = Tahadhari za zamani
advice = Ushauri kutokana na kanuni za programu hii
new-since = Mapya tangu { $date }
sources = Nani alisema, kwa mujibu wa rekodi
left-out = Hayamo kwenye kadi hii
also = Yamo pia kwenye rekodi, hayaonyeshwi
texts = Maandishi ya rekodi
as-written = Kama ilivyoandikwa
no-disease = Chanjo ambazo ugonjwa wake haujulikani

## Nothing there

emptiness-none-known = Hakuna, kwa kadiri ijulikanavyo
emptiness-none-known-of-kind = Hakuna ya aina hii, kwa kadiri ijulikanavyo
emptiness-not-asked = Mgonjwa hakuulizwa
emptiness-unknown = Haijulikani: taarifa hazipo
emptiness-withheld = Taarifa zimezuiliwa
emptiness-unavailable = Haijulikani: taarifa hazipatikani
emptiness-not-started = Bado haijaandikwa
emptiness-closed = Orodha imefungwa
no-known-drug-allergy = Hakuna mzio wa dawa unaojulikana
no-known-food-allergy = Hakuna mzio wa chakula unaojulikana
no-known-environmental-allergy = Hakuna mzio wa mazingira unaojulikana
none-current = Hakuna kilichowekwa alama “kwa sasa”
silent = Hakuna kilichoandikwa kwenye rekodi hii; haimaanishi kuwa hakuna
missing-entries = { $count ->
    [one] taarifa { $count } inatajwa kwenye rekodi lakini haimo
   *[other] taarifa { $count } zinatajwa kwenye rekodi lakini hazimo
}
untitled = (bila jina kwenye rekodi)
more-in-record = … kuna zaidi kwenye rekodi

## Alerts

alert-allergy = MZIO
alert-do-not-give = USIMPE
alert-do-not = USIFANYE
alert-flag = TAHADHARI
alert-pregnancy = MJAMZITO
alert-anticoagulant = ANATUMIA DAWA YA KUZUIA DAMU KUGANDA (hatari ya kutokwa damu)
alert-directive = AGIZO LA MGONJWA
alert-incomplete = SI YOTE YANAYOONYESHWA HAPA
denied = IMEKATALIWA
no-longer-prohibited = Haijakatazwa tena
permitted = imeruhusiwa
a-part = sehemu isiyotajwa jina

## Before a detail

label-status-reason = kwa sababu
label-severity = ukali
label-reaction = athari
label-range = kiwango cha kawaida
label-ingredient = viambato
label-form = umbo
label-supply = akiba
label-onset = tangu
label-onset-between = ilianza kati ya
label-ended = hadi
label-last-time = athari ya mwisho
label-recorded = iliandikwa
label-site = sehemu ya mwili
label-route = njia ya kutoa
label-stage = hatua
label-evidence = dalili
label-reason = kwa ajili ya
label-dose-number = dozi
label-target = dhidi ya
label-lot = bechi
label-maker = mtengenezaji
label-serial = namba ya kifaa (serial)
label-place = mahali
label-source = chanzo
label-method = mbinu
label-conclusion = hitimisho
label-attachment = kiambatisho
label-outcome = matokeo
label-complication = tatizo lililotokea
label-activity = shughuli
label-prohibited-activity = USIFANYE:
label-note = maelezo
label-whose = kuhusu
dose-of = { $number } kati ya { $count }
before = awali
and-earlier = na { $count } kabla ya hapo

## Who said it

source-patient-reported = kwa maelezo ya mgonjwa
source-document-seen = kutoka hati iliyoonekana
source-observed = kwa uchunguzi
source-measured = kwa kupima
source-lab = maabara
source-imported = kutoka mfumo mwingine
source-secondary = si kutoka kwa aliyetoa huduma
visit = { $who }, { $date }

## Codes of FHIR

code-active = kwa sasa
code-recurrence = kujirudia
code-relapse = kurudi baada ya nafuu (relapse)
code-inactive = si kwa sasa
code-remission = nafuu (remission)
code-resolved = imekwisha
code-unconfirmed = bila uthibitisho
code-provisional = utambuzi wa muda
code-differential = uwezekano mmojawapo (differential)
code-confirmed = imethibitishwa
code-refuted = imekanushwa
code-entered-in-error = imeandikwa kimakosa
code-in-progress = inaendelea
code-on-hold = imewekwa kusubiri
code-not-done = HAIKUFANYIKA
code-not-taken = HATUMII
code-completed = imekamilika
code-stopped = imekomeshwa
code-cancelled = imefutwa
code-draft = rasimu
code-intended = inakusudiwa
code-suspended = imesitishwa kwa muda
code-aborted = imekatishwa
code-preparation = maandalizi
code-preliminary = toleo la awali
code-registered = imesajiliwa
code-final = toleo la mwisho
code-amended = imerekebishwa
code-corrected = imesahihishwa
code-appended = imeongezewa
code-planned = imepangwa
code-proposed = pendekezo
code-accepted = imekubaliwa
code-rejected = imekataliwa
code-requested = imeombwa
code-received = imepokelewa
code-ready = tayari
code-failed = imeshindikana
code-arrived = amefika
code-triaged = amefanyiwa triage
code-onleave = yuko ruhusa
code-finished = imemalizika
code-booked = miadi imewekwa
code-pending = inasubiri
code-fulfilled = imetimizwa
code-noshow = hakuja
code-revoked = imebatilishwa
code-ended = imeisha
code-waitlist = kwenye orodha ya kusubiri
code-partial = sehemu tu
code-current = toleo la sasa
code-superseded = toleo la zamani
code-available = inapatikana
code-unknown = haijulikani
code-plan = imepangwa
code-proposal = pendekezo
code-order = imeagizwa
code-original-order = imeagizwa
code-reflex-order = imeagizwa kiotomatiki
code-filler-order = imeagizwa
code-instance-order = imeagizwa
code-option = chaguo
code-directive = maelekezo
code-not-started = bado kuanza
code-scheduled = imepangwa tarehe
code-allergy = mzio
code-intolerance = kutovumilia
code-food = chakula
code-medication = dawa
code-environment = mazingira
code-biologic = dawa ya kibayolojia
code-mild = hafifu
code-moderate = wastani
code-severe = kali
code-yes = ndiyo
code-no = hapana
code-high-risk = hatari kubwa
code-low-risk = hatari ndogo
code-risk-unable-to-assess = hatari haiwezi kutathminiwa
code-potential = UWEZEKANO TU: HAIKUTOKEA
code-asked-unknown = aliulizwa, lakini haijulikani
code-temp-unknown = bado haijulikani
code-not-asked = hakuulizwa
code-asked-declined = aliulizwa, alikataa kujibu
code-masked = taarifa zimezuiliwa
code-not-applicable = haihusiki
code-no-value = hakuna thamani kwenye rekodi
code-parts-missing = sehemu zake zinatajwa lakini hazimo kwenye rekodi
code-unsupported = mfumo hauna nafasi yake
code-as-text = tazama maandishi
code-error = hitilafu
code-not-a-number = si namba
code-negative-infinity = chini ya namba yoyote
code-positive-infinity = juu ya namba yoyote
code-not-performed = haikufanyika
code-not-permitted = hairuhusiwi
code-subpotent = dozi dhaifu, haihesabiki
status-unknown = hali haijulikani
modifier-focus = TAHADHARI: haimhusu mgonjwa mwenyewe moja kwa moja
modifier-denial = TAHADHARI: si kauli ya sasa kwamba hakuna
modifier-other-subject = TAHADHARI: inahusu mtu au kitu kingine, si mgonjwa
modifier-absent-subject = TAHADHARI: inamhusu mtu asiyemo kwenye rekodi hii
modifier-unread = TAHADHARI: imebadilishwa na kitu ambacho programu hii haikielewi

## What a laboratory says of a value (HL7 v3 ObservationInterpretation)

judged-normal = kawaida
judged-abnormal = SI KAWAIDA
judged-critically-abnormal = SI KAWAIDA: HATARI
judged-high = JUU
judged-critically-high = JUU: HATARI
judged-very-high = JUU SANA
judged-above-threshold = JUU YA KIKOMO CHA JUU
judged-low = CHINI
judged-critically-low = CHINI: HATARI
judged-very-low = CHINI SANA
judged-below-threshold = CHINI YA KIKOMO CHA CHINI
judged-below-scale = CHINI YA KINACHOPIMIKA
judged-above-scale = JUU YA KINACHOPIMIKA
judged-insufficient = ushahidi hautoshi
judged-anti-complementary = kipimo kimeingiliwa: vitu vya anti-complementary
judged-cytotoxic = kipimo kimeingiliwa: kitu chenye sumu kwa seli
judged-quality-failed = UDHIBITI WA UBORA UMESHINDWA
judged-held = inasubiri kuhakikiwa
judged-better = bora zaidi
judged-worse = MBAYA ZAIDI
judged-risen = IMEPANDA SANA
judged-fallen = IMESHUKA SANA
judged-susceptible = inasikia dawa (S)
judged-susceptible-dose = inasikia dozi kubwa zaidi
judged-susceptible-combination = inasikia mchanganyiko wa dawa
judged-very-susceptible = inasikia dawa sana
judged-moderately-susceptible = inasikia dawa kiasi
judged-intermediate = kati (I)
judged-not-susceptible = HAISIKII DAWA
judged-resistant = SUGU (R)
judged-resistant-combination = SUGU KWA MCHANGANYIKO WA DAWA
judged-no-breakpoint = kikomo (breakpoint) hakijulikani
judged-positive = CHANYA
judged-detected = IMEONEKANA
judged-reactive = REACTIVE
judged-weakly-reactive = REACTIVE KIDOGO
judged-negative = hasi
judged-not-detected = haikuonekana
judged-not-reactive = non-reactive
judged-indeterminate = haikubainika
judged-equivocal = si dhahiri
judged-expected = kama ilivyotarajiwa
judged-unexpected = HAIKUTARAJIWA
judged-carrier = MBEBAJI (CARRIER)
judged-outside-range = nje ya kiwango

## Dosage

times = mara { $count }
per-s = { $count ->
    [one] kwa sekunde
   *[other] kila baada ya sekunde { $count }
}
per-min = { $count ->
    [one] kwa dakika
   *[other] kila baada ya dakika { $count }
}
per-h = { $count ->
    [one] kwa saa
   *[other] kila baada ya saa { $count }
}
per-d = { $count ->
    [one] kwa siku
   *[other] kila baada ya siku { $count }
}
per-wk = { $count ->
    [one] kwa wiki
   *[other] kila baada ya wiki { $count }
}
per-mo = { $count ->
    [one] kwa mwezi
   *[other] kila baada ya miezi { $count }
}
per-a = { $count ->
    [one] kwa mwaka
   *[other] kila baada ya miaka { $count }
}
per-unknown = kila baada ya { $count } { $unit }
span-s = sekunde { $count }
span-min = dakika { $count }
span-h = saa { $count }
span-d = siku { $count }
span-wk = wiki { $count }
span-mo = { $count ->
    [one] mwezi { $count }
   *[other] miezi { $count }
}
span-a = { $count ->
    [one] mwaka { $count }
   *[other] miaka { $count }
}
lasting = kwa muda wa { $span }
lasting-times = { $count ->
    [one] mara { $count } tu
   *[other] mara { $count } kwa jumla
}
at-most = isizidi { $limit }
at-most-a-dose = isizidi { $limit } kwa dozi moja
at-most-in-life = isizidi { $limit } maishani
as-needed = inapohitajika
as-needed-for = inapohitajika kwa { $reason }
when-morn = asubuhi
when-morn-early = asubuhi mapema
when-morn-late = asubuhi kuelekea mchana
when-noon = adhuhuri
when-aft = mchana
when-aft-early = mchana mapema
when-aft-late = alasiri
when-eve = jioni
when-eve-early = jioni mapema
when-eve-late = jioni kuelekea usiku
when-night = usiku
when-phs = baada ya kulala
when-hs = wakati wa kulala
when-wake = anapoamka
when-c = pamoja na chakula
when-cm = pamoja na kifungua kinywa
when-cd = pamoja na chakula cha mchana
when-cv = pamoja na chakula cha jioni
when-ac = kabla ya chakula
when-acm = kabla ya kifungua kinywa
when-acd = kabla ya chakula cha mchana
when-acv = kabla ya chakula cha jioni
when-pc = baada ya chakula
when-pcm = baada ya kifungua kinywa
when-pcd = baada ya chakula cha mchana
when-pcv = baada ya chakula cha jioni
when-qd = mara 1 kwa siku
when-bid = mara 2 kwa siku
when-tid = mara 3 kwa siku
when-qid = mara 4 kwa siku
when-qod = siku moja ndiyo, moja hapana
when-q1h = kila baada ya saa 1
when-q2h = kila baada ya saa 2
when-q3h = kila baada ya saa 3
when-q4h = kila baada ya saa 4
when-q6h = kila baada ya saa 6
when-q8h = kila baada ya saa 8
when-wk = kila wiki
when-mo = kila mwezi
when-bed = wakati wa kulala
when-am = kila asubuhi
when-pm = kila mchana
when-mon = Jumatatu
when-tue = Jumanne
when-wed = Jumatano
when-thu = Alhamisi
when-fri = Ijumaa
when-sat = Jumamosi
when-sun = Jumapili

## Vaccines: the diseases that they protect from, and what is due

disease-covid-19 = UVIKO-19 (COVID-19)
disease-cholera = Kipindupindu
disease-dengue = Homa ya dengue
disease-diphtheria = Dondakoo
disease-ebola = Ebola
disease-haemophilus = Haemophilus influenzae aina b (Hib)
disease-hepatitis-a = Homa ya ini A
disease-hepatitis-b = Homa ya ini B
disease-herpes-zoster = Mkanda wa jeshi
disease-hpv = Virusi vya papiloma (HPV)
disease-influenza = Mafua (influenza)
disease-japanese-encephalitis = Homa ya ubongo ya Kijapani
disease-malaria = Malaria
disease-measles = Surua
disease-meningococcal = Homa ya uti wa mgongo (meningococcus)
disease-mpox = Mpox
disease-mumps = Matumbwitumbwi
disease-pertussis = Kifaduro
disease-pneumococcal = Ugonjwa wa pneumococcus
disease-polio = Polio
disease-rabies = Kichaa cha mbwa
disease-rotavirus = Virusi vya rota
disease-rsv = Virusi vya RSV
disease-rubella = Rubella
disease-tetanus = Pepopunda
disease-tick-borne-encephalitis = Homa ya ubongo itokanayo na kupe
disease-tuberculosis = Kifua kikuu (TB)
disease-typhoid = Homa ya matumbo (typhoid)
disease-varicella = Tetekuwanga
disease-yellow-fever = Homa ya manjano
next-dose-from = dozi ya { $number } kuanzia { $date }
next-dose-since = dozi ya { $number } inaweza kutolewa tangu { $date }

## Places of a journey

place-origin = mahali pa asili
place-transit = njiani
place-camp = kambi
place-detention = kizuizini
place-destination = mwisho wa safari

## Advice of the safety rules. $medicine, $other, $allergy, $condition, $vaccine stand for words of the record.

safety-loa-loa-ivermectin = { $medicine } na kuwahi kukaa { $countries }, ambako Loa loa imeenea: kukiwa na microfilaria nyingi, ivermectin inaweza kudhuru ubongo. Kwanza hakikisha hakuna Loa loa kwa kipimo cha damu (blood smear) kilichochukuliwa kati ya saa 4 asubuhi na saa 8 mchana (10:00–14:00).
safety-loa-loa-ivermectin-given = { $medicine } ilitolewa kwa mtu aliyewahi kukaa { $countries }, ambako Loa loa imeenea. Tafuta dalili za encephalopathy ikiwa ilitolewa siku za karibuni.
safety-loa-loa-travel = Aliwahi kukaa { $countries }, ambako Loa loa imeenea: usimpe ivermectin kabla ya kuhakikisha hakuna Loa loa kwa kipimo cha damu (blood smear) kilichochukuliwa kati ya saa 4 asubuhi na saa 8 mchana (10:00–14:00).
safety-loa-loa-unknown = { $medicine }: haiwezekani kuamua kama kuna uwezekano wa Loa loa, safari hazijaandikwa kwenye rekodi. Kwanza uliza kama aliwahi kukaa Afrika ya Kati au Magharibi.
safety-albendazole-first-trimester = { $medicine } katika miezi mitatu ya kwanza ya ujauzito: inaweza kumdhuru mtoto aliye tumboni.
safety-albendazole-pregnancy = { $medicine } wakati wa ujauzito: matibabu ya kukisia (presumptive) hayapendekezwi tena katika kipindi chochote cha ujauzito; tibu tu kilichothibitishwa.
safety-albendazole-trimester-unknown = { $medicine } wakati wa ujauzito: haiwezekani kuamua kama ni miezi mitatu ya kwanza, umri wa ujauzito haujulikani.
safety-albendazole-pregnancy-unknown = { $medicine }: haiwezekani kuamua kama ni mjamzito, hakuna kilichoandikwa kuhusu ujauzito kwenye rekodi.
safety-ivermectin-pregnancy = { $medicine } wakati wa ujauzito: usalama wake haujulikani, haitolewi kama matibabu ya kukisia (presumptive).
safety-ivermectin-weight = { $medicine } kwa uzito wa { $weight }: haitolewi kwa uzito chini ya kg 15.
safety-ivermectin-weight-unknown = { $medicine }: haiwezekani kuamua kama uzito ni chini ya kg 15, uzito haujaandikwa kwenye rekodi.
safety-antiparasitic-cysticercosis = { $medicine } na { $condition }: kuua vifuko vya minyoo kwenye ubongo kunaweza kusababisha degedege. Usitoe matibabu ya kukisia (presumptive).
safety-antiparasitic-seizures = { $medicine } na { $condition }: hakikisha hakuna cysticercosis ya ubongo kabla ya matibabu ya kukisia (presumptive).
safety-live-vaccine-pregnancy = Ujauzito: usitoe chanjo zenye vimelea hai, kama surua, matumbwitumbwi, rubella, tetekuwanga, BCG; homa ya manjano ikiwa tu hatari inalazimu.
safety-live-vaccine-pregnancy-due = Chanjo inapendekezwa ({ $vaccines }), lakini ni mjamzito: chanjo zenye vimelea hai zinasubiri hadi baada ya ujauzito.
safety-live-vaccine-pregnancy-given = { $vaccine }, chanjo yenye vimelea hai, ilitolewa mnamo { $date }, wakati wa ujauzito.
safety-live-vaccine-immunosuppression = { $condition }: usitoe chanjo zenye vimelea hai kwa mwenye upungufu mkubwa wa kinga mwilini.
safety-live-vaccine-immunosuppression-due = Chanjo inapendekezwa ({ $vaccines }), lakini { $condition }: usitoe chanjo zenye vimelea hai kwa mwenye upungufu mkubwa wa kinga mwilini.
safety-live-vaccine-cd4-unknown = { $vaccines } kwa mwenye VVU: haiwezekani kuamua kama chanjo yenye vimelea hai inaweza kutolewa, kipimo cha CD4 hakijaandikwa kwenye rekodi.
safety-live-vaccine-dose-unknown = { $vaccines } pamoja na { $medicine }: kama chanjo yenye vimelea hai inaweza kutolewa inategemea dozi na muda wa kutumia dawa hii.
safety-allergy-drug = { $medicine }: rekodi inaonyesha mzio au kutovumilia { $allergy }.
safety-allergy-class = { $medicine } ni ya kundi la { $class }: rekodi inaonyesha mzio au kutovumilia { $allergy }.
safety-allergy-related = { $medicine }, kundi la { $class }: { $allergy }, ambayo rekodi inaonyesha haivumiliwi, ni ya kundi hilo hilo.
safety-allergy-cross = { $medicine }, kundi la { $class }: mwingiliano wa mzio (cross-reaction) na { $allergy } unawezekana; rekodi inaonyesha kutovumilia dawa hiyo.
safety-duplicate-ingredient = { $substance } imo katika zaidi ya dawa moja inayotumika sasa: { $medicines }.
safety-interrupted-tuberculosis = Matibabu au kinga ya kifua kikuu (TB) yalikatizwa: { $medicine } ({ $status }), na kukamilika kwake hakujaandikwa kwenye rekodi.
safety-interrupted-hiv = Tiba ya VVU (ARV) ilikatizwa: { $medicine } ({ $status }), na hakuna nyingine inayotumika sasa.
safety-interrupted-epilepsy = Matibabu ya kifafa yalikatizwa: { $medicine } ({ $status }), na hakuna dawa nyingine inayotumika sasa.
safety-supply-ended-tuberculosis = Matibabu au kinga ya kifua kikuu (TB): akiba au muda wa { $medicine } umekwisha, na kukamilika kwa matibabu hakujaandikwa kwenye rekodi.
safety-supply-ended-hiv = Tiba ya VVU (ARV): akiba au muda wa { $medicine } umekwisha, na hakuna nyingine inayotumika sasa.
safety-supply-ended-epilepsy = Matibabu ya kifafa: akiba au muda wa { $medicine } umekwisha, na hakuna dawa nyingine inayotumika sasa.
safety-g6pd-medicine = { $medicine } kwa mwenye upungufu wa G6PD: inaweza kuharibu seli nyekundu za damu.
safety-g6pd-unknown = { $medicine }: haiwezekani kuamua kama kuna upungufu wa G6PD, kipimo hakijaandikwa kwenye rekodi. Pima kwanza.
safety-pregnancy-medicine = { $medicine } wakati wa ujauzito: inaweza kumdhuru mtoto aliye tumboni.
safety-childbearing-medicine = { $medicine } inaweza kumdhuru mtoto aliye tumboni: hakikisha hana ujauzito, na hakikisha anatumia uzazi wa mpango au mpe dawa nyingine.
safety-anticoagulant = Anatumia dawa ya kuzuia damu kuganda ({ $medicine }): hatari ya kutokwa damu katika majeraha, sindano za misuli na upasuaji.
safety-anticoagulant-bleeding = { $medicine } pamoja na { $other }, dawa ya kuzuia damu kuganda: hatari kubwa zaidi ya kutokwa damu.
safety-resistant-tuberculosis-contact = Alikutana kwa karibu na mgonjwa wa kifua kikuu (TB) sugu kwa dawa: tiba kinga inategemea usugu wa TB ya mgonjwa huyo.
safety-resistant-tuberculosis = Kifua kikuu (TB) sugu kwa dawa: dawa za kawaida hazitoshi; mtenge mgonjwa, na uliza mtaalamu.
safety-rifamycin-interaction = { $medicine } pamoja na { $other }: dawa za rifamycin hupunguza au huondoa nguvu ya dawa ya kwanza; dozi nyingine au dawa nyingine inahitajika.
safety-mefloquine-neuropsychiatric = { $medicine } na { $condition }: mefloquine inaweza kusababisha degedege na saikosisi (psychosis).

## Classes of medicines

class-penicillins = penisilini
class-cephalosporins = sefalosporini
class-carbapenems = carbapenems
class-sulfonamides = dawa za salfa (sulfonamides)
class-nsaids = dawa za maumivu na uvimbe zisizo steroidi (NSAIDs)
class-macrolides = macrolides
class-fluoroquinolones = fluoroquinolones
class-tetracyclines = tetrasaiklini
class-aminoglycosides = aminoglycosides
class-opioids = opioidi
class-rifamycins = rifamycins
class-artemisinins = artemisinini
class-statins = statini
class-ace-inhibitors = ACE inhibitors

## What a card left out

omitted-older-results = { $count ->
    [one] tokeo { $count } la zamani zaidi
   *[other] matokeo { $count } ya zamani zaidi
}
omitted-results = { $count ->
    [one] tokeo { $count }
   *[other] matokeo { $count }
}
omitted-past-problems = { $count ->
    [one] tatizo { $count } la zamani
   *[other] matatizo { $count } ya zamani
}
omitted-past-medications = { $count ->
    [one] dawa { $count } ya zamani
   *[other] dawa { $count } za zamani
}
omitted-milder-allergies = { $count ->
    [one] mzio { $count } hafifu zaidi
   *[other] mizio { $count } hafifu zaidi
}
omitted-immunizations = chanjo { $count }
omitted-procedures = { $count ->
    [one] utaratibu { $count } wa tiba
   *[other] taratibu { $count } za tiba
}
omitted-plans = { $count ->
    [one] mpango { $count }
   *[other] mipango { $count }
}
omitted-supporting-resources = { $count ->
    [one] taarifa { $count } ya ziada (mahali, watu, mahudhurio)
   *[other] taarifa { $count } za ziada (mahali, watu, mahudhurio)
}
omitted-addresses = anwani { $count }
omitted-contact-points = { $count ->
    [one] namba ya simu au barua pepe { $count }
   *[other] namba za simu au barua pepe { $count }
}
omitted-contacts = { $count ->
    [one] mtu { $count } wa kuwasiliana naye
   *[other] watu { $count } wa kuwasiliana nao
}
omitted-identifiers = { $count ->
    [one] kitambulisho { $count }
   *[other] vitambulisho { $count }
}
omitted-attachments = { $count ->
    [one] kiambatisho { $count }
   *[other] viambatisho { $count }
}
omitted-narratives = { $count ->
    [one] andiko { $count } la maelezo
   *[other] maandiko { $count } ya maelezo
}
omitted-extensions = { $count ->
    [one] kiendelezi { $count }
   *[other] viendelezi { $count }
}
omitted-other-entries = { $count ->
    [one] taarifa { $count } ya aina nyingine
   *[other] taarifa { $count } za aina nyingine
}

## What is counted and not shown

counted-in-error = { $what } (kuandikwa kimakosa)
counted-unreadable = { $count ->
    [one] { $count } isiyosomeka
   *[other] { $count } zisizosomeka
}
counted-patient = { $count ->
    [one] taarifa { $count } ya mgonjwa
   *[other] taarifa { $count } za mgonjwa
}
counted-practitioner = { $count ->
    [one] mtoa huduma { $count }
   *[other] watoa huduma { $count }
}
counted-practitioner-role = { $count ->
    [one] jukumu { $count } la mtoa huduma
   *[other] majukumu { $count } ya watoa huduma
}
counted-organization = taasisi { $count }
counted-location = mahali { $count }
counted-provenance = { $count ->
    [one] tamko { $count } la chanzo
   *[other] matamko { $count } ya chanzo
}
counted-related-person = { $count ->
    [one] mtu { $count } wa karibu
   *[other] watu { $count } wa karibu
}
counted-specimen = sampuli { $count }
counted-claim = { $count ->
    [one] dai { $count } la bima
   *[other] madai { $count } ya bima
}
counted-explanation-of-benefit = { $count ->
    [one] taarifa { $count } ya mafao
   *[other] taarifa { $count } za mafao
}
counted-device = { $count ->
    [one] kifaa { $count }
   *[other] vifaa { $count }
}
counted-medication = { $count ->
    [one] dawa { $count } isiyorejelewa na taarifa yoyote
   *[other] dawa { $count } zisizorejelewa na taarifa yoyote
}
counted-care-team = { $count ->
    [one] timu { $count } ya huduma
   *[other] timu { $count } za huduma
}
counted-observation = { $count ->
    [one] kipimo au uchunguzi { $count }
   *[other] vipimo au uchunguzi { $count }
}
counted-composition = hati nyingine { $count }
counted-section-text = { $count ->
    [one] maandishi { $count } ya sehemu yenye taarifa
   *[other] maandishi { $count } ya sehemu zenye taarifa
}

## History: who said what, what was corrected, what does not go together

history-entries = { $count ->
    [one] Historia ya maingizo { $count }
   *[other] Historia ya maingizo { $count }
}
history-no-date = bila tarehe
history-card-only = kadi ambayo yote yaliyomo yamesemwa na wengine
history-nothing = hakuna kinachoonyeshwa
history-things = { $count ->
    [one] jambo { $count }
   *[other] mambo { $count }
}
history-new = Mapya katika ingizo la mwisho
history-more = na mengine { $count }
history-corrections = Masahihisho; yaliyokuwepo awali yamehifadhiwa
history-contradictions = YANAYOPINGANA, ya kufafanuliwa na mgonjwa
history-apart = YAMEWEKWA KANDO
history-missing = Linafuata maingizo ambayo hayapo hapa: kuna kinachokosekana.
history-part-missing = Sehemu yake ya wasomaji wachache haipo.
history-now = sasa { $what }
history-corrected = imesahihishwa
history-withdrawn = imeondolewa
history-not-here = kitu ambacho hakipo hapa
history-by = na { $who }
history-not-carried-out = HAIJATEKELEZWA: na mtu asiyejulikana hapa
history-whole-card = kadi nzima
history-patient-unsigned = mgonjwa, bila sahihi
history-unknown-names = mtu asiyejulikana hapa anayesema ni { $name }
history-unknown = mtu asiyejulikana hapa
contradiction-none-known = mmoja anasema hakuna, mwingine anataja
contradiction-empty-section = mmoja anasema hakuna kitu hapa, mwingine ana kitu
contradiction-status = mmoja anasema imekwisha, mwingine anasema bado
contradiction-dose = dozi mbili za dawa moja
contradiction-birth-date = tarehe tofauti za kuzaliwa
contradiction-sex = jinsia tofauti
contradiction-corrections = imesahihishwa mara mbili kwa njia tofauti
contradiction-unproven-correction = sahihisho la mtu asiyejulikana hapa, halijatekelezwa
contradiction-more = kuna zaidi ya yaliyoorodheshwa
apart-not-understood = ya namna ambayo programu hii haiijui
apart-other-record = ya rekodi nyingine, pengine ya mtu mwingine
apart-forged = sahihi si ya kweli: haitoki kwenye kituo kinachotajwa
apart-misplaced = kadi ya historia nyingine si hii ilimowekwa
apart-unreadable = yaliyomo hayasomeki
apart-too-much = historia ina zaidi ya programu hii inavyoonyesha
apart-ownerless = sehemu iliyofungwa ambayo ziara yake haipo

## Verdict

integrity-valid = Saini ni sahihi.
integrity-invalid = SAINI SI SAHIHI: rekodi ilibadilishwa baada ya kusainiwa, au ni ya kughushi.
integrity-unverifiable = Hakuna saini iliyoweza kukaguliwa.
issuer-known = Imetolewa na { $clinic } mnamo { $date }.
issuer-known-in = Imetolewa na { $clinic }, { $country }, mnamo { $date }.
issuer-known-undated = Imetolewa na { $clinic }.
issuer-known-in-undated = Imetolewa na { $clinic }, { $country }.
issuer-by-key-file = Mtoaji anajulikana hapa kwa faili la ufunguo wake tu.
issuer-by-foreign-list = Ametajwa na orodha kutoka { $list }.
issuer-unknown = Imesainiwa mnamo { $date } kwa ufunguo usiojulikana hapa ({ $key }).
issuer-unknown-undated = Imesainiwa kwa ufunguo usiojulikana hapa ({ $key }).
issuer-disproved = Saini hailingani na kliniki inayotajwa kwenye kadi (ufunguo { $key }).
issuer-nobody = Haikusainiwa: haya ni maelezo ya mgonjwa.
validity-without-end = Haina ukomo wa muda.
validity-until = Inatumika hadi { $date }.
validity-expired = MUDA WAKE ULIISHA { $date }.
validity-not-yet = Ina tarehe ya baadaye ({ $date }): kagua tarehe na saa ya kompyuta hii.
validity-undated = Haina tarehe.
validity-unchecked = Tarehe zake hazikukaguliwa.
unknown-day = siku isiyojulikana
revocation-none = Haijabatilishwa.
revocation-card = IMEBATILISHWA: kadi hii iliripotiwa kupotea au imebadilishwa kwa nyingine.
revocation-key-compromised = IMEBATILISHWA: tangu { $date } ufunguo wa mtoaji unahesabiwa kuwa umeibwa, na yeyote aliye nao anaweza kuwa ametengeneza hii.
revocation-key-retired = IMEBATILISHWA: ilisainiwa baada ya mtoaji kuacha kutumia ufunguo huu mnamo { $date }.
revocation-unchecked = Hakuna orodha ya watoaji hapa inayoonyesha kama imebatilishwa.
list-current = { $days ->
    [0] Orodha ya watoaji wanaoaminika ni ya leo.
    [one] Orodha ya watoaji wanaoaminika ni ya siku { $days } iliyopita.
   *[other] Orodha ya watoaji wanaoaminika ni ya siku { $days } zilizopita.
}
list-stale = { $days ->
    [0] Orodha ya watoaji wanaoaminika ni ya leo, lakini muda wake uliisha { $date }: pata mpya.
    [one] Orodha ya watoaji wanaoaminika ni ya siku { $days } iliyopita, muda wake uliisha { $date }: pata mpya.
   *[other] Orodha ya watoaji wanaoaminika ni ya siku { $days } zilizopita, muda wake uliisha { $date }: pata mpya.
}
list-from-future = Orodha ya watoaji wanaoaminika ina tarehe ya baadaye ({ $date }): kagua tarehe na saa ya kompyuta hii.
list-unchecked = Orodha ya watoaji wanaoaminika ya { $date }.
list-none = Hakuna orodha ya watoaji wanaoaminika hapa.
content-unread = Rekodi bado haijasomwa.
content-whole = Rekodi yote imesomeka.
content-partial = Sehemu za rekodi hazikusomeka.
content-unreadable = REKODI HAIKUSOMEKA.

## Scanned: what a code or a file is, and what to do with it

scanned-carnet = Kadi ya Carnet: hufunguliwa kwa ufunguo wa kliniki iliyokusudiwa.
scanned-carnet-frame = Moja ya misimbo kadhaa ya kadi ya Carnet: changanua na mingine pia.
scanned-carnet-file = Faili ya Carnet iliyofungwa yenye historia ya rekodi.
scanned-smart-health-card = SMART Health Card: chanjo, matokeo au muhtasari, uliotiwa saini na aliyeitoa. Yeyote anaweza kuisoma.
scanned-smart-health-card-chunk = Moja ya misimbo kadhaa ya SMART Health Card: changanua na mingine pia.
scanned-smart-health-card-file = Faili yenye SMART Health Card.
scanned-smart-health-link = SMART Health Link: rekodi iko kwenye seva ikiwa imesimbwa, na hupatikana kupitia intaneti.
scanned-smart-health-link-in-url = SMART Health Link nyuma ya anwani ya wavuti: rekodi iko kwenye seva ikiwa imesimbwa. Usifungue anwani hiyo kwenye kivinjari.
scanned-verifiable-health-link = Verifiable Health Link bila cheti chake: HAKUNA ALIYEITIA SAINI. Rekodi iko kwenye seva.
scanned-hcert = Cheti cha afya cha kidijitali, kama vile vya Umoja wa Ulaya au WHO: chanjo, kipimo au kupona. Yeyote anaweza kukisoma.
scanned-hcert-uncompressed = Cheti cha afya cha kidijitali ambacho hakikubanwa, kama wafanyavyo baadhi ya watoaji. Yeyote anaweza kukisoma.
scanned-hcert-other = Cheti cha afya cha kidijitali cha toleo lisilojulikana hapa.
scanned-jws = Data iliyotiwa saini (JWS); huenda ni SMART Health Card.
scanned-jwe = Data iliyosimbwa (JWE): haiwezi kusomwa bila kiungo au ufunguo wake.
scanned-sd-jwt = Uthibitisho uliotiwa saini kutoka pochi ya kidijitali (SD-JWT), ambao hausomwi hapa.
scanned-fhir = Rekodi ya afya (FHIR), HAIKUSIMBWA WALA KUTIWA SAINI: ni maelezo ya mtu fulani.
scanned-fhir-xml = Rekodi ya afya (FHIR katika XML), haikusimbwa wala kutiwa saini: iombe itolewe kama FHIR katika JSON.
scanned-fhir-ndjson = Rekodi za afya za FHIR, moja kwa kila mstari, hazikusimbwa wala kutiwa saini: ni za kuingizwa, si za skrini ya mgonjwa mmoja.
scanned-cda = Hati ya kitabibu (CDA), haikusimbwa wala kutiwa saini: iombe itolewe kama FHIR katika JSON.
scanned-hl7v2 = Ujumbe kati ya mifumo ya hospitali (HL7 toleo la 2), haukusimbwa wala kutiwa saini: omba rekodi itolewe kama FHIR katika JSON.
scanned-vds-nc = Uthibitisho wa afya wa kusafiria uliotiwa saini (ICAO VDS-NC), ambao hausomwi hapa.
scanned-divoc = Cheti cha chanjo cha DIVOC, kama nchini India au Sri Lanka, ambacho hakisomwi hapa.
scanned-verifiable-credential = Hati inayothibitika ya aina isiyosomwa hapa.
scanned-nzcp = Pasi ya COVID ya New Zealand, ambayo haisomwi hapa.
scanned-mdoc = Mwanzo wa kuonyesha hati ya simu, ambao huendelea kwa redio na hausomwi hapa.
scanned-age = Faili iliyosimbwa kwa age: aliyeitoa ndiye anayepaswa kuifungua.
scanned-url = Anwani ya wavuti, ambayo haifunguliwi: haina lolote la afya linaloweza kusomwa hapa.
scanned-wifi = Njia ya kuingia mtandao wa Wi-Fi: hakuna lolote la afya.
scanned-vcard = Anwani ya mtu: hakuna lolote la afya. Huenda ndiye wa kupigiwa wakati wa dharura; muulize mgonjwa.
scanned-phone = Nambari ya simu: hakuna lolote la afya.
scanned-email = Anwani ya barua pepe: hakuna lolote la afya.
scanned-location = Mahali kwenye ramani: hakuna lolote la afya.
scanned-one-time-password = SIRI ambayo mtu huingia nayo mahali fulani: hakuna lolote la afya. Usiihifadhi.
scanned-number = Nambari, kama ya bidhaa au faili: hakuna lolote la afya.
scanned-json = Data katika JSON ya aina isiyojulikana hapa.
scanned-xml = Data au mchoro katika XML wa aina isiyojulikana hapa.
scanned-html = Ukurasa wa wavuti: ukionyesha msimbo, upige picha au picha ya skrini.
scanned-pdf = Hati ya PDF: ikionyesha msimbo, upige picha au picha ya skrini.
scanned-picture = Picha: maana yake inategemea misimbo iliyomo.
scanned-text = Maandishi ambayo si msimbo wa afya.
scanned-binary = Data ya aina isiyojulikana hapa.
scanned-empty = Hakuna kitu: ni tupu.

## Languages (ISO 639): how they are called

language-am = Kiamhara
language-ar = Kiarabu
language-az = Kiazerbaijani
language-bg = Kibulgaria
language-bm = Kibambara
language-bn = Kibengali
language-bs = Kibosnia
language-ckb = Kikurdi cha Kati (Sorani)
language-cs = Kicheki
language-da = Kidenmaki
language-de = Kijerumani
language-dv = Kidivehi
language-el = Kigiriki
language-en = Kiingereza
language-es = Kihispania
language-et = Kiestonia
language-fa = Kiajemi
language-ff = Kifulani
language-fi = Kifini
language-fr = Kifaransa
language-ha = Kihausa
language-he = Kiebrania
language-hi = Kihindi
language-hr = Kikroatia
language-ht = Kikrioli cha Haiti
language-hu = Kihungaria
language-hy = Kiarmenia
language-id = Kiindonesia
language-ig = Kiigbo
language-it = Kiitaliano
language-ja = Kijapani
language-ka = Kijojia
language-kea = Kikrioli cha Cabo Verde
language-kg = Kikongo
language-km = Kikhmer
language-kmr = Kikurdi cha Kaskazini (Kurmanji)
language-ko = Kikorea
language-ku = Kikurdi
language-lg = Kiganda
language-ln = Kilingala
language-lo = Kilaosi
language-lt = Kilithuania
language-lv = Kilatvia
language-mk = Kimasedonia
language-ml = Kimalayalam
language-mn = Kimongolia
language-ms = Kimalei
language-mt = Kimalta
language-my = Kiburma
language-nb = Kinorwe
language-ne = Kinepali
language-nl = Kiholanzi
language-no = Kinorwe
language-om = Kioromo
language-pa = Kipunjabi
language-pl = Kipolandi
language-prs = Kidari
language-ps = Kipashto
language-pt = Kireno
language-qu = Kikechua
language-rhg = Kirohingya
language-rn = Kirundi
language-ro = Kiromania
language-rom = Kiromani (Roma)
language-ru = Kirusi
language-rw = Kinyarwanda
language-sd = Kisindhi
language-si = Kisinhala
language-sk = Kislovakia
language-sl = Kislovenia
language-sn = Kishona
language-so = Kisomali
language-sq = Kialbania
language-sr = Kiserbia
language-ss = Kiswati
language-sv = Kiswidi
language-sw = Kiswahili
language-ta = Kitamili
language-te = Kitelugu
language-tg = Kitajiki
language-th = Kithai
language-ti = Kitigrinya
language-tl = Kitagalog
language-tr = Kituruki
language-ug = Kiuyghur
language-uk = Kiukraini
language-ur = Kiurdu
language-uz = Kiuzbeki
language-vi = Kivietinamu
language-wo = Kiwolofu
language-xh = Kixhosa
language-yo = Kiyoruba
language-zh = Kichina
language-zu = Kizulu

## Countries and territories (ISO 3166-1)

country-ad = Andorra
country-ae = Falme za Kiarabu
country-af = Afghanistan
country-ag = Antigua na Barbuda
country-ai = Anguilla
country-al = Albania
country-am = Armenia
country-ao = Angola
country-aq = Antaktika
country-ar = Ajentina
country-as = Samoa ya Marekani
country-at = Austria
country-au = Australia
country-aw = Aruba
country-ax = Visiwa vya Åland
country-az = Azerbaijan
country-ba = Bosnia na Herzegovina
country-bb = Barbados
country-bd = Bangladeshi
country-be = Ubelgiji
country-bf = Burkina Faso
country-bg = Bulgaria
country-bh = Bahrain
country-bi = Burundi
country-bj = Benin
country-bl = Saint Barthélemy
country-bm = Bermuda
country-bn = Brunei
country-bo = Bolivia
country-bq = Bonaire, Sint Eustatius na Saba
country-br = Brazil
country-bs = Bahamas
country-bt = Bhutan
country-bv = Kisiwa cha Bouvet
country-bw = Botswana
country-by = Belarus
country-bz = Belize
country-ca = Kanada
country-cc = Visiwa vya Cocos (Keeling)
country-cd = Jamhuri ya Kidemokrasia ya Kongo
country-cf = Jamhuri ya Afrika ya Kati
country-cg = Kongo (Brazzaville)
country-ch = Uswisi
country-ci = Côte d’Ivoire
country-ck = Visiwa vya Cook
country-cl = Chile
country-cm = Kameruni
country-cn = Uchina
country-co = Kolombia
country-cr = Costa Rica
country-cu = Kuba
country-cv = Cabo Verde
country-cw = Curaçao
country-cx = Kisiwa cha Krismasi
country-cy = Saiprasi
country-cz = Jamhuri ya Czech
country-de = Ujerumani
country-dj = Jibuti
country-dk = Denmaki
country-dm = Dominika
country-do = Jamhuri ya Dominika
country-dz = Aljeria
country-ec = Ecuador
country-ee = Estonia
country-eg = Misri
country-eh = Sahara Magharibi
country-er = Eritrea
country-es = Uhispania
country-et = Ethiopia
country-fi = Ufini
country-fj = Fiji
country-fk = Visiwa vya Falkland (Malvinas)
country-fm = Mikronesia
country-fo = Visiwa vya Faroe
country-fr = Ufaransa
country-ga = Gabon
country-gb = Uingereza (UK)
country-gd = Grenada
country-ge = Jojia
country-gf = Guiana ya Ufaransa
country-gg = Guernsey
country-gh = Ghana
country-gi = Gibraltar
country-gl = Greenland
country-gm = Gambia
country-gn = Guinea
country-gp = Guadeloupe
country-gq = Guinea ya Ikweta
country-gr = Ugiriki
country-gs = Visiwa vya Georgia Kusini na Sandwich Kusini
country-gt = Guatemala
country-gu = Guam
country-gw = Guinea-Bissau
country-gy = Guyana
country-hk = Hong Kong
country-hm = Kisiwa cha Heard na Visiwa vya McDonald
country-hn = Honduras
country-hr = Croatia
country-ht = Haiti
country-hu = Hungaria
country-id = Indonesia
country-ie = Ayalandi
country-il = Israel
country-im = Kisiwa cha Man
country-in = India
country-io = Eneo la Uingereza katika Bahari ya Hindi
country-iq = Iraq
country-ir = Iran
country-is = Aisilandi
country-it = Italia
country-je = Jersey
country-jm = Jamaika
country-jo = Jordan
country-jp = Japani
country-ke = Kenya
country-kg = Kirgizstan
country-kh = Kambodia
country-ki = Kiribati
country-km = Komoro
country-kn = Saint Kitts na Nevis
country-kp = Korea Kaskazini
country-kr = Korea Kusini
country-kw = Kuwait
country-ky = Visiwa vya Cayman
country-kz = Kazakhstan
country-la = Laos
country-lb = Lebanon
country-lc = Saint Lucia
country-li = Liechtenstein
country-lk = Sri Lanka
country-lr = Liberia
country-ls = Lesotho
country-lt = Lithuania
country-lu = Luxembourg
country-lv = Latvia
country-ly = Libya
country-ma = Morocco
country-mc = Monaco
country-md = Moldova
country-me = Montenegro
country-mf = Saint Martin (upande wa Ufaransa)
country-mg = Madagaska
country-mh = Visiwa vya Marshall
country-mk = Masedonia Kaskazini
country-ml = Mali
country-mm = Myanmar
country-mn = Mongolia
country-mo = Macao
country-mp = Visiwa vya Mariana Kaskazini
country-mq = Martinique
country-mr = Mauritania
country-ms = Montserrat
country-mt = Malta
country-mu = Morisi
country-mv = Maldivi
country-mw = Malawi
country-mx = Meksiko
country-my = Malaysia
country-mz = Msumbiji
country-na = Namibia
country-nc = New Caledonia
country-ne = Niger
country-nf = Kisiwa cha Norfolk
country-ng = Nigeria
country-ni = Nikaragwa
country-nl = Uholanzi
country-no = Norway
country-np = Nepal
country-nr = Nauru
country-nu = Niue
country-nz = Nyuzilandi
country-om = Oman
country-pa = Panama
country-pe = Peru
country-pf = Polynesia ya Ufaransa
country-pg = Papua New Guinea
country-ph = Ufilipino
country-pk = Pakistan
country-pl = Poland
country-pm = Saint Pierre na Miquelon
country-pn = Pitcairn
country-pr = Puerto Rico
country-ps = Palestina
country-pt = Ureno
country-pw = Palau
country-py = Paraguay
country-qa = Qatar
country-re = Réunion
country-ro = Romania
country-rs = Serbia
country-ru = Urusi
country-rw = Rwanda
country-sa = Saudi Arabia
country-sb = Visiwa vya Solomon
country-sc = Ushelisheli
country-sd = Sudan
country-se = Uswidi
country-sg = Singapore
country-sh = Saint Helena, Ascension na Tristan da Cunha
country-si = Slovenia
country-sj = Svalbard na Jan Mayen
country-sk = Slovakia
country-sl = Sierra Leone
country-sm = San Marino
country-sn = Senegal
country-so = Somalia
country-sr = Suriname
country-ss = Sudan Kusini
country-st = Sao Tome na Principe
country-sv = El Salvador
country-sx = Sint Maarten (upande wa Uholanzi)
country-sy = Syria
country-sz = Eswatini
country-tc = Visiwa vya Turks na Caicos
country-td = Chad
country-tf = Maeneo ya Kusini ya Ufaransa
country-tg = Togo
country-th = Thailand
country-tj = Tajikistan
country-tk = Tokelau
country-tl = Timor-Leste
country-tm = Turkmenistan
country-tn = Tunisia
country-to = Tonga
country-tr = Uturuki
country-tt = Trinidad na Tobago
country-tv = Tuvalu
country-tw = Taiwan
country-tz = Tanzania
country-ua = Ukraine
country-ug = Uganda
country-um = Visiwa Vidogo vya Nje vya Marekani
country-us = Marekani
country-uy = Uruguay
country-uz = Uzbekistan
country-va = Vatikani
country-vc = Saint Vincent na Grenadines
country-ve = Venezuela
country-vg = Visiwa vya Virgin vya Uingereza
country-vi = Visiwa vya Virgin vya Marekani
country-vn = Vietnamu
country-vu = Vanuatu
country-wf = Wallis na Futuna
country-ws = Samoa
country-ye = Yemen
country-yt = Mayotte
country-za = Afrika Kusini
country-zm = Zambia
country-zw = Zimbabwe

## Card

card-title = Kadi ya afya
card-name = Jina
card-date = Tarehe
card-valid-until = Inatumika hadi
card-from = Imetolewa na
card-show = Onyesha kadi hii kwa mhudumu wa afya.
card-dry = Itunze iwe kavu na safi.
card-fold = Usikunje msimbo.
card-photo = Usipige picha msimbo wala usiusambaze.
card-offline = Kliniki inaweza kuisoma bila intaneti.
card-any = Misimbo { $needed } kati ya { $all } inatosha.
card-copy = Msimbo uleule tena, endapo wa kwanza utaharibika.
card-fold-steps = Kunja kwenye alama: kwanza 1, kisha 2.
card-staff = Wahudumu wa afya: skani kwa Carnet, bila intaneti.
