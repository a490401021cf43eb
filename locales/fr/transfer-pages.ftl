# Les pages de la vente d’un lot : demandes de renseignements (C. civ. art. 3.94), côté syndic et côté vendeur.

## Ways to these pages

transfer-place = États datés
transfer-way-waiting =
    { $count ->
        [one] { $count } demande de renseignements art. 3.94 attend sa réponse
       *[other] { $count } demandes de renseignements art. 3.94 attendent leur réponse
    }
transfer-way-overdue =
    { $count ->
        [one] Dont { $count } en retard
       *[other] Dont { $count } en retard
    }
transfer-way-soon =
    { $count ->
        [one] Dont { $count } à rendre dans les cinq jours
       *[other] Dont { $count } à rendre dans les cinq jours
    }
transfer-way-see = Voir les demandes
transfer-way-manage = Ce que demandent les notaires quand un lot se vend : délais, contenu, envoi.
transfer-way-sell = Je vends mon lot ({ $association })
transfer-way-sell-detail = Demander les renseignements pour l’acheteur, et voir ce qui a été envoyé à qui.
transfer-way-public-title = Vente d’un lot
transfer-way-public = Notaires, agents immobiliers et vendeurs demandent ici les renseignements de l’art. 3.94 du Code civil (état daté).
transfer-way-public-link = Demander les renseignements

## Terms and progress

transfer-page-left =
    { $days ->
        [one] Reste { $days } jour
       *[other] Reste { $days } jours
    }
transfer-page-last-day = Dernier jour
transfer-page-late =
    { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    }
transfer-page-legal = Selon la loi : { $date }
transfer-page-progress = { $done } rubriques sur { $total }
transfer-page-progress-law =
    { $count ->
        [one] { $count } obligatoire ouverte
       *[other] { $count } obligatoires ouvertes
    }
transfer-page-need-usual = Usage des notaires
transfer-page-need-optional = Facultatif
transfer-page-section-complete = Complète
transfer-page-section-open = À compléter
transfer-page-section-reserved = Avec réserve
transfer-page-open-unanswered = Personne n’a encore répondu et les registres n’en disent rien.
transfer-page-open-unconfirmed = Des données ont été trouvées : vérifiez-les et confirmez.
transfer-page-open-usual = C’est la réponse habituelle : confirmez-la pour ce dossier.
transfer-page-open-evidence = Il manque la pièce qui le montre.
transfer-page-open-reserved = La loi demande une réponse : une réserve ne suffit pas.
transfer-page-open-register = Une donnée manque dans les registres de la copropriété.
transfer-page-open-changed = Depuis la réponse, quelque chose s’est ajouté : revoyez-la.

## The lists

transfer-work-title = Renseignements art. 3.94 (états datés)
transfer-work-lead = Toutes vos copropriétés, la demande la plus urgente d’abord.
transfer-work-figure-open = À traiter
transfer-work-figure-overdue = En retard
transfer-work-figure-soon = À rendre dans les cinq jours
transfer-work-figure-average = Délai moyen de réponse
transfer-work-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
transfer-work-no-average = Rien n’a encore été délivré
transfer-work-filter-open = À traiter
transfer-work-filter-all = Toutes
transfer-work-filter-overdue = En retard seulement
transfer-work-filter-show = Afficher
transfer-work-filter-reset = Tout ce qui est à traiter
transfer-work-number = Numéro
transfer-work-unit = Lot
transfer-work-association = Copropriété
transfer-work-asker = Demandeur
transfer-work-due = Échéance
transfer-work-progress = Avancement
transfer-work-state = État
transfer-work-empty-title = Aucune demande à traiter
transfer-work-empty-reason = Les demandes des notaires, des agents et des vendeurs arrivent ici. Celles qui viennent par courrier s’inscrivent dans la copropriété.
transfer-work-none-found = Aucune demande ne correspond à ce choix.
transfer-list-lead = Ce qu’un notaire, un agent ou un vendeur demande avant la vente d’un lot.
transfer-list-caption = Demandes de renseignements sur { $association }
transfer-list-empty-reason = Inscrivez ici une demande reçue par courriel, par la poste ou au guichet : le délai court dès sa réception.
transfer-list-open = Les demandes en ligne sont ouvertes.
transfer-list-open-link = Voir la page des notaires
transfer-list-closed-title = Les notaires ne peuvent pas encore demander en ligne
transfer-list-closed = Ouvrez les demandes en ligne pour qu’elles arrivent ici d’elles-mêmes, sans ressaisie.
transfer-list-closed-action = Ouvrir les demandes en ligne

