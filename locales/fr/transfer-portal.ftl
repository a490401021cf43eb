# Ce qu’un notaire, un agent immobilier ou un vendeur fait sans compte.

## Finding the association

transfer-portal-title = Renseignements art. 3.94 (état daté)
transfer-portal-lead = Pour les notaires, les agents immobiliers et les copropriétaires qui vendent. Aucun compte n’est nécessaire.
transfer-portal-find = Nom, adresse ou numéro d’entreprise de la copropriété
transfer-portal-find-hint = Au moins trois lettres, par exemple « Les Tilleuls », « rue Haute 12 Bruxelles » ou « 0403.019.261 ».
transfer-portal-found = Copropriétés trouvées
transfer-portal-found-none-title = Aucune copropriété trouvée
transfer-portal-found-none = Vérifiez l’orthographe ou cherchez par le numéro d’entreprise. Une copropriété qui ne reçoit pas de demandes ici n’apparaît pas : écrivez à son syndic.
transfer-portal-ask = Demander les renseignements
transfer-portal-again = Vous avez déjà fait une demande ?

## A new link

transfer-portal-link-title = Recevoir un nouveau lien
transfer-portal-link-lead = Votre lien est perdu ou périmé ? Nous en envoyons un nouveau pour chacun de vos dossiers.
transfer-portal-link-hint = Celle avec laquelle la demande a été faite. Les liens envoyés auparavant n’ouvrent plus rien.
transfer-portal-link-act = Envoyer le lien
transfer-portal-link-sent = Si des dossiers existent pour cette adresse, un nouveau lien y est envoyé à l’instant.
transfer-portal-dead-title = Ce lien n’ouvre rien

## Before the request

transfer-portal-seat = Siège
transfer-portal-number = Numéro d’entreprise
transfer-portal-fees = Frais du dossier
transfer-portal-fee-none = Sans frais
transfer-portal-fee-source = Contrat du syndic
transfer-portal-fee-law = À charge du cédant ({ $law }).
transfer-portal-email = Adresse e-mail
transfer-portal-email-hint = Nous y envoyons un lien qui ouvre le formulaire pendant 24 heures.
transfer-portal-language = Langue des courriels
transfer-portal-begin-act = Recevoir le lien
transfer-portal-begin-sent = Le lien est envoyé. Ouvrez le courriel pour continuer ; le lien vaut 24 heures.

## The request

transfer-portal-request-lead = { $association }. Vous écrivez avec l’adresse { $email }.
transfer-portal-form-what = Votre demande
transfer-portal-kind = Pour quand les renseignements sont-ils nécessaires ?
transfer-portal-unit = Lot
transfer-portal-unit-hint = Comme dans l’acte de base, par exemple A3.
transfer-portal-building = Immeuble
transfer-portal-building-any = Je ne sais pas
transfer-portal-transfer-on = Date prévue de l’acte
transfer-portal-buyer = Acquéreur
transfer-portal-form-who = Qui demande
transfer-portal-requester = Vous êtes
transfer-portal-name = Nom
transfer-portal-office = Étude ou agence
transfer-portal-office-hint = Un copropriétaire qui vend laisse ce champ vide.
transfer-portal-phone = Téléphone
transfer-portal-reference = Votre référence
transfer-portal-form-right = Mandat et message
transfer-portal-mandate = Mandat (PDF ou photo, 3 Mo au plus)
transfer-portal-mandate-hint = Seuls le syndic et son comptable le voient.
transfer-portal-note = Message au syndic
transfer-portal-note-hint = Sans mandat, un agent ou un vendeur dit ici à quel titre il demande.
transfer-portal-request-act = Envoyer la demande
transfer-portal-request-done = La demande est envoyée. L’accusé de réception part par courriel.

## The file

transfer-portal-received = Reçue le
transfer-portal-due = Réponse au plus tard le
transfer-portal-working-due = Usage : 15 jours ouvrables
transfer-portal-left =
    { $days ->
        [0] dernier jour
        [one] encore { $days } jour
       *[other] encore { $days } jours
    }
transfer-portal-late =
    { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    }
