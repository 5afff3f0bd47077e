# Every fixed word of Carnet, in French. The other languages have the same messages in the same order.
# Words in capitals are warnings: say them as loudly as the language can. Words of a record come in as { $text };
# dates and numbers are written as they stand.

## Person

patient-summary = Résumé du patient
emergency-card = CARTE D’URGENCE : une partie seulement du dossier
name-missing = Nom absent du dossier
born = naissance { $date }
birth-date-unknown = date de naissance inconnue
birth-date-missing = date de naissance absente du dossier
birth-date-estimated = estimée
age-months = { $count } mois
age-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
age-months-between = { $least } à { $most } mois
age-years-between = { $least } à { $most } ans
sex-male = masculin
sex-female = féminin
sex-other = sexe : autre
sex-unknown = sexe inconnu
sex-missing = sexe absent du dossier
deceased = décès selon le dossier
deceased-on = décès { $date } selon le dossier
languages = Langues
preferred = de préférence
interpreter-needed = INTERPRÈTE NÉCESSAIRE
interpreter-not-needed = pas besoin d’interprète
name-old = ancien nom
name-maiden = nom de naissance
name-nickname = surnom
name-temp = temporaire
name-anonymous = pas le vrai nom
written = Rédigé le { $date }
written-by = Rédigé le { $date } par { $names }
by = Par { $names }
record-preliminary = PRÉLIMINAIRE
record-entered-in-error = SAISI PAR ERREUR
record-amended = modifié
dates-note = Les dates sont du calendrier grégorien

## Headings

group-allergies = Allergies et intolérances
group-allergies-past = Allergies passées ou écartées
group-problems = Problèmes de santé
group-problems-past = Antécédents
group-medications = Médicaments
group-medications-past = Médicaments antérieurs
group-immunizations = Vaccinations
group-immunizations-past = Vaccins non administrés
group-pregnancy = Grossesse
group-results = Résultats
group-screenings = Dépistage
group-vital-signs = Signes vitaux
group-procedures = Actes et interventions
group-procedures-past = Actes non réalisés
group-devices = Dispositifs médicaux
group-devices-past = Dispositifs antérieurs
group-functional-status = État fonctionnel
group-social-history = Mode de vie
group-travel = Voyages
group-plan-of-care = Plan de soins et orientations
group-plan-of-care-past = Plans antérieurs
group-advance-directives = Consentements et directives anticipées
group-advance-directives-past = Plus en vigueur
group-encounters = Consultations et séjours
group-other = Autres éléments
group-other-past = Alertes antérieures
advice = Conseils issus des règles de ce logiciel
new-since = Nouveau depuis { $date }
sources = Source des données, selon le dossier
left-out = Omis de cette carte
also = Aussi dans le dossier, non affiché
texts = Texte du dossier
as-written = Tel qu’écrit
no-disease = Vaccins dont la maladie n’est pas connue

## Nothing there

emptiness-none-known = Aucun(e) connu(e)
emptiness-none-known-of-kind = Aucun(e) connu(e) de ce type
emptiness-not-asked = Question non posée
emptiness-unknown = Pas d’information (inconnu)
emptiness-withheld = Non divulgué
emptiness-unavailable = Information non disponible (inconnu)
emptiness-not-started = Pas encore saisi
emptiness-closed = Liste close
no-known-drug-allergy = Pas d’allergie médicamenteuse connue
no-known-food-allergy = Pas d’allergie alimentaire connue
no-known-environmental-allergy = Pas d’allergie environnementale connue
none-current = Rien n’est marqué comme actuel
silent = Rien dans ce dossier, ce qui ne veut pas dire qu’il n’y en a pas
missing-entries = { $count ->
    [one] { $count } élément cité dans le dossier n’y figure pas
   *[other] { $count } éléments cités dans le dossier n’y figurent pas
}
untitled = (sans nom dans le dossier)
more-in-record = … davantage dans le dossier

## Alerts

alert-allergy = ALLERGIE
alert-do-not-give = NE PAS ADMINISTRER
alert-do-not = NE PAS FAIRE
alert-flag = ALERTE
alert-pregnancy = GROSSESSE
alert-anticoagulant = SOUS ANTICOAGULANT (risque de saignement)
alert-directive = DIRECTIVE ANTICIPÉE
alert-incomplete = AFFICHAGE INCOMPLET
denied = REFUSÉ
no-longer-prohibited = N’est plus interdit
permitted = autorisé
a-part = une partie non nommée

## Before a detail

label-status-reason = motif
label-severity = gravité
label-reaction = réaction
label-range = réf.
label-ingredient = contient
label-form = forme
label-supply = provision
label-onset = depuis
label-onset-between = début entre
label-ended = jusqu’à
label-last-time = dernière réaction
label-recorded = enregistré
label-site = site
label-route = voie
label-stage = stade
label-evidence = signes
label-reason = pour
label-dose-number = dose
label-target = contre
label-lot = lot
label-maker = fabricant
label-serial = n° de série
label-place = lieu
label-source = source
label-method = méthode
label-conclusion = conclusion
label-attachment = pièce jointe
label-outcome = issue
label-complication = complication
label-activity = activité
label-prohibited-activity = NE PAS FAIRE :
label-note = note
label-whose = concerne
dose-of = { $number } sur { $count }
before = avant
and-earlier = { $count ->
    [one] et { $count } antérieur
   *[other] et { $count } antérieurs
}

## Who said it

source-patient-reported = selon le patient
source-document-seen = vu sur un document
source-observed = observé
source-measured = mesuré
source-lab = laboratoire
source-imported = importé
source-secondary = ne vient pas de qui a vacciné
visit = { $who }, { $date }

## Codes of FHIR

