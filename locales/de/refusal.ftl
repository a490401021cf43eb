# Why an input is refused: what is wrong, which rule, the way out. One message per refusal code of the crate `entity`.

## Texts and forms

refusal-input-incomplete = Das Formular ist nicht vollständig. Füllen Sie die fehlenden Felder aus.
refusal-text-required = Dieses Feld ist ein Pflichtfeld. Füllen Sie es aus.
refusal-text-too-long = Dieser Text hat { $length } Zeichen, erlaubt sind höchstens { $maximum }. Kürzen Sie ihn.
refusal-text-control-character = Dieser Text enthält ein unsichtbares Zeichen ({ $sign }). Tippen Sie ihn neu, statt ihn einzufügen.
refusal-email-malformed = „{ $value }“ ist keine E-Mail-Adresse. Schreiben Sie eine einzige Adresse, zum Beispiel anne@example.be.
refusal-phone-malformed = „{ $value }“ ist keine Telefonnummer. Schreiben Sie 6 bis 15 Ziffern, zum Beispiel +32 2 512 34 56.
refusal-country-malformed = „{ $value }“ ist kein bekanntes Land. Schreiben Sie den Code aus zwei Buchstaben, zum Beispiel BE.
refusal-postal-code-malformed = „{ $value }“ ist keine Postleitzahl des Landes { $country }. In Belgien hat sie vier Ziffern; berichtigen Sie die Postleitzahl oder das Land.
refusal-language-unknown = „{ $value }“ ist keine verfügbare Sprache. Wählen Sie fr, nl, de oder en.

## Amounts

refusal-amount-required = Der Betrag fehlt. Schreiben Sie ihn in Euro, zum Beispiel 1.234,56.
refusal-amount-malformed = „{ $value }“ ist kein Betrag. Schreiben Sie ihn in Euro, zum Beispiel 1.234,56.
refusal-amount-ambiguous = „{ $value }“ kann Tausender oder Nachkommastellen bedeuten. Schreiben Sie den Betrag mit zwei Nachkommastellen, zum Beispiel 1234,00.
refusal-amount-too-precise = „{ $value }“ hat mehr als zwei Nachkommastellen. Ein Betrag wird auf den Cent genau geschrieben; er wird nicht an Ihrer Stelle gerundet.
refusal-amount-out-of-range = Der Betrag liegt über 99.999.999.999,99 €, dem höchsten zulässigen Betrag. Prüfen Sie die Ziffern.
refusal-allocate-no-weight = Niemand trägt diesen Betrag: Kein Anteil des Verteilerschlüssels ist größer als null. Ergänzen Sie den Schlüssel.
refusal-allocate-negative-weight = Anteil Nr. { $line } des Verteilerschlüssels ist negativ. Ein Anteil ist null oder mehr; berichtigen Sie den Schlüssel.
refusal-allocate-overflow = Die Zahlen sind für eine genaue Berechnung zu groß. Verringern Sie den Betrag oder die Anteile des Schlüssels.

## Shares and parts of an ownership

refusal-share-required = Die Anteile fehlen. Schreiben Sie die Zahl aus der Basisurkunde.
refusal-share-malformed = „{ $value }“ ist keine Zahl von Anteilen. Schreiben Sie eine ganze Zahl, zum Beispiel 120.
refusal-share-not-whole = „{ $value }“ ist keine ganze Zahl. Anteile haben keine Nachkommastellen: Schreiben Sie 120 oder 1200, ohne Komma.
refusal-share-not-positive = Die Anteile eines Loses sind größer als null und nicht „{ $value }“. Übernehmen Sie die Zahl der Basisurkunde.
refusal-share-too-large = „{ $value }“ liegt über { $maximum } Anteilen, der höchsten zulässigen Zahl. Prüfen Sie die Ziffern.
refusal-share-other-total = „{ $value }“ bezieht sich auf eine andere Gesamtzahl als die der Basisurkunde, { $total }. Berichtigen Sie den Nenner oder schreiben Sie nur die Anteile.
refusal-total-shares-not-positive = Die Gesamtzahl der Anteile muss größer als null sein. Tragen Sie zuerst beim Miteigentum die Gesamtzahl der Basisurkunde ein.
refusal-shares-sum-mismatch =
    { $direction ->
        [missing] Die Lose haben zusammen { $sum } Anteile, die Basisurkunde zählt { $expected }: Es fehlen { $amount }. Berichtigen Sie die Anteile in der Liste oder ergänzen Sie die fehlenden Lose.
       *[excess] Die Lose haben zusammen { $sum } Anteile, die Basisurkunde zählt { $expected }: Es sind { $amount } zu viel. Berichtigen Sie die Anteile in der Liste oder entfernen Sie die überzähligen Lose.
    }
