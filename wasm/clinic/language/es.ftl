# Todas las palabras de la página, en español.

## El marco de cada pantalla

title = Carnet para centros de salud
skip = Ir al contenido
language = Idioma
text-size = Tamaño del texto
text-size-now = Tamaño del texto: { $percent } %
settings = Ajustes
lock = Bloquear
back = Volver
cancel = Cancelar
close = Cerrar
remove = Quitar
optional = opcional
working = En curso…
offline-ready = Esta página ya funciona sin red.
update-ready = Hay una versión nueva de esta página: servirá la próxima vez que se abra.
locked = Bloqueado. No queda nada del registro en esta página.
idle-lock = La página se bloqueó sola.
required = Rellene este campo.
no-storage = Este navegador no guarda nada para esta página, que no puede conservar claves. ¿Es una ventana privada?

## Primera apertura

setup-title = Preparar este centro de salud
setup-lead = Tres pasos, una sola vez en este dispositivo. No se envía nada a ningún sitio.
setup-step = Paso { $step } de { $of }
keys-title = Claves del centro
keys-lead = Con sus claves, un centro abre las tarjetas y firma lo que añade. Se quedan en este dispositivo, protegidas por una frase de paso.
keys-make = Crear claves nuevas
keys-import = Tomar las claves de un archivo
clinic-name = Nombre del centro de salud
clinic-name-help = Los demás centros lo ven en cada registro que usted firma.
country = País
country-choose = Elija un país
passphrase = Frase de paso
passphrase-help = La escribe cada vez que desbloquea esta página. No se puede recuperar.
passphrase-words = Proponer palabras
passphrase-bits = { $bits } bits: tan difícil de adivinar como { $words } palabras elegidas al azar. Anótelas y guárdelas lejos de este dispositivo.
passphrase-again = Frase de paso, otra vez
passphrase-differs = Las dos frases de paso no son iguales.
passphrase-show = Mostrar la frase de paso
key-file = Archivo de clave
key-file-help = El archivo de clave privada que exportó la línea de órdenes u otro dispositivo.
key-passphrase-file = Frase de paso del archivo de clave
make-keys = Crear las claves
import-keys = Tomar las claves
backup-title = Guardar una copia
backup-lead = Si se pierde este dispositivo, solo una copia del archivo de clave abre lo que se selló para este centro. El archivo está protegido por su frase de paso.
backup-save = Guardar el archivo de clave
public-save = Guardar el archivo de clave pública
public-lead = Dé el archivo de clave pública a su programa: no contiene ningún secreto.
continue = Continuar
trust-title = Lista de confianza del programa
trust-lead = La lista de confianza dice qué centros se conocen, quién lee qué y qué tarjetas están revocadas. Su programa se la da como archivo.
trust-compare = Compare esta huella con la que le dio el programa, por teléfono o en papel. Si no coinciden, quite la lista.
trust-same = Son iguales
trust-later = Más tarde
trust-programme = Programa
trust-fingerprint = Huella
trust-made = Hecha el
trust-until = Renovar antes del
trust-clinics = { $count ->
    [one] { $count } centro
   *[other] { $count } centros
}
trust-revoked = { $count ->
    [one] { $count } tarjeta revocada
   *[other] { $count } tarjetas revocadas
}
trust-old = Esta lista es más antigua de lo debido. Todavía sirve; pida una nueva al programa.
trust-new = Se tomó la lista de confianza de un programa nuevo.
trust-newer = Se tomó la lista de confianza más reciente.
trust-replaced = Se reemplazó la lista de confianza.
trust-unchanged = Esta lista de confianza ya estaba aquí.
trust-none = No hay lista de confianza: no se conoce a los emisores, y las tarjetas nuevas solo se pueden sellar para este centro o con una frase de paso.
trust-add = Tomar una lista de confianza
trust-lists = Listas de confianza
trust-keys = { $count ->
    [one] { $count } clave
   *[other] { $count } claves
}

## Desbloquear