code-active = actif
code-recurrence = récidive
code-relapse = rechute
code-inactive = inactif
code-remission = en rémission
code-resolved = résolu
code-unconfirmed = non confirmé
code-provisional = provisoire
code-differential = diagnostic différentiel
code-confirmed = confirmé
code-refuted = écarté
code-entered-in-error = saisi par erreur
code-in-progress = en cours
code-on-hold = en pause
code-not-done = NON FAIT
code-not-taken = NON PRIS
code-completed = terminé
code-stopped = arrêté
code-cancelled = annulé
code-draft = brouillon
code-intended = prévu
code-suspended = suspendu
code-aborted = interrompu avant la fin
code-preparation = en préparation
code-preliminary = préliminaire
code-registered = enregistré
code-final = définitif
code-amended = modifié
code-corrected = corrigé
code-appended = complété
code-planned = planifié
code-proposed = proposé
code-accepted = accepté
code-rejected = rejeté
code-requested = demandé
code-received = reçu
code-ready = prêt
code-failed = échec
code-arrived = arrivé
code-triaged = triage fait
code-onleave = en permission
code-finished = terminé
code-booked = réservé
code-pending = en attente
code-fulfilled = honoré
code-noshow = absence au rendez-vous
code-revoked = révoqué
code-ended = terminé
code-waitlist = sur liste d’attente
code-partial = partiel
code-current = actuel
code-superseded = remplacé
code-available = disponible
code-unknown = inconnu
code-plan = planifié
code-proposal = proposé
code-order = prescrit
code-original-order = prescrit
code-reflex-order = prescrit automatiquement
code-filler-order = prescrit
code-instance-order = prescrit
code-option = option
code-directive = directive
code-not-started = non commencé
code-scheduled = prévu
code-allergy = allergie
code-intolerance = intolérance
code-food = aliment
code-medication = médicament
code-environment = environnement
code-biologic = produit biologique
code-mild = légère
code-moderate = modérée
code-severe = grave
code-yes = oui
code-no = non
code-high-risk = risque élevé
code-low-risk = risque faible
code-risk-unable-to-assess = risque non évaluable
code-potential = POTENTIEL : N’A PAS EU LIEU
code-asked-unknown = question posée, réponse inconnue
code-temp-unknown = pas encore connu
code-not-asked = question non posée
code-asked-declined = question posée, refus de répondre
code-masked = non divulgué
code-not-applicable = sans objet
code-no-value = aucune valeur dans le dossier
code-parts-missing = parties citées mais absentes du dossier
code-unsupported = non géré par le système
code-as-text = voir le texte
code-error = erreur
code-not-a-number = pas un nombre
code-negative-infinity = inférieur à tout nombre
code-positive-infinity = supérieur à tout nombre
code-not-performed = non réalisé
code-not-permitted = non autorisé
code-subpotent = dose insuffisante, ne compte pas
status-unknown = statut inconnu
modifier-focus = ATTENTION : ne concerne pas le patient lui-même
modifier-denial = ATTENTION : ne veut pas dire qu’il n’y en a pas actuellement
modifier-other-subject = ATTENTION : concerne une autre personne ou autre chose que le patient
modifier-absent-subject = ATTENTION : concerne quelqu’un qui n’est pas dans ce dossier
modifier-unread = ATTENTION : modifié par un élément que ce logiciel ne comprend pas

## What a laboratory says of a value (HL7 v3 ObservationInterpretation)

judged-normal = normal
judged-abnormal = ANORMAL
judged-critically-abnormal = CRITIQUEMENT ANORMAL
judged-high = ÉLEVÉ
judged-critically-high = CRITIQUEMENT ÉLEVÉ
judged-very-high = TRÈS ÉLEVÉ
judged-above-threshold = DÉPASSE LE SEUIL HAUT
judged-low = BAS
judged-critically-low = CRITIQUEMENT BAS
judged-very-low = TRÈS BAS
judged-below-threshold = SOUS LE SEUIL BAS
judged-below-scale = SOUS LA LIMITE DE MESURE
judged-above-scale = AU-DELÀ DE LA LIMITE DE MESURE
judged-insufficient = données insuffisantes
judged-anti-complementary = interférence : substances anticomplémentaires
judged-cytotoxic = interférence : substance cytotoxique
judged-quality-failed = ÉCHEC DU CONTRÔLE DE QUALITÉ
judged-held = retenu pour vérification
judged-better = amélioration
judged-worse = AGGRAVATION
judged-risen = HAUSSE SIGNIFICATIVE
judged-fallen = BAISSE SIGNIFICATIVE
judged-susceptible = sensible
judged-susceptible-dose = sensible à forte posologie
judged-susceptible-combination = sensible en association
judged-very-susceptible = très sensible
judged-moderately-susceptible = modérément sensible
judged-intermediate = intermédiaire
judged-not-susceptible = NON SENSIBLE
judged-resistant = RÉSISTANT
judged-resistant-combination = RÉSISTANT EN ASSOCIATION
judged-no-breakpoint = pas de concentration critique connue
judged-positive = POSITIF
judged-detected = DÉTECTÉ
judged-reactive = RÉACTIF
judged-weakly-reactive = FAIBLEMENT RÉACTIF
judged-negative = négatif
judged-not-detected = non détecté
judged-not-reactive = non réactif
judged-indeterminate = indéterminé
judged-equivocal = douteux
judged-expected = attendu
judged-unexpected = INATTENDU
judged-carrier = PORTEUR
judged-outside-range = hors valeurs de référence

## Dosage

