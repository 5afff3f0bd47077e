# Tous les mots de la page, en français.

## Le cadre de chaque écran

title = Carnet pour les centres de santé
skip = Aller au contenu
language = Langue
text-size = Taille du texte
text-size-now = Taille du texte : { $percent } %
settings = Réglages
lock = Verrouiller
back = Retour
cancel = Annuler
close = Fermer
remove = Retirer
optional = facultatif
working = En cours…
offline-ready = Cette page fonctionne désormais sans réseau.
update-ready = Une nouvelle version de cette page est prête : elle servira à la prochaine ouverture.
locked = Verrouillé. Rien du dossier ne reste sur cette page.
idle-lock = La page s’est verrouillée d’elle-même.
required = Remplissez ce champ.
no-storage = Ce navigateur ne garde rien pour cette page, qui ne peut donc pas conserver de clés. La fenêtre est-elle privée ?

## Première ouverture

setup-title = Préparer ce centre de santé
setup-lead = Trois étapes, une seule fois sur cet appareil. Rien n’est envoyé nulle part.
setup-step = Étape { $step } sur { $of }
keys-title = Clés du centre
keys-lead = Avec ses clés, un centre ouvre les cartes et signe ce qu’il ajoute. Elles restent sur cet appareil, protégées par une phrase de passe.
keys-make = Créer des clés
keys-import = Reprendre les clés d’un fichier
clinic-name = Nom du centre de santé
clinic-name-help = Les autres centres le voient sur chaque dossier que vous signez.
country = Pays
country-choose = Choisissez un pays
passphrase = Phrase de passe
passphrase-help = Vous la saisissez à chaque déverrouillage. Elle ne peut pas être retrouvée.
passphrase-words = Proposer des mots
passphrase-bits = { $bits } bits : aussi difficile à deviner que { $words } mots tirés au hasard. Notez-les et gardez-les loin de cet appareil.
passphrase-again = Phrase de passe, encore une fois
passphrase-differs = Les deux phrases de passe ne sont pas les mêmes.
passphrase-show = Montrer la phrase de passe
key-file = Fichier de clé
key-file-help = Le fichier de clé privée exporté par la ligne de commande ou par un autre appareil.
key-passphrase-file = Phrase de passe du fichier de clé
make-keys = Créer les clés
import-keys = Reprendre les clés
backup-title = Garder une copie
backup-lead = Si cet appareil est perdu, seule une copie du fichier de clé ouvre ce qui était scellé pour ce centre. Le fichier est protégé par votre phrase de passe.
backup-save = Enregistrer le fichier de clé
public-save = Enregistrer le fichier de clé publique
public-lead = Donnez le fichier de clé publique à votre programme : il ne contient aucun secret.
continue = Continuer
trust-title = Liste de confiance du programme
trust-lead = La liste de confiance dit quels centres sont connus, qui lit quoi et quelles cartes sont révoquées. Votre programme vous la donne sous forme de fichier.
trust-compare = Comparez cette empreinte avec celle que le programme vous a donnée, par téléphone ou sur papier. Si elles diffèrent, retirez la liste.
trust-same = Elles sont identiques
trust-later = Plus tard
trust-programme = Programme
trust-fingerprint = Empreinte
trust-made = Faite le
trust-until = À renouveler avant le
trust-clinics = { $count ->
    [one] { $count } centre
   *[other] { $count } centres
}
trust-revoked = { $count ->
    [one] { $count } carte révoquée
   *[other] { $count } cartes révoquées
}
trust-old = Cette liste est plus ancienne qu’elle ne devrait. Elle sert encore ; demandez une nouvelle liste au programme.
trust-new = La liste de confiance d’un nouveau programme est prise.
trust-newer = La liste de confiance plus récente est prise.
trust-replaced = La liste de confiance est remplacée.
trust-unchanged = Cette liste de confiance était déjà là.
trust-none = Aucune liste de confiance : les émetteurs ne sont pas connus, et les nouvelles cartes ne peuvent être scellées que pour ce centre ou par une phrase de passe.
trust-add = Prendre une liste de confiance
trust-lists = Listes de confiance
trust-keys = { $count ->
    [one] { $count } clé
   *[other] { $count } clés
}

