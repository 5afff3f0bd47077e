# Every fixed word of Carnet, in Spanish. The other languages have the same messages in the same order.
# Words in capitals are warnings: say them as loudly as the language can. Words of a record come in as { $text };
# dates and numbers are written as they stand.

## Person

patient-summary = Resumen del paciente
emergency-card = TARJETA DE EMERGENCIA: solo una parte del registro
name-missing = El nombre no está en el registro
born = nacimiento { $date }
birth-date-unknown = fecha de nacimiento desconocida
birth-date-missing = la fecha de nacimiento no está en el registro
birth-date-estimated = estimada
age-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
age-years = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
age-months-between = { $least } a { $most } meses
age-years-between = { $least } a { $most } años
sex-male = masculino
sex-female = femenino
sex-other = sexo: otro
sex-unknown = sexo desconocido
sex-missing = el sexo no está en el registro
deceased = fallecimiento según el registro
deceased-on = fallecimiento { $date } según el registro
languages = Idiomas
preferred = de preferencia
interpreter-needed = NECESITA INTÉRPRETE
interpreter-not-needed = sin necesidad de intérprete
name-old = nombre anterior
name-maiden = apellido de soltera
name-nickname = apodo
name-temp = temporal
name-anonymous = no es el nombre real
written = Redactado el { $date }
written-by = Redactado el { $date } por { $names }
by = Por { $names }
record-preliminary = PRELIMINAR
record-entered-in-error = REGISTRADO POR ERROR
record-amended = modificado
dates-note = Las fechas son del calendario gregoriano

## Headings

group-allergies = Alergias e intolerancias
group-allergies-past = Alergias pasadas o descartadas
group-problems = Problemas de salud
group-problems-past = Antecedentes
group-medications = Medicamentos
group-medications-past = Medicamentos anteriores
group-immunizations = Vacunas
group-immunizations-past = Vacunas no administradas
group-pregnancy = Embarazo
group-results = Resultados
group-screenings = Tamizaje (cribado)
group-vital-signs = Signos vitales
group-procedures = Procedimientos
group-procedures-past = Procedimientos no realizados
group-devices = Dispositivos
group-devices-past = Dispositivos anteriores
group-functional-status = Estado funcional
group-social-history = Antecedentes sociales
group-travel = Viajes
group-plan-of-care = Plan y derivaciones
group-plan-of-care-past = Planes anteriores
group-advance-directives = Consentimientos y voluntades anticipadas
group-advance-directives-past = Ya no vigentes
group-encounters = Consultas y estancias
group-other = Otros elementos
group-other-past = Alertas anteriores
advice = Consejos según las reglas de este software
new-since = Nuevo desde { $date }
sources = Origen de los datos, según el registro
left-out = No incluido en esta tarjeta
also = También en el registro, no se muestra
texts = Texto del registro
as-written = Tal como está escrito
no-disease = Vacunas cuya enfermedad no se conoce

## Nothing there

emptiness-none-known = Ninguno/a conocido/a
emptiness-none-known-of-kind = Ninguno/a conocido/a de este tipo
emptiness-not-asked = No se preguntó
emptiness-unknown = Sin información (desconocido)
emptiness-withheld = No divulgado
emptiness-unavailable = Información no disponible (desconocido)
emptiness-not-started = Aún sin registrar
emptiness-closed = Lista cerrada
no-known-drug-allergy = Sin alergias conocidas a medicamentos
no-known-food-allergy = Sin alergias alimentarias conocidas
no-known-environmental-allergy = Sin alergias ambientales conocidas
none-current = Nada marcado como actual
silent = Nada en este registro, lo que no significa que no haya
missing-entries = { $count ->
    [one] { $count } elemento citado en el registro no está en él
   *[other] { $count } elementos citados en el registro no están en él
}
untitled = (sin nombre en el registro)
more-in-record = … hay más en el registro

## Alerts

alert-allergy = ALERGIA
alert-do-not-give = NO ADMINISTRAR
alert-do-not = NO HACER
alert-flag = ALERTA
alert-pregnancy = EMBARAZO
alert-anticoagulant = TOMA ANTICOAGULANTE (riesgo de sangrado)
alert-directive = VOLUNTAD ANTICIPADA
alert-incomplete = NO SE MUESTRA TODO
denied = DENEGADO
no-longer-prohibited = Ya no está prohibido
permitted = autorizado
a-part = una parte sin nombre

## Before a detail

label-status-reason = motivo
label-severity = gravedad
label-reaction = reacción
label-range = ref.
label-ingredient = contiene
label-form = forma
label-supply = suministro
label-onset = desde
label-onset-between = inicio entre
label-ended = hasta
label-last-time = última reacción
label-recorded = registrado
label-site = sitio
label-route = vía
label-stage = estadio
label-evidence = signos
label-reason = por
label-dose-number = dosis
label-target = contra
label-lot = lote
label-maker = fabricante
label-serial = n.º de serie
label-place = lugar
label-source = fuente
label-method = método
label-conclusion = conclusión
label-attachment = adjunto
label-outcome = desenlace
label-complication = complicación
label-activity = actividad
label-prohibited-activity = NO HACER:
label-note = nota
label-whose = acerca de
dose-of = { $number } de { $count }
before = antes
and-earlier = { $count ->
    [one] y { $count } anterior
   *[other] y { $count } anteriores
}

## Who said it

source-patient-reported = según el paciente
source-document-seen = visto en un documento
source-observed = observado
source-measured = medido
source-lab = laboratorio
source-imported = importado
source-secondary = no proviene de quien vacunó
visit = { $who }, { $date }

## Codes of FHIR

