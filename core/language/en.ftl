# Every fixed word of Carnet, in English. The other languages have the same messages in the same order.
# Words in capitals are warnings: say them as loudly as the language can. Words of a record come in as { $text };
# dates and numbers are written as they stand.

## Person

patient-summary = Patient summary
emergency-card = EMERGENCY CARD: less than the whole record
name-missing = Name not in the record
born = born { $date }
birth-date-unknown = birth date not known
birth-date-missing = birth date not in the record
birth-date-estimated = estimated
age-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
age-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
age-months-between = { $least } to { $most } months
age-years-between = { $least } to { $most } years
sex-male = male
sex-female = female
sex-other = other
sex-unknown = sex unknown
sex-missing = sex not in the record
deceased = recorded as deceased
deceased-on = recorded as deceased on { $date }
languages = Languages
preferred = preferred
interpreter-needed = INTERPRETER NEEDED
interpreter-not-needed = no interpreter needed
name-old = former
name-maiden = maiden name
name-nickname = nickname
name-temp = temporary
name-anonymous = not the real name
written = Written { $date }
written-by = Written { $date } by { $names }
by = By { $names }
record-preliminary = PRELIMINARY
record-entered-in-error = ENTERED IN ERROR
record-amended = amended
dates-note = Dates are of the Gregorian calendar

## Headings

group-allergies = Allergies and intolerances
group-allergies-past = Past or refuted allergies
group-problems = Problems
group-problems-past = Past problems
group-medications = Medications
group-medications-past = Past medications
group-immunizations = Immunizations
group-immunizations-past = Not given
group-pregnancy = Pregnancy
group-results = Results
group-screenings = Screening
group-vital-signs = Vital signs
group-procedures = Procedures
group-procedures-past = Not done
group-devices = Devices
group-devices-past = Past devices
group-functional-status = Functional status
group-social-history = Social history
group-travel = Travel
group-plan-of-care = Plan and referrals
group-plan-of-care-past = Past plans
group-advance-directives = Consents and advance directives
group-advance-directives-past = No longer valid
group-encounters = Visits and stays
group-other = Other entries
group-other-past = Past flags
advice = Advice from the rules of this program
new-since = New since { $date }
sources = Who said it, according to the record
left-out = Left out of this card
also = Also in the record, not shown
texts = Text of the record
as-written = As written
no-disease = Vaccines without a known disease

## Nothing there

emptiness-none-known = None known
emptiness-none-known-of-kind = None known of this kind
emptiness-not-asked = Not asked
emptiness-unknown = Unknown: no information
emptiness-withheld = Withheld
emptiness-unavailable = Unknown: information not available
emptiness-not-started = Not yet recorded
emptiness-closed = Closed list
no-known-drug-allergy = No known drug allergy
no-known-food-allergy = No known food allergy
no-known-environmental-allergy = No known environmental allergy
none-current = None marked as current
silent = Nothing in this record, which does not mean none
missing-entries = { $count ->
    [one] { $count } entry is named in the record but not in it
   *[other] { $count } entries are named in the record but not in it
}
untitled = (not named in the record)
more-in-record = … more is in the record

## Alerts

alert-allergy = ALLERGY
alert-do-not-give = DO NOT GIVE
alert-do-not = DO NOT
alert-flag = ALERT
alert-pregnancy = PREGNANCY
alert-anticoagulant = TAKES AN ANTICOAGULANT (bleeding)
alert-directive = DIRECTIVE
alert-incomplete = NOT ALL SHOWN
denied = DENIED
no-longer-prohibited = No longer forbidden
permitted = permitted
a-part = a part that is not named

## Before a detail

label-status-reason = because
label-severity = severity
label-reaction = reaction
label-range = usual
label-ingredient = contains
label-form = form
label-supply = supply
label-onset = since
label-onset-between = began between
label-ended = until
label-last-time = last reaction
label-recorded = recorded
label-site = site
label-route = route
label-stage = stage
label-evidence = signs
label-reason = for
label-dose-number = dose
label-target = against
label-lot = lot
label-maker = by
label-serial = serial
label-place = at
label-source = source
label-method = method
label-conclusion = conclusion
label-attachment = attached
label-outcome = outcome
label-complication = complication
label-activity = activity
label-prohibited-activity = DO NOT:
label-note = note
label-whose = about
dose-of = { $number } of { $count }
before = before
and-earlier = and { $count } earlier

## Who said it

source-patient-reported = patient-reported
source-document-seen = seen on a document
source-observed = observed
source-measured = measured
source-lab = laboratory
source-imported = imported
source-secondary = not from who gave it
visit = { $who }, { $date }

## Codes of FHIR