times = { $count } fois
per-s = { $count ->
    [1] par seconde
   *[other] toutes les { $count } secondes
}
per-min = { $count ->
    [1] par minute
   *[other] toutes les { $count } minutes
}
per-h = { $count ->
    [1] par heure
   *[other] toutes les { $count } heures
}
per-d = { $count ->
    [1] par jour
   *[other] tous les { $count } jours
}
per-wk = { $count ->
    [1] par semaine
   *[other] toutes les { $count } semaines
}
per-mo = { $count ->
    [1] par mois
   *[other] tous les { $count } mois
}
per-a = { $count ->
    [1] par an
   *[other] tous les { $count } ans
}
per-unknown = par { $count } { $unit }
span-s = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
span-min = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
span-h = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
span-d = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
span-wk = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
span-mo = { $count } mois
span-a = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
lasting = pendant { $span }
lasting-times = { $count } fois au total
at-most = au maximum { $limit }
at-most-a-dose = au maximum { $limit } par dose
at-most-in-life = au maximum { $limit } au cours de la vie
as-needed = si besoin
as-needed-for = si besoin pour { $reason }
when-morn = le matin
when-morn-early = tôt le matin
when-morn-late = en fin de matinée
when-noon = à midi
when-aft = l’après-midi
when-aft-early = en début d’après-midi
when-aft-late = en fin d’après-midi
when-eve = le soir
when-eve-early = en début de soirée
when-eve-late = en fin de soirée
when-night = la nuit
when-phs = après le sommeil
when-hs = au coucher
when-wake = au réveil
when-c = pendant les repas
when-cm = avec le repas du matin
when-cd = avec le repas de midi
when-cv = avec le repas du soir
when-ac = avant les repas
when-acm = avant le repas du matin
when-acd = avant le repas de midi
when-acv = avant le repas du soir
when-pc = après les repas
when-pcm = après le repas du matin
when-pcd = après le repas de midi
when-pcv = après le repas du soir
when-qd = 1 fois par jour
when-bid = 2 fois par jour
when-tid = 3 fois par jour
when-qid = 4 fois par jour
when-qod = 1 jour sur 2
when-q1h = toutes les heures
when-q2h = toutes les 2 heures
when-q3h = toutes les 3 heures
when-q4h = toutes les 4 heures
when-q6h = toutes les 6 heures
when-q8h = toutes les 8 heures
when-wk = 1 fois par semaine
when-mo = 1 fois par mois
when-bed = au coucher
when-am = chaque matin
when-pm = chaque après-midi
when-mon = lundi
when-tue = mardi
when-wed = mercredi
when-thu = jeudi
when-fri = vendredi
when-sat = samedi
when-sun = dimanche

## Vaccines: the diseases that they protect from, and what is due

disease-covid-19 = COVID-19
disease-cholera = Choléra
disease-dengue = Dengue
disease-diphtheria = Diphtérie
disease-ebola = Ebola
disease-haemophilus = Haemophilus influenzae type b
disease-hepatitis-a = Hépatite A
disease-hepatitis-b = Hépatite B
disease-herpes-zoster = Zona
disease-hpv = Papillomavirus humain
disease-influenza = Grippe
disease-japanese-encephalitis = Encéphalite japonaise
disease-malaria = Paludisme
disease-measles = Rougeole
disease-meningococcal = Méningococcie
disease-mpox = Mpox
disease-mumps = Oreillons
disease-pertussis = Coqueluche
disease-pneumococcal = Pneumococcie
disease-polio = Poliomyélite
disease-rabies = Rage
disease-rotavirus = Rotavirus
disease-rsv = Virus respiratoire syncytial
disease-rubella = Rubéole
disease-tetanus = Tétanos
disease-tick-borne-encephalitis = Encéphalite à tiques
disease-tuberculosis = Tuberculose
disease-typhoid = Fièvre typhoïde
disease-varicella = Varicelle
disease-yellow-fever = Fièvre jaune
next-dose-from = dose { $number } à partir de { $date }
next-dose-since = dose { $number } déjà possible depuis { $date }

## Places of a journey

place-origin = lieu d’origine
place-transit = en transit
place-camp = camp
place-detention = détention
place-destination = destination

## Advice of the safety rules. $medicine, $other, $allergy, $condition, $vaccine stand for words of the record.