unlock-title = Desbloquear
unlock-lead = Escriba la frase de paso de las claves de este centro.
unlock = Desbloquear
unlock-which = Claves

## Escanear

scan-title = Escanear una tarjeta
scan-lead = Sostenga la tarjeta ante la cámara, a un palmo.
scan-start = Encender la cámara
scan-stop = Apagar la cámara
scan-progress = { $received } de { $needed }
scan-hint-closer = Más cerca
scan-hint-steady = No la mueva
scan-hint-light = Más luz
scan-camera = Cámara
scan-torch-on = Encender la luz
scan-torch-off = Apagar la luz
scan-file = Elegir una imagen o un archivo
scan-file-help = Una imagen de una tarjeta o un archivo .carnet. También puede soltarlo aquí.
scan-text = Lector USB o texto pegado
scan-text-help = Escanee en este campo o pegue el texto del código.
scan-take = Leer el texto
scan-other-ways = Sin cámara
scan-again = Empezar de nuevo
scan-camera-denied = El navegador no deja que esta página use la cámara. Permítalo junto a la dirección, o use una imagen o un lector USB.
scan-camera-missing = Este dispositivo no tiene cámara. Use una imagen o un lector USB.
scan-nothing = En esta imagen no hay ningún código que se pueda leer.
recent-title = Registros recientes
recent-none = Ninguno todavía.
recent-unreadable = No se abre con estas claves
recent-clear = Quitar todos
begin-title = Primer registro de una persona
begin-lead = Para quien no tiene tarjeta. Deje vacío lo que no se sepa.
begin-name = Nombre
begin-birth = Fecha de nacimiento
begin-birth-help = Hasta donde se sepa: 1987, 1987-05 o 1987-05-14.
begin-sex = Sexo
begin-language = Idioma de la persona
sex-female = Mujer
sex-male = Hombre
sex-other = Otro
sex-unknown = No se sabe
begin = Empezar el registro

## Lo que pide una tarjeta

ask-title = Esta tarjeta pide un secreto
ask-code-lead = El titular eligió un código de consentimiento. Pídaselo: sin su palabra, esta tarjeta no se abre.
ask-passphrase-lead = Ninguna de sus claves abre esta tarjeta. Si el titular tiene la frase de paso, escríbala aquí.
ask-code = Código de consentimiento
ask-open = Abrir la tarjeta

## Otro código

other-title = Un código de otra clase
other-text = Lo que dice el código

## El registro

record-title = Registro
record-view = Vista
view-full = Todo
view-family = Familia: nada sensible
view-border = Frontera: solo vacunas
record-language = Idioma del resumen
record-print = Imprimir el resumen
record-fhir = Guardar como FHIR
record-file = Guardar como archivo .carnet
record-add = Añadir al registro
record-begin = Empezar un registro con esto
record-card = Tarjeta nueva
record-next = Siguiente persona
record-warning-files = El archivo FHIR no está sellado: quien lo tiene lo lee.
tone-good = En orden
tone-doubtful = Atención
tone-bad = No se fíe de esto
record-merge = Unir con otra copia
record-added = { $count ->
    [one] Se firmó y añadió { $count } elemento.
   *[other] Se firmaron y añadieron { $count } elementos.
}
record-changed = Hay elementos que aún no están en ninguna tarjeta. Haga una tarjeta nueva antes de que la persona se vaya.

## Añadir

