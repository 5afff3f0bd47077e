# Every word of the clinic page, in English. The other languages have the same messages in the same order.
# Words of records and names of people and places come in as { $text } and { $name }.

## The frame of every screen

title = Carnet for clinics
skip = Go to the content
language = Language
text-size = Size of text
text-size-now = Size of text: { $percent } %
settings = Settings
lock = Lock
back = Back
cancel = Cancel
close = Close
remove = Remove
optional = optional
working = Working…
offline-ready = This page now works without a network.
update-ready = A newer version of this page is ready: it comes into force the next time the page is opened.
locked = Locked. Nothing of the record is left on this page.
idle-lock = The page locked itself.
required = Fill in this field.
no-storage = This browser keeps nothing for this page, so it cannot hold keys. Is the window a private one?

## First start

setup-title = Set up this clinic
setup-lead = Three steps, once on this device. Nothing is sent anywhere.
setup-step = Step { $step } of { $of }
keys-title = Keys of the clinic
keys-lead = With its keys a clinic opens cards, and signs what it adds. They stay on this device, sealed by a passphrase.
keys-make = Make new keys
keys-import = Take keys from a file
clinic-name = Name of the clinic
clinic-name-help = Other clinics see it on each record that you sign.
country = Country
country-choose = Choose a country
passphrase = Passphrase
passphrase-help = You type it each time you unlock this page. It cannot be recovered.
passphrase-words = Suggest words
passphrase-bits = { $bits } bits: as hard to guess as { $words } words that chance chose. Write them down and keep them apart from this device.
passphrase-again = Passphrase, once more
passphrase-differs = The two passphrases are not the same.
passphrase-show = Show the passphrase
key-file = Key file
key-file-help = The private key file that the command line or another device exported.
key-passphrase-file = Passphrase of the key file
make-keys = Make the keys
import-keys = Take the keys
backup-title = Keep a copy
backup-lead = If this device is lost, only a copy of the key file opens what was sealed to this clinic. The file is sealed by your passphrase.
backup-save = Save the key file
public-save = Save the public key file
public-lead = Give the public key file to your programme: it has no secret in it.
continue = Continue
trust-title = Trust list of the programme
trust-lead = The trust list says which clinics are known, who reads what, and which cards were taken back. Your programme gives it to you as a file.
trust-compare = Compare this fingerprint with the one that the programme gave you, by telephone or on paper. If they differ, remove the list.
trust-same = They are the same
trust-later = Later
trust-programme = Programme
trust-fingerprint = Fingerprint
trust-made = Made
trust-until = Newer one due
trust-clinics = { $count ->
    [one] { $count } clinic
   *[other] { $count } clinics
}
trust-revoked = { $count ->
    [one] { $count } card taken back
   *[other] { $count } cards taken back
}
trust-old = This list is older than it should be. It still serves; ask the programme for a new one.
trust-new = The trust list of a new programme is taken.
trust-newer = The newer trust list is taken.
trust-replaced = The trust list is replaced.
trust-unchanged = This trust list was here already.
trust-none = No trust list: issuers are not known, and new cards can only be sealed to this clinic or a passphrase.
trust-add = Take a trust list
trust-lists = Trust lists
trust-keys = { $count ->
    [one] { $count } key
   *[other] { $count } keys
}

## Unlocking

unlock-title = Unlock
unlock-lead = Type the passphrase of this clinic’s keys.
unlock = Unlock
unlock-which = Keys

## Scanning

scan-title = Scan a card
scan-lead = Hold the card before the camera, about a hand away.
scan-start = Start the camera
scan-stop = Stop the camera
scan-progress = { $received } of { $needed }
scan-hint-closer = Closer
scan-hint-steady = Hold still
scan-hint-light = More light
scan-camera = Camera
scan-torch-on = Light on
scan-torch-off = Light off
scan-file = Choose a picture or file
scan-file-help = A picture of a card, or a .carnet file. You can also drop it here.
scan-text = USB scanner or pasted text
scan-text-help = Scan into this field, or paste the text of the code.
scan-take = Read the text
scan-other-ways = Without a camera
scan-again = Start again
scan-camera-denied = The browser does not let this page use the camera. Allow it beside the address, or use a picture or a USB scanner.
scan-camera-missing = There is no camera on this device. Use a picture or a USB scanner.
scan-nothing = There is no code in this picture that can be read.
recent-title = Recent records
recent-none = None yet.
recent-unreadable = Cannot be opened with these keys
recent-clear = Remove all
begin-title = First record of a person
begin-lead = For somebody without a card. Leave out what is not known.
begin-name = Name
begin-birth = Date of birth
begin-birth-help = As far as it is known: 1987, 1987-05 or 1987-05-14.
begin-sex = Sex
begin-language = Language of the person
sex-female = Female
sex-male = Male
sex-other = Other
sex-unknown = Not known
begin = Begin the record