safety-loa-loa-ivermectin = { $medicine } et séjour en pays d’endémie de Loa loa ({ $countries }) : en cas de microfilarémie élevée, l’ivermectine peut léser le cerveau. Excluez d’abord Loa loa par un frottis sanguin fait entre 10 h et 14 h.
safety-loa-loa-ivermectin-given = Administration de { $medicine } après un séjour en pays d’endémie de Loa loa ({ $countries }). Recherchez des signes d’encéphalopathie si elle date des derniers jours.
safety-loa-loa-travel = Séjour en pays d’endémie de Loa loa ({ $countries }) : pas d’ivermectine avant d’avoir exclu Loa loa par un frottis sanguin fait entre 10 h et 14 h.
safety-loa-loa-unknown = { $medicine } : impossible de juger si Loa loa est possible, aucun voyage n’est enregistré. Demandez d’abord s’il y a eu des séjours en Afrique centrale ou de l’Ouest.
safety-albendazole-first-trimester = { $medicine } au premier trimestre de la grossesse : peut nuire à l’enfant à naître.
safety-albendazole-pregnancy = { $medicine } pendant la grossesse : le traitement présomptif n’est plus recommandé, quel que soit le trimestre ; ne traitez que ce qui a été trouvé.
safety-albendazole-trimester-unknown = { $medicine } pendant la grossesse : impossible de juger s’il s’agit du premier trimestre, l’âge de la grossesse est inconnu.
safety-albendazole-pregnancy-unknown = { $medicine } : impossible de juger s’il y a une grossesse, rien n’est enregistré à ce sujet.
safety-ivermectin-pregnancy = { $medicine } pendant la grossesse : innocuité inconnue, à ne pas donner en traitement présomptif.
safety-ivermectin-weight = { $medicine } avec un poids de { $weight } : ne se donne pas en dessous de 15 kg.
safety-ivermectin-weight-unknown = { $medicine } : impossible de juger si le poids est inférieur à 15 kg, aucun poids n’est enregistré.
safety-antiparasitic-cysticercosis = { $medicine } et { $condition } : la destruction de kystes dans le cerveau peut provoquer des convulsions. Pas de traitement présomptif.
safety-antiparasitic-seizures = { $medicine } et { $condition } : excluez une cysticercose cérébrale avant tout traitement présomptif.
safety-live-vaccine-pregnancy = Grossesse : pas de vaccins vivants, comme rougeole, oreillons, rubéole, varicelle, BCG ; fièvre jaune seulement si le risque l’exige.
safety-live-vaccine-pregnancy-due = Vaccination recommandée ({ $vaccines }), mais grossesse : les vaccins vivants attendent la fin de la grossesse.
safety-live-vaccine-pregnancy-given = { $vaccine }, vaccin vivant, a été administré le { $date }, pendant la grossesse.
safety-live-vaccine-immunosuppression = { $condition } : pas de vaccins vivants en cas d’immunodépression sévère.
safety-live-vaccine-immunosuppression-due = Vaccination recommandée ({ $vaccines }), mais { $condition } : pas de vaccins vivants en cas d’immunodépression sévère.
safety-live-vaccine-cd4-unknown = { $vaccines } en présence du VIH : impossible de juger si un vaccin vivant peut être administré, aucun taux de CD4 n’est enregistré.
safety-live-vaccine-dose-unknown = { $vaccines } avec { $medicine } : la possibilité d’administrer un vaccin vivant dépend de la dose et de la durée de ce traitement.
safety-allergy-drug = { $medicine } : une allergie ou intolérance à { $allergy } est enregistrée.
safety-allergy-class = { $medicine } fait partie des { $class } : une allergie ou intolérance à { $allergy } est enregistrée.
safety-allergy-related = { $medicine } est de la même classe ({ $class }) que { $allergy } (intolérance enregistrée).
safety-allergy-cross = { $medicine } ({ $class }) : réaction croisée possible avec { $allergy } (intolérance enregistrée).
safety-duplicate-ingredient = { $substance } se trouve dans plus d’un médicament en cours : { $medicines }.
safety-interrupted-tuberculosis = Le traitement ou la prévention de la tuberculose a été interrompu : { $medicine } ({ $status }), et aucun traitement mené à son terme n’est enregistré.
safety-interrupted-hiv = Le traitement antirétroviral a été interrompu : { $medicine } ({ $status }), et aucun autre n’est en cours.
safety-interrupted-epilepsy = Le traitement de l’épilepsie a été interrompu : { $medicine } ({ $status }), et aucun autre n’est en cours.
safety-supply-ended-tuberculosis = Traitement ou prévention de la tuberculose : la provision ou la période de { $medicine } est terminée, et aucun traitement mené à son terme n’est enregistré.
safety-supply-ended-hiv = Traitement antirétroviral : la provision ou la période de { $medicine } est terminée, et aucun autre n’est en cours.
safety-supply-ended-epilepsy = Traitement de l’épilepsie : la provision ou la période de { $medicine } est terminée, et aucun autre n’est en cours.
safety-g6pd-medicine = { $medicine } avec un déficit en G6PD : peut détruire les globules rouges.
safety-g6pd-unknown = { $medicine } : impossible de juger s’il y a un déficit en G6PD, aucun test n’est enregistré. Faites d’abord le test.
safety-pregnancy-medicine = { $medicine } pendant la grossesse : peut nuire à l’enfant à naître.
safety-childbearing-medicine = { $medicine } peut nuire à un enfant à naître : excluez une grossesse, et assurez une contraception ou choisissez un autre médicament.
safety-anticoagulant = Sous anticoagulant ({ $medicine }) : risque de saignement en cas de blessure, d’injection intramusculaire, d’opération.
safety-anticoagulant-bleeding = { $medicine } avec l’anticoagulant { $other } : risque de saignement accru.
safety-resistant-tuberculosis-contact = Contact avec une tuberculose résistante aux médicaments : le traitement préventif dépend de la résistance du cas source.
safety-resistant-tuberculosis = Tuberculose résistante aux médicaments : les médicaments habituels ne suffisent pas ; isolez, et demandez l’avis d’un spécialiste.
safety-rifamycin-interaction = { $medicine } avec { $other } : les rifamycines diminuent ou annulent l’effet du premier ; une autre dose ou un autre médicament est nécessaire.
safety-mefloquine-neuropsychiatric = { $medicine } et { $condition } : la méfloquine peut provoquer des convulsions et une psychose.

## Classes of medicines

class-penicillins = pénicillines
class-cephalosporins = céphalosporines
class-carbapenems = carbapénèmes
class-sulfonamides = sulfamides
class-nsaids = anti-inflammatoires non stéroïdiens
class-macrolides = macrolides
class-fluoroquinolones = fluoroquinolones
class-tetracyclines = tétracyclines
class-aminoglycosides = aminosides
class-opioids = opioïdes
class-rifamycins = rifamycines
class-artemisinins = artémisinines
class-statins = statines
class-ace-inhibitors = inhibiteurs de l’enzyme de conversion

## What a card left out

