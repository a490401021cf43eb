# Calls for funds, what each owner owes for them, and the home pages that say so.

## Words that come back on many pages

charges-section-own-calls = Mes contributions
charges-nature-ordinary = Charges ordinaires
charges-nature-extraordinary = Charges extraordinaires
charges-fund-working = Fonds de roulement
charges-fund-reserve = Fonds de réserve
charges-status-issued = Émis
charges-status-cancelled = Annulé
charges-total = Total
charges-column-call = Appel de fonds
charges-column-called-on = Date de l’appel
charges-column-due-on = À payer au plus tard le
charges-column-total = Montant total
charges-column-own-amount = Votre montant
charges-column-status = État
charges-column-owner = Copropriétaire
charges-column-lines = Détail
charges-column-reserve = Dont fonds de réserve
charges-column-amount = Montant
charges-column-communication = Communication structurée
charges-column-letter = Lettre
charges-column-unit = Lot
charges-column-base = À répartir
charges-column-parts = Quotités

## The list

charges-call-list-title = Appels de fonds
charges-call-list-caption = Appels de fonds, le plus récent d’abord
charges-call-list-empty-title = Aucun appel de fonds
charges-call-list-empty-reason = Un appel de fonds demande à chaque copropriétaire sa part d’un montant, avec une lettre et un code de paiement.
charges-own-list-title = Mes contributions
charges-own-list-empty-reason = Rien ne vous a été demandé dans cette copropriété. Chaque appel de fonds apparaîtra ici avec sa lettre.
charges-call-new-action = Préparer un appel de fonds

## Preparing a call

charges-call-new-title = Nouvel appel de fonds
charges-call-new-lead = Écrivez les montants, voyez ce que chacun paiera, puis émettez l’appel. Rien n’est émis avant l’aperçu.
charges-call-new-no-units-title = Il n’y a pas encore de lots
charges-call-new-no-units-reason = Un appel de fonds se répartit entre les lots. Ajoutez-les, puis revenez ici.
charges-call-new-no-units-add = Ajouter un lot
charges-call-new-no-units-import = Importer une liste
charges-call-form-title = Objet de l’appel
charges-call-form-title-hint = Figure sur la lettre, par exemple « Provision du premier trimestre 2026 ».
charges-call-form-called-on = Date de l’appel
charges-call-form-called-on-hint = Celui qui est copropriétaire ce jour-là paie.
charges-call-form-due-on = À payer au plus tard le
charges-call-form-line = Montant { $number }
charges-call-form-label = Objet
charges-call-form-amount = Montant
charges-call-form-key = Clé de répartition
charges-call-form-nature = Nature
charges-call-form-fund = Fonds
charges-call-new-add-line = Ajouter un montant
charges-call-new-preview = Voir ce que chacun paiera
charges-call-new-issue =
    { $count ->
        [one] Émettre l’appel : { $count } lettre, { $total }
       *[other] Émettre l’appel : { $count } lettres, { $total }
    }
charges-call-issued = L’appel de fonds est émis. Les lettres sont prêtes.
refusal-call-preview-outdated = L’appel donne à présent un autre résultat que celui que vous avez vu. Vérifiez le nouvel aperçu, puis émettez l’appel.

## The preview

charges-preview-title = Ce que chacun paiera
charges-preview-waiting = L’aperçu apparaîtra ici quand l’objet, les dates et un montant seront remplis.
charges-preview-incomplete = L’aperçu ne peut pas encore être calculé :
charges-preview-caption = Montant par copropriétaire
charges-preview-summary =
    { $count ->
        [one] { $count } copropriétaire paie { $total }.
       *[other] { $count } copropriétaires paient ensemble { $total }.
    }
charges-preview-line = { $unit }, { $label }, { $key } : { $parts }
charges-preview-signed-out = Vous n’êtes plus connecté. Rechargez la page pour continuer.
charges-preview-failed = Le calcul a échoué de notre côté. Référence :
charges-preview-unreachable = Le serveur ne répond pas. L’aperçu reviendra avec la connexion.

## One call

charges-call-lead =
    { $count ->
        [one] Appel n° { $number }, { $count } contribution
       *[other] Appel n° { $number }, { $count } contributions
    }
charges-call-pdf-all = Toutes les lettres (PDF)
charges-fact-reserve = Dont au fonds de réserve
charges-fact-issued = Émis le
charges-lines-title = Montants
charges-contributions-title = Contributions
charges-letter-of = Lettre à { $owner } (PDF)
charges-call-cancelled-on = Cet appel a été annulé le { $date }
charges-call-cancelled-because = Motif : { $reason }
charges-call-cancelled-nothing-due = Il ne faut rien payer pour cet appel.