## What a card asks for

ask-title = This card asks for a secret
ask-code-lead = The holder chose a consent code. Ask for it: without the holder’s word, this card does not open.
ask-passphrase-lead = None of your keys opens this card. If the holder has its passphrase, type it here.
ask-code = Consent code
ask-open = Open the card

## Another code

other-title = Another kind of code
other-text = What the code says

## The record

record-title = Record
record-view = View
view-full = Everything
view-family = Family: nothing sensitive
view-border = Border: vaccinations only
record-language = Language of the summary
record-print = Print the summary
record-fhir = Save as FHIR
record-file = Save as .carnet file
record-add = Add to the record
record-begin = Begin a record from this
record-card = New card
record-next = Next person
record-warning-files = The FHIR file is not sealed: whoever has it reads it.
tone-good = All right
tone-doubtful = Take care
tone-bad = Do not rely on this
record-merge = Join with another copy
record-added = { $count ->
    [one] { $count } entry was signed and added.
   *[other] { $count } entries were signed and added.
}
record-changed = There are entries that no card has yet. Make a new card before the person leaves.

## Adding

add-title = Add to the record
add-what = What do you want to add?
kind-vaccination = Vaccination
kind-treatment = Treatment
kind-result = Result
kind-screening = Screening
kind-note = Note
kind-referral = Referral
vaccine = Vaccine
vaccine-choose = Choose a vaccine
vaccine-other = Another vaccine, in words
choose-other = Other…
date = Date
date-help = As far as it is known: 2024, 2024-05 or 2024-05-14.
date-wrong = Write a year, a year and month, or a whole date, such as 2024, 2024-05 or 2024-05-14.
dose-number = Dose number
dose-of = of how many
lot = Lot number
site = Site
site-left-arm = Left upper arm
site-right-arm = Right upper arm
site-left-thigh = Left thigh
site-right-thigh = Right thigh
medicine = Medicine
course = What became of it
course-given = Given here
course-ongoing = Being taken
course-planned = Planned
course-stopped = Stopped
course-paused = Paused
course-withheld = Not given
withheld = Why it was not given
withheld-pregnancy = Pregnancy
withheld-breastfeeding = Breastfeeding
withheld-age = Age
withheld-weight = Weight
withheld-loa-loa = Possible loiasis (Loa loa)
withheld-cysticercosis = Cysticercosis
withheld-allergy = Allergy
withheld-refused = Refused
withheld-out-of-stock = Out of stock
withheld-other = Another reason
dose = Dose
reason = Reason
until = Until
directions = How to take it
note = Note
what = What was tested or measured
value = Value
unit = Unit
unit-help = As in mg/dL, mmol/L, kg, Cel
finding = Finding, in words
screening = Screening
screening-choose = Choose a screening
answer = Result of the screening
answer-choose = Choose the result
text = Text
specialty = Specialty
referral-to = To whom
urgency = Urgency
urgency-routine = Routine
urgency-urgent = Urgent
urgency-asap = As soon as possible
urgency-stat = At once
source = Where this comes from
source-observed = Done or seen here
source-patient-reported = The patient says so
source-document-seen = Seen on a document
source-lab = From the laboratory
add-to-list = Put on the list
to-sign = To be signed
to-sign-none = Nothing yet. Fill in a form above.
add-more = Add another
to-sign-count = { $count ->
    [one] { $count } item to be signed
   *[other] { $count } items to be signed
}
sign = Sign and add
sign-as = Signed as { $name }
discard = Discard the items that are not signed?
discard-yes = Discard

## The new card