omitted-older-results = { $count ->
    [one] { $count } résultat plus ancien
   *[other] { $count } résultats plus anciens
}
omitted-results = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
omitted-past-problems = { $count ->
    [one] { $count } antécédent
   *[other] { $count } antécédents
}
omitted-past-medications = { $count ->
    [one] { $count } médicament antérieur
   *[other] { $count } médicaments antérieurs
}
omitted-milder-allergies = { $count ->
    [one] { $count } allergie moins grave
   *[other] { $count } allergies moins graves
}
omitted-immunizations = { $count ->
    [one] { $count } vaccination
   *[other] { $count } vaccinations
}
omitted-procedures = { $count ->
    [one] { $count } acte ou intervention
   *[other] { $count } actes ou interventions
}
omitted-plans = { $count ->
    [one] { $count } plan
   *[other] { $count } plans
}
omitted-supporting-resources = { $count ->
    [one] { $count } élément annexe (lieux, personnes, consultations)
   *[other] { $count } éléments annexes (lieux, personnes, consultations)
}
omitted-addresses = { $count ->
    [one] { $count } adresse
   *[other] { $count } adresses
}
omitted-contact-points = { $count ->
    [one] { $count } numéro de téléphone ou adresse e-mail
   *[other] { $count } numéros de téléphone ou adresses e-mail
}
omitted-contacts = { $count ->
    [one] { $count } personne à contacter
   *[other] { $count } personnes à contacter
}
omitted-identifiers = { $count ->
    [one] { $count } identifiant
   *[other] { $count } identifiants
}
omitted-attachments = { $count ->
    [one] { $count } pièce jointe
   *[other] { $count } pièces jointes
}
omitted-narratives = { $count ->
    [one] { $count } texte narratif
   *[other] { $count } textes narratifs
}
omitted-extensions = { $count ->
    [one] { $count } extension
   *[other] { $count } extensions
}
omitted-other-entries = { $count ->
    [one] { $count } élément d’un autre type
   *[other] { $count } éléments d’autres types
}

## What is counted and not shown

counted-in-error = { $what } (saisie par erreur)
counted-unreadable = { $count ->
    [one] { $count } illisible
   *[other] { $count } illisibles
}
counted-patient = { $count ->
    [one] { $count } fiche patient
   *[other] { $count } fiches patient
}
counted-practitioner = { $count ->
    [one] { $count } professionnel de santé
   *[other] { $count } professionnels de santé
}
counted-practitioner-role = { $count ->
    [one] { $count } fonction de professionnel de santé
   *[other] { $count } fonctions de professionnels de santé
}
counted-organization = { $count ->
    [one] { $count } organisme
   *[other] { $count } organismes
}
counted-location = { $count ->
    [one] { $count } lieu
   *[other] { $count } lieux
}
counted-provenance = { $count ->
    [one] { $count } déclaration de provenance
   *[other] { $count } déclarations de provenance
}
counted-related-person = { $count ->
    [one] { $count } personne liée au patient
   *[other] { $count } personnes liées au patient
}
counted-specimen = { $count ->
    [one] { $count } prélèvement
   *[other] { $count } prélèvements
}
counted-claim = { $count ->
    [one] { $count } demande de remboursement
   *[other] { $count } demandes de remboursement
}
counted-explanation-of-benefit = { $count ->
    [one] { $count } relevé de prestations
   *[other] { $count } relevés de prestations
}
counted-device = { $count ->
    [one] { $count } dispositif
   *[other] { $count } dispositifs
}
counted-medication = { $count ->
    [one] { $count } médicament auquel rien ne renvoie
   *[other] { $count } médicaments auxquels rien ne renvoie
}
counted-care-team = { $count ->
    [one] { $count } équipe de soins
   *[other] { $count } équipes de soins
}
counted-observation = { $count ->
    [one] { $count } observation
   *[other] { $count } observations
}
counted-composition = { $count ->
    [one] { $count } autre composition
   *[other] { $count } autres compositions
}
counted-section-text = { $count ->
    [one] { $count } texte d’une section qui a des entrées
   *[other] { $count } textes de sections qui ont des entrées
}

## History: who said what, what was corrected, what does not go together

history-entries = { $count ->
    [one] Historique : { $count } entrée
   *[other] Historique : { $count } entrées
}
history-no-date = sans date
history-card-only = une carte, dont tout est dit par d’autres
history-nothing = rien qui soit affiché
history-things = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
history-new = Nouveau dans la dernière entrée
history-more = et { $count } de plus
history-corrections = Corrections ; ce qui était écrit avant est gardé
history-contradictions = CONTRADICTIONS, à éclaircir avec le patient
history-apart = MIS À PART
history-missing = Elle suit des entrées qui ne sont pas ici : il manque quelque chose.
history-part-missing = Il manque sa partie réservée à certains lecteurs.
history-now = maintenant { $what }
history-corrected = corrigé
history-withdrawn = retiré
history-not-here = quelque chose qui n’est pas ici
history-by = par { $who }
history-not-carried-out = NON APPLIQUÉE : par quelqu’un d’inconnu ici
history-whole-card = la carte entière
history-patient-unsigned = le patient, sans signature
history-unknown-names = quelqu’un d’inconnu ici, qui se nomme { $name }
history-unknown = quelqu’un d’inconnu ici
contradiction-none-known = l’un dit qu’il n’y en a pas, l’autre en nomme
contradiction-empty-section = l’un dit qu’il n’y a rien ici, l’autre a quelque chose
contradiction-status = l’un dit que c’est terminé, l’autre que non
contradiction-dose = deux doses d’un même médicament
contradiction-birth-date = dates de naissance différentes
contradiction-sex = sexes différents
contradiction-corrections = corrigé deux fois, de façon différente
contradiction-unproven-correction = correction par quelqu’un d’inconnu ici, non appliquée
contradiction-more = il y en a plus que la liste n’en montre
apart-not-understood = d’une forme que ce logiciel ne connaît pas
apart-other-record = d’un autre dossier, peut-être d’une autre personne
apart-forged = la signature est fausse : cela ne vient pas de l’établissement nommé
apart-misplaced = une carte d’un autre historique que celui où elle se trouve
apart-unreadable = son contenu est illisible
apart-too-much = l’historique contient plus que ce logiciel n’affiche
apart-ownerless = une partie scellée dont la visite manque

## Verdict

