# Ce qui est refusé autour de la vente d’un lot.

## Requests, settings

refusal-transfer-kind-unknown = « { $value } » n’est pas une sorte de demande.
refusal-transfer-requester-unknown = Dites qui demande : un notaire, un agent immobilier ou le copropriétaire cédant.
refusal-transfer-deed-notary-only = Avant l’acte, seul le notaire demande les renseignements.
refusal-transfer-channel-unknown = Dites comment la demande est arrivée.
refusal-transfer-state-unknown = « { $value } » n’est pas un état.
refusal-transfer-event-unknown = « { $value } » n’est pas une étape.
refusal-transfer-outcome-unknown = Dites s’il y a quelque chose à dire, s’il n’y a rien ou si c’est réservé.
refusal-transfer-version-state-unknown = « { $value } » n’est pas un état de document.
refusal-transfer-access-purpose-unknown = « { $value } » n’est pas une sorte de lien.
refusal-transfer-side-unknown = « { $value } » n’est pas un côté de la conversation.
refusal-transfer-file-unknown = « { $value } » n’est pas un fichier du dossier.
refusal-transfer-state-refused = { $event ->
    [begin] Ce dossier est déjà commencé ou terminé.
    [generate] Ce dossier est terminé : on n’y établit plus de document.
    [deliver] Établissez d’abord le document ; un dossier terminé ne se délivre plus.
    [cancel] Un dossier délivré ou terminé ne se retire plus.
   *[other] Ce dossier n’en est pas à cette étape.
}
refusal-transfer-received-future = Une demande ne peut pas arriver le { $value }, qui est encore à venir.
refusal-transfer-deed-before-request = L’acte ne peut pas être prévu avant la demande, reçue le { $received }.
refusal-transfer-fee-impossible = Donnez un montant entre zéro et { $maximum } €.
refusal-transfer-fee-source = Des frais ne se demandent que si le contrat du syndic les prévoit : indiquez la clause.
refusal-transfer-remind-days = Donnez un nombre de jours de 1 à { $maximum }.
refusal-transfer-twice = La même demande attend déjà sa réponse : dossier { $number }.
refusal-transfer-unknown = Ce dossier n’existe pas.
refusal-transfer-closed = Ce dossier est terminé ; il ne change plus.
refusal-transfer-default-reserved = Une réserve vaut pour un seul dossier ; elle ne peut pas être la réponse habituelle.
refusal-transfer-default-none = Il n’y a pas de réponse habituelle à cette section.
refusal-transfer-review-past = Choisissez un jour à venir pour revoir cette réponse.

## Sections

refusal-transfer-section-unknown = « { $value } » n’est pas une section.
refusal-transfer-open-unknown = « { $value } » n’est pas une raison connue.
refusal-transfer-line-unknown = « { $value } » n’est pas une ligne connue.
refusal-transfer-expense-unknown = Dites quelle sorte de dépense c’est.
refusal-transfer-bearer-unknown = Dites si c’est le vendeur ou l’acheteur qui paie.
refusal-transfer-bearer-reason-unknown = « { $value } » n’est pas une raison connue.
refusal-transfer-none-refused = « Néant » n’est pas une réponse à cette section.
refusal-transfer-answer-contradicts = Vous répondez qu’il n’y a rien, ou vous faites une réserve : rien ne peut être énuméré ni joint.
refusal-transfer-answer-empty = Dites ce qu’il y a : un texte, une ligne ou un document.
refusal-transfer-evidence-missing = Joignez le document qui le montre.
refusal-transfer-figure-missing = Indiquez le montant du fonds : une ligne avec un total.
refusal-transfer-too-many = Pas plus de { $max } ici.
refusal-transfer-field-unasked = Cette section ne demande pas cela.
refusal-transfer-share-above-total = La part du lot ne peut dépasser le total.
refusal-transfer-amount-negative = Ce montant ne peut être négatif.
refusal-transfer-parts-impossible = Un lot ne peut avoir { $parts } quotités sur { $total }.
refusal-transfer-period-reversed = La période ne peut finir avant de commencer.
refusal-transfer-deed-before-contract = L’acte ne peut précéder le compromis.
refusal-transfer-reserve-law = La loi exige une réponse à cette section : une réserve ne suffit pas.
refusal-transfer-answer-unknown = Cette section n’a pas encore de réponse.
refusal-transfer-contribution-twice = Cet appel de fonds figure deux fois dans la réponse.
refusal-transfer-contribution-unknown = Rien n’a été demandé au vendeur sous cette communication.
refusal-transfer-open-above-asked = Il ne peut rester dû plus que ce qui a été demandé : { $max } €.
refusal-transfer-document-foreign = Ce document concerne un autre lot ou une autre personne : l’acheteur n’a pas à le lire.
refusal-transfer-date-future = Les chiffres ne peuvent être établis pour un jour à venir ; nous sommes le { $today }.
refusal-transfer-date-before-deed = L’association n’existait pas encore : son acte de base est du { $deed }.

## Portal

refusal-transfer-link-invalid = Ce lien n’ouvre rien : il est incomplet, a déjà servi, est périmé ou a été retiré. Demandez-en un nouveau.
refusal-transfer-portal-unknown = Cette copropriété ne reçoit pas de demandes ici. Écrivez à son syndic.
refusal-transfer-mandate-required = Joignez un mandat ou dites à quel titre vous demandez.
refusal-transfer-fee-changed = Les frais ont changé depuis l’affichage de cette page. Regardez-les et renvoyez la demande.
refusal-transfer-unit-unknown = Aucun lot ne porte la référence « { $value } ». Écrivez-la comme dans l’acte de base.
refusal-transfer-unit-several = Plusieurs immeubles ont un lot « { $value } ». Choisissez l’immeuble.
refusal-transfer-message-closed = Cette demande a été retirée : on n’y écrit plus.
refusal-transfer-message-suspended = L’accès du syndic à ce service est suspendu : personne n’y lirait votre message. Adressez-vous directement à lui.
refusal-transfer-deed-future = L’acte ne peut pas être signé après aujourd’hui, le { $today }.
refusal-transfer-notice-before-request = L’acte ne peut pas précéder la demande, reçue le { $received }.
refusal-transfer-contest-future = La lettre ne peut pas partir après aujourd’hui, le { $today }.
refusal-transfer-contest-before-deed = La lettre ne peut pas précéder l’acte du { $deed }.
refusal-transfer-notice-notary-only = Seul le notaire annonce l’acte au syndic.
refusal-transfer-notice-closed = Cette demande a été retirée : on n’y note plus d’acte.
refusal-transfer-notices-many = On annonce au plus { $max } actes par jour dans un dossier.
refusal-transfer-messages-many = Vous avez écrit { $max } messages en un jour. Continuez demain ou téléphonez au syndic.
refusal-transfer-access-unknown = Ce lien n’existe pas.

## Document

refusal-transfer-section-open = La loi exige une réponse à ces rubriques, qui sont encore ouvertes : { $sections }.
refusal-transfer-reservation-missing = Ces rubriques sont encore ouvertes : répondez-y ou faites une réserve. { $sections }.
refusal-transfer-version-unknown = Cette version n’existe pas.
refusal-transfer-version-waiting = Le document est en préparation : attendez un instant.
refusal-transfer-version-replaced = Une version plus récente a remplacé celle-ci : envoyez la dernière.
refusal-sha256-malformed = Une empreinte SHA-256 compte soixante-quatre chiffres et lettres de a à f. Choisissez un fichier ou recopiez-la.