code-active = active
code-recurrence = recurrence
code-relapse = relapse
code-inactive = inactive
code-remission = in remission
code-resolved = resolved
code-unconfirmed = unconfirmed
code-provisional = provisional
code-differential = differential
code-confirmed = confirmed
code-refuted = refuted
code-entered-in-error = entered in error
code-in-progress = in progress
code-on-hold = on hold
code-not-done = NOT DONE
code-not-taken = NOT TAKEN
code-completed = completed
code-stopped = stopped
code-cancelled = cancelled
code-draft = draft
code-intended = intended
code-suspended = suspended
code-aborted = aborted
code-preparation = in preparation
code-preliminary = preliminary
code-registered = registered
code-final = final
code-amended = amended
code-corrected = corrected
code-appended = added to
code-planned = planned
code-proposed = proposed
code-accepted = accepted
code-rejected = rejected
code-requested = requested
code-received = received
code-ready = ready
code-failed = failed
code-arrived = arrived
code-triaged = triaged
code-onleave = on leave
code-finished = finished
code-booked = booked
code-pending = pending
code-fulfilled = fulfilled
code-noshow = did not come
code-revoked = revoked
code-ended = ended
code-waitlist = on the waiting list
code-partial = partial
code-current = current
code-superseded = superseded
code-available = available
code-unknown = unknown
code-plan = planned
code-proposal = proposed
code-order = ordered
code-original-order = ordered
code-reflex-order = ordered automatically
code-filler-order = ordered
code-instance-order = ordered
code-option = option
code-directive = directive
code-not-started = not started
code-scheduled = scheduled
code-allergy = allergy
code-intolerance = intolerance
code-food = food
code-medication = medication
code-environment = environment
code-biologic = biologic
code-mild = mild
code-moderate = moderate
code-severe = severe
code-yes = yes
code-no = no
code-high-risk = high risk
code-low-risk = low risk
code-risk-unable-to-assess = risk not assessable
code-potential = POTENTIAL: DID NOT HAPPEN
code-asked-unknown = asked, but not known
code-temp-unknown = not known yet
code-not-asked = not asked
code-asked-declined = asked, declined to answer
code-masked = withheld
code-not-applicable = not applicable
code-no-value = no value in the record
code-parts-missing = parts of it are named but not in the record
code-unsupported = not supported
code-as-text = see text
code-error = error
code-not-a-number = not a number
code-negative-infinity = below any number
code-positive-infinity = above any number
code-not-performed = not performed
code-not-permitted = not permitted
code-subpotent = dose too weak to count
status-unknown = status unknown
modifier-focus = CAUTION: not of the patient as such
modifier-denial = CAUTION: not a current statement that there is none
modifier-other-subject = CAUTION: about someone or something else than the patient
modifier-absent-subject = CAUTION: about somebody who is not in this record
modifier-unread = CAUTION: changed by something this program does not understand

## What a laboratory says of a value (HL7 v3 ObservationInterpretation)

judged-normal = normal
judged-abnormal = ABNORMAL
judged-critically-abnormal = CRITICALLY ABNORMAL
judged-high = HIGH
judged-critically-high = CRITICALLY HIGH
judged-very-high = VERY HIGH
judged-above-threshold = ABOVE THE HIGH THRESHOLD
judged-low = LOW
judged-critically-low = CRITICALLY LOW
judged-very-low = VERY LOW
judged-below-threshold = BELOW THE LOW THRESHOLD
judged-below-scale = BELOW WHAT CAN BE MEASURED
judged-above-scale = ABOVE WHAT CAN BE MEASURED
judged-insufficient = insufficient evidence
judged-anti-complementary = disturbed: anti-complementary substances
judged-cytotoxic = disturbed: cytotoxic substance
judged-quality-failed = QUALITY CONTROL FAILED
judged-held = held for review
judged-better = better
judged-worse = WORSE
judged-risen = SIGNIFICANTLY RISEN
judged-fallen = SIGNIFICANTLY FALLEN
judged-susceptible = susceptible
judged-susceptible-dose = susceptible at a higher dose
judged-susceptible-combination = susceptible in combination
judged-very-susceptible = very susceptible
judged-moderately-susceptible = moderately susceptible
judged-intermediate = intermediate
judged-not-susceptible = NOT SUSCEPTIBLE
judged-resistant = RESISTANT
judged-resistant-combination = RESISTANT IN COMBINATION
judged-no-breakpoint = no breakpoint known
judged-positive = POSITIVE
judged-detected = DETECTED
judged-reactive = REACTIVE
judged-weakly-reactive = WEAKLY REACTIVE
judged-negative = negative
judged-not-detected = not detected
judged-not-reactive = not reactive
judged-indeterminate = indeterminate
judged-equivocal = equivocal
judged-expected = expected
judged-unexpected = UNEXPECTED
judged-carrier = CARRIER
judged-outside-range = outside the range

## Dosage

times = { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
}
per-s = { $count ->
    [one] a second
   *[other] every { $count } seconds
}
per-min = { $count ->
    [one] a minute
   *[other] every { $count } minutes
}
per-h = { $count ->
    [one] an hour
   *[other] every { $count } hours
}
per-d = { $count ->
    [one] a day
   *[other] every { $count } days
}
per-wk = { $count ->
    [one] a week
   *[other] every { $count } weeks
}
per-mo = { $count ->
    [one] a month
   *[other] every { $count } months
}
per-a = { $count ->
    [one] a year
   *[other] every { $count } years
}
per-unknown = every { $count } { $unit }
span-s = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
span-min = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
span-h = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
span-d = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
span-wk = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
span-mo = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
span-a = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
lasting = for { $span }
lasting-times = { $count ->
    [one] once in all
    [2] twice in all
   *[other] { $count } times in all
}
at-most = at most { $limit }
at-most-a-dose = at most { $limit } a dose
at-most-in-life = at most { $limit } in a lifetime
as-needed = as needed
as-needed-for = as needed for { $reason }
when-morn = in the morning
when-morn-early = early in the morning
when-morn-late = late in the morning
when-noon = at noon
when-aft = in the afternoon
when-aft-early = early in the afternoon
when-aft-late = late in the afternoon
when-eve = in the evening
when-eve-early = early in the evening
when-eve-late = late in the evening
when-night = at night
when-phs = after sleep
when-hs = at bedtime
when-wake = on waking
when-c = with meals
when-cm = with breakfast
when-cd = with lunch
when-cv = with dinner
when-ac = before meals
when-acm = before breakfast
when-acd = before lunch
when-acv = before dinner
when-pc = after meals
when-pcm = after breakfast
when-pcd = after lunch
when-pcv = after dinner
when-qd = once a day
when-bid = twice a day
when-tid = 3 times a day
when-qid = 4 times a day
when-qod = every other day
when-q1h = every hour
when-q2h = every 2 hours
when-q3h = every 3 hours
when-q4h = every 4 hours
when-q6h = every 6 hours
when-q8h = every 8 hours
when-wk = weekly
when-mo = monthly
when-bed = at bedtime
when-am = every morning
when-pm = every afternoon
when-mon = Monday
when-tue = Tuesday
when-wed = Wednesday
when-thu = Thursday
when-fri = Friday
when-sat = Saturday
when-sun = Sunday

## Vaccines: the diseases that they protect from, and what is due

disease-covid-19 = COVID-19
disease-cholera = Cholera
disease-dengue = Dengue
disease-diphtheria = Diphtheria
disease-ebola = Ebola
disease-haemophilus = Haemophilus influenzae type b
disease-hepatitis-a = Hepatitis A
disease-hepatitis-b = Hepatitis B
disease-herpes-zoster = Shingles
disease-hpv = Human papillomavirus
disease-influenza = Influenza
disease-japanese-encephalitis = Japanese encephalitis
disease-malaria = Malaria
disease-measles = Measles
disease-meningococcal = Meningococcal disease
disease-mpox = Mpox
disease-mumps = Mumps
disease-pertussis = Pertussis
disease-pneumococcal = Pneumococcal disease
disease-polio = Poliomyelitis
disease-rabies = Rabies
disease-rotavirus = Rotavirus
disease-rsv = Respiratory syncytial virus
disease-rubella = Rubella
disease-tetanus = Tetanus
disease-tick-borne-encephalitis = Tick-borne encephalitis
disease-tuberculosis = Tuberculosis
disease-typhoid = Typhoid
disease-varicella = Chickenpox
disease-yellow-fever = Yellow fever
next-dose-from = dose { $number } from { $date }
next-dose-since = dose { $number } could be given since { $date }

## Places of a journey

place-origin = place of origin
place-transit = in transit
place-camp = camp
place-detention = detention
place-destination = destination

## Advice of the safety rules. $medicine, $other, $allergy, $condition, $vaccine stand for words of the record.