integrity-valid = Signature valide.
integrity-invalid = SIGNATURE INCORRECTE : le dossier a été modifié après sa signature ou est falsifié.
integrity-unverifiable = Aucune signature n’a pu être vérifiée.
issuer-known = Délivré par { $clinic } le { $date }.
issuer-known-in = Délivré par { $clinic }, { $country }, le { $date }.
issuer-known-undated = Délivré par { $clinic }.
issuer-known-in-undated = Délivré par { $clinic }, { $country }.
issuer-by-key-file = Connu ici par son seul fichier de clé.
issuer-by-foreign-list = Cité par la liste de { $list }.
issuer-unknown = Signé le { $date } avec une clé inconnue ici ({ $key }).
issuer-unknown-undated = Signé avec une clé inconnue ici ({ $key }).
issuer-disproved = La signature ne correspond pas à l’établissement nommé sur la carte (clé { $key }).
issuer-nobody = Non signé : c’est ce que déclare le patient.
validity-without-end = Sans date de fin.
validity-until = Valable jusqu’au { $date }.
validity-expired = EXPIRÉ le { $date }.
validity-not-yet = Daté du { $date }, dans le futur : vérifiez l’horloge de cet ordinateur.
validity-undated = Non daté.
validity-unchecked = Ses dates n’ont pas été vérifiées.
unknown-day = (date inconnue)
revocation-none = Non révoqué.
revocation-card = RÉVOQUÉ : cette carte a été déclarée perdue ou a été remplacée.
revocation-key-compromised = RÉVOQUÉ : la clé de l’émetteur est considérée comme volée depuis le { $date } ; qui la détient peut avoir fabriqué ceci.
revocation-key-retired = RÉVOQUÉ : signé après que l’émetteur a cessé d’utiliser cette clé le { $date }.
revocation-unchecked = Aucune liste de confiance ici n’indique s’il y a eu révocation.
list-current = { $days ->
    [0] Liste de confiance du jour.
    [one] Liste de confiance datant de { $days } jour.
   *[other] Liste de confiance datant de { $days } jours.
}
list-stale = { $days ->
    [0] Liste de confiance du jour, expirée le { $date } : obtenez-en une plus récente.
    [one] Liste de confiance datant de { $days } jour, expirée le { $date } : obtenez-en une plus récente.
   *[other] Liste de confiance datant de { $days } jours, expirée le { $date } : obtenez-en une plus récente.
}
list-from-future = Liste de confiance datée du { $date }, dans le futur : vérifiez l’horloge de cet ordinateur.
list-unchecked = Liste de confiance du { $date }.
list-none = Aucune liste de confiance ici.
content-unread = Le dossier n’a pas encore été lu.
content-whole = Le dossier a pu être lu en entier.
content-partial = Des parties du dossier n’ont pas pu être lues.
content-unreadable = LE DOSSIER N’A PAS PU ÊTRE LU.

## Scanned: what a code or a file is, and what to do with it

scanned-carnet = Une carte Carnet : elle s’ouvre avec une clé d’une clinique à laquelle elle est destinée.
scanned-carnet-frame = Un des codes d’une carte Carnet qui en a plusieurs : scannez aussi les autres.
scanned-carnet-file = Un fichier Carnet scellé avec l’historique d’un dossier.
scanned-smart-health-card = Une SMART Health Card : vaccinations, résultats ou résumé, signés par qui l’a émise. Tout le monde peut la lire.
scanned-smart-health-card-chunk = Un des codes d’une SMART Health Card qui en a plusieurs : scannez aussi les autres.
scanned-smart-health-card-file = Un fichier avec des SMART Health Cards.
scanned-smart-health-link = Un SMART Health Link : le dossier se trouve chiffré sur un serveur et se récupère par internet.
scanned-smart-health-link-in-url = Un SMART Health Link derrière une adresse web : le dossier se trouve chiffré sur un serveur. N’ouvrez pas l’adresse dans un navigateur.
scanned-verifiable-health-link = Un Verifiable Health Link sans son certificat : PERSONNE NE L’A SIGNÉ. Le dossier se trouve sur un serveur.
scanned-hcert = Un certificat de santé numérique, comme ceux de l’Union européenne ou de l’OMS : vaccination, test ou rétablissement. Tout le monde peut le lire.
scanned-hcert-uncompressed = Un certificat de santé numérique non compressé, comme le font certains émetteurs. Tout le monde peut le lire.
scanned-hcert-other = Un certificat de santé numérique d’une version inconnue ici.
scanned-jws = Des données signées (JWS) ; c’est peut-être une SMART Health Card.
scanned-jwe = Des données chiffrées (JWE) : illisibles sans leur lien ou leur clé.
scanned-sd-jwt = Une attestation signée d’un portefeuille numérique (SD-JWT), qui n’est pas lue ici.
scanned-fhir = Un dossier de santé (FHIR), NI CHIFFRÉ NI SIGNÉ : c’est ce que quelqu’un déclare.
scanned-fhir-xml = Un dossier de santé (FHIR en XML), ni chiffré ni signé : faites-le exporter en FHIR JSON.
scanned-fhir-ndjson = Des dossiers FHIR, un par ligne, ni chiffrés ni signés : ils servent à l’importation, pas à l’écran d’un seul patient.
scanned-cda = Un document clinique (CDA), ni chiffré ni signé : faites-le exporter en FHIR JSON.
scanned-hl7v2 = Des messages entre systèmes hospitaliers (HL7 version 2), ni chiffrés ni signés : faites exporter le dossier en FHIR JSON.
scanned-vds-nc = Une preuve de santé signée pour le voyage (VDS-NC de l’OACI), qui n’est pas lue ici.
scanned-divoc = Un certificat de vaccination DIVOC, comme en Inde ou au Sri Lanka, qui n’est pas lu ici.
scanned-verifiable-credential = Une attestation vérifiable d’un type qui n’est pas lu ici.
scanned-nzcp = Un passe COVID de Nouvelle-Zélande, qui n’est pas lu ici.
scanned-mdoc = Le début de la présentation d’un document mobile par téléphone, qui se poursuit par radio et n’est pas lu ici.
scanned-age = Un fichier chiffré avec age : qui l’a donné doit le déchiffrer.
scanned-url = Une adresse web, qui n’est pas ouverte : elle ne contient rien sur la santé qui puisse être lu ici.
scanned-wifi = L’accès à un réseau Wi-Fi : rien sur la santé.
scanned-vcard = Un contact : rien sur la santé. C’est peut-être la personne à prévenir en cas d’urgence ; demandez au patient.
scanned-phone = Un numéro de téléphone : rien sur la santé.
scanned-email = Une adresse électronique : rien sur la santé.
scanned-location = Un lieu sur la carte : rien sur la santé.
scanned-one-time-password = Un SECRET avec lequel quelqu’un se connecte quelque part : rien sur la santé. Ne le gardez pas.
scanned-number = Un numéro, par exemple d’un article ou d’un dossier : rien sur la santé.
scanned-json = Des données en JSON d’un type inconnu ici.
scanned-xml = Des données ou un dessin en XML d’un type inconnu ici.
scanned-html = Une page web : si elle montre un code, prenez-en une photo ou une capture d’écran.
scanned-pdf = Un document PDF : s’il montre un code, prenez-en une photo ou une capture d’écran.
scanned-picture = Une image : ce qu’elle contient dépend des codes qui s’y trouvent.
scanned-text = Un texte qui n’est pas un code de santé.
scanned-binary = Des données d’un type inconnu ici.
scanned-empty = Rien : c’est vide.