code-active = activo
code-recurrence = recurrencia
code-relapse = recaída
code-inactive = inactivo
code-remission = en remisión
code-resolved = resuelto
code-unconfirmed = no confirmado
code-provisional = provisional
code-differential = diagnóstico diferencial
code-confirmed = confirmado
code-refuted = descartado
code-entered-in-error = registrado por error
code-in-progress = en curso
code-on-hold = en pausa
code-not-done = NO REALIZADO
code-not-taken = NO TOMADO
code-completed = completado
code-stopped = detenido
code-cancelled = cancelado
code-draft = borrador
code-intended = previsto
code-suspended = suspendido temporalmente
code-aborted = interrumpido antes del fin
code-preparation = en preparación
code-preliminary = preliminar
code-registered = registrado
code-final = definitivo
code-amended = modificado
code-corrected = corregido
code-appended = ampliado
code-planned = planificado
code-proposed = propuesto
code-accepted = aceptado
code-rejected = rechazado
code-requested = solicitado
code-received = recibido
code-ready = listo
code-failed = fallido
code-arrived = llegó
code-triaged = triaje hecho
code-onleave = con permiso de salida
code-finished = finalizado
code-booked = reservado
code-pending = pendiente
code-fulfilled = cumplido
code-noshow = no se presentó
code-revoked = revocado
code-ended = terminado
code-waitlist = en lista de espera
code-partial = parcial
code-current = actual
code-superseded = reemplazado
code-available = disponible
code-unknown = desconocido
code-plan = planificado
code-proposal = propuesto
code-order = prescrito
code-original-order = prescrito
code-reflex-order = prescrito automáticamente
code-filler-order = prescrito
code-instance-order = prescrito
code-option = opción
code-directive = instrucción
code-not-started = no iniciado
code-scheduled = programado
code-allergy = alergia
code-intolerance = intolerancia
code-food = alimento
code-medication = medicamento
code-environment = ambiente
code-biologic = producto biológico
code-mild = leve
code-moderate = moderada
code-severe = grave
code-yes = sí
code-no = no
code-high-risk = riesgo alto
code-low-risk = riesgo bajo
code-risk-unable-to-assess = riesgo no evaluable
code-potential = POTENCIAL: NO OCURRIÓ
code-asked-unknown = se preguntó, no se sabe
code-temp-unknown = aún no se sabe
code-not-asked = no se preguntó
code-asked-declined = se preguntó, no quiso responder
code-masked = no divulgado
code-not-applicable = no aplicable
code-no-value = sin valor en el registro
code-parts-missing = partes citadas que no están en el registro
code-unsupported = no admitido por el sistema
code-as-text = ver el texto
code-error = error
code-not-a-number = no es un número
code-negative-infinity = menor que cualquier número
code-positive-infinity = mayor que cualquier número
code-not-performed = no realizado
code-not-permitted = no permitido
code-subpotent = dosis insuficiente, no cuenta
status-unknown = estado desconocido
modifier-focus = ATENCIÓN: no se refiere al propio paciente
modifier-denial = ATENCIÓN: no significa que actualmente no haya
modifier-other-subject = ATENCIÓN: se refiere a alguien o algo distinto del paciente
modifier-absent-subject = ATENCIÓN: se refiere a alguien que no está en este registro
modifier-unread = ATENCIÓN: modificado por algo que este software no entiende

## What a laboratory says of a value (HL7 v3 ObservationInterpretation)

judged-normal = normal
judged-abnormal = ANORMAL
judged-critically-abnormal = CRÍTICAMENTE ANORMAL
judged-high = ALTO
judged-critically-high = CRÍTICAMENTE ALTO
judged-very-high = MUY ALTO
judged-above-threshold = SUPERA EL UMBRAL ALTO
judged-low = BAJO
judged-critically-low = CRÍTICAMENTE BAJO
judged-very-low = MUY BAJO
judged-below-threshold = POR DEBAJO DEL UMBRAL BAJO
judged-below-scale = POR DEBAJO DEL LÍMITE DE MEDICIÓN
judged-above-scale = SUPERA EL LÍMITE DE MEDICIÓN
judged-insufficient = datos insuficientes
judged-anti-complementary = interferencia: sustancias anticomplementarias
judged-cytotoxic = interferencia: sustancia citotóxica
judged-quality-failed = CONTROL DE CALIDAD FALLIDO
judged-held = retenido para revisión
judged-better = mejoría
judged-worse = EMPEORAMIENTO
judged-risen = AUMENTO SIGNIFICATIVO
judged-fallen = DESCENSO SIGNIFICATIVO
judged-susceptible = sensible
judged-susceptible-dose = sensible a dosis más alta
judged-susceptible-combination = sensible en combinación
judged-very-susceptible = muy sensible
judged-moderately-susceptible = moderadamente sensible
judged-intermediate = intermedio
judged-not-susceptible = NO SENSIBLE
judged-resistant = RESISTENTE
judged-resistant-combination = RESISTENTE EN COMBINACIÓN
judged-no-breakpoint = sin punto de corte conocido
judged-positive = POSITIVO
judged-detected = DETECTADO
judged-reactive = REACTIVO
judged-weakly-reactive = DÉBILMENTE REACTIVO
judged-negative = negativo
judged-not-detected = no detectado
judged-not-reactive = no reactivo
judged-indeterminate = indeterminado
judged-equivocal = dudoso
judged-expected = esperado
judged-unexpected = INESPERADO
judged-carrier = PORTADOR
judged-outside-range = fuera de rango

## Dosage