safety-loa-loa-ivermectin = { $medicine } and a stay in { $countries }, where Loa loa is endemic: with many microfilariae ivermectin can damage the brain. Exclude Loa loa by a blood smear between 10 and 14 o'clock first.
safety-loa-loa-ivermectin-given = { $medicine } was given to someone who stayed in { $countries }, where Loa loa is endemic. Look for signs of encephalopathy if it was given in the last days.
safety-loa-loa-travel = Stay in { $countries }, where Loa loa is endemic: no ivermectin before Loa loa is excluded by a blood smear between 10 and 14 o'clock.
safety-loa-loa-unknown = { $medicine }: whether Loa loa is possible cannot be judged, no journeys are recorded. Ask for stays in Central and West Africa first.
safety-albendazole-first-trimester = { $medicine } in the first trimester of pregnancy: it can harm the unborn child.
safety-albendazole-pregnancy = { $medicine } in pregnancy: presumptive treatment is no longer recommended in any trimester; treat only what was found.
safety-albendazole-trimester-unknown = { $medicine } in pregnancy: whether it is the first trimester cannot be judged, the age of the pregnancy is not known.
safety-albendazole-pregnancy-unknown = { $medicine }: whether there is a pregnancy cannot be judged, nothing about it is recorded.
safety-ivermectin-pregnancy = { $medicine } in pregnancy: its safety is not known, it is withheld as presumptive treatment.
safety-ivermectin-weight = { $medicine } at a weight of { $weight }: it is not given below 15 kg.
safety-ivermectin-weight-unknown = { $medicine }: whether the weight is below 15 kg cannot be judged, no weight is recorded.
safety-antiparasitic-cysticercosis = { $medicine } and { $condition }: killing cysts in the brain can cause seizures. No presumptive treatment.
safety-antiparasitic-seizures = { $medicine } and { $condition }: exclude cysticercosis of the brain before presumptive treatment.
safety-live-vaccine-pregnancy = Pregnancy: no live vaccines, such as measles, mumps, rubella, varicella, BCG; yellow fever only if the risk demands it.
safety-live-vaccine-pregnancy-due = { $vaccines } recommended, but pregnancy: live vaccines wait until after it.
safety-live-vaccine-pregnancy-given = { $vaccine }, a live vaccine, was given on { $date }, during the pregnancy.
safety-live-vaccine-immunosuppression = { $condition }: no live vaccines in severe immunosuppression.
safety-live-vaccine-immunosuppression-due = { $vaccines } recommended, but { $condition }: no live vaccines in severe immunosuppression.
safety-live-vaccine-cd4-unknown = { $vaccines } with HIV: whether a live vaccine can be given cannot be judged, no CD4 count is recorded.
safety-live-vaccine-dose-unknown = { $vaccines } with { $medicine }: whether a live vaccine can be given depends on its dose and duration.
safety-allergy-drug = { $medicine }: allergy or intolerance to { $allergy } is recorded.
safety-allergy-class = { $medicine } is one of the { $class }: allergy or intolerance to { $allergy } is recorded.
safety-allergy-related = { $medicine } is of the same class ({ $class }) as { $allergy }, which is recorded as not tolerated.
safety-allergy-cross = { $medicine } ({ $class }): a cross-reaction with { $allergy }, which is recorded as not tolerated, is possible.
safety-duplicate-ingredient = { $substance } is in more than one current medicine: { $medicines }.
safety-interrupted-tuberculosis = Treatment or prevention of tuberculosis was interrupted: { $medicine } ({ $status }), and no completion is recorded.
safety-interrupted-hiv = Antiretroviral treatment was interrupted: { $medicine } ({ $status }), and no other is current.
safety-interrupted-epilepsy = Treatment of epilepsy was interrupted: { $medicine } ({ $status }), and no other is current.
safety-supply-ended-tuberculosis = Treatment or prevention of tuberculosis: the supply or period of { $medicine } has ended, and no completion is recorded.
safety-supply-ended-hiv = Antiretroviral treatment: the supply or period of { $medicine } has ended, and no other is current.
safety-supply-ended-epilepsy = Treatment of epilepsy: the supply or period of { $medicine } has ended, and no other is current.
safety-g6pd-medicine = { $medicine } with deficiency of G6PD: it can destroy red blood cells.
safety-g6pd-unknown = { $medicine }: whether G6PD is deficient cannot be judged, no test is recorded. Test first.
safety-pregnancy-medicine = { $medicine } in pregnancy: it can harm the unborn child.
safety-childbearing-medicine = { $medicine } can harm an unborn child: exclude a pregnancy, and see to contraception or another medicine.
safety-anticoagulant = Takes an anticoagulant ({ $medicine }): bleeding in injuries, injections into muscle, operations.
safety-anticoagulant-bleeding = { $medicine } with the anticoagulant { $other }: more bleeding.
safety-resistant-tuberculosis-contact = Contact with drug-resistant tuberculosis: preventive treatment depends on the resistance of the source.
safety-resistant-tuberculosis = Drug-resistant tuberculosis: the usual medicines do not suffice; isolate, and ask a specialist.
safety-rifamycin-interaction = { $medicine } with { $other }: rifamycins make it weaker or ineffective; another dose or medicine is needed.
safety-mefloquine-neuropsychiatric = { $medicine } and { $condition }: mefloquine can cause seizures and psychosis.

## Classes of medicines

class-penicillins = penicillins
class-cephalosporins = cephalosporins
class-carbapenems = carbapenems
class-sulfonamides = sulfonamides
class-nsaids = NSAIDs (non-steroidal anti-inflammatory drugs)
class-macrolides = macrolides
class-fluoroquinolones = fluoroquinolones
class-tetracyclines = tetracyclines
class-aminoglycosides = aminoglycosides
class-opioids = opioids
class-rifamycins = rifamycins
class-artemisinins = artemisinins
class-statins = statins
class-ace-inhibitors = ACE inhibitors

## What a card left out