## Déverrouiller

unlock-title = Déverrouiller
unlock-lead = Saisissez la phrase de passe des clés de ce centre.
unlock = Déverrouiller
unlock-which = Clés

## Scanner

scan-title = Scanner une carte
scan-lead = Tenez la carte devant la caméra, à une main de distance.
scan-start = Démarrer la caméra
scan-stop = Arrêter la caméra
scan-progress = { $received } sur { $needed }
scan-hint-closer = Plus près
scan-hint-steady = Ne bougez pas
scan-hint-light = Plus de lumière
scan-camera = Caméra
scan-torch-on = Allumer la lampe
scan-torch-off = Éteindre la lampe
scan-file = Choisir une image ou un fichier
scan-file-help = Une image d’une carte ou un fichier .carnet. Vous pouvez aussi le déposer ici.
scan-text = Lecteur USB ou texte collé
scan-text-help = Scannez dans ce champ, ou collez le texte du code.
scan-take = Lire le texte
scan-other-ways = Sans caméra
scan-again = Recommencer
scan-camera-denied = Le navigateur ne laisse pas cette page utiliser la caméra. Autorisez-la à côté de l’adresse, ou prenez une image ou un lecteur USB.
scan-camera-missing = Il n’y a pas de caméra sur cet appareil. Prenez une image ou un lecteur USB.
scan-nothing = Aucun code lisible dans cette image.
recent-title = Dossiers récents
recent-none = Aucun pour l’instant.
recent-unreadable = Ne s’ouvre pas avec ces clés
recent-clear = Tout retirer
begin-title = Premier dossier d’une personne
begin-lead = Pour une personne sans carte. Laissez vide ce qui n’est pas connu.
begin-name = Nom
begin-birth = Date de naissance
begin-birth-help = Autant qu’on le sache : 1987, 1987-05 ou 1987-05-14.
begin-sex = Sexe
begin-language = Langue de la personne
sex-female = Femme
sex-male = Homme
sex-other = Autre
sex-unknown = Non connu
begin = Commencer le dossier

## Ce qu’une carte demande

ask-title = Cette carte demande un secret
ask-code-lead = Le titulaire a choisi un code de consentement. Demandez-le-lui : sans sa parole, cette carte ne s’ouvre pas.
ask-passphrase-lead = Aucune de vos clés n’ouvre cette carte. Si le titulaire a sa phrase de passe, saisissez-la ici.
ask-code = Code de consentement
ask-open = Ouvrir la carte

## Un autre code

other-title = Un code d’une autre sorte
other-text = Ce que dit le code

## Le dossier

record-title = Dossier
record-view = Vue
view-full = Tout
view-family = Famille : rien de sensible
view-border = Frontière : vaccinations seules
record-language = Langue du résumé
record-print = Imprimer le résumé
record-fhir = Enregistrer en FHIR
record-file = Enregistrer en fichier .carnet
record-add = Ajouter au dossier
record-begin = Commencer un dossier à partir de ceci
record-card = Nouvelle carte
record-next = Personne suivante
record-warning-files = Le fichier FHIR n’est pas scellé : qui l’a le lit.
tone-good = En ordre
tone-doubtful = Attention
tone-bad = Ne vous y fiez pas
record-merge = Réunir avec une autre copie
record-added = { $count ->
    [one] { $count } élément a été signé et ajouté.
   *[other] { $count } éléments ont été signés et ajoutés.
}
record-changed = Certains éléments ne sont encore sur aucune carte. Faites une nouvelle carte avant que la personne parte.

## Ajouter

