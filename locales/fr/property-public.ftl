# The words of the page that everybody may read, and of the page where its syndic sets it.

## What everybody reads

property-public-title = { $association } : syndic et numéros utiles
property-public-description = Syndic, numéros d’urgence et lieu de consultation des documents de { $association }, { $city }.
property-public-numbers = Numéros d’urgence
property-public-number-lift = Ascenseur
property-public-number-heating = Chauffage et eau chaude
property-public-number-water = Fuite d’eau
property-public-number-electricity = Électricité
property-public-number-gas = Odeur de gaz
property-public-number-fire_alarm = Détection incendie
property-public-number-door = Portes et barrières
property-public-number-caretaker = Concierge
property-public-number-on_call = Garde du syndic
property-public-number-other = Autre numéro
property-public-syndic = Syndic
property-public-syndic-none = Aucun mandat de syndic n’est en cours aujourd’hui.
property-public-syndic-provisional = Syndic provisoire
property-public-syndic-name = Nom
property-public-syndic-profession = Profession
property-public-syndic-address = Adresse
property-public-syndic-ipi = Numéro IPI
property-public-syndic-appointed = Désigné le
property-public-syndic-phone = Téléphone
property-public-syndic-email = Adresse e-mail
property-public-consult = Consulter les documents
property-public-consult-lead = Toute personne intéressée peut consulter ces documents sur place et sans frais (Code civil, art. 3.93, §§ 3 et 4).
property-public-rules-at = Règlement d’ordre intérieur
property-public-decisions-at = Registre des décisions
property-public-at-seat = Au siège de l’association : { $seat }
property-public-opening-hours = Heures de permanence
property-public-note = À savoir
property-public-identity = L’association des copropriétaires
property-public-seat = Siège

## Where the syndic sets it

property-public-settings-title = Page publique
property-public-settings-lead = Ce que chacun peut lire sans compte : le syndic, les numéros d’urgence, où consulter les documents. Rien sur les copropriétaires.
property-public-is-on = En ligne
property-public-is-off = Hors ligne
property-public-on-title = La page est en ligne
property-public-on-body = Affichez cette adresse dans l’entrée :
property-public-form-show = Adresse de la page
property-public-enabled = Montrer la page à tout le monde
property-public-enabled-hint = Sans cette coche, l’adresse répond comme une page qui n’existe pas.
property-public-slug = Nom dans l’adresse
property-public-slug-hint = Choisissez-le une fois pour toutes : il ne change pas tout seul.
property-public-slug-hint-change = Si vous le changez, l’ancienne adresse continue de mener ici.
property-public-numbers-hint = Laissez vides les lignes qui ne servent pas.
property-public-number-kind = Numéro { $row } : pour quoi
property-public-number-name = Numéro { $row } : qui répond
property-public-number-phone = Numéro { $row } : téléphone
property-public-texts = Textes : { $language }
property-public-at-hint = Vide : au siège de l’association.
property-public-opening-hours-hint = Par exemple : du lundi au vendredi, de 9 h à 12 h.
property-public-saved = La page publique est enregistrée.
property-public-preview = Aperçu de la page publique
property-public-preview-body = Voici ce que chacun verra. Changez de langue au bas de la page.
property-public-preview-back = Retour aux réglages
property-public-preview-none = Enregistrez d’abord la page.