times = { $count ->
    [one] { $count } vez
   *[other] { $count } veces
}
per-s = { $count ->
    [one] por segundo
   *[other] cada { $count } segundos
}
per-min = { $count ->
    [one] por minuto
   *[other] cada { $count } minutos
}
per-h = { $count ->
    [one] por hora
   *[other] cada { $count } horas
}
per-d = { $count ->
    [one] al día
   *[other] cada { $count } días
}
per-wk = { $count ->
    [one] a la semana
   *[other] cada { $count } semanas
}
per-mo = { $count ->
    [one] al mes
   *[other] cada { $count } meses
}
per-a = { $count ->
    [one] al año
   *[other] cada { $count } años
}
per-unknown = cada { $count } { $unit }
span-s = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
span-min = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
span-h = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
span-d = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
span-wk = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
}
span-mo = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
span-a = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
lasting = durante { $span }
lasting-times = { $count ->
    [one] { $count } vez en total
   *[other] { $count } veces en total
}
at-most = máximo { $limit }
at-most-a-dose = máximo { $limit } por dosis
at-most-in-life = máximo { $limit } en toda la vida
as-needed = si es necesario
as-needed-for = si es necesario por { $reason }
when-morn = por la mañana
when-morn-early = a primera hora de la mañana
when-morn-late = a última hora de la mañana
when-noon = al mediodía
when-aft = por la tarde
when-aft-early = a primera hora de la tarde
when-aft-late = a última hora de la tarde
when-eve = por la noche
when-eve-early = a primera hora de la noche
when-eve-late = a última hora de la noche
when-night = durante la noche
when-phs = después de dormir
when-hs = al acostarse
when-wake = al despertar
when-c = con las comidas
when-cm = con el desayuno
when-cd = con la comida del mediodía
when-cv = con la cena
when-ac = antes de las comidas
when-acm = antes del desayuno
when-acd = antes de la comida del mediodía
when-acv = antes de la cena
when-pc = después de las comidas
when-pcm = después del desayuno
when-pcd = después de la comida del mediodía
when-pcv = después de la cena
when-qd = 1 vez al día
when-bid = 2 veces al día
when-tid = 3 veces al día
when-qid = 4 veces al día
when-qod = cada 2 días
when-q1h = cada hora
when-q2h = cada 2 horas
when-q3h = cada 3 horas
when-q4h = cada 4 horas
when-q6h = cada 6 horas
when-q8h = cada 8 horas
when-wk = 1 vez a la semana
when-mo = 1 vez al mes
when-bed = al acostarse
when-am = cada mañana
when-pm = cada tarde
when-mon = lunes
when-tue = martes
when-wed = miércoles
when-thu = jueves
when-fri = viernes
when-sat = sábado
when-sun = domingo

## Vaccines: the diseases that they protect from, and what is due

disease-covid-19 = COVID-19
disease-cholera = Cólera
disease-dengue = Dengue
disease-diphtheria = Difteria
disease-ebola = Ébola
disease-haemophilus = Haemophilus influenzae tipo b
disease-hepatitis-a = Hepatitis A
disease-hepatitis-b = Hepatitis B
disease-herpes-zoster = Herpes zóster
disease-hpv = Virus del papiloma humano
disease-influenza = Influenza (gripe)
disease-japanese-encephalitis = Encefalitis japonesa
disease-malaria = Malaria
disease-measles = Sarampión
disease-meningococcal = Enfermedad meningocócica
disease-mpox = Mpox
disease-mumps = Parotiditis
disease-pertussis = Tos ferina
disease-pneumococcal = Enfermedad neumocócica
disease-polio = Poliomielitis
disease-rabies = Rabia
disease-rotavirus = Rotavirus
disease-rsv = Virus respiratorio sincitial
disease-rubella = Rubéola
disease-tetanus = Tétanos
disease-tick-borne-encephalitis = Encefalitis por garrapatas
disease-tuberculosis = Tuberculosis
disease-typhoid = Fiebre tifoidea
disease-varicella = Varicela
disease-yellow-fever = Fiebre amarilla
next-dose-from = dosis { $number } a partir de { $date }
next-dose-since = dosis { $number } ya posible desde { $date }

## Places of a journey

place-origin = lugar de origen
place-transit = en tránsito
place-camp = campamento
place-detention = detención
place-destination = destino

## Advice of the safety rules. $medicine, $other, $allergy, $condition, $vaccine stand for words of the record.