## Writing a request down, correcting it

transfer-new-action = Inscrire une demande
transfer-new-lead = Le demandeur reçoit aussitôt un accusé de réception par courriel.
transfer-new-what = La demande
transfer-new-unit-choose = Choisir un lot
transfer-new-kind = Demandé
transfer-new-kind-hint = { $days } jours pour répondre ({ $law })
transfer-new-received = Reçu le
transfer-new-received-hint = Le délai court à partir de ce jour.
transfer-new-channel = Reçu par
transfer-new-fees = Frais à charge du cédant : { $contract } avant le compromis, { $deed } avant l’acte.
transfer-new-quality = Qualité
transfer-new-name = Nom
transfer-new-office = Étude ou agence
transfer-new-office-hint = Un vendeur n’en a pas.
transfer-new-email = Adresse e-mail
transfer-new-email-hint = Le document y sera annoncé, avec un lien personnel.
transfer-new-phone = Téléphone
transfer-new-language = Langue du demandeur
transfer-new-reference = Référence du demandeur
transfer-new-reference-hint = Le numéro de son dossier, s’il en a donné un.
transfer-new-sale = La vente
transfer-new-deed = Acte prévu le
transfer-new-buyer = Acquéreur
transfer-new-mandate = Procuration du cédant
transfer-new-mandate-hint = Un document de la bibliothèque, si un agent demande au nom du cédant.
transfer-new-mandate-none = Aucune
transfer-new-save = Inscrire la demande
transfer-edit-title = Corriger la demande
transfer-edit-lead = Le lot et la sorte de demande ne changent pas. Pour un autre lot, inscrivez une autre demande.
transfer-edit-received-hint = Une autre date déplace les délais.
transfer-edit-fee-hint = À charge du cédant (Code civil, art. 3.94, § 4). Vide : sans frais.
transfer-edit-save = Enregistrer la correction

## The file

transfer-file-term = À délivrer au plus tard le { $date } : { $days } jours après la réception ({ $law }).
transfer-file-answer-by = Répondre pour le { $date } · { $left }
transfer-file-working-term = Selon l’usage, 15 jours ouvrables : { $date }.
transfer-file-cancelled = Demande retirée
transfer-file-expired = Document périmé
transfer-file-expired-detail = Les chiffres ont plus de 90 jours. Une nouvelle demande en donne de nouveaux.
transfer-file-superseded = Demande remplacée
transfer-file-superseded-detail = Une demande plus récente a pris sa place.
transfer-file-superseded-by = Voir la demande plus récente
transfer-file-delivered = Le document est délivré
transfer-file-relied-on = Ses chiffres valent jusqu’au { $date }, selon l’usage.
transfer-file-next = Compléter : { $section }
transfer-file-sections = Contenu
transfer-file-section = Rubrique
transfer-file-basis = Fondement
transfer-file-said = Réponse
transfer-file-computed = D’après les registres
transfer-file-open = Rubriques à compléter
transfer-file-open-law =
    { $count ->
        [one] La loi demande encore { $count } rubrique
       *[other] La loi demande encore { $count } rubriques
    }
transfer-file-open-other =
    { $count ->
        [one] Tout ce que la loi demande est là. { $count } autre rubrique peut être complétée, ou laissée avec une réserve visible.
       *[other] Tout ce que la loi demande est là. { $count } autres rubriques peuvent être complétées, ou laissées avec une réserve visible.
    }
transfer-file-open-none = Toutes les rubriques sont complètes.
transfer-file-settled =
    { $count ->
        [one] { $count } rubrique prête
       *[other] { $count } rubriques prêtes
    }
transfer-file-versions = Le document
transfer-file-no-version = Le document n’est pas encore établi.
transfer-file-draft = Voir l’aperçu
transfer-file-draft-detail = L’aperçu montre chaque page telle qu’elle serait établie aujourd’hui. Il porte la mention « brouillon » et n’est pas conservé.
transfer-file-earlier =
    { $count ->
        [one] { $count } version précédente
       *[other] { $count } versions précédentes
    }