refusal-fraction-required = Der Bruchteil fehlt. Schreiben Sie 1 für einen einzigen Miteigentümer, 1/2 für eine Hälfte.
refusal-fraction-malformed = „{ $value }“ ist kein Bruchteil. Schreiben Sie zum Beispiel 1/2, 50 % oder 1.
refusal-fraction-denominator = „{ $value }“ teilt durch eine Zahl, die nicht größer als null ist. Schreiben Sie zum Beispiel 1/2.
refusal-fraction-negative = „{ $value }“ ist negativ. Ein Bruchteil ist größer als null.
refusal-fraction-zero = Ein Bruchteil von null gibt kein Eigentum. Entfernen Sie diesen Miteigentümer oder schreiben Sie seinen Bruchteil, zum Beispiel 1/2.
refusal-fraction-above-one = „{ $value }“ ist mehr als das ganze Los. Schreiben Sie höchstens 1 oder 100 %.
refusal-fractions-too-fine = Die Nenner der Bruchteile sind zu groß, um sie genau zu addieren. Schreiben Sie die Bruchteile mit einem gemeinsamen Nenner, zum Beispiel 1/3.
refusal-ownership-fractions-not-one = Die Bruchteile der Miteigentümer dieses Loses ergeben zusammen { $sum } statt 1. Berichtigen Sie sie; drei Drittel schreiben Sie als 1/3, nicht als 33,33 %.

## Units

refusal-unit-reference-required = Die Bezeichnung des Loses fehlt. Schreiben Sie sie wie in der Basisurkunde, zum Beispiel A1.
refusal-unit-kind-required = Die Art des Loses fehlt. Schreiben Sie Wohnung, Studio, Haus, Büro, Geschäft, Garage, Stellplatz, Keller, Abstellraum oder Sonstiges.
refusal-unit-kind-unknown = „{ $value }“ ist keine bekannte Art von Los. Schreiben Sie Wohnung, Studio, Haus, Büro, Geschäft, Garage, Stellplatz, Keller, Abstellraum oder Sonstiges.
refusal-unit-without-owner = Dieses Los hat keinen Miteigentümer. Geben Sie mindestens einen Namen an: Für jedes Los muss jemand zahlen können.
refusal-joint-owner-without-part = Das Los { $unit } hat mehrere Miteigentümer, und der Bruchteil dieses einen fehlt. Schreiben Sie ihn in eine Spalte „Bruchteil“, zum Beispiel 1/2.
refusal-unit-rows-differ = Das Los { $unit } hat hier „{ $value }“ und in Zeile { $first_row } „{ $first }“. Die Zeilen eines Loses müssen übereinstimmen; sind es zwei Lose, geben Sie ihnen zwei Bezeichnungen.

## Owners