safety-loa-loa-ivermectin = { $medicine } y estancia en { $countries }, donde Loa loa es endémica: si hay muchas microfilarias, la ivermectina puede dañar el cerebro. Descarte antes Loa loa con un frotis de sangre tomado entre las 10:00 y las 14:00.
safety-loa-loa-ivermectin-given = Se administró { $medicine } a una persona que estuvo en { $countries }, donde Loa loa es endémica. Busque signos de encefalopatía si se administró en los últimos días.
safety-loa-loa-travel = Estancia en { $countries }, donde Loa loa es endémica: no dé ivermectina antes de descartar Loa loa con un frotis de sangre tomado entre las 10:00 y las 14:00.
safety-loa-loa-unknown = { $medicine }: no se puede juzgar si Loa loa es posible, no hay viajes registrados. Pregunte antes por estancias en África central y occidental.
safety-albendazole-first-trimester = { $medicine } en el primer trimestre del embarazo: puede dañar al feto.
safety-albendazole-pregnancy = { $medicine } en el embarazo: el tratamiento presuntivo ya no se recomienda en ningún trimestre; trate solo lo que se haya encontrado.
safety-albendazole-trimester-unknown = { $medicine } en el embarazo: no se puede juzgar si es el primer trimestre, no se conoce la edad gestacional.
safety-albendazole-pregnancy-unknown = { $medicine }: no se puede juzgar si hay embarazo, no hay nada registrado al respecto.
safety-ivermectin-pregnancy = { $medicine } en el embarazo: no se conoce su seguridad; no se da como tratamiento presuntivo.
safety-ivermectin-weight = { $medicine } con un peso de { $weight }: no se da por debajo de 15 kg.
safety-ivermectin-weight-unknown = { $medicine }: no se puede juzgar si el peso es inferior a 15 kg, no hay peso registrado.
safety-antiparasitic-cysticercosis = { $medicine } y { $condition }: la destrucción de quistes en el cerebro puede causar convulsiones. No dé tratamiento presuntivo.
safety-antiparasitic-seizures = { $medicine } y { $condition }: descarte una cisticercosis cerebral antes del tratamiento presuntivo.
safety-live-vaccine-pregnancy = Embarazo: no administre vacunas vivas, como sarampión, parotiditis, rubéola, varicela, BCG; fiebre amarilla solo si el riesgo lo exige.
safety-live-vaccine-pregnancy-due = Vacunación recomendada ({ $vaccines }), pero embarazo: las vacunas vivas esperan hasta después del embarazo.
safety-live-vaccine-pregnancy-given = { $vaccine }, una vacuna viva, se administró el { $date }, durante el embarazo.
safety-live-vaccine-immunosuppression = { $condition }: no administre vacunas vivas en caso de inmunosupresión grave.
safety-live-vaccine-immunosuppression-due = Vacunación recomendada ({ $vaccines }), pero { $condition }: no administre vacunas vivas en caso de inmunosupresión grave.
safety-live-vaccine-cd4-unknown = { $vaccines } con VIH: no se puede juzgar si es posible administrar una vacuna viva, no hay recuento de CD4 registrado.
safety-live-vaccine-dose-unknown = { $vaccines } con { $medicine }: que se pueda administrar una vacuna viva depende de la dosis y la duración de ese tratamiento.
safety-allergy-drug = { $medicine }: está registrada una alergia o intolerancia a { $allergy }.
safety-allergy-class = { $medicine } pertenece al grupo de { $class }: está registrada una alergia o intolerancia a { $allergy }.
safety-allergy-related = { $medicine } es de la misma clase ({ $class }) que { $allergy } (intolerancia registrada).
safety-allergy-cross = { $medicine } ({ $class }): posible reacción cruzada con { $allergy } (intolerancia registrada).
safety-duplicate-ingredient = { $substance } está en más de un medicamento actual: { $medicines }.
safety-interrupted-tuberculosis = El tratamiento o la prevención de la tuberculosis se interrumpió: { $medicine } ({ $status }), y no consta que se haya completado.
safety-interrupted-hiv = El tratamiento antirretroviral se interrumpió: { $medicine } ({ $status }), y no hay otro en curso.
safety-interrupted-epilepsy = El tratamiento de la epilepsia se interrumpió: { $medicine } ({ $status }), y no hay otro en curso.
safety-supply-ended-tuberculosis = Tratamiento o prevención de la tuberculosis: el suministro o el período de { $medicine } ha terminado, y no consta que se haya completado.
safety-supply-ended-hiv = Tratamiento antirretroviral: el suministro o el período de { $medicine } ha terminado, y no hay otro en curso.
safety-supply-ended-epilepsy = Tratamiento de la epilepsia: el suministro o el período de { $medicine } ha terminado, y no hay otro en curso.
safety-g6pd-medicine = { $medicine } con déficit de G6PD: puede destruir los glóbulos rojos.
safety-g6pd-unknown = { $medicine }: no se puede juzgar si hay déficit de G6PD, no hay prueba registrada. Haga antes la prueba.
safety-pregnancy-medicine = { $medicine } en el embarazo: puede dañar al feto.
safety-childbearing-medicine = { $medicine } puede dañar al feto: descarte un embarazo y asegure la anticoncepción o elija otro medicamento.
safety-anticoagulant = Toma un anticoagulante ({ $medicine }): riesgo de sangrado en heridas, inyecciones intramusculares y operaciones.
safety-anticoagulant-bleeding = { $medicine } con el anticoagulante { $other }: mayor riesgo de sangrado.
safety-resistant-tuberculosis-contact = Contacto con tuberculosis farmacorresistente: el tratamiento preventivo depende de la resistencia del caso fuente.
safety-resistant-tuberculosis = Tuberculosis farmacorresistente: los medicamentos habituales no bastan; aísle y consulte a un especialista.
safety-rifamycin-interaction = { $medicine } con { $other }: las rifamicinas reducen o anulan el efecto del primero; hace falta otra dosis u otro medicamento.
safety-mefloquine-neuropsychiatric = { $medicine } y { $condition }: la mefloquina puede causar convulsiones y psicosis.

## Classes of medicines

class-penicillins = penicilinas
class-cephalosporins = cefalosporinas
class-carbapenems = carbapenémicos
class-sulfonamides = sulfonamidas
class-nsaids = antiinflamatorios no esteroideos
class-macrolides = macrólidos
class-fluoroquinolones = fluoroquinolonas
class-tetracyclines = tetraciclinas
class-aminoglycosides = aminoglucósidos
class-opioids = opioides
class-rifamycins = rifamicinas
class-artemisinins = artemisininas
class-statins = estatinas
class-ace-inhibitors = inhibidores de la ECA

## What a card left out