## Languages (ISO 639): how they are called

language-am = amharique
language-ar = arabe
language-az = azéri
language-bg = bulgare
language-bm = bambara
language-bn = bengali
language-bs = bosniaque
language-ckb = kurde sorani
language-cs = tchèque
language-da = danois
language-de = allemand
language-dv = divehi
language-el = grec
language-en = anglais
language-es = espagnol
language-et = estonien
language-fa = persan
language-ff = peul
language-fi = finnois
language-fr = français
language-ha = haoussa
language-he = hébreu
language-hi = hindi
language-hr = croate
language-ht = créole haïtien
language-hu = hongrois
language-hy = arménien
language-id = indonésien
language-ig = igbo
language-it = italien
language-ja = japonais
language-ka = géorgien
language-kea = créole capverdien
language-kg = kikongo
language-km = khmer
language-kmr = kurde kurmandji
language-ko = coréen
language-ku = kurde
language-lg = luganda
language-ln = lingala
language-lo = lao
language-lt = lituanien
language-lv = letton
language-mk = macédonien
language-ml = malayalam
language-mn = mongol
language-ms = malais
language-mt = maltais
language-my = birman
language-nb = norvégien
language-ne = népalais
language-nl = néerlandais
language-no = norvégien
language-om = oromo
language-pa = pendjabi
language-pl = polonais
language-prs = dari
language-ps = pachto
language-pt = portugais
language-qu = quechua
language-rhg = rohingya
language-rn = kirundi
language-ro = roumain
language-rom = romani
language-ru = russe
language-rw = kinyarwanda
language-sd = sindhi
language-si = cingalais
language-sk = slovaque
language-sl = slovène
language-sn = shona
language-so = somali
language-sq = albanais
language-sr = serbe
language-ss = swati
language-sv = suédois
language-sw = swahili
language-ta = tamoul
language-te = télougou
language-tg = tadjik
language-th = thaï
language-ti = tigrigna
language-tl = tagalog
language-tr = turc
language-ug = ouïghour
language-uk = ukrainien
language-ur = ourdou
language-uz = ouzbek
language-vi = vietnamien
language-wo = wolof
language-xh = xhosa
language-yo = yoruba
language-zh = chinois
language-zu = zoulou

## Countries and territories (ISO 3166-1)