add-title = Añadir al registro
add-what = ¿Qué quiere añadir?
kind-vaccination = Vacunación
kind-treatment = Tratamiento
kind-result = Resultado
kind-screening = Cribado
kind-note = Nota
kind-referral = Derivación
vaccine = Vacuna
vaccine-choose = Elija una vacuna
vaccine-other = Otra vacuna, en palabras
choose-other = Otra…
date = Fecha
date-help = Hasta donde se sepa: 2024, 2024-05 o 2024-05-14.
date-wrong = Escriba un año, un año y mes, o una fecha entera, como 2024, 2024-05 o 2024-05-14.
dose-number = Número de dosis
dose-of = de cuántas
lot = Número de lote
site = Lugar
site-left-arm = Brazo izquierdo
site-right-arm = Brazo derecho
site-left-thigh = Muslo izquierdo
site-right-thigh = Muslo derecho
medicine = Medicamento
course = Qué pasó con él
course-given = Dado aquí
course-ongoing = Lo toma
course-planned = Previsto
course-stopped = Terminado
course-paused = En pausa
course-withheld = No dado
withheld = Por qué no se dio
withheld-pregnancy = Embarazo
withheld-breastfeeding = Lactancia
withheld-age = Edad
withheld-weight = Peso
withheld-loa-loa = Posible loasis (Loa loa)
withheld-cysticercosis = Cisticercosis
withheld-allergy = Alergia
withheld-refused = Rechazado
withheld-out-of-stock = Sin existencias
withheld-other = Otra razón
dose = Dosis
reason = Razón
until = Hasta
directions = Cómo tomarlo
note = Nota
what = Qué se analizó o midió
value = Valor
unit = Unidad
unit-help = Como mg/dL, mmol/L, kg, Cel
finding = Hallazgo, en palabras
screening = Cribado
screening-choose = Elija un cribado
answer = Resultado del cribado
answer-choose = Elija el resultado
text = Texto
specialty = Especialidad
referral-to = A quién
urgency = Urgencia
urgency-routine = Ordinaria
urgency-urgent = Urgente
urgency-asap = Lo antes posible
urgency-stat = De inmediato
source = De dónde viene esto
source-observed = Hecho o visto aquí
source-patient-reported = Lo refiere el paciente
source-document-seen = Visto en un documento
source-lab = Del laboratorio
add-to-list = Poner en la lista
to-sign = Para firmar
to-sign-none = Nada todavía. Rellene un formulario.
add-more = Añadir otro
to-sign-count = { $count ->
    [one] { $count } elemento para firmar
   *[other] { $count } elementos para firmar
}
sign = Firmar y añadir
sign-as = Firma { $name }
discard = ¿Descartar los elementos sin firmar?
discard-yes = Descartar

## La tarjeta nueva

card-title = Tarjeta nueva
card-lead = La tarjeta se sella para quienes usted elija. Nadie más puede abrirla.
card-readers = Quién puede abrirla
card-own-always = siempre
card-group = { $name }: { $count ->
    [one] { $count } centro
   *[other] { $count } centros
}
card-find = Otro centro o grupo, por su nombre
card-find-do = Buscar
card-find-none = No hay nadie con este nombre en las listas de confianza.
card-key-file = Archivo de clave pública de un centro
card-sensitive = Contenido sensible (VIH, violencia, salud mental, embarazo)
card-sensitive-all = Para todos los que abren la tarjeta
card-sensitive-own = Solo para este centro
card-sensitive-group = Para el grupo { $name }
card-profile = Cuánto
profile-summary = Lo que necesita el personal de salud
profile-complete = Todo
profile-emergency = Lo que hace falta en una urgencia
card-more = Más protección
card-room = Espacio para el contenido sensible
card-room-help = El mismo en todas sus tarjetas, para que no revele nada.
card-room-bytes = { $bytes } bytes
card-code = Código de consentimiento del titular
card-code-help = De 6 a 64 letras y cifras. Cada centro tendrá que pedírselo al titular.
card-passphrase = Frase de paso para lugares fuera del programa
card-until = Válida hasta
card-make = Hacer la tarjeta
card-made = La tarjeta está hecha.
card-facts = { $symbols ->
    [one] { $symbols } código, { $bytes } bytes
   *[other] { $symbols } códigos, { $bytes } bytes
}
card-left-out = Lo que no está en la tarjeta
card-left-out-line = { $count } × { $what }
card-symbol = Código { $index } de { $count }
card-symbol-one = Código de la tarjeta
card-show-lead = Ponga la pantalla con todo el brillo. El titular puede fotografiar cada código.
card-play = Pasar
card-pause = Pausa
card-previous = Código anterior
card-next = Código siguiente
card-full = Llenar la pantalla
card-print = Imprimir
card-paper = Papel
paper-a6 = Páginas A6
paper-a4 = A4, se dobla a A6
paper-cr80 = Tamaño de tarjeta bancaria
card-language = Idioma del titular
card-name = Imprimir el nombre en la tarjeta
card-name-help = Quien encuentre o registre la tarjeta lo lee.
card-programme = Programa, impreso en la tarjeta
card-programme-help = Elija un nombre que no hable de enfermedad, huida ni país. Vacío: nada dice quién dio la tarjeta.
card-save-svg = Guardar como SVG
card-save-png = Guardar como PNG
card-save-symbols = Guardar los códigos como PNG
card-page = Página { $index } de { $count }

