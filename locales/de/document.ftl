# Words of the letters. `service` looks them up and hands them to the crate `document`; the table of fields is in
# `document/src/charges/words.rs`. Terms follow the German used in Belgium for the Civil Code, Book 3.

## The document

document-call-title = { $subject } – { $owner }
document-call-title-all = { $subject } – { $association }
document-call-place-and-date = { $place }, den { $date }
document-call-subject = Mittelabruf: { $title }
document-call-salutation = Sehr geehrte Damen und Herren,

## What is asked

document-call-opening = Sie müssen { $amount } bis spätestens { $due } zahlen.
document-call-opening-nothing = Für diesen Mittelabruf haben Sie nichts zu zahlen.
document-call-opening-credit = Sie haben nichts zu zahlen: { $amount } werden Ihnen gutgeschrieben.
document-call-introduction = Dieser Betrag ist Ihr Beitrag zu den gemeinschaftlichen Lasten von { $association }.
document-call-introduction-decided = Dieser Betrag ist Ihr Beitrag zu den gemeinschaftlichen Lasten von { $association }, gemäß dem Beschluss der Generalversammlung vom { $date }.

## Detail

document-call-section-ordinary = Gewöhnliche Lasten
document-call-section-extraordinary = Außergewöhnliche Lasten
document-call-subtotal-ordinary = Zwischensumme gewöhnliche Lasten
document-call-subtotal-extraordinary = Zwischensumme außergewöhnliche Lasten
document-call-shares = { $shares } / { $total }
document-call-reserve-fund = Von dieser Summe fließen { $amount } in die Rücklage (Zivilgesetzbuch, Art. 3.86 § 3).
document-call-reserve-fund-none = Von dieser Summe fließt nichts in die Rücklage (Zivilgesetzbuch, Art. 3.86 § 3).

## Payment

document-call-code-description = QR-Code für eine Überweisung: { $amount } an { $beneficiary }, Konto { $iban }, Mitteilung { $communication }.

## Good to know

document-call-shares-explanation = Ihr Betrag ist der zu verteilende Betrag, multipliziert mit den Anteilen des Loses und geteilt durch die Summe der Anteile des Verteilerschlüssels. Er ist so gerundet, dass die Summe aller Lose auf den Cent genau stimmt.
document-call-shares-explanation-part = Ihr Betrag ist der zu verteilende Betrag, multipliziert mit den Anteilen des Loses, geteilt durch die Summe der Anteile des Verteilerschlüssels und multipliziert mit Ihrem Teil am Los. Er ist so gerundet, dass die Summe auf den Cent genau stimmt.
document-call-mention-joint = Haben mehrere Personen ein dingliches Recht am Los, zum Beispiel Nießbraucher und nackter Eigentümer, so haftet jede von ihnen gesamtschuldnerisch für die volle Zahlung (Zivilgesetzbuch, Art. 3.86 § 3).
document-call-mention-divided = Für das Los { $unit } werden mit diesem Mittelabruf { $amount } von allen Inhabern von Rechten zusammen verlangt, davon { $reserve } für die Rücklage (Zivilgesetzbuch, Art. 3.86 § 3). Was in die Rücklage fließt, wird vom nackten Eigentümer verlangt, der Rest von demjenigen, der das Los nutzen darf.
document-call-mention-undivided = Das Los gehört mehreren Personen in ungeteilter Gemeinschaft. Dieses Schreiben betrifft Ihren Teil; die Miteigentumsordnung kann vorsehen, dass jeder für das Ganze haftet.
document-call-mention-consumption = Bei einem Schlüssel, der nach dem Verbrauch verteilt, sind die Anteile das, was die Zähler gemessen haben.
document-call-signature-association = Für die Miteigentümervereinigung
document-call-signature-syndic = { $syndic }, Syndikus

## Letters that are not to be paid

document-call-draft-word = ENTWURF
document-call-draft-sentence = Dieses Schreiben wurde nicht versandt. Bitte zahlen Sie nichts.
document-call-cancelled-word = STORNIERT
document-call-cancelled-sentence = Dieser Mittelabruf wurde am { $date } storniert. Bitte zahlen Sie nichts.

## Fixed words

document-call-label-enterprise-number = Unternehmensnummer (ZUD)
document-call-label-syndic = Syndikus
document-call-label-reference = Referenz
document-call-label-page = Seite
document-call-label-detail = Ihr Beitrag im Einzelnen
document-call-label-unit = Los
document-call-label-key = Zweck und Verteilerschlüssel
document-call-label-shares = Anteile
document-call-label-base = Zu verteilen
document-call-label-part = Ihr Teil
document-call-label-amount = Ihr Betrag
document-call-label-total = Summe
document-call-label-payment = So zahlen Sie
document-call-label-beneficiary = Empfänger
document-call-label-iban = Konto (IBAN)
document-call-label-bic = BIC
document-call-label-payment-amount = Betrag
document-call-label-communication = Strukturierte Mitteilung
document-call-label-due = Spätestens am
document-call-label-code-caption = Mit der App Ihrer Bank scannen
document-call-label-mentions = Gut zu wissen
document-call-label-verification = Dieses Schreiben überprüfen
document-call-label-verification-code = Code
document-call-label-fingerprint = Prüfsumme der Daten
document-call-label-attachment = Daten dieses Mittelabrufs, maschinenlesbar