omitted-older-results = { $count ->
    [one] { $count } older result
   *[other] { $count } older results
}
omitted-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
omitted-past-problems = { $count ->
    [one] { $count } past problem
   *[other] { $count } past problems
}
omitted-past-medications = { $count ->
    [one] { $count } past medication
   *[other] { $count } past medications
}
omitted-milder-allergies = { $count ->
    [one] { $count } milder allergy
   *[other] { $count } milder allergies
}
omitted-immunizations = { $count ->
    [one] { $count } immunization
   *[other] { $count } immunizations
}
omitted-procedures = { $count ->
    [one] { $count } procedure
   *[other] { $count } procedures
}
omitted-plans = { $count ->
    [one] { $count } plan
   *[other] { $count } plans
}
omitted-supporting-resources = { $count ->
    [one] { $count } supporting entry (places, people, visits)
   *[other] { $count } supporting entries (places, people, visits)
}
omitted-addresses = { $count ->
    [one] { $count } address
   *[other] { $count } addresses
}
omitted-contact-points = { $count ->
    [one] { $count } telephone number or e-mail address
   *[other] { $count } telephone numbers or e-mail addresses
}
omitted-contacts = { $count ->
    [one] { $count } contact person
   *[other] { $count } contact persons
}
omitted-identifiers = { $count ->
    [one] { $count } identifier
   *[other] { $count } identifiers
}
omitted-attachments = { $count ->
    [one] { $count } attachment
   *[other] { $count } attachments
}
omitted-narratives = { $count ->
    [one] { $count } narrative text
   *[other] { $count } narrative texts
}
omitted-extensions = { $count ->
    [one] { $count } extension
   *[other] { $count } extensions
}
omitted-other-entries = { $count ->
    [one] { $count } entry of another kind
   *[other] { $count } entries of other kinds
}

## What is counted and not shown

counted-in-error = { $what } entered in error
counted-unreadable = { $count } unreadable
counted-patient = { $count ->
    [one] { $count } patient entry
   *[other] { $count } patient entries
}
counted-practitioner = { $count ->
    [one] { $count } practitioner
   *[other] { $count } practitioners
}
counted-practitioner-role = { $count ->
    [one] { $count } practitioner role
   *[other] { $count } practitioner roles
}
counted-organization = { $count ->
    [one] { $count } organization
   *[other] { $count } organizations
}
counted-location = { $count ->
    [one] { $count } location
   *[other] { $count } locations
}
counted-provenance = { $count ->
    [one] { $count } statement of provenance
   *[other] { $count } statements of provenance
}
counted-related-person = { $count ->
    [one] { $count } related person
   *[other] { $count } related persons
}
counted-specimen = { $count ->
    [one] { $count } specimen
   *[other] { $count } specimens
}
counted-claim = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
counted-explanation-of-benefit = { $count ->
    [one] { $count } statement of benefits
   *[other] { $count } statements of benefits
}
counted-device = { $count ->
    [one] { $count } device
   *[other] { $count } devices
}
counted-medication = { $count ->
    [one] { $count } medicine no entry refers to
   *[other] { $count } medicines no entry refers to
}
counted-care-team = { $count ->
    [one] { $count } care team
   *[other] { $count } care teams
}
counted-observation = { $count ->
    [one] { $count } observation
   *[other] { $count } observations
}
counted-composition = { $count ->
    [one] { $count } further composition
   *[other] { $count } further compositions
}
counted-section-text = { $count ->
    [one] { $count } text of a section that has entries
   *[other] { $count } texts of sections that have entries
}

## History: who said what, what was corrected, what does not go together

history-entries = { $count ->
    [one] History of { $count } entry
   *[other] History of { $count } entries
}
history-no-date = no date
history-card-only = a card, of which all is told by others
history-nothing = nothing that is shown
history-things = { $count ->
    [one] { $count } thing
   *[other] { $count } things
}
history-new = New in the last entry
history-more = and { $count } more
history-corrections = Corrections, of which what was there before is kept
history-contradictions = CONTRADICTIONS, to be settled with the patient
history-apart = KEPT APART
history-missing = It follows entries that are not here: something is missing.
history-part-missing = Its part for fewer readers is missing.
history-now = now { $what }
history-corrected = corrected
history-withdrawn = withdrawn
history-not-here = something that is not here
history-by = by { $who }
history-not-carried-out = NOT carried out: by somebody not known here
history-whole-card = the card as a whole
history-patient-unsigned = the patient, unsigned
history-unknown-names = somebody unknown here who says: { $name }
history-unknown = somebody unknown here
contradiction-none-known = one says that there is none, another names one
contradiction-empty-section = one says that there is nothing here, another has something
contradiction-status = one says that it is over, another that it is not
contradiction-dose = two doses of one medicine
contradiction-birth-date = different dates of birth
contradiction-sex = different sexes
contradiction-corrections = corrected twice, in different ways
contradiction-unproven-correction = a correction by somebody not known here, which is not carried out
contradiction-more = there are more than are listed
apart-not-understood = of a form that this program does not know
apart-other-record = of another record, perhaps of another person
apart-forged = the signature is wrong: it is not from the clinic that it names
apart-misplaced = a card of another history than it is kept in
apart-unreadable = its content cannot be read
apart-too-much = the history holds more than this program shows
apart-ownerless = a sealed part whose visit is missing

## Verdict

