# Words of the letters. `service` looks them up and hands them to the crate `document`; the table of fields is in
# `document/src/charges/words.rs`. Terms follow the Belgian Civil Code, Book 3.

## The document

document-call-title = { $subject } – { $owner }
document-call-title-all = { $subject } – { $association }
document-call-place-and-date = { $place }, le { $date }
document-call-subject = Appel de fonds : { $title }
document-call-salutation = Madame, Monsieur,

## What is asked

document-call-opening = Vous devez { $amount } au plus tard le { $due }.
document-call-opening-nothing = Vous n’avez rien à payer pour cet appel de fonds.
document-call-opening-credit = Vous n’avez rien à payer : { $amount } sont portés à votre crédit.
document-call-introduction = Cette somme est votre contribution aux charges communes de { $association }.
document-call-introduction-decided = Cette somme est votre contribution aux charges communes de { $association }, selon la décision de l’assemblée générale du { $date }.

## Detail

document-call-section-ordinary = Charges ordinaires
document-call-section-extraordinary = Charges extraordinaires
document-call-subtotal-ordinary = Sous-total des charges ordinaires
document-call-subtotal-extraordinary = Sous-total des charges extraordinaires
document-call-shares = { $shares } / { $total }
document-call-reserve-fund = De ce total, { $amount } vont au fonds de réserve (Code civil, art. 3.86, § 3).
document-call-reserve-fund-none = Aucune part de ce total ne va au fonds de réserve (Code civil, art. 3.86, § 3).

## Payment

document-call-code-description = Code QR de virement : { $amount } à { $beneficiary }, compte { $iban }, communication { $communication }.

## Good to know

document-call-shares-explanation = Votre montant est le montant à répartir, multiplié par les quotités du lot et divisé par le total des quotités de la clé. Il est arrondi de sorte que la somme de tous les lots soit exacte au cent près.
document-call-shares-explanation-part = Votre montant est le montant à répartir, multiplié par les quotités du lot et divisé par le total des quotités de la clé, puis multiplié par votre part dans le lot. Il est arrondi de sorte que la somme soit exacte au cent près.
document-call-mention-joint = Lorsque plusieurs personnes ont un droit réel sur le lot, comme l’usufruitier et le nu-propriétaire, chacune répond de la totalité du paiement (Code civil, art. 3.86, § 3).
document-call-mention-divided = Pour le lot { $unit }, cet appel demande { $amount } à l’ensemble des titulaires de droits, dont { $reserve } pour le fonds de réserve (Code civil, art. 3.86, § 3). Ce qui va au fonds de réserve est demandé au nu-propriétaire, le reste à qui a la jouissance du lot.
document-call-mention-undivided = Le lot appartient à plusieurs personnes en indivision. Cette lettre porte sur votre part ; le règlement de copropriété peut prévoir que chacun répond de la totalité.
document-call-mention-consumption = Pour une clé qui répartit selon la consommation, les quotités sont ce que les compteurs ont mesuré.
document-call-signature-association = Pour l’association des copropriétaires,
document-call-signature-syndic = { $syndic }, syndic

## Letters that are not to be paid

document-call-draft-word = PROJET
document-call-draft-sentence = Ce document n’a pas été envoyé. Il ne faut rien payer.
document-call-cancelled-word = ANNULÉ
document-call-cancelled-sentence = Cet appel de fonds a été annulé le { $date }. Il ne faut rien payer.

## Fixed words

document-call-label-enterprise-number = Numéro d’entreprise (BCE)
document-call-label-syndic = Syndic
document-call-label-reference = Référence
document-call-label-page = Page
document-call-label-detail = Détail de votre contribution
document-call-label-unit = Lot
document-call-label-key = Objet et clé de répartition
document-call-label-shares = Quotités
document-call-label-base = À répartir
document-call-label-part = Votre part
document-call-label-amount = Votre montant
document-call-label-total = Total
document-call-label-payment = Comment payer
document-call-label-beneficiary = Bénéficiaire
document-call-label-iban = Compte (IBAN)
document-call-label-bic = BIC
document-call-label-payment-amount = Montant
document-call-label-communication = Communication structurée
document-call-label-due = Au plus tard le
document-call-label-code-caption = À scanner avec l’application de votre banque
document-call-label-mentions = Bon à savoir
document-call-label-verification = Vérifier ce document
document-call-label-verification-code = Code
document-call-label-fingerprint = Empreinte des données
document-call-label-attachment = Données de cet appel de fonds, lisibles par une machine