transfer-file-version = Version { $number }
transfer-file-version-waiting = En cours de fabrication
transfer-file-version-failed = Non fabriquée
transfer-file-version-ready = Prête à envoyer
transfer-file-version-delivered = Envoyée
transfer-file-drawing = Le PDF se fabrique ; cette page se rafraîchit d’elle-même.
transfer-file-failed = Le PDF n’a pas pu être fabriqué. Établissez une nouvelle version.
transfer-file-reserved = Avec réserve : { $sections }
transfer-file-made = Établie le
transfer-file-changes = Ce qui change
transfer-file-changes-none = Seulement la date des chiffres
transfer-file-sent = Envoyée le
transfer-file-code = Code de vérification
transfer-file-digest = Empreinte (SHA-256)
transfer-file-open-pdf = Ouvrir le PDF
transfer-file-whole = Document et annexes en un fichier
transfer-file-pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
transfer-file-annexes =
    { $count ->
        [one] { $count } annexe
       *[other] { $count } annexes
    }
transfer-file-annex-number = Annexe { $number }
transfer-file-send = Envoyer le document
transfer-file-send-detail = { $name } reçoit un courriel avec un lien personnel à { $email }.
transfer-file-send-again = Renvoyer un lien
transfer-file-send-again-detail = { $name } reçoit un nouveau lien à { $email }.
transfer-file-messages = Messages
transfer-file-messages-none = Aucun message.
transfer-file-message-to = Écrire à { $name }
transfer-file-message-hint = Le message reste dans le dossier ; un courriel l’annonce.
transfer-file-message-send = Envoyer le message
transfer-file-about = La demande
transfer-file-acknowledged = Accusé de réception envoyé le
transfer-file-fee = Frais du dossier
transfer-file-mandate-see = Voir le document
transfer-file-delivery = Liens et téléchargements
transfer-file-links = Liens envoyés
transfer-file-link-to = Envoyé à
transfer-file-link-made = Le
transfer-file-link-used = Ouvert
transfer-file-link-never = Jamais
transfer-file-link-revoked = Retiré
transfer-file-link-over = Échu
transfer-file-link-until = Ouvert jusqu’au { $date }
transfer-file-link-revoke = Retirer ce lien
transfer-file-fetched =
    { $count ->
        [one] { $count } téléchargement
       *[other] { $count } téléchargements
    }
transfer-file-fetched-none = Rien n’a encore été téléchargé.
transfer-file-fetched-caption = Qui a téléchargé quoi
transfer-file-fetched-when = Quand
transfer-file-fetched-what = Quoi
transfer-file-fetched-how = Par
transfer-file-fetched-inside = Le syndic
transfer-file-fetched-link = Lien du demandeur
transfer-file-other = Autres actes
transfer-file-begin = Commencer le dossier
transfer-file-begin-consequence = Le demandeur voit que vous y travaillez. La première réponse fait de même.
transfer-file-cancel = Retirer la demande
transfer-file-cancel-reason = Raison
transfer-file-cancel-consequence = Le dossier est clos sans document. Le demandeur voit la raison.

## Answering a section