integrity-valid = Signature valid.
integrity-invalid = SIGNATURE WRONG: the record was changed after it was signed, or is forged.
integrity-unverifiable = No signature could be checked.
issuer-known = Issued by { $clinic } on { $date }.
issuer-known-in = Issued by { $clinic }, { $country }, on { $date }.
issuer-known-undated = Issued by { $clinic }.
issuer-known-in-undated = Issued by { $clinic }, { $country }.
issuer-by-key-file = Known here by its key file only.
issuer-by-foreign-list = Named by the list from { $list }.
issuer-unknown = Signed on { $date } by a key that is not known here ({ $key }).
issuer-unknown-undated = Signed by a key that is not known here ({ $key }).
issuer-disproved = The signature does not fit the clinic that the card names (key { $key }).
issuer-nobody = Not signed: this is what the patient reports.
validity-without-end = Without an end.
validity-until = Good until { $date }.
validity-expired = EXPIRED on { $date }.
validity-not-yet = Dated { $date }, which is in the future: check the clock of this computer.
validity-undated = Not dated.
validity-unchecked = Its dates were not checked.
unknown-day = an unknown day
revocation-none = Not revoked.
revocation-card = REVOKED: this card was reported lost or was replaced.
revocation-key-compromised = REVOKED: since { $date } the issuer's key counts as stolen, and whoever has it can have made this.
revocation-key-retired = REVOKED: signed after the issuer stopped using this key on { $date }.
revocation-unchecked = No trust list here tells whether it was revoked.
list-current = { $days ->
    [0] Trust list of today.
    [one] Trust list { $days } day old.
   *[other] Trust list { $days } days old.
}
list-stale = { $days ->
    [0] Trust list of today, past its end on { $date }: get a newer one.
    [one] Trust list { $days } day old, past its end on { $date }: get a newer one.
   *[other] Trust list { $days } days old, past its end on { $date }: get a newer one.
}
list-from-future = Trust list dated { $date }, which is in the future: check the clock of this computer.
list-unchecked = Trust list of { $date }.
list-none = No trust list here.
content-unread = The record has not been read yet.
content-whole = The whole record could be read.
content-partial = Parts of the record could not be read.
content-unreadable = THE RECORD COULD NOT BE READ.

## Scanned: what a code or a file is, and what to do with it

scanned-carnet = A Carnet card: it opens with a key of a clinic that it is sealed to.
scanned-carnet-frame = One of several codes of a Carnet card: scan the others, too.
scanned-carnet-file = A sealed Carnet file with the history of a record.
scanned-smart-health-card = A SMART Health Card: vaccinations, results or a summary, signed by whoever issued it. Anybody can read it.
scanned-smart-health-card-chunk = One of several codes of a SMART Health Card: scan the others, too.
scanned-smart-health-card-file = A file with SMART Health Cards.
scanned-smart-health-link = A SMART Health Link: the record lies encrypted on a server and is fetched over the internet.
scanned-smart-health-link-in-url = A SMART Health Link behind a web address: the record lies encrypted on a server. Do not open the address in a browser.
scanned-verifiable-health-link = A Verifiable Health Link without its certificate: NOBODY SIGNED IT. The record lies on a server.
scanned-hcert = A digital health certificate, such as those of the European Union or WHO: a vaccination, a test or a recovery. Anybody can read it.
scanned-hcert-uncompressed = A digital health certificate that was not compressed, as some issuers do. Anybody can read it.
scanned-hcert-other = A digital health certificate of a version that is not known here.
scanned-jws = Signed data (JWS); it may be a SMART Health Card.
scanned-jwe = Encrypted data (JWE): without its link or key it cannot be read.
scanned-sd-jwt = A signed proof from a digital wallet (SD-JWT), which is not read here.
scanned-fhir = A health record (FHIR), NEITHER ENCRYPTED NOR SIGNED: this is what somebody reports.
scanned-fhir-xml = A health record (FHIR in XML), neither encrypted nor signed: have it exported as FHIR in JSON.
scanned-fhir-ndjson = Health records of FHIR, one a line, neither encrypted nor signed: they are for import, not for one patient’s screen.
scanned-cda = A clinical document (CDA), neither encrypted nor signed: have it exported as FHIR in JSON.
scanned-hl7v2 = Messages between hospital systems (HL7 version 2), neither encrypted nor signed: have the record exported as FHIR in JSON.
scanned-vds-nc = A signed health proof for travel (ICAO VDS-NC), which is not read here.
scanned-divoc = A vaccination certificate of DIVOC, as in India or Sri Lanka, which is not read here.
scanned-verifiable-credential = A verifiable credential of a kind that is not read here.
scanned-nzcp = A COVID pass of New Zealand, which is not read here.
scanned-mdoc = The start of showing a mobile document from a telephone, which goes on by radio and is not read here.
scanned-age = A file encrypted with age: whoever gave it has to decrypt it.
scanned-url = A web address, which is not opened: it holds nothing about health that could be read here.
scanned-wifi = The access to a Wi-Fi network: nothing about health.
scanned-vcard = A contact: nothing about health. It may be whom to call in an emergency; ask the patient.
scanned-phone = A telephone number: nothing about health.
scanned-email = An e-mail address: nothing about health.
scanned-location = A place on the map: nothing about health.
scanned-one-time-password = A SECRET with which somebody signs in somewhere: nothing about health. Do not keep it.
scanned-number = A number, such as that of an article or of a file: nothing about health.
scanned-json = Data in JSON of a kind that is not known here.
scanned-xml = Data or a drawing in XML of a kind that is not known here.
scanned-html = A web page: if it shows a code, take a photograph or a screenshot of that.
scanned-pdf = A PDF document: if it shows a code, take a photograph or a screenshot of that.
scanned-picture = A picture: what it is depends on the codes in it.
scanned-text = A text that is no health code.
scanned-binary = Data of a kind that is not known here.
scanned-empty = Nothing: it is empty.

