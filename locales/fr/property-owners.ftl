# Owners: who they are, how to reach them, what they agreed to; the directory; occupants.

## The owner herself

property-owner-identity = Qui c’est
property-owner-letter-name = Nom sur les lettres
property-owner-letter-name-hint = Comme sur l’enveloppe : « Anne Peeters », « Immo Soleil SA ». Laissez vide si vous remplissez les personnes : le nom en est composé.
property-owner-persons = Personnes
property-owner-persons-hint = Pour un couple ou des héritiers qui forment un seul copropriétaire : une ligne par personne. Pour une seule personne, le nom sur les lettres suffit.
property-owner-person-row = Personne { $row }
property-owner-person-more = Ajouter une personne
property-owner-given-name = Prénom
property-owner-family-name = Nom de famille
property-owner-salutation = Civilité
property-owner-salutation-hint = Facultatif, par exemple « Mme » ou « M. ».
property-owner-company = Personne morale
property-owner-company-hint = À remplir pour une société, une association ou un service public.
property-owner-legal-form = Forme juridique
property-owner-legal-form-hint = Par exemple SRL, SA ou ASBL.
property-owner-representative = Représenté par
property-owner-representative-hint = Représentant permanent d’une société, administrateur d’une personne protégée.
property-owner-contact-hint = L’adresse, le téléphone et l’e-mail que les lettres utilisent. D’autres moyens s’ajoutent sur la page du copropriétaire.

## Narrowing the list

property-owner-only = Montrer
property-owner-only-all = Tous
property-owner-only-without-consent = Sans accord pour l’e-mail
property-owner-only-abroad = Adresse à l’étranger
property-owner-only-duplicates = Doublons possibles
property-owner-only-none = Aucun copropriétaire ne répond à ce choix.

## Periods of which one end or both may be unknown

property-period-from-to = du { $from } au { $to }
property-period-from = depuis le { $from }
property-period-to = jusqu’au { $to }
property-period-unknown = sans dates

## Means of contact

property-contact-none = Aucun moyen de contact n’est connu.
property-contact-caption = Moyens de contact
property-contact-caption-other = Moyens de contact passés ou futurs
property-contact-other = Moyens de contact passés ou futurs
property-contact-abroad = Les lettres partent à l’étranger : comptez plusieurs jours de plus.
property-contact-add = Ajouter un moyen de contact
property-contact-new-title = Nouveau moyen de contact de { $name }
property-contact-edit-title = Moyen de contact de { $name }
property-contact-saved = Le moyen de contact est enregistré.
property-contact-what = De quoi il s’agit
property-contact-how = À quoi il sert
property-contact-value = Adresse ou numéro
property-contact-value-hint = Une adresse e-mail, un numéro de téléphone, ou la rue et le numéro.
property-contact-post = Suite de l’adresse postale
property-contact-post-hint = Seulement pour une adresse postale.
property-contact-purpose = Usage
property-contact-visibility = Visible pour
property-contact-visibility-hint = Les copropriétaires peuvent demander l’adresse des autres (C. civ. art. 3.89 § 5 14°) ; le téléphone et l’e-mail ne leur sont montrés que si la personne le souhaite.
property-contact-visibility-usual = Comme d’habitude
property-contact-label = Nom donné
property-contact-label-hint = Par exemple « résidence secondaire » ou « bureau ».
property-contact-starts-on = À partir du
property-contact-ends-on = Jusqu’au
property-contact-ends-on-hint = Laissez vide tant qu’il sert.
property-contact-is-primary = Utiliser en premier
property-contact-is-primary-hint = Les lettres, les e-mails et les appels vont d’abord là. Le premier de son genre l’est d’office.
property-contact-primary = en premier
property-contact-period = Période
property-contact-act = Modifier
property-contact-kind-email = E-mail
property-contact-kind-phone = Téléphone
property-contact-kind-mobile = GSM
property-contact-kind-post = Adresse postale
property-contact-purpose-all = Tout
property-contact-purpose-charges = Charges
property-contact-purpose-meetings = Assemblées
property-contact-purpose-emergencies = Urgences
property-contact-visibility-syndic = le syndic seul
property-contact-visibility-council = le syndic et le conseil
property-contact-visibility-owners = tous les copropriétaires

## Delivery and consents

property-delivery-title = Comment les envois partent
property-delivery-meetings = Convocations
property-delivery-charges = Appels de fonds et décomptes
property-delivery-usual = par défaut
property-delivery-by-consent = avec son accord écrit
property-delivery-no-address = L’accord porte sur l’e-mail, mais aucune adresse e-mail n’est connue. Ajoutez-la.
property-delivery-channel-registered = Recommandé
property-delivery-channel-post = Courrier ordinaire
property-delivery-channel-email = E-mail
property-delivery-channel-by_hand = Remise contre reçu
property-delivery-scope-all = pour tout
property-delivery-scope-meetings = pour les assemblées
property-delivery-scope-charges = pour les charges
property-consent-add = Inscrire un accord
property-consent-new-title = Accord de { $name }
property-consent-lead = Une convocation part par recommandé, sauf si le destinataire a accepté un autre moyen individuellement, explicitement et par écrit ({ $law }).
property-consent-channel = Moyen accepté
property-consent-scope = Pour quels envois
property-consent-given-on = Donné le
property-consent-given-on-hint = La date de l’écrit.
property-consent-proof = Preuve
property-consent-proof-hint = Où se trouve l’écrit, par exemple « lettre du 2 mars 2026, classeur 4 ».
property-consent-record = Inscrire l’accord
property-consent-recorded = L’accord est inscrit.
property-consent-said = { $channel } { $scope }, donné le { $date }
property-consent-withdrawn-on = Retiré à partir du { $date }.
property-consent-withdraw = Retirer l’accord
property-consent-withdrawn-from = Ne vaut plus à partir du
property-consent-withdraw-consequence = À partir de ce jour, les envois reprennent la voie ordinaire. Ce qui est parti avant reste valable.
property-consent-withdrawn = Le retrait est inscrit.
property-consent-count = Accords écrits