omitted-older-results = { $count ->
    [one] { $count } resultado más antiguo
   *[other] { $count } resultados más antiguos
}
omitted-results = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
omitted-past-problems = { $count ->
    [one] { $count } antecedente
   *[other] { $count } antecedentes
}
omitted-past-medications = { $count ->
    [one] { $count } medicamento anterior
   *[other] { $count } medicamentos anteriores
}
omitted-milder-allergies = { $count ->
    [one] { $count } alergia menos grave
   *[other] { $count } alergias menos graves
}
omitted-immunizations = { $count ->
    [one] { $count } vacuna
   *[other] { $count } vacunas
}
omitted-procedures = { $count ->
    [one] { $count } procedimiento
   *[other] { $count } procedimientos
}
omitted-plans = { $count ->
    [one] { $count } plan
   *[other] { $count } planes
}
omitted-supporting-resources = { $count ->
    [one] { $count } elemento auxiliar (lugares, personas, consultas)
   *[other] { $count } elementos auxiliares (lugares, personas, consultas)
}
omitted-addresses = { $count ->
    [one] { $count } dirección
   *[other] { $count } direcciones
}
omitted-contact-points = { $count ->
    [one] { $count } teléfono o correo electrónico
   *[other] { $count } teléfonos o correos electrónicos
}
omitted-contacts = { $count ->
    [one] { $count } persona de contacto
   *[other] { $count } personas de contacto
}
omitted-identifiers = { $count ->
    [one] { $count } identificador
   *[other] { $count } identificadores
}
omitted-attachments = { $count ->
    [one] { $count } adjunto
   *[other] { $count } adjuntos
}
omitted-narratives = { $count ->
    [one] { $count } texto narrativo
   *[other] { $count } textos narrativos
}
omitted-extensions = { $count ->
    [one] { $count } extensión
   *[other] { $count } extensiones
}
omitted-other-entries = { $count ->
    [one] { $count } elemento de otro tipo
   *[other] { $count } elementos de otros tipos
}

## What is counted and not shown

counted-in-error = { $what } (registro por error)
counted-unreadable = { $count ->
    [one] { $count } ilegible
   *[other] { $count } ilegibles
}
counted-patient = { $count ->
    [one] { $count } ficha de paciente
   *[other] { $count } fichas de paciente
}
counted-practitioner = { $count ->
    [one] { $count } profesional de salud
   *[other] { $count } profesionales de salud
}
counted-practitioner-role = { $count ->
    [one] { $count } función de profesional de salud
   *[other] { $count } funciones de profesionales de salud
}
counted-organization = { $count ->
    [one] { $count } organización
   *[other] { $count } organizaciones
}
counted-location = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
counted-provenance = { $count ->
    [one] { $count } declaración de procedencia
   *[other] { $count } declaraciones de procedencia
}
counted-related-person = { $count ->
    [one] { $count } persona relacionada
   *[other] { $count } personas relacionadas
}
counted-specimen = { $count ->
    [one] { $count } muestra
   *[other] { $count } muestras
}
counted-claim = { $count ->
    [one] { $count } solicitud de reembolso
   *[other] { $count } solicitudes de reembolso
}
counted-explanation-of-benefit = { $count ->
    [one] { $count } detalle de prestaciones
   *[other] { $count } detalles de prestaciones
}
counted-device = { $count ->
    [one] { $count } dispositivo
   *[other] { $count } dispositivos
}
counted-medication = { $count ->
    [one] { $count } medicamento al que nada hace referencia
   *[other] { $count } medicamentos a los que nada hace referencia
}
counted-care-team = { $count ->
    [one] { $count } equipo de atención
   *[other] { $count } equipos de atención
}
counted-observation = { $count ->
    [one] { $count } observación
   *[other] { $count } observaciones
}
counted-composition = { $count ->
    [one] { $count } composición adicional
   *[other] { $count } composiciones adicionales
}
counted-section-text = { $count ->
    [one] { $count } texto de una sección con entradas
   *[other] { $count } textos de secciones con entradas
}

## History: who said what, what was corrected, what does not go together

history-entries = { $count ->
    [one] Historial de { $count } entrada
   *[other] Historial de { $count } entradas
}
history-no-date = sin fecha
history-card-only = una tarjeta de la que otros ya dicen todo
history-nothing = nada que se muestre
history-things = { $count ->
    [one] { $count } elemento
   *[other] { $count } elementos
}
history-new = Nuevo en la última entrada
history-more = y { $count } más
history-corrections = Correcciones; lo que había antes se conserva
history-contradictions = CONTRADICCIONES, por aclarar con el paciente
history-apart = APARTADO
history-missing = Sigue a entradas que no están aquí: falta algo.
history-part-missing = Falta su parte para menos lectores.
history-now = ahora { $what }
history-corrected = corregido
history-withdrawn = retirado
history-not-here = algo que no está aquí
history-by = por { $who }
history-not-carried-out = NO APLICADA: por alguien desconocido aquí
history-whole-card = la tarjeta entera
history-patient-unsigned = el paciente, sin firma
history-unknown-names = alguien desconocido aquí que dice ser { $name }
history-unknown = alguien desconocido aquí
contradiction-none-known = uno dice que no hay ninguno, otro nombra uno
contradiction-empty-section = uno dice que aquí no hay nada, otro tiene algo
contradiction-status = uno dice que ha terminado, otro que no
contradiction-dose = dos dosis de un mismo medicamento
contradiction-birth-date = fechas de nacimiento distintas
contradiction-sex = sexos distintos
contradiction-corrections = corregido dos veces, de forma distinta
contradiction-unproven-correction = corrección de alguien desconocido aquí, no aplicada
contradiction-more = hay más de las que se enumeran
apart-not-understood = de una forma que este software no conoce
apart-other-record = de otro registro, quizá de otra persona
apart-forged = la firma es falsa: no viene del centro que nombra
apart-misplaced = una tarjeta de otro historial que aquel en que está
apart-unreadable = su contenido no se puede leer
apart-too-much = el historial contiene más de lo que este software muestra
apart-ownerless = una parte sellada cuya visita falta

## Verdict