## Languages (ISO 639): how they are called

language-am = Amharic
language-ar = Arabic
language-az = Azerbaijani
language-bg = Bulgarian
language-bm = Bambara
language-bn = Bengali
language-bs = Bosnian
language-ckb = Central Kurdish
language-cs = Czech
language-da = Danish
language-de = German
language-dv = Dhivehi
language-el = Greek
language-en = English
language-es = Spanish
language-et = Estonian
language-fa = Persian
language-ff = Fula
language-fi = Finnish
language-fr = French
language-ha = Hausa
language-he = Hebrew
language-hi = Hindi
language-hr = Croatian
language-ht = Haitian Creole
language-hu = Hungarian
language-hy = Armenian
language-id = Indonesian
language-ig = Igbo
language-it = Italian
language-ja = Japanese
language-ka = Georgian
language-kea = Cape Verdean Creole
language-kg = Kongo
language-km = Khmer
language-kmr = Northern Kurdish
language-ko = Korean
language-ku = Kurdish
language-lg = Ganda
language-ln = Lingala
language-lo = Lao
language-lt = Lithuanian
language-lv = Latvian
language-mk = Macedonian
language-ml = Malayalam
language-mn = Mongolian
language-ms = Malay
language-mt = Maltese
language-my = Burmese
language-nb = Norwegian
language-ne = Nepali
language-nl = Dutch
language-no = Norwegian
language-om = Oromo
language-pa = Punjabi
language-pl = Polish
language-prs = Dari
language-ps = Pashto
language-pt = Portuguese
language-qu = Quechua
language-rhg = Rohingya
language-rn = Rundi
language-ro = Romanian
language-rom = Romani
language-ru = Russian
language-rw = Kinyarwanda
language-sd = Sindhi
language-si = Sinhala
language-sk = Slovak
language-sl = Slovenian
language-sn = Shona
language-so = Somali
language-sq = Albanian
language-sr = Serbian
language-ss = Swati
language-sv = Swedish
language-sw = Swahili
language-ta = Tamil
language-te = Telugu
language-tg = Tajik
language-th = Thai
language-ti = Tigrinya
language-tl = Tagalog
language-tr = Turkish
language-ug = Uyghur
language-uk = Ukrainian
language-ur = Urdu
language-uz = Uzbek
language-vi = Vietnamese
language-wo = Wolof
language-xh = Xhosa
language-yo = Yoruba
language-zh = Chinese
language-zu = Zulu

## Countries and territories (ISO 3166-1)