transfer-answer-title = Votre réponse
transfer-answer-computed = Ce que disent les registres
transfer-answer-computed-enough = Les registres suffisent. Vous pouvez ajouter une réponse.
transfer-answer-documents-found = Joints d’office, d’après la bibliothèque :
transfer-answer-documents-proposed = Trouvés dans la bibliothèque ; cochez plus bas ceux à joindre :
transfer-answer-outcome = Réponse
transfer-answer-outcome-given = Il y a ceci à dire
transfer-answer-outcome-given-hint = Écrivez-le, listez-le ou joignez les pièces.
transfer-answer-outcome-none = Néant, je l’ai vérifié
transfer-answer-outcome-none-hint = Votre nom et la date d’aujourd’hui figurent dans le document.
transfer-answer-outcome-reserved = Avec réserve
transfer-answer-outcome-reserved-hint = Dites pourquoi. Le document le montre.
transfer-answer-text = En toutes lettres
transfer-answer-text-hint = Ce texte est repris tel quel dans le document.
transfer-answer-owed = Ce qui reste dû par appel
transfer-answer-owed-hint = Vide : l’appel est dû en entier. 0 : il est payé.
transfer-answer-owed-of = Reste dû : { $name }
transfer-answer-items = Détail
transfer-answer-item = Ligne { $number }
transfer-answer-item-label = Objet
transfer-answer-item-date = Date
transfer-answer-item-total = Montant total
transfer-answer-item-share = Part du lot
transfer-answer-item-open = Reste dû
transfer-answer-item-note = Remarque
transfer-answer-items-more = D’autres lignes
transfer-answer-documents = Pièces jointes
transfer-answer-documents-evidence = S’il y a quelque chose à dire, une pièce doit le montrer.
transfer-answer-documents-others = Autres documents
transfer-answer-document-former = Document joint auparavant
transfer-answer-signed = Votre nom et la date figurent à côté de la réponse.
transfer-answer-save = Enregistrer
transfer-answer-save-next = Enregistrer et passer à la suivante
transfer-answer-verified = Établi par { $name } le { $date }
transfer-answer-none-verified = Néant, vérifié par { $name } le { $date }
transfer-answer-nothing = Personne n’a répondu.
transfer-answer-usual = Réponse habituelle
transfer-answer-usual-lead = Cette copropriété a une réponse habituelle pour cette rubrique.
transfer-answer-usual-none = Si la réponse est la même pour chaque lot, donnez-la une fois pour toutes les demandes à venir.
transfer-answer-usual-take = La reprendre ici
transfer-answer-usual-change = La modifier
transfer-answer-usual-set = Donner une réponse habituelle
transfer-answer-clear = Retirer la réponse
transfer-answer-clear-consequence = La rubrique redevient ce qu’en disent les registres. Les versions établies ne changent pas.

## Making a version

transfer-generate-title = Établir le document
transfer-generate-lead = Les chiffres sont figés au jour choisi. Une version précédente reste conservée.
transfer-generate-reference = Chiffres arrêtés au
transfer-generate-reference-hint = Aujourd’hui ou avant ; pas avant l’acte de base.
transfer-generate-language = Langue du document
transfer-generate-language-hint = D’abord celle du demandeur.
transfer-generate-reservations = Laisser avec réserve
transfer-generate-reservations-hint = Ces rubriques ne sont pas complètes. Cochez-les pour que le document le dise, ou répondez-y.
transfer-generate-answer = Répondre : { $section }
transfer-generate-answer-short = Répondre
transfer-generate-open-other = Aussi à compléter

## Settings and usual answers

transfer-settings-title = Réglages des états datés
transfer-settings-door = Demandes en ligne
transfer-settings-accepts = Accepter les demandes en ligne
transfer-settings-accepts-hint = Notaires, agents et vendeurs demandent alors sans compte. La page dit le nom et l’adresse de la copropriété, rien sur les copropriétaires.
transfer-settings-fees = Frais
transfer-settings-fees-hint = À charge du cédant (Code civil, art. 3.94, § 4). Vide : sans frais.
transfer-settings-fee-contract = Avant le compromis
transfer-settings-fee-deed = Avant l’acte
transfer-settings-source = Clause du contrat de syndic
transfer-settings-source-hint = Ce qui n’est pas dans le contrat ne peut pas être facturé (Code civil, art. 3.89, § 1).
transfer-settings-signing = Signature et rappels
transfer-settings-signatory = Signataire
transfer-settings-signatory-hint = Vide : le syndic du jour.
transfer-settings-role = En qualité de
transfer-settings-remind = Jours de rappel avant l’échéance
transfer-settings-remind-hint = De 1 à 14. Un rappel vient aussi la veille et le lendemain.
transfer-settings-save = Enregistrer les réglages
transfer-settings-usual = Réponses habituelles
transfer-settings-usual-lead = Chaque nouvelle demande les reprend jusqu’à leur date de révision. Ce que la loi demande se confirme toujours dans le dossier.
transfer-settings-usual-one = La réponse habituelle de cette copropriété, reprise dans chaque nouvelle demande.
transfer-settings-usual-save = Enregistrer la réponse habituelle
transfer-settings-usual-clear = Retirer la réponse habituelle
transfer-settings-usual-clear-consequence = Les prochaines demandes ne la reprendront plus. Celles qui sont arrivées la gardent.
transfer-settings-review = À revoir le
transfer-settings-review-hint = À partir de ce jour, elle n’est plus reprise sans avoir été revue.
transfer-settings-review-due = À revoir