integrity-valid = Firma válida.
integrity-invalid = FIRMA INCORRECTA: el registro se modificó después de firmarse o es falso.
integrity-unverifiable = No se pudo comprobar ninguna firma.
issuer-known = Emitido por { $clinic } el { $date }.
issuer-known-in = Emitido por { $clinic }, { $country }, el { $date }.
issuer-known-undated = Emitido por { $clinic }.
issuer-known-in-undated = Emitido por { $clinic }, { $country }.
issuer-by-key-file = Conocido aquí solo por su archivo de clave.
issuer-by-foreign-list = Nombrado por la lista de { $list }.
issuer-unknown = Firmado el { $date } con una clave desconocida aquí ({ $key }).
issuer-unknown-undated = Firmado con una clave desconocida aquí ({ $key }).
issuer-disproved = La firma no corresponde al centro de salud que nombra la tarjeta (clave { $key }).
issuer-nobody = Sin firma: es lo que refiere el paciente.
validity-without-end = Sin fecha de fin.
validity-until = Válido hasta el { $date }.
validity-expired = VENCIDO el { $date }.
validity-not-yet = Con fecha { $date }, en el futuro: compruebe el reloj de este equipo.
validity-undated = Sin fecha.
validity-unchecked = No se comprobaron sus fechas.
unknown-day = (fecha desconocida)
revocation-none = No revocado.
revocation-card = REVOCADO: esta tarjeta se declaró perdida o se reemplazó.
revocation-key-compromised = REVOCADO: la clave del emisor se considera robada desde el { $date }; quien la tenga puede haber hecho esto.
revocation-key-retired = REVOCADO: firmado después de que el emisor dejara de usar esta clave el { $date }.
revocation-unchecked = Ninguna lista de confianza aquí indica si fue revocado.
list-current = { $days ->
    [0] Lista de confianza de hoy.
    [one] Lista de confianza de hace { $days } día.
   *[other] Lista de confianza de hace { $days } días.
}
list-stale = { $days ->
    [0] Lista de confianza de hoy, vencida el { $date }: obtenga una más reciente.
    [one] Lista de confianza de hace { $days } día, vencida el { $date }: obtenga una más reciente.
   *[other] Lista de confianza de hace { $days } días, vencida el { $date }: obtenga una más reciente.
}
list-from-future = Lista de confianza con fecha { $date }, en el futuro: compruebe el reloj de este equipo.
list-unchecked = Lista de confianza del { $date }.
list-none = No hay lista de confianza aquí.
content-unread = El registro aún no se ha leído.
content-whole = Se pudo leer todo el registro.
content-partial = No se pudieron leer partes del registro.
content-unreadable = NO SE PUDO LEER EL REGISTRO.

## Scanned: what a code or a file is, and what to do with it

scanned-carnet = Una tarjeta Carnet: se abre con una clave de una clínica para la que está sellada.
scanned-carnet-frame = Uno de varios códigos de una tarjeta Carnet: escanee también los demás.
scanned-carnet-file = Un archivo Carnet sellado con el historial de un expediente.
scanned-smart-health-card = Una SMART Health Card: vacunas, resultados o un resumen, firmados por quien la emitió. Cualquiera puede leerla.
scanned-smart-health-card-chunk = Uno de varios códigos de una SMART Health Card: escanee también los demás.
scanned-smart-health-card-file = Un archivo con SMART Health Cards.
scanned-smart-health-link = Un SMART Health Link: el expediente está cifrado en un servidor y se obtiene por internet.
scanned-smart-health-link-in-url = Un SMART Health Link tras una dirección web: el expediente está cifrado en un servidor. No abra la dirección en un navegador.
scanned-verifiable-health-link = Un Verifiable Health Link sin su certificado: NADIE LO FIRMÓ. El expediente está en un servidor.
scanned-hcert = Un certificado sanitario digital, como los de la Unión Europea o la OMS: una vacuna, una prueba o una recuperación. Cualquiera puede leerlo.
scanned-hcert-uncompressed = Un certificado sanitario digital sin comprimir, como hacen algunos emisores. Cualquiera puede leerlo.
scanned-hcert-other = Un certificado sanitario digital de una versión que aquí no se conoce.
scanned-jws = Datos firmados (JWS); puede ser una SMART Health Card.
scanned-jwe = Datos cifrados (JWE): sin su enlace o su clave no se pueden leer.
scanned-sd-jwt = Una acreditación firmada de una cartera digital (SD-JWT), que aquí no se lee.
scanned-fhir = Un expediente de salud (FHIR), NI CIFRADO NI FIRMADO: es lo que alguien declara.
scanned-fhir-xml = Un expediente de salud (FHIR en XML), ni cifrado ni firmado: pida que se exporte como FHIR en JSON.
scanned-fhir-ndjson = Expedientes FHIR, uno por línea, ni cifrados ni firmados: son para importar, no para la pantalla de un paciente.
scanned-cda = Un documento clínico (CDA), ni cifrado ni firmado: pida que se exporte como FHIR en JSON.
scanned-hl7v2 = Mensajes entre sistemas hospitalarios (HL7 versión 2), ni cifrados ni firmados: pida que el expediente se exporte como FHIR en JSON.
scanned-vds-nc = Una prueba sanitaria firmada para viajar (VDS-NC de la OACI), que aquí no se lee.
scanned-divoc = Un certificado de vacunación DIVOC, como en la India o Sri Lanka, que aquí no se lee.
scanned-verifiable-credential = Una credencial verificable de un tipo que aquí no se lee.
scanned-nzcp = Un pase COVID de Nueva Zelanda, que aquí no se lee.
scanned-mdoc = El inicio de la presentación de un documento móvil desde un teléfono, que sigue por radio y aquí no se lee.
scanned-age = Un archivo cifrado con age: quien lo dio tiene que descifrarlo.
scanned-url = Una dirección web, que no se abre: no contiene nada sobre la salud que se pueda leer aquí.
scanned-wifi = El acceso a una red wifi: nada sobre la salud.
scanned-vcard = Un contacto: nada sobre la salud. Puede ser a quien avisar en una emergencia; pregunte al paciente.
scanned-phone = Un número de teléfono: nada sobre la salud.
scanned-email = Una dirección de correo electrónico: nada sobre la salud.
scanned-location = Un lugar en el mapa: nada sobre la salud.
scanned-one-time-password = Un SECRETO con el que alguien inicia sesión en algún sitio: nada sobre la salud. No lo guarde.
scanned-number = Un número, como el de un artículo o un expediente: nada sobre la salud.
scanned-json = Datos en JSON de un tipo que aquí no se conoce.
scanned-xml = Datos o un dibujo en XML de un tipo que aquí no se conoce.
scanned-html = Una página web: si muestra un código, hágale una foto o una captura de pantalla.
scanned-pdf = Un documento PDF: si muestra un código, hágale una foto o una captura de pantalla.
scanned-picture = Una imagen: lo que contiene depende de los códigos que haya en ella.
scanned-text = Un texto que no es un código de salud.
scanned-binary = Datos de un tipo que aquí no se conoce.
scanned-empty = Nada: está vacío.