card-title = New card
card-lead = The card is sealed to those you choose. Nobody else can open it.
card-readers = Who can open it
card-own-always = always
card-group = { $name }: { $count ->
    [one] { $count } clinic
   *[other] { $count } clinics
}
card-find = Another clinic or group, by name
card-find-do = Find
card-find-none = Nobody of this name is in the trust lists.
card-key-file = Public key file of a clinic
card-sensitive = Sensitive content (HIV, violence, mental health, pregnancy)
card-sensitive-all = For all who open the card
card-sensitive-own = For this clinic only
card-sensitive-group = For the group { $name }
card-profile = How much
profile-summary = What a clinician needs
profile-complete = Everything
profile-emergency = What an emergency needs
card-more = More protection
card-room = Room for sensitive content
card-room-help = The same on all your cards, so that it tells nothing.
card-room-bytes = { $bytes } bytes
card-code = Consent code of the holder
card-code-help = 6 to 64 letters and digits. Every clinic then has to ask the holder for it.
card-passphrase = Passphrase for places outside the programme
card-until = Valid until
card-make = Make the card
card-made = The card is made.
card-facts = { $symbols ->
    [one] { $symbols } symbol, { $bytes } bytes
   *[other] { $symbols } symbols, { $bytes } bytes
}
card-left-out = Not on the card
card-left-out-line = { $count } × { $what }
card-symbol = Symbol { $index } of { $count }
card-symbol-one = Symbol of the card
card-show-lead = Set the screen to full brightness. The holder can take a photograph of each symbol.
card-play = Play
card-pause = Pause
card-previous = Previous symbol
card-next = Next symbol
card-full = Fill the screen
card-print = Print
card-paper = Paper
paper-a6 = A6 pages
paper-a4 = A4, folds to A6
paper-cr80 = Bank card size
card-language = Language of the holder
card-name = Print the name on the card
card-name-help = Whoever finds or searches the card reads it.
card-programme = Programme, printed on the card
card-programme-help = Take a name that tells of no illness, no flight and no country. Empty: nothing says who gave the card.
card-save-svg = Save as SVG
card-save-png = Save as PNG
card-save-symbols = Save the symbols as PNG
card-page = Page { $index } of { $count }

## Settings

set-keys = Keys
set-export = Save the key file
set-public = Save the public key file
set-remove-key = Remove these keys
set-remove-key-sure = Remove the keys of { $name } from this device? Without a copy of the key file, cards that are sealed to it alone can never be opened again.
set-add-key = Make or take other keys
set-remove-list-sure = Remove the trust list of { $name }?
set-page = This page
set-idle = Lock after
set-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
set-recent = Keep a list of recent records
set-recent-help = Off, nothing of a person stays on this device. On, the last 20 records stay, sealed to this clinic’s keys.
set-beep = Beep when a card is read
set-about = Nothing that you do here leaves this device.
set-in-use = in use

## What went wrong

error-title = That did not work
error-passphrase-wrong = The passphrase is wrong, or the file was changed.
error-passphrase-weak = The passphrase is too easy to guess. Take the suggested words, or more and rarer ones.
error-key-malformed = This is not a key file.
error-key-public = This is a public key file. The private one is needed here.
error-trust-malformed = This is not a trust list that this page knows.
error-trust-older = A newer list of this programme is already here.
error-trust-other-root = This list is signed by another key than the programme’s list that is here.
error-no-key-fits = None of your keys opens this card, or the code is wrong, or the card was changed.
error-newer-version = This card is of a newer version than this page. Get the new page.
error-damaged = The card is damaged: part of the code is missing or changed.
error-not-card = This is not a card of Carnet.
error-other-set = This symbol belongs to another card. Finish the first one, or start again.
error-code-form = A consent code has 6 to 64 letters and digits.
error-unit = The unit is not written as UCUM asks, such as mg/dL or mmol/L.
error-date = A date is wrong.
error-too-large = This is too large for a card.
error-room = The sensitive content does not fit. Under “More protection”, choose more room: all cards then have it.
error-camera = The camera cannot be used.
error-memory = This device has not enough memory for that.
error-file = This file cannot be read.
error-no-readers = Choose at least one who can open the card.
error-card-words = The words on the card are too long for this paper, or the symbol too dense. Take larger paper or shorter words.
error-other-record = This is the record of another person.
error-number = A number is wrong.
error-term = A name or code is missing or wrong.
error-key-unsealed = No passphrase seals this key file. Seal it first: this page keeps no open keys.
error-worker = The reader of pictures does not run in this browser. Paste the text of the code, or use a USB scanner.