refusal-owner-same-name = { $name } steht auch in Zeile { $first_row } mit einer anderen E-Mail-Adresse oder ohne Adresse. Ist es dieselbe Person, schreiben Sie überall dieselbe Adresse; sonst werden es zwei Miteigentümer.
refusal-owner-details-differ = Diese Angabe zu { $name } ist nicht dieselbe wie in Zeile { $first_row }. Die erste gilt; berichtigen Sie die Liste, wenn sie nicht stimmt.
refusal-import-owner-repeated = Dieser Miteigentümer des Loses { $unit } steht schon in Zeile { $first_row }. Behalten Sie eine Zeile mit seinem ganzen Bruchteil.

## Bank accounts, enterprise numbers, references of payments

refusal-iban-required = Die Kontonummer fehlt. Schreiben Sie die IBAN, zum Beispiel BE68 5390 0754 7034.
refusal-iban-malformed = „{ $value }“ ist keine IBAN. Sie beginnt mit zwei Buchstaben und zwei Ziffern, zum Beispiel BE68 5390 0754 7034.
refusal-iban-country-unknown = Konten des Landes { $country } gehören nicht zum einheitlichen Euro-Zahlungsverkehrsraum (SEPA). Geben Sie ein Konto aus diesem Raum an.
refusal-iban-length = Eine IBAN des Landes { $country } hat { $expected } Zeichen, diese hat { $found }. Schreiben Sie sie vollständig ab.
refusal-iban-check-digits = Die Prüfziffern von „{ $value }“ stimmen nicht: Ein Zeichen ist falsch oder vertauscht. Prüfen Sie die IBAN.
refusal-iban-national-check = Die letzten zwei Ziffern von „{ $value }“ passen nicht zur belgischen Kontonummer. Prüfen Sie die IBAN.
refusal-enterprise-number-required = Die Unternehmensnummer fehlt. Schreiben Sie sie, zum Beispiel 0123.456.749.
refusal-enterprise-number-malformed = „{ $value }“ ist keine Unternehmensnummer. Sie hat zehn Ziffern und beginnt mit 0 oder 1, zum Beispiel 0123.456.749.
refusal-enterprise-number-check-digits = Die letzten zwei Ziffern von „{ $value }“ passen nicht zu den anderen. Prüfen Sie die Nummer bei der Zentralen Datenbank der Unternehmen (ZUD).
refusal-enterprise-number-establishment = „{ $value }“ ist die Nummer einer Niederlassungseinheit. Geben Sie die Unternehmensnummer an, die mit 0 oder 1 beginnt.
refusal-structured-communication-malformed = „{ $value }“ ist keine strukturierte Mitteilung. Sie hat zwölf Ziffern, zum Beispiel +++090/9337/55493+++.
refusal-structured-communication-check-digits = Die letzten zwei Ziffern von „{ $value }“ passen nicht zu den ersten zehn. Prüfen Sie die strukturierte Mitteilung.
refusal-structured-communication-zero = Eine strukturierte Mitteilung aus Nullen bezeichnet nichts. Übernehmen Sie die der verlangten Zahlung.
refusal-structured-communication-too-large = Die Nummer { $value } hat mehr als zehn Ziffern und passt nicht in eine strukturierte Mitteilung. Wählen Sie eine kleinere Nummer.
refusal-epc-amount-out-of-range = Ein Zahlungscode kann { $value } € nicht tragen: Der Betrag liegt zwischen 0,01 und 999.999.999,99 €. Verlangen Sie diese Zahlung ohne Code.

## Days

refusal-date-required = Das Datum fehlt. Schreiben Sie es, zum Beispiel 14.05.2026.
refusal-date-malformed = „{ $value }“ ist kein Datum. Schreiben Sie Tag, Monat und vierstelliges Jahr, zum Beispiel 14.05.2026.
refusal-date-impossible = Den Tag „{ $value }“ gibt es nicht. Prüfen Sie Tag und Monat; der Tag steht zuerst.
refusal-date-out-of-range = Das Jahr von „{ $value }“ liegt nicht zwischen { $first } und { $last }. Prüfen Sie das Jahr.

## Imports: the file