## Duplicates and merging

property-duplicate-title = Doublons possibles
property-duplicate-lead = Des copropriétaires qui ont quelque chose en commun. Les membres d’un ménage partagent parfois un téléphone : comparez avant de fusionner.
property-duplicate-none = Aucun doublon n’a été trouvé.
property-duplicate-shared = En commun : { $what }
property-duplicate-by-name = le nom
property-duplicate-by-email = l’e-mail
property-duplicate-by-phone = le téléphone
property-duplicate-by-enterprise_number = le numéro d’entreprise
property-duplicate-compare = Comparer les doublons possibles
property-merge-action = Fusionner
property-merge-compare = Comparer
property-merge-title = Fusionner deux fiches
property-merge-lead = La même personne inscrite deux fois devient un seul copropriétaire.
property-merge-with = L’autre fiche
property-merge-nobody = Il n’y a pas d’autre copropriétaire.
property-merge-caption = Les deux fiches côte à côte
property-merge-what = Donnée
property-merge-entry = Fiche n° { $number }
property-merge-differs = diffère
property-merge-keep = Garder { $name } (n° { $number })
property-merge-consequence = L’autre fiche est archivée. Ses lots, ses moyens de contact, ses accords et ses accès passent à celle que vous gardez ; les lettres déjà parties ne changent pas. Cela ne s’annule pas.
property-merge-done = Les deux fiches n’en font plus qu’une.
property-merge-note = Cette fiche a été fusionnée avec celle de { $name }.

## The directory of owners

property-directory-title = Liste des copropriétaires
property-directory-lead = Les noms, adresses, lots et quotités que chaque copropriétaire peut connaître ({ $law }).
property-directory-none = Aucun lot n’a encore de copropriétaire.

## Occupants

property-occupant = Occupant
property-occupant-list-title = Occupants
property-occupant-list-lead = Qui habite ou utilise les lots. Ces données servent aux avis et aux urgences.
property-occupant-now = Aujourd’hui
property-occupant-all = Tous
property-occupant-to-erase = À effacer
property-occupant-to-erase-lead = Ces personnes sont parties depuis plus d’un an : leurs données ne sont plus nécessaires.
property-occupant-none-to-erase = Rien n’est à effacer.
property-occupant-add = Ajouter un occupant
property-occupant-empty-title = Aucun occupant
property-occupant-empty-reason = Les occupants sont avertis des assemblées et des décisions qui les lient.
property-occupant-new-title = Nouvel occupant
property-occupant-edit-title = Occupant
property-occupant-saved = L’occupant est enregistré.
property-occupant-kind-tenant = Locataire
property-occupant-kind-user = Utilisateur
property-occupant-kind-family = Famille du copropriétaire
property-occupant-kind-owner = Copropriétaire lui-même
property-occupant-choose = Choisir…
property-occupant-nobody = Personne
property-occupant-where = Le lot et la durée
property-occupant-ends-on-hint = Le dernier jour du contrat ou de l’occupation, s’il est connu.
property-occupant-whole = Occupe le lot entier
property-occupant-whole-hint = Décochez pour une chambre ou une partie du lot.
property-occupant-person-hint = Pour un locataire, un utilisateur ou un membre de la famille.
property-occupant-name-hint = Le nom seul suffit : ne notez rien qui ne serve pas.
property-occupant-herself = Le copropriétaire occupe son lot
property-occupant-herself-hint = Choisissez qui, si le genre est « copropriétaire lui-même ».
property-occupant-rights = Le bail et les avis
property-occupant-lease-registered = Le bail est enregistré
property-occupant-lease-registered-on = Bail enregistré le
property-occupant-told-of-meetings = Avertir des assemblées générales
property-occupant-told-of-meetings-hint = La date est affichée dans les parties communes (C. civ. art. 3.89 § 5 6°).
property-occupant-told-of-decisions = Avertir des décisions qui le lient
property-occupant-told-of-decisions-hint = Une décision le lie une fois qu’elle lui a été communiquée (C. civ. art. 3.93 § 5).
property-occupant-kept-until = Données gardées jusqu’au
property-occupant-kept-note = Les données d’un occupant sont gardées jusqu’à un an après son départ.
property-occupant-kept-until-note = Ces données peuvent être gardées jusqu’au { $date }.
property-occupant-erase = Effacer les données
property-occupant-erase-consequence = Le nom et les coordonnées, gardés jusqu’au { $date }, disparaissent pour toujours. Les dates d’occupation restent.
property-occupant-erased-done = Les données sont effacées.
property-occupant-erased = Données effacées
property-occupant-erased-note = Les données de cette personne ont été effacées ; seules les dates restent.
property-occupant-read-only = Votre rôle permet de lire les occupants, mais pas de les modifier.
property-occupant-of-unit = Qui occupe ce lot
property-occupant-none-known = Aucun occupant n’est connu aujourd’hui.
property-occupant-line = { $name } ({ $kind }), { $period }
property-occupant-overlap = dates à vérifier
property-occupant-overlap-when = Ce lot est noté à la fois occupé par son copropriétaire et loué en entier, { $period }. Une des dates est sans doute fausse.
property-occupant-overlaps =
    { $count ->
        [one] Un lot est noté à la fois occupé par son copropriétaire et loué en entier : vérifiez les dates.
       *[other] { $count } lots sont notés à la fois occupés par leur copropriétaire et loués en entier : vérifiez les dates.
    }