country-ad = Andorra
country-ae = United Arab Emirates
country-af = Afghanistan
country-ag = Antigua and Barbuda
country-ai = Anguilla
country-al = Albania
country-am = Armenia
country-ao = Angola
country-aq = Antarctica
country-ar = Argentina
country-as = American Samoa
country-at = Austria
country-au = Australia
country-aw = Aruba
country-ax = Åland Islands
country-az = Azerbaijan
country-ba = Bosnia and Herzegovina
country-bb = Barbados
country-bd = Bangladesh
country-be = Belgium
country-bf = Burkina Faso
country-bg = Bulgaria
country-bh = Bahrain
country-bi = Burundi
country-bj = Benin
country-bl = Saint Barthélemy
country-bm = Bermuda
country-bn = Brunei Darussalam
country-bo = Bolivia
country-bq = Bonaire, Sint Eustatius and Saba
country-br = Brazil
country-bs = Bahamas
country-bt = Bhutan
country-bv = Bouvet Island
country-bw = Botswana
country-by = Belarus
country-bz = Belize
country-ca = Canada
country-cc = Cocos (Keeling) Islands
country-cd = Democratic Republic of the Congo
country-cf = Central African Republic
country-cg = Congo
country-ch = Switzerland
country-ci = Côte d’Ivoire
country-ck = Cook Islands
country-cl = Chile
country-cm = Cameroon
country-cn = China
country-co = Colombia
country-cr = Costa Rica
country-cu = Cuba
country-cv = Cabo Verde
country-cw = Curaçao
country-cx = Christmas Island
country-cy = Cyprus
country-cz = Czechia
country-de = Germany
country-dj = Djibouti
country-dk = Denmark
country-dm = Dominica
country-do = Dominican Republic
country-dz = Algeria
country-ec = Ecuador
country-ee = Estonia
country-eg = Egypt
country-eh = Western Sahara
country-er = Eritrea
country-es = Spain
country-et = Ethiopia
country-fi = Finland
country-fj = Fiji
country-fk = Falkland Islands (Malvinas)
country-fm = Micronesia
country-fo = Faroe Islands
country-fr = France
country-ga = Gabon
country-gb = United Kingdom
country-gd = Grenada
country-ge = Georgia
country-gf = French Guiana
country-gg = Guernsey
country-gh = Ghana
country-gi = Gibraltar
country-gl = Greenland
country-gm = Gambia
country-gn = Guinea
country-gp = Guadeloupe
country-gq = Equatorial Guinea
country-gr = Greece
country-gs = South Georgia and the South Sandwich Islands
country-gt = Guatemala
country-gu = Guam
country-gw = Guinea-Bissau
country-gy = Guyana
country-hk = Hong Kong
country-hm = Heard Island and McDonald Islands
country-hn = Honduras
country-hr = Croatia
country-ht = Haiti
country-hu = Hungary
country-id = Indonesia
country-ie = Ireland
country-il = Israel
country-im = Isle of Man
country-in = India
country-io = British Indian Ocean Territory
country-iq = Iraq
country-ir = Iran
country-is = Iceland
country-it = Italy
country-je = Jersey
country-jm = Jamaica
country-jo = Jordan
country-jp = Japan
country-ke = Kenya
country-kg = Kyrgyzstan
country-kh = Cambodia
country-ki = Kiribati
country-km = Comoros
country-kn = Saint Kitts and Nevis
country-kp = Democratic People’s Republic of Korea
country-kr = Republic of Korea
country-kw = Kuwait
country-ky = Cayman Islands
country-kz = Kazakhstan
country-la = Lao People’s Democratic Republic
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
country-md = Republic of Moldova
country-me = Montenegro
country-mf = Saint Martin (French part)
country-mg = Madagascar
country-mh = Marshall Islands
country-mk = North Macedonia
country-ml = Mali
country-mm = Myanmar
country-mn = Mongolia
country-mo = Macao
country-mp = Northern Mariana Islands
country-mq = Martinique
country-mr = Mauritania
country-ms = Montserrat
country-mt = Malta
country-mu = Mauritius
country-mv = Maldives
country-mw = Malawi
country-mx = Mexico
country-my = Malaysia
country-mz = Mozambique
country-na = Namibia
country-nc = New Caledonia
country-ne = Niger
country-nf = Norfolk Island
country-ng = Nigeria
country-ni = Nicaragua
country-nl = Netherlands
country-no = Norway
country-np = Nepal
country-nr = Nauru
country-nu = Niue
country-nz = New Zealand
country-om = Oman
country-pa = Panama
country-pe = Peru
country-pf = French Polynesia
country-pg = Papua New Guinea
country-ph = Philippines
country-pk = Pakistan
country-pl = Poland
country-pm = Saint Pierre and Miquelon
country-pn = Pitcairn
country-pr = Puerto Rico
country-ps = State of Palestine
country-pt = Portugal
country-pw = Palau
country-py = Paraguay
country-qa = Qatar
country-re = Réunion
country-ro = Romania
country-rs = Serbia
country-ru = Russian Federation
country-rw = Rwanda
country-sa = Saudi Arabia
country-sb = Solomon Islands
country-sc = Seychelles
country-sd = Sudan
country-se = Sweden
country-sg = Singapore
country-sh = Saint Helena, Ascension and Tristan da Cunha
country-si = Slovenia
country-sj = Svalbard and Jan Mayen
country-sk = Slovakia
country-sl = Sierra Leone
country-sm = San Marino
country-sn = Senegal
country-so = Somalia
country-sr = Suriname
country-ss = South Sudan
country-st = Sao Tome and Principe
country-sv = El Salvador
country-sx = Sint Maarten (Dutch part)
country-sy = Syrian Arab Republic
country-sz = Eswatini
country-tc = Turks and Caicos Islands
country-td = Chad
country-tf = French Southern Territories
country-tg = Togo
country-th = Thailand
country-tj = Tajikistan
country-tk = Tokelau
country-tl = Timor-Leste
country-tm = Turkmenistan
country-tn = Tunisia
country-to = Tonga
country-tr = Türkiye
country-tt = Trinidad and Tobago
country-tv = Tuvalu
country-tw = Taiwan
country-tz = United Republic of Tanzania
country-ua = Ukraine
country-ug = Uganda
country-um = United States Minor Outlying Islands
country-us = United States of America
country-uy = Uruguay
country-uz = Uzbekistan
country-va = Holy See
country-vc = Saint Vincent and the Grenadines
country-ve = Venezuela
country-vg = British Virgin Islands
country-vi = United States Virgin Islands
country-vn = Viet Nam
country-vu = Vanuatu
country-wf = Wallis and Futuna
country-ws = Samoa
country-ye = Yemen
country-yt = Mayotte
country-za = South Africa
country-zm = Zambia
country-zw = Zimbabwe

## Card

card-title = Health card
card-name = Name
card-date = Date
card-valid-until = Valid until
card-from = Given by
card-show = Show this card to a health worker.
card-dry = Keep it dry and clean.
card-fold = Do not fold the code.
card-photo = Do not photograph or share the code.
card-offline = A clinic can read it without internet.
card-any = Any { $needed } of the { $all } codes are enough.
card-copy = The same code again, in case the first is damaged.
card-fold-steps = Fold along the marks: first 1, then 2.
card-staff = Health staff: scan with Carnet. No internet needed.