refusal-import-empty = Die Liste ist leer. Wählen Sie eine Datei oder fügen Sie die Zeilen aus Ihrer Tabelle ein.
refusal-import-too-large = Die Datei ist { $size } MB groß, höchstens { $maximum } MB sind zulässig. Behalten Sie nur die Spalten der Lose und der Miteigentümer.
refusal-import-too-many-rows = Die Liste hat mehr als { $maximum } Zeilen. Teilen Sie sie oder prüfen Sie, ob es die richtige Datei ist.
refusal-import-too-many-columns = Zeile { $row } hat mehr als { $maximum } Spalten. Behalten Sie nur die Spalten der Lose und der Miteigentümer.
refusal-import-binary = Diese Datei ist kein Text. Speichern Sie das Blatt als .xlsx oder CSV und wählen Sie dann diese Datei.
refusal-import-spreadsheet-file = Das ist eine Arbeitsmappe. Speichern Sie das Blatt als CSV, oder kopieren Sie die Zeilen und fügen Sie sie hier ein.
refusal-import-encoding = Die Buchstaben dieser Datei sind nicht lesbar. Speichern Sie sie als „CSV UTF-8“.
refusal-import-column-missing =
    { $column ->
        [key_name] Die Spalte mit den Schlüsseln („Schlüssel“) wurde nicht gefunden. Geben Sie eine Spalte je Schlüssel, oder schreiben Sie diese Überschrift.
        [key_parts] Die Spalte mit den Teilen im Schlüssel („Teile“) wurde nicht gefunden. Geben Sie eine Spalte je Schlüssel, oder schreiben Sie diese Überschrift.
        [reference] Die Spalte mit den Bezeichnungen der Lose („Los“) wurde nicht gefunden. Schreiben Sie diese Überschrift darüber oder geben Sie die Spalte selbst an.
        [shares] Die Spalte mit den Anteilen („Anteile“) wurde nicht gefunden. Schreiben Sie diese Überschrift darüber oder geben Sie die Spalte selbst an.
       *[owner_name] Die Spalte mit den Miteigentümern („Name“) wurde nicht gefunden. Schreiben Sie diese Überschrift darüber oder geben Sie die Spalte selbst an.
    }
refusal-import-columns-ignored = Spalten, die nicht importiert werden: { $columns }. Geben Sie an, was sie sind, wenn sie wichtig sind.
refusal-import-no-rows = Unter den Überschriften steht keine Zeile. Fügen Sie eine je Los, je Miteigentümer oder je Bruchteil hinzu.
refusal-import-kind-assumed = Ohne Spalte „Art“ wird die Art der Lose aus ihrer Bezeichnung abgeleitet und ist sonst „Wohnung“. Ergänzen Sie die Spalte: Keller, Garagen und Stellplätze zählen nicht für die Schwelle von zwanzig Losen.
refusal-import-more-problems = Nur { $told } Probleme werden gezeigt; weitere Probleme: { $hidden }. Berichtigen Sie zuerst diese und prüfen Sie erneut.
refusal-import-total-row = Diese Zeile ist eine Summe: Sie wird nicht importiert.

## Imports: the cells

refusal-cell-formula = Die Zelle enthält eine Formel: „{ $value }“. Ersetzen Sie sie durch ihren Wert; Formeln werden hier nie berechnet.
refusal-cell-spreadsheet-error = Die Zelle enthält den Fehler { $value } der Tabelle. Berichtigen Sie ihn in der Tabelle.
refusal-cell-merged = Die Bezeichnung des Loses fehlt unter einem Los: Die Zelle war wohl verbunden. Heben Sie die Verbindung auf und wiederholen Sie die Bezeichnung in jeder Zeile.
refusal-cell-quote-unclosed = Ein Anführungszeichen ("), das in dieser Zeile beginnt, wird nie geschlossen; der Rest der Liste wurde nicht gelesen. Schließen oder entfernen Sie es.