transfer-portal-late-law = Le délai légal est dépassé. Vous pouvez signaler aux parties que le syndic n’a pas répondu ({ $law }).
transfer-portal-cancelled = La demande a été retirée : { $reason }
transfer-portal-superseded = Une demande plus récente remplace celle-ci.
transfer-portal-expired = Les chiffres sont trop anciens pour s’y fier. Faites une nouvelle demande.
transfer-portal-valid-until = Chiffres utilisables jusqu’au
transfer-portal-documents = Documents
transfer-portal-documents-none = Rien n’est encore délivré. Vous recevrez un courriel.
transfer-portal-documents-hint = Chaque fichier s’ouvre par un lien qui vaut une fois, pendant quinze minutes. Ce qui est téléchargé est noté.
transfer-portal-version = Version { $number }, chiffres au { $date }
transfer-portal-delivered-on = Délivrée le
transfer-portal-pages = Pages
transfer-portal-code = Code de vérification
transfer-portal-digest = Empreinte (SHA-256)
transfer-portal-download = Télécharger : { $what }
transfer-portal-annexes = Annexes
transfer-portal-fetched = Ce que vous avez téléchargé
transfer-portal-fetched-what = Fichier
transfer-portal-fetched-when = Quand
transfer-portal-messages = Messages
transfer-portal-messages-none = Aucun message.
transfer-portal-side-manager = Syndic
transfer-portal-side-asker = Vous
transfer-portal-message = Votre message
transfer-portal-message-act = Envoyer le message
transfer-portal-message-sent = Le message est envoyé au syndic.
transfer-portal-deed-tell = Annoncer l’acte au syndic
transfer-portal-deed-lead = Une fois l’acte signé, le syndic apprend ici la date, les acquéreurs et leur adresse. La lettre recommandée en cas de contestation reste à envoyer.
transfer-portal-deed-act = Annoncer l’acte
transfer-portal-deed-told = Le syndic sait que l’acte est signé.
transfer-portal-progress = Avancement
transfer-portal-progress-count = { $complete } rubriques sur { $total } sont prêtes. Leur contenu figure dans le document.
transfer-portal-progress-section = Rubrique
transfer-portal-progress-state = État
transfer-portal-section-complete = Prêt
transfer-portal-section-open = En cours
transfer-portal-section-reserved = Avec réserve
transfer-portal-about = Le dossier
transfer-portal-association = Copropriété
transfer-portal-asked = Demande
transfer-portal-asker = Demandeur
transfer-portal-fee = Frais
transfer-portal-link-until = Ce lien vaut jusqu’au { $date }. Gardez-le pour vous : il ouvre le dossier.

## With an account

transfer-portal-mine = Mes dossiers
transfer-portal-mine-lead = Les demandes faites avec l’adresse de votre compte.
transfer-portal-mine-none-title = Aucun dossier
transfer-portal-mine-none = Ici apparaissent les demandes faites avec l’adresse de votre compte, une fois que vous avez montré que vous en lisez les courriels.
transfer-portal-mine-number = Dossier
transfer-portal-mine-state = État
transfer-portal-mine-act = Ouvrir

## Mails

transfer-portal-mail-begin-subject = { $association } : demander les renseignements art. 3.94
transfer-portal-mail-begin-body =
    Bonjour,

    Vous voulez demander les renseignements art. 3.94 (état daté) sur un lot de { $association }. Le lien ci-dessous ouvre le formulaire. Il vaut 24 heures et sert une seule fois.

    Vous n’avez rien demandé ? Ne faites rien : sans ce lien, aucune demande ne part.
transfer-portal-mail-begin-act = Ouvrir le formulaire
transfer-portal-mail-link-subject = { $number } : votre nouveau lien
transfer-portal-mail-link-body =
    Bonjour,

    Voici le nouveau lien vers le dossier { $number } ({ $association }). Les liens précédents n’ouvrent plus rien.

    Gardez-le pour vous : qui a ce lien voit le dossier.
transfer-portal-mail-link-act = Ouvrir le dossier
transfer-portal-mail-message-subject = { $number } : le syndic vous a écrit
transfer-portal-mail-message-body =
    Bonjour,

    Le syndic de { $association } vous a écrit au sujet du dossier { $number }. Le message se lit dans le dossier.
transfer-portal-mail-message-act = Lire le message

## The receipt, as plain text

transfer-portal-receipt-text =
    Reçu du dossier { $number }
    Demande reçue le { $received }. Version { $version }, chiffres au { $date }, délivrée le { $delivered }.
    SHA-256 du document : { $digest }
    Code de vérification : { $code }

    Téléchargements :