## Languages (ISO 639): how they are called

language-am = amárico
language-ar = árabe
language-az = azerí
language-bg = búlgaro
language-bm = bambara
language-bn = bengalí
language-bs = bosnio
language-ckb = kurdo sorani
language-cs = checo
language-da = danés
language-de = alemán
language-dv = divehi
language-el = griego
language-en = inglés
language-es = español
language-et = estonio
language-fa = persa
language-ff = fula
language-fi = finés
language-fr = francés
language-ha = hausa
language-he = hebreo
language-hi = hindi
language-hr = croata
language-ht = criollo haitiano
language-hu = húngaro
language-hy = armenio
language-id = indonesio
language-ig = igbo
language-it = italiano
language-ja = japonés
language-ka = georgiano
language-kea = criollo caboverdiano
language-kg = kikongo
language-km = jemer
language-kmr = kurdo kurmanji
language-ko = coreano
language-ku = kurdo
language-lg = luganda
language-ln = lingala
language-lo = lao
language-lt = lituano
language-lv = letón
language-mk = macedonio
language-ml = malayalam
language-mn = mongol
language-ms = malayo
language-mt = maltés
language-my = birmano
language-nb = noruego
language-ne = nepalí
language-nl = neerlandés
language-no = noruego
language-om = oromo
language-pa = punyabí
language-pl = polaco
language-prs = darí
language-ps = pastún
language-pt = portugués
language-qu = quechua
language-rhg = rohinyá
language-rn = kirundi
language-ro = rumano
language-rom = romaní
language-ru = ruso
language-rw = kinyarwanda
language-sd = sindhi
language-si = cingalés
language-sk = eslovaco
language-sl = esloveno
language-sn = shona
language-so = somalí
language-sq = albanés
language-sr = serbio
language-ss = suazi
language-sv = sueco
language-sw = suajili
language-ta = tamil
language-te = telugu
language-tg = tayiko
language-th = tailandés
language-ti = tigriña
language-tl = tagalo
language-tr = turco
language-ug = uigur
language-uk = ucraniano
language-ur = urdu
language-uz = uzbeko
language-vi = vietnamita
language-wo = wólof
language-xh = xhosa
language-yo = yoruba
language-zh = chino
language-zu = zulú

## Countries and territories (ISO 3166-1)