## Cancelling a call

charges-call-cancel-action = Annuler l’appel
charges-call-cancel-title = Annuler « { $title } »
charges-call-cancel-consequence-title = Une annulation est définitive
charges-call-cancel-consequence = Plus rien n’est dû pour cet appel, et ses lettres portent la mention « annulé ». Pour le corriger, émettez-en un nouveau.
charges-call-cancel-reason = Motif
charges-call-cancel-reason-hint = Les copropriétaires le liront.
charges-call-cancel-act = Annuler définitivement l’appel
charges-call-cancel-keep = Garder l’appel
charges-call-cancelled = L’appel de fonds est annulé.

## What an owner sees of a call

charges-own-pay-title = Vous devez { $amount } au plus tard le { $date }
charges-own-nothing-due = Vous n’avez rien à payer pour cet appel.
charges-own-why-title = Pourquoi ce montant
charges-own-why = Chaque montant est réparti selon les quotités de vos lots, telles qu’elles étaient le { $date }.
charges-own-parts = { $parts } ({ $key })
charges-own-reserve = De ce total, { $amount } vont au fonds de réserve (C. civ. art. 3.86 § 3).
charges-own-letter = Lire la lettre (PDF)
charges-pay-beneficiary = Bénéficiaire
charges-pay-iban = Compte (IBAN)
charges-pay-scan = Scannez ce code avec l’application de votre banque.

## The home page

charges-home-title = Bonjour, { $name }
charges-home-all-clear = Rien ne vous attend
charges-home-waiting = Ce qui vous attend
charges-home-all-clear-next = Prochaine échéance : { $title }, { $association }, le { $date }.
charges-home-all-clear-nothing = Les quotités sont complètes, les comptes sont connus et aucun appel n’est en cours.
charges-home-no-role = Aucune tâche n’est liée à votre rôle pour le moment.
charges-home-superadmin = Vous gérez la plateforme. Les organisations se trouvent ci-dessous.
charges-home-first-title = Votre première copropriété
charges-home-first-reason = Créez la copropriété avec son numéro d’entreprise et ses comptes, puis importez ses lots et ses copropriétaires.
charges-home-first-action = Créer une copropriété
charges-home-no-units = Ajoutez les lots
charges-home-no-units-action = Importer la liste des lots
charges-home-shares-missing = Complétez les quotités : { $sum } au lieu de { $total }, différence { $difference }
charges-home-shares-missing-action = Voir les lots
charges-home-no-account = Donnez le compte du fonds de roulement
charges-home-no-reserve-account = Donnez le compte du fonds de réserve
charges-home-no-account-action = Ajouter le compte
charges-home-due = Échéances à venir
charges-home-call-due = { $title } : { $amount }
charges-home-call-due-on = à payer au plus tard le { $date }
charges-home-call-due-action = Voir l’appel
charges-home-city = Commune
charges-home-units = Lots
charges-home-own-waiting = À payer
charges-home-own-all-clear = Aucune contribution n’arrive à échéance.
charges-home-own-due = Vous devez { $amount } au plus tard le { $date }
charges-home-own-detail = { $title }, { $association }, lots { $units }
charges-home-own-see = Voir pourquoi et payer
charges-home-own-units = Mes lots
charges-home-own-association = Copropriété
charges-home-own-shares = Quotités
charges-home-own-shares-of = { $shares } / { $total }
charges-home-own-part = Votre part
charges-home-own-whole = le lot entier
charges-home-own-earlier = Contributions précédentes
charges-home-own-earlier-note = Les paiements reçus ne figurent pas encore ici. Si vous avez payé, vous n’avez rien à faire.
charges-home-own-letter = Lettre « { $title } » (PDF)

## Whether a document is genuine

charges-verify-title = Vérifier un document
charges-verify-lead = Le code est imprimé au bas du document. La réponse ne dit rien des personnes.
charges-verify-genuine-title = Ce document est authentique
charges-verify-genuine = Il a été émis par cette plateforme et n’a pas été annulé.
charges-verify-revoked-title = Ce document a été annulé
charges-verify-revoked = Il a été émis par cette plateforme, puis annulé le { $date }. Il ne faut rien payer.
charges-verify-unknown-title = Nous ne connaissons pas ce code
charges-verify-unknown = Aucun document ne porte le code { $code }. Recopiez-le : il compte seize lettres et chiffres. S’il est exact, ne payez pas et demandez au syndic.
charges-verify-kind = Document
charges-verify-issued = Émis le
charges-verify-code = Code
charges-verify-digest = Empreinte des données (SHA-256)
document-kind-call_letter = Appel de fonds
