# Words of the letters. `service` looks them up and hands them to the crate `document`; the table of fields is in
# `document/src/charges/words.rs`. Terms follow the Belgian Civil Code, Book 3.

## The document

document-call-title = { $subject } – { $owner }
document-call-title-all = { $subject } – { $association }
document-call-place-and-date = { $place }, { $date }
document-call-subject = Opvraging van fondsen: { $title }
document-call-salutation = Geachte mevrouw, geachte heer,

## What is asked

document-call-opening = U moet { $amount } betalen, uiterlijk op { $due }.
document-call-opening-nothing = U hoeft voor deze opvraging niets te betalen.
document-call-opening-credit = U hoeft niets te betalen: u krijgt een tegoed van { $amount }.
document-call-introduction = Dit bedrag is uw bijdrage in de gemeenschappelijke lasten van { $association }.
document-call-introduction-decided = Dit bedrag is uw bijdrage in de gemeenschappelijke lasten van { $association }, volgens de beslissing van de algemene vergadering van { $date }.

## Detail

document-call-section-ordinary = Gewone lasten
document-call-section-extraordinary = Buitengewone lasten
document-call-subtotal-ordinary = Subtotaal gewone lasten
document-call-subtotal-extraordinary = Subtotaal buitengewone lasten
document-call-shares = { $shares } / { $total }
document-call-reserve-fund = Van dit totaal gaat { $amount } naar het reservekapitaal (Burgerlijk Wetboek, art. 3.86, § 3).
document-call-reserve-fund-none = Van dit totaal gaat niets naar het reservekapitaal (Burgerlijk Wetboek, art. 3.86, § 3).

## Payment

document-call-code-description = QR-code voor een overschrijving: { $amount } aan { $beneficiary }, rekening { $iban }, mededeling { $communication }.

## Good to know

document-call-shares-explanation = Uw bedrag is het te verdelen bedrag, vermenigvuldigd met de aandelen van de kavel en gedeeld door het totaal van de aandelen in de verdeelsleutel. Het is zo afgerond dat de som van alle kavels tot op de cent klopt.
document-call-shares-explanation-part = Uw bedrag is het te verdelen bedrag, vermenigvuldigd met de aandelen van de kavel en gedeeld door het totaal van de aandelen in de verdeelsleutel, en daarna vermenigvuldigd met uw deel in de kavel. Het is zo afgerond dat de som tot op de cent klopt.
document-call-mention-joint = Wanneer meerdere personen een zakelijk recht op de kavel hebben, zoals de vruchtgebruiker en de blote eigenaar, is elk van hen hoofdelijk gehouden tot de volledige betaling (Burgerlijk Wetboek, art. 3.86, § 3).
document-call-mention-divided = Voor kavel { $unit } vraagt deze opvraging { $amount } aan alle houders van rechten samen, waarvan { $reserve } voor het reservekapitaal (Burgerlijk Wetboek, art. 3.86, § 3). Wat naar het reservekapitaal gaat, wordt gevraagd aan de blote eigenaar, de rest aan wie het genot van de kavel heeft.
document-call-mention-undivided = De kavel behoort in onverdeeldheid toe aan meerdere personen. Deze brief gaat over uw deel; het reglement van mede-eigendom kan bepalen dat ieder voor het geheel instaat.
document-call-mention-consumption = Bij een sleutel die volgens het verbruik verdeelt, zijn de aandelen wat de meters hebben gemeten.
document-call-signature-association = Namens de vereniging van mede-eigenaars,
document-call-signature-syndic = { $syndic }, syndicus

## Letters that are not to be paid

document-call-draft-word = ONTWERP
document-call-draft-sentence = Dit document is niet verzonden. U hoeft niets te betalen.
document-call-cancelled-word = GEANNULEERD
document-call-cancelled-sentence = Deze opvraging is op { $date } geannuleerd. U hoeft niets te betalen.

## Fixed words

document-call-label-enterprise-number = Ondernemingsnummer (KBO)
document-call-label-syndic = Syndicus
document-call-label-reference = Referentie
document-call-label-page = Pagina
document-call-label-detail = Detail van uw bijdrage
document-call-label-unit = Kavel
document-call-label-key = Doel en verdeelsleutel
document-call-label-shares = Aandelen
document-call-label-base = Te verdelen
document-call-label-part = Uw deel
document-call-label-amount = Uw bedrag
document-call-label-total = Totaal
document-call-label-payment = Hoe betalen
document-call-label-beneficiary = Begunstigde
document-call-label-iban = Rekening (IBAN)
document-call-label-bic = BIC
document-call-label-payment-amount = Bedrag
document-call-label-communication = Gestructureerde mededeling
document-call-label-due = Uiterlijk op
document-call-label-code-caption = Scan met de app van uw bank
document-call-label-mentions = Goed om te weten
document-call-label-verification = Dit document controleren
document-call-label-verification-code = Code
document-call-label-fingerprint = Vingerafdruk van de gegevens
document-call-label-attachment = Gegevens van deze opvraging, leesbaar voor een machine