add-title = Ajouter au dossier
add-what = Que voulez-vous ajouter ?
kind-vaccination = Vaccination
kind-treatment = Traitement
kind-result = Résultat
kind-screening = Dépistage
kind-note = Note
kind-referral = Orientation
vaccine = Vaccin
vaccine-choose = Choisissez un vaccin
vaccine-other = Un autre vaccin, en toutes lettres
choose-other = Autre…
date = Date
date-help = Autant qu’on le sache : 2024, 2024-05 ou 2024-05-14.
date-wrong = Écrivez une année, une année et un mois, ou une date entière, comme 2024, 2024-05 ou 2024-05-14.
dose-number = Numéro de la dose
dose-of = sur combien
lot = Numéro de lot
site = Site
site-left-arm = Bras gauche
site-right-arm = Bras droit
site-left-thigh = Cuisse gauche
site-right-thigh = Cuisse droite
medicine = Médicament
course = Ce qu’il en est
course-given = Donné ici
course-ongoing = En cours
course-planned = Prévu
course-stopped = Arrêté
course-paused = Suspendu
course-withheld = Non donné
withheld = Pourquoi il n’a pas été donné
withheld-pregnancy = Grossesse
withheld-breastfeeding = Allaitement
withheld-age = Âge
withheld-weight = Poids
withheld-loa-loa = Loase possible (Loa loa)
withheld-cysticercosis = Cysticercose
withheld-allergy = Allergie
withheld-refused = Refusé
withheld-out-of-stock = En rupture de stock
withheld-other = Autre raison
dose = Dose
reason = Raison
until = Jusqu’au
directions = Comment le prendre
note = Note
what = Ce qui a été testé ou mesuré
value = Valeur
unit = Unité
unit-help = Comme mg/dL, mmol/L, kg, Cel
finding = Constat, en toutes lettres
screening = Dépistage
screening-choose = Choisissez un dépistage
answer = Résultat du dépistage
answer-choose = Choisissez le résultat
text = Texte
specialty = Spécialité
referral-to = À qui
urgency = Urgence
urgency-routine = Ordinaire
urgency-urgent = Urgent
urgency-asap = Dès que possible
urgency-stat = Immédiatement
source = D’où cela vient
source-observed = Fait ou vu ici
source-patient-reported = Le patient le dit
source-document-seen = Vu sur un document
source-lab = Du laboratoire
add-to-list = Mettre sur la liste
to-sign = À signer
to-sign-none = Rien encore. Remplissez un formulaire.
add-more = Ajouter autre chose
to-sign-count = { $count ->
    [one] { $count } élément à signer
   *[other] { $count } éléments à signer
}
sign = Signer et ajouter
sign-as = Signé par { $name }
discard = Abandonner les éléments qui ne sont pas signés ?
discard-yes = Abandonner

## La nouvelle carte

card-title = Nouvelle carte
card-lead = La carte est scellée pour ceux que vous choisissez. Personne d’autre ne peut l’ouvrir.
card-readers = Qui peut l’ouvrir
card-own-always = toujours
card-group = { $name } : { $count ->
    [one] { $count } centre
   *[other] { $count } centres
}
card-find = Un autre centre ou groupe, par son nom
card-find-do = Chercher
card-find-none = Personne de ce nom dans les listes de confiance.
card-key-file = Fichier de clé publique d’un centre
card-sensitive = Contenu sensible (VIH, violences, santé mentale, grossesse)
card-sensitive-all = Pour tous ceux qui ouvrent la carte
card-sensitive-own = Pour ce centre seulement
card-sensitive-group = Pour le groupe { $name }
card-profile = Combien
profile-summary = Ce dont un soignant a besoin
profile-complete = Tout
profile-emergency = Ce qu’il faut en urgence
card-more = Plus de protection
card-room = Place pour le contenu sensible
card-room-help = La même sur toutes vos cartes, pour qu’elle ne révèle rien.
card-room-bytes = { $bytes } octets
card-code = Code de consentement du titulaire
card-code-help = 6 à 64 lettres et chiffres. Chaque centre devra alors le demander au titulaire.
card-passphrase = Phrase de passe pour les lieux hors du programme
card-until = Valable jusqu’au
card-make = Faire la carte
card-made = La carte est faite.
card-facts = { $symbols ->
    [one] { $symbols } code, { $bytes } octets
   *[other] { $symbols } codes, { $bytes } octets
}
card-left-out = Ce qui n’est pas sur la carte
card-left-out-line = { $count } × { $what }
card-symbol = Code { $index } sur { $count }
card-symbol-one = Code de la carte
card-show-lead = Mettez l’écran à pleine luminosité. Le titulaire peut photographier chaque code.
card-play = Défiler
card-pause = Pause
card-previous = Code précédent
card-next = Code suivant
card-full = Remplir l’écran
card-print = Imprimer
card-paper = Papier
paper-a6 = Pages A6
paper-a4 = A4, plié en A6
paper-cr80 = Format carte bancaire
card-language = Langue du titulaire
card-name = Imprimer le nom sur la carte
card-name-help = Qui trouve ou fouille la carte le lit.
card-programme = Programme, imprimé sur la carte
card-programme-help = Prenez un nom qui ne dit ni maladie, ni fuite, ni pays. Vide : rien ne dit qui a remis la carte.
card-save-svg = Enregistrer en SVG
card-save-png = Enregistrer en PNG
card-save-symbols = Enregistrer les codes en PNG
card-page = Page { $index } sur { $count }