## Ajustes

set-keys = Claves
set-export = Guardar el archivo de clave
set-public = Guardar el archivo de clave pública
set-remove-key = Quitar estas claves
set-remove-key-sure = ¿Quitar de este dispositivo las claves de { $name }? Sin una copia del archivo de clave, las tarjetas selladas solo para ellas no se abrirán nunca más.
set-add-key = Crear o tomar otras claves
set-remove-list-sure = ¿Quitar la lista de confianza de { $name }?
set-page = Esta página
set-idle = Bloquear después de
set-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
set-recent = Guardar una lista de registros recientes
set-recent-help = Sin ella, nada de una persona queda en este dispositivo. Con ella quedan los últimos 20 registros, sellados para las claves de este centro.
set-beep = Pitido cuando se lee una tarjeta
set-about = Nada de lo que hace aquí sale de este dispositivo.
set-in-use = en uso

## Lo que salió mal

error-title = No funcionó
error-passphrase-wrong = La frase de paso es incorrecta o el archivo se modificó.
error-passphrase-weak = La frase de paso es demasiado fácil de adivinar. Tome las palabras propuestas, o más palabras y menos comunes.
error-key-malformed = No es un archivo de clave.
error-key-public = Es un archivo de clave pública. Aquí hace falta la privada.
error-trust-malformed = No es una lista de confianza que esta página conozca.
error-trust-older = Ya hay aquí una lista más reciente de este programa.
error-trust-other-root = Esta lista está firmada con otra clave que la lista del programa que está aquí.
error-no-key-fits = Ninguna de sus claves abre esta tarjeta, o el código es incorrecto, o la tarjeta se modificó.
error-newer-version = Esta tarjeta es de una versión más nueva que esta página. Consiga la página nueva.
error-damaged = La tarjeta está dañada: falta o cambió una parte del código.
error-not-card = No es una tarjeta de Carnet.
error-other-set = Este código es de otra tarjeta. Termine la primera o empiece de nuevo.
error-code-form = Un código de consentimiento tiene de 6 a 64 letras y cifras.
error-unit = La unidad no está escrita según UCUM, como mg/dL o mmol/L.
error-date = Una fecha es incorrecta.
error-too-large = Es demasiado grande para una tarjeta.
error-room = El contenido sensible no cabe. En «Más protección», elija más espacio: lo tendrán todas las tarjetas.
error-camera = No se puede usar la cámara.
error-memory = Este dispositivo no tiene memoria suficiente para eso.
error-file = Este archivo no se puede leer.
error-no-readers = Elija al menos un centro que pueda abrir la tarjeta.
error-card-words = Las palabras de la tarjeta son demasiado largas para este papel, o el código es demasiado denso. Use papel más grande o palabras más cortas.
error-other-record = Es el registro de otra persona.
error-number = Un número es incorrecto.
error-term = Falta un nombre o un código, o es incorrecto.
error-key-unsealed = Ninguna frase de paso protege este archivo de clave. Protéjalo primero: esta página no guarda claves abiertas.
error-worker = El lector de imágenes no funciona en este navegador. Pegue el texto del código o use un lector USB.
