# Courrier : lettres qui partent par la poste.

outside-letter-label-return = Retour à :
outside-letter-label-enclosures = Annexes
outside-letter-label-rank = N°
outside-letter-label-name = Destinataire
outside-letter-label-address = Adresse
outside-letter-label-tracking = Numéro d’envoi
outside-letter-label-stamp = Cachet de la poste
outside-letter-list-subject = Liste des envois recommandés – lot { $number }
outside-letter-list-total =
    { $count ->
        [one] { $count } envoi
       *[other] { $count } envois
    }
outside-letter-title = Courrier
outside-letter-lead = Lettres à imprimer pour ceux que l’e-mail n’atteint pas, avec la preuve de leur envoi.
outside-letter-new = Préparer des lettres
outside-letter-empty-title = Aucune lettre pour l’instant
outside-letter-empty-reason = Préparez ici les lettres d’un appel de fonds ou d’un avis ; vous obtenez un fichier à imprimer.
outside-letter-caption = Lots de lettres de { $association }
outside-letter-batch = Lot { $number } – { $subject }
outside-letter-subject = Objet
outside-letter-body = Texte
outside-letter-body-hint = Une ligne vide commence un nouveau paragraphe. La formule d’appel et la signature sont ajoutées.
outside-letter-other-languages = Autres langues
outside-letter-other-languages-hint = Qui n’a pas de texte dans sa langue reçoit celui de l’association.
outside-letter-prepared-on = Préparé le
outside-letter-count = Lettres
outside-letter-progress = État
outside-letter-kind = Contenu
outside-letter-kind-question = Que voulez-vous envoyer ?
outside-letter-kind-call = Appel de fonds
outside-letter-kind-notice = Avis
outside-letter-kind-document = Avis avec un document en annexe
outside-letter-call = Appel de fonds
outside-letter-document = Document
outside-letter-document-hint = Un PDF de la bibliothèque, joint derrière chaque lettre.
outside-letter-none-chosen = Aucun
outside-letter-audience = Destinataires
outside-letter-audience-question = À qui ?
outside-letter-audience-post = Ceux qui reçoivent par la poste ou n’ont pas d’e-mail valable ({ $count })
outside-letter-audience-all = Tous les copropriétaires ({ $count })
outside-letter-audience-chosen = Ceux que je coche
outside-letter-window = Fenêtre de l’enveloppe
outside-letter-window-right = À droite
outside-letter-window-left = À gauche
outside-letter-dispatch = Envoi
outside-letter-dispatch-question = De quelle manière ?
outside-letter-dispatch-ordinary = Ordinaire
outside-letter-dispatch-registered = Recommandé
outside-letter-dispatch-receipt = Recommandé avec accusé de réception
outside-letter-without-address =
    { $count ->
        [one] { $count } copropriétaire n’a pas d’adresse postale complète et ne recevra pas de lettre :
       *[other] { $count } copropriétaires n’ont pas d’adresse postale complète et ne recevront pas de lettre :
    }
outside-letter-prepare = Préparer
outside-letter-prepared-done = Les lettres sont en préparation.
outside-letter-marked = C’est noté.
outside-letter-drawing = Les lettres sont en cours de préparation ({ $done } sur { $total }). Rechargez la page dans un instant.
outside-letter-reload = Recharger
outside-letter-failed = Les lettres n’ont pas pu être préparées.
outside-letter-redraw = Réessayer
outside-letter-waiting = Ces lettres n’ont pas encore été mises en page. Le programme les a préparées de lui-même, pour ceux qu’il faut informer par écrit.
outside-letter-draw = Mettre en page pour imprimer
outside-letter-law = Base légale
outside-letter-told-law = Cette lettre vous est adressée parce que la loi le demande ({ $law }).
outside-letter-batch-state-drawing = En préparation
outside-letter-batch-state-waiting = À mettre en page
outside-letter-batch-state-ready = Prêt
outside-letter-batch-state-failed = Échec
outside-letter-state-prepared = À imprimer
outside-letter-state-printed = Imprimée
outside-letter-state-posted = Postée
outside-letter-state-returned = Revenue
outside-letter-posted-of = { $posted } postées sur { $total }
outside-letter-print = Imprimer
outside-letter-all-pdf = Toutes les lettres ({ $pages } pages)
outside-letter-list-pdf = Liste des recommandés (PDF)
outside-letter-list-csv = Liste des recommandés (CSV)
outside-letter-mark-printed = Noter comme imprimées
outside-letter-mark-posted = Noter comme postées
outside-letter-mark-posted-hint = Toutes les lettres qui ne sont pas encore parties, sauf si vous en cochez certaines.
outside-letter-mark-returned = Noter comme revenues
outside-letter-mark-returned-hint = Cochez les lettres qui sont revenues.
outside-letter-posted-on = Postées le
outside-letter-returned-on = Revenues le
outside-letter-reason = Raison
outside-letter-return-unknown = Inconnu à l’adresse
outside-letter-return-moved = A déménagé
outside-letter-return-unclaimed = Non réclamée
outside-letter-return-refused = Refusée
outside-letter-return-address = Adresse incomplète ou fausse
outside-letter-return-other = Autre
outside-letter-letters = Lettres du lot
outside-letter-tick = Choisir la lettre à { $name }
outside-letter-tracking-of = Numéro d’envoi de { $name }
outside-letter-tracking-title = Numéros d’envoi
outside-letter-tracking-hint = Recopiez le numéro sous le code-barres de chaque récépissé.
outside-letter-tracking-save = Enregistrer les numéros
outside-letter-proof = Empreinte du fichier (SHA-256)
outside-letter-posted-by = Postée le { $date }, { $dispatch }
outside-letter-returned-because = Revenue le { $date } : { $reason }