country-ad = Andorra
country-ae = Emiratos Árabes Unidos
country-af = Afganistán
country-ag = Antigua y Barbuda
country-ai = Anguila
country-al = Albania
country-am = Armenia
country-ao = Angola
country-aq = Antártida
country-ar = Argentina
country-as = Samoa Americana
country-at = Austria
country-au = Australia
country-aw = Aruba
country-ax = Islas Åland
country-az = Azerbaiyán
country-ba = Bosnia y Herzegovina
country-bb = Barbados
country-bd = Bangladesh
country-be = Bélgica
country-bf = Burkina Faso
country-bg = Bulgaria
country-bh = Bahrein
country-bi = Burundi
country-bj = Benin
country-bl = San Bartolomé
country-bm = Bermudas
country-bn = Brunei Darussalam
country-bo = Bolivia
country-bq = Bonaire, San Eustaquio y Saba
country-br = Brasil
country-bs = Bahamas
country-bt = Bhután
country-bv = Isla Bouvet
country-bw = Botswana
country-by = Belarús
country-bz = Belice
country-ca = Canadá
country-cc = Islas Cocos (Keeling)
country-cd = República Democrática del Congo
country-cf = República Centroafricana
country-cg = Congo
country-ch = Suiza
country-ci = Côte d’Ivoire
country-ck = Islas Cook
country-cl = Chile
country-cm = Camerún
country-cn = China
country-co = Colombia
country-cr = Costa Rica
country-cu = Cuba
country-cv = Cabo Verde
country-cw = Curazao
country-cx = Isla de Navidad
country-cy = Chipre
country-cz = Chequia
country-de = Alemania
country-dj = Djibouti
country-dk = Dinamarca
country-dm = Dominica
country-do = República Dominicana
country-dz = Argelia
country-ec = Ecuador
country-ee = Estonia
country-eg = Egipto
country-eh = Sáhara Occidental
country-er = Eritrea
country-es = España
country-et = Etiopía
country-fi = Finlandia
country-fj = Fiji
country-fk = Islas Malvinas (Falkland)
country-fm = Micronesia
country-fo = Islas Feroe
country-fr = Francia
country-ga = Gabón
country-gb = Reino Unido
country-gd = Granada
country-ge = Georgia
country-gf = Guayana Francesa
country-gg = Guernsey
country-gh = Ghana
country-gi = Gibraltar
country-gl = Groenlandia
country-gm = Gambia
country-gn = Guinea
country-gp = Guadalupe
country-gq = Guinea Ecuatorial
country-gr = Grecia
country-gs = Georgia del Sur e Islas Sandwich del Sur
country-gt = Guatemala
country-gu = Guam
country-gw = Guinea-Bissau
country-gy = Guyana
country-hk = Hong Kong
country-hm = Islas Heard y McDonald
country-hn = Honduras
country-hr = Croacia
country-ht = Haití
country-hu = Hungría
country-id = Indonesia
country-ie = Irlanda
country-il = Israel
country-im = Isla de Man
country-in = India
country-io = Territorio Británico del Océano Índico
country-iq = Iraq
country-ir = Irán
country-is = Islandia
country-it = Italia
country-je = Jersey
country-jm = Jamaica
country-jo = Jordania
country-jp = Japón
country-ke = Kenya
country-kg = Kirguistán
country-kh = Camboya
country-ki = Kiribati
country-km = Comoras
country-kn = Saint Kitts y Nevis
country-kp = República Popular Democrática de Corea
country-kr = República de Corea
country-kw = Kuwait
country-ky = Islas Caimán
country-kz = Kazajstán
country-la = República Democrática Popular Lao
country-lb = Líbano
country-lc = Santa Lucía
country-li = Liechtenstein
country-lk = Sri Lanka
country-lr = Liberia
country-ls = Lesotho
country-lt = Lituania
country-lu = Luxemburgo
country-lv = Letonia
country-ly = Libia
country-ma = Marruecos
country-mc = Mónaco
country-md = República de Moldova
country-me = Montenegro
country-mf = San Martín (parte francesa)
country-mg = Madagascar
country-mh = Islas Marshall
country-mk = Macedonia del Norte
country-ml = Malí
country-mm = Myanmar
country-mn = Mongolia
country-mo = Macao
country-mp = Islas Marianas Septentrionales
country-mq = Martinica
country-mr = Mauritania
country-ms = Montserrat
country-mt = Malta
country-mu = Mauricio
country-mv = Maldivas
country-mw = Malawi
country-mx = México
country-my = Malasia
country-mz = Mozambique
country-na = Namibia
country-nc = Nueva Caledonia
country-ne = Níger
country-nf = Isla Norfolk
country-ng = Nigeria
country-ni = Nicaragua
country-nl = Países Bajos
country-no = Noruega
country-np = Nepal
country-nr = Nauru
country-nu = Niue
country-nz = Nueva Zelandia
country-om = Omán
country-pa = Panamá
country-pe = Perú
country-pf = Polinesia Francesa
country-pg = Papua Nueva Guinea
country-ph = Filipinas
country-pk = Pakistán
country-pl = Polonia
country-pm = San Pedro y Miquelón
country-pn = Pitcairn
country-pr = Puerto Rico
country-ps = Estado de Palestina
country-pt = Portugal
country-pw = Palau
country-py = Paraguay
country-qa = Qatar
country-re = Reunión
country-ro = Rumania
country-rs = Serbia
country-ru = Federación de Rusia
country-rw = Rwanda
country-sa = Arabia Saudita
country-sb = Islas Salomón
country-sc = Seychelles
country-sd = Sudán
country-se = Suecia
country-sg = Singapur
country-sh = Santa Elena, Ascensión y Tristán de Acuña
country-si = Eslovenia
country-sj = Svalbard y Jan Mayen
country-sk = Eslovaquia
country-sl = Sierra Leona
country-sm = San Marino
country-sn = Senegal
country-so = Somalia
country-sr = Suriname
country-ss = Sudán del Sur
country-st = Santo Tomé y Príncipe
country-sv = El Salvador
country-sx = San Martín (parte neerlandesa)
country-sy = República Árabe Siria
country-sz = Eswatini
country-tc = Islas Turcas y Caicos
country-td = Chad
country-tf = Territorios Australes Franceses
country-tg = Togo
country-th = Tailandia
country-tj = Tayikistán
country-tk = Tokelau
country-tl = Timor-Leste
country-tm = Turkmenistán
country-tn = Túnez
country-to = Tonga
country-tr = Türkiye
country-tt = Trinidad y Tabago
country-tv = Tuvalu
country-tw = Taiwán
country-tz = República Unida de Tanzanía
country-ua = Ucrania
country-ug = Uganda
country-um = Islas Ultramarinas Menores de los Estados Unidos
country-us = Estados Unidos de América
country-uy = Uruguay
country-uz = Uzbekistán
country-va = Santa Sede
country-vc = San Vicente y las Granadinas
country-ve = Venezuela
country-vg = Islas Vírgenes Británicas
country-vi = Islas Vírgenes de los Estados Unidos
country-vn = Viet Nam
country-vu = Vanuatu
country-wf = Wallis y Futuna
country-ws = Samoa
country-ye = Yemen
country-yt = Mayotte
country-za = Sudáfrica
country-zm = Zambia
country-zw = Zimbabwe

## Card

card-title = Tarjeta de salud
card-name = Nombre
card-date = Fecha
card-valid-until = Válida hasta
card-from = Entregada por
card-show = Muestre esta tarjeta al personal de salud.
card-dry = Manténgala limpia y seca.
card-fold = No doble el código.
card-photo = No fotografíe el código ni lo comparta.
card-offline = Un centro de salud puede leerla sin internet.
card-any = Bastan { $needed } de los { $all } códigos.
card-copy = El mismo código, por si el primero se daña.
card-fold-steps = Doble por las marcas: primero 1, después 2.
card-staff = Personal de salud: escanee con Carnet, sin internet.