## The owner who sells

transfer-own-title = Je vends mon lot
transfer-own-lead = L’acheteur doit recevoir les renseignements de l’art. 3.94 (état daté) avant de signer.
transfer-own-ask = Demander les renseignements
transfer-own-ask-lead = Le syndic répond dans les 15 jours, par courriel, avec un document que l’acheteur peut vérifier.
transfer-own-deed = Avant l’acte, c’est le notaire qui demande : vous n’avez rien à faire.
transfer-own-unit = Le lot que je vends
transfer-own-fee = Ces renseignements vous coûtent { $fee } (Code civil, art. 3.94, § 4 ; contrat de syndic : { $source }).
transfer-own-free = Ces renseignements sont gratuits.
transfer-own-send = Demander au syndic
transfer-own-no-unit = Aucun lot de cette copropriété n’est à votre nom aujourd’hui.
transfer-own-none = Personne n’a demandé de renseignements sur vos lots.
transfer-own-sent = Ce qui a été envoyé
transfer-own-asked-by = Demandé par
transfer-own-version = Version { $number }, le { $date }, à { $name } ; chiffres au { $reference }
transfer-own-nothing-sent = Rien encore

## What has been done

transfer-done-written = La demande est inscrite ; le demandeur en reçoit l’accusé.
transfer-done-updated = La demande est corrigée.
transfer-done-begun = Le dossier est commencé.
transfer-done-cancelled = La demande est retirée.
transfer-done-answered = La réponse est enregistrée.
transfer-done-cleared = La réponse est retirée.
transfer-done-generated = Le document est établi ; son PDF se fabrique.
transfer-done-delivered = Le document est parti.
transfer-done-revoked = Le lien n’ouvre plus rien.
transfer-done-message = Le message est parti.
transfer-done-saved = Les réglages sont enregistrés.
transfer-done-usual = La réponse habituelle est enregistrée.
transfer-done-usual-cleared = La réponse habituelle est retirée.
transfer-done-asked = Votre demande est chez le syndic.

transfer-preview-title = Aperçu du document
transfer-preview-show = Montrer
transfer-preview-pdf = Le document entier en PDF
transfer-preview-page = Page { $number } sur { $count }
transfer-preview-open = Ouvrir la page { $number }

transfer-deed = L’acte
transfer-deed-none = Le notaire n’a pas encore annoncé l’acte.
transfer-deed-on = Acte signé le
transfer-deed-acquirers = Acquéreurs
transfer-deed-acquirers-hint = Le nom de chacun et son adresse actuelle ou future ({ $law }).
transfer-deed-representative = Mandataire
transfer-deed-representative-hint = Qui représente les acquéreurs si le lot appartient à plusieurs ({ $law }).
transfer-deed-contested = Le vendeur conteste ses arriérés : lettre recommandée du
transfer-deed-contested-hint = La lettre part dans les trois jours ouvrables qui suivent l’acte ({ $law }). Laissez vide si rien n’est contesté.
transfer-deed-by = Source : { $name }, { $date }.
transfer-deed-attach = Le vendeur conteste. Faites notifier une saisie au notaire au plus tard le { $date } : après, il peut payer le vendeur ({ $law }).
transfer-deed-attach-over = Le vendeur conteste et le délai pour notifier une saisie au notaire est passé depuis le { $date } ({ $law }).
transfer-deed-contest-late = La lettre est partie après le délai de trois jours ouvrables, qui finissait le { $date }.
transfer-deed-add = Noter l’acte
transfer-deed-correct = Corriger ou compléter
transfer-deed-save = Noter l’acte
transfer-deed-lead = Ce que le notaire a écrit après la signature. Un avis précédent reste au dossier ; le dernier compte.
transfer-deed-register = Inscrire la mutation au registre
transfer-deed-earlier =
    { $count ->
        [one] Un avis précédent
       *[other] { $count } avis précédents
    }
transfer-done-deed = L’acte est noté au dossier.