## Réglages

set-keys = Clés
set-export = Enregistrer le fichier de clé
set-public = Enregistrer le fichier de clé publique
set-remove-key = Retirer ces clés
set-remove-key-sure = Retirer les clés de { $name } de cet appareil ? Sans copie du fichier de clé, les cartes scellées pour elles seules ne s’ouvriront plus jamais.
set-add-key = Créer ou reprendre d’autres clés
set-remove-list-sure = Retirer la liste de confiance de { $name } ?
set-page = Cette page
set-idle = Verrouiller après
set-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
set-recent = Garder une liste des dossiers récents
set-recent-help = Sans elle, rien d’une personne ne reste sur cet appareil. Avec elle, les 20 derniers dossiers restent, scellés pour les clés de ce centre.
set-beep = Bip quand une carte est lue
set-about = Rien de ce que vous faites ici ne quitte cet appareil.
set-in-use = en service

## Ce qui n’a pas marché

error-title = Cela n’a pas marché
error-passphrase-wrong = La phrase de passe est fausse, ou le fichier a été modifié.
error-passphrase-weak = La phrase de passe est trop facile à deviner. Prenez les mots proposés, ou des mots plus nombreux et plus rares.
error-key-malformed = Ce n’est pas un fichier de clé.
error-key-public = C’est un fichier de clé publique. Il faut ici la clé privée.
error-trust-malformed = Ce n’est pas une liste de confiance que cette page connaît.
error-trust-older = Une liste plus récente de ce programme est déjà là.
error-trust-other-root = Cette liste est signée par une autre clé que la liste du programme qui est là.
error-no-key-fits = Aucune de vos clés n’ouvre cette carte, ou le code est faux, ou la carte a été modifiée.
error-newer-version = Cette carte est d’une version plus récente que cette page. Procurez-vous la nouvelle page.
error-damaged = La carte est abîmée : une partie du code manque ou a changé.
error-not-card = Ce n’est pas une carte de Carnet.
error-other-set = Ce code est celui d’une autre carte. Finissez la première, ou recommencez.
error-code-form = Un code de consentement a 6 à 64 lettres et chiffres.
error-unit = L’unité n’est pas écrite selon UCUM, comme mg/dL ou mmol/L.
error-date = Une date est fausse.
error-too-large = C’est trop grand pour une carte.
error-room = Le contenu sensible ne tient pas. Sous « Plus de protection », choisissez plus de place : toutes les cartes l’auront.
error-camera = La caméra ne peut pas être utilisée.
error-memory = Cet appareil n’a pas assez de mémoire pour cela.
error-file = Ce fichier ne peut pas être lu.
error-no-readers = Choisissez au moins un centre qui peut ouvrir la carte.
error-card-words = Les mots sur la carte sont trop longs pour ce papier, ou le code trop dense. Prenez un papier plus grand ou des mots plus courts.
error-other-record = C’est le dossier d’une autre personne.
error-number = Un nombre est faux.
error-term = Un nom ou un code manque ou est faux.
error-key-unsealed = Aucune phrase de passe ne protège ce fichier de clé. Protégez-le d’abord : cette page ne garde pas de clés ouvertes.
error-worker = Le lecteur d’images ne fonctionne pas dans ce navigateur. Collez le texte du code, ou prenez un lecteur USB.