country-ad = Andorre
country-ae = Émirats arabes unis
country-af = Afghanistan
country-ag = Antigua-et-Barbuda
country-ai = Anguilla
country-al = Albanie
country-am = Arménie
country-ao = Angola
country-aq = Antarctique
country-ar = Argentine
country-as = Samoa américaines
country-at = Autriche
country-au = Australie
country-aw = Aruba
country-ax = Îles d’Åland
country-az = Azerbaïdjan
country-ba = Bosnie-Herzégovine
country-bb = Barbade
country-bd = Bangladesh
country-be = Belgique
country-bf = Burkina Faso
country-bg = Bulgarie
country-bh = Bahreïn
country-bi = Burundi
country-bj = Bénin
country-bl = Saint-Barthélemy
country-bm = Bermudes
country-bn = Brunéi Darussalam
country-bo = Bolivie
country-bq = Bonaire, Saint-Eustache et Saba
country-br = Brésil
country-bs = Bahamas
country-bt = Bhoutan
country-bv = Île Bouvet
country-bw = Botswana
country-by = Bélarus
country-bz = Belize
country-ca = Canada
country-cc = Îles des Cocos (Keeling)
country-cd = République démocratique du Congo
country-cf = République centrafricaine
country-cg = Congo
country-ch = Suisse
country-ci = Côte d’Ivoire
country-ck = Îles Cook
country-cl = Chili
country-cm = Cameroun
country-cn = Chine
country-co = Colombie
country-cr = Costa Rica
country-cu = Cuba
country-cv = Cabo Verde
country-cw = Curaçao
country-cx = Île Christmas
country-cy = Chypre
country-cz = Tchéquie
country-de = Allemagne
country-dj = Djibouti
country-dk = Danemark
country-dm = Dominique
country-do = République dominicaine
country-dz = Algérie
country-ec = Équateur
country-ee = Estonie
country-eg = Égypte
country-eh = Sahara occidental
country-er = Érythrée
country-es = Espagne
country-et = Éthiopie
country-fi = Finlande
country-fj = Fidji
country-fk = Îles Falkland (Malvinas)
country-fm = Micronésie
country-fo = Îles Féroé
country-fr = France
country-ga = Gabon
country-gb = Royaume-Uni
country-gd = Grenade
country-ge = Géorgie
country-gf = Guyane française
country-gg = Guernesey
country-gh = Ghana
country-gi = Gibraltar
country-gl = Groenland
country-gm = Gambie
country-gn = Guinée
country-gp = Guadeloupe
country-gq = Guinée équatoriale
country-gr = Grèce
country-gs = Géorgie du Sud-et-les Îles Sandwich du Sud
country-gt = Guatemala
country-gu = Guam
country-gw = Guinée-Bissau
country-gy = Guyana
country-hk = Hong Kong
country-hm = Îles Heard et McDonald
country-hn = Honduras
country-hr = Croatie
country-ht = Haïti
country-hu = Hongrie
country-id = Indonésie
country-ie = Irlande
country-il = Israël
country-im = Île de Man
country-in = Inde
country-io = Territoire britannique de l’océan Indien
country-iq = Iraq
country-ir = Iran
country-is = Islande
country-it = Italie
country-je = Jersey
country-jm = Jamaïque
country-jo = Jordanie
country-jp = Japon
country-ke = Kenya
country-kg = Kirghizistan
country-kh = Cambodge
country-ki = Kiribati
country-km = Comores
country-kn = Saint-Kitts-et-Nevis
country-kp = République populaire démocratique de Corée
country-kr = République de Corée
country-kw = Koweït
country-ky = Îles Caïmanes
country-kz = Kazakhstan
country-la = République démocratique populaire lao
country-lb = Liban
country-lc = Sainte-Lucie
country-li = Liechtenstein
country-lk = Sri Lanka
country-lr = Libéria
country-ls = Lesotho
country-lt = Lituanie
country-lu = Luxembourg
country-lv = Lettonie
country-ly = Libye
country-ma = Maroc
country-mc = Monaco
country-md = République de Moldova
country-me = Monténégro
country-mf = Saint-Martin (partie française)
country-mg = Madagascar
country-mh = Îles Marshall
country-mk = Macédoine du Nord
country-ml = Mali
country-mm = Myanmar
country-mn = Mongolie
country-mo = Macao
country-mp = Îles Mariannes du Nord
country-mq = Martinique
country-mr = Mauritanie
country-ms = Montserrat
country-mt = Malte
country-mu = Maurice
country-mv = Maldives
country-mw = Malawi
country-mx = Mexique
country-my = Malaisie
country-mz = Mozambique
country-na = Namibie
country-nc = Nouvelle-Calédonie
country-ne = Niger
country-nf = Île Norfolk
country-ng = Nigéria
country-ni = Nicaragua
country-nl = Pays-Bas
country-no = Norvège
country-np = Népal
country-nr = Nauru
country-nu = Nioué
country-nz = Nouvelle-Zélande
country-om = Oman
country-pa = Panama
country-pe = Pérou
country-pf = Polynésie française
country-pg = Papouasie-Nouvelle-Guinée
country-ph = Philippines
country-pk = Pakistan
country-pl = Pologne
country-pm = Saint-Pierre-et-Miquelon
country-pn = Pitcairn
country-pr = Porto Rico
country-ps = État de Palestine
country-pt = Portugal
country-pw = Palaos
country-py = Paraguay
country-qa = Qatar
country-re = Réunion
country-ro = Roumanie
country-rs = Serbie
country-ru = Fédération de Russie
country-rw = Rwanda
country-sa = Arabie saoudite
country-sb = Îles Salomon
country-sc = Seychelles
country-sd = Soudan
country-se = Suède
country-sg = Singapour
country-sh = Sainte-Hélène, Ascension et Tristan da Cunha
country-si = Slovénie
country-sj = Svalbard et Jan Mayen
country-sk = Slovaquie
country-sl = Sierra Leone
country-sm = Saint-Marin
country-sn = Sénégal
country-so = Somalie
country-sr = Suriname
country-ss = Soudan du Sud
country-st = Sao Tomé-et-Principe
country-sv = El Salvador
country-sx = Saint-Martin (partie néerlandaise)
country-sy = République arabe syrienne
country-sz = Eswatini
country-tc = Îles Turques et Caïques
country-td = Tchad
country-tf = Terres australes françaises
country-tg = Togo
country-th = Thaïlande
country-tj = Tadjikistan
country-tk = Tokélaou
country-tl = Timor-Leste
country-tm = Turkménistan
country-tn = Tunisie
country-to = Tonga
country-tr = Türkiye
country-tt = Trinité-et-Tobago
country-tv = Tuvalu
country-tw = Taïwan
country-tz = République-Unie de Tanzanie
country-ua = Ukraine
country-ug = Ouganda
country-um = Îles mineures éloignées des États-Unis
country-us = États-Unis d’Amérique
country-uy = Uruguay
country-uz = Ouzbékistan
country-va = Saint-Siège
country-vc = Saint-Vincent-et-les Grenadines
country-ve = Venezuela
country-vg = Îles Vierges britanniques
country-vi = Îles Vierges américaines
country-vn = Viet Nam
country-vu = Vanuatu
country-wf = Wallis-et-Futuna
country-ws = Samoa
country-ye = Yémen
country-yt = Mayotte
country-za = Afrique du Sud
country-zm = Zambie
country-zw = Zimbabwe

## Card

card-title = Carte de santé
card-name = Nom
card-date = Date
card-valid-until = Valable jusqu’au
card-from = Remise par
card-show = Montrez cette carte à un agent de santé.
card-dry = Gardez-la propre et au sec.
card-fold = Ne pliez pas le code.
card-photo = Pas de photo du code, pas de partage.
card-offline = Un centre de santé peut la lire sans internet.
card-any = { $needed } des { $all } codes suffisent.
card-copy = Le même code, si le premier est abîmé.
card-fold-steps = Pliez sur les repères : d’abord 1, puis 2.
card-staff = Personnel de santé : scannez avec Carnet, sans internet.
